"""Worksheets: approved items laid out for print."""

from appliance.worksheets.pdf import pdf
from appliance.worksheets.sheet import Worksheet

__all__ = ["Worksheet", "pdf"]

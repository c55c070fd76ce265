"""Figures drawn from a few sizes, to hold what a stem tells of them against the answer."""

from appliance.verification.drawn.fitting import Drawing, Told, agrees, makes
from appliance.verification.drawn.table import DRAWINGS

__all__ = ["DRAWINGS", "Drawing", "Told", "agrees", "makes"]

"""Stems that ask which of several statements are so."""

from appliance.reading.statements.reader import read_statements

__all__ = ["read_statements"]

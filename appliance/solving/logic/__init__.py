"""Statements and conditions: whether they are so, what follows from what, for which letters."""

from appliance.solving.logic.goal import logic, reals, within

__all__ = ["logic", "reals", "within"]

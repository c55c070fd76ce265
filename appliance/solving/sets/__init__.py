"""Sets by their elements: what is in each, how many, and how many sets fit between two."""

from appliance.solving.sets.goal import sets

__all__ = ["sets"]

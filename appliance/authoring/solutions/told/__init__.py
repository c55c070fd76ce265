"""Solutions about things of which something is told."""

from appliance.authoring.solutions.told.finish import detail, letters

__all__ = ["detail", "letters"]

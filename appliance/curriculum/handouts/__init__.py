"""An academy's own handouts: text out of their files, in a cage, and passages of it."""

from appliance.curriculum.handouts.cage import extract
from appliance.curriculum.handouts.passages import pieces

__all__ = ["extract", "pieces"]

"""Review: states of an item; the only maker of ApprovedItem."""

from appliance.review.states import State, approve, release, restore

__all__ = ["State", "approve", "release", "restore"]

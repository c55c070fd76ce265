"""Review: states of an item; the only maker of ApprovedItem."""

from appliance.review.states import ApprovedItem, State, approve, content_hash, release, restore

__all__ = ["ApprovedItem", "State", "approve", "content_hash", "release", "restore"]

"""The family of problems about sets: what is told of them, and what is asked."""

from appliance.reading.sets.assembling import assemble
from appliance.reading.sets.phrases import CALLS, POOL

__all__ = ["CALLS", "POOL", "assemble"]

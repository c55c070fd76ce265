"""The family of problems about statements and conditions."""

from appliance.reading.logic.family import CALLS, POOL, assemble

__all__ = ["CALLS", "POOL", "assemble"]

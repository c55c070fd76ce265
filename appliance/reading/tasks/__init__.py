"""The family of tasks: coordinates, lines, circles, moves, maps and matrices, by the parts that they take."""

from appliance.reading.tasks.assembling import assemble
from appliance.reading.tasks.pool import CALLS, POOL

__all__ = ["CALLS", "POOL", "assemble"]

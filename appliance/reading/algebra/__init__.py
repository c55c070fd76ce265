"""The family of 공통수학1 algebra: claims about equations, graphs, polynomials and inequalities."""

from appliance.reading.algebra.assembling import assemble
from appliance.reading.algebra.phrasings import CALLS, POOL

__all__ = ["CALLS", "POOL", "assemble"]

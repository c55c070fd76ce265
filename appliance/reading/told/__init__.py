"""Stems that tell something of graphs, equations, polynomials and points; tried after other families."""

from appliance.reading.lexicon.words import common
from appliance.reading.phrases import Tile
from appliance.reading.told.assemble import assemble
from appliance.reading.told.goals import GOALS
from appliance.reading.told.tiles import CURVES, THINGS, TOLD

POOL: tuple[Tile, ...] = (*common(), *THINGS, *CURVES, *TOLD, *GOALS)

__all__ = ["POOL", "assemble"]

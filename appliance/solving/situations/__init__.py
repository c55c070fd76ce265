"""The kinds of word problem as equations over their roles, and their solution for any role."""

from appliance.solving.situations import (
    centres,
    changes,
    circles,
    everyday,
    figures,
    likeness,
    mixture,
    numbers,
    people,
    plane,
    prices,
    quadrilaterals,
    ratios,
    shares,
    solids,
    travel,
)
from appliance.solving.situations.model import Model

MODELS: dict[str, Model] = {
    **mixture.MODELS,
    **travel.MODELS,
    **changes.MODELS,
    **everyday.MODELS,
    **shares.MODELS,
    **people.MODELS,
    **prices.MODELS,
    **numbers.MODELS,
    **figures.MODELS,
    **centres.MODELS,
    **likeness.MODELS,
    **ratios.MODELS,
    **circles.MODELS,
    **quadrilaterals.MODELS,
    **plane.MODELS,
    **solids.MODELS,
}

__all__ = ["MODELS", "Model"]

"""The kinds of word problem as equations over their roles, and their solution for any role."""

from appliance.solving.situations import figures, mixture, numbers, people, prices, travel
from appliance.solving.situations.model import Model

MODELS: dict[str, Model] = {
    **mixture.MODELS,
    **travel.MODELS,
    **people.MODELS,
    **prices.MODELS,
    **numbers.MODELS,
    **figures.MODELS,
}

__all__ = ["MODELS", "Model"]

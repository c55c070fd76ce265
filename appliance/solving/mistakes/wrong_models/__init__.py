"""Wrong equations that students set up, by kind of situation."""

from appliance.solving.mistakes.wrong_models import figures, mixture, numbers, people, prices, travel
from appliance.solving.mistakes.wrong_models.entry import Entry

WRONG_MODELS: tuple[Entry, ...] = (
    *mixture.ENTRIES,
    *travel.ENTRIES,
    *people.ENTRIES,
    *prices.ENTRIES,
    *numbers.ENTRIES,
    *figures.ENTRIES,
)

__all__ = ["WRONG_MODELS", "Entry"]

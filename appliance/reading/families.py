"""The families of problems: the words that call each, its tiles, and what makes a Question of them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from appliance.reading import chance, formula
from appliance.reading.outcome import Outcome
from appliance.reading.phrases import Fact, Tile
from appliance.reading.situations import ages, figures, mixture, numbers, prices, sharing, travel
from appliance.reading.tokens import Token

Assemble = Callable[[Sequence[Fact], Sequence[Token]], Outcome]


@dataclass(frozen=True, slots=True)
class Family:
    """calls: a skeleton without a hit is not of this family."""

    name: str
    calls: re.Pattern[str]
    pool: tuple[Tile, ...]
    assemble: Assemble


FAMILIES: tuple[Family, ...] = (
    Family("formula", re.compile(""), formula.POOL, formula.assemble),
    Family("chance", re.compile(chance.CALLS), chance.POOL, chance.assemble),
    Family("figures", re.compile(figures.CALLS), figures.POOL, figures.assemble),
    Family("mixture", re.compile(mixture.CALLS), mixture.POOL, mixture.assemble),
    Family("travel", re.compile(travel.CALLS), travel.POOL, travel.assemble),
    Family("ages", re.compile(ages.CALLS), ages.POOL, ages.assemble),
    Family("prices", re.compile(prices.CALLS), prices.POOL, prices.assemble),
    Family("numbers", re.compile(numbers.CALLS), numbers.POOL, numbers.assemble),
    Family("sharing", re.compile(sharing.CALLS), sharing.POOL, sharing.assemble),
)

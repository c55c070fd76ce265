"""From a family's page to the catalogue's entry: bands of difficulty, and the draw."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from appliance.domain.errors import UnknownName
from appliance.itemmodels.grid import Grid
from appliance.itemmodels.model import FORMS, Instance, ItemModel


@dataclass(frozen=True, slots=True)
class Band:
    """One difficulty: the values that it draws, and `ask(rng, *values)`, which makes the item of them.

    rng chooses only incidentals in `ask`: the wording, names, things. The values decide the question.
    """

    grid: Grid
    ask: Callable[..., Instance]


@dataclass(frozen=True, slots=True)
class Drawing:
    """The draw of an item model: the same generator state and difficulty give the same item."""

    name: str
    bands: Mapping[int, Band]

    def __call__(self, rng: random.Random, difficulty: int) -> Instance:
        band = self.bands.get(difficulty)
        if band is None:
            raise UnknownName(
                f"문항 유형 {self.name}에는 난이도 {difficulty}이(가) 없습니다. "
                f"{', '.join(map(str, self.bands))} 중에서 고르십시오."
            )
        return band.ask(rng, *band.grid.draw(rng))


def item_model(
    name: str,
    standard: str,
    grade: str,
    capacity: int,
    bands: Mapping[int, Band],
    forms: tuple[str, ...] = FORMS,
    figure: bool = False,
) -> ItemModel:
    """An item model whose bands draw different questions. capacity: the sum of the bands' counts."""
    return ItemModel(
        name, standard, grade, tuple(bands), capacity, Drawing(name, bands), forms=forms, figure=figure
    )

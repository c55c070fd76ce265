"""The skill *compose* as text: what the model is given, and what it is taught to write."""

import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from appliance.authoring.local import taught_prompt
from appliance.training.example import GoldenExample

# One in so many item models is never seen in training; a whole kind of question is what is held back.
_HELD_BACK: Final = 10


@dataclass(frozen=True, slots=True)
class Pair:
    """What the model is given and what it shall write, as text. The output ends with its own stop."""

    prompt: str
    output: str


def is_held_back(item_model: str) -> bool:
    """Whether this item model is kept for evaluation. The same on every machine."""
    return sum(item_model.encode()) % _HELD_BACK == 0


def pairs(examples: Iterable[GoldenExample], each: int, seed: int) -> list[Pair]:
    """At most `each` pairs of every item model that is not held back, the hands in turn."""
    of_model: dict[str, list[GoldenExample]] = defaultdict(list)
    for example in examples:
        if example.skill == "compose" and not is_held_back(example.item_model):
            of_model[example.item_model].append(example)
    rng = random.Random(seed)
    chosen: list[GoldenExample] = []
    for name in sorted(of_model):
        mine = sorted(of_model[name], key=lambda example: example.id)
        rng.shuffle(mine)
        chosen += mine[:each]
    return [Pair(taught_prompt(example.given), f" {example.stem}\n") for example in chosen]

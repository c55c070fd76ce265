"""A note as a proposer sees it: what it asks, the answer, and the numbers that may change."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from appliance.authoring.leaves import Leaf
from appliance.domain.answers import Answer
from appliance.domain.question import Question


@dataclass(frozen=True, slots=True)
class Original:
    """The note's question, its answer, and the numbers that may change."""

    question: Question
    answer: Answer
    leaves: tuple[Leaf, ...]


# A question of the same shape with other numbers, or None where none was found this time.
Proposer = Callable[[Original, random.Random], Question | None]

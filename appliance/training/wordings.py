"""Wordings written by several hands, independently of the item models' own: what the model learns from.

`wordings/<hand>.tsv` holds one a line: item model, the masked stem that the hand saw, its own sentence.
A mask has {1}, {2}, … for the values (formulas and numbers) in order; the sentence keeps their order.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from appliance import resources
from appliance.domain.errors import BadFile
from appliance.korean import particles
from appliance.korean.values import VALUE

_SLOT = re.compile(r"\{(\d+)\}")
# A particle that follows a value depends on the value: masks write one of each pair.
_PARTICLES = {"을": "를", "과": "와", "은": "는", "으로": "로", "가": "이"}
_AFTER_SLOT = re.compile(r"(?<=\})(을|과|은|으로|가)(?![가-힣])")


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence by one hand. seen: the mask it was written for."""

    hand: str
    item_model: str
    seen: str
    sentence: str

    @property
    def slots(self) -> int:
        return len(_SLOT.findall(self.sentence))

    def filled(self, values: Sequence[str]) -> str:
        """The sentence with these values, its particles mended."""
        return particles.mend(_SLOT.sub(lambda slot: values[int(slot[1]) - 1], self.sentence))


def mask(stem: str) -> str:
    """The stem with its values masked, whatever particles they ask for."""
    numbers = iter(range(1, len(stem) + 1))
    masked = VALUE.sub(lambda _: f"{{{next(numbers)}}}", stem)
    return _AFTER_SLOT.sub(lambda found: _PARTICLES[found[1]], masked)


@cache
def all_wordings() -> tuple[Wording, ...]:
    """Every wording of every hand. Raises BadFile for a line that is none."""
    return tuple(
        _wording(path.stem, number, line)
        for path in sorted(resources.path("appliance/training/wordings").glob("*.tsv"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if line
    )


def _wording(hand: str, number: int, line: str) -> Wording:
    parts = line.split("\t")
    if len(parts) != 3 or [int(n) for n in _SLOT.findall(parts[2])] != [
        *range(1, len(_SLOT.findall(parts[1])) + 1)
    ]:
        raise BadFile(f"문장 표 {hand}의 {number}번째 줄이 잘못되었습니다.")
    return Wording(hand, *parts)

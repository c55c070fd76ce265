"""A typed stem to its Question, or what is missing."""

import re
from dataclasses import dataclass

from appliance.domain.note import NotRead, Reading
from appliance.domain.question import Frame
from appliance.korean.particles import choose
from appliance.reading import equivalents, furniture, options, scope
from appliance.reading.accounting import leftover, unplaced
from appliance.reading.algebra.imaginary import with_imaginary
from appliance.reading.cover import Board
from appliance.reading.cut import Skeleton, cut
from appliance.reading.families import FAMILIES, Family
from appliance.reading.frame import frame
from appliance.reading.maps import of_maps_or_matrices
from appliance.reading.named_kinds import miscalled
from appliance.reading.normalise import normalise
from appliance.reading.order import turned
from appliance.reading.outcome import FATAL, Built, Gap
from appliance.reading.statements import read_statements
from appliance.reading.tables import without_legend

MAX_LENGTH = 1500
# x2 is x² out of a page that lost its superscripts, and not x×2.
_LOST_EXPONENT = re.compile(r"(?<![A-Za-z\\])[a-z]\d")


def read(text: str, grade: str = "") -> Reading | NotRead:
    """The reading of a typed problem. grade: "중2" and so on; the same words mean the same in every grade."""
    if len(text) > MAX_LENGTH:
        return NotRead(f"문제가 너무 깁니다. {MAX_LENGTH}자 이하로 적어 주십시오.")
    stem, choices, rest = options.split(normalise(text))
    cleaned = furniture.clean(without_legend(stem))
    remarks = (*cleaned.remarks, *((rest,) if rest else ()))
    if refusal := (
        scope.outside(normalise(text)) or scope.missing_figure(cleaned.text) or scope.unfinished(cleaned.text)
    ):
        return refusal
    if (judged := read_statements(normalise(text), grade, read)) is not None:
        return judged
    if not cleaned.text:
        return NotRead("문제가 비어 있습니다. 문제를 적어 주십시오.")
    found = _in_other_words(cut(cleaned.text), grade)
    if isinstance(found, _Understood):
        return Reading(with_imaginary(found.built.question, grade), found.frame, choices, remarks)
    return scope.statements(cleaned.text) or found


def warm() -> None:
    """Compiles all phrasings (two seconds), which the first stem of each family would else wait for."""
    for family in FAMILIES:
        for tile in family.pool:
            assert tile.pattern


def families_of(skeleton: Skeleton) -> tuple[Family, ...]:
    """All of them; of composed maps, inverse maps and matrices only the family of tasks."""
    if of_maps_or_matrices(skeleton.tokens):
        return tuple(family for family in FAMILIES if family.name == "tasks")
    return FAMILIES


@dataclass(frozen=True, slots=True)
class _Understood:
    """One meaning of the stem, with the cover that gave it."""

    built: Built
    frame: Frame
    tiles: int


def _in_other_words(skeleton: Skeleton, grade: str) -> "_Understood | NotRead":
    """The meaning of the stem as it stands; else of an equivalent one; else why it has none."""
    found = _understood(skeleton, grade)
    if isinstance(found, NotRead):
        for said in equivalents.of(skeleton):
            again = _understood(said, grade)
            if isinstance(again, _Understood):
                return again
    return found


def _understood(skeleton: Skeleton, grade: str) -> _Understood | NotRead:
    """The one meaning of the skeleton. Two meanings are none."""
    if lost := next((token for token in skeleton.tokens if _LOST_EXPONENT.search(token.source)), None):
        return NotRead(f"‘{lost.source}’에서 지수가 빠진 것 같습니다. x^2처럼 적어 주십시오.")
    if bad := next((token for token in skeleton.tokens if token.category == "bad"), None):
        return NotRead(
            f"‘{bad.source}’{choose(bad.source, '이라는/라는')} 식을 읽을 수 없습니다. 식을 다시 적어 "
            f"주십시오."
        )
    if wrong := miscalled(skeleton.text, tuple(skeleton.tokens)):
        return NotRead(wrong)
    found: list[_Understood] = []
    gaps: list[Gap] = []
    boards: list[Board] = []
    for family in families_of(skeleton):
        if family.grades and grade not in family.grades:
            continue
        if not (found and family.last) and family.calls.search(skeleton.text):
            board = Board(skeleton.text, family.pool)
            boards.append(board)
            found.extend(_meanings(board, family, skeleton, gaps))
    meanings = {one.built.question for one in found}
    if len(meanings) > 1:
        return NotRead("문제가 두 가지로 읽힙니다. 더 분명하게 적어 주십시오.")
    if found:
        best = min(found, key=lambda one: one.tiles)
        return _turned(skeleton, best) or best
    if gaps:
        return NotRead(max(gaps, key=lambda gap: gap.weight).reason)
    return leftover(skeleton, max((board.furthest for board in boards), default=0))


def _turned(skeleton: Skeleton, best: _Understood) -> _Understood | None:
    """The same meaning from the stem turned round, where it states its formulas last."""
    for other in turned(skeleton):
        for family in families_of(skeleton):
            if not family.calls.search(other.text):
                continue
            for one in _meanings(Board(other.text, family.pool), family, other, []):
                if one.built.question == best.built.question:
                    return one
    return None


def _meanings(board: Board, family: Family, skeleton: Skeleton, gaps: list[Gap]) -> list[_Understood]:
    """What the best covers of one family mean: those with the fewest tiles that make a Question."""
    found: list[_Understood] = []
    for cover in board.covers():
        if found and len(cover) > found[0].tiles:
            break
        outcome = family.assemble([laid.fact for laid in cover], skeleton.tokens)
        if isinstance(outcome, Built):
            outcome = unplaced(skeleton, outcome) or outcome
        if isinstance(outcome, Gap):
            gaps.append(outcome)
            if outcome.weight >= FATAL and not found:
                break
        else:
            found.append(_Understood(outcome, frame(cover, skeleton, outcome), len(cover)))
    return found

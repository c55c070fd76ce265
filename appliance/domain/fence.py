"""The grade fence: which concepts a solution may use at which standard. Plain data: the gate needs no index.

It knows a concept by its surface: a word or a LaTeX command that shows its use. It cannot see a concept
that is used in silence (a sum of roots written down without a word), so passing it proves nothing by itself.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from appliance import resources
from appliance.domain.errors import UnknownName

REVISION = 2022


@dataclass(frozen=True, slots=True)
class Concept:
    """Something a solution can use. korean: what a person is told.

    first: (revision, code) pairs of the standard that brings it; a revision without one never allows it.
    """

    name: str
    korean: str
    first: tuple[tuple[int, str], ...] = ()
    _marker: re.Pattern[str] = field(default=re.compile("(?!)"), compare=False, repr=False)

    def first_in(self, revision: int) -> str:
        """The code of the standard that brings it in `revision`; empty where none does."""
        return dict(self.first).get(revision, "")

    def shows_in(self, prepared: str) -> bool:
        """Whether `prepared` text shows its use."""
        return self._marker.search(prepared) is not None


@dataclass(frozen=True, slots=True)
class _Course:
    """The teaching order of one revision: the place of every code, and the last place of every grade."""

    places: Mapping[str, int]
    grades: Mapping[str, str]
    ends: Mapping[str, int]


def concepts() -> tuple[Concept, ...]:
    """All the concepts that the fence knows."""
    return _fence()[0]


def concepts_in(text: str) -> frozenset[Concept]:
    """The concepts that `text` (Korean with $…$ LaTeX, or as a teacher types it) visibly uses."""
    prepared = _prepared(text)
    return frozenset(concept for concept in concepts() if concept.shows_in(prepared))


def allowed(concept: Concept | str, place: str, revision: int = REVISION) -> bool:
    """Whether a solution at `place`, a standard's code or a grade such as 중2, may use `concept`.

    A grade allows everything taught by its end. Raises UnknownName for a concept, code, grade or revision
    that the fence does not have.
    """
    if isinstance(concept, str):
        concept = _named(concept)
    here = _position(place, revision)
    first = concept.first_in(revision)
    return bool(first) and _position(first, revision) <= here


def breaches(text: str, place: str, revision: int = REVISION) -> tuple[Concept, ...]:
    """The concepts in `text` that may not be used at `place`, in the order in which they are taught."""
    return tuple(
        concept
        for concept in concepts()
        if concept.shows_in(_prepared(text)) and not allowed(concept, place, revision)
    )


def teaching_order(revision: int = REVISION) -> tuple[str, ...]:
    """The codes of all standards of `revision`, in the order in which they are taught."""
    return tuple(_course(revision).places)


def taught_in(place: str, revision: int = REVISION) -> str:
    """The grade (중1 … 고1) in which a standard's code is taught; a grade is its own. Raises UnknownName."""
    _position(place, revision)
    return _course(revision).grades.get(place, place)


def _position(place: str, revision: int) -> int:
    course = _course(revision)
    found = course.places.get(place, course.ends.get(place))
    if found is None:
        raise UnknownName(
            f"{revision} 교육과정에 성취기준이나 학년 {place}이(가) 없습니다. 코드를 확인하십시오."
        )
    return found


def _course(revision: int) -> _Course:
    try:
        return _fence()[1][revision]
    except KeyError:
        raise UnknownName(f"{revision} 교육과정의 자료가 없습니다. 2022 교육과정을 고르십시오.") from None


def _named(name: str) -> Concept:
    for concept in concepts():
        if concept.name == name:
            return concept
    raise UnknownName(f"개념 {name}은(는) 학년 울타리에 없습니다. 이름을 확인하십시오.")


def _prepared(text: str) -> str:
    """`text` with one spelling of powers and no white space inside $…$, which the patterns rely on."""
    parts = text.replace("²", "^2").replace("³", "^3").split("$")
    parts[1::2] = ["".join(part.split()) for part in parts[1::2]]
    return "$".join(parts)


@cache
def _fence() -> tuple[tuple[Concept, ...], dict[int, _Course]]:
    path = resources.path("appliance", "domain", "data", "fence.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    courses = {int(revision): _read_course(order) for revision, order in data["order"].items()}
    return tuple(_read_concept(entry) for entry in data["concept"]), courses


def _read_course(order: Mapping[str, list[str]]) -> _Course:
    codes = [code for taught in order.values() for code in taught]
    places = {code: place for place, code in enumerate(codes)}
    grades = {code: grade for grade, taught in order.items() for code in taught}
    return _Course(places, grades, {grade: places[taught[-1]] for grade, taught in order.items()})


def _read_concept(entry: Mapping[str, object]) -> Concept:
    first, words, patterns = entry["first"], entry.get("words", []), entry.get("patterns", [])
    assert isinstance(first, dict)
    assert isinstance(words, list)
    assert isinstance(patterns, list)
    markers = [r"\s*".join(map(re.escape, word.split(" "))) for word in words] + patterns
    return Concept(
        str(entry["name"]),
        str(entry["korean"]),
        tuple((int(revision), code) for revision, code in first.items()),
        re.compile("|".join(markers)),
    )

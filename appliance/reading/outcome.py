"""What a family makes of the facts of a cover: a Question with the places of its values, or a gap."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from appliance.domain.givens import Given
from appliance.domain.goals import Goal
from appliance.domain.question import Question

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """paths: for each token (its index) the place of its value in the Question. used: tokens that the
    Question holds in another form (what is asked, a letter's order, a count in words).
    """

    question: Question
    paths: Mapping[int, Path]
    used: frozenset[int] = frozenset()

    def using(self, tokens: Iterable[int]) -> "Built":
        return Built(self.question, self.paths, self.used | frozenset(tokens))


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing or in the way, in one Korean sentence. weight: of several gaps the heaviest is told;
    one of FATAL or more is a contradiction in the stem, which no other way of reading it may overcome.
    """

    reason: str
    weight: int = 1


FATAL = 4
Outcome = Built | Gap

NOTHING_ASKED = Gap("무엇을 구하라는 것인지 적혀 있지 않습니다. 묻는 말을 적어 주십시오.", 2)
SEVERAL_ASKED = Gap("물음이 둘 이상입니다. 한 번에 한 문제씩 적어 주십시오.", 2)


@dataclass(slots=True)
class Builder:
    """Collects givens with their place in the stem and the tokens that show their values."""

    _found: list[tuple[int, Given, dict[int, Path]]] = field(default_factory=list)
    _used: set[int] = field(default_factory=set)

    def add(self, start: int, given: Given, places: Mapping[int, Path] | None = None) -> None:
        """places: token index → path inside the given."""
        self._found.append((start, given, dict(places or {})))

    def use(self, *tokens: int) -> None:
        """Tokens that are accounted for without a slot."""
        self._used.update(tokens)

    def build(self, goal: Goal, places: Mapping[int, Path] | None = None) -> Built:
        """places: token index → path inside the goal."""
        ordered = sorted(self._found, key=lambda entry: entry[0])
        paths = {
            token: ("givens", str(at), *path)
            for at, (_, _, inner) in enumerate(ordered)
            for token, path in inner.items()
        }
        paths |= {token: ("goal", *path) for token, path in (places or {}).items()}
        return Built(Question(tuple(given for _, given, _ in ordered), goal), paths, frozenset(self._used))

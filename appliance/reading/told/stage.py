"""The things of a stem and what is told of them, as they come."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from appliance.domain.givens import Curve, Expression, Function, Given, Located, Relations, Told
from appliance.reading.outcome import Path
from appliance.reading.phrases import Fact
from appliance.reading.tokens import Token
from appliance.reading.told.kinds import Piece

# What has a graph, or is an equation.
_GRAPHS = (Function, Relations, Curve)


@dataclass(slots=True)
class Stage:
    """Things and what is told of them so far. things: what `of` counts, with the kind of each.

    loose: pieces that wait for their noun. paths: token → its place in the givens. subjects: things that the
    stem makes the subject (y=ax+4의 그래프가); beside: those that it sets beside one (y=2x+1의 그래프와).
    """

    tokens: Sequence[Token]
    givens: list[Given] = field(default_factory=list)
    things: list[Given] = field(default_factory=list)
    told: list[tuple[Told, dict[int, Path]]] = field(default_factory=list)
    loose: list[tuple[Fact, tuple[Piece, ...]]] = field(default_factory=list)
    paths: dict[int, Path] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)
    subjects: set[int] = field(default_factory=set)
    beside: set[int] = field(default_factory=set)

    def add(self, given: Given, places: dict[int, Path]) -> None:
        at = len(self.givens)
        self.givens.append(given)
        if isinstance(given, Relations):
            self.things.extend(Relations((item,), given.unknowns) for item in given.items)
        elif isinstance(given, Function | Located | Expression | Curve):
            self.things.append(given)
        for token, path in places.items():
            self.paths[token] = ("givens", str(at), *path)

    def graphs(self) -> list[int]:
        return [at for at, each in enumerate(self.things) if isinstance(each, _GRAPHS)]

    def formulas(self) -> list[int]:
        """Everything but points."""
        return [at for at, each in enumerate(self.things) if not isinstance(each, Located)]

    def mark(self, at: int, text: str) -> None:
        """How the particle after the thing puts it into the sentence."""
        last = text.rstrip(" ,")[-1:]
        if last and last in "이가은는":
            self.subjects.add(at)
        elif last and last in "와과":
            self.beside.add(at)

    def points(self) -> list[int]:
        return [at for at, each in enumerate(self.things) if isinstance(each, Located)]

"""A figure drawn from a few sizes, forward only: they are looked for until all that is told comes out.

A `Drawing` says what everything measures once its parameters are known. What the stem gives and the answer
claims are then as many targets; the parameters that nobody names are found by Newton's method on numbers of
60 digits, or tried one by one where they are counts, which shares nothing with the solver's algebra.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from appliance.mathtext.tree import Node, Ratio, Sym, symbols
from appliance.verification.numeric import TOLERANCE, NotNumeric, number

Sizes = Mapping[str, Decimal]
_STEPS = 80
_TINY = Decimal(10) ** -30
_STARTS = tuple(map(Decimal, ("1", "0.3", "3", "0.05", "12", "60")))


@dataclass(frozen=True, slots=True)
class Drawing:
    """parameters: roles (or names of its own) that fix the figure. measure: every role out of them.

    free: roles that may be zero or negative. exists: whether there is such a figure. ratios: role → the roles
    that it compares. choices: the only values that a parameter can have. loose: parameters that nothing else
    depends on but what is told of them; where nothing is told, they are 1.
    """

    parameters: tuple[str, ...]
    measure: Callable[[Sizes], Mapping[str, Decimal]]
    free: frozenset[str] = frozenset()
    exists: Callable[[Sizes], bool] = lambda sizes: True
    ratios: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    choices: tuple[Decimal, ...] = ()
    loose: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a role: a number, a ratio, or a formula of letters times the size of its unit."""

    formula: Node
    size: Decimal = Decimal(1)

    def at(self, letters: Sizes) -> Decimal:
        return number(self.formula, letters) * self.size

    @property
    def letters(self) -> frozenset[str]:
        return symbols(self.formula)


def agrees(drawing: Drawing, told: Mapping[str, Told], known: Sizes) -> bool:
    """Whether there is such a figure of which all that is told is true. known: letters with their values."""
    search = _Search(drawing, told, known)
    return any(search.fits(found) for start in search.starts() if (found := search.moved(*start)) is not None)


def makes(drawing: Drawing, told: Mapping[str, Told], wanted: object, value: Decimal) -> bool:
    """Whether an expression of letters that stand for sizes has this value in the one figure that is told."""
    letters = {each.formula.name: role for role, each in told.items() if isinstance(each.formula, Sym)}
    rest = {role: each for role, each in told.items() if role not in letters.values()}
    if not isinstance(wanted, Node) or not symbols(wanted) <= letters.keys():
        raise NotNumeric("letters that stand for sizes are needed")
    search = _Search(drawing, rest, {})
    found = [
        place
        for start in search.starts()
        if (place := search.moved(*start)) is not None and search.fits(place)
    ]
    if not found:
        return False
    measured = search.state(found[0])
    return number(wanted, {name: measured[role] for name, role in letters.items()}) == value


@dataclass(frozen=True, slots=True)
class _Search:
    drawing: Drawing
    told: Mapping[str, Told]
    known: Sizes

    @property
    def targets(self) -> list[str]:
        """What is measured. A role with a ' is told a second time."""
        return [role for role in self.told if role not in self.drawing.parameters]

    def starts(self) -> Iterator[tuple[dict[str, Decimal], tuple[str, ...]]]:
        """Where to begin, and what may move from there: nothing that can only be chosen."""
        drawing = self.drawing
        letters = frozenset().union(*(each.letters for each in self.told.values())) - self.known.keys()
        unknown = [*(name for name in drawing.parameters if name not in self.told), *sorted(letters)]
        loose = tuple(name for name in unknown if name in drawing.loose)
        tight = tuple(name for name in unknown if name not in drawing.loose)
        if not drawing.choices and len(tight) > len(self.targets):
            raise NotNumeric("too little is known of the figure")
        moving = loose if drawing.choices else (*tight, *loose)
        for start in (drawing.choices or _STARTS) if unknown else _STARTS[:1]:
            yield {name: Decimal(1) if name in loose else start for name in unknown}, moving

    def moved(self, place: dict[str, Decimal], moving: tuple[str, ...]) -> dict[str, Decimal] | None:
        """Newton's method, all targets together."""
        try:
            for _ in range(_STEPS if moving else 0):
                gaps = self._gaps(place)
                step = _least([self._slopes(place, name, gaps) for name in moving], gaps)
                if step is None:
                    return None
                place = {**place, **{name: place[name] - by for name, by in zip(moving, step, strict=True)}}
                if max(abs(by) for by in step) <= _TINY * _TINY * max(map(abs, place.values())):
                    break
        except (ArithmeticError, ValueError, KeyError):
            return None
        return place

    def fits(self, place: Sizes) -> bool:
        """Whether everything comes out there, and is larger than nothing."""
        drawing = self.drawing
        try:
            _, measured = self._state(place)
            gaps = self._gaps(place)
        except (ArithmeticError, ValueError, KeyError):
            return False
        sizes = {name: measured[name] for name in drawing.parameters}
        said = {name: measured[name] for name in self.told if name in measured}
        positive = all(value > 0 for name, value in {**sizes, **said}.items() if name not in drawing.free)
        scale = max((abs(value) for value in said.values()), default=Decimal(1))
        return positive and drawing.exists(sizes) and all(abs(gap) <= TOLERANCE * scale for gap in gaps)

    def state(self, place: Sizes) -> Mapping[str, Decimal]:
        return self._state(place)[1]

    def _state(self, place: Sizes) -> tuple[Sizes, Mapping[str, Decimal]]:
        letters = {**self.known, **place}
        sizes = {
            name: self.told[name].at(letters) if name in self.told else place[name]
            for name in self.drawing.parameters
        }
        return letters, {**self.drawing.measure(sizes), **sizes}

    def _gaps(self, place: Sizes) -> list[Decimal]:
        letters, measured = self._state(place)
        return [gap for role in self.targets for gap in self._gaps_of(role, letters, measured)]

    def _gaps_of(self, role: str, letters: Sizes, measured: Mapping[str, Decimal]) -> list[Decimal]:
        told = self.told[role]
        if role not in self.drawing.ratios:
            return [measured[role.removesuffix("'")] - told.at(letters)]
        if not isinstance(told.formula, Ratio):
            raise NotNumeric("a ratio is needed")
        sizes = [number(part, letters) for part in told.formula.parts]
        pairs = list(zip(self.drawing.ratios[role], sizes, strict=True))
        return [
            measured[one] * there - measured[other] * here for (one, here), (other, there) in pairwise(pairs)
        ]

    def _slopes(self, place: dict[str, Decimal], name: str, gaps: Sequence[Decimal]) -> list[Decimal]:
        by = max(abs(place[name]), Decimal(1)) * _TINY
        moved = self._gaps({**place, name: place[name] + by})
        return [(after - before) / by for after, before in zip(moved, gaps, strict=True)]


def _least(columns: list[list[Decimal]], gaps: Sequence[Decimal]) -> list[Decimal] | None:
    """The step of least squares: columns · step = gaps. What changes nothing stays where it is."""
    rows = [[_dot(one, other) for other in (*columns, gaps)] for one in columns]
    for at, row in enumerate(rows):
        row[at] += _TINY * (1 + row[at])
    for at in range(len(rows)):
        pivot = max(range(at, len(rows)), key=lambda row: abs(rows[row][at]))
        if rows[pivot][at] == 0:
            return None
        rows[at], rows[pivot] = rows[pivot], rows[at]
        rows[at] = [cell / rows[at][at] for cell in rows[at]]
        for other in range(len(rows)):
            if other != at:
                factor = rows[other][at]
                rows[other] = [a - factor * b for a, b in zip(rows[other], rows[at], strict=True)]
    return [row[-1] for row in rows]


def _dot(one: Sequence[Decimal], other: Sequence[Decimal]) -> Decimal:
    return sum((a * b for a, b in zip(one, other, strict=True)), Decimal(0))

"""What a stem gives, by kind; each kind once, whatever is asked of it."""

from dataclasses import dataclass

from appliance.domain.answers import Answer
from appliance.domain.goals import Goal
from appliance.domain.quantity import Measure, Quantity
from appliance.domain.statistics import Statistic
from appliance.mathtext.tree import Node, Rel


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression or a number to work on, in the form in which it was written.

    Where the stem gives it a name (`A = 2^3×5`), `name` holds it.
    """

    body: Node
    name: str = ""


@dataclass(frozen=True, slots=True)
class Relations:
    """Equations or inequalities that hold together (one of them, or a system).

    unknowns: the letters that they are solved for, in the order in which they appear. A chain A=B=C
    stays one Rel. Letters that are neither (parameters such as a in ax+2=0) are in no list.
    """

    items: tuple[Rel, ...]
    unknowns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Function:
    """y = body, or name(variable) = body."""

    body: Node
    variable: str = "x"
    name: str = "y"


@dataclass(frozen=True, slots=True)
class Located:
    """A point with coordinates: A(2, -3); the label may be empty."""

    label: str
    x: Node
    y: Node


@dataclass(frozen=True, slots=True)
class Assigned:
    """A letter's value said in the stem: x=3일 때."""

    name: str
    value: Node


@dataclass(frozen=True, slots=True)
class Situation:
    """A word problem or a figure: a kind of `domain.situations` and the roles whose values are given.

    values: (role, quantity) in the order of the kind's roles; a role that is not there is unknown.
    measures: the same for magnitudes that are no rational number, or that hold a letter. A role stands in
    one of the two. people: names of persons, things or corners (A, B, C), incidentals kept only to be said
    again in the solution.
    """

    kind: str
    values: tuple[tuple[str, Quantity], ...]
    people: tuple[str, ...] = ()
    measures: tuple[tuple[str, Measure], ...] = ()

    @property
    def told(self) -> tuple[tuple[str, Quantity | Measure], ...]:
        """Every role that is given, with its number or its formula."""
        return (*self.values, *self.measures)

    def measure(self, role: str) -> Measure | None:
        return next((measure for name, measure in self.measures if name == role), None)

    def value(self, role: str) -> Quantity | None:
        return next((quantity for name, quantity in self.values if name == role), None)


@dataclass(frozen=True, slots=True)
class Experiment:
    """An experiment with equally likely outcomes: a kind of `domain.experiments` and its sizes.

    `Experiment("dice", (("count", 2),))`, `Experiment("balls", (("빨간", 3), ("파란", 2), ("draws", 1)))`.
    """

    kind: str
    sizes: tuple[tuple[str, int], ...]

    def size(self, name: str, default: int = 0) -> int:
        return dict(self.sizes).get(name, default)


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on letters said beside the question: 단, a>0."""

    relation: Rel


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers in a row: a data set, or numbers to compare or to sort into kinds. unit: of every one of them.

    name: the letter of the variable or the thing that was counted, where the solution says it again.
    """

    values: tuple[Node, ...]
    unit: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Data in lines. kind: what the table is ("frequency", "relative", "pairs", "values" …).

    columns: the kinds of the columns; rows: a node for each cell, `Sym("A")` where a value is asked for
    by a letter. A class of a frequency table is two cells, its bounds (from, below). unit: of the classes.
    """

    kind: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Node, ...], ...]
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Curve:
    """A graph that the stem describes instead of writing its formula: a kind of `domain.told.CURVES`.

    args: the numbers of its description. of: the things (`domain.told.things`) that it is made of.
    """

    kind: str
    args: tuple[Node, ...] = ()
    of: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of things that stand in the stem: 서로 평행하다, 점 (2, 3)을 지난다, 중근을 가진다.

    kind: of `domain.told.TOLD`. args: what is said with it. of: of which things (`domain.told.things`).
    """

    kind: str
    args: tuple[Node, ...] = ()
    of: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Parts:
    """Formulas by the part that they play in a question about points, lines, circles, maps or matrices.

    items: (role, formula) in the order of the stem; the roles are those of the goal's task (`domain.tasks`).
    A point is a `Point`, a line or circle its equation, a map its `f(x)=…`.
    """

    items: tuple[tuple[str, Node], ...]

    def get(self, role: str) -> Node | None:
        return dict(self.items).get(role)


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure of data that the stem tells: 평균이 7이다. of: the place of the data among the data givens."""

    statistic: Statistic
    value: Node
    of: int = 0


@dataclass(frozen=True, slots=True)
class Claim:
    """What is said of the formulas of the stem to settle letters in them: 중근을 가진다, x-2로 나누어떨어진다.

    kind: of `domain.claims.CLAIMS`. args: what is said with it.
    """

    kind: str
    args: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Called:
    """A letter for what a smaller question asks: √7의 정수 부분을 a라 할 때.

    givens: those of the smaller question; where it has none, the others of the stem are its givens.
    """

    name: str
    goal: Goal
    givens: "tuple[Given, ...]" = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One of several that are judged. kind: "equal" or "compare" (body, a relation), "sort" (of which kind of
    `domain.rows` body is), "claim" (the answer to a question of its own), "fact" (word, of `domain.facts`).

    goal: of an equation the way from its left side to its right; of a claim what its question asks.
    denied: the statement says the opposite (소수가 아니다).
    """

    kind: str
    body: Node | None = None
    word: str = ""
    denied: bool = False
    givens: tuple["Given", ...] = ()
    goal: Goal | None = None
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class Statements:
    """Statements under their marks: ① to ⑤, or ㄱ to ㅁ."""

    items: tuple[Statement, ...]
    marks: str = "①②③④⑤"


Given = (
    Expression
    | Relations
    | Function
    | Located
    | Assigned
    | Situation
    | Experiment
    | Condition
    | Claim
    | Curve
    | Told
    | Numbers
    | Called
    | Table
    | Measured
    | Parts
    | Statements
)

GIVEN_TYPES: tuple[type, ...] = (
    Expression, Relations, Function, Located, Assigned, Situation, Experiment, Condition,
    Numbers, Called,
    Table,
    Measured,
    Parts, Curve, Told, Claim, Statements,
)  # fmt: skip

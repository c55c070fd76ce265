"""What the writers of tasks share: the parts as trees, exact values printed, and the last lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from appliance.authoring.solutions.build import (
    Value,
    bracket,
    frac,
    node,
    plain_sum,
    squared,
    subtract,
    times,
)
from appliance.authoring.solutions.lines import closing, eq, line, math
from appliance.authoring.solutions.substitute import put
from appliance.domain.answers import Answer, Assignment, Range, Ranges, Roots, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.goals import Goal
from appliance.domain.question import Question
from appliance.mathtext.tree import (
    Add,
    Neg,
    Node,
    Num,
    Point,
    Ratio,
    Rel,
    Seq,
    Sym,
    symbols,
)
from appliance.solving import build as exact
from appliance.solving import evaluate, key_text, solve
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient
from appliance.solving.tasks.find import given_of
from appliance.solving.tasks.given import Given
from appliance.solving.tasks.printed import cleared

ZERO = Num("0")


@dataclass(frozen=True)
class Task:
    """A question ready for writing."""

    question: Question
    answer: Answer
    given: Given
    wanted: Node | None

    def xy(self, role: str) -> tuple[Node, ...]:
        body = self.given.node(role)
        if not isinstance(body, Point):
            raise Unsolvable("점이 주어지지 않아 풀이를 쓸 수 없습니다.")
        return body.items

    def ratio(self) -> tuple[Node, Node]:
        body = self.given.node("ratio")
        assert isinstance(body, Ratio)
        return body.parts[0], body.parts[1]

    def name(self, role: str, usual: str) -> str:
        """The label of a point, or the one that a book would give it."""
        body = self.given.node(role)
        return body.label if isinstance(body, Point) and body.label else usual

    @property
    def modes(self) -> tuple[str, ...]:
        return self.given.modes

    def has(self, *roles: str) -> bool:
        return self.given.has(*roles)

    def letter(self, name: str) -> Answer:
        """What a letter of the stem comes to."""
        modes = tuple(mode for mode in self.modes if not mode.startswith("all_"))
        args = (self.question.goal.args[0], *modes, Sym(name))
        return solve(Question(self.question.givens, Goal(self.question.goal.kind, args)))

    def letters_end(self, *before: str) -> tuple[str, ...]:
        """The lines, then the letters, then what is asked of them."""
        assert self.wanted is not None
        if isinstance(self.answer, Range | Ranges):
            return (
                *before,
                f"따라서 {math(self._letter_of_range())}의 값의 범위는 {key_text(self.answer)}이다.",
            )
        if isinstance(self.wanted, Seq) or isinstance(self.answer, Assignment | Roots):
            return (*before, closing("구하는 값은", self.answer))
        if isinstance(self.wanted, Sym):
            if any(mode.startswith("all_") for mode in self.modes):
                found = self.letter(self.wanted.name)
                word = "합" if "all_sum" in self.modes else "곱"
                return (*before, f"{key_text(found)}이다.", closing(f"구하는 값의 {word}은", self.answer))
            return (*before, closing(line("{}의 값은", self.wanted), self.answer))
        values = {name: self._value(name) for name in sorted(symbols(self.wanted))}
        told = ", ".join(eq(Sym(name), value) for name, value in values.items())
        steps = put(self.wanted, values)
        return (*before, f"{told}이다.", closing(line("{}의 값은", self.wanted), self.answer, steps))

    def _letter_of_range(self) -> Node:
        assert isinstance(self.wanted, Sym)
        return self.wanted

    def _value(self, name: str) -> Node:
        found = self.letter(name)
        if not isinstance(found, Scalar):
            raise Unsolvable("문자의 값이 하나로 정해지지 않아 풀이를 쓸 수 없습니다.")
        return found.value


def task_of(question: Question, answer: Answer) -> Task:
    given, wanted = given_of(question)
    return Task(question, answer, given, wanted)


def shown(value: Quotient) -> Node:
    """An exact value as it is printed."""
    return exact.over_common(value.num) if value.is_polynomial else exact.expression(value)


def tidy(body: Node) -> Node:
    """The formula worked out."""
    return shown(evaluate(body))


def zero(poly: Poly) -> Rel:
    """poly = 0, the first term positive, whole numbers without a common factor."""
    return Rel((exact.polynomial(cleared(poly)), ZERO), ("=",))


def gap(a: Node, b: Node) -> Node:
    """a-b, a lone b where a is nothing."""
    if b == ZERO:
        return a
    return subtract(a, b)


def halved(a: Node, b: Node) -> Node:
    return frac(plain_sum(a, b), 2)


def squares(ends: Sequence[tuple[Node, Node]]) -> Node:
    """(a-b)²+(c-d)²."""
    return Add(tuple(squared(subtract(a, b)) for a, b in ends))


def distance_square(a: Sequence[Node], b: Sequence[Node]) -> Node:
    return squares(tuple(zip(b, a, strict=True)))


def combined(m: Node, q: Node, n: Node, p: Node) -> Node:
    """(m×q+n×p)/(m+n)."""
    return frac(Add((times(m, bracket(q)) if isinstance(q, Neg | Add) else times(m, q),
                     times(n, bracket(p)) if isinstance(p, Neg | Add) else times(n, p))),
                Add((m, n)))  # fmt: skip


def line_abc(poly: Poly) -> tuple[Node, Node, Node]:
    from appliance.solving.tasks.given import line_of

    a, b, c = line_of(poly)
    return exact.polynomial(a), exact.polynomial(b), exact.polynomial(c)


def value_or_letter(text: Value) -> Node:
    return node(text)

"""A situation ready for writing: its values in the units that the lines use, and the names that they say."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from fractions import Fraction

from appliance.authoring.solutions.build import Value, node
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import closing, line
from appliance.authoring.solutions.situations.measures import (
    PLAIN,
    UNCONVERTED,
    amount,
    answer_units,
    conversion,
    conversion_body,
    counters_of,
    units_of,
)  # fmt: skip
from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Situation
from appliance.domain.question import Question
from appliance.domain.situations import SITUATIONS, SituationKind
from appliance.korean.particles import attach
from appliance.korean.units import convert
from appliance.mathtext.tree import Node, Rel
from appliance.solving import quantity_text


@dataclass(frozen=True, slots=True)
class Story:
    """values: the givens by role, in `units` (by dimension). asked: roles in the order of the question.

    converted: role → value and unit as given, where the lines use another. names: what a role is called in
    the lines, where `domain.situations` has only "첫째 물건".
    """

    kind: SituationKind
    values: dict[str, Fraction]
    units: dict[str, str]
    counters: dict[str, str]
    asked: tuple[str, ...]
    answer: Answer
    grade: str
    converted: dict[str, tuple[Fraction, str]]
    people: tuple[str, ...]
    names: dict[str, str] = field(default_factory=dict)

    def named(self, **names: str) -> "Story":
        """The same story with other names for roles."""
        return replace(self, names={**self.names, **names})

    def has(self, *roles: str) -> bool:
        return all(role in self.values for role in roles)

    def asks(self, *roles: str) -> bool:
        """Whether the first thing asked is one of these."""
        return self.asked[0] in roles

    def __getitem__(self, role: str) -> Fraction:
        """The given value. Raises Unsolvable where the stem does not give it."""
        if role not in self.values:
            missing = attach(self.kind.role(role).korean, "이/가")
            raise Unsolvable(f"{missing} 주어지지 않은 문제의 풀이는 쓸 수 없습니다.")
        return self.values[role]

    def unknown(self, allowed: Iterable[str]) -> str:
        """The one role of these that is not given. Raises Unsolvable where there are none or several."""
        missing = [role for role in allowed if role not in self.values]
        if len(missing) != 1:
            raise Unsolvable("미지수가 하나로 정해지지 않아 풀이를 쓸 수 없습니다.")
        return missing[0]

    def cell(self, role: str, letter: str = "x") -> Node:
        """The value as a tree, the letter where it is unknown."""
        return node(self.values[role]) if role in self.values else node(letter)

    def unit(self, role: str) -> str:
        """The unit in which the lines say a role's value."""
        dimension = self.kind.role(role).dimension
        if dimension == "count":
            return self.counters.get(role) or PLAIN["count"]
        if role == "years":
            return "년"
        return "" if dimension in ("ratio", "number") else self.unit_of(dimension)

    def unit_of(self, dimension: str) -> str:
        # A figure whose lengths are bare numbers has no units at all.
        return self.units.get(dimension, PLAIN.get(dimension, "") if self.units else "")

    def name(self, role: str) -> str:
        return self.names.get(role) or self.kind.role(role).korean

    def said(self, role: str) -> str:
        """A given in running text: 300g, 8%, 시속 4km."""
        return amount(self[role], self.unit(role))

    def shown(self, value: Value, role: str) -> str:
        """A formula with the role's unit: `$x$ g`."""
        return quantity_text(node(value), self.unit(role))

    def conversions(self, *told_elsewhere: str) -> tuple[str, ...]:
        """15분은 $\\frac{15}{60}=\\frac{1}{4}$시간이다, for every given in another unit than the lines.

        told_elsewhere: roles whose line says it itself, by `because`.
        """
        told = [
            conversion(value, source, self.unit(role))
            for role, (value, source) in self.converted.items()
            if role not in told_elsewhere
        ]
        return tuple(dict.fromkeys(told))

    def because(self, role: str) -> str:
        """A given with its conversion in place: $\\frac{15}{60}=\\frac{1}{4}$시간."""
        if role not in self.converted:
            return self.said(role)
        value, source = self.converted[role]
        return conversion_body(value, source, self.unit(role))

    def lets(self, role: str) -> str:
        """더 넣은 물의 양을 $x$ g이라 하자."""
        return line("{을} {이라} 하자.", self.name(role), self.shown("x", role))

    def letting(self, role: str, clause: str) -> str:
        """더 넣은 물의 양을 $x$ g이라 하면 …; the clause is a sentence."""
        return line("{을} {이라} 하면 {}", self.name(role), self.shown("x", role), clause)

    def letting_two(self, first: str, second: str) -> str:
        """큰 수를 $x$, 작은 수를 $y$라 하자."""
        return line("{을} {}, {을} {이라} 하자.", self.name(first), self.shown("x", first), self.name(second),
                    self.shown("y", second))  # fmt: skip

    def solved(self, rel: Rel, role: str, *before: str) -> tuple[str, ...]:
        """One equation in x for a role that is asked itself: the lines before, the steps, the end."""
        value, steps = solve_x(rel)
        return (*before, *steps, *self.ending(**{role: value}))

    def ending(self, *steps: Value, **found: Fraction) -> tuple[str, ...]:
        """The last line, after a conversion where the answer has another unit than the lines.

        steps: forms of the one value that is asked, for the last line itself. found: values by role.
        """
        lines: list[str] = []
        for role, unit in answer_units(self.asked, self.answer).items():
            if role in found and unit and unit != self.unit(role) and not self._as_given(role):
                lines.append(conversion(found[role], self.unit(role), unit))
        subject = line("{은}", self.name(self.asked[0])) if len(self.asked) == 1 else "구하는 값은"
        return (*lines, closing(subject, self.answer, *([] if lines else steps)))

    def _as_given(self, role: str) -> bool:
        return self.kind.role(role).dimension in UNCONVERTED


def solve_x(rel: Rel) -> tuple[Fraction, tuple[str, ...]]:
    """The x of an equation and the lines to it, briefly. Raises Unsolvable where there is none."""
    solution = solve_linear(rel, "x", brief=True)
    if solution.value is None:
        raise Unsolvable("식을 만족시키는 값이 하나로 정해지지 않습니다.")
    return solution.value, solution.lines


def story_of(question: Question, answer: Answer, grade: str) -> Story:
    """The story of a question. Raises Unsolvable where it has no situation or no role is asked."""
    situation = question.only(Situation)
    if situation is None or situation.kind not in SITUATIONS:
        raise Unsolvable("문장제의 상황이 주어지지 않았습니다.")
    asked = tuple(str(arg) for arg in question.goal.args)
    if not asked:
        raise Unsolvable("무엇을 구하는지 주어지지 않았습니다.")
    kind, wanted = SITUATIONS[situation.kind], answer_units(asked, answer)
    units = units_of(situation, wanted)
    values: dict[str, Fraction] = {}
    converted: dict[str, tuple[Fraction, str]] = {}
    for role, quantity in situation.values:
        dimension, values[role] = kind.role(role).dimension, quantity.value
        if dimension not in UNCONVERTED and quantity.unit and quantity.unit != units[dimension]:
            values[role] = convert(quantity.value, quantity.unit, units[dimension])
            converted[role] = (quantity.value, quantity.unit)
    return Story(kind, values, units, counters_of(situation, wanted), asked, answer, grade, converted,
                 situation.people)  # fmt: skip

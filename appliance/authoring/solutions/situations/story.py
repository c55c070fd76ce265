"""A situation ready for writing: its values in one unit for each dimension, and what was converted.

The unit of a dimension is the one that the first given names; lengths and times follow the speeds (km/h asks
for km and 시간), so that every equation can be written without a factor of conversion in it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from appliance.authoring.solutions.arithmetic import decimal_text
from appliance.authoring.solutions.build import Value, frac, node, times
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import closing, eq, line, measured
from appliance.domain.answers import Answer, Scalar, Several
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Situation
from appliance.domain.question import Question
from appliance.domain.situations import SITUATIONS, SituationKind
from appliance.korean.units import convert, with_unit
from appliance.mathtext.tree import Node, Rel
from appliance.solving import quantity_text

_PACES = {"h": "시간", "min": "분", "s": "초"}
_PLAIN = {
    "mass": "g",
    "percent": "%",
    "time": "시간",
    "length": "cm",
    "money": "원",
    "age": "세",
    "area": "cm²",
}


@dataclass(frozen=True, slots=True)
class Story:
    """values: the givens by role, in `units` (by dimension). asked: roles in the order of the question."""

    kind: SituationKind
    values: dict[str, Fraction]
    units: dict[str, str]
    asked: tuple[str, ...]
    answer: Answer
    grade: str
    converted: dict[str, tuple[Fraction, str]]
    people: tuple[str, ...]

    @property
    def conversions(self) -> tuple[str, ...]:
        """15분은 $\\frac{15}{60}=\\frac{1}{4}$시간이다, for every given in another unit than the lines."""
        return self.conversions_but()

    def conversions_but(self, *roles: str) -> tuple[str, ...]:
        """`conversions`, without those that a line says itself by `because`."""
        told = [
            conversion(value, source, self.unit(role))
            for role, (value, source) in self.converted.items()
            if role not in roles
        ]
        return tuple(dict.fromkeys(told))

    def because(self, role: str) -> str:
        """A given with its conversion in place: $\\frac{15}{60}=\\frac{1}{4}$시간."""
        if role not in self.converted:
            return self.said(role)
        value, source = self.converted[role]
        return conversion_body(value, source, self.unit(role))

    def has(self, *roles: str) -> bool:
        return all(role in self.values for role in roles)

    def asks(self, *roles: str) -> bool:
        """Whether the first thing asked is one of these."""
        return self.asked[0] in roles

    def __getitem__(self, role: str) -> Fraction:
        """The given value. Raises Unsolvable where the stem does not give it."""
        if role not in self.values:
            raise Unsolvable(f"{self.kind.role(role).korean}이(가) 주어지지 않은 풀이는 쓸 수 없습니다.")
        return self.values[role]

    def unit(self, role: str) -> str:
        """The unit in which the lines say a role's value: things are counted as the answer counts them."""
        dimension = self.kind.role(role).dimension
        if dimension in ("count", "ratio", "number"):
            return self._counter(role)
        return self.unit_of(dimension)

    def unit_of(self, dimension: str) -> str:
        return self.units.get(dimension, _PLAIN.get(dimension, ""))

    def _counter(self, role: str) -> str:
        said = dict(self._answer_units())
        return said.get(role, "" if self.kind.role(role).dimension != "count" else "개")

    def _answer_units(self) -> Iterable[tuple[str, str]]:
        if isinstance(self.answer, Scalar):
            return [(self.asked[0], self.answer.unit)]
        if isinstance(self.answer, Several):
            return [(role, each.unit) for role, (_, each) in zip(self.asked, self.answer.items, strict=False)]
        return []

    def cell(self, role: str, letter: str = "x") -> Node:
        """The value as a tree, the letter where it is unknown."""
        return node(self.values[role]) if role in self.values else node(letter)

    def said(self, role: str) -> str:
        """A given in running text: 300g, 8%, 시속 4km."""
        return amount(self[role], self.unit(role))

    def shown(self, value: Value, role: str) -> str:
        """A formula with the role's unit: `$x$ g`."""
        return quantity_text(node(value), self.unit(role))

    def name(self, role: str) -> str:
        return self.kind.role(role).korean

    def lets(self, role: str, letter: str = "x") -> str:
        """더 넣은 물의 양을 $x$ g이라 하자."""
        return line("{을} {이라} 하자.", self.name(role), self.shown(letter, role))

    def letting(self, role: str, clause: str) -> str:
        """더 넣은 물의 양을 $x$ g이라 하면 …; the clause is a sentence."""
        return line("{을} {이라} 하면 {}", self.name(role), self.shown("x", role), clause)

    def unknown(self, allowed: Iterable[str]) -> str:
        """The one role of these that is not given. Raises Unsolvable where there are none or several."""
        missing = [role for role in allowed if role not in self.values]
        if len(missing) != 1:
            raise Unsolvable("미지수가 하나로 정해지지 않아 풀이를 쓸 수 없습니다.")
        return missing[0]

    def ending(self, **found: Fraction) -> tuple[str, ...]:
        """The conversion where the answer's unit is another one than in the lines, and the last line."""
        lines: list[str] = []
        for role, unit in self._answer_units():
            if role in found and unit and unit != self.unit(role):
                lines.append(conversion(found[role], self.unit(role), unit))
        return (*lines, self.close())

    def close(self) -> str:
        if len(self.asked) == 1:
            return closing(line("{은}", self.name(self.asked[0])), self.answer)
        return closing("구하는 값은", self.answer)

    def solved(self, rel: Rel, role: str, *before: str) -> tuple[str, ...]:
        """One equation in x for a role that is asked itself: the lines before, the steps, the end."""
        solution = solve_linear(rel, "x", brief=True)
        if solution.value is None:
            raise Unsolvable("식을 만족시키는 값이 하나로 정해지지 않습니다.")
        return (*before, *solution.lines, *self.ending(**{role: solution.value}))


def amount(value: Fraction, unit: str) -> str:
    """300g, 8%, 시속 4km, 1500원; a fraction that is no decimal as a formula."""
    if value.denominator in (1, 2, 4, 5, 8, 10, 20, 25, 50, 100):
        sign = "-" if value < 0 else ""
        return with_unit(f"{sign}{decimal_text(abs(value))}", unit)
    return quantity_text(node(value), unit)


def conversion(value: Fraction, source: str, target: str) -> str:
    """15분은 $\\frac{15}{60}=\\frac{1}{4}$시간이다."""
    return line("{은} {}이다.", amount(value, source), conversion_body(value, source, target))


def conversion_body(value: Fraction, source: str, target: str) -> str:
    """$\\frac{15}{60}=\\frac{1}{4}$시간."""
    factor = convert(Fraction(1), source, target)
    result = value * factor
    raw = times(value, factor) if factor.denominator == 1 else frac(value, factor.denominator)
    if factor.denominator != 1 and factor.numerator != 1:
        raw = node(result)
    body = eq(raw, result)
    return measured(body, target)


def story_of(question: Question, answer: Answer, grade: str) -> Story:
    """The story of a question. Raises Unsolvable where it has no situation or no role is asked."""
    situation = question.only(Situation)
    if situation is None or situation.kind not in SITUATIONS:
        raise Unsolvable("문장제의 상황이 주어지지 않았습니다.")
    kind = SITUATIONS[situation.kind]
    asked = tuple(str(arg) for arg in question.goal.args)
    if not asked:
        raise Unsolvable("무엇을 구하는지 주어지지 않았습니다.")
    units = _units(kind, situation, answer, asked)
    values: dict[str, Fraction] = {}
    converted: dict[str, tuple[Fraction, str]] = {}
    for role, quantity in situation.values:
        dimension = kind.role(role).dimension
        target = units.get(dimension, "")
        values[role] = quantity.value
        if dimension not in ("count", "ratio", "number") and quantity.unit and quantity.unit != target:
            values[role] = convert(quantity.value, quantity.unit, target)
            converted[role] = (quantity.value, quantity.unit)
    return Story(kind, values, units, asked, answer, grade, converted, situation.people)


def _units(
    kind: SituationKind, situation: Situation, answer: Answer, asked: tuple[str, ...]
) -> dict[str, str]:
    found: dict[str, str] = {}
    for role, quantity in situation.values:
        if quantity.unit:
            found.setdefault(kind.role(role).dimension, quantity.unit)
    scalars = (
        [answer]
        if isinstance(answer, Scalar)
        else [each for _, each in answer.items]
        if isinstance(answer, Several)
        else []
    )
    for role, scalar in zip(asked, scalars, strict=False):
        if scalar.unit:
            found.setdefault(kind.role(role).dimension, scalar.unit)
    if "/" in found.get("speed", ""):
        length, _, pace = found["speed"].partition("/")
        found |= {"length": length, "time": _PACES[pace]}
    return found

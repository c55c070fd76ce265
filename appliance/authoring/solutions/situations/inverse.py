"""An equation in one letter out of a formula: 9π+3πl=24π, n(n-3)/2=27, 4/3 πr³=36π."""

from fractions import Fraction
from math import gcd

from appliance.authoring.solutions.build import (
    compare,
    juxtapose,
    node,
    power,
    relation,
    subtract,
    term,
    times,
)
from appliance.authoring.solutions.lines import eq, line
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Add, Group, Node, Num, Rel
from appliance.solving import pi
from appliance.solving.evaluate import evaluate
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient, make
from appliance.solving.roots import real_roots


def backward(equation: Rel, letter: str) -> tuple[Node, list[str]]:
    """The positive value and the lines to it. Raises Unsolvable where it is no rational number, π aside."""
    left, right = (evaluate(side) for side in equation.sides)
    gap = pi.without_pi((left - right).num)
    parts = gap.coefficients(letter)
    if frozenset().union(*(part.letters for part in parts.values())):
        return _linear_with_pi(parts, letter)
    values = [
        root.rational for root in real_roots(gap, letter).values if root.is_rational and root.sign() > 0
    ]
    if len(values) != 1:
        raise Unsolvable("값이 유리수 하나로 정해지지 않아 풀이를 쓸 수 없습니다.")
    (value,) = values
    numbers = {power_: part.value.rational for power_, part in parts.items()}
    return node(value), _steps(numbers, letter, value)


def _steps(parts: dict[int, Fraction], letter: str, value: Fraction) -> list[str]:
    degree = max(parts)
    lead, rest = parts[degree], -parts.get(0, Fraction(0))
    middle = {power_ for power_ in parts if 0 < power_ < degree}
    if not middle:
        size = rest / lead
        if degree == 1:
            if lead == 1:
                return [line("정리하면 {}이다.", relation(letter, value))]
            lead, rest = _whole(lead, rest)
            if lead == 1:
                return [line("정리하면 {}이다.", relation(letter, value))]
            return [
                line("정리하면 {}이므로 {}이다.", relation(term(lead, letter), rest), relation(letter, value))
            ]
        raised = relation(power(letter, degree), size)
        if degree % 2:
            return [
                line(
                    "정리하면 {}이므로 {}이다.",
                    eq(power(letter, degree), size, power(value, degree)),
                    relation(letter, value),
                )
            ]
        return [
            line("정리하면 {}이고 {}이므로 {}이다.", raised, compare(letter, ">", 0), relation(letter, value))
        ]
    if degree == 2 and value.denominator == 1:
        return _product(parts, letter, value)
    raise Unsolvable("이 식을 중학교 1학년의 방법으로 풀 수 없습니다.")


def _whole(lead: Fraction, rest: Fraction) -> tuple[Fraction, Fraction]:
    """Both without denominators, the first one positive."""
    by = lead.denominator * rest.denominator * (1 if lead > 0 else -1)
    one, other = int(lead * by), int(rest * by)
    common = gcd(one, other)
    return Fraction(one, common), Fraction(other, common)


def _product(parts: dict[int, Fraction], letter: str, value: Fraction) -> list[str]:
    """n(n-3)=54=9×6: two whole numbers so far apart."""
    apart = parts[1] / parts[2]
    goal = -parts.get(0, Fraction(0)) / parts[2]
    if apart.denominator != 1 or value + apart <= 0:
        raise Unsolvable("이 식을 중학교 1학년의 방법으로 풀 수 없습니다.")
    other = subtract(letter, -apart) if apart < 0 else node(letter)
    row = juxtapose(letter, Group(other))
    return [
        line("정리하면 {}이므로 {}이다.", eq(row, goal, times(value, value + apart)), relation(letter, value))
    ]


def _linear_with_pi(parts: dict[int, Poly], letter: str) -> tuple[Node, list[str]]:
    """3l=15π, (2+π/3)r=12+2π: linear."""
    if set(parts) != {0, 1}:
        raise Unsolvable("이 식을 중학교 1학년의 방법으로 풀 수 없습니다.")
    value = pi.node(make(-parts[0], parts[1]))
    before = pi.node(Quotient.of(parts[1]))
    lead = (
        node(letter)
        if before == Num("1")
        else juxtapose(Group(before) if isinstance(before, Add) else before, letter)
    )
    moved, done = relation(lead, pi.node(Quotient.of(-parts[0]))), relation(letter, value)
    return value, [
        line("정리하면 {}이다.", done) if moved == done else line("정리하면 {}이므로 {}이다.", moved, done)
    ]

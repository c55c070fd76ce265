"""두 근의 합, 곱, 차 …: in 중3 through the roots themselves, from 고1 by 근과 계수의 관계."""

from fractions import Fraction
from math import lcm

from appliance.authoring.solutions.build import (
    Value,
    add,
    bracket,
    frac,
    neg,
    node,
    plain_sum,
    root,
    squared,
    subtract,
    times,
)
from appliance.authoring.solutions.grades import allows_vieta
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import closing, eq, line
from appliance.authoring.solutions.poly import poly
from appliance.authoring.solutions.quadratic import solve_quadratic
from appliance.authoring.solutions.questions import relations_of, with_said_values
from appliance.authoring.solutions.surd import Surd
from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Condition
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Frac, Group, Mul, Neg, Node, Rel

ASKED = {
    "sum": "두 근의 합은",
    "product": "두 근의 곱은",
    "difference": "두 근의 차는",
    "larger": "큰 근은",
    "smaller": "작은 근은",
    "square_sum": "두 근의 제곱의 합은",
    "reciprocal_sum": "두 근의 역수의 합은",
}


def roots(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The writer of the goal ROOTS."""
    (op,) = (str(arg) for arg in question.goal.args)
    given = relations_of(question)
    if op not in ASKED or len(given.items) != 1 or len(given.unknowns) != 1:
        raise Unsolvable("방정식의 근에 대하여 묻는 풀이를 쓸 수 없습니다.")
    lines: list[str] = []
    (rel,) = with_said_values(given.items, question, lines)
    letter = given.unknowns[0]
    if question.all(Condition):
        raise Unsolvable("조건이 붙은 근의 풀이는 쓸 수 없습니다.")
    if allows_vieta(grade) and op in _BY_COEFFICIENTS:
        return (*lines, *_by_coefficients(rel, letter, op), closing(ASKED[op], answer))
    difference = poly(rel.sides[0]) - poly(rel.sides[1])
    if difference.degree(letter) == 1:
        return (*lines, *solve_linear(rel, letter).lines, closing("구하는 근은", answer))
    found = solve_quadratic(rel, letter)
    lines.extend(found.lines)
    told = "이차방정식의 두 근은" if len(found.roots) > 1 else "이차방정식의 근은"
    lines.append(line("{} {}이다.", told, found.said))
    both = found.roots if len(found.roots) > 1 else found.roots * 2
    steps = _made(op, both) if op not in ("larger", "smaller") else []
    return (*lines, closing(ASKED[op], answer, *steps))


def _made(op: str, both: tuple[Surd, ...]) -> list[Value]:
    first, second = both
    low, high = sorted(both)
    if op == "sum":
        return [_sum(first, second), first + second]
    if op == "product":
        return [_product(first, second), first * second]
    if op == "difference":
        return [_wrapped_difference(high, low), high - low]
    if op == "square_sum":
        squares = [each * each for each in both]
        return [add(squared(first), squared(second)), _sum(*squares), squares[0] + squares[1]]
    inverses = [each.inverse() for each in both]
    return [_sum(*map(_inverse, both)), _sum(*inverses), inverses[0] + inverses[1]]


def _sum(first: Value, second: Value) -> Node:
    return plain_sum(first, second)


def _wrapped_difference(high: Surd, low: Surd) -> Node:
    return subtract(high, low)


def _inverse(value: Surd) -> Node:
    """1 over a root: ½, -⅓, 2/3 for 3/2."""
    if value.is_rational:
        return node(1 / value.rational)
    body = node(value)
    return frac(body.den, body.num) if isinstance(body, Frac) else frac(1, body)


def _product(first: Surd, second: Surd) -> Node:
    left, right = node(first), node(second)
    if not first.is_rational and len(first.parts) == 2:
        return _conjugate_product(first, second)
    if isinstance(left, Neg) and isinstance(right, Neg):
        return Mul((Group(left), Group(right)), ("×",))
    return times(left, right)


def _conjugate_product(first: Surd, second: Surd) -> Node:
    """(a+b√m)(a-b√m) as a²-(b√m)², over the square of the denominator."""
    under = lcm(*(number.denominator for _, number in first.parts))
    centre = (first + second) * Surd.of(Fraction(under, 2))
    width = abs(first - second) * Surd.of(Fraction(under, 2))
    squares = Add((squared(centre), Neg(squared(width))))
    return squares if under == 1 else frac(squares, squared(under))


_BY_COEFFICIENTS = ("sum", "product", "square_sum", "reciprocal_sum", "difference")


def _by_coefficients(rel: Rel, letter: str, op: str) -> list[str]:
    """The sum and the product of the roots, and what the question makes of them."""
    form = poly(rel.sides[0]) - poly(rel.sides[1])
    if form.letters != {letter} or form.total_degree != 2:
        raise Unsolvable("이차방정식이 아니어서 근과 계수의 관계를 쓸 수 없습니다.")
    a, b, c = (form.along(letter, power) for power in (2, 1, 0))
    total, product = -b / a, c / a
    lines: list[str] = []
    if rel.sides != (node(form), node(0)):
        lines.append(line("우변을 좌변으로 이항하여 정리하면 {}이다.", eq(form, 0)))
    sum_text = eq(neg(_over(b, a)), total)
    product_text = eq(_over(c, a), product)
    if op == "sum":
        return [*lines, line("근과 계수의 관계에 의하여 두 근의 합은 {}이다.", sum_text)]
    if op == "product":
        return [*lines, line("근과 계수의 관계에 의하여 두 근의 곱은 {}이다.", product_text)]
    lines.append(
        line("근과 계수의 관계에 의하여 두 근의 합은 {}, 두 근의 곱은 {}이다.", sum_text, product_text)
    )
    lines.append(_from_both(op, total, product))
    return lines


def _over(top: Fraction, under: Fraction) -> Node:
    """b/a as it is written into the formula: nothing is reduced, a lone 1 below goes."""
    return bracket(top) if under == 1 else bracket(frac(top, under))


def _from_both(op: str, total: Fraction, product: Fraction) -> str:
    if op == "reciprocal_sum":
        return line(
            "두 근의 역수의 합은 두 근의 합을 두 근의 곱으로 나눈 값이므로 {}이다.",
            eq(total if product == 1 else frac(total, product), total / product),
        )
    if op == "square_sum":
        row = Add((squared(total), Neg(times(2, product))))
        return line("두 근의 제곱의 합은 (합의 제곱)-2×(곱)이므로 {}이다.", eq(row, total**2 - 2 * product))
    row = Add((squared(total), Neg(times(4, product))))
    gap = total**2 - 4 * product
    return line(
        "두 근의 차의 제곱은 (합의 제곱)-4×(곱)이므로 {}, 두 근의 차는 {}이다.",
        eq(row, gap),
        eq(root(gap), Surd.of(gap).sqrt()),
    )

"""Expressions with letters: like terms, brackets, fractions over one denominator."""

from fractions import Fraction
from math import lcm

from appliance.authoring.solutions import sides
from appliance.authoring.solutions.build import add, bracket, frac, node
from appliance.authoring.solutions.lines import eq, line
from appliance.authoring.solutions.monomials import is_product, product_lines
from appliance.authoring.solutions.poly import Monomial, Poly, poly
from appliance.authoring.solutions.sides import Side
from appliance.mathtext import latex
from appliance.mathtext.tree import Add, Div, Frac, Group, Mul, Neg, Node, transform, walk


def polynomial_lines(body: Node, final: Node) -> tuple[str, ...]:
    """The lines from an expression with letters to its simplest form. Raises Unsolvable for no polynomial."""
    poly(body)
    if is_product(body):
        return product_lines(body, final)
    if isinstance(body, Div):
        return _quotient_lines(body, final)
    if any(isinstance(each, Frac) and _is_sum(each.num) for each in walk(body)):
        return _common_denominator(body, final)
    return _sum_lines(body, final)


def _is_sum(body: Node) -> bool:
    return isinstance(body, Add) or (isinstance(body, Group) and _is_sum(body.arg))


def _quotient_lines(body: Div, final: Node) -> tuple[str, ...]:
    """(6x²-9x)÷3x, term by term."""
    top, below = poly(body.left), body.right
    inner = below.arg if isinstance(below, Group) else below
    if isinstance(inner, Frac) or poly(inner).terms[0][1].denominator != 1:
        turned = Mul((bracket(node(top)), node(poly(inner).inverse())), ("×",))
        return (line("나눗셈을 역수의 곱셈으로 고치면 {}이다.", eq(body, turned, final)),)
    whole = frac(top, inner)
    split = add(*(_over(monomial, number, inner) for monomial, number in top.terms))
    return (
        line("나눗셈을 분수 꼴로 나타내면 {}이다.", eq(body, whole)),
        line("분자의 각 항을 분모로 나누면 {}이다.", eq(whole, split, final)),
    )


def _over(monomial: Monomial, number: Fraction, below: Node) -> Node:
    top = Frac(node(Poly.of({monomial: abs(number)})), below)
    return Neg(top) if number < 0 else top


def _common_denominator(body: Node, final: Node) -> tuple[str, ...]:
    row = sides.side(body)
    under = lcm(*(each.coefficient.denominator for each in row))
    scaled = sides.scaled(row, under)
    opened = sides.opened(scaled)
    whole = frac(sides.show(scaled), under)
    flat = frac(sides.show(opened), under)
    result = frac(sides.total(opened), under)
    return (
        line("분모의 최소공배수로 통분하면 {}이다.", eq(body, whole)),
        line("분자의 괄호를 풀어 정리하면 {}이다.", eq(whole, flat, result, final)),
    )


def _sum_lines(body: Node, final: Node) -> tuple[str, ...]:
    lines: list[str] = []
    divided = transform(body, _worked_division)
    current = _said(lines, "나눗셈을 먼저 계산하면", body, divided)
    row = sides.side(current)
    current = _said(lines, "괄호 안을 먼저 정리하면", current, sides.show(row))
    opened = sides.opened(row)
    current = _said(lines, "괄호를 풀면", current, sides.show(opened))
    gathered = _gathered(opened)
    if latex(current) != latex(final):
        lines.append(line("동류항끼리 모아 정리하면 {}이다.", eq(current, sides.show(gathered), final)))
    return tuple(lines)


def _said(lines: list[str], lead: str, before: Node, after: Node) -> Node:
    if latex(before) != latex(after):
        lines.append(line("{} {}이다.", lead, eq(before, after)))
    return after


def _worked_division(body: Node) -> Node:
    if not isinstance(body, Div):
        return body
    value = poly(body)
    if any(power < 0 for monomial, _ in value.terms for _, power in monomial):
        return body
    return bracket(node(value))


def _gathered(row: Side) -> Side:
    """Like terms side by side, in print order."""
    order = [monomial for monomial, _ in Poly.of({_key(each): Fraction(1) for each in row}).terms]
    return tuple(sorted((each for each in row if each.coefficient), key=lambda each: order.index(_key(each))))


def _key(each: sides.Term) -> Monomial:
    return each.value.terms[0][0] if each.value.terms else ()

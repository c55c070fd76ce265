"""A written formula to its exact value: a fraction of polynomials, or one number.

Everything is bounded: the size of the tree, exponents, degrees, digits. Raises Unsolvable past the bounds
(`9**9**9` fails before it is multiplied out) and for what has no value (0 in a denominator, √ of a negative).
"""

from collections.abc import Callable, Iterator, Mapping
from functools import reduce
from typing import Any

from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import (
    Abs,
    Add,
    Call,
    Choose,
    Conj,
    Div,
    Factorial,
    Frac,
    Group,
    Mixed,
    Mul,
    Neg,
    Node,
    Num,
    Pow,
    Ratio,
    Recurring,
    Rel,
    Root,
    Sym,
    children,
    symbols,
)
from appliance.solving import flintpoly, trigonometry
from appliance.solving.choosing import value_of
from appliance.solving.limits import MAX_BITS, MAX_DEPTH, MAX_NODES, too_large
from appliance.solving.poly import IMAGINARY, Poly
from appliance.solving.quotient import Quotient
from appliance.solving.scope import EMPTY, Scope
from appliance.solving.signs import facts_of, sign_of
from appliance.solving.surd import Surd

_I = Poly.letter(IMAGINARY)


def evaluate(node: Node, scope: Scope = EMPTY) -> Quotient:
    """The value of the formula; letters without a value stay letters."""
    check_size(node)
    return _value(node, scope)


def number(node: Node, scope: Scope = EMPTY) -> Surd:
    """The value of a formula without letters. Raises Unsolvable where letters are left."""
    return evaluate(node, scope).number


def difference(left: Node, right: Node, scope: Scope = EMPTY) -> Quotient:
    return evaluate(left, scope) - evaluate(right, scope)


def check_size(node: Node) -> None:
    """Raises Unsolvable for a tree that is too large or too deep to be a school formula."""
    count, level = 0, [node]
    for _ in range(MAX_DEPTH):
        if not level:
            return
        count += len(level)
        if count > MAX_NODES:
            raise too_large()
        level = [child for parent in level for child in children(parent)]
    raise too_large()


def steps(relation: Rel) -> Iterator[tuple[Node, str, Node]]:
    """The neighbours of a chain: a < b ≤ c gives (a, <, b) and (b, ≤, c)."""
    yield from zip(relation.sides, relation.ops, relation.sides[1:], strict=False)


def _value(node: Node, scope: Scope) -> Quotient:
    rule = _RULES.get(type(node))
    if rule is None:
        raise Unsolvable("식의 값을 계산할 수 없는 표현입니다.")
    return rule(node, scope)


def _number(node: Num | Recurring, scope: Scope) -> Quotient:
    if isinstance(node, Num) and len(node.text) > MAX_BITS // 4:
        raise too_large()
    return Quotient.of(node.value)


def _letter(node: Sym, scope: Scope) -> Quotient:
    found = scope.values.get(node.name)
    return Quotient.of(Poly.letter(node.name)) if found is None else found


def _mixed(node: Mixed, scope: Scope) -> Quotient:
    return _value(node.whole, scope) + _value(node.num, scope) / _value(node.den, scope)


def _power(node: Pow, scope: Scope) -> Quotient:
    base, top = _value(node.base, scope), _value(node.exp, scope)
    if not top.is_polynomial or not top.num.is_constant:
        raise Unsolvable("지수에 문자가 있는 식은 다룰 수 없습니다.")
    exponent = top.number.integer
    if exponent is None:
        raise Unsolvable("지수가 정수가 아닌 식은 다룰 수 없습니다.")
    if base.is_polynomial and base.num == _I:
        exponent %= 4
    if base.is_polynomial and base.num.is_constant:
        # Bits grow with the exponent: this is where 9**9**9 stops, before anything is multiplied.
        widest = max((max(q.numerator.bit_length(), q.denominator.bit_length(), n.bit_length())
                      for n, q in base.number.parts), default=0)  # fmt: skip
        if (widest > 1 or len(base.number.parts) > 1) and abs(exponent) * max(widest, 2) > 4 * MAX_BITS:
            raise too_large()
        return Quotient.of(_unit_power(base.number, exponent))
    return base.power(exponent)


def _unit_power(base: Surd, exponent: int) -> Surd:
    """A power, with the exponent of 1 and -1 cut down first: (-1)^1001 is a school question."""
    if base == Surd.of(1) or base == Surd.of(-1):
        exponent %= 2
    return base.power(exponent)


def _root(node: Root, scope: Scope) -> Quotient:
    inside = _value(node.arg, scope)
    is_number = inside.is_polynomial and inside.num.is_constant
    if node.index == 2 and not symbols(node.arg) and is_number and inside.number.sign() < 0:
        return Quotient.of((-inside.number).sqrt()) * Quotient.of(_I)  # √-3 is √3i
    if is_number:
        return Quotient.of(inside.number.root(node.index))
    if node.index != 2:
        raise Unsolvable("중고등학교 과정에서 다루지 않는 거듭제곱근입니다.")
    return _sized(square_root(inside.num), scope) / _sized(square_root(inside.den), scope)


def square_root(poly: Poly) -> Poly:
    """A polynomial whose square is this one, either of the two. Raises Unsolvable where there is none."""
    if not poly.is_rational:
        raise Unsolvable("근호 안의 식이 완전제곱식이 아닙니다.")
    content, factors = flintpoly.factor(poly)
    if content < 0 or any(multiplicity % 2 for _, multiplicity in factors):
        raise Unsolvable("근호 안의 식이 완전제곱식이 아닙니다.")
    result = Poly.constant(Surd.of(content).sqrt())
    for factor, multiplicity in factors:
        result = result * factor.power(multiplicity // 2)
    return result


def _ratio(node: Ratio, scope: Scope) -> Quotient:
    """The value of a ratio of two."""
    if len(node.parts) != 2:
        raise Unsolvable("항이 둘인 비만 값으로 나타낼 수 있습니다.")
    return _value(node.parts[0], scope) / _value(node.parts[1], scope)


def _absolute(node: Abs, scope: Scope) -> Quotient:
    inside = _value(node.arg, scope)
    return _sized(inside.num, scope) / _sized(inside.den, scope)


def _sized(poly: Poly, scope: Scope) -> Quotient:
    """|poly|, by the facts that are known."""
    pairs = [
        (difference(left, right, Scope(scope.values)).poly, op)
        for fact in scope.facts
        for left, op, right in steps(fact)
    ]
    sign = sign_of(poly, facts_of(pairs), weak=True)
    if sign is None:
        raise Unsolvable("절댓값이나 근호 안의 식의 부호를 정할 조건이 없습니다.")
    return Quotient.of(poly if sign >= 0 else -poly)


def _conjugate(node: Conj, scope: Scope) -> Quotient:
    inside = _value(node.arg, scope)
    return Quotient.of(inside.num.conjugate) / Quotient.of(inside.den.conjugate)


def _call(node: Call, scope: Scope) -> Quotient:
    if node.name in trigonometry.NAMES and len(node.args) == 1:
        return _trigonometric(node, scope)
    if node.name not in scope.functions or len(node.args) != 1:
        raise Unsolvable(f"함수 {node.name}의 식이 주어지지 않았습니다.")
    variable, body = scope.functions[node.name]
    argument = _value(node.args[0], scope)
    # The body sees its own variable only, so that f(x+1) does not meet itself.
    return _value(body, Scope({**scope.values, variable: argument}, _without(scope.functions, node.name)))


def _trigonometric(node: Call, scope: Scope) -> Quotient:
    """The degree sign is a unit: sin 30° is the sine of 30."""
    inside = _value(node.args[0], scope)
    angle = inside.num.substitute({"degree": Poly.constant(1)})
    if (
        not inside.is_polynomial
        or not angle.is_constant
        or (inside.num and "degree" not in inside.num.letters | scope.values.keys())
    ):
        raise Unsolvable("각의 크기가 주어지지 않았습니다.")
    return Quotient.of(trigonometry.ratio(node.name, angle.value.rational))


def _without(functions: Mapping[str, tuple[str, Node]], name: str) -> dict[str, tuple[str, Node]]:
    return {known: entry for known, entry in functions.items() if known != name}


def _fold(parts: tuple[Node, ...], scope: Scope, join: Callable[[Quotient, Quotient], Quotient]) -> Quotient:
    return reduce(join, (_value(part, scope) for part in parts))


_RULES: dict[type, Callable[[Any, Scope], Quotient]] = {
    Factorial: lambda node, scope: value_of("!", (_value(node.arg, scope),)),
    Choose: lambda node, scope: value_of(node.kind, (_value(node.n, scope), _value(node.r, scope))),
    Num: _number,
    Recurring: _number,
    Sym: _letter,
    Neg: lambda node, scope: -_value(node.arg, scope),
    Add: lambda node, scope: _fold(node.terms, scope, lambda a, b: a + b),
    Mul: lambda node, scope: _fold(node.factors, scope, lambda a, b: a * b),
    Div: lambda node, scope: _value(node.left, scope) / _value(node.right, scope),
    Ratio: lambda node, scope: _ratio(node, scope),
    Frac: lambda node, scope: _value(node.num, scope) / _value(node.den, scope),
    Mixed: _mixed,
    Pow: _power,
    Root: _root,
    Group: lambda node, scope: _value(node.arg, scope),
    Abs: _absolute,
    Call: _call,
    Conj: _conjugate,
}

"""Arithmetic with numbers, in the order in which it is taught: powers, brackets, × and ÷, then + and −."""

from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from appliance.authoring.solutions.build import Value, frac, neg, node, times
from appliance.authoring.solutions.lines import eq, line
from appliance.authoring.solutions.surd import value
from appliance.authoring.solutions.tidy import closed, tidy
from appliance.mathtext.tree import (
    Abs,
    Add,
    Div,
    Frac,
    Group,
    Mixed,
    Mul,
    Neg,
    Node,
    Num,
    Pow,
    Recurring,
    symbols,
    transform,
    walk,
)


@dataclass(frozen=True, slots=True)
class _Step:
    lead: str
    body: Node


def number(body: Node) -> Fraction:
    """The value of a tree without letters. Raises Unsolvable where it is not rational."""
    return value(body).rational


def arithmetic_lines(body: Node) -> tuple[str, ...]:
    """The lines from a sum of numbers to its value; each line turns one form into the next."""
    steps: list[_Step] = []
    current = body
    for _ in range(12):
        following = _next(current)
        if following is None:
            break
        steps.append(following)
        current = following.body
    if number(current) != number(body) or current != node(number(body)):
        steps.append(_Step("분수로 나타내면", node(number(body))))
    return _written(body, steps)


def _written(body: Node, steps: list[_Step]) -> tuple[str, ...]:
    """Four steps or fewer, one a line; a longer calculation is pressed together at its end."""
    lines: list[str] = []
    before = body
    for index, step in enumerate(steps):
        if index == 3 and len(steps) > 4:
            rest = [each.body for each in steps[index:]]
            lines.append(line("{} {}이다.", step.lead, eq(before, *rest)))
            break
        if before != step.body:
            lines.append(line("{} {}이다.", step.lead, eq(before, step.body)))
        before = step.body
    return tuple(lines)


def _next(body: Node) -> _Step | None:
    """The next step, or None where a single number is left."""
    if _is_number(body):
        return None
    if any(isinstance(each, Mixed) for each in walk(body)):
        return _Step("대분수를 가분수로 고치면", _everywhere(body, Mixed))
    if _mixed_forms(body):
        return _Step("소수를 분수로 고치면", _decimals_to_fractions(body))
    if any(isinstance(each, Pow | Abs) and _simple_inside(each) for each in walk(body)):
        word = "거듭제곱을" if any(isinstance(each, Pow) for each in walk(body)) else "절댓값을"
        return _Step(f"{word} 먼저 계산하면", tidy(_powers(body)))
    if any(isinstance(each, Group) and not _is_number(each.arg) for each in walk(body)):
        return _Step("괄호 안을 먼저 계산하면", tidy(_inner(body)))
    if isinstance(body, Add):
        return _sum_step(body)
    return _product_step(body)


def _is_number(body: Node) -> bool:
    match body:
        case Neg(arg):
            return not isinstance(arg, Neg) and _is_number(arg)
        case Group(arg):
            return _is_number(arg)
        case Add((only,)):  # +7
            return _is_number(only)
        case Frac(Num(), Num()):
            return True
        case _:
            return isinstance(body, Num | Recurring)


def _simple_inside(body: Node) -> bool:
    inner = body.base if isinstance(body, Pow) else body.arg if isinstance(body, Abs) else body
    return _is_number(inner)


def _everywhere(body: Node, kind: type) -> Node:
    return transform(body, lambda each: node(number(each)) if isinstance(each, kind) else each)


def _mixed_forms(body: Node) -> bool:
    """Decimals beside fractions, or decimals that a division or product would make fractions of."""
    decimals = any(isinstance(each, Num) and "." in each.text for each in walk(body))
    whole = number(body)
    terminates = _terminates(whole)
    return decimals and (any(isinstance(each, Frac) for each in walk(body)) or not terminates)


def _terminates(size: Fraction) -> bool:
    rest = size.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def _decimals_to_fractions(body: Node) -> Node:
    return transform(
        body, lambda each: node(each.value) if isinstance(each, Num) and "." in each.text else each
    )


def _powers(body: Node) -> Node:
    """Every power and absolute value of a plain number worked out."""
    return transform(body, lambda each: _worked(each) if isinstance(each, Pow | Abs) else each)


def _worked(body: Node) -> Node:
    if not _simple_inside(body):
        return body
    value = number(body.arg) if isinstance(body, Abs) else number(body)
    return _shown(abs(value) if isinstance(body, Abs) else value, like=body)


def _shown(value: Fraction, like: Node) -> Node:
    """A value as a decimal where the calculation is in decimals, else as a fraction."""
    decimals = any(isinstance(each, Num) and "." in each.text for each in walk(like))
    if decimals and _terminates(value) and value.denominator != 1:
        size = decimal_text(abs(value))
        return Num(size) if value > 0 else Neg(Num(size))
    return node(value)


def decimal_text(value: Fraction) -> str:
    """A terminating decimal ≥ 0 as digits."""
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
    digits = str((value * 10**places).numerator).rjust(places + 1, "0")
    return f"{digits[:-places]}.{digits[-places:]}" if places else digits


def _inner(body: Node) -> Node:
    """The innermost brackets that hold a calculation, replaced by their value."""
    match body:
        case Group(arg, kind) if not _is_number(arg):
            deeper = any(isinstance(each, Group) and not _is_number(each.arg) for each in walk(arg))
            return Group(_inner(arg), kind) if deeper else Group(_shown(number(arg), like=arg), "(")
        case Add(terms):
            return Add(tuple(map(_inner, terms)))
        case Mul(factors, signs):
            return Mul(tuple(map(_inner, factors)), signs)
        case Neg(arg):
            return Neg(_inner(arg))
        case Div(left, right) | Frac(left, right):
            return type(body)(_inner(left), _inner(right))
        case Pow(base, exp):
            return Pow(_inner(base), exp)
        case Abs(arg):
            return Abs(_inner(arg))
        case _:
            return body


def _sum_step(body: Add) -> _Step:
    if all(_is_number(each) for each in body.terms):
        return _added(body)
    shown = [_shown(number(each), like=body) for each in body.terms]
    terms = [
        new if index == 0 or (isinstance(old, Neg) and isinstance(new, Neg)) else closed(new)
        for index, (old, new) in enumerate(zip(body.terms, shown, strict=True))
    ]
    return _Step("곱셈과 나눗셈을 계산하면", Add(tuple(terms)))


def _added(body: Add) -> _Step:
    if _wants_flat(body) and (flat := _flat(body)) != body:
        return _Step("괄호를 풀면", flat)
    values = [number(each) for each in body.terms]
    under = lcm(*(value.denominator for value in values))
    result = _shown(sum(values, Fraction(0)), like=body)
    decimals = any(isinstance(each, Num) and "." in each.text for each in walk(body))
    if decimals or under == 1 or all(value.denominator == under for value in values):
        return _Step("계산하면", result)
    common = [_over(value, under) for value in values]
    shown = Add((common[0], *common[1:]))
    return _Step("통분하면", shown) if shown != body else _Step("계산하면", result)


def _wants_flat(body: Add) -> bool:
    """A longer row, a minus of a minus, a plus sign of its own: 3-(-5), (+7)+(-2). Not -8+(-4)."""
    doubled = any(isinstance(each, Neg) and isinstance(each.arg, Group) for each in body.terms)
    return len(body.terms) > 2 or doubled or any(isinstance(each, Add) for each in walk(body) if each != body)


def _flat(body: Add) -> Add:
    """3-(-5)+(-2) as 3+5-2."""
    return Add(tuple(_shown(number(each), like=body) for each in body.terms))


def _over(value: Fraction, under: int) -> Node:
    top = value * under
    return frac(node(top), under) if top >= 0 else neg(frac(node(-top), under))


def _product_step(body: Node) -> _Step:
    if _has_division(body) and not symbols(body):
        factors = list(_as_factors(body))
        if any(value.denominator != 1 for value, _ in factors) or number(body).denominator != 1:
            shown: list[Value] = [1 / value if inverted else value for value, inverted in factors]
            return _Step("나눗셈을 곱셈으로 고치면", times(*shown))
    return _Step("계산하면", _shown(number(body), like=body))


def _has_division(body: Node) -> bool:
    return any(isinstance(each, Div) for each in walk(body))


def _as_factors(body: Node, inverted: bool = False) -> list[tuple[Fraction, bool]]:
    match body:
        case Div(left, right):
            return _as_factors(left, inverted) + _as_factors(right, not inverted)
        case Mul(factors):
            return [each for factor in factors for each in _as_factors(factor, inverted)]
        case _:
            return [(number(body), inverted)]

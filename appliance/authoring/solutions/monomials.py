"""Products and quotients of single terms: 지수법칙."""

from dataclasses import dataclass

from appliance.authoring.solutions.build import (
    Value,
    bracket,
    frac,
    node,
    plain_sum,
    power,
    subtract,
    times,
)
from appliance.authoring.solutions.lines import eq, line
from appliance.authoring.solutions.poly import poly
from appliance.mathtext.tree import Add, Div, Frac, Group, Mul, Neg, Node, Num, Pow, Sym, transform, walk


def is_product(body: Node) -> bool:
    """Whether the tree has no sum in it."""
    return not any(isinstance(each, Add) for each in walk(body))


def product_lines(body: Node, final: Node) -> tuple[str, ...]:
    """The lines from a product of terms to one term."""
    single = _one_base(body)
    if single is not None and final != node(1):
        base, exponent = single
        return (line("지수법칙을 이용하면 {}이다.", eq(body, power(base, exponent), final)),)
    lines: list[str] = []
    current = body
    powered = current if isinstance(current, Pow) else transform(current, _worked)
    if powered != current and powered != final:
        lines.append(line("괄호의 거듭제곱을 먼저 계산하면 {}이다.", eq(current, powered)))
        current = powered
    if any(isinstance(each, Div) for each in walk(current)):
        turned = _without_division(current)
        if turned != final:
            word = "분수 꼴로" if isinstance(turned, Frac) else "곱셈으로"
            lines.append(line(f"나눗셈을 {word} 고치면 {{}}이다.", eq(current, turned)))
            current = turned
    lines.append(
        line("{} {}이다.", _lead(current), eq(current, *_spread(current), *_gathered(current), final))
    )
    return tuple(lines)


def _lead(body: Node) -> str:
    if isinstance(body, Frac):
        return "약분하면"
    numbers = _has_numbers(body) or any(isinstance(each, Frac) for each in walk(body))
    return "계수는 계수끼리, 문자는 문자끼리 계산하면" if numbers else "지수법칙을 이용하면"


def _spread(body: Node) -> list[Value]:
    """(2x²)³ as 2³×x^(2×3)."""
    if not isinstance(body, Pow) or not isinstance(body.base, Group):
        return []
    monomial, number = poly(body.base).terms[0]
    letters = [
        power(name, times(exponent, body.exp) if exponent != 1 else body.exp) for name, exponent in monomial
    ]
    return [times(*([power(number, body.exp)] if number != 1 else []), *letters)]


def _has_numbers(body: Node) -> bool:
    return len([each for each in _factors(body) if poly(each.body).terms[0][1] != 1]) > 1


def _worked(body: Node) -> Node:
    """(2x²)³ as 8x⁶; powers of a bare letter stay."""
    if isinstance(body, Pow) and isinstance(body.base, Group):
        return _closed(node(poly(body)))
    return body


def _closed(body: Node) -> Node:
    return Group(body) if isinstance(body, Neg) else body


@dataclass(frozen=True, slots=True)
class _Factor:
    body: Node
    inverted: bool = False


def _factors(body: Node, inverted: bool = False) -> list[_Factor]:
    """The factors of a row of × and ÷; a term written without signs is one factor."""
    match body:
        case Group(arg) if isinstance(arg, Mul | Div):
            return _factors(arg, inverted)
        case Div(left, right):
            return _factors(left, inverted) + _factors(right, not inverted)
        case Mul(factors, signs) if "×" in signs or "·" in signs:
            return [each for row in _rows(factors, signs) for each in _factors(row, inverted)]
        case _:
            return [_Factor(body, inverted)]


def _rows(factors: tuple[Node, ...], signs: tuple[str, ...]) -> list[Node]:
    """2x × 3y as its two terms."""
    rows: list[list[Node]] = [[factors[0]]]
    for sign, factor in zip(signs, factors[1:], strict=True):
        if sign:
            rows.append([factor])
        else:
            rows[-1].append(factor)
    return [row[0] if len(row) == 1 else Mul(tuple(row), ("",) * (len(row) - 1)) for row in rows]


def _without_division(body: Node) -> Node:
    """One ÷ as a fraction, a longer row as a product with reciprocals."""
    parts = _factors(body)
    if len(parts) == 2 and poly(parts[1].body).terms[0][1].denominator == 1:
        return frac(_bare(parts[0].body), _bare(parts[1].body))
    return times(*(_inverse(each.body) if each.inverted else each.body for each in parts))


def _bare(body: Node) -> Node:
    return body.arg if isinstance(body, Group) else body


def _inverse(body: Node) -> Node:
    """1/(2x); the minus of a negative term stays outside, in brackets."""
    inner = _bare(body)
    if isinstance(inner, Neg):
        return Group(Neg(_inverse(inner.arg)))
    value = poly(inner)
    if isinstance(inner, Frac):
        return frac(_bare(inner.den), _bare(inner.num))
    number = value.terms[0][1]
    if number.denominator != 1:  # ⅔x turned over is 3/(2x)
        return frac(number.denominator, node(value.scaled(number.denominator)))
    return frac(1, inner)


def _gathered(body: Node) -> list[Value]:
    """Numbers first, then the powers: 2×3×x²×x³. Nothing where the row is too short to gain by it."""
    parts = _factors(body)
    if any(each.inverted for each in parts) or len(parts) < 2:
        return []
    values = [poly(each.body) for each in parts]
    if any(any(exponent < 0 for monomial, _ in value.terms for _, exponent in monomial) for value in values):
        return []
    numbers = [value.terms[0][1] for value in values if value.terms[0][1] != 1]
    powers = [(name, exponent) for value in values for name, exponent in value.terms[0][0]]
    if len(numbers) < 2:
        return []
    powers.sort(key=lambda each: each[0])
    return [times(*numbers, *(power(name, exponent) for name, exponent in powers))]


def _one_base(body: Node) -> tuple[Node, Node] | None:
    """The base and the exponent, as sums and products of exponents, where all powers share a base."""
    try:
        base, exponent = _exponent(body)
    except ValueError:
        return None
    return None if isinstance(exponent, Num) else (base, exponent)


def _exponent(body: Node) -> tuple[Node, Node]:
    """Raises ValueError where the factors have no common base."""
    match body:
        case Sym():
            return body, node(1)
        case Pow(base, exp) if isinstance(base, Sym | Num):
            return base, exp
        case Pow(Group(arg), exp):
            base, inner = _exponent(arg)
            return base, times(inner, bracket(exp))
        case Group(arg):
            return _exponent(arg)
        case Mul(factors):
            pairs = [_exponent(each) for each in factors]
            return _shared([base for base, _ in pairs]), plain_sum(*(exp for _, exp in pairs))
        case Div(left, right):
            over, under = _exponent(left), _exponent(right)
            return _shared([over[0], under[0]]), subtract(over[1], under[1])
        case _:
            raise ValueError("no single base")


def _shared(bases: list[Node]) -> Node:
    if len(set(bases)) != 1:
        raise ValueError("different bases")
    return bases[0]

"""Square roots: 간단히 하기, 곱셈과 나눗셈, 분배법칙, 분모의 유리화."""

from fractions import Fraction

from appliance.authoring.solutions.build import (
    add,
    frac,
    juxtapose,
    neg,
    node,
    root,
    squared,
    term,
    times,
)
from appliance.authoring.solutions.lines import eq, line
from appliance.authoring.solutions.rationalise import rationalised, row_of, unsigned
from appliance.authoring.solutions.surd import Surd, fraction, square_split, value
from appliance.mathtext import latex
from appliance.mathtext.tree import Add, Div, Frac, Group, Mul, Neg, Node, Num, Pow, Root, walk


def has_root(body: Node) -> bool:
    return any(isinstance(each, Root) for each in walk(body))


def surd_lines(body: Node, final: Node) -> tuple[str, ...]:
    """The lines from a sum or product with roots to its simplest form."""
    terms = row_of(body)
    if len(terms) == 1:
        return (line("{} {}이다.", _lead(body), eq(body, *_worked(body), final)),)
    told = [(each, _worked(each)) for each in map(unsigned, terms)]
    shown = list(dict.fromkeys(eq(each, *steps) for each, steps in told if _moves(each, steps)))
    row = _row(terms)
    lines = [line("각 항을 간단히 하면 {}이다.", ", ".join(shown))] if shown else []
    lines.append(
        line(
            "{} {}이다.",
            "이를 이용하여 계산하면" if shown else "근호 안의 수가 같은 것끼리 모으면",
            eq(body, *row, final),
        )
    )
    return tuple(lines)


def _moves(each: Node, steps: list[Node]) -> bool:
    return bool(steps) and latex(steps[-1]) != latex(each)


def _lead(body: Node) -> str:
    if any(isinstance(each, Frac) and has_root(each.den) for each in walk(body)):
        return "분모를 유리화하면"
    if isinstance(body, Mul | Pow) and any(isinstance(each, Add) for each in walk(body)):
        return "괄호를 풀어 계산하면"
    if isinstance(body, Root):
        return "근호 안의 제곱인 인수를 근호 밖으로 꺼내면"
    return "계산하면"


def _row(terms: tuple[Node, ...]) -> list[Node]:
    """The sum with every term simplified, and the coefficients of one radicand put together."""
    values = [value(each) for each in terms]
    row = add(*(_kept_together(each, number) for each, number in zip(terms, values, strict=True)))
    radicands = {radicand for number in values for radicand, _ in number.parts}
    single = len(radicands) == 1 and all(len(number.parts) == 1 for number in values) and radicands != {1}
    if not single:
        return [row]
    (radicand,) = radicands
    coefficients = [number.parts[0][1] for number in values]
    together = juxtapose(Group(add(*coefficients)), root(radicand))
    return [row, together] if len(values) > 1 else [row]


def _kept_together(each: Node, number: Surd) -> Node:
    """-(4-2√3): a subtracted sum stays in brackets."""
    if isinstance(each, Neg) and len(number.parts) > 1:
        return Neg(Group(node(-number)))
    return node(number)


def _worked(body: Node) -> list[Node]:
    """The forms that one term goes through, the last one being its value."""
    result = node(value(body))
    match body:
        case Neg(arg):
            return [neg(each) for each in _worked(arg)]
        case Group(arg):
            return _worked(arg)
        case Root(Num(text)) if "." not in text:
            return _taken_out(int(text))
        case Frac(_, den) if has_root(den):
            return rationalised(body)
        case Pow(Group(Add()), Num("2")):
            return [*_square(body), result]
        case Mul() | Div() if any(isinstance(each, Add) for each in walk(body)):
            return [*_opened(body), result]
        case Mul() | Div():
            return [*_merged(body), result]
        case _:
            return [result]


def _taken_out(inside: int) -> list[Node]:
    outside, left = square_split(inside)
    if outside == 1:
        return []
    if left == 1:
        return [root(squared(outside)), node(outside)]
    return [root(times(squared(outside), left)), term(outside, root(left))]


def _factors(body: Node, inverted: bool = False) -> list[tuple[Node, bool]]:
    match body:
        case Div(left, right):
            return _factors(left, inverted) + _factors(right, not inverted)
        case Mul(factors):
            return [each for factor in factors for each in _factors(factor, inverted)]
        case Group(arg) if not isinstance(arg, Add):
            return _factors(arg, inverted)
        case Neg(arg):
            return [(node(-1), inverted), *_factors(arg, inverted)]
        case _:
            return [(body, inverted)]


def _merged(body: Node) -> list[Node]:
    """2√3×3√5 as (2×3)×√(3×5); √18÷√3 as √(18/3)."""
    outside, inside = Fraction(1), Fraction(1)
    radicands: list[tuple[Node, bool]] = []
    for factor, inverted in _factors(body):
        if isinstance(factor, Root):
            under = fraction(value(factor.arg))
            if under is None or under <= 0:
                return []
            inside = inside / under if inverted else inside * under
            radicands.append((factor.arg, inverted))
        else:
            size = fraction(value(factor))
            if not size:
                return []
            outside = outside / size if inverted else outside * size
    if len(radicands) < 2:
        return []
    steps = [term(outside, root(_inside_row(radicands))), term(outside, root(inside))]
    return [*steps, *_out(outside, inside)]


def _inside_row(radicands: list[tuple[Node, bool]]) -> Node:
    over = [each for each, inverted in radicands if not inverted]
    below = [each for each, inverted in radicands if inverted]
    if not below:
        return times(*over)
    return frac(times(*over) if over else 1, times(*below))


def _out(outside: Fraction, inside: Fraction) -> list[Node]:
    if inside.denominator != 1:
        return []
    k, left = square_split(inside.numerator)
    if k == 1 or left == 1 or outside == 1:
        return []
    return [times(outside, term(k, root(left)))]


def _square(body: Pow) -> list[Node]:
    """(√5-√2)² as (√5)²-2×√5×√2+(√2)², then the three values."""
    inner = body.base.arg if isinstance(body.base, Group) else body.base
    if not isinstance(inner, Add) or len(inner.terms) != 2:
        return []
    first, second = inner.terms
    minus, size = isinstance(second, Neg), unsigned(second)
    middle = times(2, first, size)
    formula = Add((squared(first), Neg(middle) if minus else middle, squared(size)))
    values = add(value(squared(first)), value(middle) if not minus else -value(middle), value(squared(size)))
    return [formula, values]


def _opened(body: Node) -> list[Node]:
    """A bracket multiplied out: a(b+c), (a+b)(a-b), (a+b)(c+d)."""
    factors = [factor for factor, inverted in _factors(body)]
    if isinstance(body, Div) or len(factors) != 2:
        return []
    left, right = (row_of(each.arg if isinstance(each, Group) else each) for each in factors)
    difference = _difference_of_squares(left, right)
    if difference:
        return difference
    pairs = [(a, b) for a in left for b in right]
    row = add(*(_signed_product(a, b) for a, b in pairs))
    merged = add(*(_merged_product(a, b) for a, b in pairs))
    values = add(*(value(a) * value(b) for a, b in pairs))
    return [row, merged, values]


def _merged_product(left: Node, right: Node) -> Node:
    """√2×√6 as √12; other products by value."""
    minus = isinstance(left, Neg) != isinstance(right, Neg)
    first, second = value(unsigned(left)), value(unsigned(right))
    if len(first.parts) != 1 or len(second.parts) != 1:
        return node(value(left) * value(right))
    ((m, a),), ((n, b),) = first.parts, second.parts
    if 1 in (m, n) or m == n:
        return node(value(left) * value(right))
    product = term(a * b, root(m * n))
    return Neg(product) if minus else product


def _signed_product(left: Node, right: Node) -> Node:
    minus = isinstance(left, Neg) != isinstance(right, Neg)
    product = times(unsigned(left), unsigned(right))
    return Neg(product) if minus else product


def _difference_of_squares(left: tuple[Node, ...], right: tuple[Node, ...]) -> list[Node]:
    if len(left) != 2 or len(right) != 2 or value(left[0]) != value(right[0]):
        return []
    if value(left[1]) != -value(right[1]) or isinstance(left[0], Neg):
        return []
    first, second = left[0], unsigned(left[1])
    return [
        Add((squared(first), Neg(squared(second)))),
        Add((node(value(squared(first))), Neg(node(value(squared(second)))))),
    ]

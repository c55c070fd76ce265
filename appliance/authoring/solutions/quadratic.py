"""Quadratic equations: 인수분해 where it goes, 제곱근 for (x-p)²=q, else 근의 공식."""

from dataclasses import dataclass
from fractions import Fraction
from math import isqrt, lcm

from appliance.authoring.solutions import sides
from appliance.authoring.solutions.build import (
    add,
    bracket,
    compare,
    frac,
    juxtapose,
    neg,
    node,
    power,
    relation,
    root,
    squared,
    term,
    times,
)
from appliance.authoring.solutions.lines import eq, line, math
from appliance.authoring.solutions.poly import Poly, poly
from appliance.authoring.solutions.surd import Surd, root_of
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Add, Group, Mul, Neg, Node, Num, PlusMinus, Pow, Rel


@dataclass(frozen=True, slots=True)
class QuadraticSolved:
    """lines: the steps before the roots are said. roots: as the last step orders them."""

    lines: tuple[str, ...]
    letter: str
    roots: tuple[Surd, ...]

    @property
    def said(self) -> str:
        """`$x=2$ 또는 $x=3$`, `$x=2$ (중근)`."""
        shown = " 또는 ".join(eq(self.letter, each) for each in self.roots)
        return shown if len(self.roots) > 1 else f"{shown} (중근)"


def solve_quadratic(rel: Rel, letter: str) -> QuadraticSolved:
    """The steps of a quadratic equation with real roots. Raises Unsolvable for any other."""
    if len(rel.sides) != 2 or rel.ops != ("=",):
        raise Unsolvable("이차방정식이 아니어서 풀이를 쓸 수 없습니다.")
    left, right = rel.sides
    form = poly(left) - poly(right)
    if form.letters != {letter} or form.total_degree != 2:
        raise Unsolvable("이차방정식이 아니어서 풀이를 쓸 수 없습니다.")
    if form.along(letter, 1) ** 2 < 4 * form.along(letter, 2) * form.number:
        raise Unsolvable("실수인 해가 없는 이차방정식입니다.")
    square = _shifted_square(left, right, letter)
    if square is not None:
        return square
    return _in_standard_form(rel, form, letter)


def _in_standard_form(rel: Rel, form: Poly, letter: str) -> QuadraticSolved:
    """Everything on the left, integers without a common divisor, the square positive; then the method."""
    a = form.along(letter, 2)
    tidy = form.scaled((1 if a > 0 else -1) / form.content())
    steps: list[str] = []
    if factors_written(rel.sides[0], letter) and rel.sides[1] == Num("0"):
        steps.append("두 식의 곱이 $0$이므로 두 식 중 적어도 하나는 $0$이다.")
        return _roots_of_factors(rel.sides[0], tidy, letter, steps)
    if tidy.along(letter, 1) == 0 and sides.clearing_factor(*rel.sides) == 1:
        return _pure_square(rel, tidy, letter)
    if poly(rel.sides[1]).terms or rel.sides[0] != node(tidy):
        steps.append(_tidy_line(rel, form, tidy))
    found = integer_factors(tidy, letter)
    if found is None:
        return _by_formula(tidy, letter, steps)
    factored = factored_node(found, letter)
    steps.append(line("좌변을 인수분해하면 {}이다.", math(compare(factored, "=", 0))))
    return _roots_of_factors(factored, tidy, letter, steps)


def _tidy_line(rel: Rel, form: Poly, tidy: Poly) -> str:
    shown = math(compare(tidy, "=", 0))
    factor = sides.clearing_factor(*rel.sides)
    if factor > 1:
        return line("양변에 {을} 곱하여 정리하면 {}이다.", math(factor), shown)
    only_divided = node(form) == rel.sides[0] and rel.sides[1] == Num("0")
    if only_divided:
        ratio = form.terms[0][1] / tidy.terms[0][1]
        verb = "양변에 {을} 곱하면 {}이다." if ratio == -1 else "양변을 {으로} 나누면 {}이다."
        return line(verb, ratio, shown)
    return line(
        "우변을 좌변으로 이항하여 정리하면 {}이다."
        if poly(rel.sides[1]).terms
        else "좌변을 정리하면 {}이다.",
        shown,
    )


Pair = tuple[int, int]


def integer_factors(form: Poly, letter: str) -> tuple[Pair, Pair] | None:
    """(p, q), (r, s) with form = (px+q)(rx+s) over the integers; the factor with the smaller root first."""
    a, b, c = (form.along(letter, power_) for power_ in (2, 1, 0))
    discriminant = b * b - 4 * a * c
    size = isqrt(max(int(discriminant), 0))
    if discriminant < 0 or size * size != discriminant:
        return None
    low, high = ((-b - size) / (2 * a), (-b + size) / (2 * a))
    pairs = tuple((root_.denominator, -root_.numerator) for root_ in (low, high))
    return pairs[0], pairs[1]


def factored_node(found: tuple[Pair, Pair], letter: str) -> Node:
    """(x-2)(x-3), x(x-3), (x-2)²; the bare letter first."""
    first, second = sorted(found, key=_print_order)
    if first == second:
        return squared(_binomial(first, letter))
    return juxtapose(_binomial(first, letter), _binomial(second, letter))


def _print_order(pair: Pair) -> tuple[bool, int, int]:
    return (pair[1] != 0, pair[0], abs(pair[1]))


def _binomial(pair: Pair, letter: str) -> Node:
    return add(term(pair[0], letter), pair[1])


def factors_written(body: Node, letter: str) -> bool:
    """Whether the side is a product or a square of linear brackets, such as (x-2)(x-3)."""
    if isinstance(body, Pow):
        return isinstance(body.base, Group) and body.exp == Num("2") and poly(body.base).total_degree == 1
    return isinstance(body, Mul) and all(
        poly(each).total_degree <= 1 for each in body.factors if not isinstance(each, Num)
    )


def _roots_of_factors(factored: Node, form: Poly, letter: str, steps: list[str]) -> QuadraticSolved:
    found = integer_factors(form, letter)
    if found is None:
        raise Unsolvable("인수분해되지 않는 이차방정식입니다.")
    roots = [Surd.of(Fraction(-q, p)) for p, q in sorted(found, key=_print_order)]
    return QuadraticSolved(tuple(steps), letter, _distinct(roots))


def _distinct(roots: list[Surd]) -> tuple[Surd, ...]:
    return tuple(dict.fromkeys(roots))


def _shifted_square(left: Node, right: Node, letter: str) -> QuadraticSolved | None:
    """a(x-p)²=q as written; None for any other form."""
    row, level = sides.side(left), poly(right)
    if len(row) != 1 or not level.is_constant or level.number <= 0:
        return None
    (only,) = row
    if len(only.factors) != 2 or only.factors[0] != only.factors[1] or not only.has_bracket:
        return None
    inner, q = only.factors[0].value, level.number / only.coefficient
    if inner.total_degree != 1:
        return None
    steps: list[str] = []
    if only.coefficient != 1:
        steps.append(line("양변을 {으로} 나누면 {}이다.", only.coefficient, compare(squared(inner), "=", q)))
    steps.append(line("제곱근을 구하면 {}이다.", relation(inner, *_plus_minus(q))))
    width, slope, shift = root_of(q), inner.along(letter, 1), inner.number
    roots = [(sign - Surd.of(shift)) * Surd.of(1 / slope) for sign in (-width, width)]
    return QuadraticSolved(tuple(steps), letter, tuple(sorted(roots)))


def _plus_minus(value: Fraction) -> tuple[Node, ...]:
    """±√8, ±2√2."""
    return PlusMinus(root(value)), PlusMinus(node(root_of(value)))


def plus_minus(roots: tuple[Surd, ...]) -> Node:
    """(−3±√5)/2, 2±√3, ±√7 of two conjugate roots."""
    centre = (roots[0] + roots[1]) * Surd.of(Fraction(1, 2))
    ((radicand, size),) = (roots[1] - centre).parts
    middle = centre.rational
    under = lcm(middle.denominator, size.denominator)
    surd_part = term(abs(size) * under, root(radicand))
    top = PlusMinus(surd_part) if middle == 0 else _with_sign(middle * under, surd_part)
    return top if under == 1 else frac(top, under)


def _with_sign(centre: Fraction | int, surd_part: Node) -> Node:
    return Add((node(centre), PlusMinus(surd_part)))


def _pure_square(rel: Rel, form: Poly, letter: str) -> QuadraticSolved:
    """ax²=c."""
    q = -form.number / form.along(letter, 2)
    steps: list[str] = []
    shown = relation(power(letter, 2), q)
    if shown != rel:
        moved = "이항하여 정리하면" if poly(rel.sides[0]).number or poly(rel.sides[1]).letters else "정리하면"
        steps.append(line("{} {}이다.", moved, shown))
    if q == 0:
        return QuadraticSolved(tuple(steps), letter, (Surd(()),))
    steps.append(line("제곱근을 구하면 {}이다.", relation(letter, *_plus_minus(q))))
    return QuadraticSolved(tuple(steps), letter, (-root_of(q), root_of(q)))


def _by_formula(form: Poly, letter: str, steps: list[str]) -> QuadraticSolved:
    a, b, c = (form.along(letter, each) for each in (2, 1, 0))
    inside = Add((squared(b), Neg(times(4, a, c))))
    discriminant = b * b - 4 * a * c
    centre, width = Surd.of(-b / (2 * a)), root_of(discriminant) * Surd.of(1 / (2 * a))
    roots = (centre - width, centre + width)
    raw = frac(Add((neg(bracket(b)), PlusMinus(root(inside)))), times(2, a))
    middle = frac(_with_sign(-b, root(discriminant)), 2 * a)
    steps.append(line("근의 공식을 이용하면 {}이다.", relation(letter, raw, middle, plus_minus(roots))))
    return QuadraticSolved(tuple(steps), letter, roots)

"""유리함수와 무리함수 (10공수2-03-04, 10공수2-03-05): asymptotes, letters, domains, extreme values.

Drawn: where the graph stands, and how far it is moved. Radicals: the sum of a fraction and a number, or one
fraction; an increasing or a decreasing branch.
"""

import random

from appliance.domain.answers import Assignment, Range, Several
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, Y, equation, number, polynomial, term, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.plane_parts import Part, dot, finds
from appliance.mathtext.tree import Frac, Neg, Node, Rel, Root, Seq, Sym, integer

ASYMPTOTES = (
    "함수 {f}의 그래프의 점근선의 방정식을 구하시오.",
    "유리함수 {f}의 그래프의 점근선의 방정식을 구하여라.",
    "함수 {f}의 그래프의 점근선의 방정식은?",
)
LETTERS = (
    "함수 {f}의 그래프가 점 {P}를 지나고 점근선의 방정식이 {vertical}, {horizontal}일 때,"
    " 상수 $a$, $b$, $c$의 값을 각각 구하시오.",
    "유리함수 {f}의 그래프가 점 {P}를 지나고 점근선의 방정식이 {vertical}, {horizontal}일 때,"
    " 상수 $a$, $b$, $c$의 값을 구하여라.",
    "함수 {f}의 그래프가 점 {P}를 지나고 점근선의 방정식이 {vertical}, {horizontal}이다."
    " 상수 $a$, $b$, $c$의 값을 각각 구하시오.",
)
EXTREMES = (
    "{domain}에서 함수 {f}의 최댓값과 최솟값을 구하시오.",
    "{domain}일 때, 함수 {f}의 최댓값과 최솟값을 구하여라.",
    "{domain}에서 함수 {f}의 최댓값과 최솟값을 각각 구하시오.",
)
DOMAIN = (
    "함수 {f}의 정의역을 구하시오.",
    "함수 {f}의 정의역을 구하여라.",
    "함수 {f}의 정의역은?",
)
RANGE = (
    "함수 {f}의 치역을 구하시오.",
    "함수 {f}의 치역을 구하여라.",
    "함수 {f}의 치역은?",
)


def moved(k: int, p: int, q: int) -> Rel:
    """y=k/(x-p)+q."""
    fraction: Node = Frac(integer(abs(k)), polynomial(1, -p))
    return equation(Y, total(term(-1 if k < 0 else 1, fraction), integer(q)))


def upright(p: int) -> Rel:
    return equation(X, integer(p))


def level(q: int) -> Rel:
    return equation(Y, integer(q))


def asymptotes(rng: random.Random, k: int, p: int, q: int) -> Instance:
    answer = Assignment((("x", integer(p)), ("y", integer(q))))
    return finds(rng, ASYMPTOTES, [("f", moved(k, p, q))], ("asymptotes",), answer)


def of_fraction(rng: random.Random, k: int, p: int, q: int) -> Instance:
    """(qx+k-pq)/(x-p)."""
    answer = Assignment((("x", integer(p)), ("y", integer(q))))
    f = equation(Y, Frac(polynomial(q, k - p * q), polynomial(1, -p)))
    return finds(rng, ASYMPTOTES, [("f", f)], ("asymptotes",), answer)


def letters(rng: random.Random, k: int, p: int, q: int, step: int) -> Instance:
    """y=(ax+b)/(x+c) through the point where x-p divides k."""
    a, b, c = Sym("a"), Sym("b"), Sym("c")
    f = equation(Y, Frac(total(term(1, a, X), b), total(X, c)))
    x = p + step
    parts: list[Part] = [
        ("f", f),
        ("P", dot((x, k // step + q))),
        ("vertical", upright(p)),
        ("horizontal", level(q)),
    ]
    answer = Assignment((("a", integer(q)), ("b", integer(k - p * q)), ("c", integer(-p))))
    return finds(rng, LETTERS, parts, ("rational_letters", Seq((a, b, c))), answer)


def between(low: int, high: int) -> Rel:
    return Rel((integer(low), X, integer(high)), ("≤", "≤"))


def extremes(rng: random.Random, k: int, p: int, q: int, left: int, right: int) -> Instance:
    """On one side of the upright asymptote, where x-p divides k at both ends."""
    ends = sorted((k // left + q, k // right + q))
    return _ends(rng, moved(k, p, q), p + left, p + right, ends)


def of_root(rng: random.Random, sign: int, p: int, q: int, left: int, right: int) -> Instance:
    """y=±√(x-p)+q, from one square to another."""
    root: Node = Root(polynomial(1, -p))
    f = equation(Y, total(term(sign, root), integer(q)))
    ends = sorted((sign * left + q, sign * right + q))
    return _ends(rng, f, p + left * left, p + right * right, ends)


def _ends(rng: random.Random, f: Rel, low: int, high: int, ends: list[int]) -> Instance:
    parts: list[Part] = [("domain", between(low, high)), ("f", f)]
    answer = Several((("최댓값", number(ends[1])), ("최솟값", number(ends[0]))))
    return finds(rng, EXTREMES, parts, ("extremes",), answer)


def domain(rng: random.Random, a: int, p: int, q: int) -> Instance:
    """y=√(ax-ap)+q."""
    f = equation(Y, total(Root(polynomial(a, -a * p)), integer(q)))
    answer = Range(Rel((X, integer(p)), ("≥" if a > 0 else "≤",)))
    return finds(rng, DOMAIN, [("f", f)], ("domain",), answer)


def value_range(rng: random.Random, a: int, p: int, q: int) -> Instance:
    """y=-√(ax-ap)+q."""
    f = equation(Y, total(Neg(Root(polynomial(a, -a * p))), integer(q)))
    return finds(rng, RANGE, [("f", f)], ("value_range",), Range(Rel((Y, integer(q)), ("≤",))))


def is_reduced(k: int, p: int, q: int) -> bool:
    return k - p * q != 0


def divides(k: int, p: int, q: int, step: int) -> bool:
    return k % step == 0 and k - p * q != 0


def stays_on_one_side(k: int, p: int, q: int, left: int, right: int) -> bool:
    return left < right and k % left == 0 and k % right == 0


def grows(sign: int, p: int, q: int, left: int, right: int) -> bool:
    return left < right


RATIONAL, RADICAL = ("10공수2-03-04", "고1"), ("10공수2-03-05", "고1")

MODELS = (
    item_model(
        "hyperbolas.asymptotes",
        *RATIONAL,
        2905,
        {
            1: Band(grid(nonzero(-5, 6), nonzero(-6, 7), nonzero(-6, 7)), asymptotes),
            2: Band(grid(nonzero(-5, 6), nonzero(-5, 6), nonzero(-4, 5), keep=is_reduced), of_fraction),
        },
        forms=("free",),
    ),
    item_model(
        "hyperbolas.letters",
        *RATIONAL,
        1794,
        {
            1: Band(grid(nonzero(-6, 7), nonzero(-4, 5), range(1, 5), (1, -1), keep=divides), letters),
            2: Band(grid(nonzero(-8, 9), nonzero(-4, 5), range(-5, 0), (2, -2, 3), keep=divides), letters),
        },
    ),
    item_model(
        "hyperbolas.extremes",
        *RATIONAL,
        2106,
        {
            1: Band(
                grid(
                    (4, 6, 8, 12), range(-4, 5), range(-4, 5), (2, 3, 4), (3, 4, 6, 8), keep=stays_on_one_side
                ),
                extremes,
            ),
            2: Band(
                grid(
                    (-12, -8, -6, -4),
                    range(-4, 5),
                    range(-4, 5),
                    (2, 3, 4),
                    (3, 4, 6, 8),
                    keep=stays_on_one_side,
                ),
                extremes,
            ),
        },
        forms=("free",),
    ),
    item_model(
        "radicals.extremes",
        *RADICAL,
        1980,
        {
            1: Band(grid((1,), nonzero(-5, 6), nonzero(-4, 5), range(4), range(1, 5), keep=grows), of_root),
            2: Band(grid((-1,), nonzero(-5, 6), nonzero(-4, 5), range(4), range(1, 5), keep=grows), of_root),
        },
        forms=("free",),
    ),
    item_model(
        "radicals.domain",
        *RADICAL,
        1452,
        {
            1: Band(grid((-3, -2, -1, 2, 3, 4), nonzero(-5, 6), nonzero(-5, 6)), domain),
            2: Band(grid((-3, -2, -1, 2, 3, 4), nonzero(-5, 6), nonzero(-5, 6)), value_range),
        },
    ),
)

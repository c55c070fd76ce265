"""함숫값을 그래프와 함께: 이차함수 (10공수2-03-01), 유리함수 (10공수2-03-04), 무리함수 (10공수2-03-05);
무리함수의 치역 (10공수2-03-05), 유리함수의 표준형 (10공수2-03-04).

Drawn: where the graph stands, and places of x at which the value is whole. Radicals: one value or two; a
square root that falls; a coefficient inside the root; one fraction instead of a fraction and a number.
"""

import random
from math import isqrt

from appliance.domain.answers import Formula, Range
from appliance.domain.figure import Scene, Segment, spot
from appliance.domain.givens import Function
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.diagrams import beside, plane
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, Y, equation, number, polynomial, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.plane_parts import Part, finds
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Call, Frac, Neg, Node, Rel, Root, Sym, integer

FUNCTIONS, RATIONAL, RADICAL = ("10공수2-03-01", "고1"), ("10공수2-03-04", "고1"), ("10공수2-03-05", "고1")

VALUE = (
    "함수 {f}에 대하여 {wanted}의 값을 구하시오.",
    "함수 {f}에 대하여 {wanted}의 값을 구하여라.",
    "함수 {f}에 대하여 {wanted}의 값은?",
)


def value(rng: random.Random, body: Node, wanted: Node, answer: int) -> Instance:
    f = tex(equation(Call("f", (X,)), body))
    goal = Goal(GoalKind.FUNCTION_VALUE, (wanted,))
    return instance(rng, VALUE, [Function(body, "x", "f")], goal, number(answer), f=f, wanted=tex(wanted))


def at(x: int) -> Call:
    return Call("f", (integer(x),))


def both(first: int, second: int, sign: int) -> Node:
    """f(3)+f(-1), f(3)-f(-1)."""
    return total(at(first), Neg(at(second)) if sign < 0 else at(second))


def of_parabola(rng: random.Random, p: int, q: int, right: int, left: int, sign: int) -> Instance:
    """(x-p)²+q, multiplied out, at two places about its axis; sign 0: at the right one alone."""
    body = polynomial(1, -2 * p, p * p + q)
    first, second = p + right, p - left
    wanted = both(first, second, sign) if sign else at(first)
    answer = right * right + q + sign * (left * left + q)
    edge = max(abs(p) + 4, 4)
    scene = plane(body, -edge, edge, min(q, 0) - 2, max(q, 0) + 6)
    return beside(value(rng, body, wanted, answer), scene)


def moved(k: int, p: int, q: int) -> Node:
    """k/(x-p)+q."""
    fraction: Node = Frac(integer(abs(k)), polynomial(1, -p))
    return total(Neg(fraction) if k < 0 else fraction, integer(q))


def hyperbola(body: Node, p: int, q: int) -> Scene:
    """The graph with its asymptotes."""
    left, right, bottom, top = min(p, 0) - 5, max(p, 0) + 5, min(q, 0) - 5, max(q, 0) + 5
    upright = Segment(spot(p, bottom), spot(p, top), "dashed")
    return plane(body, left, right, bottom, top, upright, Segment(spot(left, q), spot(right, q), "dashed"))


def of_hyperbola(rng: random.Random, k: int, p: int, q: int, right: int, left: int, sign: int) -> Instance:
    """Where x-p divides k, on the right branch and on the left one."""
    first, second = p + right, p - left
    wanted = both(first, second, sign) if sign else at(first)
    answer = k // right + q + sign * (q - k // left)
    body = moved(k, p, q)
    return beside(value(rng, body, wanted, answer), hyperbola(body, p, q))


def root(sign: int, a: int, b: int, q: int) -> Node:
    """±√(ax+b)+q."""
    inside: Node = Root(polynomial(a, b))
    return total(Neg(inside) if sign < 0 else inside, integer(q))


def of_root(rng: random.Random, sign: int, a: int, p: int, q: int, length: int) -> Instance:
    """±√(a(x-p))+q where a(x-p) is the square of `length`."""
    x = p + length * length // a
    body = root(sign, a, -a * p, q)
    item = value(rng, body, at(x), sign * length + q)
    rise = isqrt(abs(a) * 8) + 1
    low, high = (q - 1, q + rise) if sign > 0 else (q - rise, q + 1)
    left, right = (p - 2, p + 8) if a > 0 else (p - 8, p + 2)
    return beside(item, plane(body, min(left, -2), max(right, 2), min(low, -2), max(high, 2)))


IMAGE = (
    "함수 {f}의 치역을 구하시오.",
    "무리함수 {f}의 치역을 구하여라.",
    "무리함수 {f}의 치역은?",
)


def image(rng: random.Random, sign: int, a: int, p: int, q: int) -> Instance:
    parts: list[Part] = [("f", equation(Y, root(sign, a, -a * p, q)))]
    answer = Range(Rel((Y, integer(q)), ("≥" if sign > 0 else "≤",)))
    return finds(rng, IMAGE, parts, ("value_range",), answer)


SHAPED = (
    "함수 {f}를 {shape} 꼴로 나타내시오.",
    "함수 {f}를 {shape} 꼴로 나타내어라.",
    "유리함수 {f}를 {shape} 꼴로 나타내시오.",
)
SHAPE = equation(Y, total(Frac(Sym("k"), total(X, Neg(Sym("p")))), Sym("q")))


def shaped(rng: random.Random, k: int, p: int, q: int) -> Instance:
    """(qx+k-pq)/(x-p) as k/(x-p)+q."""
    f = equation(Y, Frac(polynomial(q, k - p * q), polynomial(1, -p)))
    return finds(rng, SHAPED, [("f", f), ("shape", SHAPE)], ("form",), Formula(equation(Y, moved(k, p, q))))


def divide(k: int, p: int, q: int, right: int, left: int, sign: int) -> bool:
    return k % right == 0 == k % left


def is_square(sign: int, a: int, p: int, q: int, length: int) -> bool:
    """The graph stands on both sides of the y-axis, or begins there."""
    return length * length % a == 0 and p * a <= 0


MODELS = (
    item_model(
        "curves.parabola_value",
        *FUNCTIONS,
        1056,
        {
            1: Band(grid(nonzero(-3, 3), nonzero(-4, 4), range(1, 5), (1,), (0,)), of_parabola),
            2: Band(grid(nonzero(-3, 3), nonzero(-4, 4), range(1, 4), range(1, 4), (-1, 1)), of_parabola),
        },
        figure=True,
    ),
    item_model(
        "curves.hyperbola_value",
        *RATIONAL,
        2988,
        {
            1: Band(
                grid(range(1, 7), nonzero(-3, 3), nonzero(-3, 3), (1, 2, 3), (1,), (0,), keep=divide),
                of_hyperbola,
            ),
            2: Band(
                grid(nonzero(-6, 6), nonzero(-3, 3), nonzero(-3, 3), (1, 2), (1, 2, 3), (1, -1), keep=divide),
                of_hyperbola,
            ),
        },
        figure=True,
    ),
    item_model(
        "curves.form",
        *RATIONAL,
        450,
        {
            1: Band(grid(range(1, 7), range(1, 5), range(1, 5), keep=lambda k, p, q: k != p * q), shaped),
            2: Band(
                grid(nonzero(-6, 6), range(-4, 0), nonzero(-4, 4), keep=lambda k, p, q: k != p * q), shaped
            ),
        },
    ),
    item_model(
        "curves.root_value",
        *RADICAL,
        672,
        {
            1: Band(
                grid((1,), (1, 2, 3), range(-3, 4), nonzero(-4, 4), range(1, 5), keep=is_square), of_root
            ),
            2: Band(
                grid((-1, 1), (-1, -2, -3), range(4), nonzero(-4, 4), range(1, 5), keep=is_square), of_root
            ),
        },
        figure=True,
    ),
    item_model(
        "curves.root_image",
        *RADICAL,
        1300,
        {
            1: Band(grid((1,), range(1, 6), nonzero(-5, 5), nonzero(-5, 5)), image),
            2: Band(grid((-1,), nonzero(-4, 4), nonzero(-5, 5), nonzero(-5, 5)), image),
        },
        forms=("free",),
    ),
)

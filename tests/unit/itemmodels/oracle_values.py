"""Numbers behind the first year's algebra: complex values, roots of a quadratic, places to try."""

import cmath
from collections.abc import Callable

from appliance.domain.answers import (
    Answer,
    Range,
    Ranges,
)
from appliance.domain.givens import Function, Relations
from appliance.domain.question import Question
from appliance.mathtext.tree import (
    Abs,
    Add,
    Frac,
    Group,
    Mul,
    Neg,
    Node,
    Num,
    Pow,
    Rel,
    Root,
    Sym,
)

Env = dict[str, complex]
PLACES = [n / 4 for n in range(-240, 241)]
HALVES = [n / 2 for n in range(-44, 45)]
FEW = (2.0, -3.0, 0.5, 1.75, -4.5, 7.0)
ORDER: dict[str, Callable[[float, float], bool]] = {
    "<": lambda a, b: a < b - 1e-9,
    ">": lambda a, b: a > b + 1e-9,
    "≤": lambda a, b: a <= b + 1e-9,
    "≥": lambda a, b: a >= b - 1e-9,
    "=": lambda a, b: abs(a - b) < 1e-7 * (1 + abs(a)),
}
OF_ORDER = {"<", ">", "≤", "≥"}


def number(node: Node, env: Env | None = None) -> complex:
    """The value, roots of negative numbers and i included."""
    env = env or {}
    match node:
        case Num():
            return complex(float(node.value))
        case Sym("i"):
            return 1j
        case Sym(name):
            return env[name]
        case Neg(arg):
            return -number(arg, env)
        case Group(arg):
            return number(arg, env)
        case Abs(arg):
            return complex(abs(number(arg, env)))
        case Root(arg):
            return cmath.sqrt(number(arg, env))
        case Add(terms):
            return sum((number(term, env) for term in terms), 0j)
        case Mul(factors):
            value = 1 + 0j
            for factor in factors:
                value *= number(factor, env)
            return value
        case Frac(top, bottom):
            return number(top, env) / number(bottom, env)
        case Pow(base, exponent):
            return number(base, env) ** round(number(exponent).real)
    raise AssertionError(f"{type(node).__name__} has no value here")


def near(one: complex, other: complex) -> bool:
    return abs(one - other) < 1e-7 * (1 + abs(one))


def holds(relation: Rel, env: Env) -> bool:
    values = [number(side, env) for side in relation.sides]
    pairs = zip(values, values[1:], relation.ops, strict=False)
    return all(near(a, b) if op == "=" else ORDER[op](a.real, b.real) for a, b, op in pairs)


def alike(one: Node, other: Node, env: Env | None = None) -> bool:
    """The same value wherever both are tried."""
    return all(
        near(
            number(one, {"x": x, "y": 2 * x - 1} | (env or {})),
            number(other, {"x": x, "y": 2 * x - 1} | (env or {})),
        )
        for x in FEW
    )


def quadratic(body: Node, env: Env | None = None) -> tuple[complex, complex, complex]:
    """a, b, c from three values."""
    zero, one, minus = (number(body, {"x": x} | (env or {})) for x in (0, 1, -1))
    return (one + minus) / 2 - zero, (one - minus) / 2, zero


def both_roots(a: complex, b: complex, c: complex) -> tuple[complex, complex]:
    root = cmath.sqrt(b * b - 4 * a * c)
    return (-b - root) / (2 * a), (-b + root) / (2 * a)


def degree(relation: Rel) -> int:
    """How fast the difference of the sides grows, in x and y alike."""
    left, right = relation.sides

    def size(t: float) -> float:
        env: Env = {"x": t, "y": 2.3 * t}
        return abs(number(left, env) - number(right, env))

    return round(abs(cmath.log(size(2e4) / size(1e4)) / cmath.log(2)))


def curve(question: Question) -> Node:
    """What is 0 where the equation holds, the graph meets the axis, or the two graphs meet."""
    functions = question.all(Function)
    if functions:
        bodies = [function.body for function in functions]
        return bodies[0] if len(bodies) == 1 else Add((bodies[0], Neg(bodies[1])))
    left, right = question.all(Relations)[0].items[0].sides
    return Add((left, Neg(right)))


def discriminant(body: Node, env: Env | None = None) -> float:
    a, b, c = quadratic(body, env)
    return (b * b - 4 * a * c).real


def included(answer: Answer, env: Env) -> bool:
    parts = (
        (answer.relation,)
        if isinstance(answer, Range)
        else answer.parts
        if isinstance(answer, Ranges)
        else ()
    )
    assert parts
    return any(holds(part, env) for part in parts)


def zero_of(linear: Node) -> complex:
    start, one = number(linear, {"x": 0}), number(linear, {"x": 1})
    return -start / (one - start)

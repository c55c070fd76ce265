"""Answers of the first year's algebra, proven by numbers: complex values, many places, every whole letter."""

import cmath
from collections.abc import Callable

from appliance.domain.answers import (
    Answer,
    Assignment,
    Assignments,
    Elements,
    Formula,
    Range,
    Ranges,
    Roots,
    Scalar,
    Several,
    Word,
)
from appliance.domain.givens import Assigned, Claim, Condition, Expression, Function, Relations
from appliance.domain.goals import GoalKind
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
    Point,
    Pow,
    Ratio,
    Rel,
    Root,
    Sym,
    walk,
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


def knows(question: Question) -> bool:
    return (question.goal.kind in CHECKS and question.goal.kind in OWN) or is_of_the_first_year(question)


def is_of_the_first_year(question: Question) -> bool:
    """Goals that the middle school has too, asked of what only the first year has."""
    goal, relations = question.goal, question.all(Relations)
    nodes = [node for given in question.all(Expression) for node in walk(given.body)]
    nodes += [node for given in relations for item in given.items for node in walk(item)]
    if goal.kind in (GoalKind.SOLVE, GoalKind.INTEGERS):
        ops = [op for given in relations for item in given.items for op in item.ops]
        ordered = any(op in OF_ORDER for op in ops)
        squares = any(isinstance(node, Pow) for node in nodes)
        signs = any(isinstance(node, Abs) or node == Sym("i") for node in nodes)
        high = (
            any(degree(item) > 2 for given in relations for item in given.items)
            if not ordered and not signs
            else False
        )
        curved = (
            len(relations) == 1 and len(relations[0].unknowns) == 2 and (squares or is_product(relations[0]))
        )
        return signs or high or curved or (ordered and (squares or len(ops) > 1))
    if goal.kind is GoalKind.FACTOR:
        return any(
            (isinstance(node, Pow) and node.exp in (Num("3"), Num("4"))) or is_nested(node) for node in nodes
        )
    if goal.kind is GoalKind.CALCULATE:
        return any(node == Sym("i") for node in nodes) or any(
            node == Sym("i") for given in question.all(Assigned) for node in walk(given.value)
        )
    if goal.kind is GoalKind.AT_SOLUTION:
        return bool(relations) and (is_product(relations[0]) or len(relations[0].items) == 1)
    return goal == type(goal)(GoalKind.ROOTS, ("square_sum",))


def is_product(relations: Relations) -> bool:
    return any(item.sides[0] == Mul((Sym("x"), Sym("y")), ("",)) for item in relations.items)


def is_nested(node: Node) -> bool:
    return (
        isinstance(node, Pow)
        and isinstance(node.base, Group)
        and any(isinstance(n, Pow) for n in walk(node.base.arg))
    )


def divided(question: Question, answer: Answer) -> bool:
    parts = {given.name: given.body for given in question.all(Expression)}
    if isinstance(answer, Formula):
        made = Add((Mul((Group(parts["divisor"]), Group(parts["quotient"])), ("",)), parts["remainder"]))
        return alike(made, answer.body)
    if isinstance(answer, Several):
        quotient, left = (scalar.value for _, scalar in answer.items)
        made = Add((Mul((Group(parts["divisor"]), Group(quotient)), ("",)), left))
        far = {"x": 1e6 + 0j}
        return (
            alike(made, parts["dividend"])
            and abs(number(left, far)) < abs(number(parts["divisor"], far)) / 1e3
        )
    assert isinstance(answer, Scalar)
    return near(number(parts["dividend"], {"x": zero_of(parts["divisor"])}), number(answer.value))


def zero_of(linear: Node) -> complex:
    start, one = number(linear, {"x": 0}), number(linear, {"x": 1})
    return -start / (one - start)


def at_solution(question: Question, answer: Answer) -> bool:
    items = question.all(Relations)[0].items
    wanted = question.goal.args[0]
    assert isinstance(answer, Scalar)
    if len(items) == 2:
        total, product = (number(item.sides[1]) for item in items)
        x, y = both_roots(1, -total, product)
        return near(number(wanted, {"x": x, "y": y}), number(answer.value))  # type: ignore[arg-type]
    alpha, beta = both_roots(*quadratic(curve(question)))
    return near(number(wanted, {"alpha": alpha, "beta": beta}), number(answer.value))  # type: ignore[arg-type]


def square_sum(question: Question, answer: Answer) -> bool:
    assert isinstance(answer, Scalar)
    return near(sum(root * root for root in both_roots(*quadratic(curve(question)))), number(answer.value))


def calculated(question: Question, answer: Answer) -> bool:
    env = {given.name: number(given.value) for given in question.all(Assigned)}
    (given,) = question.all(Expression)
    return isinstance(answer, Scalar) and near(number(given.body, env), number(answer.value))


def factored(question: Question, answer: Answer) -> bool:
    """Equal, and no bracket that can be split: of degree one, or without a real root."""
    assert isinstance(answer, Formula)
    (given,) = question.all(Expression)
    brackets = [node.arg for node in walk(answer.body) if isinstance(node, Group)]
    squares = [body for body in brackets if any(isinstance(node, Pow) for node in walk(body))]
    whole = all(discriminant(body, {"y": 1.0}) < 0 for body in squares)
    return whole and len(brackets) > 1 and alike(given.body, answer.body)


def solved(question: Question, answer: Answer) -> bool:
    items = question.all(Relations)[0].items
    if isinstance(answer, Range | Ranges):
        return all(included(answer, {"x": x}) == all(holds(item, {"x": x}) for item in items) for x in PLACES)
    if isinstance(answer, Roots):
        values = [number(root) for root in answer.values]
        apart = all(not near(a, b) for at, a in enumerate(values) for b in values[:at])
        return apart and len(values) == degree(items[0]) and all(holds(items[0], {"x": x}) for x in values)
    rows = answer.rows if isinstance(answer, Assignments) else (answer,)
    count = degree(items[0]) * degree(items[1]) if isinstance(answer, Assignments) else 1
    envs = [{name: number(value) for name, value in row.pairs} for row in rows if isinstance(row, Assignment)]
    return len(set(rows)) == len(envs) == count and all(holds(item, env) for env in envs for item in items)


def whole_solutions(question: Question, answer: Answer) -> bool:
    items = question.all(Relations)[0].items
    found = [n for n in range(-60, 61) if all(holds(item, {"x": n}) for item in items)]
    value = {"count": len(found), "sum": sum(found), "largest": max(found), "smallest": min(found)}
    return isinstance(answer, Scalar) and near(number(answer.value), value[str(question.goal.args[0])])


def judged(question: Question, answer: Answer) -> bool:
    sign = (lambda d: (d > 0) - (d < 0))(discriminant(curve(question)))
    if isinstance(answer, Scalar):
        return near(number(answer.value), sign + 1)
    assert isinstance(answer, Word)
    marks = {1: ("두 실근", "두 점"), 0: ("중근", "한 점"), -1: ("두 허근", "만나지 않는다")}[sign]
    return any(mark in answer.text for mark in marks)


def extreme(question: Question, answer: Answer) -> bool:
    (function,) = question.all(Function)
    bounds = question.all(Condition)
    inside = [x for x in PLACES if all(holds(bound.relation, {"x": x}) for bound in bounds)]
    values = [number(function.body, {"x": x}).real for x in inside]
    found = {"max": max(values), "min": min(values)}
    assert isinstance(answer, Scalar | Several)
    told = [answer] if isinstance(answer, Scalar) else [scalar for _, scalar in answer.items]
    wanted = [found[str(arg)] for arg in question.goal.args]
    return all(near(number(scalar.value), value) for scalar, value in zip(told, wanted, strict=True))


def meeting(question: Question, answer: Answer) -> bool:
    body = curve(question)
    places = sorted(root.real for root in both_roots(*quadratic(body)))
    if isinstance(answer, Scalar):
        return near(number(answer.value), places[1] - places[0])
    if isinstance(answer, Roots):
        return all(near(number(x), place) for x, place in zip(answer.values, places, strict=True))
    assert isinstance(answer, Elements)
    graph = question.all(Function)[0].body
    points = [item.items for item in answer.items if isinstance(item, Point)]
    met = all(near(number(y), number(graph, {"x": number(x)})) for x, y in points)
    return met and all(near(number(x), place) for (x, _), place in zip(points, places, strict=True))


def has_roots(question: Question, answer: Answer) -> bool:
    assert isinstance(answer, Formula)
    assert isinstance(answer.body, Rel)
    left, _ = answer.body.sides
    lead = number(question.goal.args[0])  # type: ignore[arg-type]
    zeros = all(near(number(left, {"x": number(given.body)}) + 1, 1) for given in question.all(Expression))
    return zeros and near(quadratic(left)[0], lead)


def claimed(question: Question, claim: Claim, env: Env) -> bool:
    """Whether what the stem says is so where the letters have these values."""
    args = claim.args
    if claim.kind == "identity":
        left, right = question.all(Relations)[0].items[0].sides
        return alike(left, right, env)
    if claim.kind == "remainder":
        (given,) = question.all(Expression)
        return near(number(given.body, env | {"x": zero_of(args[0])}), number(args[1]))
    if claim.kind == "root":
        return near(1 + number(curve(question), env | {"x": number(args[0])}), 1)
    if claim.kind == "solution":
        items = question.all(Relations)[0].items
        (told,) = args
        assert isinstance(told, Rel)
        ends = [number(side).real for side in told.sides if not isinstance(side, Sym)]
        places = HALVES + [end + step for end in ends for step in (-0.05, 0.05)]
        return all(
            holds(told, {"x": x}) == all(holds(item, env | {"x": x}) for item in items) for x in places
        )
    if claim.kind in ("maximum", "minimum", "at_maximum", "at_minimum"):
        return peaks(question, claim, env)
    if claim.kind in ("multiple", "ratio"):
        m, n = args[0].parts if isinstance(args[0], Ratio) else (args[0], Num("1"))
        one, other = both_roots(*quadratic(curve(question), env))
        times = number(m) / number(n)
        return near(one, other * times) or near(other, one * times)
    if claim.kind == "always":
        return all(holds(question.all(Relations)[0].items[0], env | {"x": x}) for x in HALVES)
    d = discriminant(curve(question), env)
    return {"double": d == 0, "two_real": d > 0, "real": d >= 0, "imaginary": d < 0}[claim.kind]


def peaks(question: Question, claim: Claim, env: Env) -> bool:
    (function,) = question.all(Function)
    bounds = question.all(Condition)
    inside = [x for x in HALVES if all(holds(bound.relation, {"x": x}) for bound in bounds)]
    values = {x: number(function.body, env | {"x": x}).real for x in inside}
    best = max(values, key=values.__getitem__) if "max" in claim.kind else min(values, key=values.__getitem__)
    told = [number(arg) for arg in claim.args]
    return near(values[best], told[-1]) and (len(told) == 1 or near(best, told[0]))


def suits(question: Question, env: Env) -> bool:
    letters = {Sym(name) for name in env}
    conditions = [given.relation for given in question.all(Condition) if given.relation.sides[0] in letters]
    return all(holds(each, env) for each in conditions) and all(
        claimed(question, claim, env) for claim in question.all(Claim)
    )


def settled(question: Question, answer: Answer) -> bool:
    op, *args = question.goal.args
    if op == "values":
        return only(question, answer)
    if op == "value":
        wanted = args[0]
        found = [
            {"a": complex(a), "b": complex(b)} for a in range(-9, 10) for b in range(-9, 10)
            if suits(question, {"a": complex(a), "b": complex(b)})
        ]  # fmt: skip
        assert isinstance(answer, Scalar)
        return len(found) == 1 and near(number(wanted, found[0]), number(answer.value))  # type: ignore[arg-type]
    if op == "range":
        name = str(args[0])
        return all(
            suits(question, {name: k}) == included(answer, {name: k}) for k in (n / 2 for n in range(-81, 82))
        )
    assert op == "count"
    assert args[0] == "natural"
    count = sum(suits(question, {str(args[1]): k}) for k in range(1, 200))
    return isinstance(answer, Scalar) and near(number(answer.value), count)


def only(question: Question, answer: Answer) -> bool:
    """The values suit, and no whole number beside them does (each letter by itself)."""
    if isinstance(answer, Roots):
        (value,) = answer.values
        env = {answer.variable: number(value)}
    else:
        assert isinstance(answer, Assignment)
        env = {name: number(value) for name, value in answer.pairs}
    others = (env | {name: complex(n)} for name in env for n in range(-40, 41) if not near(n, env[name]))
    return suits(question, env) and not any(suits(question, other) for other in others)


CHECKS = {
    GoalKind.DIVIDE: divided,
    GoalKind.PARAMETER: settled,
    GoalKind.JUDGE: judged,
    GoalKind.EXTREME: extreme,
    GoalKind.MEETING: meeting,
    GoalKind.QUADRATIC: has_roots,
    GoalKind.AT_SOLUTION: at_solution,
    GoalKind.ROOTS: square_sum,
    GoalKind.CALCULATE: calculated,
    GoalKind.FACTOR: factored,
    GoalKind.SOLVE: solved,
    GoalKind.INTEGERS: whole_solutions,
}
OWN = (
    GoalKind.DIVIDE, GoalKind.PARAMETER, GoalKind.JUDGE, GoalKind.EXTREME, GoalKind.MEETING, GoalKind.QUADRATIC,
)  # fmt: skip


def proven(question: Question, answer: Answer) -> bool:
    return CHECKS[question.goal.kind](question, answer)

"""Answers of the first year's algebra, proven by numbers: complex values, many places, every whole number."""

from oracle_letters import settled
from oracle_values import (
    OF_ORDER,
    PLACES,
    alike,
    both_roots,
    curve,
    degree,
    discriminant,
    holds,
    included,
    near,
    number,
    quadratic,
    zero_of,
)

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
from appliance.domain.givens import Assigned, Condition, Expression, Function, Relations
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import (
    Abs,
    Add,
    Group,
    Mul,
    Node,
    Num,
    Point,
    Pow,
    Rel,
    Sym,
    walk,
)


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

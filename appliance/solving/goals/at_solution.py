"""The value of an expression at the solution, or of a letter that a given solution settles."""

from collections.abc import Iterator, Sequence

from appliance.domain.answers import Answer, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Assigned, Function, Located, Relations
from appliance.domain.question import Question
from appliance.mathtext.tree import NODE_TYPES, Node, symbols
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.common import scope_of
from appliance.solving.quotient import Quotient
from appliance.solving.relations import Comparison, equations
from appliance.solving.scope import Scope
from appliance.solving.systems import Solution, solve_system, substituted


def at_solution(question: Question) -> Answer:
    """The expression's value: the same at every solution, else it is not determined."""
    (wanted,) = question.goal.args
    if not isinstance(wanted, NODE_TYPES):
        raise Unsolvable("값을 구할 식이 주어지지 않았습니다.")
    node: Node = wanted  # type: ignore[assignment]
    scope = scope_of(question)
    entries = tuple(_conditions(question, scope))
    if not entries:
        raise Unsolvable("방정식이 주어지지 않았습니다.")
    letters = _unknowns(question, entries, node, scope)
    values = {_at(node, solution, scope) for solution in _solutions(entries, letters)}
    if not values:
        raise Unsolvable("방정식의 해가 없어 식의 값을 구할 수 없습니다.")
    if len(values) > 1:
        raise Unsolvable("해가 하나로 정해지지 않아 식의 값을 구할 수 없습니다.")
    (value,) = values
    return Scalar(build.surd(value.number), question.goal.unit)


def _conditions(question: Question, scope: Scope) -> Iterator[Comparison]:
    """The equations of the stem, the given values put in; a point on a graph is an equation too."""
    for given in question.all(Relations):
        yield from equations(given.items, scope)
    function = question.only(Function)
    for point in question.all(Located):
        if function is None:
            raise Unsolvable("점이 지나는 그래프의 식이 주어지지 않았습니다.")
        at = scope.with_values({function.variable: evaluate(point.x, scope)})
        gap = evaluate(function.body, at) - evaluate(point.y, scope)
        yield Comparison(gap.num, gap.den, "=")


def _unknowns(
    question: Question, entries: Sequence[Comparison], wanted: Node, scope: Scope
) -> tuple[str, ...]:
    """Declared unknowns without a given value, then the other letters that are asked for or left."""
    fixed = {given.name for given in question.all(Assigned)}
    declared = [name for given in question.all(Relations) for name in given.unknowns if name not in fixed]
    there = frozenset().union(*(entry.num.letters for entry in entries))
    others = sorted((there | (symbols(wanted) - scope.values.keys())) - set(declared))
    return tuple(dict.fromkeys([*declared, *others]))


def _solutions(entries: Sequence[Comparison], letters: tuple[str, ...]) -> Iterator[Solution]:
    for solution in solve_system([entry.num for entry in entries], letters):
        if all(substituted(Quotient.of(entry.den), solution.values).num for entry in entries):
            yield solution


def _at(node: Node, solution: Solution, scope: Scope) -> Quotient:
    value = substituted(evaluate(node, scope), solution.values)
    if value.num.letters | value.den.letters:
        raise Unsolvable("해가 하나로 정해지지 않아 식의 값을 구할 수 없습니다.")
    return value

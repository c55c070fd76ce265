"""The value of an expression at the solution, or of a letter that a given solution settles."""

from collections.abc import Iterator, Sequence

from appliance.domain.answers import Answer, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Assigned, Claim, Function, Located, Relations, Situation
from appliance.domain.question import Question
from appliance.mathtext.tree import NODE_TYPES, Node, symbols
from appliance.solving import build
from appliance.solving.choosing import chooses, natural_value
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.common import number_answer, scope_of
from appliance.solving.goals.roles import at_values
from appliance.solving.quotient import Quotient
from appliance.solving.relations import Comparison, equations
from appliance.solving.roots import imaginary_roots
from appliance.solving.scope import Scope
from appliance.solving.symmetric import symmetric_value
from appliance.solving.systems import Solution, solve_system, substituted


def at_solution(question: Question) -> Answer:
    """The expression's value: the same at every solution, else it is not determined."""
    if question.only(Situation) is not None:
        return at_values(question)
    (wanted,) = question.goal.args
    if (given := question.only(Relations)) is not None and chooses(given.items):
        return natural_value(given, wanted)
    if not isinstance(wanted, NODE_TYPES):
        raise Unsolvable("값을 구할 식이 주어지지 않았습니다.")
    node: Node = wanted  # type: ignore[assignment]
    if question.all(Claim):
        return number_answer(at_imaginary_root(question, node), question.goal.unit)
    try:
        return Scalar(build.surd(_at_solutions(question, node).number), question.goal.unit)
    except Unsolvable:
        given = question.only(Relations)
        if given is None or len(question.givens) > 1:
            raise
        try:
            return number_answer(symmetric_value(given, node), question.goal.unit)
        except (Unsolvable, ValueError):
            pass
        raise


def at_imaginary_root(question: Question, wanted: Node) -> Quotient:
    """x³=1의 한 허근을 ω라 할 때: the same at both imaginary roots, else it is not determined."""
    given, (claim,) = question.only(Relations), question.all(Claim)
    if given is None or claim.kind != "imaginary_root" or symbols(wanted) != symbols(claim.args[0]):
        raise Unsolvable("값을 구할 식이 주어지지 않았습니다.")
    (entry,) = equations(given.items, Scope())
    roots = imaginary_roots(entry.num, given.unknowns[0])
    (name,) = symbols(wanted)
    values = {evaluate(wanted, Scope({name: root})) for root in roots}
    if len(roots) != 2 or len(values) != 1:
        raise Unsolvable("허근에 따라 식의 값이 달라집니다.")
    return values.pop()


def _at_solutions(question: Question, node: Node) -> Quotient:
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
    return values.pop()


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

"""Whether an answer stands in the form that the question asks for."""

from collections.abc import Callable
from math import gcd

from appliance.domain.answers import (
    Answer,
    Assignment,
    Coordinates,
    Formula,
    Range,
    Roots,
    Scalar,
    Several,
)
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Situation
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.domain.situations import SITUATIONS
from appliance.mathtext.tree import Group, Node, Num, Pow, Ratio, Recurring, Rel, Sym, symbols
from appliance.solving.evaluate import evaluate
from appliance.solving.shape import (
    is_expanded,
    is_fully_factored,
    is_natural,
    is_prime_product,
    is_reduced_fraction,
    is_simple_number,
    is_simplified,
    unsigned,
)
from appliance.solving.tasks.canon import in_task_form


def in_form(answer: Answer, question: Question) -> bool:
    """Fully factored, expanded, reduced, rationalised, with its unit …: about the form, not the value."""
    try:
        return _in_form(answer, question)
    except Unsolvable:
        return False


def _in_form(answer: Answer, question: Question) -> bool:
    match answer:
        case Scalar(value, unit):
            return _scalar_form(value, question) and (bool(unit) or not _needs_unit(question))
        case Formula(body):
            return _formula_form(body, question)
        case Roots(variable, values):
            distinct = len({evaluate(value) for value in values}) == len(values)
            return bool(variable) and distinct and all(_value_form(value) for value in values)
        case Assignment(pairs):
            return all(_value_form(value) for _, value in pairs)
        case Range(relation):
            return _range_form(relation) or question.goal.kind in (GoalKind.VALUE_RANGE, GoalKind.EXPRESS)
        case Coordinates(x, y):
            return is_simple_number(x) and is_simple_number(y)
        case Several(items) if question.goal.kind is GoalKind.FIND:
            return True
        case Several(items) if question.goal.kind is GoalKind.DIVIDE:
            return all(is_expanded(value.value) for _, value in items)
        case Several(items):
            return all(is_simple_number(value.value) for _, value in items) and all(
                bool(value.unit) or not _needs_unit(question) for _, value in items
            )
        case _:
            return True


def _value_form(value: Node) -> bool:
    return is_simplified(value) if symbols(value) else is_simple_number(value)


def _scalar_form(value: Node, question: Question) -> bool:
    if isinstance(value, Ratio):
        return _is_least(value)
    kind = question.goal.kind
    if kind is GoalKind.EXPRESS:
        return _unbracketed(value)
    if kind is GoalKind.TO_FRACTION:
        return is_reduced_fraction(value)
    if kind is GoalKind.TO_DECIMAL:
        return _is_decimal(value)
    if kind in (GoalKind.FACTOR, GoalKind.PRIME_FACTOR):
        return False
    if kind in (GoalKind.GCD, GoalKind.LCM) and is_prime_product(value):
        return True  # 2²×3 is how a book prints a common divisor of numbers given in that form
    return is_simple_number(value)


def _is_least(ratio: Ratio) -> bool:
    """A ratio of natural numbers without a common factor."""
    sizes = [int(part.text) for part in ratio.parts if isinstance(part, Num) and part.text.isdigit()]
    return len(sizes) == len(ratio.parts) and gcd(*sizes) == 1


def _is_decimal(value: Node) -> bool:
    """A decimal whose cycle is the shortest and begins as early as it can."""
    size = unsigned(value)
    if not isinstance(size, Recurring):
        return isinstance(size, Num)
    cycle = size.cycle
    shortest = not any(cycle == cycle[:n] * (len(cycle) // n) for n in range(1, len(cycle)))
    return shortest and cycle not in ("0", "9") and size.fixed[-1:] != cycle[-1]


def _formula_form(body: Node, question: Question) -> bool:
    if question.goal.kind is GoalKind.EXPRESS and isinstance(body, Rel):
        return True  # as the words say it, not solved
    if question.goal.kind is GoalKind.FIND:
        return in_task_form(body)
    if question.goal.kind is GoalKind.DETAIL:  # y=2(x-3)²-1 is as good as its expansion
        return isinstance(body, Rel) and body.ops == ("=",) and isinstance(body.sides[0], Sym)
    if isinstance(body, Rel) and question.goal.kind is GoalKind.QUADRATIC:
        return body.ops == ("=",) and body.sides[1] == Num("0") and is_expanded(body.sides[0])
    if isinstance(body, Rel):
        right = body.sides[-1]
        return body.ops == ("=",) and isinstance(body.sides[0], Sym) and is_simplified(right)
    rule = _FORMULAS.get(question.goal.kind, is_simplified)
    return rule(body)


def _simplified_or_power(body: Node) -> bool:
    if symbols(body):
        return is_simplified(body)
    single = isinstance(body, Pow) and is_natural(body.base) and is_natural(body.exp)
    return single or is_prime_product(body)


def _unbracketed(body: Node) -> bool:
    """A sum stands in brackets before its unit."""
    return is_simplified(body.arg if isinstance(body, Group) else body)


_FORMULAS: dict[GoalKind, Callable[[Node], bool]] = {
    GoalKind.FACTOR: is_fully_factored,
    GoalKind.EXPAND: is_expanded,
    GoalKind.PRIME_FACTOR: is_prime_product,
    GoalKind.SIMPLIFY: _simplified_or_power,
    GoalKind.EXPRESS: _unbracketed,
}


def _range_form(relation: Rel) -> bool:
    """The letter alone: on the left with one bound, or in the middle of two that point the same way."""
    letters = [side for side in relation.sides if isinstance(side, Sym)]
    bounds = [side for side in relation.sides if not isinstance(side, Sym)]
    if len(letters) != 1 or not all(_value_form(bound) for bound in bounds):
        return False
    if len(relation.sides) == 2:
        return relation.sides[0] is letters[0]
    upward = set(relation.ops) <= {"<", "≤"}
    return len(relation.sides) == 3 and relation.sides[1] is letters[0] and upward


def _needs_unit(question: Question) -> bool:
    """Whether the answer is a quantity: a unit is named in the question, or the role is measured."""
    if question.goal.unit:
        return True
    situation = question.only(Situation)
    if question.goal.kind is not GoalKind.ROLE or situation is None:
        return False
    kind = SITUATIONS[situation.kind]
    if not any(told.unit and told.unit != "°" for _, told in situation.told) and not any(
        kind.role(str(role)).dimension == "angle" for role in question.goal.args
    ):
        return False  # a figure whose lengths are bare numbers has a bare answer
    return any(
        kind.role(str(role)).dimension not in ("ratio", "number", "proportion") for role in question.goal.args
    )

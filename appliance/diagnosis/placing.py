"""Which standard a Question belongs to, by what is given, what is asked, and the grade that asks.

The same question belongs to different standards in different grades: the sum of two roots is
9수02-20 in 중3 (through the roots) and 10공수1-02-03 in 고1 (근과 계수의 관계).
"""

from collections.abc import Callable

from appliance.diagnosis.placing_algebra import algebra_code
from appliance.diagnosis.placing_data import counting_code, data_code
from appliance.diagnosis.placing_everyday import everyday_code
from appliance.diagnosis.placing_geometry import of_figure
from appliance.diagnosis.placing_geometry2 import of_labelled
from appliance.diagnosis.placing_logic import logic_code, statements_code
from appliance.diagnosis.placing_numbers import place_numbers
from appliance.diagnosis.placing_tasks import code_in_high_school, task_code
from appliance.diagnosis.placing_told import middle_code, told_code
from appliance.domain.givens import Assigned, Called, Expression, Function, Relations, Situation, Statements
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.domain.smaller import smaller
from appliance.domain.standard import StandardId
from appliance.mathtext.tree import (
    Add,
    Div,
    Frac,
    Group,
    Mul,
    Node,
    Num,
    Pow,
    Root,
    Sym,
    children,
    symbols,
    walk,
)

REVISION = 2022

GRADES = ("중1", "중2", "중3", "고1")

_NUMBER_GOALS: dict[GoalKind, str] = {
    GoalKind.PRIME_FACTOR: "9수01-01",
    GoalKind.DIVISOR_COUNT: "9수01-01",
    GoalKind.DIVISOR_SUM: "9수01-01",
    GoalKind.PRIME_SUM: "9수01-01",
    GoalKind.GCD: "9수01-02",
    GoalKind.LCM: "9수01-02",
    GoalKind.TO_FRACTION: "9수01-06",
    GoalKind.TO_DECIMAL: "9수01-06",
    GoalKind.RATIONALISE: "9수01-10",
    GoalKind.FACTOR: "9수02-19",
    GoalKind.CASES: "9수04-05",
    GoalKind.PROBABILITY: "9수04-06",
}

# Word problems of these kinds are linear equations in 중1; in 중2 the same text is solved with two letters.
_TWO_UNKNOWNS = {
    "mixture.mix",
    "travel.two_legs",
    "prices.two_kinds",
    "prices.two_purchases",
    "numbers.sum_difference",
    "numbers.reversed_digits",
    "ages.sum_multiple",
    "ages.difference_multiple",
    "sharing.surplus_shortage",
    "travel.meet",
    "travel.chase",
}
_ALWAYS_TWO = {"prices.two_purchases", "numbers.reversed_digits"}


def place(question: Question, grade: str) -> StandardId:
    """The standard of a question. grade: "중1" to "고1", or "" where the teacher did not say."""
    return StandardId(REVISION, _code(question, grade))


def grade_of(taught: str, asked: str) -> str:
    """The grade for which items are written: the asked one, but never before the standard is taught."""
    if asked not in GRADES or taught not in GRADES:
        return taught
    return GRADES[max(GRADES.index(asked), GRADES.index(taught))]


def _code(question: Question, grade: str) -> str:
    if (counted := counting_code(question, grade) or data_code(question)) is not None:
        return counted
    kind = question.goal.kind
    if (found := of_labelled(question, grade)) is not None:
        return found
    if kind is GoalKind.COMBINE:
        return _code(smaller(question, question.all(Called)[0]), grade)
    if (code := place_numbers(question, grade)) is not None:
        return code
    if (middle := middle_code(question, grade)) is not None:
        return middle
    if (algebra := algebra_code(question, grade)) is not None:
        return algebra
    if (judged := question.only(Statements)) is not None:
        return statements_code(judged, lambda one: _code(one, grade))
    if (logic := logic_code(question)) is not None:
        return logic
    if kind is GoalKind.FIND:
        return task_code(question)
    if grade == "고1" and (high := code_in_high_school(question)):
        return high
    if (about := told_code(question, grade)) is not None:
        return about
    if kind in _NUMBER_GOALS:
        return _NUMBER_GOALS[kind]
    if code := of_figure(question):
        return code
    if situation := question.only(Situation):
        return _situation(situation.kind, question, grade)
    if question.only(Relations):
        return _relations(question, grade)
    if question.only(Function) or kind in (GoalKind.FIND_FUNCTION, GoalKind.FEATURES):
        return _function(question)
    return _expression(question)


def _situation(kind: str, question: Question, grade: str) -> str:
    situation = question.only(Situation)
    assert situation is not None
    if (code := everyday_code(kind, grade)) is not None:
        return code
    told = {name for name, _ in situation.values} | {str(role) for role in question.goal.args}
    if kind == "figure.right_triangle" or (kind == "figure.rectangle" and "diagonal" in told):
        return "9수03-15"
    if kind == "figure.rectangle" and _area_of_unknown_sides(situation):
        return "9수02-20"
    if kind.startswith("change."):
        return "9수02-16"
    if kind == "prices.at_most":
        return "9수02-12"
    if kind == "figure.rectangle" and {"perimeter", "longer"} <= told and grade == "중2":
        return "9수02-13"
    if kind in _ALWAYS_TWO or (kind in _TWO_UNKNOWNS and grade != "중1" and _needs_two(question, grade)):
        return "9수02-13"
    return "9수02-04"


def _area_of_unknown_sides(rectangle: Situation) -> bool:
    """x(x+2)=48: both sides are unknown, so the area makes a quadratic equation."""
    given = {name for name, _ in rectangle.values}
    return "area" in given and not given & {"width", "height"}


def _needs_two(question: Question, grade: str) -> bool:
    return grade == "중2" or len(question.goal.args) > 1


def _relations(question: Question, grade: str) -> str:
    relations = question.only(Relations)
    assert relations is not None
    degree = max((_degree(side) for rel in relations.items for side in rel.sides), default=1)
    if any(op in "<>≤≥" for rel in relations.items for op in rel.ops):
        return _inequality(relations, degree)
    if any(isinstance(node, Root) for rel in relations.items for node in walk(rel)) and degree <= 1:
        return "9수01-10"
    if len(relations.unknowns) > 1:
        return "9수02-13" if degree <= 1 else "10공수1-02-08"
    if degree >= 3:
        return "10공수1-02-07"
    if degree == 2:
        if question.goal.kind is GoalKind.ROOTS and grade == "고1":
            return "10공수1-02-03"
        return "9수02-20"
    return "9수02-04"


def _inequality(relations: Relations, degree: int) -> str:
    if degree >= 2:
        return "10공수1-02-11"
    chained = len(relations.items) > 1 or any(len(rel.sides) > 2 for rel in relations.items)
    return "10공수1-02-09" if chained else "9수02-12"


def _function(question: Question) -> str:
    function = question.only(Function)
    degree = _degree(function.body, function.variable) if function is not None else 1
    if degree == 2:
        return "9수02-21" if question.goal.kind is GoalKind.FUNCTION_VALUE else "9수02-22"
    if question.goal.kind is GoalKind.FUNCTION_VALUE:
        return "9수02-14"
    return "9수02-15" if question.goal.kind is GoalKind.FEATURES else "9수02-16"


def _expression(question: Question) -> str:
    named = {given.name for given in question.all(Expression) if given.name}
    bodies = [given.body for given in question.all(Expression) if not symbols(given.body) & named]
    rules: tuple[tuple[Callable[[Node], bool], str], ...] = (
        (lambda body: any(isinstance(node, Root) for node in walk(body)), "9수01-10"),
        (lambda body: not symbols(body), "9수01-05"),
        (lambda body: any(_multiplies_sums(node) for node in walk(body)), "9수02-19"),
        (lambda body: any(_monomial_with_sum(node) for node in walk(body)), "9수02-10"),
        (_has_powers_only, "9수02-08"),
        (lambda body: len(symbols(body)) > 1 or _degree(body) >= 2, "9수02-09"),
    )
    if question.all(Assigned):
        return "9수02-01"
    for applies, code in rules:
        if any(applies(body) for body in bodies):
            return code
    return "9수02-02"


def _has_powers_only(body: Node) -> bool:
    """A product or quotient of powers without a sum: the laws of exponents."""
    nodes = tuple(walk(body))
    return any(isinstance(node, Pow) for node in nodes) and not any(isinstance(node, Add) for node in nodes)


def _is_sum(node: Node) -> bool:
    return isinstance(node, Add) or (isinstance(node, Group) and _is_sum(node.arg))


def _multiplies_sums(node: Node) -> bool:
    """(x+3)(x-5), (2x-3)²."""
    if isinstance(node, Pow):
        return _is_sum(node.base) and bool(symbols(node.base))
    return isinstance(node, Mul) and sum(_is_sum(factor) for factor in node.factors) > 1


def _monomial_with_sum(node: Node) -> bool:
    """3x(2x-5), (6x²y-9xy²)÷3xy: the monomial has a letter."""
    if isinstance(node, Mul):
        sums = [factor for factor in node.factors if _is_sum(factor)]
        return len(sums) == 1 and any(symbols(factor) for factor in node.factors if not _is_sum(factor))
    if isinstance(node, Div):
        return _is_sum(node.left) and bool(symbols(node.right))
    return isinstance(node, Frac) and _is_sum(node.num) and bool(symbols(node.den))


def _degree(node: Node, variable: str = "") -> int:
    """The degree as written: exponents of letters add up in a product and multiply in a power.

    variable: the one letter that counts; every letter where it is "".
    """
    if isinstance(node, Sym):
        return int(node.name == variable if variable else node.name != "pi")
    if isinstance(node, Pow):
        return _degree(node.base, variable) * (int(node.exp.value) if isinstance(node.exp, Num) else 1)
    below = [_degree(child, variable) for child in children(node)]
    return sum(below) if isinstance(node, Mul) else max(below, default=0)

"""What several goals need: the scope of a question, its expression, answers from values."""

from appliance.domain.answers import Answer, Formula, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Assigned, Condition, Expression, Function, Relations
from appliance.domain.question import Question
from appliance.domain.triangles import side_relations
from appliance.mathtext.tree import Node
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.poly import IMAGINARY
from appliance.solving.quotient import Quotient
from appliance.solving.scope import Scope
from appliance.solving.surd import Surd


def scope_of(question: Question) -> Scope:
    """Values said in the stem (x=3일 때, A = 2^3×5), functions by name, conditions (단, a>0)."""
    scope = Scope(
        functions={f.name: (f.variable, f.body) for f in question.all(Function)},
        facts=tuple(condition.relation for condition in question.all(Condition)),
    )
    for given in question.all(Assigned):
        scope = scope.with_values({given.name: evaluate(given.value, scope)})
    expressions = question.all(Expression)
    for expression in expressions:
        if expression.name and len(expressions) > 1:
            scope = scope.with_values({expression.name: evaluate(expression.body, scope)})
    return scope


def main_expression(question: Question) -> Expression:
    """The expression that is worked on: the one without a name, or the only one."""
    found = question.all(Expression)
    unnamed = [expression for expression in found if not expression.name]
    candidates = unnamed or list(found)
    if len(candidates) != 1:
        raise Unsolvable("구할 식이 주어지지 않았거나 하나로 정해지지 않습니다.")
    return candidates[0]


def relations_of(question: Question) -> Relations:
    """The equations or inequalities of the stem. Raises Unsolvable where there are none, or two groups."""
    found = question.only(Relations) or side_relations(question)
    if found is None:
        raise Unsolvable("방정식이나 부등식이 주어지지 않았습니다.")
    return found


def function_of(question: Question) -> Function:
    found = question.only(Function)
    if found is None:
        raise Unsolvable("함수의 식이 주어지지 않았습니다.")
    return found


def whole(node: Node, scope: Scope) -> int:
    """A natural number. Raises Unsolvable where the formula is none."""
    value = evaluate(node, scope).number.integer
    if value is None or value < 1:
        raise Unsolvable("자연수가 아니어서 약수나 소인수를 구할 수 없습니다.")
    return value


def scalar(value: Surd | int, unit: str = "") -> Scalar:
    return Scalar(build.surd(value if isinstance(value, Surd) else Surd.of(value)), unit)


def number_answer(value: Quotient, unit: str = "") -> Scalar:
    """One number, π or i allowed in it. Raises Unsolvable where another letter is left."""
    if value.is_polynomial and value.num.letters == {IMAGINARY}:
        return Scalar(build.polynomial(value.num), unit)
    if value.is_polynomial and value.num.letters <= {"pi"}:
        return Scalar(build.over_common(value.num), unit)
    return scalar(value.number, unit)


def formula_or_number(value: Quotient, body: Node, unit: str = "") -> Answer:
    """A number where no letter is left, else the formula `body`."""
    free = value.num.letters | value.den.letters
    return number_answer(value, unit) if free <= {"pi"} or free == {IMAGINARY} else Formula(body)

"""What words say as a formula or a relation, and the number that they are about."""

from appliance.domain.answers import Answer, Formula, Range, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Node, symbols
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.common import main_expression, relations_of
from appliance.solving.goals.solve import solve
from appliance.solving.surd import Surd


def express(question: Question) -> Answer:
    """The formula worked out, with its unit; a relation as the words say it."""
    given = question.only(Relations)
    if given is not None:
        relation = given.items[0]
        return Formula(relation) if relation.ops == ("=",) else Range(relation)
    body = _worked_out(main_expression(question).body)
    if not symbols(body):
        raise Unsolvable("문자가 없어 식으로 나타낼 것이 없습니다.")
    return Scalar(body, question.goal.unit) if question.goal.unit else Formula(body)


def _worked_out(body: Node) -> Node:
    """10000-1000x keeps its order; what can be added up is."""
    value = evaluate(body).poly
    if isinstance(body, Add) and all(abs_integer(term) for term in value.terms.values()):
        terms = [evaluate(term).poly for term in body.terms]
        if sum(len(term.terms) for term in terms) == len(value.terms):
            return build.total([build.polynomial(term) for term in terms])
    return build.over_common(value)


def abs_integer(coefficient: Surd) -> bool:
    return coefficient.integer is not None


def number(question: Question) -> Answer:
    """The only solution of the equation."""
    found = solve(Question((relations_of(question),), Goal(GoalKind.SOLVE)))
    values: tuple[Node, ...] = getattr(found, "values", ())
    if len(values) != 1:
        raise Unsolvable("어떤 수가 하나로 정해지지 않습니다.")
    return Scalar(values[0])

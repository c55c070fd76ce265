"""What the middle school asks of claims: an identity of the first degree, an inequality with its solution."""

from collections.abc import Sequence

from appliance.domain.givens import Claim, Expression, Function, Relations
from appliance.domain.goals import GoalKind
from appliance.mathtext.tree import Abs, Pow, symbols, walk
from appliance.reading.algebra.assembling import assemble
from appliance.reading.outcome import Built, Gap, Outcome
from appliance.reading.phrases import Fact
from appliance.reading.tokens import Token

_TAUGHT = {"identity", "solution"}
_BEYOND = Gap("이 학년에서 배우지 않는 내용입니다.", 1)


def middle(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    """The same reading as in 고1, where the formulas are of the first degree."""
    found = assemble(facts, tokens)
    if not isinstance(found, Built):
        return found
    question = found.question
    if question.goal.kind is GoalKind.SIMPLIFY and all(isinstance(g, Expression) for g in question.givens):
        return found  # A=2x-1, B=-x+4일 때 3A-2B
    relations = question.only(Relations)
    claims = question.all(Claim)
    if (
        relations is None
        or question.all(Function)
        or [claim.kind for claim in claims] not in ([k] for k in _TAUGHT)
    ):
        return _BEYOND
    nodes = [node for item in relations.items for side in item.sides for node in walk(side)]
    curved = any(isinstance(node, Abs) or (isinstance(node, Pow) and symbols(node)) for node in nodes)
    return _BEYOND if curved or len(relations.items) != 1 or len(relations.unknowns) != 1 else found

"""Steps whose words name no number: 이항하면, 괄호를 풀면, 정리하면, 인수분해하면, and a value that follows.

An equation must have the solutions of the one before it, and the first one must be the given one up to what
its words allow: what is only true at the answer is no step.
"""

import re
from decimal import Decimal

from appliance.domain.answers import Assignments
from appliance.domain.givens import Function, Relations
from appliance.domain.goals import GoalKind
from appliance.mathtext.tree import Rel, symbols
from appliance.verification.labelled.check import holds as drawn_so
from appliance.verification.numeric import NotNumeric, close, number
from appliance.verification.solution.algebra import holds_at_places, is_piece, says_stated
from appliance.verification.solution.compare import is_identity, ratio, said_by, shape
from appliance.verification.solution.proof import Proof, named
from appliance.verification.solution.script import Value, branches, is_naming
from appliance.verification.solution.told_world import is_told
from appliance.verification.solution.truths import TURNED, is_given, is_inequality, same_truth, true_at
from appliance.verification.tasks.world import is_task

# What is asked is the expression itself: every row of numbers must begin with a piece of it.
CHAINED = {
    GoalKind.CALCULATE,
    GoalKind.SIMPLIFY,
    GoalKind.EXPAND,
    GoalKind.FACTOR,
    GoalKind.RATIONALISE,
    GoalKind.TO_DECIMAL,
}
# Words after which both sides may have been multiplied or divided in silence.
_TIDIED = re.compile("정리하면|나누면|나누어|간단히")
ONE = Decimal(1)


def follows(value: Value, proof: Proof) -> bool:
    """Whether a relation that no move explains follows from the one before."""
    relation = value.node
    assert isinstance(relation, Rel)
    if len(branches(relation)) > 1 or _is_settled(proof) or is_given(relation, proof):
        return True
    if drawn_so(relation, proof.world.question, proof.world.answer):
        return True  # named magnitudes, measured in the figure
    if is_piece(value, proof) or says_stated(relation, proof) or holds_at_places(relation, proof):
        return True
    if is_naming(relation) and is_inequality(proof.world.question):
        return False  # a solution of an inequality that no words lead to
    if is_identity(relation):
        return is_linked(relation, value, proof)
    letters = symbols(relation)
    if "복소수가 서로 같을 조건" in proof.lines[value.line].text:
        return True  # two equations of one: both are held against the solution
    if isinstance(proof.world.answer, Assignments) and any(
        word in proof.lines[value.line].text for word in ("일 때", "연립방정식의 해는")
    ):
        return True  # a case of its own: the truth of it is held against all solutions
    if len(letters) == 1:
        return _of_one_letter(relation, value, proof)
    if proof.world.question.only(Relations) is not None and len(letters) > 1:
        return _of_givens(relation, value, proof)
    return True


def _is_settled(proof: Proof) -> bool:
    """Where every relation is held against the values of all letters and graphs, its order is free."""
    return is_task(proof.world.question) or is_told(proof.world.question)


def is_linked(relation: Rel, value: Value, proof: Proof) -> bool:
    """Whether an identity begins with something that stands in the stem or in a line before."""
    question = proof.world.question
    if question.goal.kind not in CHAINED and not (symbols(relation) and question.all(Function)):
        return True
    return shape(relation.sides[0]) in proof.known_before(value)


def _of_one_letter(relation: Rel, value: Value, proof: Proof) -> bool:
    letters = symbols(relation)
    before = proof.before(value, letters)
    if before is None:
        return True
    if (said := named(relation)) is not None:
        try:
            at = {said[0]: number(said[1])}
            return any(isinstance(each, Rel) and true_at(each, at) for each in branches(before))
        except NotNumeric:
            return False
    turned, turned_before = _is_turned(relation), _is_turned(before)
    if turned != turned_before or len(branches(before)) > 1:
        return True
    if turned:
        letter = next(iter(letters))
        return same_truth((before,), (relation,), letter) or same_truth(
            proof.world.givens, (relation,), letter
        )
    found = ratio(before, relation)
    if found is None:
        return False
    return not is_given(before, proof) or close(abs(found), ONE) or _may_scale(found, value, proof)


def _of_givens(relation: Rel, value: Value, proof: Proof) -> bool:
    """An equation in both unknowns is a given one, written otherwise."""
    found = [
        each
        for given in proof.world.givens
        for link in (given, *said_by(given))
        if (each := ratio(link, relation)) is not None
    ]
    return bool(found) and (close(abs(found[0]), ONE) or _may_scale(found[0], value, proof))


def _is_turned(relation: Rel) -> bool:
    return any(op in TURNED for op in relation.ops)


def _may_scale(found: Decimal, value: Value, proof: Proof) -> bool:
    """Who tidies up may have divided by a whole number."""
    rest = 1 / abs(found)
    return bool(_TIDIED.search(proof.lead(value))) and close(rest, rest.to_integral_value())

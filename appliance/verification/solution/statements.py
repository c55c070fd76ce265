"""What solutions say of statements: that each is so or not, and why."""

from appliance.domain import facts
from appliance.domain.givens import Statement, Statements
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Rel
from appliance.solving import key_text, solve
from appliance.verification.checkback.statements import WayOf, stands
from appliance.verification.solution.phrases import Hit
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.table import Table

STATEMENTS = Table()


def _way_of() -> WayOf:
    from appliance.verification.checkback import _way

    return lambda question: _way(question)[1]


@STATEMENTS.claim(r"^(?P<mark>[①-⑤ㄱ-ㅁ]) (?:.*므로 )?(?P<said>옳지 않다|옳다)\.(?P<more>.*)$")
def so_or_not(proof: Proof, hit: Hit) -> bool | None:
    """The verdict is that of the statement, and the reason speaks of it."""
    question = proof.world.question
    given = question.only(Statements)
    if question.goal.kind is not GoalKind.STATEMENTS or given is None:
        return None
    at = given.marks.find(hit.word("mark"))
    if not 0 <= at < len(given.items):
        return False
    statement = given.items[at]
    right = stands(statement, _way_of()) == (hit.word("said") == "옳다")
    return right and _speaks_of(statement, hit)


def _speaks_of(statement: Statement, hit: Hit) -> bool:
    values = [value.node for value in hit.values]
    if statement.kind in ("equal", "compare"):
        first = values[0] if values else None
        body = statement.body
        return isinstance(first, Rel) and isinstance(body, Rel) and first.sides[0] == body.sides[0]
    if statement.kind == "sort":
        return bool(values) and values[0] == statement.body
    if statement.kind == "fact":
        found = facts.find(statement.word)
        return found is not None and (found.true or found.right in hit.line.text)
    assert statement.goal is not None
    own = Question(statement.givens, statement.goal)
    answer = solve(own)
    return f"답을 구하면 {key_text(answer)}이므로" in hit.line.text and not _way_of()(own)(own, answer)

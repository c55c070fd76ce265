"""Equal complex numbers: real and imaginary parts are equal, each to each."""

from appliance.authoring.solutions.lines import closing, eq, math
from appliance.authoring.solutions.substitute import put
from appliance.domain.answers import Answer, Assignment
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Node, Num, Rel
from appliance.solving import build as exact
from appliance.solving import solve
from appliance.solving.relations import comparisons

START = "복소수가 서로 같을 조건에 의하여 실수부분과 허수부분을 각각 비교하면"


def compared(relations: Relations) -> str:
    """The two equations, each with 0 on the right."""
    entries = [entry for rel in relations.items for entry in comparisons(rel)]
    rows = [Rel((exact.polynomial(entry.num), Num("0")), ("=",)) for entry in entries]
    return f"{START} {', '.join(math(row) for row in rows)}이다."


def of_parts(relations: Relations, question: Question, answer: Answer) -> tuple[str, ...]:
    """The value of an expression of the letters."""
    found = solve(Question((relations,), Goal(GoalKind.SOLVE)))
    wanted = question.goal.args[0]
    if not isinstance(found, Assignment) or not isinstance(wanted, Node):
        raise Unsolvable("두 문자의 값이 하나로 정해지지 않습니다.")
    said = ", ".join(eq(name, value) for name, value in found.pairs)
    last = closing("구하는 값은", answer, wanted, put(wanted, dict(found.pairs)))
    return (compared(relations), f"이 식을 연립하여 풀면 {said}이다.", last)

"""Statements one after another: what is so, and which are asked for."""

from collections.abc import Iterator

from appliance.authoring.solutions.lines import closing, math
from appliance.domain import facts
from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Statement, Statements
from appliance.domain.question import Question
from appliance.domain.rows import KINDS
from appliance.korean.particles import attach
from appliance.solving import key_text, solve
from appliance.solving.statements import is_so, right_relation


def statements(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    given = question.only(Statements)
    if given is None:
        raise Unsolvable("문장이 없습니다.")
    lines = [
        f"{mark} {why}" for mark, one in zip(given.marks, given.items, strict=False) for why in _why(one)
    ]
    asked = "옳은" if question.goal.args[0] == "true" else "옳지 않은"
    return (*lines, closing(f"{asked} 것은", answer))


def _why(statement: Statement) -> Iterator[str]:
    so = is_so(statement, solve)
    end = "옳다." if so else "옳지 않다."
    if statement.kind in ("equal", "compare"):
        yield f"{math(right_relation(statement, solve))}이므로 {end}"
    elif statement.kind == "sort":
        assert statement.body is not None
        of_kind = so != statement.denied
        name = KINDS[statement.word]
        said = f"{name}이므로" if of_kind else f"{attach(name, '이/가')} 아니므로"
        yield f"{attach(math(statement.body), '은/는')} {said} {end}"
    elif statement.kind == "claim":
        assert statement.goal is not None
        right = solve(Question(statement.givens, statement.goal))
        yield f"답을 구하면 {key_text(right)}이므로 {end}"
    else:
        found = facts.find(statement.word)
        if found is None:
            raise Unsolvable("모르는 문장이 있습니다.")
        yield "옳다." if so else f"옳지 않다. {found.right}"

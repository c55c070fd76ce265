"""Worked solutions, written per goal: Korean lines that a solution book prints, inside the grade.

Every relation in a line is an identity, a true statement about numbers, or holds at the answer, so that the
gate can check each by itself. The last line states the answer as the key prints it.
"""

from appliance.authoring.solutions.registry import WRITERS
from appliance.authoring.solutions.situations.direct import writer_of
from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.question import Question

__all__ = ["WRITERS", "write"]


def write(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The lines of the solution, the last one stating the answer.

    grade: 중1 to 고1; where it is empty, the grade in which the matter is first taught. Raises Unsolvable
    with one Korean sentence where no writer takes the question.
    """
    if (direct := writer_of(question)) is not None:
        return tuple(dict.fromkeys(direct(question, answer)))
    writer = WRITERS.get(question.goal.kind)
    if writer is None:
        raise Unsolvable("이 물음의 풀이는 쓸 수 없습니다.")
    return tuple(dict.fromkeys(writer(question, answer, grade)))

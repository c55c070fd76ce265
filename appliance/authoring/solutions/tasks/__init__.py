"""Solutions of the goal FIND, a writer for each task."""

from collections.abc import Callable
from typing import Final

from appliance.authoring.solutions.tasks import circles, lines, maps, matrices, means, moves, points
from appliance.authoring.solutions.tasks.kit import Task, task_of
from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.question import Question

WRITERS: Final[dict[str, Callable[[Task], tuple[str, ...]]]] = {
    **points.WRITERS, **lines.WRITERS, **circles.WRITERS, **moves.WRITERS,
    **maps.WRITERS, **matrices.WRITERS, **means.WRITERS,
}  # fmt: skip


def find(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The writer of the goal FIND."""
    writer = WRITERS.get(str(question.goal.args[0]))
    if writer is None:
        raise Unsolvable("이 물음의 풀이는 쓸 수 없습니다.")
    return writer(task_of(question, answer))

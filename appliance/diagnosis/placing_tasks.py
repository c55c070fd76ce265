"""The standard of a task: its own, but a move is placed by what moves."""

from appliance.domain.question import Question
from appliance.domain.tasks import TASKS


def task_code(question: Question) -> str:
    """The code of a question with the goal FIND."""
    task = TASKS[str(question.goal.args[0])]
    modes = {str(arg) for arg in question.goal.args[1:] if isinstance(arg, str)}
    if task.name in ("move_point", "unmove_point", "move_curve", "moved_through"):
        return "10공수2-01-06" if modes <= {"shift"} else "10공수2-01-07"
    return task.standard

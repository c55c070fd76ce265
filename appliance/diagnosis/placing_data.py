"""Which standard a question about data, counting or chance belongs to."""

from appliance.domain.givens import Measured, Numbers, Situation, Table
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.domain.statistics import asked_each

SPREAD = {"variance", "deviation", "deviation_of"}
QUARTERS = {"q1", "q2", "q3", "iqr", "five"}
_STORIES = {
    "data.two_groups": "9수04-01",
    "data.added": "9수04-01",
    "data.relative": "9수04-03",
    "data.deviation": "9수04-07",
}


def data_code(question: Question) -> str | None:
    """None where the question is about no data."""
    situation = question.only(Situation)
    if situation is not None and situation.kind in _STORIES:
        return _STORIES[situation.kind]
    if question.goal.kind is not GoalKind.STATISTIC:
        return None
    kinds = {each.kind for each in asked_each(question.goal.args)}
    kinds |= {each.statistic.kind for each in question.all(Measured)}
    given = next(each for each in question.givens if isinstance(each, Numbers | Table))
    if isinstance(given, Table) and given.kind == "frequency":
        return "9수04-03" if "relative" in given.columns or "relative_of" in kinds else "9수04-02"
    if isinstance(given, Table) and given.kind == "stem_leaf":
        return "9수04-02"
    if isinstance(given, Table) and len(given.columns) == 3:
        return "9수04-09"
    about_deviations = (
        given.name == "편차" if isinstance(given, Numbers) else given.columns[-1].startswith("편차")
    )
    if kinds & SPREAD or about_deviations:
        return "9수04-07"
    return "9수04-08" if kinds & QUARTERS else "9수04-01"

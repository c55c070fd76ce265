"""Which standard a question about data, counting or chance belongs to."""

from appliance.domain.givens import Experiment, Expression, Measured, Numbers, Relations, Situation, Table
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.domain.statistics import asked_each
from appliance.mathtext.tree import Choose, Factorial, walk

SPREAD = {"variance", "deviation", "deviation_of"}
QUARTERS = {"q1", "q2", "q3", "iqr", "five"}
_STORIES = {
    "data.two_groups": "9수04-01",
    "data.relative": "9수04-03",
    "chance.complement": "9수04-06",
    "chance.two_events": "9수04-06",
}


_SENIOR = {
    "row": "10공수1-03-02", "posts": "10공수1-03-02", "numbers": "10공수1-03-02", "pick": "10공수1-03-03",
    "lattice": "10공수1-03-03", "one_of": "10공수1-03-01", "each_of": "10공수1-03-01",
    "roads": "10공수1-03-01",
    "map": "10공수1-03-01", "tosses": "10공수1-03-01", "dice": "10공수1-03-01", "coins": "10공수1-03-01",
}  # fmt: skip
_ONLY_SENIOR = {"lattice", "map"}


def counting_code(question: Question, grade: str) -> str | None:
    """Counting in 고1 by what is counted; None for everything else."""
    experiment = question.only(Experiment)
    if (symbols_of := _choosing(question)) is not None:
        return symbols_of
    if question.goal.kind is GoalKind.DIVISOR_COUNT and grade == "고1":
        return "10공수1-03-01"
    if experiment is None or question.goal.kind is not GoalKind.CASES:
        return None
    if grade != "고1" and experiment.kind not in _ONLY_SENIOR:
        return None
    return _SENIOR.get(experiment.kind)


def _choosing(question: Question) -> str | None:
    """nCr anywhere is 조합; nPr and n! alone are 순열."""
    bodies = [given.body for given in question.all(Expression)]
    bodies += [item for given in question.all(Relations) for item in given.items]
    found = [node for body in bodies for node in walk(body) if isinstance(node, Choose | Factorial)]
    if not found:
        return None
    return "10공수1-03-03" if any(getattr(node, "kind", "") == "C" for node in found) else "10공수1-03-02"


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

"""The names under which several quantities were asked, for the ones that a teacher typed before values."""

from collections.abc import Sequence

from appliance.domain.givens import Situation
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.domain.situations import SITUATIONS
from appliance.domain.statistics import KOREAN as MEASURES_KOREAN
from appliance.domain.statistics import asked_each
from appliance.reading.answer_told import detail_names

_FEATURES = {
    "x_intercept": "x절편",
    "y_intercept": "y절편",
    "slope": "기울기",
    "vertex": "꼭짓점",
    "axis": "축",
}
_TYPED = {"가축절편": "x절편", "나축절편": "y절편", "가축좌표": "x절편"}


def asked_names(question: Question) -> tuple[str, ...]:
    """The Korean names of what a question with several goals asks, in its order."""
    situation = question.only(Situation)
    if situation is not None and question.goal.kind is not GoalKind.ROLE:
        return ()
    if situation is not None:
        kind = SITUATIONS[situation.kind]
        return tuple(kind.role(str(arg)).korean for arg in question.goal.args if isinstance(arg, str))
    if measures := asked_each(question.goal.args):
        return tuple(MEASURES_KOREAN.get(each.kind, each.kind) for each in measures)
    if details := detail_names(question):
        return details
    return tuple(
        _FEATURES[str(arg)] for arg in question.goal.args if isinstance(arg, str) and arg in _FEATURES
    )


def named_in_order(typed: Sequence[str], question: Question) -> tuple[str, ...]:
    """The asked name of each typed value; () where their number differs from what was asked."""
    asked = asked_names(question)
    if len(typed) != len(asked):
        return ()
    known = _by_typed(question, asked)
    found = tuple(known.get(name, "") for name in typed)
    return found if sorted(found) == sorted(asked) else asked


def _by_typed(question: Question, asked: Sequence[str]) -> dict[str, str]:
    """What a teacher may call each asked quantity: its own name, the person's or thing's, a feature's."""
    known = {name.replace(" ", ""): name for name in asked} | _TYPED
    situation = question.only(Situation)
    if situation is not None and len(situation.people) == len(asked):
        known |= dict(zip(situation.people, asked, strict=True))
    known |= {"중앙값": "제2사분위수"} if "제2사분위수" in asked else {}
    known |= {name.split("의")[0]: name for name in asked if name.startswith(("가로", "세로"))}
    return known

"""확률과 경우의 수, counted outcome by outcome."""

from fractions import Fraction

from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Experiment
from appliance.domain.goals import Event
from appliance.domain.question import Question
from appliance.solving.chance import all_outcomes, bag_of, card_range, favourable
from appliance.solving.goals.common import scalar
from appliance.solving.surd import Surd


def probability(question: Question) -> Answer:
    """Favourable outcomes over all outcomes, reduced."""
    experiment, event = parts(question)
    return scalar(Surd.of(Fraction(favourable(experiment, event), all_outcomes(experiment))))


def cases(question: Question) -> Answer:
    """The number of favourable outcomes (가지)."""
    experiment, event = parts(question)
    return scalar(favourable(experiment, event), question.goal.unit)


def parts(question: Question) -> tuple[Experiment, Event]:
    """The experiment and the event of the question; colours must be in the bag."""
    experiment = question.only(Experiment)
    if experiment is None:
        raise Unsolvable("주사위, 동전, 카드, 공과 같은 시행이 주어지지 않았습니다.")
    if len(question.goal.args) != 1 or not isinstance(question.goal.args[0], Event):
        raise Unsolvable("확률을 구할 사건이 주어지지 않았습니다.")
    event = question.goal.args[0]
    if experiment.kind == "balls":
        missing = [arg for arg in event.args if isinstance(arg, str) and arg not in bag_of(experiment)]
        if missing:
            raise Unsolvable(f"주머니에 {missing[0]} 공이 없습니다.")
    if experiment.kind == "cards":
        card_range(experiment)
    return experiment, event

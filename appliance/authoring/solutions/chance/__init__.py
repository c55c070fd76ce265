"""확률과 경우의 수: one file per kind of experiment."""

from collections.abc import Callable
from typing import Final

from appliance.authoring.solutions.build import frac
from appliance.authoring.solutions.chance import balls, cards, coins, counting, dice
from appliance.authoring.solutions.chance.told import Told
from appliance.authoring.solutions.lines import closing
from appliance.domain.answers import Answer
from appliance.domain.counting import COUNTING_KINDS
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Experiment
from appliance.domain.goals import Event
from appliance.domain.question import Question

_TELLERS: Final[dict[str, Callable[[Experiment, Event], Told]]] = {
    "dice": dice.tell,
    "coins": coins.tell,
    "cards": cards.tell,
    "balls": balls.tell,
}


def _parts(question: Question) -> tuple[Experiment, Event]:
    experiment, args = question.only(Experiment), question.goal.args
    if experiment is None or len(args) != 1:
        raise Unsolvable("확률을 구할 시행이나 사건이 주어지지 않았습니다.")
    if experiment.kind not in (*_TELLERS, *COUNTING_KINDS):
        raise Unsolvable("확률을 구할 시행이나 사건이 주어지지 않았습니다.")
    if not isinstance(args[0], Event):
        raise Unsolvable("확률을 구할 사건이 주어지지 않았습니다.")
    return experiment, args[0]


def probability(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """All outcomes, the favourable ones, the fraction."""
    experiment, event = _parts(question)
    if experiment.kind in COUNTING_KINDS:
        return counting.probability(question, answer, experiment, event)
    if experiment.kind == "balls" and experiment.size("draws", 1) > 1:
        return (*balls.in_turn(experiment, event), closing("구하는 확률은", answer))
    told = _TELLERS[experiment.kind](experiment, event)
    share = frac(told.count.number, told.total)
    return (told.space, *told.count.all_lines, closing("구하는 확률은", answer, share))


def cases(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The favourable outcomes; where everything is asked, all of them."""
    experiment, event = _parts(question)
    if experiment.kind in COUNTING_KINDS:
        return counting.cases(question, answer, experiment, event)
    told = _TELLERS[experiment.kind](experiment, event)
    if event.kind == "any":
        return (told.space, closing("구하는 경우의 수는", answer))
    count = told.count
    space = [told.space] if count.uses_space else []
    row = [count.row] if count.row is not None and count.lines else []
    return (*space, *(count.lines or count.all_lines), closing("구하는 경우의 수는", answer, *row))

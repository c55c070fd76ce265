"""Mistakes with chance: 순서 무시, 여사건, 전체 경우의 수."""

from collections.abc import Callable
from fractions import Fraction

from appliance.domain.answers import Answer
from appliance.domain.givens import Experiment
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.solving.chance import all_outcomes, favourable, outcomes
from appliance.solving.events import occurs
from appliance.solving.goals.chance import parts
from appliance.solving.mistakes.kit import like, mistake
from appliance.solving.surd import Surd

PROBABILITY, CASES = GoalKind.PROBABILITY, GoalKind.CASES


def _counts(question: Question) -> tuple[int, int]:
    """(favourable, all)."""
    experiment, event = parts(question)
    return favourable(experiment, event), all_outcomes(experiment)


def _unordered(question: Question) -> tuple[int, int] | None:
    """(favourable, all) where (1, 2) and (2, 1) are taken for one; None for a single draw."""
    experiment, event = parts(question)
    kinds = {tuple(sorted(map(str, outcome))): outcome for outcome, _ in outcomes(experiment)}
    if experiment.kind not in ("dice", "coins") or experiment.size("count") < 2:
        return None
    return sum(occurs(event, experiment, outcome) for outcome in kinds.values()), len(kinds)


def _ratio(right: Answer, counts: tuple[int, int] | None) -> Answer | None:
    return like(right, Surd.of(Fraction(*counts))) if counts and counts[1] else None


@mistake("순서 무시", "(1, 2)와 (2, 1)을 같은 경우로 세었습니다.", PROBABILITY)
def order_ignored_above(question: Question, right: Answer) -> Answer | None:
    """Unordered favourable outcomes over all ordered ones."""
    unordered = _unordered(question)
    return _ratio(right, (unordered[0], _counts(question)[1])) if unordered else None


@mistake("순서 무시", "일어날 수 있는 모든 경우를 순서를 무시하고 세었습니다.", PROBABILITY)
def order_ignored(question: Question, right: Answer) -> Answer | None:
    return _ratio(right, _unordered(question))


@mistake("여사건과 혼동", "사건이 일어나지 않을 확률을 구했습니다.", PROBABILITY)
def complement(question: Question, right: Answer) -> Answer | None:
    above, below = _counts(question)
    return _ratio(right, (below - above, below))


@mistake("전체 경우의 수를 더함", "전체 경우의 수를 곱하지 않고 더했습니다.", PROBABILITY)
def added_totals(question: Question, right: Answer) -> Answer | None:
    """36 as 12, 2×2×2 as 6."""
    experiment, _ = parts(question)
    faces = {"dice": 6, "coins": 2}.get(experiment.kind)
    if faces is None:
        return None
    return _ratio(right, (_counts(question)[0], faces * experiment.size("count")))


@mistake("경우 하나를 빠뜨림", "조건에 맞는 경우를 하나 빠뜨리고 세었습니다.", PROBABILITY)
def one_missed(question: Question, right: Answer) -> Answer | None:
    above, below = _counts(question)
    return _ratio(right, (above - 1, below))


@mistake("경우 하나를 더 셈", "조건에 맞지 않는 경우를 하나 더 세었습니다.", PROBABILITY)
def one_added(question: Question, right: Answer) -> Answer | None:
    above, below = _counts(question)
    return _ratio(right, (above + 1, below))


@mistake("나머지 경우와의 비", "전체가 아니라 일어나지 않는 경우의 수로 나누었습니다.", PROBABILITY)
def odds(question: Question, right: Answer) -> Answer | None:
    above, below = _counts(question)
    return _ratio(right, (above, below - above))


@mistake("경우의 수를 세지 않음", "조건에 맞는 경우를 하나로 보았습니다.", PROBABILITY)
def single_case(question: Question, right: Answer) -> Answer | None:
    return _ratio(right, (1, _counts(question)[1]))


def _balls_with(
    question: Question, right: Answer, change: Callable[[Experiment], Experiment]
) -> Answer | None:
    experiment, event = parts(question)
    changed = change(experiment)
    if experiment.kind != "balls" or changed == experiment:
        return None
    return _ratio(right, (favourable(changed, event), all_outcomes(changed)))


@mistake("다시 넣는지를 잘못 봄", "꺼낸 공을 다시 넣는 경우와 넣지 않는 경우를 혼동했습니다.", PROBABILITY)
def replacement_mixed(question: Question, right: Answer) -> Answer | None:
    def change(experiment: Experiment) -> Experiment:
        sizes = dict(experiment.sizes)
        if experiment.size("draws", 1) < 2:
            return experiment
        return Experiment(experiment.kind, tuple({**sizes, "replace": 1 - sizes.get("replace", 0)}.items()))

    return _balls_with(question, right, change)


@mistake("한 번만 꺼낸 확률", "여러 번 꺼내는데 한 번 꺼낼 때의 확률을 구했습니다.", PROBABILITY)
def one_draw(question: Question, right: Answer) -> Answer | None:
    def change(experiment: Experiment) -> Experiment:
        sizes = dict(experiment.sizes)
        return Experiment(experiment.kind, tuple({**sizes, "draws": 1}.items()))

    return _balls_with(question, right, change)


@mistake("공의 종류의 수로 나눔", "공의 개수가 아니라 색의 수로 나누었습니다.", PROBABILITY)
def colours_counted(question: Question, right: Answer) -> Answer | None:
    experiment, event = parts(question)
    if experiment.kind != "balls":
        return None
    each = Experiment("balls", tuple((name, 1 if name not in ("draws", "replace") else size)
                                     for name, size in experiment.sizes))  # fmt: skip
    return _ratio(right, (favourable(each, event), all_outcomes(each)))


@mistake("순서 무시", "(1, 2)와 (2, 1)을 같은 경우로 세었습니다.", CASES)
def cases_unordered(question: Question, right: Answer) -> Answer | None:
    unordered = _unordered(question)
    return like(right, unordered[0]) if unordered else None


@mistake("합의 법칙과 곱의 법칙 혼동", "곱해야 할 경우의 수를 더했습니다.", CASES)
def cases_added(question: Question, right: Answer) -> Answer | None:
    experiment, event = parts(question)
    faces = {"dice": 6, "coins": 2}.get(experiment.kind)
    return like(right, faces * experiment.size("count")) if faces and event.kind == "any" else None


@mistake("밑과 지수를 바꿈", "경우의 수를 거듭제곱으로 셀 때 밑과 지수를 바꾸었습니다.", CASES)
def base_for_exponent(question: Question, right: Answer) -> Answer | None:
    experiment, event = parts(question)
    faces = {"dice": 6, "coins": 2}.get(experiment.kind)
    return like(right, experiment.size("count") ** faces) if faces and event.kind == "any" else None


@mistake("일어나지 않는 경우를 셈", "조건에 맞지 않는 경우의 수를 구했습니다.", CASES)
def cases_complement(question: Question, right: Answer) -> Answer | None:
    above, below = _counts(question)
    return like(right, below - above)


@mistake("전체 경우의 수를 답함", "조건을 생각하지 않고 모든 경우의 수를 답했습니다.", CASES)
def cases_all(question: Question, right: Answer) -> Answer | None:
    return like(right, _counts(question)[1])


@mistake("경우 하나를 빠뜨림", "조건에 맞는 경우를 하나 빠뜨리고 세었습니다.", CASES)
def cases_missed(question: Question, right: Answer) -> Answer | None:
    return like(right, _counts(question)[0] - 1)


@mistake("경우 하나를 더 셈", "조건에 맞지 않는 경우를 하나 더 세었습니다.", CASES)
def cases_more(question: Question, right: Answer) -> Answer | None:
    return like(right, _counts(question)[0] + 1)


@mistake("같은 경우를 두 번 셈", "같은 경우를 두 번씩 세었습니다.", CASES)
def cases_doubled(question: Question, right: Answer) -> Answer | None:
    return like(right, _counts(question)[0] * 2)

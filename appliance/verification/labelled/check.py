"""Keys of labelled figures, measured in drawings."""

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from appliance.domain.answers import Answer, Scalar, Several
from appliance.domain.givens import Situation
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.domain.situations import SITUATIONS
from appliance.mathtext.tree import Rel, Sym, symbols
from appliance.verification.base import told_alike
from appliance.verification.labelled.drawings import LABELLED
from appliance.verification.labelled.fitting import CLOSE, Points, drawings, measured
from appliance.verification.labelled.named import measurable, true_in
from appliance.verification.numeric import NotNumeric, number


def measured_labels(question: Question, answer: Answer) -> str:
    """What does not come out when the figure is drawn by its givens alone and measured; else empty."""
    situation = question.only(Situation)
    if situation is None or situation.kind not in LABELLED:
        raise NotNumeric("a known figure is needed")
    if not told_alike(situation):
        return "단위가 있는 값과 없는 값이 섞여 있습니다"
    letters = _letters(question, answer)
    found = _drawn(situation, tuple(sorted(letters.items())))
    if not found:
        return "주어진 값과 정답으로 도형을 그릴 수 없습니다"
    if question.goal.kind is GoalKind.AT_SOLUTION:
        return _other_letters(question, situation, letters)
    wanted = dict(zip(map(str, question.goal.args), _numbers(answer), strict=True))
    drawing, kind = LABELLED[situation.kind], SITUATIONS[situation.kind]
    for points in found:
        for role, value in wanted.items():
            if not near(measured(drawing, measurable(kind, role), points), value):
                return "그려서 재어 보면 정답과 다릅니다"
    return ""


def near(one: float, other: float) -> bool:
    return abs(one - other) <= 100 * CLOSE * max(1.0, abs(one), abs(other))


def _numbers(answer: Answer) -> list[float]:
    if isinstance(answer, Scalar):
        return [float(number(answer.value))]
    if isinstance(answer, Several):
        return [float(number(scalar.value)) for _, scalar in answer.items]
    raise NotNumeric("quantities are needed")


def _letters(question: Question, answer: Answer) -> dict[str, float]:
    """The value of a letter in the measures, as the answer says it."""
    if question.goal.kind is not GoalKind.AT_SOLUTION:
        return {}
    (wanted,) = question.goal.args
    if not isinstance(wanted, Sym) or not isinstance(answer, Scalar):
        raise NotNumeric("only a letter can be asked for")
    return {wanted.name: float(number(answer.value))}


def _other_letters(question: Question, situation: Situation, letters: Mapping[str, float]) -> str:
    """The figure exists with the letter's value; no other value near or far may do."""
    ((name, value),) = letters.items()
    for factor in (0.5, 0.8, 0.95, 1.05, 1.25, 1.6, 2.0):
        if _drawn(situation, ((name, value * factor),)):
            return "문자의 값이 하나로 정해지지 않습니다"
    return ""


@lru_cache(maxsize=512)
def _drawn(situation: Situation, letters: tuple[tuple[str, float], ...]) -> tuple[Points, ...]:
    """Drawings with everything that the stem tells. Lengths stay in the stem's unit, which must be one."""
    told = told_values(situation, dict(letters))
    kind = SITUATIONS[situation.kind]
    return tuple(
        drawings(LABELLED[situation.kind], {measurable(kind, name): each for name, each in told.items()})
    )


def told_values(situation: Situation, letters: Mapping[str, float]) -> dict[str, float]:
    kind = SITUATIONS[situation.kind]
    units = {each.unit for name, each in situation.told if kind.role(name).dimension == "length"}
    if len(units) > 1:
        raise NotNumeric("lengths in one unit are needed")
    values = {name: float(quantity.value) for name, quantity in situation.values}
    at = {name: Decimal(repr(value)) for name, value in letters.items()}
    for name, measure in situation.measures:
        parts = getattr(measure.value, "parts", None)
        if parts is not None:
            values[name] = float(number(parts[0], at) / number(parts[1], at))
        else:
            values[name] = float(number(measure.value, at))
    return values


def figures_of(question: Question, answer: Answer) -> tuple[Points, ...]:
    """The drawings of a question, its points by the letters of the stem; () where it has none."""
    situation = question.only(Situation)
    if situation is None or situation.kind not in LABELLED:
        return ()
    return _drawn(situation, tuple(sorted(_letters(question, answer).items())))


def is_part(name: str, question: Question) -> bool:
    """Whether a name is made of the points of the stem's figure: AB, ∠ABC, △ABC, O."""
    situation = question.only(Situation)
    if situation is None or situation.kind not in LABELLED:
        return False
    return set(name.lstrip("∠△□")) <= set(situation.people)


def holds(relation: Rel, question: Question, answer: Answer) -> bool | None:
    """Whether a relation of named magnitudes is so in every drawing; None where a name is no part of it."""
    situation = question.only(Situation)
    if situation is None or situation.kind not in LABELLED:
        return None
    if not symbols(relation):
        return None
    found = [true_in(relation, situation, points) for points in figures_of(question, answer)]
    if not found or any(each is None for each in found):
        return None
    return all(found)

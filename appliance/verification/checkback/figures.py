"""Figures measured with the answer in its place, to 60 digits: a side may be irrational.

The first two lengths that are known fix the figure; everything else that is said of it is measured.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

from appliance.domain.answers import Answer, Scalar, Several
from appliance.domain.givens import Situation
from appliance.domain.goals import GoalKind
from appliance.domain.quantity import Quantity
from appliance.domain.question import Question
from appliance.domain.situations import SITUATIONS
from appliance.mathtext.tree import Sym, rational
from appliance.verification.base import to_base, told_alike
from appliance.verification.drawn import DRAWINGS, Told, agrees, makes
from appliance.verification.numeric import NotNumeric, close, decimal, number

Values = Mapping[str, Decimal]


def measured_figure(question: Question, answer: Answer) -> str:
    """What does not come out when the figure is drawn with the answer; else empty."""
    situation = question.only(Situation)
    if situation is None or situation.kind not in {*FIGURES, *DRAWINGS}:
        raise NotNumeric("a known figure is needed")
    if situation.kind in DRAWINGS or situation.measures:
        return drawn_figure(question, situation, answer)
    if not told_alike(situation) or (_bare(situation) and _unit(answer, question)):
        return "단위가 있는 값과 없는 값이 섞여 있습니다"
    values = {name: decimal(to_base(quantity)) for name, quantity in situation.values}
    roles = [str(arg) for arg in question.goal.args]
    for role, scalar in zip(roles, _scalars(answer), strict=True):
        values[role] = _in_base(scalar, question.goal.unit)
    if any(value <= 0 for name, value in values.items() if name != "longer"):
        return "길이나 넓이가 양수가 아닙니다"
    return "" if FIGURES[situation.kind](values) else "정답을 넣어 그려 보면 맞지 않습니다"


def drawn_figure(question: Question, situation: Situation, answer: Answer) -> str:
    """What does not come out when the figure is looked for that has all that is told and answered."""
    drawing = DRAWINGS.get(situation.kind)
    if drawing is None:
        raise NotNumeric("this figure is told in numbers only")
    if not told_alike(situation):
        return "단위가 있는 값과 없는 값이 섞여 있습니다"
    kind = SITUATIONS[situation.kind]
    told = {name: Told(rational(quantity.value), _size(quantity.unit)) for name, quantity in situation.values}
    told |= {name: Told(measure.value, _size(measure.unit)) for name, measure in situation.measures}
    known: dict[str, Decimal] = {}
    if question.goal.kind is GoalKind.AT_SOLUTION:
        (wanted,) = question.goal.args
        (scalar,) = _scalars(answer)
        if not isinstance(wanted, Sym):
            return (
                ""
                if makes(drawing, told, wanted, number(scalar.value))
                else "정답을 넣어 세어 보면 맞지 않습니다"
            )
        known[wanted.name] = number(scalar.value)
    else:
        for role, scalar in zip(map(str, question.goal.args), _scalars(answer), strict=True):
            name = f"{role}'" if role in told else role
            told[name] = Told(scalar.value, _size(scalar.unit or question.goal.unit))
    if any(kind.role(name.rstrip("'")).whole and _is_broken(each, known) for name, each in told.items()):
        return "개수가 자연수가 아닙니다"
    return "" if agrees(drawing, told, known) else "정답을 넣어 그려 보면 맞지 않습니다"


def _is_broken(told: Told, known: Mapping[str, Decimal]) -> bool:
    if told.letters - known.keys():
        return False
    value = told.at(known)
    return value != value.to_integral_value()


def _size(unit: str) -> Decimal:
    return decimal(to_base(Quantity(Fraction(1), unit)))


def _bare(situation: Situation) -> bool:
    return not any(quantity.unit for _, quantity in situation.values)


def _unit(answer: Answer, question: Question) -> str:
    return question.goal.unit or next((scalar.unit for scalar in _scalars(answer) if scalar.unit), "")


def _scalars(answer: Answer) -> tuple[Scalar, ...]:
    if isinstance(answer, Scalar):
        return (answer,)
    if isinstance(answer, Several):
        return tuple(scalar for _, scalar in answer.items)
    raise NotNumeric("lengths are needed")


def _in_base(scalar: Scalar, asked: str) -> Decimal:
    return number(scalar.value) * decimal(to_base(Quantity(Fraction(1), scalar.unit or asked)))


def _right_triangle(v: Values) -> bool:
    legs = [v[name] for name in ("leg_first", "leg_second") if name in v]
    if len(legs) == 1 and "hypotenuse" in v:
        legs.append(_root(v["hypotenuse"] ** 2 - legs[0] ** 2))
    elif len(legs) == 1:
        legs.append(2 * v["area"] / legs[0])
    if "hypotenuse" in v and not close(legs[0] ** 2 + legs[1] ** 2, v["hypotenuse"] ** 2):
        return False
    return "area" not in v or close(legs[0] * legs[1], 2 * v["area"])


def _rectangle(v: Values) -> bool:
    width, height = _sides(v)
    measured = {
        "width": width,
        "height": height,
        "longer": width - height,
        "perimeter": 2 * (width + height),
        "area": width * height,
        "diagonal": (width**2 + height**2).sqrt(),
    }
    return min(width, height) > 0 and all(close(v[name], measured[name]) for name in v)


def _sides(v: Values) -> tuple[Decimal, Decimal]:
    if "width" in v and "height" in v:
        return v["width"], v["height"]
    if "width" not in v and "height" not in v:
        return _sides_from_difference(v)
    if "longer" in v:
        return (
            (v["width"], v["width"] - v["longer"])
            if "width" in v
            else (v["height"] + v["longer"], v["height"])
        )
    side = v["width"] if "width" in v else v["height"]
    if "perimeter" in v:
        other = v["perimeter"] / 2 - side
    elif "area" in v:
        other = v["area"] / side
    else:
        other = _root(v["diagonal"] ** 2 - side**2)
    return (side, other) if "width" in v else (other, side)


def _sides_from_difference(v: Values) -> tuple[Decimal, Decimal]:
    """From the difference of the sides and the perimeter or the area."""
    if "longer" in v and "perimeter" in v:
        height = (v["perimeter"] / 2 - v["longer"]) / 2
    elif "longer" in v and "area" in v:
        height = (_root(v["longer"] ** 2 + 4 * v["area"]) - v["longer"]) / 2
    else:
        raise NotNumeric("no side is known")
    return height + v["longer"], height


def _root(value: Decimal) -> Decimal:
    if value <= 0:
        raise NotNumeric("no such figure")
    return value.sqrt()


FIGURES: dict[str, Callable[[Values], bool]] = {
    "figure.right_triangle": _right_triangle,
    "figure.rectangle": _rectangle,
}

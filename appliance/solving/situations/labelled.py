"""A labelled figure as a model: its equations, and what every figure must keep (angles, triangles)."""

from collections.abc import Sequence

from appliance.solving.situations.model import Model, Values
from appliance.solving.situations.shorthand import equations
from appliance.solving.surd import Surd

_STRAIGHT = Surd.of(180)


def figure(*texts: str, sides: Sequence[str] = (), less: Sequence[tuple[str, str]] = ()) -> Model:
    """sides: roles that make a triangle where all three are known. less: pairs (smaller, larger)."""
    made = equations(*texts)

    def sense(values: Values) -> str:
        return _angles(values) or _triangle(values, sides) or _order(values, less)

    return Model(lambda letters: made, sense=sense, partial=True)


def _angles(values: Values) -> str:
    wide = [
        name for name, value in values.items() if name[:1] in "∠o" and value >= _STRAIGHT and _is_angle(name)
    ]
    return "각의 크기가 180°보다 작지 않습니다." if wide else ""


def _is_angle(name: str) -> bool:
    return name.startswith(("∠", "outer"))


def _triangle(values: Values, sides: Sequence[str]) -> str:
    known = [values[name] for name in sides if name in values]
    if len(known) == 3 and sides:
        longest = max(known)
        if longest >= known[0] + known[1] + known[2] - longest:
            return "세 변의 길이로 삼각형을 만들 수 없습니다."
    return ""


def _order(values: Values, less: Sequence[tuple[str, str]]) -> str:
    for small, large in less:
        if small in values and large in values and values[small] >= values[large]:
            return "주어진 길이나 각의 크기로 도형을 그릴 수 없습니다."
    return ""

"""맞꼭지각 (9수03-01), 동위각과 엇각 (9수03-02): an equation from two angles.

Drawn: x, which is the answer, and the second angle; the last number of an angle follows from x.
Radicals: x in one of the angles or in both; angles that are equal, or that make 180° together.
"""

import random
from collections.abc import Callable, Sequence

from appliance.domain.figure import Angle, Label, Mark, Scene, Segment, Spot, spot
from appliance.domain.quantity import Quantity
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import polynomial
from appliance.itemmodels.grid import grid
from appliance.itemmodels.measuring import Size, asks_letter, measure, said, situation
from appliance.itemmodels.model import Instance
from appliance.itemmodels.sketches import polar
from appliance.itemmodels.stories import quantity

OPPOSITE = (
    "두 직선이 한 점에서 만나서 생기는 맞꼭지각의 크기가 각각 {first}, {second}일 때, $x$의 값을 구하시오.",
    "두 직선이 한 점에서 만날 때 생기는 맞꼭지각의 크기가 {first}, {second}이다. 이때 $x$의 값을 구하여라.",
    "두 직선이 한 점에서 만날 때, 맞꼭지각의 크기가 각각 {first}, {second}이다. $x$의 값을 구하시오.",
)
PARALLEL = (
    "평행한 두 직선 $l$, $m$이 다른 한 직선과 만날 때, {which}의 크기가 각각 {first}, {second}이다. $x$의"
    " 값을 구하시오.",
    "$l \\parallel m$이고 {which}의 크기가 각각 {first}, {second}일 때, $x$의 값을 구하여라.",
    "서로 평행한 두 직선 $l$, $m$이 다른 한 직선과 만날 때 생기는 {which}의 크기가 각각 {first},"
    " {second}이다. 이때 $x$의 값을 구하시오.",
)
INNER = (
    "평행한 두 직선 $l$, $m$이 다른 한 직선과 만날 때, 같은 쪽에 있는 두 내각의 크기가 {first}, {second}이다."
    " $x$의 값을 구하시오.",
    "서로 평행한 두 직선 $l$, $m$이 다른 한 직선과 만날 때, 같은 쪽에 있는 두 내각의 크기가 각각 {first},"
    " {second}이다. 이때 $x$의 값을 구하여라.",
    "$l \\parallel m$이고 같은 쪽에 있는 두 내각의 크기가 각각 {first}, {second}일 때, $x$의 값을 구하시오.",
)


def sized(x: int, coefficient: int, size: int) -> Size:
    """An angle of that size, written with x; without it where the coefficient is 0."""
    if coefficient == 0:
        return quantity(size, "°")
    return measure(polynomial(coefficient, size - coefficient * x), "°")


def opposite(rng: random.Random, x: int, a: int, c: int, size: int) -> Instance:
    first, second = sized(x, a, size), sized(x, c, size)
    right, up, left, down = (polar(turn, 10) for turn in (0, size, 180, 180 + size))
    marks = (
        Segment(left, right),
        Segment(down, up),
        Angle(spot(0, 0), right, up, said(first)),
        Angle(spot(0, 0), left, down, said(second)),
    )
    return told(rng, OPPOSITE, "angles.equal", first, second, x, Scene(marks, 28), "맞꼭지각")


def crossed(size: int) -> tuple[tuple[Mark, ...], dict[str, Spot]]:
    """Two level lines, and one that rises through both of them at `size` degrees; the spots by name."""
    at = {"upper": polar(size, 5), "lower": polar(180 + size, 5)}
    at |= {"top": polar(size, 10), "bottom": polar(180 + size, 10)}
    marks: list[Mark] = [Segment(at["bottom"], at["top"])]
    for name, place in (("$l$", "upper"), ("$m$", "lower")):
        for side, x in (("left", -14), ("right", 14)):
            at[f"{place} {side}"] = Spot(spot(x, 0).x, at[place].y)
        marks.append(Segment(at[f"{place} left"], at[f"{place} right"]))
        marks.append(Label(at[f"{place} right"], name, "e"))
    return tuple(marks), at


def corresponding(rng: random.Random, x: int, a: int, c: int, size: int) -> Instance:
    first, second = sized(x, a, size), sized(x, c, size)
    marks, at = crossed(size)
    upper = Angle(at["upper"], at["upper right"], at["top"], said(first))
    lower = Angle(at["lower"], at["lower right"], at["top"], said(second))
    scene = Scene((*marks, upper, lower), 36)
    return told(rng, PARALLEL, "angles.equal", first, second, x, scene, "동위각")


def alternate(rng: random.Random, x: int, a: int, c: int, size: int) -> Instance:
    first, second = sized(x, a, size), sized(x, c, size)
    marks, at = crossed(size)
    upper = Angle(at["upper"], at["upper left"], at["bottom"], said(first))
    lower = Angle(at["lower"], at["lower right"], at["top"], said(second))
    scene = Scene((*marks, upper, lower), 36)
    return told(rng, PARALLEL, "angles.equal", first, second, x, scene, "엇각")


def inner(rng: random.Random, x: int, a: int, c: int, size: int) -> Instance:
    """The two angles between the lines on the right: the upper and the lower one make 180°."""
    first, second = sized(x, a, 180 - size), sized(x, c, size)
    marks, at = crossed(size)
    upper = Angle(at["upper"], at["bottom"], at["upper right"], said(first))
    lower = Angle(at["lower"], at["lower right"], at["top"], said(second))
    scene = Scene((*marks, upper, lower), 36)
    return told(rng, INNER, "angles.two", first, second, x, scene, "동측내각", total=quantity(180, "°"))


def told(
    rng: random.Random,
    phrasings: Sequence[str],
    kind: str,
    first: Size,
    second: Size,
    x: int,
    scene: Scene,
    which: str,
    **more: Quantity,
) -> Instance:
    given = situation(kind, {"first": first, "second": second, **more}, (which,))
    return asks_letter(rng, phrasings, given, x, scene, first=said(first), second=said(second), which=which)


def is_short(x: int, coefficient: int, size: int) -> bool:
    """No angle without a number of its own, none like (3x-200)°."""
    return coefficient == 0 or 5 <= abs(size - coefficient * x) <= 60


def is_equal_pair(x: int, a: int, c: int, size: int) -> bool:
    return a != c and size != 90 and is_short(x, a, size) and is_short(x, c, size)


def is_inner_pair(x: int, a: int, c: int, size: int) -> bool:
    return size != 90 and is_short(x, a, 180 - size) and is_short(x, c, size)


def bands(keep: Callable[[int, int, int, int], bool], ask: Callable[..., Instance]) -> dict[int, Band]:
    """x in one angle, x in both."""
    sizes = range(40, 141, 5)
    return {
        1: Band(grid(range(10, 46, 5), (2, 3, 4), (0,), sizes, keep=keep), ask),
        2: Band(grid(range(10, 41), (2, 3, 4, 5), (1, 2, 3), sizes, keep=keep), ask),
    }


LINES, PARALLELS = ("9수03-01", "중1"), ("9수03-02", "중1")

MODELS = (
    item_model("angles.opposite", *LINES, 2848, bands(is_equal_pair, opposite), figure=True),
    item_model("angles.corresponding", *PARALLELS, 2848, bands(is_equal_pair, corresponding), figure=True),
    item_model("angles.alternate", *PARALLELS, 2848, bands(is_equal_pair, alternate), figure=True),
    item_model("angles.inner", *PARALLELS, 3174, bands(is_inner_pair, inner), figure=True),
)

"""삼각형과 사각형의 내각과 외각 (9수03-05): three angles make 180°, four make 360°.

Drawn: x, or the angles themselves. Radicals: x in one or in several angles; a ratio, from which the largest
or the smallest angle follows; an exterior angle.
"""

import random
from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.figure import Angle, Mark, Scene, Segment, Spot
from appliance.domain.quantity import Measure
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number, polynomial, tex
from appliance.itemmodels.grid import grid
from appliance.itemmodels.measuring import (
    Size,
    angle,
    angle_is,
    asks,
    asks_letter,
    measure,
    said,
    situation,
)
from appliance.itemmodels.model import Instance
from appliance.itemmodels.sketches import along, names, outline, polar, triangle
from appliance.itemmodels.stories import quantity
from appliance.mathtext.tree import Ratio, integer

THREE = (
    "삼각형의 세 내각의 크기가 {angles}일 때, $x$의 값을 구하시오.",
    "삼각형의 세 내각의 크기가 각각 {angles}이다. $x$의 값을 구하여라.",
    "세 내각의 크기가 {angles}인 삼각형이 있다. $x$의 값을 구하시오.",
)
FOUR = (
    "사각형의 네 내각의 크기가 {angles}일 때, $x$의 값을 구하시오.",
    "사각형의 네 내각의 크기가 각각 {angles}이다. $x$의 값을 구하여라.",
    "네 내각의 크기가 {angles}인 사각형에서 $x$의 값을 구하시오.",
)
RATIO = (
    "삼각형의 세 내각의 크기의 비가 {ratio}일 때, 가장 {which} 내각의 크기를 구하시오.",
    "삼각형의 세 내각의 크기의 비가 {ratio}이다. 가장 {which} 각의 크기를 구하여라.",
    "세 내각의 크기의 비가 {ratio}인 삼각형에서 가장 {which} 내각의 크기를 구하시오.",
)
EXTERIOR = (
    "$\\triangle ABC$에서 {first}, {second}일 때, {corner}의 외각의 크기를 구하시오.",
    "삼각형 $ABC$에서 {first}이고 {second}일 때, {corner}의 외각의 크기를 구하여라.",
    "{first}, {second}인 $\\triangle ABC$에서 {corner}의 외각의 크기는?",
)
ORDER = ("first", "second", "third", "fourth")


def sized(x: int, coefficient: int, size: int) -> Size:
    if coefficient == 0:
        return quantity(size, "°")
    return measure(polynomial(coefficient, size - coefficient * x), "°")


def angled(corners: Sequence[Spot], texts: Sequence[str]) -> tuple[Mark, ...]:
    """The polygon, its corners going counter-clockwise, with its angles written in."""
    count = len(corners)
    return (
        *outline(*corners),
        *(
            Angle(corners[at], corners[(at + 1) % count], corners[at - 1], text)
            for at, text in enumerate(texts)
            if text
        ),
    )


def three(rng: random.Random, x: int, a: int, c: int, second: int, third: int) -> Instance:
    """The first angle is ax°; the second one holds x where c is not 0."""
    sizes = (sized(x, a, 180 - second - third), sized(x, c, second), quantity(third, "°"))
    top, left, right = triangle(10, second, third)
    scene = Scene(angled((top, left, right), [said(size) for size in sizes]), 30)
    return letter(rng, THREE, "angles.three", 180, sizes, x, scene, "삼각형")


def four(rng: random.Random, x: int, a: int, c: int, second: int, third: int, fourth: int) -> Instance:
    """The first angle holds x, the third too where c is not 0."""
    first = 360 - second - third - fourth
    sizes = (sized(x, a, first), quantity(second, "°"), sized(x, c, third), quantity(fourth, "°"))
    scene = Scene(angled(quadrilateral(first, second, third), [said(size) for size in sizes]), 32)
    return letter(rng, FOUR, "angles.four", 360, sizes, x, scene, "사각형")


def quadrilateral(first: int, second: int, third: int) -> tuple[Spot, ...]:
    """Corners counter-clockwise, the first at the left below; the second side is as long as the first."""
    one = polar(0, 0)
    two = polar(0, 9)
    four_way = polar(first, 1)
    three_at = polar(180 - second, 7, two)
    # The last corner: on the ray of the first angle, seen from the third corner under the third angle.
    turn = polar(180 - second + 180 - third, 1)
    ax, ay = float(four_way.x), float(four_way.y)
    bx, by = float(turn.x), float(turn.y)
    px, py = float(three_at.x), float(three_at.y)
    reach = (px * by - py * bx) / (ax * by - ay * bx)
    return one, two, three_at, polar(first, reach)


def letter(
    rng: random.Random,
    phrasings: Sequence[str],
    kind: str,
    total: int,
    sizes: Sequence[Size],
    x: int,
    scene: Scene,
    shape: str,
) -> Instance:
    roles = dict(zip(ORDER, sizes, strict=False))
    given = situation(kind, {"total": quantity(total, "°"), **roles}, (shape,))
    return asks_letter(rng, phrasings, given, x, scene, angles=", ".join(said(size) for size in sizes))


def ratio(rng: random.Random, smallest: int, *parts: int) -> Instance:
    body = Ratio(tuple(integer(part) for part in parts))
    sizes: dict[str, Size] = {"total": quantity(180, "°"), "ratio": Measure(body)}
    part, role, which = (min(parts), "smallest", "작은") if smallest else (max(parts), "largest", "큰")
    answer = number(Fraction(180 * part, sum(parts)), "°")
    given = situation("angles.three", sizes, ("삼각형",))
    return asks(rng, RATIO, given, role, answer, None, ratio=tex(body), which=which)


def exterior(rng: random.Random, first: int, second: int) -> Instance:
    """C at the right of the base; BC is drawn on beyond it."""
    top, left, right = triangle(9, second, 180 - first - second)
    beyond = along(left, right, 1.4)
    scene = Scene(
        (
            *angled((top, left, right), (said(quantity(first, "°")), said(quantity(second, "°")), "")),
            Segment(right, beyond),
            Angle(right, beyond, top, "$x$"),
            *names("ABC", (top, left, right)),
        ),
        30,
    )
    sizes = {"first": quantity(first, "°"), "second": quantity(second, "°")}
    return asks(
        rng, EXTERIOR, situation("angles.exterior", sizes, ("삼각형",)), "exterior",
        number(first + second, "°"), scene,
        first=angle_is("A", sizes["first"]), second=angle_is("B", sizes["second"]), corner=angle("C"),
    )  # fmt: skip


def is_short(x: int, coefficient: int, size: int) -> bool:
    """Neither x alone nor a far-fetched number beside it."""
    return coefficient == 0 or 5 <= abs(size - coefficient * x) <= 45


def is_triangle(x: int, a: int, c: int, second: int, third: int) -> bool:
    first = 180 - second - third
    return 50 <= first <= 110 and is_short(x, a, first) and is_short(x, c, second)


def is_quadrilateral(x: int, a: int, c: int, second: int, third: int, fourth: int) -> bool:
    first = 360 - second - third - fourth
    return 60 <= first <= 130 and is_short(x, a, first) and is_short(x, c, third)


def is_easy_ratio(smallest: int, *parts: int) -> bool:
    return len(set(parts)) == 3 and 180 % sum(parts) == 0 and sum(parts) <= 12


def is_hard_ratio(smallest: int, *parts: int) -> bool:
    return len(set(parts)) == 3 and 180 % sum(parts) == 0 and sum(parts) > 12


def is_exterior(first: int, second: int) -> bool:
    return 60 <= first + second <= 140


def is_rough_exterior(first: int, second: int) -> bool:
    """Not both angles in fives: those are the easy band's."""
    return is_exterior(first, second) and bool(first % 5 or second % 5)


SIZES, WIDE, PARTS = range(35, 86, 5), range(70, 116, 5), range(1, 10)
PLACE = ("9수03-05", "중1")

MODELS = (
    item_model(
        "angles.triangle",
        *PLACE,
        8320,
        {
            1: Band(grid(range(20, 61, 5), (1, 2, 3), (0,), SIZES, SIZES, keep=is_triangle), three),
            2: Band(grid(range(20, 46), (1, 2), (1, 2, 3), SIZES, SIZES, keep=is_triangle), three),
        },
        figure=True,
    ),
    item_model(
        "angles.quadrilateral",
        *PLACE,
        27681,
        {
            1: Band(grid(range(40, 101, 5), (1, 2), (0,), WIDE, WIDE, WIDE, keep=is_quadrilateral), four),
            2: Band(grid(range(30, 71, 5), (1, 2), (1, 2), WIDE, WIDE, WIDE, keep=is_quadrilateral), four),
        },
        figure=True,
    ),
    item_model(
        "angles.ratio",
        *PLACE,
        408,
        {
            1: Band(grid((0, 1), PARTS, PARTS, PARTS, keep=is_easy_ratio), ratio),
            2: Band(grid((0, 1), PARTS, PARTS, PARTS, keep=is_hard_ratio), ratio),
        },
    ),
    item_model(
        "angles.exterior",
        *PLACE,
        558,
        {
            1: Band(grid(range(30, 86, 5), range(30, 86, 5), keep=is_exterior), exterior),
            2: Band(grid(range(31, 90, 2), range(33, 90, 3), keep=is_rough_exterior), exterior),
        },
        figure=True,
    ),
)

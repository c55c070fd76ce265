"""삼각형의 닮음 조건 (9수03-13): triangles that share an angle, the altitude on the hypotenuse, shadows.

Drawn: whole lengths that keep the proportion. Radicals: one proportion, or a part that must be added or
taken away; which of the three squares is used; whole heights or tenths.
"""

import random
from math import isqrt, sqrt

from appliance.domain.figure import Dot, Scene, spot
from appliance.itemmodels.corners import Marks, angle, cm, labels, lengths, posed, sides
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.sketches import by_sides, middle, names, outline
from appliance.itemmodels.stories import quantity, story

SHARED = (
    r"$\triangle ABC$의 변 AB 위의 점 D에 대하여 $\angle ABC=\angle ACD$이고 {given}일 때, {wanted}를"
    " 구하시오.",
    r"$\triangle ABC$에서 $\overline{AB}$ 위의 점 D에 대하여 $\angle ABC=\angle ACD$이다. {given}일 때,"
    " {wanted}를 구하여라.",
    r"$\triangle ABC$에서 변 AB 위의 점 D에 대하여 $\angle ABC=\angle ACD$일 때, {wanted}를 구하시오. (단,"
    " {given})",
    r"$\triangle ABC$에서 점 D가 변 AB 위의 점이고 $\angle ABC=\angle ACD$, {given}일 때, {wanted}를"
    " 구하시오.",
)


def shared(rng: random.Random, side: int, near: int, asked: str) -> Instance:
    """△ABC∽△ACD: AC²=AD×AB."""
    whole = side * side // near
    top, left, right = by_sides(float(side), float(whole), 0.75 * whole + 0.25 * side)
    # AB lies flat: A left, B right, C above
    corners = {"A": left, "B": right, "C": top, "D": spot(float(near), 0.0)}
    given = {"CA": cm(side), "AD": cm(near)}
    sizes = {"AB": whole, "BD": whole - near}
    texts = labels({"CA": cm(side), "AD": cm(near)}, asked if asked == "BD" else "")
    marks: Marks = (
        *outline(left, right, top),
        *sides(corners, "CD"),
        *names("ABC", (left, right, top)),
        Dot(corners["D"], "D", "s", hidden=True),
        angle(left, right, top),
        angle(left, top, corners["D"]),
        *lengths(corners, middle(left, right, top), texts),
    )
    return posed(rng, SHARED, "like.shared_angle", "ABCD", given, asked, sizes[asked], Scene(marks, 32))


def shared_whole(rng: random.Random, side: int, near: int) -> Instance:
    return shared(rng, side, near, "AB")


def shared_rest(rng: random.Random, side: int, near: int) -> Instance:
    return shared(rng, side, near, "BD")


def shared_keeps(side: int, near: int) -> bool:
    return (
        near < side
        and side * side % near == 0
        and side * side <= 3 * near * side
        and side * side // near <= 36
    )


ALTITUDE = (
    r"$\angle A=90^\circ$인 직각삼각형 ABC의 꼭짓점 A에서 $\overline{BC}$에 내린 수선의 발을 H라 하자."
    " {given}일 때, {wanted}를 구하시오.",
    r"$\angle A=90^\circ$인 직각삼각형 ABC에서 $\overline{AH}\perp\overline{BC}$이고 {given}일 때, {wanted}를"
    " 구하여라.",
    r"$\angle A=90^\circ$인 직각삼각형 ABC의 점 A에서 $\overline{BC}$에 내린 수선의 발을 H라 할 때,"
    " {given}이다. 이때 {wanted}를 구하시오.",
)


def dropped(rng: random.Random, near: int, far: int, given: tuple[str, ...], asked: str) -> Instance:
    """BH and CH are near and far; AH²=BH×CH, AB²=BH×BC."""
    height, base = sqrt(near * far), near + far
    corners = {
        "A": spot(float(near), height),
        "B": spot(0, 0),
        "C": spot(float(base), 0.0),
        "H": spot(float(near), 0.0),
    }
    sizes = {
        "AH": isqrt(near * far), "AB": isqrt(near * base), "CA": isqrt(far * base),
        "BH": near, "CH": far, "BC": base,
    }  # fmt: skip
    known = {name: cm(sizes[name]) for name in given}
    shape = [corners[each] for each in "ABC"]
    inner = middle(*shape)
    texts = {name: text for name, text in labels(known, asked).items() if name != "BC"}
    marks: Marks = (
        *outline(*shape),
        *sides(corners, "AH"),
        *names("ABC", shape),
        Dot(corners["H"], "H", "s", hidden=True),
        angle(corners["B"], corners["A"], corners["C"], right=True),
        angle(corners["A"], corners["H"], corners["C"], right=True),
        *lengths(corners, inner, texts),
    )
    return posed(rng, ALTITUDE, "like.altitude", "ABCH", known, asked, sizes[asked], Scene(marks, 34))


def height(rng: random.Random, near: int, far: int) -> Instance:
    return dropped(rng, near, far, ("BH", "CH"), "AH")


def leg(rng: random.Random, near: int, far: int) -> Instance:
    return dropped(rng, near, far, ("BH", "CH"), "AB")


def other_part(rng: random.Random, near: int, far: int) -> Instance:
    return dropped(rng, near, far, ("AH", "BH"), "CH")


def is_square(n: int) -> bool:
    return isqrt(n) ** 2 == n


SHADOW = (
    "높이가 {height_first}인 막대의 그림자의 길이가 {shadow_first}이다. 같은 시각에 나무의 그림자의 길이가"
    " {shadow_second}일 때, 나무의 높이를 구하시오.",
    "높이가 {height_first}인 막대의 그림자의 길이가 {shadow_first}일 때, 같은 시각에 그림자의 길이가"
    " {shadow_second}인 나무의 높이를 구하여라.",
    "높이가 {height_first}인 막대의 그림자의 길이가 {shadow_first}일 때, 같은 시각에 나무의 그림자의 길이가"
    " {shadow_second}이다. 나무의 높이를 구하시오.",
)


def tree(rng: random.Random, stick: int, shadow: int, far: int) -> Instance:
    values = {
        "height_first": quantity(stick, "m"),
        "shadow_first": quantity(shadow, "m"),
        "shadow_second": quantity(far, "m"),
    }
    return story(rng, SHADOW, "like.shadow", values, "height_second", quantity(stick * far // shadow, "m"))


def tree_keeps(stick: int, shadow: int, far: int) -> bool:
    return stick != shadow and stick * far % shadow == 0 and 4 <= stick * far // shadow <= 30 and far > shadow


PLACE = ("9수03-13", "중2")
SPANS = range(1, 28)

MODELS = (
    item_model(
        "likeness.shared_angle",
        *PLACE,
        40,
        {
            1: Band(grid(range(4, 25), range(2, 22), keep=shared_keeps), shared_whole),
            2: Band(grid(range(4, 25), range(2, 22), keep=shared_keeps), shared_rest),
        },
        figure=True,
    ),
    item_model(
        "likeness.altitude",
        *PLACE,
        68,
        {
            1: Band(
                grid(SPANS, SPANS, keep=lambda a, b: a != b and is_square(a * b) and a <= 4 * b <= 16 * a),
                height,
            ),
            2: Band(
                grid(
                    range(2, 28),
                    SPANS,
                    keep=lambda a, b: a != b and is_square(a * b) and a <= 4 * b <= 16 * a,
                ),
                other_part,
            ),
            3: Band(
                grid(
                    SPANS, SPANS, keep=lambda a, b: a != b and is_square(a * (a + b)) and a <= 4 * b <= 16 * a
                ),
                leg,
            ),
        },
        figure=True,
    ),
    item_model(
        "likeness.shadow",
        *PLACE,
        138,
        {
            1: Band(
                grid(
                    range(1, 4),
                    range(2, 6),
                    range(6, 31),
                    keep=lambda h, s, far: far % s == 0 and tree_keeps(h, s, far),
                ),
                tree,
            ),
            2: Band(
                grid(
                    range(2, 7),
                    range(2, 10),
                    range(6, 37),
                    keep=lambda h, s, far: far % s > 0 and tree_keeps(h, s, far),
                ),
                tree,
            ),
        },
    ),
)

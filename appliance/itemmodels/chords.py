"""원의 현과 접선 (9수03-18), 원주각 (9수03-19): chords, tangents, angles on the circle.

Drawn: a right triangle with whole sides, or an angle. Radicals: half or whole chord; one property or two.
"""

import math
import random

from appliance.domain.figure import Circle, Dot, Scene, Spot, spot
from appliance.itemmodels.corners import (
    ASKED,
    Marks,
    angle,
    cm,
    deg,
    labels,
    lengths,
    posed,
    shown,
    sides,
)
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.sketches import names, outline, polar

TRIPLES = tuple(
    (a, b, math.isqrt(a * a + b * b))
    for a in range(3, 25)
    for b in range(3, 25)
    if math.isqrt(a * a + b * b) ** 2 == a * a + b * b and a < 3 * b < 9 * a
)
CENTRE = spot(0, 0)

CHORD = (
    r"원 O의 중심에서 $\overline{AB}$에 내린 수선의 발을 M이라 하자. {given}일 때, {wanted}를 구하시오.",
    r"원 O에서 $\overline{OM}\perp\overline{AB}$이고 {given}일 때, {wanted}를 구하시오.",
    r"원 O에서 $\overline{OM}\perp\overline{AB}$이다. {given}일 때, {wanted}를 구하여라.",
    r"원 O의 중심에서 $\overline{AB}$에 내린 수선의 발을 M이라 할 때, {given}이다. 이때 {wanted}를 구하여라.",
)


def circle(radius: float) -> Circle:
    return Circle(CENTRE, spot(float(radius), 0.0).x)


def chord(rng: random.Random, at: int, given: tuple[str, str], asked: str) -> Instance:
    half, far, radius = TRIPLES[at]
    sizes = {"OM": far, "AB": 2 * half, "OA": radius}
    corners = {
        "O": CENTRE, "M": spot(0, -far), "A": spot(-half, -far), "B": spot(half, -far),
    }  # fmt: skip
    known = {name: cm(sizes[name]) for name in given}
    texts = {name: text for name, text in labels(known, asked).items() if name != "AB"}
    marks: Marks = (
        circle(radius),
        *sides(corners, "AB", "OM", "OA"),
        Dot(CENTRE, "O", "ne"),
        Dot(corners["M"], "M", "s", hidden=True),
        Dot(corners["A"], "A", "sw", hidden=True),
        Dot(corners["B"], "B", "se", hidden=True),
        angle(CENTRE, corners["M"], corners["B"], right=True),
        *lengths(corners, spot(-half / 4, -far / 2), texts),
    )
    return posed(rng, CHORD, "round.chord", "OABM", known, asked, sizes[asked], Scene(marks, 40))


def whole_chord(rng: random.Random, at: int) -> Instance:
    return chord(rng, at, ("OA", "OM"), "AB")


def distance(rng: random.Random, at: int, radius: int) -> Instance:
    return chord(rng, at, *((("OA", "AB"), "OM") if radius else (("OM", "AB"), "OA")))


TANGENTS = (
    "원 O 밖의 점 P에서 원 O에 그은 두 접선의 접점을 각각 A, B라 하자. {given}일 때, {wanted}를 구하시오.",
    "점 P에서 원 O에 그은 두 접선의 접점을 각각 A, B라 하자. {given}일 때, {wanted}를 구하여라.",
    "원 O 밖의 한 점 P에서 원 O에 그은 두 접선의 접점을 각각 A, B라 할 때, {given}이다. 이때 {wanted}를"
    " 구하시오.",
)


def tangents(radius: float, far: float) -> tuple[dict[str, Spot], Marks]:
    """P to the right of the circle, A above, B below."""
    turn = math.degrees(math.acos(radius / far))
    corners = {
        "O": CENTRE, "P": spot(float(far), 0.0), "A": polar(turn, radius), "B": polar(-turn, radius),
    }  # fmt: skip
    marks: Marks = (
        circle(radius),
        *sides(corners, "PA", "PB", "OA", "OB"),
        Dot(CENTRE, "O", "w"),
        Dot(corners["P"], "P", "e", hidden=True),
        Dot(corners["A"], "A", "n", hidden=True),
        Dot(corners["B"], "B", "s", hidden=True),
    )
    return corners, marks


def touched(rng: random.Random, at: int, asked: str) -> Instance:
    radius, long, far = TRIPLES[at]
    sizes = {"PA": long, "PB": long, "PO": far, "OA": radius}
    corners, marks = tangents(radius, far)
    given = ("OA", "PO") if asked == "PB" else ("PA", "PO")
    known = {name: cm(sizes[name]) for name in given}
    marks += (
        *sides(corners, "PO"),
        *lengths(corners, spot(far / 2, 0.0 if asked == "PB" else 1.0), labels(known, asked)),
    )
    return posed(rng, TANGENTS, "round.tangents", "OPAB", known, asked, sizes[asked], Scene(marks, 38))


def tangent(rng: random.Random, at: int) -> Instance:
    return touched(rng, at, "PB")


def radius(rng: random.Random, at: int) -> Instance:
    return touched(rng, at, "OA")


def tangent_angle(rng: random.Random, size: int, asked: int) -> Instance:
    """∠APB and ∠AOB make 180°."""
    name, answer = (("∠AOB", 180 - size), ("∠PAB", (180 - size) // 2))[asked]
    corners, marks = tangents(3.0, 3.0 / math.sin(math.radians(size / 2)))
    marks += (angle(corners["A"], corners["P"], corners["B"], shown(deg(size))),)
    if asked:
        marks += sides(corners, "AB")
    one, corner, other = (corners[each] for each in name[1:])
    marks += (angle(one, corner, other, ASKED),)
    return posed(rng, TANGENTS, "round.tangents", "OPAB", {"∠APB": deg(size)}, name, answer, Scene(marks, 38))


ABOUT = (
    "원에 외접하는 사각형 ABCD에서 {given}일 때, {wanted}를 구하시오.",
    "사각형 ABCD가 원에 외접하고 {given}일 때, {wanted}를 구하여라.",
    "원에 외접하는 사각형 ABCD에서 {given}이다. 이때 {wanted}를 구하시오.",
)
FOUR = ("AB", "BC", "CD", "AD")


def about(rng: random.Random, ab: int, bc: int, cd: int, asked: int) -> Instance:
    """AB+CD=AD+BC."""
    sizes = {"AB": ab, "BC": bc, "CD": cd, "AD": ab + cd - bc}
    name = FOUR[asked]
    known = {each: cm(sizes[each]) for each in FOUR if each != name}
    return posed(rng, ABOUT, "round.about", "ABCD", known, name, sizes[name])


def about_keeps(ab: int, bc: int, cd: int, asked: int) -> bool:
    last = ab + cd - bc
    return 3 <= last <= 16 and len({ab, bc, cd, last}) == 4


INSCRIBED = (
    "원 O 위의 세 점 A, B, P에 대하여 {given}일 때, {wanted}를 구하시오.",
    "세 점 A, B, P는 원 O 위의 점이고 {given}일 때, {wanted}를 구하여라.",
    "원 O 위의 세 점 A, B, P에 대하여 {given}이다. 이때 {wanted}를 구하시오.",
)


def inscribed(rng: random.Random, half: int, given: str, asked: str) -> Instance:
    """∠APB is half, ∠AOB twice of it."""
    sizes = {"∠APB": half, "∠AOB": 2 * half, "∠OAB": 90 - half}
    corners = {
        "O": CENTRE, "A": polar(270 - half, 5), "B": polar(270 + half, 5), "P": polar(80, 5),
    }  # fmt: skip
    used = {given, asked}
    lines = ["PA", "PB"] if "∠APB" in used else []
    lines += ["OA", "OB"] + (["AB"] if "∠OAB" in used else [])
    marks: Marks = (
        circle(5),
        *sides(corners, *lines),
        Dot(CENTRE, "O", "n"),
        *(
            Dot(corners[each], each, way, hidden=True)
            for each, way in zip("ABP", ("sw", "se", "n"), strict=True)
        ),
    )
    for name, text in ((given, shown(deg(sizes[given]))), (asked, ASKED)):
        one, corner, other = (corners[each] for each in name[1:])
        marks += (angle(one, corner, other, text),)
    return posed(
        rng,
        INSCRIBED,
        "round.inscribed",
        "OABP",
        {given: deg(sizes[given])},
        asked,
        sizes[asked],
        Scene(marks, 40),
    )


def doubled(rng: random.Random, half: int, back: int) -> Instance:
    return inscribed(rng, half, *(("∠AOB", "∠APB") if back else ("∠APB", "∠AOB")))


def base_angle(rng: random.Random, half: int, back: int) -> Instance:
    return inscribed(rng, half, *(("∠APB", "∠OAB") if back else ("∠OAB", "∠APB")))


INSIDE = (
    "원에 내접하는 사각형 ABCD에서 {given}일 때, {wanted}를 구하시오.",
    "사각형 ABCD가 원에 내접하고 {given}일 때, {wanted}를 구하여라.",
    "원에 내접하는 사각형 ABCD에서 {given}이다. 이때 {wanted}를 구하시오.",
)
OPPOSITE = {"∠A": "∠C", "∠B": "∠D", "∠C": "∠A", "∠D": "∠B"}


def inside(rng: random.Random, size: int, at: int) -> Instance:
    """Opposite angles make 180°: the arc before the angle is twice of it."""
    given = tuple(OPPOSITE)[at]
    start = 250 - size
    turns = [0.0] * 4
    # the corner, then the next, its opposite, the last: the two arcs away from the corner make 2·size
    far = 360 - 2 * size
    turns[at], turns[(at + 1) % 4] = float(start), start + far * 0.55
    turns[(at + 2) % 4] = start + far * 0.55 + 2 * size * 0.5
    turns[(at + 3) % 4] = start + far * 0.55 + 2 * size
    four = [polar(turn, 5) for turn in turns]
    corners = dict(zip("ABCD", four, strict=True))
    marks: Marks = (circle(5), *outline(*four), *names("ABCD", four, CENTRE))
    for name, text in ((given, shown(deg(size))), (OPPOSITE[given], ASKED)):
        place = "ABCD".index(name[1])
        marks += (angle(four[place - 1], corners[name[1]], four[(place + 1) % 4], text),)
    return posed(
        rng, INSIDE, "round.inside", "ABCD", {given: deg(size)}, OPPOSITE[given], 180 - size, Scene(marks, 40)
    )


LINES, ANGLES = ("9수03-18", "중3"), ("9수03-19", "중3")
EACH = range(len(TRIPLES))

MODELS = (
    item_model(
        "chords.length",
        *LINES,
        60,
        {1: Band(grid(EACH), whole_chord), 2: Band(grid(EACH, range(2)), distance)},
        figure=True,
    ),
    item_model(
        "tangents.length",
        *LINES,
        40,
        {1: Band(grid(EACH), tangent), 2: Band(grid(EACH), radius)},
        figure=True,
    ),
    item_model(
        "tangents.angle",
        *LINES,
        80,
        {
            1: Band(grid(range(36, 89), (0,)), tangent_angle),
            2: Band(grid(range(36, 90, 2), (1,)), tangent_angle),
        },
        figure=True,
    ),
    item_model(
        "tangents.about",
        *LINES,
        700,
        {
            1: Band(grid(range(4, 11), range(4, 11), range(4, 11), (3,), keep=about_keeps), about),
            2: Band(grid(range(8, 15), range(8, 15), range(8, 15), (0, 1, 2), keep=about_keeps), about),
        },
    ),
    item_model(
        "inscribed.angle",
        *ANGLES,
        176,
        {
            1: Band(grid(range(32, 76), range(2)), doubled),
            2: Band(grid(range(32, 76), range(2)), base_angle),
        },
        figure=True,
    ),
    item_model(
        "inscribed.quadrilateral",
        *ANGLES,
        176,
        {
            1: Band(grid([n for n in range(70, 111, 5) if n != 90], range(4)), inside),
            2: Band(grid([n for n in range(68, 113) if n % 5], range(4)), inside),
        },
        figure=True,
    ),
)

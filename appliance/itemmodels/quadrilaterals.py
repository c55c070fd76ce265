"""사각형의 성질 (9수03-11): angles, diagonals and areas of parallelograms, rectangles and rhombuses.

Drawn: an angle or a side; what is asked follows from the properties. Radicals: how many properties are
used; whether a ratio, a letter or a sum is given instead of the magnitude itself.
"""

import math
import random

from appliance.domain.figure import Dot, Scene, Spot, spot
from appliance.domain.quantity import Measure
from appliance.itemmodels.corners import (
    ASKED,
    Marks,
    angle,
    area,
    cm,
    deg,
    labels,
    lengths,
    lettered,
    posed,
    shown,
    sides,
    told,
)
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import polynomial
from appliance.itemmodels.grid import grid
from appliance.itemmodels.measuring import asks_letter, measure, situation
from appliance.itemmodels.model import Instance
from appliance.itemmodels.sketches import along, middle, names, outline, polar
from appliance.mathtext.tree import Ratio, integer

Corners = dict[str, Spot]
PARALLELOGRAM = "quad.parallelogram"

PLAIN = (
    "평행사변형 ABCD에서 {given}일 때, {wanted}를 구하시오.",
    "{given}인 평행사변형 ABCD에서 {wanted}를 구하여라.",
    "사각형 ABCD가 평행사변형이고 {given}일 때, {wanted}를 구하시오.",
)


def parallelogram(left: float, base: float, turn: float) -> Corners:
    """A above B, as in print: `turn` is the angle at B."""
    a = polar(turn, left)
    c = spot(float(base), 0.0)
    return {"A": a, "B": spot(0, 0), "C": c, "D": Spot(a.x + c.x, a.y)}


def outlined(corners: Corners) -> Marks:
    four = [corners[letter] for letter in "ABCD"]
    return (*outline(*four), *names("ABCD", four))


def neighbours(corner: str) -> tuple[str, str]:
    at = "ABCD".index(corner)
    return "ABCD"[at - 1], "ABCD"[(at + 1) % 4]


def inside(corners: Corners, corner: str, text: str) -> Marks:
    one, other = neighbours(corner)
    return (angle(corners[one], corners[corner], corners[other], text),)


def one_angle(rng: random.Random, size: int, asked: int) -> Instance:
    """∠A is given; ∠C is as large, the others make 180° with it."""
    corner = "BCD"[asked]
    corners = parallelogram(6, 9, 180 - size)
    marks = (*outlined(corners), *inside(corners, "A", shown(deg(size))), *inside(corners, corner, ASKED))
    answer = size if corner == "C" else 180 - size
    return posed(
        rng, PLAIN, PARALLELOGRAM, "ABCD·", {"∠A": deg(size)}, f"∠{corner}", answer, Scene(marks, 30)
    )


def angle_ratio(rng: random.Random, first: int, second: int, asked: int) -> Instance:
    corner = "CD"[asked]
    size = 180 * first // (first + second)
    corners = parallelogram(6, 9, 180 - size)
    marks = (*outlined(corners), *inside(corners, corner, ASKED))
    ratio = Ratio((integer(first), integer(second)))
    answer = size if corner == "C" else 180 - size
    given = {"∠A:∠B": Measure(ratio)}
    said = rf"$\angle A:\angle B={first}:{second}$"
    return posed(
        rng, RATIO, PARALLELOGRAM, "ABCD·", given, f"∠{corner}", answer, Scene(marks, 30), ratio=said
    )


RATIO = (
    "평행사변형 ABCD에서 {ratio}일 때, {wanted}를 구하시오.",
    "{ratio}인 평행사변형 ABCD에서 {wanted}를 구하여라.",
    "사각형 ABCD가 평행사변형이고 {ratio}일 때, {wanted}를 구하시오.",
)
LETTER = (
    "평행사변형 ABCD에서 {one}, {other}일 때, $x$의 값을 구하시오.",
    "사각형 ABCD가 평행사변형이고 {one}, {other}일 때, $x$의 값을 구하여라.",
    "평행사변형 ABCD에 대하여 {one}, {other}일 때, $x$의 값은?",
)


def letter(rng: random.Random, a: int, b: int, c: int, d: int) -> Instance:
    """ax+b=cx+d: opposite sides."""
    x = (d - b) // (a - c)
    one, other = measure(polynomial(a, b), "cm"), measure(polynomial(c, d), "cm")
    corners = parallelogram(a * x + b, 1.5 * (a * x + b), 65)
    inner = middle(corners["A"], corners["C"])
    texts = {"AB": shown(one), "CD": shown(other)}
    marks = (*outlined(corners), *lengths(corners, inner, texts))
    return asks_letter(
        rng,
        [lettered(each) for each in LETTER],
        situation(PARALLELOGRAM, {"AB": one, "CD": other}, tuple("ABCD·")),
        x,
        Scene(marks, 30),
        one=told("AB", one),
        other=told("CD", other),
    )


def letter_keeps(a: int, b: int, c: int, d: int) -> bool:
    if a == c or (d - b) % (a - c):
        return False
    x = (d - b) // (a - c)
    return 1 < x <= 9 and 3 <= a * x + b <= 30


BISECTOR = (
    r"평행사변형 ABCD에서 $\angle A$의 이등분선이 변 BC와 만나는 점을 E라 하자. {given}일 때, {wanted}를"
    " 구하시오.",
    r"평행사변형 ABCD에서 $\angle A$의 이등분선과 변 BC의 교점을 E라 하자. {given}일 때, {wanted}를"
    " 구하여라.",
    r"평행사변형 ABCD에서 $\angle A$의 이등분선이 변 BC와 만나는 점을 E라 할 때, {wanted}를 구하시오."
    " (단, {given})",
)


def bisected(rng: random.Random, left: int, base: int, given: tuple[str, str], asked: str) -> Instance:
    """BE is as long as AB, since ∠BAE=∠AEB."""
    corners = parallelogram(left, base, 68)
    corners["E"] = along(corners["B"], corners["C"], left / base)
    sizes = {"AB": left, "AD": base, "BE": left, "CE": base - left}
    known = {name: cm(sizes[name]) for name in given}
    inner = middle(corners["A"], corners["C"])
    marks = (
        *outlined(corners),
        *sides(corners, "AE"),
        Dot(corners["E"], "E", "s", hidden=True),
        *lengths(corners, inner, labels(known, asked)),
    )
    return posed(rng, BISECTOR, "quad.bisector", "ABCDE", known, asked, sizes[asked], Scene(marks, 30))


def rest(rng: random.Random, left: int, base: int) -> Instance:
    return bisected(rng, left, base, ("AB", "AD"), "CE")


def whole(rng: random.Random, left: int, base: int) -> Instance:
    return bisected(rng, left, base, ("AB", "CE"), "AD")


DIAGONALS = (
    "{shape} ABCD의 두 대각선의 교점을 O라 하자. {given}일 때, {wanted}를 구하시오.",
    "{shape} ABCD에서 두 대각선의 교점을 O라 할 때, {given}이다. 이때 {wanted}를 구하여라.",
    "{shape} ABCD에서 두 대각선의 교점이 O이고 {given}일 때, {wanted}를 구하시오.",
)


def crossed(
    rng: random.Random,
    shape: str,
    kind: str,
    corners: Corners,
    size: int,
    asked: str,
    answer: int,
    given: str,
) -> Instance:
    corners["O"] = middle(corners["A"], corners["C"])
    marks = (
        *outlined(corners),
        *sides(corners, "AC", "BD"),
        Dot(corners["O"], "O", "n", hidden=True),
        *(_at(corners, given, shown(deg(size)))),
        *(_at(corners, asked, ASKED)),
    )
    return posed(
        rng, DIAGONALS, kind, "ABCDO", {given: deg(size)}, asked, answer, Scene(marks, 34), shape=shape
    )  # fmt: skip


def _at(corners: Corners, name: str, text: str) -> Marks:
    letters = name[1:]
    if len(letters) == 1:
        return inside(corners, letters, text)
    one, corner, other = (corners[each] for each in letters)
    return (angle(one, corner, other, text),)


def in_rectangle(rng: random.Random, size: int, asked: int) -> Instance:
    """∠OBC is given: △OBC has two of it, ∠AOB is outside of both."""
    width = 10.0
    corners = parallelogram(width * math.tan(math.radians(size)), width, 90)
    name, answer = (("∠AOB", 2 * size), ("∠BOC", 180 - 2 * size), ("∠OAB", 90 - size))[asked]
    return crossed(rng, "직사각형", "quad.rectangle", corners, size, name, answer, "∠OBC")


def in_rhombus(rng: random.Random, size: int, asked: int) -> Instance:
    """∠ABD is given, half of ∠B."""
    corners = parallelogram(8, 8, 2 * size)
    name, answer = (("∠C", 180 - 2 * size), ("∠D", 2 * size), ("∠BAC", 90 - size))[asked]
    return crossed(rng, "마름모", "quad.rhombus", corners, size, name, answer, "∠ABD")


INNER = (
    "평행사변형 ABCD의 내부의 한 점 P에 대하여 {given}일 때, {wanted}를 구하시오.",
    "평행사변형 ABCD의 내부에 한 점 P가 있다. {given}일 때, {wanted}를 구하여라.",
    "평행사변형 ABCD의 내부에 있는 한 점 P에 대하여 {given}일 때, {wanted}를 구하시오.",
)


def inner_point(rng: random.Random, first: int, second: int, third: int) -> Instance:
    """Opposite triangles make half of the parallelogram."""
    last = first + third - second
    given = {"△PAB": area(first), "△PBC": area(second), "△PCD": area(third)}
    corners = parallelogram(7, 10, 62)
    across, up = first / (first + third), second / (first + third)
    a, b, c = (corners[letter] for letter in "ABC")
    corners["P"] = spot(float(b.x) + across * float(c.x - b.x) + up * float(a.x - b.x), up * float(a.y))
    marks = (*outlined(corners), *sides(corners, "PA", "PB", "PC", "PD"))
    marks += (Dot(corners["P"], "P", "n"),)
    return posed(rng, INNER, "quad.inner_point", "ABCDP", given, "△PDA", last, Scene(marks, 32))


def inner_keeps(first: int, second: int, third: int) -> bool:
    last = first + third - second
    return len({first, second, third, last}) == 4 and last >= 4 and max(first, third) <= 2 * min(first, third)


PLACE = ("9수03-11", "중2")
ANGLES = [n for n in range(48, 134, 4) if n != 88 and n != 92]

MODELS = (
    item_model(
        "parallelograms.angles",
        *PLACE,
        108,
        {
            1: Band(grid(ANGLES, range(3)), one_angle),
            2: Band(
                grid(
                    range(1, 12),
                    range(1, 12),
                    range(2),
                    keep=lambda m, n, asked: (
                        m != n and 180 % (m + n) == 0 and m < 3 * n and n < 3 * m and m % 2 + n % 2
                    ),
                ),
                angle_ratio,
            ),
        },
        figure=True,
    ),
    item_model(
        "parallelograms.letter",
        *PLACE,
        602,
        {
            1: Band(grid((1,), range(1, 9), range(2, 5), range(-9, 0), keep=letter_keeps), letter),
            2: Band(grid(range(3, 6), range(-9, 9), range(2, 5), range(-9, 10), keep=letter_keeps), letter),
        },
        figure=True,
    ),
    item_model(
        "parallelograms.bisector",
        *PLACE,
        100,
        {
            1: Band(grid(range(4, 12), range(6, 17), keep=lambda left, base: 2 <= base - left <= 8), rest),
            2: Band(grid(range(4, 12), range(6, 17), keep=lambda left, base: 2 <= base - left <= 8), whole),
        },
        figure=True,
    ),
    item_model(
        "quadrilaterals.diagonals",
        *PLACE,
        105,
        {
            1: Band(grid(range(24, 41), range(3)), in_rectangle),
            2: Band(grid(range(24, 42), range(3)), in_rhombus),
        },
        figure=True,
    ),
    item_model(
        "parallelograms.inner_point",
        *PLACE,
        1066,
        {
            1: Band(grid(range(4, 11), range(4, 11), range(4, 11), keep=inner_keeps), inner_point),
            2: Band(grid(range(11, 22), range(11, 22), range(11, 22), keep=inner_keeps), inner_point),
        },
        figure=True,
    ),
)

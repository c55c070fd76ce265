"""삼각형의 외심 (9수03-10): as far from every corner, so that three isosceles triangles meet in it.

Drawn: the angles of the triangle, or lengths. Radicals: the angle at the centre from that at the corner, or
back; three angles that make 90°; a perimeter; the right triangle, whose circumcentre halves the hypotenuse.
"""

import math
import random
from collections.abc import Mapping

from appliance.domain.figure import Angle, Circle, Length, Mark, Scene, Segment, Spot, spot
from appliance.domain.quantity import Quantity
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number
from appliance.itemmodels.grid import grid
from appliance.itemmodels.measuring import angle, angle_is, asks, bar, bar_is, said, situation
from appliance.itemmodels.model import Instance
from appliance.itemmodels.sketches import Spots, corner, distance, middle, names, outline, polar, triangle
from appliance.itemmodels.stories import quantity

POINTS = ("A", "B", "C", "O")

ANGLE = (
    "점 $O$가 $\\triangle ABC$의 외심이고 {told}일 때, {asked}의 크기를 구하시오.",
    "점 $O$는 삼각형 $ABC$의 외심이다. {told}일 때, {asked}의 크기를 구하여라.",
    "점 $O$는 $\\triangle ABC$의 외심이고 {told}이다. 이때 {asked}의 크기는?",
)
AROUND = (
    "점 $O$는 $\\triangle ABC$의 외심이고 {first}, {second}일 때, $\\triangle OBC$의 둘레의 길이를 구하시오.",
    "점 $O$는 삼각형 $ABC$의 외심이다. {first}, {second}일 때, $\\triangle OBC$의 둘레의 길이를 구하여라.",
    "점 $O$가 $\\triangle ABC$의 외심이고 {first}, {second}이다. 이때 $\\triangle OBC$의 둘레의 길이는?",
)
RIGHT = (
    "$\\angle C=90^\\circ$인 직각삼각형 $ABC$에서 점 $O$는 {longest}의 중점이다. {told}일 때, {asked}를"
    " 구하시오.",
    "$\\angle C=90^\\circ$인 직각삼각형 $ABC$에서 점 $O$가 {longest}의 중점이고 {told}일 때, {asked}를"
    " 구하여라.",
    "$\\angle C=90^\\circ$인 직각삼각형 $ABC$에서 {longest}의 중점을 $O$라 하자. {told}일 때, {asked}를"
    " 구하시오.",
)


def round_triangle(a: float, b: float, radius: float = 8) -> dict[str, Spot]:
    """Corners on the circle about O with the angles a, b at A and B; BC lies flat below."""
    right, left = -90 + a, -90 - a
    return {
        "A": polar(right + 2 * b, radius), "B": polar(left, radius), "C": polar(right, radius),
        "O": spot(0, 0),
    }  # fmt: skip


# Every angle of the figure by its three letters.
WHOLE = {"A": "BAC", "B": "CBA", "C": "ACB"}


def sketch(at: Spots, spokes: str, *more: Mark) -> Scene:
    marks = (
        Circle(at["O"], spot(distance(at["O"], at["A"]), 0).x, "thin"),
        *outline(at["A"], at["B"], at["C"]),
        *(Segment(at["O"], at[name]) for name in spokes),
        *names("ABC", [at[name] for name in "ABC"], at["O"]),
        *names("O", [at["O"]], at["B"]),
        *more,
    )
    return Scene(marks, 40)


def asked_angle(
    rng: random.Random, at: Spots, spokes: str, told: Mapping[str, int], asked: str, size: int
) -> Instance:
    """told and asked by the names of the situation, A or OBC."""
    sizes = {f"∠{name}": quantity(value, "°") for name, value in told.items()}
    texts = {name: said(sizes[f"∠{name}"]) for name in told} | {asked: "$x$"}
    scene = sketch(at, spokes, *(corner(at, WHOLE.get(name, name), text) for name, text in texts.items()))
    return asks(
        rng, ANGLE, situation("centre.circum", sizes, POINTS), f"∠{asked}", number(size, "°"), scene,
        told=", ".join(angle_is(name, sizes[f"∠{name}"]) for name in told), asked=angle(asked),
    )  # fmt: skip


def at_centre(rng: random.Random, a: int, b: int) -> Instance:
    return asked_angle(rng, round_triangle(a, b), "BC", {"A": a}, "BOC", 2 * a)


def at_corner(rng: random.Random, a: int, b: int) -> Instance:
    return asked_angle(rng, round_triangle(a, b), "BC", {"BOC": 2 * a}, "A", a)


def at_base(rng: random.Random, a: int, b: int) -> Instance:
    """From the base angle of OBC to A."""
    return asked_angle(rng, round_triangle(a, b), "BC", {"OBC": 90 - a}, "A", a)


def three(rng: random.Random, first: int, second: int) -> Instance:
    """OAB, OBC and OCA make 90°: they are 90° less the angle across."""
    third = 90 - first - second
    at = round_triangle(90 - second, 90 - third)
    return asked_angle(rng, at, "ABC", {"OAB": first, "OBC": second}, "OCA", third)


def around(rng: random.Random, radius: int, side: int, of_a: int) -> Instance:
    """BC = 2r·sin A, so the angle follows; the corner A stands where it finds room."""
    a = math.degrees(math.asin(side / (2 * radius)))
    at = round_triangle(a, (180 - a) / 2 + 4, radius)
    told = {"OA" if of_a else "OB": quantity(radius, "cm"), "BC": quantity(side, "cm")}
    spoke = "A" if of_a else "B"
    scene = sketch(
        at, "ABC", Length(at[spoke], at["O"], f"{radius}cm", "left" if of_a else "right"),
        Length(at["B"], at["C"], f"{side}cm", "right"),
    )  # fmt: skip
    first, second = (bar_is(name, size) for name, size in told.items())
    return asks(
        rng, AROUND, situation("centre.circum", told, POINTS), "perimeter_obc",
        number(2 * radius + side, "cm"), scene, first=first, second=second,
    )  # fmt: skip


def right_triangle(b: float) -> dict[str, Spot]:
    """The right angle at C on the left, B on the right; O halves AB."""
    top, left, right = triangle(12, 90, b)
    return {"A": top, "B": right, "C": left, "O": middle(top, right)}


def right_length(rng: random.Random, half: int, to_half: int) -> Instance:
    """AB from OC, or OC from AB."""
    told, asked = (("AB", 2 * half), ("OC", half)) if to_half else (("OC", half), ("AB", 2 * half))
    size = quantity(told[1], "cm")
    at = right_triangle(35)
    ends = {"AB": ("B", "A"), "OC": ("C", "O")}[told[0]]
    written = Length(at[ends[0]], at[ends[1]], said(size), "right", told[0] == "AB")
    return right(rng, at, written, {told[0]: size}, asked[0], asked[1], "cm")


def right_angle(rng: random.Random, b: int, at_a: int) -> Instance:
    """OBC and OAC are isosceles."""
    at = right_triangle(b)
    size = quantity(b, "°")
    asked, found = ("∠AOC", 2 * b) if at_a else ("∠BOC", 180 - 2 * b)
    written = corner(at, "CBA", said(size))
    return right(rng, at, written, {"∠B": size}, asked, found, "°")


def right(
    rng: random.Random,
    at: Spots,
    written: Mark,
    told: Mapping[str, Quantity],
    asked: str,
    found: int,
    unit: str,
) -> Instance:
    ((name, size),) = told.items()
    marks = (
        *outline(at["A"], at["C"], at["B"]),
        Angle(at["C"], at["B"], at["A"], right=True),
        Segment(at["C"], at["O"]),
        *names("ABC", [at[letter] for letter in "ABC"]),
        *names("O", [at["O"]], at["C"]),
        written,
    )
    is_angle = name.startswith("∠")
    text = angle_is(name[1:], size) if is_angle else bar_is(name, size)
    wanted = f"{angle(asked[1:])}의 크기" if is_angle else f"{bar(asked)}의 길이"
    given = situation("centre.right_circum", {name: size}, POINTS)
    return asks(
        rng,
        RIGHT,
        given,
        asked,
        number(found, unit),
        Scene(marks, 32),
        told=text,
        asked=wanted,
        longest=bar("AB"),
    )


def is_acute(a: int, b: int) -> bool:
    return b < 90 and a + b > 95


def is_split(first: int, second: int) -> bool:
    return 10 <= 90 - first - second <= 50


def is_odd_split(first: int, second: int) -> bool:
    return is_split(first, second) and first % 5 != 0 and second % 5 != 0


def is_inside(radius: int, side: int, of_a: int) -> bool:
    return radius < side < 2 * radius - 1


PLACE = ("9수03-10", "중2")

MODELS = (
    item_model(
        "circumcentres.centre_angle",
        *PLACE,
        123,
        {
            1: Band(grid(range(40, 81), (60,), keep=is_acute), at_centre),
            2: Band(grid(range(40, 81), (60,), keep=is_acute), at_corner),
            3: Band(grid(range(40, 81), (60,), keep=is_acute), at_base),
        },
        figure=True,
    ),
    item_model(
        "circumcentres.three_angles",
        *PLACE,
        666,
        {
            1: Band(grid(range(15, 51, 5), range(15, 51, 5), keep=is_split), three),
            2: Band(grid(range(16, 50), range(17, 50), keep=is_odd_split), three),
        },
        figure=True,
    ),
    item_model(
        "circumcentres.perimeter",
        *PLACE,
        178,
        {
            1: Band(grid(range(4, 16), range(5, 28), (0,), keep=is_inside), around),
            2: Band(grid(range(4, 16), range(5, 28), (1,), keep=is_inside), around),
        },
        figure=True,
    ),
    item_model(
        "circumcentres.right",
        *PLACE,
        118,
        {
            1: Band(grid(range(2, 21), (0, 1)), right_length),
            2: Band(grid(range(25, 66), (0, 1), keep=lambda b, at_a: b != 45), right_angle),
        },
        figure=True,
    ),
)

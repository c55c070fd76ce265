"""삼각비 (9수03-16)와 그 활용 (9수03-17): ratios of right triangles, special angles, sides and areas.

Drawn: a right triangle with whole sides, or a special angle and a side. Radicals: whether the side that the
ratio needs is given; the ratios of 30°, 45° and 60°, with surds; obtuse angles are left out.
"""

import math
import random
from fractions import Fraction

from appliance.domain.answers import Scalar
from appliance.domain.figure import Scene, spot
from appliance.domain.givens import Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.corners import (
    Marks,
    angle,
    cm,
    deg,
    labels,
    lengths,
    posed,
    shown,
)
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number, surd, tex
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.sketches import middle, names, outline
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Add, Call, Mul, Neg, Node, Sym, integer

TRIPLES = (
    (3, 4, 5),
    (5, 12, 13),
    (8, 15, 17),
    (6, 8, 10),
    (4, 3, 5),
    (12, 5, 13),
    (15, 8, 17),
    (9, 12, 15),
    (8, 6, 10),
    (7, 24, 25),
    (24, 7, 25),
    (12, 9, 15),
)
RATIOS = ("sin A", "cos A", "tan A", "sin B", "cos B", "tan B")
RATIO = (
    r"$\angle C=90^\circ$인 직각삼각형 ABC에서 {given}일 때, {ratio}의 값을 구하시오.",
    r"$\angle C=90^\circ$인 직각삼각형 ABC에서 {given}이다. 이때 {ratio}의 값을 구하여라.",
    r"직각삼각형 ABC에서 $\angle C=90^\circ$, {given}일 때, {ratio}의 값을 구하시오.",
)


def drawn(across: float, up: float, texts: dict[str, str], *angles: tuple[str, str]) -> Scene:
    a, b, c = spot(0, 0), spot(float(across), float(up)), spot(float(across), 0.0)
    corners = {"A": a, "B": b, "C": c}
    turns = {"A": (b, a, c), "B": (a, b, c)}
    marks: Marks = (
        *outline(a, b, c),
        *names("ABC", (a, b, c)),
        angle(a, c, b, right=True),
        *(angle(*turns[corner], text) for corner, text in angles),
        *lengths(corners, middle(a, b, c), texts),
    )
    return Scene(marks, 34)


def ratio(rng: random.Random, at: int, which: int, given: tuple[str, str]) -> Instance:
    up, across, long = TRIPLES[at]
    sizes = {"AB": long, "BC": up, "CA": across}
    values = {
        "sin A": Fraction(up, long), "cos A": Fraction(across, long), "tan A": Fraction(up, across),
        "sin B": Fraction(across, long), "cos B": Fraction(up, long), "tan B": Fraction(across, up),
    }  # fmt: skip
    asked = RATIOS[which]
    known = {name: cm(sizes[name]) for name in given}
    scene = drawn(across, up, labels(known))
    said = "$\\" + asked + "$"
    return posed(rng, RATIO, "ratio.right", "ABC", known, asked, number(values[asked]), scene, ratio=said)


NEEDED = {
    "sin A": ("AB", "BC"),
    "cos A": ("AB", "CA"),
    "tan A": ("BC", "CA"),
    "sin B": ("AB", "CA"),
    "cos B": ("AB", "BC"),
    "tan B": ("BC", "CA"),
}


def ready(rng: random.Random, at: int, which: int) -> Instance:
    return ratio(rng, at, which, NEEDED[RATIOS[which]])


def one_missing(rng: random.Random, at: int, which: int) -> Instance:
    """The ratio needs the third side first."""
    need = NEEDED[RATIOS[which]]
    given = ("AB", "CA") if need == ("AB", "BC") else ("AB", "BC")
    return ratio(rng, at, which, given)


VALUE = (
    "{e}의 값을 구하시오.",
    "다음 식의 값을 구하여라. {e}",
    "{e}의 값은?",
    "{e}를 계산하시오.",
)
SPECIAL: dict[tuple[str, int], tuple[Fraction, int]] = {
    ("sin", 30): (Fraction(1, 2), 1), ("sin", 45): (Fraction(1, 2), 2), ("sin", 60): (Fraction(1, 2), 3),
    ("cos", 30): (Fraction(1, 2), 3), ("cos", 45): (Fraction(1, 2), 2), ("cos", 60): (Fraction(1, 2), 1),
    ("tan", 30): (Fraction(1, 3), 3), ("tan", 45): (Fraction(1), 1), ("tan", 60): (Fraction(1), 3),
}  # fmt: skip
KEYS = tuple(SPECIAL)


def call(at: int) -> Node:
    name, size = KEYS[at]
    return Call(name, (Mul((integer(size), Sym("degree")), ("",)),))


def summed(rng: random.Random, first: int, second: int, minus: int) -> Instance:
    (a, root), (b, _) = SPECIAL[KEYS[first]], SPECIAL[KEYS[second]]
    body = Add((call(first), Neg(call(second)) if minus else call(second)))
    return valued(rng, body, surd(a - b if minus else a + b, root))


def multiplied(rng: random.Random, first: int, second: int) -> Instance:
    (a, root), (b, other) = SPECIAL[KEYS[first]], SPECIAL[KEYS[second]]
    return valued(rng, Mul((call(first), call(second)), ("×",)), surd(a * b, root * other))


def valued(rng: random.Random, body: Node, answer: Node) -> Instance:
    return instance(rng, VALUE, [Expression(body)], Goal(GoalKind.CALCULATE), Scalar(answer), e=tex(body))


SIDE = (
    r"$\angle C=90^\circ$인 직각삼각형 ABC에서 {given}일 때, {wanted}를 구하시오.",
    r"$\angle C=90^\circ$인 직각삼각형 ABC에서 {given}이다. 이때 {wanted}를 구하여라.",
    r"직각삼각형 ABC에서 $\angle C=90^\circ$, {given}일 때, {wanted}를 구하시오.",
)
ANGLES = (30, 45, 60)
ROOTS = {
    ("sin", 30): (1, 1),
    ("cos", 30): (1, 3),
    ("sin", 45): (1, 2),
    ("cos", 45): (1, 2),
    ("sin", 60): (1, 3),
    ("cos", 60): (1, 1),
}


def from_long(rng: random.Random, half: int, at: int, asked: int) -> Instance:
    """AB=2·half and ∠A are given; BC or CA asked for."""
    size, name = ANGLES[at], ("BC", "CA")[asked]
    known = {"∠A": deg(size), "AB": cm(2 * half)}
    factor, root = ROOTS[("sin", "cos")[asked], size]
    turn = math.radians(size)
    scene = drawn(
        2 * half * math.cos(turn), 2 * half * math.sin(turn), labels({"AB": known["AB"]}, name),
        ("A", shown(known["∠A"])),
    )  # fmt: skip
    return posed(rng, SIDE, "ratio.right", "ABC", known, name, Scalar(surd(half * factor, root), "cm"), scene)


def from_leg(rng: random.Random, side: int, at: int) -> Instance:
    """CA and ∠A are given, BC=CA·tan A asked for."""
    size = ANGLES[at]
    known = {"∠A": deg(size), "CA": cm(side)}
    factor, root = SPECIAL["tan", size]
    scene = drawn(
        side,
        side * math.tan(math.radians(size)),
        labels({"CA": known["CA"]}, "BC"),
        ("A", shown(known["∠A"])),
    )
    return posed(rng, SIDE, "ratio.right", "ABC", known, "BC", Scalar(surd(factor * side, root), "cm"), scene)


AREA = (
    r"$\triangle ABC$에서 {given}일 때, {wanted}를 구하시오.",
    r"삼각형 ABC에서 {given}일 때, {wanted}를 구하여라.",
    r"$\triangle ABC$에서 {given}이다. 이때 {wanted}를 구하시오.",
)
SHEET = (
    "평행사변형 ABCD에서 {given}일 때, 평행사변형 ABCD의 넓이를 구하시오.",
    "평행사변형 ABCD가 있다. {given}일 때, 평행사변형 ABCD의 넓이를 구하여라.",
    "평행사변형 ABCD에서 {given}이다. 이때 평행사변형 ABCD의 넓이를 구하시오.",
)


def sharp(rng: random.Random, first: int, second: int, at: int) -> Instance:
    size = ANGLES[at]
    known = {"AB": cm(first), "CA": cm(second), "∠A": deg(size)}
    turn = math.radians(size)
    a, b, c = spot(0, 0), spot(first * math.cos(turn), first * math.sin(turn)), spot(float(second), 0.0)
    corners = {"A": a, "B": b, "C": c}
    marks: Marks = (
        *outline(a, b, c), *names("ABC", (a, b, c)), angle(b, a, c, shown(known["∠A"])),
        *lengths(corners, middle(a, b, c), labels(known)),
    )  # fmt: skip
    value, root = SPECIAL["sin", size]
    answer = Scalar(surd(Fraction(first * second, 2) * value, root), "cm²")
    return posed(rng, AREA, "ratio.area", "ABC", known, "△ABC", answer, Scene(marks, 34))


def sheet(rng: random.Random, first: int, second: int, at: int) -> Instance:
    size = ANGLES[at]
    known = {"AB": cm(first), "BC": cm(second), "∠B": deg(size)}
    turn = math.radians(size)
    a, b, c = spot(first * math.cos(turn), first * math.sin(turn)), spot(0, 0), spot(float(second), 0.0)
    d = spot(float(a.x + c.x), float(a.y))
    corners = {"A": a, "B": b, "C": c, "D": d}
    marks: Marks = (
        *outline(a, b, c, d), *names("ABCD", (a, b, c, d)), angle(a, b, c, shown(known["∠B"])),
        *lengths(corners, middle(a, c), labels(known)),
    )  # fmt: skip
    value, root = SPECIAL["sin", size]
    answer = Scalar(surd(first * second * value, root), "cm²")
    return posed(rng, SHEET, "quad.parallelogram", "ABCD·", known, "area", answer, Scene(marks, 32))


def same_root(first: int, second: int, minus: int) -> bool:
    return SPECIAL[KEYS[first]][1] == SPECIAL[KEYS[second]][1] and first != second


MEANING, USE = ("9수03-16", "중3"), ("9수03-17", "중3")
NINE = range(9)

MODELS = (
    item_model(
        "trigonometry.ratio",
        *MEANING,
        144,
        {
            1: Band(grid(range(len(TRIPLES)), range(6)), ready),
            2: Band(grid(range(len(TRIPLES)), range(6)), one_missing),
        },
        figure=True,
    ),
    item_model(
        "trigonometry.special",
        *MEANING,
        112,
        {
            1: Band(grid(NINE, NINE, (0, 1), keep=same_root), summed),
            2: Band(grid(NINE, NINE, keep=lambda a, b: a != b), multiplied),
        },
    ),
    item_model(
        "trigonometry.side",
        *USE,
        87,
        {
            1: Band(grid(range(2, 10), range(3), range(2)), from_long),
            2: Band(grid(range(3, 16), range(3)), from_leg),
        },
        figure=True,
    ),
    item_model(
        "trigonometry.area",
        *USE,
        270,
        {
            1: Band(
                grid(range(4, 13), range(4, 13), range(3), keep=lambda a, b, at: a % 2 == b % 2 == 0), sharp
            ),
            2: Band(grid(range(4, 13), range(4, 13), range(3), keep=lambda a, b, at: a * b % 2 == 0), sheet),
        },
        figure=True,
    ),
)

"""New sizes for a figure: the sizes that make it are drawn, what the stem tells of it is then measured.

So a sector told by its arc and its area has a whole radius again, and a cone a whole slant.
"""

import random
from collections.abc import Mapping
from fractions import Fraction
from math import lcm

from appliance.authoring.draws import near
from appliance.authoring.original import Original
from appliance.authoring.triples import TRIPLES
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Situation
from appliance.domain.paths import replaced
from appliance.domain.quantity import Quantity
from appliance.domain.question import Question
from appliance.domain.situations import SITUATIONS
from appliance.korean.units import SHAPES
from appliance.mathtext.tree import Add, Group, Node, Num, Ratio
from appliance.solving import Quotient, pi
from appliance.solving.situations.values import exact_values
from appliance.solving.units import unit_named

# kind → the sizes that make it; where there are several ways, the first whose sizes the stem speaks of.
SEEDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "polygon": (("sides",),),
    "polygon.regular": (("sides", "side"),),
    "circle": (("radius",),),
    "circle.half": (("radius",),),
    "sector": (("radius", "angle"),),
    "sector.pair": (
        ("angle_first", "arc_first", "angle_second"),
        ("angle_first", "area_first", "angle_second"),
    ),
    "points.general": (("points",),),
    "points.on_line": (("points",),),
    "faces.prism": (("sides",),),
    "faces.pyramid": (("sides",),),
    "faces.frustum": (("sides",),),
    "faces.regular": (("shape",),),
    "solid.box": (("width", "depth", "height"),),
    "solid.cube": (("edge",),),
    "solid.prism": (("base_area", "base_perimeter", "height"),),
    "solid.pyramid": (("base_area", "height"),),
    "solid.square_pyramid": (("side", "height", "face_height"), ("side", "face_height"), ("side", "height")),
    "solid.cylinder": (("radius", "height"),),
    "solid.cone": (("radius", "height", "slant"), ("radius", "slant"), ("radius", "height")),
    "solid.cone_frustum": (
        ("top", "bottom", "height", "slant"),
        ("top", "bottom", "slant"),
        ("top", "bottom", "height"),
    ),
    "solid.sphere": (("radius",),),
    "solid.hemisphere": (("radius",),),
}
SEEDS["segment.parts"] = (("part_1_1",),)
SEEDS["triangle.isosceles"] = (("base", "height", "leg"),)
_SIDEWAYS = {"lateral", "surface", "net_angle"}
_UPRIGHT = {"volume", "axial"}
_ANGLES = (30, 36, 40, 45, 60, 72, 80, 90, 100, 108, 120, 135, 144, 150, 160, 210, 216, 225, 240, 270, 300)
_REGULAR = (5, 6, 8, 9, 10, 12, 15, 18, 20, 24)


def can_redraw(kind: str) -> bool:
    """Whether figures of that kind are drawn by their sizes."""
    return kind in SEEDS


def redrawn_figure(original: Original, rng: random.Random) -> Question | None:
    """The note with the sizes of another figure of its kind."""
    question = original.question
    at, situation = next((i, g) for i, g in enumerate(question.givens) if isinstance(g, Situation))
    asked = {str(arg) for arg in question.goal.args if isinstance(arg, str)}
    told = {name for name, _ in situation.told}
    names = _seeds(situation.kind, told, asked)
    try:
        old = exact_values(situation)
        drawn = {name: _drawn(situation.kind, name, old.get(name), situation, asked, rng) for name in names}
        _fit_triples(situation.kind, drawn, rng)
        seeds = tuple((name, Quantity(value, _unit(situation, name))) for name, value in drawn.items())
        new = exact_values(Situation(situation.kind, seeds))
        return _measured(question, at, situation, old, new)
    except Unsolvable:
        return None


def _seeds(kind: str, told: set[str], asked: set[str]) -> tuple[str, ...]:
    spoken = told | asked
    ways = SEEDS[kind]
    if kind in ("solid.cone", "solid.cone_frustum", "solid.square_pyramid"):
        side = "face_height" if kind == "solid.square_pyramid" else "slant"
        sideways, upright = bool(spoken & (_SIDEWAYS | {side})), bool(spoken & (_UPRIGHT | {"height"}))
        return ways[0] if sideways and upright else ways[1] if sideways else ways[2]
    if kind == "sector.pair":
        return ways[0] if any(name.startswith("arc") for name in spoken) else ways[1]
    if kind in ("polygon.regular", "solid.prism"):
        return tuple(name for name in ways[0] if _matters(kind, name, spoken))
    return ways[0]


def _matters(kind: str, name: str, spoken: set[str]) -> bool:
    needed = {"side": {"side", "perimeter"}, "base_perimeter": {"base_perimeter", "lateral", "surface"}}
    return name not in needed or bool(spoken & needed[name])


def _drawn(
    kind: str, name: str, old: Quotient | None, situation: Situation, asked: set[str], rng: random.Random
) -> Fraction:
    """A size of its kind near the old one, in the unit of the stem."""
    if name == "shape":
        return Fraction(rng.choice((4, 6, 8, 12, 20)))
    if name in ("angle", "angle_first", "angle_second"):
        return Fraction(rng.choice(_ANGLES))
    number = pi.plain(old) if old is not None else None
    size = unit_named(_unit(situation, name)).size if _unit(situation, name) else Fraction(1)
    value = number.rational / size if number is not None and number.is_rational else Fraction(6)
    if name == "part_1_1":
        parts = [role for role, _ in situation.told if role != name] + list(asked)
        return Fraction(rng.randint(2, 14) * lcm(*(int(role.rpartition("_")[2]) for role in parts)))
    if name == "sides" and kind == "polygon.regular":
        most = max(12, int(2 * value))
        return Fraction(rng.choice([n for n in _REGULAR if n <= most]))
    if name in ("sides", "points"):
        least = 5 if kind == "polygon" else 3
        return Fraction(rng.randint(least, max(12, int(value) + 4)))
    if kind in ("solid.sphere", "solid.hemisphere"):
        return Fraction(rng.randint(1, 12) * (2 if name == "diameter" else 1))
    return near(value, rng) if value.denominator <= 10 else near(Fraction(round(value)), rng)


def _fit_triples(kind: str, drawn: dict[str, Fraction], rng: random.Random) -> None:
    """Where a slant and a height are both told, they are sides of a right triangle with whole sides."""
    names = list(drawn)
    if kind == "solid.cone" and len(names) == 3:
        a, b, c = rng.choice([triple for triple in TRIPLES if triple[2] <= 26])
        drawn["radius"], drawn["height"], drawn["slant"] = map(
            Fraction, (a, b, c) if rng.random() < 0.6 else (b, a, c)
        )
    elif kind == "triangle.isosceles":
        a, b, c = rng.choice([triple for triple in TRIPLES if triple[2] <= 41])
        drawn |= dict(zip(("base", "height", "leg"), map(Fraction, (2 * a, b, c)), strict=True))
    elif kind == "solid.square_pyramid" and len(names) == 3:
        a, b, c = rng.choice([triple for triple in TRIPLES if triple[2] <= 17])
        drawn["side"], drawn["height"], drawn["face_height"] = map(Fraction, (2 * a, b, c))
    elif kind == "solid.cone_frustum" and len(names) == 4:
        a, b, c = rng.choice([triple for triple in TRIPLES if triple[2] <= 17])
        top = rng.randint(2, 9)
        drawn |= dict(
            zip(("top", "bottom", "height", "slant"), map(Fraction, (top, top + a, b, c)), strict=True)
        )


def _unit(situation: Situation, name: str) -> str:
    """The unit of a size of this dimension, as far as the stem has one."""
    kind = SITUATIONS[situation.kind]
    dimension = kind.role(name).dimension
    if dimension == "angle":
        return "°"
    if dimension == "count":
        return "개"
    told = [(kind.role(role).dimension, each.unit) for role, each in situation.told]
    lengths = [unit.rstrip("²³") for other, unit in told if other in ("length", "area", "volume")]
    base = lengths[0] if lengths else ""
    return base + {"length": "", "area": "²", "volume": "³"}.get(dimension, "") if base else ""


def _measured(
    question: Question,
    at: int,
    situation: Situation,
    old: Mapping[str, Quotient],
    new: Mapping[str, Quotient],
) -> Question | None:
    """The question with every told size as the new figure has it; None where one is of another kind."""
    for name, quantity in situation.values:
        size = Fraction(1) if not quantity.unit or quantity.unit in SHAPES else unit_named(quantity.unit).size
        number = pi.plain(new[name]) if name in new else None
        if number is None or not number.is_rational:
            return None
        value = number.rational / size
        if not _is_like(quantity, value):
            return None
        question = replaced(question, ("givens", str(at), "values", name, "value"), value)
    for name, measure in situation.measures:
        path = ("givens", str(at), "measures", name, "value")
        if isinstance(measure.value, Ratio):
            part = _ratio(situation.kind, new)
            if part is None:
                return None
            question = replaced(question, path, part)
        elif name in old and pi.plain(old[name]) is None and name in new:
            size = unit_named(measure.unit).size if measure.unit else Fraction(1)
            magnitude = Quotient.of(new[name].num.scaled(pi.surd(1 / size)))
            if _denominator(magnitude) > max(
                1, _denominator(Quotient.of(old[name].num.scaled(pi.surd(1 / size))))
            ):
                return None
            question = replaced(question, path, _like(measure.value, pi.node(magnitude)))
    return question


def _is_like(old: Quantity, new: Fraction) -> bool:
    """Whole where the old one is, and of its size; what is called by its number may be any."""
    if old.unit in SHAPES:
        return True
    return new.denominator <= old.value.denominator and old.value <= 4 * new <= 16 * old.value


def _denominator(value: Quotient) -> int:
    """The largest denominator of a number with π."""
    return max((q.denominator for number in value.num.terms.values() for _, q in number.parts), default=1)


def _ratio(kind: str, new: Mapping[str, Quotient]) -> Node | None:
    if kind != "polygon.regular":
        return None
    inside, outside = (new[name].number.rational for name in ("interior", "exterior"))
    share = inside / outside
    return Ratio((Num(str(share.numerator)), Num(str(share.denominator))))


def _like(old: Node, new: Node) -> Node:
    """In brackets where the old one stood in brackets."""
    return Group(new) if isinstance(old, Group) and isinstance(new, Add) else new

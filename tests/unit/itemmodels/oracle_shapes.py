"""Angles, polygons, circles, solids and centres of triangles: counted, drawn in coordinates, or measured.

Every question is answered again by trial: all figures of a kind are gone through, those that have what is told
are kept, and each of them must have what was answered.
"""

import math
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import combinations, permutations

from oracle_formulas import real

from appliance.domain.answers import Answer, Range, Scalar
from appliance.domain.givens import Situation
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext import evaluate, holds
from appliance.mathtext.tree import Node, Ratio

NEAR = 1e-6
Sizes = dict[str, float]


def knows(question: Question) -> bool:
    return any(given.kind in (*TRIED, *RULES, "triangle.sides") for given in question.all(Situation))


def measured(question: Question, answer: Answer) -> bool:
    """Whether every figure that has what is told has what was answered, and there is one."""
    (given,) = question.all(Situation)
    if given.kind == "triangle.sides":
        return sides(question, given, answer)
    assert isinstance(answer, Scalar)
    asked = size(answer.value)
    told = {role: float(quantity.value) for role, quantity in given.values}
    letter = {"x": asked} if question.goal.kind is GoalKind.AT_SOLUTION else {}
    for role, measure in given.measures:
        if isinstance(measure.value, Ratio):
            parts = [float(evaluate(part)) for part in measure.value.parts]
            told |= {f"part_{at}": part for at, part in enumerate(parts)} | {"parts": sum(parts)}
        else:
            told[role] = size(measure.value, letter)
    if min(told.values()) <= 0 or asked <= 0:
        return False
    if letter:
        return fits(given.kind, told)
    (role,) = question.goal.args
    return fits(given.kind, {**told, str(role): asked}, str(role))


def size(node: Node, letter: Sizes | None = None) -> float:
    named = {"pi": math.pi, **(letter or {})}
    return float(real(node, {name: Decimal(repr(value)) for name, value in named.items()}))


def fits(kind: str, told: Sizes, asked: str = "") -> bool:
    """By its rules, or among all figures of the kind."""
    if kind in RULES:
        held = [abs(rest) < NEAR for rest in RULES[kind](told) if rest is not None]
        return bool(held) and all(held)
    known = {role: value for role, value in told.items() if role != asked}
    same = [one for one in TRIED[kind]() if all(near(one[role], value) for role, value in known.items())]
    return bool(same) and all(near(one[role], value) for one in same for role, value in told.items())


def near(one: float, other: float) -> bool:
    return abs(one - other) < NEAR


# Figures that can be gone through one by one.


def scattered() -> Iterator[Sizes]:
    for count in range(2, 30):
        pairs = len(list(combinations(range(count), 2)))
        rays = len(list(permutations(range(count), 2)))
        yield {"points": count, "lines": pairs, "segments": pairs, "rays": rays}


def in_line() -> Iterator[Sizes]:
    """A ray is its start and the side to which it runs."""
    for count in range(2, 30):
        rays = {(start, end > start) for start, end in permutations(range(count), 2)}
        yield {
            "points": count, "lines": 1, "segments": len(list(combinations(range(count), 2))),
            "rays": len(rays),
        }  # fmt: skip


def parted() -> Iterator[Sizes]:
    for whole in range(1, 200):
        yield {f"part_{top}_{under}": whole * top / under for top, under in ((1, 1), (1, 2), (1, 4), (3, 4))}


def clock() -> Iterator[Sizes]:
    """The hands are turned on minute by minute."""
    for minutes in range(720):
        short, long = minutes / 720 * 360, minutes % 60 / 60 * 360
        gap = abs(short - long)
        yield {"hour": minutes // 60, "minute": minutes % 60, "between": min(gap, 360 - gap)}


@cache
def polygons() -> tuple[Sizes, ...]:
    """Diagonals are the pairs of corners that are not neighbours; angles are those of a regular polygon."""
    found = []
    for sides in range(3, 40):
        joins = [
            pair
            for pair in combinations(range(sides), 2)
            if (pair[1] - pair[0]) % sides not in (1, sides - 1)
        ]
        turn = 360 / sides
        found.append({
            "sides": sides, "diagonals": len(joins), "from_vertex": sum(0 in pair for pair in joins),
            "interior": 180 - turn, "exterior": turn, "angle_sum": sides * (180 - turn),
            "whole_sum": sides * 180, "part_0": 180 - turn, "part_1": turn,
        })  # fmt: skip
    return tuple(found)


def regular() -> Iterator[Sizes]:
    """A ratio in lowest terms: inner to outer angle."""
    for one in polygons():
        shared = math.gcd(int(one["sides"]) - 2, 2)
        top, under = (one["sides"] - 2) / shared, 2 / shared
        yield {**one, "part_0": top, "part_1": under, "parts": top + under}


def totals(faces: int, edges: int, corners: int) -> Sizes:
    assert corners - edges + faces == 2
    return {
        "faces": faces, "edges": edges, "vertices": corners, "edges_faces": faces + edges,
        "vertices_edges": corners + edges, "vertices_faces": corners + faces,
    }  # fmt: skip


def prisms() -> Iterator[Sizes]:
    for sides in range(3, 40):
        yield {"sides": sides, **totals(sides + 2, 3 * sides, 2 * sides)}


def pyramids() -> Iterator[Sizes]:
    for sides in range(3, 40):
        yield {"sides": sides, **totals(sides + 1, 2 * sides, sides + 1)}


def regular_solids() -> Iterator[Sizes]:
    """By the sides of a face and the faces at a corner: the defect at a corner is 720° over the corners."""
    for sides, meeting in ((3, 3), (4, 3), (3, 4), (5, 3), (3, 5)):
        corners = round(720 / (360 - meeting * (180 - 360 / sides)))
        faces = corners * meeting // sides
        yield {"shape": faces, "at_vertex": meeting, **totals(faces, corners * meeting // 2, corners)}


def seen(at: tuple[float, float], one: tuple[float, float], other: tuple[float, float]) -> float:
    """The angle under which two points are seen."""
    turns = [math.degrees(math.atan2(point[1] - at[1], point[0] - at[0])) for point in (one, other)]
    turn = abs(turns[0] - turns[1]) % 360
    return min(turn, 360 - turn)


def angles(spots: dict[str, tuple[float, float]], inner: str) -> Sizes:
    found = {f"∠{name}": seen(*(spots[letter] for letter in line)) for name, line in
             (("A", "ABC"), ("B", "BCA"), ("C", "CAB"))}  # fmt: skip
    for first, corner, last in permutations("ABC" + inner, 3):
        if inner in (first, corner, last):
            found[f"∠{first}{corner}{last}"] = seen(spots[corner], spots[first], spots[last])
    return found


@cache
def about_circle() -> tuple[Sizes, ...]:
    """Acute triangles on a circle about O."""
    found = []
    for a in range(10, 90):
        for b in range(91 - a, 90):
            turns = {"A": 0, "B": 360 - 2 * (180 - a - b), "C": 2 * b}
            spots = {
                name: (math.cos(math.radians(turn)), math.sin(math.radians(turn)))
                for name, turn in turns.items()
            }
            found.append(angles({**spots, "O": (0.0, 0.0)}, "O"))
    return tuple(found)


@cache
def with_incentre() -> tuple[Sizes, ...]:
    """Triangles with their tops over a base of length 1; I is the mean of the corners, weighed by the sides."""
    found = []
    for a in range(20, 141):
        for b in range(20, 161 - a):
            c = 180 - a - b
            reach = math.sin(math.radians(c)) / math.sin(math.radians(a))
            spots = {
                "A": (reach * math.cos(math.radians(b)), reach * math.sin(math.radians(b))),
                "B": (0.0, 0.0), "C": (1.0, 0.0),
            }  # fmt: skip
            weights = [math.sin(math.radians(angle)) for angle in (a, b, c)]
            middle = tuple(
                sum(weight * spots[name][at] for weight, name in zip(weights, "ABC", strict=True))
                / sum(weights)
                for at in (0, 1)
            )
            found.append(angles({**spots, "I": (middle[0], middle[1])}, "I"))
    return tuple(found)


@cache
def half_bisected() -> tuple[Sizes, ...]:
    """AB = AC = 1 and BD halves the angle at B: D divides AC as AB to BC."""
    found = []
    for base in range(10, 90):
        high, wide = math.sin(math.radians(base)), 2 * math.cos(math.radians(base))
        spots = {"A": (wide / 2, high), "B": (0.0, 0.0), "C": (wide, 0.0)}
        share = 1 / (1 + wide)
        foot = (wide / 2 + share * wide / 2, high * (1 - share))
        found.append(angles({**spots, "D": foot}, "D"))
    return tuple(found)


TRIED: dict[str, Callable[[], Iterator[Sizes] | tuple[Sizes, ...]]] = {
    "points.general": scattered,
    "points.on_line": in_line,
    "segment.parts": parted,
    "angles.clock": clock,
    "polygon": polygons,
    "polygon.regular": regular,
    "faces.prism": prisms,
    "faces.pyramid": pyramids,
    "faces.frustum": prisms,
    "faces.regular": regular_solids,
    "centre.circum": about_circle,
    "centre.incentre": with_incentre,
    "centre.base_bisector": half_bisected,
}


# Figures whose sizes can be anything: what is left over where all the sizes of a rule are known.
Rest = float | None


def rest(v: Sizes, names: str, left: Callable[..., float]) -> Rest:
    roles = names.split()
    return left(*(v[role] for role in roles)) if all(role in v for role in roles) else None


def rules(*each: tuple[str, Callable[..., float]]) -> Callable[[Sizes], list[Rest]]:
    return lambda v: [rest(v, names, left) for names, left in each]


def congruent(v: Sizes) -> list[Rest]:
    """Each part is that of the other triangle; the third angle is what the two others leave."""
    parts = {f"{part}_{order}" for part in ("side", "angle") for order in ("first", "second", "third")}
    found: list[Rest] = [rest(v, f"{part}_here {part}_there", lambda a, b: a - b) for part in parts]
    known = {part: v.get(f"{part}_here", v.get(f"{part}_there")) for part in parts}
    three = [known[f"angle_{order}"] for order in ("first", "second", "third")]
    if all(three):
        found.append(sum(one for one in three if one) - 180)
    return found


def ratio_of_three(v: Sizes) -> list[Rest]:
    """180° are dealt out part by part."""
    if "parts" not in v:
        return [v["first"] + v["second"] + v["third"] - v["total"]]
    dealt = [v["total"] * v[f"part_{at}"] / v["parts"] for at in range(3)]
    return [rest(v, "largest", lambda a: a - max(dealt)), rest(v, "smallest", lambda a: a - min(dealt))]


def circum(v: Sizes) -> list[Rest]:
    """The radius and the side: OBC has two radii and BC; where only angles are known, they are tried."""
    if "perimeter_obc" in v:
        radius = v.get("OA", v.get("OB", v.get("OC", 0.0)))
        return [radius + radius + v["BC"] - v["perimeter_obc"]]
    asked = list(v)[-1]
    known = {role: value for role, value in v.items() if role != asked}
    same = [one for one in about_circle() if all(near(one[role], value) for role, value in known.items())]
    return [one[asked] - v[asked] for one in same]


def right_circum(v: Sizes) -> list[Rest]:
    """C on the half circle over AB; angles are measured."""
    found = [rest(v, "AB OC", lambda a, b: a / 2 - b)]
    if "∠B" in v:
        b = v["∠B"]
        on_circle = (math.cos(math.radians(180 - 2 * b)), math.sin(math.radians(180 - 2 * b)))
        centre, ends = (0.0, 0.0), {"∠AOC": (-1.0, 0.0), "∠BOC": (1.0, 0.0)}
        assert near(seen((1.0, 0.0), (-1.0, 0.0), on_circle), b)
        found += [v[role] - seen(centre, end, on_circle) for role, end in ends.items() if role in v]
    return found


PI = math.pi
RULES: dict[str, Callable[[Sizes], list[Rest]]] = {
    "angles.equal": rules(("first second", lambda a, b: a - b)),
    "angles.two": rules(("first second total", lambda a, b, t: a + b - t)),
    "angles.three": ratio_of_three,
    "angles.four": rules(("first second third fourth", lambda a, b, c, d: a + b + c + d - 360)),
    "angles.exterior": rules(("first second exterior", lambda a, b, e: (180 - a - b) + e - 180)),
    "triangles.congruent": congruent,
    "sector": rules(
        ("radius angle arc", lambda r, t, a: a - math.radians(t) * r),
        ("radius angle area", lambda r, t, s: s - math.radians(t) * r * r / 2),
        ("radius arc area", lambda r, a, s: s - a * r / 2),
        ("radius angle perimeter", lambda r, t, p: p - math.radians(t) * r - r - r),
    ),
    "sector.pair": rules(
        ("angle_first arc_first angle_second arc_second", lambda t, a, u, b: a * u - b * t),
        ("angle_first area_first angle_second area_second", lambda t, a, u, b: a * u - b * t),
    ),
    "solid.cylinder": rules(
        ("radius height volume", lambda r, h, v: v - PI * r * r * h),
        ("radius height surface", lambda r, h, s: s - 2 * PI * r * r - 2 * PI * r * h),
        ("diameter height volume", lambda d, h, v: v - PI * d * d * h / 4),
        ("diameter height surface", lambda d, h, s: s - PI * d * d / 2 - PI * d * h),
        ("radius height axial", lambda r, h, a: a - 2 * r * h),
    ),
    "solid.cone": rules(
        ("radius height volume", lambda r, h, v: v - PI * r * r * h / 3),
        ("radius slant lateral", lambda r, s, a: a - PI * r * s),
        ("radius slant surface", lambda r, s, a: a - PI * r * (r + s)),
        ("radius slant net_angle", lambda r, s, t: 2 * PI * r - math.radians(t) * s),
        ("radius height axial", lambda r, h, a: a - r * h),
    ),
    "solid.cone_frustum": rules(("top bottom height axial", lambda a, b, h, s: s - (a + b) * h)),
    "solid.sphere": rules(
        ("radius surface", lambda r, s: s - 4 * PI * r * r),
        ("radius volume", lambda r, v: v - 4 * PI * r**3 / 3),
    ),
    "solid.hemisphere": rules(
        ("radius surface", lambda r, s: s - 2 * PI * r * r - PI * r * r),
        ("radius volume", lambda r, v: v - 2 * PI * r**3 / 3),
    ),
    "solid.box": rules(
        ("width depth height volume", lambda a, b, c, v: v - a * b * c),
        ("width depth height surface", lambda a, b, c, s: s - 2 * a * b - 2 * b * c - 2 * c * a),
    ),
    "solid.square_pyramid": rules(
        ("side height volume", lambda a, h, v: v - a * a * h / 3),
        ("side face_height lateral", lambda a, h, s: s - 4 * a * h / 2),
        ("side face_height surface", lambda a, h, s: s - a * a - 4 * a * h / 2),
    ),
    "centre.isosceles": rules(
        ("∠A ∠B", lambda a, b: a + b + b - 180),
        ("∠A ∠C", lambda a, c: a + c + c - 180),
        ("AB AC", lambda a, b: a - b),
        ("AB BC perimeter", lambda a, b, p: a + a + b - p),
    ),
    "centre.axis": rules(
        ("BC BD", lambda a, b: a - b - b),
        ("BC CD", lambda a, b: a - b - b),
        ("∠B ∠BAD", lambda a, b: a + b - 90),
        ("∠C ∠CAD", lambda a, b: a + b - 90),
    ),
    "centre.circum": circum,
    "centre.right_circum": right_circum,
    "centre.incircle": rules(("perimeter radius △ABC", lambda p, r, s: s - p * r / 2)),
}
del TRIED["centre.circum"]


def sides(question: Question, given: Situation, answer: Answer) -> bool:
    """x is tried in quarters: three lengths close to a triangle, or they do not."""
    told = [*(quantity.value for _, quantity in given.values)]
    forms = [measure.value for _, measure in given.measures]

    def closes(quarters: int) -> bool:
        x = {"x": Fraction(quarters, 4)}
        lengths = [*told, *(evaluate(form, x) for form in forms)]
        return 2 * max(lengths) < sum(lengths)

    good = [quarters for quarters in range(1, 400) if closes(quarters)]
    if isinstance(answer, Range):
        return good == [q for q in range(1, 400) if holds(answer.relation, {"x": Fraction(q, 4)})]
    assert isinstance(answer, Scalar)
    whole = [quarters // 4 for quarters in good if quarters % 4 == 0]
    found = {"count": len(whole), "smallest": whole[0]}[str(question.goal.args[0])]
    return evaluate(answer.value) == found

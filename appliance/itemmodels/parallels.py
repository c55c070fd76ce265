"""평행선 사이의 선분의 비 (9수03-14): parallels to a side, midpoints, bisectors, centroids.

Drawn: the ratio and a factor, or the half. Radicals: parts of the sides or the whole sides; the part that is
asked for, or what it is a part of.
"""

import random
from math import gcd

from appliance.domain.figure import Dot, Scene
from appliance.itemmodels.corners import Marks, area, cm, labels, lengths, posed, sides
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.sketches import along, by_sides, middle, names, outline

PARALLEL = (
    r"$\triangle ABC$에서 $\overline{AB}$, $\overline{AC}$ 위의 점 D, E에 대하여"
    r" $\overline{DE}\parallel\overline{BC}$이고 {given}일 때, {wanted}를 구하시오.",
    r"$\triangle ABC$의 변 AB 위에 점 D, 변 AC 위에 점 E가 있고 $\overline{DE}\parallel\overline{BC}$이다."
    " {given}일 때, {wanted}를 구하여라.",
    r"$\triangle ABC$에서 점 D는 변 AB 위의 점이고 점 E는 변 AC 위의 점이다."
    r" $\overline{DE}\parallel\overline{BC}$이고 {given}일 때, {wanted}를 구하시오.",
    r"$\triangle ABC$에서 $\overline{AB}$ 위의 점 D, $\overline{AC}$ 위의 점 E에 대하여"
    r" $\overline{BC}\parallel\overline{DE}$이다. {given}일 때, {wanted}를 구하시오.",
)


def cut(
    rng: random.Random,
    upper: int,
    lower: int,
    left: int,
    right: int,
    base: int,
    given: tuple[str, ...],
    asked: str,
) -> Instance:
    """AD:DB=AE:EC=upper:lower; AB and AC are `left` and `right` times the whole ratio."""
    whole = upper + lower
    sizes = {
        "AB": left * whole, "CA": right * whole, "BC": base * whole,
        "AD": left * upper, "BD": left * lower, "AE": right * upper, "CE": right * lower, "DE": base * upper,
    }  # fmt: skip
    top, low, end = by_sides(sizes["AB"], sizes["BC"], sizes["CA"])
    corners = {"A": top, "B": low, "C": end}
    corners["D"], corners["E"] = along(top, low, upper / whole), along(top, end, upper / whole)
    known = {name: cm(sizes[name]) for name in given}
    texts = {name: text for name, text in labels(known, asked).items() if name not in ("AB", "CA")}
    marks: Marks = (
        *outline(top, low, end),
        *sides(corners, "DE"),
        *names("ABC", (top, low, end)),
        Dot(corners["D"], "D", "w", hidden=True),
        Dot(corners["E"], "E", "e", hidden=True),
        *lengths(corners, middle(top, low, end), texts),
    )
    return posed(rng, PARALLEL, "like.parallel", "ABCDE", known, asked, sizes[asked], Scene(marks, 36))


def part(rng: random.Random, upper: int, lower: int, left: int, right: int) -> Instance:
    return cut(rng, upper, lower, left, right, max(left, right), ("AD", "BD", "AE"), "CE")


def inner(rng: random.Random, upper: int, lower: int, left: int, base: int) -> Instance:
    return cut(rng, upper, lower, left, max(left, base), base, ("AD", "AB", "BC"), "DE")


def cut_keeps(upper: int, lower: int, one: int, other: int) -> bool:
    near = one < 2 * other < 4 * one and one != other
    return near and upper != lower and gcd(upper, lower) == 1 and (upper + lower) * max(one, other) <= 32


MIDDLES = (
    r"$\triangle ABC$에서 $\overline{AB}$, $\overline{AC}$의 중점을 각각 M, N이라 하자. {given}일 때,"
    " {wanted}를 구하시오.",
    r"$\triangle ABC$에서 두 점 M, N이 각각 $\overline{AB}$, $\overline{AC}$의 중점이고 {given}일 때,"
    " {wanted}를 구하여라.",
    r"$\triangle ABC$에서 두 점 M, N은 각각 $\overline{AB}$, $\overline{AC}$의 중점이다. {given}일 때,"
    " {wanted}를 구하시오.",
)


def midway(rng: random.Random, half: int, given: str, asked: str) -> Instance:
    sizes = {"BC": 2 * half, "MN": half}
    top, low, end = by_sides(1.5 * half, 2.0 * half, 1.7 * half)
    corners = {"A": top, "B": low, "C": end, "M": middle(top, low), "N": middle(top, end)}
    known = {given: cm(sizes[given])}
    marks: Marks = (
        *outline(top, low, end),
        *sides(corners, "MN"),
        *names("ABC", (top, low, end)),
        Dot(corners["M"], "M", "w", hidden=True),
        Dot(corners["N"], "N", "e", hidden=True),
        *lengths(corners, middle(top, low, end), labels(known, asked)),
    )
    return posed(rng, MIDDLES, "like.middles", "ABCMN", known, asked, sizes[asked], Scene(marks, 34))


def half(rng: random.Random, size: int) -> Instance:
    return midway(rng, size, "BC", "MN")


def double(rng: random.Random, size: int) -> Instance:
    return midway(rng, size, "MN", "BC")


BISECTED = (
    r"$\triangle ABC$에서 $\angle A$의 이등분선이 변 BC와 만나는 점을 D라 하자. {given}일 때, {wanted}를"
    " 구하시오.",
    r"$\triangle ABC$에서 $\angle A$의 이등분선과 변 BC의 교점을 D라 하자. {given}일 때, {wanted}를"
    " 구하여라.",
    r"$\triangle ABC$에서 $\angle A$의 이등분선이 $\overline{BC}$와 만나는 점을 D라 할 때, {given}이다. 이때"
    " {wanted}를 구하시오.",
)


def bisected(
    rng: random.Random,
    first: int,
    second: int,
    sides_by: int,
    parts_by: int,
    given: tuple[str, ...],
    asked: str,
) -> Instance:
    """AB:AC=BD:CD=first:second."""
    sizes = {
        "AB": first * sides_by, "CA": second * sides_by, "BD": first * parts_by, "CD": second * parts_by,
        "BC": (first + second) * parts_by,
    }  # fmt: skip
    top, low, end = by_sides(sizes["AB"], sizes["BC"], sizes["CA"])
    corners = {"A": top, "B": low, "C": end, "D": along(low, end, first / (first + second))}
    known = {name: cm(sizes[name]) for name in given}
    texts = {name: text for name, text in labels(known, asked).items() if name != "BC"}
    marks: Marks = (
        *outline(top, low, end),
        *sides(corners, "AD"),
        *names("ABC", (top, low, end)),
        Dot(corners["D"], "D", "s", hidden=True),
        *lengths(corners, middle(top, low, end), texts),
    )
    return posed(rng, BISECTED, "like.bisector", "ABCD", known, asked, sizes[asked], Scene(marks, 32))


def other_part(rng: random.Random, first: int, second: int, sides_by: int, parts_by: int) -> Instance:
    return bisected(rng, first, second, sides_by, parts_by, ("AB", "CA", "BD"), "CD")


def of_whole(rng: random.Random, first: int, second: int, sides_by: int, parts_by: int) -> Instance:
    return bisected(rng, first, second, sides_by, parts_by, ("AB", "CA", "BC"), "BD")


def bisected_keeps(first: int, second: int, sides_by: int, parts_by: int) -> bool:
    if first == second or gcd(first, second) > 1 or sides_by == parts_by:
        return False
    one, other, base = first * sides_by, second * sides_by, (first + second) * parts_by
    return (
        abs(one - other) * 2 < base
        and base * 10 < 9 * (one + other)
        and base * 5 > 3 * max(one, other)
        and max(one, other, base) <= 28
    )


CENTROID = (
    r"점 G는 $\triangle ABC$의 무게중심이고 점 D는 $\overline{BC}$의 중점이다. {given}일 때, {wanted}를"
    " 구하시오.",
    r"$\triangle ABC$에서 $\overline{AD}$는 중선이고 점 G는 무게중심이다. {given}일 때, {wanted}를 구하여라.",
    r"$\triangle ABC$의 무게중심을 G, $\overline{BC}$의 중점을 D라 하자. {given}일 때, {wanted}를 구하시오.",
    r"점 G가 $\triangle ABC$의 무게중심이고 $\overline{AD}$가 중선일 때, {wanted}를 구하시오. (단, {given})",
)


def balanced(rng: random.Random, third: int, given: str, asked: str) -> Instance:
    """AG and GD are two and one of the median's three thirds."""
    sizes = {"AD": 3 * third, "AG": 2 * third, "GD": third}
    top, low, end = by_sides(3.3 * third, 3.2 * third, 3.5 * third)
    foot = middle(low, end)
    median = float((top.x - foot.x) ** 2 + (top.y - foot.y) ** 2) ** 0.5
    scale = 3 * third / median
    top, low, end = by_sides(3.3 * third * scale, 3.2 * third * scale, 3.5 * third * scale)
    corners = {"A": top, "B": low, "C": end, "D": middle(low, end), "G": middle(top, low, end)}
    known = {given: cm(sizes[given])}
    texts = {name: text for name, text in labels(known, asked).items() if name != "AD"}
    marks: Marks = (
        *outline(top, low, end),
        *sides(corners, "AD"),
        *names("ABC", (top, low, end)),
        Dot(corners["D"], "D", "s", hidden=True),
        Dot(corners["G"], "G", "w"),
        *lengths(corners, low, texts),
    )
    return posed(rng, CENTROID, "like.centroid", "ABCGD", known, asked, sizes[asked], Scene(marks, 36))


def of_median(rng: random.Random, third: int, far: int) -> Instance:
    return balanced(rng, third, "AD", ("GD", "AG")[far])


def to_median(rng: random.Random, third: int, far: int) -> Instance:
    return balanced(rng, third, ("GD", "AG")[far], "AD")


AREAS = (
    r"점 G가 $\triangle ABC$의 무게중심이고 {given}일 때, {wanted}를 구하시오.",
    r"$\triangle ABC$의 무게중심을 G라 하자. {given}일 때, {wanted}를 구하여라.",
    r"점 G는 $\triangle ABC$의 무게중심이다. {given}일 때, {wanted}를 구하시오.",
)
THIRDS = ("△GBC", "△ABG", "△GCA")


def thirds(rng: random.Random, third: int, given: str, asked: str, at: int) -> Instance:
    sizes = {"△ABC": 3 * third} | dict.fromkeys(THIRDS, third)
    top, low, end = by_sides(9.0, 11.0, 8.0)
    corners = {"A": top, "B": low, "C": end, "G": middle(top, low, end)}
    marks: Marks = (
        *outline(top, low, end),
        *sides(corners, "AG", "BG", "CG"),
        *names("ABC", (top, low, end)),
        Dot(corners["G"], "G", "n"),
    )
    known = {given: area(sizes[given])}
    return posed(rng, AREAS, "like.centroid_areas", "ABCG", known, asked, sizes[asked], Scene(marks, 32))


def one_third(rng: random.Random, third: int, at: int) -> Instance:
    return thirds(rng, third, "△ABC", THIRDS[at], at)


def all_thirds(rng: random.Random, third: int, at: int) -> Instance:
    return thirds(rng, third, THIRDS[at], "△ABC", at)


PLACE = ("9수03-14", "중2")
PARTS = range(1, 6)

MODELS = (
    item_model(
        "parallels.cut",
        *PLACE,
        280,
        {
            1: Band(grid(PARTS, PARTS, range(2, 7), range(2, 7), keep=cut_keeps), part),
            2: Band(grid(PARTS, PARTS, range(2, 7), range(2, 7), keep=cut_keeps), inner),
        },
        figure=True,
    ),
    item_model(
        "parallels.middles",
        *PLACE,
        36,
        {1: Band(grid(range(3, 21)), half), 2: Band(grid(range(3, 21)), double)},
        figure=True,
    ),
    item_model(
        "parallels.bisector",
        *PLACE,
        152,
        {
            1: Band(grid(PARTS, PARTS, range(2, 9), range(1, 6), keep=bisected_keeps), other_part),
            2: Band(grid(PARTS, PARTS, range(2, 9), range(1, 6), keep=bisected_keeps), of_whole),
        },
        figure=True,
    ),
    item_model(
        "centroids.median",
        *PLACE,
        56,
        {1: Band(grid(range(2, 16), range(2)), of_median), 2: Band(grid(range(2, 16), range(2)), to_median)},
        figure=True,
    ),
    item_model(
        "centroids.areas",
        *PLACE,
        102,
        {1: Band(grid(range(4, 21), range(3)), one_third), 2: Band(grid(range(4, 21), range(3)), all_thirds)},
        figure=True,
    ),
)

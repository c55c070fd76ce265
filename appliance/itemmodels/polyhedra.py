"""각기둥, 각뿔, 각뿔대의 면, 모서리, 꼭짓점의 개수와 정다면체 (9수03-07).

Drawn: how many sides the base has; the counts follow. Radicals: which solid, one count or the sum of two;
back from a count to another one.
"""

import random
from fractions import Fraction

from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number
from appliance.itemmodels.grid import grid
from appliance.itemmodels.measuring import asks, situation
from appliance.itemmodels.model import Instance
from appliance.itemmodels.stories import quantity
from appliance.korean.numbers import sino

KINDS = ("faces.prism", "faces.pyramid", "faces.frustum")
SOLIDS = {"faces.prism": "각기둥", "faces.pyramid": "각뿔", "faces.frustum": "각뿔대"}
CALLED = {
    "faces": "면의 개수",
    "edges": "모서리의 개수",
    "vertices": "꼭짓점의 개수",
    "edges_faces": "면의 개수와 모서리의 개수의 합",
    "vertices_edges": "꼭짓점의 개수와 모서리의 개수의 합",
    "vertices_faces": "면의 개수와 꼭짓점의 개수의 합",
    "at_vertex": "한 꼭짓점에 모인 면의 개수",
}
SINGLE, SUMS = tuple(CALLED)[:3], tuple(CALLED)[3:6]
# faces, edges, vertices, faces at a vertex
REGULAR = {4: (4, 6, 4, 3), 6: (6, 12, 8, 3), 8: (8, 12, 6, 4), 12: (12, 30, 20, 3), 20: (20, 30, 12, 5)}
SHAPES = tuple(REGULAR)

FORWARD = ("{solid}의 {asked}을 구하시오.", "{solid}의 {asked}은?", "{solid}에서 {asked}을 구하여라.")
BACK = (
    "{told}가 {size}인 {solid}의 {asked}을 구하시오.",
    "{told}가 {size}인 {solid}이 있다. 이 {solid}의 {asked}을 구하여라.",
    "어떤 {solid}의 {told}가 {size}일 때, 이 {solid}의 {asked}을 구하시오.",
)


def counted(faces: int, edges: int, vertices: int) -> dict[str, int]:
    return {
        "faces": faces,
        "edges": edges,
        "vertices": vertices,
        "edges_faces": faces + edges,
        "vertices_edges": vertices + edges,
        "vertices_faces": vertices + faces,
    }


def counts(kind: str, sides: int) -> dict[str, int]:
    """A pyramid has an apex for its second base."""
    if kind == "faces.pyramid":
        return counted(sides + 1, 2 * sides, sides + 1)
    return counted(sides + 2, 3 * sides, 2 * sides)


def forward(rng: random.Random, kind: str, sides: int, role: str) -> Instance:
    given = situation(kind, {"sides": quantity(sides, SOLIDS[kind])})
    answer = number(counts(kind, sides)[role], "개")
    return asks(rng, FORWARD, given, role, answer, None, solid=sino(sides) + SOLIDS[kind], asked=CALLED[role])


def one_count(rng: random.Random, kind: int, sides: int, role: int) -> Instance:
    return forward(rng, KINDS[kind], sides, SINGLE[role])


def two_counts(rng: random.Random, kind: int, sides: int, role: int) -> Instance:
    return forward(rng, KINDS[kind], sides, SUMS[role])


def back(rng: random.Random, kind: int, sides: int, told: int, asked: int) -> Instance:
    name, known, role = KINDS[kind], SINGLE[told], (*SINGLE, *SUMS)[asked]
    size = counts(name, sides)[known]
    given = situation(name, {known: quantity(size, "개")})
    answer = number(counts(name, sides)[role], "개")
    return asks(
        rng, BACK, given, role, answer, None,
        told=CALLED[known], size=f"{size}개", solid=SOLIDS[name], asked=CALLED[role],
    )  # fmt: skip


def regular(rng: random.Random, shape: int, role: int) -> Instance:
    faces = SHAPES[shape]
    sizes = counted(*REGULAR[faces][:3]) | {"at_vertex": REGULAR[faces][3]}
    asked = ("edges", "vertices", "at_vertex", *SUMS)[role]
    given = situation("faces.regular", {"shape": quantity(Fraction(faces), "정면체")})
    solid = f"정{sino(faces)}면체"
    return asks(
        rng, FORWARD, given, asked, number(sizes[asked], "개"), None, solid=solid, asked=CALLED[asked]
    )


def is_another(kind: int, sides: int, told: int, asked: int) -> bool:
    """Another count; in a pyramid faces and vertices are as many, so that one does not ask for the other."""
    same = KINDS[kind] == "faces.pyramid" and {told, asked} == {0, 2}
    return told != asked and not same


PLACE = ("9수03-07", "중1")

MODELS = (
    item_model(
        "polyhedra.counts",
        *PLACE,
        180,
        {
            1: Band(grid((0, 1, 2), range(3, 13), (0, 1, 2)), one_count),
            2: Band(grid((0, 1, 2), range(3, 13), (0, 1, 2)), two_counts),
        },
    ),
    item_model(
        "polyhedra.back",
        *PLACE,
        559,
        {
            1: Band(grid((0, 1, 2), range(3, 16), (0, 1, 2), (0, 1, 2), keep=is_another), back),
            2: Band(grid((0, 1, 2), range(3, 16), (0, 1, 2), (3, 4, 5)), back),
        },
    ),
    item_model(
        "polyhedra.regular",
        *PLACE,
        30,
        {
            1: Band(grid(range(5), (0, 1, 2)), regular),
            2: Band(grid(range(5), (3, 4, 5)), regular),
        },
    ),
)

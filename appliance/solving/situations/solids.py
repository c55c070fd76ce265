"""입체도형: faces, edges and vertices; surfaces and volumes."""

from appliance.solving.poly import Poly
from appliance.solving.situations.model import Letters, Model, Values, number, ordered

PI = Poly.letter("pi")
# shape → faces, edges, vertices, faces at a vertex, sides of a face
REGULAR = {
    4: (4, 6, 4, 3, 3),
    6: (6, 12, 8, 3, 4),
    8: (8, 12, 6, 4, 3),
    12: (12, 30, 20, 3, 5),
    20: (20, 30, 12, 5, 3),
}


def sums(r: Letters) -> tuple[Poly, ...]:
    return (
        r.faces + r.edges + r.vertices - r.all,
        r.edges + r.faces - r.edges_faces,
        r.vertices + r.edges - r.vertices_edges,
        r.vertices + r.faces - r.vertices_faces,
    )


def faces_of(more_faces: int, edges: int, vertices: tuple[int, int]) -> Model:
    """faces = sides + more_faces; edges = edges·sides; vertices = a·sides + b."""

    def equations(r: Letters) -> tuple[Poly, ...]:
        a, b = vertices
        return (
            r.sides + number(more_faces) - r.faces,
            number(edges) * r.sides - r.edges,
            number(a) * r.sides + number(b) - r.vertices,
            *sums(r),
        )

    return Model(equations, sense=_at_least_three, partial=True)


def _at_least_three(values: Values) -> str:
    sides = values["sides"].integer if "sides" in values else None
    return "밑면의 변이 3개보다 적은 입체도형은 없습니다." if sides is not None and sides < 3 else ""


def box(r: Letters) -> tuple[Poly, ...]:
    return (
        r.width * r.depth - r.base_area,
        number(2) * (r.width + r.depth) * r.height - r.lateral,
        number(2) * r.base_area + r.lateral - r.surface,
        r.base_area * r.height - r.volume,
    )


def cube(r: Letters) -> tuple[Poly, ...]:
    return (
        r.edge.power(2) - r.face,
        number(6) * r.face - r.surface,
        r.edge.power(3) - r.volume,
    )


def prism(r: Letters) -> tuple[Poly, ...]:
    return (
        r.base_perimeter * r.height - r.lateral,
        number(2) * r.base_area + r.lateral - r.surface,
        r.base_area * r.height - r.volume,
    )


def pyramid(r: Letters) -> tuple[Poly, ...]:
    return (r.base_area * r.height - number(3) * r.volume,)


def square_pyramid(r: Letters) -> tuple[Poly, ...]:
    return (
        r.side.power(2) - r.base_area,
        number(2) * r.side * r.face_height - r.lateral,
        r.base_area + r.lateral - r.surface,
        r.base_area * r.height - number(3) * r.volume,
        number(4) * (r.height.power(2) - r.face_height.power(2)) + r.side.power(2),
    )


def cylinder(r: Letters) -> tuple[Poly, ...]:
    return (
        r.diameter - number(2) * r.radius,
        PI * r.radius.power(2) - r.base_area,
        number(2) * PI * r.radius * r.height - r.lateral,
        number(2) * r.base_area + r.lateral - r.surface,
        r.base_area * r.height - r.volume,
        r.diameter * r.height - r.axial,
        r.cross - r.base_area,
    )


def cone(r: Letters) -> tuple[Poly, ...]:
    return (
        r.diameter - number(2) * r.radius,
        PI * r.radius.power(2) - r.base_area,
        PI * r.radius * r.slant - r.lateral,
        r.base_area + r.lateral - r.surface,
        r.base_area * r.height - number(3) * r.volume,
        number(360) * r.radius - r.slant * r.net_angle,
        r.radius * r.height - r.axial,
        r.radius.power(2) + r.height.power(2) - r.slant.power(2),
    )


def cone_frustum(r: Letters) -> tuple[Poly, ...]:
    both = r.top.power(2) + r.bottom.power(2)
    return (
        PI * (r.top + r.bottom) * r.slant - r.lateral,
        PI * both + r.lateral - r.surface,
        PI * r.height * (both + r.top * r.bottom) - number(3) * r.volume,
        (r.top + r.bottom) * r.height - r.axial,
        (r.bottom - r.top).power(2) + r.height.power(2) - r.slant.power(2),
    )


def sphere(r: Letters) -> tuple[Poly, ...]:
    return (
        r.diameter - number(2) * r.radius,
        number(4) * PI * r.radius.power(2) - r.surface,
        number(4) * PI * r.radius.power(3) - number(3) * r.volume,
        PI * r.radius.power(2) - r.great,
    )


def hemisphere(r: Letters) -> tuple[Poly, ...]:
    return (
        r.diameter - number(2) * r.radius,
        number(3) * PI * r.radius.power(2) - r.surface,
        number(2) * PI * r.radius.power(3) - number(3) * r.volume,
    )


MODELS = {
    "faces.prism": faces_of(2, 3, (2, 0)),
    "faces.pyramid": faces_of(1, 2, (1, 1)),
    "faces.frustum": faces_of(2, 3, (2, 0)),
    "faces.regular": Model(
        sums,
        rows=tuple(
            dict(
                zip(("faces", "edges", "vertices", "at_vertex", "face_sides"), row, strict=True), shape=shape
            )
            for shape, row in REGULAR.items()
        ),
    ),
    "solid.box": Model(box),
    "solid.cube": Model(cube),
    "solid.prism": Model(prism),
    "solid.pyramid": Model(pyramid),
    "solid.square_pyramid": Model(square_pyramid),
    "solid.cylinder": Model(cylinder),
    "solid.cone": Model(cone, sense=ordered("height", "slant", "모선의 길이가 높이보다 길지 않습니다.")),
    "solid.cone_frustum": Model(
        cone_frustum, sense=ordered("top", "bottom", "원뿔대의 두 밑면의 크기 순서가 맞지 않습니다.")
    ),
    "solid.sphere": Model(sphere),
    "solid.hemisphere": Model(hemisphere),
}

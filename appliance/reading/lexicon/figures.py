"""What figures and their sizes are called. Data only.

NOUNS: (phrase, kinds): the first of the kinds that has every size which the stem names is meant. A phrase
with a <shape> token is called by a number (팔각형), which is the size `CALLED_BY` names.
SIZES: (phrase, categories of tokens, roles): of the roles, the one that the figure has.
"""

NOUNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("(볼록 ?)?다각형", ("polygon",)),
    ("정다각형", ("polygon.regular",)),
    ("부채꼴( <expr,sym:name>)?", ("sector", "sector.pair")),
    ("이등변삼각형", ("triangle.isosceles",)),
    ("반원", ("circle.half",)),
    ("(?<!반)원( <sym:name>)?(?!기둥|뿔|주)", ("circle",)),
    ("각기둥", ("faces.prism", "solid.prism")),
    ("각뿔(?!대)", ("faces.pyramid", "solid.pyramid")),
    ("각뿔대", ("faces.frustum",)),
    ("정다면체", ("faces.regular",)),
    ("직육면체( 모양의 (상자|물통|수조|그릇|나무토막))?", ("solid.box",)),
    ("정사각뿔", ("solid.square_pyramid", "solid.pyramid")),
    (
        "(밑면{이} 정사각형(이고( 옆면{이} 모두 합동인 이등변삼각형)?인|인) )?(정)?사각뿔",
        ("solid.square_pyramid",),
    ),
    ("(직)?원기둥( 모양의 (물통|통|그릇|캔|컵|수조|통조림))?", ("solid.cylinder",)),
    ("(직)?원뿔(?!대)( 모양의 (그릇|고깔|모자|컵|물통))?", ("solid.cone",)),
    ("원뿔대( 모양의 (그릇|컵|양동이))?", ("solid.cone_frustum",)),
    ("(?<!반)구(?!하|한|해)( 모양의 (공|구슬|지구본|풍선|초콜릿))?", ("solid.sphere",)),
    ("(공|쇠공|쇠구슬|구슬)(?=의|{이}|에)", ("solid.sphere",)),
    ("반구( 모양의 (그릇|물통))?", ("solid.hemisphere",)),
)
# unit of the token → kinds, and the size that the number is.
CALLED: dict[str, tuple[tuple[str, ...], str]] = {
    "각형": (("polygon",), "sides"),
    "정각형": (("polygon.regular",), "sides"),
    "각기둥": (("faces.prism", "solid.prism"), "sides"),
    "각뿔": (("faces.pyramid", "solid.square_pyramid", "solid.pyramid"), "sides"),
    "각뿔대": (("faces.frustum",), "sides"),
    "정면체": (("faces.regular", "solid.cube"), "shape"),
}

_LEN = "( ?의 ?길이)?"
_SIZE = "( ?의 ?크기)?"
_NUMBER = "(의 ?개수|의 ?수| 수|개수)"
_CUT = (
    "평면으로 (자를 때 생기는 |잘랐을 때 생기는 |자른 |잘랐을 때의 |자를 때의 |잘라 생긴 )?단면의"
    " (최대 )?넓이"
)

SIZES: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    (f"밑변{_LEN}", ("length",), ("base",)),
    (f"(나머지|다른|길이가 같은|같은) 두 변{_LEN}", ("length",), ("leg",)),
    (f"(작은 밑면|윗면|작은 원)의 반지름{_LEN}", ("length",), ("top",)),
    (f"(큰 밑면|아랫면|큰 원)의 반지름{_LEN}", ("length",), ("bottom",)),
    (f"(밑면(인 원)?의 |원의 )?반지름{_LEN}", ("length",), ("radius",)),
    (f"(밑면(인 원)?의 |원의 )?지름{_LEN}", ("length",), ("diameter",)),
    ("(입체도형의 |기둥의 )?높이", ("length",), ("height",)),
    (f"모선{_LEN}", ("length",), ("slant",)),
    (f"가로{_LEN}", ("length",), ("width",)),
    (f"세로{_LEN}", ("length",), ("depth",)),
    (f"(밑면의 |정사각형의 )?한 변{_LEN}", ("length",), ("side", "edge")),
    (f"(한 )?모서리{_LEN}", ("length",), ("edge",)),
    ("옆면(인 (이등변)?삼각형|인 삼각형|의 삼각형)?의 높이", ("length",), ("face_height",)),
    (f"밑면의 둘레{_LEN}", ("length",), ("base_perimeter",)),
    (f"둘레{_LEN}", ("length",), ("circumference", "perimeter")),
    ("원주", ("length",), ("circumference",)),
    (f"호{_LEN}", ("length",), ("arc",)),
    ("밑넓이|밑면의 넓이", ("area",), ("base_area",)),
    ("옆넓이|옆면의 넓이", ("area",), ("lateral",)),
    ("겉넓이", ("area",), ("surface",)),
    ("한 면의 넓이", ("area",), ("face",)),
    (f"회전축을 (포함하는|지나는|품은) {_CUT}", ("area",), ("axial",)),
    (f"회전축에 (수직인|수직으로) {_CUT}", ("area",), ("cross",)),
    (f"(구의 )?중심을 (지나는|포함하는) {_CUT}", ("area",), ("great",)),
    ("넓이", ("area",), ("area",)),
    ("부피", ("volume",), ("volume",)),
    (
        f"(옆면인 부채꼴의 |전개도에서 (옆면인 )?부채꼴의 |옆면의 전개도인 부채꼴의 |부채꼴의"
        f" )?중심각{_SIZE}",
        ("angle",),
        ("angle", "net_angle"),
    ),
    ("(모든 )?내각의 (크기의 )?(총합|합)", ("angle",), ("angle_sum",)),
    ("(모든 )?외각의 (크기의 )?(총합|합)", ("angle",), ("exterior_sum",)),
    ("(모든 )?내각과 (모든 )?외각의 (크기의 )?(총합|합)", ("angle",), ("whole_sum",)),
    (f"한 내각{_SIZE}|한 내각의 크기", ("angle",), ("interior",)),
    (f"한 외각{_SIZE}|한 외각의 크기", ("angle",), ("exterior",)),
    (
        f"한 내각{_SIZE}{{와}} (그 )?(이웃하는 )?(한 )?외각{_SIZE}의 비|내각{_SIZE}{{와}} 외각{_SIZE}의 비",
        ("ratio",),
        ("ratio",),
    ),
    (f"한 꼭짓점에서 (그을|그릴) 수 있는 (모든 )?대각선{_NUMBER}", ("count", "num"), ("from_vertex",)),
    (
        f"한 꼭짓점에서 (대각선을|그은 대각선에 의해|대각선을 모두) (모두 )?(그을|그었을|그어"
        f"|나누어지는) ?(때|서)?,? ?"
        f"(만들어지는|생기는|나누어지는) 삼각형{_NUMBER}",
        ("count", "num"),
        ("triangles",),
    ),
    (f"(모든 )?대각선의 총 개수|(모든 )?대각선{_NUMBER}", ("count", "num"), ("diagonals",)),
    (f"변{_NUMBER}|(?<!모)변의 개수", ("count", "num"), ("sides",)),
    (f"한 꼭짓점에 모(인|이는|여 있는) 면{_NUMBER}", ("count", "num"), ("at_vertex",)),
    (f"(?<!반)직선{_NUMBER}", ("count", "num"), ("lines",)),
    (f"반직선{_NUMBER}", ("count", "num"), ("rays",)),
    (f"선분{_NUMBER}", ("count", "num"), ("segments",)),
    (f"한 면의 변{_NUMBER}", ("count", "num"), ("face_sides",)),
    (f"(?<!옆)(?<!밑)면{_NUMBER}", ("count", "num"), ("faces",)),
    (f"모서리{_NUMBER}|교선{_NUMBER}", ("count", "num"), ("edges",)),
    (f"꼭짓점{_NUMBER}|교점{_NUMBER}", ("count", "num"), ("vertices",)),
    (
        f"면{_NUMBER}?{{와}} 모서리{_NUMBER}의 합|모서리{_NUMBER}?{{와}} 면{_NUMBER}의 합",
        ("count", "num"),
        ("edges_faces",),
    ),
    (
        f"꼭짓점{_NUMBER}?{{와}} 모서리{_NUMBER}의 합|모서리{_NUMBER}?{{와}} 꼭짓점{_NUMBER}의 합",
        ("count", "num"),
        ("vertices_edges",),
    ),
    (
        f"면{_NUMBER}?{{와}} 꼭짓점{_NUMBER}의 합|꼭짓점{_NUMBER}?{{와}} 면{_NUMBER}의 합",
        ("count", "num"),
        ("vertices_faces",),
    ),
    (
        f"(면|꼭짓점|모서리){_NUMBER}?(,|{{와}}) ?(면|꼭짓점|모서리){_NUMBER}?(,|{{와}}) ?(면|꼭짓점"
        f"|모서리){_NUMBER}의 합",
        ("count", "num"),
        ("all",),
    ),
)
# Counted things told by a verb: 모서리가 18개인, 면이 8개이다, 대각선은 모두 몇 개인가.
COUNTED: tuple[tuple[str, str], ...] = (
    ("모서리", "edges"),
    ("(?<!옆)(?<!밑)면", "faces"),
    ("꼭짓점", "vertices"),
    ("(모든 )?대각선", "diagonals"),
    ("한 꼭짓점에서 (그을|그릴) 수 있는 대각선", "from_vertex"),
    ("(?<!모)변", "sides"),
    ("한 꼭짓점에 모인 면", "at_vertex"),
    ("(?<!반)직선", "lines"),
    ("반직선", "rays"),
    ("선분", "segments"),
)

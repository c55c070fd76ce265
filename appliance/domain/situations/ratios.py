"""Ratios in right triangles, and areas by two sides and the angle between them: labelled figures."""

from appliance.domain.situations.kind import Role, SituationKind
from appliance.domain.situations.labels import labelled

# Two ratios joined, and the other way round where that is the same.
JOINED: tuple[tuple[str, tuple[str, ...]], ...] = (
    *(
        (f"{one}{sign}{other}", (f"{other}{sign}{one}",))
        for one, other in (
            ("sin A", "cos A"), ("sin A", "tan A"), ("cos A", "tan A"), ("sin A", "sin B"),
            ("sin A", "cos B"), ("tan A", "tan B"), ("cos A", "sin B"), ("cos A", "cos B"),
            ("cos A", "tan B"), ("sin A", "tan B"),
        )
        for sign in ("+", "×")
    ),
    *((f"{one}-{other}", ()) for one, other in (("sin A", "cos A"), ("cos A", "sin A"), ("sin A", "sin B"))),
)  # fmt: skip

KINDS: tuple[SituationKind, ...] = (
    # ∠C=90°
    labelled(
        "ratio.right",
        "직각삼각형의 삼각비",
        "ABC",
        "AB",
        "BC",
        "CA",
        "∠A|∠BAC",
        "∠B|∠ABC",
        "sin A",
        "cos A",
        "tan A",
        "sin B",
        "cos B",
        "tan B",
        "△ABC",
        *(Role(name, "number", f"{name}의 값", names=(name, *turned)) for name, turned in JOINED),
    ),
    # an angle of elevation: the distance along the ground, the line of sight, what rises above the eye
    labelled(
        "ratio.height",
        "올려본각으로 구하는 높이",
        "",
        Role("distance", "length", "지면의 거리"),
        Role("slant", "length", "비스듬한 길이"),
        Role("rise", "length", "높이"),
        Role("eye", "length", "눈높이"),
        Role("height", "length", "전체 높이"),
        Role("angle", "angle", "각의 크기"),
        Role("sine", "number", "사인의 값"),
        Role("cosine", "number", "코사인의 값"),
        Role("tangent", "number", "탄젠트의 값"),
    ),
    # ∠A between AB and CA
    labelled(
        "ratio.area", "두 변과 끼인각으로 정해지는 삼각형", "ABC", "AB", "CA|AC", "∠A|∠BAC", "sin A", "△ABC"
    ),
)

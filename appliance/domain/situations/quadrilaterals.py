"""Parallelograms and their kin, labelled ABCD in order; O where the diagonals meet."""

from appliance.domain.situations.centres import PERIMETER
from appliance.domain.situations.kind import Role, SituationKind
from appliance.domain.situations.labels import labelled

_CORNERS = ("∠A|∠BAD", "∠B|∠ABC", "∠C|∠BCD", "∠D|∠ADC")
_SIDES = ("AB", "BC", "CD|DC", "AD|DA")
_DIAGONALS = ("AC", "BD", "OA|AO", "OB|BO", "OC|CO", "OD|DO")
_AREA = Role("area", "area", "넓이")

KINDS: tuple[SituationKind, ...] = (
    labelled(
        "quad.parallelogram",
        "평행사변형",
        "ABCDO",
        *_CORNERS,
        *_SIDES,
        *_DIAGONALS,
        PERIMETER,
        _AREA,
        "∠A:∠B",
        Role(
            "angle_gap",
            "angle",
            "∠A의 크기에서 ∠B의 크기를 뺀 것",
            names=("∠A-∠B", "∠A-∠D", "∠C-∠B", "∠C-∠D"),
        ),
        "sin B",
        "△ABC",
        "△ABD",
        "△BCD",
        "△ACD",
        "△OAB|△ABO",
        "△OBC|△BCO",
        "△OCD|△CDO",
        "△ODA|△DAO",
    ),
    # P inside
    labelled("quad.inner_point", "평행사변형 내부의 한 점", "ABCDP", "△PAB", "△PBC", "△PCD", "△PDA", _AREA),
    # the bisector of ∠A meets BC in E
    labelled(
        "quad.bisector",
        "평행사변형의 한 각의 이등분선",
        "ABCDE",
        *_CORNERS,
        *_SIDES,
        "BE",
        "CE|EC",
        "∠AEB",
        "∠BAE",
        "∠DAE",
        "∠AEC",
    ),
    labelled(
        "quad.rectangle",
        "직사각형의 대각선",
        "ABCDO",
        *_SIDES,
        *_DIAGONALS,
        _AREA,
        PERIMETER,
        "∠OAB",
        "∠OBA",
        "∠OBC",
        "∠OCB",
        "∠AOB",
        "∠BOC",
        "∠COD|∠DOC",
        "∠AOD|∠DOA",
        "∠ADB|∠ADO",
        "∠DAC|∠DAO",
        "∠BAC",
        "∠ABD",
        "∠DBC",
        "∠ACB",
    ),
    labelled(
        "quad.rhombus",
        "마름모",
        "ABCDO",
        *_CORNERS,
        *_SIDES,
        *_DIAGONALS,
        _AREA,
        PERIMETER,
        "∠ABD|∠ABO",
        "∠CBD|∠CBO",
        "∠BAC|∠BAO",
        "∠DAC|∠DAO",
        "∠ADB|∠ADO",
        "∠BDC|∠CDB",
        "∠AOB",
        "∠BOC",
        "∠ACB",
        "∠ACD",
    ),
    labelled(
        "quad.square",
        "정사각형",
        "ABCDO",
        *_SIDES,
        *_DIAGONALS,
        _AREA,
        PERIMETER,
        "∠OAB",
        "∠AOB",
        "∠ABD",
        "∠ACB",
    ),
    # AD∥BC, AB=DC
    labelled("quad.trapezoid", "등변사다리꼴", "ABCD", *_CORNERS, *_SIDES, "AC", "BD", PERIMETER),
)

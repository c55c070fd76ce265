"""Equations of parallelograms and their kin."""

from dataclasses import replace

from appliance.solving.situations.labelled import figure
from appliance.solving.situations.model import Model

_SIDES = ("AB=CD", "BC=AD", "perimeter=AB+BC+CD+AD")
_HALVES = ("AC=2OA", "OA=OC", "BD=2OB", "OB=OD")
_ANGLES = ("∠A=∠C", "∠B=∠D", "∠A+∠B=180")

MODELS: dict[str, Model] = {
    "quad.parallelogram": replace(
        figure(
            *_SIDES,
            *_HALVES,
            *_ANGLES,
            "∠A=[∠A:∠B]*∠B",
            "angle_gap+∠B=∠A",
            "area=AB*BC*[sin B]",
            "2△ABC=area",
            "△ABC=△ABD",
            "△ABD=△BCD",
            "△BCD=△ACD",
            "4△OAB=area",
            "△OAB=△OBC",
            "△OBC=△OCD",
            "△OCD=△ODA",
        ),
        free=frozenset({"angle_gap"}),
    ),
    "quad.inner_point": figure("2△PAB+2△PCD=area", "△PAB+△PCD=△PBC+△PDA"),
    "quad.bisector": figure(
        "AB=CD",
        "BC=AD",
        *_ANGLES,
        "AB=BE",
        "BC=BE+CE",
        "2∠BAE=∠A",
        "∠BAE=∠DAE",
        "∠AEB=∠BAE",
        "∠AEC+∠AEB=180",
        less=(("AB", "BC"),),
    ),
    "quad.rectangle": figure(
        *_SIDES,
        *_HALVES,
        "AC=BD",
        "area=AB*BC",
        "AC^2=AB^2+BC^2",
        "∠OAB=∠OBA",
        "∠OBC=∠OCB",
        "∠OBA+∠OBC=90",
        "∠AOB+2∠OAB=180",
        "∠AOB+∠BOC=180",
        "∠COD=∠AOB",
        "∠AOD=∠BOC",
        "∠ADB=∠OBC",
        "∠DAC=∠OCB",
        "∠BAC=∠OAB",
        "∠ABD=∠OBA",
        "∠DBC=∠OBC",
        "∠ACB=∠OCB",
    ),
    "quad.rhombus": figure(
        *_SIDES,
        "AB=BC",
        *_HALVES,
        *_ANGLES,
        "2area=AC*BD",
        "AB^2=OA^2+OB^2",
        "2∠ABD=∠B",
        "∠CBD=∠ABD",
        "2∠BAC=∠A",
        "∠DAC=∠BAC",
        "∠ADB=∠ABD",
        "∠BDC=∠ABD",
        "∠AOB=90",
        "∠BOC=90",
        "∠ACB=∠BAC",
        "∠ACD=∠BAC",
    ),
    "quad.square": figure(
        *_SIDES,
        "AB=BC",
        *_HALVES,
        "AC=BD",
        "area=AB^2",
        "2area=AC^2",
        "∠OAB=45",
        "∠AOB=90",
        "∠ABD=45",
        "∠ACB=45",
    ),
    "quad.trapezoid": figure(
        "∠B=∠C", "∠A=∠D", "∠A+∠B=180", "AB=CD", "AC=BD", "perimeter=AB+BC+CD+AD", less=(("AD", "BC"),)
    ),
}

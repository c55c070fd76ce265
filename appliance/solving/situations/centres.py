"""Equations of isosceles triangles, circumcentres and incentres."""

from appliance.solving.situations.labelled import figure
from appliance.solving.situations.model import Model

_TRIANGLE = "∠A+∠B+∠C=180"

MODELS: dict[str, Model] = {
    "centre.isosceles": figure(
        _TRIANGLE, "∠B=∠C", "AB=AC", "perimeter=AB+AC+BC", "outer_a+∠A=180", "outer_b+∠B=180", "outer_c+∠C=180",
        sides=("AB", "AC", "BC"),
    ),
    "centre.axis": figure(
        "∠BAC+∠B+∠C=180", "∠B=∠C", "∠BAD=∠CAD", "∠BAC=∠BAD+∠CAD", "∠ADB=90", "∠ADC=90", "AB=AC", "BD=CD", "BC=BD+CD",
    ),
    "centre.base_bisector": figure(
        "∠A+∠ABC+∠C=180", "∠ABC=∠C", "∠ABD=∠CBD", "∠ABC=∠ABD+∠CBD", "∠BDC=∠A+∠ABD", "∠ADB+∠BDC=180", "AB=AC",
    ),
    "centre.circum": figure(
        _TRIANGLE, "∠A=∠OAB+∠OAC", "∠B=∠OBA+∠OBC", "∠C=∠OCA+∠OCB", "∠OAB=∠OBA", "∠OBC=∠OCB", "∠OAC=∠OCA",
        "∠BOC=2∠A", "∠AOC=2∠B", "∠AOB=2∠C", "∠BOC+2∠OBC=180", "∠AOB+2∠OAB=180", "∠AOC+2∠OCA=180",
        "OA=OB", "OB=OC", "perimeter_obc=OB+OC+BC",
    ),
    "centre.right_circum": figure(
        "OA=OB", "OB=OC", "AB=OA+OB", "radius=OA", "length=2pi*radius", "disc=pi*radius^2", "2area=BC*CA",
        "∠A+∠B=90", "∠OCA=∠A", "∠OCB=∠B", "∠BOC=2∠A", "∠AOC=2∠B",
    ),
    "centre.incentre": figure(
        _TRIANGLE, "∠A=∠IAB+∠IAC", "∠B=∠IBA+∠IBC", "∠C=∠ICA+∠ICB", "∠IAB=∠IAC", "∠IBA=∠IBC", "∠ICA=∠ICB",
        "∠BIC+∠IBC+∠ICB=180", "∠AIC+∠IAC+∠ICA=180", "∠AIB+∠IAB+∠IBA=180",
        "2∠BIC=180+∠A", "2∠AIC=180+∠B", "2∠AIB=180+∠C",
    ),
    "centre.incircle": figure(
        "perimeter=AB+BC+CA", "2△ABC=radius*perimeter", sides=("AB", "BC", "CA"),
    ),
    "centre.right_incircle": figure(
        "perimeter=AB+BC+CA", "2△ABC=BC*CA", "AB+2radius=BC+CA", "AB^2=BC^2+CA^2", "disc=pi*radius^2",
        "length=2pi*radius", sides=("AB", "BC", "CA"),
    ),
    "centre.touching": figure(
        "AD=AF", "BD=BE", "CE=CF", "AB=AD+BD", "BC=BE+CE", "CA=CF+AF", "perimeter=AB+BC+CA",
    ),
    "centre.parallel": figure(
        "DI=BD", "EI=CE", "DE=DI+EI", "AB=AD+BD", "CA=AE+CE", "perimeter_ade=AB+CA",
    ),
}  # fmt: skip

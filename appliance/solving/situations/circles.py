"""Equations of chords, tangents and inscribed angles."""

from appliance.solving.situations.labelled import figure
from appliance.solving.situations.model import Model

MODELS: dict[str, Model] = {
    "round.chord": figure(
        "AM=BM", "AB=AM+BM", "OA=OB", "OA=radius", "radius^2=OM^2+AM^2", less=(("OM", "radius"),)
    ),
    "round.tangents": figure(
        "PA=PB",
        "OA=OB",
        "OA=radius",
        "PO^2=PA^2+OA^2",
        "∠APB+∠AOB=180",
        "∠PAB=∠PBA",
        "∠APB+2∠PAB=180",
        "∠OAP=90",
        "∠OBP=90",
        "∠OAB=∠OBA",
        "∠AOB+2∠OAB=180",
    ),
    "round.tangent": figure(
        "OT=radius",
        "PO^2=PT^2+OT^2",
        "∠TPO+∠POT=90",
        "∠PTO=90",
        less=(("radius", "PO"), ("OT", "PO"), ("PT", "PO")),
    ),
    "round.same_arc": figure("∠APB=∠AQB", "∠AOB=2∠APB"),
    "round.about": figure("AB+CD=BC+AD", "perimeter=AB+BC+CD+AD"),
    "round.inscribed": figure("∠AOB=2∠APB", "∠OAB=∠OBA", "∠AOB+2∠OAB=180"),
    "round.half": figure("∠APB=90", "∠PAB+∠PBA=90", "AB^2=PA^2+PB^2"),
    "round.inside": figure(
        "∠A+∠C=180",
        "∠B+∠D=180",
        "outer_a+∠A=180",
        "outer_b+∠B=180",
        "outer_c+∠C=180",
        "outer_d+∠D=180",
    ),
    "round.tangent_chord": figure("∠BAT=∠ACB", "∠ABC+∠ACB+∠BAC=180"),
}

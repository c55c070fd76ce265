"""Ratios in right triangles, and areas by two sides and the angle between them: labelled figures."""

from appliance.domain.situations.kind import SituationKind
from appliance.domain.situations.labels import labelled

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
    ),
    # ∠A between AB and CA
    labelled(
        "ratio.area", "두 변과 끼인각으로 정해지는 삼각형", "ABC", "AB", "CA|AC", "∠A|∠BAC", "sin A", "△ABC"
    ),
)

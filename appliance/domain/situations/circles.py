"""Chords, tangents and inscribed angles: labelled figures."""

from appliance.domain.situations.centres import PERIMETER
from appliance.domain.situations.kind import Role, SituationKind
from appliance.domain.situations.labels import labelled

KINDS: tuple[SituationKind, ...] = (
    # M the foot of O on the chord AB
    labelled(
        "round.chord",
        "원의 중심에서 현에 내린 수선",
        "OABM",
        "OM",
        "AB",
        "AM",
        "BM|MB",
        "OA",
        "OB",
        Role("radius", "length", "원의 반지름의 길이"),
    ),
    # PA, PB touch the circle in A and B
    labelled(
        "round.tangents",
        "원 밖의 한 점에서 그은 두 접선",
        "OPAB",
        "PA",
        "PB",
        "OA",
        "OB",
        "PO|OP",
        "∠APB|∠P",
        "∠AOB",
        "∠PAB",
        "∠PBA",
        "∠OAP|∠PAO",
        "∠OBP|∠PBO",
        "AB",
        "∠OAB",
        "∠OBA",
        Role("radius", "length", "원의 반지름의 길이"),
    ),
    # PT touches the circle in T
    labelled(
        "round.tangent",
        "원 밖의 한 점에서 그은 접선",
        "OPT",
        "PT|TP",
        "PO|OP",
        "OT|TO",
        "∠TPO|∠P",
        "∠POT|∠O",
        "∠PTO",
        Role("radius", "length", "원의 반지름의 길이"),
    ),
    # P and Q on the same side of AB
    labelled("round.same_arc", "한 호에 대한 원주각", "OABPQ", "∠APB", "∠AQB", "∠AOB"),
    # ABCD about a circle
    labelled("round.about", "원에 외접하는 사각형", "ABCD", "AB", "BC", "CD|DC", "AD|DA", PERIMETER),
    # P on the circle, A and B too
    labelled("round.inscribed", "원주각과 중심각", "OABP", "∠APB|∠P", "∠AOB", "∠OAB", "∠OBA"),
    # AB a diameter, P on the circle
    labelled(
        "round.half", "반원에 대한 원주각", "ABP", "∠APB|∠P", "∠PAB|∠A|∠BAP", "∠PBA|∠B|∠ABP", "AB", "PA", "PB"
    ),
    # ABCD in a circle
    labelled(
        "round.inside",
        "원에 내접하는 사각형",
        "ABCD",
        "∠A|∠BAD|∠DAB",
        "∠B|∠ABC",
        "∠C|∠BCD",
        "∠D|∠ADC|∠CDA",
        Role("outer_a", "angle", "∠A의 외각의 크기"),
        Role("outer_b", "angle", "∠B의 외각의 크기"),
        Role("outer_c", "angle", "∠C의 외각의 크기"),
        Role("outer_d", "angle", "∠D의 외각의 크기"),
    ),
    # AT touches the circle in A; B and C on it, C on the other side of AB
    labelled(
        "round.tangent_chord",
        "접선과 현이 이루는 각",
        "ABCT",
        "∠BAT|∠TAB",
        "∠ACB|∠C|∠BCA",
        "∠ABC|∠B",
        "∠BAC|∠CAB",
    ),
)

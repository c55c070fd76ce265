"""Isosceles triangles, circumcentres and incentres: labelled figures."""

from appliance.domain.situations.kind import Role, SituationKind
from appliance.domain.situations.labels import labelled

PERIMETER = Role("perimeter", "length", "둘레의 길이")
RADIUS = Role("radius", "length", "반지름의 길이")

KINDS: tuple[SituationKind, ...] = (
    # AB=AC
    labelled(
        "centre.isosceles", "이등변삼각형", "ABC",
        "∠A|∠BAC", "∠B|∠ABC", "∠C|∠ACB", "AB", "AC", "BC", PERIMETER,
        Role("outer_a", "angle", "∠A의 외각의 크기"), Role("outer_b", "angle", "∠B의 외각의 크기"),
        Role("outer_c", "angle", "∠C의 외각의 크기"),
    ),
    # AB=AC, the bisector of ∠A meets BC in D
    labelled(
        "centre.axis", "이등변삼각형의 꼭지각의 이등분선", "ABCD",
        "∠BAC|∠A", "∠B|∠ABC|∠ABD", "∠C|∠ACB|∠ACD", "∠BAD", "∠CAD", "∠ADB", "∠ADC",
        "AB", "AC", "BC", "BD", "CD",
    ),
    # AB=AC, the bisector of ∠B meets AC in D
    labelled(
        "centre.base_bisector", "이등변삼각형의 밑각의 이등분선", "ABCD",
        "∠A|∠BAC|∠BAD", "∠ABC|∠B", "∠C|∠ACB|∠BCD", "∠ABD", "∠CBD", "∠BDC", "∠ADB", "AB", "AC", "AD", "BD", "BC",
    ),
    # the circumcentre O inside ABC
    labelled(
        "centre.circum", "삼각형의 외심", "ABCO",
        "∠A|∠BAC", "∠B|∠ABC", "∠C|∠ACB", "∠BOC", "∠AOB", "∠AOC",
        "∠OAB|∠BAO", "∠OBA", "∠OBC", "∠OCB", "∠OAC", "∠OCA", "OA", "OB", "OC", "AB", "BC", "CA",
        Role("perimeter_obc", "length", "△OBC의 둘레의 길이"),
    ),
    # ∠C=90°, O the middle of AB
    labelled(
        "centre.right_circum", "직각삼각형의 외심", "ABCO",
        "AB", "BC", "CA", "OA", "OB", "OC", "∠A|∠BAC|∠OAC", "∠B|∠ABC|∠OBC", "∠AOC", "∠BOC", "∠OCA", "∠OCB",
        RADIUS, Role("length", "length", "외접원의 둘레의 길이"), Role("disc", "area", "외접원의 넓이"),
        Role("area", "area", "직각삼각형의 넓이"),
    ),
    # the incentre I
    labelled(
        "centre.incentre", "삼각형의 내심", "ABCI",
        "∠A|∠BAC", "∠B|∠ABC", "∠C|∠ACB", "∠BIC", "∠AIB", "∠AIC",
        "∠IAB", "∠IAC", "∠IBA", "∠IBC", "∠ICA", "∠ICB",
    ),
    # the inscribed circle
    labelled(
        "centre.incircle", "삼각형의 내접원", "ABC", "AB", "BC", "CA", "△ABC", PERIMETER, RADIUS,
    ),
    # ∠C=90° with its inscribed circle
    labelled(
        "centre.right_incircle", "직각삼각형의 내접원", "ABC", "AB", "BC", "CA", "△ABC", PERIMETER, RADIUS,
        Role("disc", "area", "내접원의 넓이"), Role("length", "length", "내접원의 둘레의 길이"),
    ),
    # the inscribed circle touches AB, BC, CA in D, E, F
    labelled(
        "centre.touching", "삼각형의 내접원의 접점", "ABCDEF",
        "AB", "BC", "CA", "AD", "AF", "BD", "BE", "CE", "CF", PERIMETER,
    ),
    # DE through the incentre I parallel to BC, D on AB, E on AC
    labelled(
        "centre.parallel", "내심을 지나는 평행선", "ABCIDE",
        "AB", "CA", "BD", "CE", "DE", "AD", "AE", "DI", "EI", Role("perimeter_ade", "length", "△ADE의 둘레의 길이"),
    ),
)  # fmt: skip

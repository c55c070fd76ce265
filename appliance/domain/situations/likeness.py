"""Similar figures, parallels in a triangle, midpoints, bisectors and centroids: labelled figures."""

from appliance.domain.situations.kind import Role, SituationKind
from appliance.domain.situations.labels import labelled

_SIDES = ("AB", "BC", "CA", "DE", "EF", "FD")
_LENGTH, _AREA, _VOLUME, _RATIO = "length", "area", "volume", "proportion"

KINDS: tuple[SituationKind, ...] = (
    # △ABC∽△DEF
    labelled(
        "like.pair",
        "닮은 두 삼각형",
        "ABCDEF",
        *_SIDES,
        "∠A",
        "∠B",
        "∠C",
        "∠D",
        "∠E",
        "∠F",
        Role("scale", _RATIO, "닮음비"),
        Role("around_first", _LENGTH, "△ABC의 둘레의 길이"),
        Role("around_second", _LENGTH, "△DEF의 둘레의 길이"),
        "△ABC",
        "△DEF",
        Role("areas", _RATIO, "넓이의 비"),
    ),
    # two similar figures or solids by words: the first to the second as scale
    labelled(
        "like.sizes",
        "닮은 두 도형",
        "",
        Role("scale", _RATIO, "닮음비"),
        Role("length_first", _LENGTH, "첫째 도형의 길이"),
        Role("length_second", _LENGTH, "둘째 도형의 길이"),
        Role("areas", _RATIO, "넓이의 비"),
        Role("area_first", _AREA, "첫째 도형의 넓이"),
        Role("area_second", _AREA, "둘째 도형의 넓이"),
        Role("volumes", _RATIO, "부피의 비"),
        Role("volume_first", _VOLUME, "첫째 도형의 부피"),
        Role("volume_second", _VOLUME, "둘째 도형의 부피"),
    ),
    # ∠A=90°, H the foot of A on BC
    labelled(
        "like.altitude", "직각삼각형의 빗변에 내린 수선", "ABCH", "AB", "BC", "CA", "AH", "BH", "CH", "△ABC"
    ),
    # D on AB with ∠ABC=∠ACD
    labelled("like.shared_angle", "한 각을 공유하는 닮음", "ABCD", "AB", "BC", "CA", "AD", "BD", "CD"),
    # shadows at the same time
    labelled(
        "like.shadow",
        "그림자의 길이와 높이",
        "",
        Role("height_first", _LENGTH, "막대의 높이"),
        Role("shadow_first", _LENGTH, "막대의 그림자의 길이"),
        Role("height_second", _LENGTH, "나무의 높이"),
        Role("shadow_second", _LENGTH, "나무의 그림자의 길이"),
    ),
    # D on AB, E on AC, DE∥BC
    labelled(
        "like.parallel",
        "삼각형의 한 변에 평행한 선분",
        "ABCDE",
        "AB",
        "CA",
        "BC",
        "AD",
        "BD|DB",
        "AE",
        "CE|EC",
        "DE",
        "AD:DB|AD:BD",
        "AE:EC|AE:CE",
        "AD:AB",
        "DE:BC",
        "∠ADE",
        "∠ABC|∠B",
        "∠AED",
        "∠ACB|∠C",
    ),
    # M, N middles of AB, AC
    labelled(
        "like.middles",
        "삼각형의 두 변의 중점을 이은 선분",
        "ABCMN",
        "AB",
        "CA",
        "BC",
        "MN",
        "AM",
        "AN",
        "∠AMN",
        "∠ABC|∠B",
        "∠ANM",
        "∠ACB|∠C",
    ),
    # D, E, F middles of AB, BC, CA
    labelled(
        "like.middle_triangle",
        "삼각형의 세 변의 중점을 이은 삼각형",
        "ABCDEF",
        *_SIDES,
        Role("around_outer", _LENGTH, "△ABC의 둘레의 길이"),
        Role("around_inner", _LENGTH, "△DEF의 둘레의 길이"),
    ),
    # AD∥BC, M, N middles of AB, DC
    labelled("like.trapezoid", "사다리꼴의 두 변의 중점을 이은 선분", "ABCDMN", "AD", "BC", "MN"),
    # AD bisects ∠A, D on BC
    labelled(
        "like.bisector",
        "삼각형의 각의 이등분선",
        "ABCD",
        "AB",
        "CA|AC",
        "BC",
        "BD",
        "CD|DC",
        "BD:DC|BD:CD",
        "AB:AC|AB:CA",
        "△ABD",
        "△ACD",
        "△ABC",
    ),
    # the centroid G, AD a median
    labelled(
        "like.centroid",
        "삼각형의 무게중심",
        "ABCGD",
        "AD",
        "AG",
        "GD|DG",
        "BC",
        "BD",
        "CD",
        "△ABC",
        "△ABG|△GAB",
        "△GBC",
        "△GCA",
        "△GBD",
        "△GCD",
        "△ABD",
        "△ACD",
        "AG:GD|AG:DG",
    ),
    # the centroid alone
    labelled("like.centroid_areas", "삼각형의 무게중심과 넓이", "ABCG", "△ABC", "△ABG|△GAB", "△GBC", "△GCA"),
)

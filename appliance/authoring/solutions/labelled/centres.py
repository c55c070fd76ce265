"""How solutions about isosceles triangles, circumcentres and incentres go on."""

from appliance.authoring.solutions.labelled.rules import Rule, both, rules

_SUM = "삼각형의 세 내각의 크기의 합은 $180°$이므로"
_EQUAL = "이등변삼각형의 두 밑각의 크기는 같으므로"


def _third(a: str, b: str, c: str) -> tuple[Rule, ...]:
    """The third angle of a triangle."""
    found = ((a, b, c), (b, a, c), (c, a, b))
    return tuple(Rule(x, _SUM, f"180°-([{y}]+[{z}])") for x, y, z in found)


def _equal_radii(*corners: str) -> tuple[Rule, ...]:
    found: list[Rule] = []
    for one, other in (("A", "B"), ("B", "C"), ("A", "C")):
        first, second = f"∠O{one}{other}", f"∠O{other}{one}"
        found += both(f"$O{one}=O{other}$이므로", (first, second))
    return tuple(found)


def _halves(centre: str, what: str) -> tuple[Rule, ...]:
    """The bisectors of the incentre."""
    found: list[Rule] = []
    for corner, one, other in (("A", "B", "C"), ("B", "A", "C"), ("C", "A", "B")):
        first, second = f"∠{centre}{corner}{one}", f"∠{centre}{corner}{other}"
        found += both(what, (first, second))
        found += [Rule(each, what, rf"\frac{{1}}{{2}}\times[∠{corner}]") for each in (first, second)]
        found += [Rule(f"∠{corner}", what, rf"2\times[{each}]") for each in (first, second)]
    return tuple(found)


_INNER = "점 $I$가 내심이므로"
_OUTER = "점 $O$가 외심이므로"

# What roles are called where the stem names no points.
WORDS: dict[str, dict[str, str]] = {
    "centre.isosceles": {
        "∠A": "꼭지각의 크기",
        "∠B": "한 밑각의 크기",
        "∠C": "다른 밑각의 크기",
        "outer_a": "꼭지각의 외각의 크기",
        "outer_b": "밑각의 외각의 크기",
        "AB": "길이가 같은 변의 길이",
        "AC": "길이가 같은 다른 변의 길이",
        "BC": "밑변의 길이",
    },
    "centre.right_circum": {"AB": "빗변의 길이", "radius": "외접원의 반지름의 길이"},
    "centre.right_incircle": {
        "AB": "빗변의 길이",
        "△ABC": "삼각형의 넓이",
        "radius": "내접원의 반지름의 길이",
    },
    "centre.incircle": {"△ABC": "삼각형의 넓이", "radius": "내접원의 반지름의 길이"},
}

RULES: dict[str, tuple[Rule, ...]] = {
    "centre.isosceles": (
        *both(_EQUAL, ("∠B", "∠C")),
        *both("두 내각의 크기가 같은 삼각형은 이등변삼각형이므로", ("AB", "AC")),
        *rules(
            ("∠B", _EQUAL, r"\frac{1}{2}\times(180°-[∠A])"),
            ("∠C", _EQUAL, r"\frac{1}{2}\times(180°-[∠A])"),
            ("∠A", _EQUAL, r"180°-2\times[∠B]"),
            ("∠A", _EQUAL, r"180°-2\times[∠C]"),
            ("∠A", "두 밑각의 크기가 꼭지각의 크기의 같은 배수이므로", r"180°\div(1+2\times[base_times])"),
            ("∠B", "꼭지각의 크기가 한 밑각의 크기의 배수이므로", r"180°\div(2+[top_times])"),
            ("outer_a", "외각과 이웃한 내각의 크기의 합은 $180°$이므로", "180°-[∠A]"),
            ("outer_b", "외각과 이웃한 내각의 크기의 합은 $180°$이므로", "180°-[∠B]"),
            ("outer_c", "외각과 이웃한 내각의 크기의 합은 $180°$이므로", "180°-[∠C]"),
            ("∠A", "외각과 이웃한 내각의 크기의 합은 $180°$이므로", "180°-[outer_a]"),
            ("∠B", "외각과 이웃한 내각의 크기의 합은 $180°$이므로", "180°-[outer_b]"),
            ("∠C", "외각과 이웃한 내각의 크기의 합은 $180°$이므로", "180°-[outer_c]"),
            ("perimeter", "세 변의 길이를 모두 더하면", "[AB]+[AC]+[BC]"),
            ("BC", "둘레의 길이에서 길이가 같은 두 변의 길이를 빼면", r"[perimeter]-2\times[AB]"),
            (
                "AB",
                "길이가 같은 두 변의 길이의 합은 둘레의 길이에서 밑변의 길이를 뺀 것이므로",
                r"\frac{1}{2}\times([perimeter]-[BC])",
            ),
        ),
    ),
    "centre.axis": (
        *both("이등변삼각형의 꼭지각의 이등분선은 밑변을 이등분하므로", ("BD", "CD")),
        *both(_EQUAL, ("∠B", "∠C")),
        *both("$AD$가 $∠BAC$의 이등분선이므로", ("∠BAD", "∠CAD")),
        *rules(
            ("BC", "이등변삼각형의 꼭지각의 이등분선은 밑변을 이등분하므로", r"2\times[BD]"),
            ("BC", "이등변삼각형의 꼭지각의 이등분선은 밑변을 이등분하므로", r"2\times[CD]"),
            ("BD", "이등변삼각형의 꼭지각의 이등분선은 밑변을 이등분하므로", r"\frac{1}{2}\times[BC]"),
            ("CD", "이등변삼각형의 꼭지각의 이등분선은 밑변을 이등분하므로", r"\frac{1}{2}\times[BC]"),
            ("∠ADB", "이등변삼각형의 꼭지각의 이등분선은 밑변과 수직이므로", "90°"),
            ("∠ADC", "이등변삼각형의 꼭지각의 이등분선은 밑변과 수직이므로", "90°"),
            ("∠BAD", "이등변삼각형의 꼭지각의 이등분선은 밑변과 수직이므로", "90°-[∠B]"),
            ("∠CAD", "이등변삼각형의 꼭지각의 이등분선은 밑변과 수직이므로", "90°-[∠C]"),
            ("∠B", "이등변삼각형의 꼭지각의 이등분선은 밑변과 수직이므로", "90°-[∠BAD]"),
            ("∠C", "이등변삼각형의 꼭지각의 이등분선은 밑변과 수직이므로", "90°-[∠CAD]"),
            ("∠BAC", "$AD$가 $∠BAC$의 이등분선이므로", r"2\times[∠BAD]"),
            ("∠BAC", "$AD$가 $∠BAC$의 이등분선이므로", r"2\times[∠CAD]"),
            ("∠BAD", "$AD$가 $∠BAC$의 이등분선이므로", r"\frac{1}{2}\times[∠BAC]"),
            ("∠CAD", "$AD$가 $∠BAC$의 이등분선이므로", r"\frac{1}{2}\times[∠BAC]"),
            ("∠B", _EQUAL, r"\frac{1}{2}\times(180°-[∠BAC])"),
            ("∠C", _EQUAL, r"\frac{1}{2}\times(180°-[∠BAC])"),
        ),
    ),
    "centre.base_bisector": (
        *both(_EQUAL, ("∠ABC", "∠C")),
        *both("$BD$가 $∠ABC$의 이등분선이므로", ("∠ABD", "∠CBD")),
        *rules(
            ("∠ABC", _EQUAL, r"\frac{1}{2}\times(180°-[∠A])"),
            ("∠A", _EQUAL, r"180°-2\times[∠C]"),
            ("∠ABD", "$BD$가 $∠ABC$의 이등분선이므로", r"\frac{1}{2}\times[∠ABC]"),
            ("∠CBD", "$BD$가 $∠ABC$의 이등분선이므로", r"\frac{1}{2}\times[∠ABC]"),
            ("∠ABC", "$BD$가 $∠ABC$의 이등분선이므로", r"2\times[∠ABD]"),
            (
                "∠BDC",
                "$△ABD$에서 한 외각의 크기는 그와 이웃하지 않는 두 내각의 크기의 합과 같으므로",
                "[∠A]+[∠ABD]",
            ),
            ("∠ADB", "$△ABD$의 세 내각의 크기의 합은 $180°$이므로", "180°-([∠A]+[∠ABD])"),
        ),
    ),
    "centre.circum": (
        *_equal_radii(),
        *rules(
            ("∠BOC", _OUTER, r"2\times[∠A]"),
            ("∠AOC", _OUTER, r"2\times[∠B]"),
            ("∠AOB", _OUTER, r"2\times[∠C]"),
            ("∠A", _OUTER, r"\frac{1}{2}\times[∠BOC]"),
            ("∠B", _OUTER, r"\frac{1}{2}\times[∠AOC]"),
            ("∠C", _OUTER, r"\frac{1}{2}\times[∠AOB]"),
            ("∠OBC", "$△OBC$가 이등변삼각형이므로", r"\frac{1}{2}\times(180°-[∠BOC])"),
            ("∠OCB", "$△OBC$가 이등변삼각형이므로", r"\frac{1}{2}\times(180°-[∠BOC])"),
            ("∠OAB", "$△OAB$가 이등변삼각형이므로", r"\frac{1}{2}\times(180°-[∠AOB])"),
            ("∠OBA", "$△OAB$가 이등변삼각형이므로", r"\frac{1}{2}\times(180°-[∠AOB])"),
            ("∠OAC", "$△OAC$가 이등변삼각형이므로", r"\frac{1}{2}\times(180°-[∠AOC])"),
            ("∠OCA", "$△OAC$가 이등변삼각형이므로", r"\frac{1}{2}\times(180°-[∠AOC])"),
            ("∠BOC", "$△OBC$가 이등변삼각형이므로", r"180°-2\times[∠OBC]"),
            ("∠BOC", "$△OBC$가 이등변삼각형이므로", r"180°-2\times[∠OCB]"),
            ("∠AOB", "$△OAB$가 이등변삼각형이므로", r"180°-2\times[∠OAB]"),
            ("∠AOB", "$△OAB$가 이등변삼각형이므로", r"180°-2\times[∠OBA]"),
            ("∠AOC", "$△OAC$가 이등변삼각형이므로", r"180°-2\times[∠OAC]"),
            ("∠AOC", "$△OAC$가 이등변삼각형이므로", r"180°-2\times[∠OCA]"),
            ("∠OCA", "$∠OAB+∠OBC+∠OCA=90°$이므로", "90°-([∠OAB]+[∠OBC])"),
            ("∠OCA", "$∠OAB+∠OBC+∠OCA=90°$이므로", "90°-([∠OBA]+[∠OBC])"),
            ("∠OAC", "$∠OAB+∠OBC+∠OCA=90°$이므로", "90°-([∠OAB]+[∠OBC])"),
            ("∠OBC", "$∠OAB+∠OBC+∠OCA=90°$이므로", "90°-([∠OAB]+[∠OCA])"),
            ("∠OBC", "$∠OAB+∠OBC+∠OCA=90°$이므로", "90°-([∠OAB]+[∠OAC])"),
            ("∠OCB", "$∠OAB+∠OBC+∠OCA=90°$이므로", "90°-([∠OAB]+[∠OAC])"),
            ("∠OAB", "$∠OAB+∠OBC+∠OCA=90°$이므로", "90°-([∠OBC]+[∠OCA])"),
            ("∠OAB", "$∠OAB+∠OBC+∠OCA=90°$이므로", "90°-([∠OCB]+[∠OCA])"),
            ("∠A", "두 각의 크기를 더하면", "[∠OAB]+[∠OAC]"),
            ("∠B", "두 각의 크기를 더하면", "[∠OBA]+[∠OBC]"),
            ("∠C", "두 각의 크기를 더하면", "[∠OCA]+[∠OCB]"),
            ("perimeter_obc", "세 변의 길이를 모두 더하면", "[OB]+[OC]+[BC]"),
        ),
        *_third("∠A", "∠B", "∠C"),
        *both("외심에서 세 꼭짓점에 이르는 거리는 같으므로", ("OA", "OB"), ("OB", "OC"), ("OA", "OC")),
    ),
    "centre.right_circum": (
        *both(
            "직각삼각형의 외심은 빗변의 중점이므로",
            ("OA", "OB"),
            ("OA", "OC"),
            ("OB", "OC"),
            ("radius", "OC"),
        ),
        *both("$OA=OC$이므로", ("∠A", "∠OCA")),
        *both("$OB=OC$이므로", ("∠B", "∠OCB")),
        *rules(
            ("radius", "직각삼각형의 외심은 빗변의 중점이므로", r"\frac{1}{2}\times[AB]"),
            ("OA", "직각삼각형의 외심은 빗변의 중점이므로", r"\frac{1}{2}\times[AB]"),
            ("OB", "직각삼각형의 외심은 빗변의 중점이므로", r"\frac{1}{2}\times[AB]"),
            ("OC", "직각삼각형의 외심은 빗변의 중점이므로", r"\frac{1}{2}\times[AB]"),
            ("AB", "직각삼각형의 외심은 빗변의 중점이므로", r"2\times[OC]"),
            ("AB", "직각삼각형의 외심은 빗변의 중점이므로", r"2\times[radius]"),
            ("AB", "직각삼각형의 외심은 빗변의 중점이므로", r"2\times[OA]"),
            ("AB", "피타고라스 정리에 의하여", "[BC]^2+[CA]^2", 2),
            ("length", "외접원의 둘레의 길이를 구하면", r"2\pi\times[radius]"),
            ("disc", "외접원의 넓이를 구하면", r"\pi\times[radius]^2"),
            ("∠B", "직각삼각형의 두 예각의 크기의 합은 $90°$이므로", "90°-[∠A]"),
            ("∠A", "직각삼각형의 두 예각의 크기의 합은 $90°$이므로", "90°-[∠B]"),
            (
                "∠BOC",
                "$△OCA$에서 한 외각의 크기는 그와 이웃하지 않는 두 내각의 크기의 합과 같으므로",
                "[∠A]+[∠OCA]",
            ),
            (
                "∠AOC",
                "$△OBC$에서 한 외각의 크기는 그와 이웃하지 않는 두 내각의 크기의 합과 같으므로",
                "[∠B]+[∠OCB]",
            ),
            ("∠A", "$△OCA$가 이등변삼각형이므로", r"\frac{1}{2}\times[∠BOC]"),
            ("∠B", "$△OBC$가 이등변삼각형이므로", r"\frac{1}{2}\times[∠AOC]"),
        ),
    ),
    "centre.incentre": (
        *rules(
            ("∠BIC", _INNER, r"90°+\frac{1}{2}\times[∠A]"),
            ("∠AIC", _INNER, r"90°+\frac{1}{2}\times[∠B]"),
            ("∠AIB", _INNER, r"90°+\frac{1}{2}\times[∠C]"),
            ("∠A", _INNER, r"2\times([∠BIC]-90°)"),
            ("∠B", _INNER, r"2\times([∠AIC]-90°)"),
            ("∠C", _INNER, r"2\times([∠AIB]-90°)"),
        ),
        *_halves("I", _INNER),
        *rules(
            ("∠ICA", "$∠IAB+∠IBC+∠ICA=90°$이므로", "90°-([∠IAB]+[∠IBC])"),
            ("∠ICA", "$∠IAB+∠IBC+∠ICA=90°$이므로", "90°-([∠IAB]+[∠IBA])"),
            ("∠ICB", "$∠IAB+∠IBC+∠ICA=90°$이므로", "90°-([∠IAB]+[∠IBC])"),
            ("∠IAB", "$∠IAB+∠IBC+∠ICA=90°$이므로", "90°-([∠IBC]+[∠ICA])"),
            ("∠IAB", "$∠IAB+∠IBC+∠ICA=90°$이므로", "90°-([∠IBC]+[∠ICB])"),
            ("∠IBC", "$∠IAB+∠IBC+∠ICA=90°$이므로", "90°-([∠IAB]+[∠ICA])"),
            ("∠BIC", "$△IBC$의 세 내각의 크기의 합은 $180°$이므로", "180°-([∠IBC]+[∠ICB])"),
            ("∠AIC", "$△ICA$의 세 내각의 크기의 합은 $180°$이므로", "180°-([∠IAC]+[∠ICA])"),
            ("∠AIB", "$△IAB$의 세 내각의 크기의 합은 $180°$이므로", "180°-([∠IAB]+[∠IBA])"),
        ),
        *_third("∠A", "∠B", "∠C"),
    ),
    "centre.incircle": rules(
        (
            "△ABC",
            "삼각형의 넓이는 내접원의 반지름의 길이와 둘레의 길이의 곱의 절반이므로",
            r"\frac{1}{2}\times[radius]\times[perimeter]",
        ),
        (
            "radius",
            "삼각형의 넓이는 내접원의 반지름의 길이와 둘레의 길이의 곱의 절반이므로",
            r"\frac{2\times[△ABC]}{[perimeter]}",
        ),
        ("perimeter", "세 변의 길이를 모두 더하면", "[AB]+[BC]+[CA]"),
        (
            "perimeter",
            "삼각형의 넓이는 내접원의 반지름의 길이와 둘레의 길이의 곱의 절반이므로",
            r"\frac{2\times[△ABC]}{[radius]}",
        ),
    ),
    "centre.right_incircle": rules(
        ("△ABC", "직각을 낀 두 변의 길이의 곱의 절반이 넓이이므로", r"\frac{1}{2}\times[BC]\times[CA]"),
        ("perimeter", "세 변의 길이를 모두 더하면", "[AB]+[BC]+[CA]"),
        (
            "radius",
            "삼각형의 넓이는 내접원의 반지름의 길이와 둘레의 길이의 곱의 절반이므로",
            r"\frac{2\times[△ABC]}{[perimeter]}",
        ),
        ("AB", "피타고라스 정리에 의하여", "[BC]^2+[CA]^2", 2),
        ("BC", "피타고라스 정리에 의하여", "[AB]^2-[CA]^2", 2),
        ("CA", "피타고라스 정리에 의하여", "[AB]^2-[BC]^2", 2),
        ("disc", "내접원의 넓이를 구하면", r"\pi\times[radius]^2"),
        ("length", "내접원의 둘레의 길이를 구하면", r"2\pi\times[radius]"),
    ),
    "centre.touching": (
        *both("원 밖의 한 점에서 그은 두 접선의 길이는 같으므로", ("AD", "AF"), ("BD", "BE"), ("CE", "CF")),
        *rules(
            ("AB", "두 선분의 길이를 더하면", "[AD]+[BD]"),
            ("BC", "두 선분의 길이를 더하면", "[BE]+[CE]"),
            ("CA", "두 선분의 길이를 더하면", "[CF]+[AF]"),
            ("AD", "$AB=AD+BD$이므로", "[AB]-[BD]"),
            ("BD", "$AB=AD+BD$이므로", "[AB]-[AD]"),
            ("BE", "$BC=BE+CE$이므로", "[BC]-[CE]"),
            ("CE", "$BC=BE+CE$이므로", "[BC]-[BE]"),
            ("CF", "$CA=CF+AF$이므로", "[CA]-[AF]"),
            ("AF", "$CA=CF+AF$이므로", "[CA]-[CF]"),
            ("AD", "$AB+CA-BC=2AD$이므로", r"\frac{1}{2}\times([AB]+[CA]-[BC])"),
            ("BE", "$AB+BC-CA=2BE$이므로", r"\frac{1}{2}\times([AB]+[BC]-[CA])"),
            ("CF", "$BC+CA-AB=2CF$이므로", r"\frac{1}{2}\times([BC]+[CA]-[AB])"),
            ("perimeter", "세 변의 길이를 모두 더하면", "[AB]+[BC]+[CA]"),
            ("perimeter", "원 밖의 한 점에서 그은 두 접선의 길이는 같으므로", r"2\times([AD]+[BE]+[CF])"),
            (
                "BE",
                "원 밖의 한 점에서 그은 두 접선의 길이는 같으므로",
                r"\frac{1}{2}\times[perimeter]-([AD]+[CF])",
            ),
        ),
    ),
    "centre.parallel": (
        *both("점 $I$가 내심이고 $DE∥BC$이므로", ("DI", "BD"), ("EI", "CE")),
        *rules(
            ("DE", "점 $I$가 내심이고 $DE∥BC$이므로", "[BD]+[CE]"),
            ("perimeter_ade", "$DI=BD$, $EI=CE$이므로", "[AB]+[CA]"),
            ("AD", "$AB=AD+BD$이므로", "[AB]-[BD]"),
            ("BD", "$AB=AD+BD$이므로", "[AB]-[AD]"),
            ("AE", "$CA=AE+CE$이므로", "[CA]-[CE]"),
            ("CE", "$CA=AE+CE$이므로", "[CA]-[AE]"),
            ("BD", "점 $I$가 내심이고 $DE∥BC$이므로", "[DE]-[CE]"),
            ("CE", "점 $I$가 내심이고 $DE∥BC$이므로", "[DE]-[BD]"),
            ("CA", "$DI=BD$, $EI=CE$이므로", "[perimeter_ade]-[AB]"),
            ("AB", "$DI=BD$, $EI=CE$이므로", "[perimeter_ade]-[CA]"),
        ),
    ),
}

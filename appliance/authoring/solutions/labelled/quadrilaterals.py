"""How solutions about parallelograms and their kin go on."""

from appliance.authoring.solutions.labelled.rules import Rule, both, rules

_NEXT = "평행사변형에서 이웃하는 두 내각의 크기의 합은 $180°$이므로"
_OPPOSITE = "평행사변형에서 두 쌍의 대각의 크기는 각각 같으므로"
_SIDES = "평행사변형에서 두 쌍의 대변의 길이는 각각 같으므로"
_HALVED = "평행사변형의 두 대각선은 서로를 이등분하므로"


def _angles(next_: str = _NEXT, opposite: str = _OPPOSITE) -> tuple[Rule, ...]:
    pairs = (("∠A", "∠B"), ("∠B", "∠C"), ("∠C", "∠D"), ("∠A", "∠D"))
    return (
        *both(opposite, ("∠A", "∠C"), ("∠B", "∠D")),
        *(Rule(x, next_, f"180°-[{y}]") for one, other in pairs for x, y in ((one, other), (other, one))),
    )


def _halves(reason: str = _HALVED) -> tuple[Rule, ...]:
    found: list[Rule] = [*both(reason, ("OA", "OC"), ("OB", "OD"))]
    for whole, parts in (("AC", ("OA", "OC")), ("BD", ("OB", "OD"))):
        for part in parts:
            found += [
                Rule(part, reason, rf"\frac{{1}}{{2}}\times[{whole}]"),
                Rule(whole, reason, rf"2\times[{part}]"),
            ]
    return tuple(found)


def _perimeter(reason: str = _SIDES) -> tuple[Rule, ...]:
    return rules(
        ("perimeter", reason, r"2\times([AB]+[BC])"),
        ("BC", reason, r"\frac{1}{2}\times[perimeter]-[AB]"),
        ("AB", reason, r"\frac{1}{2}\times[perimeter]-[BC]"),
    )


_EQUAL_DIAGONALS = "직사각형의 두 대각선은 길이가 같고 서로를 이등분하므로"
_RHOMBUS = "마름모의 두 대각선은 서로를 수직이등분하므로"
_FOUR = "마름모의 네 변의 길이는 모두 같으므로"
_SQUARE = "정사각형의 두 대각선은 길이가 같고 서로를 수직이등분하므로"


def _all_equal(reason: str) -> tuple[Rule, ...]:
    names = ("AB", "BC", "CD", "AD")
    return both(reason, *((a, b) for at, a in enumerate(names) for b in names[at + 1 :]))


WORDS: dict[str, dict[str, str]] = {
    "quad.rhombus": {
        "AC": "한 대각선의 길이",
        "BD": "다른 대각선의 길이",
        "AB": "한 변의 길이",
        "area": "마름모의 넓이",
        "perimeter": "마름모의 둘레의 길이",
    },
    "quad.square": {
        "AC": "대각선의 길이",
        "AB": "한 변의 길이",
        "area": "정사각형의 넓이",
        "perimeter": "정사각형의 둘레의 길이",
    },
    "quad.parallelogram": {
        "area": "평행사변형의 넓이",
        "perimeter": "평행사변형의 둘레의 길이",
        "AB": "한 변의 길이",
        "BC": "이웃한 변의 길이",
    },
}

RULES: dict[str, tuple[Rule, ...]] = {
    "quad.parallelogram": (
        *_angles(),
        *both(_SIDES, ("AB", "CD"), ("BC", "AD")),
        *_halves(),
        *_perimeter(),
        *rules(
            (
                "area",
                "이웃한 두 변의 길이와 그 끼인각의 크기를 알 때 평행사변형의 넓이를 구하면",
                r"[AB]\times[BC]\times[sin B]",
            ),
            ("∠B", _NEXT, r"180°\times\frac{[∠A:∠B.2]}{[∠A:∠B.1]+[∠A:∠B.2]}"),
            ("∠A", _NEXT, r"180°\times\frac{[∠A:∠B.1]}{[∠A:∠B.1]+[∠A:∠B.2]}"),
            ("∠A", _NEXT, r"\frac{1}{2}\times(180°+[angle_gap])"),
            ("∠B", _NEXT, r"\frac{1}{2}\times(180°-[angle_gap])"),
        ),
        *(
            rule
            for part in ("△ABC", "△ABD", "△BCD", "△ACD")
            for rule in rules(
                (part, "평행사변형의 넓이는 한 대각선에 의하여 이등분되므로", r"\frac{1}{2}\times[area]"),
                ("area", "평행사변형의 넓이는 한 대각선에 의하여 이등분되므로", rf"2\times[{part}]"),
            )
        ),
        *(
            rule
            for part in ("△OAB", "△OBC", "△OCD", "△ODA")
            for rule in rules(
                (part, "평행사변형의 넓이는 두 대각선에 의하여 사등분되므로", r"\frac{1}{4}\times[area]"),
                ("area", "평행사변형의 넓이는 두 대각선에 의하여 사등분되므로", rf"4\times[{part}]"),
            )
        ),
    ),
    "quad.inner_point": (
        *(
            Rule(x, "$△PAB+△PCD=△PBC+△PDA$이므로", f"[{a}]+[{b}]-[{y}]")
            for (x, y), (a, b) in (
                ((p, q), r)
                for one, r in ((("△PAB", "△PCD"), ("△PBC", "△PDA")), (("△PBC", "△PDA"), ("△PAB", "△PCD")))
                for p, q in (one, one[::-1])
            )
        ),
        *(
            rule
            for one, other in (("△PAB", "△PCD"), ("△PBC", "△PDA"))
            for rule in rules(
                ("area", f"${one}+{other}$는 평행사변형의 넓이의 절반이므로", rf"2\times([{one}]+[{other}])"),
                (
                    one,
                    f"${one}+{other}$는 평행사변형의 넓이의 절반이므로",
                    rf"\frac{{1}}{{2}}\times[area]-[{other}]",
                ),
                (
                    other,
                    f"${one}+{other}$는 평행사변형의 넓이의 절반이므로",
                    rf"\frac{{1}}{{2}}\times[area]-[{one}]",
                ),
            )
        ),
    ),
    "quad.bisector": (
        *both(_SIDES, ("AB", "CD"), ("BC", "AD")),
        *both("$∠BAE=∠AEB$이므로", ("AB", "BE")),
        *rules(
            ("CE", "$BC=BE+EC$이므로", "[BC]-[BE]"),
            ("BE", "$BC=BE+EC$이므로", "[BC]-[CE]"),
            ("BC", "$BC=BE+EC$이므로", "[BE]+[CE]"),
            ("∠BAE", "$AE$가 $∠BAD$의 이등분선이므로", r"\frac{1}{2}\times[∠A]"),
            ("∠DAE", "$AE$가 $∠BAD$의 이등분선이므로", r"\frac{1}{2}\times[∠A]"),
            ("∠A", "$AE$가 $∠BAD$의 이등분선이므로", r"2\times[∠BAE]"),
            ("∠AEC", "$∠AEB+∠AEC=180°$이므로", "180°-[∠AEB]"),
            ("∠AEB", "$∠AEB+∠AEC=180°$이므로", "180°-[∠AEC]"),
        ),
        *both("$AD∥BC$이므로", ("∠AEB", "∠DAE")),
        *both("$AE$가 $∠BAD$의 이등분선이므로", ("∠BAE", "∠DAE")),
        *_angles(),
    ),
    "quad.rectangle": (
        *_halves(_EQUAL_DIAGONALS),
        *both(_EQUAL_DIAGONALS, ("AC", "BD"), ("OA", "OB"), ("OC", "OD")),
        *(
            rule
            for one, half in (("AC", "OB"), ("AC", "OD"), ("BD", "OA"), ("BD", "OC"))
            for rule in rules(
                (half, _EQUAL_DIAGONALS, rf"\frac{{1}}{{2}}\times[{one}]"),
                (one, _EQUAL_DIAGONALS, rf"2\times[{half}]"),
            )
        ),
        *both("$OA=OB$이므로", ("∠OAB", "∠OBA")),
        *both("$OB=OC$이므로", ("∠OBC", "∠OCB")),
        *both("맞꼭지각의 크기는 같으므로", ("∠AOB", "∠COD"), ("∠BOC", "∠AOD")),
        *both("$AD∥BC$이므로", ("∠ADB", "∠OBC"), ("∠DAC", "∠OCB"), ("∠DAC", "∠ACB"), ("∠ADB", "∠DBC")),
        *rules(
            ("∠OBC", "$∠ABC=90°$이므로", "90°-[∠OBA]"),
            ("∠OBA", "$∠ABC=90°$이므로", "90°-[∠OBC]"),
            ("∠AOB", "$△OAB$가 이등변삼각형이므로", r"180°-2\times[∠OAB]"),
            ("∠BOC", "$△OBC$가 이등변삼각형이므로", r"180°-2\times[∠OBC]"),
            ("∠OAB", "$△OAB$가 이등변삼각형이므로", r"\frac{1}{2}\times(180°-[∠AOB])"),
            ("∠OBC", "$△OBC$가 이등변삼각형이므로", r"\frac{1}{2}\times(180°-[∠BOC])"),
            ("∠AOB", "$∠AOB+∠BOC=180°$이므로", "180°-[∠BOC]"),
            ("∠BOC", "$∠AOB+∠BOC=180°$이므로", "180°-[∠AOB]"),
            ("AC", "피타고라스 정리에 의하여", "[AB]^2+[BC]^2", 2),
            ("BC", "피타고라스 정리에 의하여", "[AC]^2-[AB]^2", 2),
            ("AB", "피타고라스 정리에 의하여", "[AC]^2-[BC]^2", 2),
            ("area", "직사각형의 넓이를 구하면", r"[AB]\times[BC]"),
        ),
        *both("같은 각이므로", ("∠BAC", "∠OAB"), ("∠ABD", "∠OBA"), ("∠DBC", "∠OBC"), ("∠ACB", "∠OCB")),
    ),
    "quad.rhombus": (
        Rule(
            "AB",
            "마름모의 두 대각선은 서로를 수직이등분하므로 피타고라스 정리에 의하여",
            r"\left(\frac{1}{2}\times[AC]\right)^2+\left(\frac{1}{2}\times[BD]\right)^2",
            2,
        ),
        *_angles(),
        *_all_equal(_FOUR),
        *_halves(_RHOMBUS),
        *rules(
            ("perimeter", _FOUR, r"4\times[AB]"),
            ("AB", _FOUR, r"\frac{1}{4}\times[perimeter]"),
            (
                "area",
                "마름모의 넓이는 두 대각선의 길이의 곱의 절반이므로",
                r"\frac{1}{2}\times[AC]\times[BD]",
            ),
            ("AC", "마름모의 넓이는 두 대각선의 길이의 곱의 절반이므로", r"\frac{2\times[area]}{[BD]}"),
            ("BD", "마름모의 넓이는 두 대각선의 길이의 곱의 절반이므로", r"\frac{2\times[area]}{[AC]}"),
            ("∠AOB", _RHOMBUS, "90°"),
            ("∠BOC", _RHOMBUS, "90°"),
            ("∠BAC", "$∠AOB=90°$이므로", "90°-[∠ABD]"),
            ("∠ABD", "$∠AOB=90°$이므로", "90°-[∠BAC]"),
            ("AB", "$∠AOB=90°$이므로 피타고라스 정리에 의하여", "[OA]^2+[OB]^2", 2),
            ("OA", "$∠AOB=90°$이므로 피타고라스 정리에 의하여", "[AB]^2-[OB]^2", 2),
            ("OB", "$∠AOB=90°$이므로 피타고라스 정리에 의하여", "[AB]^2-[OA]^2", 2),
            *(
                (half, "마름모의 대각선은 내각을 이등분하므로", rf"\frac{{1}}{{2}}\times[{whole}]")
                for half, whole in (("∠ABD", "∠B"), ("∠BAC", "∠A"))
            ),
            *(
                (whole, "마름모의 대각선은 내각을 이등분하므로", rf"2\times[{half}]")
                for half, whole in (("∠ABD", "∠B"), ("∠BAC", "∠A"))
            ),
        ),
        *both("마름모의 대각선은 내각을 이등분하므로", ("∠ABD", "∠CBD"), ("∠BAC", "∠DAC")),
        *both("$AB=AD$이므로", ("∠ABD", "∠ADB")),
        *both("$AB∥DC$이므로", ("∠ABD", "∠BDC"), ("∠BAC", "∠ACD")),
        *both("$AB=BC$이므로", ("∠BAC", "∠ACB")),
    ),
    "quad.square": (
        *_all_equal("정사각형의 네 변의 길이는 모두 같으므로"),
        *_halves(_SQUARE),
        *both(_SQUARE, ("AC", "BD"), ("OA", "OB"), ("OC", "OD"), ("OA", "OD")),
        *rules(
            ("perimeter", "정사각형의 네 변의 길이는 모두 같으므로", r"4\times[AB]"),
            ("AB", "정사각형의 네 변의 길이는 모두 같으므로", r"\frac{1}{4}\times[perimeter]"),
            (
                "area",
                "정사각형의 넓이는 두 대각선의 길이의 곱의 절반이므로",
                r"\frac{1}{2}\times[AC]\times[AC]",
            ),
            ("area", "정사각형의 넓이를 구하면", r"[AB]\times[AB]"),
            ("∠AOB", _SQUARE, "90°"),
            *((name, "$△OAB$가 직각이등변삼각형이므로", "45°") for name in ("∠OAB", "∠ABD", "∠ACB")),
        ),
    ),
    "quad.trapezoid": (
        *both("등변사다리꼴의 아랫변의 양 끝 각의 크기는 같으므로", ("∠B", "∠C")),
        *both("등변사다리꼴의 윗변의 양 끝 각의 크기는 같으므로", ("∠A", "∠D")),
        *(
            Rule(x, "$AD∥BC$이므로", f"180°-[{y}]")
            for x, y in (("∠A", "∠B"), ("∠B", "∠A"), ("∠C", "∠D"), ("∠D", "∠C"), ("∠A", "∠C"), ("∠D", "∠B"))
        ),
        *both("등변사다리꼴의 두 대각선의 길이는 같으므로", ("AC", "BD")),
        *both("등변사다리꼴의 평행하지 않은 두 변의 길이는 같으므로", ("AB", "CD")),
        *rules(("perimeter", "네 변의 길이를 모두 더하면", "[AB]+[BC]+[CD]+[AD]")),
    ),
}

"""How solutions about similar figures, parallels, midpoints, bisectors and centroids go on."""

from appliance.authoring.solutions.labelled.rules import Rule, both, rules

_PAIRS = (("AB", "DE"), ("BC", "EF"), ("CA", "FD"))


def _corresponding() -> tuple[Rule, ...]:
    """A side from the side that answers to it and another pair, or from the ratio."""
    found: list[Rule] = []
    for a, d in _PAIRS:
        found += [
            Rule(a, "대응하는 변의 길이의 비는 닮음비와 같으므로", f"[{d}]\\times[scale]"),
            Rule(d, "대응하는 변의 길이의 비는 닮음비와 같으므로", f"[{a}]\\div[scale]"),
            Rule("scale", "대응하는 변의 길이의 비가 닮음비이므로", f"[{a}]:[{d}]"),
        ]
        for b, e in _PAIRS:
            if a != b:
                found += [
                    Rule(a, f"${a}:{d}={b}:{e}$이므로", rf"\frac{{[{d}]\times[{b}]}}{{[{e}]}}"),
                    Rule(d, f"${a}:{d}={b}:{e}$이므로", rf"\frac{{[{a}]\times[{e}]}}{{[{b}]}}"),
                ]
    return tuple(found)


_MID = "삼각형의 두 변의 중점을 이은 선분은 나머지 한 변의 길이의 절반이므로"
_GRAVITY = "무게중심은 중선을 꼭짓점으로부터 $2:1$로 나누므로"

WORDS: dict[str, dict[str, str]] = {}

RULES: dict[str, tuple[Rule, ...]] = {
    "like.pair": (
        *_corresponding(),
        *both("닮은 두 삼각형에서 대응하는 각의 크기는 같으므로", ("∠A", "∠D"), ("∠B", "∠E"), ("∠C", "∠F")),
        *rules(
            ("∠C", "삼각형의 세 내각의 크기의 합은 $180°$이므로", "180°-([∠A]+[∠B])"),
            ("∠A", "삼각형의 세 내각의 크기의 합은 $180°$이므로", "180°-([∠B]+[∠C])"),
            ("∠B", "삼각형의 세 내각의 크기의 합은 $180°$이므로", "180°-([∠A]+[∠C])"),
            ("around_first", "세 변의 길이를 모두 더하면", "[AB]+[BC]+[CA]"),
            ("around_second", "세 변의 길이를 모두 더하면", "[DE]+[EF]+[FD]"),
            ("around_first", "둘레의 길이의 비는 닮음비와 같으므로", r"[around_second]\times[scale]"),
            ("around_second", "둘레의 길이의 비는 닮음비와 같으므로", r"[around_first]\div[scale]"),
            ("areas", "넓이의 비는 닮음비의 제곱의 비와 같으므로", "[scale.1]^2:[scale.2]^2"),
            ("△ABC", "넓이의 비는 닮음비의 제곱의 비와 같으므로", r"[△DEF]\times[scale]^2"),
            ("△DEF", "넓이의 비는 닮음비의 제곱의 비와 같으므로", r"[△ABC]\div[scale]^2"),
        ),
    ),
    "like.sizes": rules(
        ("scale", "대응하는 길이의 비가 닮음비이므로", "[length_first]:[length_second]"),
        ("areas", "넓이의 비는 닮음비의 제곱의 비와 같으므로", "[scale.1]^2:[scale.2]^2"),
        ("volumes", "부피의 비는 닮음비의 세제곱의 비와 같으므로", "[scale.1]^3:[scale.2]^3"),
        ("area_first", "넓이의 비는 닮음비의 제곱의 비와 같으므로", r"[area_second]\times[scale]^2"),
        ("area_second", "넓이의 비는 닮음비의 제곱의 비와 같으므로", r"[area_first]\div[scale]^2"),
        ("volume_first", "부피의 비는 닮음비의 세제곱의 비와 같으므로", r"[volume_second]\times[scale]^3"),
        ("volume_second", "부피의 비는 닮음비의 세제곱의 비와 같으므로", r"[volume_first]\div[scale]^3"),
        ("length_first", "대응하는 길이의 비가 닮음비이므로", r"[length_second]\times[scale]"),
        ("length_second", "대응하는 길이의 비가 닮음비이므로", r"[length_first]\div[scale]"),
    ),
    "like.altitude": rules(
        ("BC", "$BC=BH+CH$이므로", "[BH]+[CH]"),
        ("BH", "$BC=BH+CH$이므로", "[BC]-[CH]"),
        ("CH", "$BC=BH+CH$이므로", "[BC]-[BH]"),
        ("AH", "$AH^2=BH×CH$이므로", r"[BH]\times[CH]", 2),
        ("AB", "$AB^2=BH×BC$이므로", r"[BH]\times[BC]", 2),
        ("CA", "$CA^2=CH×CB$이므로", r"[CH]\times[BC]", 2),
        ("BH", "$AH^2=BH×CH$이므로", r"\frac{[AH]^2}{[CH]}"),
        ("CH", "$AH^2=BH×CH$이므로", r"\frac{[AH]^2}{[BH]}"),
        ("BH", "$AB^2=BH×BC$이므로", r"\frac{[AB]^2}{[BC]}"),
        ("BC", "$AB^2=BH×BC$이므로", r"\frac{[AB]^2}{[BH]}"),
        ("CH", "$CA^2=CH×CB$이므로", r"\frac{[CA]^2}{[BC]}"),
        ("BC", "$CA^2=CH×CB$이므로", r"\frac{[CA]^2}{[CH]}"),
        ("AH", "$AB×AC=AH×BC$이므로", r"\frac{[AB]\times[CA]}{[BC]}"),
        ("CA", "$AB×AC=AH×BC$이므로", r"\frac{[AH]\times[BC]}{[AB]}"),
        ("AB", "$AB×AC=AH×BC$이므로", r"\frac{[AH]\times[BC]}{[CA]}"),
        ("△ABC", "삼각형의 넓이를 구하면", r"\frac{1}{2}\times[BC]\times[AH]"),
        ("△ABC", "삼각형의 넓이를 구하면", r"\frac{1}{2}\times[AB]\times[CA]"),
    ),
    "like.shared_angle": rules(
        ("AD", "$△ABC∽△ACD$이므로 $AC^2=AD×AB$에서", r"\frac{[CA]^2}{[AB]}"),
        ("AB", "$△ABC∽△ACD$이므로 $AC^2=AD×AB$에서", r"\frac{[CA]^2}{[AD]}"),
        ("CA", "$△ABC∽△ACD$이므로", r"[AD]\times[AB]", 2),
        ("CD", "$△ABC∽△ACD$이므로 $AB:AC=BC:CD$에서", r"\frac{[CA]\times[BC]}{[AB]}"),
        ("BC", "$△ABC∽△ACD$이므로 $AB:AC=BC:CD$에서", r"\frac{[AB]\times[CD]}{[CA]}"),
        ("BD", "$AB=AD+BD$이므로", "[AB]-[AD]"),
        ("AD", "$AB=AD+BD$이므로", "[AB]-[BD]"),
        ("AB", "$AB=AD+BD$이므로", "[AD]+[BD]"),
    ),
    "like.shadow": tuple(
        Rule(target, "같은 시각에 물체의 높이와 그림자의 길이의 비는 일정하므로", formula)
        for target, formula in (
            ("height_second", r"\frac{[height_first]\times[shadow_second]}{[shadow_first]}"),
            ("shadow_second", r"\frac{[shadow_first]\times[height_second]}{[height_first]}"),
            ("height_first", r"\frac{[height_second]\times[shadow_first]}{[shadow_second]}"),
            ("shadow_first", r"\frac{[shadow_second]\times[height_first]}{[height_second]}"),
        )
    ),
    "like.parallel": (
        *rules(
            ("AB", "$AB=AD+DB$이므로", "[AD]+[BD]"),
            ("BD", "$AB=AD+DB$이므로", "[AB]-[AD]"),
            ("AD", "$AB=AD+DB$이므로", "[AB]-[BD]"),
            ("CA", "$AC=AE+EC$이므로", "[AE]+[CE]"),
            ("CE", "$AC=AE+EC$이므로", "[CA]-[AE]"),
            ("AE", "$AC=AE+EC$이므로", "[CA]-[CE]"),
        ),
        *rules(
            *(
                (target, f"$DE∥BC$이므로 ${left}={right}$에서", formula)
                for target, left, right, formula in (
                    ("CE", "AD:DB", "AE:EC", r"\frac{[BD]\times[AE]}{[AD]}"),
                    ("AE", "AD:DB", "AE:EC", r"\frac{[AD]\times[CE]}{[BD]}"),
                    ("BD", "AD:DB", "AE:EC", r"\frac{[AD]\times[CE]}{[AE]}"),
                    ("AD", "AD:DB", "AE:EC", r"\frac{[BD]\times[AE]}{[CE]}"),
                    ("DE", "AD:AB", "DE:BC", r"\frac{[AD]\times[BC]}{[AB]}"),
                    ("BC", "AD:AB", "DE:BC", r"\frac{[AB]\times[DE]}{[AD]}"),
                    ("AD", "AD:AB", "DE:BC", r"\frac{[AB]\times[DE]}{[BC]}"),
                    ("AB", "AD:AB", "DE:BC", r"\frac{[AD]\times[BC]}{[DE]}"),
                    ("DE", "AE:AC", "DE:BC", r"\frac{[AE]\times[BC]}{[CA]}"),
                    ("BC", "AE:AC", "DE:BC", r"\frac{[CA]\times[DE]}{[AE]}"),
                    ("AE", "AE:AC", "DE:BC", r"\frac{[CA]\times[DE]}{[BC]}"),
                    ("CA", "AE:AC", "DE:BC", r"\frac{[AE]\times[BC]}{[DE]}"),
                    ("AE", "AD:AB", "AE:AC", r"\frac{[AD]\times[CA]}{[AB]}"),
                    ("AD", "AD:AB", "AE:AC", r"\frac{[AE]\times[AB]}{[CA]}"),
                    ("CA", "AD:AB", "AE:AC", r"\frac{[AB]\times[AE]}{[AD]}"),
                    ("AB", "AD:AB", "AE:AC", r"\frac{[AD]\times[CA]}{[AE]}"),
                    ("AE:EC", "AD:DB", "AE:EC", "[AD]:[BD]"),
                    ("AD:DB", "AD:DB", "AE:EC", "[AE]:[CE]"),
                    ("DE:BC", "AD:AB", "DE:BC", "[AD]:[AB]"),
                    ("AD:AB", "AD:AB", "DE:BC", "[DE]:[BC]"),
                    ("DE:BC", "AE:AC", "DE:BC", "[AE]:[CA]"),
                    ("CE", "AD:DB", "AE:EC", r"[AE]\div[AD:DB]"),
                    ("AE", "AD:DB", "AE:EC", r"[CE]\times[AD:DB]"),
                    ("DE", "AD:AB", "DE:BC", r"[BC]\times[AD:AB]"),
                    ("BC", "AD:AB", "DE:BC", r"[DE]\div[AD:AB]"),
                )
            )
        ),
        *rules(("AD:AB", "$AB=AD+DB$이므로", r"[AD:DB]\div([AD:DB]+1)")),
        *both("$DE∥BC$이므로", ("∠ADE", "∠ABC"), ("∠AED", "∠ACB")),
    ),
    "like.middles": (
        *rules(
            ("MN", _MID, r"\frac{1}{2}\times[BC]"),
            ("BC", _MID, r"2\times[MN]"),
            ("AM", "점 $M$이 $AB$의 중점이므로", r"\frac{1}{2}\times[AB]"),
            ("AB", "점 $M$이 $AB$의 중점이므로", r"2\times[AM]"),
            ("AN", "점 $N$이 $AC$의 중점이므로", r"\frac{1}{2}\times[CA]"),
            ("CA", "점 $N$이 $AC$의 중점이므로", r"2\times[AN]"),
        ),
        *both("$MN∥BC$이므로", ("∠AMN", "∠ABC"), ("∠ANM", "∠ACB")),
    ),
    "like.middle_triangle": rules(
        ("DE", _MID, r"\frac{1}{2}\times[CA]"),
        ("EF", _MID, r"\frac{1}{2}\times[AB]"),
        ("FD", _MID, r"\frac{1}{2}\times[BC]"),
        ("CA", _MID, r"2\times[DE]"),
        ("AB", _MID, r"2\times[EF]"),
        ("BC", _MID, r"2\times[FD]"),
        ("around_outer", "세 변의 길이를 모두 더하면", "[AB]+[BC]+[CA]"),
        ("around_inner", "각 변의 길이가 절반이 되므로", r"\frac{1}{2}\times[around_outer]"),
        ("around_inner", "세 변의 길이를 모두 더하면", "[DE]+[EF]+[FD]"),
        ("around_outer", "각 변의 길이가 두 배가 되므로", r"2\times[around_inner]"),
    ),
    "like.trapezoid": rules(
        (
            "MN",
            "사다리꼴에서 두 변의 중점을 이은 선분의 길이는 평행한 두 변의 길이의 합의 절반이므로",
            r"\frac{1}{2}\times([AD]+[BC])",
        ),
        (
            "BC",
            "사다리꼴에서 두 변의 중점을 이은 선분의 길이는 평행한 두 변의 길이의 합의 절반이므로",
            r"2\times[MN]-[AD]",
        ),
        (
            "AD",
            "사다리꼴에서 두 변의 중점을 이은 선분의 길이는 평행한 두 변의 길이의 합의 절반이므로",
            r"2\times[MN]-[BC]",
        ),
    ),
    "like.bisector": rules(
        *(
            (target, "$AB:AC=BD:CD$이므로", formula)
            for target, formula in (
                ("CD", r"\frac{[CA]\times[BD]}{[AB]}"),
                ("BD", r"\frac{[AB]\times[CD]}{[CA]}"),
                ("AB", r"\frac{[CA]\times[BD]}{[CD]}"),
                ("CA", r"\frac{[AB]\times[CD]}{[BD]}"),
                ("BD:DC", "[AB]:[CA]"),
                ("BD", r"[BC]\times\frac{[AB]}{[AB]+[CA]}"),
                ("CD", r"[BC]\times\frac{[CA]}{[AB]+[CA]}"),
                ("AB:AC", "[BD]:[CD]"),
            )
        ),
        ("BC", "$BC=BD+CD$이므로", "[BD]+[CD]"),
        ("CD", "$BC=BD+CD$이므로", "[BC]-[BD]"),
        ("BD", "$BC=BD+CD$이므로", "[BC]-[CD]"),
        ("△ACD", "$△ABD:△ACD=BD:CD=AB:AC$이므로", r"\frac{[△ABD]\times[CA]}{[AB]}"),
        ("△ABD", "$△ABD:△ACD=BD:CD=AB:AC$이므로", r"\frac{[△ACD]\times[AB]}{[CA]}"),
        ("△ABD", "$△ABD:△ACD=BD:CD=AB:AC$이므로", r"[△ABC]\times\frac{[AB]}{[AB]+[CA]}"),
        ("△ACD", "$△ABD:△ACD=BD:CD=AB:AC$이므로", r"[△ABC]\times\frac{[CA]}{[AB]+[CA]}"),
    ),
    "like.centroid": (
        *rules(
            ("AG", _GRAVITY, r"\frac{2}{3}\times[AD]"),
            ("GD", _GRAVITY, r"\frac{1}{3}\times[AD]"),
            ("AG", _GRAVITY, r"2\times[GD]"),
            ("GD", _GRAVITY, r"\frac{1}{2}\times[AG]"),
            ("AD", _GRAVITY, r"3\times[GD]"),
            ("AD", _GRAVITY, r"\frac{3}{2}\times[AG]"),
            ("BC", "점 $D$가 $BC$의 중점이므로", r"2\times[BD]"),
            ("BC", "점 $D$가 $BC$의 중점이므로", r"2\times[CD]"),
            ("BD", "점 $D$가 $BC$의 중점이므로", r"\frac{1}{2}\times[BC]"),
            ("CD", "점 $D$가 $BC$의 중점이므로", r"\frac{1}{2}\times[BC]"),
        ),
        *both("점 $D$가 $BC$의 중점이므로", ("BD", "CD")),
        *(
            rule
            for part in ("△GBD", "△GCD")
            for rule in rules(
                (
                    part,
                    "세 중선에 의하여 나누어진 여섯 개의 삼각형의 넓이는 모두 같으므로",
                    r"\frac{1}{6}\times[△ABC]",
                ),
                (
                    "△ABC",
                    "세 중선에 의하여 나누어진 여섯 개의 삼각형의 넓이는 모두 같으므로",
                    rf"6\times[{part}]",
                ),
            )
        ),
        *(
            rule
            for part in ("△ABG", "△GBC", "△GCA")
            for rule in rules(
                (
                    part,
                    "무게중심과 세 꼭짓점을 이은 세 삼각형의 넓이는 모두 같으므로",
                    r"\frac{1}{3}\times[△ABC]",
                ),
                ("△ABC", "무게중심과 세 꼭짓점을 이은 세 삼각형의 넓이는 모두 같으므로", rf"3\times[{part}]"),
            )
        ),
        *(
            rule
            for part in ("△ABD", "△ACD")
            for rule in rules(
                (part, "중선은 삼각형의 넓이를 이등분하므로", r"\frac{1}{2}\times[△ABC]"),
                ("△ABC", "중선은 삼각형의 넓이를 이등분하므로", rf"2\times[{part}]"),
            )
        ),
    ),
    "like.centroid_areas": tuple(
        rule
        for part in ("△ABG", "△GBC", "△GCA")
        for rule in rules(
            (
                part,
                "무게중심과 세 꼭짓점을 이은 세 삼각형의 넓이는 모두 같으므로",
                r"\frac{1}{3}\times[△ABC]",
            ),
            ("△ABC", "무게중심과 세 꼭짓점을 이은 세 삼각형의 넓이는 모두 같으므로", rf"3\times[{part}]"),
        )
    ),
}

"""How solutions about chords, tangents and inscribed angles go on."""

from appliance.authoring.solutions.labelled.rules import Rule, both, rules

_FOOT = "원의 중심에서 현에 내린 수선은 그 현을 이등분하므로"
_PYTHAGORAS = "$△OAM$에서 피타고라스 정리에 의하여"
_TOUCH = "원 밖의 한 점에서 그은 두 접선의 길이는 같으므로"
_RIGHT = "$∠PAO=∠PBO=90°$이므로"
_ABOUT = "원에 외접하는 사각형에서 두 쌍의 대변의 길이의 합은 서로 같으므로"
_INSIDE = "원에 내접하는 사각형에서 한 쌍의 대각의 크기의 합은 $180°$이므로"
_OUTER = "원에 내접하는 사각형에서 한 외각의 크기는 그와 이웃한 내각의 대각의 크기와 같으므로"
_CENTRAL = "원주각의 크기는 중심각의 크기의 절반이므로"


def _radius(*sides: str) -> tuple[Rule, ...]:
    """The radius has no letters of its own."""
    found = [(one, other) for side in sides for one, other in ((side, "radius"), ("radius", side))]
    return rules(*((one, "원의 반지름이므로", f"[{other}]") for one, other in found))


WORDS: dict[str, dict[str, str]] = {
    "round.chord": {
        "AB": "현의 길이",
        "OM": "중심에서 현까지의 거리",
        "radius": "원의 반지름의 길이",
        "AM": "현의 길이의 절반",
    },
    "round.inscribed": {"∠APB": "원주각의 크기", "∠AOB": "중심각의 크기"},
}

RULES: dict[str, tuple[Rule, ...]] = {
    "round.chord": (
        *both(_FOOT, ("AM", "BM")),
        *both("원의 반지름이므로", ("OA", "OB")),
        *_radius("OA", "OB"),
        *rules(
            ("AM", _FOOT, r"\frac{1}{2}\times[AB]"),
            ("BM", _FOOT, r"\frac{1}{2}\times[AB]"),
            ("AB", _FOOT, r"2\times[AM]"),
            ("AB", _FOOT, r"2\times[BM]"),
            ("AM", _PYTHAGORAS, "[OA]^2-[OM]^2", 2),
            ("OM", _PYTHAGORAS, "[OA]^2-[AM]^2", 2),
            ("OA", _PYTHAGORAS, "[AM]^2+[OM]^2", 2),
            ("AM", "피타고라스 정리에 의하여", "[radius]^2-[OM]^2", 2),
            ("OM", "피타고라스 정리에 의하여", "[radius]^2-[AM]^2", 2),
            ("radius", "피타고라스 정리에 의하여", "[AM]^2+[OM]^2", 2),
        ),
    ),
    "round.tangents": (
        *both(_TOUCH, ("PA", "PB"), ("∠PAB", "∠PBA")),
        *both("원의 반지름이므로", ("OA", "OB")),
        *_radius("OA"),
        *both("$OA=OB$이므로", ("∠OAB", "∠OBA")),
        *rules(
            ("∠AOB", _RIGHT, "180°-[∠APB]"),
            ("∠APB", _RIGHT, "180°-[∠AOB]"),
            ("∠PAB", "$△PAB$가 이등변삼각형이므로", r"\frac{1}{2}\times(180°-[∠APB])"),
            ("∠PBA", "$△PAB$가 이등변삼각형이므로", r"\frac{1}{2}\times(180°-[∠APB])"),
            ("∠APB", "$△PAB$가 이등변삼각형이므로", r"180°-2\times[∠PAB]"),
            ("∠APB", "$△PAB$가 이등변삼각형이므로", r"180°-2\times[∠PBA]"),
            ("∠OAB", "$△OAB$가 이등변삼각형이므로", r"\frac{1}{2}\times(180°-[∠AOB])"),
            ("∠AOB", "$△OAB$가 이등변삼각형이므로", r"180°-2\times[∠OAB]"),
            ("PA", "$∠PAO=90°$이므로 피타고라스 정리에 의하여", "[PO]^2-[OA]^2", 2),
            ("OA", "$∠PAO=90°$이므로 피타고라스 정리에 의하여", "[PO]^2-[PA]^2", 2),
            ("PO", "$∠PAO=90°$이므로 피타고라스 정리에 의하여", "[PA]^2+[OA]^2", 2),
        ),
    ),
    "round.tangent": (
        *_radius("OT"),
        *rules(
            ("∠PTO", "원의 접선은 그 접점을 지나는 반지름에 수직이므로", "90°"),
            ("PT", "$∠PTO=90°$이므로 피타고라스 정리에 의하여", "[PO]^2-[OT]^2", 2),
            ("OT", "$∠PTO=90°$이므로 피타고라스 정리에 의하여", "[PO]^2-[PT]^2", 2),
            ("PO", "$∠PTO=90°$이므로 피타고라스 정리에 의하여", "[PT]^2+[OT]^2", 2),
            ("∠POT", "$∠PTO=90°$이므로", "90°-[∠TPO]"),
            ("∠TPO", "$∠PTO=90°$이므로", "90°-[∠POT]"),
        ),
    ),
    "round.same_arc": (
        *both("한 호에 대한 원주각의 크기는 모두 같으므로", ("∠APB", "∠AQB")),
        *rules(
            ("∠APB", _CENTRAL, r"\frac{1}{2}\times[∠AOB]"),
            ("∠AQB", _CENTRAL, r"\frac{1}{2}\times[∠AOB]"),
            ("∠AOB", "중심각의 크기는 원주각의 크기의 두 배이므로", r"2\times[∠APB]"),
            ("∠AOB", "중심각의 크기는 원주각의 크기의 두 배이므로", r"2\times[∠AQB]"),
        ),
    ),
    "round.about": (
        *(
            Rule(x, _ABOUT, f"[{a}]+[{b}]-[{y}]")
            for x, y, a, b in (
                ("AB", "CD", "BC", "AD"),
                ("CD", "AB", "BC", "AD"),
                ("BC", "AD", "AB", "CD"),
                ("AD", "BC", "AB", "CD"),
            )
        ),
        Rule("perimeter", _ABOUT, r"2\times([AB]+[CD])"),
        Rule("perimeter", _ABOUT, r"2\times([BC]+[AD])"),
        Rule("CD", _ABOUT, r"\frac{1}{2}\times[perimeter]-[AB]"),
        Rule("AB", _ABOUT, r"\frac{1}{2}\times[perimeter]-[CD]"),
        Rule("AD", _ABOUT, r"\frac{1}{2}\times[perimeter]-[BC]"),
        Rule("BC", _ABOUT, r"\frac{1}{2}\times[perimeter]-[AD]"),
    ),
    "round.inscribed": (
        *both("$OA=OB$이므로", ("∠OAB", "∠OBA")),
        *rules(
            ("∠APB", _CENTRAL, r"\frac{1}{2}\times[∠AOB]"),
            ("∠AOB", "중심각의 크기는 원주각의 크기의 두 배이므로", r"2\times[∠APB]"),
            ("∠AOB", "$△OAB$가 이등변삼각형이므로", r"180°-2\times[∠OAB]"),
            ("∠OAB", "$△OAB$가 이등변삼각형이므로", r"\frac{1}{2}\times(180°-[∠AOB])"),
        ),
    ),
    "round.half": rules(
        ("∠APB", "반원에 대한 원주각이므로", "90°"),
        ("∠PAB", "반원에 대한 원주각의 크기는 $90°$이므로", "90°-[∠PBA]"),
        ("∠PBA", "반원에 대한 원주각의 크기는 $90°$이므로", "90°-[∠PAB]"),
        ("AB", "$∠APB=90°$이므로 피타고라스 정리에 의하여", "[PA]^2+[PB]^2", 2),
        ("PA", "$∠APB=90°$이므로 피타고라스 정리에 의하여", "[AB]^2-[PB]^2", 2),
        ("PB", "$∠APB=90°$이므로 피타고라스 정리에 의하여", "[AB]^2-[PA]^2", 2),
    ),
    "round.inside": (
        *(
            Rule(x, _INSIDE, f"180°-[{y}]")
            for a, b in (("∠A", "∠C"), ("∠B", "∠D"))
            for x, y in ((a, b), (b, a))
        ),
        *(
            Rule(x, _OUTER, f"[{y}]")
            for x, y in (
                ("outer_a", "∠C"),
                ("outer_b", "∠D"),
                ("outer_c", "∠A"),
                ("outer_d", "∠B"),
                ("∠C", "outer_a"),
                ("∠D", "outer_b"),
                ("∠A", "outer_c"),
                ("∠B", "outer_d"),
            )
        ),
    ),
    "round.tangent_chord": (
        *both(
            "접선과 현이 이루는 각의 크기는 그 각의 내부에 있는 호에 대한 원주각의 크기와 같으므로",
            ("∠BAT", "∠ACB"),
        ),
        *rules(
            ("∠ACB", "삼각형의 세 내각의 크기의 합은 $180°$이므로", "180°-([∠ABC]+[∠BAC])"),
            ("∠ABC", "삼각형의 세 내각의 크기의 합은 $180°$이므로", "180°-([∠ACB]+[∠BAC])"),
            ("∠BAC", "삼각형의 세 내각의 크기의 합은 $180°$이므로", "180°-([∠ABC]+[∠ACB])"),
        ),
    ),
}

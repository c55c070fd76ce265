"""How solutions with trigonometric ratios go on."""

from appliance.authoring.solutions.labelled.rules import Rule, rules
from appliance.domain.situations.ratios import JOINED

_BY = "피타고라스 정리에 의하여"


def _of(angle: str, opposite: str, beside: str) -> tuple[Rule, ...]:
    """The ratios of one acute angle: of the sides, and of each other."""
    return rules(
        (f"sin {angle}", f"$sin {angle}$의 뜻에 의하여", rf"\frac{{[{opposite}]}}{{[AB]}}"),
        (f"cos {angle}", f"$cos {angle}$의 뜻에 의하여", rf"\frac{{[{beside}]}}{{[AB]}}"),
        (f"tan {angle}", f"$tan {angle}$의 뜻에 의하여", rf"\frac{{[{opposite}]}}{{[{beside}]}}"),
        (opposite, f"${opposite}=AB sin {angle}$이므로", rf"[AB]\times[sin {angle}]"),
        (beside, f"${beside}=AB cos {angle}$이므로", rf"[AB]\times[cos {angle}]"),
        (opposite, f"${opposite}={beside} tan {angle}$이므로", rf"[{beside}]\times[tan {angle}]"),
        ("AB", f"$sin {angle}=\\frac{{{opposite}}}{{AB}}$이므로", rf"[{opposite}]\div[sin {angle}]"),
        ("AB", f"$cos {angle}=\\frac{{{beside}}}{{AB}}$이므로", rf"[{beside}]\div[cos {angle}]"),
        (beside, f"$tan {angle}=\\frac{{{opposite}}}{{{beside}}}$이므로", rf"[{opposite}]\div[tan {angle}]"),
    )


_SIDES = "직각삼각형의 세 변의 길이의 비를 이용하면"


def _each_other(angle: str) -> tuple[Rule, ...]:
    """The ratios of one angle out of one of them."""
    s, c, t = (f"{name} {angle}" for name in ("sin", "cos", "tan"))
    other = {name: rf"\sqrt{{[{name}.2]^2-[{name}.1]^2}}" for name in (s, c)}
    longest = rf"\sqrt{{[{t}.1]^2+[{t}.2]^2}}"
    return rules(
        (c, _SIDES, rf"\frac{{{other[s]}}}{{[{s}.2]}}"),
        (t, _SIDES, rf"\frac{{[{s}.1]}}{{{other[s]}}}"),
        (s, _SIDES, rf"\frac{{{other[c]}}}{{[{c}.2]}}"),
        (t, _SIDES, rf"\frac{{{other[c]}}}{{[{c}.1]}}"),
        (s, _SIDES, rf"\frac{{[{t}.1]}}{{{longest}}}"),
        (c, _SIDES, rf"\frac{{[{t}.2]}}{{{longest}}}"),
    )


_OF_SIGHT = "직각삼각형에서 "
_HEIGHTS = rules(
    ("rise", f"{_OF_SIGHT}탄젠트의 뜻에 의하여", r"[distance]\times[tangent]"),
    ("distance", f"{_OF_SIGHT}탄젠트의 뜻에 의하여", r"[rise]\div[tangent]"),
    ("rise", f"{_OF_SIGHT}사인의 뜻에 의하여", r"[slant]\times[sine]"),
    ("slant", f"{_OF_SIGHT}사인의 뜻에 의하여", r"[rise]\div[sine]"),
    ("distance", f"{_OF_SIGHT}코사인의 뜻에 의하여", r"[slant]\times[cosine]"),
    ("slant", f"{_OF_SIGHT}코사인의 뜻에 의하여", r"[distance]\div[cosine]"),
    ("height", "눈높이를 더하면", "[rise]+[eye]"),
    ("rise", "눈높이를 빼면", "[height]-[eye]"),
)


def _joined_rule(name: str) -> Rule:
    sign = next(sign for sign in "+-×" if sign in name)
    one, other = name.split(sign)
    return Rule(name, "구한 값을 넣어 계산하면", f"[{one}]{sign.replace('×', chr(92) + 'times')}[{other}]")


WORDS: dict[str, dict[str, str]] = {
    "ratio.area": {"△ABC": "삼각형의 넓이"},
}

RULES: dict[str, tuple[Rule, ...]] = {
    "ratio.right": (
        *_of("A", "BC", "CA"),
        *_of("B", "CA", "BC"),
        *_each_other("A"),
        *_each_other("B"),
        *rules(
            ("AB", _BY, "[BC]^2+[CA]^2", 2),
            ("BC", _BY, "[AB]^2-[CA]^2", 2),
            ("CA", _BY, "[AB]^2-[BC]^2", 2),
            ("∠B", "두 예각의 크기의 합은 $90°$이므로", "90°-[∠A]"),
            ("∠A", "두 예각의 크기의 합은 $90°$이므로", "90°-[∠B]"),
            ("△ABC", "삼각형의 넓이를 구하면", r"\frac{1}{2}\times[BC]\times[CA]"),
        ),
        *(_joined_rule(name) for name, _ in JOINED),
    ),
    "ratio.height": _HEIGHTS,
    "ratio.area": rules(
        (
            "△ABC",
            "두 변의 길이와 그 끼인각의 크기를 알 때 삼각형의 넓이를 구하면",
            r"\frac{1}{2}\times[AB]\times[CA]\times[sin A]",
        ),
        (
            "AB",
            "두 변의 길이와 그 끼인각의 크기를 이용한 넓이의 식에서",
            r"\frac{2\times[△ABC]}{[CA]\times[sin A]}",
        ),
        (
            "CA",
            "두 변의 길이와 그 끼인각의 크기를 이용한 넓이의 식에서",
            r"\frac{2\times[△ABC]}{[AB]\times[sin A]}",
        ),
    ),
}

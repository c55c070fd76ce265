"""What is asked: the thing itself, or the letters for which it is what the stem says."""

from appliance.reading.lexicon.words import common
from appliance.reading.phrases import Tile, tiles

_KIND = (
    "(?P<kind>양의 상수|상수|실수|양수|음수|정수|자연수|두 상수|두 실수|"
    "두 수|세 상수|양의 실수|음의 상수|음의 실수)"
)
_VALUE = "(의 값|값)"

TILES: tuple[Tile, ...] = (
    *tiles(
        "letters",
        f"({_KIND} )?<sym,expr:wanted>{_VALUE}",
        f"{_KIND} <sym:wanted>(?={{을}} 구)",
        f"좌표{{을}} <sym> ?<sym:wanted>{_VALUE}",
    ),
    *tiles(
        "letters",
        f"({_KIND} )?<sym,expr:wanted>, ?<sym:wanted2>{_VALUE}",
        f"({_KIND} )?<sym:wanted>{{와}} <sym:wanted2>{_VALUE}",
    ),
    *tiles("letters", f"({_KIND} )?<sym:wanted>, ?<sym:wanted2>, ?<sym:wanted3>{_VALUE}"),
    *tiles("letters", f"(모든 )?({_KIND} )?<sym:wanted>의 값의 합", data=("all_sum",)),
    *tiles("letters", f"(모든 )?({_KIND} )?<sym:wanted>의 값의 곱", data=("all_product",)),
    *tiles("letters", f"모든 ({_KIND} )?<sym:wanted>의 값"),
    *tiles(
        "letters", f"({_KIND} )?<sym:wanted>의 값의 범위", f"({_KIND} )?<sym:wanted>의 범위", data=("range",)
    ),
    *tiles("letters", "<sym:wanted>(?={을} 구)"),
    *tiles("request", "~{을} (모두 )?(정하시오|정하여라|정하라|찾으시오|찾아라)"),
    *tiles("condition", r"\(단,? <ineq,double:r>\)", "단,? <ineq:r>(이다|일 때)?"),
    *tiles(
        "incidental",
        r"\(단,? (<sym>,? ?)+{은} (상수|실수|미지수|수|정수)(이다)?\.?\)",
        r"\(단,? <sym>{은} (원점|상수)(이다)?\.?\)",
        r"\(<sym>{은} 상수\)",
        r"\(단,? <sym:origin>{은} 원점(이다)?\.?\)",
    ),
    *tiles(
        "filler",
        "좌표평면(에서| 위에서| 위의),?",
        "수직선(에서| 위의| 위에서)",
        "이 (직선|원|점|도형){이}?",
        "위의",
        "~의",
        "두",
        "세",
        "(이)?때",
        "(모든|모두)",
    ),
)


def asking() -> tuple[Tile, ...]:
    return (*common(), *TILES)

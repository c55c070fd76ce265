"""Tiles of formulas, the nouns before them, and the conditions beside them."""

from appliance.reading.lexicon.formula import GRAPH, NOUN, NUMBER_NOUN, OBJECT, OF_VARIABLE, WHEN
from appliance.reading.phrases import tiles

TILES = (
    *tiles("formula", f"<formula:m>({OBJECT})?"),
    *tiles("formula", f"<relation,cases,seq,line:m> ?({WHEN})", data=("when",)),
    *tiles("noun", f"(주어진 |다음 )?{OF_VARIABLE}(두 )?{NOUN}({OBJECT})?", f"{NUMBER_NOUN}({OBJECT})?"),
    *tiles("graph", f"~의 {GRAPH}({OBJECT})?", f"{GRAPH}({OBJECT})?"),
    *tiles(
        "variable",
        "<sym:variable>에 (대한|관한)",
        "미지수가 두 개인",
        "계수가 유리수인",
        "분모가 있는",
        "괄호가 있는",
    ),
    *tiles(
        "condition",
        r"\((단,? ?)?<inequality:r>\)",
        "단,? <inequality:r>(이다|일 때)?",
    ),
    *tiles(
        "incidental",
        r"\(단,? <sym>,? <sym>{은} (상수|미지수|수|실수|유리수|자연수)(이다)?\.?\)",
        r"\(단,? <sym>{은} (상수|미지수|수|실수|유리수|자연수)(이다)?\.?\)",
        r"\(<sym>{은} (상수|미지수)\)",
    ),
    *tiles("condition", r"\(단,? <inequality:r>,? ?<inequality:s>\)"),
)

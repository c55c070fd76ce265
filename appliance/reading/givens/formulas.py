"""Tiles of formulas, the nouns before them, and the conditions beside them."""

from appliance.reading.lexicon.formula import GRAPH, NOUN, NUMBER_NOUN, OBJECT, OF_VARIABLE, WHEN
from appliance.reading.phrases import tiles

# How to work, said by the stem; the answer is the same by any method.
_METHOD = (
    "(대입법|가감법|인수분해|완전제곱식|근의 공식|등식의 성질|이항|분배법칙|제곱근의 성질|곱셈 공식|지수법칙)"
)

TILES = (
    *tiles("formula", f"<formula:m>({OBJECT})?"),
    *tiles("formula", f"<relation,cases,seq,line,def:m>({WHEN})", data=("when",)),
    *tiles("formula", f"<def:m>({WHEN})"),
    *tiles("noun", f"(주어진 |다음 )?{OF_VARIABLE}(두 )?{NOUN}({OBJECT})?"),
    *tiles("noun", f"{NUMBER_NOUN}({OBJECT})?", data=("number",)),
    *tiles("graph", f"~의 {GRAPH}({OBJECT})?", f"{GRAPH}({OBJECT})?"),
    *tiles(
        "variable",
        "<sym:variable>에 (대한|관한)",
        "<sym>(,|{와}) ?<sym>에 (대한|관한)",
        "미지수가 <count>인",
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
        "method",
        f"{_METHOD}({{을}} (이용하여|이용해서|사용하여|써서)|{{으로}})",
        "~{을}? (풀고|풀어서|풀었을 때|풀어),?( 그)?",
    ),
    *tiles("valued", "<sym:name>의 값이 <num,expr:value>(일 때,?|이면,?|이고,?|,)"),
    *tiles(
        "incidental",
        r"\(단,? 기약분수로 (나타낸다|나타내시오|나타내어라)\.?\)",
        r"\(단,? <sym>{은} (유리수|정수|자연수)(이고,?|,)? <sym>{은} (가장 작은 )?(자연수|정수)(이다)?\.?\)",
        r"\(단,? <sym>,? <sym>{은} (상수|미지수|수|실수|유리수|자연수)(이다)?\.?\)",
        r"\(단,? <sym>{은} (상수|미지수|수|실수|유리수|자연수)(이다)?\.?\)",
        r"\(<sym>{은} (상수|미지수)\)",
    ),
    *tiles("condition", r"\(단,? <inequality:r>,? ?<inequality:s>\)"),
)

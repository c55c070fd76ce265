# ruff: noqa: E501 (a table: each row on its line)
"""Arcs by their inscribed angles, and box plots told by five numbers."""

from appliance.reading.phrases import tiles
from appliance.reading.situations.everyday.kit import IS, Story, pool

_CIRCLE = "(한 |이 |어떤 )?원( <sym>)?(에서|의|{이} 있다[.]?|에 대하여)?,?"
_ARC = "(호( <sym,expr>)?)"
ARCS = Story(
    "round.arcs",
    pool(
        tiles("circle", _CIRCLE),
        tiles(
            "first",
            f"길이{{이}} <length!:arc_first>인 {_ARC}에 대한 원주각(의 크기)?{{이}} <angle!:angle_first>{IS}",
            f"원주각의 크기{{이}} <angle!:angle_first>인 {_ARC}의 길이{{이}} <length!:arc_first>{IS}",
            f"크기{{이}} <angle!:angle_first>인 원주각에 대한 {_ARC}의 길이{{이}} <length!:arc_first>{IS}",
            f"{_ARC}의 길이{{이}} <length!:arc_first>(이고,?|,) ?(그 |이 )?{_ARC}에 대한 원주각의 크기{{이}} <angle!:angle_first>{IS}",
        ),
        tiles(
            "goal",
            f"(이때,? )?(이 원에서 |같은 원에서 )?원주각의 크기{{이}} <angle!:angle_second>인 {_ARC}의 길이({{은}} <length?:arc_second>)?",
            f"(이때,? )?(이 원에서 |같은 원에서 )?크기{{이}} <angle!:angle_second>인 원주각에 대한 {_ARC}의 길이({{은}} <length?:arc_second>)?",
            data=("arc_second",),
        ),
        tiles(
            "goal",
            f"(이때,? )?(이 원에서 |같은 원에서 )?길이{{이}} <length!:arc_second>인 {_ARC}에 대한 원주각의 크기({{은}} <angle?:angle_second>)?",
            data=("angle_second",),
        ),
    ),
    must=("circle", "first", "goal"),
    unit={"angle_second": "°"},
)  # fmt: skip
_N = "<num!:{0}>"
_Q = "(제{0}사분위수)"
_TWO = tiles(
    "five",
    f"((어떤|어느) )?(자료의 )?{_Q.format(1)}(가|는)? {_N.format('first')}(이고)?,? {_Q.format(3)}(가|는)? {_N.format('third')}(인 자료의|일 때,?|이다[.]?|인)",
    f"((어떤|어느) )?(자료의 )?{_Q.format(1)}(와|과) {_Q.format(3)}(가|이) 각각 {_N.format('first')}, {_N.format('third')}(인 자료의|일 때,?|이다[.]?|인)",
)  # fmt: skip
_FIVE = (
    tiles(
        "five",
        f"(자료의 )?최솟값(이|은)? {_N.format('least')}(이고)?,? {_Q.format(1)}(가|는)? {_N.format('first')}(이고)?,? (중앙값|{_Q.format(2)})(이|은|가|는)? {_N.format('middle')}(이고)?,? {_Q.format(3)}(가|는)? {_N.format('third')}(이고)?,? 최댓값(이|은)? {_N.format('greatest')}(인|일 때,?|이다[.]?)",
        f"(자료의 )?최솟값, {_Q.format(1)}, (중앙값|{_Q.format(2)}), {_Q.format(3)}, 최댓값이 (각각 |차례로 )?{_N.format('least')}, {_N.format('first')}, {_N.format('middle')}, {_N.format('third')}, {_N.format('greatest')}(인|일 때,?|이다[.]?)",
    ),
    tiles("plot", "(어떤 |어느 )?(자료|상자그림|상자 그림)(가 있다[.]?|이 있다[.]?|가 있을 때,?|이 있을 때,?|를 나타낸 상자그림|를 상자그림으로 나타내었다[.]?|에서|의)?,?"),
)  # fmt: skip


def _box(kind: str, asked: str, phrase: str) -> Story:
    goal = tiles("goal", f"(이때,? )?(이 (자료|상자그림)의 )?{phrase}", data=(asked,))
    return Story(kind, pool(*_FIVE, _TWO, goal), must=("five",))


BOX = _box("box.five", "between", "(사분위수의? ?범위|사분위범위|사분위 범위)")
SPREAD = _box("box.spread", "spread", "범위")
STORIES = ((ARCS, "원주각"), (BOX, "사분위"), (SPREAD, "사분위"))

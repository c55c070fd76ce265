"""Phrases that are the same in every family: requests, punctuation, words that say nothing of their own."""

from appliance.reading.phrases import Tile, tiles

PUNCTUATION = tiles("punctuation", r"~[.?!,:;]+", r"~\.", r"~,")

REQUESTS = (
    *tiles(
        "request",
        "~{을}? (모두 )?(각각 )?(차례대로 |차례로 )?(바르게 )?[구하라]",
        "~{은}? (각각 )?[얼마인가]( [구하라])?",
        "~{이}? (각각 )?[얼마인가]( [구하라])?",
        "~{을}? 구하면 (모두 )?([얼마인가]|<count?:how>(인가|인지 [구하라]|일까|입니까)?)",
        "~{은}?(?=[?.]*$)",
        r"~{은}?(?=\?)",
        "~{은} (다음 중 )?(어느 것|무엇|어떤 것)(인가|입니까|일까)",
        "~{으로} (옳은|알맞은|바른|적당한) 것은",
        "~{을} (바르게 |옳게 )?구한 것은",
        "~{을} (바르게 |옳게 )?나타낸 것은",
        "~지 [구하라]",
        "~(인가|인지|일까|입니까|인가요|이냐|일까요|이니|이겠는가)(,? [구하라])?",
    ),
)

# 쓰시오 asks only beside a goal: √12+√27을 나타내시오 does not say how.
WRITE = tiles("write", "~{을}? (모두 )?(각각 )?[쓰라]")

FILLERS = tiles(
    "filler",
    "다음({을}|의|에서|에)?",
    "다음(의)? (주어진 )?(식|수|것)(들)?({을}|의|에서|에 대하여|에)?",
    "다음 (물음|문제)(에|를)? ?(답[하라])?",
    "다음 중(에서)?",
    "다음과 같은",
    "다음과 같이",
    "아래(의)? (식|수)?({을}|의|에서)?",
    "주어진",
    "이때",
    "그러면",
    "그렇다면",
    "그때",
    "그리고",
    "또",
    "단",
)


def common() -> tuple[Tile, ...]:
    """Tiles of every family."""
    return (*PUNCTUATION, *REQUESTS, *WRITE, *FILLERS)

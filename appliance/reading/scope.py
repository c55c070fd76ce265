"""Decides what is refused before reading: outside the course, a missing figure, statements to judge."""

import re

from appliance.domain.note import NotRead
from appliance.reading.lexicon.scope import FIGURE, OUTSIDE, STATEMENTS, UNFINISHED
from appliance.reading.tables import has_table

_OUTSIDE = tuple((re.compile(pattern), name) for pattern, name in OUTSIDE)
_FIGURE = tuple((re.compile(pattern), name) for pattern, name in FIGURE)
_STATEMENTS = re.compile(STATEMENTS)
_JOSA = {"그림": "이", "그래프": "가", "표": "가"}

# 줄기와 잎 그림 is no picture where its lines are typed.
_PLOT = re.compile(r"^(?:(?!그림).)*줄기와 잎 그림(?:(?!(?<!잎 )그림).)*$", re.DOTALL)


def outside(text: str) -> NotRead | None:
    """The refusal of a stem that is beyond 공통수학 2; None where nothing shows that it is."""
    for pattern, name in _OUTSIDE:
        if pattern.search(text):
            return NotRead(f"교과 과정(중1~공통수학) 밖의 내용({name})이라 다루지 않습니다.", outside=True)
    return None


def missing_figure(text: str) -> NotRead | None:
    """The refusal of a stem that leans on a figure, graph or table that a typed text cannot hold."""
    for pattern, name in _FIGURE:
        if name == "표" and has_table(text):
            continue
        if pattern.search(text) and not (name == "그림" and _PLOT.search(text) and has_table(text)):
            return NotRead(f"{name}{_JOSA[name]} 있어야 풀 수 있는 문제인데 {name}{_JOSA[name]} 없습니다.")
    return None


def unfinished(text: str) -> NotRead | None:
    """The refusal of a stem that stops at 인지 or 되는지: the request that would follow is missing."""
    if re.search(UNFINISHED, text):
        return NotRead("묻는 말이 끝나지 않았습니다. ‘구하시오’까지 적어 주십시오.")
    return None


def statements(text: str) -> NotRead | None:
    """The refusal of a stem that asks which of several statements hold."""
    if _STATEMENTS.search(text):
        return NotRead("여러 문장이나 보기의 옳고 그름을 묻는 문제는 아직 읽지 못합니다.")
    return None

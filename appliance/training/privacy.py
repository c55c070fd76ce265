"""Nothing that names or points at a student enters the golden set."""

import re
from collections.abc import Collection
from typing import Final

_POINTERS: Final = (
    ("전화번호", re.compile(r"01[016-9][- .]?\d{3,4}[- .]?\d{4}|0\d{1,2}[- ]\d{3,4}[- ]\d{4}")),
    ("전자 우편", re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")),
    ("주민 등록 번호", re.compile(r"\d{6}[- ]?[1-4]\d{6}")),
    ("학번이나 수험 번호", re.compile(r"(?:학번|수험\s*번호|출석\s*번호|원생\s*번호)")),
    (
        "학교 이름",
        re.compile(r"[가-힣]{2,}(?:초등학교|중학교|고등학교|여중|여고|학원)"),
    ),
    ("반과 번호", re.compile(r"\d+\s*학년\s*\d+\s*반(?:\s*\d+\s*번)?")),
    ("오답이라는 말", re.compile(r"오답|학생이 쓴 답|(?:맞은|틀린)\s*개수|내\s*점수")),
)


def pointer(text: str, students: Collection[str] = ()) -> str:
    """What in `text` names or points at a student, in Korean; empty where nothing does.

    students: the names on the academy's books.
    """
    for name in students:
        if len(name) > 1 and name in text:
            return "학생 이름"
    return next((what for what, pattern in _POINTERS if pattern.search(text)), "")

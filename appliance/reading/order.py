"""A stem that asks first and states its formulas last is turned round for the frame.

`다음 식을 인수분해하시오: F` becomes `다음 식 F를 인수분해하시오.`: a refilled stem
ends with what it asks.
"""

import re
from collections.abc import Iterator

from appliance.reading.cut import Skeleton
from appliance.reading.tokens import PLACEHOLDER

_PARTICLE = "을|를|의|에서|에 대하여"
_TAIL = re.compile(
    rf"^(?P<head>.*[가-힣])[.:?]*(?P<formulas>{PLACEHOLDER}(?:,?{PLACEHOLDER})*)[.,]*$", re.DOTALL
)
_NEXT = re.compile(rf"다음(?:의)?(?P<noun>[가-힣]*?)(?P<particle>{_PARTICLE})")
_NOUN = re.compile(rf"^(?P<noun>[가-힣]*?(?:방정식|부등식|함수|식|수|소수|분수))(?P<particle>{_PARTICLE})")


def turned(skeleton: Skeleton) -> Iterator[Skeleton]:
    """The same words with the formulas before the request, in the order in which they are worth trying."""
    found = _TAIL.match(skeleton.text)
    if found is None or re.search(PLACEHOLDER, found["head"]) or any(one.table for one in skeleton.tokens):
        return
    listed = re.findall(PLACEHOLDER, found["formulas"])
    if len(listed) > 2 and head_of_list(found["head"]):
        end = "?" if found["head"].endswith(("면", "은", "는", "가", "까")) else "."
        yield Skeleton(f"{found['head']}{end}{','.join(listed)}", skeleton.tokens, frozenset())
        return
    head, formulas = found["head"], ",".join(listed)
    for text in _texts(head, formulas):
        yield Skeleton(text, skeleton.tokens, frozenset())


def head_of_list(head: str) -> bool:
    """`다음 수 중 소수를 모두 고르시오.` stands before its numbers, as in a book."""
    return head.startswith(("다음", "아래"))


def _texts(head: str, formulas: str) -> Iterator[str]:
    for pattern in (_NEXT, _NOUN):
        if place := pattern.search(head):
            noun = f"다음{place['noun']}" if place["noun"] in ("식", "수") else place["noun"]
            yield head[: place.start()] + noun + formulas + place["particle"] + head[place.end() :]
    for particle in ("을", "의"):
        yield formulas + particle + head

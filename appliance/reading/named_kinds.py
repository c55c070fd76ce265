"""Whether a formula is what the word right before it calls it: 일차함수 y=x², 반비례 관계 y=2x are slips.

Said of the skeleton, so that it holds in every family.
"""

import re

from appliance.korean.particles import choose
from appliance.mathtext.tree import Div, Frac, Node, Rel, Sym, symbols, walk
from appliance.reading.givens.kinds import degree
from appliance.reading.tokens import PLACEHOLDER, Token, index_of

_CALLED = re.compile(
    f"(일차함수|이차함수|정비례관계|정비례|반비례관계|반비례|포물선|직선)(?:의식|인)?({PLACEHOLDER})"
)


def miscalled(text: str, tokens: tuple[Token, ...]) -> str:
    """What is wrong in one sentence; empty where every formula is what it is called."""
    for found in _CALLED.finditer(text):
        token, word = tokens[index_of(found[2])], found[1]
        if isinstance(token.node, Rel) and "=" in token.node.ops and not _fits(word, token.node):
            called = f"{choose(word, '이라는/라는')} 이름과 식 ‘{token.source}’의 모양이 맞지 않습니다."
            return f"‘{word}’{called} 식을 확인해 주십시오."
    return ""


def _fits(word: str, relation: Rel) -> bool:
    letters = frozenset("xy") if "y" in symbols(relation) else frozenset("x")
    turned = any(_divides(node, letters) for side in relation.sides for node in walk(side))
    whole = max(degree(side, letters) for side in relation.sides)
    if word.startswith("반비례"):
        return turned or whole == 2  # y = a/x, xy = a
    if turned:
        return False
    if word in ("이차함수", "포물선"):
        return whole == 2
    return whole == 1


def _divides(node: Node, letters: frozenset[str]) -> bool:
    return isinstance(node, Frac | Div) and any(
        isinstance(part, Sym) and part.name in letters
        for part in walk(node.den if isinstance(node, Frac) else node.right)
    )

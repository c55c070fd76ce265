"""The goal "x의 값" of a word problem, where a letter stands for one of its quantities: 물 x g을 넣었다."""

from collections.abc import Sequence

from appliance.mathtext.tree import Sym
from appliance.reading.phrases import Fact, tiles
from appliance.reading.tokens import Token

LETTER_GOAL = tiles(
    "letter", "(상수 |자연수 )?<sym:letter>의 값", "<sym:letter>(?={을}구)", "<sym:letter>(?={은}(얼마|\\?))"
)


def asked_letter(facts: Sequence[Fact], tokens: Sequence[Token]) -> str:
    """The letter whose value is asked, or ""."""
    for fact in facts:
        if fact.tag == "letter":
            node = tokens[fact.tokens["letter"]].node
            return node.name if isinstance(node, Sym) else ""
    return ""

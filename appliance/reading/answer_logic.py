"""Typed answers about statements: 참, 충분조건, x²≠1이면 x≠1이다."""

import re

from appliance.domain.answers import Answer, Word
from appliance.domain.conditions import implication, said
from appliance.domain.question import Question
from appliance.mathtext import MathSyntaxError, parse
from appliance.mathtext.tree import Rel

_CONDITION = re.compile(r"(필요충분|충분|필요)\s*조건")
_TRUE = re.compile(r"(?:참|옳다|옳음|참이다|맞다)")
_FALSE = re.compile(r"(?:거짓|옳지 ?않다|거짓이다|틀리다)")


def verdict_of(text: str, question: Question) -> Answer | None:
    """The answer in the words in which a key prints it; None where it is of another kind."""
    op = str(question.goal.args[0])
    bare = text.strip().rstrip(".")
    if op == "relation":
        found = _CONDITION.fullmatch(bare)
        return Word(f"{found[1]}조건") if found else None
    if op in ("truth", "all", "some"):
        return Word("참") if _TRUE.fullmatch(bare) else Word("거짓") if _FALSE.fullmatch(bare) else None
    if op in ("converse", "contrapositive"):
        first, _, second = bare.removesuffix("이다").partition("이면")
        parts = (_relations(first), _relations(second))
        return Word(implication(*parts)) if all(parts) else None
    if op == "negation":
        found_parts = _relations(bare)
        return Word(found_parts) if found_parts else None
    return None


def _relations(text: str) -> str:
    """`x≤-1 또는 x>3` in print; empty where it is no relation."""
    shown: list[str] = []
    for piece in re.split(r"또는|이거나", text):
        try:
            node = parse(piece.replace("$", "").strip(" ,'\""))
        except MathSyntaxError:
            return ""
        if not isinstance(node, Rel):
            return ""
        shown.append(said(node))
    return " 또는 ".join(shown)

"""What the condition of a set says of its elements: {x | x는 10 이하의 자연수} as clauses.

Words come without their spaces. A clause is a kind and its formulas; which numbers it holds for is for those
who count them.
"""

import re
from dataclasses import dataclass

from appliance.mathtext.tree import Node, Rel, Said, Seq, SetBuilder, Sym, Words


@dataclass(frozen=True, slots=True)
class Clause:
    """kind: a sort of number ("natural", "prime" …), "≤" "<" "≥" ">" (a bound), "multiple", "divisor",
    "digits", "size<" … (of the absolute value), "relation" (it holds), "member" (of a set)."""

    kind: str
    args: tuple[Node, ...] = ()


_PLACE = "\ue000"
_BOUNDS = {
    "이하": "≤", "미만": "<", "이상": "≥", "초과": ">", "보다작은": "<", "보다큰": ">",
    "보다작거나같은": "≤", "보다크거나같은": "≥",
}  # fmt: skip
_BOUND = "|".join(sorted(_BOUNDS, key=len, reverse=True))
_SORTS = {
    "자연수": "natural", "양의정수": "natural", "정수": "integer", "짝수": "even", "양의짝수": "even",
    "홀수": "odd", "양의홀수": "odd", "소수": "prime", "합성수": "composite", "음의정수": "negative",
    "음이아닌정수": "whole", "실수": "real", "수": "natural", "짝수인자연수": "even", "홀수인자연수": "odd",
}  # fmt: skip
_SORT = "|".join(sorted(_SORTS, key=len, reverse=True))
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (rf"절댓값이#(?P<bound>{_BOUND})(?:인|의)?", "size"),
        (rf"#(?P<bound>{_BOUND})(?:인|의|이고|이며)?", "bound"),
        (r"#[와과]#의(?:양의)?공약수(?:인)?", "divisor"),
        (r"#[와과]#의(?:양의)?공배수(?:인)?", "multiple"),
        (r"#의(?:양의)?약수(?:인)?", "divisor"),
        (r"#의(?:양의)?배수(?:인)?", "multiple"),
        (r"#(?:으로|로)나누어떨어지는", "multiple"),
        (r"(?P<digits>한|두|세)자리(?:의)?", "digits"),
        (r"#의(?:실)?(?:해|근)", "relation"),
        (r"#(?:인|을만족시키는|를만족시키는|을만족하는|를만족하는)", "relation"),
        (rf"(?P<sort>{_SORT})(?:인)?", "sort"),
    )
)
_DIGITS = {"한": "1", "두": "2", "세": "3"}
_FIRST = re.compile(r"^[은는이가]")
_END = re.compile(r"(?:이다|인수|이고|이며)$")


def clauses(builder: SetBuilder) -> tuple[Clause, ...] | None:
    """All that the condition says, each to hold; None where a word of it is not understood."""
    parts = builder.condition.items if isinstance(builder.condition, Seq) else (builder.condition,)
    found: list[Clause] = []
    names: list[str] = []
    for part in parts:
        if isinstance(part, Rel):
            found.append(Clause("member" if part.ops == ("∈",) else "relation", (part,)))
        elif isinstance(part, Said):
            said = _said(part)
            if said is None:
                return None
            name, own = said
            for letter in (*names, name):
                found.extend(Clause(one.kind, (Sym(letter), *one.args)) for one in own)
            names = []
        elif isinstance(part, Sym):
            names.append(part.name)  # x, y는 자연수
        else:
            return None
    return tuple(found) if not names else None


def _said(said: Said) -> tuple[str, list[Clause]] | None:
    """(letter, clauses) of `x는 10 이하의 자연수`."""
    first = said.parts[0]
    if not isinstance(first, Sym):
        return None
    nodes: list[Node] = [part for part in said.parts[1:] if not isinstance(part, Words)]
    text = "".join(
        re.sub(r"\s", "", part.text) if isinstance(part, Words) else _PLACE for part in said.parts[1:]
    )
    if not _FIRST.match(text):
        return None
    own = _consumed(_END.sub("", text[1:]), nodes)
    return (first.name, own) if own else None


def _consumed(text: str, nodes: list[Node]) -> list[Clause] | None:
    found: list[Clause] = []
    queue = list(nodes)
    masked = text.replace(_PLACE, "#")
    while masked:
        hit = next(((kind, hit) for rule, kind in _RULES if (hit := rule.match(masked))), None)
        if hit is None:
            return None
        kind, match = hit
        taken = [queue.pop(0) for _ in range(match[0].count("#"))]
        masked = masked[match.end() :]
        if kind == "relation" and not all(isinstance(node, Rel) for node in taken):
            return None
        groups = match.groupdict()
        if kind == "sort":
            kind = _SORTS[groups["sort"]]
        elif kind == "digits":
            kind = f"digits{_DIGITS[groups['digits']]}"
        elif kind in ("bound", "size"):
            kind = ("size" if kind == "size" else "") + _BOUNDS[groups["bound"]]
        found.append(Clause(kind, tuple(taken)))
    return found if not queue else None

"""The solution of a question of smaller questions: their solutions in turn, then the values put in.

Each smaller solution is read by itself, as that of its own question; the line that names its letter ends it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from appliance.domain.givens import Called
from appliance.domain.smaller import smaller
from appliance.mathtext import latex
from appliance.mathtext.tree import NODE_TYPES, Rel
from appliance.solving import key_text, solve
from appliance.verification.case import Case
from appliance.verification.numeric import NotNumeric, close, number
from appliance.verification.solution.script import script

Faults = Callable[[Case], Iterator[str]]
_NAMED = r"^(?P<said>.*)이므로 \$(?P<name>[a-zA-Z])=(?P<value>[^$=]+)\$이다\.$"


def combined_faults(case: Case, faults: Faults) -> Iterator[str]:
    """faults: what is wrong with the solution of one question."""
    lines = list(case.draft.solution)
    for called in case.question.all(Called):
        inner = smaller(case.question, called)
        answer = solve(inner)
        at = next((n for n, text in enumerate(lines) if _names(text, called.name)), None)
        if at is None:
            yield f"풀이에 {called.name}의 값이 없습니다."
            return
        found = re.match(_NAMED, lines[at])
        assert found is not None
        key = key_text(answer)
        if f"${found['value']}$" != key or not _bare(found["said"]).endswith(_bare(key)):
            yield f"풀이에 참이 아닌 줄이 있습니다: {lines[at]}"
            return
        steps = (*lines[:at], f"따라서 {found['said']}이다.")
        yield from faults(
            replace(case, draft=replace(case.draft, solution=steps), question=inner, answer=answer)
        )
        lines = lines[at + 1 :]
    if len(lines) != 1 or not _ends(case, lines[0]):
        yield "풀이의 마지막 줄이 구하는 값을 말하지 않습니다."


def _bare(text: str) -> str:
    return text.replace("$", "").replace(" ", "")


def _names(text: str, name: str) -> bool:
    found = re.match(_NAMED, text)
    return found is not None and found["name"] == name


def _ends(case: Case, text: str) -> bool:
    """따라서 $a-b$의 값은 $2-(√7-2)=4-√7$이다: every side is the answer."""
    (wanted,) = case.question.goal.args
    if not isinstance(wanted, NODE_TYPES):
        return False
    (line,) = script((text,))
    said = line.values[-1].node
    sides = said.sides if isinstance(said, Rel) else (said,)
    value = getattr(case.answer, "value", None)
    opens = text.startswith(f"따라서 ${latex(wanted)}$의 값은 ")
    try:
        return opens and value is not None and all(close(number(side), number(value)) for side in sides)
    except NotNumeric:
        return False

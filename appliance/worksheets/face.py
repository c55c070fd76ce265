"""What is printed of a draft, in each form: the problem, the quick answer, the solution with points."""

from dataclasses import dataclass

from appliance.domain.blanks import SIGNS, shown
from appliance.domain.item import Draft, Form
from appliance.mathtext import latex
from appliance.mathtext.signs import GAPS

_WRITTEN = "풀이 과정을 자세히 쓰고 답을 구하시오. [{points}점]"
_BLANKS = "다음은 아래 문제를 푸는 과정이다. {signs}에 알맞은 수를 {each}쓰시오."


@dataclass(frozen=True, slots=True)
class Face:
    """lead: a sentence above the problem. boxed: lines of a worked solution with blanks, in a frame with the
    stem. tail: a sentence below the problem. steps: each line of the solution with its points, 0 for none.
    """

    stem: str
    options: tuple[str, ...]
    key: str
    steps: tuple[tuple[str, int], ...]
    lead: str = ""
    boxed: tuple[str, ...] = ()
    tail: str = ""


def face(draft: Draft) -> Face:
    """Everything that is printed of a draft but its figure."""
    points = draft.points or (0,) * len(draft.solution)
    steps = tuple(zip(draft.solution, points, strict=True))
    if draft.form is Form.BLANKS:
        signs = [GAPS[sign] for sign in SIGNS[: len(draft.blanks)]]
        lead = _BLANKS.format(signs=", ".join(signs), each="각각 " if len(signs) > 1 else "")
        filling = zip(signs, draft.blanks, strict=True)
        key = ", ".join(f"{sign} ${latex(node)}$" for sign, node in filling)
        return Face(draft.stem, (), key, steps, lead, shown(draft.solution, draft.blanks))
    tail = _WRITTEN.format(points=sum(points)) if draft.form is Form.WRITTEN else ""
    return Face(draft.stem, draft.options, draft.key, steps, tail=tail)

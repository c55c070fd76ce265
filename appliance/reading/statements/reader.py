"""A stem with statements: what is asked of them, each of them read, and the whole printed again."""

import re

from appliance.domain.givens import Statements
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.note import NotRead, Reading
from appliance.domain.question import Frame, Question, Slot
from appliance.reading import furniture, options
from appliance.reading.statements.claims import Claim, Piece, Read, claim, number_of_kind
from appliance.reading.statements.heads import BOX, HEADS, MARKED, OPTION_HEADS, SORT_HEADS, SORT_NAMES

NUMBERS = "①②③④⑤"
LETTERS = "ㄱㄴㄷㄹㅁ"
_ASKED = {
    ("true", False): "다음 중 옳은 것은?",
    ("false", False): "다음 중 옳지 않은 것은?",
    ("true", True): "다음 중 옳은 것을 모두 고르시오.",
    ("false", True): "다음 중 옳지 않은 것을 모두 고르시오.",
}  # fmt: skip


def read_statements(text: str, grade: str, read: Read) -> Reading | NotRead | None:
    """The reading of a normalised stem that asks which statements are so; None where it asks otherwise."""
    stem, choices, rest = options.split(text)
    head, letters = _lettered(stem)
    asked = _asked(furniture.clean(head).text if head else "", bool(choices or letters))
    if asked is None:
        return None
    mode, kind, denied = asked
    marks = LETTERS if letters else NUMBERS
    texts = letters or choices
    if len(texts) < 2:
        return NotRead("옳고 그름을 가릴 문장이 적혀 있지 않습니다. 문장을 모두 적어 주십시오.")
    claims: list[Claim] = []
    for mark, one in zip(marks, texts, strict=False):
        found = number_of_kind(one, kind, denied) if kind else claim(one, grade, read)
        if found is None:
            return NotRead(f"{mark}의 문장 ‘{one.strip()}’을 이해하지 못했습니다. 다른 말로 적어 주십시오.")
        claims.append(found)
    several = bool(letters) or "모두" in head or "정답" in text or "있는 대로" in head
    request = _request(mode, kind, denied, several)
    given = Statements(tuple(one.statement for one in claims), marks[: len(claims)])
    question = Question((given,), Goal(GoalKind.STATEMENTS, (mode, "several" if several else "one")))
    offered = tuple(choices) if letters else ()
    return Reading(question, _frame(request, claims, marks, bool(letters)), offered, (rest,) if rest else ())


def _lettered(stem: str) -> tuple[str, list[str]]:
    """The request, and the statements under ㄱ, ㄴ, ㄷ."""
    found = [*MARKED.finditer(stem)]
    marks = "".join(hit[1] for hit in found)
    if len(found) < 2 or not LETTERS.startswith(marks):
        return stem, []
    ends = [*(hit.start() for hit in found[1:]), len(stem)]
    texts = [stem[hit.end() : end].strip().rstrip(",") for hit, end in zip(found, ends, strict=True)]
    return BOX.sub("", stem[: found[0].start()].strip()).strip(), texts


def _asked(head: str, offered: bool) -> tuple[str, str, bool] | None:
    """("true" or "false", the kind of number that is asked for, denied). offered: there are options."""
    bare = re.sub(r"[\s,'\"‘’]", "", head)
    for mode, pattern in HEADS:
        if pattern.match(bare):
            return mode, "", False
    for kind, denied, pattern in (*SORT_HEADS, *(OPTION_HEADS if offered else ())):
        if pattern.match(bare):
            return "true", kind, denied
    return None


def _request(mode: str, kind: str, denied: bool, several: bool) -> str:
    if not kind:
        return _ASKED[mode, several]
    from appliance.korean.particles import attach

    name = f"{attach(SORT_NAMES[kind], '이/가')} 아닌" if denied else f"{SORT_NAMES[kind]}인"
    name = name.replace("유한소수로나타낼수있는인", "유한소수로 나타낼 수 있는").replace(
        "순환소수로만나타낼수있는인", "순환소수로만 나타낼 수 있는"
    )
    return f"다음 중 {name} 것을 모두 고르시오." if several else f"다음 중 {name} 것은?"


def _frame(request: str, claims: list[Claim], marks: str, lettered: bool) -> Frame:
    """The request, then each statement on a line of its own."""
    pieces: list[Piece] = [request]
    for at, (mark, one) in enumerate(zip(marks, claims, strict=False)):
        _add(pieces, f"\n{mark}{'.' if lettered else ''} ")
        for piece in one.pieces:
            if isinstance(piece, Slot):
                path = ("givens", "0", "items", str(at), *piece.path)
                pieces.append(Slot(path, piece.bare, piece.clock))
            else:
                _add(pieces, piece)
    return Frame(tuple(pieces))


def _add(pieces: list[Piece], text: str) -> None:
    if pieces and isinstance(pieces[-1], str):
        pieces[-1] += text
    else:
        pieces.append(text)

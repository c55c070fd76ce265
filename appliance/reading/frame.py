"""Makes the frame: the stem as a textbook prints it, with slots where the Question's values stand."""

from collections.abc import Iterator, Sequence

from appliance.domain.givens import Located
from appliance.domain.paths import value_at
from appliance.domain.question import Frame, Question, Slot
from appliance.korean import particles
from appliance.mathtext import latex
from appliance.mathtext.tree import Rel
from appliance.reading.cover import Laid
from appliance.reading.cut import Skeleton
from appliance.reading.outcome import Built, Path
from appliance.reading.phrases import breaks, kept
from appliance.reading.tokens import WIDTH, Token, index_of, is_placeholder

Piece = str | Slot
# How a goal ends that asks by itself: 풀어라, 인수분해하면, 몇 개인가.
_VERBAL = ("시오", "라", "세요", "자", "다", "기", "것", "은", "는", "면", "가", "까", "지", "나", "냐", "니", "요")


def frame(cover: Sequence[Laid], skeleton: Skeleton, built: Built) -> Frame:
    """The frame of a covered stem; the last sentence gets its end."""
    pieces = list(_pieces(cover, skeleton, built))
    return Frame(_merged(_ended(cover, pieces)))


def _pieces(cover: Sequence[Laid], skeleton: Skeleton, built: Built) -> Iterator[Piece]:
    text, tokens = skeleton.text, skeleton.tokens
    for laid in cover:
        spaced = {*breaks(laid.found), *skeleton.gaps.intersection(kept(laid.found))}
        if laid.start and not laid.tile.attached:
            spaced.add(laid.start)
        at = laid.start
        while at < laid.end:
            if at in spaced and at:
                yield ", " if at == laid.start and _side_by_side(text, at) else " "
            if is_placeholder(text[at]):
                index = index_of(text[at : at + WIDTH])
                yield from _shown(tokens[index], built.question, built.paths.get(index))
                at += WIDTH
            else:
                yield text[at]
                at += 1


def _side_by_side(text: str, at: int) -> bool:
    """Formulas in lines, without a comma between, are printed as a list."""
    return at >= WIDTH and is_placeholder(text[at - 1]) and is_placeholder(text[at])


def _shown(token: Token, question: Question, path: Path | None) -> Iterator[Piece]:
    """A token in print: a slot where the Question holds its value, words where it does not."""
    if token.state == "asked":
        yield "며칠" if token.source == "며칠" else f"{token.before}몇 {token.after}"
    elif token.state == "letter" and token.node is not None:
        yield f"{token.before}${latex(token.node)}${token.after}"
    elif token.state == "word":
        yield _spaced_word(token.source)
    elif token.value is not None:
        yield token.before
        yield Slot(path, bare=True) if path else number(token)
        yield token.after
    elif path is None:
        yield _formula(token)
    else:
        yield from _slots(token, question, path)


def _spaced_word(source: str) -> str:
    """두개 is printed 두 개."""
    word = "".join(source.split())
    for unit_length in (2, 1):
        head, tail = word[:-unit_length], word[-unit_length:]
        if head in _WORDS and tail in _UNITS:
            return f"{head} {tail}"
    return source


def number(token: Token) -> str:
    assert token.value is not None
    value = token.value
    if value.denominator == 1:
        return str(value.numerator)
    return token.source.strip() if token.source else str(value)


def _formula(token: Token) -> str:
    if token.category == "num" and not token.dollars:
        return token.source
    return f"${latex(token.node)}$" if token.node is not None else token.source


def _slots(token: Token, question: Question, path: Path) -> Iterator[Piece]:
    value = value_at(question, path)
    node = token.node
    if isinstance(value, Located):
        yield f"${value.label}("
        yield Slot((*path, "x"), bare=True)
        yield ",\\ "
        yield Slot((*path, "y"), bare=True)
        yield ")$"
    elif isinstance(value, tuple):
        yield from _system(path, len(value))
    elif isinstance(node, Rel) and node != value:
        yield f"${latex(node.sides[0])}="
        yield Slot(path, bare=True)
        yield "$"
    else:
        yield Slot(path, bare=isinstance(value, int))


def _system(path: Path, count: int) -> Iterator[Piece]:
    yield "$\\begin{cases}"
    for at in range(count):
        if at:
            yield " \\\\ "
        yield Slot((*path, str(at)), bare=True)
    yield "\\end{cases}$"


def _ended(cover: Sequence[Laid], pieces: list[Piece]) -> list[Piece]:
    """A stem that stops at its goal is asked for; a sentence without its end gets it."""
    last = "".join(piece if isinstance(piece, str) else "$1$" for piece in pieces[-12:]).rstrip()
    if last.endswith((".", "?", "!", "$", ")")):
        return pieces
    if cover[-1].tile.tag in ("goal", "ask") and not last.endswith(_VERBAL):
        return [*pieces, particles.choose(last, "을/를"), " 구하시오."]
    if last.endswith(("은", "는", "면", "가", "까", "지", "나", "냐", "니")):
        return [*pieces, "?"]
    return [*pieces, "."]


def _merged(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Neighbouring literals become one; no two spaces, none before a point."""
    merged: list[Piece] = []
    for piece in pieces:
        if piece == "":
            continue
        if isinstance(piece, str) and merged and isinstance(merged[-1], str):
            merged[-1] = (merged[-1] + piece).replace("  ", " ")
        else:
            merged.append(piece)
    return tuple(merged)


_WORDS = frozenset(("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열", "열두", "스무"))
_UNITS = frozenset(["개", "명", "자루", "권", "장", "마리", "번", "살", "가지", "배", "시간", "송이", "그루", "대", "병", "잔", "봉지", "상자", "켤레", "조각", "줄", "통"])

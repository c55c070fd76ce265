"""Makes the frame: the stem as a textbook prints it, with slots where the Question's values stand."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from appliance.domain.paths import value_at
from appliance.domain.quantity import Quantity
from appliance.domain.question import Frame, Question, Slot
from appliance.korean import particles
from appliance.korean.units import SHAPES, clock, shape_name
from appliance.mathtext import latex
from appliance.mathtext.tree import NODE_TYPES, rational
from appliance.reading.cover import Laid
from appliance.reading.cut import Skeleton
from appliance.reading.outcome import Built
from appliance.reading.phrases import breaks, kept
from appliance.reading.print import Piece, printed
from appliance.reading.tables import in_lines
from appliance.reading.tokens import WIDTH, Token, index_of, is_placeholder

# How a goal ends that asks by itself: 풀어라, 인수분해하면, 몇 개인가.
_VERBAL = (
    "시오",
    "라",
    "세요",
    "자",
    "다",
    "기",
    "것",
    "은",
    "는",
    "면",
    "가",
    "까",
    "지",
    "나",
    "냐",
    "니",
    "요",
)
# Tiles whose entries are printed as a list: 3, 5, 7.
LISTS = ("data", "cards")
# Tiles that say what is asked.
_ASKING = (
    "task",
    "letters",
    "goal",
    "goals",
    "ask",
    "letter",
    "wanted",
    "range",
    "third_range",
    "whole",
    "outer",
    "other",
)
_TOKEN_END = None  # between what a token prints and the words after it


def frame(cover: Sequence[Laid], skeleton: Skeleton, built: Built) -> Frame:
    """The frame of a covered stem; particles fit its own values, the last sentence gets its end."""
    pieces = in_lines(_fitted(_pieces(cover, skeleton, built), built.question))
    return Frame(tuple(_ended(cover, pieces)))


def _pieces(cover: Sequence[Laid], skeleton: Skeleton, built: Built) -> Iterator[Piece | None]:
    """Literals and slots in order, _TOKEN_END after each token."""
    text, tokens = skeleton.text, skeleton.tokens
    for laid in cover:
        spaced = {*breaks(laid.found), *skeleton.gaps.intersection(kept(laid.found))}
        if laid.start and not laid.tile.attached:
            spaced.add(laid.start)
        if laid.tile.tag in LISTS:
            spaced |= {at for at in range(laid.start + 1, laid.end) if _begins_entry(text, at)}
        at = laid.start
        if _wants_object(laid, text):
            yield "을"
        while at < laid.end:
            if at in spaced and at:
                listed = at == laid.start or laid.tile.tag in LISTS
                entry = listed and _side_by_side(text, at) and not _counts_entries(text, at, skeleton)
                yield ", " if entry else " "
            if is_placeholder(text[at]):
                index = index_of(text[at : at + WIDTH])
                if text[:at].endswith("호") and (arc := _arc(tokens[index])):
                    yield arc
                else:
                    yield from printed(tokens[index], built.question, built.paths.get(index))
                yield _TOKEN_END
                at += WIDTH
            else:
                yield "…" if text[at] == "⋯" else text[at]
                at += 1


def _arc(token: Token) -> str:
    """호 AB is an arc, and no segment."""
    name = token.source.replace(" ", "").strip("$")
    ends = len(name) == 2 and name.isascii() and name.isupper()
    return f"$\\widehat{{{name}}}$" if ends and token.category in ("sym", "expr") else ""


def _wants_object(laid: Laid, text: str) -> bool:
    """`x²-9y² 인수분해하시오`: the particle that was left out."""
    bare = laid.tile.phrase.startswith("{을}?") and text[laid.start] not in "을를?"
    return bare and laid.start >= WIDTH and is_placeholder(text[laid.start - 1])


def _begins_entry(text: str, at: int) -> bool:
    """Where an entry of a list begins: 3,5 is printed 3, 5."""
    return is_placeholder(text[at]) and (text[at - 1] == "," or _side_by_side(text, at))


def _side_by_side(text: str, at: int) -> bool:
    """Formulas in lines, without a comma between, are printed as a list."""
    return at >= WIDTH and is_placeholder(text[at - 1]) and is_placeholder(text[at])


def _counts_entries(text: str, at: int, skeleton: Skeleton) -> bool:
    """0, 1, 2, 3, 4 다섯 개의 숫자: how many there are is no entry."""
    return skeleton.tokens[index_of(text[at : at + WIDTH])].state == "word"


def _fitted(pieces: Iterator[Piece | None], question: Question) -> list[Piece]:
    """Neighbouring literals joined, the particle after each token in the form that its value asks for."""
    done: list[Piece] = []
    shown = words = ""
    after_token = False
    for piece in (*pieces, _TOKEN_END):
        if isinstance(piece, str):
            words += piece
            continue
        words = particles.fit(shown, words) if after_token else words
        shown += words
        if words and done and isinstance(done[-1], str):
            done[-1] += words
        elif words:
            done.append(words)
        words = ""
        after_token = piece is _TOKEN_END
        if isinstance(piece, Slot):
            done.append(piece)
            value = value_at(question, piece.path)
            told = isinstance(value, Quantity) and piece.clock
            if piece.names and isinstance(value, int):
                shown += f"${chr(ord('A') + value - 1)}$"
            else:
                shown += clock(value.value, value.unit) if told else _value(value, bare=piece.bare)
    return done


def _value(value: object, *, bare: bool) -> str:
    """A slot's value as it sounds."""
    if isinstance(value, Quantity) and value.unit in SHAPES:
        return shape_name(int(value.value), value.unit)
    if isinstance(value, Quantity | Fraction):
        number = value.value if isinstance(value, Quantity) else value
        return str(number) if number.denominator == 1 else f"${latex(rational(number))}$"
    if isinstance(value, NODE_TYPES):
        return latex(value) if bare else f"${latex(value)}$"
    return str(value)


def _ended(cover: Sequence[Laid], pieces: list[Piece]) -> list[Piece]:
    """A stem that stops at its goal is asked for; a sentence without its end gets it."""
    last = "".join(piece if isinstance(piece, str) else "$1$" for piece in pieces[-12:]).rstrip()
    if last.endswith((".", "?", "!", "$", ")")):
        return pieces
    if cover[-1].tile.tag in _ASKING and not last.endswith(_VERBAL):
        return [*pieces, f"{particles.choose(last, '을/를')} 구하시오."]
    if last.endswith(("은", "는", "면", "가", "까", "지", "나", "냐", "니")):
        return [*pieces, "?"]
    return [*pieces, "."]

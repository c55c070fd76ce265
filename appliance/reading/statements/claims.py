"""One statement: an equation, a comparison, a kind of number, the answer to a question, or a signed fact."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from appliance.domain import facts
from appliance.domain.answers import Answer, Coordinates, Formula, Roots, Scalar, Word
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Statement
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.note import NotRead, Reading
from appliance.domain.question import Slot
from appliance.korean.particles import attach
from appliance.mathtext.tree import Add, Frac, Group, Mul, Node, Pow, Rel, Root, Sym, symbols, walk
from appliance.reading.answers import read_answer
from appliance.reading.cut import cut
from appliance.reading.statements.heads import SORT_NAMES, SORT_SAID, VERBS
from appliance.reading.tokens import PLACEHOLDER, Token

Piece = str | Slot
Read = Callable[[str, str], Reading | NotRead]
_ONE = re.compile(rf"^({PLACEHOLDER})(?:이다|다|입니다)?[.]?$")
_NUMBER = re.compile(rf"^({PLACEHOLDER})(.*?)[.]?$")
_SPLIT = re.compile(r"(?:은|는)(?=\s|[\d$\\√(]|-)")
_END = re.compile(r"\s*(?:이다|입니다|다)?\s*\.?\s*$")
ORDERS = {"<", ">", "≤", "≥"}


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement, and how it is printed: paths are from the statement."""

    statement: Statement
    pieces: tuple[Piece, ...]


def claim(text: str, grade: str, read: Read) -> Claim | None:
    """What a statement says; None where it is not understood."""
    text = text.strip()
    return _formula(text) or _sort(text) or _fact(text) or _answered(text, grade, read)


def number_of_kind(text: str, kind: str, denied: bool) -> Claim | None:
    """An option that is only a number, asked of which kind it is."""
    node = _lone(text)
    if node is None or isinstance(node, Rel) or symbols(node) - {"pi"}:
        return None
    return Claim(Statement("sort", node, kind, denied), (Slot(("body",)),))


def _tokens(text: str) -> tuple[str, tuple[Token, ...]]:
    skeleton = cut(text)
    return skeleton.text, skeleton.tokens


def _lone(text: str) -> Node | None:
    """The formula that a text is."""
    skeleton, tokens = _tokens(text)
    return tokens[0].node if _ONE.match(skeleton) and len(tokens) == 1 else None


def _formula(text: str) -> Claim | None:
    node = _lone(text)
    if not isinstance(node, Rel) or len(node.sides) != 2:
        return None
    if node.ops == ("=",):
        goal = _way(*node.sides)
        return Claim(Statement("equal", node, goal=Goal(goal)), (Slot(("body",)),)) if goal else None
    if node.ops[0] in ORDERS and not symbols(node) - {"pi"}:
        return Claim(Statement("compare", node), (Slot(("body",)),))
    return None


def _way(left: Node, right: Node) -> GoalKind | None:
    """How the left side becomes the right one; None where the equation is no identity to be judged."""
    letters = symbols(left)
    if not letters and not symbols(right):
        if any(isinstance(n, Root) for n in walk(left)):
            fraction = isinstance(left, Frac) and any(isinstance(n, Root) for n in walk(left.den))
            return GoalKind.RATIONALISE if fraction else GoalKind.SIMPLIFY
        if isinstance(left, Pow | Mul) and any(isinstance(n, Pow) for n in walk(right)):
            return GoalKind.SIMPLIFY
        return GoalKind.CALCULATE
    if not letters or not symbols(right) <= letters or isinstance(left, Sym):
        return None
    if isinstance(left, Add) and isinstance(right, Mul | Pow):
        return GoalKind.FACTOR
    holds_sum = any(isinstance(n, Group) and isinstance(n.arg, Add) for n in walk(left))
    if isinstance(left, Mul | Pow) and holds_sum and isinstance(right, Add):
        return GoalKind.EXPAND
    if any(isinstance(n, Pow | Mul) for n in walk(left)) or isinstance(left, Add):
        return GoalKind.SIMPLIFY
    return None


def _sort(text: str) -> Claim | None:
    """12는 합성수이다."""
    skeleton, tokens = _tokens(text)
    found = _NUMBER.match(skeleton)
    if found is None or len(tokens) != 1 or tokens[0].node is None or isinstance(tokens[0].node, Rel):
        return None
    node = tokens[0].node
    if symbols(node) - {"pi"}:
        return None
    for kind, denied, pattern in SORT_SAID:
        if pattern.match(found[2]):
            name = SORT_NAMES[kind]
            said = f"{attach(name, '이/가')} 아니다." if denied else f"{name}이다."
            return Claim(Statement("sort", node, kind, denied), (Slot(("body",)), f"는 {said}"))
    return None


def _fact(text: str) -> Claim | None:
    found = facts.find(re.sub(r"[$]|\^\\?circ", "", text))
    return Claim(Statement("fact", word=found.text), (Slot(("word",)),)) if found is not None else None


def _answered(text: str, grade: str, read: Read) -> Claim | None:
    """12의 약수의 개수는 6이다 · x²-4를 인수분해하면 (x+2)(x-2)이다."""
    for head, tail, stem, link in _splits(text):
        reading = read(stem, grade)
        if isinstance(reading, NotRead) or reading.options or reading.remarks:
            continue
        answer = _answer(tail, reading)
        printed = _printed(answer) if answer is not None else None
        if answer is None or printed is None or not head:
            continue
        frame = _without_request(reading.frame.pieces, link)
        if frame is None:
            continue
        question = reading.question
        statement = Statement("claim", givens=question.givens, goal=question.goal, answer=answer)
        return Claim(statement, (*frame, *printed, "이다."))
    return None


def _splits(text: str) -> list[tuple[str, str, str, str]]:
    """(what is asked, what is claimed, the stem that asks it, what joins the two)."""
    found: list[tuple[str, str, str, str]] = []
    for verb in VERBS:
        head, met, tail = text.partition(f"{verb}하면")
        if not met and verb == "간단히":
            head, met, tail = text.partition("간단히 하면")
        if met:
            ask = "간단히 하시오" if verb == "간단히" else f"{verb}하시오"
            found.append((head, tail, f"{head}{ask}.", "하면 "))
    for hit in reversed([*_SPLIT.finditer(text)]):
        head, tail = text[: hit.start()], text[hit.end() :]
        found.append((head, tail, f"{attach(head, '을/를')} 구하시오.", "는 "))
    return found


def _answer(tail: str, reading: Reading) -> Answer | None:
    bare = _END.sub("", tail.strip())
    try:
        found = read_answer(bare, reading.question)
    except (Unsolvable, ValueError):
        return None
    return found if isinstance(found, Scalar | Formula | Word | Roots | Coordinates) else None


def _printed(answer: Answer) -> tuple[Piece, ...] | None:
    """The claimed answer in print."""
    match answer:
        case Scalar(_, unit):
            if "/" in unit or unit == "°":
                return None
            spaced = f" {unit}" if unit[:1].isascii() and unit[:1].isalpha() else unit
            return (Slot(("answer", "value")), spaced) if unit else (Slot(("answer", "value")),)
        case Formula():
            return (Slot(("answer", "body")),)
        case Word():
            return (Slot(("answer", "text")),)
        case Coordinates():
            return ("$(", Slot(("answer", "x"), bare=True), ",\\ ", Slot(("answer", "y"), bare=True), ")$")
        case Roots(name, values):
            pieces: list[Piece] = []
            for at in range(len(values)):
                start = f"${name}=" if not at else f"$ 또는 ${name}="
                pieces += [start, Slot(("answer", "values", str(at)), bare=True)]
            return (*pieces, "$")
    return None


def _without_request(pieces: tuple[str | Slot, ...], link: str) -> tuple[Piece, ...] | None:
    """The stem as the subject of a sentence."""
    last = pieces[-1]
    if not isinstance(last, str):
        return None
    if link == "하면 ":
        found = re.fullmatch(r"(.*?)(인수분해|소인수분해|계산|전개|간단히 )하시오\.", last)
        return (*pieces[:-1], f"{found[1]}{found[2]}하면 ") if found else None
    found = re.fullmatch(r"(.*?)(?:을|를) 구하시오\.", last)
    if not found:
        return None
    if not found[1]:
        return (*pieces[:-1], "는 ")
    return (*pieces[:-1], attach(found[1], "은/는") + " ")

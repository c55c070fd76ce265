"""A typed key or a student's answer, read as the kind of answer that its question asks for."""

import re
from collections.abc import Sequence

from appliance.domain.answers import (
    Answer,
    AnySolution,
    Assignment,
    Coordinates,
    Formula,
    NoSolution,
    Ordering,
    Range,
    Roots,
    Scalar,
    Several,
    Truth,
    Word,
)  # fmt: skip
from appliance.domain.givens import Relations
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.domain.statistics import asked_each
from appliance.domain.triangles import side_relations
from appliance.mathtext.tree import Group, Node, Point, Rel, Seq, Sym, symbols
from appliance.reading import answer_parts
from appliance.reading.answer_algebra import read_algebra
from appliance.reading.answer_lists import empty_set, listed
from appliance.reading.answer_logic import verdict_of
from appliance.reading.answer_marks import chosen_marks
from appliance.reading.answer_names import asked_names, named_in_order
from appliance.reading.answer_parts import Part
from appliance.reading.answer_told import is_told, told_answer
from appliance.reading.answer_values import ascending, both_signs
from appliance.reading.lexicon.answers import ANY, LABELS, NO, NONE, YES
from appliance.reading.normalise import normalise
from appliance.reading.tasks.answers import read_task_answer

MAX_LENGTH = 300
_LABEL = re.compile(rf"^\s*(?:{LABELS})\s*")
_END = re.compile(r"\s*(?:입니다|이다|이에요|예요|이고|임)?\s*[.。]?\s*$")
# A class of a frequency table: 20분 이상 30분 미만, 20~30.
_CLASS = re.compile(
    r"\$?(?P<low>\d+(?:\.\d+)?)\$?\s*\(?[가-힣a-z℃]{0,2}?\)?\s*(?:이상)?\s*[~-]?\s*"
    r"\$?(?P<high>\d+(?:\.\d+)?)\$?\s*\(?[가-힣a-z℃]{0,2}?\)?\s*(?:미만)?(?:인 계급)?"
)
_QUADRANT = re.compile(r"제?([1-4])(?:사분면)?")
_FORMS = frozenset((GoalKind.EXPAND, GoalKind.FACTOR, GoalKind.PRIME_FACTOR))
_EQUATIONS = frozenset((GoalKind.FIND_FUNCTION, GoalKind.FEATURES))

_TRIANGLE = re.compile(r"(예각|직각|둔각)삼각형(?:이)?")
_CONGRUENCE = re.compile(r"(SSS|SAS|ASA|sss|sas|asa)(?:합동)?(?:조건)?(?:이)?")


def read_answer(text: str, question: Question) -> Answer | None:
    """The answer, or None where the text cannot be one. Its form stays as typed; a unit may be left out.

    Marks of options (②) are for the caller: see `option_index`.
    """
    if len(text) > MAX_LENGTH:
        return None
    text = _bare(text)
    if question.goal.kind is GoalKind.STATEMENTS:
        return chosen_marks(text, question)
    if question.goal.kind is GoalKind.LOGIC and (verdict := verdict_of(text, question)) is not None:
        return verdict
    if question.goal.kind is GoalKind.SETS and (none := empty_set(text)) is not None:
        return none
    if question.goal.kind is GoalKind.FIND:
        return read_task_answer(text, question)
    if (word := _word(text, question)) is not None:
        return word
    if (found := read_algebra(text, question)) is not None:
        return found
    parts = answer_parts.parts(text, asked_names(question))
    return _of_kind(parts, question) if parts else None


def _bare(text: str) -> str:
    """Without labels (답:), and without the end of a sentence."""
    text = normalise(text)
    before = ""
    while before != text:
        before, text = text, _LABEL.sub("", text, count=1)
    return _END.sub("", text).strip()


def _word(text: str, question: Question) -> Answer | None:
    close = re.sub(r"[\s.$]|다$", "", text)
    if re.fullmatch(NONE, close):
        return NoSolution()
    if re.fullmatch(ANY, close):
        return AnySolution()
    wanted = [each.kind for each in asked_each(question.goal.args)]
    if any("class" in kind and kind != "classes" for kind in wanted) and (found := _CLASS.fullmatch(text)):
        return Word(f"{found['low']} 이상 {found['high']} 미만")
    if question.goal.args[:1] in (("quadrant",), ("missing",)) and (found := _QUADRANT.fullmatch(close)):
        return Word(f"제{found[1]}사분면")
    if question.goal.args == ("kind",) and (found := _TRIANGLE.fullmatch(close)):
        return Word(f"{found[1]}삼각형")
    if question.goal.args == ("condition",) and (found := _CONGRUENCE.fullmatch(close)):
        return Word(f"{found[1].upper()} 합동")
    if question.goal.kind is not GoalKind.SOLVE and re.fullmatch(f"{YES}|{NO}", close):
        return Truth(bool(re.fullmatch(YES, close)))
    return None


def _of_kind(parts: Sequence[Part], question: Question) -> Answer | None:
    kind = question.goal.kind
    node = parts[0].node
    if (found := listed(parts, question)) is not None:
        return found
    if len(parts) == 1 and isinstance(node, Point):
        return _point(node, question)
    if is_told(question):
        return told_answer(parts, question)
    if kind is GoalKind.SOLVE:
        return _solution(parts, question)
    if kind is GoalKind.STATISTIC and len(parts) > 1 and len(asked_each(question.goal.args)) == 1:
        return Ordering(ascending([part.node for part in parts]))
    if len(parts) == 1:
        return _single(parts[0], question)
    if question.goal.args == ("value", "x_intercept"):  # a parabola crosses the axis twice
        values = [value for name, value in _assigned(parts) if name in ("", "x")]
        return Roots("x", ascending(values)) if len(values) == len(parts) else None
    if kind in (GoalKind.ROLE, GoalKind.FEATURES, GoalKind.STATISTIC) and len(question.goal.args) > 1:
        return _several(parts, question)
    pairs = _assigned(parts)
    names = {name for name, _ in pairs}
    return Roots(names.pop(), tuple(value for _, value in pairs)) if len(names) == 1 else None


def _point(point: Point, question: Question) -> Answer | None:
    if len(point.items) != 2:
        return None
    given = question.only(Relations)
    if question.goal.kind is GoalKind.SOLVE and given is not None and len(given.unknowns) == 2:
        return Assignment(tuple(zip(given.unknowns, point.items, strict=True)))
    return Coordinates(*point.items)


def _single(part: Part, question: Question) -> Answer | None:
    node = part.node
    if isinstance(node, Rel):
        return _relation(node, part.unit, question)
    if question.goal.kind in _FORMS or symbols(node):
        return Formula(node)
    if part.unit and isinstance(node, Group):  # (2π+12) cm: the brackets are for the unit
        node = node.arg
    return None if isinstance(node, Point | Seq) else Scalar(node, part.unit or question.goal.unit)


def _relation(node: Rel, unit: str, question: Question) -> Answer | None:
    """y=2x-3 is a formula; of x=5 or a+b=7 the right side is the answer."""
    if any(op in "<>≤≥" for op in node.ops):
        return Range(node)
    right = node.sides[-1]
    if question.goal.kind in _EQUATIONS or symbols(right):
        return Formula(node)
    return Scalar(right, unit or question.goal.unit)


def _solution(parts: Sequence[Part], question: Question) -> Answer | None:
    given = question.only(Relations) or side_relations(question)
    if given is None:
        return None
    if any(op in "<>≤≥" for rel in given.items for op in rel.ops):
        node = parts[0].node
        return Range(node) if len(parts) == 1 and isinstance(node, Rel) else None
    pairs = _assigned(parts)
    if len(given.unknowns) > 1:
        return _system(pairs, given.unknowns)
    if not pairs or not {name for name, _ in pairs if name} <= set(given.unknowns):
        return None
    if any(symbols(value) & set(given.unknowns) for _, value in pairs):
        return None
    return Roots(given.unknowns[0], ascending([one for _, value in pairs for one in both_signs(value)]))


def _system(pairs: Sequence[tuple[str, Node]], unknowns: Sequence[str]) -> Answer | None:
    """x=3, y=4 in any order, or the values alone in the order of the unknowns."""
    if len(pairs) != len(unknowns):
        return None
    named = {name: value for name, value in pairs if name}
    if not named:
        return Assignment(tuple((name, value) for name, (_, value) in zip(unknowns, pairs, strict=True)))
    if set(named) != set(unknowns):
        return None
    return Assignment(tuple((name, named[name]) for name in unknowns))


def _assigned(parts: Sequence[Part]) -> tuple[tuple[str, Node], ...]:
    """(letter, value) for x=3; ("", value) for a value alone. A letter carries on: x=2, 3."""
    found: list[tuple[str, Node]] = []
    for part in parts:
        node = part.node
        if isinstance(node, Rel) and len(node.sides) == 2 and isinstance(node.sides[0], Sym):
            found.append((node.sides[0].name, node.sides[1]))
        elif not isinstance(node, Rel | Point):
            found.append((found[0][0] if found else "", node))
        else:
            return ()
    return tuple(found)


def _several(parts: Sequence[Part], question: Question) -> Answer | None:
    """Several quantities: by the names before them where all have one, else in the order asked."""
    values = [_single(part, question) for part in parts]
    scalars = [value for value in values if isinstance(value, Scalar)]
    if len(scalars) != len(parts):
        return None
    names = named_in_order([part.name for part in parts], question)
    return Several(tuple(zip(names, scalars, strict=True))) if names else None

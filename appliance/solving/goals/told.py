"""Goals about things of which something is told: the letters, and what is seen of the things."""

from collections.abc import Iterator

from appliance.domain.answers import Answer, Assignment, Coordinates, Roots, Scalar, Several
from appliance.domain.errors import Unsolvable
from appliance.domain.question import Question
from appliance.domain.told import DETAILS as NAMES
from appliance.mathtext import latex
from appliance.mathtext.tree import NODE_TYPES, Node, Sym
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.common import scalar
from appliance.solving.goals.functions import COMBINE
from appliance.solving.sameness import same
from appliance.solving.surd import Surd
from appliance.solving.told.details import DETAILS, View
from appliance.solving.told.letters import each_value, settled
from appliance.solving.told.quadrants import by_signs, is_by_signs

# How much a detail is told: of what, and at what.
COUNTS = {
    "formula": 1, "x_intercept": 1, "y_intercept": 1, "vertex": 1, "axis": 1, "meeting": 2, "other_root": 2,
    "value": 1, "at": 2, "image": 2, "gap": 1, "lattice": 1, "quadrant": 1, "missing": 1, "mirror": 2,
    "letter": 1,
}  # fmt: skip
Chunk = tuple[str, tuple[object, ...]]


def letters(question: Question) -> Answer:
    """One expression's value (or the values of a letter that has several), or several letters."""
    scene, choices = settled(question)
    nodes = [arg for arg in question.goal.args if isinstance(arg, NODE_TYPES)]
    found: list[list[Surd]] = []
    for node in nodes:
        values = {each.value for each in each_value(choices, scene.number(node))}  # type: ignore[arg-type]
        found.append(sorted(values))
    if len(nodes) == 1:
        return _one(nodes[0], found[0], question.goal.unit)  # type: ignore[arg-type]
    if any(len(values) != 1 for values in found) or not all(isinstance(node, Sym) for node in nodes):
        raise Unsolvable("문자의 값이 하나로 정해지지 않습니다.")
    named = [node.name for node in nodes if isinstance(node, Sym)]
    return Assignment(tuple((name, build.surd(values[0])) for name, values in zip(named, found, strict=True)))


def _one(node: Node, values: list[Surd], unit: str) -> Answer:
    if len(values) == 1:
        return scalar(values[0], unit)
    if isinstance(node, Sym):
        return Roots(node.name, tuple(map(build.surd, values)))
    raise Unsolvable("조건을 만족하는 값이 하나로 정해지지 않습니다.")


def detail(question: Question) -> Answer:
    """One detail, several by name, or what is made of two that are numbers."""
    op, chunks = parsed(question)
    if is_by_signs(question) and not op and len(chunks) == 1 and chunks[0][0] in ("quadrant", "missing"):
        return by_signs(question)
    scene, choices = settled(question)
    answers = [_detail(View(scene, values), op, chunks, question.goal.unit) for values in choices]
    if any(not same(answer, answers[0]) for answer in answers):
        raise Unsolvable("조건을 만족하는 답이 하나로 정해지지 않습니다.")
    return answers[0]


def parsed(question: Question) -> tuple[str, list[Chunk]]:
    """The operation ("" for none), and each detail with what it is of."""
    op = ""
    chunks: list[Chunk] = []
    for name, rest in _split(question.goal.args):
        if name in COMBINE:
            op = name
        elif name in DETAILS:
            chunks.append((name, rest))
        else:
            raise Unsolvable("무엇을 구하는지 알 수 없습니다.")
    if not chunks or any(not rest for _, rest in chunks):
        raise Unsolvable("무엇을 구하는지 알 수 없습니다.")
    if any(len(rest) != COUNTS[name] for name, rest in chunks if name in COUNTS):
        raise Unsolvable("무엇에 대하여 묻는지 알 수 없습니다.")
    return op, chunks


def _split(args: tuple[object, ...]) -> Iterator[Chunk]:
    name, rest = "", list[object]()
    for arg in args:
        if isinstance(arg, str):
            if name:
                yield name, tuple(rest)
            name, rest = arg, []
        else:
            rest.append(arg)
    if name:
        yield name, tuple(rest)


def _detail(view: View, op: str, chunks: list[Chunk], unit: str) -> Answer:
    answers = [DETAILS[name](view, rest) for name, rest in chunks]
    if op:
        numbers = [number for answer in answers for number in _numbers(answer)]
        return scalar(COMBINE[op](numbers), unit)
    if len(answers) == 1:
        answer = answers[0]
        return Scalar(answer.value, unit) if isinstance(answer, Scalar) and unit else answer
    return Several(
        tuple(
            (said(name, rest), _scalar(answer)) for (name, rest), answer in zip(chunks, answers, strict=True)
        )
    )


def said(name: str, rest: tuple[object, ...]) -> str:
    """What a key with several answers calls this one."""
    if name == "letter" and rest and isinstance(rest[0], NODE_TYPES):
        return f"${latex(rest[0])}$"
    return NAMES[name]


def _scalar(answer: Answer) -> Scalar:
    if isinstance(answer, Scalar):
        return answer
    raise Unsolvable("여러 가지를 한꺼번에 묻는 이런 물음은 아직 다루지 못합니다.")


def _numbers(answer: Answer) -> list[Surd]:
    match answer:
        case Scalar(value):
            return [evaluate(value).number]
        case Roots(_, values):
            return [evaluate(value).number for value in values]
        case Coordinates(x, y):
            return [evaluate(x).number, evaluate(y).number]
        case _:
            raise Unsolvable("수가 아닌 것을 계산할 수 없습니다.")

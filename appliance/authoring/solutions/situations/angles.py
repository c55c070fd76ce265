"""Angles that are equal, or that add up to a known sum."""

from typing import Final

from appliance.authoring.solutions.build import frac, neg, node, plain_sum, relation, times
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import closing, eq, line
from appliance.authoring.solutions.situations.formulas import degrees
from appliance.authoring.solutions.situations.story import solve_x
from appliance.authoring.solutions.substitute import put
from appliance.domain.answers import Answer, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Situation
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Group, Neg, Node, Ratio, Rel, Sym, rational, symbols

ORDER: Final = ("first", "second", "third", "fourth", "fifth")
_REASONS: Final = {
    "맞꼭지각": "맞꼭지각의 크기는 서로 같으므로",
    "동위각": "두 직선이 평행하면 동위각의 크기는 서로 같으므로",
    "엇각": "두 직선이 평행하면 엇각의 크기는 서로 같으므로",
    "동측내각": "두 직선이 평행하면 동측내각의 크기의 합은 $180^\\circ$이므로",
    "평각": "평각의 크기는 $180^\\circ$이므로",
    "직각": "직각의 크기는 $90^\\circ$이므로",
    "삼각형": "삼각형의 세 내각의 크기의 합은 $180^\\circ$이므로",
    "사각형": "사각형의 네 내각의 크기의 합은 $360^\\circ$이므로",
}
_OUTER: Final = "삼각형의 한 외각의 크기는 그와 이웃하지 않는 두 내각의 크기의 합과 같으므로"
KINDS: Final = ("angles.equal", "angles.two", "angles.three", "angles.four", "angles.exterior")
_ASKED: Final = {
    "largest": "가장 큰 내각의 크기는",
    "smallest": "가장 작은 내각의 크기는",
    "exterior": "외각의 크기는",
}


def angles(question: Question, answer: Answer) -> tuple[str, ...]:
    situation = question.only(Situation)
    assert situation is not None
    assert isinstance(answer, Scalar)
    cells = _cells(situation)
    reason = (
        _OUTER if situation.kind == "angles.exterior" else _REASONS.get("".join(situation.people[:1]), "")
    )
    if not reason:
        raise Unsolvable("각의 크기의 합이 정해지는 까닭을 알 수 없어 풀이를 쓸 수 없습니다.")
    ratio = situation.measure("ratio")
    if ratio is not None and isinstance(ratio.value, Ratio):
        return _shared(question, reason, ratio.value, answer)
    letters = sorted(frozenset().union(*(symbols(cell) for cell in cells.values())))
    if letters:
        return _with_letter(question, situation, reason, cells, letters, answer)
    subject = _ASKED.get(str(question.goal.args[0]), "구하는 각의 크기는")
    row = _known_row(situation, cells)
    steps = [row] if row != answer.value else []
    return (f"{reason} {subject} {eq(*map(_degreed, steps), degrees(answer.value))}이다.",)


def _cells(situation: Situation) -> dict[str, Node]:
    found: dict[str, Node] = {role: rational(quantity.value) for role, quantity in situation.values}
    return found | {role: measure.value for role, measure in situation.measures if role != "ratio"}


def _known_row(situation: Situation, cells: dict[str, Node]) -> Node:
    """What the asked angle is, out of numbers."""
    parts = [cells[role] for role in ORDER if role in cells]
    if situation.kind == "angles.equal":
        return parts[0]
    if situation.kind == "angles.exterior":
        return plain_sum(*parts)
    return Add((cells["total"], *(neg(part) for part in parts)))


def _degreed(row: Node) -> Node:
    """180-50-60 with a degree sign at every number."""
    if isinstance(row, Add):
        return Add(tuple(_degreed(term) for term in row.terms))
    return Neg(_degreed(row.arg)) if isinstance(row, Neg) else degrees(row)


def _with_letter(
    question: Question,
    situation: Situation,
    reason: str,
    cells: dict[str, Node],
    letters: list[str],
    answer: Scalar,
) -> tuple[str, ...]:
    if letters != ["x"] and len(letters) != 1:
        raise Unsolvable("문자가 둘 이상인 각의 풀이는 쓸 수 없습니다.")
    (letter,) = letters
    parts = [cells[role] for role in ORDER if role in cells]
    if situation.kind == "angles.equal":
        equation = relation(*(part.arg if isinstance(part, Group) else part for part in parts))
    elif situation.kind == "angles.exterior":
        equation = relation(plain_sum(*parts), cells["exterior"])
    else:
        equation = relation(plain_sum(*parts), cells["total"])
    solved = _solve(equation, letter)
    lines = [f"{reason} {eq(*equation.sides)}이다.", *solved[1]]
    if question.goal.kind is GoalKind.AT_SOLUTION:
        (wanted,) = question.goal.args
        if wanted != Sym(letter):
            raise Unsolvable("식의 값을 묻는 각의 풀이는 쓸 수 없습니다.")
        return (*lines, closing(line("{}의 값은", Sym(letter)), answer))
    asked = str(question.goal.args[0])
    row = put(cells[asked].arg if isinstance(cells[asked], Group) else cells[asked], {letter: solved[0]})  # type: ignore[union-attr]
    return (*lines, f"따라서 구하는 각의 크기는 {eq(row, degrees(answer.value))}이다.")


def _solve(equation: Rel, letter: str) -> tuple[Node, tuple[str, ...]]:
    if letter == "x":
        value, steps = solve_x(equation)
        return node(value), steps
    solved = solve_linear(equation, letter, brief=True)
    if solved.value is None:
        raise Unsolvable("식을 만족시키는 값이 하나로 정해지지 않습니다.")
    return node(solved.value), solved.lines


def _shared(question: Question, reason: str, ratio: Ratio, answer: Scalar) -> tuple[str, ...]:
    """The share of one angle in the sum."""
    situation = question.only(Situation)
    assert situation is not None
    total = situation.value("total")
    assert total is not None
    asked = str(question.goal.args[0])
    sizes = sorted((int(part.text), part) for part in ratio.parts if hasattr(part, "text"))
    if len(sizes) != len(ratio.parts):
        raise Unsolvable("비의 항이 자연수가 아니어서 풀이를 쓸 수 없습니다.")
    place = {"largest": sizes[-1][1], "smallest": sizes[0][1]}
    chosen = place.get(asked) or ratio.parts[ORDER.index(asked)]
    row = times(degrees(total.value), frac(chosen, plain_sum(*ratio.parts)))
    subject = _ASKED.get(asked, "구하는 각의 크기는")
    return (f"{reason} {subject} {eq(row, degrees(answer.value))}이다.",)

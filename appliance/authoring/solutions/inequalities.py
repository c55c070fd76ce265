"""Linear inequalities, chains of them, and the whole numbers among their solutions."""

from fractions import Fraction
from math import ceil, floor

from appliance.authoring.solutions import sides
from appliance.authoring.solutions.build import plain_sum, subtract, term
from appliance.authoring.solutions.curves import inequality_lines, is_curved
from appliance.authoring.solutions.linear import FLIPPED, Solved, solve_linear
from appliance.authoring.solutions.lines import closing, eq, line, listing, math
from appliance.authoring.solutions.poly import poly
from appliance.authoring.solutions.questions import relations_of, with_said_values
from appliance.domain.answers import Answer, AnySolution, Elements, Range
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Node, Rel, Seq, Sym, integer, rational, symbols
from appliance.solving import evaluate, solve

# More whole numbers than this are told by their ends.
LISTED = 12

KIND_WORDS = {"natural": "자연수", "integer": "정수", "prime": "소수", "composite": "합성수"}


def solve_inequalities(rels: tuple[Rel, ...], letters: tuple[str, ...], answer: Answer) -> tuple[str, ...]:
    """The lines of SOLVE for inequalities in one letter."""
    lines, _ = range_lines(rels, letters)
    if isinstance(answer, AnySolution):
        return (*lines, "따라서 부등식의 해는 모든 수이다." if len(rels) > 1 else closing("", answer))
    name = "일차부등식의 해는" if len(rels) == 1 and len(rels[0].sides) == 2 else "부등식의 해는"
    return (*lines, closing(name, answer))


Bounds = tuple[tuple[str, Fraction], ...]


def range_lines(rels: tuple[Rel, ...], letters: tuple[str, ...]) -> tuple[tuple[str, ...], Bounds]:
    """The steps, and the bounds as (op, value) with the letter on the left."""
    if len(letters) != 1:
        raise Unsolvable("미지수가 하나인 부등식이 아니어서 풀이를 쓸 수 없습니다.")
    letter = letters[0]
    if len(rels) == 1 and len(rels[0].sides) == 2:
        solved = solve_linear(rels[0], letter)
        return solved.lines, _bounds((solved,))
    if len(rels) == 1 and not symbols(rels[0].sides[0]) and not symbols(rels[0].sides[2]):
        return _three_sides(rels[0], letter)
    parts = [part for rel in rels for part in _links(rel)]
    lines: list[str] = []
    found = [solve_linear(part, letter) for part in parts]
    for part, solved in zip(parts, found, strict=True):
        lines.append(line("{을} 풀면 {}이다.", part, solved.relation))
    lines.append("두 부등식의 해의 공통인 부분을 구한다.")
    return tuple(lines), _bounds(tuple(found))


def _links(rel: Rel) -> list[Rel]:
    """A<B<C as A<B and B<C."""
    return [
        Rel((left, right), (op,)) for left, right, op in zip(rel.sides, rel.sides[1:], rel.ops, strict=False)
    ]


def _bounds(found: tuple[Solved, ...]) -> Bounds:
    return tuple((solved.op, solved.value) for solved in found if solved.value is not None)


def _three_sides(rel: Rel, letter: str) -> tuple[tuple[str, ...], Bounds]:
    """-1<2x+3≤7, worked on all three sides at once."""
    low, middle, high = (poly(each) for each in rel.sides)
    slope, shift = middle.along(letter, 1), middle.number
    if middle.total_degree != 1 or middle.letters != {letter}:
        raise Unsolvable("일차부등식이 아니어서 풀이를 쓸 수 없습니다.")
    ops, ends = rel.ops, (low.number, high.number)
    lines: list[str] = []
    factor = sides.clearing_factor(rel.sides[1], rel.sides[1])
    if factor > 1:
        ends, slope, shift = (ends[0] * factor, ends[1] * factor), slope * factor, shift * factor
        shown = Rel(
            (
                rational(ends[0]),
                sides.show(sides.scaled(sides.side(rel.sides[1]), factor)),
                rational(ends[1]),
            ),
            ops,
        )
        lines.append(line("각 변에 {을} 곱하면 {}이다.", factor, shown))
    if shift:
        ends = (ends[0] - shift, ends[1] - shift)
        verb = "각 변에서 {을} 빼면 {}이다." if shift > 0 else "각 변에 {을} 더하면 {}이다."
        lines.append(line(verb, abs(shift), _chain(ends, term(slope, letter), ops)))
    if slope != 1:
        ends = (ends[0] / slope, ends[1] / slope)
        turned = slope < 0
        ops = tuple(FLIPPED[op] for op in ops) if turned else ops
        verb = (
            "각 변을 {으로} 나누면 부등호의 방향이 바뀌므로 {}이다."
            if turned
            else "각 변을 {으로} 나누면 {}이다."
        )
        lines.append(line(verb, slope, _chain(ends, Sym(letter), ops)))
    bounds = ((FLIPPED[ops[0]], ends[0]), (ops[1], ends[1]))
    return tuple(lines), bounds


def _chain(ends: tuple[Fraction, Fraction], middle: Node, ops: tuple[str, ...]) -> Rel:
    return Rel((rational(ends[0]), middle, rational(ends[1])), ops)


def whole_numbers(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The writer of INTEGERS: solve, list the whole numbers, then count, add or choose."""
    op, domain = (str(arg) for arg in question.goal.args)
    given = relations_of(question)
    lines: list[str] = []
    rels = with_said_values(given.items, question, lines)
    if is_curved(rels, given.unknowns[0]):
        return (*lines, *_curved_whole(given, op, domain, answer))
    if domain in ("prime", "composite"):
        return (*lines, *_of_kind(op, domain, answer, question))
    steps, bounds = range_lines(rels, given.unknowns)
    lines.extend(steps)
    low, high = _whole_ends(bounds, domain)
    word = "자연수" if domain == "natural" else "정수"
    letter = given.unknowns[0]
    lines.extend(_told(op, word, letter, low, high))
    name = {
        "count": f"구하는 {word}의 개수는",
        "sum": f"구하는 {word}의 합은",
        "largest": f"가장 큰 {word}는",
        "smallest": f"가장 작은 {word}는",
        "all": f"구하는 {word}는",
    }[op]
    values = list(range(low, high + 1)) if low is not None and high is not None else []
    added = [plain_sum(*values)] if op == "sum" and 1 < len(values) <= LISTED else []
    return (*lines, closing(name, answer, *added))


def _of_kind(op: str, domain: str, answer: Answer, question: Question) -> tuple[str, ...]:
    """소수를 차례로 적으면, then their number, sum or end."""
    found = solve(Question(question.givens, Goal(GoalKind.INTEGERS, ("all", domain))))
    word = KIND_WORDS[domain]
    if not isinstance(found, Elements):
        raise Unsolvable("수를 나열할 수 없습니다.")
    told = line(f"이를 만족시키는 {word}는 {{}}이다.", listing(*found.items))
    name = {
        "count": f"구하는 {word}의 개수는",
        "sum": f"구하는 {word}의 합은",
        "largest": f"가장 큰 {word}는",
        "smallest": f"가장 작은 {word}는",
        "all": f"구하는 {word}는",
    }[op]
    added = [plain_sum(*found.items)] if op == "sum" and len(found.items) > 1 else []
    return (told, closing(name, answer, *added))


def _curved_whole(given: Relations, op: str, domain: str, answer: Answer) -> tuple[str, ...]:
    found = solve(Question((given,), Goal(GoalKind.SOLVE)))
    if not isinstance(found, Range):
        raise Unsolvable("해가 하나로 이어진 범위가 아니어서 정수를 나열할 수 없습니다.")
    told = line("따라서 부등식의 해는 {}이다.", found.relation)
    return (
        *inequality_lines(given),
        told,
        *whole_told(found.relation, op, domain, given.unknowns[0], answer),
    )


def whole_told(relation: Rel, op: str, domain: str, letter: str, answer: Answer) -> tuple[str, ...]:
    """The whole numbers of a range that is found, and the last line."""
    bounds: Bounds
    if len(relation.sides) == 3:
        bounds = (
            (FLIPPED[relation.ops[0]], _fraction(relation.sides[0])),
            (relation.ops[1], _fraction(relation.sides[2])),
        )
    else:
        bounds = ((relation.ops[0], _fraction(relation.sides[1])),)
    low, high = _whole_ends(bounds, domain)
    word = "자연수" if domain == "natural" else "정수"
    name = {
        "count": f"구하는 {word}의 개수는",
        "sum": f"구하는 {word}의 합은",
        "largest": f"가장 큰 {word}는",
        "smallest": f"가장 작은 {word}는",
    }[op]
    values = list(range(low, high + 1)) if low is not None and high is not None else []
    added = [plain_sum(*values)] if op == "sum" and 1 < len(values) <= LISTED else []
    return (*_told(op, word, letter, low, high), closing(name, answer, *added))


def _fraction(node: Node) -> Fraction:
    value = evaluate(node).number
    if not value.is_rational:  # between two whole numbers: any of them rounds alike
        return Fraction(2 * value.floor() + 1, 2)
    return value.rational


def _whole_ends(bounds: Bounds, domain: str) -> tuple[int | None, int | None]:
    lows = [floor(value) + 1 if op == ">" else ceil(value) for op, value in bounds if op in (">", "≥")]
    highs = [ceil(value) - 1 if op == "<" else floor(value) for op, value in bounds if op in ("<", "≤")]
    if domain == "natural":
        lows.append(1)
    return max(lows, default=None), min(highs, default=None)


def _told(op: str, word: str, letter: str, low: int | None, high: int | None) -> list[str]:
    if low is None or high is None:
        known = high if high is not None else low
        if known is None:
            raise Unsolvable("해가 되는 정수가 정해지지 않습니다.")
        size = "큰" if low is None else "작은"
        return [line(f"이를 만족시키는 {word} 중에서 가장 {size} 것은 {{}}이다.", eq(letter, known))]
    if high < low:
        return [f"이를 만족시키는 {word}는 없다."]
    values = list(range(low, high + 1))
    if len(values) <= LISTED:
        return [line(f"이를 만족시키는 {word}는 {{}}이다.", _named(letter, values))]
    ends = line("{}부터 {}까지", eq(letter, low), eq(letter, high))
    lines = [f"이를 만족시키는 {word}는 {ends}이다."]
    if op == "count":
        lines.append(line("그 개수는 {}이다.", eq(_count(low, high), len(values))))
    return lines


def _count(low: int, high: int) -> Node:
    return plain_sum(subtract(high, low), 1)


def _named(letter: str, values: list[int]) -> str:
    """`$x=1,\\ 2,\\ 3$`."""
    first = Rel((Sym(letter), integer(values[0])), ("=",))
    return math(Seq((first, *map(integer, values[1:])))) if len(values) > 1 else math(first)

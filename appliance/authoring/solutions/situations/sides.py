"""Three sides of a triangle: each is less than the sum of the other two; squares tell the largest angle."""

from math import ceil, floor

from appliance.authoring.solutions.build import add, compare, plain_sum, relation, squared
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import eq, line, math
from appliance.domain.answers import Answer, Range, Scalar, Word
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Relations, Situation
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.domain.triangles import side_lengths, side_relations
from appliance.mathtext.tree import Num, Rel, Sym, symbols
from appliance.solving import key_text, solve, value

RULE = "삼각형의 한 변의 길이는 나머지 두 변의 길이의 합보다 작다."


def sides(question: Question, answer: Answer) -> tuple[str, ...]:
    situation = question.only(Situation)
    assert situation is not None
    if isinstance(answer, Word):
        return _kind(situation, answer)
    given = side_relations(question)
    if given is None:
        raise Unsolvable("길이를 모르는 변이 하나가 아니어서 풀이를 쓸 수 없습니다.")
    (letter,) = given.unknowns
    found = solve(Question((given,), Goal(GoalKind.SOLVE)))
    if not isinstance(found, Range):
        raise Unsolvable("변의 길이의 범위가 하나로 정해지지 않습니다.")
    lines = [RULE, *_bounds(given, letter, found)]
    if question.goal.kind is GoalKind.SOLVE:
        return (*lines, f"따라서 {key_text(answer)}이다.")
    if len(lines) > 2:
        lines.append(f"두 조건을 모두 만족시키는 범위는 {math(found.relation)}이다.")
    return (*lines, _wholes(question, found, letter, answer))


def _wholes(question: Question, found: Range, letter: str, answer: Answer) -> str:
    """The natural numbers between the bounds."""
    assert isinstance(answer, Scalar)
    operation = str(question.goal.args[0])
    if operation in ("largest", "smallest"):  # one bound is enough for it
        which = "큰" if operation == "largest" else "작은"
        return line("따라서 가장 {} 자연수 {은} {}이다.", which, Sym(letter), answer.value)
    ends = [value(side).rational for side in found.relation.sides if not symbols(side)]
    if len(ends) != 2:
        raise Unsolvable("변의 길이의 범위가 양쪽으로 정해지지 않아 풀이를 쓸 수 없습니다.")
    low, high = floor(ends[0]) + 1, ceil(ends[1]) - 1
    row = plain_sum(*range(low, high + 1)) if operation == "sum" else add(high, -low, 1)
    what = "합" if operation == "sum" else "개수"
    return line(
        "따라서 자연수 {은} {}부터 {}까지이므로 그 {은} {}이다.",
        Sym(letter),
        low,
        high,
        what,
        eq(row, answer.value),
    )


def _bounds(given: Relations, letter: str, found: Range) -> list[str]:
    """Each inequality that bounds the letter; those that always hold are not told."""
    bounds = {side for side in found.relation.sides if not symbols(side)}
    lines: list[str] = []
    for item in given.items:
        if _is_always(item):
            continue
        solved = solve_linear(item, letter, brief=True)
        if solved.value is None or solved.relation.sides[1] not in bounds:
            continue
        lines.append(line("{}에서 {}이다.", item, solved.relation))
    if not lines:
        raise Unsolvable("변의 길이의 범위를 나타낼 수 없습니다.")
    return lines


def _is_always(item: Rel) -> bool:
    return not symbols(item)


def _kind(situation: Situation, answer: Word) -> tuple[str, ...]:
    """The square of the longest side against the sum of the other two."""
    lengths = sorted(side_lengths(situation), key=lambda side: side.value if isinstance(side, Num) else 0)
    a, b, c = (side.value if isinstance(side, Num) else None for side in lengths)
    if a is None or b is None or c is None:
        raise Unsolvable("변의 길이가 자연수가 아니어서 풀이를 쓸 수 없습니다.")
    longest, rest = (
        relation(squared(lengths[2]), c**2),
        relation(plain_sum(squared(lengths[0]), squared(lengths[1])), a**2 + b**2),
    )
    op = {"직각삼각형": "=", "예각삼각형": "<", "둔각삼각형": ">"}[answer.text]
    return (
        line("가장 긴 변의 길이의 제곱은 {}이고, 나머지 두 변의 길이의 제곱의 합은 {}이다.", longest, rest),
        line(
            "따라서 {}이므로 {}이다.",
            compare(squared(lengths[2]), op, plain_sum(squared(lengths[0]), squared(lengths[1]))),
            answer.text,
        ),
    )

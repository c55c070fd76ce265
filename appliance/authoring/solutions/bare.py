"""Whole numbers between two numbers, by absolute value, or under a root: nothing has to be solved first."""

from appliance.authoring.solutions import inequalities
from appliance.authoring.solutions.build import node as built
from appliance.authoring.solutions.build import plain_sum
from appliance.authoring.solutions.lines import closing, line, listing, math
from appliance.authoring.solutions.questions import relations_of
from appliance.authoring.solutions.reals import bounds_line
from appliance.authoring.solutions.surd import value
from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Abs, Node, Rel, Root, Sym, symbols
from appliance.solving import solve

# More numbers than this are not listed.
LISTED = 20


def whole_numbers(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The writer of INTEGERS: bare relations here, all others where inequalities are solved."""
    op, domain = (str(arg) for arg in question.goal.args)
    given = relations_of(question)
    if len(given.items) != 1 or not _is_bare(given.items[0]):
        if op == "all":
            raise Unsolvable("해를 모두 나열하는 풀이를 쓸 수 없습니다.")
        return inequalities.whole_numbers(question, answer, grade)
    found = solve(Question(question.givens, Goal(GoalKind.INTEGERS, ("all", domain))))
    items: tuple[Node, ...] = getattr(found, "items", ())
    if not items or len(items) > LISTED:
        raise Unsolvable("나열할 수가 너무 많거나 없습니다.")
    word = inequalities.KIND_WORDS[domain]
    lines = list(_bounds(given.items[0]))
    if op == "all":
        return (*lines, closing(f"구하는 {word}는", answer))
    lines.append(line(f"이를 만족시키는 {word}는 {{}}이다.", listing(*items)))
    name = {
        "count": f"구하는 {word}의 개수는",
        "sum": f"구하는 {word}의 합은",
        "largest": f"가장 큰 {word}는",
        "smallest": f"가장 작은 {word}는",
    }[op]
    steps = [plain_sum(*items)] if op == "sum" and len(items) > 1 else []
    return (*lines, closing(name, answer, *steps))


def _is_bare(rel: Rel) -> bool:
    lettered = [side for side in rel.sides if symbols(side)]
    if len(lettered) != 1 or len(rel.sides) not in (2, 3) or not set(rel.ops) <= {"<", "≤"}:
        return False
    side = lettered[0]
    if len(rel.sides) == 3 and side is not rel.sides[1]:
        return False
    if isinstance(side, Abs):
        return isinstance(side.arg, Sym)
    return isinstance(side, Sym | Root) and len(rel.sides) == 3


def _bounds(rel: Rel) -> tuple[str, ...]:
    """Each bound that is no whole number, between two; of a root, all sides squared."""
    middle = next(side for side in rel.sides if symbols(side))
    if isinstance(middle, Root):
        return _squared(rel, middle)
    bounds = [side for side in rel.sides if not symbols(side)]
    return tuple(bounds_line(bound) for bound in bounds if value(bound).integer is None)


def _squared(rel: Rel, middle: Root) -> tuple[str, ...]:
    low, _, high = rel.sides
    squares = tuple(built(value(side) * value(side)) for side in (low, high))
    shown = Rel((squares[0], middle.arg, squares[1]), rel.ops)
    lines = (line("각 변을 제곱하면 {}이다.", math(shown)),)
    if isinstance(middle.arg, Sym):
        return lines
    (letter,) = symbols(middle.arg)
    steps, _ = inequalities.range_lines((shown,), (letter,))
    return (*lines, *steps)

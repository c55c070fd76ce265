"""The form of an exam: blanks that one number alone fills, points that add up."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

from appliance.domain.blanks import SIGNS, filled, is_number, shown, size, sizes
from appliance.domain.item import Draft, Fail, Pass, Verdict
from appliance.mathtext import MathSyntaxError
from appliance.mathtext.tree import Frac, Mul, Neg, Node, Num, Root
from appliance.verification.case import Case
from appliance.verification.checks.solution import solution_holds
from appliance.verification.solution.reading import faults

BLANKS = range(1, len(SIGNS) + 1)
# A written problem of an exam is worth so many points.
WORTH = range(2, 21)


def exam_is_sound(case: Case) -> Verdict:
    """Pass for a draft with neither blanks nor points, and for one whose blanks or points are sound."""
    draft = case.draft
    if sum(map(bool, (draft.blanks, draft.points, draft.options))) > 1:
        return Fail("exam", "빈칸, 배점, 보기는 함께 있을 수 없습니다.")
    if draft.blanks:
        return _blanks(case)
    return _points(draft) if draft.points else Pass("exam")


def _points(draft: Draft) -> Verdict:
    if len(draft.points) != len(draft.solution):
        return Fail("exam", f"배점이 {len(draft.points)}개인데 풀이가 {len(draft.solution)}줄입니다.")
    if min(draft.points) < 0 or draft.points[-1] == 0 or sum(draft.points) not in WORTH:
        return Fail("exam", "단계의 배점이 옳지 않습니다.")
    return Pass("exam", f"{sum(draft.points)}점")


def _blanks(case: Case) -> Verdict:
    draft = case.draft
    if len(draft.blanks) not in BLANKS or len({size(node) for node in draft.blanks}) < len(draft.blanks):
        return Fail("exam", "빈칸의 수가 너무 많거나 같은 수가 두 빈칸에 듭니다.")
    if not all(map(is_number, draft.blanks)):
        return Fail("exam", "빈칸에 수가 아닌 것이 듭니다.")
    try:
        lines = shown(draft.solution, draft.blanks)
        seen = {each for line in (draft.stem, *lines) for each in sizes(line)}
    except MathSyntaxError:
        return Fail("exam", "빈칸이 든 풀이의 식을 읽을 수 없습니다.")
    places = ["\n".join(lines).find(sign) for sign in SIGNS[: len(draft.blanks)]]
    if -1 in places or places != sorted(places):
        return Fail("exam", "빈칸의 차례가 풀이와 다릅니다.")
    for node in draft.blanks:
        if size(node) in seen:
            return Fail("exam", "빈칸에 들 수가 다른 곳에 적혀 있습니다.")
    # x=(가) 또는 x=(나): the key is written in one order, and the other is as right.
    if any(next(faults(_with(case, values)), None) is None for values in _orders(draft.blanks)):
        return Fail("exam", "두 빈칸의 수를 서로 바꾸어 넣어도 풀이가 맞습니다.")
    if any(solution_holds(_with(case, values)) for values in _others(draft.blanks)):
        return Fail("exam", "빈칸에 다른 수를 넣어도 풀이가 맞습니다.")
    return Pass("exam", f"빈칸 {len(draft.blanks)}개")


def _with(case: Case, values: tuple[Node, ...]) -> Case:
    """The case with other numbers in the blanks."""
    lines = filled(case.draft.solution, case.draft.blanks, values)
    return replace(case, draft=replace(case.draft, solution=lines))


def _orders(blanks: tuple[Node, ...]) -> Iterator[tuple[Node, ...]]:
    yield from (values for values in permutations(blanks) if values != blanks)


def _others(blanks: tuple[Node, ...]) -> Iterator[tuple[Node, ...]]:
    """Other numbers in one of the blanks."""
    for at, node in enumerate(blanks):
        for other in _beside(node):
            yield (*blanks[:at], other, *blanks[at + 1 :])


def _beside(node: Node) -> Iterator[Node]:
    """Numbers that a student might have instead: the other sign, one more, one less, the double."""
    if isinstance(node, Neg):
        yield node.arg
        yield from (Neg(each) for each in _beside(node.arg) if not isinstance(each, Neg))
    elif isinstance(node, Num):
        step = 10 ** -len(node.text.partition(".")[2])
        more, less = (f"{float(node.text) + sign * step:g}" for sign in (1, -1))
        yield from (Neg(node), Num(more), Num(f"{2 * float(node.text):g}"))
        if not less.startswith("-"):
            yield Num(less)
    elif isinstance(node, Frac):
        yield from (Neg(node), Frac(node.den, node.num))
        yield from (Frac(each, node.den) for each in _beside(node.num) if not isinstance(each, Neg))
    elif isinstance(node, Root):
        yield from (Neg(node), node.arg, *(Root(each) for each in _beside(node.arg) if isinstance(each, Num)))
    elif isinstance(node, Mul):
        yield Neg(node)
        yield from (replace(node, factors=(each, *node.factors[1:])) for each in _beside(node.factors[0]))

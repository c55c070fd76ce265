"""Linear equations and inequalities in one letter: the lines that everything else borrows."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from appliance.authoring.solutions import sides
from appliance.authoring.solutions.build import compare, node, term
from appliance.authoring.solutions.lines import line, math
from appliance.authoring.solutions.poly import Poly, is_poly, poly
from appliance.authoring.solutions.sides import Side, Term
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Node, Rel

FLIPPED: Final = {"=": "=", "≠": "≠", "<": ">", ">": "<", "≤": "≥", "≥": "≤"}


@dataclass(frozen=True, slots=True)
class Solved:
    """lines: from the relation as given to `letter op value`, every line a sentence.

    value is None where the letter falls out; then `holds` says whether any number is a solution.
    """

    lines: tuple[str, ...]
    letter: str
    op: str
    value: Fraction | None
    holds: bool = True

    @property
    def relation(self) -> Rel:
        if self.value is None:
            raise Unsolvable("해가 하나로 정해지지 않는 식입니다.")
        return compare(self.letter, self.op, self.value)


def is_linear(rel: Rel, letter: str) -> bool:
    """Whether an equation of two sides has this letter alone, to the first power."""
    if len(rel.sides) != 2 or not all(map(is_poly, rel.sides)):
        return False
    difference = poly(rel.sides[0]) - poly(rel.sides[1])
    return difference.letters == {letter} and difference.total_degree == 1 and not _has_below(difference)


def _has_below(value: Poly) -> bool:
    return any(power < 0 for monomial, _ in value.terms for _, power in monomial)


def solve_linear(rel: Rel, letter: str, brief: bool = False) -> Solved:
    """The steps of one linear equation or inequality with two sides.

    brief: two lines at most, for word problems, where solving is not what is being learnt. Raises
    Unsolvable where it is not linear in the letter or holds others.
    """
    left, right, op = rel.sides[0], rel.sides[-1], rel.ops[0]
    if len(rel.sides) != 2:
        raise Unsolvable("두 변의 식이 아니어서 일차방정식의 풀이를 쓸 수 없습니다.")
    steps: list[str] = []
    left_side, right_side = _cleared(left, right, op, steps)
    left_side, right_side = _opened(left_side, right_side, op, steps)
    _refuse_nonlinear(left_side, right_side, letter)
    if _degree_one(left_side) == 0 and _degree_one(right_side) != 0:
        left_side, right_side, op = right_side, left_side, FLIPPED[op]
    if brief and op == "=":
        return _briefly(rel, left_side, right_side, letter, bool(steps))
    return _isolated(left_side, right_side, letter, op, steps)


def _briefly(rel: Rel, left: Side, right: Side, letter: str, prepared: bool) -> Solved:
    """The steps of an equation, what is trivial said in one breath."""
    slope = _degree_one(left) - _degree_one(right)
    level = _level(_known(right)) - _level(_known(left))
    if slope == 0:
        return _isolated(left, right, letter, "=", [])
    sign = 1 if slope > 0 else -1
    simple, done = compare(term(slope * sign, letter), "=", level * sign), compare(letter, "=", level / slope)
    crossed = bool(_unknown(right) or _known(left))
    shown = compare(sides.show(left), "=", sides.show(right))
    if prepared and crossed:
        lines = [f"{_preparing(rel)} {math(shown)}이다.", f"이항하여 정리하면 {_so(simple, done)}이다."]
    elif prepared:
        between = "" if simple in (shown, done) else f", 곧 {math(simple)}"
        lines = [f"{_preparing(rel)} {math(shown)}{between}이므로 {math(done)}이다."]
        if shown == done:
            lines = [f"{_preparing(rel)} {math(done)}이다."]
    elif simple == rel or rel.sides == simple.sides[::-1]:
        lines = _divided(slope * sign, "=", done, [], simple)
    else:
        lines = [f"{'이항하여 정리하면' if crossed else '정리하면'} {_so(simple, done)}이다."]
    return Solved(tuple(lines), letter, "=", level / slope)


def _preparing(rel: Rel) -> str:
    """How fractions and brackets went."""
    factor = sides.clearing_factor(*rel.sides)
    return line("양변에 {을} 곱하여 정리하면", factor) if factor > 1 else "괄호를 풀면"


def _refuse_nonlinear(left: Side, right: Side, letter: str) -> None:
    difference = sides.total(left) - sides.total(right)
    if difference.letters - {letter} or difference.total_degree > 1:
        raise Unsolvable("일차식이 아니어서 일차방정식의 풀이를 쓸 수 없습니다.")


def _cleared(left: Node, right: Node, op: str, steps: list[str]) -> tuple[Side, Side]:
    factor = sides.clearing_factor(left, right)
    left_side, right_side = sides.side(left), sides.side(right)
    if factor > 1:
        left_side, right_side = sides.scaled(left_side, factor), sides.scaled(right_side, factor)
        shown = compare(sides.show(left_side), op, sides.show(right_side))
        steps.append(line("양변에 {을} 곱하면 {}이다.", math(factor), math(shown)))
    return left_side, right_side


def _opened(left: Side, right: Side, op: str, steps: list[str]) -> tuple[Side, Side]:
    if not any(each.has_bracket or len(each.factors) > 1 for each in (*left, *right)):
        return left, right
    before = math(compare(sides.show(left), op, sides.show(right)))
    left, right = sides.opened(left), sides.opened(right)
    opened = math(compare(sides.show(left), op, sides.show(right)))
    factor = _left_over(left, right)
    if factor > 1:
        left, right = sides.scaled(left, factor), sides.scaled(right, factor)
        cleared = math(compare(sides.show(left), op, sides.show(right)))
        text = line("괄호를 풀면 {}이고, 양변에 {을} 곱하면 {}이다.", opened, math(factor), cleared)
    else:
        text = "" if opened == before else line("괄호를 풀면 {}이다.", opened)
    if text:
        steps.append(text)
    return left, right


def _left_over(left: Side, right: Side) -> int:
    return sides.clearing_factor(sides.show(left), sides.show(right))


def _degree_one(row: Side) -> Fraction:
    return sum((each.coefficient for each in row if each.factors), Fraction(0))


def _isolated(left: Side, right: Side, letter: str, op: str, steps: list[str]) -> Solved:
    moved_left = (*_unknown(left), *_negated(_unknown(right)))
    moved_right = (*_known(right), *_negated(_known(left)))
    moved = compare(sides.show(moved_left), op, sides.show(moved_right))
    slope, level = _degree_one(moved_left), _level(moved_right)
    simple = compare(term(slope, letter), op, level)
    crossed = bool(_unknown(right) or _known(left))
    if slope == 0:
        steps.append(_degenerate_line(moved, op, level))
        return Solved(tuple(steps), letter, op, None, _is_true(op, level))
    final_op = op if slope > 0 else FLIPPED[op]
    value = level / slope
    steps.extend(_collected(moved, simple, crossed))
    steps.extend(_divided(slope, op, compare(letter, final_op, value), steps, moved))
    return Solved(tuple(steps), letter, final_op, value)


def _so(simple: Rel, done: Rel) -> str:
    """`$6x=600$이므로 $x=100$`, once where both are the same."""
    return math(done) if simple == done else f"{math(simple)}이므로 {math(done)}"


def _collected(moved: Rel, simple: Rel, crossed: bool) -> list[str]:
    if not crossed:
        return [] if moved == simple else [line("동류항끼리 계산하면 {}이다.", math(simple))]
    if moved == simple:
        return [line("이항하면 {}이다.", math(simple))]
    return [line("이항하면 {}이고, 정리하면 {}이다.", math(moved), math(simple))]


def _divided(slope: Fraction, op: str, final: Rel, steps: list[str], moved: Rel) -> list[str]:
    if slope == 1:
        return [] if steps else [line("주어진 식에서 {}이다.", math(moved))]
    flips = op != "=" and slope < 0
    verb = "양변에 {을} 곱하면" if slope == -1 else "양변을 {으로} 나누면"
    turn = "부등호의 방향이 바뀌므로 " if flips else ""
    return [line(f"{verb} {turn}{{}}이다.", math(slope), math(final))]


def _degenerate_line(moved: Rel, op: str, level: Fraction) -> str:
    shown = math(compare(node(0), op, level))
    word = "방정식은" if op == "=" else "부등식은"
    if _is_true(op, level):
        return line(f"이항하면 {{}}, 곧 {{이}} 되어 이 {word} 항상 참이다.", math(moved), shown)
    return line(
        f"이항하여 정리하면 좌변은 {{}}, 우변은 {{이}} 되어 이 {word} 참이 될 수 없다.", math(0), math(level)
    )


def _is_true(op: str, level: Fraction) -> bool:
    return {
        "=": level == 0,
        "≠": level != 0,
        "<": level > 0,
        "≤": level >= 0,
        ">": level < 0,
        "≥": level <= 0,
    }[op]


def _unknown(row: Side) -> Side:
    return tuple(each for each in row if each.factors and each.coefficient)


def _known(row: Side) -> Side:
    return tuple(each for each in row if not each.factors and each.coefficient)


def _negated(row: Side) -> Side:
    return tuple(Term(-each.coefficient, each.factors) for each in row)


def _level(row: Side) -> Fraction:
    return sum((each.coefficient for each in row), Fraction(0))

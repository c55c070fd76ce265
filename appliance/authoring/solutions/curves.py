"""Quadratic and absolute inequalities, completed squares, roots of higher equations, several pairs."""

from math import isqrt

from appliance.authoring.solutions.build import add, squared, term
from appliance.authoring.solutions.lines import eq, line, math
from appliance.authoring.solutions.poly import poly
from appliance.domain.answers import AnySolution, NoSolution, Range, Ranges
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Abs, Neg, Node, Num, Rel, Sym, rational, symbols, walk
from appliance.solving import build as exact
from appliance.solving import evaluate, key_text, solve
from appliance.solving.absolute import cases
from appliance.solving.factored import node as factored
from appliance.solving.goals.inequalities import range_relation
from appliance.solving.intervals import Reals, intersection, solutions
from appliance.solving.relations import comparisons
from appliance.solving.scope import EMPTY

ORDER = ("먼저", "다음으로", "또", "끝으로")


def completed(body: Node, letter: str) -> str:
    """`$x^2-4x+7=(x-2)^2+3$`: the square completed; other letters stay in the constant."""
    form = evaluate(body).poly
    parts = form.coefficients(letter)
    zero = evaluate(Num("0")).poly
    a, b, c = (parts.get(power, zero) for power in (2, 1, 0))
    if not a.is_constant or not b.is_constant or not (a.value.is_rational and b.value.is_rational):
        raise Unsolvable("완전제곱식으로 고칠 수 없는 식입니다.")
    lead, shift = a.value.rational, b.value.rational / (2 * a.value.rational)
    rest = c - evaluate(rational(lead * shift * shift)).poly
    square = term(lead, squared(add(letter, rational(shift))))
    return eq(body, add(square, exact.polynomial(rest)) if rest else square)


def inequality_lines(relations: Relations) -> tuple[str, ...]:
    """The steps to the solution of inequalities in one letter, each solved by itself."""
    (letter,) = relations.unknowns
    parts = [
        Rel((a, b), (op,))
        for rel in relations.items
        for a, b, op in zip(rel.sides, rel.sides[1:], rel.ops, strict=False)
    ]
    if len(parts) == 1:
        return _one(parts[0], letter)
    lines: list[str] = []
    for part in parts:
        if part.ops == ("≠",):
            continue
        if isinstance(part.sides[0], Sym) and not symbols(part.sides[1]):
            continue
        lines.append(_told(part, letter))
    return (
        *lines,
        "두 부등식의 해의 공통인 부분을 구한다." if len(lines) == 2 else "이 해의 공통인 부분을 구한다.",
    )


def _told(part: Rel, letter: str) -> str:
    return line("{을} 풀면 {}이다.", part, solution_text(part, letter))


def solution_text(part: Rel, letter: str) -> str:
    """`$x<1$ 또는 $x>3$`."""
    answer = solve(Question((Relations((part,), (letter,)),), Goal(GoalKind.SOLVE)))
    if not isinstance(answer, Range | Ranges):
        raise Unsolvable("해가 범위로 나타나지 않아 풀이를 쓸 수 없습니다.")
    return key_text(answer)


def _one(rel: Rel, letter: str) -> tuple[str, ...]:
    if any(isinstance(node, Abs) for node in walk(rel)):
        return _bars(rel, letter)
    (entry,) = comparisons(rel)
    form = entry.num.scaled(entry.den.value.inverse())
    op = rel.ops[0]
    lines: list[str] = []
    if form.degree_in(letter) < 2:
        return (_told(rel, letter),) if not isinstance(rel.sides[0], Sym) else ()
    lead = form.coefficients(letter)[2].value
    if lead.sign() < 0:
        form, op = -form, {"<": ">", ">": "<", "≤": "≥", "≥": "≤"}[op]
    tidy = Rel((exact.polynomial(form), Num("0")), (op,))
    if math(tidy) != math(rel):
        lines.append(line("이 부등식을 정리하면 {}이다.", tidy))
    a, b, c = (form.coefficients(letter).get(power, form - form).value for power in (2, 1, 0))
    rest = b * b - (a * c).scaled(4)
    whole = rest.integer
    if rest.sign() <= 0:
        square = completed(exact.polynomial(form), letter)
        return (*lines, f"좌변을 완전제곱식으로 고치면 {square}이다.")
    if whole is not None and isqrt(whole) ** 2 == whole:
        return (*lines, line("좌변을 인수분해하면 {}이다.", Rel((factored(form), Num("0")), (op,))))
    roots = solve(
        Question(
            (Relations((Rel((exact.polynomial(form), Num("0")), ("=",)),), (letter,)),), Goal(GoalKind.SOLVE)
        )
    )
    return (
        *lines,
        f"이차방정식 {math(Rel((exact.polynomial(form), Num('0')), ('=',)))}의 해는 {key_text(roots)}이다.",
    )


def _bars(rel: Rel, letter: str) -> tuple[str, ...]:
    left, right = rel.sides
    if isinstance(left, Abs) and not symbols(right):
        size = evaluate(right).number
        if size.sign() > 0:
            return (_opened(rel, left.arg, right),)
    lines = ["절댓값 기호 안의 식이 $0$이 되는 수를 기준으로 범위를 나누어 푼다."]
    found = [(where, plain) for where, plain in cases(rel, letter, EMPTY)]
    for mark, (where, plain) in zip(ORDER, found, strict=False):
        lines.append(f"{mark} {_case(where, plain, letter)}")
    return (*lines, "이 해를 모두 합한다.")


def _opened(rel: Rel, inner: Node, size: Node) -> str:
    (op,) = rel.ops
    minus = Neg(size) if not isinstance(size, Neg) else size.arg
    if op in "<≤":
        return line("절댓값 기호를 없애면 {}이다.", Rel((minus, inner, size), (op, op)))
    other = {">": "<", "≥": "≤"}[op]
    low, high = Rel((inner, minus), (other,)), Rel((inner, size), (op,))
    return f"절댓값 기호를 없애면 {math(low)} 또는 {math(high)}이다."


def _case(where: Reals, plain: Rel, letter: str) -> str:
    (place,) = where
    here = math(range_relation(place, letter))
    (entry,) = comparisons(plain)
    reals = intersection([where, solutions(entry.num.scaled(entry.den.value.inverse()), letter, entry.op)])
    shown = Rel((exact.polynomial(entry.num), Num("0")), (entry.op,))
    told = f"{here}일 때, 부등식을 정리하면 {math(shown)}"
    if not symbols(shown):
        told = f"{here}일 때"
    if not reals:
        return f"{told}이므로 해가 없다." if symbols(shown) else f"{told}, 해가 없다."
    (piece,) = reals
    return (
        f"{told}이므로 해는 {math(range_relation(piece, letter))}이다."
        if symbols(shown)
        else (f"{told}, 해는 {math(range_relation(piece, letter))}이다.")
    )


def solve_curved(relations: Relations, answer: object) -> tuple[str, ...]:
    """The lines of SOLVE for inequalities of second degree or with bars, and for systems of them."""
    lines = inequality_lines(relations)
    if isinstance(answer, NoSolution):
        return (*lines, "따라서 해가 없다.")
    if isinstance(answer, AnySolution):
        return (*lines, "따라서 해가 무수히 많다.")
    assert isinstance(answer, Range | Ranges)
    return (*lines, f"따라서 부등식의 해는 {key_text(answer)}이다.")


def is_curved(rels: tuple[Rel, ...], letter: str) -> bool:
    """Whether a relation has bars or a square of the letter."""
    if any(isinstance(node, Abs) for rel in rels for node in walk(rel)):
        return True
    return any(
        (poly(a) - poly(b)).degree(letter) > 1
        for rel in rels
        for a, b in zip(rel.sides, rel.sides[1:], strict=False)
    )

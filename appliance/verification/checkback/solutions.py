"""Solutions of 공통수학1: ranges in pieces, several pairs, roots that are not real."""

from collections.abc import Sequence
from decimal import Decimal

from appliance.domain.answers import Assignments
from appliance.domain.givens import Condition, Relations
from appliance.domain.question import Question
from appliance.mathtext.tree import Node, Rel, symbols
from appliance.verification.checkback.claims import AROUND, GRID, ends_of, gap, links_of
from appliance.verification.numeric import close, holds, number
from appliance.verification.roots import ZERO, Vector, coefficients, divided, solved

STARTS = tuple(
    (Decimal(a) + Decimal("0.37"), Decimal(b) - Decimal("0.21"))
    for a in (-9, -4, -1, 0, 2, 5, 11)
    for b in (-8, -3, 0, 1, 4, 9)
)


def pieces_hold(relations: Relations, pieces: Sequence[Rel]) -> str:
    """The inequalities and the pieces are true and false at the same numbers, all over the line."""
    (letter,) = relations.unknowns
    ends = [end for rel in pieces for end in ends_of(rel)]
    for place in (*GRID, *(end + step for end in ends for step in AROUND)):
        here = {letter: place}
        if all(holds(rel, here) for rel in relations.items) != any(holds(rel, here) for rel in pieces):
            return f"{letter}={place:.3f}에서 부등식과 정답의 참·거짓이 다릅니다"
    return "" if ends else "범위의 끝 값이 없습니다"


def pairs_hold(relations: Relations, answer: Assignments, question: Question) -> str:
    """Every pair put in; and Newton's steps from many places find no other."""
    names = relations.unknowns
    said = [{name: number(value) for name, value in row.pairs} for row in answer.rows]
    conditions = [given.relation for given in question.all(Condition)]
    for values in said:
        if set(values) != set(names) or not all(
            holds(rel, values) for rel in (*relations.items, *conditions)
        ):
            return "해를 대입하면 식이 성립하지 않습니다"
    links = [link for rel in relations.items for link in links_of(rel)]

    def rows(vector: Vector) -> list[Decimal]:
        here = dict(zip(names, vector, strict=True))
        return [gap(link, here) for link in links]

    for start in STARTS if len(names) == 2 else ():
        place = solved(rows, start, 80)
        if place is None:
            continue
        found = dict(zip(names, place, strict=True))
        if not all(holds(rel, found) for rel in conditions):
            continue
        if not any(all(abs(found[n] - each[n]) < Decimal(10) ** -12 for n in names) for each in said):
            return "정답에 없는 해가 있습니다"
    return "" if len(names) == 2 else "미지수가 둘이 아닙니다"


def roots_complete(relations: Relations, values: Sequence[Node]) -> str:
    """Every root put in, and the polynomial divided by them until nothing is left."""
    (letter,) = relations.unknowns
    (relation,) = relations.items
    rest = coefficients(lambda at: gap(relation, {letter: at}))
    for node in values:
        root, times = number(node), 0
        while len(rest) > 1:
            quotient, left = divided(rest, [-root, Decimal(1)])
            if not close(left[0], ZERO):
                break
            rest, times = quotient, times + 1
        if not times:
            return "근을 대입하면 등식이 성립하지 않습니다"
    return "" if len(rest) == 1 and not symbols(relation) - {letter} else "정답에 없는 근이 있습니다"

"""Quadrants by signs: the sign of each letter, then of each coordinate."""

from fractions import Fraction
from itertools import product

from appliance.authoring.solutions.lines import line, math
from appliance.authoring.solutions.poly import Poly, poly
from appliance.authoring.solutions.told.board import Board
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Condition, Located, Told
from appliance.mathtext.tree import Node, Num, Rel, Sym, symbols

SIDES = {1: (1, 1), 2: (-1, 1), 3: (-1, -1), 4: (1, -1)}
_ZERO = Num("0")
_TRIED = tuple(Fraction(sign * n, 2) for n in (1, 3, 8) for sign in (1, -1))


def by_signs(board: Board, name: str, args: list[object]) -> list[str]:
    """The lines up to the quadrant. Raises Unsolvable where the signs are not simple to say."""
    (at, *_) = args
    thing = board.things[at] if isinstance(at, int) else None
    known = _told(board)
    lines: list[str] = []
    letters = sorted({n for rel, _ in known for n in symbols(rel)})
    choices = _choices(letters, known)
    if not choices:
        raise Unsolvable("조건을 만족하는 수가 없습니다.")
    told = [math(rel) for rel, shown in known if shown]
    if told:
        lines.append(f"조건에서 {', '.join(told)}이다.")
    found = [rel for name_ in letters if (rel := _sign(Sym(name_), choices)) is not None]
    new = [math(rel) for rel in found if math(rel) not in {math(each) for each, _ in known}]
    if new:
        lines.append(f"따라서 {', '.join(new)}이다.")
    if isinstance(thing, Located):
        signs = [_sign(each, choices) for each in (thing.x, thing.y)]
        if None in signs:
            raise Unsolvable("좌표의 부호가 정해지지 않습니다.")
        shown = ", ".join(math(rel) for rel in signs if rel is not None)
        lines.append(f"이때 $x$좌표와 $y$좌표의 부호는 {shown}이다.")
        return lines
    if isinstance(at, int):
        body = poly(board.body(at))
        from appliance.authoring.solutions.build import node
        from appliance.authoring.solutions.told.board import _coefficient

        slope, height = (_sign(node(_coefficient(body, power)), choices) for power in (1, 0))
        if slope is None or height is None:
            raise Unsolvable("기울기와 절편의 부호가 정해지지 않습니다.")
        lines.append(line("(기울기)에서 {}, ({}절편)에서 {}이다.", math(slope), Sym("y"), math(height)))
        return lines
    raise Unsolvable("이 물음의 풀이는 쓸 수 없습니다.")


def _told(board: Board) -> list[tuple[Rel, bool]]:
    """The conditions; those of a point in a quadrant are to be said."""
    known = [(condition.relation, False) for condition in board.question.all(Condition)]
    for told in board.question.all(Told):
        if told.kind != "quadrant":
            raise Unsolvable("이 물음의 풀이는 쓸 수 없습니다.")
        point = board.things[told.of[0]]
        number = told.args[0]
        if not isinstance(point, Located) or not isinstance(number, Num):
            raise Unsolvable("이 물음의 풀이는 쓸 수 없습니다.")
        for body, sign in zip((point.x, point.y), SIDES[int(number.value)], strict=True):
            known.append((Rel((body, _ZERO), (">" if sign > 0 else "<",)), True))
    return known


def _choices(letters: list[str], known: list[tuple[Rel, bool]]) -> list[dict[str, Fraction]]:
    found = []
    for numbers in product(_TRIED, repeat=len(letters)):
        values = dict(zip(letters, numbers, strict=True))
        if all(_holds(rel, values) for rel, _ in known):
            found.append(values)
    return found


def _at(body: Node, values: dict[str, Fraction]) -> Fraction:
    found = poly(body)
    for name, value in values.items():
        found = found.replaced(name, Poly.constant(value))
    return found.number


def _holds(rel: Rel, values: dict[str, Fraction]) -> bool:
    left, right = _at(rel.sides[0], values), _at(rel.sides[1], values)
    return {"<": left < right, ">": left > right, "≤": left <= right, "≥": left >= right, "≠": left != right}[
        rel.ops[0]
    ]


def _sign(body: Node, choices: list[dict[str, Fraction]]) -> Rel | None:
    """body>0 or body<0, where it is so for every choice."""
    values = [_at(body, choice) for choice in choices]
    if all(value > 0 for value in values):
        return Rel((body, _ZERO), (">",))
    if all(value < 0 for value in values):
        return Rel((body, _ZERO), ("<",))
    return None

"""Inequalities with one square root of the unknown: 3 < √x < 5 says 9 < x < 25."""

from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Group, Node, Num, Pow, Rel, Root, symbols
from appliance.solving.evaluate import evaluate, steps


def is_rooted(relation: Rel, name: str) -> bool:
    """Whether a side is a root with the letter in it, and every other side is a number."""
    roots = [side for side in relation.sides if isinstance(side, Root) and name in symbols(side)]
    others = [side for side in relation.sides if not symbols(side)]
    return len(roots) == 1 and len(roots) + len(others) == len(relation.sides)


def unrooted(relation: Rel) -> tuple[Rel, ...]:
    """The relations between the radicand and the squares, which say the same together."""
    found: list[Rel] = []
    for left, op, right in steps(relation):
        root, bound = (left, right) if isinstance(left, Root) and symbols(left) else (right, left)
        assert isinstance(root, Root)
        if root.index != 2 or evaluate(bound).number.sign() < 0:
            raise Unsolvable("근호가 있는 식을 음수와 비교할 수 없습니다.")
        square: Node = Pow(Group(bound), Num("2"))
        sides = (root.arg, square) if root is left else (square, root.arg)
        found += [Rel(sides, (op,)), Rel((Num("0"), root.arg), ("≤",))]
    return tuple(found)

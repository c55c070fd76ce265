"""How many elements a set has, from how many others have: n(A∪B)=n(A)+n(B)-n(A∩B)."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import product

from appliance.domain.errors import Unsolvable
from appliance.mathtext import NotRational, evaluate
from appliance.mathtext.tree import Add, Call, Group, Neg, Node, Pow, Rel, SetMix, SetOf, Sym, walk

Region = tuple[bool, ...]  # in the first set or not, in the second or not, …
COMPLEMENT = (Sym("C"), Sym("c"))
CONTRADICTION = "주어진 원소의 개수가 서로 모순됩니다. 그런 집합은 없습니다."


def names_of(nodes: Iterable[Node]) -> tuple[str, ...]:
    """The sets that are spoken of, U aside."""
    found = {node.name for each in nodes for node in walk(each) if isinstance(node, Sym)}
    return tuple(sorted(name for name in found if name.isupper() and name not in ("U", "C")))


def contains(node: Node, names: tuple[str, ...], region: Region) -> bool:
    """Whether a region lies in a set."""
    if isinstance(node, Group):
        return contains(node.arg, names, region)
    if isinstance(node, Sym):
        return node.name == "U" or region[names.index(node.name)]
    if isinstance(node, Pow) and node.exp in COMPLEMENT:
        return not contains(node.base, names, region)
    if isinstance(node, SetMix):
        parts = [contains(part, names, region) for part in node.parts]
        return any(parts) if node.ops[0] == "∪" else all(parts)
    if isinstance(node, Add):
        inside = contains(node.terms[0], names, region)
        return inside and not any(
            contains(t.arg, names, region) for t in node.terms[1:] if isinstance(t, Neg)
        )
    raise Unsolvable("원소의 개수를 알 수 없는 집합이 있습니다.")


class Counted:
    """Linear equations in the sizes of the regions of a Venn diagram."""

    def __init__(self, relations: Iterable[Rel], asked: Node) -> None:
        told = [*relations]
        self.names = names_of([*told, asked])
        if not 1 <= len(self.names) <= 3:
            raise Unsolvable("집합이 한 개에서 세 개까지 주어져야 합니다.")
        self.regions: list[Region] = [*product((True, False), repeat=len(self.names))]
        self.empty: set[Region] = set()
        self.rows: list[tuple[list[Fraction], Fraction]] = []
        for relation in told:
            self._enter(relation)
        if not any(isinstance(n, Sym) and n.name == "U" for r in told for n in walk(r)):
            outside = (False,) * len(self.names)
            if self.row(asked)[self.regions.index(outside)]:
                raise Unsolvable("전체집합의 원소의 개수가 주어지지 않았습니다.")
            self.empty.add(outside)
        for region in self.empty:
            self.rows.append(([Fraction(r == region) for r in self.regions], Fraction(0)))

    def row(self, node: Node) -> list[Fraction]:
        return [Fraction(contains(node, self.names, region)) for region in self.regions]

    def _enter(self, relation: Rel) -> None:
        left, right = relation.sides[0], relation.sides[-1]
        if relation.ops == ("=",) and isinstance(left, Call) and left.name == "n":
            try:
                self.rows.append((self.row(left.args[0]), evaluate(right)))
            except NotRational:
                raise Unsolvable("원소의 개수가 수로 주어지지 않았습니다.") from None
        elif relation.ops == ("=",) and right == SetOf(()):
            self.empty |= {r for r in self.regions if contains(left, self.names, r)}
        elif relation.ops == ("⊂",):
            self.empty |= {
                r for r in self.regions
                if contains(left, self.names, r) and not contains(right, self.names, r)
            }  # fmt: skip
        else:
            raise Unsolvable("원소의 개수를 구하는 데 쓸 수 없는 조건이 있습니다.")

    def value(self, asked: Node) -> int:
        """n(asked). Raises Unsolvable where it is open or the givens contradict each other."""
        low, high = self.bounds(asked)
        if low != high:
            raise Unsolvable("주어진 조건만으로는 원소의 개수가 하나로 정해지지 않습니다.")
        return low

    def bounds(self, asked: Node) -> tuple[int, int]:
        """The least and the most elements, over all ways to fill the regions with whole numbers."""
        unknowns = len(self.regions)
        most = int(max((abs(value) for _, value in self.rows), default=Fraction(0)))
        if most > 2000:
            raise Unsolvable("원소의 개수가 너무 많습니다.")
        solved = _echelon([[*row, value] for row, value in self.rows], unknowns)
        free = [at for at in range(unknowns) if at not in solved]
        if len(free) > 1:
            reach = self.row(asked)
            if len(free) > 2 or most > 300:
                raise Unsolvable("주어진 조건만으로는 원소의 개수가 정해지지 않습니다.")
        else:
            reach = self.row(asked)
        found = [
            sum(weight * size for weight, size in zip(reach, sizes, strict=True))
            for sizes in _fillings(solved, free, unknowns, most)
        ]
        if not found:
            raise Unsolvable(CONTRADICTION)
        return int(min(found)), int(max(found))


def _echelon(rows: list[list[Fraction]], unknowns: int) -> dict[int, list[Fraction]]:
    """Reduced rows by their pivot."""
    solved: dict[int, list[Fraction]] = {}
    for row in rows:
        for pivot, other in solved.items():
            if row[pivot]:
                row = [a - row[pivot] * b for a, b in zip(row, other, strict=True)]
        lead = next((at for at in range(unknowns) if row[at]), None)
        if lead is None:
            if row[-1]:
                raise Unsolvable(CONTRADICTION)
            continue
        row = [a / row[lead] for a in row]
        for pivot, other in solved.items():
            if other[lead]:
                solved[pivot] = [a - other[lead] * b for a, b in zip(other, row, strict=True)]
        solved[lead] = row
    return solved


def _fillings(
    solved: dict[int, list[Fraction]], free: list[int], unknowns: int, most: int
) -> Iterable[list[Fraction]]:
    """Every way in which all regions hold a whole number of elements, none negative."""
    for chosen in product(range(most + 1), repeat=len(free)):
        sizes = [Fraction(0)] * unknowns
        for at, size in zip(free, chosen, strict=True):
            sizes[at] = Fraction(size)
        for pivot, row in solved.items():
            sizes[pivot] = row[-1] - sum((row[at] * sizes[at] for at in free), Fraction(0))
        if all(size >= 0 and size.denominator == 1 for size in sizes):
            yield sizes

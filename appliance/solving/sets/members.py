"""The elements of a set, written out or told by a condition."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import product
from math import isqrt

from appliance.domain.answers import NoSolution, Roots
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.membership import Clause, clauses
from appliance.domain.question import Question
from appliance.mathtext import NotRational, evaluate, holds, latex
from appliance.mathtext.tree import (
    Add,
    Group,
    Neg,
    Node,
    Point,
    Pow,
    Rel,
    Seq,
    SetBuilder,
    SetMix,
    SetOf,
    Sym,
    rational,
    symbols,
    transform,
)  # fmt: skip
from appliance.solving.goals import solve as one_unknown

Key = Fraction | str | frozenset["Key"]
Members = dict[Key, Node]
MOST = 300  # the largest number that a told set of a school text holds
ENDLESS = "원소가 무수히 많아 모두 나타낼 수 없는 집합이 있습니다."
COMPLEMENT = (Sym("C"), Sym("c"))


class Sets:
    """Named sets, and what is made of them."""

    def __init__(self, named: Mapping[str, Node], letters: Mapping[str, Fraction] | None = None) -> None:
        self.named = dict(named)
        self.letters = dict(letters or {})
        self._found: dict[str, Members] = {}

    def members(self, node: Node) -> Members:
        """The elements by their values. Raises Unsolvable."""
        if isinstance(node, Group):
            return self.members(node.arg)
        if isinstance(node, Sym):
            return self._of_name(node.name)
        if isinstance(node, SetOf):
            return self._written(node)
        if isinstance(node, SetBuilder):
            return self._told(node)
        if isinstance(node, SetMix):
            return self._mixed(node)
        if isinstance(node, Pow) and node.exp in COMPLEMENT:
            whole = self.universe()
            inside = self.members(node.base)
            if not inside.keys() <= whole.keys():
                raise Unsolvable("전체집합에 없는 원소를 가진 집합이 있습니다.")
            return {key: each for key, each in whole.items() if key not in inside}
        if isinstance(node, Add):
            found = self.members(node.terms[0])
            for term in node.terms[1:]:
                if not isinstance(term, Neg):
                    raise Unsolvable("집합은 더할 수 없습니다.")
                gone = self.members(term.arg)
                found = {key: each for key, each in found.items() if key not in gone}
            return found
        raise Unsolvable("집합이 아닌 식이 있습니다.")

    def universe(self) -> Members:
        if "U" not in self.named:
            raise Unsolvable("전체집합이 주어지지 않았습니다.")
        return self._of_name("U")

    def _of_name(self, name: str) -> Members:
        if name not in self.named:
            raise Unsolvable(f"집합 {name}의 원소가 주어지지 않았습니다.")
        if name not in self._found:
            found = self.members(self.named[name])
            if name != "U" and "U" in self.named and not found.keys() <= self.universe().keys():
                raise Unsolvable(f"집합 {name}에 전체집합의 원소가 아닌 것이 있습니다.")
            self._found[name] = found
        return self._found[name]

    def _written(self, node: SetOf) -> Members:
        found: Members = {}
        for item in node.items:
            key = self.key(item)
            if key in found:
                raise Unsolvable("같은 원소가 두 번 적힌 집합이 있습니다.")
            found[key] = rational(key) if isinstance(key, Fraction) else item
        return found

    def key(self, item: Node) -> Key:
        """What tells an element from others: its value, its letter, or its own elements."""
        if isinstance(item, SetOf):
            return frozenset(self.members(item))
        if isinstance(item, Point):
            return "(" + ",".join(str(self.key(one)) for one in item.items) + ")"
        try:
            value = evaluate(item, self.letters)
            # A letter may stand for an irrational number to forty digits.
            return Fraction(round(value * 10**20), 10**20) if value.denominator > 10**20 else value
        except NotRational:
            if isinstance(item, Sym):
                return item.name
            if symbols(item):
                raise Unsolvable("값이 정해지지 않은 문자가 원소에 있습니다.") from None
            return latex(item)

    def _mixed(self, node: SetMix) -> Members:
        found = self.members(node.parts[0])
        for op, part in zip(node.ops, node.parts[1:], strict=True):
            other = self.members(part)
            common = {key: each for key, each in found.items() if key in other}
            found = found | other if op == "∪" else common
        return found

    def _told(self, node: SetBuilder) -> Members:
        told = clauses(node)
        if told is None:
            raise Unsolvable("조건이 무엇을 뜻하는지 알 수 없는 집합이 있습니다.")
        for clause in told:
            if clause.kind == "relation" and (made := _formula_of(node.element, clause)) is not None:
                return self._told(SetBuilder(made, _without(node.condition, clause.args[-1])))
        names = sorted(symbols(node.element))
        if not names or len(names) > 2:
            raise Unsolvable("원소의 조건에 쓰인 문자를 알 수 없습니다.")
        parameters = _parameters(told, names)
        ranges = [[*self._range(name, told)] for name in (*names, *parameters)]
        found: Members = {}
        for values in product(*ranges):
            point = dict(zip((*names, *parameters), values, strict=True)) | self.letters
            if all(self._holds(clause, point) for clause in told):
                element = _at(node.element, point)
                found[self.key(element)] = element
        if any(isinstance(key, Fraction) and abs(key) >= MOST - 5 for key in found):
            raise Unsolvable(ENDLESS)
        return dict(sorted(found.items(), key=lambda pair: _order(pair[0])))

    def _range(self, name: str, told: Iterable[Clause]) -> Iterator[Fraction]:
        """The numbers that a letter may be, before its other conditions."""
        for clause in told:
            if clause.kind == "member" and _left(clause) == Sym(name):
                members = self.members(_relation(clause).sides[1])
                numbers = [key for key in members if isinstance(key, Fraction)]
                if len(numbers) < len(members):
                    raise Unsolvable("수가 아닌 원소를 식에 넣을 수 없습니다.")
                yield from numbers
                return
        own = [clause for clause in told if clause.args and clause.args[0] == Sym(name)]
        equations = [c for c in told if _is_equation(c) and _names(c) == {name}]
        if equations:
            yield from self._roots(_equation(equations[0]))
            return
        sorts = {clause.kind for clause in own}
        if sorts & {
            "natural",
            "even",
            "odd",
            "prime",
            "composite",
            "multiple",
            "divisor",
            "digits1",
            "digits2",
        }:
            yield from (Fraction(n) for n in range(1, MOST + 1))
        elif "whole" in sorts:
            yield from (Fraction(n) for n in range(MOST + 1))
        elif sorts & {"integer", "negative"}:
            yield from (Fraction(n) for n in range(-MOST, MOST + 1))
        else:
            raise Unsolvable(ENDLESS)

    def _roots(self, relation: Rel) -> list[Fraction]:
        (name,) = symbols(relation) - set(self.letters)
        fixed = transform(
            relation,
            lambda n: rational(self.letters[n.name]) if isinstance(n, Sym) and n.name in self.letters else n,
        )
        assert isinstance(fixed, Rel)
        found = one_unknown.solve(Question((Relations((fixed,), (name,)),), Goal(GoalKind.SOLVE)))
        if isinstance(found, NoSolution):
            return []
        if not isinstance(found, Roots):
            raise Unsolvable(ENDLESS)
        try:
            return [evaluate(value) for value in found.values]
        except NotRational:
            raise Unsolvable("무리수나 허수를 원소로 가지는 집합은 아직 다루지 못합니다.") from None

    def _holds(self, clause: Clause, point: Mapping[str, Fraction]) -> bool:
        if clause.kind == "member":
            return True
        relation = clause.args[-1] if clause.kind == "relation" else None
        if relation is not None:
            if not isinstance(relation, Rel):
                raise Unsolvable("조건을 알 수 없습니다.")
            return _true(relation, point)
        name = clause.args[0]
        assert isinstance(name, Sym)
        value = point[name.name]
        numbers = [evaluate(each, self.letters) for each in clause.args[1:]]
        return is_of(value, clause.kind, numbers)


def _true(relation: Rel, point: Mapping[str, Fraction]) -> bool:
    try:
        return holds(relation, point)
    except NotRational:
        raise Unsolvable("유리수로 확인할 수 없는 조건이 있습니다.") from None


def is_of(value: Fraction, kind: str, numbers: list[Fraction]) -> bool:
    """Whether a number is of a sort, or keeps a bound."""
    whole = value.denominator == 1
    if kind.startswith("size"):
        return is_of(abs(value), kind[4:], numbers)
    if kind in "≤<≥>":
        bound = numbers[0]
        return {"≤": value <= bound, "<": value < bound, "≥": value >= bound, ">": value > bound}[kind]
    if kind.startswith("digits"):
        return whole and len(str(int(value))) == int(kind[6:]) and value > 0
    if kind == "multiple":
        return whole and value > 0 and all(value % number == 0 for number in numbers)
    if kind == "divisor":
        return whole and value > 0 and all(number % value == 0 for number in numbers)
    if kind == "real":
        return True
    return whole and _SORTS[kind](int(value))


def _prime(n: int) -> bool:
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


_SORTS: dict[str, Callable[[int], bool]] = {
    "natural": lambda n: n > 0, "integer": lambda n: True, "even": lambda n: n > 0 and n % 2 == 0,
    "odd": lambda n: n > 0 and n % 2 == 1, "prime": _prime, "composite": lambda n: n > 1 and not _prime(n),
    "negative": lambda n: n < 0, "whole": lambda n: n >= 0,
}  # fmt: skip


def _order(key: Key) -> tuple[int, Fraction, str]:
    return (0, key, "") if isinstance(key, Fraction) else (1, Fraction(0), str(key))


def ordered(members: Members) -> tuple[Node, ...]:
    """Numbers ascending, then letters."""
    if not all(isinstance(key, Fraction | str) for key in members):
        return tuple(members.values())
    return tuple(node for _, node in sorted(members.items(), key=lambda pair: _order(pair[0])))


def _at(element: Node, point: Mapping[str, Fraction]) -> Node:
    if isinstance(element, Point):
        return Point("", tuple(_at(item, point) for item in element.items))
    return rational(evaluate(element, point))


def _relation(clause: Clause) -> Rel:
    found = clause.args[-1]
    assert isinstance(found, Rel)
    return found


def _left(clause: Clause) -> Node:
    return _relation(clause).sides[0]


def _formula_of(element: Node, clause: Clause) -> Node | None:
    """2n-1 of x=2n-1, where x is the element."""
    relation = _relation(clause)
    if not isinstance(element, Sym) or relation.ops != ("=",) or relation.sides[0] != element:
        return None
    right = relation.sides[1]
    return right if symbols(right) and element.name not in symbols(right) else None


def _without(condition: Node, relation: Node) -> Node:
    rest = tuple(item for item in getattr(condition, "items", ()) if item != relation)
    return rest[0] if len(rest) == 1 else Seq(rest)


def _is_equation(clause: Clause) -> bool:
    return clause.kind == "relation" and isinstance(clause.args[-1], Rel) and clause.args[-1].ops == ("=",)


def _equation(clause: Clause) -> Rel:
    return _relation(clause)


def _names(clause: Clause) -> frozenset[str]:
    return symbols(clause.args[-1])


def _parameters(told: Iterable[Clause], names: list[str]) -> list[str]:
    """Letters that only the condition has: x=2n, n은 자연수."""
    found = {name for clause in told for arg in clause.args for name in symbols(arg)}
    return sorted(
        name
        for name in found
        if name not in names
        and name.islower()
        and len(name) == 1
        and any(clause.args and clause.args[0] == Sym(name) for clause in told)
    )

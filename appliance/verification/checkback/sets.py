"""Sets looked at element by element: whether each thing that could be in a set is in it.

Nothing is computed with whole sets here: a set is a question that is asked of one element at a time, and
sizes are counted region by region.
"""

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import combinations, product

from appliance.domain.answers import Answer, Elements, Scalar, Several
from appliance.domain.givens import Condition, Expression
from appliance.domain.membership import Clause, clauses
from appliance.domain.question import Question
from appliance.mathtext import NotRational, evaluate, holds, plain
from appliance.mathtext.named import is_set
from appliance.mathtext.tree import (
    Add,
    Call,
    Group,
    Neg,
    Node,
    Num,
    Point,
    Pow,
    Rel,
    SetBuilder,
    SetMix,
    SetOf,
    Sym,
    symbols,
    transform,
    walk,
)  # fmt: skip
from appliance.verification.numeric import NotNumeric

Thing = object  # a Fraction, a letter, a frozenset of things, a tuple of them
FAR = 310


class Look:
    """Named sets, asked about one thing at a time."""

    def __init__(self, question: Question, letters: dict[str, Fraction] | None = None) -> None:
        self.named = {given.name: given.body for given in question.all(Expression)}
        self.conditions = [given.relation for given in question.all(Condition)]
        self.letters = letters or {}
        self.chosen: dict[str, frozenset[Thing]] = {}

    def thing(self, node: Node) -> Thing:
        if isinstance(node, SetOf):
            return frozenset(self.thing(item) for item in node.items)
        if isinstance(node, Point):
            return tuple(self.thing(item) for item in node.items)
        try:
            return evaluate(node, self.letters)
        except NotRational:
            return plain(node)

    def has(self, node: Node, thing: Thing) -> bool:
        """Whether a thing is in a set."""
        if isinstance(node, Group):
            return self.has(node.arg, thing)
        if isinstance(node, Sym):
            if node.name in self.chosen:
                return thing in self.chosen[node.name]
            return self.has(self.named[node.name], thing)
        if isinstance(node, SetOf):
            return any(self.thing(item) == thing for item in node.items)
        if isinstance(node, SetBuilder):
            return thing in self._all_told(node)
        if isinstance(node, SetMix):
            inside = (self.has(part, thing) for part in node.parts)
            return any(inside) if node.ops[0] == "∪" else all(inside)
        if isinstance(node, Pow):
            return self.has(Sym("U"), thing) and not self.has(node.base, thing)
        if isinstance(node, Add):
            gone = [term.arg for term in node.terms[1:] if isinstance(term, Neg)]
            return self.has(node.terms[0], thing) and not any(self.has(each, thing) for each in gone)
        raise NotNumeric("a set is needed")

    def _all_told(self, node: SetBuilder) -> set[Thing]:
        """What keeps the condition, of all whole numbers and halves and thirds near by."""
        told = clauses(node)
        if told is None:
            raise NotNumeric("the condition of a set")
        names = sorted(
            {n for c in told for arg in c.args for n in symbols(arg) if n.islower()} | symbols(node.element)
        )
        if len(names) == 1:
            return {self._at(node.element, {names[0]: v}) for v in _line() if self._all({names[0]: v}, told)}
        found: set[Thing] = set()
        for values in product(range(-40, 41), repeat=len(names) - 1):
            point = {name: Fraction(v) for name, v in zip(names[:-1], values, strict=True)}
            for last in range(-40, 41):
                full = point | {names[-1]: Fraction(last)}
                if self._all(full, told):
                    found.add(self._at(node.element, full))
        return found

    def _at(self, element: Node, point: dict[str, Fraction]) -> Thing:
        if isinstance(element, Point):
            return tuple(evaluate(item, point) for item in element.items)
        return evaluate(element, point)

    def _all(self, point: dict[str, Fraction], told: tuple[Clause, ...]) -> bool:
        return all(self._keeps(clause, point | self.letters) for clause in told)

    def _keeps(self, clause: Clause, point: dict[str, Fraction]) -> bool:
        last = clause.args[-1]
        if clause.kind == "member":
            assert isinstance(last, Rel)
            return self.has(last.sides[1], evaluate(last.sides[0], point))
        if clause.kind == "relation":
            return holds(last, point)
        value = evaluate(clause.args[0], point)
        return _is(value, clause.kind, [evaluate(each) for each in clause.args[1:]])

    def things(self, extra: list[Node] | None = None) -> list[Thing]:
        """Everything that is in any set of the stem."""
        found: dict[Thing, None] = {}
        bodies = [*self.named.values(), *self.conditions, *(extra or [])]
        for body in bodies:
            for part in walk(body):
                if isinstance(part, SetOf):
                    found.update(dict.fromkeys(self.thing(item) for item in part.items))
                elif isinstance(part, SetBuilder):
                    found.update(dict.fromkeys(self._all_told(part)))
        return [*found]

    def true(self, relation: Rel, things: list[Thing]) -> bool:
        return all(
            self._link(relation.sides[at], op, relation.sides[at + 1], things)
            for at, op in enumerate(relation.ops)
        )

    def _link(self, left: Node, op: str, right: Node, things: list[Thing]) -> bool:
        if op in "∈∉":
            return self.has(right, self.thing(left)) == (op == "∈")
        if op in "⊂⊄⊃":
            small, large = (right, left) if op == "⊃" else (left, right)
            inside = all(self.has(large, each) for each in things if self.has(small, each))
            return inside == (op != "⊄")
        if is_set(left) or is_set(right):
            equal = all(self.has(left, each) == self.has(right, each) for each in things)
            return equal == (op == "=")
        counted = transform(Rel((left, right), (op,)), lambda n: self._count(n, things))
        return holds(counted, self.letters)

    def _count(self, node: Node, things: list[Thing]) -> Node:
        if isinstance(node, Call) and node.name == "n":
            return Num(str(sum(self.has(node.args[0], each) for each in things)))
        return node


def _line() -> Iterator[Fraction]:
    for n in range(-FAR, FAR + 1):
        yield Fraction(n)
    for d in (2, 3, 4, 5):
        for n in range(-60, 61):
            if n % d:
                yield Fraction(n, d)


def _is(value: Fraction, kind: str, numbers: list[Fraction]) -> bool:
    if kind.startswith("size"):
        value, kind = abs(value), kind[4:]
    orders: dict[str, Callable[[Fraction, Fraction], bool]] = {
        "≤": Fraction.__le__, "<": Fraction.__lt__, "≥": Fraction.__ge__, ">": Fraction.__gt__,
    }  # fmt: skip
    if kind in orders:
        return bool(orders[kind](value, numbers[0]))
    if kind == "real":
        return True
    if value != int(value):
        return False
    whole = int(value)
    divisors = [d for d in range(1, whole + 1) if whole % d == 0] if whole > 0 else []
    sorts: dict[str, bool] = {
        "natural": whole >= 1, "integer": True, "even": whole >= 2 and whole % 2 == 0,
        "odd": whole >= 1 and whole % 2 == 1, "prime": len(divisors) == 2, "composite": len(divisors) > 2,
        "negative": whole <= -1, "whole": whole >= 0,
        "digits1": 1 <= whole <= 9, "digits2": 10 <= whole <= 99, "digits3": 100 <= whole <= 999,
    }  # fmt: skip
    if kind in sorts:
        return sorts[kind]
    if kind == "multiple":
        return whole >= 1 and all((value / n).denominator == 1 for n in numbers)
    return whole >= 1 and all((n / value).denominator == 1 for n in numbers)


def looked_at(question: Question, answer: Answer) -> str:
    """The answer by trying elements, subsets or values one by one."""
    return _WAYS[str(question.goal.args[0])](question, answer)


def _node(question: Question, at: int = 1) -> Node:
    found = question.goal.args[at]
    assert not isinstance(found, str | int)
    if isinstance(found, Call) and found.name == "n":
        return found.args[0]
    return found  # type: ignore[return-value]


def _elements(question: Question, answer: Answer) -> str:
    look = Look(question)
    node = _node(question)
    things = look.things([node])
    if wrong := _givens(look, things):
        return wrong
    inside = {each for each in things if look.has(node, each)}
    told = [look.thing(item) for item in answer.items] if isinstance(answer, Elements) else []
    fits = isinstance(answer, Elements) and set(told) == inside and len(told) == len(inside)
    return "" if fits else "원소를 하나씩 살펴보면 집합이 다릅니다"


def _givens(look: Look, things: list[Thing]) -> str:
    return (
        "" if all(look.true(each, things) for each in look.conditions) else "주어진 조건이 성립하지 않습니다"
    )


def _is_number(answer: Answer, value: int | Fraction, what: str) -> str:
    fits = isinstance(answer, Scalar) and evaluate(answer.value) == value
    return "" if fits else f"{what} {value}입니다"


def _size(question: Question, answer: Answer) -> str:
    node = _node(question)
    if not question.all(Expression):
        return _regions(question, answer)
    look = Look(question)
    things = look.things([node])
    counted = (
        look._count(Call("n", (node,)), things)
        if is_set(node)
        else transform(node, lambda n: look._count(n, things))
    )
    return _is_number(answer, evaluate(counted), "원소를 하나씩 세면") or _givens(look, things)


def _total(question: Question, answer: Answer) -> str:
    look, node = Look(question), _node(question)
    inside = [each for each in look.things([node]) if look.has(node, each)]
    return _is_number(
        answer,
        sum((each for each in inside if isinstance(each, Fraction)), Fraction(0)),
        "원소를 하나씩 더하면",
    )


def _subsets(question: Question, answer: Answer) -> str:
    look, node = Look(question), _node(question)
    whole = [each for each in look.things([node]) if look.has(node, each)]
    kind = str(question.goal.args[2])
    args = question.goal.args
    must = {look.thing(item) for item in getattr(args[3], "items", ())} if len(args) > 3 else set()
    never = {look.thing(item) for item in getattr(args[4], "items", ())} if len(args) > 4 else set()
    if len(whole) > 14:
        raise NotNumeric("too many subsets to list")
    count = 0
    for size in range(len(whole) + 1):
        for chosen in combinations(whole, size):
            held = set(chosen)
            fits = bool(held & must) if kind == "some" else must <= held
            count += fits and not held & never and not (kind == "proper" and size == len(whole))
    return _is_number(answer, count, "부분집합을 모두 나열하면")


def _between(question: Question, answer: Answer) -> str:
    look, letter = Look(question), _node(question)
    assert isinstance(letter, Sym)
    things = look.things()
    if len(things) > 12:
        raise NotNumeric("too many sets to list")
    count = 0
    for mask in range(2 ** len(things)):
        look.chosen[letter.name] = frozenset(each for at, each in enumerate(things) if mask >> at & 1)
        if "U" in look.named and not all(look.has(Sym("U"), each) for each in look.chosen[letter.name]):
            continue
        count += all(look.true(each, things) for each in look.conditions)
    return _is_number(answer, count, "집합을 모두 나열하면")


def _letters(question: Question, answer: Answer) -> str:
    """The value is right where some point that gives it fulfils the conditions, and no other near by does."""
    node = _node(question)
    names = sorted(
        {n for given in question.givens for n in _small(given)} | {n for n in symbols(node) if n.islower()}
    )
    grid = [Fraction(n, d) for d in ((1, 2, 3) if len(names) == 1 else (1,)) for n in range(-30, 31)]
    found: set[Fraction] = set()
    for values in product(grid, repeat=len(names)):
        point = dict(zip(names, values, strict=True))
        look = Look(question, point)
        if _sound(look) and all(look.true(each, look.things()) for each in look.conditions):
            found.add(evaluate(node, point))
    if len(found) != 1:
        return "조건에 맞는 값이 하나가 아닙니다"
    return _is_number(answer, next(iter(found)), "값을 하나씩 넣어 보면")


def _sound(look: Look) -> bool:
    """No element twice, nothing outside U."""
    for name, body in look.named.items():
        if isinstance(body, SetOf):
            things = [look.thing(item) for item in body.items]
            if len(set(things)) < len(things):
                return False
            if name != "U" and "U" in look.named and not all(look.has(Sym("U"), each) for each in things):
                return False
    return True


def _small(given: object) -> set[str]:
    body = getattr(given, "body", None) or getattr(given, "relation", None)
    bound = (
        {n for part in walk(body) if isinstance(part, SetBuilder) for n in symbols(part.element)}
        if body
        else set()
    )
    return {n for n in (symbols(body) if body else ()) if len(n) == 1 and n.islower()} - bound


def _regions(question: Question, answer: Answer) -> str:
    """Sizes of the parts of the diagram, filled in every way that fits."""
    low, high = _filled(question)
    if low != high:
        return "원소의 개수가 하나로 정해지지 않습니다"
    return _is_number(answer, low, "부분의 원소를 세면")


def _filled(question: Question) -> tuple[int, int]:
    """The least and most elements that the asked set may have."""
    node = _node(question)
    told = [given.relation for given in question.all(Condition)]
    names = sorted(
        {n.name for each in (*told, node) for n in walk(each) if isinstance(n, Sym) and n.name.isupper()}
        - {"U", "C"}
    )
    if len(names) > 2:
        return _filled_by_sum(question, names)
    whole = any(isinstance(n, Sym) and n.name == "U" for each in told for n in walk(each))
    numbers = [int(n.value) for each in told for n in walk(each) if isinstance(n, Num)]
    top = max(numbers, default=0)
    if top > 120:
        return _filled_by_sum(question, names)
    sizes: list[int] = []
    regions = [*product((True, False), repeat=len(names))]
    for counts in _counts(len(regions), top, told, names, regions, whole):
        sizes.append(_weigh(node, names, regions, counts))
    if not sizes:
        raise NotNumeric("no such sets")
    return min(sizes), max(sizes)


def _weigh(node: Node, names: list[str], regions: list[tuple[bool, ...]], counts: list[int]) -> int:
    return sum(
        size
        for region, size in zip(regions, counts, strict=True)
        if _lies(node, dict(zip(names, region, strict=True)))
    )


def _lies(node: Node, inside: dict[str, bool]) -> bool:
    if isinstance(node, Group):
        return _lies(node.arg, inside)
    if isinstance(node, Sym):
        return inside.get(node.name, True)
    if isinstance(node, Pow):
        return not _lies(node.base, inside)
    if isinstance(node, SetMix):
        parts = [_lies(part, inside) for part in node.parts]
        return any(parts) if "∪" in node.ops else all(parts)
    if isinstance(node, Add):
        return _lies(node.terms[0], inside) and not any(
            _lies(t.arg, inside) for t in node.terms[1:] if isinstance(t, Neg)
        )
    if isinstance(node, SetOf):
        return False
    raise NotNumeric("a set is needed")


def _counts(
    many: int, top: int, told: list[Rel], names: list[str], regions: list[tuple[bool, ...]], whole: bool
) -> Iterator[list[int]]:
    """Two sets: how many are in both decides the rest."""
    if many == 2:
        for inside, outside in product(range(top + 1), repeat=2):
            counts = [inside, outside if whole else 0]
            if _agree(told, names, regions, counts) and (whole or not outside):
                yield counts
        return
    for both in range(top + 1):
        for first in _sizes(told, Sym(names[0]), top):
            for second in _sizes(told, Sym(names[1]), top):
                for rest in _rests(told, top, whole, first + second - both):
                    counts = [both, first - both, second - both, rest]
                    if min(counts) >= 0 and _agree(told, names, regions, counts):
                        yield counts


def _sizes(told: list[Rel], node: Node, top: int) -> list[int]:
    known = [int(evaluate(each.sides[1])) for each in told if each.sides[0] == Call("n", (node,))]
    return known[:1] or [*range(top + 1)]


def _rests(told: list[Rel], top: int, whole: bool, joined: int) -> list[int]:
    """How many are outside both; n(U) says it where it is known."""
    if not whole:
        return [0]
    known = [int(evaluate(each.sides[1])) for each in told if each.sides[0] == Call("n", (Sym("U"),))]
    return [known[0] - joined] if known else [*range(top + 1)]


def _agree(told: list[Rel], names: list[str], regions: list[tuple[bool, ...]], counts: list[int]) -> bool:
    for each in told:
        left, right = each.sides[0], each.sides[-1]
        if isinstance(left, Call):
            if _weigh(left.args[0], names, regions, counts) != evaluate(right):
                return False
        elif each.ops == ("=",):
            if any(size and _lies(left, p) != _lies(right, p) for size, p in _points(names, regions, counts)):
                return False
        elif any(
            size and _lies(left, p) and not _lies(right, p) for size, p in _points(names, regions, counts)
        ):
            return False
    return True


def _points(
    names: list[str], regions: list[tuple[bool, ...]], counts: list[int]
) -> Iterator[tuple[int, dict[str, bool]]]:
    for region, size in zip(regions, counts, strict=True):
        yield size, dict(zip(names, region, strict=True))


def _filled_by_sum(question: Question, names: list[str]) -> tuple[int, int]:
    raise NotNumeric("too many sets to count")


def _bound(question: Question, answer: Answer) -> str:
    low, high = _filled(question)
    return _is_number(answer, high if question.goal.args[0] == "most" else low, "가능한 경우를 모두 세면")


def _bounds(question: Question, answer: Answer) -> str:
    low, high = _filled(question)
    op = str(question.goal.args[2])
    if op == "each":
        told = [evaluate(value.value) for _, value in answer.items] if isinstance(answer, Several) else []
        return "" if told == [high, low] else f"가능한 경우를 모두 세면 {high}, {low}입니다"
    return _is_number(answer, high + low if op == "sum" else high - low, "가능한 경우를 모두 세면")


_WAYS: dict[str, Callable[[Question, Answer], str]] = {
    "elements": _elements, "size": _size, "total": _total, "subsets": _subsets, "between": _between,
    "letters": _letters, "most": _bound, "least": _bound, "bounds": _bounds,
}  # fmt: skip

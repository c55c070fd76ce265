"""Questions about sets, by what is asked."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from itertools import product

from appliance.domain.answers import Answer, Elements, Scalar, Several
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Condition, Expression
from appliance.domain.question import Question
from appliance.mathtext import NotRational, evaluate
from appliance.mathtext.named import is_set
from appliance.mathtext.tree import (
    Call,
    Node,
    Rel,
    SetBuilder,
    SetMix,
    SetOf,
    Sym,
    integer,
    rational,
    symbols,
    transform,
    walk,
)  # fmt: skip
from appliance.solving.sets.counted import Counted
from appliance.solving.sets.letters import candidates
from appliance.solving.sets.members import Members, Sets, ordered

LARGEST = 12  # elements of a set whose subsets are tried one by one


def sets(question: Question) -> Answer:
    op = str(question.goal.args[0])
    return _OPS[op](question)


def named(question: Question) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for given in question.all(Expression):
        if not given.name or given.name in found:
            raise Unsolvable("집합의 이름이 없거나 두 번 쓰였습니다.")
        found[given.name] = given.body
    return found


def conditions(question: Question) -> tuple[Rel, ...]:
    return tuple(given.relation for given in question.all(Condition))


def asked(question: Question, at: int = 1) -> Node:
    found = question.goal.args[at]
    if isinstance(found, str | int) or not hasattr(found, "__dataclass_fields__"):
        raise Unsolvable("무엇을 구하는지 알 수 없습니다.")
    if isinstance(found, Call) and found.name == "n":
        return found.args[0]
    return found  # type: ignore[return-value]


def world(question: Question) -> Sets:
    """The sets of the stem, the elements of every one of them known and in order."""
    told = Sets(named(question))
    for name in told.named:
        told.members(Sym(name))
    for relation in conditions(question):
        if not true(relation, told):
            raise Unsolvable("주어진 조건과 집합이 서로 맞지 않습니다.")
    return told


def true(relation: Rel, told: Sets) -> bool:
    """Whether a relation between sets holds. Raises Unsolvable for one that is none."""
    return all(
        _link(relation.sides[at], op, relation.sides[at + 1], told) for at, op in enumerate(relation.ops)
    )


def _link(left: Node, op: str, right: Node, told: Sets) -> bool:
    if op in "∈∉":
        return (told.key(left) in told.members(right)) == (op == "∈")
    if op == "⊃":
        return _link(right, "⊂", left, told)
    if op in "⊂⊄":
        inside = told.members(left).keys() <= told.members(right).keys()
        return inside == (op == "⊂")
    if op in "=≠":
        if is_set(left) or is_set(right):
            return (told.members(left).keys() == told.members(right).keys()) == (op == "=")
        return (_number(left, told) == _number(right, told)) == (op == "=")
    if op in "<≤>≥":
        a, b = _number(left, told), _number(right, told)
        return {"<": a < b, "≤": a <= b, ">": a > b, "≥": a >= b}[op]
    raise Unsolvable("집합의 조건으로 볼 수 없는 식이 있습니다.")


def _number(node: Node, told: Sets) -> Fraction:
    if isinstance(node, Call) and node.name == "n":
        return Fraction(len(told.members(node.args[0])))

    def counted(part: Node) -> Node:
        is_count = isinstance(part, Call) and part.name == "n"
        return integer(len(told.members(part.args[0]))) if is_count and isinstance(part, Call) else part

    node = transform(node, counted)
    try:
        return evaluate(node, told.letters)
    except NotRational:
        raise Unsolvable("값을 알 수 없는 식이 있습니다.") from None


def elements(question: Question) -> Answer:
    return Elements(ordered(world(question).members(asked(question))))


def size(question: Question) -> Answer:
    """n(A∪B), from the elements where they are told, else from the sizes of other sets."""
    node = asked(question)
    if named(question):
        return _scalar(_number(Call("n", (node,)) if is_set(node) else node, world(question)), question)
    if not is_set(node):
        raise Unsolvable("한 번에 한 집합의 원소의 개수만 구할 수 있습니다.")
    return _scalar(Counted(conditions(question), node).value(node), question)


def most(question: Question) -> Answer:
    node = asked(question)
    return _scalar(Counted(conditions(question), node).bounds(node)[1], question)


def least(question: Question) -> Answer:
    node = asked(question)
    return _scalar(Counted(conditions(question), node).bounds(node)[0], question)


def both_bounds(question: Question) -> Answer:
    node = asked(question)
    low, high = Counted(conditions(question), node).bounds(node)
    op = str(question.goal.args[2])
    if op == "each":
        return Several((("최댓값", Scalar(integer(high))), ("최솟값", Scalar(integer(low)))))
    return _scalar(high + low if op == "sum" else high - low, question)


def total(question: Question) -> Answer:
    """The sum of all elements."""
    members = world(question).members(asked(question))
    if not members or not all(isinstance(key, Fraction) for key in members):
        raise Unsolvable("더할 수 있는 원소가 없습니다.")
    return Scalar(rational(sum((key for key in members if isinstance(key, Fraction)), Fraction(0))))


def subsets(question: Question) -> Answer:
    """Of the set; with these elements, without those. "proper": without the set itself."""
    told = world(question)
    kind = str(question.goal.args[2])
    whole = told.members(asked(question))
    must = told.members(asked(question, 3)) if len(question.goal.args) > 3 else {}
    never = told.members(asked(question, 4)) if len(question.goal.args) > 4 else {}
    if not {*must, *never} <= whole.keys() or {*must} & {*never}:
        raise Unsolvable("그 집합에 없는 원소를 포함하거나 뺄 수는 없습니다.")
    free = len(whole) - len(must) - len(never)
    if len(whole) > 30:
        raise Unsolvable("원소가 너무 많은 집합입니다.")
    count = 2**free - (kind == "proper" and not never)
    if kind == "some":  # at least one of the elements of `must`
        count = 2 ** len(whole) - 2 ** (len(whole) - len(must))
    return _scalar(count, question)


def between(question: Question) -> Answer:
    """How many sets X fulfil the conditions."""
    letter = asked(question)
    assert isinstance(letter, Sym)
    known = named(question)
    told = Sets(known)
    found = [each for each in conditions(question) if letter.name in _capitals(each)]
    others = [each for each in conditions(question) if each not in found]
    if not all(true(each, told) for each in others):
        raise Unsolvable("주어진 조건과 집합이 서로 맞지 않습니다.")
    if not found:
        raise Unsolvable(f"집합 {letter.name}의 조건이 없습니다.")
    pool = _pool(found, letter, told)
    if len(pool) > LARGEST:
        raise Unsolvable("원소가 너무 많은 집합입니다.")
    count = 0
    for chosen in product((False, True), repeat=len(pool)):
        tried = SetOf(tuple(node for node, one in zip(pool.values(), chosen, strict=True) if one))
        count += all(true(each, Sets({**known, letter.name: tried})) for each in found)
    if not count:
        raise Unsolvable(f"조건을 만족시키는 집합 {letter.name}이 없습니다.")
    return _scalar(count, question)


def _pool(found: list[Rel], letter: Sym, told: Sets) -> Members:
    """What X may hold: U, or a set that X must lie in."""
    if "U" in told.named:
        return {**told.universe()}
    bounds = [b for each in found if (b := _bound(each, letter)) is not None]
    if not bounds:
        raise Unsolvable(f"집합 {letter.name}가 될 수 있는 것이 끝없이 많습니다.")
    return {**told.members(bounds[0])}


def _bound(relation: Rel, letter: Sym) -> Node | None:
    """A known set in which X lies: X⊂B, A∪X=B, A∪X=A, B∩X=X."""
    sides = relation.sides
    if relation.ops and set(relation.ops) == {"⊂"} and letter in sides[:-1]:
        return sides[sides.index(letter) + 1]
    if relation.ops != ("=",):
        return None
    for one, other in (sides, sides[::-1]):
        if not isinstance(one, SetMix) or letter not in one.parts:
            continue
        op = one.ops[0]
        rest = [part for part in one.parts if part != letter]
        if op == "∪" and letter.name not in _capitals(other):
            return other
        if op == "∩" and other == letter:
            return rest[0]
    return None


def _capitals(node: Node) -> set[str]:
    return {n.name for n in walk(node) if isinstance(n, Sym) and n.name.isupper()}


def letters(question: Question) -> Answer:
    """The values of the letters among the elements, or of an expression of them."""
    node = asked(question)
    known = named(question)
    told = conditions(question)
    if not told:
        raise Unsolvable("문자의 값을 정하는 조건이 없습니다.")
    names = sorted(
        {n for each in (*known.values(), *told) for n in symbols(each) if n.islower() and len(n) == 1}
        - {n for body in known.values() for n in _bound_letters(body)}
    )
    if not names or len(names) > 2 or not symbols(node) <= set(names):
        raise Unsolvable("구하는 문자가 조건에 없거나 문자가 너무 많습니다.")
    found: list[dict[str, Fraction]] = []
    for point in candidates(known, told, names):
        if _fits(known, told, point):
            found.append(point)
    results = sorted({evaluate(node, point) for point in found})
    if not results:
        raise Unsolvable("조건을 만족시키는 문자의 값이 없습니다.")
    if len(results) > 1:
        raise Unsolvable("조건을 만족시키는 값이 하나로 정해지지 않습니다.")
    if results[0].denominator > 100:
        raise Unsolvable("문자의 값이 유리수로 정해지지 않습니다.")
    return Scalar(rational(results[0]))


def _bound_letters(body: Node) -> set[str]:
    return {n for part in walk(body) if isinstance(part, SetBuilder) for n in symbols(part.element)}


def _fits(known: Mapping[str, Node], told: tuple[Rel, ...], point: Mapping[str, Fraction]) -> bool:
    tried = Sets(known, point)  # numbers that agree to twenty digits are one
    try:
        return all(true(each, tried) for each in told)
    except Unsolvable:
        return False


def _scalar(value: int | Fraction, question: Question) -> Scalar:
    return Scalar(rational(Fraction(value)), question.goal.unit)


_OPS: dict[str, Callable[[Question], Answer]] = {
    "elements": elements, "size": size, "most": most, "least": least, "bounds": both_bounds, "total": total,
    "subsets": subsets, "between": between, "letters": letters,
}  # fmt: skip

"""Sets by their elements: every subset written down, every letter and every size of a part tried."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain, combinations, product

from appliance.domain.answers import Answer, Elements, Scalar
from appliance.domain.givens import Condition, Expression
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext import evaluate
from appliance.mathtext.tree import (
    Add,
    Call,
    Group,
    Neg,
    Node,
    Num,
    Pow,
    Rel,
    Said,
    Seq,
    SetBuilder,
    SetMix,
    SetOf,
    Sym,
    Words,
    symbols,
)

Numbers = frozenset[Fraction]
Env = dict[str, Fraction]
TRIED = range(-25, 26)


def knows(question: Question) -> bool:
    return question.goal.kind is GoalKind.SETS


def proven(question: Question, answer: Answer) -> bool:
    op, *args = question.goal.args
    if isinstance(answer, Elements):
        assert isinstance(args[0], Sym)
        return members(args[0], sets_of(question, {})) == frozenset(map(evaluate, answer.items))
    assert isinstance(answer, Scalar)
    value = evaluate(answer.value)
    if op == "size" and not question.all(Expression):
        return {value} == sizes(question, args[0])  # type: ignore[arg-type]
    if op == "letters":
        return {value} == settled(question, args[0])  # type: ignore[arg-type]
    if op == "between":
        return value == len(list(between(question)))
    named = sets_of(question, {})
    if op == "total":
        return value == sum(members(args[0], named))  # type: ignore[arg-type]
    if op == "subsets":
        return value == len(list(subsets(args, named)))
    assert op == "size"
    return value == len(members(args[0], named))  # type: ignore[arg-type]


def sets_of(question: Question, env: Env) -> dict[str, Numbers]:
    found: dict[str, Numbers] = {}
    for given in question.all(Expression):
        found[given.name] = written(given.body, found, env)
    return found


def written(body: Node, named: dict[str, Numbers], env: Env) -> Numbers:
    if isinstance(body, SetOf):
        return frozenset(evaluate(item, env) for item in body.items)
    assert isinstance(body, SetBuilder)
    if isinstance(body.condition, Said):
        return said(body.condition)
    assert isinstance(body.condition, Seq)
    places = [(rel.sides[0].name, named[rel.sides[1].name]) for rel in body.condition.items]  # type: ignore[union-attr]
    names = [name for name, _ in places]
    rows = product(*(numbers for _, numbers in places))
    return frozenset(evaluate(body.element, dict(zip(names, row, strict=True))) for row in rows)


def said(condition: Said) -> Numbers:
    """x는 12의 양의 약수; x는 20 이하의 소수."""
    _, _, bound, words = condition.parts
    assert isinstance(bound, Num)
    assert isinstance(words, Words)
    n = int(bound.text)
    numbers = range(1, n + 1)
    kept = {
        "의 양의 약수": lambda k: n % k == 0,
        " 이하의 소수": lambda k: sum(1 for d in numbers if k % d == 0) == 2,
        " 이하의 홀수인 자연수": lambda k: k % 2 == 1,
    }[words.text]
    return frozenset(Fraction(k) for k in numbers if kept(k))


def members(node: Node, named: dict[str, Numbers]) -> Numbers:
    match node:
        case Sym(name):
            return named[name]
        case SetOf(items):
            return frozenset(map(evaluate, items))
        case Group(arg):
            return members(arg, named)
        case Pow(base, Sym("C")):
            return named["U"] - members(base, named)
        case Add((first, Neg(second))):
            return members(first, named) - members(second, named)
        case SetMix(parts, ops):
            found = [members(part, named) for part in parts]
            return frozenset.intersection(*found) if ops[0] == "∩" else frozenset.union(*found)
    raise AssertionError(type(node).__name__)


def every_subset(numbers: Numbers) -> Iterator[frozenset[Fraction]]:
    sizes_ = range(len(numbers) + 1)
    return map(frozenset, chain.from_iterable(combinations(sorted(numbers), size) for size in sizes_))


def subsets(args: list[object], named: dict[str, Numbers]) -> Iterator[Numbers]:
    name, which, *limits = args
    whole = named[name.name]  # type: ignore[attr-defined]
    inside, outside = (members(limit, named) for limit in limits) if limits else (frozenset(), frozenset())  # type: ignore[arg-type]
    for each in every_subset(whole):
        if (which != "proper" or each != whole) and inside <= each and not outside & each:
            yield each


def between(question: Question) -> Iterator[Numbers]:
    """A ⊂ X ⊂ B."""
    (condition,) = question.all(Condition)
    low, _, high = (side.name for side in condition.relation.sides)  # type: ignore[union-attr]
    named = sets_of(question, {})
    return (each for each in every_subset(named[high]) if named[low] <= each)


def settled(question: Question, wanted: Node) -> set[Fraction]:
    """The values of what is asked at all letters that the conditions allow; no element stands twice."""
    bodies = [given.body for given in question.all(Expression)]
    letters = sorted(frozenset().union(*map(symbols, bodies)))
    found = set()
    for row in product(TRIED, repeat=len(letters)):
        env = {name: Fraction(value) for name, value in zip(letters, row, strict=True)}
        named = sets_of(question, env)
        apart = all(len(named[given.name]) == len(given.body.items) for given in question.all(Expression))  # type: ignore[union-attr]
        if apart and all(holds(given.relation, named) for given in question.all(Condition)):
            found.add(evaluate(wanted, env))
    return found


def holds(relation: Rel, named: dict[str, Numbers]) -> bool:
    first, second = (members(side, named) for side in relation.sides)
    return first <= second if relation.ops == ("⊂",) else first == second


def sizes(question: Question, wanted: Node) -> set[Fraction]:
    """All sizes of what is asked, over the ways to share the elements out among the parts of the diagram."""
    told = [given.relation.sides for given in question.all(Condition)]
    counts = {call.args[0]: int(evaluate(n)) for call, n in told if isinstance(call, Call)}
    a, b = counts[Sym("A")], counts[Sym("B")]
    whole = counts.get(Sym("U"), a + b)
    assert isinstance(wanted, Call)
    found = set()
    for both in range(min(a, b) + 1):
        edges = (0, both, a, a + b - both, whole)
        if edges[3] > whole:
            continue
        named = {
            "A": frozenset(map(Fraction, range(a))),
            "B": frozenset(map(Fraction, [*range(both), *range(a, edges[3])])),
            "U": frozenset(map(Fraction, range(whole))),
        }
        if all(len(members(body, named)) == n for body, n in counts.items()):
            found.add(Fraction(len(members(wanted.args[0], named))))
    return found

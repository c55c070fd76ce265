"""Solutions about sets: the elements written out, sizes added, subsets counted."""

from collections.abc import Iterator
from fractions import Fraction

from appliance.authoring.solutions.lines import closing, line, math
from appliance.domain.answers import Answer, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.question import Question
from appliance.korean.particles import attach
from appliance.mathtext.named import is_set
from appliance.mathtext.tree import (
    Add,
    Call,
    Group,
    Neg,
    Node,
    Num,
    Pow,
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
from appliance.solving.sets.goal import asked, conditions, letters, named, world
from appliance.solving.sets.members import Sets, ordered


def sets(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    op = str(question.goal.args[0])
    return tuple(_WRITERS[op](question, answer))


def _is(node: Node, told: Sets) -> str:
    """`$A\\cup B=\\{1, 2\\}$`."""
    return math(Rel((node, SetOf(ordered(told.members(node)))), ("=",)))


def _told(question: Question, told: Sets) -> Iterator[str]:
    """Sets that the stem tells by a condition, written out."""
    shown = [_is(Sym(name), told) for name, body in told.named.items() if isinstance(body, SetBuilder)]
    if shown:
        yield f"조건을 만족시키는 원소를 구하면 {', '.join(shown)}이다."


def _inner(node: Node) -> list[Node]:
    """The sets to be found before: A∪B for (A∪B)^C."""
    found: list[Node] = []
    for child in _parts(node):
        plain = child.arg if isinstance(child, Group) else child
        if not isinstance(plain, Sym | SetOf | SetBuilder):
            found += [*_inner(plain), plain]
    return list(dict.fromkeys(found))


def _parts(node: Node) -> tuple[Node, ...]:
    if isinstance(node, SetMix):
        return node.parts
    if isinstance(node, Pow):
        return (node.base,)
    if isinstance(node, Add):
        return tuple(term.arg if isinstance(term, Neg) else term for term in node.terms)
    return (node.arg,) if isinstance(node, Group) else ()


def _steps(question: Question, node: Node, told: Sets) -> Iterator[str]:
    yield from _told(question, told)
    if inner := _inner(node):
        yield f"{', '.join(_is(each, told) for each in inner)}이다."


def _elements(question: Question, answer: Answer) -> Iterator[str]:
    told, node = world(question), asked(question)
    yield from _steps(question, node, told)
    yield f"따라서 {_is(node, told)}이다."


def _size(question: Question, answer: Answer) -> Iterator[str]:
    node = asked(question)
    assert isinstance(answer, Scalar)
    if not named(question):
        yield from _counted(question, node)
        return
    told = world(question)
    if not is_set(node):
        yield from _several_sizes(question, node, told, answer)
        return
    yield from _steps(question, node, told)
    if is_set(node):
        if isinstance(node, Sym):
            if isinstance(told.named[node.name], SetOf):
                yield (
                    f"집합 {math(node)}의 원소는 "
                    f"{', '.join(math(one) for one in ordered(told.members(node)))}이다."
                )
        else:
            yield f"{_is(node, told)}이다."
        yield f"따라서 {math(Rel((Call('n', (node,)), answer.value), ('=',)))}이다."


def _several_sizes(question: Question, node: Node, told: Sets, answer: Scalar) -> Iterator[str]:
    """n(A)+n(B): each by itself, then put together."""
    yield from _told(question, told)
    counts = list(dict.fromkeys(n for n in walk(node) if isinstance(n, Call) and n.name == "n"))
    each = [math(Rel((one, integer(len(told.members(one.args[0])))), ("=",))) for one in counts]
    yield f"{', '.join(each)}이다."
    put_in = transform(
        node, lambda n: integer(len(told.members(n.args[0]))) if isinstance(n, Call) and n.name == "n" else n
    )
    yield f"따라서 {math(Rel((node, put_in, answer.value), ('=', '=')))}이다."


def _total(question: Question, answer: Answer) -> Iterator[str]:
    told, node = world(question), asked(question)
    assert isinstance(answer, Scalar)
    yield from _steps(question, node, told)
    members = ordered(told.members(node))
    if not isinstance(node, Sym):
        yield f"{_is(node, told)}이다."
    total = Add(members) if len(members) > 1 else members[0]
    yield f"따라서 모든 원소의 합은 {math(Rel((total, answer.value), ('=',)))}이다."


def _power(exponent: Node) -> Node:
    return Pow(Num("2"), exponent)


def _subsets(question: Question, answer: Answer) -> Iterator[str]:
    told, node = world(question), asked(question)
    assert isinstance(answer, Scalar)
    yield from _steps(question, node, told)
    if not isinstance(node, Sym):
        yield f"{_is(node, told)}이다."
    size = len(told.members(node))
    whole = integer(size)
    yield line("집합 {}의 원소의 개수는 {}이다.", node, whole)
    kind = str(question.goal.args[2])
    held, left = (
        len(getattr(question.goal.args[at], "items", ())) if len(question.goal.args) > at else 0
        for at in (3, 4)
    )
    if kind == "some":
        sides: tuple[Node, ...] = (Add((_power(whole), Neg(_power(integer(size - held))))), answer.value)
    elif kind == "proper":
        sides = (Add((_power(whole), Neg(Num("1")))), answer.value)
    elif held or left:
        gone = tuple(Neg(integer(n)) for n in (held, left) if n)
        sides = (_power(Add((whole, *gone))), _power(integer(size - held - left)), answer.value)
    else:
        sides = (_power(whole), answer.value)
    if size - held - left == 1 and (held or left):
        sides = (sides[0], answer.value)
    yield f"따라서 구하는 집합의 개수는 {math(Rel(sides, ('=',) * (len(sides) - 1)))}이다."


def _between(question: Question, answer: Answer) -> Iterator[str]:
    from appliance.solving.sets.goal import _pool, true

    letter = asked(question)
    assert isinstance(letter, Sym)
    assert isinstance(answer, Scalar)
    known = named(question)
    told = Sets(known)
    found = conditions(question)
    pool = [*_pool([each for each in found if letter in walk(each)], letter, told).values()]
    fitting = []
    for mask in range(2 ** len(pool)):
        tried = SetOf(tuple(node for at, node in enumerate(pool) if mask >> at & 1))
        if all(true(each, Sets({**known, letter.name: tried})) for each in found):
            fitting.append(set(tried.items))
    must = [node for node in pool if all(node in each for each in fitting)]
    never = [node for node in pool if not any(node in each for each in fitting)]
    free = len(pool) - len(must) - len(never)
    if len(fitting) != 2**free:
        raise Unsolvable("집합의 개수를 세는 풀이를 적지 못했습니다.")
    for name, body in known.items():
        if isinstance(body, SetBuilder):
            yield f"{_is(Sym(name), told)}이다."
    within = SetOf(tuple(node for node in pool if node not in never)) if never else SetOf(tuple(pool))
    if must:
        listed = ", ".join(math(node) for node in must)
        yield (
            f"집합 {math(letter)}는 집합 {math(within)}의 부분집합 중 {attach(listed, '을/를')} "
            f"원소로 가지는 집합이다."
        )
    else:
        yield f"집합 {math(letter)}는 집합 {math(within)}의 부분집합이다."
    exponent = Add((integer(len(within.items)), Neg(integer(len(must))))) if must else integer(free)
    sides: tuple[Node, ...] = (_power(exponent), answer.value)
    if must and free > 1:
        sides = (_power(exponent), _power(integer(free)), answer.value)
    yield f"따라서 집합 {math(letter)}의 개수는 {math(Rel(sides, ('=',) * (len(sides) - 1)))}이다."


def _letters(question: Question, answer: Answer) -> Iterator[str]:
    node = asked(question)
    assert isinstance(answer, Scalar)
    known, told = named(question), conditions(question)
    names = sorted({n for each in (*known.values(), *told) for n in symbols(each) if n.islower()})
    from dataclasses import replace

    from appliance.domain.goals import Goal, GoalKind
    from appliance.mathtext import evaluate

    point: dict[str, Fraction] = {}
    for name in names:
        value = letters(replace(question, goal=Goal(GoalKind.SETS, ("letters", Sym(name)))))
        assert isinstance(value, Scalar)
        point[name] = evaluate(value.value)
    conditions_said = ", ".join(math(each) for each in told)
    found = ", ".join(math(Rel((Sym(name), rational(point[name])), ("=",))) for name in names)
    yield line("{} 만족시키는 값을 구하면 {}이다.", attach(conditions_said, "을/를"), found)
    shown = [
        math(Rel((Sym(name), SetOf(tuple(rational(evaluate(item, point)) for item in body.items))), ("=",)))
        for name, body in known.items()
        if isinstance(body, SetOf) and symbols(body)
    ]
    if shown:
        yield f"이때 {', '.join(shown)}이므로 조건에 맞는다."
    if isinstance(node, Sym):
        yield f"따라서 {math(Rel((node, answer.value), ('=',)))}이다."
        return
    put_in = transform(node, lambda n: _at(n, point))
    yield f"따라서 {math(Rel((node, put_in, answer.value), ('=', '=')))}이다."


def _at(node: Node, point: dict[str, Fraction]) -> Node:
    if isinstance(node, Sym) and node.name in point:
        value = rational(point[node.name])
        return Group(value) if isinstance(value, Neg) else value
    return node


def _counted(question: Question, node: Node) -> Iterator[str]:
    """n(A∪B)=n(A)+n(B)-n(A∩B), and so on down to what is given."""
    told = conditions(question)
    known: dict[Node, int] = {}
    for each in told:
        if isinstance(each.sides[0], Call):
            known[_plain(each.sides[0].args[0])] = Counted(told, each.sides[0].args[0]).value(
                each.sides[0].args[0]
            )
        elif each.ops == ("=",) and each.sides[1] == SetOf(()):
            known[_plain(each.sides[0])] = 0
            yield f"{math(each)}이므로 {math(Rel((Call('n', (each.sides[0],)), Num('0')), ('=',)))}이다."
    steps = [*_count_steps(_plain(node), known, told, 0)]
    if not steps:
        raise Unsolvable("원소의 개수를 구하는 풀이를 적지 못했습니다.")
    for at, step in enumerate(steps):
        yield f"{'따라서 ' if at == len(steps) - 1 else ''}{step}이다."


def _plain(node: Node) -> Node:
    return node.arg if isinstance(node, Group) else node


def _count_steps(node: Node, known: dict[Node, int], told: tuple[Rel, ...], depth: int) -> Iterator[str]:
    if node in known or depth > 4:
        return
    formula = _formula(node, known, told)
    if formula is None:
        raise Unsolvable("원소의 개수를 구하는 풀이를 적지 못했습니다.")
    said, terms = formula
    for _, part in terms:
        yield from _count_steps(_plain(part), known, told, depth + 1)
    value = Counted(told, node).value(node)
    words = Add(tuple(_signed(sign, Call("n", (part,))) for sign, part in terms))
    numbers = Add(tuple(_signed(sign, integer(known[_plain(part)])) for sign, part in terms))
    known[node] = value
    same = f"{math(Rel((node, said), ('=',)))}이므로 " if said is not None else ""
    left = Call("n", (node,))
    yield same + math(Rel((left, words, numbers, integer(value)), ("=",) * 3))


def _signed(sign: int, node: Node) -> Node:
    return node if sign > 0 else Neg(node)


def _formula(
    node: Node, known: dict[Node, int], told: tuple[Rel, ...]
) -> tuple[Node | None, tuple[tuple[int, Node], ...]] | None:
    """Another name for the set, if it needs one, and the sizes that add up to its size."""
    universe = Sym("U")
    if isinstance(node, Sym):
        return _of_one_set(node, known)
    if isinstance(node, Pow):
        return None, ((1, universe), (-1, _plain(node.base)))
    if isinstance(node, Add) and len(node.terms) == 2:
        first, second = node.terms[0], node.terms[1].arg if isinstance(node.terms[1], Neg) else node.terms[1]
        both = SetMix((first, second), ("∩",))
        if _given(both, known) is None and _given(SetMix((first, second), ("∪",)), known) is not None:
            return None, ((1, _given(SetMix((first, second), ("∪",)), known) or both), (-1, second))
        return None, ((1, first), (-1, _given(both, known) or both))
    if isinstance(node, SetMix) and len(node.parts) == 2:
        first, second = node.parts
        op = node.ops[0]
        other = SetMix((first, second), ("∩" if op == "∪" else "∪",))
        if isinstance(first, Pow) and isinstance(second, Pow):
            turned = Pow(Group(SetMix((first.base, second.base), ("∩" if op == "∪" else "∪",))), Sym("C"))
            inner = SetMix((first.base, second.base), ("∩" if op == "∪" else "∪",))
            return turned, ((1, universe), (-1, inner))
        if op == "∩" and isinstance(second, Pow):
            turned_difference = Add((first, Neg(second.base)))
            return turned_difference, ((1, first), (-1, SetMix((first, second.base), ("∩",))))
        if op == "∩" and isinstance(first, Pow):
            return Add((second, Neg(first.base))), ((1, second), (-1, SetMix((first.base, second), ("∩",))))
        known_other = _given(other, known)
        if op == "∩" and known_other is None:
            outside = Pow(Group(other), Sym("C"))
            if _given(outside, known) is None:
                return None
            known_other = other
        return None, ((1, first), (1, second), (-1, known_other or other))
    return None


def _of_one_set(node: Sym, known: dict[Node, int]) -> tuple[Node | None, tuple[tuple[int, Node], ...]] | None:
    """n(B)=n(A∪B)+n(A∩B)-n(A)."""
    for whole in known:
        if isinstance(whole, SetMix) and whole.ops == ("∪",) and node in whole.parts:
            (other,) = [part for part in whole.parts if part != node]
            both = _given(SetMix(whole.parts, ("∩",)), known)
            if both is not None and other in known:
                return None, ((1, whole), (1, both), (-1, other))
    return None


def _given(node: SetMix | Pow, known: dict[Node, int]) -> Node | None:
    """The set among those of known size, its parts in either order."""
    if node in known:
        return node
    if isinstance(node, SetMix):
        turned = SetMix(node.parts[::-1], node.ops)
        return turned if turned in known else None
    return None


def _bounds(question: Question, answer: Answer) -> Iterator[str]:
    """The sizes of two sets, and how far they can overlap."""
    node = asked(question)
    low, high = Counted(conditions(question), node).bounds(node)
    name = math(Call("n", (node,)))
    yield line(
        "{} 가장 크게 되는 경우 {}, 가장 작게 되는 경우 {}이다.",
        attach(name, "이/가"),
        math(integer(high)),
        math(integer(low)),
    )
    op = str(question.goal.args[0])
    if op in ("most", "least"):
        word = "최댓값" if op == "most" else "최솟값"
        yield f"따라서 {name}의 {word}은 {math(integer(high if op == 'most' else low))}이다."
        return
    mode = str(question.goal.args[2])
    if mode == "each":
        yield closing("구하는 값은", answer)
        return
    assert isinstance(answer, Scalar)
    total = Add((integer(high), integer(low) if mode == "sum" else Neg(integer(low))))
    what = "합" if mode == "sum" else "차"
    yield f"따라서 최댓값과 최솟값의 {what}은 {math(Rel((total, answer.value), ('=',)))}이다."


_WRITERS = {
    "elements": _elements, "size": _size, "total": _total, "subsets": _subsets, "between": _between,
    "letters": _letters, "most": _bounds, "least": _bounds, "bounds": _bounds,
}  # fmt: skip

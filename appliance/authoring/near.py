"""Near values: what a hurried student could write instead of an answer, by one number or one sign."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from appliance.domain.answers import Answer, Assignment, Coordinates, Formula, Range, Roots, Scalar
from appliance.mathtext import NotRational, evaluate
from appliance.mathtext.tree import Neg, Node, Num, Rel, rational, transform, walk

FLIPPED = {"<": ">", ">": "<", "≤": "≥", "≥": "≤"}


def near_answers(answer: Answer, *, counting: bool, step: int = 0) -> Iterator[Answer]:
    """Answers that differ in one number or sign. counting: only positive numbers. step: between numbers."""
    if isinstance(answer, Scalar):
        for node in _near_nodes(answer.value, signed=not (counting or answer.unit), step=step):
            yield Scalar(node, answer.unit)
    elif isinstance(answer, Roots):
        for changed in _changed_parts(answer.values):
            yield Roots(answer.variable, changed)
    elif isinstance(answer, Assignment):
        values = tuple(value for _, value in answer.pairs)
        names = tuple(name for name, _ in answer.pairs)
        yield Assignment(tuple(zip(names, reversed(values), strict=True)))
        for changed in _changed_parts(values):
            yield Assignment(tuple(zip(names, changed, strict=True)))
    elif isinstance(answer, Coordinates):
        for x, y in _changed_parts((answer.x, answer.y)):
            yield Coordinates(x, y)
    elif isinstance(answer, Range):
        yield from _near_ranges(answer.relation)
    elif isinstance(answer, Formula):
        yield from (Formula(node) for node in _near_formulas(answer.body))


def _changed_parts(values: tuple[Node, ...]) -> Iterator[tuple[Node, ...]]:
    yield tuple(negated(value) for value in values)
    for at in range(len(values)):
        for node in (negated(values[at]), *_near_nodes(values[at], signed=True)):
            yield (*values[:at], node, *values[at + 1 :])


def _near_nodes(node: Node, *, signed: bool, step: int = 0) -> Iterator[Node]:
    """Numbers that a hurried student could write: one more, one less, the other sign, twice."""
    try:
        value = evaluate(node, {})
    except NotRational:
        yield from _near_irrational(node)
        return
    if isinstance(node, Num) and "." in node.text:
        yield from _near_decimals(node.text)
        return
    by = Fraction(1, value.denominator) if value.denominator > 1 else Fraction(step or _step(value))
    for times in (1, -1, 2, -2, 3, -3, 4):
        near = value + times * by
        if near > 0 or (signed and near != 0):
            yield rational(near)
    if signed and value != 0:
        yield rational(-value)


def _near_decimals(text: str) -> Iterator[Node]:
    """Decimals of as many places: a fraction beside 0.32 would give it away."""
    places = len(text.partition(".")[2])
    unit = Decimal(1).scaleb(-places)
    for times in (1, -1, 2, -2, 10, -10, 5):
        near = Decimal(text) + times * unit
        if near > 0 and near % 1:
            yield Num(format(near.quantize(unit), "f").rstrip("0"))


def _step(value: Fraction) -> int:
    size = int(abs(value))
    return next((step for step in (1000, 100, 50, 10, 5) if size % step == 0 and size >= 4 * step), 1)


def _near_irrational(node: Node) -> Iterator[Node]:
    numbers = [n for n in walk(node) if isinstance(n, Num)]
    for number in numbers:
        for by in (1, -1, 2):
            size = int(number.value) + by
            if size > 1:
                yield transform(node, lambda n, old=number, new=size: Num(str(new)) if n is old else n)  # type: ignore[misc]
    yield negated(node)


def _near_ranges(relation: Rel) -> Iterator[Answer]:
    flipped = tuple(FLIPPED.get(op, op) for op in relation.ops)
    if len(relation.sides) == 2:
        left, right = relation.sides
        yield Range(Rel((left, right), flipped))
        yield Range(Rel((left, negated(right)), relation.ops))
        yield Range(Rel((left, negated(right)), flipped))
        for node in _near_nodes(right, signed=True):
            yield Range(Rel((left, node), relation.ops))


def _near_formulas(body: Node) -> Iterator[Node]:
    """The same form with one sign or one number changed."""
    for part in walk(body):
        if isinstance(part, Neg):
            yield transform(body, lambda n, old=part: n.arg if n is old else n)  # type: ignore[misc]
        elif isinstance(part, Num) and part.value.denominator == 1:
            for by in (1, -1, 2):
                size = int(part.value) + by
                if size > 1:
                    yield transform(
                        body,
                        lambda n, old=part, new=size: Num(str(new)) if n is old else n,  # type: ignore[misc]
                    )


def negated(node: Node) -> Node:
    """-node, without two signs in a row."""
    if isinstance(node, Neg):
        return node.arg
    return node if node == Num("0") else Neg(node)

"""전개: the product formulas where they fit, distribution otherwise, like terms last."""

from appliance.authoring.solutions import sides
from appliance.authoring.solutions.build import (
    add,
    juxtapose,
    monomial_node,
    node,
    squared,
    term,
    times,
)
from appliance.authoring.solutions.lines import eq, line
from appliance.authoring.solutions.poly import Poly, poly
from appliance.mathtext.tree import Add, Group, Mul, Neg, Node, Num, Pow

FORMULAS = {
    "square": "곱셈 공식을 이용하면",
    "difference": "합과 차의 곱을 전개하면",
    "x+a": "곱셈 공식을 이용하면",
    "general": "분배법칙을 이용하여 전개하면",
}


def expand_lines(body: Node, final: Node) -> tuple[str, ...]:
    """The lines from products to a sum in descending order."""
    terms = body.terms if isinstance(body, Add) else (body,)
    if len(terms) == 1:
        kind, steps = _expanded(body)
        return (line("{} {}이다.", FORMULAS[kind], eq(body, *steps, final)),)
    told = [_told(each) for each in terms if _is_product(each)]
    lines = [line("{} {}이다.", FORMULAS[kind], text) for kind, text in dict.fromkeys(told)][:3]
    row = sides.opened(sides.side(body))
    shown = _substituted(terms)
    lines.append(line("이를 이용하여 정리하면 {}이다.", eq(body, shown, sides.show(row), final)))
    return tuple(lines)


def _told(each: Node) -> tuple[str, str]:
    inner = each.arg if isinstance(each, Neg) else each
    kind, steps = _expanded(inner)
    return kind, eq(inner, *steps, node(poly(inner)))


def _is_product(each: Node) -> bool:
    inner = each.arg if isinstance(each, Neg) else each
    return isinstance(inner, Mul | Pow) and len(poly(inner).terms) > 1


def _substituted(terms: tuple[Node, ...]) -> Node:
    """The sum with every product replaced by its expansion, in brackets after a minus."""
    shown: list[Node] = []
    for each in terms:
        minus = isinstance(each, Neg)
        inner = each.arg if isinstance(each, Neg) else each
        value = node(poly(inner)) if _is_product(each) else inner
        wrapped = Group(value) if isinstance(value, Add) else value
        shown.append(Neg(wrapped) if minus else wrapped)
    return Add(tuple(shown))


def _expanded(body: Node) -> tuple[str, list[Node]]:
    """Which formula applies, and the forms before the result."""
    if isinstance(body, Neg):
        return _negated(body.arg)
    split = _front(body)
    if split is not None:
        return _with_front(*split)
    factors = _factors(body)
    if len(factors) == 2:
        left, right = (_two_terms(each) for each in factors)
        if left and right:
            return _formula(left, right)
    return "general", [_distributed(body)]


def _negated(inner: Node) -> tuple[str, list[Node]]:
    """-(x-3)² is opened first and negated then; -4x(x+1) is multiplied out at once."""
    brackets = [each for each in _factors(inner) if isinstance(each, Add)]
    if len(brackets) < 2 and _front(inner) is None:
        return "general", []
    return _with_front(Poly.constant(-1), inner)


def _front(body: Node) -> tuple[Poly, Node] | None:
    """-2 and (x-3)² of -2(x-3)²; None where there is no number or letter before a product of brackets."""
    if not isinstance(body, Mul) or isinstance(body.factors[0], Group):
        return None
    plain = [each for each in body.factors if len(poly(each).terms) == 1]
    brackets = [each for each in body.factors if len(poly(each).terms) > 1]
    if not plain or (len(brackets) < 2 and not any(isinstance(each, Pow) for each in brackets)):
        return None
    front = Poly.constant(1)
    for each in plain:
        front = front * poly(each)
    return front, brackets[0] if len(brackets) == 1 else juxtapose(*brackets)


def _with_front(front: Poly, inner: Node) -> tuple[str, list[Node]]:
    """-2(x²-6x+9): what stands before is multiplied in last."""
    if len(poly(inner).terms) == 1 or not isinstance(inner, Mul | Pow):
        return "general", []
    split = _front(inner)
    if split is not None:
        front, inner = front * split[0], split[1]
    opened = Group(node(poly(inner)))
    monomial, number = front.terms[0]
    kind, _ = _expanded(inner)
    return kind, [term(number, juxtapose(monomial_node(monomial), opened))]


def _factors(body: Node) -> list[Node]:
    match body:
        case Pow(Group(arg), Num("2")):
            return [arg, arg]
        case Mul(factors):
            return [each.arg if isinstance(each, Group) else each for each in factors]
        case _:
            return [body]


def _two_terms(body: Node) -> tuple[Node, Node] | None:
    return (body.terms[0], body.terms[1]) if isinstance(body, Add) and len(body.terms) == 2 else None


def _positive(body: Node) -> Node:
    return body.arg if isinstance(body, Neg) else body


def _formula(left: tuple[Node, Node], right: tuple[Node, Node]) -> tuple[str, list[Node]]:
    (a, b), (c, d) = left, right
    pa, pb, pc, pd = map(poly, (a, b, c, d))
    first, second = _positive(a), _positive(b)
    if (pa, pb) == (pc, pd) and not isinstance(a, Neg):
        middle = times(2, first, second)
        return "square", [
            Add((squared(first), Neg(middle) if isinstance(b, Neg) else middle, squared(second)))
        ]
    if pa == pc and pb == -pd and not isinstance(a, Neg):
        return "difference", [Add((squared(first), Neg(squared(second))))]
    if pb == pd and pa == -pc:
        plus = second
        return "difference", [Add((squared(plus), Neg(squared(first))))]
    if pa == pc and len(pa.terms) == 1 and pb.is_constant and pd.is_constant and pa.terms[0][1] == 1:
        middle = juxtapose(Group(add(b, d)), a)
        return "x+a", [Add((squared(a), middle, _last(b, d)))]
    return "general", [_distributed_pairs((a, b), (c, d))]


def _last(left: Node, right: Node) -> Node:
    """The product of the two constants, negative ones in brackets."""
    return Mul(tuple(Group(each) if isinstance(each, Neg) else each for each in (left, right)), ("×",))


def _distributed_pairs(left: tuple[Node, ...], right: tuple[Node, ...]) -> Node:
    return add(*(poly(a) * poly(b) for a in left for b in right))


def _distributed(body: Node) -> Node:
    """Every product of the first step, not yet collected; for three factors, the first two put together."""
    factors = [each.terms if isinstance(each, Add) else (each,) for each in _factors(body)]
    if len(factors) == 2:
        return _distributed_pairs(factors[0], factors[1])
    sums = [row for row in factors if len(row) > 1]
    single = Poly.constant(1)
    for row in factors:
        if len(row) == 1:
            single = single * poly(row[0])
    if len(sums) == 1:
        return add(*(single * poly(each) for each in sums[0]))
    return node(poly(body))

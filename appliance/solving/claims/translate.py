"""Each claim as relations between the letters: the one table of the claims' mathematics."""

from collections.abc import Callable, Iterator
from math import gcd, lcm

from appliance.domain.claims import parameters
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Claim, Condition, Function, Relations
from appliance.domain.question import Question
from appliance.mathtext.tree import Abs, Node, Num, Ratio, Rel, Sym
from appliance.solving import build
from appliance.solving.claims.forms import discriminant, divided, form_of, quadratic
from appliance.solving.evaluate import evaluate
from appliance.solving.poly import IMAGINARY, Poly
from appliance.solving.relations import comparisons
from appliance.solving.roots import real_roots
from appliance.solving.signs import FLIPPED
from appliance.solving.surd import Surd

Row = tuple[Poly, str]
TWO = Surd.of(2)


def translated(question: Question) -> tuple[Rel, ...]:
    """What all the claims say of the letters. Raises Unsolvable where they say nothing."""
    rows = [row for claim in question.all(Claim) for row in TABLE[claim.kind](question, claim)]
    rows += _proper(question)
    letters = set(parameters(question))
    found: dict[Rel, None] = {}
    for poly, op in rows:
        if poly.letters & letters:
            found.setdefault(_relation(poly, op))
        elif not _is_so(poly, op):
            raise Unsolvable("주어진 조건이 성립할 수 없습니다.")
    if not found:
        raise Unsolvable("주어진 조건으로는 문자의 값을 정할 수 없습니다.")
    return tuple(found)


def _relation(poly: Poly, op: str) -> Rel:
    """Whole coefficients without a common divisor, the leading one positive."""
    numbers = [q for number in poly.terms.values() for _, q in number.parts]
    if poly.is_rational:
        scale = lcm(*(q.denominator for q in numbers))
        shared = gcd(*(int(q * scale) for q in numbers))
        poly = poly.scaled(Surd.of(scale) / Surd.of(shared))
    if poly.ordered()[0][1].sign() < 0:
        poly, op = -poly, FLIPPED[op]
    if op == "=" and poly.degree == 1:  # a+b=4, k=12
        constant = Poly.constant(poly.terms.get((), Surd.of(0)))
        if len(poly.letters) == 1:
            lead = poly.ordered()[0][1]
            poly, constant = poly.scaled(lead.inverse()), constant.scaled(lead.inverse())
        return Rel((build.polynomial(poly - constant), build.polynomial(-constant)), (op,))
    return Rel((build.polynomial(poly), Num("0")), (op,))


def _is_so(poly: Poly, op: str) -> bool:
    sign = poly.value.sign()
    return {"=": sign == 0, "≠": sign != 0, "<": sign < 0, "≤": sign <= 0, ">": sign > 0, "≥": sign >= 0}[op]


def _proper(question: Question) -> list[Row]:
    """A quadratic equation or function with a letter before its square: that letter's part is not 0."""
    if any(claim.kind in ("identity", "remainder", "real_number", "pure") for claim in question.all(Claim)):
        return []
    if any(set(rel.ops) != {"="} for given in question.all(Relations) for rel in given.items):
        return []
    form, name = form_of(question)
    lead = form.coefficients(name).get(form.degree_in(name), Poly({}))
    return [] if lead.is_constant else [(lead, "≠")]


def _by_discriminant(op: str) -> Callable[[Question, Claim], list[Row]]:
    return lambda question, claim: [(discriminant(question), op)]


def _number(node: Node) -> Poly:
    return evaluate(node).poly


def _root(question: Question, claim: Claim) -> list[Row]:
    """The number put in; its real and its imaginary part, its rational part and that of every root are 0."""
    form, name = form_of(question)
    at = form.substitute({name: _number(claim.args[0])})
    return [(part, "=") for part in _parts(at)]


def _parts(poly: Poly) -> Iterator[Poly]:
    """By 1 and i, and by square roots: with rational letters every part is 0 by itself."""
    for by_unit in poly.coefficients(IMAGINARY).values():
        kernels = {n for number in by_unit.terms.values() for n, _ in number.parts}
        for kernel in sorted(kernels):
            yield Poly(
                {
                    monomial: Surd(((1, q),))
                    for monomial, number in by_unit.terms.items()
                    for n, q in number.parts
                    if n == kernel
                }
            )


def _both(question: Question) -> tuple[Poly, Poly, Poly]:
    """a, and a times the sum and the product of the roots."""
    a, b, c = quadratic(question)
    return a, -b, c


def _ratio(question: Question, claim: Claim) -> list[Row]:
    """Roots mt and nt: mn(α+β)² = (m+n)²αβ."""
    a, total, product = _both(question)
    m, n = (_number(part) for part in _said_ratio(claim.args[0]))
    return [(m * n * total * total - (m + n) * (m + n) * product * a, "=")]


def _said_ratio(node: Node) -> tuple[Node, Node]:
    """1:3, or 3 where one root is three times the other."""
    if isinstance(node, Ratio):
        first, second = node.parts
        return first, second
    return Num("1"), node


def _difference(question: Question, claim: Claim) -> list[Row]:
    a, total, product = _both(question)
    gap = _number(claim.args[0]) if claim.args else Poly.constant(1)
    return [(total * total - (a * product).scaled(Surd.of(4)) - a * a * gap * gap, "=")]


def _sum(question: Question, claim: Claim) -> list[Row]:
    a, total, _ = _both(question)
    return [(total - a * _number(claim.args[0]), "=")]


def _product(question: Question, claim: Claim) -> list[Row]:
    a, _, product = _both(question)
    return [(product - a * _number(claim.args[0]), "=")]


def _square_sum(question: Question, claim: Claim) -> list[Row]:
    a, total, product = _both(question)
    return [(total * total - (a * product).scaled(TWO) - a * a * _number(claim.args[0]), "=")]


def _opposite(question: Question, claim: Claim) -> list[Row]:
    a, total, product = _both(question)
    return [(total, "="), (a * product, "<")]


def _identity(question: Question, claim: Claim) -> list[Row]:
    form, name = form_of(question)
    names = [name] + [other for other in _others(question) if other != name]
    parts = [form]
    for each in names:
        parts = [part for poly in parts for part in poly.coefficients(each).values()]
    return [(part, "=") for part in parts]


def _others(question: Question) -> tuple[str, ...]:
    relations = question.only(Relations)
    return relations.unknowns if relations else ()


def _remainder(question: Question, claim: Claim) -> list[Row]:
    form, name = form_of(question)
    divisor, wanted = (_number(arg) for arg in claim.args)
    if (places := split_points(divisor)) is not None:
        gap = form - wanted
        return [(gap.substitute({name: Poly.constant(place)}), "=") for place in places]
    rest = divided(form, divisor, name)[1] - wanted
    return [(part, "=") for part in rest.coefficients(name).values() if part]


def split_points(divisor: Poly) -> tuple[Surd, ...] | None:
    """The zeros of a divisor that splits into different rational linear factors, else None."""
    if len(divisor.letters) != 1 or not divisor.is_rational:
        return None
    (name,) = divisor.letters
    try:
        found = real_roots(divisor, name)
    except Unsolvable:
        return None
    plain = all(times == 1 and root.is_rational for root, times in found.roots) and not found.complex
    return found.values if plain else None


def _complex(power: int) -> Callable[[Question, Claim], list[Row]]:
    def rows(question: Question, claim: Claim) -> list[Row]:
        form, _ = form_of(question)
        parts = form.coefficients(IMAGINARY)
        zero = parts.get(power, Poly({}))
        other = parts.get(1 - power, Poly({}))
        return [(zero, "=")] + ([(other, "≠")] if power == 0 else [])

    return rows


def _extreme(question: Question, claim: Claim) -> list[Row]:
    """The vertex where it lies within, else an end: only with the bounds and the axis known as numbers."""
    function = question.only(Function)
    if function is None:
        raise Unsolvable("함수가 하나로 정해지지 않습니다.")
    a, b, c = quadratic(question)
    wanted = _number(claim.args[0])
    up = _sign(a) > 0
    at = extreme_place(question, claim.kind == "maximum", up)
    if at is None:  # the vertex, letters and all: 4a(c-v) = b²
        return [((a * (c - wanted)).scaled(Surd.of(4)) - b * b, "=")]
    return [(a * at * at + b * at + c - wanted, "=")]


def extreme_place(question: Question, largest: bool, up: bool) -> Poly | None:
    """Where the extreme lies; None for the vertex of a graph without bounds. Raises Unsolvable."""
    bounds = bounds_of(question)
    if bounds is None:
        if largest == up:
            raise Unsolvable("이 이차함수는 그런 값을 갖지 않습니다.")
        return None
    a, b, _ = quadratic(question)
    axis = (b.value / a.value).scaled(-1) / TWO if b.is_constant and a.is_constant else None
    if axis is None:
        raise Unsolvable("꼭짓점의 위치를 알 수 없어 최댓값이나 최솟값을 정할 수 없습니다.")
    low, high = bounds
    if largest != up and low <= axis <= high:
        return Poly.constant(axis)
    far = high if (axis - low) < (high - axis) else low
    near = low if far == high else high
    return Poly.constant(far if largest == up else near)


def bounds_of(question: Question) -> tuple[Surd, Surd] | None:
    """The ends of the closed range that a condition gives to x."""
    for condition in question.all(Condition):
        rel = condition.relation
        if len(rel.sides) == 3 and set(rel.ops) == {"≤"} and isinstance(rel.sides[1], Sym):
            return evaluate(rel.sides[0]).number, evaluate(rel.sides[2]).number
        raise Unsolvable("x의 값의 범위가 양쪽으로 닫혀 있지 않습니다.")
    return None


def _sign(poly: Poly) -> int:
    if not poly.is_constant:
        raise Unsolvable("x²의 계수의 부호를 알 수 없습니다.")
    return poly.value.sign()


def _at(question: Question, claim: Claim) -> list[Row]:
    """The vertex is (p, q)."""
    a, b, c = quadratic(question)
    p, q = (_number(arg) for arg in claim.args)
    rows: list[Row] = [((a * p).scaled(TWO) + b, "="), (a * p * p + b * p + c - q, "=")]
    # a minimum where the graph opens upward, a maximum where it opens downward
    sign = ">" if claim.kind == "at_minimum" else "<"
    return [*rows, (a, sign)]


def _always(question: Question, claim: Claim) -> list[Row]:
    """Of a quadratic; a letter before its square may not be 0, since the degree is said."""
    relations = question.only(Relations)
    assert relations is not None
    entries = [entry for rel in relations.items for entry in comparisons(rel)]
    if len(entries) != 1:
        raise Unsolvable("부등식이 하나로 정해지지 않습니다.")
    op = entries[0].op if claim.kind == "always" else _NOT[entries[0].op]
    a, b, c = quadratic(question)
    rest = b * b - (a * c).scaled(Surd.of(4))
    side = ">" if op in (">", "≥") else "<"
    return [(a, side), (rest, "<" if op in "<>" else "≤")]


_NOT = {"<": "≥", "≤": ">", ">": "≤", "≥": "<"}


def _never(question: Question, claim: Claim) -> list[Row]:
    relations = question.only(Relations)
    assert relations is not None
    if len(relations.items) == 1 and len(relations.items[0].sides) == 2:
        if claim.kind == "some":
            raise Unsolvable("부등식이 해를 가질 조건은 다루지 않습니다.")
        return _always(question, claim)
    (low, low_op), (high, high_op) = _two_bounds(relations)
    closed = "≥" in (low_op,) and "≤" in (high_op,)
    if claim.kind == "never":
        return [(high - low, "<" if closed else "≤")]
    return [(high - low, "≥" if closed else ">")]


def _two_bounds(relations: Relations) -> tuple[tuple[Poly, str], tuple[Poly, str]]:
    """(lower bound, op), (upper bound, op) of two linear inequalities in one letter."""
    found = ends_of(relations)
    lows = [(value, op) for value, op in found if op in (">", "≥")]
    highs = [(value, op) for value, op in found if op in ("<", "≤")]
    if len(lows) != 1 or len(highs) != 1:
        raise Unsolvable("두 부등식의 해의 방향이 같아 조건을 따질 수 없습니다.")
    return lows[0], highs[0]


def ends_of(relations: Relations) -> list[tuple[Poly, str]]:
    """The bound of each linear inequality, with the letter on the left. Raises Unsolvable for any other."""
    (name,) = relations.unknowns
    found: list[tuple[Poly, str]] = []
    for entry in (entry for rel in relations.items for entry in comparisons(rel)):
        parts = entry.num.coefficients(name)
        if entry.num.degree_in(name) != 1 or not parts[1].is_constant or not entry.den.is_constant:
            raise Unsolvable("일차부등식으로 된 조건이 아닙니다.")
        slope = parts[1].value
        sign = slope.sign() * entry.den.value.sign()
        bound = parts.get(0, Poly({})).scaled(-slope.inverse())
        found.append((bound, entry.op if sign > 0 else FLIPPED[entry.op]))
    return found


def _solution(question: Question, claim: Claim) -> list[Row]:
    relations = question.only(Relations)
    assert relations is not None
    said = [arg for arg in claim.args if isinstance(arg, Rel)]
    ends = [(_number(value), op) for rel in said for value, op in _said_ends(rel)]
    if len(relations.items) == 1 and len(relations.items[0].sides) == 2:
        return _of_one(question, relations, ends, said)
    return _of_system(relations, ends)


def _said_ends(rel: Rel) -> list[tuple[Node, str]]:
    """-1<x<4 as (-1, >), (4, <); x≥2 as (2, ≥); x=3 as both ends."""
    if len(rel.sides) == 3:
        return [(rel.sides[0], FLIPPED[rel.ops[0]]), (rel.sides[2], rel.ops[1])]
    left, right = rel.sides
    if not isinstance(left, Sym):
        left, right, rel = right, left, Rel((right, left), (FLIPPED[rel.ops[0]],))
    if rel.ops == ("=",):
        return [(right, "≥"), (right, "≤")]
    return [(right, rel.ops[0])]


def _of_one(
    question: Question, relations: Relations, ends: list[tuple[Poly, str]], said: list[Rel]
) -> list[Row]:
    left, right = relations.items[0].sides
    if isinstance(left, Abs) and len(ends) == 2:
        return _of_bars(left.arg, right, relations.unknowns[0], ends)
    form, name = form_of(question)
    if form.degree_in(name) == 1 and len(ends) == 1:
        parts = form.coefficients(name)
        slope, rest = parts[1], parts.get(0, Poly({}))
        op = relations.items[0].ops[0]
        turn = ">" if (op[0] in "<≤") == (ends[0][1][0] in "<≤") else "<"
        return [(slope * ends[0][0] + rest, "="), (slope, turn)]
    if len(ends) != 2:
        raise Unsolvable("이차부등식의 해의 끝이 둘이 아닙니다.")
    a, b, c = quadratic(question)
    (p, p_op), (q, _) = ends
    inside = len(said) == 1 and p_op in (">", "≥")
    op = relations.items[0].ops[0]
    sign = ">" if inside == (op in "<≤") else "<"
    rows: list[Row] = [(b + a * (p + q), "="), (c - a * p * q, "=")]
    return rows if a.is_constant and _is_so(a, sign) else [*rows, (a, sign)]


def _of_bars(inner: Node, right: Node, name: str, ends: list[tuple[Poly, str]]) -> list[Row]:
    """|mx+p| < q has the solution between (-q-p)/m and (q-p)/m."""
    form, width = evaluate(inner).poly, _number(right)
    parts = form.coefficients(name)
    if form.degree_in(name) != 1 or not parts[1].is_constant:
        raise Unsolvable("절댓값 안의 x의 계수가 수가 아닙니다.")
    slope, shift = parts[1], parts.get(0, Poly({}))
    total = ends[0][0] + ends[1][0]
    gap = ends[1][0] - ends[0][0]
    size = Poly.constant(abs(slope.value))
    return [(slope * total + shift.scaled(TWO), "="), (size * gap - width.scaled(TWO), "=")]


def _of_system(relations: Relations, wanted: list[tuple[Poly, str]]) -> list[Row]:
    """Each end of the solution is the bound of the inequality that has letters, or of the only one there."""
    rows: list[Row] = []
    found = ends_of(relations)
    for value, op in wanted:
        alike = [(bound, how) for bound, how in found if how == op]
        if not alike and any(how[0] == op[0] or (how in "<≤" and op in "<≤") for _, how in found):
            raise Unsolvable("해의 끝이 부등식의 등호와 맞지 않습니다.")
        open_ = [bound for bound, _ in alike if not bound.is_constant] or [bound for bound, _ in alike]
        if len(open_) != 1:
            raise Unsolvable("해의 끝이 어느 부등식에서 나왔는지 정할 수 없습니다.")
        rows.append((open_[0] - value, "="))
    return rows


TABLE: dict[str, Callable[[Question, Claim], list[Row]]] = {
    "double": _by_discriminant("="),
    "two_real": _by_discriminant(">"),
    "real": _by_discriminant("≥"),
    "imaginary": _by_discriminant("<"),
    "root": _root,
    "ratio": _ratio,
    "multiple": _ratio,
    "difference": _difference,
    "consecutive": _difference,
    "sum": _sum,
    "product": _product,
    "square_sum": _square_sum,
    "opposite": _opposite,
    "identity": _identity,
    "remainder": _remainder,
    "solution": _solution,
    "always": _always,
    "never": _never,
    "some": _never,
    "minimum": _extreme,
    "maximum": _extreme,
    "at_minimum": _at,
    "at_maximum": _at,
    "real_number": _complex(1),
    "pure": _complex(0),
}

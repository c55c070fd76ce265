"""Rational and irrational functions: asymptotes, standard forms, domains, ranges, extreme values."""

from collections.abc import Callable
from dataclasses import dataclass

from appliance.domain.answers import Answer, Assignment, Formula, Range, Scalar, Several
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Add, Frac, Neg, Node, Rel, Root, SetBuilder, Sym, symbols, transform, walk
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient
from appliance.solving.scope import Scope
from appliance.solving.surd import Surd
from appliance.solving.tasks.given import Given
from appliance.solving.tasks.things import Must, Said, Thing

X = Poly.letter("x")


def body_of(given: Given, role: str = "f") -> Node:
    node = given.node(role)
    if not isinstance(node, Rel) or node.ops != ("=",):
        raise Unsolvable("함수의 식이 주어지지 않았습니다.")
    return node.sides[1]


def rational(body: Node) -> tuple[Poly, Poly, Poly, Poly]:
    """(a, b, c, d) of (ax+b)/(cx+d); letters may stand in them."""
    found = evaluate(body)
    top, bottom = found.num.coefficients("x"), found.den.coefficients("x")
    if max(top, default=0) > 1 or max(bottom, default=0) != 1:
        raise Unsolvable("유리함수 y=(ax+b)/(cx+d)의 꼴이 아닙니다.")
    zero = Poly({})
    a, b, c, d = top.get(1, zero), top.get(0, zero), bottom[1], bottom.get(0, zero)
    if not (a * d - b * c):
        raise Unsolvable("약분되어 상수함수가 되는 식입니다.")
    return a, b, c, d


def asymptotes_of(body: Node) -> tuple[Quotient, Quotient]:
    a, _, c, d = rational(body)
    return -(Quotient.of(d) / Quotient.of(c)), Quotient.of(a) / Quotient.of(c)


def asymptotes(given: Given) -> Thing:
    p, q = asymptotes_of(body_of(given))
    return Said(Assignment((("x", build.surd(p.number)), ("y", build.surd(q.number)))))


def standard_of(body: Node) -> tuple[Surd, Surd, Surd]:
    """(k, p, q) of k/(x-p)+q."""
    a, b, c, d = (part.value for part in rational(body))
    p, q = -(d / c), a / c
    return (b + a * p) / c, p, q


def form(given: Given) -> Thing:
    k, p, q = standard_of(body_of(given))
    return Said(Formula(Rel((Sym("y"), standard_node(k, p, q)), ("=",))))


def standard_node(k: Surd, p: Surd, q: Surd) -> Node:
    under = build.polynomial(X - Poly.constant(p))
    first = Frac(build.surd(abs(k)), under)
    lead: Node = first if k.sign() > 0 else Neg(first)
    if not q:
        return lead
    return Add((lead, build.surd(q) if q.sign() > 0 else Neg(build.surd(-q))))


def rational_letters(given: Given) -> Thing:
    """Asymptotes and points that a rational function with letters must have."""
    p, q = asymptotes_of(body_of(given))
    found: list[Poly] = []
    if given.has("vertical"):
        found.append((p - _right(given, "vertical")).num)
    if given.has("horizontal"):
        found.append((q - _right(given, "horizontal")).num)
    a, b, c, d = rational(body_of(given))
    return Must((*found, *_through(given)), ((a * d - b * c,),))  # else it is a constant


def _through(given: Given) -> list[Poly]:
    found = []
    for role in ("P", "Q"):
        if given.has(role):
            x, y = given.point(role)
            value = evaluate(body_of(given), Scope().with_values({"x": x}))
            found.append((value - y).num)
    return found


def _right(given: Given, role: str) -> Quotient:
    node = given.node(role)
    return evaluate(node.sides[1] if isinstance(node, Rel) else node)


@dataclass(frozen=True)
class Radical:
    """k√inner + q; inner is of first degree in x."""

    k: Quotient
    inner: Poly
    q: Quotient


def radical(body: Node) -> Radical:
    roots = [node for node in walk(body) if isinstance(node, Root)]
    if len(roots) != 1 or roots[0].index != 2:
        raise Unsolvable("무리함수 y=√(ax+b)+c의 꼴이 아닙니다.")
    inner = evaluate(roots[0].arg).poly
    if inner.degree_in("x") != 1:
        raise Unsolvable("근호 안의 식이 일차식이 아닙니다.")
    name = "root_"
    value = evaluate(_replaced(body, roots[0], Sym(name))).poly
    parts = value.coefficients(name)
    if max(parts) != 1 or "x" in value.letters:
        raise Unsolvable("무리함수 y=√(ax+b)+c의 꼴이 아닙니다.")
    return Radical(Quotient.of(parts[1]), inner, Quotient.of(parts.get(0, Poly({}))))


def _replaced(body: Node, old: Node, new: Node) -> Node:
    return transform(body, lambda node: new if node == old else node)


def is_radical(body: Node) -> bool:
    return any(isinstance(node, Root) and "x" in symbols(node) for node in walk(body))


def domain(given: Given) -> Thing:
    body = body_of(given)
    if is_radical(body):
        r = radical(body)
        by = r.inner.coefficients("x")
        end = -(by.get(0, Poly({})).value / by[1].value)
        return Said(Range(Rel((Sym("x"), build.surd(end)), ("≥" if by[1].value.sign() > 0 else "≤",))))
    p, _ = asymptotes_of(body)
    return Said(Range(Rel((Sym("x"), build.surd(p.number)), ("≠",))))


def value_range(given: Given) -> Thing:
    body = body_of(given)
    if is_radical(body):
        r = radical(body)
        return Said(Range(Rel((Sym("y"), build.surd(r.q.number)), ("≥" if r.k.number.sign() > 0 else "≤",))))
    _, q = asymptotes_of(body)
    return Said(Range(Rel((Sym("y"), build.surd(q.number)), ("≠",))))


def value_at(body: Node, x: Surd) -> Surd:
    return evaluate(body, Scope().with_values({"x": x})).number


def extremes(given: Given) -> Thing:
    """The greatest and the least value on a closed interval: at its ends, where it is monotone."""
    body = body_of(given)
    node = given.node("domain")
    node = node.condition if isinstance(node, SetBuilder) else node
    if not isinstance(node, Rel) or node.ops != ("≤", "≤"):
        raise Unsolvable("양 끝을 포함하는 범위가 아닙니다.")
    low, high = (evaluate(side).number for side in (node.sides[0], node.sides[2]))
    if is_radical(body):
        inner = radical(body).inner
        if any(inner.substitute({"x": Poly.constant(end)}).value.sign() < 0 for end in (low, high)):
            raise Unsolvable("범위 안에 근호 안이 음수가 되는 값이 있습니다.")
    else:
        p = asymptotes_of(body)[0].number
        if low <= p <= high:
            raise Unsolvable("범위 안에 함수가 정의되지 않는 값이 있습니다.")
    values = sorted(value_at(body, end) for end in (low, high))
    return Said(_said(values[1], values[0], given.modes))


def _said(most: Surd, least: Surd, modes: tuple[str, ...]) -> Answer:
    if "max" in modes:
        return Scalar(build.surd(most))
    if "min" in modes:
        return Scalar(build.surd(least))
    if "sum" in modes:
        return Scalar(build.surd(most + least))
    if "product" in modes:
        return Scalar(build.surd(most * least))
    return Several((("최댓값", Scalar(build.surd(most))), ("최솟값", Scalar(build.surd(least)))))


def radical_letters(given: Given) -> Thing:
    """y=√(ax+b)+c through points: squared, the solutions are tried in the equation itself."""
    r = radical(body_of(given))
    found: list[Poly] = []
    for role in ("P", "Q"):
        if given.has(role):
            x, y = given.point(role)
            inner = Quotient.of(r.inner.substitute({"x": x.poly}))
            found.append((r.k.power(2) * inner - (y - r.q).power(2)).num)
    return Must(tuple(found))


OPS: dict[str, Callable[[Given], Thing]] = {
    "asymptotes": asymptotes,
    "form": form,
    "rational_letters": rational_letters,
    "radical_letters": radical_letters,
    "domain": domain,
    "value_range": value_range,
    "extremes": extremes,
}

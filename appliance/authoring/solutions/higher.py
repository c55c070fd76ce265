"""Equations of third and fourth degree, quadratics without real roots, and systems with squares."""

from fractions import Fraction
from math import gcd

from appliance.authoring.solutions.build import bracket, frac, neg, relation, root, squared, times
from appliance.authoring.solutions.lines import closing, eq, line, math
from appliance.authoring.solutions.poly import poly
from appliance.authoring.solutions.quadratic import solve_quadratic
from appliance.authoring.solutions.substitute import put
from appliance.domain.answers import Answer, Assignments, Roots
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.korean.particles import attach
from appliance.mathtext.tree import Add, Neg, Node, Num, PlusMinus, Rel, Sym, walk
from appliance.solving import build as exact
from appliance.solving import evaluate, flintpoly, key_text, solve
from appliance.solving.evaluate import difference
from appliance.solving.factored import node as factored
from appliance.solving.poly import Poly
from appliance.solving.surd import Surd


def has_imaginary(answer: Answer) -> bool:
    values = answer.values if isinstance(answer, Roots) else ()
    return any(node == Sym("i") for value in values for node in walk(value))


def by_formula(rel: Rel, letter: str, answer: Answer) -> tuple[str, ...]:
    """근의 공식 with a negative number under the root."""
    form = difference(rel.sides[0], rel.sides[1]).poly
    parts = form.coefficients(letter)
    a, b, c = (parts.get(power, Poly({})).value for power in (2, 1, 0))
    if not all(number.is_rational for number in (a, b, c)):
        raise Unsolvable("계수가 유리수가 아니어서 풀이를 쓸 수 없습니다.")
    a_, b_, c_ = (exact.surd(number) for number in (a, b, c))
    rest = b * b - (a * c).scaled(4)
    lines: list[str] = []
    tidy = Rel((exact.polynomial(form), Num("0")), ("=",))
    if math(tidy) != math(rel):
        lines.append(line("우변을 좌변으로 이항하여 정리하면 {}이다.", tidy))
    if not b:
        value = exact.surd(-c / a)
        both = PlusMinus(exact.expression(evaluate(Sym("i")) * evaluate(exact.surd((c / a).sqrt()))))
        if math(relation(exact.power(Sym(letter), 2), value)) != math(rel):
            lines.append(line("정리하면 {}이다.", relation(exact.power(Sym(letter), 2), value)))
        return (*lines, f"제곱근을 구하면 {eq(letter, PlusMinus(root(value)), both)}이다.", _closing(answer))
    inside = Add((squared(bracket(b_)), Neg(times(Num("4"), bracket(a_), bracket(c_)))))
    raw = frac(Add((neg(bracket(b_)), PlusMinus(root(inside)))), times(Num("2"), bracket(a_)))
    shown = frac(Add((exact.surd(-b), PlusMinus(root(exact.surd(rest))))), exact.surd(a + a))
    lines.append(f"근의 공식을 이용하면 {eq(letter, raw, shown)}이다.")
    return (*lines, _closing(answer))


def _closing(answer: Answer) -> str:
    return closing("방정식의 해는", answer)


def solve_higher(rel: Rel, letter: str, answer: Answer) -> tuple[str, ...]:
    """Everything to the left, factored as far as it goes."""
    form = difference(rel.sides[0], rel.sides[1]).poly
    if form.ordered()[0][1].sign() < 0:
        form = -form
    tidy = Rel((exact.polynomial(form), Num("0")), ("=",))
    lines: list[str] = []
    if math(tidy) != math(rel):
        lines.append(line("식을 정리하면 {}이다.", tidy))
    lines.append(line("좌변을 인수분해하면 {}이다.", Rel((factored(form), Num("0")), ("=",))))
    return (*lines, _closing(answer))


def is_curved_system(rels: tuple[Rel, ...], answer: Answer) -> bool:
    if isinstance(answer, Assignments):
        return True
    return any(any(poly(side).total_degree > 1 for side in rel.sides if _plain(side)) for rel in rels)


def _plain(side: Node) -> bool:
    try:
        poly(side)
    except Unsolvable:
        return False
    return True


def solve_pairs(relations: Relations, answer: Answer) -> tuple[str, ...]:
    """A linear equation put into the other; or an equation that factors, each factor put in."""
    if len(relations.items) != 2 or len(relations.unknowns) != 2:
        raise Unsolvable("이 연립방정식의 풀이는 쓸 수 없습니다.")
    forms = [difference(rel.sides[0], rel.sides[1]).poly for rel in relations.items]
    linear = next((at for at, form in enumerate(forms) if form.degree == 1), None)
    if linear is not None:
        lines = _put_in(forms[linear], relations.items[1 - linear], relations.unknowns)
    else:
        lines = _by_factors(forms, relations)
    return (*lines, f"따라서 연립방정식의 해는 {key_text(answer)}이다.")


def _put_in(line_: Poly, other: Rel, unknowns: tuple[str, ...]) -> list[str]:
    """y=5-x out of the linear equation, put into the other."""
    name = next((n for n in reversed(unknowns) if abs(line_.coefficients(n)[1].value) == Surd.of(1)), None)
    if name is None:
        raise Unsolvable("한 문자로 나타내기 어려운 식입니다.")
    slope = line_.coefficients(name)[1].value
    value = exact.polynomial(line_.coefficients(name).get(0, Poly({})).scaled(-slope.inverse()))
    (rest,) = set(unknowns) - {name}
    replaced = put(other, {name: value})
    assert isinstance(replaced, Rel)
    form = difference(replaced.sides[0], replaced.sides[1]).poly
    if form.degree_in(rest) != 2:
        raise Unsolvable("대입한 식이 이차방정식이 아닙니다.")
    numbers = [q for number in form.terms.values() for _, q in number.parts]
    scale = _content(numbers) * (-1 if form.ordered()[0][1].sign() < 0 else 1)
    tidy = Rel((exact.polynomial(form.scaled(Surd.of(1) / Surd.of(scale))), Num("0")), ("=",))
    lines = [
        line("한 식에서 {}이므로 다른 식에 대입하면 {}이다.", eq(name, value), replaced),
        line("이 식을 정리하면 {}이다.", tidy),
    ]
    solved = solve_quadratic(tidy, rest)
    return [*lines, *solved.lines, f"이 방정식의 해는 {solved.said}이다."]


def _content(numbers: list[Fraction]) -> int:
    if any(number.denominator != 1 for number in numbers):
        return 1
    return gcd(*(int(number) for number in numbers))


def _by_factors(forms: list[Poly], relations: Relations) -> list[str]:
    for at, form in enumerate(forms):  # noqa: B007 - the place is needed below
        pieces = [piece for piece, _ in flintpoly.factor(form)[1]]
        if len(pieces) == 2 and all(piece.degree == 1 for piece in pieces):
            break
    else:
        raise Unsolvable("인수분해되는 식이 없는 연립방정식입니다.")
    first, second = relations.unknowns
    other = forms[1 - at]
    lines = [line("한 식의 좌변을 인수분해하면 {}이다.", Rel((factored(form), Num("0")), ("=",)))]
    for mark, piece in zip(("먼저", "다음으로"), pieces, strict=True):
        parts = piece.coefficients(first)
        if 1 not in parts:
            raise Unsolvable("한 문자로 나타낼 수 없는 식입니다.")
        value = parts.get(0, Poly({})).scaled(-parts[1].value.inverse())
        placed = other.substitute({first: value})
        shown = Rel(
            (
                exact.polynomial(placed - Poly.constant(placed.terms.get((), Surd.of(0)))),
                exact.surd(-placed.terms.get((), Surd.of(0))),
            ),
            ("=",),
        )
        found = solve(Question((Relations((shown,), (second,)),), Goal(GoalKind.SOLVE)))
        if not isinstance(found, Roots):
            raise Unsolvable("인수를 대입한 식에 실근이 없습니다.")
        lines.append(
            f"{mark} 인수 {attach(math(exact.polynomial(piece)), '이/가')} $0$일 때, "
            f"다른 식에 대입하면 {math(shown)}이므로 {key_text(found)}이다."
        )
    return lines

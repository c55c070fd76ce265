"""The polynomial that a claim speaks of: a side of an equation, a graph less a graph, a polynomial."""

from appliance.domain.claims import complex_claim
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Expression, Function, Relations
from appliance.domain.question import Question
from appliance.solving.evaluate import evaluate
from appliance.solving.poly import Poly
from appliance.solving.relations import comparisons
from appliance.solving.surd import Surd


def form_of(question: Question) -> tuple[Poly, str]:
    """(polynomial, its letter). Raises Unsolvable where there is none, or a letter in a denominator."""
    if relations := question.only(Relations):
        entries = [entry for rel in relations.items for entry in comparisons(rel)]
        if len(entries) != 1 or not entries[0].den.is_constant:
            raise Unsolvable("방정식이 하나로 정해지지 않습니다.")
        return entries[0].num.scaled(entries[0].den.value.inverse()), relations.unknowns[0]
    functions = question.all(Function)
    if functions and len(functions) <= 2:
        bodies = [evaluate(function.body).poly for function in functions]
        # The curve less the line, whichever the stem names first.
        bodies.sort(key=lambda body: -body.degree_in(functions[0].variable))
        form = bodies[0] - bodies[1] if len(bodies) == 2 else bodies[0]
        return form, functions[0].variable
    if expression := question.only(Expression):
        return evaluate(expression.body).poly, "" if complex_claim(question) else "x"
    raise Unsolvable("조건을 따질 식이 주어지지 않았습니다.")


def quadratic(question: Question) -> tuple[Poly, Poly, Poly]:
    """a, b, c, where letters may stand. Raises Unsolvable where the form is no quadratic."""
    form, name = form_of(question)
    if form.degree_in(name) != 2:
        raise Unsolvable("이차식이 아니어서 판별식을 쓸 수 없습니다.")
    parts = form.coefficients(name)
    a, b, c = (parts.get(power, Poly({})) for power in (2, 1, 0))
    return a, b, c


def discriminant(question: Question) -> Poly:
    a, b, c = quadratic(question)
    return b * b - (a * c).scaled(Surd.of(4))


def divided(dividend: Poly, divisor: Poly, name: str) -> tuple[Poly, Poly]:
    """Quotient and remainder in a letter; the divisor's leading coefficient must be a number."""
    parts = divisor.coefficients(name)
    size = max(parts, default=0)
    if not divisor or not parts[size].is_constant or not parts[size].value:
        raise Unsolvable("나누는 식의 가장 높은 차수의 계수가 수가 아닙니다.")
    inverse, rest, quotient = parts[size].value.inverse(), dividend, Poly({})
    while rest and rest.degree_in(name) >= size:
        top = rest.degree_in(name)
        piece = rest.coefficients(name)[top].scaled(inverse) * Poly.letter(name).power(top - size)
        quotient = quotient + piece
        rest = rest - piece * divisor
        if size == 0 and not rest:
            break
    return quotient, rest

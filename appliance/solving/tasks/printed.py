"""Things as answers, in the form that a school book prints."""

from math import lcm

from appliance.domain.answers import (
    Answer,
    Coordinates,
    Formula,
    NoSolution,
    Range,
    Ranges,
    Scalar,
)
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Condition
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Group, Matrix, Neg, Node, Num, Pow, Rel, Row, Sym
from appliance.solving import build
from appliance.solving.intervals import Interval, intersection, solutions
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient, make
from appliance.solving.relations import comparisons
from appliance.solving.surd import Surd
from appliance.solving.tasks.circles import parts_of
from appliance.solving.tasks.graphs import standard_node, standard_of
from appliance.solving.tasks.things import Amount, Body, Curve, Grid, Length, Place, Said, Sign, Thing

ZERO = Num("0")


def answer_of(thing: Thing, question: Question) -> Answer:
    """The thing itself is asked; no letter may be left in it but x and y."""
    match thing:
        case Said(answer):
            return answer
        case Amount(value):
            return Scalar(build.surd(value.number), question.goal.unit)
        case Length(square):
            return Scalar(build.surd(square.number.sqrt()), question.goal.unit)
        case Place((x,)):
            return Scalar(build.surd(x.number))
        case Place((x, y)):
            return Coordinates(build.surd(x.number), build.surd(y.number))
        case Curve(poly, like):
            if not poly.letters <= {"x", "y"}:
                raise Unsolvable("방정식에 값을 모르는 문자가 남습니다.")
            return Formula(equation(poly, like))
        case Body(value, name):
            return Formula(Rel((name, build.expression(value)), ("=",)))
        case Grid(rows):
            return Formula(Matrix(tuple(Row(tuple(build.expression(item) for item in row)) for row in rows)))
    raise Unsolvable("구하는 것이 정해지지 않습니다.")


def equation(poly: Poly, like: Node | None = None) -> Rel:
    """The printed equation of a curve: a line, a circle, or y = ….

    like: of a moved curve, the equation whose form it keeps.
    """
    if poly.degree_in("x") <= 1 and poly.degree_in("y") <= 1 and poly.degree <= 1:
        return line_equation(poly, like)
    if poly.degree_in("y") == 2 and poly.degree_in("x") == 2:
        return circle_equation(poly, like)
    for name in ("y", "x"):
        parts = poly.coefficients(name)
        if name == "y" and max(parts) == 1 and not parts[1].is_constant:
            value = make(-parts.get(0, Poly({})), parts[1])
            return Rel((Sym("y"), rational_node(value)), ("=",))
        if max(parts) == 1 and parts[1].is_constant:
            body = parts.get(0, Poly({})).scaled(-parts[1].value.inverse())
            return Rel((Sym(name), build.polynomial(body)), ("=",))
    raise Unsolvable("이 도형의 방정식은 다루지 않습니다.")


def rational_node(value: Quotient) -> Node:
    """k/(x-p)+q where it is of that kind, else one fraction."""
    body = build.expression(value)
    if max(
        value.num.degree_in("x"), value.den.degree_in("x")
    ) > 1 or value.num.letters | value.den.letters != {"x"}:
        return body
    return standard_node(*standard_of(body))


def line_equation(poly: Poly, like: Node | None = None) -> Rel:
    """y=2x-3 where all is whole, x=2, y=-1; else 2x-3y+6=0."""
    if not poly.degree:
        raise Unsolvable("직선의 방정식이 아닙니다.")
    by_y = poly.coefficients("y")
    if 1 not in by_y:
        return _solved(poly, "x")
    solved = _solved(poly, "y")
    if not poly.degree_in("x"):
        return solved
    slope = -(poly.coefficients("x")[1].value / by_y[1].value)
    start = -(poly.substitute({"x": Poly({})}).coefficients("y").get(0, Poly({})).value / by_y[1].value)
    general = isinstance(like, Rel) and not isinstance(like.sides[0], Sym)
    explicit = isinstance(like, Rel) and isinstance(like.sides[0], Sym)
    whole = all(_is_whole(number) for number in (slope, start))
    if explicit or (whole and not general):
        return solved
    return Rel((build.polynomial(cleared(poly)), ZERO), ("=",))


def _is_whole(number: Surd) -> bool:
    return all(q.denominator == 1 for _, q in number.parts)


def _solved(poly: Poly, name: str) -> Rel:
    parts = poly.coefficients(name)
    body = parts.get(0, Poly({})).scaled(-parts[1].value.inverse())
    return Rel((Sym(name), build.polynomial(body)), ("=",))


def cleared(poly: Poly) -> Poly:
    """Whole coefficients without a common factor, the first one positive."""
    if not poly.is_rational:
        lead = poly.ordered()[0][1]
        return poly if lead.sign() > 0 else -poly
    numbers = [number.rational for _, number in poly.ordered()]
    scale = lcm(*(number.denominator for number in numbers))
    whole = [int(number * scale) for number in numbers]
    shared = 0
    for number in whole:
        shared = _gcd(shared, abs(number))
    factor = Surd.of(scale) / Surd.of(shared if whole[0] > 0 else -shared)
    return poly.scaled(factor)


def _gcd(a: int, b: int) -> int:
    while b:
        a, b = b, a % b
    return a


def circle_equation(poly: Poly, like: Node | None = None) -> Rel:
    """(x-1)²+(y+2)²=9; where the centre is broken, or a moved equation was general, x²+y²-…=0."""
    (p, q), r2 = parts_of(poly)
    centre = (p.number, q.number)
    general = isinstance(like, Rel) and like.sides[1] == ZERO
    if general or not all(_is_whole(number) for number in centre):
        return Rel((build.polynomial(cleared(poly)), ZERO), ("=",))
    return Rel((Add((_squared("x", centre[0]), _squared("y", centre[1]))), build.surd(r2.number)), ("=",))


def _squared(name: str, at: Surd) -> Node:
    if not at:
        return Pow(Sym(name), Num("2"))
    inner = Add((Sym(name), Neg(build.surd(at)) if at.sign() > 0 else build.surd(-at)))
    return Pow(Group(inner), Num("2"))


def range_of(sign: Sign, wanted: Node, facts: tuple[Condition, ...]) -> Answer:
    """The values of the asked letter for which the condition holds."""
    if not isinstance(wanted, Sym) or sign.poly.letters != {wanted.name}:
        raise Unsolvable("범위를 구할 문자가 하나로 정해지지 않습니다.")
    name = wanted.name
    sets = [solutions(sign.poly, name, sign.op)]
    for fact in facts:
        sets += [solutions(entry.num, name, entry.op) for entry in comparisons(fact.relation)]
    return reals_answer(intersection(sets), name)


def reals_answer(pieces: tuple[Interval, ...], name: str) -> Answer:
    if not pieces:
        return NoSolution()
    parts = tuple(_piece(piece, name) for piece in pieces)
    return Range(parts[0]) if len(parts) == 1 else Ranges(parts)


def _piece(piece: Interval, name: str) -> Rel:
    letter = Sym(name)
    low = None if piece.low is None else build.surd(piece.low)
    high = None if piece.high is None else build.surd(piece.high)
    if piece.is_point and low is not None:
        return Rel((letter, low), ("=",))
    if low is not None and high is not None:
        return Rel((low, letter, high), ("≤" if piece.low_closed else "<", "≤" if piece.high_closed else "<"))
    if low is not None:
        return Rel((letter, low), ("≥" if piece.low_closed else ">",))
    if high is not None:
        return Rel((letter, high), ("≤" if piece.high_closed else "<",))
    raise Unsolvable("모든 값에서 조건이 성립하여 범위가 정해지지 않습니다.")

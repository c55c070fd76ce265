"""Division of polynomials, coefficients, and the extremes and meetings of quadratic graphs."""

from appliance.domain.answers import (
    Answer,
    Coordinates,
    Elements,
    Formula,
    NoSolution,
    Roots,
    Scalar,
    Several,
    Word,
)
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Claim, Expression, Function, Relations
from appliance.domain.question import Question
from appliance.mathtext.tree import NODE_TYPES, Add, Group, Mul, Node, Num, Point, Rel, symbols
from appliance.solving import build
from appliance.solving.claims.forms import discriminant, divided, form_of, quadratic
from appliance.solving.claims.translate import bounds_of, extreme_place
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.common import scalar
from appliance.solving.poly import IMAGINARY, Poly
from appliance.solving.roots import real_roots
from appliance.solving.surd import ONE, Surd
from appliance.solving.symmetric import symmetric_value

PARTS = {"dividend": "다항식", "divisor": "나누는 식", "quotient": "몫", "remainder": "나머지"}
EXTREMES = {"max": "최댓값", "min": "최솟값"}
KINDS = {
    "roots": {1: "서로 다른 두 실근", 0: "중근", -1: "서로 다른 두 허근"},
    "x_axis": {1: "서로 다른 두 점에서 만난다", 0: "한 점에서 만난다(접한다)", -1: "만나지 않는다"},
    "line": {1: "서로 다른 두 점에서 만난다", 0: "한 점에서 만난다(접한다)", -1: "만나지 않는다"},
}


def divide(question: Question) -> Answer:
    """What is asked of dividend = divisor × quotient + remainder."""
    parts = {each.name: evaluate(each.body).poly for each in question.all(Expression)}
    asked = [str(arg) for arg in question.goal.args]
    if claims := question.all(Claim):
        parts["remainder"] = _from_remainders(parts["divisor"], claims)
    elif set(parts) == {"dividend", "divisor"}:
        name = _letter(parts["dividend"], parts["divisor"])
        if parts["divisor"].degree_in(name) < 1 or parts["dividend"].degree_in(name) < 1:
            raise Unsolvable("나누는 식이 다항식이 아니어서 몫과 나머지를 구할 수 없습니다.")
        parts["quotient"], parts["remainder"] = divided(parts["dividend"], parts["divisor"], name)
    elif set(parts) == {"divisor", "quotient", "remainder"}:
        name = _letter(parts["divisor"], parts["quotient"])
        if parts["remainder"].degree_in(name) >= parts["divisor"].degree_in(name):
            raise Unsolvable("나머지의 차수가 나누는 식의 차수보다 낮지 않습니다.")
        parts["dividend"] = parts["divisor"] * parts["quotient"] + parts["remainder"]
    elif set(parts) == {"dividend", "quotient", "remainder"}:
        name = _letter(parts["dividend"], parts["quotient"])
        rest = parts["dividend"] - parts["remainder"]
        parts["divisor"], left = divided(rest, parts["quotient"], name)
        if left or parts["remainder"].degree_in(name) >= parts["divisor"].degree_in(name):
            raise Unsolvable("그런 몫과 나머지가 나오는 나누는 식이 없습니다.")
    found = [(PARTS[role], Scalar(build.polynomial(parts[role]))) for role in asked if role in parts]
    if len(found) != len(asked) or not found:
        raise Unsolvable("구하는 데 필요한 식이 주어지지 않았습니다.")
    if len(found) > 1:
        return Several(tuple(found))
    node = found[0][1].value
    return Formula(node) if symbols(node) else Scalar(node)


def _letter(*polys: Poly) -> str:
    letters = frozenset().union(*(poly.letters for poly in polys))
    if len(letters) != 1 or IMAGINARY in letters:
        raise Unsolvable("한 문자에 대한 다항식이 아닙니다.")
    return next(iter(letters))


def _from_remainders(divisor: Poly, claims: tuple[Claim, ...]) -> Poly:
    """The polynomial of lower degree that has the remainders told, by linear divisors one after another."""
    name = _letter(divisor)
    found, product = Poly({}), Poly.constant(1)
    for claim in claims:
        by, rest = (evaluate(arg).poly for arg in claim.args)
        shared = divided(divisor, by, name)
        if shared[1] or by.degree_in(name) != 1 or not rest.is_constant:
            raise Unsolvable("나머지를 정하는 조건이 나누는 식과 맞지 않습니다.")
        slope, shift = by.coefficients(name)[1].value, by.coefficients(name).get(0, Poly({})).value
        at = {name: Poly.constant(-shift / slope)}
        here = product.substitute(at)
        if not here:
            raise Unsolvable("같은 식으로 나눈 나머지가 두 번 주어졌습니다.")
        found = found + product.scaled((rest - found.substitute(at)).value / here.value)
        product = product * by
    if product.degree_in(name) != divisor.degree_in(name):
        raise Unsolvable("나머지를 정하는 조건이 모자랍니다.")
    return found


def coefficient(question: Question) -> Answer:
    """Of a monomial in the expanded expression."""
    expression = question.only(Expression)
    (wanted,) = question.goal.args
    if expression is None or not isinstance(wanted, NODE_TYPES):
        raise Unsolvable("전개할 식이 하나로 정해지지 않습니다.")
    poly, monomial = evaluate(expression.body).poly, evaluate(wanted).poly  # type: ignore[arg-type]
    ((key, number),) = monomial.terms.items()
    if number != ONE or not monomial.letters <= poly.letters:
        raise Unsolvable("계수를 구할 항이 식에 없습니다.")
    return scalar(poly.terms.get(key, Surd.of(0)))


def judge(question: Question) -> Answer:
    """What the discriminant tells: a word, or how many."""
    where, what = (str(arg) for arg in question.goal.args)
    if where not in KINDS or what not in ("kind", "count"):
        raise Unsolvable("무엇을 판별하는지 분명하지 않습니다.")
    rest = discriminant(question)
    if not rest.is_constant:
        raise Unsolvable("식에 문자가 있어 판별할 수 없습니다.")
    sign = rest.value.sign()
    return scalar(sign + 1, "개") if what == "count" else Word(KINDS[where][sign])


def extreme(question: Question) -> Answer:
    """The largest or smallest value, within the range where one is told."""
    form, name = form_of(question)
    asked = [str(arg) for arg in question.goal.args]
    if not set(asked) <= set(EXTREMES):
        raise Unsolvable("최댓값과 최솟값 가운데 무엇을 구하는지 분명하지 않습니다.")
    a, b, c = quadratic(question)
    if not (a.is_constant and b.is_constant and c.is_constant):
        raise Unsolvable("식에 값이 정해지지 않은 문자가 있습니다.")
    found: list[tuple[str, Scalar]] = []
    for op in asked:
        at = extreme_place(question, op == "max", a.value.sign() > 0)
        place = at if at is not None else Poly.constant((b.value / a.value).scaled(-1) / Surd.of(2))
        value = form.substitute({name: place}).value
        found.append((EXTREMES[op], scalar(value, question.goal.unit)))
    bounds = bounds_of(question)
    if bounds is not None and not bounds[0] < bounds[1]:
        raise Unsolvable("x의 값의 범위가 비어 있습니다.")
    return found[0][1] if len(found) == 1 else Several(tuple(found))


def meeting(question: Question) -> Answer:
    """Where the graph meets the x-axis or the other graph."""
    form, name = form_of(question)
    op = str(question.goal.args[0])
    places = real_roots(form, name).values
    if not places:
        return NoSolution()
    functions = question.all(Function)
    if op == "x":
        return Roots(name, tuple(build.surd(place) for place in places))
    if op == "distance":
        if len(places) != 2 or len(functions) != 1:
            raise Unsolvable("두 점 사이의 거리를 구할 수 없습니다.")
        return scalar(places[1] - places[0])
    second = [each for each in functions if evaluate(each.body).poly.degree_in(name) <= 1]
    points = []
    for place in places:
        at = (
            evaluate(second[0].body).poly.substitute({name: Poly.constant(place)}).value
            if second
            else Surd.of(0)
        )
        points.append(Point("", (build.surd(place), build.surd(at))))
    return Elements(tuple(points)) if len(points) > 1 else Coordinates(*points[0].items)


def build_quadratic(question: Question) -> Answer:
    """The equation with the two expressions as its roots; letters in them are roots of the equation given."""
    lead = evaluate(question.goal.args[0]).number  # type: ignore[arg-type]
    bodies = [each.body for each in question.all(Expression)]
    if len(bodies) != 2 or not lead:
        raise Unsolvable("두 근과 이차항의 계수가 주어지지 않았습니다.")
    values = [_root_sum(question, bodies), _root_product(question, bodies)]
    poly = Poly.letter("x").power(2) - Poly.letter("x") * values[0] + values[1]
    if not poly.is_rational or IMAGINARY in poly.letters:
        raise Unsolvable("그 두 수를 근으로 하는 이차방정식의 계수가 유리수가 아닙니다.")
    return Formula(Rel((build.polynomial(poly.scaled(lead)), Num("0")), ("=",)))


def _root_sum(question: Question, bodies: list[Node]) -> Poly:
    return _of(question, Add(tuple(bodies)))


def _root_product(question: Question, bodies: list[Node]) -> Poly:
    return _of(question, Mul(tuple(Group(body) for body in bodies), ("",)))


def _of(question: Question, node: Node) -> Poly:
    given = question.only(Relations)
    if given is None:
        return evaluate(node).poly
    return symmetric_value(given, node).poly

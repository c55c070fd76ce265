"""Divisions multiplied out, coefficients interpolated, graphs measured, symmetric values at found roots."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from appliance.domain.answers import Answer, Coordinates, Elements, Formula, Roots, Scalar, Several, Word
from appliance.domain.givens import Claim, Expression, Function, Relations
from appliance.domain.question import Question
from appliance.mathtext.tree import Mul, Node, Num, Point, Pow, Rel, Sym, symbols, walk
from appliance.verification.checkback.claims import extreme_of, form, gap
from appliance.verification.complexes import Complex, parts
from appliance.verification.numeric import NotNumeric, close, number
from appliance.verification.roots import ZERO, Vector, coefficients, divided, real_roots, solved

POINTS = tuple(Decimal(n) / 7 + Decimal(n * n) / 3 for n in range(2, 12))
COMPLEX_STARTS = tuple(
    Complex(Decimal(a), Decimal(b))
    for a, b in (("0.7", "1.3"), ("-1.9", "0.6"), ("2.3", "-0.8"), ("-0.4", "-1.7"), ("3.9", "2.2"))
)


def divided_back(question: Question, answer: Answer) -> str:
    """divisor × quotient + remainder is the dividend, and the remainder is of lower degree."""
    parts = {each.name: each.body for each in question.all(Expression)}
    asked = [str(arg) for arg in question.goal.args]
    if claims := question.all(Claim):
        return _remainders(claims, parts["divisor"], _node(answer))
    values = [scalar.value for _, scalar in answer.items] if isinstance(answer, Several) else [_node(answer)]
    parts |= dict(zip(asked, values, strict=True))
    letter = next(iter(symbols(parts.get("divisor", parts.get("dividend", Num("0"))))), "x")
    if set(parts) >= {"dividend", "divisor"} and not {"quotient", "remainder"} <= set(parts):
        return _one_part(parts, asked[0], letter)
    for point in POINTS:
        at = {letter: point}
        made = number(parts["divisor"], at) * number(parts["quotient"], at) + number(parts["remainder"], at)
        if not close(made, number(parts["dividend"], at)):
            return "나누는 식과 몫의 곱에 나머지를 더하면 처음 식이 되지 않습니다"
    rest, below = (_parts_of(parts[name], letter) for name in ("remainder", "divisor"))
    return "" if len(rest) < len(below) or rest == [ZERO] else "나머지의 차수가 낮지 않습니다"


def _one_part(parts: dict[str, Node], asked: str, letter: str) -> str:
    quotient, rest = divided(_parts_of(parts["dividend"], letter), _parts_of(parts["divisor"], letter))
    wanted = quotient if asked == "quotient" else rest
    found = _parts_of(parts[asked], letter)
    size = max(len(wanted), len(found))
    pad = [[*row, *([ZERO] * (size - len(row)))] for row in (wanted, found)]
    return "" if all(close(a, b) for a, b in zip(*pad, strict=True)) else "나눗셈을 하면 다른 식이 나옵니다"


def _remainders(claims: Sequence[Claim], divisor: Node, rest: Node) -> str:
    letter = next(iter(symbols(divisor)))
    for claim in claims:
        by = _parts_of(claim.args[0], letter)
        if len(by) != 2:
            raise NotNumeric("a linear divisor is needed")
        at = {letter: -by[0] / by[1]}
        if not close(number(rest, at), number(claim.args[1], at)):
            return "나머지가 주어진 조건과 다릅니다"
        if not close(number(divisor, at), ZERO):
            return "나누는 식이 조건과 맞지 않습니다"
    short = len(_parts_of(rest, letter)) < len(_parts_of(divisor, letter)) == len(claims) + 1
    return "" if short else "나머지가 하나로 정해지지 않습니다"


def _parts_of(node: Node, letter: str) -> list[Decimal]:
    return coefficients(lambda at: number(node, {letter: at}))


def _node(answer: Answer) -> Node:
    if isinstance(answer, Formula):
        return answer.body
    if isinstance(answer, Scalar):
        return answer.value
    raise NotNumeric("one formula is asked for")


def interpolated_coefficient(question: Question, answer: Answer) -> str:
    """The coefficient by interpolation, letter after letter."""
    expression, wanted = question.only(Expression), question.goal.args[0]
    if expression is None or isinstance(wanted, str | int) or not isinstance(wanted, Node):
        raise NotNumeric("an expression is needed")
    powers = _powers(wanted)
    letters = sorted(symbols(expression.body))

    def value(known: dict[str, Decimal], left: list[str]) -> Decimal:
        if not left:
            return number(expression.body, known)
        found = coefficients(lambda at: value({**known, left[0]: at}, left[1:]))
        power = powers.get(left[0], 0)
        return found[power] if power < len(found) else ZERO

    return "" if close(value({}, letters), number(_node(answer))) else "계수가 다릅니다"


def _powers(node: Node) -> dict[str, int]:
    if isinstance(node, Sym):
        return {node.name: 1}
    if isinstance(node, Pow) and isinstance(node.base, Sym) and isinstance(node.exp, Num):
        return {node.base.name: int(node.exp.text)}
    if isinstance(node, Mul):
        return {name: power for factor in node.factors for name, power in _powers(factor).items()}
    if isinstance(node, Num):
        return {}
    raise NotNumeric("a monomial is needed")


def zeros_counted(question: Question, answer: Answer) -> str:
    """How many real numbers make the form 0, counted on the curve itself."""
    found = coefficients(form(question, {}), 4)
    if len(found) != 3:
        raise NotNumeric("not a quadratic")
    count = len(real_roots(found))
    if isinstance(answer, Scalar):
        return "" if close(number(answer.value), Decimal(count)) else f"세어 보면 {count}개입니다"
    if not isinstance(answer, Word):
        raise NotNumeric("a word is asked for")
    wanted = {0: ("허근", "만나지 않"), 1: ("중근", "접한"), 2: ("두 실근", "두 점")}[count]
    return "" if any(word in answer.text for word in wanted) else "그래프의 모양과 다릅니다"


def extreme_measured(question: Question, answer: Answer) -> str:
    """The vertex and the ends, and no point between lies beyond."""
    ops = [str(arg) for arg in question.goal.args]
    values = [scalar.value for _, scalar in answer.items] if isinstance(answer, Several) else [_node(answer)]
    for op, node in zip(ops, values, strict=True):
        if not close(number(node), extreme_of(question, {}, op == "max")):
            return "그래프에서 잰 값과 다릅니다"
    return ""


def met(question: Question, answer: Answer) -> str:
    """The points lie on both graphs, and there are as many as the curve has."""
    functions = question.all(Function)
    found = real_roots(coefficients(form(question, {}), 4))
    op = question.goal.args[0]
    if op == "distance" and isinstance(answer, Scalar):
        return (
            "" if len(found) == 2 and close(number(answer.value), found[1] - found[0]) else "거리가 다릅니다"
        )
    if op == "x" and isinstance(answer, Roots):
        places = [number(value) for value in answer.values]
        points: list[tuple[Decimal, Decimal | None]] = [(place, None) for place in places]
    elif isinstance(answer, Elements):
        points = [(number(p.items[0]), number(p.items[1])) for p in answer.items if isinstance(p, Point)]
    elif isinstance(answer, Coordinates):
        points = [(number(answer.x), number(answer.y))]
    else:
        raise NotNumeric("points are asked for")
    for x, y in points:
        heights = [number(each.body, {each.variable: x}) for each in functions]
        heights += [ZERO] if len(functions) == 1 else []
        if not close(heights[0], heights[1]) or (y is not None and not close(heights[0], y)):
            return "두 그래프 위의 점이 아닙니다"
    return "" if len(points) == len(found) == len(set(points)) else f"만나는 점은 {len(found)}개입니다"


def has_those_roots(question: Question, answer: Answer) -> str:
    """Both numbers put into the equation, and its leading coefficient."""
    if not isinstance(answer, Formula) or not isinstance(answer.body, Rel):
        raise NotNumeric("an equation is asked for")
    body = answer.body
    lead = question.goal.args[0]
    values: dict[str, Decimal] = {}
    given = question.only(Relations)
    bodies = [each.body for each in question.all(Expression)]
    if given is not None:
        letters = sorted(frozenset().union(*(symbols(each) for each in bodies)))
        values = dict(zip(letters, _two_roots(given), strict=True))
    roots = [number(each, values) for each in bodies]
    found = coefficients(lambda at: gap(body, {"x": at}), 4)
    if len(found) != 3 or not isinstance(lead, Node) or not close(found[2], number(lead)):
        return "이차항의 계수가 다릅니다"
    total, product = roots[0] + roots[1], roots[0] * roots[1]
    fits = close(total * found[2], -found[1]) and close(product * found[2], found[0])
    return "" if fits else "두 수가 이 방정식의 두 근이 아닙니다"


def _two_roots(given: Relations) -> tuple[Decimal, Decimal]:
    name = given.unknowns[0]
    parts = coefficients(lambda at: gap(given.items[0], {name: at}), 4)
    if len(parts) != 3:
        raise NotNumeric("not a quadratic")
    c, b, a = parts
    rest = b * b - 4 * a * c
    width = rest.sqrt() if rest >= 0 else Complex(ZERO, (-rest).sqrt())
    return (-b - width) / (2 * a), (-b + width) / (2 * a)


def symmetric_at_roots(question: Question, answer: Answer) -> str:
    """The expression at roots that Newton's steps find, in every order; all of them must agree."""
    wanted = question.goal.args[0]
    given = question.only(Relations)
    if given is None or isinstance(wanted, str | int) or not isinstance(wanted, Node):
        raise NotNumeric("an expression is needed")
    values = [number(wanted, place) for place in places_of(question, given, wanted)]
    said = number(_node(answer))
    if not values:
        raise NotNumeric("no roots found")
    near = Decimal(10) ** -18
    return (
        "" if all(abs(value - said) < near for value in values) else f"근을 넣어 보면 {values[0]:.6f}입니다"
    )


def places_of(question: Question, given: Relations, wanted: Node) -> list[dict[str, Decimal]]:
    """Values of the letters at which the givens hold, as many as are found."""
    if any(node == Sym("i") for rel in given.items for node in walk(rel)):
        return _by_parts(given)
    letters = sorted(symbols(wanted))
    if any(claim.kind == "imaginary_root" for claim in question.all(Claim)):
        return [{letters[0]: root} for root in _imaginary(given)]
    if len(given.unknowns) == 1 and given.unknowns[0] not in letters and len(letters) == 2:
        one, other = _two_roots(given)
        return [dict(zip(letters, pair, strict=True)) for pair in ((one, other), (other, one))]
    names = sorted(frozenset().union(*(symbols(rel) for rel in given.items)) | set(letters))
    return _newton(given, names)


def _by_parts(given: Relations) -> list[dict[str, Decimal]]:
    """The real letters of an equation of complex numbers."""
    names = given.unknowns

    def rows(vector: Vector) -> list[Decimal]:
        here = dict(zip(names, vector, strict=True))
        return [part for rel in given.items for part in parts(gap(rel, here))]

    place = solved(rows, tuple(Decimal("0.7") + at for at in range(len(names))))
    return [dict(zip(names, place, strict=True))] if place is not None else []


def _imaginary(given: Relations) -> list[Decimal]:
    name = given.unknowns[0]
    rows: Callable[[Vector], list[Decimal]] = lambda v: [gap(given.items[0], {name: v[0]})]  # noqa: E731
    found = [solved(rows, (start,)) for start in COMPLEX_STARTS]
    roots = [each[0] for each in found if each is not None]
    return [root for root in roots if isinstance(root, Complex) and abs(root.imaginary) > Decimal(10) ** -9]


def _newton(given: Relations, names: list[str]) -> list[dict[str, Decimal]]:
    """Solutions from several starts; letters too many get numbers that mean nothing."""
    links = [(rel.sides[0], side) for rel in given.items for side in rel.sides[1:]]
    free = names[: max(0, len(names) - len(links))]
    found: list[dict[str, Decimal]] = []
    for at, start in enumerate(COMPLEX_STARTS):
        fixed = {name: Decimal(at + 1) / 3 + n for n, name in enumerate(free)}
        rest = [name for name in names if name not in fixed]

        def rows(vector: Vector, fixed: dict[str, Decimal] = fixed, rest: list[str] = rest) -> list[Decimal]:
            here = fixed | dict(zip(rest, vector, strict=True))
            return [number(left, here) - number(right, here) for left, right in links]

        place = solved(
            rows, tuple(start + n * Complex(Decimal("0.9"), Decimal("-0.7")) for n in range(len(rest)))
        )
        if place is not None:
            found.append(fixed | dict(zip(rest, place, strict=True)))
    return found

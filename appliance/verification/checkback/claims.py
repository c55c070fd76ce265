"""Claims, measured: the letters get numbers, and what is claimed is looked at in numbers.

For claims that settle values, all values are found by Newton's steps or by halving; for claims that settle a
range, truth is tried at many numbers. The solver's equations are not used.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, permutations

from appliance.domain.answers import Answer, Assignment, Assignments, Range, Ranges, Roots, Scalar
from appliance.domain.claims import parameters
from appliance.domain.givens import Claim, Condition, Expression, Function, Relations
from appliance.domain.question import Question
from appliance.mathtext.tree import Neg, Node, Ratio, Rel, Root, Sym, symbols, transform, walk
from appliance.verification.complexes import parts
from appliance.verification.numeric import NotNumeric, close, holds, number
from appliance.verification.roots import ZERO, Vector, coefficients, divided, real_roots, solved

Values = dict[str, Decimal]
RANGES = {"two_real", "real", "imaginary", "always", "never", "some"}
WINDOW = 400
GRID = tuple(Decimal(n) / 4 for n in range(-240, 241))
AROUND = tuple(Decimal(n) for n in ("-1000", "-0.5", "-0.000001", "0", "0.000001", "0.5", "1000"))
STARTS = tuple(Decimal(n) for n in ("0.3", "-1.7", "4.1", "-6.3", "11.2", "-15.9"))


def claims_hold(question: Question, answer: Answer) -> str:
    """What is wrong with the answer about the letters; empty where nothing is."""
    kinds = {claim.kind for claim in question.all(Claim)}
    if kinds <= RANGES:
        return _of_range(question, answer)
    solutions = found_values(question)
    if not solutions:
        return "조건을 만족하는 값이 없습니다"
    return _of_values(question, answer, solutions)


def _of_values(question: Question, answer: Answer, solutions: list[Values]) -> str:
    mode = str(question.goal.args[0])
    names = parameters(question)
    if mode == "values" and isinstance(answer, Roots | Assignment | Assignments):
        wanted = [_vector(each, names) for each in solutions]
        said = [_vector(each, names) for each in _rows(answer)]
        fits = len(wanted) == len(said) and all(any(_alike(a, b) for b in wanted) for a in said)
        return "" if fits else f"다른 방법으로 찾은 값은 {len(wanted)}가지인데 정답과 다릅니다"
    if not isinstance(answer, Scalar):
        raise NotNumeric("a number is asked for")
    if mode == "value":
        node = question.goal.args[1]
        if isinstance(node, str | int) or not isinstance(node, Node):
            raise NotNumeric("an expression is asked for")
        found = [number(node, each) for each in solutions]
        return "" if all(close(each, number(answer.value)) for each in found) else "식의 값이 다릅니다"
    total = [each[names[0]] for each in solutions]
    if mode in ("most", "least"):
        fits = close(number(answer.value), max(total) if mode == "most" else min(total))
        return "" if fits else "값이 다릅니다"
    result = sum(total, ZERO)
    if mode == "multiplied":
        result = Decimal(1)
        for each in total:
            result *= each
    return "" if mode in ("total", "multiplied") and close(result, number(answer.value)) else "값이 다릅니다"


def _rows(answer: Answer) -> list[Values]:
    if isinstance(answer, Roots):
        return [{answer.variable: number(value)} for value in answer.values]
    rows = answer.rows if isinstance(answer, Assignments) else (answer,)
    return [{name: number(value) for name, value in row.pairs} for row in rows if isinstance(row, Assignment)]


def _vector(values: Values, names: Sequence[str]) -> Vector:
    return tuple(values[name] for name in names)


def _alike(one: Vector, other: Vector) -> bool:
    return all(abs(a - b) < Decimal(10) ** -18 for a, b in zip(one, other, strict=True))


def found_values(question: Question) -> list[Values]:
    """Every choice of values for the letters that makes all claims true."""
    names = parameters(question)
    found: list[Values] = []
    for rows in _defects(question):
        for values in _zeros(rows, names):
            if is_so(question, values) and not any(
                _alike(_vector(values, names), _vector(other, names)) for other in found
            ):
                found.append(values)
    return found


def candidates(question: Question) -> list[Values]:
    """Of one letter: the values before signs and conditions choose among them."""
    names = parameters(question)
    if len(names) != 1:
        return []
    return [values for rows in _defects(question) for values in _zeros(rows, names)]


def _zeros(rows: Callable[[Values], list[Decimal]], names: tuple[str, ...]) -> Iterator[Values]:
    if len(names) == 1:
        parts_ = coefficients(lambda at: rows({names[0]: at})[0])
        for root in real_roots(parts_):
            yield {names[0]: root}
        return
    for shift in range(len(STARTS)):
        start = tuple(STARTS[(shift + 2 * at) % len(STARTS)] + at for at in range(len(names)))
        place = solved(lambda vector: rows(dict(zip(names, vector, strict=True))), start)
        if place is not None:
            yield dict(zip(names, place, strict=True))


Rows = Callable[[Values], list[Decimal]]


def _defects(question: Question) -> Iterator[Rows]:
    """What must be 0; several alternatives where the ends of a solution may come from either inequality."""
    claims = [claim for claim in question.all(Claim) if claim.kind not in RANGES]
    said = next((claim for claim in claims if claim.kind == "solution"), None)
    if said is None:
        yield lambda values: [
            each for claim in claims for each in DEFECTS[claim.kind](question, claim, values)
        ]
        return
    relations = question.only(Relations)
    if relations is None:
        raise NotNumeric("inequalities are needed")
    ends = [end for rel in said.args if isinstance(rel, Rel) for end in ends_of(rel)]
    links = [link for rel in relations.items for link in links_of(rel)]
    name = relations.unknowns[0]
    if len(links) == 1:
        yield lambda values: [gap(links[0], {**values, name: end}) for end in ends]
        return
    for chosen in permutations(links, len(ends)):
        if all(symbols(link) - {name} for link in chosen):
            yield lambda values, chosen=chosen: [  # type: ignore[misc]
                gap(link, {**values, name: end}) for link, end in zip(chosen, ends, strict=True)
            ]
    for link in links:
        for end in ends:
            if symbols(link) - {name}:
                yield lambda values, link=link, end=end: [gap(link, {**values, name: end})]  # type: ignore[misc]


def ends_of(rel: Rel) -> list[Decimal]:
    return [number(side) for side in rel.sides if not symbols(side)]


def links_of(rel: Rel) -> list[Rel]:
    pairs = zip(rel.sides, rel.ops, rel.sides[1:], strict=False)
    return [Rel((left, right), (op,)) for left, op, right in pairs]


def gap(rel: Rel, values: Values) -> Decimal:
    return number(rel.sides[0], values) - number(rel.sides[-1], values)


def form(question: Question, values: Values) -> Callable[[Decimal], Decimal]:
    """The function of x that the claims are about, with numbers for the letters."""
    if relations := question.only(Relations):
        name = relations.unknowns[0]
        rel = relations.items[0]
        return lambda at: gap(rel, {**values, name: at})
    if functions := question.all(Function):
        name = functions[0].variable
        if len(functions) == 1:
            return lambda at: number(functions[0].body, {**values, name: at})
        one, other = functions
        return lambda at: number(one.body, {**values, name: at}) - number(other.body, {**values, name: at})
    expression = question.only(Expression)
    if expression is None:
        raise NotNumeric("a formula is needed")
    body = expression.body
    return lambda at: number(body, {**values, "x": at})


def _quadratic(question: Question, values: Values) -> tuple[Decimal, Decimal, Decimal]:
    found = coefficients(form(question, values), 4)
    if len(found) > 3:
        raise NotNumeric("not a quadratic")
    c, b, a = (*found, ZERO, ZERO)[:3]
    return a, b, c


def _rest(question: Question, claim: Claim, values: Values) -> list[Decimal]:
    a, b, c = _quadratic(question, values)
    return [b * b - 4 * a * c]


def _root(question: Question, claim: Claim, values: Values) -> list[Decimal]:
    """The number and its mates: the other sign of i and of every root."""
    at = form(question, values)
    found: list[Decimal] = []
    for node in (claim.args[0], _mate(claim.args[0])):
        found.extend(parts(at(number(node))))
    return found


def _mate(node: Node) -> Node:
    return transform(
        node,
        lambda each: Neg(each) if each == Sym("i") or (isinstance(each, Root) and not _has_i(node)) else each,
    )


def _has_i(node: Node) -> bool:
    return any(each == Sym("i") for each in walk(node))


def _sums(question: Question, values: Values) -> tuple[Decimal, Decimal, Decimal]:
    """a, a·(sum), a·(product): no division, so that the letters stay in polynomials."""
    a, b, c = _quadratic(question, values)
    return a, -b, c


def _ratio(question: Question, claim: Claim, values: Values) -> list[Decimal]:
    a, total, product = _sums(question, values)
    said = claim.args[0]
    m, n = map(number, said.parts) if isinstance(said, Ratio) else (Decimal(1), number(said))
    one, other = total * m / (m + n), total * n / (m + n)
    return [one * other - product * a]


def _difference(question: Question, claim: Claim, values: Values) -> list[Decimal]:
    a, total, product = _sums(question, values)
    gap = number(claim.args[0]) if claim.args else Decimal(1)
    return [total * total - 4 * a * product - (a * gap) ** 2]


def _sum(question: Question, claim: Claim, values: Values) -> list[Decimal]:
    a, total, _ = _sums(question, values)
    return [total - a * number(claim.args[0])]


def _product(question: Question, claim: Claim, values: Values) -> list[Decimal]:
    a, _, product = _sums(question, values)
    return [product - a * number(claim.args[0])]


def _square_sum(question: Question, claim: Claim, values: Values) -> list[Decimal]:
    a, total, product = _sums(question, values)
    return [total * total - 2 * a * product - a * a * number(claim.args[0])]


def _opposite(question: Question, claim: Claim, values: Values) -> list[Decimal]:
    return [_sums(question, values)[1]]


def _identity(question: Question, claim: Claim, values: Values) -> list[Decimal]:
    relations = question.only(Relations)
    if relations is None:
        raise NotNumeric("an equation is needed")
    (rel,) = relations.items
    names = relations.unknowns
    free = [name for name in names if name not in values]
    places = [
        {name: Decimal(n * (at + 1) + at * at) for at, name in enumerate(free)}
        for n in (-3, -2, -1, 0, 1, 2, 3)
    ]
    return [gap(rel, {**values, **place}) for place in places]


def _remainder(question: Question, claim: Claim, values: Values) -> list[Decimal]:
    above = coefficients(form(question, values))
    below = coefficients(lambda at: number(claim.args[0], {**values, "x": at}))
    rest = coefficients(lambda at: number(claim.args[1], {**values, "x": at}))
    _, left = divided(above, below)
    size = max(len(left), len(rest))

    def pad(row: list[Decimal]) -> list[Decimal]:
        return [*row, *([ZERO] * (size - len(row)))]

    return [a - b for a, b in zip(pad(left), pad(rest), strict=True)]


def _within(question: Question) -> tuple[Decimal, Decimal] | None:
    for condition in question.all(Condition):
        sides = condition.relation.sides
        if len(sides) == 3 and set(condition.relation.ops) == {"≤"}:
            return number(sides[0]), number(sides[2])
        raise NotNumeric("an open range")
    return None


def extreme_of(question: Question, values: Values, largest: bool) -> Decimal:
    """The largest or smallest value of the graph, over all numbers or within the range that is told."""
    a, b, _ = _quadratic(question, values)
    here = form(question, values)
    axis = -b / (2 * a)
    bounds = _within(question)
    if bounds is None:
        if (a < 0) != largest:
            raise NotNumeric("no such value")
        return here(axis)
    low, high = bounds
    places = [low, high, *([axis] if low <= axis <= high else [])]
    found = [here(place) for place in places]
    return max(found) if largest else min(found)


def _extreme(question: Question, claim: Claim, values: Values) -> list[Decimal]:
    return [extreme_of(question, values, claim.kind == "maximum") - number(claim.args[0])]


def _at(question: Question, claim: Claim, values: Values) -> list[Decimal]:
    a, b, _ = _quadratic(question, values)
    p, q = map(number, claim.args)
    return [2 * a * p + b, form(question, values)(p) - q]


def _part(at: int) -> Callable[[Question, Claim, Values], list[Decimal]]:
    def defect(question: Question, claim: Claim, values: Values) -> list[Decimal]:
        expression = question.only(Expression)
        if expression is None:
            raise NotNumeric("a complex number is needed")
        return [parts(number(expression.body, values))[at]]

    return defect


DEFECTS: dict[str, Callable[[Question, Claim, Values], list[Decimal]]] = {
    "double": _rest,
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
    "minimum": _extreme,
    "maximum": _extreme,
    "at_minimum": _at,
    "at_maximum": _at,
    "real_number": _part(1),
    "pure": _part(0),
}


def is_so(question: Question, values: Values) -> bool:
    """Whether all claims and conditions hold with these numbers for the letters."""
    names = set(parameters(question))
    said = [given.relation for given in question.all(Condition) if symbols(given.relation) <= names]
    return all(holds(rel, values) for rel in said) and all(
        _claim_holds(question, claim, values) for claim in question.all(Claim)
    )


def _claim_holds(question: Question, claim: Claim, values: Values) -> bool:
    if claim.kind == "solution":
        return _solution_is(question, claim, values)
    if claim.kind in RANGES:
        return TRUTHS[claim.kind](question, values)
    rows = DEFECTS[claim.kind](question, claim, values)
    if any(abs(row) > Decimal(10) ** -15 for row in rows):
        return False
    if claim.kind in ("at_minimum", "at_maximum"):
        return (_quadratic(question, values)[0] > 0) == (claim.kind == "at_minimum")
    if claim.kind == "opposite":
        a, _, product = _sums(question, values)
        return a * product < 0
    if claim.kind == "pure":
        return abs(_part(1)(question, claim, values)[0]) > Decimal(10) ** -15
    if claim.kind == "consecutive":
        found = real_roots(coefficients(form(question, values), 4))
        return all(abs(root - root.to_integral_value()) < Decimal(10) ** -15 for root in found)
    if claim.kind in ("double", "difference", "ratio", "multiple", "sum", "product", "square_sum", "root"):
        return len(coefficients(form(question, values))) > 2
    return True


def _solution_is(question: Question, claim: Claim, values: Values) -> bool:
    """The inequality and the solution that is said are true and false at the same numbers."""
    relations = question.only(Relations)
    if relations is None:
        return False
    name = relations.unknowns[0]
    said = [rel for rel in claim.args if isinstance(rel, Rel)]
    ends = [end for rel in said for end in ends_of(rel)]
    places = (*GRID, *(end + step for end in ends for step in AROUND if step))
    for place in places:
        here = {**values, name: place}
        if any(abs(place - end) < Decimal(10) ** -12 for end in ends):
            continue
        if all(holds(rel, here) for rel in relations.items) != any(holds(rel, here) for rel in said):
            return False
    exact = {key: _rounded(value) for key, value in values.items()}
    for end in ends:
        here = {**exact, name: end}
        if all(holds(rel, here) for rel in relations.items) != any(holds(rel, here) for rel in said):
            return False
    return True


def _rounded(value: Decimal) -> Decimal:
    """Newton's last digits taken off, so that the ends are met exactly."""
    for scale in range(1, 61):
        near = (value * scale).to_integral_value()
        if abs(value * scale - near) < Decimal(10) ** -15:
            return near / scale
    return value


def _by_rest(sign: Callable[[Decimal], bool]) -> Callable[[Question, Values], bool]:
    def truth(question: Question, values: Values) -> bool:
        a, b, c = _quadratic(question, values)
        if close(a, ZERO):
            return False
        rest = b * b - 4 * a * c
        return sign(ZERO if close(rest, ZERO) else rest)

    return truth


def _always(question: Question, values: Values) -> bool:
    """At the vertex and far out; an inequality of second degree needs its square."""
    relations = question.only(Relations)
    if relations is None:
        raise NotNumeric("an inequality is needed")
    (rel,) = relations.items
    a, b, _ = _quadratic(question, values)
    if close(a, ZERO):
        return False
    name = relations.unknowns[0]
    places = (-b / (2 * a), *(Decimal(n) for n in (-(10**6), -7, 0, 7, 10**6)))
    return all(holds(rel, {**values, name: place}) for place in places)


def _never(question: Question, values: Values) -> bool:
    """No end, no middle between two ends, and nothing far out is a solution."""
    relations = question.only(Relations)
    if relations is None:
        raise NotNumeric("inequalities are needed")
    name = relations.unknowns[0]
    ends: list[Decimal] = []
    for rel in relations.items:
        for link in links_of(rel):
            parts_ = coefficients(lambda at, link=link: gap(link, {**values, name: at}), 4)  # type: ignore[misc]
            if len(parts_) > 1:
                ends += real_roots(parts_)
            if len(parts_) == 3:
                ends.append(-parts_[1] / (2 * parts_[2]))
    ends.sort()
    middles = [(a + b) / 2 for a, b in pairwise(ends)]
    places = [*ends, *middles, *(end + step for end in ends for step in AROUND)]
    return not any(all(holds(rel, {**values, name: place}) for rel in relations.items) for place in places)


TRUTHS: dict[str, Callable[[Question, Values], bool]] = {
    "two_real": _by_rest(lambda rest: rest > 0),
    "real": _by_rest(lambda rest: rest >= 0),
    "imaginary": _by_rest(lambda rest: rest < 0),
    "always": _always,
    "never": _never,
    "some": lambda question, values: not _never(question, values),
}


def _of_range(question: Question, answer: Answer) -> str:
    mode = str(question.goal.args[0])
    (name,) = parameters(question)
    if mode == "range":
        said = _pieces(answer)
        ends = [end for rel in said for end in ends_of(rel)]
        for place in (*GRID, *(end + step for end in ends for step in AROUND)):
            if is_so(question, {name: place}) != any(holds(rel, {name: place}) for rel in said):
                return f"{name}={place:.3f}일 때 조건과 정답의 참·거짓이 다릅니다"
        return "" if ends else "범위의 끝 값이 없습니다"
    if mode in ("most", "least"):
        return _end_of_range(question, answer, name)
    first = 1 if question.goal.args[1] == "natural" else -WINDOW
    whole = [n for n in range(first, WINDOW + 1) if is_so(question, {name: Decimal(n)})]
    if not whole or not isinstance(answer, Scalar):
        return "맞는 정수가 없습니다"
    if (whole[-1] == WINDOW and mode != "smallest") or (whole[0] == -WINDOW and mode != "largest"):
        return "맞는 정수가 끝없이 많습니다"
    expected = {"count": len(whole), "largest": whole[-1], "smallest": whole[0], "sum": sum(whole)}
    return "" if close(number(answer.value), Decimal(expected[mode])) else f"세어 보면 {expected[mode]}입니다"


def _end_of_range(question: Question, answer: Answer, name: str) -> str:
    """It is so there, and nowhere beyond."""
    if not isinstance(answer, Scalar):
        raise NotNumeric("a number is asked for")
    here = number(answer.value)
    sign = 1 if question.goal.args[0] == "most" else -1
    beyond = [here + sign * step for step in AROUND if step > 0]
    beyond += [place for place in GRID if (place - here) * sign > 0]
    if not is_so(question, {name: here}) or any(is_so(question, {name: place}) for place in beyond):
        return "범위의 끝 값이 아닙니다"
    return ""


def _pieces(answer: Answer) -> tuple[Rel, ...]:
    if isinstance(answer, Range):
        return (answer.relation,)
    if isinstance(answer, Ranges):
        return answer.parts
    raise NotNumeric("a range is asked for")

"""Equations and inequalities: substitution, and the number of roots from the coefficients.

The coefficients are found by interpolation (a quadratic is known by three of its values), so that no
algebra is shared with the solver.
"""

from dataclasses import dataclass
from decimal import Decimal

from appliance.domain.answers import (
    Answer,
    AnySolution,
    Assignment,
    Assignments,
    Elements,
    NoSolution,
    Range,
    Ranges,
    Roots,
    Scalar,
)
from appliance.domain.givens import Assigned, Condition, Function, Located, Relations
from appliance.domain.question import Question
from appliance.mathtext.tree import (
    Abs,
    Choose,
    Factorial,
    Group,
    Mul,
    Node,
    Pow,
    Rel,
    Sym,
    symbols,
    transform,
    walk,
)
from appliance.verification.checkback.algebra import symmetric_at_roots
from appliance.verification.checkback.solutions import pairs_hold, pieces_hold, roots_complete
from appliance.verification.complexes import parts
from appliance.verification.numeric import NotNumeric, Values, close, holds, number
from appliance.verification.roots import coefficients, solved

WINDOW = 400
ZERO, ONE, TWO = Decimal(0), Decimal(1), Decimal(2)


@dataclass(frozen=True, slots=True)
class Quadratic:
    """a x² + b x + c, with a = 0 for a line."""

    a: Decimal
    b: Decimal
    c: Decimal

    def roots(self) -> tuple[Decimal, ...]:
        """Real roots, ascending; a double root stands once."""
        if close(self.a, ZERO):
            return () if close(self.b, ZERO) else (-self.c / self.b,)
        rest = self.b * self.b - 4 * self.a * self.c
        if close(rest, ZERO):
            return (-self.b / (2 * self.a),)
        if rest < 0:
            return ()
        low, high = sorted((-self.b + sign * rest.sqrt()) / (2 * self.a) for sign in (-1, 1))
        return low, high


def chooses(relations: Relations) -> bool:
    """Whether permutations or combinations stand in an equation."""
    return any(isinstance(part, Choose | Factorial) for item in relations.items for part in walk(item))


def tried_naturals(relations: Relations, answer: Answer) -> str:
    """Every natural number up to 100 is put in: only the answer may hold."""
    if not isinstance(answer, Roots) or len(relations.unknowns) != 1:
        raise NotNumeric("one natural number is needed")
    (name,), found = relations.unknowns, []
    for n in range(1, 101):
        try:
            if all(holds(item, {name: Decimal(n)}) for item in relations.items):
                found.append(Decimal(n))
        except NotNumeric:
            continue
    told = [number(value) for value in answer.values]
    return "" if found == told else f"등식을 만족시키는 자연수는 {len(found)}개입니다"


def satisfied(question: Question, answer: Answer) -> str:
    """Every solution put into every given; and that there is no other."""
    relations = relations_of(question)
    if chooses(relations):
        return tried_naturals(relations, answer)
    if isinstance(answer, Range):
        return _range(relations, answer) or _all_over(relations, answer)
    if isinstance(answer, Ranges):
        return pieces_hold(relations, answer.parts)
    if isinstance(answer, Assignments):
        return pairs_hold(relations, answer, question)
    if isinstance(answer, Assignment) and not any(_has_i(rel) for rel in relations.items):
        if question.all(Condition):
            return pairs_hold(relations, Assignments((answer,)), question)
        return _assignment(relations, answer)
    if isinstance(answer, Assignment):
        return _of_complex(relations, answer)
    if isinstance(answer, Roots) and ("complex" in question.goal.args or _degree(relations) > 2):
        return roots_complete(relations, answer.values)
    if isinstance(answer, NoSolution | AnySolution):
        return "답이 하나로 정해지지 않는 문제입니다"
    values = (
        answer.values if isinstance(answer, Roots) else (answer.value,) if isinstance(answer, Scalar) else ()
    )
    return _roots(relations, values)


def _all_over(relations: Relations, answer: Range) -> str:
    """Where there are squares or bars, numbers far from the ends are tried too."""
    curved = any(isinstance(node, Pow | Abs | Mul) for rel in relations.items for node in walk(rel))
    return pieces_hold(relations, (answer.relation,)) if curved else ""


def _degree(relations: Relations) -> int:
    (letter,) = relations.unknowns
    (relation,) = relations.items
    try:
        return len(coefficients(lambda at: _residual(relation, {letter: at}))) - 1
    except (NotNumeric, ArithmeticError):
        return 1  # fractions of the letter: the quadratic way says what is wrong


def _has_i(node: Node) -> bool:
    return any(part == Sym("i") for part in walk(node))


def _real_solution(relations: Relations) -> dict[str, Decimal]:
    """The letters of an equation of complex numbers, which are real: by its two parts."""
    names = relations.unknowns
    place = solved(
        lambda vector: [
            part
            for rel in relations.items
            for part in parts(_residual(rel, dict(zip(names, vector, strict=True))))
        ],
        tuple(Decimal("0.7") + at for at in range(len(names))),
    )
    if place is None:
        raise NotNumeric("no real solution found")
    return dict(zip(names, place, strict=True))


def _of_complex(relations: Relations, answer: Assignment) -> str:
    """Put in; and the real and imaginary parts leave no other pair."""
    values = {name: number(value) for name, value in answer.pairs}
    if set(values) != set(relations.unknowns) or not _all_hold(relations, values):
        return "해를 대입하면 식이 성립하지 않습니다"
    names = relations.unknowns
    place = solved(
        lambda vector: [
            part
            for rel in relations.items
            for part in parts(_residual(rel, dict(zip(names, vector, strict=True))))
        ],
        tuple(values[name] + 3 + at for at, name in enumerate(names)),
    )
    found = place is not None and all(
        abs(value - values[name]) < Decimal(10) ** -12 for name, value in zip(names, place, strict=True)
    )
    return "" if found else "해가 하나로 정해지지 않습니다"


def from_coefficients(question: Question, answer: Answer) -> str:
    """Sum, product, … of the roots, from the coefficients."""
    op = str(question.goal.args[0])
    quadratic = interpolated(relations_of(question))
    roots = quadratic.roots()
    if not isinstance(answer, Scalar) or not roots:
        return "근이 없는 방정식입니다"
    a, b, c = quadratic.a, quadratic.b, quadratic.c
    if op in ("sum", "product", "square_sum", "reciprocal_sum") and len(roots) < 2:
        return "두 근이 아니라 중근입니다"
    expected = {
        "sum": lambda: -b / a,
        "product": lambda: c / a,
        "square_sum": lambda: (b * b - 2 * a * c) / (a * a),
        "reciprocal_sum": lambda: -b / c,
        "difference": lambda: (b * b - 4 * a * c).sqrt() / abs(a),
        "larger": lambda: roots[-1],
        "smaller": lambda: roots[0],
    }
    if op not in expected:
        raise NotNumeric(op)
    return _differs(answer.value, expected[op]())


def value_at_solution(question: Question, answer: Answer) -> str:
    """The asked expression at the solution found by determinants (or at the roots, in either order)."""
    relations = relations_of(question)
    wanted = question.goal.args[0]
    if not isinstance(answer, Scalar) or isinstance(wanted, str | int) or not hasattr(wanted, "__slots__"):
        raise NotNumeric("an expression is asked for")
    letters = relations.unknowns
    if chooses(relations):
        fits = isinstance(wanted, Sym) and len(letters) == 1 and wanted.name == letters[0]
        return (
            tried_naturals(relations, Roots(letters[0], (answer.value,)))
            if fits
            else "다른 것을 묻고 있습니다"
        )
    if any(_has_i(rel) for rel in relations.items):
        return _differs(answer.value, number(wanted, _real_solution(relations)))  # type: ignore[arg-type]
    try:
        return _by_solution(relations, wanted, answer)  # type: ignore[arg-type]
    except (NotNumeric, ArithmeticError, ValueError):
        return symmetric_at_roots(question, answer)


def _by_solution(relations: Relations, wanted: Node, answer: Scalar) -> str:
    letters = relations.unknowns
    if len(letters) == 1:
        return _at_roots(relations, wanted, answer.value)
    return _differs(answer.value, number(wanted, solution_of(relations)))


def scanned_integers(question: Question, answer: Answer) -> str:
    """Every integer of a wide window is tried."""
    op = str(question.goal.args[0])
    found = whole_solutions(question)
    if op == "all" and isinstance(answer, Elements):
        told = sorted(number(node) for node in answer.items)
        same = len(told) == len(found) and all(close(a, Decimal(b)) for a, b in zip(told, found, strict=True))
        return "" if same and found[0] > -WINDOW and found[-1] < WINDOW else "맞는 정수가 다릅니다"
    if not found or not isinstance(answer, Scalar):
        return "맞는 정수가 없습니다"
    reaches_low, reaches_high = found[0] == -WINDOW, found[-1] == WINDOW
    if (reaches_high and op != "smallest") or (reaches_low and op != "largest"):
        return "맞는 정수가 끝없이 많습니다"
    expected = {"count": len(found), "largest": found[-1], "smallest": found[0], "sum": sum(found)}
    return _differs(answer.value, Decimal(expected[op]))


def whole_solutions(question: Question) -> list[int]:
    """The whole numbers of the asked kind in a wide window that satisfy the relations, ascending."""
    relations = relations_of(question)
    (letter,) = relations.unknowns
    domain = question.goal.args[1]
    first = {"natural": 1, "prime": 2, "composite": 2}.get(str(domain), -WINDOW)
    found = [n for n in range(first, WINDOW + 1) if _holds_at(relations, {letter: Decimal(n)})]
    if domain in ("prime", "composite"):
        return [n for n in found if all(n % part for part in range(2, n)) == (domain == "prime")]
    return found


def _holds_at(relations: Relations, values: Values) -> bool:
    """False as well where a side has no value: √(20-x) at 21."""
    try:
        return _all_hold(relations, values)
    except NotNumeric:
        return False


def interpolated(relations: Relations) -> Quadratic:
    """The one equation in one letter as a quadratic. Raises NotNumeric where it is of higher degree."""
    if len(relations.items) != 1 or len(relations.unknowns) != 1:
        raise NotNumeric("one equation in one letter is needed")
    letter = relations.unknowns[0]
    at = {n: _residual(relations.items[0], {letter: Decimal(n)}) for n in (-2, -1, 0, 1, 2, 3)}
    a = (at[1] + at[-1]) / 2 - at[0]
    b = (at[1] - at[-1]) / 2
    found = Quadratic(a, b, at[0])
    if any(not close(at[n], a * n * n + b * n + at[0]) for n in (-2, 2, 3)):
        raise NotNumeric("not a quadratic")
    return found


def relations_of(question: Question) -> Relations:
    """The relations, with the values that the stem assigns (해가 x=2일 때) in the place of their letters."""
    relations = question.only(Relations) or _on_graph(question)
    if relations is None:
        raise NotNumeric("relations are needed")
    said = {given.name: Group(given.value) for given in question.all(Assigned)}
    if not said:
        return relations
    items = [
        transform(rel, lambda n: said.get(n.name, n) if isinstance(n, Sym) else n) for rel in relations.items
    ]
    return Relations(tuple(item for item in items if isinstance(item, Rel)), relations.unknowns)


def _on_graph(question: Question) -> Relations | None:
    """y=ax+3의 그래프가 점 (2, 7)을 지날 때: the points put into the formula, an equation for each."""
    function, points = question.only(Function), question.all(Located)
    if function is None or not points:
        return None
    letter = Sym(function.variable)
    items = []
    for point in points:
        at = transform(function.body, lambda node, x=point.x: Group(x) if node == letter else node)  # type: ignore[misc]
        items.append(Rel((point.y, at), ("=",)))
    return Relations(tuple(items), tuple(sorted(symbols(function.body) - {function.variable})))


def _residual(relation: Rel, values: Values) -> Decimal:
    if len(relation.sides) != 2:
        raise NotNumeric("two sides are needed")
    return number(relation.sides[0], values) - number(relation.sides[1], values)


def _roots(relations: Relations, values: tuple[Node, ...]) -> str:
    (letter,) = relations.unknowns
    for value in values:
        if not holds(relations.items[0], {letter: number(value)}):
            return "근을 대입하면 등식이 성립하지 않습니다"
    expected = interpolated(relations).roots()
    return (
        "" if len(expected) == len(values) else f"근은 {len(expected)}개인데 정답에는 {len(values)}개입니다"
    )


def _assignment(relations: Relations, answer: Assignment) -> str:
    values = {name: number(value) for name, value in answer.pairs}
    if set(values) != set(relations.unknowns):
        return "미지수와 정답의 문자가 다릅니다"
    if not _all_hold(relations, values):
        return "해를 대입하면 식이 성립하지 않습니다"
    solved = solution_of(relations)
    return (
        "" if all(close(solved[name], values[name]) for name in values) else "해가 하나로 정해지지 않습니다"
    )


def solution_of(relations: Relations) -> dict[str, Decimal]:
    """Two linear equations by determinants. Raises NotNumeric where the determinant is 0."""
    if len(relations.unknowns) != 2:
        raise NotNumeric("two unknowns are needed")
    first, second = relations.unknowns
    rows = [_linear(pair, first, second) for relation in relations.items for pair in _links(relation)]
    if len(rows) != 2:
        raise NotNumeric("two equations are needed")
    (a, b, e), (c, d, f) = rows
    determinant = a * d - b * c
    if close(determinant, ZERO):
        raise NotNumeric("the determinant is 0")
    return {first: (e * d - b * f) / determinant, second: (a * f - e * c) / determinant}


def _links(relation: Rel) -> list[Rel]:
    """A=B=C is two equations."""
    return [
        Rel((left, right), (op,))
        for left, op, right in zip(relation.sides[:-1], relation.ops, relation.sides[1:], strict=True)
    ]


def _linear(relation: Rel, first: str, second: str) -> tuple[Decimal, Decimal, Decimal]:
    base = _residual(relation, {first: ZERO, second: ZERO})
    a = _residual(relation, {first: ONE, second: ZERO}) - base
    b = _residual(relation, {first: ZERO, second: ONE}) - base
    if not close(_residual(relation, {first: TWO, second: Decimal(3)}), 2 * a + 3 * b + base):
        raise NotNumeric("not linear")
    return a, b, -base


def _at_roots(relations: Relations, wanted: Node, found: Node) -> str:
    roots = interpolated(relations).roots()
    letters = sorted(symbols(wanted))
    if len(letters) == 1 and letters[0] == relations.unknowns[0]:
        values = [number(wanted, {letters[0]: root}) for root in roots]
    elif len(letters) <= 2 and len(roots) == 2:
        orders = (roots, roots[::-1])
        values = [number(wanted, dict(zip(letters, order, strict=False))) for order in orders]
    else:
        raise NotNumeric("roots and letters do not match")
    if not values or any(not close(value, values[0]) for value in values):
        return "근의 순서에 따라 값이 달라집니다"
    return _differs(found, values[0])


def _range(relations: Relations, answer: Range) -> str:
    """The same truth at and on both sides of every bound, and far out."""
    (letter,) = relations.unknowns
    bounds = [number(side) for side in answer.relation.sides if letter not in symbols(side)]
    steps = (Decimal("-1000"), Decimal(-1), Decimal("-0.001"), ZERO, Decimal("0.001"), ONE, Decimal(1000))
    for bound in bounds:
        for step in steps:
            values = {letter: bound + step}
            if _all_hold(relations, values) != holds(answer.relation, values):
                return f"{letter}={bound + step:.3f}에서 부등식과 정답의 참·거짓이 다릅니다"
    return "" if bounds else "범위의 끝 값이 없습니다"


def _all_hold(relations: Relations, values: Values) -> bool:
    return all(holds(relation, values) for relation in relations.items)


def _differs(found: Node, expected: Decimal) -> str:
    value = number(found)
    return "" if close(value, expected) else f"다른 방법으로는 {expected:.6f}인데 정답은 {value:.6f}입니다"

"""Matrices: entries, sums, products, equations."""

from collections.abc import Callable, Mapping

from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import (
    Add,
    Cases,
    Group,
    Matrix,
    Mul,
    Neg,
    Node,
    Num,
    Point,
    Pow,
    Rel,
    Row,
    Seq,
    Sym,
    transform,
)
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.quotient import Quotient
from appliance.solving.tasks.given import Given
from appliance.solving.tasks.things import Amount, Grid, Must, Thing

Rows = tuple[tuple[Quotient, ...], ...]
LARGEST_POWER = 6


def named(given: Given) -> dict[str, Rows]:
    """The matrices by their letters; E is the unit matrix of their size."""
    found: dict[str, Rows] = {}
    for node in (each for part in given.parts.values() for each in _members(part)):
        if isinstance(node, Rel) and isinstance(node.sides[0], Sym) and isinstance(node.sides[-1], Matrix):
            found[node.sides[0].name] = rows_of(node.sides[-1])
    sizes = {len(rows) for rows in found.values()}
    if "E" not in found and len(sizes) == 1:
        n = sizes.pop()
        found["E"] = tuple(tuple(Quotient.of(int(i == j)) for j in range(n)) for i in range(n))
    return found


def _members(node: Node) -> tuple[Node, ...]:
    return node.items if isinstance(node, Seq | Cases) else (node,)


def rows_of(node: Matrix) -> Rows:
    rows = tuple(tuple(evaluate(item) for item in row.items) for row in node.rows)
    if len({len(row) for row in rows}) != 1:
        raise Unsolvable("행렬의 행마다 성분의 개수가 다릅니다.")
    return rows


def worked(node: Node, known: Mapping[str, Rows]) -> Rows | Quotient:
    """The value of an expression of matrices and numbers."""
    match node:
        case Matrix():
            return rows_of(node)
        case Sym(name) if name in known:
            return known[name]
        case Sym(name) if len(name) > 1 and name.isupper() and set(name) <= set(known):
            return worked(Mul(tuple(map(Sym, name)), ("",) * (len(name) - 1)), known)
        case Group(arg):
            return worked(arg, known)
        case Neg(arg):
            return times(Quotient.of(-1), worked(arg, known))
        case Add(terms):
            total = worked(terms[0], known)
            for term in terms[1:]:
                total = plus(total, worked(term, known))
            return total
        case Mul(factors):
            product = worked(factors[0], known)
            for factor in factors[1:]:
                product = times(product, worked(factor, known))
            return product
        case Pow(base, Num(text)) if isinstance(inner := worked(base, known), tuple):
            if not text.isdigit() or not 1 <= int(text) <= LARGEST_POWER:
                raise Unsolvable("행렬의 거듭제곱의 지수가 너무 큽니다.")
            power = inner
            for _ in range(int(text) - 1):
                power = times(power, inner)  # type: ignore[assignment]
            return power
    return evaluate(node)


def plus(a: Rows | Quotient, b: Rows | Quotient) -> Rows | Quotient:
    if isinstance(a, Quotient) and isinstance(b, Quotient):
        return a + b
    if isinstance(a, Quotient) or isinstance(b, Quotient) or shape(a) != shape(b):
        raise Unsolvable("꼴이 다른 행렬은 더할 수 없습니다.")
    return tuple(tuple(p + q for p, q in zip(x, y, strict=True)) for x, y in zip(a, b, strict=True))


def times(a: Rows | Quotient, b: Rows | Quotient) -> Rows | Quotient:
    if isinstance(a, Quotient) and isinstance(b, Quotient):
        return a * b
    if isinstance(a, Quotient):
        assert isinstance(b, tuple)
        return tuple(tuple(a * value for value in row) for row in b)
    if isinstance(b, Quotient):
        return times(b, a)
    if shape(a)[1] != shape(b)[0]:
        raise Unsolvable("곱할 수 없는 꼴의 행렬입니다.")
    columns = tuple(zip(*b, strict=True))
    return tuple(tuple(_dot(row, column) for column in columns) for row in a)


def _dot(row: tuple[Quotient, ...], column: tuple[Quotient, ...]) -> Quotient:
    total = Quotient.of(0)
    for p, q in zip(row, column, strict=True):
        total = total + p * q
    return total


def shape(rows: Rows) -> tuple[int, int]:
    return len(rows), len(rows[0])


def grid(given: Given) -> Thing:
    """An expression of the matrices; with a mode, one entry or the sum of all."""
    assert given.wanted is not None
    found = worked(given.wanted, named(given))
    if not isinstance(found, tuple):
        raise Unsolvable("행렬의 식이 아닙니다.")
    return _said(found, given)


def _said(found: Rows, given: Given) -> Thing:
    if "total" in given.modes:
        total = Quotient.of(0)
        for row in found:
            for value in row:
                total = total + value
        return Amount(total)
    if given.has("entry"):
        total = Quotient.of(0)
        for role in ("entry", "entry2"):
            if given.has(role):
                total = total + _entry(found, given.node(role))
        return Amount(total)
    return Grid(found)


def _entry(rows: Rows, node: Node) -> Quotient:
    if not isinstance(node, Point) or len(node.items) != 2:
        raise Unsolvable("성분의 위치를 알 수 없습니다.")
    i, j = (evaluate(item).number.integer for item in node.items)
    if i is None or j is None or not (1 <= i <= len(rows) and 1 <= j <= len(rows[0])):
        raise Unsolvable("행렬에 그 성분이 없습니다.")
    return rows[i - 1][j - 1]


def at_place(body: Node, i: int, j: int) -> Node:
    """The rule at an entry; the letter i is no imaginary unit here."""
    places = {"i": Num(str(i)), "j": Num(str(j))}
    return transform(body, lambda node: places.get(node.name, node) if isinstance(node, Sym) else node)


def by_rule(given: Given) -> Thing:
    """a_ij = 2i-j for an m×n matrix."""
    rule, size = given.node("rule"), given.node("size")
    if not isinstance(rule, Rel) or not isinstance(size, Mul) or len(size.factors) != 2:
        raise Unsolvable("행렬의 꼴이나 성분의 규칙을 알 수 없습니다.")
    m, n = (evaluate(factor).number.integer for factor in size.factors)
    if m is None or n is None or not (1 <= m <= 4 and 1 <= n <= 4):
        raise Unsolvable("행렬의 꼴이 너무 큽니다.")
    body = rule.sides[1]
    rows = tuple(tuple(evaluate(at_place(body, i, j)) for j in range(1, n + 1)) for i in range(1, m + 1))
    return _said(rows, given)


def unknown(given: Given) -> Thing:
    """X of an equation like X+A=2B, 2X-A=B, 3(X-A)=X+B: numbers times X on each side."""
    law = given.node("law")
    if not isinstance(law, Rel) or law.ops != ("=",):
        raise Unsolvable("행렬의 등식이 주어지지 않았습니다.")
    known = named(given)
    sizes = {shape(rows) for name, rows in known.items() if name != "E"}
    if len(sizes) != 1:
        raise Unsolvable("행렬의 꼴이 서로 다릅니다.")
    m, n = sizes.pop()
    zero = tuple(tuple(Quotient.of(0) for _ in range(n)) for _ in range(m))
    unit = tuple(tuple(Quotient.of(1) for _ in range(n)) for _ in range(m))
    at_zero, at_unit = (_gap(law, {**known, "X": rows}) for rows in (zero, unit))
    step = at_unit[0][0] - at_zero[0][0]
    uniform = all(
        (b - a) == step for x, y in zip(at_zero, at_unit, strict=True) for a, b in zip(x, y, strict=True)
    )
    if not uniform or not step.num:
        raise Unsolvable("행렬 X가 하나로 정해지지 않습니다.")
    found = tuple(tuple(-value / step for value in row) for row in at_zero)
    if any(value.num for row in _gap(law, {**known, "X": found}) for value in row):
        raise Unsolvable("행렬 X를 구할 수 없는 등식입니다.")
    return _said(found, given)


def _gap(law: Rel, known: Mapping[str, Rows]) -> Rows:
    left, right = worked(law.sides[0], known), worked(law.sides[1], known)
    found = plus(left, times(Quotient.of(-1), right))
    if not isinstance(found, tuple):
        raise Unsolvable("행렬의 등식이 아닙니다.")
    return found


def equal(given: Given) -> Thing:
    """Two matrices, or expressions of them, are equal entry by entry."""
    law = given.node("law")
    if not isinstance(law, Rel) or law.ops != ("=",):
        raise Unsolvable("행렬의 등식이 주어지지 않았습니다.")
    return Must(tuple(value.num for row in _gap(law, named(given)) for value in row))


def matrix_node(rows: Rows) -> Matrix:
    return Matrix(tuple(Row(tuple(build.expression(value) for value in row)) for row in rows))


def entry(given: Given) -> Thing:
    """Of the one matrix that is given."""
    known = [rows for name, rows in named(given).items() if name != "E" or given.has("E")]
    if len(known) != 1:
        raise Unsolvable("어느 행렬인지 알 수 없습니다.")
    return _said(known[0], given)


OPS: dict[str, Callable[[Given], Thing]] = {
    "grid": grid,
    "entry": entry,
    "by_rule": by_rule,
    "unknown": unknown,
    "equal": equal,
}

"""Functions and matrices as numbers: values by putting in, inverses by looking, products entry by entry."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from appliance.mathtext.tree import (
    Add,
    Call,
    Cases,
    Group,
    Matrix,
    Mul,
    Neg,
    Node,
    Num,
    Pow,
    Rel,
    Seq,
    Sym,
    transform,
    walk,
)
from appliance.verification.numeric import NotNumeric, close, number
from appliance.verification.tasks.scene import ONE, ZERO, Scene

INVERSE = "⁻¹"
Map = Callable[[Decimal], Decimal]
Table = list[list[Decimal]]
_TRIES = tuple(Decimal(n) for n in ("0.7", "-1.3", "4.9", "-6.1", "17.3", "-21.7"))


def map_of(s: Scene, name: str) -> Map:
    """f, f⁻¹, f∘g, (g∘f)⁻¹ of the functions that the stem gives."""
    if name.startswith("(") and name.endswith(")" + INVERSE):
        return inverse(map_of(s, name[1 : -len(INVERSE) - 1]))
    if "∘" in name:
        outer, _, inner = name.partition("∘")
        f, g = map_of(s, outer), map_of(s, inner)
        return lambda x: f(g(x))
    if name.endswith(INVERSE):
        return inverse(map_of(s, name.removesuffix(INVERSE)))
    for node in s.parts.values():
        if isinstance(node, Rel) and isinstance(node.sides[0], Call) and node.sides[0].name == name:
            (argument,) = node.sides[0].args
            if isinstance(argument, Sym):
                body, letter = node.sides[1], argument.name
                return lambda x: number(body, {**s.letters, letter: x})
    raise NotNumeric(f"no map {name}")


def inverse(f: Map) -> Map:
    """Newton's way from several beginnings; all that come to rest must be one."""

    def at(value: Decimal) -> Decimal:
        found: list[Decimal] = []
        for start in _TRIES:
            t = start
            try:
                for _ in range(80):
                    gap = f(t) - value
                    if abs(gap) < Decimal("1e-48"):
                        break
                    slope = (f(t + Decimal("1e-25")) - f(t)) / Decimal("1e-25")
                    t -= gap / slope
                if abs(f(t) - value) < Decimal("1e-40") and not any(close(t, each) for each in found):
                    found.append(t)
            except (NotNumeric, ArithmeticError):
                continue
        if len(found) != 1:
            raise NotNumeric("no one inverse value")
        return found[0]

    return at


def calls_worked(s: Scene, node: Node) -> Decimal:
    """The value of an expression of calls."""

    def change(found: Node) -> Node:
        if isinstance(found, Call) and len(found.args) == 1:
            return as_node(map_of(s, found.name)(number(found.args[0], s.letters)))
        return found

    return number(transform(node, change), s.letters)


def as_node(value: Decimal) -> Node:
    text = Num(f"{abs(value):f}")
    return Group(Neg(text)) if value < 0 else text


def members(node: Node) -> tuple[Node, ...]:
    return node.items if isinstance(node, Seq | Cases) else (node,)


def matrices(s: Scene) -> dict[str, Table]:
    found: dict[str, Table] = {}
    for part in s.parts.values():
        for node in members(part):
            if (
                isinstance(node, Rel)
                and isinstance(node.sides[0], Sym)
                and isinstance(node.sides[-1], Matrix)
            ):
                found[node.sides[0].name] = table(node.sides[-1], s.letters)
    if found and "E" not in found:
        n = len(next(iter(found.values())))
        found["E"] = [[ONE if i == j else ZERO for j in range(n)] for i in range(n)]
    return found


def table(node: Matrix, letters: Mapping[str, Decimal]) -> Table:
    return [[number(item, letters) for item in row.items] for row in node.rows]


def has_matrix(node: Node) -> bool:
    return any(isinstance(each, Matrix) for each in walk(node))


def worked(node: Node, known: Mapping[str, Table], letters: Mapping[str, Decimal]) -> Table | Decimal:
    """An expression of matrices, entry by entry from the definition."""
    match node:
        case Matrix():
            return table(node, letters)
        case Sym(name) if name in known:
            return known[name]
        case Sym(name) if len(name) > 1 and name.isupper() and set(name) <= set(known):
            return worked(Mul(tuple(map(Sym, name)), ("",) * (len(name) - 1)), known, letters)
        case Group(arg):
            return worked(arg, known, letters)
        case Neg(arg):
            return _scaled(Decimal(-1), worked(arg, known, letters))
        case Add(terms):
            parts = [worked(term, known, letters) for term in terms]
            if all(isinstance(part, Decimal) for part in parts):
                return sum((part for part in parts if isinstance(part, Decimal)), ZERO)
            tables = [part for part in parts if not isinstance(part, Decimal)]
            if len(tables) != len(parts) or len({(len(t), len(t[0])) for t in tables}) != 1:
                raise NotNumeric("matrices of other shapes")
            return [
                [sum((t[i][j] for t in tables), ZERO) for j in range(len(tables[0][0]))]
                for i in range(len(tables[0]))
            ]
        case Mul(factors):
            total = worked(factors[0], known, letters)
            for factor in factors[1:]:
                total = _times(total, worked(factor, known, letters))
            return total
        case Pow(base, Num(text)) if isinstance(inner := worked(base, known, letters), list):
            power: Table | Decimal = inner
            for _ in range(int(text) - 1):
                power = _times(power, inner)
            return power
    return number(node, letters)


def _scaled(k: Decimal, value: Table | Decimal) -> Table | Decimal:
    return k * value if isinstance(value, Decimal) else [[k * each for each in row] for row in value]


def _times(a: Table | Decimal, b: Table | Decimal) -> Table | Decimal:
    if isinstance(a, Decimal):
        return _scaled(a, b)
    if isinstance(b, Decimal):
        return _scaled(b, a)
    if len(a[0]) != len(b):
        raise NotNumeric("matrices that cannot be multiplied")
    return [
        [sum((a[i][k] * b[k][j] for k in range(len(b))), ZERO) for j in range(len(b[0]))]
        for i in range(len(a))
    ]


def same_table(a: Table | Decimal, b: Table | Decimal) -> bool:
    if isinstance(a, Decimal) or isinstance(b, Decimal):
        return isinstance(a, Decimal) and isinstance(b, Decimal) and close(a, b)
    return len(a) == len(b) and all(
        len(x) == len(y) and all(close(p, q) for p, q in zip(x, y, strict=True))
        for x, y in zip(a, b, strict=True)
    )

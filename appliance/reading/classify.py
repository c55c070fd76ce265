"""The category of a formula, by its form alone."""

from fractions import Fraction

from appliance.mathtext.tree import (
    Call,
    Cases,
    Frac,
    Group,
    Mixed,
    Neg,
    Node,
    Num,
    Point,
    Ratio,
    Recurring,
    Rel,
    Seq,
    SetBuilder,
    SetMix,
    SetOf,
    Sym,
    symbols,
    walk,
)  # fmt: skip

_BY_TYPE: dict[type, str] = {
    Recurring: "recurring", Sym: "sym", Point: "point", Cases: "cases", Seq: "seq", Ratio: "ratio",
    SetOf: "set", SetBuilder: "set", SetMix: "set",
}  # fmt: skip


_RATIOS = ("sin", "cos", "tan")


def category(node: Node) -> str:
    """A key of `tokens.CATEGORIES`."""
    if isinstance(node, Rel):
        return _of_sets(node) or _relation(node)
    if type(node) in _BY_TYPE:
        return _BY_TYPE[type(node)]
    if number_of(node) is not None and not any(isinstance(n, Group) for n in walk(node)):
        return "num"
    if isinstance(node, Call) and node.name == "n":
        return "counted"
    return "call" if any(isinstance(n, Call) and n.name not in _RATIOS for n in walk(node)) else "expr"


def _of_sets(rel: Rel) -> str:
    """A={1, 2} names a set; A⊂B, 3∈A, A∪B=U and n(A)=5 tell of sets; ⇒ and → join statements."""
    if set(rel.ops) & {"→", "⇒", "⇔"}:
        return "logic"
    if set(rel.ops) & {"∈", "∉", "⊂", "⊄", "⊃"}:
        return "told"
    first, last = rel.sides[0], rel.sides[-1]
    if rel.ops == ("=",) and isinstance(first, Sym) and isinstance(last, SetOf | SetBuilder):
        return "setdef"
    holds_sets = any(
        isinstance(part, SetMix | SetOf | SetBuilder) for side in rel.sides for part in walk(side)
    )
    counts = any(isinstance(part, Call) and part.name == "n" for side in rel.sides for part in walk(side))
    return "told" if holds_sets or counts else ""


def _relation(rel: Rel) -> str:
    if len(rel.ops) > 1:
        return "chain" if set(rel.ops) == {"="} else "double"
    if rel.ops != ("=",):
        return "ineq"
    left, right = rel.sides
    if isinstance(left, Call):
        return "def" if all(isinstance(arg, Sym) for arg in left.args) else "eq"
    if isinstance(left, Sym) and not symbols(right):
        return "assign"
    if isinstance(left, Sym) and is_function(left.name, right):
        return "line"
    return "eq"


def is_function(name: str, body: Node) -> bool:
    """Whether `name = body` can be the formula of a function: y of x."""
    return name == "y" and "y" not in symbols(body) and "x" in symbols(body)


def number_of(node: Node) -> Fraction | None:
    """The value of one written number, with sign and fraction bar; None for anything to be worked out."""
    if isinstance(node, Num):
        return node.value
    if isinstance(node, Neg):
        inner = number_of(node.arg)
        return None if inner is None or isinstance(node.arg, Neg) else -inner
    if isinstance(node, Group):
        return number_of(node.arg)
    if isinstance(node, Mixed):
        return node.whole.value + node.num.value / node.den.value if node.den.value else None
    if isinstance(node, Frac):
        top, bottom = number_of(node.num), number_of(node.den)
        return top / bottom if top is not None and bottom else None
    return None

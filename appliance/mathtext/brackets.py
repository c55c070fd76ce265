"""Which brackets a tree needs to be written down, decided once for every printer.

A tree that the parser made already has them. One built by a program may not: Mul((Add, x)) is written with
brackets around the sum. `grouped` puts them in as Group nodes, so `parse(latex(t)) == grouped(t)`.
"""

from dataclasses import replace
from functools import lru_cache

from appliance.mathtext.named import COMPLEMENT, as_set, difference, is_set
from appliance.mathtext.signs import FUNCTION_LETTERS, FUNCTIONS, MARKS
from appliance.mathtext.tree import (
    Abs,
    Add,
    Call,
    Choose,
    Conj,
    Div,
    Factorial,
    Frac,
    Group,
    Matrix,
    Mixed,
    Mul,
    Neg,
    Node,
    Not,
    Num,
    PlusMinus,
    Pow,
    Recurring,
    Rel,
    Said,
    Seq,
    SetMix,
    SetOf,
    Sym,
    transform,
)  # fmt: skip

_LOOSE = (Add, Neg, PlusMinus, SetMix)


@lru_cache(maxsize=4096)
def grouped(node: Node) -> Node:
    """The same formula with every bracket that writing it needs; sums of sums and products of products
    are one sum, one product. The value is unchanged, and `grouped(grouped(t)) == grouped(t)`.
    """
    return as_set(transform(node, _bracket))


def _bracket(node: Node) -> Node:
    if isinstance(node, Rel):
        return Rel(tuple(as_set(side) for side in node.sides), node.ops)
    if isinstance(node, Seq | SetOf):
        return replace(node, items=tuple(as_set(item) for item in node.items))
    if isinstance(node, Said):
        return Said(tuple(as_set(part) for part in node.parts))
    if isinstance(node, SetMix):
        return SetMix(tuple(as_set(_wrap(part, _LOOSE)) for part in node.parts), node.ops)
    if isinstance(node, Call) and node.name == "n":
        return Call("n", tuple(as_set(arg) for arg in node.args))
    if isinstance(node, Factorial):
        return Factorial(node.arg if _holds_mark(node.arg) else Group(node.arg))
    if isinstance(node, Not):
        return Not(node.arg if isinstance(node.arg, Not) or _holds_mark(node.arg) else Group(node.arg))
    if isinstance(node, Add):
        return _sum(node)
    if isinstance(node, Neg):
        return Neg(_wrap(node.arg, _LOOSE))
    if isinstance(node, PlusMinus):
        return PlusMinus(_wrap(node.arg, _LOOSE))
    if isinstance(node, Mul):
        return _product(node)
    if isinstance(node, Div):
        return Div(_wrap(node.left, _LOOSE), _divisor(node.right))
    if isinstance(node, Pow):
        if node.exp in COMPLEMENT and isinstance(as_set(node.base), SetOf):
            return Pow(as_set(node.base), node.exp)
        return Pow(node.base if _takes_exponent(node.base, node.exp) else Group(node.base), node.exp)
    return node


def _wrap(node: Node, kinds: tuple[type, ...]) -> Node:
    return Group(node) if isinstance(node, kinds) else node


def _sum(node: Add) -> Node:
    terms: list[Node] = []
    for term in node.terms:
        terms.extend(term.terms if isinstance(term, Add) else (_wrap(term, (SetMix,)),))
    if len(terms) == 1 and isinstance(terms[0], Neg | PlusMinus):
        return terms[0]
    return Add(difference(tuple(terms)))


def _divisor(node: Node) -> Node:
    if isinstance(node, Mul):
        return Group(node) if any(node.signs) else node
    return _wrap(node, (*_LOOSE, Div))


def _takes_exponent(node: Node, exponent: Node) -> bool:
    if isinstance(node, Call):
        return node.name not in FUNCTIONS or isinstance(exponent, Num)
    if isinstance(node, Sym):
        return len(node.name) == 1 or (node.name.isalpha() and node.name != "degree") or "_" in node.name
    return isinstance(node, Num | Recurring | Group | Abs | Conj | Matrix | Choose | Factorial)


def _holds_mark(node: Node) -> bool:
    """Whether ! may follow it and ~ go before it without brackets."""
    single = isinstance(node, Sym) and (len(node.name) == 1 or "_" in node.name)
    return single or isinstance(node, Num | Group)


def _product(node: Mul) -> Node:
    factors, signs = _flat(node)
    written: list[Node] = []
    for place, factor in enumerate(factors):
        if isinstance(factor, Div):
            factor = factor if place == 0 and signs[0] else Group(factor)
        factor = _wrap(factor, _LOOSE)
        if place and not signs[place - 1] and _sticks(written[-1], factor):
            factor = Group(factor)
        written.append(factor)
    for place in reversed(range(len(signs))):
        if not signs[place] and _runs_on(written[place], written[place + 1]):
            written[place] = Group(written[place])
    return Mul(tuple(written), tuple(signs))


def _flat(node: Mul) -> tuple[list[Node], list[str]]:
    factors: list[Node] = []
    signs: list[str] = []
    for place, factor in enumerate(node.factors):
        inner = factor if isinstance(factor, Mul) else Mul((factor,), ())
        factors.extend(inner.factors)
        signs.extend((*inner.signs, *node.signs[place : place + 1]))
    return factors, signs


def _runs_on(factor: Node, following: Node) -> bool:
    """Whether a factor would swallow what follows: sin x before a letter, f before brackets."""
    if _is_trigonometric(factor):
        return not _is_trigonometric(following)
    start = following
    while isinstance(start, Pow | Factorial):
        start = start.base if isinstance(start, Pow) else start.arg
    if not isinstance(factor, Sym) or not isinstance(start, Group):
        return False
    composed = "∘" in factor.name
    return composed or factor.name in FUNCTION_LETTERS or (factor.name == "n" and is_set(start.arg))


def _is_trigonometric(node: Node) -> bool:
    call = node.base if isinstance(node, Pow) else node
    return isinstance(call, Call) and call.name in FUNCTIONS


def _sticks(before: Node, factor: Node) -> bool:
    """Whether a factor would be read into what stands before it: 2·3 as 23, 2·(1/3) as 2⅓."""
    if _starts_with_digit(factor):
        return not (isinstance(before, Factorial) and isinstance(factor, Factorial))
    if isinstance(before, Num) and isinstance(factor, Frac):
        return isinstance(factor.num, Num) and isinstance(factor.den, Num)
    marked = isinstance(before, Sym) and before.name[0] in f"{MARKS}□"
    return marked and isinstance(factor, Sym) and factor.name.isupper()


def _starts_with_digit(node: Node) -> bool:
    if isinstance(node, Pow):
        return _starts_with_digit(node.base)
    if isinstance(node, Factorial):
        return _starts_with_digit(node.arg)
    return isinstance(node, Num | Recurring | Mixed)


def is_bare_argument(node: Node) -> bool:
    """Whether sin, cos or tan stands before it without brackets: x, 30°, 2x."""
    parts = node.factors if isinstance(node, Mul) and not any(node.signs) else (node,)
    if not all(isinstance(part, Num | Sym) for part in parts) or len(parts) > 3:
        return False
    shape = "".join(_letter_class(part) for part in parts)
    return shape in ("1", "x", "1x", "1°", "x°", "1x°")


def _letter_class(node: Node) -> str:
    if isinstance(node, Num):
        return "1"
    if isinstance(node, Sym) and "∘" in node.name:
        return "∘"
    return "°" if node == Sym("degree") else "x"

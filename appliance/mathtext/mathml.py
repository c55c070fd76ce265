"""Tree to presentation MathML, for pages without a script (MathML Core, as Chromium draws it).

A system is `<mtable class="cases">`; MathML Core has no column alignment, so the page's style sheet needs
`mtable.cases mtd { text-align: left }`.
"""

from collections.abc import Callable
from functools import lru_cache
from html import escape
from typing import Any

from appliance.mathtext.brackets import grouped, is_bare_argument
from appliance.mathtext.signs import FUNCTIONS, GREEK
from appliance.mathtext.tree import (
    Abs,
    Add,
    Call,
    Cases,
    Div,
    Frac,
    Group,
    Mixed,
    Mul,
    Neg,
    Node,
    Num,
    PlusMinus,
    Point,
    Pow,
    Ratio,
    Recurring,
    Rel,
    Root,
    Seq,
    SetOf,
    Sym,
)  # fmt: skip

_BRACES = {"(": "()", "[": "[]", "{": "{}"}
_INVISIBLE_TIMES = "<mo>&#x2062;</mo>"
_APPLY = "<mo>&#x2061;</mo>"
_COMMA = '<mo separator="true">,</mo><mspace width="0.25em"></mspace>'


@lru_cache(maxsize=4096)
def mathml(node: Node) -> str:
    """One `<math>` element, everything in it escaped."""
    return f'<math xmlns="http://www.w3.org/1998/Math/MathML">{_row(grouped(node))}</math>'


def _xml(node: Node) -> str:
    return _PRINTERS[type(node)](node)


def _row(node: Node) -> str:
    """The node as exactly one element, as fractions, roots and powers need it."""
    return f"<mrow>{_xml(node)}</mrow>" if isinstance(node, _SEVERAL) else _xml(node)


def _number(text: str) -> str:
    return f"<mn>{escape(text)}</mn>"


def _sign(text: str) -> str:
    return f"<mo>{escape(text)}</mo>"


def _upright(text: str) -> str:
    return "".join(f'<mi mathvariant="normal">{escape(char)}</mi>' for char in text)


def _letter(node: Sym) -> str:
    name = node.name
    if name in ("degree", "□"):
        return _upright("°" if name == "degree" else name)
    if name in GREEK or len(name) == 1:
        return f"<mi>{escape(GREEK.get(name, name))}</mi>"
    if name[0] in "∠△":
        return f"<mrow>{_upright(name)}</mrow>"
    return f'<mover><mrow>{_upright(name)}</mrow><mo stretchy="true">&#xAF;</mo></mover>'


def _recurring(node: Recurring) -> str:
    cycle = [_number(digit) for digit in node.cycle]
    for place in {0, len(cycle) - 1}:
        cycle[place] = f'<mover accent="true">{cycle[place]}<mo>&#x2D9;</mo></mover>'
    return f"<mrow>{_number(f'{node.whole}.{node.fixed}')}{''.join(cycle)}</mrow>"


def _prefixed(sign: str, arg: Node) -> str:
    return f'<mo form="prefix">{sign}</mo>{_xml(arg)}'


def _sum(node: Add) -> str:
    if len(node.terms) == 1:
        return _prefixed("+", node.terms[0])
    text = _xml(node.terms[0])
    for term in node.terms[1:]:
        if isinstance(term, Neg | PlusMinus):
            text += _sign("−" if isinstance(term, Neg) else "±") + _xml(term.arg)
        else:
            text += _sign("+") + _xml(term)
    return text


def _product(node: Mul) -> str:
    text = _xml(node.factors[0])
    for sign, factor in zip(node.signs, node.factors[1:], strict=True):
        text += (_sign(sign) if sign else _INVISIBLE_TIMES) + _xml(factor)
    return text


def _root(node: Root) -> str:
    if node.index == 2:
        return f"<msqrt>{_row(node.arg)}</msqrt>"
    return f"<mroot>{_row(node.arg)}{_number(str(node.index))}</mroot>"


def _fenced(inside: str, opening: str, closing: str) -> str:
    return (
        f'<mrow><mo form="prefix" fence="true">{opening}</mo>{inside}'
        f'<mo form="postfix" fence="true">{closing}</mo></mrow>'
    )


def _listed(nodes: tuple[Node, ...]) -> str:
    return _COMMA.join(_row(node) for node in nodes)


def _call(node: Call) -> str:
    name = f"<mi>{escape(node.name)}</mi>{_APPLY}"
    if node.name in FUNCTIONS and len(node.args) == 1 and is_bare_argument(node.args[0]):
        return f'<mrow>{name}<mspace width="0.17em"></mspace>{_xml(node.args[0])}</mrow>'
    return f"<mrow>{name}{_fenced(_listed(node.args), '(', ')')}</mrow>"


def _relation(node: Rel) -> str:
    pairs = zip(node.ops, node.sides[1:], strict=True)
    return _xml(node.sides[0]) + "".join(_sign(op) + _xml(side) for op, side in pairs)


def _cases(node: Cases) -> str:
    rows = "".join(f"<mtr><mtd>{_row(item)}</mtd></mtr>" for item in node.items)
    table = f'<mtable class="cases" columnalign="left">{rows}</mtable>'
    return f'<mrow><mo form="prefix" fence="true" stretchy="true">{{</mo>{table}</mrow>'


_PRINTERS: dict[type, Callable[[Any], str]] = {
    Num: lambda node: _number(node.text),
    Recurring: _recurring,
    Sym: _letter,
    Neg: lambda node: _prefixed("−", node.arg),
    Add: _sum,
    Mul: _product,
    Div: lambda node: _xml(node.left) + _sign("÷") + _xml(node.right),
    Frac: lambda node: f"<mfrac>{_row(node.num)}{_row(node.den)}</mfrac>",
    Mixed: lambda node: f"<mrow>{_xml(node.whole)}<mfrac>{_xml(node.num)}{_xml(node.den)}</mfrac></mrow>",
    Pow: lambda node: f"<msup>{_row(node.base)}{_row(node.exp)}</msup>",
    Root: _root,
    Group: lambda node: _fenced(_xml(node.arg), *_BRACES[node.kind]),
    Abs: lambda node: _fenced(_xml(node.arg), "|", "|"),
    PlusMinus: lambda node: _prefixed("±", node.arg),
    Call: _call,
    Rel: _relation,
    Ratio: lambda node: _sign(":").join(_xml(part) for part in node.parts),
    Point: lambda node: f"<mrow>{_upright(node.label)}{_fenced(_listed(node.items), '(', ')')}</mrow>",
    Seq: lambda node: _listed(node.items),
    Cases: _cases,
    SetOf: lambda node: _fenced(_listed(node.items), "{", "}"),
}
_SEVERAL = (Neg, Add, Mul, Div, PlusMinus, Rel, Ratio, Seq)

"""Tree to presentation MathML, for pages without a script (MathML Core, as Chromium draws it).

A system is `<mtable class="cases">`; MathML Core has no column alignment, so the page's style sheet needs
`mtable.cases mtd { text-align: left }`.
"""

from collections.abc import Callable
from functools import lru_cache
from html import escape
from typing import Any

from appliance.mathtext.brackets import grouped, is_bare_argument
from appliance.mathtext.names import name as parts_of
from appliance.mathtext.signs import FUNCTIONS, GAPS, GREEK
from appliance.mathtext.tree import (
    Abs,
    Add,
    Call,
    Cases,
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
    Point,
    Pow,
    Ratio,
    Recurring,
    Rel,
    Root,
    Row,
    Said,
    Seq,
    SetBuilder,
    SetMix,
    SetOf,
    Sym,
    Words,
)  # fmt: skip

_BRACES = {"(": "()", "[": "[]", "{": "{}"}
_TALL = ("<mfrac", "<mtable", "<msqrt", "<mroot")
_OVER = {"→": "→", "↔": "↔", "⌒": "⌢"}
_INVISIBLE_TIMES = "<mo>&#x2062;</mo>"
_APPLY = "<mo>&#x2061;</mo>"
_COMMA = '<mo separator="true">,</mo><mspace width="0.25em"></mspace>'


@lru_cache(maxsize=4096)
def mathml(node: Node) -> str:
    """One `<math>` element, everything in it escaped.

    Chromium sets a bracket that may grow apart from what it holds, `( x − 2 )`, so brackets may grow only
    where there is something tall in the formula.
    """
    printed = _row(grouped(node))
    if not any(tall in printed for tall in _TALL):
        printed = printed.replace('fence="true"', 'fence="true" stretchy="false"')
    return f'<math xmlns="http://www.w3.org/1998/Math/MathML">{printed}</math>'


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
    if name in GAPS:
        return f'<mtext class="gap">{GAPS[name]}</mtext>'
    if name in ("degree", "□"):
        return _upright("°" if name == "degree" else name)
    if name in GREEK or len(name) == 1:
        return f"<mi>{escape(GREEK.get(name, name))}</mi>"
    found = parts_of(name)
    if found.kind == "composed":
        return _function(name)
    if found.kind == "marked":
        if found.mark in _OVER:
            return _barred(_upright(found.base), _OVER[found.mark])
        return f"<mrow>{_upright(name)}</mrow>"
    if found.kind == "segment":
        return _barred(_upright(name))
    letter = f"<mi>{escape(GREEK.get(found.base, found.base))}</mi>" + "<mo>′</mo>" * found.primes
    if found.subscript:
        return f"<msub><mrow>{letter}</mrow>{_small(found.subscript)}</msub>"
    return f"<mrow>{letter}</mrow>" if found.primes else letter


def _barred(inside: str, over: str = "&#xAF;") -> str:
    return f'<mover><mrow>{inside}</mrow><mo stretchy="true">{over}</mo></mover>'


def _small(text: str) -> str:
    return _number(text) if text.isdigit() else f"<mi>{escape(text)}</mi>"


def _function(name: str) -> str:
    """f∘g, (g∘f)⁻¹."""
    pieces: list[str] = []
    for char in name.replace("⁻¹", "⁻"):
        if char == "⁻":
            pieces.append('<msup><mrow></mrow><mrow><mo form="prefix">−</mo><mn>1</mn></mrow></msup>')
        else:
            pieces.append(f"<mi>{escape(char)}</mi>" if char.isalpha() else _sign(char))
    return f"<mrow>{''.join(pieces)}</mrow>"


def _label(name: str) -> str:
    """Names of points stand upright."""
    found = parts_of(name)
    small = f"<msub>{_upright(found.base)}{_small(found.subscript)}</msub>" if found.subscript else ""
    return (small or _upright(found.base)) + "<mo>′</mo>" * found.primes


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


def _power(node: Pow) -> str:
    if isinstance(node.base, Call) and node.base.name in FUNCTIONS:
        return _call(node.base, _row(node.exp))
    return f"<msup>{_row(node.base)}{_row(node.exp)}</msup>"


def _mix(node: SetMix) -> str:
    pairs = zip(node.ops, node.parts[1:], strict=True)
    return _xml(node.parts[0]) + "".join(_sign(op) + _xml(part) for op, part in pairs)


def _set(node: SetOf) -> str:
    return _fenced(_listed(node.items), "{", "}") if node.items else _upright("∅")


def _builder(node: SetBuilder) -> str:
    bar = '<mo stretchy="false" lspace="0.25em" rspace="0.25em">|</mo>'
    return _fenced(_row(node.element) + bar + _row(node.condition), "{", "}")


def _matrix(node: Matrix) -> str:
    rows = "".join(f"<mtr>{_xml(row)}</mtr>" for row in node.rows)
    return _fenced(f"<mtable>{rows}</mtable>", "(", ")")


def _choose(node: Choose) -> str:
    before = f"<mprescripts></mprescripts>{_row(node.n)}<mrow></mrow>"
    return f"<mmultiscripts>{_upright(node.kind)}{_row(node.r)}<mrow></mrow>{before}</mmultiscripts>"


def _call(node: Call, power: str = "") -> str:
    composed = "∘" in node.name or "⁻¹" in node.name
    name = _function(node.name) if composed else f"<mi>{escape(node.name)}</mi>"
    name = f"<msup>{name}{power}</msup>{_APPLY}" if power else f"{name}{_APPLY}"
    if composed and not node.name.endswith("⁻¹") and "∘" in node.name:
        name = _fenced(_function(node.name), "(", ")") + _APPLY
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
    Pow: _power,
    Root: _root,
    Group: lambda node: _fenced(_xml(node.arg), *_BRACES[node.kind]),
    Abs: lambda node: _fenced(_xml(node.arg), "|", "|"),
    PlusMinus: lambda node: _prefixed("±", node.arg),
    Call: _call,
    Rel: _relation,
    Ratio: lambda node: _sign(":").join(_xml(part) for part in node.parts),
    Point: lambda node: f"<mrow>{_label(node.label)}{_fenced(_listed(node.items), '(', ')')}</mrow>",
    Seq: lambda node: _listed(node.items),
    Cases: _cases,
    SetOf: _set,
    SetBuilder: _builder,
    SetMix: _mix,
    Words: lambda node: f"<mtext>{escape(node.text).replace(' ', '&#xA0;')}</mtext>",
    Said: lambda node: "".join(_xml(part) for part in node.parts),
    Row: lambda node: "".join(f"<mtd>{_row(item)}</mtd>" for item in node.items),
    Matrix: _matrix,
    Factorial: lambda node: f'{_xml(node.arg)}<mo form="postfix">!</mo>',
    Choose: _choose,
    Conj: lambda node: _barred(_xml(node.arg)),
    Not: lambda node: f'<mo form="prefix">~</mo>{_xml(node.arg)}',
}
_SEVERAL = (Neg, Add, Mul, Div, PlusMinus, Rel, Ratio, Seq, SetMix, Said, Factorial, Not)

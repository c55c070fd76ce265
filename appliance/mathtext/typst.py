"""Tree to Typst mathematics, for the PDF.

A sheet sets `#show math.equation: math.display`: fractions and systems stand in full size, as in textbooks.
"""

from collections.abc import Callable
from functools import lru_cache
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

_SIGNS = {"": " ", "×": " times ", "·": " dot.op "}
_RELATIONS = {
    "=": "=", "<": "lt", ">": "gt", "≠": "eq.not", "≤": "lt.eq", "≥": "gt.eq", "∈": "in", "∉": "in.not",
    "⊂": "subset", "⊄": "subset.not", "⊃": "supset", "∥": "parallel", "⊥": "perp", "≡": "equiv", "∽": "∽",
    "→": "->", "⇒": "=>", "⇔": "<=>",
}  # fmt: skip
_SET_SIGNS = {"∪": "union", "∩": "inter"}
_MARKS = {"∠": "angle", "△": 'class("normal", triangle.stroked.t)', "□": 'class("normal", square.stroked)'}
_OVER = {"→": "->", "↔": "<->", "⌒": "⌢"}
_BRACES = {"(": "()", "[": "[]", "{": "{}"}


@lru_cache(maxsize=4096)
def typst(node: Node) -> str:
    """Typst source without dollar signs. Every word in it is ours; letters stand alone between spaces."""
    return _code(grouped(node))


def _code(node: Node) -> str:
    return _PRINTERS[type(node)](node)


def _upright(letters: str) -> str:
    return f"upright({' '.join(letters)})" if letters else ""


def _letter(node: Sym) -> str:
    name = node.name
    if name == "degree":
        return "degree"
    if name in GAPS:
        return f"#box(stroke: 0.5pt, inset: (x: 3pt, y: 1.5pt), outset: (y: 1.5pt))[{GAPS[name]}]"
    if name == "□":
        return "square.stroked"
    if name in GREEK or len(name) == 1:
        return name
    found = parts_of(name)
    if found.kind == "composed":
        return _function(name)
    if found.kind == "marked":
        letters = _upright(found.base)
        if found.mark in _OVER:
            return f"accent({letters}, {_OVER[found.mark]})" if found.mark != "⌒" else f"overparen({letters})"
        return f"{_MARKS[found.mark]} {letters}"
    if found.kind == "segment":
        return f"overline({_upright(name)})"
    low = f'_("{found.subscript}")' if found.subscript.isdigit() else f"_({' '.join(found.subscript)})"
    return found.base + "'" * found.primes + (low if found.subscript else "")


def _function(name: str) -> str:
    return " ".join(name.replace("⁻¹", "⁻")).replace("∘", "compose").replace(" ⁻", "^(-1)")


def _label(name: str) -> str:
    found = parts_of(name)
    low = f'_("{found.subscript}")' if found.subscript else ""
    return _upright(found.base) + "'" * found.primes + low


def _recurring(node: Recurring) -> str:
    cycle = list(node.cycle)
    for place in {0, len(cycle) - 1}:
        cycle[place] = f"dot({cycle[place]})"
    return f'"{node.whole}.{node.fixed}" {" ".join(cycle)}'


def _sum(node: Add) -> str:
    text = f"+{_code(node.terms[0])}" if len(node.terms) == 1 else _code(node.terms[0])
    for term in node.terms[1:]:
        signed = isinstance(term, Neg | PlusMinus)
        text += f" {_code(term)}" if signed else f" + {_code(term)}"
    return text


def _product(node: Mul) -> str:
    text = _code(node.factors[0])
    for sign, factor in zip(node.signs, node.factors[1:], strict=True):
        text += _SIGNS[sign] + _code(factor)
    return text


def _root(node: Root) -> str:
    inside = _code(node.arg)
    return f"sqrt({inside})" if node.index == 2 else f"root({node.index}, {inside})"


def _listed(nodes: tuple[Node, ...]) -> str:
    return ", ".join(_code(node) for node in nodes)


def _power(node: Pow) -> str:
    if isinstance(node.base, Call) and node.base.name in FUNCTIONS:
        return _call(node.base, f"^({_code(node.exp)})")
    return f"{_code(node.base)}^({_code(node.exp)})"


def _call(node: Call, power: str = "") -> str:
    if node.name in FUNCTIONS and len(node.args) == 1 and is_bare_argument(node.args[0]):
        return f"{node.name}{power} {_code(node.args[0])}"
    name = node.name if node.name in FUNCTIONS else _function(node.name)
    if "∘" in node.name and not node.name.endswith("⁻¹"):
        name = f"({name})"
    return f"{name}{power} ({_listed(node.args)})"


def _mix(node: SetMix) -> str:
    pairs = zip(node.ops, node.parts[1:], strict=True)
    return _code(node.parts[0]) + "".join(f" {_SET_SIGNS[op]} {_code(part)}" for op, part in pairs)


def _words(node: Words) -> str:
    safe = node.text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{safe}"'


def _matrix(node: Matrix) -> str:
    return "mat(" + "; ".join(_listed(row.items) for row in node.rows) + ")"


def _choose(node: Choose) -> str:
    return f"attach(upright({node.kind}), bl: {_code(node.n)}, br: {_code(node.r)})"


def _relation(node: Rel) -> str:
    pairs = zip(node.ops, node.sides[1:], strict=True)
    return _code(node.sides[0]) + "".join(f" {_RELATIONS[op]} {_code(side)}" for op, side in pairs)


_PRINTERS: dict[type, Callable[[Any], str]] = {
    Num: lambda node: node.text,
    Recurring: _recurring,
    Sym: _letter,
    Neg: lambda node: f"- {_code(node.arg)}",
    Add: _sum,
    Mul: _product,
    Div: lambda node: f"{_code(node.left)} div {_code(node.right)}",
    Frac: lambda node: f"frac({_code(node.num)}, {_code(node.den)})",
    Mixed: lambda node: f"{node.whole.text} frac({node.num.text}, {node.den.text})",
    Pow: _power,
    Root: _root,
    Group: lambda node: _BRACES[node.kind][0] + _code(node.arg) + _BRACES[node.kind][1],
    Abs: lambda node: f"abs({_code(node.arg)})",
    PlusMinus: lambda node: f"plus.minus {_code(node.arg)}",
    Call: _call,
    Rel: _relation,
    Ratio: lambda node: " : ".join(_code(part) for part in node.parts),
    Point: lambda node: f"{_label(node.label)} ({_listed(node.items)})".lstrip(),
    Seq: lambda node: ", thick ".join(_code(item) for item in node.items),
    Cases: lambda node: f"cases({_listed(node.items)})",
    SetOf: lambda node: "{" + _listed(node.items) + "}" if node.items else "nothing",
    SetBuilder: lambda node: f"{{{_code(node.element)} mid(|) {_code(node.condition)}}}",
    SetMix: _mix,
    Words: _words,
    Said: lambda node: " ".join(_code(part) for part in node.parts),
    Row: lambda node: _listed(node.items),
    Matrix: _matrix,
    Factorial: lambda node: f"{_code(node.arg)}!",
    Choose: _choose,
    Conj: lambda node: f"overline({_code(node.arg)})",
    Not: lambda node: f"tilde.op {_code(node.arg)}",
}

"""Tree to LaTeX, in the style of Korean textbooks: `\\frac`, `\\times`, `\\le`, brackets that fit."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from appliance.mathtext.brackets import grouped, is_bare_argument
from appliance.mathtext.names import name as parts_of
from appliance.mathtext.signs import FUNCTION_LETTERS, FUNCTIONS, GREEK
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
    children,
    walk,
)  # fmt: skip

_SIGNS = {"": "", "×": "\\times ", "·": "\\cdot "}
_RELATIONS = {
    "=": "=", "<": "<", ">": ">", "≠": "\\ne ", "≤": "\\le ", "≥": "\\ge ", "∈": "\\in ", "∉": "\\notin ",
    "⊂": "\\subset ", "⊄": "\\not\\subset ", "⊃": "\\supset ", "∥": "\\parallel ", "⊥": "\\perp ",
    "≡": "\\equiv ", "∽": "\\backsim ", "→": "\\to ", "⇒": "\\Rightarrow ", "⇔": "\\Leftrightarrow ",
}  # fmt: skip
_SET_SIGNS = {"∪": "\\cup ", "∩": "\\cap "}
_MARKS = {
    "∠": "\\angle ", "△": "\\triangle ", "□": "\\square ", "→": "\\overrightarrow",
    "↔": "\\overleftrightarrow", "⌒": "\\overset{\\frown}",
}  # fmt: skip
_BRACES = {"(": ("(", ")"), "[": ("[", "]"), "{": ("\\{", "\\}")}
_COMMAND_END = re.compile(r"\\[A-Za-z]+\Z")


@lru_cache(maxsize=4096)
def latex(node: Node) -> str:
    """LaTeX without dollar signs. `parse(latex(node)) == grouped(node)`."""
    return _tex(grouped(node))


def _tex(node: Node) -> str:
    return _PRINTERS[type(node)](node)


def _joined(left: str, right: str) -> str:
    """Side by side; a command keeps clear of a letter that would lengthen its name."""
    clear = right[:1].isalnum() and _COMMAND_END.search(left)
    return f"{left} {right}" if clear else left + right


def _letter(node: Sym) -> str:
    name = node.name
    if name == "degree":
        return "^\\circ"
    if name in GREEK:
        return f"\\{name}"
    if name == "□":
        return "\\square"
    found = parts_of(name)
    if found.kind == "composed":
        return _function(name)
    if found.kind == "marked":
        sign = _MARKS[found.mark]
        return sign + (found.base if sign.endswith(" ") else f"{{{found.base}}}")
    if found.kind == "segment":
        return f"\\overline{{{name}}}"
    letter = f"\\{found.base}" if found.base in GREEK else found.base
    low = found.subscript
    return letter + "'" * found.primes + (f"_{low if len(low) == 1 else f'{{{low}}}'}" if low else "")


def _function(name: str) -> str:
    return name.replace("∘", "\\circ ").replace("⁻¹", "^{-1}")


def _label(name: str) -> str:
    return _letter(Sym(name)) if name else ""


def _recurring(node: Recurring) -> str:
    first, last = node.cycle[0], node.cycle[-1]
    middle = node.cycle[1:-1]
    dotted = f"\\dot{{{first}}}" + (f"{middle}\\dot{{{last}}}" if len(node.cycle) > 1 else "")
    return f"{node.whole}.{node.fixed}{dotted}"


def _sum(node: Add) -> str:
    if len(node.terms) == 1:
        return f"+{_tex(node.terms[0])}"
    text = _tex(node.terms[0])
    for term in node.terms[1:]:
        text += _tex(term) if isinstance(term, Neg | PlusMinus) else f"+{_tex(term)}"
    return text


def _product(node: Mul) -> str:
    text = _tex(node.factors[0])
    for sign, factor in zip(node.signs, node.factors[1:], strict=True):
        text = text + _SIGNS[sign] + _tex(factor) if sign else _joined(text, _tex(factor))
    return text


def _power(node: Pow) -> str:
    exponent = _tex(node.exp)
    if isinstance(node.base, Call) and node.base.name in FUNCTIONS:
        return _call(node.base, f"^{exponent if len(exponent) == 1 else f'{{{exponent}}}'}")
    short = len(exponent) == 1 and exponent not in FUNCTION_LETTERS
    return f"{_tex(node.base)}^{exponent if short else f'{{{exponent}}}'}"


def _root(node: Root) -> str:
    index = "" if node.index == 2 else f"[{node.index}]"
    return f"\\sqrt{index}{{{_tex(node.arg)}}}"


def _tall(nodes: tuple[Node, ...]) -> bool:
    return any(isinstance(below, Frac | Mixed) for node in nodes for below in walk(node))


def _enclosed(inside: str, opening: str, closing: str, tall: bool) -> str:
    if tall:
        return f"\\left{opening}{inside}\\right{closing}"
    return f"{opening}{inside}{closing}"


def _group(node: Group) -> str:
    return _enclosed(_tex(node.arg), *_BRACES[node.kind], _tall((node.arg,)))


def _bars(node: Abs) -> str:
    nested = any(isinstance(below, Abs) for below in walk(node.arg))
    return _enclosed(_tex(node.arg), "|", "|", nested or _tall((node.arg,)))


def _listed(nodes: tuple[Node, ...]) -> str:
    return ",\\ ".join(_tex(node) for node in nodes)


def _call(node: Call, power: str = "") -> str:
    if node.name in FUNCTIONS and len(node.args) == 1 and is_bare_argument(node.args[0]):
        return f"\\{node.name}{power} {_tex(node.args[0])}"
    name = f"\\{node.name}{power}" if node.name in FUNCTIONS else _function(node.name)
    if "∘" in node.name and not node.name.endswith("⁻¹"):
        name = f"({name})"
    return name + _enclosed(_listed(node.args), "(", ")", _tall(node.args))


def _relation(node: Rel) -> str:
    text = _tex(node.sides[0])
    for op, side in zip(node.ops, node.sides[1:], strict=True):
        sign = _RELATIONS[op]
        text += (f" {sign}" if text.endswith("!") else sign) + _tex(side)  # 5!=120 would be 5≠120
    return text


def _mix(node: SetMix) -> str:
    text = _tex(node.parts[0])
    for op, part in zip(node.ops, node.parts[1:], strict=True):
        text += _SET_SIGNS[op] + _tex(part)
    return text


def _set(node: SetOf) -> str:
    if not node.items:
        return "\\varnothing"
    return _enclosed(_listed(node.items), "\\{", "\\}", _tall(node.items))


def _builder(node: SetBuilder) -> str:
    inside = _joined(f"{_tex(node.element)}\\mid", _tex(node.condition))
    return _enclosed(inside, "\\{", "\\}", _tall(children(node)))


def _matrix(node: Matrix) -> str:
    rows = " \\\\ ".join(" & ".join(_tex(item) for item in row.items) for row in node.rows)
    return f"\\begin{{pmatrix}} {rows} \\end{{pmatrix}}"


def _choose(node: Choose) -> str:
    return f"{{}}_{{{_tex(node.n)}}}\\mathrm{{{node.kind}}}_{{{_tex(node.r)}}}"


def _cases(node: Cases) -> str:
    rows = " \\\\ ".join(_tex(item) for item in node.items)
    return f"\\begin{{cases}} {rows} \\end{{cases}}"


_PRINTERS: dict[type, Callable[[Any], str]] = {
    Num: lambda node: node.text,
    Recurring: _recurring,
    Sym: _letter,
    Neg: lambda node: f"-{_tex(node.arg)}",
    Add: _sum,
    Mul: _product,
    Div: lambda node: f"{_tex(node.left)}\\div {_tex(node.right)}",
    Frac: lambda node: f"\\frac{{{_tex(node.num)}}}{{{_tex(node.den)}}}",
    Mixed: lambda node: f"{node.whole.text}\\frac{{{node.num.text}}}{{{node.den.text}}}",
    Pow: _power,
    Root: _root,
    Group: _group,
    Abs: _bars,
    PlusMinus: lambda node: _joined("\\pm", _tex(node.arg)),
    Call: _call,
    Rel: _relation,
    Ratio: lambda node: ":".join(_tex(part) for part in node.parts),
    Point: lambda node: _label(node.label) + _enclosed(_listed(node.items), "(", ")", _tall(children(node))),
    Seq: lambda node: _listed(node.items),
    Cases: _cases,
    SetOf: _set,
    SetBuilder: _builder,
    SetMix: _mix,
    Words: lambda node: f"\\text{{{node.text}}}",
    Said: lambda node: "".join(_tex(part) for part in node.parts),
    Row: lambda node: " & ".join(_tex(item) for item in node.items),
    Matrix: _matrix,
    Factorial: lambda node: f"{_tex(node.arg)}!",
    Choose: _choose,
    Conj: lambda node: f"\\overline{{{_tex(node.arg)}}}",
    Not: lambda node: _joined("\\sim", _tex(node.arg)),
}

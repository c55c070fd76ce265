"""Tree to LaTeX, in the style of Korean textbooks: `\\frac`, `\\times`, `\\le`, brackets that fit."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from appliance.mathtext.brackets import grouped, is_bare_argument
from appliance.mathtext.signs import FUNCTION_LETTERS, FUNCTIONS, GREEK
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
    children,
    walk,
)  # fmt: skip

_SIGNS = {"": "", "×": "\\times ", "·": "\\cdot "}
_RELATIONS = {"=": "=", "<": "<", ">": ">", "≠": "\\ne ", "≤": "\\le ", "≥": "\\ge "}
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
    if name[0] in "∠△":
        return f"\\{'angle' if name[0] == '∠' else 'triangle'} {name[1:]}"
    return name if len(name) == 1 else f"\\overline{{{name}}}"


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


def _call(node: Call) -> str:
    if node.name in FUNCTIONS and len(node.args) == 1 and is_bare_argument(node.args[0]):
        return f"\\{node.name} {_tex(node.args[0])}"
    name = f"\\{node.name}" if node.name in FUNCTIONS else node.name
    return name + _enclosed(_listed(node.args), "(", ")", _tall(node.args))


def _relation(node: Rel) -> str:
    text = _tex(node.sides[0])
    for op, side in zip(node.ops, node.sides[1:], strict=True):
        text += _RELATIONS[op] + _tex(side)
    return text


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
    Point: lambda node: node.label + _enclosed(_listed(node.items), "(", ")", _tall(children(node))),
    Seq: lambda node: _listed(node.items),
    Cases: _cases,
    SetOf: lambda node: _enclosed(_listed(node.items), "\\{", "\\}", _tall(node.items)),
}

"""Tree to one line of text as a teacher types it: x²-5x+6=0, 3/2, √12, 0.2̇7̇."""

from collections.abc import Callable
from typing import Any

from appliance.mathtext.brackets import grouped, is_bare_argument
from appliance.mathtext.names import name as parts_of
from appliance.mathtext.signs import FUNCTION_LETTERS, FUNCTIONS, GAPS, GREEK, SUBSCRIPTS, SUPERSCRIPTS
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
    symbols,
)  # fmt: skip

_RAISED = {char: raised for raised, char in SUPERSCRIPTS.items()}
_LOWERED = {char: lowered for lowered, char in SUBSCRIPTS.items()}
_BRACES = {"(": "()", "[": "[]", "{": "{}"}
_ROOTS = {2: "√", 3: "∛"}


def plain(node: Node) -> str:
    r"""One line that the parser reads back as the same tree.

    Some forms have no line of their own and come back otherwise: \overline{AB} (as A·B), a ray or line →AB,
    a product of absolute values inside an absolute value, and a fraction inside a product (in brackets:
    x(1/2)).
    """
    return _line(grouped(node))


def _line(node: Node) -> str:
    return _PRINTERS[type(node)](node)


def _letter(node: Sym) -> str:
    if node.name in GAPS:
        return GAPS[node.name]
    found = parts_of(node.name)
    if node.name == "degree" or found.kind != "letter":
        return "°" if node.name == "degree" else node.name
    return GREEK.get(found.base, found.base) + "'" * found.primes + _lowered(found.subscript)


def _lowered(text: str) -> str:
    """A subscript: in small figures where there are such, else with its mark."""
    if all(char in _LOWERED for char in text):
        return "".join(_LOWERED[char] for char in text)
    return f"_{text}" if len(text) == 1 else f"_{{{text}}}"


def _label(name: str) -> str:
    return _letter(Sym(name)) if name else ""


def _recurring(node: Recurring) -> str:
    dot, cycle = "\u0307", node.cycle
    dotted = cycle[0] + dot + (cycle[1:] + dot if len(cycle) > 1 else "")
    return f"{node.whole}.{node.fixed}{dotted}"


def _sum(node: Add) -> str:
    text = "+" if len(node.terms) == 1 else ""
    for place, term in enumerate(node.terms):
        signed = place == 0 or isinstance(term, Neg | PlusMinus)
        text += _line(term) if signed else f"+{_line(term)}"
    return text


def _product(node: Mul) -> str:
    text = ""
    for place, factor in enumerate(node.factors):
        before = node.signs[place - 1] if place else "×"
        after = node.signs[place] if place < len(node.signs) else "×"
        written = _line(factor)
        if isinstance(factor, Frac) and (before == "" or (after == "" and not _coefficient(factor))):
            written = f"({written})"
        if place and before == "" and isinstance(_leftmost(factor), Choose):
            written = "{}" + written  # its first subscript is not the letter's before it
        if after == "" and written in FUNCTION_LETTERS and isinstance(node.factors[place + 1], Frac):
            written = f"({written})"
        text += (before if place else "") + written
    return text


def _leftmost(node: Node) -> Node:
    while isinstance(node, Pow | Factorial):
        node = node.base if isinstance(node, Pow) else node.arg
    return node


def _coefficient(node: Frac) -> bool:
    """Whether a letter may follow a/b without a bracket: 1/2x is half of x."""
    return isinstance(node.den, Num) and not symbols(node.num)


def _fraction(node: Frac) -> str:
    top, bottom = _line(node.num), _line(node.den)
    if not (_is_chain(node.num) or _is_product(node.num)):
        top = f"({top})"
    return f"{top}/{bottom if _is_chain(node.den) else f'({bottom})'}"


def _is_chain(node: Node) -> bool:
    """Whether it stands beside a slash without brackets."""
    return isinstance(node, Num | Recurring | Sym | Root | Abs | Pow | Factorial | Choose) or (
        isinstance(node, Call) and node.name not in FUNCTIONS
    )


def _is_product(node: Node) -> bool:
    """Whether the slash takes all of it: 3(x-1)/2."""
    if not isinstance(node, Mul) or any(node.signs):
        return False
    return not any(isinstance(factor, Frac | Mixed | Call) for factor in node.factors)


def _power(node: Pow) -> str:
    exponent = _line(node.exp)
    if isinstance(node.base, Call) and node.base.name in FUNCTIONS:
        return _call(node.base, "".join(_RAISED[char] for char in exponent))
    if all(char in _RAISED for char in exponent):
        return _line(node.base) + "".join(_RAISED[char] for char in exponent)
    bare = len(exponent) == 1 and exponent.isupper()
    return f"{_line(node.base)}^{exponent if bare else f'({exponent})'}"


def _root(node: Root) -> str:
    sign = _ROOTS.get(node.index, f"√[{node.index}]")
    inside = _line(node.arg)
    bare = isinstance(node.arg, Num | Sym) and inside not in FUNCTION_LETTERS
    return sign + (inside if bare else f"({inside})")


def _listed(nodes: tuple[Node, ...]) -> str:
    return ", ".join(_line(node) for node in nodes)


def _call(node: Call, power: str = "") -> str:
    if node.name in FUNCTIONS and len(node.args) == 1 and is_bare_argument(node.args[0]):
        return f"{node.name}{power} {_line(node.args[0])}"
    composed = "∘" in node.name and not node.name.endswith("⁻¹")
    return f"{f'({node.name})' if composed else node.name}{power}({_listed(node.args)})"


def _relation(node: Rel) -> str:
    text = _line(node.sides[0])
    for op, side in zip(node.ops, node.sides[1:], strict=True):
        text += f"{' ' if text.endswith('!') else ''}{op}{_line(side)}"  # 5!=120 would deny that 5 is 120
    return text


def _mix(node: SetMix) -> str:
    pairs = zip(node.ops, node.parts[1:], strict=True)
    return _line(node.parts[0]) + "".join(op + _line(part) for op, part in pairs)


def _matrix(node: Matrix) -> str:
    rows = [[_line(item) for item in row.items] for row in node.rows]
    if len(rows) == 1 or any(set(item) & set(" ()[]{};,") for row in rows for item in row):
        entries = " \\\\ ".join(" & ".join(row) for row in rows)
        return f"\\begin{{pmatrix}} {entries} \\end{{pmatrix}}"
    return "(" + "; ".join(" ".join(row) for row in rows) + ")"


def _choose(node: Choose) -> str:
    n, r = _line(node.n), _line(node.r)
    if all(char in _LOWERED for char in n + r):
        return f"{_lowered(n)}{node.kind}{_lowered(r)}"
    return f"_{{{n}}}{node.kind}_{{{r}}}"


def _conjugate(node: Conj) -> str:
    inside = _line(node.arg)
    return f"{inside}\u0304" if isinstance(node.arg, Sym) and len(inside) == 1 else f"\\overline{{{inside}}}"


_PRINTERS: dict[type, Callable[[Any], str]] = {
    Num: lambda node: node.text,
    Recurring: _recurring,
    Sym: _letter,
    Neg: lambda node: f"-{_line(node.arg)}",
    Add: _sum,
    Mul: _product,
    Div: lambda node: f"{_line(node.left)}÷{_line(node.right)}",
    Frac: _fraction,
    Mixed: lambda node: f"{node.whole.text} {node.num.text}/{node.den.text}",
    Pow: _power,
    Root: _root,
    Group: lambda node: _BRACES[node.kind][0] + _line(node.arg) + _BRACES[node.kind][1],
    Abs: lambda node: f"|{_line(node.arg)}|",
    PlusMinus: lambda node: f"±{_line(node.arg)}",
    Call: _call,
    Rel: _relation,
    Ratio: lambda node: ":".join(_line(part) for part in node.parts),
    Point: lambda node: f"{_label(node.label)}({_listed(node.items)})",
    Seq: lambda node: _listed(node.items),
    Cases: lambda node: "{ " + _listed(node.items) + " }",
    SetOf: lambda node: "{" + _listed(node.items) + "}" if node.items else "∅",
    SetBuilder: lambda node: f"{{{_line(node.element)}|{_line(node.condition)}}}",
    SetMix: _mix,
    Words: lambda node: node.text,
    Said: lambda node: "".join(_line(part) for part in node.parts),
    Row: lambda node: " ".join(_line(item) for item in node.items),
    Matrix: _matrix,
    Factorial: lambda node: f"{_line(node.arg)}!",
    Choose: _choose,
    Conj: _conjugate,
    Not: lambda node: f"~{_line(node.arg)}",
}

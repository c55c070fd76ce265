"""Whether formulas are what the stem calls them: a quadratic equation without a square has lost something."""

from appliance.mathtext.tree import (
    Add,
    Cases,
    Frac,
    Group,
    Mul,
    Neg,
    Node,
    Num,
    Pow,
    Recurring,
    Rel,
    Root,
    Seq,
    Sym,
    children,
    symbols,
    walk,
)  # fmt: skip
from appliance.reading.givens.material import Material
from appliance.reading.outcome import Gap

_QUADRATIC = ("이차방정식", "이차부등식", "이차함수")
_LINEAR = ("일차함수",)


def mismatch(material: Material) -> Gap | None:
    """Why the formulas cannot be what they are called; None where they can."""
    if "순환소수" in material.nouns and not _has_cycle(material):
        return Gap(
            "순환소수에 순환마디를 나타내는 점이 없습니다. 0.2\u03077\u0307처럼 점을 찍어 적어 주십시오.", 5
        )
    degrees = [degree(one.node) for one in material.formulas if one.relations]
    for noun in material.nouns:
        if noun in _QUADRATIC and degrees and max(degrees) < 2:
            return Gap(f"{noun}이라는데 이차항이 없습니다. x^2처럼 지수를 적어 주십시오.", 5)
        if noun in _LINEAR and degrees and max(degrees) > 1:
            return Gap(f"{noun}라는데 식의 차수가 1이 아닙니다.", 5)
    return None


def _has_cycle(material: Material) -> bool:
    """A cycle is given, or asked for (3/11을 순환소수로)."""
    if any(fact.data == ("to_decimal",) for fact in material.facts):
        return True
    nodes = [one.node for one in material.formulas]
    return any(isinstance(part, Recurring) for node in nodes for part in walk(node))


def degree(node: Node, letters: frozenset[str] | None = None) -> int:
    """The degree as written in x, y, z (or in any letters where none of them occurs): brackets multiply out,
    nothing cancels, parameters count nothing.
    """
    if letters is None:
        letters = symbols(node) & frozenset("xyz") or symbols(node)
    match node:
        case Sym(name):
            return int(name in letters)
        case Pow(base, Num(text)) if text.isdigit():
            return degree(base, letters) * int(text)
        case Mul(factors):
            return sum(degree(factor, letters) for factor in factors)
        case Rel() | Add() | Neg() | Group() | Frac() | Cases() | Seq() | Root() | Pow():
            return max((degree(child, letters) for child in children(node)), default=0)
        case _:
            return 0

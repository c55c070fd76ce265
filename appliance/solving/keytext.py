"""Answers as a Korean answer key prints them: `$x=3,\\ y=4$`, `$13$ cm`, 해가 없다."""

from appliance.domain.answers import (
    Answer,
    AnySolution,
    Assignment,
    Assignments,
    Chosen,
    Coordinates,
    Elements,
    Formula,
    NoSolution,
    Ordering,
    Range,
    Ranges,
    Roots,
    Scalar,
    Several,
    Truth,
    Word,
)
from appliance.korean.units import PACE_WORDS, SHAPES, shape_name
from appliance.mathtext import latex
from appliance.mathtext.tree import Add, Frac, Group, Neg, Node, Num, PlusMinus, Point, Rel, SetOf, Sym, walk
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.surd import Surd

# 연속하는 두 홀수를 구하여라: the numbers in order say themselves which is the smallest.
IN_A_ROW = {"가장 작은 수", "가운데 수", "가장 큰 수"}


def key_text(answer: Answer) -> str:
    """Korean text with `$…$`."""
    match answer:
        case Scalar(value, unit):
            return quantity_text(value, unit)
        case Formula(body):
            return f"${latex(body)}$"
        case Range(relation):
            return f"${latex(relation)}$"
        case Roots(variable, values):
            return _roots(variable, values)
        case Assignment(pairs):
            said = ",\\ ".join(latex(Rel((Sym(name), value), ("=",))) for name, value in pairs)
            return f"${said}$"
        case Coordinates(x, y):
            return f"$({latex(x)},\\ {latex(y)})$"
        case Several(items):
            if {name for name, _ in items} <= IN_A_ROW:
                return ", ".join(key_text(value) for _, value in items)
            return ", ".join(f"{name}: {key_text(value)}" for name, value in items)
        case NoSolution():
            return "해가 없다."
        case AnySolution():
            return "해가 무수히 많다."
        case Truth(value):
            return "옳다." if value else "옳지 않다."
        case Ranges(parts):
            return " 또는 ".join(f"${latex(part)}$" for part in parts)
        case Assignments(rows):
            return " 또는 ".join(key_text(row) for row in rows)
        case Elements(items, True):
            return ", ".join(f"${latex(item)}$" for item in items)
        case Elements(items) if items and all(isinstance(item, Point) for item in items):
            return ", ".join(f"${latex(item)}$" for item in items)
        case Elements(items):
            return f"${latex(SetOf(items))}$" if items else r"$\varnothing$"
        case Ordering(items):
            return ", ".join(f"${latex(item)}$" for item in items)
        case Word(text):
            return text
        case Chosen(marks):
            return ", ".join(marks)


def quantity_text(value: Node, unit: str = "") -> str:
    """`$13$ cm`, `$20$분`, `$8$%`, 시속 `$4$ km`: Latin units stand off, Korean ones and % do not.

    A sum stands in brackets before its unit, the degree sign inside the formula; 팔각형 is one word.
    """
    if unit in SHAPES and isinstance(value, Num):
        return shape_name(int(value.value), unit)
    value = Group(value) if unit and isinstance(value, Add) else value
    if unit == "°":
        return f"${latex(value)}^\\circ$"
    number = f"${latex(value)}$"
    length, slash, pace = unit.partition("/")
    if slash and pace in PACE_WORDS:
        return f"{PACE_WORDS[pace]} {number} {length}"
    return f"{number} {unit}" if unit and unit[0].isascii() and unit[0].isalpha() else f"{number}{unit}"


def _roots(variable: str, values: tuple[Node, ...]) -> str:
    real = tuple(value for value in values if not _has_i(value))
    others = values[len(real) :]
    if len(real) == 2 and (both := _plus_minus(*real)) is not None:
        real = (both,)
    pairs = tuple(_conjugates(value) for value in others[1::2]) if len(others) % 2 == 0 else others
    shown = (*real, *pairs)
    return " 또는 ".join(f"${latex(Rel((Sym(variable), value), ('=',)))}$" for value in shown)


def _has_i(value: Node) -> bool:
    return any(node == Sym("i") for node in walk(value))


def _conjugates(value: Node) -> Node:
    """(-1±√3i)/2 for the two that differ in the sign of i; value: the one with the plus sign."""
    if isinstance(value, Frac) and isinstance(value.num, Add):
        return Frac(_joined(value.num), value.den)
    return _joined(value) if isinstance(value, Add) and len(value.terms) == 2 else PlusMinus(value)


def _plus_minus(smaller: Node, larger: Node) -> Node | None:
    """2±√3 and (3±√5)/2 for two conjugate roots; rational roots are said one by one."""
    low, high = evaluate(smaller), evaluate(larger)
    if low.num.letters or high.num.letters:
        return None
    middle = (low.number + high.number).scaled(Surd.of(2).inverse().rational)
    spread = high.number - middle
    if spread.is_rational or not middle.is_rational or len(spread.parts) != 1:
        return None
    if not middle:
        return PlusMinus(build.surd(spread))
    both = build.surd(middle + spread)
    if isinstance(both, Frac) and isinstance(both.num, Add):
        return Frac(_joined(both.num), both.den)
    return _joined(both) if isinstance(both, Add) else None


def _joined(total: Add) -> Node:
    first, second = total.terms
    return Add((first, PlusMinus(second.arg if isinstance(second, Neg) else second)))

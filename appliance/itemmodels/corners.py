"""Figures with named corners: what is given ($\\overline{AB}=8$ cm, $\\angle A=70^\\circ$), and drawn.

A magnitude is called by the role of its situation (AB, ∠ABC, △ABC). Where the stem leaves a point without a
name, `people` holds "·" in its place.
"""

import math
import random
import re
from collections.abc import Mapping, Sequence

from appliance.domain.answers import Scalar
from appliance.domain.figure import Angle, Length, Mark, Scene, Segment, Spot
from appliance.domain.quantity import Quantity
from appliance.itemmodels.formulas import Rational, number
from appliance.itemmodels.measuring import Size, asks, situation
from appliance.itemmodels.model import Instance
from appliance.itemmodels.sketches import length
from appliance.itemmodels.stories import quantity
from appliance.mathtext import latex
from appliance.mathtext.tree import Sym, rational

_WHAT = {"∠": "의 크기", "△": "의 넓이"}
ASKED = "$x$"
_NAMED = "∠△ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# Names of points in a phrasing, outside its formulas.
_NAME = re.compile(r"\{([A-Z]+)\}")
_POINTS = re.compile(r"(\$[^$]*\$)|([A-Z]+)")


def cm(value: Rational) -> Quantity:
    return quantity(value, "cm")


def deg(value: Rational) -> Quantity:
    return quantity(value, "°")


def area(value: Rational) -> Quantity:
    return quantity(value, "cm²")


def called(name: str) -> str:
    """The name of a magnitude in a formula: \\overline{AB}, \\angle A, \\triangle ABC."""
    return latex(Sym("AC" if name == "CA" else name))


def wanted(name: str) -> str:
    """$\\overline{AB}$의 길이, $\\angle A$의 크기, $\\triangle ABC$의 넓이."""
    return f"${called(name)}$" + _WHAT.get(name[0], "의 길이")


def shown(size: Size) -> str:
    """$8$ cm, $70^\\circ$, as it stands beside a line or an angle of the figure."""
    value = latex(rational(size.value) if isinstance(size, Quantity) else size.value)
    if size.unit == "°":
        return f"${value}^\\circ$"
    return f"${value}$ {size.unit}".rstrip()


def told(name: str, size: Size) -> str:
    """$\\overline{AB}=8$ cm."""
    return f"${called(name)}={shown(size)[1:]}"


def lettered(phrasing: str) -> str:
    """Names of points as formulas: 평행사변형 ABCD becomes 평행사변형 $ABCD$."""
    return _POINTS.sub(lambda found: found[1] or f"${found[2]}$", phrasing)


def posed(
    rng: random.Random,
    phrasings: Sequence[str],
    kind: str,
    people: str,
    given: Mapping[str, Size],
    asked: str,
    answer: Rational | Scalar,
    scene: Scene | None = None,
    /,
    **words: str,
) -> Instance:
    """The item. In the phrasings `{given}` is all that is given, `{first}`, `{second}` its pieces in order,
    `{wanted}` what is asked for, with 길이, 크기 or 넓이. A ratio is told by a word of its own.

    A bare number as the answer takes its unit from what it measures.
    """
    pieces = [told(name, size) for name, size in given.items() if name[0] in _NAMED and ":" not in name]
    slots = dict(zip(("first", "second", "third"), pieces, strict=False))
    slots |= {"given": ", ".join(pieces), "wanted": wanted(asked)}
    if not isinstance(answer, Scalar):
        answer = number(answer, {"∠": "°", "△": "cm²"}.get(asked[0], "cm"))
    ways = [lettered(each) for each in phrasings]
    # \overline{AB} in a phrasing is no slot: its braces come back as they were.
    slots |= {name: f"{{{name}}}" for each in ways for name in _NAME.findall(each)}
    return asks(rng, ways, situation(kind, given, tuple(people)), asked, answer, scene, **(slots | words))


def angle(first: Spot, corner: Spot, second: Spot, text: str = "", *, right: bool = False) -> Angle:
    """The angle below 180° at `corner`, whichever side comes first."""
    cross = (first.x - corner.x) * (second.y - corner.y) - (first.y - corner.y) * (second.x - corner.x)
    one, other = (first, second) if cross > 0 else (second, first)
    return Angle(corner, one, other, text, right)


def sides(corners: Mapping[str, Spot], *names: str, style: str = "solid") -> tuple[Segment, ...]:
    """sides(corners, "AB", "BC"): the segments by their ends."""
    return tuple(Segment(corners[name[0]], corners[name[1]], style) for name in names)


def lengths(corners: Mapping[str, Spot], inner: Spot, texts: Mapping[str, str]) -> tuple[Length, ...]:
    """lengths(corners, middle, {"AB": "$8$ cm"}): texts outside of the figure, the middle being inside."""
    return tuple(
        length(corners[name[0]], corners[name[1]], text, outside=inner) for name, text in texts.items()
    )


def is_segment(name: str) -> bool:
    return len(name) == 2 and name.isalpha() and name.isupper()


def labels(given: Mapping[str, Size], asked: str = "") -> dict[str, str]:
    """The texts of a figure: what is given, and $x$ cm for the length that is asked."""
    texts = {name: shown(size) for name, size in given.items() if is_segment(name)}
    return texts | ({asked: ASKED + " cm"} if is_segment(asked) else {})


def gap(start: Spot, end: Spot) -> float:
    return math.hypot(float(end.x - start.x), float(end.y - start.y))


Marks = tuple[Mark, ...]

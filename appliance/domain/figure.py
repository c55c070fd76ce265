"""The scene of a figure: what is drawn, in the figure's own coordinates (y upwards), never a picture.

Lengths and angles stand true to scale, so that a scene can be measured. A text in a scene is Korean text with
`$…$`, as in a stem. Coordinates are fractions: a corner that is irrational is rounded to 1/1000 or finer.
"""

from dataclasses import dataclass
from fractions import Fraction

from appliance.mathtext.tree import Node


@dataclass(frozen=True, slots=True)
class Spot:
    x: Fraction
    y: Fraction


@dataclass(frozen=True, slots=True)
class Segment:
    """style: "solid", "dashed", "thin". ticks: strokes that mark equal lengths. arrow: "", "end", "both"."""

    start: Spot
    end: Spot
    style: str = "solid"
    ticks: int = 0
    arrow: str = ""


@dataclass(frozen=True, slots=True)
class Circle:
    center: Spot
    radius: Fraction
    style: str = "solid"


@dataclass(frozen=True, slots=True)
class Ellipse:
    """The base of a solid; where `hidden`, its far half is dashed."""

    center: Spot
    width: Fraction
    height: Fraction
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Arc:
    """From `start` to `end`, degrees counter-clockwise from the right."""

    center: Spot
    radius: Fraction
    start: Fraction
    end: Fraction
    style: str = "solid"


@dataclass(frozen=True, slots=True)
class Area:
    """A polygon filled with a pattern ("hatch", "dots" or "grey"); its edges are segments of their own."""

    corners: tuple[Spot, ...]
    pattern: str = "hatch"


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector of a circle filled with a pattern; "" for an outline alone."""

    center: Spot
    radius: Fraction
    start: Fraction
    end: Fraction
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Dot:
    """A point. name: A, or A with coordinates in the stem. toward: where the name stands: "n", "se", …"""

    at: Spot
    name: str = ""
    toward: str = "ne"
    hollow: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    at: Spot
    text: str
    toward: str = "c"


@dataclass(frozen=True, slots=True)
class Length:
    """The length of a segment, written on its left (seen from start to end) or right. bowed: with a bow."""

    start: Spot
    end: Spot
    text: str
    side: str = "left"
    bowed: bool = False


@dataclass(frozen=True, slots=True)
class Angle:
    """The angle at `corner` from `first` counter-clockwise to `second`. right: drawn as a square."""

    corner: Spot
    first: Spot
    second: Spot
    text: str = ""
    right: bool = False
    arcs: int = 1


@dataclass(frozen=True, slots=True)
class Axes:
    """Coordinate axes through the origin. marks: numbers written on the axes. grid: a line at every unit."""

    left: Fraction
    right: Fraction
    bottom: Fraction
    top: Fraction
    x_marks: tuple[Fraction, ...] = ()
    y_marks: tuple[Fraction, ...] = ()
    grid: bool = False
    x_name: str = "$x$"
    y_name: str = "$y$"


@dataclass(frozen=True, slots=True)
class Graph:
    """y = body between left and right, as far as it stays inside the axes. Its letter is x."""

    body: Node
    left: Fraction
    right: Fraction
    name: str = ""
    toward: str = "ne"


@dataclass(frozen=True, slots=True)
class Histogram:
    """counts[i] lies between edges[i] and edges[i+1]. polygon: 도수분포다각형. ratios: 상대도수."""

    edges: tuple[Fraction, ...]
    counts: tuple[Fraction, ...]
    x_name: str
    y_name: str
    polygon: bool = False
    step: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class BoxPlot:
    """boxes: a name and the five numbers of each (least, quartiles, greatest)."""

    boxes: tuple[tuple[str, tuple[Fraction, ...]], ...]
    left: Fraction
    right: Fraction
    step: Fraction
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Scatter:
    points: tuple[Spot, ...]
    left: Fraction
    right: Fraction
    bottom: Fraction
    top: Fraction
    step: Fraction
    x_name: str
    y_name: str


@dataclass(frozen=True, slots=True)
class NumberLine:
    """marks: numbers with their texts. pieces: (from, to, closed at from, closed at to); None: endless."""

    left: Fraction
    right: Fraction
    marks: tuple[tuple[Fraction, str], ...]
    pieces: tuple[tuple[Fraction | None, Fraction | None, bool, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as printed: rows of cells, the first row the headings. split: a line after the first column."""

    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    split: bool = False


Mark = (
    Segment | Circle | Ellipse | Arc | Area | Sector | Dot | Label | Length | Angle | Axes | Graph
    | Histogram | BoxPlot | Scatter | NumberLine | Sheet
)  # fmt: skip

CHARTS = (Histogram, BoxPlot, Scatter, NumberLine, Sheet)


@dataclass(frozen=True, slots=True)
class Scene:
    """marks: drawn in this order. A chart (one of CHARTS) stands alone. tall: the height in mm on paper."""

    marks: tuple[Mark, ...]
    tall: int = 40


def spot(x: Fraction | int | float, y: Fraction | int | float) -> Spot:
    """A spot; a float is rounded to 1/10000."""
    return Spot(_exact(x), _exact(y))


def _exact(value: Fraction | int | float) -> Fraction:
    return Fraction(round(value * 10000), 10000) if isinstance(value, float) else Fraction(value)


def texts(scene: Scene) -> tuple[str, ...]:
    """Everything that is written in a scene, in order; numbers on axes left out."""
    found: list[str] = []
    for mark in scene.marks:
        match mark:
            case Length(text=text) | Angle(text=text) | Label(text=text):
                found.append(text)
            case Dot(name=name) | Graph(name=name):
                found.append(name)
            case Axes(x_name=one, y_name=other) | Histogram(x_name=one, y_name=other):
                found += [one, other]
            case Scatter(x_name=one, y_name=other):
                found += [one, other]
            case BoxPlot(boxes=boxes, unit=unit):
                found += [name for name, _ in boxes] + [unit]
            case NumberLine(marks=marks):
                found += [text for _, text in marks]
            case Sheet(rows=rows, title=title):
                found += [title, *(cell for row in rows for cell in row)]
            case _:
                pass
    return tuple(text for text in found if text)

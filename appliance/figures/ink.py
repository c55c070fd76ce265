"""Strokes and shapes as SVG elements. Coordinates are paper units: a quarter of a millimetre, y downwards."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

UNITS_PER_MM = 4
LINE = 1.3
THIN = 0.7
SIZE = 13.0
DASHES = {"solid": "", "thin": "", "dashed": "5 4"}


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the paper."""

    x: float
    y: float

    def moved(self, x: float, y: float) -> "Place":
        return Place(self.x + x, self.y + y)


def path(data: str, style: str = "solid", fill: str = "none", width: float = 0.0) -> str:
    dashes = f' stroke-dasharray="{DASHES[style]}"' if DASHES[style] else ""
    stroke = width or (THIN if style == "thin" else LINE)
    return f'<path d="{data}" fill="{fill}" stroke="#000" stroke-width="{stroke:g}"{dashes}/>'


def filled(data: str, fill: str) -> str:
    return f'<path d="{data}" fill="{fill}" stroke="none"/>'


def polyline(places: Iterable[Place]) -> str:
    """Path data through the places."""
    return " ".join(f"{'ML'[bool(n)]}{place.x:.2f} {place.y:.2f}" for n, place in enumerate(places))


def polygon(places: Sequence[Place]) -> str:
    return f"{polyline(places)} Z"


def dot(at: Place, hollow: bool = False, radius: float = 2.4) -> str:
    fill = "#fff" if hollow else "#000"
    return (
        f'<circle cx="{at.x:.2f}" cy="{at.y:.2f}" r="{radius:g}" fill="{fill}" stroke="#000" '
        f'stroke-width="{THIN:g}"/>'
    )


def arrow(tip: Place, back: Place) -> str:
    """The head of an arrow at `tip`, coming from `back`."""
    dx, dy = tip.x - back.x, tip.y - back.y
    size = max((dx * dx + dy * dy) ** 0.5, 1e-9)
    ux, uy = dx / size, dy / size
    left = Place(tip.x - 7 * ux + 3 * uy, tip.y - 7 * uy - 3 * ux)
    right = Place(tip.x - 7 * ux - 3 * uy, tip.y - 7 * uy + 3 * ux)
    return filled(polygon((tip, left, right)), "#000")


def words(at: Place, spans: Iterable[tuple[str, bool]], anchor: str = "middle", size: float = SIZE) -> str:
    """Text whose baseline begins, ends or is centred at `at`. spans: texts, and whether they lean."""
    body = "".join(
        f'<tspan font-style="italic" font-family="{LETTERS}">{escape(text)}</tspan>' if lean else escape(text)
        for text, lean in spans
    )
    return (
        f'<text x="{at.x:.2f}" y="{at.y:.2f}" text-anchor="{anchor}" font-size="{size:g}" '
        f'font-family="{FACE}" stroke="#fff" stroke-width="3" paint-order="stroke">{body}</text>'
    )


FACE = "NanumGothic, 'Noto Sans KR', 'Malgun Gothic', sans-serif"
LETTERS = "'New Computer Modern', 'Latin Modern Roman', 'Times New Roman', serif"
PATTERNS = (
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="6" stroke="#000" stroke-width="1"/>'
    '</pattern><pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">'
    '<circle cx="2" cy="2" r="0.8"/></pattern></defs>'
)
FILLS = {"hatch": "url(#hatch)", "dots": "url(#dots)", "grey": "#d8d8d8"}

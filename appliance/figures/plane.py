"""The coordinate plane: axes with their marks, and graphs."""

from collections.abc import Callable, Iterator

from appliance.domain.figure import Axes, Graph, Scene
from appliance.figures import ink
from appliance.figures.curve import value
from appliance.figures.lettering import Box, written
from appliance.figures.view import View
from appliance.mathtext import latex
from appliance.mathtext.tree import rational

Drawn = tuple[str, tuple[Box, ...]]
SAMPLES = 240
SMALL = 11.0


def axes(mark: Axes, view: View) -> Drawn:
    drawn = _grid(mark, view) if mark.grid else ""
    left, right = view.at(float(mark.left), 0), view.at(float(mark.right), 0)
    low, high = view.at(0, float(mark.bottom)), view.at(0, float(mark.top))
    for start, end in ((left, right), (low, high)):
        drawn += ink.path(ink.polyline((start, end)), width=1.0) + ink.arrow(end, start)
    texts = [
        written(right, mark.x_name, "s"),
        written(high, mark.y_name, "w"),
        written(view.at(0, 0), "O", "sw", SMALL),
    ]
    for x in mark.x_marks:
        at = view.at(float(x), 0)
        drawn += ink.path(ink.polyline((at.moved(0, -2.5), at.moved(0, 2.5))), width=ink.THIN)
        texts.append(written(at, f"${latex(rational(x))}$", "s", SMALL))
    for y in mark.y_marks:
        at = view.at(0, float(y))
        drawn += ink.path(ink.polyline((at.moved(-2.5, 0), at.moved(2.5, 0))), width=ink.THIN)
        texts.append(written(at, f"${latex(rational(y))}$", "w", SMALL))
    return drawn + "".join(text for text, _ in texts), tuple(box for _, box in texts)


def _grid(mark: Axes, view: View) -> str:
    drawn = ""
    for x in range(int(mark.left), int(mark.right) + 1):
        ends = (view.at(x, float(mark.bottom)), view.at(x, float(mark.top)))
        drawn += ink.path(ink.polyline(ends), width=0.3)
    for y in range(int(mark.bottom), int(mark.top) + 1):
        ends = (view.at(float(mark.left), y), view.at(float(mark.right), y))
        drawn += ink.path(ink.polyline(ends), width=0.3)
    return drawn


def graph(mark: Graph, view: View, frame: Axes | None) -> Drawn:
    """The curve in pieces: it leaves the axes' frame, or breaks at an asymptote."""
    pieces = list(_pieces(mark, frame))
    drawn = "".join(ink.path(ink.polyline(view.at(x, y) for x, y in piece)) for piece in pieces)
    if not mark.name or not pieces:
        return drawn, ()
    x, y = pieces[-1][-1]
    text, box = written(view.at(x, y), mark.name, mark.toward)
    return drawn + text, (box,)


def _pieces(mark: Graph, frame: Axes | None) -> Iterator[list[tuple[float, float]]]:
    low, high = (float(frame.bottom), float(frame.top)) if frame else (-1e9, 1e9)
    left, right = float(mark.left), float(mark.right)
    piece: list[tuple[float, float]] = []
    for n in range(SAMPLES + 1):
        x = left + (right - left) * n / SAMPLES
        y = value(mark.body, x)
        jumps = piece and y is not None and abs(y - piece[-1][1]) > (high - low)
        if y is None or not low <= y <= high or jumps:
            if len(piece) > 1:
                yield piece
            piece = []
        if y is not None and low <= y <= high:
            piece.append((x, y))
    if len(piece) > 1:
        yield piece


def frame_of(scene: Scene) -> Axes | None:
    return next((mark for mark in scene.marks if isinstance(mark, Axes)), None)


PLANE: dict[type, Callable[..., Drawn]] = {Axes: axes}

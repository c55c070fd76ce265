"""The whole picture: the marks in their order, and paper enough for every text."""

from functools import cache

from appliance.domain.figure import Graph, Scene
from appliance.figures import ink
from appliance.figures.charts import CHARTS
from appliance.figures.lettering import Box
from appliance.figures.plane import PLANE, frame_of, graph
from appliance.figures.shapes import SHAPES
from appliance.figures.view import View, extent, view_of

MARGIN = 6.0


@cache
def svg(scene: Scene) -> str:
    """An SVG document that holds no script and nothing from elsewhere. Sizes are in millimetres."""
    view = view_of(scene)
    drawn, boxes = "", [_frame(scene, view)]
    for mark in scene.marks:
        if isinstance(mark, Graph):
            part, more = graph(mark, view, frame_of(scene))
        elif type(mark) in CHARTS:
            part, more = CHARTS[type(mark)](mark, scene.tall)
        else:
            part, more = (SHAPES | PLANE)[type(mark)](mark, view)
        drawn += part
        boxes.extend(more)
    left = min(box.left for box in boxes) - MARGIN
    top = min(box.top for box in boxes) - MARGIN
    wide = max(box.right for box in boxes) + MARGIN - left
    tall = max(box.bottom for box in boxes) + MARGIN - top
    patterns = ink.PATTERNS if "url(#" in drawn else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide / ink.UNITS_PER_MM:.1f}mm" '
        f'height="{tall / ink.UNITS_PER_MM:.1f}mm" viewBox="{left:.1f} {top:.1f} {wide:.1f} {tall:.1f}">'
        f"{patterns}{drawn}</svg>"
    )


def _frame(scene: Scene, view: View) -> Box:
    """The paper of the marks themselves."""
    spots = [view.at(x, y) for mark in scene.marks for x, y in extent(mark)]
    xs, ys = [place.x for place in spots] or [0.0], [place.y for place in spots] or [0.0]
    return Box(min(xs), min(ys), max(xs), max(ys))

"""Scenes to SVG: every mark is drawn, nothing in a picture can run, and the paper holds every text."""

import re
from fractions import Fraction
from xml.etree import ElementTree

import pytest

from appliance.domain.encoding import decode, encode
from appliance.domain.figure import (
    Angle,
    Arc,
    Area,
    Axes,
    BoxPlot,
    Circle,
    Dot,
    Ellipse,
    Graph,
    Histogram,
    Label,
    Length,
    Mark,
    NumberLine,
    Scatter,
    Scene,
    Sector,
    Segment,
    Sheet,
    spot,
    texts,
)
from appliance.figures import svg
from appliance.mathtext import parse

F = Fraction
O, P, Q = spot(0, 0), spot(8, 0), spot(0, 6)  # noqa: E741
MARKS: tuple[tuple[Mark, ...], ...] = (
    (Segment(O, P, ticks=2), Segment(P, Q, "dashed"), Segment(Q, O, arrow="both"), Area((O, P, Q), "dots")),
    (Circle(O, F(5)), Arc(O, F(6), F(0), F(90)), Sector(O, F(4), F(20), F(80), "hatch"), Label(O, "O", "s")),
    (Ellipse(O, F(6), F(2), hidden=True), Dot(P, "P", hollow=True), Length(O, P, "$2\\sqrt{5}$ cm", bowed=True)),
    (Angle(O, P, Q, right=True), Angle(P, Q, O, "$(2x+10)^\\circ$", arcs=2), Label(Q, r"$-\frac{1}{2}$")),
    (Axes(F(-3), F(3), F(-4), F(5), (F(1),), (F(-1, 2),), grid=True), Graph(parse(r"\frac{2}{x-1}+1"), F(-3), F(3))),
    (Axes(F(-3), F(3), F(-4), F(5)), Graph(parse(r"\sqrt{x+1}"), F(-3), F(3), "$y=\\sqrt{x+1}$", "e")),
    (Histogram((F(10), F(20), F(30)), (F(3), F(8)), "시간(분)", "학생 수(명)", step=F(2)),),
    (Histogram((F(10), F(20), F(30)), (F(3), F(8)), "시간(분)", "학생 수(명)", polygon=True, step=F(2)),),
    (BoxPlot((("A반", (F(3), F(5), F(7), F(9), F(12))),), F(0), F(14), F(2), "점"),),
    (Scatter((spot(60, 70), spot(80, 90)), F(50), F(100), F(50), F(100), F(10), "수학(점)", "과학(점)"),),
    (NumberLine(F(-5), F(5), ((F(-3), "$-3$"), (F(2), "$2$")), ((F(-3), F(2), True, False), (None, F(1), True, True))),),
    (Sheet((("줄기", "잎"), ("1", "2 5 8")), "(1 | 2는 12회)", split=True),),
)  # fmt: skip


@pytest.mark.parametrize("marks", MARKS)
def test_every_mark_is_drawn_and_safe(marks: tuple[Mark, ...]) -> None:
    """Well-formed SVG without scripts, links or events; all its letters are there; the scene keeps in JSON."""
    scene = Scene(marks)
    root = ElementTree.fromstring(svg(scene))
    names = {element.tag.split("}")[1] for element in root.iter()}
    assert names <= {"svg", "path", "circle", "text", "tspan", "defs", "pattern", "line"}
    assert not any(re.match("on|href|xlink", key) for element in root.iter() for key in element.attrib)
    shown = "".join("".join(element.itertext()) for element in root.iter() if element.tag.endswith("text"))
    for text in texts(scene):
        for word in re.findall(r"[가-힣A-Z0-9]+", re.sub(r"\\[a-z]+", " ", text)):
            assert word in shown
    assert decode(encode(scene)) == scene


def test_the_paper_holds_everything() -> None:
    """No stroke and no text leaves the view box."""
    for marks in MARKS:
        root = ElementTree.fromstring(svg(Scene(marks)))
        left, top, wide, tall = map(float, root.attrib["viewBox"].split())
        for element in root.iter():
            for x, y in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", element.attrib.get("d", "")):
                assert left <= float(x) <= left + wide
                assert top <= float(y) <= top + tall


def test_a_picture_is_as_tall_as_it_should_be() -> None:
    """40 mm of drawing on paper, and less where it would become wider than a column."""
    upright = Scene((Segment(O, spot(0, 10)),), 40)
    wide = Scene((Segment(O, spot(100, 1)),), 40)
    sizes = [re.findall(r'(?:width|height)="([\d.]+)mm"', svg(scene)) for scene in (upright, wide)]
    assert 40 <= float(sizes[0][1]) <= 46
    assert float(sizes[1][0]) <= 80


def test_words_are_escaped() -> None:
    """A label is text, whatever it holds."""
    assert "<script" not in svg(Scene((Label(O, "<script>alert(1)</script>"),)))

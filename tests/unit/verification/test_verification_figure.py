"""A figure is proven against its stem: what is drawn is what is said."""

from dataclasses import replace
from fractions import Fraction

import pytest

from appliance.domain.figure import (
    Angle,
    Axes,
    Dot,
    Graph,
    Label,
    Length,
    Mark,
    Scene,
    Segment,
    Spot,
    spot,
)
from appliance.domain.item import Author, Draft, Fail, Kind
from appliance.domain.note import Reading
from appliance.domain.standard import StandardId
from appliance.mathtext import parse
from appliance.reading import read
from appliance.solving import key_text, solve
from appliance.verification.case import Case
from appliance.verification.checks.figure import figure_agrees

TRIANGLE = "직각을 낀 두 변의 길이가 5cm, 12cm인 직각삼각형의 빗변의 길이를 구하여라."
LINE = "일차함수 $y=2x-3$의 그래프의 $x$절편과 $y$절편의 합을 구하여라."
A, B, C = spot(0, 0), spot(12, 0), spot(0, 5)


def case(stem: str, *marks: Mark) -> Case:
    """The gate's view of an item with that stem and those marks."""
    reading = read(stem)
    assert isinstance(reading, Reading)
    answer = solve(reading.question)
    draft = Draft(
        Kind.VARIANT, stem, (), key_text(answer), answer, (), reading.question,
        StandardId(2022, "9수03-15"), "중2", Author.TEMPLATE, 1, figure=Scene(marks),
    )  # fmt: skip
    return Case(draft, reading.question, answer, None, frozenset())


def triangle(base: str = "$12$ cm", top: str = "$x$ cm", corner: Spot = C) -> tuple[Mark, ...]:
    return (
        Segment(A, B), Segment(B, corner), Segment(corner, A), Angle(A, B, corner, right=True),
        Length(B, A, base), Length(A, corner, "$5$ cm"), Length(corner, B, top),
    )  # fmt: skip


def test_a_true_triangle_passes() -> None:
    """Labels that are the stem's, drawn to scale, with the asked side under a letter."""
    assert figure_agrees(case(TRIANGLE, *triangle()))


@pytest.mark.parametrize(
    "marks",
    [
        triangle(base="$11$ cm"),  # another number
        triangle(base="$5$ cm"),  # a number of the stem at the wrong side
        triangle(top="$13$ cm"),  # the answer
        triangle(top="$x+y$ cm"),  # two letters
        triangle(corner=spot(0, 6)),  # not to scale
        triangle(corner=spot(1, 5)),  # no right angle
    ],
)
def test_a_false_triangle_is_refused(marks: tuple[Mark, ...]) -> None:
    """A label that differs, a figure that measures otherwise, an answer given away."""
    assert isinstance(figure_agrees(case(TRIANGLE, *marks)), Fail)


def test_a_wrong_key_does_not_measure() -> None:
    """The letter stands for the key: with a wrong one, the drawn length is another."""
    right = case(TRIANGLE, *triangle())
    answer = solve(replace(right.question))
    wrong = replace(answer, value=parse("14"))  # type: ignore[call-arg]
    assert isinstance(figure_agrees(replace(right, draft=replace(right.draft, answer=wrong))), Fail)


def plane(body: str, name: str = "", place: Spot | None = None) -> tuple[Mark, ...]:
    edge = Fraction(4)
    dots = (Dot(place, name),) if place else ()
    return (Axes(-edge, edge, -edge, edge), Graph(parse(body), -edge, edge), *dots)


def test_graphs_are_the_stems_functions() -> None:
    """The line of the stem, in any form; no other line, and no point elsewhere than its coordinates."""
    assert figure_agrees(case(LINE, *plane("2x-3")))
    assert figure_agrees(case(LINE, *plane("-3+2x")))
    assert isinstance(figure_agrees(case(LINE, *plane("2x+3"))), Fail)
    assert isinstance(figure_agrees(case(LINE, *plane("2x-3", "$(2, 3)$", spot(2, 1)))), Fail)


def test_an_empty_or_unreadable_figure_is_refused() -> None:
    """Nothing drawn, or a text that is no formula."""
    assert isinstance(figure_agrees(case(TRIANGLE)), Fail)
    assert isinstance(figure_agrees(case(TRIANGLE, Label(A, "$5+$"))), Fail)

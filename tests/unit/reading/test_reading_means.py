"""Least and greatest values of positive letters, arcs by inscribed angles, box plots in five numbers."""

import pytest

from appliance.domain.answers import Scalar
from appliance.domain.note import NotRead, Reading
from appliance.mathtext import latex
from appliance.reading import read
from appliance.solving import solve


def answer(stem: str, grade: str = "") -> str:
    found = read(stem, grade)
    assert isinstance(found, Reading), found
    solved = solve(found.question)
    assert isinstance(solved, Scalar)
    return latex(solved.value)


@pytest.mark.parametrize(
    ("stem", "value"),
    [
        ("x>0일 때 x+4/x의 최솟값을 구하여라.", "4"),
        ("양수 x에 대하여 4x+9/x+1의 최솟값은?", "13"),
        ("$a>0$, $b>0$이고 $a+b=6$일 때 $ab$의 최댓값을 구하시오.", "9"),
        ("두 양수 x, y에 대하여 xy=4일 때 x+4y의 최솟값은?", "8"),
        ("a>0, b>0일 때 b/a+9a/b의 최솟값을 구하여라.", "6"),
        ("한 원에서 원주각의 크기가 40°인 호의 길이가 6cm일 때, 원주각의 크기가 60°인 호의 길이는?", "9"),
        ("어떤 자료의 제1사분위수가 24, 제3사분위수가 37일 때 사분위수 범위는?", "13"),
        ("삼각형의 세 내각의 크기가 40°, 75°, $x$°일 때 $x$의 값을 구하여라.", "65"),
    ],
)
def test_they_are_read_and_solved(stem: str, value: str) -> None:
    """The value is the one that was computed apart from the solver."""
    assert answer(stem) == value


@pytest.mark.parametrize(
    "stem",
    [
        "x+4/x의 최솟값을 구하여라.",
        "x<0일 때 x+4/x의 최댓값을 구하여라.",
        "두 양수 x, y에 대하여 x+4/x의 최솟값을 구하여라.",
        "△ABC에서 BC∥DE이고 AD=4cm, AB=6cm, DE=6cm일 때 BC의 길이를 구하시오.",
    ],
)
def test_a_stem_without_its_condition_is_not_read(stem: str) -> None:
    """Letters that nobody calls positive, and points that lie nowhere, are a gap."""
    assert isinstance(read(stem), NotRead)

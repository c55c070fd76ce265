"""Promises about other ways to say the same: the same Question comes out, and nothing is made of nonsense."""

import re

import pytest

from appliance.domain.note import NotRead, Reading
from appliance.reading import equivalents
from appliance.reading.cut import cut
from appliance.reading.reader import read
from appliance.reading.tokens import PLACEHOLDER


@pytest.mark.parametrize(
    ("other", "known"),
    [
        (
            "다항식 $x^3-3x^2-4x-6$이 있다. 이 다항식을 $x-3$으로 나누었을 때의 나머지를 구하여라.",
            "다항식 $x^3-3x^2-4x-6$을 $x-3$으로 나누었을 때의 나머지를 구하여라.",
        ),
        (
            "이차방정식 $x^2-5x+3=0$의 두 근을 $\\alpha$, $\\beta$라 하자. 이때 $\\alpha^2+\\beta^2$의 값을 구하여라.",
            "이차방정식 $x^2-5x+3=0$의 두 근을 $\\alpha$, $\\beta$라 할 때, $\\alpha^2+\\beta^2$의 값을 구하여라.",
        ),
        (
            "회원 11명 가운데 회장 1명과 부회장 1명을 뽑는 경우의 수를 구하여라.",
            "회원 11명 중에서 회장 1명과 부회장 1명을 뽑는 경우의 수를 구하여라.",
        ),
        (
            "점 $A(-5,\\ 2)$에서 점 $B(-1,\\ 5)$까지의 거리를 구하여라.",
            "점 $A(-5,\\ 2)$와 점 $B(-1,\\ 5)$ 사이의 거리를 구하여라.",
        ),
        (
            "이차함수 $y=x^2-2x+9$가 가지는 최솟값을 구하시오.",
            "이차함수 $y=x^2-2x+9$의 최솟값을 구하시오.",
        ),
    ],
)
def test_another_way_says_the_same(other: str, known: str) -> None:
    """Both are read as one Question, and the isomorphs are worded in the known way."""
    first, second = read(other, "고1"), read(known, "고1")
    assert isinstance(second, Reading)
    assert isinstance(first, Reading)
    assert first.question == second.question


def test_what_is_read_as_it_stands_is_not_reworded() -> None:
    """A rule that does not apply makes no other sentence."""
    assert list(equivalents.of(cut("이차방정식 $x^2-5x+6=0$의 두 근의 합을 구하여라."))) == []


@pytest.mark.parametrize(
    "text",
    [
        "이차방정식 $x^2-5x+6=0$이 있다. 이 방정식의 마음을 구하여라.",
        "회원 11명 가운데 회장을 뽑는 경우의 수를 쓰시오. 그리고 웃어라.",
    ],
)
def test_nonsense_stays_unread(text: str) -> None:
    """Rewording does not guess."""
    assert isinstance(read(text, "고1"), NotRead)


def test_formulas_are_left_alone() -> None:
    """Whatever a rule changes, every formula stays, in order."""
    text = "두 근 중 하나가 $2$인 이차식 $x^2-ax+6$이 있다. 이 식을 $x-3$으로 나눈 나머지를 쓰시오."
    skeleton = cut(text)
    made = list(equivalents.of(skeleton))
    assert made
    for said in made:
        assert re.findall(PLACEHOLDER, said.text) == re.findall(PLACEHOLDER, skeleton.text)


def test_isomorphs_are_worded_in_the_known_way() -> None:
    """The frame is of the sentence that was understood."""
    read_so = read("점 A(-5, 2)에서 점 B(-1, 5)까지의 거리를 구하여라.", "고1")
    assert isinstance(read_so, Reading)

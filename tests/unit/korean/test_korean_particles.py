"""Particles take the form that fits the sound before them, and words that only look like one stay."""

import pytest

from appliance.korean.particles import attach, check, choose, fit, mend

ATTACHED = [
    ("7", "을/를", "7을"), ("2", "을/를", "2를"), ("8", "으로/로", "8로"), ("3", "으로/로", "3으로"),
    ("2", "으로/로", "2로"), ("$x$", "은/는", "$x$는"), ("2cm", "을/를", "2cm를"), ("300g", "과/와",
    "300g과"),
    ("민준", "이/가", "민준이"), ("지우", "이/가", "지우가"), ("6", "이라/라", "6이라"), ("$x$", "이라/라",
    "$x$라"),
    ("8%", "이/가", "8%가"), ("6", "이다", "6이다"), ("물", "로", "물로"), ("서연", "아/야", "서연아"),
    ("5", "으로", "5로"), ("6", "고", "6이고"), ("3", "이었", "3이었"), ("2", "였", "2였"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "particle", "expected"), ATTACHED)
def test_a_particle_is_attached_in_the_fitting_form(word: str, particle: str, expected: str) -> None:
    """A family is named by either form or both."""
    assert attach(word, particle) == expected


def test_an_unknown_particle_is_an_error() -> None:
    """의 and 에 have one form and need no choice."""
    with pytest.raises(ValueError, match="의"):
        choose("3", "의")


FITTED = [
    ("7", "를 구하여라", "을 구하여라"), ("2", "을 구하여라", "를 구하여라"), ("$6$", "가 되도록",
    "이 되도록"),
    ("2", "이 아니", "가 아니"), ("6", "가 아니", "이 아니"), ("5cm", "은", "는"), ("3", "는,", "은,"),
    ("8", "으로 나누면", "로 나누면"), ("3", "로 나누면", "으로 나누면"), ("$3$", "로부터", "으로부터"),
    ("$y$", "으로 나타내", "로 나타내"), ("6", "와 8", "과 8"), ("2", "과의 합", "와의 합"),
    ("$6$", "라 하자", "이라 하자"), ("$x$", "이라 하면", "라 하면"), ("$x$", "이라고 할 때", "라고 할 때"),
    ("$6$", "고, ", "이고, "), ("$6$", "며 ", "이며 "), ("3", "였다", "이었다"), ("$3$", "다.", "이다."),
    ("민준", "는 ", "은 "), ("지우", "이 ", "가 "), ("5", "이나 6", "나 6"), ("6", "나 5", "나 5"),
    ("7", "를구하여라", "을구하여라"), ("민준", "랑 ", "이랑 "), ("7", "란 ", "이란 "), ("6", "라면 ",
    "이라면 "),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "expected"), FITTED)
def test_a_leading_particle_is_refitted(before: str, after: str, expected: str) -> None:
    """When the word before it changes, the particle follows; the rest of the text stays."""
    assert fit(before, after) == expected


KEPT = [
    "이차방정식", "이상의", "이하인", "이내", "은행", "과자", "과목", "가지", "가로", "로봇", "고양이",
    "의 합",
    "에서", "이등변삼각형", "이웃한", "나머지", "다음", "가 아닌지", "개의", "명이", " 을", "", ".", "인 수",
    "일 때", "만큼", "까지", "고등학생", "라디오", "면적", "아이", "야구", "과정", "이 차", "와플",
]  # fmt: skip


@pytest.mark.parametrize("after", [text for text in KEPT if text not in ("가 아닌지", "이 차")])
@pytest.mark.parametrize("before", ["3", "2", "$x$", "물"])
def test_words_that_begin_like_a_particle_stay(before: str, after: str) -> None:
    """What follows decides whether it is a particle: 이차방정식, 은행, 과자, 로봇 are words."""
    assert fit(before, after) == after


@pytest.mark.parametrize(
    ("before", "after"), [("2", "이고, "), ("$2$", "이다."), ("x", "이면 "), ("2", "이며 "), ("2", "이었다")]
)
def test_the_full_copula_stays_after_an_open_sound(before: str, after: str) -> None:
    """2이고 is as right as 2고, and the one that textbooks print."""
    assert fit(before, after) == after


def test_faces_are_no_copula() -> None:
    """A counter that looks like a contracted copula stays: 3면 are three faces."""
    assert fit("주사위의 3", "면 중") == "면 중"


def test_nothing_is_refitted_after_an_unreadable_sign() -> None:
    """Where the sound cannot be told, the text stays as it was."""
    assert fit("?", "를") == "를"
    assert fit("값 ", "를") == "를"


RIGHT = [
    "이차방정식 $x^2-5x+6=0$의 두 근의 합을 구하여라.",
    "8%의 소금물 300g에 물을 몇 g 더 넣으면 6%의 소금물이 되는지 구하시오.",
    "집에서 학교까지 시속 4km로 걸어가면 시속 6km로 갈 때보다 15분 더 걸린다.",
    "가을에 마을 사람들이 사과와 배를 땄다. 나이가 많은 형과 동생은 사과를 나누었다.",
    "두 수의 차이가 3이고 합이 11이다.",
    "점 A(2, -3)을 지나고 기울기가 -2인 직선을 그래프로 하는 일차함수의 식은?",
    "①과 ②를 연립하여 풀면 $x=3$이고, $y=4$이다.",
    "해가 무수히 많다. 7은 소수이고 4는 합성수이다.",
    "서연이는 연필을 3자루, 민준이는 공책을 2권 샀다.",
    "4초과의 수, 원가와 정가, 조건 (가)를 만족하는 수, 몇 m로",
    "이은 선분, 그은 직선, 지은 집, 나은 방법, 곱셈 공식 (완전제곱식의 전개)을 이용하면",
]


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_text_is_not_complained_about(text: str) -> None:
    """Finished texts with right particles pass, tricky words included."""
    assert check(text) == ()
    assert mend(text) == text


WRONG = [
    ("두 근의 합를 구하여라.", ("합를→합을",), "두 근의 합을 구하여라."),
    ("$7$를 5으로 나누면", ("$7$를→$7$을", "5으로→5로"), "$7$을 5로 나누면"),
    ("소금물 300g를 민준는", ("300g를→300g을", "민준는→민준은"), "소금물 300g을 민준은"),
    ("3명가 5cm을", ("3명가→3명이", "5cm을→5cm를"), "3명이 5cm를"),
    ("높이은 $x^2$이고 넓이이", ("높이은→높이는", "넓이이→넓이가"), "높이는 $x^2$이고 넓이가"),
    ("집와 학교", ("집와→집과",), "집과 학교"),
    ("점 A과 B은", ("A과→A와", "B은→B는"), "점 A와 B는"),
]


@pytest.mark.parametrize(("text", "found", "mended"), WRONG)
def test_wrong_particles_are_found_and_mended(text: str, found: tuple[str, ...], mended: str) -> None:
    """After numbers, formulas, units, letters and known nouns, each wrong particle is named."""
    assert check(text) == found
    assert mend(text) == mended

"""What stands around a problem: numbers, points, badges, options, remarks; and its spelling."""

import pytest
from reading_brief import brief
from reading_fill import filled

from appliance.domain.note import Reading
from appliance.reading import read
from appliance.reading.normalise import normalise

STEM = "이차방정식 x²-5x+6=0의 두 근의 합을 구하여라."
QUESTION = "x²-5x+6=0 {x} ? roots sum"

AROUND = (
    "17. {}", "17) {}", "(17) {}", "17번 {}", "[서술형] {}", "[서술형 3] {}", "※ {}", "{} (5점)", "{} [4.5점]",
    "[2학기 중간고사] 17. {}", "문제 3. {}", "★ {}", "[중3] {}", "{}\n", "  {}  ", "17. [서술형] {} [6점]", "Q3. {}",
    "다음을 읽고 물음에 답하시오. {}", "[3점] {}", "서술형 2. {}", "{} (단, 풀이 과정을 쓰시오.)", "예제 5) {}", "<서술형> {}", "문 12. {}",
)  # fmt: skip


@pytest.mark.parametrize("around", AROUND)
def test_furniture_is_taken_off(around: str) -> None:
    """Numbers, points, badges and lead-ins change neither the meaning nor the frame."""
    found = read(around.format(STEM))
    assert isinstance(found, Reading), found
    assert brief(found.question) == QUESTION
    assert filled(found.frame, found.question) == "이차방정식 $x^2-5x+6=0$의 두 근의 합을 구하여라."


SPELT = (
    "이차방정식 x²-5x+6=0의 두 근의 합을 구하시요.", "이차방정식  x²-5x+6=0 의  두  근의 합을  구하라", "이차방정식 x²-5x+6=0의 두근의합을구해라",
    "이차 방정식 x^2-5x+6=0의 두 근의 합은?", "이차방정식 ｘ²－５ｘ＋６＝０의 두 근의 합을 구하세요", "2차방정식 x²-5x+6=0의 두 근의 합을 구하면?",
    "이차방정식 \\(x^2-5x+6=0\\)의 두 근의 합을 구하시오", "이차방정식 $$x^2-5x+6=0$$의 두 근의 합을 구하십시오.",
    "이차방정식 x<sup>2</sup>-5x+6=0의 두 근의 합을 구해 보시오.", "이차방정식&nbsp;x²&minus;5x+6=0의 두 근의 합을 구하여라",
    "이차방정식 x² − 5x + 6 = 0의 두 근의 합", "이차방정식 x**2-5*x+6=0의 두 근의 합을 구하시오", "이차방정식 x제곱-5x+6=0의 두 근의 합을 구하시오",
)  # fmt: skip


@pytest.mark.parametrize("stem", SPELT)
def test_spelling_does_not_matter(stem: str) -> None:
    """Spaces missing or doubled, widths, HTML, LaTeX fences and common misspellings say the same."""
    found = read(stem)
    assert isinstance(found, Reading), found
    assert brief(found.question) == QUESTION


def test_a_misspelt_request_is_printed_right() -> None:
    """The frame spells and spaces as a textbook does."""
    found = read("이차방정식 x²-5x+6=0 의  두근의 합을구하시요")
    assert isinstance(found, Reading)
    assert filled(found.frame, found.question) == "이차방정식 $x^2-5x+6=0$의 두 근의 합을 구하시오."


OPTIONS = (
    "{} ① 1 ② 5 ③ 6 ④ -5 ⑤ -6", "{}\n① 1\n② 5\n③ 6\n④ -5\n⑤ -6", "{} (1) 1 (2) 5 (3) 6 (4) -5 (5) -6",
    "{}\n1) 1\n2) 5\n3) 6\n4) -5\n5) -6", "{}①1②5③6④-5⑤-6",
)  # fmt: skip


@pytest.mark.parametrize("form", OPTIONS)
def test_options_are_cut_off_as_written(form: str) -> None:
    """Five options, inline or in lines, with any of the usual marks, stand apart from the stem."""
    found = read(form.format("이차방정식 x²-5x+6=0의 두 근의 합은?"))
    assert isinstance(found, Reading), found
    assert brief(found.question) == QUESTION
    assert found.options == ("1", "5", "6", "-5", "-6")


REMARKS = (
    (f"{STEM} (부호 실수함)", "부호 실수함"), (f"{STEM}\n부호를 반대로 착각", "부호를 반대로 착각"), (f"{STEM} 계산 실수", "계산 실수"),
    (f"{STEM}\n정답: 5", "정답: 5"), (f"{STEM} → 곱으로 착각", "곱으로 착각"),
)  # fmt: skip


@pytest.mark.parametrize(("stem", "remark"), REMARKS)
def test_a_remark_is_kept_apart(stem: str, remark: str) -> None:
    """A teacher's words about the mistake are no part of the problem, and are not lost."""
    found = read(stem)
    assert isinstance(found, Reading), found
    assert brief(found.question) == QUESTION
    assert found.remarks == (remark,)


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("루트 12", "√12"), ("３분의 ２", "2/3"), ("x≧3", "x≥3"), ("5㎝", "5cm"), ("a\u200bb", "ab"), ("{1} over {2}", "\\frac{1}{2}"),
        ("최대값", "최댓값"), ("소인수 분해", "소인수분해"), ("마이너스 3", "-3"), ("\\[x\\]", "$x$"), ("a\r\n\r\nb", "a\nb"),
    ],
)  # fmt: skip
def test_one_spelling(typed: str, normal: str) -> None:
    """Look-alike signs, spoken mathematics and old spellings become one."""
    assert normalise(typed) == normal

"""Words for formulas, so that a note made of signs can be found."""

import pytest

from appliance.curriculum.formulas import words_for


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7x-2=4x+10 을 풀어라", ["일차방정식", "방정식"]),
        ("$3x^2 - 5x + 1 = 0$의 해", ["이차방정식", "방정식"]),
        ("{ 3x+2y=12, x-y=-1 을 풀어라", ["연립방정식", "방정식"]),
        (r"$7-2x\le 1$", ["일차부등식", "부등식"]),
        ("x²-3x-10<0", ["이차부등식", "부등식"]),
        ("y=-3x+9의 그래프", ["일차함수", "함수"]),
        ("y = -x² + 6x - 4", ["이차함수", "함수"]),
        ("√48-√27", ["근호", "제곱근"]),
        ("(2x²y)³÷4x⁴y²", ["지수법칙", "단항식"]),
        (r"$a^5\times(a^2)^3\div a^4$", ["지수법칙", "단항식"]),
        ("-3a(2a-5b+1)", ["일차식", "다항식", "식", "단항식", "전개"]),
        ("a=-2, b=5일 때 3a-b²의 값", ["대입", "이차식", "다항식", "식"]),
        ("(2+3i)(1-i)", ["복소수", "허수단위", "일차식", "다항식", "식"]),
        ("8%의 소금물 300g에 물을 5cm 넣는다", []),
        ("점 (a, -b)가 제3사분면에 있다", []),
        ("", []),
    ],
)
def test_a_formula_is_told_in_words(text: str, expected: list[str]) -> None:
    """Typed or in LaTeX, a formula is named by its look; units, values and points name nothing."""
    assert words_for(text) == expected

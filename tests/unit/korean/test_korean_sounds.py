"""The last sound of everything a particle can follow."""

import pytest

from appliance.korean.readings import LETTERS, Final, syllable
from appliance.korean.sounds import final_sound
from appliance.korean.units import UNITS

V, R, C = Final.OPEN, Final.RIEUL, Final.CLOSED

DIGITS = {"0": C, "1": R, "2": V, "3": C, "4": V, "5": V, "6": C, "7": R, "8": R, "9": V}


@pytest.mark.parametrize("digit", DIGITS)
@pytest.mark.parametrize(
    "frame", ["{}", "1{}", "${}$", "-{}", "0.{}", "$x={}$", "a{}", "({})", "$\\sqrt{{{}}}$"]
)
def test_every_digit(digit: str, frame: str) -> None:
    """영 일 이 삼 사 오 육 칠 팔 구, alone and at the end of anything."""
    if frame == "1{}" and digit == "0":
        return  # 십, among the powers
    assert final_sound(frame.format(digit)) is DIGITS[digit]


@pytest.mark.parametrize(
    ("number", "sound"),
    [("10", C), ("200", C), ("3000", C), ("40000", C), ("500000", C), ("10억", C), ("100000000", C),
     ("1000000000000", V), ("1,000", C), ("12,345", V), ("2.50", C), ("10.0", C), ("105", V), ("1010", C)],
)  # fmt: skip
def test_powers_of_ten(number: str, sound: Final) -> None:
    """십, 백, 천, 만, 억 end in a 받침 and 조 in none; decimals are read digit by digit."""
    assert final_sound(number) is sound


CLOSED_LETTERS = {"l": R, "m": C, "n": C, "r": R}


@pytest.mark.parametrize("letter", "abcdefghijklmnopqrstuvwxyz")
def test_every_latin_letter(letter: str) -> None:
    """엘, 엠, 엔 and 알 have a 받침; all other letters end open, small or capital."""
    expected = CLOSED_LETTERS.get(letter, V)
    assert final_sound(f"${letter}$") is expected
    assert final_sound(f"점 {letter.upper()}") is expected
    assert syllable(LETTERS[letter][-1]) is expected


@pytest.mark.parametrize(
    ("letter", "sound"),
    [("π", V), ("α", V), ("β", V), ("γ", V), ("θ", V), ("ε", C), ("$\\pi$", V), ("$2\\pi$", V), ("□", V)],
)
def test_greek_letters_and_the_blank(letter: str, sound: Final) -> None:
    """파이, 알파, 베타, 감마, 세타, 엡실론, 네모."""
    assert final_sound(letter) is sound


UNIT_SOUNDS = {
    "mm": V, "cm": V, "m": V, "km": V, "mm²": V, "cm²": V, "m²": V, "km²": V, "mm³": V, "cm³": V, "m³": V,
    "mL": V, "L": V, "mg": C, "g": C, "kg": C, "t": C, "%": V, "°": V, "℃": V, "cm/s": V, "m/s": V,
    "m/min": V, "km/min": V, "m/h": V, "km/h": V, "km/s": V,
}  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("before", ["5", "5 ", "$x$", "$x$ ", "몇 "])
def test_every_unit(unit: str, before: str) -> None:
    """미터, 리터, 퍼센트 and 도 end open, 그램 and 톤 closed; a Korean unit ends as it is spelt."""
    expected = UNIT_SOUNDS.get(unit) or syllable(unit[-1])
    assert final_sound(before + unit) is expected


def test_every_measure_has_its_sound_here() -> None:
    """No unit in Latin letters is missing in the table above."""
    assert {name for name in UNITS if syllable(name[-1]) is None} == set(UNIT_SOUNDS)


def test_a_lone_letter_is_no_unit() -> None:
    """m after a word is the letter 엠; after a number it is 미터."""
    assert final_sound("상수 m") is C
    assert final_sound("길이는 3 m") is V


@pytest.mark.parametrize(
    ("formula", "sound"),
    [
        ("$x^2$", C), ("x²", C), ("$2^{10}$", C), (r"$-\frac{3}{2}$", C), (r"$\frac{1}{5}$", R), ("1/2", R),
        ("-3/4", C), (r"$2\frac{1}{3}$", R), ("$x=3$", C), ("$x>y$", V), ("$y=2x-3$", C), ("$3x$", V),
        ("$x-2$", V), ("$(x-2)(x-7)$", R), ("$|x-6|$", C), (r"$x=-1\pm\sqrt{5}$", V), ("$f(7)$", R),
        ("A(2, -3)", C), ("$A(2,-3)$", C), ("$x=1, y=2$", V), ("$2:3$", C), (r"$0.\dot{2}\dot{7}$", R),
        ("0.2̇7̇", R), ("√12", V), (r"$\begin{cases}x=1\\y=6\end{cases}$", C), ("$30^\\circ$", V), ("30°", V),
        (r"$\overline{AB}$", V), (r"$\angle ABC$", V), (r"$\triangle LMN$", C), (r"$5\text{ cm}$", V),
        (r"$5\mathrm{g}$", C), ("$9÷3$", C), (r"$\{1, 2\}$", V), ("$-6$", C),
    ],
)  # fmt: skip
def test_formulas_end_as_they_are_read(formula: str, sound: Final) -> None:
    """A fraction ends in its numerator, a power in 제곱, an equation in its right side."""
    assert final_sound(formula) is sound


@pytest.mark.parametrize(
    ("text", "sound"),
    [("물", R), ("소금물", R), ("집", C), ("학교", V), ("①", R), ("②", V), ("⑩", C), ("㉠", C), ("㉣", R),
     ("ㄱ", C), ("ㄹ", R), ("(가)", V), ("조건 (나)", V), ("학생(남)", C), ("'값'", C), ("“해”", V),
     ("집 ", C)],
)  # fmt: skip
def test_words_marks_and_brackets(text: str, sound: Final) -> None:
    """Korean by its last syllable, marks by their names; a remark in brackets after a word is not read."""
    assert final_sound(text) is sound


@pytest.mark.parametrize("text", ["", " ", "...", "?", "init", "공식 (완전제곱식)", "日", "$"])
def test_what_has_no_certain_sound_has_none(text: str) -> None:
    """Nothing is guessed for punctuation, English words and foreign signs."""
    assert final_sound(text) is None

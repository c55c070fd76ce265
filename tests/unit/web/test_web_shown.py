"""Raw texts as safe HTML."""

import pytest

from appliance.web.shown import Typeset, answer, stem, text, typeset

X = '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>'


def test_a_particle_stays_with_its_formula() -> None:
    """No line breaks between a formula and the letters that touch it."""
    assert text("값 $x$를 구하라") == f'값 <span class="glue">{X}를</span> 구하라'
    assert text("$x$") == X
    assert text("$x$$x$는") == f'{X}<span class="glue">{X}는</span>'
    assert text(r"가$x\text{ 또는 }$나") == f"가{X} 또는 나"


@pytest.mark.parametrize("broken", ["$x", r"$\frac{1}{2$", "a < b & c", "$$", ""])
def test_what_is_no_formula_is_shown_as_typed(broken: str) -> None:
    """Broken LaTeX stands there letter by letter, escaped."""
    assert text(broken).unescape() == broken
    assert "<" not in text(broken).replace("&lt;", "")


@pytest.mark.parametrize("plain", ["100g", "3 km", "②", "50%", "모름", "", "12 cm²", "9**9**9", "<b>"])
def test_an_answer_without_a_formula_stays_words(plain: str) -> None:
    """Amounts with units, marks and words are not set as products of letters."""
    assert answer(plain).unescape() == plain
    assert "<" not in answer(plain).replace("&lt;", "")


@pytest.mark.parametrize(
    ("typed", "formulas"),
    [
        ("x=1/2 또는 x=3", 2),
        ("5√3", 1),
        ("x≤-3", 1),
        ("x=3, y=4", 1),
        ("(x+3y)(x-3y)", 1),
        ("3년", 1),
        ("$x$", 1),
    ],
)
def test_a_typed_answer_is_set_in_mathematics(typed: str, formulas: int) -> None:
    """A teacher's typing becomes formulas, the Korean words between them stay."""
    assert answer(typed).count("<math") == formulas


def test_a_formula_after_the_sentence_has_its_own_line() -> None:
    """As a book would set it."""
    assert stem("인수분해하시오. $x$") == f'인수분해하시오.<span class="standing">{X}</span>'
    assert "standing" not in stem("$x$를 구하시오.")


def test_a_note_is_set_as_the_reader_understood_it() -> None:
    """Numbering and choices are taken apart, and raw formulas become LaTeX."""
    note = "17. 이차방정식 x²-5x+6=0의 두 근의 합은? ① 1 ② 2 ③ 3 ④ 4 ⑤ 5"
    assert typeset(note, "중3") == Typeset(
        "이차방정식 $x^2-5x+6=0$의 두 근의 합은?", ("1", "2", "3", "4", "5")
    )
    assert typeset("무슨 말인지 모를 글", "중3") == Typeset("무슨 말인지 모를 글")


def test_brackets_grow_only_around_something_tall() -> None:
    """Brackets around one line stay small; around a fraction they grow."""
    assert text("$(x-2)(x-9)$").count('stretchy="false"') == 4
    assert 'stretchy="false"' not in text(r"$(\frac{1}{2}-x)$")

"""SymPy in its cage: what only it can do, and what happens when it overruns."""

import time

import pytest

from appliance.domain.errors import Unsolvable
from appliance.mathtext import parse
from appliance.solving import equal
from appliance.solving.symbolic import cage, identical, needs_symbolic


def test_letters_in_exponents_are_sympys_work(ask):
    """aᵐ·aⁿ is a^(m+n), 2^(x+3)+2^x is 9·2^x; an identity is proven, another is not."""
    assert ask.key(ask.expression("simplify", "a^m×a^n")) == "$a^{m+n}$"
    assert ask.key(ask.expression("simplify", "2^{x+3}+2^x")) == r"$9\times 2^x$"
    assert equal(parse("2^{x+1}"), parse("2×2^x"))
    assert not equal(parse("2^{x+1}"), parse("2^x+1"))
    assert identical(parse(r"\sqrt{2+\sqrt{2}}\sqrt{2-\sqrt{2}}"), parse(r"\sqrt{2}"))


def test_an_overrun_is_killed_and_the_next_question_is_answered():
    """A worker that does not answer in time is ended, with a sentence; a new one starts by itself."""
    short = cage.Cage(wall_seconds=0.02)  # less than SymPy's import takes
    start = time.perf_counter()
    with pytest.raises(Unsolvable, match="제한 시간"):
        short.ask("identical", (parse("2^x"), parse("2^x")))
    assert time.perf_counter() - start < 5
    short._wall = 20.0
    assert short.ask("identical", (parse("2^x"), parse("2^x"))) is True
    with pytest.raises(Unsolvable, match="계산할 수 없습니다"):
        short.ask("identical", (parse("1:2"), parse("1:2")))
    short.close()


@pytest.mark.parametrize("text", ["9^{9^9}", "x^{9999}+2^{x}", "2^{x^{9^9}}"])
def test_towers_never_reach_the_cage(text):
    """Large exponents and towers are refused before SymPy sees them."""
    start = time.perf_counter()
    with pytest.raises(Unsolvable, match="커서"):
        identical(parse(text), parse("1"))
    assert time.perf_counter() - start < 0.1


def test_ordinary_formulas_need_no_sympy():
    """Polynomials, fractions and plain roots stay on the fast path."""
    for text in ("x^2-5x+6", r"\frac{1}{x}", r"\sqrt{12}+\sqrt{27}", "2^3×3"):
        assert not needs_symbolic(parse(text))

"""Goals about one expression: calculate, simplify, expand, factor, rationalise, fractions and decimals."""

import pytest

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Assigned
from appliance.mathtext import parse

CALCULATE = {
    "3+4×(-2)": "$-5$",
    r"\frac{1}{2}+\frac{1}{3}": r"$\frac{5}{6}$",
    r"\frac{1}{2}-\frac{3}{4}": r"$-\frac{1}{4}$",
    "(-2)^2×3-5": "$7$",
    "√9-√16": "$-1$",
    r"0.\dot{3}+0.1\dot{6}": r"$\frac{1}{2}$",
    "√2×√18": "$6$",
    "π+2π": r"$3\pi$",
}
SIMPLIFY = {
    "√12+√27": r"$5\sqrt{3}$",
    "√50-√8": r"$3\sqrt{2}$",
    "3√12": r"$6\sqrt{3}$",
    "√3×√6": r"$3\sqrt{2}$",
    "√18÷√2": "$3$",
    "√2(√6-√3)": r"$2\sqrt{3}-\sqrt{6}$",
    "(√3+1)^2": r"$4+2\sqrt{3}$",
    "(√5+√2)(√5-√2)": "$3$",
    r"\frac{1}{\sqrt{2}}+\sqrt{8}": r"$\frac{5\sqrt{2}}{2}$",
    "√3-2√5+√27": r"$4\sqrt{3}-2\sqrt{5}$",
    "3(x-2)-2(x+1)": "$x-8$",
    "2a+3b-a+b": "$a+4b$",
    "5x-(2x-3)": "$3x+3$",
    "x^2×x^3": "$x^5$",
    "(2x^2)^3÷4x": "$2x^5$",
    "12x^3y÷4xy": "$3x^2$",
    "6x^2y÷3xy×2y": "$4xy$",
    "(x^2y)^3÷(xy^2)^2": r"$\frac{x^4}{y}$",
    r"\frac{x-1}{2}+\frac{2x+1}{3}": r"$\frac{7x-1}{6}$",
    r"\frac{x}{2}-\frac{x-1}{3}": r"$\frac{x+2}{6}$",
    "0.5x-0.2x": r"$\frac{3}{10}x$",
    "3^2×3^4": "$3^6$",
    "(2^3)^2×2": "$2^7$",
    "5^7÷5^3": "$5^4$",
    "x-x": "$0$",
    "-x-2x": "$-3x$",
}
EXPAND = {
    "(x+3)^2": "$x^2+6x+9$",
    "(x-2)(x+5)": "$x^2+3x-10$",
    "(2x-1)(2x+1)": "$4x^2-1$",
    "3x(x-2)": "$3x^2-6x$",
    "-2x(x-3y)": "$-2x^2+6xy$",
    "(x+y+1)^2": "$x^2+2xy+y^2+2x+2y+1$",
    "(a+b)(a-b)": "$a^2-b^2$",
    "(x+a)(x+b)": "$x^2+ax+bx+ab$",
    "(1-x)(1+x)": "$-x^2+1$",
    r"(x+\frac{1}{2})^2": r"$x^2+x+\frac{1}{4}$",
    "(x-1)(x^2+x+1)": "$x^3-1$",
}
FACTOR = {
    "x^2-9y^2": "$(x+3y)(x-3y)$",
    "x^2-5x+6": "$(x-2)(x-3)$",
    "x^2+x-12": "$(x-3)(x+4)$",
    "x^2-3x-10": "$(x+2)(x-5)$",
    "2x^2+4x+2": "$2(x+1)^2$",
    "x^2+6x+9": "$(x+3)^2$",
    "4x^2-12xy+9y^2": "$(2x-3y)^2$",
    "2x^2+5x-3": "$(x+3)(2x-1)$",
    "9-x^2": "$(3+x)(3-x)$",
    "1-4a^2": "$(1+2a)(1-2a)$",
    "-x^2+x+6": "$-(x+2)(x-3)$",
    "3x^2y-6xy": "$3xy(x-2)$",
    "a^2b-ab^2": "$ab(a-b)$",
    "2x^3-2x": "$2x(x+1)(x-1)$",
    "ax+ay-bx-by": "$(a-b)(x+y)$",
    "(x+y)^2-4": "$(x+y+2)(x+y-2)$",
    "x^2+2xy+y^2-9": "$(x+y+3)(x+y-3)$",
    "x^3-8": "$(x-2)(x^2+2x+4)$",
    r"\frac{1}{4}x^2-1": r"$\frac{1}{4}(x+2)(x-2)$",
    "2x+4": "$2(x+2)$",
    "x^2-x": "$x(x-1)$",
}
RATIONALISE = {
    r"\frac{6}{\sqrt{3}}": r"$2\sqrt{3}$",
    r"\frac{\sqrt{2}}{\sqrt{5}}": r"$\frac{\sqrt{10}}{5}$",
    r"\frac{3}{2\sqrt{6}}": r"$\frac{\sqrt{6}}{4}$",
    r"\frac{1}{\sqrt{3}-\sqrt{2}}": r"$\sqrt{2}+\sqrt{3}$",
    r"\frac{4}{\sqrt{5}+1}": r"$-1+\sqrt{5}$",
    r"-\frac{1}{\sqrt{2}}": r"$-\frac{\sqrt{2}}{2}$",
    r"\frac{\sqrt{3}+1}{\sqrt{3}-1}": r"$2+\sqrt{3}$",
}
TO_FRACTION = {
    r"0.\dot{2}\dot{7}": r"$\frac{3}{11}$",
    r"0.1\dot{2}": r"$\frac{11}{90}$",
    r"1.\dot{3}": r"$\frac{4}{3}$",
    r"2.3\dot{1}\dot{8}": r"$\frac{51}{22}$",
    r"0.\dot{9}": "$1$",
    "0.375": r"$\frac{3}{8}$",
    r"-0.\dot{5}": r"$-\frac{5}{9}$",
    r"0.\dot{1}2\dot{3}": r"$\frac{41}{333}$",
}
TO_DECIMAL = {
    r"\frac{5}{6}": r"$0.8\dot{3}$",
    r"\frac{2}{11}": r"$0.\dot{1}\dot{8}$",
    r"\frac{3}{8}": "$0.375$",
    r"-\frac{1}{3}": r"$-0.\dot{3}$",
    r"\frac{1}{7}": r"$0.\dot{1}4285\dot{7}$",
    r"\frac{7}{4}": "$1.75$",
    r"\frac{7}{12}": r"$0.58\dot{3}$",
    "4": "$4$",
}
PRIMES = {
    ("prime_factor", "360"): r"$2^3\times 3^2\times 5$",
    ("prime_factor", "97"): "$97$",
    ("prime_factor", "72"): r"$2^3\times 3^2$",
    ("divisor_count", "2^3×3^2×5"): "$24$",
    ("divisor_count", "72"): "$12$",
    ("divisor_count", "1"): "$1$",
    ("divisor_sum", "12"): "$28$",
    ("divisor_sum", "2^2×7"): "$56$",
    ("prime_sum", "60"): "$10$",
    ("prime_sum", "84"): "$12$",
}
CASES = [
    *(("calculate", text, key) for text, key in CALCULATE.items()),
    *(("simplify", text, key) for text, key in SIMPLIFY.items()),
    *(("expand", text, key) for text, key in EXPAND.items()),
    *(("factor", text, key) for text, key in FACTOR.items()),
    *(("rationalise", text, key) for text, key in RATIONALISE.items()),
    *(("to_fraction", text, key) for text, key in TO_FRACTION.items()),
    *(("to_decimal", text, key) for text, key in TO_DECIMAL.items()),
    *((kind, text, key) for (kind, text), key in PRIMES.items()),
]


@pytest.mark.parametrize(("kind", "text", "key"), CASES)
def test_an_expression_is_answered_in_the_form_asked(ask, kind, text, key):
    """The key is what a Korean school book prints, worked out by hand."""
    assert ask.key(ask.expression(kind, text)) == key


@pytest.mark.parametrize(
    ("kind", "numbers", "key"),
    [
        ("gcd", ("2^3×3", "2^2×3^2×5"), "$12$"),
        ("gcd", ("24", "36", "60"), "$12$"),
        ("gcd", ("8", "15"), "$1$"),
        ("lcm", ("2^3×3", "2^2×3^2×5"), "$360$"),
        ("lcm", ("4", "6", "10"), "$60$"),
    ],
)
def test_common_divisors_and_multiples(ask, kind, numbers, key):
    """Of two numbers or three."""
    assert ask.key(ask.expression(kind, *numbers)) == key


def test_values_of_letters_are_put_in(ask):
    """3x-2y at x=-2, y=1/2 is -7."""
    given = (Assigned("x", parse("-2")), Assigned("y", parse(r"\frac{1}{2}")))
    assert ask.key(ask.expression("calculate", "3x-2y", given=given)) == "$-7$"


def test_conditions_are_used(ask):
    """√a²+√(-2a)² is -3a where a<0."""
    question = ask.expression("simplify", r"\sqrt{a^2}+\sqrt{(-2a)^2}", given=(ask.condition("a<0"),))
    assert ask.key(question) == "$-3a$"


@pytest.mark.parametrize(
    ("kind", "text", "reason"),
    [
        ("factor", "x^2+1", "인수분해되지"),
        ("factor", "6x", "인수분해되지"),
        ("factor", "12", "다항식이 아닙니다"),
        ("calculate", "x+1", "문자 x"),
        ("prime_factor", "1", "1은"),
        ("divisor_count", "2.5", "자연수"),
        ("divisor_count", "-6", "자연수"),
        ("to_fraction", "√2", "무리수"),
        ("to_decimal", r"\frac{1}{97}", "너무 길어"),
        ("expand", r"\frac{1}{x+1}", "분모에 문자"),
        ("gcd", "12", "두 개 이상"),
    ],
)
def test_what_has_no_answer_is_told(ask, kind, text, reason):
    """A question that cannot be answered is refused with the reason in Korean."""
    with pytest.raises(Unsolvable, match=reason):
        ask.answer(ask.expression(kind, text))

"""Solutions of numbers and expressions: arithmetic, surds, expanding, factoring, primes, decimals."""

import pytest
from solution_checker import ask, checked, expression

from appliance.domain.givens import Assigned
from appliance.domain.goals import GoalKind
from appliance.mathtext import parse

CALCULATED = (
    r"(-2)^3+12\div(-3)", "3-(-5)+(-2)", r"\frac{1}{2}+\frac{1}{3}", r"\frac{3}{4}\div\frac{1}{2}-\frac{5}{6}",
    r"(-1)^3\times\{5-(-3)\}\div 2", r"0.5\times(-4)+1.2", r"2^3\times 3", "{-2^2-(3-5)×4}÷2", "|-3|+|2|",
    r"1\frac{1}{2}+\frac{1}{4}", "(-6)÷3×(-2)", r"12÷(-\frac{3}{2})", r"-2^2+(-2)^2\times 3", "0.3+0.25",
)  # fmt: skip
SIMPLIFIED = (
    "2x+3-5x+1", "3(x-2)-2(2x-1)", r"\frac{x+1}{2}-\frac{2x-1}{3}", r"a^3\times a^4", r"(a^2)^3\div a^4",
    r"a\times a^3", "(2x^2)^3", r"12x^3y^2\div 4xy", r"3x^2y\times(-2xy^3)",
    r"(-2x)^2\times 3x\div 6x^2", r"(6x^2-9x)\div 3x", "2x(x-3)-3(x^2-x)", "3x-{2x-(x-1)}",
    r"3^2\times 3^4", "(x^2+3x-1)-(2x^2-x+4)", r"8a^2b\div\frac{2}{3}ab", "(4x^2y-6xy)÷2xy+3x", "-2x(x-3)",
)  # fmt: skip
SURDS = (
    "√12", "√12-√27+√48", "3√2×2√3", "√6×√10", "√18÷√3", "√2(√6-√3)", "(√3+1)^2", "(√5+√2)(√5-√2)",
    "(√3+1)(√3-2)", "6/√3", "√27-6/√3", "2√5+3√5-√5", "√24×√3÷√2", "(2√3-√2)^2", "√(3/4)", "4√3÷2√6",
)  # fmt: skip
EXPANDED = (
    "(x+3)^2", "(2x-3y)^2", "(x+2)(x-2)", "(x+2)(x+5)", "(x-2)(x-5)", "(2x+1)(3x-2)", "3x(x-2y)",
    "(x+1)^2-(x-1)(x+2)", "(-x+3)(x+3)", "(x+1)(x^2-x+1)", "-2(x-3)^2", "(x-4)(x+1)", "-4x(2x+y+4)", "(√7-√3)^2",
)  # fmt: skip
FACTORED = (
    "x^2+5x+6", "x^2-x-6", "x^2-6x+9", "4x^2+12xy+9y^2", "2x^2-8", "3x^2+7x+2", "6x^2-x-2", "2x^2+6x",
    "x^2+5xy+6y^2", "9-x^2", "xy+2x+3y+6", "x^4-16", "-x^2+5x-6", "ax+ay", "3ax^2-12ax+12a", "x^2y-4y",
    "2x^2-5xy-3y^2", r"x^2-\frac{1}{4}", "(x+1)^2-4", "x(x-3)+2(x-3)", "-4x^2+2x",
)  # fmt: skip
RATIONALISED = ("6/√3", "√2/√5", "3/(2√3)", "1/(√3-√2)", "2/(√5+1)", "√3/√12", "-4/√2", "(√3-1)/(√3+1)")


@pytest.mark.parametrize("text", CALCULATED)
def test_arithmetic_is_done_in_the_order_that_is_taught(text: str) -> None:
    """A calculation of 중1 is written step by step, every step equal to the one before."""
    checked(ask(expression(text), goal=GoalKind.CALCULATE), "중1")


@pytest.mark.parametrize("text", SIMPLIFIED)
def test_expressions_are_simplified_inside_middle_school(text: str) -> None:
    """Like terms, brackets, fractions and the laws of exponents are written out without a later concept."""
    checked(ask(expression(text), goal=GoalKind.SIMPLIFY), "중2")


@pytest.mark.parametrize("text", SURDS)
def test_surds_are_simplified(text: str) -> None:
    """Sums, products, brackets and fractions with roots are written out."""
    checked(ask(expression(text), goal=GoalKind.SIMPLIFY), "중3")


@pytest.mark.parametrize(
    ("goal", "text"),
    [(GoalKind.EXPAND, text) for text in EXPANDED]
    + [(GoalKind.FACTOR, text) for text in FACTORED]
    + [(GoalKind.RATIONALISE, text) for text in RATIONALISED],
)
def test_forms_are_reached_by_identities(goal: GoalKind, text: str) -> None:
    """Expanding, factoring and rationalising go from the given form to the key by identities alone."""
    checked(ask(expression(text), goal=goal), "중3")


@pytest.mark.parametrize("text", ["60", "32", "360", "26", "72", "2^2×3", "90"])
@pytest.mark.parametrize("goal", [GoalKind.DIVISOR_COUNT, GoalKind.DIVISOR_SUM, GoalKind.PRIME_SUM])
def test_divisors_follow_from_the_factorisation(goal: GoalKind, text: str) -> None:
    """What is asked about divisors is found through 소인수분해, which is skipped where it is given."""
    lines = checked(ask(expression(text), goal=goal), "중1")
    assert ("소인수분해하면" in lines[0]) == text.isdigit()


@pytest.mark.parametrize("text", ["60", "32", "360", "26"])
def test_a_factorisation_is_peeled_prime_by_prime(text: str) -> None:
    """소인수분해 takes one prime after the other."""
    lines = checked(ask(expression(text), goal=GoalKind.PRIME_FACTOR), "중1")
    assert lines[0].startswith("소수로 차례로 나누면")


@pytest.mark.parametrize("goal", [GoalKind.GCD, GoalKind.LCM])
@pytest.mark.parametrize("texts", [("12", "18"), ("24", "36", "60"), ("2^2×3", "2×3^2×5"), ("8", "15")])
def test_common_divisors_and_multiples(goal: GoalKind, texts: tuple[str, ...]) -> None:
    """최대공약수 and 최소공배수 take the exponents that the rule says."""
    checked(ask(*map(expression, texts), goal=goal), "중1")


@pytest.mark.parametrize(
    ("goal", "text"),
    [(GoalKind.TO_FRACTION, each) for each in (r"0.2\dot{7}", r"1.\dot{3}", r"0.1\dot{2}\dot{3}", "0.25",
                                               r"2.4\dot{1}\dot{5}", r"-0.\dot{6}")]
    + [(GoalKind.TO_DECIMAL, each) for each in ("3/11", "7/20", "5/6", "1/7", "21/28", "-5/12", "6/3")],
)  # fmt: skip
def test_decimals_and_fractions(goal: GoalKind, text: str) -> None:
    """순환소수 become fractions by two equations, fractions become decimals by tens or by division."""
    checked(ask(expression(text), goal=goal), "중2")


def test_letters_are_replaced_before_anything_else() -> None:
    """식의 값 puts negative values in brackets and shows the × that numbers need."""
    question = ask(expression("2x^2-3x+1"), Assigned("x", parse("-2")), goal=GoalKind.CALCULATE)
    assert checked(question, "중1")[0] == (
        r"$x=-2$를 대입하면 $2x^2-3x+1=2\times (-2)^2-3\times (-2)+1$이다."
    )

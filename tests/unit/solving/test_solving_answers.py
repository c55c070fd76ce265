"""Answers compared, printed, brought to the kind asked, and judged by their form."""

import pytest

from appliance.domain.answers import (
    AnySolution,
    Assignment,
    Coordinates,
    Formula,
    NoSolution,
    Range,
    Roots,
    Scalar,
    Several,
    Truth,
)
from appliance.mathtext import parse
from appliance.solving import canonical, in_form, key_text, same


def scalar(text, unit=""):
    return Scalar(parse(text), unit)


def formula(text):
    return Formula(parse(text))


def roots(*texts, name="x"):
    return Roots(name, tuple(parse(text) for text in texts))


def pairs(**texts):
    return Assignment(tuple((name, parse(text)) for name, text in texts.items()))


def span(text):
    return Range(parse(text))


def point(x, y):
    return Coordinates(parse(x), parse(y))


SAME = [
    (scalar("1/2"), scalar("0.5"), True),
    (scalar("2/4"), scalar("1/2"), True),
    (scalar(r"\frac{5}{\sqrt{3}}"), scalar(r"\frac{5\sqrt{3}}{3}"), True),
    (scalar("√12"), scalar("2√3"), True),
    (scalar("√12"), scalar("3.4641016151377545"), False),
    (scalar("3", "km"), scalar("3000", "m"), True),
    (scalar("3", "km"), scalar("3"), True),
    (scalar("3", "km"), scalar("3", "g"), False),
    (scalar("20", "분"), scalar("1/3", "시간"), True),
    (scalar("4", "km/h"), scalar("10/9", "m/s"), True),
    (scalar("5", "자루"), scalar("5", "개"), True),
    (scalar("15", "살"), scalar("15", "세"), True),
    (scalar("2π"), scalar("π×2"), True),
    (formula("5√3"), scalar("5√3"), True),
    (formula("(x+3y)(x-3y)"), formula("(x-3y)(x+3y)"), True),
    (formula("(x-2)(x-3)"), formula("(3-x)(2-x)"), True),
    (formula("(x-2)(x-3)"), formula("x^2-5x+6"), False),
    (formula("2^3×3"), formula("24"), False),
    (formula("2^3×3"), scalar("24"), False),
    (formula("2^3×3"), formula("3×2^3"), True),
    (formula("x^2-5x+6"), formula("6-5x+x^2"), True),
    (formula("y=2x-3"), formula("y=-3+2x"), True),
    (formula("y=2x-3"), formula("y=2x+3"), False),
    (formula("y=2x-3"), formula("2x-y=3"), False),
    (formula("2x-y=3"), formula("-4x+2y=-6"), True),
    (roots("2", "3"), roots("3", "2"), True),
    (roots("2", "3"), roots("2"), False),
    (roots("2"), roots("2", name="t"), False),
    (roots("4"), pairs(x="4"), True),
    (roots("4"), formula("x=4"), True),
    (pairs(x="3", y="4"), pairs(y="4", x="3"), True),
    (pairs(x="3", y="4"), pairs(x="4", y="3"), False),
    (span("x≤-3"), span("-3≥x"), True),
    (span("x≤-3"), span("x<-3"), False),
    (span("x≤-3"), span("x≥-3"), False),
    (span("1<x≤4"), span("4≥x>1"), True),
    (span("x<2"), span("x<4/2"), True),
    (span(r"x>\frac{b}{a}"), span(r"x>\frac{2b}{2a}"), True),
    (point("1", "-4"), point("2/2", "-4"), True),
    (point("1", "-4"), point("-4", "1"), False),
    (NoSolution(), NoSolution(), True),
    (NoSolution(), AnySolution(), False),
    (NoSolution(), roots("0"), False),
    (Truth(True), Truth(True), True),
    (Truth(True), Truth(False), False),
    (scalar("1/0"), scalar("1/0"), False),
]


@pytest.mark.parametrize(("a", "b", "expected"), SAME)
def test_sameness(a, b, expected):
    """Exact values, orders that do not matter, forms that do; and it is symmetric."""
    assert same(a, b) is expected
    assert same(b, a) is expected


def test_several_are_compared_by_name_or_in_order():
    """Named alike in another order, or with names of their own in the same order."""
    a = Several((("가로", scalar("8", "cm")), ("세로", scalar("5", "cm"))))
    b = Several((("세로", scalar("5", "cm")), ("가로", scalar("8", "cm"))))
    c = Several((("x", scalar("8")), ("y", scalar("5"))))
    assert same(a, b)
    assert same(a, c)
    assert not same(b, c)


KEYS = [
    (scalar("5"), "$5$"),
    (scalar("13", "cm"), "$13$ cm"),
    (scalar("30", "cm²"), "$30$ cm²"),
    (scalar("100", "g"), "$100$ g"),
    (scalar("6", "%"), "$6$%"),
    (scalar("5", "명"), "$5$명"),
    (scalar("4", "km/h"), "시속 $4$ km"),
    (scalar("60", "m/min"), "분속 $60$ m"),
    (pairs(x="3", y="4"), r"$x=3,\ y=4$"),
    (roots("2", "3"), "$x=2$ 또는 $x=3$"),
    (roots("-2", "2"), "$x=-2$ 또는 $x=2$"),
    (roots("1-√2", "1+√2"), r"$x=1\pm\sqrt{2}$"),
    (span("x≤-3"), r"$x\le -3$"),
    (span("1<x≤4"), r"$1<x\le 4$"),
    (formula("y=2x-3"), "$y=2x-3$"),
    (point("1", "-4"), r"$(1,\ -4)$"),
    (NoSolution(), "해가 없다."),
    (AnySolution(), "해가 무수히 많다."),
    (Truth(False), "옳지 않다."),
]


@pytest.mark.parametrize(("answer", "text"), KEYS)
def test_keys_are_printed_as_in_a_key(answer, text):
    """Latin units stand off, Korean units and % do not; speeds are said with 시속."""
    assert key_text(answer) == text


FORMS = [
    ("factor", "x^2-9y^2", formula("(x+3y)(x-3y)"), True),
    ("factor", "x^2-9y^2", formula("x^2-9y^2"), False),
    ("factor", "2x^2+4x+2", formula("2(x+1)^2"), True),
    ("factor", "2x^2+4x+2", formula("2(x+1)(x+1)"), False),
    ("factor", "2x^2+4x+2", formula("(2x+2)(x+1)"), False),
    ("factor", "2x^2+4x+2", formula("2(x^2+2x+1)"), False),
    ("factor", "9-x^2", formula("(3+x)(3-x)"), True),
    ("factor", "9-x^2", formula("-(x+3)(x-3)"), True),
    ("factor", "x^4-1", formula("(x^2+1)(x^2-1)"), False),
    ("factor", "x^2-1", scalar("1"), False),
    ("expand", "(x+1)(x-2)", formula("x^2-x-2"), True),
    ("expand", "(x+1)(x-2)", formula("x^2-2x+x-2"), False),
    ("expand", "(x+1)(x-2)", formula("(x+1)(x-2)"), False),
    ("expand", "(x+1)(x-2)", formula("x×x-x-2"), False),
    ("simplify", "√12+√27", scalar("5√3"), True),
    ("simplify", "√12+√27", scalar("√75"), False),
    ("simplify", "√12+√27", scalar("2√3+3√3"), False),
    ("simplify", r"\frac{\sqrt{3}}{2}", scalar(r"\frac{1}{2}\sqrt{3}"), True),
    ("simplify", r"\frac{\sqrt{3}}{2}", scalar(r"\frac{2\sqrt{3}}{4}"), False),
    ("simplify", r"\frac{3+\sqrt{5}}{2}", scalar(r"\frac{3+\sqrt{5}}{2}"), True),
    ("simplify", r"\frac{3+\sqrt{5}}{2}", scalar(r"\frac{6+2\sqrt{5}}{4}"), False),
    ("simplify", "3(x-2)", formula("3x-6"), True),
    ("simplify", "3(x-2)", formula("3(x-2)"), False),
    ("simplify", "2x+3x", formula("2x+3x"), False),
    ("simplify", r"\frac{7x-1}{6}", formula(r"\frac{7x-1}{6}"), True),
    ("simplify", r"\frac{7x-1}{6}", formula(r"\frac{14x-2}{12}"), False),
    ("simplify", r"\frac{x^4}{y}", formula(r"\frac{x^4}{y}"), True),
    ("simplify", r"\frac{x^4}{y}", formula(r"\frac{x^5}{xy}"), False),
    ("simplify", "3^2×3^4", formula("3^6"), True),
    ("rationalise", r"\frac{6}{\sqrt{3}}", scalar("2√3"), True),
    ("rationalise", r"\frac{6}{\sqrt{3}}", scalar(r"\frac{6}{\sqrt{3}}"), False),
    ("rationalise", r"\frac{6}{\sqrt{3}}", scalar(r"\frac{6\sqrt{3}}{3}"), False),
    ("to_fraction", "0.5", scalar("1/2"), True),
    ("to_fraction", "0.5", scalar("0.5"), False),
    ("to_fraction", "0.5", scalar("2/4"), False),
    ("to_fraction", "-0.5", scalar("-1/2"), True),
    ("to_decimal", "1/3", scalar(r"0.\dot{3}"), True),
    ("to_decimal", "1/3", scalar(r"0.\dot{3}\dot{3}"), False),
    ("to_decimal", "1/6", scalar(r"0.16\dot{6}"), False),
    ("to_decimal", "1/3", scalar("1/3"), False),
    ("calculate", "1/2+1/2", scalar("1"), True),
    ("calculate", "1/2+1/3", scalar("5/6"), True),
    ("calculate", "1/2+1/3", scalar("1/2+1/3"), False),
    ("calculate", "1/2+1/3", scalar("10/12"), False),
    ("prime_factor", "72", formula("2^3×3^2"), True),
    ("prime_factor", "72", formula("8×9"), False),
    ("prime_factor", "72", formula("2^2×2×3^2"), False),
    ("prime_factor", "72", scalar("72"), False),
    ("gcd", "12", scalar("12"), True),
]


@pytest.mark.parametrize(("kind", "text", "answer", "expected"), FORMS)
def test_forms_are_judged_by_the_goal(ask, kind, text, answer, expected):
    """Fully factored, expanded, in lowest terms, rationalised, every prime once."""
    assert in_form(answer, ask.expression(kind, text)) is expected


@pytest.mark.parametrize(
    ("text", "answer", "expected"),
    [
        ("3x-5≥5x+1", span("x≤-3"), True),
        ("3x-5≥5x+1", span("-3≥x"), False),
        ("3x-5≥5x+1", span("2x≤-6"), False),
        ("1<2x-1≤7", span("1<x≤4"), True),
        ("1<2x-1≤7", span("4≥x>1"), False),
        ("x^2=8", roots("-2√2", "2√2"), True),
        ("x^2=8", roots("-√8", "√8"), False),
        ("x^2=8", roots("2√2", "√8"), False),
    ],
)
def test_forms_of_solutions(ask, text, answer, expected):
    """The letter alone on the left or in the middle; roots different and in lowest terms."""
    assert in_form(answer, ask.relations("solve", text)) is expected


def test_a_quantity_needs_its_unit(ask):
    """13 is not in the form of a length; an age ratio needs no unit."""
    question = ask.situation("figure.right_triangle", "hypotenuse", leg_first="5 cm", leg_second="12 cm")
    assert in_form(scalar("13", "cm"), question)
    assert not in_form(scalar("13"), question)
    bare = ask.situation("numbers.sum_difference", "larger", sum="31", difference="7")
    assert in_form(scalar("19"), bare)


CANONICAL = [
    ("x^2-5x+6=0", "x", roots("3", "2"), "$x=2$ 또는 $x=3$"),
    ("3x-5=x+7", "x", scalar("6"), "$x=6$"),
    ("3x-5=x+7", "x", pairs(x="12/2"), "$x=6$"),
    ("x^2=7", "x", roots("±√7"), r"$x=\pm\sqrt{7}$"),
    ("x^2-2x-1=0", "x", scalar("1±√2"), r"$x=1\pm\sqrt{2}$"),
    ("x+y=7;2x-y=2", "xy", pairs(y="4", x="3"), r"$x=3,\ y=4$"),
    ("x+y=7;2x-y=2", "xy", point("3", "4"), r"$x=3,\ y=4$"),
    ("x+y=7;2x-y=2", "xy", NoSolution(), "해가 없다."),
    ("3x-5≥5x+1", "x", span("-3≥x"), r"$x\le -3$"),
    ("1<2x-1≤7", "x", span("4≥x>1"), r"$1<x\le 4$"),
]


@pytest.mark.parametrize(("text", "unknowns", "typed", "printed"), CANONICAL)
def test_typed_answers_are_brought_to_the_kind_asked(ask, text, unknowns, typed, printed):
    """`6` for x=6, pairs in another order, an inequality read from the right."""
    found = canonical(ask.relations("solve", text, unknowns), typed)
    assert found is not None
    assert key_text(found) == printed


def test_typed_numbers_get_lowest_terms_and_the_unit(ask):
    """`x=26/2` where 13 cm is asked is 13 cm; a range is no number."""
    question = ask.situation("figure.right_triangle", "hypotenuse", leg_first="5 cm", leg_second="12 cm")
    assert canonical(question, roots("26/2")) == scalar("13", "cm")
    assert canonical(question, scalar("0.13", "m")) == Scalar(parse(r"\frac{13}{100}"), "m")
    assert canonical(question, span("x>3")) is None
    assert canonical(ask.relations("solve", "x+y=7;2x-y=2", "xy"), scalar("3")) is None


def test_a_typed_formula_keeps_its_form(ask):
    """An expanded answer to 인수분해 stays expanded, so that it can be told."""
    question = ask.expression("factor", "x^2-9y^2")
    typed = formula("x^2-9y^2")
    assert canonical(question, typed) == typed

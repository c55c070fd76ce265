"""Evaluation: exact, bounded, and never by way of text."""

import time

import pytest

from appliance.domain.errors import Unsolvable
from appliance.mathtext import parse
from appliance.mathtext.tree import Num, Pow
from appliance.solving import Scope, Surd, equal, evaluate, holds, value

VALUES = {
    "3+4×(-2)": "-5",
    "(-2)^3+5×(-3)": "-23",
    "-3^2+(-2)^2": "-5",
    "12-8÷4": "10",
    "24÷4×2": "12",
    "2^{-2}": r"\frac{1}{4}",
    r"1\frac{1}{2}-0.25": r"\frac{5}{4}",
    r"0.\dot{3}+0.\dot{6}": "1",
    "|3-8|-|-2|": "3",
    "(-1)^{1001}": "-1",
    r"\sqrt{3+2\sqrt{2}}": r"1+\sqrt{2}",
    r"\frac{1}{\sqrt{2}}": r"\frac{\sqrt{2}}{2}",
}


@pytest.mark.parametrize("text", VALUES)
def test_numbers_are_exact(text):
    """The value of a written number is exact, whatever it is written with."""
    assert value(parse(text)) == value(parse(VALUES[text]))


IDENTITIES = [
    ("(x+1)^2", "x^2+2x+1", True),
    ("x^2-9y^2", "(x+3y)(x-3y)", True),
    ("(x-2)(x-3)", "x^2-5x-6", False),
    (r"\frac{x^2-1}{x-1}", "x+1", True),
    (r"\frac{1}{x}+\frac{1}{y}", r"\frac{x+y}{xy}", True),
    ("6x^2y÷3xy×2y", "4xy", True),
    (r"\sqrt{2}x+\sqrt{8}x", r"3\sqrt{2}x", True),
    ("x", "y", False),
    ("(a+b)^3", "a^3+3a^2b+3ab^2+b^3", True),
]


@pytest.mark.parametrize(("left", "right", "same"), IDENTITIES)
def test_identities_are_decided(left, right, same):
    """Two formulas are equal when they agree for all letters."""
    assert equal(parse(left), parse(right)) is same


RELATIONS = [
    ("2x+1=7", {"x": 3}, True),
    ("2x+1=7", {"x": 4}, False),
    ("3x-5≥5x+1", {"x": -3}, True),
    ("3x-5≥5x+1", {"x": -2}, False),
    ("1<x≤4", {"x": 4}, True),
    ("1<x≤4", {"x": 1}, False),
    ("x:3=4:6", {"x": 2}, True),
    ("x+y≠3", {"x": 1, "y": 2}, False),
]


@pytest.mark.parametrize(("text", "values", "truth"), RELATIONS)
def test_relations_hold_or_not(text, values, truth):
    """A relation is decided exactly for given values."""
    assert holds(parse(text), values) is truth


def test_relations_take_surds():
    """1+√2 solves x²-2x-1=0, and nothing near it does."""
    equation = parse("x^2-2x-1=0")
    root = Surd.of(1) + Surd.of(2).sqrt()
    assert holds(equation, {"x": root})
    assert not holds(equation, {"x": root + Surd.of(1).scaled(1) / Surd.of(10**30)})


def test_facts_settle_signs():
    """√a² is -a where a<0 is said, and is refused where nothing is said."""
    given = Scope(facts=(parse("a<0"),))
    assert evaluate(parse(r"\sqrt{a^2}"), given) == evaluate(parse("-a"))
    between = Scope(facts=(parse("-1<x<3"),))
    assert evaluate(parse(r"\sqrt{(x-3)^2}+|x+1|"), between) == evaluate(parse("4"))
    ordered = Scope(facts=(parse("a<b"),))
    assert evaluate(parse(r"\sqrt{(a-b)^2}"), ordered) == evaluate(parse("b-a"))
    with pytest.raises(Unsolvable, match="부호"):
        evaluate(parse(r"\sqrt{a^2}"))


HUGE = ["9^{9^9}", "9^{9999}", "(x+y+z)^{60}", "2^{2^{2^{2^{2^2}}}}"]


@pytest.mark.parametrize("text", HUGE)
def test_towers_are_refused_at_once(text):
    """What would never end is refused in well under a tenth of a second, before it is multiplied out."""
    start = time.perf_counter()
    with pytest.raises(Unsolvable, match="커서"):
        evaluate(parse(text))
    assert time.perf_counter() - start < 0.1


def test_deep_trees_are_refused():
    """A tree of a hundred levels is no school formula."""
    node = Num("1")
    for _ in range(100):
        node = Pow(node, Num("1"))
    with pytest.raises(Unsolvable):
        evaluate(node)


def test_what_has_no_value_is_told():
    """1/0 and 1/(x-x) have none; √-4 is 2i."""
    assert evaluate(parse(r"\sqrt{-4}")) == evaluate(parse("2i"))
    for text in (r"\frac{1}{0}", r"\frac{1}{x-x}", r"\frac{3}{2-2}"):
        with pytest.raises(Unsolvable):
            evaluate(parse(text))

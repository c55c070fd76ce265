"""What is printed is read back as the same tree."""

import random

import pytest
from random_trees import expression, statement

from appliance.mathtext import NotRational, evaluate, grouped, latex, parse, plain
from appliance.mathtext.tree import Abs, Frac, Group, Node, Sym, transform, walk

SEEDS = range(1500)


def _draw(seed: int) -> Node:
    return statement(random.Random(seed), 4)


def test_latex_is_read_back_as_the_tree_with_its_brackets() -> None:
    """Whatever tree a program builds, its LaTeX parses to that tree, brackets that it needs put in."""
    wrong = [latex(_draw(seed)) for seed in SEEDS if parse(latex(_draw(seed))) != grouped(_draw(seed))]
    assert wrong == []


def test_what_was_read_needs_no_more_brackets() -> None:
    """A parsed tree prints as it stands: grouping it again changes nothing."""
    for seed in SEEDS:
        tree = grouped(_draw(seed))
        assert grouped(tree) == tree


def _without_fraction_brackets(node: Node) -> Node:
    """x(1/2) is the one form that a line of text writes with a bracket more than a drawn fraction."""
    return transform(node, lambda n: n.arg if isinstance(n, Group) and isinstance(n.arg, Frac) else n)


def test_plain_text_is_read_back() -> None:
    """The one-line form parses to the same tree, but for the bracket round a fraction inside a product."""
    for seed in SEEDS:
        tree = _draw(seed)
        if sum(isinstance(node, Abs) for node in walk(tree)) > 1 or Sym("f") in walk(tree):
            continue  # |a|b|| and f·(fraction) have no line of their own
        again = parse(plain(tree))
        assert _without_fraction_brackets(again) == _without_fraction_brackets(grouped(tree)), plain(tree)


def test_brackets_change_no_value() -> None:
    """A formula with the brackets that writing needs has the value of the tree that was built."""
    compared = 0
    for seed in range(4000):
        tree = expression(random.Random(seed), 3)
        try:
            value = evaluate(tree, {name: evaluate(parse("5/3")) for name in "xyabnkAPf"})
        except NotRational:
            continue
        compared += 1
        assert evaluate(grouped(tree), {name: evaluate(parse("5/3")) for name in "xyabnkAPf"}) == value
    assert compared > 500


@pytest.mark.parametrize(
    "text",
    [
        "x²-5x+6=0", "2³×3²×5", "3x-5≥5x+1", "√12+√27", "x²-9y²", "0.2̇7̇", "x+y=7, 2x-y=2", "A(2, -3)",
        "f(2)=3", "1/2x+3", "2 1/3", "x⁻¹", "2ⁿ⁺¹", "30°", "sin 30°", "2:3=x:5", "(+3)-(-5)", "-3<x≤4",
        "x=(-5±√13)/2", "|x-3|", "{1, 2, 3}", "3(x-1)/2", "∛8", "2-{3-(1-4)}", "{ x+y=7, 2x-y=2 }", "πr²",
        "√((-3)²)", "(2/3)²", "□+3=5",
    ],
)  # fmt: skip
def test_school_formulas_come_back_letter_by_letter(text: str) -> None:
    """A formula as textbooks write it is printed exactly as it was typed."""
    assert plain(parse(text)) == text

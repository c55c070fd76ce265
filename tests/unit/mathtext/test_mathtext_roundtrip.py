"""What is printed is read back as the same tree."""

import random

import pytest
from random_trees import expression, statement

from appliance.mathtext import NotRational, evaluate, grouped, latex, parse, plain
from appliance.mathtext.tree import Abs, Frac, Group, Node, SetOf, Sym, children, transform, walk

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
        if grouped(tree) == SetOf(children(tree)):
            continue  # braces round one number stand for a set
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


COURSE = [
    "{1, 2, 3}", "∅", "{3}", "A={x|x는 10 이하의 자연수}", "{x|x²-3x+2=0}", "{x|x=2n, n은 자연수}",
    "{x|x는 -3<x<2인 정수}", "{(x, y)|x+y=3, x, y는 자연수}", "(A∩B)^C", "A∩(B∪C)", "(A∪B)-(A∩B)", "n(A∪B)=5",
    "n({1, 2})=2", "A-{1}", "{∅, {1}, {1, 2}}", "3∉{1, 2}", "A⊂B", "~p→~q", "p⇒q", "l∥m", "∠x=50°",
    "△ABC∽△DEF", "□ABCD=20", "⌒AB=5", "(1 -2; 3 4)", "2(1 0; 0 1)+A", "₅P₂", "₁₀C₃", "ₙC₂=15", "5!", "5!/(2!3!)",
    "n! =24", "z̄", "z+z̄=4", "(f∘g)(2)=3", "f⁻¹(3)", "(g∘f)⁻¹(2)", "f∘g=g∘f", "sin² 30°+cos² 30°", "a₁₂", "x₁+x₂",
    "A'(1, 2)", "P₁(2, 3)", "(2x+10)°",
]  # fmt: skip


@pytest.mark.parametrize("text", COURSE)
def test_the_notation_of_the_whole_course_comes_back(text: str) -> None:
    """Sets, statements, matrices, counting, complex numbers, functions and figures: both prints are read back."""
    tree = parse(text)
    assert plain(tree) == text
    assert parse(latex(tree)) == tree

"""Formulas printed for the page and the sheet."""

import random
import xml.etree.ElementTree as ET

import pytest
import typst as compiler
from random_trees import statement

from appliance.mathtext import latex, mathml, parse, typst
from appliance.mathtext.tree import Add, Frac, Mul, Neg, Num, Pow, Seq, SetOf, Sym

X = Sym("x")

LATEX = {
    "x²-5x+6=0": "x^2-5x+6=0",
    "2^3×3^2×5": r"2^3\times 3^2\times 5",
    "x≤-3": r"x\le -3",
    "6÷2": r"6\div 2",
    "5√3": r"5\sqrt{3}",
    "x^10": "x^{10}",
    "(x-2)(x-3)": "(x-2)(x-3)",
    "(1/2)²": r"\left(\frac{1}{2}\right)^2",
    "0.2̇7̇": r"0.\dot{2}\dot{7}",
    "0.12̇34̇": r"0.1\dot{2}3\dot{4}",
    "-5±√13": r"-5\pm\sqrt{13}",
    "πr²": r"\pi r^2",
    "x=3,y=4": r"x=3,\ y=4",
    "{x+y=7, x-y=1": r"\begin{cases} x+y=7 \\ x-y=1 \end{cases}",
    "A(2,-3)": r"A(2,\ -3)",
    "sin 30°": r"\sin 30^\circ",
    "{1,2}": r"\{1,\ 2\}",
    "|x|": "|x|",
    "2 1/3": r"2\frac{1}{3}",
}


@pytest.mark.parametrize("text", LATEX)
def test_latex_looks_as_in_a_textbook(text: str) -> None:
    """The usual commands, no \\left where nothing is tall, no braces round one character."""
    assert latex(parse(text)) == LATEX[text]


BUILT = [
    (Mul((Add((X, Num("1"))), Num("2")), ("",)), "(x+1)(2)"),
    (Mul((Num("2"), Num("3")), ("",)), "2(3)"),
    (Mul((Num("2"), Frac(Num("1"), Num("3"))), ("",)), r"2\left(\frac{1}{3}\right)"),
    (Mul((Num("3"), Neg(Num("2"))), ("×",)), r"3\times (-2)"),
    (Neg(Add((X, Num("1")))), "-(x+1)"),
    (Neg(Neg(X)), "-(-x)"),
    (Add((X, Neg(Neg(X)))), "x-(-x)"),
    (Pow(Neg(Num("2")), Num("2")), "(-2)^2"),
    (Pow(Frac(Num("1"), X), Num("2")), r"\left(\frac{1}{x}\right)^2"),
    (Pow(Pow(X, Num("2")), Num("3")), "(x^2)^3"),
    (Add((Add((X, Num("1"))), Num("2"))), "x+1+2"),
]


@pytest.mark.parametrize(("tree", "expected"), BUILT, ids=[case[1] for case in BUILT])
def test_a_built_tree_gets_the_brackets_it_needs(tree: object, expected: str) -> None:
    """A program need not think of brackets: the printers put them in."""
    assert latex(tree) == expected  # type: ignore[arg-type]


def test_mathml_is_well_formed_whatever_is_printed() -> None:
    """Every formula is one well-formed math element, with two children under each fraction and power."""
    for seed in range(400):
        root = ET.fromstring(mathml(statement(random.Random(seed), 4)))
        assert root.tag.endswith("}math")
        for node in root.iter():
            name = node.tag.partition("}")[2]
            if name in ("mfrac", "msup", "mroot", "mover"):
                assert len(node) == 2, name
            if name == "msqrt":
                assert len(node) == 1


def test_mathml_of_a_quadratic() -> None:
    """Letters, numbers and signs stand in their own elements; minus is the true minus sign."""
    assert mathml(parse("x²-3<0")) == (
        '<math xmlns="http://www.w3.org/1998/Math/MathML"><mrow><msup><mi>x</mi><mn>2</mn></msup>'
        "<mo>−</mo><mn>3</mn><mo>&lt;</mo><mn>0</mn></mrow></math>"
    )


def test_markup_in_a_tree_is_escaped() -> None:
    """A letter that is no letter cannot become markup."""
    assert "<script>" not in mathml(Sym("<script>"))
    assert "<b" not in mathml(Num("<b"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x²-5x+6=0", "x^(2) - 5 x + 6 = 0"),
        ("3/4", "frac(3, 4)"),
        ("√12", "sqrt(12)"),
        ("2×3÷4", "2 times 3 div 4"),
        ("x≤3", "x lt.eq 3"),
        ("0.2̇7̇", '"0." dot(2) dot(7)'),
        ("{x=1, y=2", "cases(x = 1, y = 2)"),
    ],
)
def test_typst_source(text: str, expected: str) -> None:
    """Typst gets its own names, each letter apart."""
    assert typst(parse(text)) == expected


def test_typst_compiles_whatever_is_printed() -> None:
    """The compiler accepts every formula, and none of them is taken for code."""
    trees = [statement(random.Random(seed), 4) for seed in range(250)]
    trees += [Seq((SetOf((X, Num("1"))), Sym("AB"), Sym("∠ABC"), Sym("△ABC"), Sym("□"), Sym("degree")))]
    source = "#set page(height: auto)\n" + "\n\n".join(f"${typst(tree)}$" for tree in trees)
    assert compiler.compile(source.encode(), format="pdf")[:5] == b"%PDF-"


@pytest.mark.parametrize("deep", ["1-2x(" * 60 + "x" + ")" * 60, r"1-2\sqrt{" * 60 + "x" + "}" * 60])
def test_the_deepest_formula_prints(deep: str) -> None:
    """What the parser lets through, every printer can walk without overflowing the stack."""
    tree = parse(deep)
    assert parse(latex(tree)) == tree
    assert mathml(tree).endswith("</math>")
    assert typst(tree).count("(") == typst(tree).count(")")

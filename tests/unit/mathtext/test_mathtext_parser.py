"""Every notation of a formula gives one tree; what is outside the subset is refused by name and place."""

import pytest

from appliance.mathtext import MathSyntaxError, latex, parse
from appliance.mathtext.tree import (
    Abs,
    Add,
    Call,
    Cases,
    Div,
    Frac,
    Group,
    Mixed,
    Mul,
    Neg,
    Num,
    PlusMinus,
    Point,
    Pow,
    Ratio,
    Recurring,
    Rel,
    Root,
    Said,
    Seq,
    SetBuilder,
    SetOf,
    Sym,
    Words,
    children,
    transform,
)  # fmt: skip

X, Y, A = Sym("x"), Sym("y"), Sym("a")
ONE, TWO, THREE = Num("1"), Num("2"), Num("3")


def _times(*factors: object) -> Mul:
    return Mul(factors, ("",) * (len(factors) - 1))  # type: ignore[arg-type]


TREES = {
    "x²-5x+6=0": Rel((Add((Pow(X, TWO), Neg(_times(Num("5"), X)), Num("6"))), Num("0")), ("=",)),
    "2xy": _times(TWO, X, Y),
    "-5x": Neg(_times(Num("5"), X)),
    "-2^2": Neg(Pow(TWO, TWO)),
    "2^3×3^2×5": Mul((Pow(TWO, THREE), Pow(THREE, TWO), Num("5")), ("×", "×")),
    "2x×3y": Mul((TWO, X, THREE, Y), ("", "×", "")),
    "6xy÷2x": Div(_times(Num("6"), X, Y), _times(TWO, X)),
    "6÷2×3": Mul((Div(Num("6"), TWO), THREE), ("×",)),
    "(x-2)(x-3)": _times(Group(Add((X, Neg(TWO)))), Group(Add((X, Neg(THREE))))),
    "3(x-1)": _times(THREE, Group(Add((X, Neg(ONE))))),
    "2/3": Frac(TWO, THREE),
    "x/2": Frac(X, TWO),
    "1/2x": _times(Frac(ONE, TWO), X),
    "3(x-1)/2": Frac(_times(THREE, Group(Add((X, Neg(ONE))))), TWO),
    "(x+1)/2": Frac(Add((X, ONE)), TWO),
    "-2/3": Neg(Frac(TWO, THREE)),
    "2 1/3": Mixed(TWO, ONE, THREE),
    "2½": Mixed(TWO, ONE, TWO),
    r"\frac{1}{2}x": _times(Frac(ONE, TWO), X),
    r"2\frac{1}{3}": Mixed(TWO, ONE, THREE),
    r"\frac12": Frac(ONE, TWO),
    "√12": Root(Num("12")),
    "3√2": _times(THREE, Root(TWO)),
    "√2x": _times(Root(TWO), X),
    "√(-3)²": Root(Pow(Group(Neg(THREE)), TWO)),
    r"\sqrt[3]{8}": Root(Num("8"), 3),
    "x^-1": Pow(X, Neg(ONE)),
    "x^{-1}": Pow(X, Neg(ONE)),
    "x^10": Pow(X, Num("10")),
    "x^(n+1)": Pow(X, Add((Sym("n"), ONE))),
    "0.2̇7̇": Recurring("0", "", "27"),
    r"0.\dot{1}2\dot{3}": Recurring("0", "", "123"),
    r"1.2\dot 3": Recurring("1", "2", "3"),
    r"0.1\overline{23}": Recurring("0", "1", "23"),
    "±3": PlusMinus(THREE),
    "-5±√13": Add((Neg(Num("5")), PlusMinus(Root(Num("13"))))),
    "|x-3|": Abs(Add((X, Neg(THREE)))),
    r"\left|x-|y|\right|": Abs(Add((X, Neg(Abs(Y))))),
    "f(2)": Call("f", (TWO,)),
    "a(2)": _times(A, Group(TWO)),
    "A(2,-3)": Point("A", (TWO, Neg(THREE))),
    r"\mathrm{A}(2,\ -3)": Point("A", (TWO, Neg(THREE))),
    "(2,-3)": Point("", (TWO, Neg(THREE))),
    "sin 30°": Call("sin", (_times(Num("30"), Sym("degree")),)),
    "30^\\circ": _times(Num("30"), Sym("degree")),
    "2:3": Ratio((TWO, THREE)),
    "{1,2,3}": SetOf((ONE, TWO, THREE)),
    "x=1, y=2": Seq((Rel((X, ONE), ("=",)), Rel((Y, TWO), ("=",)))),
    "1<x≤3": Rel((ONE, X, THREE), ("<", "≤")),
    "(+3)": Group(Add((THREE,))),
    "3×-2": Mul((THREE, Group(Neg(TWO))), ("×",)),
    "[2-{3-(1-x)}]": Group(Add((TWO, Neg(Group(Add((THREE, Neg(Group(Add((ONE, Neg(X))))))), "{")))), "["),
    r"\overline{AB}": Sym("AB"),
    "∠ABC": Sym("∠ABC"),
}


@pytest.mark.parametrize("text", TREES)
def test_a_formula_has_its_tree(text: str) -> None:
    """The tree keeps the form that was written."""
    assert parse(text) == TREES[text]


SAME = [
    ("x^2-5x+6=0", "x²-5x+6=0", "ｘ²－５ｘ＋６＝０", "x² − 5x + 6 = 0", "x^{2}-5x+6=0"),
    ("x²-5x+6=0", "𝑥²–5𝑥+6=0"),
    ("3x≥5", "3x >= 5", "3x=>5", r"3x \ge 5", r"3x\geq5", r"3x\geqq 5", "3x≧5"),
    ("3x≤5", "3x <= 5", "3x=<5", r"3x \le 5", r"3x\leq5", r"3x\leqq 5", "3x≦5"),
    ("x≠2", "x!=2", r"x\ne 2", r"x\neq2"),
    ("2×3", "2*3", r"2\times3", r"2 \times 3", "2✕3"),
    ("a·b", r"a\cdot b", "a⋅b", "aㆍb"),
    ("6÷2", r"6\div2"),
    ("√12", "루트12", "루트 12", "√(12)", "sqrt(12)", "sqrt12", r"\sqrt{12}", "√{12}"),
    ("2/3", r"\frac{2}{3}", r"\dfrac{2}{3}", r"\tfrac23", "⅔", "２／３"),
    ("πr²", r"\pi r^2", "pi r^2", r"\pi r^{2}"),
    ("(x+1)(x-1)", r"\left(x+1\right)\left(x-1\right)", r"\bigl(x+1\bigr)(x-1)", r"(x+1)\,(x-1)"),
    ("30°", r"30^\circ", r"30^{\circ}", r"30\degree", "30º"),
    (
        "{ x+y=7, 2x-y=2", "{ x+y=7, 2x-y=2 }", r"\begin{cases}x+y=7\\2x-y=2\end{cases}",
        r"\begin{cases} x+y &= 7, \\ 2x-y &= 2 \\ \end{cases}",
        r"\left\{\begin{array}{l} x+y=7 \\ 2x-y=2 \end{array}\right.",
    ),
    (r"\overline{AB}=5", r"\overline{\mathrm{AB}}=5"),
    ("0.2̇7̇", r"0.\dot{2}\dot{7}", r"0.\dot2\dot7", "0.2˙7˙"),
    ("∅", "{}", r"\{\}", r"\varnothing", r"\emptyset", "Ø"),
    ("A^C∩B", r"A^{C}\cap B", "A^{C}∩B"),
    ("{x|x는 10 이하의 자연수}", r"\{x\mid x\text{는 }10\text{ 이하의 자연수}\}", "{ x | x는 10 이하의 자연수 }",
     r"\left\{x \,|\, x\text{는 10 이하의 자연수}\right\}"),
    ("A⊂B", r"A \subset B", "A⊆B", r"A\subseteq B"),
    ("3∉A", r"3\notin A", r"3 \not\in A"),
    ("~p→q", r"\sim p \to q", r"\sim p\rightarrow q", "~p -> q"),
    ("₅P₂", "5P2", "_5P_2", r"{}_5\mathrm{P}_2", r"_{5}\mathrm{P}_{2}", "{_5}P_2"),
    ("ₙCᵣ", "nCr", r"{}_n\mathrm{C}_r", r"_nC_r"),
    ("(1 2; 3 4)", "[[1,2],[3,4]]", r"\begin{pmatrix}1&2\\3&4\end{pmatrix}", r"\begin{bmatrix}1&2\\3&4\end{bmatrix}",
     r"\left(\begin{array}{cc}1&2\\3&4\end{array}\right)", "(1,2;3,4)"),
    ("(f∘g)(2)", r"(f\circ g)(2)", "(f o g)(2)", "(fog)(2)", "(f◦g)(2)", r"\left(f \circ g\right)(2)"),
    ("f⁻¹(3)", "f^{-1}(3)", "f^-1(3)", "f^(-1)(3)"),
    ("z̄", r"\overline{z}", r"\bar{z}", r"\bar z", "z̅"),
    ("sin²30°", r"\sin^2 30^\circ", "sin^2 30°"),
    ("a₁₂", "a_{12}", "a_{1 2}"),
    ("l∥m", "l//m", r"l\parallel m"),
    ("AB⊥CD", r"\overline{AB}\perp\overline{CD}"),
    ("△ABC∽△DEF", "△ABC ~ △DEF", r"\triangle ABC\sim\triangle DEF", r"\triangle{ABC}\backsim\triangle{DEF}"),
    ("⌒AB", r"\overset{\frown}{AB}", r"\widehat{AB}", r"\overparen{AB}"),
    ("πr²", "파이r²"),
]  # fmt: skip


@pytest.mark.parametrize("spellings", SAME, ids=lambda spellings: spellings[0])
def test_all_spellings_of_a_formula_are_one(spellings: tuple[str, ...]) -> None:
    """However it is typed, it is the same formula."""
    assert {latex(parse(text)) for text in spellings} == {latex(parse(spellings[0]))}


def test_both_braces_make_a_system() -> None:
    """A brace before equations is a system, before numbers a set, inside a sum a bracket."""
    rows = (Rel((X, ONE), ("=",)), Rel((Y, TWO), ("=",)))
    assert parse("{x=1, y=2") == Cases(rows)
    assert parse(r"\{x=1, y=2\}") == Cases(rows)
    assert parse("{x-1}+2") == Add((Group(Add((X, Neg(ONE))), "{"), TWO))


REFUSED = {
    "": 0, "x+": 2, "x²+@": 3, "∫x dx": 0, "((x": 3, "(x": 2, "x)": 1, "x+1]": 3, "x/2y": 3, "x^2^3": 3,
    "2 3": 2, "x2": 1, r"\foo{x}": 0, r"5\mathrm{cm}": 1, "x=1,": 4, "1,000": 2, "5--": 3, "2/3/4": 3,
    r"2\frac{5}{3}": 12, "0.1̇2̇3": 0, "|x": 2, "{1,2": 4, "9^12345": 2, "a_": 2, "A(1,2)+3": 8, "x!x2": 3,
    r"\frac{1}{2": 10, "√": 1, "=3": 0, "x==3": 2,
}  # fmt: skip


@pytest.mark.parametrize("text", REFUSED)
def test_a_formula_outside_the_subset_names_the_place(text: str) -> None:
    """What cannot be read is refused with the place of the fault, never guessed."""
    with pytest.raises(MathSyntaxError) as caught:
        parse(text)
    assert caught.value.position == REFUSED[text]
    assert f"{REFUSED[text] + 1}번째 글자" in str(caught.value)


@pytest.mark.parametrize(
    "text",
    ["1" * 31, "x" * 2001, "(" * 61 + "x" + ")" * 61, "9^9^9", "9**9**9", "2^{10000000}", "x^{9^{99999}}",
     "-" * 500 + "1", "√" * 100 + "2", "|" * 300, "{" * 200, r"\frac{" * 100, "2^" * 100 + "2"],
)  # fmt: skip
def test_size_and_depth_are_bounded(text: str) -> None:
    """Nothing huge or deep gets through, and none of it overflows the stack."""
    with pytest.raises(MathSyntaxError):
        parse(text)


def test_sixty_levels_are_read() -> None:
    """The bound on depth lets sixty brackets through."""
    assert parse("(" * 60 + "x" + ")" * 60) is not None


@pytest.mark.parametrize(
    "text",
    [
        "A∪B∩C",
        "A∪B-C",
        "{x|}",
        "(1 2; 3)",
        "_5Q_2",
        "a_{n+1}",
        "x는 자연수",
        "n+2C2",
        r"\overline{}",
        "sin^x 3",
    ],
)
def test_notation_that_is_ambiguous_or_broken_is_refused(text: str) -> None:
    """Two readings, ragged rows, words outside a set, a missing condition: none is guessed at."""
    with pytest.raises(MathSyntaxError):
        parse(text)


def test_braces_round_a_bar_are_a_set_with_its_condition() -> None:
    """The bar before the condition is told from the bars of absolute values."""
    assert parse("{x||x|<2}") == SetBuilder(X, Rel((Abs(X), TWO), ("<",)))
    assert parse("{|x|=2, y=1") == Cases((Rel((Abs(X), TWO), ("=",)), Rel((Y, ONE), ("=",))))
    said = Said((X, Words("는 "), Num("10"), Words(" 이하의 자연수")))
    assert parse("{x | x는 10  이하의 자연수}") == SetBuilder(X, said)


def test_new_nodes_are_walked_and_changed_like_the_others() -> None:
    """A change reaches the entries of a matrix and the numbers in a set's condition."""
    matrix = parse("(1 2; 3 1)")
    assert children(matrix) == matrix.rows  # type: ignore[union-attr]
    doubled = transform(matrix, lambda node: TWO if node == ONE else node)
    assert doubled == parse("(2 2; 3 2)")
    assert hash(doubled) == hash(parse("(2 2; 3 2)"))
    changed = transform(parse("{x|x는 3의 배수}"), lambda node: Num("5") if node == THREE else node)
    assert changed == parse("{x|x는 5의 배수}")

"""Claims and the algebra of 공통수학1: exact answers, and the check-back that refuses wrong ones."""

import contextlib
from decimal import Context, localcontext

import pytest

from appliance.domain.answers import Answer, Range, Ranges, Roots, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Claim, Condition, Expression, Function, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext import parse
from appliance.mathtext.tree import Num, Rel, Seq, Sym
from appliance.solving import key_text, solve
from appliance.verification.checkback import _way


def relations(text: str, *unknowns: str) -> Relations:
    node = parse(text)
    items = node.items if isinstance(node, Seq) else (node,)
    return Relations(tuple(each for each in items if isinstance(each, Rel)), unknowns or ("x",))


def claim(kind: str, *args: str) -> Claim:
    return Claim(kind, tuple(parse(arg) for arg in args))


def asked(*args: object) -> Goal:
    return Goal(GoalKind.PARAMETER, args)  # type: ignore[arg-type]


VALUE = parse("a+b")
CASES = [
    ((relations("x^2+kx+9=0"), claim("double")), asked("values", "k"), "$k=-6$ 또는 $k=6$"),
    ((relations("x^2-4x+k-1=0"), claim("two_real")), asked("range", "k"), "$k<5$"),
    ((relations("x^2+4x+k=0"), claim("imaginary")), asked("smallest", "integer", "k"), "$5$"),
    ((relations("x^2+ax+b=0"), claim("root", "1+2i")), asked("values", "a", "b"), r"$a=-2,\ b=5$"),
    ((relations("x^2-8x+k=0"), claim("ratio", "1:3")), asked("values", "k"), "$k=12$"),
    ((relations("a(x-1)+b(x+2)=4x+5"), claim("identity")), asked("value", VALUE), "$4$"),
    ((Expression(parse("x^3+ax+b")), claim("remainder", "(x-1)(x+2)", "0")), asked("value", VALUE), "$-1$"),
    ((Function(parse("x^2-3x+2")), Function(parse("x+k")), claim("double")), asked("values", "k"), "$k=-2$"),
    ((relations("x-1≥2, 2x<a"), claim("never")), asked("range", "a"), r"$a\le 6$"),
    ((relations("|x-a|<b"), claim("solution", "-1<x<5")), asked("value", VALUE), "$5$"),
    ((relations("x^2+2kx+k+6>0"), claim("always")), asked("range", "k"), "$-2<k<3$"),
    (
        (Function(parse("-x^2+4x+k"), "x", "f"), Condition(parse("0≤x≤3")), claim("maximum", "7")),  # type: ignore[arg-type]
        asked("values", "k"),
        "$k=3$",
    ),
]


def wrong(question: Question, answer: Answer) -> str:
    with localcontext(Context(prec=60)):
        return _way(question)[1](question, answer)


@pytest.mark.parametrize(("givens", "goal", "key"), CASES, ids=[case[2] for case in CASES])
def test_claims_settle_their_letters_and_are_found_again(
    givens: tuple[object, ...], goal: Goal, key: str
) -> None:
    """The key of every kind of claim is exact, and another way finds the same."""
    question = Question(givens, goal)  # type: ignore[arg-type]
    answer = solve(question)
    assert key_text(answer) == key
    assert wrong(question, answer) == ""


@pytest.mark.parametrize(("givens", "goal", "key"), CASES, ids=[case[2] for case in CASES])
def test_a_wrong_value_is_refused(givens: tuple[object, ...], goal: Goal, key: str) -> None:
    """A key that is off by one does not survive the check-back."""
    question = Question(givens, goal)  # type: ignore[arg-type]
    answer = solve(question)
    off: Answer
    if isinstance(answer, Scalar):
        off = Scalar(Num("77"))
    elif isinstance(answer, Roots):
        off = Roots(answer.variable, (Num("77"),))
    elif isinstance(answer, Range | Ranges):
        off = Range(Rel((Sym("k"), Num("77")), (">",)) if "k" in key else Rel((Sym("a"), Num("77")), (">",)))
    else:
        off = Scalar(Num("77"))
    with contextlib.suppress(ValueError, ArithmeticError, KeyError):
        assert wrong(question, off) != ""


def test_a_solution_that_cannot_be_is_refused() -> None:
    """x≥3 and 2x<a never have the solution x<4."""
    givens = (relations("x-1≥2, 2x<a"), claim("solution", "x<4"))
    with pytest.raises(Unsolvable):
        solve(Question(givens, asked("values", "a")))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("|x-1|<2x", r"$x>\frac{1}{3}$"),
        ("|x|+|x-3|<5", "$-1<x<4$"),
        ("|2x+1|≥5", r"$x\le -3$ 또는 $x\ge 2$"),
        ("x^3-1=0", r"$x=1$ 또는 $x=\frac{-1\pm\sqrt{3}i}{2}$"),
        ("x^4-x^2-12=0", r"$x=-2$ 또는 $x=2$ 또는 $x=\pm\sqrt{3}i$"),
    ],
)
def test_ranges_and_imaginary_roots(text: str, key: str) -> None:
    """Bars are opened case by case; equations of third degree keep their imaginary roots."""
    question = Question((relations(text),), Goal(GoalKind.SOLVE))
    assert key_text(solve(question)) == key
    assert wrong(question, solve(question)) == ""


@pytest.mark.parametrize(
    ("given", "wanted", "key"),
    [
        ("a+b=1, ab=1", "a^3+b^3", "$-2$"),
        ("x+1/x=3", "x^3+1/x^3", "$18$"),
        ("x^2+x+5=0", "α/β+β/α", r"$-\frac{9}{5}$"),
        ("a-b=2, ab=3", "a^3-b^3", "$26$"),
    ],
)
def test_symmetric_values_need_no_real_letters(given: str, wanted: str, key: str) -> None:
    """Sums and products settle a symmetric expression, whether or not the letters are real."""
    unknowns = ("a", "b") if "a" in given else ("x",)
    question = Question((relations(given, *unknowns),), Goal(GoalKind.AT_SOLUTION, (parse(wanted),)))
    assert key_text(solve(question)) == key
    assert wrong(question, solve(question)) == ""

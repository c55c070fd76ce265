"""Goals about equations, systems and inequalities."""

import pytest

from appliance.domain.answers import AnySolution, Assignments, NoSolution, Ranges, Roots
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Assigned, Function, Located
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext import parse
from appliance.solving import key_text, solve

ONE_UNKNOWN = {
    "3x-5=x+7": "$x=6$",
    "2(x-3)=x+4": "$x=10$",
    r"\frac{x}{2}-\frac{x-1}{3}=1": "$x=4$",
    "0.3x-0.5=1": "$x=5$",
    "2:x=3:6": "$x=4$",
    r"\frac{1}{x}=2": r"$x=\frac{1}{2}$",
    "x^2-5x+6=0": "$x=2$ 또는 $x=3$",
    "x^2=9": "$x=-3$ 또는 $x=3$",
    "x^2=7": r"$x=\pm\sqrt{7}$",
    "x^2-6x+9=0": "$x=3$",
    "x^2-2x-1=0": r"$x=1\pm\sqrt{2}$",
    "3x^2+5x-1=0": r"$x=\frac{-5\pm\sqrt{37}}{6}$",
    "(x-1)^2=5": r"$x=1\pm\sqrt{5}$",
    "x(x-2)=0": "$x=0$ 또는 $x=2$",
    "2x^2=3x": r"$x=0$ 또는 $x=\frac{3}{2}$",
    "x^3-x=0": "$x=-1$ 또는 $x=0$ 또는 $x=1$",
    "x^2+x+1=0": "해가 없다.",
    "2x+3=2x+1": "해가 없다.",
    "2x-6=2(x-3)": "해가 무수히 많다.",
}
SYSTEMS = {
    "x+y=7;2x-y=2": r"$x=3,\ y=4$",
    "2x+3y=1;3x-y=7": r"$x=2,\ y=-1$",
    "y=2x-1;x+y=5": r"$x=2,\ y=3$",
    "x+2y=3;2x+4y=7": "해가 없다.",
    "x+2y=3;2x+4y=6": "해가 무수히 많다.",
    r"\frac{x}{2}+\frac{y}{3}=2;x-y=-1": r"$x=2,\ y=3$",
    "x+y=2x-y=6": r"$x=4,\ y=2$",
    "0.2x+0.3y=1.2;x-y=1": r"$x=3,\ y=2$",
    "3x-2y=1;x:y=1:1": r"$x=1,\ y=1$",
    "2x+y=1;4x-y=1": r"$x=\frac{1}{3},\ y=\frac{1}{3}$",
}
INEQUALITIES = {
    "3x-5≥5x+1": r"$x\le -3$",
    "-2x<4": "$x>-2$",
    "2(x-1)≤3x": r"$x\ge -2$",
    r"\frac{x}{2}+1>x": "$x<2$",
    "0.2x-0.5≤0.1x": r"$x\le 5$",
    "1<2x-1≤7": r"$1<x\le 4$",
    "7>x+3>1": "$-2<x<4$",
    "x+1>2;3x<9": "$1<x<3$",
    "x≥2;x≤2": "$x=2$",
    "x<2;x>3": "해가 없다.",
    "2x<2x+5": "해가 무수히 많다.",
    "0x>3": "해가 없다.",
    "x^2-5x+6<0": "$2<x<3$",
    "x^2≤2": r"$-\sqrt{2}\le x\le \sqrt{2}$",
    "3x>4": r"$x>\frac{4}{3}$",
}


@pytest.mark.parametrize("text", ONE_UNKNOWN)
def test_equations_of_one_unknown(ask, text):
    """Roots ascending, a double root once, 해가 없다 where there is none."""
    assert ask.key(ask.relations("solve", text)) == ONE_UNKNOWN[text]


@pytest.mark.parametrize("text", SYSTEMS)
def test_systems(ask, text):
    """The solution in the order of the unknowns; none or all where that is so."""
    assert ask.key(ask.relations("solve", text, "xy")) == SYSTEMS[text]


@pytest.mark.parametrize("text", INEQUALITIES)
def test_inequalities(ask, text):
    """The letter on the left or in the middle."""
    assert ask.key(ask.relations("solve", text)) == INEQUALITIES[text]


def test_three_unknowns(ask):
    """x+y+z=6, x-y=-1, 2z=6 gives 1, 2, 3."""
    assert ask.key(ask.relations("solve", "x+y+z=6;x-y=-1;2z=6", "xyz")) == r"$x=1,\ y=2,\ z=3$"


def test_an_equation_is_solved_for_one_of_its_letters(ask):
    """2x+y=5 for y, ax=b for x."""
    assert ask.key(ask.relations("solve", "2x+y=5", "y")) == "$y=-2x+5$"
    assert ask.key(ask.relations("solve", "ax=b", "x")) == r"$x=\frac{b}{a}$"


def test_a_literal_inequality_needs_the_sign(ask):
    """ax>2a gives x<2 where a<0 is said, and is refused where it is not."""
    assert ask.key(ask.relations("solve", "ax>2a", given=(ask.condition("a<0"),))) == "$x<2$"
    with pytest.raises(Unsolvable, match="부호를 정할 조건"):
        ask.answer(ask.relations("solve", "ax>2a"))


def test_conditions_choose_roots(ask):
    """x²=9 with x>0 has the root 3; an excluded denominator is no root."""
    positive = (ask.condition("x>0"),)
    assert ask.answer(ask.relations("solve", "x^2=9", given=positive)) == Roots("x", (parse("3"),))
    assert ask.answer(ask.relations("solve", r"\frac{x^2-x}{x-1}=1")) == NoSolution()


def test_kinds_of_no_answer_are_told_apart(ask):
    """None is NoSolution, all is AnySolution, an unsplit cubic is refused; two ranges and pairs are told."""
    assert ask.answer(ask.relations("solve", "x=x+1")) == NoSolution()
    assert ask.answer(ask.relations("solve", "x=x")) == AnySolution()
    assert isinstance(ask.answer(ask.relations("solve", "x^2-5x+6>0")), Ranges)
    with pytest.raises(Unsolvable, match="삼차 이상"):
        ask.answer(ask.relations("solve", "x^3-2x-5=0"))
    assert isinstance(ask.answer(ask.relations("solve", "x+y=5;xy=6", "xy")), Assignments)


ROOTS = {
    ("x^2-5x+6=0", "sum"): "$5$",
    ("x^2-5x+6=0", "product"): "$6$",
    ("x^2-5x+6=0", "difference"): "$1$",
    ("x^2-5x+6=0", "larger"): "$3$",
    ("x^2-5x+6=0", "smaller"): "$2$",
    ("x^2-5x+6=0", "square_sum"): "$13$",
    ("x^2-5x+6=0", "reciprocal_sum"): r"$\frac{5}{6}$",
    ("x^2-6x+9=0", "sum"): "$6$",
    ("x^2-2x-1=0", "sum"): "$2$",
    ("x^2-2x-1=0", "product"): "$-1$",
    ("x^2-2x-1=0", "difference"): r"$2\sqrt{2}$",
    ("2x^2+3x-1=0", "larger"): r"$\frac{-3+\sqrt{17}}{4}$",
}


@pytest.mark.parametrize(("text", "op"), ROOTS)
def test_numbers_made_of_the_roots(ask, text, op):
    """Sum, product, difference …, a double root counted twice."""
    assert ask.key(ask.relations("roots", text, "x", op)) == ROOTS[text, op]


def test_no_roots_no_sum(ask):
    """The sum of roots that do not exist is refused."""
    with pytest.raises(Unsolvable, match="근이 없는"):
        ask.answer(ask.relations("roots", "x^2+x+1=0", "x", "sum"))


AT_SOLUTION = {
    ("x+y=7;2x-y=2", "xy", "x-y"): "$-1$",
    ("x+y=7;2x-y=2", "xy", "x^2+y^2"): "$25$",
    ("x+y=5;xy=6", "xy", "x^2+y^2"): "$13$",
    ("x+y=3;xy=1", "xy", r"\frac{1}{x}+\frac{1}{y}"): "$3$",
    ("x+y=3;xy=1", "xy", "(x-y)^2"): "$5$",
    ("3x-5=x+7", "x", "2x+1"): "$13$",
    ("x=2a;y=3a;x+y=10", "xya", "a"): "$2$",
}


@pytest.mark.parametrize(("text", "unknowns", "wanted"), AT_SOLUTION)
def test_values_at_the_solution(ask, text, unknowns, wanted):
    """The same at every solution, also where the solutions themselves are two."""
    question = ask.relations("at_solution", text, unknowns, parse(wanted))
    assert ask.key(question) == AT_SOLUTION[text, unknowns, wanted]


def test_a_given_solution_settles_a_letter(ask):
    """2x+a=5 with x=1 gives a=3; ax+by=1, bx-ay=8 with x=1, y=2 gives a=-3, b=2."""
    one = ask.relations("at_solution", "2x+a=5", "x", parse("a"), given=(Assigned("x", parse("1")),))
    assert ask.key(one) == "$3$"
    values = (Assigned("x", parse("1")), Assigned("y", parse("2")))
    both = ask.relations("at_solution", "ax+by=1;bx-ay=8", "xy", parse("a+b"), given=values)
    assert ask.key(both) == "$-1$"


def test_a_point_on_a_graph_settles_a_letter():
    """y=ax+3 through (2, 7) has a=2."""
    givens = (Function(parse("ax+3")), Located("", parse("2"), parse("7")))
    question = Question(givens, Goal(GoalKind.AT_SOLUTION, (parse("a"),)))
    assert key_text(solve(question)) == "$2$"


@pytest.mark.parametrize(
    ("text", "unknowns", "wanted", "reason"),
    [
        ("x+2y=3;2x+4y=7", "xy", "x+y", "해가 없어"),
        ("x+2y=3", "xy", "x+y", "하나로 정해지지"),
        ("x^2=4", "x", "x+1", "하나로 정해지지"),
    ],
)
def test_values_that_are_not_determined_are_refused(ask, text, unknowns, wanted, reason):
    """No solution, free letters, or two different values."""
    with pytest.raises(Unsolvable, match=reason):
        ask.answer(ask.relations("at_solution", text, unknowns, parse(wanted)))


INTEGERS = {
    ("3x-5≤10", "count", "natural"): "$5$",
    ("3x-5<10", "count", "natural"): "$4$",
    ("3x-5≤10", "largest", "integer"): "$5$",
    ("3x-5<10", "largest", "integer"): "$4$",
    ("2x+7>0", "smallest", "integer"): "$-3$",
    ("2x+7>0", "smallest", "natural"): "$1$",
    ("-3<x≤4", "count", "integer"): "$7$",
    ("-3<x≤4", "sum", "integer"): "$7$",
    ("3x-5≤10", "sum", "natural"): "$15$",
    ("x^2<10", "count", "integer"): "$7$",
    ("x<1", "count", "natural"): "$0$",
}


@pytest.mark.parametrize(("text", "op", "domain"), INTEGERS)
def test_whole_solutions(ask, text, op, domain):
    """Number, sum, largest and smallest of the whole (or natural) solutions."""
    assert ask.key(ask.relations("integers", text, "x", op, domain)) == INTEGERS[text, op, domain]


@pytest.mark.parametrize(
    ("text", "op", "domain"),
    [("3x-5≤10", "count", "integer"), ("3x-5≤10", "smallest", "integer"), ("x<1", "largest", "natural")],
)
def test_endless_or_missing_whole_solutions_are_refused(ask, text, op, domain):
    """Infinitely many, no smallest one, or none at all."""
    with pytest.raises(Unsolvable, match="정수"):
        ask.answer(ask.relations("integers", text, "x", op, domain))

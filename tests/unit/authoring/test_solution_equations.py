"""Solutions of equations, systems and inequalities, and of what is asked about their solutions."""

import pytest
from solution_checker import ask, checked, relations

from appliance.domain.givens import Assigned, Condition, Function, Located
from appliance.domain.goals import GoalKind
from appliance.mathtext import parse

LINEAR = (
    "3x-5=7", "2(x-3)=x+4", r"\frac{x}{2}-\frac{x-1}{3}=1", "0.3x-1.2=0.5x", "-x+4=10", "x+3=3x+7", "4x=12",
    "2x+3=2x+3", "2x+3=2x+5", "0.2(x-3)=0.5x+1.2", r"\frac{2x-1}{3}=\frac{x+2}{4}", "3x=0", r"\frac{1}{2}x=3",
    "5=2x+1", "2x-(3x-4)=7",
)  # fmt: skip
SYSTEMS = (
    "2x+y=5, 3x-2y=4", "y=2x-1, 3x+y=9", "3x+2y=12, 5x-3y=1", r"\frac{x}{2}+\frac{y}{3}=2, x-y=-1",
    "0.2x+0.3y=1.3, x+2y=8", "3x+y=x-2y=7", "x=3y, x+y=8", "2(x-1)+y=5, x-3y=7", "x+2y=3, 2x+4y=7",
    "x+2y=3, 2x+4y=6", "2x=6, x+y=7", "4x+3y=1, 4x-y=5",
)  # fmt: skip
INEQUALITIES = (
    "2x-1<5", "-3x+2≤11", r"\frac{x}{2}-1>\frac{2x+1}{3}", "2(x-3)≥5x", "0.3x+1>0.5x", "-x>3", "5>2x+1",
)  # fmt: skip
QUADRATICS = (
    "x^2-5x+6=0", "x^2=9", "x^2-8=0", "(x-2)^2=3", "2(x+1)^2=18", "x^2-6x+9=0", "x^2+3x=0", "x^2-3x+1=0",
    "2x^2-4x-1=0", "2x^2+7x+3=0", "x^2+x=12", "(x-2)(x-3)=0", "(x+1)(x-2)=4", r"\frac{1}{2}x^2-x-4=0",
    "3x^2-12=0", "-x^2+2x+3=0", "x^2+4x-1=0", "(2x-1)^2=5", "x(x-3)=10", "2x^2=6x",
)  # fmt: skip
ROOTS = ("sum", "product", "difference", "larger", "smaller", "square_sum", "reciprocal_sum")


@pytest.mark.parametrize("text", LINEAR)
def test_linear_equations(text: str) -> None:
    """A linear equation is solved by the moves of 중1; no solution and every number are said as such."""
    checked(ask(relations(text), goal=GoalKind.SOLVE), "중1")


@pytest.mark.parametrize("text", SYSTEMS)
def test_systems(text: str) -> None:
    """A system is numbered, one letter goes, the other is put back."""
    checked(ask(relations(text, "x,y"), goal=GoalKind.SOLVE), "중2")


def test_a_letter_that_stands_alone_is_substituted() -> None:
    """대입법 where an equation says a letter outright, 가감법 otherwise."""
    alone = checked(ask(relations("y=2x-1, 3x+y=9", "x,y"), goal=GoalKind.SOLVE), "중2")
    other = checked(ask(relations("2x+y=5, 3x-2y=4", "x,y"), goal=GoalKind.SOLVE), "중2")
    assert "①을 ②에 대입하면" in alone[1]
    assert "①×2+②를 하면" in other[1]


@pytest.mark.parametrize("text", INEQUALITIES)
def test_inequalities_of_one_letter(text: str) -> None:
    """A linear inequality of 중2 is solved."""
    checked(ask(relations(text), goal=GoalKind.SOLVE), "중2")


@pytest.mark.parametrize(("text", "turns"), [("-3x+2≤11", True), ("3x+2≤11", False), ("-x>3", True)])
def test_the_sign_turns_only_with_a_negative_factor(text: str, turns: bool) -> None:
    """부등호의 방향이 바뀐다 stands exactly where both sides are divided by a negative number."""
    lines = checked(ask(relations(text), goal=GoalKind.SOLVE), "중2")
    assert any("부등호의 방향이 바뀌" in text for text in lines) is turns


@pytest.mark.parametrize("text", ["-1<2x+3≤7", "-5≤3-2x<7", "2x-1<x+3≤3x+5", "2x-1<5, 3x+2≥-4"])
def test_several_inequalities(text: str) -> None:
    """Chains are worked on all sides at once, systems one by one."""
    checked(ask(relations(text), goal=GoalKind.SOLVE), "고1")


@pytest.mark.parametrize("text", QUADRATICS)
def test_quadratic_equations(text: str) -> None:
    """인수분해, 제곱근 and 근의 공식 each where it is the shortest way."""
    checked(ask(relations(text), goal=GoalKind.SOLVE), "중3")


def test_a_condition_leaves_the_roots_that_satisfy_it() -> None:
    """단, x>0 is said where it takes a root away."""
    question = ask(relations("x^2-x-6=0"), Condition(parse("x>0")), goal=GoalKind.SOLVE)  # type: ignore[arg-type]
    lines = checked(question, "중3")
    assert any("조건 $x>0$" in text for text in lines)


@pytest.mark.parametrize("op", ROOTS)
@pytest.mark.parametrize("text", ["x^2-5x+6=0", "x^2+3x-10=0", "x^2-3x+1=0", "2x^2-7x+3=0", "x^2-6x+9=0"])
@pytest.mark.parametrize("grade", ["중3", "고1"])
def test_what_is_asked_of_the_roots(text: str, op: str, grade: str) -> None:
    """Every question about the two roots has a solution in 중3 and in 고1."""
    lines = checked(ask(relations(text), goal=GoalKind.ROOTS, args=(op,)), grade)
    by_coefficients = any("근과 계수의 관계" in text for text in lines)
    assert by_coefficients is (grade == "고1" and op not in ("larger", "smaller"))


@pytest.mark.parametrize("op", ["count", "sum", "largest"])
@pytest.mark.parametrize("text", ["2x-1<6", "-3x+2≥-10", "x-3≤4", "2x<70"])
def test_whole_numbers_among_the_solutions(text: str, op: str) -> None:
    """The natural numbers are listed, or told by their ends where they are many."""
    checked(ask(relations(text), goal=GoalKind.INTEGERS, args=(op, "natural")), "중2")


def test_no_whole_number_is_a_count_of_nought() -> None:
    """Where no natural number satisfies the inequality, the solution says so."""
    lines = checked(ask(relations("2x<1"), goal=GoalKind.INTEGERS, args=("count", "natural")), "중2")
    assert "이를 만족시키는 자연수는 없다." in lines


@pytest.mark.parametrize("wanted", ["2x-3y", "x^2+y^2", "x", "y-x"])
def test_values_at_the_solution(wanted: str) -> None:
    """The system is solved first, then its solution is put into what is asked."""
    checked(ask(relations("x+y=7, 2x-y=2", "x,y"), goal=GoalKind.AT_SOLUTION, args=(parse(wanted),)), "중2")


def test_parameters_from_a_given_solution() -> None:
    """x=3, y=1 put into the equations leaves equations in a and b, one after the other."""
    given = relations("ax+y=7, x-by=1", "a,b")
    said = (Assigned("x", parse("3")), Assigned("y", parse("1")))
    lines = checked(ask(given, *said, goal=GoalKind.AT_SOLUTION, args=(parse("a+b"),)), "중2")
    assert lines[-1] == "따라서 구하는 식의 값은 $2+2=4$이다."


def test_a_point_on_a_graph_gives_an_equation() -> None:
    """그래프가 점 (2, 5)를 지난다 is 5=2a+1."""
    question = ask(Function(parse("ax+1")), Located("", parse("2"), parse("5")),
                   goal=GoalKind.AT_SOLUTION, args=(parse("a"),))  # fmt: skip
    assert checked(question, "중2")[0] == r"그래프가 점 $(2,\ 5)$를 지나므로 $5=2a+1$이다."

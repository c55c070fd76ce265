"""What a solution may use follows the grade: √, systems, 근과 계수의 관계."""

import pytest
from solution_checker import ask, checked, relations, story

from appliance.authoring.solutions import write
from appliance.domain.errors import Unsolvable
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.solving import solve

LEG = story("figure.right_triangle", "leg_second", leg_first=(6, "cm"), hypotenuse=(10, "cm"))
IRRATIONAL = story("figure.right_triangle", "hypotenuse", leg_first=(2, "cm"), leg_second=(3, "cm"))
DIAGONAL = story("figure.rectangle", "diagonal", width=(6, "cm"), height=(8, "cm"))


def written(question: Question, grade: str) -> tuple[str, ...]:
    return write(question, solve(question), grade)


@pytest.mark.parametrize("question", [LEG, DIAGONAL])
def test_no_root_sign_in_the_second_grade(question: Question) -> None:
    """A 중2 Pythagoras ends in c²=169, c>0, without √ and without 제곱근."""
    text = " ".join(checked(question, "중2"))
    assert "sqrt" not in text
    assert "제곱근" not in text
    assert ">0" in text


def test_an_irrational_side_waits_for_the_third_grade() -> None:
    """√13 cannot be said in 중2, so there is no solution there; in 중3 there is one."""
    with pytest.raises(Unsolvable):
        written(IRRATIONAL, "중2")
    assert r"$c=\sqrt{13}$" in checked(IRRATIONAL, "중3")[-2]


def test_a_question_without_a_grade_is_written_where_it_is_first_taught() -> None:
    """ "" writes the word problem with one unknown, the roots without 근과 계수의 관계."""
    mixed = story("numbers.sum_difference", "larger", sum=30, difference=4)
    assert not any("②" in text for text in written(mixed, ""))
    roots = ask(relations("x^2-5x+6=0"), goal=GoalKind.ROOTS, args=("sum",))
    assert written(roots, "") == written(roots, "중3")


def test_the_sum_of_roots_goes_through_the_roots_in_the_third_grade() -> None:
    """중3 finds both roots, also where they are irrational."""
    question = ask(relations("x^2-3x+1=0"), goal=GoalKind.ROOTS, args=("sum",))
    lines = checked(question, "중3")
    assert "근의 공식" in lines[0]
    assert not any("계수의 관계" in text for text in lines)


def test_what_has_no_writer_says_so() -> None:
    """A quadratic equation without real roots is refused with a sentence, not half written."""
    question = ask(relations("x^2-5x+6=0"), goal=GoalKind.SOLVE)
    answer = solve(question)
    with pytest.raises(Unsolvable, match="실수인 해가 없는"):
        write(ask(relations("x^2+x+1=0"), goal=GoalKind.SOLVE), answer, "중3")

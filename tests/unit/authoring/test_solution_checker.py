"""The checker that the solution tests rely on finds what is wrong."""

import pytest
from solution_checker import ask, faults_of, relations

from appliance.domain.goals import GoalKind
from appliance.solving import solve

QUESTION = ask(relations("x^2-5x+6=0"), goal=GoalKind.ROOTS, args=("sum",))
GOOD = (
    "좌변을 인수분해하면 $(x-2)(x-3)=0$이다.",
    "이차방정식의 두 근은 $x=2$ 또는 $x=3$이다.",
    "따라서 두 근의 합은 $2+3=5$이다.",
)


def test_a_good_solution_has_no_fault() -> None:
    """The lines of the first note pass."""
    assert faults_of(GOOD, QUESTION, solve(QUESTION), "중3") == []


@pytest.mark.parametrize(
    ("line", "broken"),
    [
        (0, "좌변을 인수분해하면 $(x-2)(x-4)=0$이다."),
        (2, "따라서 두 근의 합은 $2+3=6$이다."),
        (2, "따라서 두 근의 합은 $2+4=6$이다."),
        (1, "이차방정식의 두 근은 $x=2$ 또는 $x=4$이다."),
        (0, "좌변을 인수분해하면 $(x-2)(x-3)=0$를 얻는다."),
        (0, "좌변을 인수분해하면 $1x^2-5x+6=0$이다."),
        (2, "따라서 두 근의 합은 $5$"),
        (0, "제곱근을 구하면 $x-2=\\pm 1$이다."),
    ],
)
def test_a_broken_line_is_found(line: int, broken: str) -> None:
    """A false relation, a wrong particle, an ugly formula or a missing end is a fault."""
    lines = tuple(broken if at == line else text for at, text in enumerate(GOOD))
    assert faults_of(lines, QUESTION, solve(QUESTION), "중3")


def test_a_later_concept_is_found() -> None:
    """√ in 중2 is a fault."""
    lines = (*GOOD[:2], r"$\sqrt{4}=2$이다.", GOOD[2])
    assert faults_of(lines, QUESTION, solve(QUESTION), "중2")

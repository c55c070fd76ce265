"""Things of which something is told: what measures them knows every rule, and finds wrong answers."""

from decimal import Context, localcontext

import pytest

from appliance.authoring.solutions.told.words import WORDS
from appliance.domain.answers import Coordinates, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.told import DETAILS, TOLD
from appliance.mathtext.tree import Num
from appliance.reading import read
from appliance.solving import solve
from appliance.solving.told.details import DETAILS as SEEN
from appliance.solving.told.rules import RULES
from appliance.verification.checkback.told_goals import letters_settled, seen_again
from appliance.verification.numeric import PRECISION

STEMS = (
    "두 일차함수 y=ax+3과 y=-2x+5의 그래프가 서로 평행할 때, 상수 a의 값을 구하시오.",
    "이차방정식 x²-8x+k=0이 중근을 가질 때, 상수 k의 값을 구하시오.",
    "연립방정식 2x+3y=4, 4x+ay=8의 해가 무수히 많을 때, 상수 a의 값을 구하시오.",
    "다항식 x²+ax-6이 x-2를 인수로 가질 때, 상수 a의 값을 구하시오.",
    "이차함수 y=x²-6x+5를 y=a(x-p)²+q의 꼴로 나타낼 때, a+p+q의 값을 구하시오.",
    "함수 f(x)=ax+1에 대하여 f(2)=5일 때, f(3)의 값을 구하여라.",
    "일차함수 y=-2x+8의 그래프와 x축, y축으로 둘러싸인 도형의 넓이를 구하시오.",
    "반비례 관계 y=12/x의 그래프 위의 점 중에서 x좌표와 y좌표가 모두 정수인 점의 개수를 구하시오.",
)


def test_every_kind_is_solved_and_written():
    """What can be told has a rule and a sentence; what can be asked is seen."""
    assert set(RULES) == set(TOLD)
    assert set(TOLD) - set(WORDS) == {"quadrant"}
    assert set(SEEN) == set(DETAILS)


@pytest.mark.parametrize("stem", STEMS)
def test_measuring_agrees_with_the_solver_and_refuses_another_answer(stem):
    """The right answer survives, one more than it does not."""
    question = read(stem, "중2").question
    answer = solve(question)
    way = letters_settled if question.goal.kind.value == "letters" else seen_again
    with localcontext(Context(prec=PRECISION)):
        assert way(question, answer) == ""
        assert isinstance(answer, Scalar)
        assert way(question, Scalar(Num("97"))) != ""


def test_a_wrong_crossing_is_found():
    """A point on one of the lines only is not where they meet."""
    question = read("두 일차방정식 x+y=5, 2x-y=1의 그래프의 교점의 좌표를 구하시오.", "중2").question
    with localcontext(Context(prec=PRECISION)):
        assert seen_again(question, Coordinates(Num("2"), Num("3"))) == ""
        assert seen_again(question, Coordinates(Num("1"), Num("4"))) != ""


@pytest.mark.parametrize(
    "stem",
    [
        "두 일차함수 y=2x+3과 y=2x+a의 그래프가 일치할 때, 상수 b의 값을 구하시오.",
        "y가 x에 반비례하고 x=0일 때 y=3이다. x=2일 때 y의 값을 구하시오.",
        "점 (a, b)가 사분면 위의 점일 때, 점 (b, a)는 제몇 사분면 위의 점인가?",
        "이차함수 y=ax²+bx+3의 그래프가 점 (1, 2)를 지날 때, 상수 a의 값을 구하시오.",
        "두 직선 y=2x+1, y=2x+3의 교점의 좌표를 구하시오.",
    ],
)
def test_what_is_not_settled_is_not_served(stem):
    """Contradictory, underdetermined and degenerate stems are refused by the reader or by the solver."""
    reading = read(stem, "중2")
    question = getattr(reading, "question", None)
    if question is not None:
        with pytest.raises(Unsolvable):
            solve(question)

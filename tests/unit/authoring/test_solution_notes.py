"""The worked solutions of twelve everyday notes, word for word."""

import pytest
from solution_checker import ask, chance, checked, expression, function, relations, story

from appliance.domain.goals import GoalKind
from appliance.domain.question import Question

NOTES: list[tuple[Question, str, tuple[str, ...]]] = [
    (
        ask(relations("x^2-5x+6=0"), goal=GoalKind.ROOTS, args=("sum",)),
        "중3",
        (
            "좌변을 인수분해하면 $(x-2)(x-3)=0$이다.",
            "이차방정식의 두 근은 $x=2$ 또는 $x=3$이다.",
            "따라서 두 근의 합은 $2+3=5$이다.",
        ),
    ),
    (
        ask(expression(r"2^3\times 3^2\times 5"), goal=GoalKind.DIVISOR_COUNT),
        "중1",
        (
            "소인수 $2$, $3$, $5$의 지수는 각각 $3$, $2$, $1$이다.",
            r"약수의 개수는 각 지수에 $1$을 더하여 곱한 값이므로 "
            r"$(3+1)\times (2+1)\times (1+1)=4\times 3\times 2=24$이다.",
            "따라서 약수의 개수는 $24$이다.",
        ),
    ),
    (
        ask(relations("x+y=7, 2x-y=2", "x,y"), goal=GoalKind.SOLVE),
        "중2",
        (
            "두 방정식을 $x+y=7$ ……①, $2x-y=2$ ……②라 하자.",
            "$y$를 없애기 위하여 ①+②를 하면 $3x=9$이므로 $x=3$이다.",
            "$x=3$을 ①에 대입하면 $3+y=7$이므로 $y=4$이다.",
            r"따라서 연립방정식의 해는 $x=3,\ y=4$이다.",
        ),
    ),
    (
        ask(expression("√12+√27"), goal=GoalKind.SIMPLIFY),
        "중3",
        (
            r"각 항을 간단히 하면 $\sqrt{12}=\sqrt{2^2\times 3}=2\sqrt{3}$, "
            r"$\sqrt{27}=\sqrt{3^2\times 3}=3\sqrt{3}$이다.",
            r"이를 이용하여 계산하면 $\sqrt{12}+\sqrt{27}=2\sqrt{3}+3\sqrt{3}=(2+3)\sqrt{3}=5\sqrt{3}$이다.",
            r"따라서 주어진 식을 간단히 하면 $5\sqrt{3}$이다.",
        ),
    ),
    (
        ask(relations("3x-5≥5x+1"), goal=GoalKind.SOLVE),
        "중2",
        (
            r"이항하면 $3x-5x\ge 1+5$이고, 정리하면 $-2x\ge 6$이다.",
            r"양변을 $-2$로 나누면 부등호의 방향이 바뀌므로 $x\le -3$이다.",
            r"따라서 일차부등식의 해는 $x\le -3$이다.",
        ),
    ),
    (
        ask(expression("x^2-9y^2"), goal=GoalKind.FACTOR),
        "중3",
        (
            "합과 차의 곱으로 나타내면 $x^2-9y^2=x^2-(3y)^2=(x+3y)(x-3y)$이다.",
            "따라서 주어진 식을 인수분해하면 $(x+3y)(x-3y)$이다.",
        ),
    ),
    (
        story("figure.right_triangle", "hypotenuse", leg_first=(5, "cm"), leg_second=(12, "cm")),
        "중2",
        (
            "빗변의 길이를 $c$ cm라 하면 피타고라스 정리에 의하여 $c^2=5^2+12^2=169$이다.",
            "$13^2=169$이고 $c>0$이므로 $c=13$이다.",
            "따라서 빗변의 길이는 $13$ cm이다.",
        ),
    ),
    (
        chance("dice", "sum_is", 8, count=2),
        "중2",
        (
            r"모든 경우의 수는 $6\times 6=36$이다.",
            r"나오는 눈의 수의 합이 $8$인 경우를 순서쌍으로 나타내면 "
            r"$(2,\ 6)$, $(3,\ 5)$, $(4,\ 4)$, $(5,\ 3)$, $(6,\ 2)$의 $5$가지이다.",
            r"따라서 구하는 확률은 $\frac{5}{36}$이다.",
        ),
    ),
    (
        story(
            "mixture.add_water",
            "water",
            percent_before=(8, "%"),
            mass_before=(300, "g"),
            percent_after=(6, "%"),
        ),
        "중1",
        (
            "더 넣은 물의 양을 $x$ g이라 하면 나중 소금물의 양은 $(300+x)$ g이다.",
            r"물을 더 넣어도 소금의 양은 변하지 않으므로 "
            r"$\frac{8}{100}\times 300=\frac{6}{100}\times (300+x)$이다.",
            "양변에 $100$을 곱하여 정리하면 $1800+6x=2400$이다.",
            "이항하여 정리하면 $6x=600$이므로 $x=100$이다.",
            "따라서 더 넣은 물의 양은 $100$ g이다.",
        ),
    ),
    (
        story(
            "travel.two_speeds",
            "distance",
            speed_slow=(4, "km/h"),
            speed_fast=(6, "km/h"),
            time_difference=(15, "분"),
        ),
        "중1",
        (
            r"거리를 $x$ km라 하면 걸리는 시간은 시속 4km로 가면 $\frac{x}{4}$시간, "
            r"시속 6km로 가면 $\frac{x}{6}$시간이다.",
            r"걸리는 시간의 차가 $\frac{15}{60}=\frac{1}{4}$시간이므로 "
            r"$\frac{x}{4}-\frac{x}{6}=\frac{1}{4}$이다.",
            "양변에 $12$를 곱하여 정리하면 $3x-2x=3$이므로 $x=3$이다.",
            "따라서 거리는 $3$ km이다.",
        ),
    ),
    (
        ask(function("2x-3"), goal=GoalKind.FEATURES, args=("sum", "x_intercept", "y_intercept")),
        "중2",
        (
            r"$y=0$을 대입하면 $0=2x-3$에서 $x=\frac{3}{2}$이므로 $x$절편은 $\frac{3}{2}$이다.",
            r"$x=0$을 대입하면 $y=2\times 0-3=-3$이므로 $y$절편은 $-3$이다.",
            r"따라서 구하는 $x$절편과 $y$절편의 합은 $\frac{3}{2}+(-3)=-\frac{3}{2}$이다.",
        ),
    ),
    (
        ask(expression("0.2̇7̇"), goal=GoalKind.TO_FRACTION),
        "중2",
        (
            r"$x=0.\dot{2}\dot{7}$이라 하면 $100x=27.\dot{2}\dot{7}$이다.",
            "이 식에서 처음 식을 변끼리 빼면 $99x=27$이다.",
            r"양변을 $99$로 나누면 $x=\frac{27}{99}=\frac{3}{11}$이다.",
            r"따라서 기약분수로 나타내면 $\frac{3}{11}$이다.",
        ),
    ),
]


@pytest.mark.parametrize(("question", "grade", "expected"), NOTES, ids=[str(at) for at in range(1, 13)])
def test_a_note_has_exactly_this_solution(question: Question, grade: str, expected: tuple[str, ...]) -> None:
    """Each of the twelve notes is solved in these lines, and every line of them holds."""
    assert checked(question, grade) == expected

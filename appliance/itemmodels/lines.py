"""일차함수의 식 (9수02-16): a line through two points, or with a slope through a point.

Drawn: the slope as a fraction and a point; the line, which is the answer, and other points follow.
Radicals: a falling line, a slope that is a fraction.
"""

import random
from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.answers import Formula
from appliance.domain.givens import Assigned, Given, Located
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import Y, equation, polynomial, tex
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Point, integer, rational

GRADE = "중2"

TWO_POINTS = (
    "두 점 {first}, {second}를 지나는 직선을 그래프로 하는 일차함수의 식을 구하시오.",
    "그래프가 두 점 {first}, {second}를 지나는 일차함수의 식을 구하여라.",
    "일차함수의 그래프가 두 점 {first}, {second}를 지날 때, 이 일차함수의 식을 구하시오.",
)
SLOPE_AND_POINT = (
    "기울기가 {slope}이고 점 {point}를 지나는 직선을 그래프로 하는 일차함수의 식을 구하시오.",
    "그래프의 기울기가 {slope}이고 점 {point}를 지나는 일차함수의 식을 구하여라.",
    "기울기가 {slope}이고, 점 {point}를 지나는 직선을 그래프로 하는 일차함수의 식은?",
)


def located(x: int, y: int) -> Located:
    return Located("", integer(x), integer(y))


def dot(x: int, y: int) -> str:
    return tex(Point("", (integer(x), integer(y))))


def line(
    rng: random.Random,
    phrasings: Sequence[str],
    givens: Sequence[Given],
    slope: Fraction,
    intercept: Fraction,
    /,
    **slots: str,
) -> Instance:
    answer = Formula(equation(Y, polynomial(slope, intercept)))
    return instance(rng, phrasings, givens, Goal(GoalKind.FIND_FUNCTION), answer, **slots)


def through_two(rng: random.Random, x: int, y: int, run: int, top: int, bottom: int) -> Instance:
    """(x, y), and the point `run` steps of the slope's denominator further."""
    slope, further = Fraction(top, bottom), x + run * bottom
    other = y + run * top
    givens = [located(x, y), located(further, other)]
    return line(rng, TWO_POINTS, givens, slope, y - slope * x, first=dot(x, y), second=dot(further, other))


def slope_and_point(rng: random.Random, top: int, bottom: int, steps: int, intercept: int) -> Instance:
    """The point stands `steps` denominators from the y-axis, so the intercept is whole."""
    slope = Fraction(top, bottom)
    x, y = steps * bottom, steps * top + intercept
    givens: list[Given] = [Assigned("slope", rational(slope)), located(x, y)]
    return line(
        rng, SLOPE_AND_POINT, givens, slope, Fraction(intercept), slope=tex(rational(slope)), point=dot(x, y)
    )


def is_lowest(top: int, bottom: int) -> bool:
    return Fraction(top, bottom).denominator == bottom


def through_keeps(x: int, y: int, run: int, top: int, bottom: int) -> bool:
    """Points within one screen, and a line that does not pass through the origin."""
    far = max(abs(x + run * bottom), abs(y + run * top))
    return is_lowest(top, bottom) and far <= 9 and y * bottom != top * x


MODELS = (
    item_model(
        "lines.through_two_points",
        "9수02-16",
        GRADE,
        2812,
        {
            1: Band(
                grid(nonzero(-4, 4), range(-6, 7), range(1, 4), range(1, 5), (1,), keep=through_keeps),
                through_two,
            ),
            2: Band(
                grid(nonzero(-4, 4), range(-6, 7), range(1, 4), range(-5, 0), (1,), keep=through_keeps),
                through_two,
            ),
            3: Band(
                grid(
                    range(-4, 5),
                    range(-5, 6),
                    range(1, 3),
                    nonzero(-4, 4),
                    (2, 3),
                    keep=lambda x, y, run, top, n: (
                        through_keeps(x, y, run, top, n) and (y * n - top * x) % n == 0
                    ),
                ),
                through_two,
            ),
        },
    ),
    item_model(
        "lines.slope_and_point",
        "9수02-16",
        GRADE,
        1852,
        {
            1: Band(grid(range(2, 6), (1,), range(1, 5), nonzero(-6, 6)), slope_and_point),
            2: Band(grid(range(-5, 0), (1,), nonzero(-5, 5), nonzero(-7, 7)), slope_and_point),
            3: Band(
                grid(
                    nonzero(-5, 5),
                    (2, 3, 4),
                    nonzero(-2, 2),
                    nonzero(-6, 6),
                    keep=lambda top, n, steps, b: is_lowest(top, n),
                ),
                slope_and_point,
            ),
        },
    ),
)

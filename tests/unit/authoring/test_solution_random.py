"""Solutions hold for drawn values, not only for the examples that their writers were made with."""

import random
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
from solution_checker import ask, chance, expression, faults_of, function, relations, story, unprintable

from appliance.authoring.solutions import write
from appliance.domain.errors import Unsolvable
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.itemmodels import Instance, ItemModel, catalogue
from appliance.mathtext import parse
from appliance.solving import solve

DRAWS = 12


def nonzero(rng: random.Random, size: int = 9) -> int:
    return rng.choice([value for value in range(-size, size + 1) if value])


def linear(rng: random.Random, letter: str = "x", size: int = 9) -> str:
    slope = nonzero(rng, size)
    front = {1: "", -1: "-"}.get(slope, str(slope))
    return f"{front}{letter}{nonzero(rng, size):+d}"


def quadratic(rng: random.Random) -> str:
    p, q, r, s = rng.randint(1, 3), nonzero(rng, 7), rng.randint(1, 2), nonzero(rng, 7)
    a, b, c = p * r, p * s + q * r, q * s
    middle = "" if not b else "+x" if b == 1 else "-x" if b == -1 else f"{b:+d}x"
    return f"{'' if a == 1 else a}x^2{middle}{c:+d}"


def numbers(rng: random.Random) -> tuple[Question, str]:
    terms = [
        f"({nonzero(rng)})",
        f"\\frac{{{rng.randint(1, 9)}}}{{{rng.randint(2, 9)}}}",
        str(rng.randint(1, 9)),
    ]
    rng.shuffle(terms)
    text = terms[0] + "".join(rng.choice(("+", "-", "\\times ", "\\div ")) + each for each in terms[1:])
    return ask(expression(text), goal=GoalKind.CALCULATE), "중1"


def surds(rng: random.Random) -> tuple[Question, str]:
    radicand = rng.choice((2, 3, 5, 6, 7))
    terms = [f"{rng.randint(2, 5)}\\sqrt{{{rng.randint(1, 5) ** 2 * radicand}}}" for _ in range(3)]
    return ask(expression(terms[0] + "".join(rng.choice("+-") + each for each in terms[1:])),
               goal=GoalKind.SIMPLIFY), "중3"  # fmt: skip


def products(rng: random.Random) -> tuple[Question, str]:
    text = f"({linear(rng)})^2-({linear(rng)})({linear(rng)})"
    return ask(expression(text), goal=GoalKind.EXPAND), "중3"


def factors(rng: random.Random) -> tuple[Question, str]:
    return ask(expression(quadratic(rng)), goal=GoalKind.FACTOR), "중3"


def equations(rng: random.Random) -> tuple[Question, str]:
    text = f"{rng.randint(2, 5)}({linear(rng)})={linear(rng)}"
    return ask(relations(text), goal=GoalKind.SOLVE), "중1"


def inequalities(rng: random.Random) -> tuple[Question, str]:
    text = f"\\frac{{{linear(rng)}}}{{{rng.randint(2, 6)}}}{rng.choice('<>≤≥')}{linear(rng)}"
    return ask(relations(text), goal=GoalKind.SOLVE), "중2"


def systems(rng: random.Random) -> tuple[Question, str]:
    rows = [f"{rng.randint(2, 6)}x{nonzero(rng, 5):+d}y={nonzero(rng)}".replace("+1y", "+y").replace("-1y", "-y")
            for _ in range(2)]  # fmt: skip
    return ask(relations(", ".join(rows), "x,y"), goal=GoalKind.SOLVE), "중2"


def roots(rng: random.Random) -> tuple[Question, str]:
    op = rng.choice(("sum", "product", "difference", "square_sum"))
    return ask(relations(f"{quadratic(rng)}=0"), goal=GoalKind.ROOTS, args=(op,)), "중3"


def graphs(rng: random.Random) -> tuple[Question, str]:
    args = rng.choice((("sum", "x_intercept", "y_intercept"), ("product", "slope", "y_intercept")))
    return ask(function(linear(rng)), goal=GoalKind.FEATURES, args=args), "중2"


def parabolas(rng: random.Random) -> tuple[Question, str]:
    return ask(function(quadratic(rng)), goal=GoalKind.FEATURES, args=("value", "vertex")), "중3"


def values(rng: random.Random) -> tuple[Question, str]:
    wanted = parse(f"f({nonzero(rng)})-{rng.randint(2, 4)}f({nonzero(rng)})")
    return ask(function(linear(rng), "f"), goal=GoalKind.FUNCTION_VALUE, args=(wanted,)), "중2"


def decimals(rng: random.Random) -> tuple[Question, str]:
    cycle = f"\\dot{{{rng.randint(0, 8)}}}\\dot{{{rng.randint(1, 9)}}}"
    return ask(expression(f"{rng.randint(0, 3)}.{rng.choice(('', '5', '07'))}{cycle}"),
               goal=GoalKind.TO_FRACTION), "중2"  # fmt: skip


def divisors(rng: random.Random) -> tuple[Question, str]:
    goal = rng.choice((GoalKind.DIVISOR_COUNT, GoalKind.DIVISOR_SUM))
    return ask(expression(str(rng.randint(12, 400))), goal=goal), "중1"


def dice(rng: random.Random) -> tuple[Question, str]:
    event = rng.choice(("sum_is", "sum_at_most", "sum_at_least", "difference_is", "product_is"))
    return chance("dice", event, rng.randint(1, 11), count=2), "중2"


def salt_water(rng: random.Random) -> tuple[Question, str]:
    weak = rng.randint(2, 9)
    return story("mixture.add_water", "water", percent_before=(weak + rng.randint(1, 6), "%"),
                 mass_before=(rng.randint(2, 9) * 50, "g"), percent_after=(weak, "%")), "중1"  # fmt: skip


def walks(rng: random.Random) -> tuple[Question, str]:
    slow = rng.randint(2, 6)
    return story("travel.two_speeds", "distance", speed_slow=(slow, "km/h"),
                 speed_fast=(slow + rng.randint(1, 6), "km/h"),
                 time_difference=(rng.randint(1, 12) * 5, "분")), "중1"  # fmt: skip


FAMILIES = (
    numbers, surds, products, factors, equations, inequalities, systems, roots, graphs, parabolas, values,
    decimals, divisors, dice, salt_water, walks,
)  # fmt: skip


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__)
def test_solutions_of_drawn_questions_hold(family: Callable[[random.Random], tuple[Question, str]]) -> None:
    """Whatever is drawn has a solution without a fault; what the solver refuses is drawn again."""
    rng, written = random.Random(20250), 0
    while written < DRAWS:
        question, grade = family(rng)
        try:
            answer = solve(question)
        except Unsolvable:
            continue
        lines = write(question, answer, grade)
        assert not (faults := faults_of(lines, question, answer, grade)), (faults, lines)
        written += 1


def test_every_item_model_has_its_solutions() -> None:
    """Each model of the catalogue, in each of its bands, draws questions that have a printable solution in its
    grade; that every line is true is for the gate to say.
    """
    for model in catalogue():
        for band in model.difficulties:
            drawn, lines = next(_solved(model, band))
            faults = unprintable(lines, drawn.answer, model.grade)
            assert not faults, (model.name, drawn.stem, faults, lines)


def _solved(model: ItemModel, band: int) -> Iterator[tuple[Instance, tuple[str, ...]]]:
    """Of a few draws those that a solution can be written for; the template author draws again for the rest."""
    rng = random.Random(7)
    for _ in range(5):
        drawn = model.draw(rng, band)
        with suppress(Unsolvable):
            yield drawn, write(drawn.question, drawn.answer, model.grade)

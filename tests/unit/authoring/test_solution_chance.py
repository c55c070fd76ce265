"""Solutions of chance: every experiment with every event of it."""

import pytest
from solution_checker import chance, checked

from appliance.domain.goals import GoalKind

DICE = (
    ("sum_is", 8), ("sum_is", 13), ("sum_at_most", 4), ("sum_at_most", 6), ("sum_at_least", 10),
    ("sum_at_least", 5), ("sum_multiple", 4), ("sum_multiple", 3), ("difference_is", 3), ("difference_is", 0),
    ("product_is", 12), ("product_even",), ("product_odd",), ("all_same",), ("all_different",),
    ("at_least_one", 6), ("at_least_one", "짝수"), ("any",),
)  # fmt: skip
NUMBERS = (
    ("multiple_of", 4), ("multiple_of_either", 3, 5), ("multiple_of_either", 7, 9), ("divisor_of", 12),
    ("prime",), ("composite",), ("odd",), ("even",), ("at_least", 5), ("at_most", 3),
)  # fmt: skip
COINS = (
    ("heads_exactly", 1), ("heads_at_least", 1), ("tails_exactly", 2), ("tails_at_least", 2), ("all_same",),
    ("at_least_one", "앞면"), ("any",),
)  # fmt: skip
ASKED = (GoalKind.PROBABILITY, GoalKind.CASES)
Event = tuple[str | int, ...]


@pytest.mark.parametrize("goal", ASKED)
@pytest.mark.parametrize("event", DICE)
def test_two_dice(event: Event, goal: GoalKind) -> None:
    """Pairs are listed, counted in groups, or taken from all by the complement."""
    checked(chance("dice", *event, count=2, goal=goal), "중2")  # type: ignore[arg-type]


@pytest.mark.parametrize("event", [("sum_is", 4), ("all_different",), ("all_same",), ("product_even",)])
def test_three_dice(event: Event) -> None:
    """Three dice are counted as two are."""
    checked(chance("dice", *event, count=3), "중2")  # type: ignore[arg-type]


@pytest.mark.parametrize("goal", ASKED)
@pytest.mark.parametrize("event", NUMBERS)
@pytest.mark.parametrize("sizes", [{"count": 20}, {"first": 10, "last": 60}])
def test_cards(event: Event, goal: GoalKind, sizes: dict[str, int]) -> None:
    """The numbers of the event are listed, a long list shortened."""
    checked(chance("cards", *event, goal=goal, **sizes), "중2")  # type: ignore[arg-type]


@pytest.mark.parametrize("event", NUMBERS)
def test_one_die_is_a_card_of_six(event: Event) -> None:
    """The events of one number serve the die as well."""
    checked(chance("dice", *event, count=1), "중2")  # type: ignore[arg-type]


@pytest.mark.parametrize("event", COINS)
@pytest.mark.parametrize("count", [2, 3, 4])
def test_coins(event: Event, count: int) -> None:
    """Outcomes of coins are listed by their faces."""
    checked(chance("coins", *event, count=count), "중2")  # type: ignore[arg-type]


@pytest.mark.parametrize("goal", ASKED)
@pytest.mark.parametrize(
    "event", [("colour", "빨간"), ("not_colour", "빨간"), ("colour_either", "빨간", "파란"), ("any",)]
)
def test_one_ball(event: Event, goal: GoalKind) -> None:
    """One ball out of a bag."""
    checked(chance("balls", *event, goal=goal, 빨간=3, 파란=2, 노란=4), "중2")  # type: ignore[arg-type]


@pytest.mark.parametrize("replace", [0, 1])
@pytest.mark.parametrize("draws", [2, 3])
@pytest.mark.parametrize(
    "event", [("colour", "흰"), ("not_colour", "흰"), ("same_colour",), ("at_least_one", "흰")]
)
def test_several_balls(event: Event, draws: int, replace: int) -> None:
    """Probabilities are multiplied from draw to draw; without replacement the bag empties."""
    checked(chance("balls", *event, 흰=3, 검은=2, draws=draws, replace=replace), "중2")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "event", [("colour", "흰"), ("not_colour", "흰"), ("same_colour",), ("at_least_one", "흰"), ("any",)]
)
def test_sets_of_balls(event: Event) -> None:
    """The ways of drawing two balls do not count their order."""
    checked(chance("balls", *event, goal=GoalKind.CASES, 흰=3, 검은=2, draws=2), "중2")  # type: ignore[arg-type]

"""Probabilities and numbers of cases, counted by hand."""

import pytest

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Experiment
from appliance.domain.goals import Event, Goal, GoalKind
from appliance.domain.question import Question
from appliance.solving import key_text, solve

ONE_DIE = Experiment("dice", (("count", 1),))
DICE = Experiment("dice", (("count", 2),))
THREE_DICE = Experiment("dice", (("count", 3),))
COINS = Experiment("coins", (("count", 3),))
CARDS = Experiment("cards", (("count", 20),))
LATE_CARDS = Experiment("cards", (("first", 11), ("last", 20)))
BALL = Experiment("balls", (("빨간", 3), ("파란", 4), ("draws", 1)))
BALLS = Experiment("balls", (("빨간", 3), ("파란", 4), ("draws", 2)))
REPLACED = Experiment("balls", (("빨간", 3), ("파란", 4), ("draws", 2), ("replace", 1)))
THREE_COLOURS = Experiment("balls", (("빨간", 3), ("흰", 2), ("검은", 5)))

PROBABILITIES = [
    (DICE, Event("sum_is", (8,)), r"$\frac{5}{36}$"),
    (DICE, Event("sum_is", (7,)), r"$\frac{1}{6}$"),
    (DICE, Event("sum_is", (13,)), "$0$"),
    (DICE, Event("sum_at_most", (4,)), r"$\frac{1}{6}$"),
    (DICE, Event("sum_at_least", (10,)), r"$\frac{1}{6}$"),
    (DICE, Event("sum_multiple", (5,)), r"$\frac{7}{36}$"),
    (DICE, Event("difference_is", (2,)), r"$\frac{2}{9}$"),
    (DICE, Event("difference_is", (0,)), r"$\frac{1}{6}$"),
    (DICE, Event("product_is", (12,)), r"$\frac{1}{9}$"),
    (DICE, Event("product_even"), r"$\frac{3}{4}$"),
    (DICE, Event("product_odd"), r"$\frac{1}{4}$"),
    (DICE, Event("all_same"), r"$\frac{1}{6}$"),
    (DICE, Event("all_different"), r"$\frac{5}{6}$"),
    (DICE, Event("at_least_one", (6,)), r"$\frac{11}{36}$"),
    (DICE, Event("at_least_one", ("짝수",)), r"$\frac{3}{4}$"),
    (THREE_DICE, Event("sum_is", (4,)), r"$\frac{1}{72}$"),
    (ONE_DIE, Event("prime"), r"$\frac{1}{2}$"),
    (ONE_DIE, Event("composite"), r"$\frac{1}{3}$"),
    (ONE_DIE, Event("divisor_of", (6,)), r"$\frac{2}{3}$"),
    (ONE_DIE, Event("at_least", (5,)), r"$\frac{1}{3}$"),
    (ONE_DIE, Event("odd"), r"$\frac{1}{2}$"),
    (ONE_DIE, Event("any"), "$1$"),
    (COINS, Event("heads_exactly", (2,)), r"$\frac{3}{8}$"),
    (COINS, Event("heads_at_least", (2,)), r"$\frac{1}{2}$"),
    (COINS, Event("tails_exactly", (0,)), r"$\frac{1}{8}$"),
    (COINS, Event("tails_at_least", (1,)), r"$\frac{7}{8}$"),
    (COINS, Event("all_same"), r"$\frac{1}{4}$"),
    (COINS, Event("at_least_one", ("앞면",)), r"$\frac{7}{8}$"),
    (CARDS, Event("multiple_of", (3,)), r"$\frac{3}{10}$"),
    (CARDS, Event("multiple_of_either", (3, 5)), r"$\frac{9}{20}$"),
    (CARDS, Event("prime"), r"$\frac{2}{5}$"),
    (CARDS, Event("divisor_of", (12,)), r"$\frac{3}{10}$"),
    (CARDS, Event("even"), r"$\frac{1}{2}$"),
    (CARDS, Event("at_most", (4,)), r"$\frac{1}{5}$"),
    (LATE_CARDS, Event("prime"), r"$\frac{2}{5}$"),
    (BALL, Event("colour", ("빨간",)), r"$\frac{3}{7}$"),
    (BALL, Event("not_colour", ("빨간",)), r"$\frac{4}{7}$"),
    (BALLS, Event("colour", ("빨간",)), r"$\frac{1}{7}$"),
    (BALLS, Event("same_colour"), r"$\frac{3}{7}$"),
    (BALLS, Event("at_least_one", ("빨간",)), r"$\frac{5}{7}$"),
    (REPLACED, Event("same_colour"), r"$\frac{25}{49}$"),
    (REPLACED, Event("colour", ("파란",)), r"$\frac{16}{49}$"),
    (THREE_COLOURS, Event("colour_either", ("빨간", "흰")), r"$\frac{1}{2}$"),
]


@pytest.mark.parametrize(("experiment", "event", "key"), PROBABILITIES)
def test_probabilities(experiment, event, key):
    """Favourable over all outcomes, in lowest terms."""
    assert key_text(solve(Question((experiment,), Goal(GoalKind.PROBABILITY, (event,))))) == key


CASES = [
    (DICE, Event("any"), "$36$"),
    (DICE, Event("sum_is", (8,)), "$5$"),
    (DICE, Event("difference_is", (2,)), "$8$"),
    (COINS, Event("any"), "$8$"),
    (COINS, Event("heads_exactly", (1,)), "$3$"),
    (CARDS, Event("multiple_of", (4,)), "$5$"),
    (CARDS, Event("prime"), "$8$"),
    (BALL, Event("colour", ("파란",)), "$4$"),
    (BALLS, Event("any"), "$21$"),
    (REPLACED, Event("any"), "$49$"),
]


@pytest.mark.parametrize(("experiment", "event", "key"), CASES)
def test_numbers_of_cases(experiment, event, key):
    """Dice and coins are told apart; balls drawn together are a set."""
    assert key_text(solve(Question((experiment,), Goal(GoalKind.CASES, (event,))))) == key


def test_the_unit_of_cases_is_kept():
    """몇 가지 is answered in 가지."""
    question = Question((DICE,), Goal(GoalKind.CASES, (Event("sum_is", (8,)),), "가지"))
    assert key_text(solve(question)) == "$5$가지"


@pytest.mark.parametrize(
    ("experiment", "event", "reason"),
    [
        (Experiment("dice", ()), Event("sum_is", (8,)), "개수가 없습니다"),
        (Experiment("dice", (("count", 30),)), Event("sum_is", (8,)), "너무 많아"),
        (Experiment("balls", (("빨간", 1), ("draws", 3))), Event("any"), "많습니다"),
        (Experiment("balls", ()), Event("any"), "정해지지"),
        (BALL, Event("colour", ("노란",)), "노란 공이 없습니다"),
        (COINS, Event("prime"), "맞지 않는"),
        (DICE, Event("prime"), "맞지 않는"),
        (DICE, Event("sum_is"), "수가 없습니다"),
        (DICE, Event("sum_larger"), "알지 못합니다"),
        (Experiment("spinner", ()), Event("any"), "알지 못합니다"),
    ],
)
def test_experiments_without_sense_are_told(experiment, event, reason):
    """Missing sizes, too many outcomes, events of another experiment."""
    with pytest.raises(Unsolvable, match=reason):
        solve(Question((experiment,), Goal(GoalKind.PROBABILITY, (event,))))

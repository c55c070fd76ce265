"""Promises about how many sequences run at once, on boxes that are told how fast they are."""

from collections.abc import Callable

import pytest

from appliance.inference.tuner import LADDER, BatchTuner


def settled(
    cost: Callable[[int], float], most: int = 64, steps: int = 1000, waiting: int = 10_000
) -> BatchTuner:
    """A tuner after so many steps on a box where a step of n sequences takes `cost(n)` seconds."""
    tuner = BatchTuner(most)
    for _ in range(steps):
        decoding = min(tuner.limit, waiting)
        tuner.saw(decoding, cost(decoding), waiting > decoding)
    return tuner


def test_it_climbs_where_more_bring_more() -> None:
    """On a box where a step costs the same for any number, all slots are used."""
    assert settled(lambda n: 0.01).limit == 64


@pytest.mark.parametrize("best", LADDER[1:])
def test_it_stays_where_more_bring_less(best: int) -> None:
    """Where the rate falls beyond a number, that number is found."""
    assert settled(lambda n: 0.01 if n <= best else 0.02 * n / best, steps=350).limit == best


def test_a_dip_does_not_stop_it() -> None:
    """One number that is a little worse than the one below does not hide better ones above."""
    dip = {12: 0.0165}
    assert settled(lambda n: dip.get(n, 0.01), steps=350).limit == 64


def test_more_sequences_never_mean_fewer_tokens() -> None:
    """Where more bring nothing, few run."""
    tuner = settled(lambda n: 0.001 * n, steps=350)
    assert tuner.limit <= 4
    assert all(rate == pytest.approx(1000) for rate in tuner.rates().values())


def test_it_follows_a_box_that_changes() -> None:
    """When something else takes the box, fewer run after a while; when it is free again, more do."""
    tuner = settled(lambda n: 0.01)
    for _ in range(6000):
        tuner.saw(tuner.limit, 0.01 * max(1.0, (tuner.limit / 8) ** 2), True)
    assert tuner.limit <= 12
    for _ in range(12000):
        tuner.saw(tuner.limit, 0.01, True)
    assert tuner.limit == 64


def test_without_a_queue_nothing_is_tried() -> None:
    """Numbers that never ran have no rate, and the limit is at most one rung above those that did."""
    tuner = settled(lambda n: 0.01, waiting=2)
    assert set(tuner.rates()) == {1, 2}
    assert tuner.limit <= 4


def test_a_fixed_number_stays() -> None:
    """For measurements the number is what was asked."""
    tuner = BatchTuner(32, fixed=True)
    for _ in range(500):
        tuner.saw(32, 1.0, True)
    assert tuner.limit == 32

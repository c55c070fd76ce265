"""Experiments with equally likely outcomes, counted exactly.

An outcome is a tuple: the numbers of the dice, "앞"/"뒤" of the coins, the number on the card, the colours of
the balls. Dice and coins are distinguishable, so (1, 2) and (2, 1) are two outcomes. Balls are told apart,
and without replacement the order of drawing does not count.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from math import factorial, perm

from appliance.domain.counting import COUNTING_KINDS
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Experiment
from appliance.domain.goals import Event
from appliance.solving import counting
from appliance.solving.events import occurs
from appliance.solving.limits import MAX_OUTCOMES

Outcome = tuple[int | str, ...]
HEADS, TAILS = "앞", "뒤"


def favourable(experiment: Experiment, event: Event) -> int:
    """How many outcomes are in the event."""
    if experiment.kind in COUNTING_KINDS:
        return counting.favourable(experiment, event)
    return sum(count for outcome, count in outcomes(experiment) if occurs(event, experiment, outcome))


def all_outcomes(experiment: Experiment) -> int:
    """How many outcomes there are, at least one."""
    if experiment.kind in COUNTING_KINDS:
        return counting.everything(experiment)
    total = sum(count for _, count in outcomes(experiment))
    if not total:
        raise Unsolvable("일어날 수 있는 경우가 없는 시행입니다.")
    return total


def outcomes(experiment: Experiment) -> Iterator[tuple[Outcome, int]]:
    """(outcome, how many outcomes look like it)."""
    rule = _SPACES.get(experiment.kind)
    if rule is None:
        raise Unsolvable(f"시행 '{experiment.kind}'은(는) 알지 못합니다.")
    return rule(experiment)


def _dice(experiment: Experiment) -> Iterator[tuple[Outcome, int]]:
    return _independent(range(1, 7), _count(experiment))


def _coins(experiment: Experiment) -> Iterator[tuple[Outcome, int]]:
    return _independent((HEADS, TAILS), _count(experiment))


def _independent(faces: Sequence[int | str], count: int) -> Iterator[tuple[Outcome, int]]:
    if count > 20 or len(faces) ** count > MAX_OUTCOMES:
        raise Unsolvable("경우의 수가 너무 많아 셀 수 없습니다.")
    return ((outcome, 1) for outcome in product(faces, repeat=count))


def _cards(experiment: Experiment) -> Iterator[tuple[Outcome, int]]:
    first, last = card_range(experiment)
    return (((number,), 1) for number in range(first, last + 1))


def card_range(experiment: Experiment) -> tuple[int, int]:
    """The first and last number on the cards: 1 to count, or first to last."""
    first = experiment.size("first", 1)
    last = experiment.size("last", experiment.size("count"))
    if not 0 <= first <= last or last - first >= MAX_OUTCOMES:
        raise Unsolvable("카드에 적힌 수의 범위가 정해지지 않습니다.")
    return first, last


def _balls(experiment: Experiment) -> Iterator[tuple[Outcome, int]]:
    """Colours drawn one after another; without replacement each set of balls counts once."""
    bag, draws = bag_of(experiment), experiment.size("draws", 1)
    replaced = bool(experiment.size("replace"))
    if draws < 1 or len(bag) ** draws > MAX_OUTCOMES:
        raise Unsolvable("꺼내는 공의 개수가 알맞지 않습니다.")
    if not replaced and draws > sum(bag.values()):
        raise Unsolvable("꺼내는 공의 개수가 들어 있는 공의 개수보다 많습니다.")
    if replaced:
        return ((seen, _with_replacement(bag, seen)) for seen in product(bag, repeat=draws))
    return (
        (seen, _ways(bag, seen))
        for seen in product(bag, repeat=draws)
        if list(seen) == _in_bag_order(bag, seen)
    )


def bag_of(experiment: Experiment) -> dict[str, int]:
    """Balls by colour."""
    bag = {name: size for name, size in experiment.sizes if name not in ("draws", "replace")}
    if not bag or any(size < 0 for size in bag.values()) or not sum(bag.values()):
        raise Unsolvable("주머니에 든 공의 개수가 정해지지 않습니다.")
    return bag


def _with_replacement(bag: Mapping[str, int], seen: Outcome) -> int:
    count = 1
    for colour in seen:
        count *= bag[str(colour)]
    return count


def _in_bag_order(bag: Mapping[str, int], seen: Outcome) -> list[str]:
    return sorted((str(colour) for colour in seen), key=list(bag).index)


def _ways(bag: Mapping[str, int], seen: Outcome) -> int:
    """Sets of balls with these colours: C(size, drawn) multiplied over the colours."""
    count = 1
    for colour, size in bag.items():
        drawn = seen.count(colour)
        count *= perm(size, drawn) // factorial(drawn)
    return count


def _count(experiment: Experiment) -> int:
    count = experiment.size("count")
    if count < 1:
        raise Unsolvable("주사위나 동전의 개수가 없습니다.")
    return count


_SPACES: dict[str, Callable[[Experiment], Iterator[tuple[Outcome, int]]]] = {
    "dice": _dice,
    "coins": _coins,
    "cards": _cards,
    "balls": _balls,
}

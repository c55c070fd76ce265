"""Probability and counting by listing every outcome."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import permutations, product

from appliance.domain.answers import Answer, Scalar
from appliance.domain.counting import COUNTING_KINDS
from appliance.domain.experiments import EXPERIMENT_KINDS
from appliance.domain.givens import Experiment
from appliance.domain.goals import Event, GoalKind
from appliance.domain.question import Question
from appliance.verification.checkback import counting
from appliance.verification.numeric import NotNumeric, close, decimal, number

LARGEST = 200_000
Outcome = tuple[int | str, ...]


def counted(question: Question, answer: Answer) -> str:
    """Lists the outcomes, counts those of the event, and compares."""
    experiment = question.only(Experiment)
    event = question.goal.args[0]
    if experiment is None or not isinstance(event, Event) or not isinstance(answer, Scalar):
        raise NotNumeric("an experiment and an event are needed")
    every = outcomes(experiment)
    favourable = [outcome for outcome in every if in_event(event, outcome, experiment)]
    found = number(answer.value)
    if question.goal.kind is GoalKind.CASES:
        return "" if found == len(favourable) else f"모두 세면 {len(favourable)}인데 정답은 {found}입니다"
    expected = Fraction(len(favourable), len(every))
    return "" if close(found, decimal(expected)) else f"모두 세면 {expected}인데 정답은 {found:.6f}입니다"


def outcomes(experiment: Experiment) -> list[Outcome]:
    """All equally likely outcomes, balls of one colour told apart."""
    kind = experiment.kind
    if kind in COUNTING_KINDS:
        return list(counting.rows_of(experiment))
    if kind not in EXPERIMENT_KINDS:
        raise NotNumeric(kind)
    if kind == "cards":
        return [(n,) for n in range(1, experiment.size("count") + 1)]
    if kind == "balls":
        return _draws(experiment)
    faces: Sequence[int | str] = (1, 2, 3, 4, 5, 6) if kind == "dice" else ("앞면", "뒷면")
    count = experiment.size("count")
    if len(faces) ** count > LARGEST:
        raise NotNumeric("too many outcomes")
    return list(product(faces, repeat=count))


def _draws(experiment: Experiment) -> list[Outcome]:
    colours = [(name, size) for name, size in experiment.sizes if name not in ("draws", "replace")]
    balls = [f"{name}{n}" for name, size in colours for n in range(size)]
    drawn = experiment.size("draws", 1)
    if len(balls) ** drawn > LARGEST:
        raise NotNumeric("too many outcomes")
    ways = product(balls, repeat=drawn) if experiment.size("replace") else permutations(balls, drawn)
    return [tuple(ball.rstrip("0123456789") for ball in way) for way in ways]


def in_event(event: Event, outcome: Outcome, experiment: Experiment) -> bool:
    """Whether an outcome of that experiment belongs to the event."""
    if experiment.kind in COUNTING_KINDS:
        return counting.belongs(event, tuple(map(str, outcome)), experiment)
    if event.relation is not None:
        return _as_said(event, outcome)
    return happens(event, outcome)


def _as_said(event: Event, outcome: Outcome) -> bool:
    """The formula with the numbers thrown in place of its letters, link by link."""
    if event.kind != "relation" or event.relation is None or len(outcome) != len(event.args):
        raise NotNumeric("relation")
    at = {str(name): Decimal(value) for name, value in zip(event.args, outcome, strict=True)}
    sides = [number(side, at) for side in event.relation.sides]
    return all(
        _LINKS[op](left, right) for left, op, right in zip(sides, event.relation.ops, sides[1:], strict=False)
    )


_LINKS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "=": lambda one, other: one == other,
    "≠": lambda one, other: one != other,
    "<": lambda one, other: one < other,
    ">": lambda one, other: one > other,
    "≤": lambda one, other: one <= other,
    "≥": lambda one, other: one >= other,
}


def happens(event: Event, outcome: Outcome) -> bool:
    """Whether an outcome belongs to an event. Raises NotNumeric for an event that does not fit it."""
    if event.kind == "either":
        return any(
            happens(Event(str(event.args[at]), event.args[at + 1 : at + 2]), outcome)
            for at in range(0, len(event.args), 2)
        )
    if event.kind in _WORDS:
        return _WORDS[event.kind](outcome, event.args)
    numbers = [value for value in outcome if isinstance(value, int)]
    if event.kind not in _NUMBERS or len(numbers) != len(outcome):
        raise NotNumeric(event.kind)
    return _NUMBERS[event.kind](numbers, [int(arg) for arg in event.args])


def _product(numbers: Sequence[int]) -> int:
    result = 1
    for value in numbers:
        result *= value
    return result


def _divisors(value: int) -> int:
    return sum(value % d == 0 for d in range(1, value + 1))


# One number (a card, a die) or several (dice); for one number, its own sum is itself.
_NUMBERS: dict[str, Callable[[Sequence[int], Sequence[int]], bool]] = {
    "sum_is": lambda n, a: sum(n) == a[0],
    "sum_at_most": lambda n, a: sum(n) <= a[0],
    "sum_at_least": lambda n, a: sum(n) >= a[0],
    "sum_multiple": lambda n, a: sum(n) % a[0] == 0,
    "difference_is": lambda n, a: max(n) - min(n) == a[0],
    "product_is": lambda n, a: _product(n) == a[0],
    "product_even": lambda n, a: _product(n) % 2 == 0,
    "product_odd": lambda n, a: _product(n) % 2 == 1,
    "multiple_of": lambda n, a: n[0] % a[0] == 0,
    "multiple_of_either": lambda n, a: any(n[0] % each == 0 for each in a),
    "divisor_of": lambda n, a: a[0] % n[0] == 0,
    "prime": lambda n, a: _divisors(n[0]) == 2,
    "composite": lambda n, a: _divisors(n[0]) > 2,
    "odd": lambda n, a: n[0] % 2 == 1,
    "even": lambda n, a: n[0] % 2 == 0,
    "at_least": lambda n, a: n[0] >= a[0],
    "at_most": lambda n, a: n[0] <= a[0],
    "exactly": lambda n, a: n[0] == a[0],
    "below": lambda n, a: a[0] > n[0],
    "above": lambda n, a: a[0] < n[0],
}

_PARITY = ("짝수", "홀수")
_WORDS: dict[str, Callable[[Outcome, tuple[int | str, ...]], bool]] = {
    "any": lambda o, a: True,
    "all_same": lambda o, a: len(set(o)) == 1,
    "all_different": lambda o, a: len(set(o)) == len(o),
    "same_colour": lambda o, a: len(set(o)) == 1,
    "heads_exactly": lambda o, a: o.count("앞면") == a[0],
    "heads_at_least": lambda o, a: o.count("앞면") >= int(a[0]),
    "tails_exactly": lambda o, a: o.count("뒷면") == a[0],
    "tails_at_least": lambda o, a: o.count("뒷면") >= int(a[0]),
    "colour": lambda o, a: all(ball == a[0] for ball in o),
    "not_colour": lambda o, a: all(ball != a[0] for ball in o),
    "colour_either": lambda o, a: all(ball in a for ball in o),
    "at_least_one": lambda o, a: (
        a[0] in (_PARITY[int(each) % 2] for each in o) if a[0] in _PARITY else a[0] in o
    ),
}

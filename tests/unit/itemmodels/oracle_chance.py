"""Chance questions answered by writing down every outcome."""

from collections.abc import Callable
from fractions import Fraction
from itertools import combinations, permutations, product
from math import prod

from appliance.domain.answers import Answer, Scalar
from appliance.domain.givens import Experiment
from appliance.domain.goals import Event, GoalKind
from appliance.domain.question import Question
from appliance.mathtext import evaluate

Outcome = tuple[int | str, ...]


def outcomes(experiment: Experiment) -> list[Outcome]:
    """Equally likely ones; balls are told apart by their numbers."""
    if experiment.kind == "dice":
        return list(product(range(1, 7), repeat=experiment.size("count")))
    if experiment.kind == "coins":
        return list(product(("heads", "tails"), repeat=experiment.size("count")))
    if experiment.kind == "cards":
        return [(n,) for n in range(1, experiment.size("count") + 1)]
    if experiment.kind == "row":
        return list(permutations(range(1, experiment.size("people") + 1)))
    if experiment.kind == "one_of":
        return [(name, n) for name, size in experiment.sizes for n in range(size)]
    if experiment.kind == "each_of":
        return list(product(*(range(size) for _, size in experiment.sizes)))
    if experiment.kind == "posts":
        return list(permutations(range(experiment.size("people")), 2))
    if experiment.kind == "pick":
        people = [(name, n) for name, size in experiment.sizes if name != "picks" for n in range(size)]
        return [tuple(name for name, _ in some) for some in combinations(people, experiment.size("picks"))]
    bag = [
        (colour, n)
        for colour, size in experiment.sizes
        if colour not in ("draws", "replace")
        for n in range(size)
    ]
    draws = experiment.size("draws")
    drawn = product(bag, repeat=draws) if experiment.size("replace") else combinations(bag, draws)
    return [tuple(colour for colour, _ in balls) for balls in drawn]


RULES: dict[str, Callable[..., bool]] = {
    "any": lambda seen: True,
    "place": lambda seen, who, place: seen[place - 1 if place > 0 else place] == who,
    "together": lambda seen, one, other: abs(seen.index(one) - seen.index(other)) == 1,
    "ends": lambda seen, one, other: {seen[0], seen[-1]} == {one, other},
    "all_of": lambda seen, name: set(seen) == {name},
    "some": lambda seen, name: name in seen,
    "sum_is": lambda seen, n: sum(seen) == n,
    "sum_at_most": lambda seen, n: sum(seen) <= n,
    "sum_at_least": lambda seen, n: sum(seen) >= n,
    "sum_multiple": lambda seen, n: sum(seen) in range(n, 100, n),
    "difference_is": lambda seen, n: seen[0] - seen[1] in (n, -n),
    "product_is": lambda seen, n: prod(seen) == n,
    "product_even": lambda seen: any(each in (2, 4, 6) for each in seen),
    "product_odd": lambda seen: all(each in (1, 3, 5) for each in seen),
    "all_same": lambda seen: seen[0] == seen[1],
    "all_different": lambda seen: seen[0] != seen[1],
    "multiple_of": lambda seen, n: seen[0] in range(n, 100, n),
    "multiple_of_either": lambda seen, n, m: seen[0] in {*range(n, 100, n), *range(m, 100, m)},
    "divisor_of": lambda seen, n: any(seen[0] * k == n for k in range(1, n + 1)),
    "heads_exactly": lambda seen, n: seen.count("heads") == n,
    "heads_at_least": lambda seen, n: seen.count("heads") >= n,
    "tails_exactly": lambda seen, n: seen.count("tails") == n,
    "tails_at_least": lambda seen, n: seen.count("tails") >= n,
    "colour": lambda seen, name: set(seen) == {name},
    "not_colour": lambda seen, name: name not in seen,
    "colour_either": lambda seen, one, other: set(seen) <= {one, other},
    "at_least_one": lambda seen, name: name in seen,
}


def counted(question: Question, answer: Answer) -> bool:
    """The favourable among all; never none and never all of them."""
    (experiment,) = question.all(Experiment)
    (event,) = question.goal.args
    assert isinstance(event, Event)
    assert isinstance(answer, Scalar)
    every = outcomes(experiment)
    favourable = sum(1 for outcome in every if RULES[event.kind](outcome, *event.args))
    value = favourable if question.goal.kind is GoalKind.CASES else Fraction(favourable, len(every))
    possible = favourable > 0 and (favourable < len(every) or event.kind == "any")
    return possible and evaluate(answer.value) == value

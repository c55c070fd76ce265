"""Which writer answers which goal."""

from collections.abc import Callable
from typing import Final

from appliance.authoring.solutions import (
    at_solution,
    chance,
    decimals,
    equations,
    expressions,
    features,
    find_function,
    functions,
    inequalities,
    primes,
    roots,
    rows,
    situations,
)
from appliance.domain.answers import Answer
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question

Writer = Callable[[Question, Answer, str], tuple[str, ...]]

WRITERS: Final[dict[GoalKind, Writer]] = {
    GoalKind.CALCULATE: expressions.calculate,
    GoalKind.SIMPLIFY: expressions.simplify,
    GoalKind.EXPAND: expressions.expand,
    GoalKind.FACTOR: expressions.factor,
    GoalKind.RATIONALISE: expressions.rationalise,
    GoalKind.PRIME_FACTOR: primes.prime_factor,
    GoalKind.TO_FRACTION: decimals.to_fraction,
    GoalKind.TO_DECIMAL: decimals.to_decimal,
    GoalKind.DIVISOR_COUNT: primes.divisor_count,
    GoalKind.DIVISOR_SUM: primes.divisor_sum,
    GoalKind.PRIME_SUM: primes.prime_sum,
    GoalKind.GCD: primes.greatest_common,
    GoalKind.LCM: primes.least_common,
    GoalKind.SOLVE: equations.solve_lines,
    GoalKind.ROOTS: roots.roots,
    GoalKind.AT_SOLUTION: at_solution.at_solution,
    GoalKind.INTEGERS: inequalities.whole_numbers,
    GoalKind.FEATURES: features.features,
    GoalKind.FUNCTION_VALUE: functions.function_value,
    GoalKind.FIND_FUNCTION: find_function.find_function,
    GoalKind.ROLE: situations.roles,
    GoalKind.PICK: rows.pick,
    GoalKind.RANK: rows.rank,
    GoalKind.ARRANGE: rows.arrange,
    GoalKind.PROBABILITY: chance.probability,
    GoalKind.CASES: chance.cases,
}

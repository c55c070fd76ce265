"""`solve`: the one table from kinds of goal to the units that answer them."""

from collections.abc import Callable

from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.solving.claims import parameter
from appliance.solving.combining import combine
from appliance.solving.exponents import at_exponents, is_about_exponents
from appliance.solving.goals import (
    at_solution,
    calculate,
    chance,
    forms,
    functions,
    inequalities,
    periods,
    polynomials,
    primes,
    reals,
    roles,
    roots,
    rows,
    statistics,
    suits,
    told,
    value_range,
    verbal,
)
from appliance.solving.goals import solve as solving
from appliance.solving.logic import logic
from appliance.solving.sets import sets
from appliance.solving.statements import chosen
from appliance.solving.tasks import find
from appliance.solving.wellformed import check

GOALS: dict[GoalKind, Callable[[Question], Answer]] = {
    GoalKind.CALCULATE: calculate.calculate,
    GoalKind.SIMPLIFY: forms.simplify,
    GoalKind.EXPAND: forms.expand,
    GoalKind.FACTOR: forms.factor,
    GoalKind.PRIME_FACTOR: primes.prime_factor,
    GoalKind.RATIONALISE: calculate.rationalise,
    GoalKind.TO_FRACTION: calculate.to_fraction,
    GoalKind.TO_DECIMAL: calculate.to_decimal,
    GoalKind.DIVISOR_COUNT: primes.divisor_count,
    GoalKind.DIVISOR_SUM: primes.divisor_sum,
    GoalKind.PRIME_SUM: primes.prime_sum,
    GoalKind.GCD: primes.greatest_common,
    GoalKind.LCM: primes.least_common,
    GoalKind.SOLVE: solving.solve,
    GoalKind.ROOTS: roots.roots,
    GoalKind.AT_SOLUTION: lambda question: (
        at_exponents(question) if is_about_exponents(question) else at_solution.at_solution(question)
    ),
    GoalKind.INTEGERS: inequalities.whole_solutions,
    GoalKind.FEATURES: functions.features,
    GoalKind.FUNCTION_VALUE: functions.function_value,
    GoalKind.FIND_FUNCTION: functions.find_function,
    GoalKind.ROLE: roles.roles,
    GoalKind.LETTERS: told.letters,
    GoalKind.DETAIL: told.detail,
    GoalKind.VALUE_RANGE: value_range.value_range,
    GoalKind.EXPRESS: verbal.express,
    GoalKind.NUMBER: verbal.number,
    GoalKind.COMBINE: lambda question: combine(question, solve),
    GoalKind.PRIMES: primes.primes,
    GoalKind.SQUARE_ROOTS: reals.square_roots,
    GoalKind.SIZED: reals.sized,
    GoalKind.PART: reals.part,
    GoalKind.CYCLE: periods.cycle,
    GoalKind.DIGIT: periods.digit,
    GoalKind.SUITS: suits.suits,
    GoalKind.PICK: rows.pick,
    GoalKind.RANK: rows.rank,
    GoalKind.ARRANGE: rows.arrange,
    GoalKind.SETS: sets,
    GoalKind.LOGIC: logic,
    GoalKind.STATEMENTS: lambda question: statements(question),
    GoalKind.PROBABILITY: chance.probability,
    GoalKind.CASES: chance.cases,
    GoalKind.STATISTIC: statistics.statistic,
    GoalKind.FIND: find,
    GoalKind.PARAMETER: parameter,
    GoalKind.DIVIDE: polynomials.divide,
    GoalKind.COEFFICIENT: polynomials.coefficient,
    GoalKind.JUDGE: polynomials.judge,
    GoalKind.EXTREME: polynomials.extreme,
    GoalKind.MEETING: polynomials.meeting,
    GoalKind.QUADRATIC: polynomials.build_quadratic,
}


def statements(question: Question) -> Answer:
    """Which of the statements are so: each is a question of its own."""
    return chosen(question, solve)


def solve(question: Question) -> Answer:
    """The answer, exact and in the form that the goal asks for.

    Raises Unsolvable with one Korean sentence where there is none: outside the course, past the limits,
    underdetermined, or without sense (half a person).
    """
    check(question)
    try:
        return GOALS[question.goal.kind](question)
    except KeyError:  # a detail that this goal does not have
        raise Unsolvable("무엇을 구하는지 알 수 없습니다.") from None

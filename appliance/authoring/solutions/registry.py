"""Which writer answers which goal."""

from collections.abc import Callable
from typing import Final

from appliance.authoring.solutions import (
    at_solution,
    bare,
    chance,
    claimed,
    combining,
    decimals,
    equations,
    expressions,
    features,
    find_function,
    functions,
    labelled,
    logic,
    polynomials,
    primes,
    reals,
    roots,
    rows,
    sets,
    situations,
    statements,
    statistics,
    suits,
    tasks,
    told,
    trigonometry,
    value_range,
    verbal,
)
from appliance.domain.answers import Answer
from appliance.domain.givens import Situation
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question

Writer = Callable[[Question, Answer, str], tuple[str, ...]]


def _of_figure(writer: Writer) -> Writer:
    """Labelled figures have rules of their own."""

    def write(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
        situation = question.only(Situation)
        if situation is not None and situation.kind in labelled.RULES:
            return labelled.labelled(question, answer, grade)
        return writer(question, answer, grade)

    return write


def _of_angles(writer: Writer) -> Writer:
    """Values of sin, cos and tan are put in first."""

    def write(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
        if trigonometry.is_trigonometric(question):
            return trigonometry.values(question, answer, grade)
        return writer(question, answer, grade)

    return write


WRITERS: Final[dict[GoalKind, Writer]] = {
    GoalKind.CALCULATE: _of_angles(expressions.calculate),
    GoalKind.SIMPLIFY: _of_angles(expressions.simplify),
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
    GoalKind.AT_SOLUTION: _of_figure(at_solution.at_solution),
    GoalKind.INTEGERS: bare.whole_numbers,
    GoalKind.FEATURES: features.features,
    GoalKind.FUNCTION_VALUE: functions.function_value,
    GoalKind.FIND_FUNCTION: find_function.find_function,
    GoalKind.ROLE: _of_figure(situations.roles),
    GoalKind.LETTERS: told.letters,
    GoalKind.DETAIL: told.detail,
    GoalKind.VALUE_RANGE: value_range.value_range,
    GoalKind.EXPRESS: verbal.express,
    GoalKind.NUMBER: verbal.number,
    GoalKind.COMBINE: combining.combine,
    GoalKind.PRIMES: reals.primes,
    GoalKind.SQUARE_ROOTS: reals.square_roots,
    GoalKind.SIZED: reals.sized,
    GoalKind.PART: reals.part,
    GoalKind.CYCLE: reals.cycle,
    GoalKind.DIGIT: reals.digit,
    GoalKind.SUITS: suits.suits,
    GoalKind.PICK: rows.pick,
    GoalKind.RANK: rows.rank,
    GoalKind.ARRANGE: rows.arrange,
    GoalKind.SETS: sets.sets,
    GoalKind.LOGIC: logic.logic,
    GoalKind.STATEMENTS: statements.statements,
    GoalKind.PROBABILITY: chance.probability,
    GoalKind.CASES: chance.cases,
    GoalKind.STATISTIC: statistics.statistic,
    GoalKind.FIND: tasks.find,
    GoalKind.PARAMETER: claimed.parameter,
    GoalKind.DIVIDE: polynomials.divide,
    GoalKind.COEFFICIENT: polynomials.coefficient,
    GoalKind.JUDGE: polynomials.judge,
    GoalKind.EXTREME: polynomials.extreme,
    GoalKind.MEETING: polynomials.meeting,
    GoalKind.QUADRATIC: polynomials.build_quadratic,
}

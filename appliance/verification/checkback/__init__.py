"""The key proven by another way than it was found: substitution, counting, multiplying out, simulation.

One table says which way serves which goal; `docs/verification.md` shows it and a test compares the two.
Nothing here calls the solver.
"""

from collections.abc import Callable
from decimal import Context, localcontext

from appliance.domain.answers import Answer
from appliance.domain.givens import Situation
from appliance.domain.goals import GoalKind
from appliance.domain.item import Fail, Pass, Verdict
from appliance.domain.question import Question
from appliance.verification.case import Case
from appliance.verification.checkback.algebra import (
    divided_back,
    extreme_measured,
    has_those_roots,
    interpolated_coefficient,
    met,
    zeros_counted,
)
from appliance.verification.checkback.chance import counted
from appliance.verification.checkback.claims import claims_hold
from appliance.verification.checkback.combining import put_together
from appliance.verification.checkback.data import measured_data
from appliance.verification.checkback.decimals import divided_out, repeated_digits
from appliance.verification.checkback.exponents import is_about_exponents, tried_exponents
from appliance.verification.checkback.expressions import equal_at_points, multiplied_out
from appliance.verification.checkback.figures import FIGURES, measured_figure
from appliance.verification.checkback.functions import measured, passes_through, substituted_value
from appliance.verification.checkback.logic import tried
from appliance.verification.checkback.ranges import seen_through
from appliance.verification.checkback.reals import (
    comes_again,
    divided_to,
    prime_divisors,
    sized,
    split,
    squared,
    tried_naturals,
)
from appliance.verification.checkback.relations import (
    from_coefficients,
    satisfied,
    scanned_integers,
    value_at_solution,
)
from appliance.verification.checkback.rows import measured_order, sorted_out
from appliance.verification.checkback.said import said_again
from appliance.verification.checkback.sets import looked_at
from appliance.verification.checkback.situations import simulated
from appliance.verification.checkback.statements import judged
from appliance.verification.checkback.told_goals import letters_settled, seen_again
from appliance.verification.checkback.wholes import enumerated_divisors, enumerated_multiples
from appliance.verification.drawn import DRAWINGS
from appliance.verification.drawn.sides import laid_down
from appliance.verification.labelled.check import measured_labels
from appliance.verification.labelled.drawings import LABELLED
from appliance.verification.numeric import PRECISION, NotNumeric
from appliance.verification.tasks.again import measured_again

Way = Callable[[Question, Answer], str]

# goal → (the way's name in documents, the way). A way returns what is wrong, or nothing.
WAYS: dict[GoalKind, tuple[str, Way]] = {
    GoalKind.CALCULATE: ("numeric evaluation", equal_at_points),
    GoalKind.SIMPLIFY: ("numeric evaluation at several points", equal_at_points),
    GoalKind.EXPAND: ("numeric evaluation at several points", equal_at_points),
    GoalKind.FACTOR: ("multiplying out at several points", multiplied_out),
    GoalKind.RATIONALISE: ("numeric evaluation", equal_at_points),
    GoalKind.PRIME_FACTOR: ("enumeration of divisors", enumerated_divisors),
    GoalKind.DIVISOR_COUNT: ("enumeration of divisors", enumerated_divisors),
    GoalKind.DIVISOR_SUM: ("enumeration of divisors", enumerated_divisors),
    GoalKind.PRIME_SUM: ("enumeration of divisors", enumerated_divisors),
    GoalKind.GCD: ("enumeration of divisors", enumerated_multiples),
    GoalKind.LCM: ("enumeration of multiples", enumerated_multiples),
    GoalKind.TO_FRACTION: ("long division of the answer", divided_out),
    GoalKind.TO_DECIMAL: ("summing the decimal up", repeated_digits),
    GoalKind.SOLVE: ("substitution, and counting of the roots", satisfied),
    GoalKind.ROOTS: ("coefficients", from_coefficients),
    GoalKind.AT_SOLUTION: ("elimination by determinants", value_at_solution),
    GoalKind.INTEGERS: ("trying every integer", scanned_integers),
    GoalKind.FEATURES: ("measuring the graph", measured),
    GoalKind.FUNCTION_VALUE: ("substitution", substituted_value),
    GoalKind.FIND_FUNCTION: ("substitution of the points", passes_through),
    GoalKind.ROLE: ("simulation of the situation", simulated),
    GoalKind.VALUE_RANGE: ("values at many points", seen_through),
    GoalKind.EXPRESS: ("numeric evaluation at several points", said_again),
    GoalKind.NUMBER: ("substitution, and counting of the roots", satisfied),
    GoalKind.COMBINE: ("the ways of the smaller questions", lambda q, a: put_together(q, a, _way)),
    GoalKind.PRIMES: ("enumeration of divisors", prime_divisors),
    GoalKind.SQUARE_ROOTS: ("squaring", squared),
    GoalKind.SIZED: ("absolute values", sized),
    GoalKind.PART: ("digits", split),
    GoalKind.CYCLE: ("long division", comes_again),
    GoalKind.DIGIT: ("long division", divided_to),
    GoalKind.SUITS: ("trying every natural number", tried_naturals),
    GoalKind.LETTERS: ("measuring what is told", letters_settled),
    GoalKind.DETAIL: ("measuring the things", seen_again),
    GoalKind.PICK: ("looking at every number", sorted_out),
    GoalKind.RANK: ("digits", measured_order),
    GoalKind.ARRANGE: ("digits", measured_order),
    GoalKind.STATEMENTS: (
        "judging every statement by itself",
        lambda q, a: judged(q, a, lambda one: _way(one)[1]),
    ),
    GoalKind.LOGIC: ("trying many numbers", tried),
    GoalKind.SETS: ("looking at every element, subset or value", looked_at),
    GoalKind.PROBABILITY: ("listing all outcomes", counted),
    GoalKind.CASES: ("listing all outcomes", counted),
    GoalKind.STATISTIC: ("measuring the data again", measured_data),
    GoalKind.FIND: ("measuring points, lines and circles, and looking for every letter", measured_again),
    GoalKind.PARAMETER: ("trying and finding the letters in numbers", claims_hold),
    GoalKind.DIVIDE: ("multiplying out at several points", divided_back),
    GoalKind.COEFFICIENT: ("interpolation", interpolated_coefficient),
    GoalKind.JUDGE: ("counting where the curve is 0", zeros_counted),
    GoalKind.EXTREME: ("measuring the curve", extreme_measured),
    GoalKind.MEETING: ("substitution, and counting of the points", met),
    GoalKind.QUADRATIC: ("sum and product of the two numbers", has_those_roots),
}


def checks_back(case: Case) -> Verdict:
    """Pass where the author's answer survives the other way for this goal."""
    name, way = _way(case.question)
    try:
        with localcontext(Context(prec=PRECISION)):
            wrong = way(case.question, case.draft.answer)
    except (NotNumeric, ArithmeticError, KeyError, ValueError) as error:
        return Fail("check back", f"다른 방법으로 확인할 수 없습니다 ({name}: {error}).")
    return Fail("check back", f"{wrong} ({name})") if wrong else Pass("check back", name)


def _way(question: Question) -> tuple[str, Way]:
    """A figure is measured, letters in exponents are tried; everything else goes by its goal."""
    if question.goal.kind is GoalKind.AT_SOLUTION and is_about_exponents(question):
        return "trying every exponent", tried_exponents
    situation = question.only(Situation)
    if situation is not None and situation.kind in LABELLED:
        return "drawing the figure from its givens and measuring it", measured_labels
    if situation is not None and situation.kind == "triangle.sides":
        return "laying the sides down", laid_down
    if situation is not None and situation.kind in {*FIGURES, *DRAWINGS}:
        return "measuring the figure", measured_figure
    return WAYS[question.goal.kind]

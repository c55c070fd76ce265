"""Wrong answers by named mistakes: a student's answer is compared with them, distractors are made of them."""

from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.goals import GoalKind
from appliance.domain.note import Mistake
from appliance.domain.question import Question
from appliance.solving.mistakes import (
    algebra,
    at_solution,
    calculation,
    chance,
    combining,
    decimals,
    equations,
    factors,
    functions,
    inequalities,
    lines,
    powers,
    ranges,
    reals,
    roots,
    rows,
    situations,
    surds,
    systems,
    tasks,
    told,
    verbal,
    whole_solutions,
    wholes,
)
from appliance.solving.mistakes.kit import REGISTER
from appliance.solving.mistakes.plausible import IRRATIONAL, is_plausible, roughness
from appliance.solving.sameness import same
from appliance.solving.solver import solve

# The modules are imported for what they enter into the register.
_ENTERED = (
    tasks,
    calculation, wholes, decimals, surds, algebra, powers, factors, equations, systems, inequalities,
    roots, at_solution, whole_solutions, functions, lines, chance, situations,
    rows, reals, combining, ranges, verbal, told,
)  # fmt: skip


def misconceptions(question: Question) -> tuple[tuple[Mistake, Answer], ...]:
    """(mistake, the wrong answer it gives), round answers and frequent mistakes first.

    Each answer is another than the right one and than those before it, in the form asked for, and of a kind
    that could be right (no negative length, no half person). Raises Unsolvable where no answer is right.
    """
    right = solve(question)
    found: list[tuple[Mistake, Answer]] = []
    for entry in REGISTER.get(question.goal.kind, []):
        try:
            answer = entry.make(question, right)
        except (Unsolvable, ZeroDivisionError, ValueError):
            continue
        if answer is None or not is_plausible(answer, question, right):
            continue
        if not any(same(answer, other) for _, other in found):
            found.append((entry.mistake, answer))
    # Stable: among equally round answers the more frequent mistake stays first.
    limit = max(4, roughness(right)) if question.goal.kind is not GoalKind.TO_FRACTION else IRRATIONAL
    return tuple(sorted(found, key=lambda entry: roughness(entry[1]) > limit))

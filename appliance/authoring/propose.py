"""Ways to find new values for a note, the cleverest first.

Each returns a Question of the same shape with other numbers, or None where it found none this time.
Whether the new question keeps what the old one kept is not decided here (`profile`).
"""

import random
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from appliance.authoring.algebra_draws import algebra_proposers
from appliance.authoring.chance_draws import new_chances, tells_chances
from appliance.authoring.draws import PRIMES, draw, near
from appliance.authoring.exponent_draws import new_exponents
from appliance.authoring.figure_draws import can_redraw, redrawn_figure
from appliance.authoring.hidden_ones import has_hidden_one, other_linear_term
from appliance.authoring.interpolate import Point, moved, through
from appliance.authoring.leaves import Leaf, LeafKind, in_node
from appliance.authoring.logic_draws import same_verdict, scaled_conditions
from appliance.authoring.original import Original, Proposer
from appliance.authoring.propose_choosing import choosing, has_choosing
from appliance.authoring.propose_data import data, has_data, letters_again, letters_only
from appliance.authoring.propose_tasks import parts_drawn
from appliance.authoring.root_draws import ROOT_GOALS, plain_roots
from appliance.authoring.round_draws import as_round
from appliance.authoring.row_draws import ROW_GOALS, new_row
from appliance.authoring.score_draws import has_scores, new_scores
from appliance.authoring.set_draws import new_sets
from appliance.authoring.smaller_draws import in_parts
from appliance.authoring.special_angles import (
    has_ratio_angle,
    has_special_angles,
    special_angles,
    special_sizes,
)
from appliance.authoring.squares import split_square
from appliance.authoring.statement_draws import new_statements
from appliance.authoring.told_draws import TOLD_GOALS, letters_first
from appliance.authoring.triple_draws import is_of_triples, other_triple
from appliance.authoring.triples import has_whole_sides, whole_sides
from appliance.domain.answers import Answer, Assignment, Range, Roots, Scalar, Several
from appliance.domain.counting import COUNTING_KINDS
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Experiment, Expression, Parts, Relations, Situation
from appliance.domain.goals import Event, Goal, GoalKind
from appliance.domain.paths import put, replaced, value_at
from appliance.domain.quantity import Quantity
from appliance.domain.question import Question
from appliance.mathtext import NotRational, evaluate
from appliance.mathtext.tree import Add, Group, Mul, Neg, Node, Num, Pow, Rel, Sym, walk
from appliance.solving import solve
from appliance.solving.exponents import is_about_exponents

SMOOTH_GOALS = {
    GoalKind.PRIME_FACTOR,
    GoalKind.DIVISOR_COUNT,
    GoalKind.DIVISOR_SUM,
    GoalKind.PRIME_SUM,
    GoalKind.GCD,
    GoalKind.LCM,
    GoalKind.PRIMES,
    GoalKind.SUITS,
}


def proposers(original: Original) -> tuple[Proposer, ...]:
    """The ways that fit this question; they are tried in turn."""
    question = original.question
    if question.goal.kind is GoalKind.LOGIC:
        return (scaled_conditions, same_verdict)
    if question.goal.kind is GoalKind.STATEMENTS:
        return (new_statements,)
    if question.goal.kind is GoalKind.SETS:
        return (new_sets,)
    if question.goal.kind is GoalKind.EXPRESS and question.only(Expression) is not None:
        return (as_round,)
    if question.goal.kind is GoalKind.COMBINE:
        way = in_parts(original, proposers)
        return (way,) if way is not None else ()
    if question.goal.kind is GoalKind.AT_SOLUTION and is_about_exponents(question):
        return (new_exponents,)
    if question.goal.kind in ROW_GOALS:
        return (new_row,)
    if has_choosing(question):
        return (choosing,)
    if has_data(question):
        return (letters_again,) if letters_only(original) else (data,)
    if question.goal.kind in ROOT_GOALS:
        return (plain_roots,)
    if question.goal.kind in TOLD_GOALS:
        return (letters_first, independent)
    if question.only(Parts):
        return (parts_drawn,)
    if (figure := question.only(Situation)) is not None and can_redraw(figure.kind):
        return (redrawn_figure,)
    if has_ratio_angle(original):
        return (special_sizes,)
    if has_special_angles(original):
        return (special_angles,)
    if is_of_triples(original):
        return (other_triple,)
    if has_whole_sides(original):
        return (whole_sides, situation_truth_first)
    if tells_chances(question):
        return (new_chances, situation_truth_first)
    if has_scores(question):
        return (new_scores,)
    if question.only(Situation):
        return (situation_truth_first, independent)
    if ways := algebra_proposers(original):
        return ways
    if question.only(Relations):
        if any(leaf.kind is LeafKind.RADICAND for leaf in original.leaves):
            return (same_kernels, relations_truth_first)
        hidden = (other_linear_term,) if has_hidden_one(original) else ()
        return (relations_truth_first, *hidden, independent)
    if question.goal.kind is GoalKind.FACTOR:
        return (from_factors, independent)
    if question.only(Experiment):
        return (experiment,)
    if any(leaf.kind is LeafKind.RADICAND for leaf in original.leaves):
        return (same_kernels, independent)
    return (independent,)


def independent(original: Original, rng: random.Random) -> Question | None:
    """Every number drawn by itself; what must fit together is left to the profile."""
    question = original.question
    smooth = question.goal.kind in SMOOTH_GOALS
    bases: list[Leaf] = []
    for leaf in original.leaves:
        if leaf.kind is LeafKind.BASE and isinstance(leaf.old, Num) and leaf.old.value in PRIMES:
            bases.append(leaf)
            continue
        question = replaced(question, leaf.path, draw(leaf, rng, smooth=smooth))
    return _distinct_bases(question, original, bases, rng)


def _distinct_bases(
    question: Question, original: Original, bases: list[Leaf], rng: random.Random
) -> Question | None:
    """Prime bases keep their pattern: equal ones stay equal, different ones ascend as before."""
    plain = [
        leaf
        for leaf in original.leaves
        if bases and leaf.kind is LeafKind.PLAIN and isinstance(leaf.old, Num) and leaf.old.value in PRIMES
    ]
    together = [*bases, *plain]
    olds = sorted({int(leaf.old.value) for leaf in together if isinstance(leaf.old, Num)})
    if not olds or len(olds) > 5:
        return question
    news = dict(zip(olds, sorted(rng.sample(PRIMES[: max(4, len(olds))], len(olds))), strict=True))
    for leaf in together:
        assert isinstance(leaf.old, Num)
        question = replaced(question, leaf.path, Num(str(news[int(leaf.old.value)])))
    return question


def situation_truth_first(original: Original, rng: random.Random) -> Question | None:
    """The asked roles get round values; as many given roles are then computed instead of drawn."""
    question = original.question
    (at, situation) = next((i, g) for i, g in enumerate(question.givens) if isinstance(g, Situation))
    asked = [str(arg) for arg in question.goal.args]
    answers = _asked_quantities(original.answer, asked, question.goal)
    changing = [leaf.path[3] for leaf in original.leaves if leaf.path[:3] == ("givens", str(at), "values")]
    if answers is None or not changing:
        return None
    asked = asked[: len(changing)]  # of two consecutive numbers the one follows from the other
    answers = {name: answers[name] for name in asked}
    dropped = rng.sample(changing, len(asked))
    values = {name: quantity for name, quantity in situation.values if name not in dropped}
    for name in changing:
        if name in values:
            values[name] = Quantity(near(values[name].value, rng), values[name].unit)
    for name, quantity in answers.items():
        values[name] = Quantity(near(quantity.value, rng), quantity.unit)
    found = _solve_roles(question, at, situation, values, dropped)
    if found is None:
        return None
    for name, value in found.items():
        question = replaced(question, ("givens", str(at), "values", name, "value"), value)
    for name in changing:
        if name not in dropped:
            question = replaced(question, ("givens", str(at), "values", name), values[name])
    return question


def _asked_quantities(answer: Answer, asked: list[str], goal: Goal) -> dict[str, Quantity] | None:
    if isinstance(answer, Scalar):
        scalars = [answer]
    elif isinstance(answer, Several):
        scalars = [scalar for _, scalar in answer.items]
    else:
        return None
    try:
        values = [Quantity(evaluate(scalar.value, {}), scalar.unit or goal.unit) for scalar in scalars]
    except NotRational:
        return None
    return dict(zip(asked, values, strict=True)) if len(values) == len(asked) else None


def _solve_roles(
    question: Question, at: int, situation: Situation, values: dict[str, Quantity], dropped: list[str]
) -> dict[str, Fraction] | None:
    """The values of the dropped roles, in the units in which the note wrote them."""
    turned = Situation(situation.kind, tuple(values.items()), situation.people)
    givens = (*question.givens[:at], turned, *question.givens[at + 1 :])
    found: dict[str, Fraction] = {}
    for role in dropped:
        old = situation.value(role)
        assert old is not None
        try:
            answer = solve(Question(givens, Goal(GoalKind.ROLE, (role,), old.unit)))
            if not isinstance(answer, Scalar):
                return None
            found[role] = evaluate(answer.value, {})
        except (Unsolvable, NotRational):
            return None
    return found


def relations_truth_first(original: Original, rng: random.Random) -> Question | None:
    """New solutions first, then the numbers of each relation that has them."""
    question = original.question
    (at, relations) = next((i, g) for i, g in enumerate(question.givens) if isinstance(g, Relations))
    points = _solution_points(question, relations)
    if not points or len(relations.unknowns) != len(points[0]):
        return None
    new_points = [{name: moved(value, rng) for name, value in point.items()} for point in points]
    if len({tuple(sorted(point.items())) for point in new_points}) < len(new_points):
        return None
    for number, relation in enumerate(relations.items):
        path = ("givens", str(at), "items", str(number))
        if not any(leaf.path[: len(path)] == path for leaf in original.leaves):
            continue
        double = len(points) == 1 and len(relations.unknowns) == 1 and _degree(relation) == 2
        changed = through(question, path, original.leaves, new_points, rng, double=double)
        if changed is None:
            return None
        question = changed
    return _other_leaves(question, original, ("givens", str(at), "items"), rng)


def _degree(relation: Rel) -> int:
    powers = [n.exp for n in walk(relation) if isinstance(n, Pow) and isinstance(n.exp, Num)]
    return max((int(power.value) for power in powers if power.value.denominator == 1), default=1)


def _solution_points(question: Question, relations: Relations) -> list[Point]:
    try:
        answer = solve(Question(question.givens, Goal(GoalKind.SOLVE)))
        if isinstance(answer, Roots):
            return [{answer.variable: evaluate(value, {})} for value in answer.values]
        if isinstance(answer, Assignment):
            return [{name: evaluate(value, {}) for name, value in answer.pairs}]
        if isinstance(answer, Scalar):
            return [{relations.unknowns[0]: evaluate(answer.value, {})}]
        if isinstance(answer, Range) and len(relations.items) == 1 and len(answer.relation.sides) == 2:
            return [{relations.unknowns[0]: evaluate(answer.relation.sides[-1], {})}]
    except (Unsolvable, NotRational):
        pass
    return []


def _other_leaves(
    question: Question, original: Original, prefix: tuple[str, ...], rng: random.Random
) -> Question:
    for leaf in original.leaves:
        if leaf.path[: len(prefix)] != prefix:
            question = replaced(question, leaf.path, draw(leaf, rng))
    return question


def from_factors(original: Original, rng: random.Random) -> Question | None:
    """The factors are drawn, then multiplied out into the expression that is asked to be factored."""
    question, answer = original.question, original.answer
    expression = question.only(Expression)
    body = getattr(answer, "body", None)
    if expression is None or body is None:
        return None
    drawn = _redrawn(body, rng)
    try:
        expanded = solve(Question((Expression(drawn),), Goal(GoalKind.EXPAND)))
    except Unsolvable:
        return None
    product = getattr(expanded, "body", None)
    at = question.givens.index(expression)
    if product is None or _monomials(product) != _monomials(expression.body):
        return None
    return replaced(question, ("givens", str(at), "body"), product)


def _redrawn(body: Node, rng: random.Random) -> Node:
    """The factored form with other numbers; exponents of letters and brackets stay.

    The one number of (x+3)² or of (x+3y)(x-3y) stays one number, and may go up to 12: squares are known.
    """
    numbers = [(leaf, int(leaf.old.value)) for leaf in in_node(body) if isinstance(leaf.old, Num)]
    same = rng.randint(2, max(12, numbers[0][1])) if len({size for _, size in numbers}) == 1 else 0
    for leaf, size in numbers:
        drawn = same or rng.randint(1 if size == 1 else 2, max(9, size + 2))
        body = put(body, leaf.path, Num(str(drawn)))
    return body


def _monomials(node: Node) -> list[str]:
    """The signs and letters of each term, in order, without the numbers."""
    terms = node.terms if isinstance(node, Add) else (node,)
    return [_letters(term) for term in terms]


def _letters(term: Node) -> str:
    sign = "-" if isinstance(term, Neg) else "+"
    body = term.arg if isinstance(term, Neg) else term
    parts: list[str] = []
    for factor in body.factors if isinstance(body, Mul) else (body,):
        if isinstance(factor, Sym):
            parts.append(factor.name)
        elif isinstance(factor, Pow) and isinstance(factor.base, Sym):
            parts.append(f"{factor.base.name}^{factor.exp}")
        elif isinstance(factor, Group):
            parts.append("(")
    return sign + ".".join(parts)


def same_kernels(original: Original, rng: random.Random) -> Question | None:
    """Square roots: radicands with a common square-free kernel keep having one."""
    question = original.question
    kernels: dict[int, int] = {}
    for leaf in original.leaves:
        if leaf.kind is LeafKind.RADICAND and isinstance(leaf.old, Num) and leaf.old.value.denominator == 1:
            square, kernel = split_square(int(leaf.old.value))
            if kernel not in kernels:
                left = [
                    n
                    for n in (1, 2, 3, 5, 6, 7, 10)
                    if n not in kernels.values() and (n == 1) == (kernel == 1)
                ]
                if not left:
                    return None
                kernels[kernel] = rng.choice(left)
            size = 1 if square == 1 else rng.randint(2, 6)
            new = Num(str(size * size * kernels[kernel]))
            question = replaced(question, leaf.path, new)
        else:
            question = replaced(question, leaf.path, draw(leaf, rng))
    return question


def experiment(original: Original, rng: random.Random) -> Question | None:
    """Sizes and event numbers are small: drawn near the old ones, without roundness."""
    question = original.question
    given = question.only(Experiment)
    was_listed = given is not None and any(name == "card1" for name, _ in given.sizes)
    for leaf in original.leaves:
        if isinstance(leaf.old, int):
            reach = 2 if question.givens and _counts(question) else 6
            low, high = max(1, leaf.old - reach), leaf.old + reach
            question = replaced(question, leaf.path, rng.randint(low, high))
        else:
            question = replaced(question, leaf.path, draw(leaf, rng))
    return _cards_again(question, given, rng) if was_listed and given is not None else question


def _cards_again(question: Question, old: Experiment, rng: random.Random) -> Question:
    """Listed digits in ascending order, all different; a 0 stays."""
    given = question.only(Experiment)
    listed = [size for name, size in old.sizes if name.startswith("card")]
    if given is None:
        return question
    kept = [0] if 0 in listed else []
    drawn = sorted([*kept, *rng.sample(range(1, 10), len(listed) - len(kept))])
    sizes = tuple((name, drawn.pop(0) if name.startswith("card") else size) for name, size in given.sizes)
    givens = tuple(replace(each, sizes=sizes) if each is given else each for each in question.givens)
    return Question(givens, question.goal)


def _counts(question: Question) -> bool:
    """Rows and picks grow fast: their sizes stay near."""
    given = question.only(Experiment)
    return given is not None and given.kind in COUNTING_KINDS


def event_of(question: Question) -> Event | None:
    """The event asked about, where there is one."""
    return next((arg for arg in question.goal.args if isinstance(arg, Event)), None)


def changed_values(old: Question, new: Question, leaves: Sequence[Leaf]) -> int:
    """How many of the numbers differ."""
    return sum(value_at(old, leaf.path) != value_at(new, leaf.path) for leaf in leaves)

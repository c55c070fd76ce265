"""New numbers for conditions that still stand to each other as they did."""

import random
from dataclasses import replace

from appliance.authoring.draws import draw
from appliance.authoring.original import Original
from appliance.domain.answers import Answer, Roots, Word
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Expression, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.paths import put
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Neg, Node, Num, Pow, Rel, Sym, integer, symbols, walk
from appliance.solving import solve

TRIES = 60
FACTORS = (2, 3, 4, 5)


def same_verdict(original: Original, rng: random.Random) -> Question | None:
    """Every number drawn by itself, until the conditions stand to each other as before."""
    was = _verdict(original.question)
    for _ in range(TRIES):
        question = original.question
        for leaf in original.leaves:
            question = put(question, leaf.path, draw(leaf, rng))
        if question != original.question and _is_humane(question) and _verdict(question) == was:
            return question
    return None


def scaled_conditions(original: Original, rng: random.Random) -> Question | None:
    """x=2 and x²=4 with all solutions doubled: x=4 and x²=16."""
    bodies = [given.body for given in original.question.all(Expression)]
    if not all(isinstance(body, Rel) and _is_pure(body) for body in bodies):
        return None
    times = (
        rng.choice(FACTORS) * rng.choice((1, -1))
        if all(b.ops == ("=",) for b in bodies if isinstance(b, Rel))
        else rng.choice(FACTORS)
    )
    givens = tuple(
        replace(given, body=_scaled(given.body, times)) if isinstance(given, Expression) else given
        for given in original.question.givens
    )
    question = replace(original.question, givens=givens)
    return question if _is_humane(question) and _verdict(question) == _verdict(original.question) else None


def _is_pure(body: Rel) -> bool:
    """Numbers beside x or a power of it."""
    return (
        len(symbols(body)) == 1
        and not any(isinstance(part, Add) for part in walk(body))
        and all(
            isinstance(side, Num | Sym | Pow) or (isinstance(side, Neg) and isinstance(side.arg, Num))
            for side in body.sides
        )
    )


def _scaled(body: Node, times: int) -> Node:
    assert isinstance(body, Rel)
    powers = [
        int(part.exp.value) for part in walk(body) if isinstance(part, Pow) and isinstance(part.exp, Num)
    ]
    factor = times ** max(powers, default=1)
    return Rel(tuple(_times(side, factor) for side in body.sides), body.ops)


def _times(side: Node, factor: int) -> Node:
    if isinstance(side, Num):
        return integer(int(side.value) * factor)
    return (
        integer(-int(side.arg.value) * factor)
        if isinstance(side, Neg) and isinstance(side.arg, Num)
        else side
    )


def _is_humane(question: Question) -> bool:
    """Whole solutions of every equation, and no condition twice."""
    bodies = [given.body for given in question.all(Expression)]
    if len(set(bodies)) < len(bodies):
        return False
    return all(_is_whole(body) for body in bodies if isinstance(body, Rel) and body.ops == ("=",))


def _is_whole(body: Rel) -> bool:
    if len(symbols(body)) != 1:
        return True
    try:
        found = solve(Question((Relations((body,), tuple(symbols(body))),), Goal(GoalKind.SOLVE)))
    except Unsolvable:
        return False
    return isinstance(found, Roots) and all(
        isinstance(value.arg if isinstance(value, Neg) else value, Num) for value in found.values
    )


def _verdict(question: Question) -> object:
    """The word that is asked for; of a statement turned round, whether it and its converse are true."""
    op = str(question.goal.args[0])
    if op == "negation":
        return op
    if op in ("truth", "converse", "contrapositive"):
        return (_answer(question.givens, ("truth",)), _answer(_swapped(question), ("truth",)))
    answer = _answer(question.givens, question.goal.args)
    return answer if isinstance(answer, Word) or answer is None else type(answer)


def _swapped(question: Question) -> tuple[object, ...]:
    names = {"p": "q", "q": "p"}
    return tuple(replace(g, name=names[g.name]) if isinstance(g, Expression) else g for g in question.givens)


def _answer(givens: tuple[object, ...], args: tuple[object, ...]) -> Answer | None:
    try:
        return solve(Question(givens, Goal(GoalKind.LOGIC, args)))  # type: ignore[arg-type]
    except Unsolvable:
        return None

"""New values for a question of smaller questions: each smaller one is drawn as it would be by itself."""

import random
from collections.abc import Callable
from dataclasses import replace

from appliance.authoring.leaves import Leaf
from appliance.authoring.original import Original, Proposer
from appliance.authoring.profile import drift, profile
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Called
from appliance.domain.question import Question
from appliance.domain.smaller import smaller
from appliance.solving import solve

# So often a smaller question is drawn before this attempt is given up.
TRIES = 40


def in_parts(original: Original, ways: Callable[[Original], tuple[Proposer, ...]]) -> Proposer | None:
    """ways: the proposers of a question by itself."""
    inner = [_inner(original, called) for called in original.question.all(Called)]
    if any(one is None for one in inner):
        return None
    shared = not any(called.givens for called in original.question.all(Called))

    def propose(original: Original, rng: random.Random) -> Question | None:
        drawn = [_drawn(one, ways(one), rng) for one in (inner[:1] if shared else inner) if one is not None]
        if any(one is None for one in drawn):
            return None
        questions = [one for one in drawn if one is not None]
        if shared:
            names = original.question.all(Called)
            return Question((*questions[0].givens, *names), original.question.goal)
        givens = [
            replace(called, goal=question.goal, givens=question.givens)
            for called, question in zip(original.question.all(Called), questions, strict=True)
        ]
        return Question(tuple(givens), original.question.goal)

    return propose


def _inner(original: Original, called: Called) -> Original | None:
    """A smaller question as a note of its own."""
    question = original.question
    inner = smaller(question, called)
    at = question.givens.index(called)
    prefix = ("givens", str(at))
    leaves = tuple(
        Leaf(leaf.path[2:] if leaf.path[:2] == prefix else leaf.path, leaf.kind, leaf.old)
        for leaf in original.leaves
        if (leaf.path[:2] == prefix) == bool(called.givens)
    )
    try:
        return Original(inner, solve(inner), leaves)
    except Unsolvable:
        return None


def _drawn(inner: Original, ways: tuple[Proposer, ...], rng: random.Random) -> Question | None:
    old = profile(inner.question, inner.answer)
    for attempt in range(TRIES):
        question = ways[attempt % len(ways)](inner, rng)
        if question is None:
            continue
        try:
            if not drift(old, profile(question, solve(question))):
                return question
        except Unsolvable:
            continue
    return None

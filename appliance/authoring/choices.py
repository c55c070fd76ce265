"""Five options: the key and four wrong answers, first those that named mistakes give, then near values."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from appliance.authoring.near import near_answers
from appliance.authoring.tempting import SIZES, is_tempting, step_between
from appliance.domain.answers import Answer, Assignment, Chosen, Coordinates, Range, Roots, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Statements
from appliance.domain.question import Question
from appliance.mathtext.tree import Node, Num, Sym, transform
from appliance.solving import Surd, in_form, key_text, misconceptions, same, value

MARKS = "①②③④⑤"
# So many of the four wrong answers come from named mistakes, where there are so many.
NAMED = 3
OPERATORS = "<≤>≥"
Rank = tuple[Surd, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """options: five texts in ascending order where they have one; key: the mark of the right one."""

    options: tuple[str, ...]
    key: str


def choices(question: Question, answer: Answer, rng: random.Random) -> Choices | None:
    """Five different options, exactly one of them right; None where not enough wrong answers are found."""
    if isinstance(answer, Chosen):
        return _of_marks(question, answer, rng)
    named = _fitting([wrong for _, wrong in misconceptions(question)], question, answer, ())
    counting = question.goal.kind in SIZES
    near = list(near_answers(answer, counting=counting, step=step_between(question)))
    head, tail = near[:6], near[6:]
    rng.shuffle(head)
    pool = named + _fitting(head + tail, question, answer, named)
    if len(pool) < 4:
        return None
    ranks = [_rank(each) for each in (answer, *pool)]
    if any(rank is None for rank in ranks):
        every = [answer, *pool[:4]]
        rng.shuffle(every)
    else:
        places = {id(each): rank for each, rank in zip((answer, *pool), ranks, strict=True) if rank}
        wrong = _around(answer, pool, len(named), places, rng)
        every = sorted((answer, *wrong), key=lambda each: places[id(each)])
    return Choices(tuple(key_text(each) for each in every), MARKS[every.index(answer)])


def _of_marks(question: Question, answer: Chosen, rng: random.Random) -> Choices | None:
    """ㄱ / ㄴ / ㄱ, ㄷ …: five choices of marks, the shorter ones first."""
    given = question.only(Statements)
    if given is None:
        return None
    sizes = range(1, len(given.items) + 1)
    every = [Chosen(some) for size in sizes for some in combinations(given.marks, size)]
    others = [one for one in every if one != answer]
    if len(others) < 4:
        return None
    taken = [*rng.sample(others, 4), answer]
    shown = [one for one in every if one in taken]
    return Choices(tuple(key_text(one) for one in shown), MARKS[shown.index(answer)])


def _fitting(
    candidates: Sequence[Answer], question: Question, answer: Answer, before: Sequence[Answer]
) -> list[Answer]:
    """Those that could pass for the answer, none twice."""
    kept: list[Answer] = []
    for candidate in candidates:
        others = (answer, *before, *kept)
        if type(candidate) is not type(answer) or not in_form(candidate, question):
            continue
        if not is_tempting(candidate, question, answer):
            continue
        if any(key_text(candidate) == key_text(other) or same(candidate, other) for other in others):
            continue
        kept.append(candidate)
    return kept


def _around(
    answer: Answer, pool: list[Answer], named: int, places: dict[int, Rank], rng: random.Random
) -> list[Answer]:
    """Four of the pool, so many of them below the answer that the key may stand at any mark."""
    below = [each for each in pool if places[id(each)] < places[id(answer)]]
    above = [each for each in pool if places[id(each)] > places[id(answer)]]
    mistakes = {id(each) for each in pool[:named]}
    for under in rng.sample(range(5), 5):
        chosen = below[:under] + above[: 4 - under]
        kept = sum(id(each) in mistakes for each in chosen)
        if len(chosen) == 4 and kept >= min(NAMED, named):
            return chosen
    return pool[:4]


def _rank(answer: Answer) -> Rank | None:
    """What the options are put in order by; None where they have no order."""
    nodes: tuple[Node, ...]
    if isinstance(answer, Scalar):
        nodes = (answer.value,)
    elif isinstance(answer, Roots):
        nodes = answer.values
    elif isinstance(answer, Assignment):
        nodes = tuple(node for _, node in answer.pairs)
    elif isinstance(answer, Coordinates):
        nodes = (answer.x, answer.y)
    elif isinstance(answer, Range) and len(answer.relation.sides) == 2:
        nodes = answer.relation.sides[1:]
    else:
        return None
    try:
        numbers = tuple(value(transform(node, _without_pi)) for node in nodes)
    except Unsolvable:
        return None
    if isinstance(answer, Range):
        return (Surd.of(OPERATORS.index(answer.relation.ops[0])), *numbers)
    return numbers


def _without_pi(node: Node) -> Node:
    """Near enough to put multiples of π in order."""
    return Num("3.14159265") if node == Sym("pi") else node

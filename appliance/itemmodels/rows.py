"""Numbers in a row, as a stem lists them: their order, their print, the question about them."""

import random
from collections.abc import Sequence

from appliance.domain.answers import Answer
from appliance.domain.givens import Numbers
from appliance.domain.goals import Goal
from appliance.itemmodels.formulas import tex
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext import latex
from appliance.mathtext.tree import Add, Frac, Neg, Node, Num, integer


def scattered(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """In an order that tells nothing of their sizes, and that follows from the numbers themselves."""
    order = list(nodes)
    random.Random("/".join(sorted(map(latex, nodes)))).shuffle(order)
    return tuple(order)


def listed(nodes: Sequence[Node]) -> str:
    """$-3$, $0$, $5$."""
    return ", ".join(tex(each) for each in nodes)


def plus(value: int) -> Node:
    """+3, as a first-year book writes a positive number."""
    return Add((integer(value),))


def ratio(top: int, bottom: int) -> Node:
    """A fraction in the form in which it is drawn, not in lowest terms: 6/3, -8/4."""
    size = Frac(Num(str(abs(top))), Num(str(bottom)))
    return Neg(size) if top < 0 else size


def decimal(tenths: int) -> Node:
    """-2.5 from -25."""
    size = Num(f"{abs(tenths) // 10}.{abs(tenths) % 10}")
    return Neg(size) if tenths < 0 else size


def row(
    rng: random.Random,
    phrasings: Sequence[str],
    nodes: Sequence[Node],
    goal: Goal,
    answer: Answer,
    /,
    **words: str,
) -> Instance:
    """The numbers stand in the phrasing where it has `{row}`."""
    return instance(rng, phrasings, [Numbers(tuple(nodes))], goal, answer, row=listed(nodes), **words)

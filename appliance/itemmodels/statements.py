"""옳은 것을 고르는 문항: statements under their marks, each known to be right or wrong before it is asked."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from appliance.domain.answers import Chosen
from appliance.domain.facts import bank
from appliance.domain.givens import Statement, Statements
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import say

FIVE, LETTERS = "①②③④⑤", "ㄱㄴㄷㄹㅁ"

ONE = {
    True: ("다음 중 옳은 것은?", "다음 설명 중 옳은 것은?", "다음 중에서 옳은 것을 고르시오."),
    False: (
        "다음 중 옳지 않은 것은?",
        "다음 설명 중 옳지 않은 것은?",
        "다음 중에서 옳지 않은 것을 고르시오.",
    ),
}
SEVERAL = {
    True: (
        "다음 보기 중 옳은 것을 모두 고르시오.",
        "다음 보기에서 옳은 것만을 있는 대로 고르시오.",
        "다음 중 옳은 것을 모두 고르면?",
    ),
    False: (
        "다음 보기 중 옳지 않은 것을 모두 고르시오.",
        "다음 보기에서 옳지 않은 것만을 있는 대로 고르시오.",
        "다음 중 옳지 않은 것을 모두 고르면?",
    ),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One statement: as printed, as meant, and whether it is so."""

    text: str
    meant: Statement
    true: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """What is so, and what is wrongly said instead."""

    right: str
    wrong: tuple[str, ...]


def pairs(code: str) -> tuple[Pair, ...]:
    """The signed facts of a standard, each once, the wrong forms beside the right one."""
    found: dict[str, list[str]] = {}
    for fact in bank():
        if fact.code == code:
            found.setdefault(fact.right, [])
            if not fact.true:
                found[fact.right].append(fact.text)
    return tuple(Pair(right, tuple(wrong)) for right, wrong in found.items())


def fact(pair: Pair, true: bool, which: int = 0) -> Line:
    text = pair.right if true else pair.wrong[which % len(pair.wrong)]
    return Line(text, Statement("fact", word=text), true)


def judged(
    rng: random.Random,
    lines: Sequence[Line],
    wanted: bool = True,
    asks: Mapping[bool, tuple[str, ...]] = SEVERAL,
) -> Instance:
    """Which of the lines are right (or wrong); ONE asks for the only one among five, SEVERAL for all."""
    one = asks is ONE
    marks = (FIVE if one else LETTERS)[: len(lines)]
    order = sorted(lines, key=lambda line: random.Random(line.text + lines[0].text).random())
    meant = tuple(line.meant for line in order)
    goal = Goal(GoalKind.STATEMENTS, ("true" if wanted else "false", "one" if one else "several"))
    chosen = tuple(mark for mark, line in zip(marks, order, strict=True) if line.true is wanted)
    phrasing = rng.randrange(len(asks[wanted]))
    dot = "" if one else "."
    rows = [f"{mark}{dot} {line.text}" for mark, line in zip(marks, order, strict=True)]
    stem = "\n".join((say(asks[wanted][phrasing]), *rows))
    return Instance(stem, Question((Statements(meant, marks),), goal), Chosen(chosen), phrasing)

"""How the phrasings of one kind of story become its Question: a token's name is the role that it fills."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from appliance.domain.quantity import Quantity
from appliance.domain.situations import SITUATIONS
from appliance.korean.particles import choose
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import NOTHING_ASKED, SEVERAL_ASKED, Built, Gap, Outcome
from appliance.reading.phrases import Fact, Tile
from appliance.reading.situations.building import SEVERAL_VALUES, build
from appliance.reading.situations.letters import LETTER_GOAL, asked_letter
from appliance.reading.tokens import Token

S = "({은}|{이})"
IS = (
    "(이고,?|이며,?|이다|일 때,?|이라고 한다|이라 한다|이라고 할 때,?|이라 할 때,?|인데,?|이면,?|였다|이었다"
    "|이었고,?|라고 한다|라고 할 때,?|라 할 때,?|이라 하자|라 하자|,)"
)
TOLD = "(다|다고 한다|다고 할 때,?|고,?|며,?|ㄹ 때,?|을 때,?|였다|었다|았다|는데,?|면,?|더니)"
ASKS = "(인가|인지|일까|입니까|인가요|이냐)?"
WHO = "[친족]|[이름]|<sym>|갑|을"


SIZES = {"one": 1, "two": 2}


@dataclass(frozen=True, slots=True)
class Story:
    """kind: of `domain.situations`. must: tags that have to stand in the stem. defaults: what a role
    is that nobody tells (매분).

    persons: the role that is asked with each of the names. settled: roles that the names settle. sizes:
    numbers that a stem may say and that cannot be others (한 개, 두 개의 정사각형). unit: what an asked role
    is counted in where the stem does not say it. people: groups of words that are kept as names, in order.
    """

    kind: str
    pool: tuple[Tile, ...]
    must: tuple[str, ...] = ()
    defaults: Mapping[str, Quantity] = field(default_factory=dict)
    unit: Mapping[str, str] = field(default_factory=dict)
    people: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    sizes: Mapping[str, int] = field(default_factory=dict)
    settled: Callable[[tuple[str, ...]], Mapping[str, int]] | None = None

    def assemble(self, facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
        return _assembled(self, facts, tokens)


def batched(data: Sequence[object], size: int) -> list[tuple[object, ...]]:
    """(role, number, unit) again and again; the last unit may be missing."""
    return [tuple(data[at : at + size]) for at in range(0, len(data) - size + 1, size)]


def pool(*groups: tuple[Tile, ...]) -> tuple[Tile, ...]:
    return (*common(), *LETTER_GOAL, *(tile for group in groups for tile in group))


def _assembled(story: Story, facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    roles = {role.name for role in SITUATIONS[story.kind].roles}
    tags = {fact.tag for fact in facts}
    if missing := [tag for tag in story.must if tag not in tags]:
        return Gap(
            "이야기에 빠진 조건이 있습니다. 문제를 다시 확인해 주십시오.", 2 if len(missing) == 1 else 1
        )
    values: dict[str, int | Quantity] = {}
    asked: list[str] = []
    used: set[int] = set()
    asked_names: list[str] = []
    again: list[tuple[int, str]] = []
    for fact in facts:
        if fact.tag == "goal" and ("asked" in fact.words or "asked" in fact.tokens):
            asked_names.append(fact.name("asked", tokens))
        elif fact.tag == "goal":
            asked.extend(str(role) for role in fact.data)
        elif fact.tag == "fixed":
            for name, value, unit in batched((*fact.data, ""), 3):
                assert isinstance(value, int)
                values[str(name)] = Quantity(Fraction(value), str(unit))
        for called, index in fact.tokens.items():
            name = called.rstrip("234")  # one number said again in the same phrase: group, group2
            if name in roles or name in SIZES or name in story.sizes or tokens[index].state != "given":
                used.add(index)
            if name in story.people or tokens[index].category == "sym":
                used.add(index)
            if name in (sizes := {**SIZES, **story.sizes}) and tokens[index].number != sizes[name]:
                source = tokens[index].source
                return Gap(f"‘{source}’{choose(source, '은/는')} 이 문제에 맞지 않습니다.", 2)
            if name not in roles:
                continue
            if name in values and not _same(values[name], index, tokens):
                return SEVERAL_VALUES
            again.append((index, name))
            values.setdefault(name, index)
    for name, quantity in story.defaults.items():
        values.setdefault(name, quantity)
    wanted = set(asked) | {r for r, w in values.items() if isinstance(w, int) and tokens[w].state == "asked"}
    if len(wanted) > 1 and len(set(asked)) < len(wanted):
        return SEVERAL_ASKED
    people = _people(story, facts, tokens)
    if story.people and not _agree(story, facts, tokens):
        return Gap("누구의 이야기인지 서로 맞지 않습니다. 문제를 다시 확인해 주십시오.", 3)
    for name in asked_names:
        if (name := _spaced(name)) not in people:
            return Gap("누구를 묻는지 알 수 없습니다.", 3)
        asked.append(story.persons[people.index(name)])
    if story.settled is not None:
        values |= {role: Quantity(Fraction(size)) for role, size in story.settled(people).items()}
    found = build(story.kind, values, list(dict.fromkeys(asked)), tokens,
                  asked_letter=asked_letter(facts, tokens), people=people)  # fmt: skip
    if not isinstance(found, Built):
        return found
    if found.question.goal.kind.value != "role":
        return NOTHING_ASKED
    goal = found.question.goal
    if (
        len(goal.args) == 1
        and (role := str(goal.args[0])) in story.unit
        and not isinstance(values.get(role), int)
    ):
        goal = replace(goal, unit=story.unit[role])
    shown = {
        index: ("givens", "0", "values", name) for index, name in again if tokens[index].state == "given"
    }
    return Built(replace(found.question, goal=goal), {**shown, **found.paths}, found.used | frozenset(used))


def _same(before: int | Quantity, index: int, tokens: Sequence[Token]) -> bool:
    """What is asked may be named again: 몇 g의 물을 넣어야 … 몇 g."""
    if not isinstance(before, int):
        return False
    one, other = tokens[before], tokens[index]
    alike = one.state == other.state and one.unit == other.unit
    return alike and (one.state == "asked" or one.number == other.number is not None)


def _people(story: Story, facts: Sequence[Fact], tokens: Sequence[Token]) -> tuple[str, ...]:
    names = tuple(
        _spaced(next((name for fact in facts if (name := fact.name(group, tokens))), ""))
        for group in story.people
    )
    return names if all(names) and len(set(names)) == len(names) else ()


def _spaced(name: str) -> str:
    """남자 직원: words of a stem have lost their spaces."""
    return f"{name[:2]} {name[2:]}" if name[:2] in ("남자", "여자") and len(name) > 2 else name


def _agree(story: Story, facts: Sequence[Fact], tokens: Sequence[Token]) -> bool:
    """Whether a person is called by one name wherever the story speaks of her: a, a2 and a3."""
    for group in story.people:
        names = {
            name
            for fact in facts
            for again in (group, f"{group}2", f"{group}3")
            if (name := fact.name(again, tokens))
        }
        if len(names) > 1:
            return False
    return True

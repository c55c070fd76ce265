"""New sets for a question about sets: every number stands in the same sets as one that stood there before.

Which elements two sets share is what such a question is about, so elements are not drawn one by one: the
groups of elements that lie in the same sets are kept, and may grow or shrink by one.
"""

import random
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any

from appliance.authoring.draws import draw
from appliance.authoring.original import Original
from appliance.domain.answers import Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.paths import put
from appliance.domain.question import Question
from appliance.mathtext import NotRational, evaluate
from appliance.mathtext.tree import Add, Neg, Node, Num, SetOf, Sym, rational, symbols, transform, walk
from appliance.solving import solve

Path = tuple[str, ...]
LETTERS = "abcdefghij"


def new_sets(original: Original, rng: random.Random) -> Question | None:
    """The question with other elements, and other numbers in its conditions."""
    question = original.question
    sets = dict(_sets((), question))
    drawn: Question | None
    if any(isinstance(item, SetOf) for node in sets.values() for item in node.items):
        drawn = _renamed(question, sets, rng)
    elif question.goal.args[0] == "letters" or any(not _is_plain(node) for node in sets.values()):
        drawn = _with_letters(original, sets, rng)
    else:
        drawn = _regrouped(question, sets, rng)
    if drawn is None:
        return None
    for leaf in original.leaves:
        if not any(leaf.path[: len(path)] == path for path in sets):
            drawn = put(drawn, leaf.path, draw(leaf, rng))
    return drawn


def _sets(path: Path, value: Any) -> Iterator[tuple[Path, SetOf]]:
    """Every set that is written out, with its place."""
    if isinstance(value, SetOf):
        if value.items:
            yield path, value
    elif isinstance(value, tuple):
        for at, entry in enumerate(value):
            yield from _sets((*path, str(at)), entry)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _sets((*path, field.name), getattr(value, field.name))


def _is_plain(node: SetOf) -> bool:
    return all(_value(item) is not None for item in node.items)


def _value(item: Node) -> Fraction | str | None:
    if isinstance(item, Sym):
        return item.name if item.name in LETTERS else None
    if isinstance(item, Num | Neg):
        try:
            return evaluate(item)
        except NotRational:
            return None
    return None


def _renamed(question: Question, sets: dict[Path, SetOf], rng: random.Random) -> Question:
    """Sets in sets keep their build: every number and letter gets another name, the order stays."""
    parts = {part for node in sets.values() for part in walk(node) if isinstance(part, Num | Sym)}
    numbers = sorted((part for part in parts if isinstance(part, Num)), key=lambda part: part.value)
    letters = sorted((part for part in parts if isinstance(part, Sym)), key=lambda part: part.name)
    top = max((int(part.value) for part in numbers), default=0) + 4
    drawn = sorted(rng.sample(range(1, max(top, len(numbers) + 2)), len(numbers)))
    names: dict[Node, Node] = dict(zip(numbers, (Num(str(n)) for n in drawn), strict=True))
    start = rng.randrange(max(1, 12 - len(letters)))
    names |= dict(zip(letters, (Sym(c) for c in "abcdefghijklmn"[start:]), strict=False))
    for path in [path for path in sets if not any(path[: len(p)] == p and p != path for p in sets)]:
        question = put(question, path, transform(sets[path], lambda part: names.get(part, part)))
    return question


def _regrouped(question: Question, sets: dict[Path, SetOf], rng: random.Random) -> Question | None:
    groups: dict[frozenset[Path], list[Fraction | str]] = {}
    for value in dict.fromkeys(_value(item) for node in sets.values() for item in node.items):
        inside = frozenset(path for path, node in sets.items() if any(_value(i) == value for i in node.items))
        if value is not None:
            groups.setdefault(inside, []).append(value)
    olds = [value for group in groups.values() for value in group]
    sizes = {group: _resized(group, len(values), rng) for group, values in groups.items()}
    news = _pool(olds, sum(sizes.values()), question, sets, rng)
    if news is None:
        return None
    filled: dict[Path, list[Fraction | str]] = {path: [] for path in sets}
    for group, size in sizes.items():
        for _ in range(size):
            value = news.pop()
            for path in group:
                filled[path].append(value)
    for path, values in filled.items():
        question = put(question, path, SetOf(tuple(_node(value) for value in sorted(values, key=_order))))
    return question


def _resized(group: frozenset[Path], size: int, rng: random.Random) -> int:
    """Elements that the goal names one by one keep their number."""
    if any(path[0] == "goal" for path in group):
        return size
    return max(1, size + rng.choice((-1, 0, 0, 1)))


def _pool(
    olds: list[Fraction | str], many: int, question: Question, sets: dict[Path, SetOf], rng: random.Random
) -> list[Fraction | str] | None:
    """New elements of the kind of the old ones, in random order."""
    if all(isinstance(old, str) for old in olds):
        found: list[Fraction | str] = [*LETTERS[:many]]
        if len(found) < many:
            return None
        rng.shuffle(found)
        return found
    numbers = sorted(old for old in olds if isinstance(old, Fraction))
    if len(numbers) < len(olds) or any(number.denominator != 1 for number in numbers):
        return None
    low, high = int(numbers[0]), int(numbers[-1])
    step = 2 if len(numbers) > 2 and all((b - a) % 2 == 0 for a, b in pairwise(numbers)) else 1
    if high - low == step * (len(numbers) - 1):
        start = low if low in (0, 1) else low + rng.randint(-1, 2)
        run: list[Fraction | str] = [Fraction(start + step * at) for at in range(many)]
    else:
        top = max(high + 2, low + many)
        span = range(low, top + 1) if step == 1 else range(low, top + step * 2, step)
        if len(span) < many:
            return None
        run = [Fraction(n) for n in rng.sample(span, many)]
    rng.shuffle(run)
    return run


def _node(value: Fraction | str) -> Node:
    return Sym(value) if isinstance(value, str) else rational(value)


def _order(value: Fraction | str) -> tuple[Fraction, str]:
    return (Fraction(0), value) if isinstance(value, str) else (value, "")


def _with_letters(original: Original, sets: dict[Path, SetOf], rng: random.Random) -> Question | None:
    """New values of the letters and of all elements, each element then written so that it has its value."""
    question = original.question
    if question.goal.kind is not GoalKind.SETS or question.goal.args[0] != "letters":
        return None
    old = _solution(question, sets)
    if old is None:
        return None
    new = {name: value + rng.choice((-2, -1, 1, 2, 3)) for name, value in old.items()}
    if any((value > 0) != (old[name] > 0) or value == 0 for name, value in new.items()):
        return None
    meaning: dict[Fraction, Fraction] = {}
    bare = {item.name for node in sets.values() for item in node.items if isinstance(item, Sym)}
    for name in bare & set(old):
        if meaning.setdefault(old[name], new[name]) != new[name]:
            return None
    values = {evaluate(item, old) for node in sets.values() for item in node.items}
    for value in sorted(values):
        if value not in meaning:
            meaning[value] = value + rng.choice((-2, -1, 0, 1, 2, 3))
    if len(set(meaning.values())) < len(meaning):
        return None
    if all(value > 0 for value in values) and any(value <= 0 for value in meaning.values()):
        return None
    for path, node in sets.items():
        items = [_rewritten(item, meaning[evaluate(item, old)], new) for item in node.items]
        if any(item is None for item in items):
            return None
        question = put(question, path, SetOf(tuple(item for item in items if item is not None)))
    return question


def _solution(question: Question, sets: dict[Path, SetOf]) -> dict[str, Fraction] | None:
    names = sorted({name for node in sets.values() for item in node.items for name in symbols(item)})
    found: dict[str, Fraction] = {}
    for name in names:
        try:
            answer = solve(Question(question.givens, Goal(GoalKind.SETS, ("letters", Sym(name)))))
            assert isinstance(answer, Scalar)
            found[name] = evaluate(answer.value)
        except (Unsolvable, NotRational):
            return None
    return found


def _rewritten(item: Node, value: Fraction, letters: dict[str, Fraction]) -> Node | None:
    """The element with another constant, so that it has the value."""
    if not symbols(item):
        return rational(value)
    if isinstance(item, Sym):
        return item if letters[item.name] == value else None
    if not isinstance(item, Add) or symbols(item.terms[-1]):
        return item if evaluate(item, letters) == value else None
    rest = sum((evaluate(term, letters) for term in item.terms[:-1]), Fraction(0))
    constant = value - rest
    negative = isinstance(item.terms[-1], Neg)
    if constant == 0 or (constant < 0) != negative or constant.denominator != 1:
        return None
    last = Num(str(abs(int(constant))))
    return Add((*item.terms[:-1], Neg(last) if negative else last))

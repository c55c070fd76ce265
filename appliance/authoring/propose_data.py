"""New data for a note: the order of the old values stays, so that the middle, the most frequent and
the missing
ones stay where they were.
"""

import random
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from math import gcd

from appliance.authoring.draws import draw
from appliance.authoring.original import Original
from appliance.domain.answers import Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Measured, Numbers, Table
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.paths import replaced
from appliance.domain.question import Question
from appliance.domain.statistics import Statistic
from appliance.mathtext import NotRational, evaluate
from appliance.mathtext.tree import Neg, Node, Num, Sym, symbols
from appliance.solving import solve

TOTAL = Sym("합계")


def data(original: Original, rng: random.Random) -> Question | None:
    """The first data drawn anew, what is told of them worked out again, and the bounds in the question
    moved."""
    question = original.question
    given = next(given for given in question.givens if isinstance(given, Numbers | Table))
    drawn = _drawn(given, original, rng)
    if drawn is None:
        return None
    new, answers = drawn
    givens = tuple(new if each is given else each for each in question.givens)
    changed = _told_again(Question(givens, question.goal), given, new, answers)
    return _bounds(changed, given, new, rng) if changed is not None else None


def _drawn(
    given: Numbers | Table, original: Original, rng: random.Random
) -> tuple[Numbers | Table, dict[str, Fraction]] | None:
    """The data with new values, and what their letters are now."""
    letters = _letters(original)
    if isinstance(given, Numbers):
        known = _values(given.values)
        names = sorted({name for cell in given.values for name in symbols(cell)})
        mapped = _mapping([*known, *letters.values()], rng)
        if len(names) == 2:
            low, high = int(min(mapped.values())), int(max(mapped.values()))
            one, two = rng.sample(range(max(1, low - 2), high + 3), 2)
            body = tuple(_node(cell, mapped) for cell in given.values)
            return replace(given, values=body), {names[0]: Fraction(one), names[1]: Fraction(two)}
        return replace(given, values=tuple(_node(cell, mapped) for cell in given.values)), _moved(
            letters, mapped
        )
    if given.kind == "stem_leaf":
        return _stems(given, rng), {}
    if given.kind == "records":
        return _records(given, letters, rng)
    return _classes(given, original, rng)


def _letters(original: Original) -> dict[str, Fraction]:
    """The value of the letter, where one is asked."""
    wanted = original.question.goal.args[1]
    if isinstance(wanted, Sym) and isinstance(original.answer, Scalar):
        try:
            return {wanted.name: evaluate(original.answer.value, {})}
        except NotRational:
            return {}
    return {}


def _values(cells: Iterable[Node]) -> list[Fraction]:
    return [evaluate(cell, {}) for cell in cells if not symbols(cell)]


def _mapping(values: list[Fraction], rng: random.Random) -> dict[Fraction, Fraction]:
    """Old values to new ones of the same order, roundness and range, signs kept."""
    old = sorted(set(values))
    scale = 1
    while any((value * scale).denominator != 1 for value in old) and scale < 1000:
        scale *= 10
    whole = [int(value * scale) for value in old]
    step = max(1, gcd(*whole)) if len(whole) > 1 else 1
    step = max(size for size in (1, 2, 5, 10, 50, 100) if step % size == 0) if step > 1 else 1
    low, high = whole[0] // step, whole[-1] // step
    spread = max(2, (high - low) // 4)
    floor = low - spread if low < 0 else max(1 if low > 0 else 0, low - spread)
    places = sorted(rng.sample(range(floor, high + spread + 1 + len(old)), len(old)))
    return {value: Fraction(place * step, scale) for value, place in zip(old, places, strict=True)}


def _node(cell: Node, mapped: dict[Fraction, Fraction]) -> Node:
    if symbols(cell):
        return cell
    return _number(mapped[evaluate(cell, {})], cell)


def _number(value: Fraction, like: Node) -> Node:
    places = len(like.text.partition(".")[2]) if isinstance(like, Num) else 0
    text = f"{float(abs(value)):.{places}f}" if places else str(abs(value))
    return Neg(Num(text)) if value < 0 else Num(text)


def _moved(letters: dict[str, Fraction], mapped: dict[Fraction, Fraction]) -> dict[str, Fraction]:
    return {name: mapped[value] for name, value in letters.items()}


def _stems(given: Table, rng: random.Random) -> Table:
    rows = []
    for stem, *leaves in given.rows:
        drawn = sorted(rng.randint(0, 9) for _ in leaves)
        rows.append((stem, *(Num(str(leaf)) for leaf in drawn)))
    return replace(given, rows=tuple(rows))


def _records(
    given: Table, letters: dict[str, Fraction], rng: random.Random
) -> tuple[Table, dict[str, Fraction]]:
    """Deviations and other single columns by order; two scores near the old ones, in their steps."""
    cells = [cell for row in given.rows for cell in row[1:]]
    values = _values(cells)
    if len(given.columns) == 2:
        mapped = _mapping([*values, *letters.values()], rng)
        single = tuple((row[0], _node(row[1], mapped)) for row in given.rows)
        return replace(given, rows=single), _moved(letters, mapped)
    step = gcd(*(int(value) for value in values)) or 1
    low, high = min(values), max(values)
    pool = [Fraction(value) for value in range(int(low), int(high) + 1, step)]
    rows = tuple((row[0], *(_number(rng.choice(pool), cell) for cell in row[1:])) for row in given.rows)
    return replace(given, rows=rows), {}


def _classes(
    given: Table, original: Original, rng: random.Random
) -> tuple[Table, dict[str, Fraction]] | None:
    """New frequencies in the old classes; relative ones out of a total that makes short decimals."""
    body = [row for row in given.rows if row[0] != TOTAL]
    complete = _completed(given, original)
    if complete is None:
        return None
    olds, total = complete
    drawn = [max(Fraction(1), old + rng.randint(-3, 3)) for old in olds]
    if "relative" in given.columns:
        sizes = [size for size in (20, 25, 40, 50, 80, 100, 200) if total / 2 <= size <= total * 2]
        if not sizes:
            return None
        drawn[rng.randrange(len(drawn))] += rng.choice(sizes) - sum(drawn)
    if min(drawn) < 1:
        return None
    size = sum(drawn, Fraction(0))
    letters: dict[str, Fraction] = {}
    rows = [_row(row, given, value, value / size, letters) for row, value in zip(body, drawn, strict=True)]
    rows += [_row(row, given, size, Fraction(1), letters) for row in given.rows if row[0] == TOTAL]
    if any(row is None for row in rows):
        return None
    return replace(given, rows=tuple(row for row in rows if row is not None)), {"합계": size, **letters}


def _row(
    row: tuple[Node, ...], given: Table, frequency: Fraction, relative: Fraction, letters: dict[str, Fraction]
) -> tuple[Node, ...] | None:
    cells: list[Node] = list(row[:2])
    for kind, cell in zip(given.columns[2:], row[2:], strict=True):
        value = frequency if kind == "frequency" else relative
        if symbols(cell):
            if not isinstance(cell, Sym):
                return None
            letters[cell.name] = value
            cells.append(cell)
        elif value.denominator == 1:
            cells.append(Num(str(value)))
        elif (value * 1000).denominator == 1:
            cells.append(Num(f"{float(value):g}"))
        else:
            return None
    return tuple(cells)


def _completed(given: Table, original: Original) -> tuple[list[Fraction], Fraction] | None:
    """The old frequencies with their letters solved, and their total (100 where nobody tells it)."""
    question = original.question
    letters: dict[str, Fraction] = {}
    for name in sorted(
        {name for row in given.rows if row[0] != TOTAL for cell in row for name in symbols(cell)}
    ):
        try:
            answer = solve(Question(question.givens, Goal(GoalKind.STATISTIC, ("value", Sym(name)))))
        except Unsolvable:
            return None
        assert isinstance(answer, Scalar)
        letters[name] = evaluate(answer.value, {})
    told = [
        evaluate(each.value, {}) for each in question.all(Measured) if each.statistic == Statistic("size")
    ]
    found: list[Fraction] = []
    at = given.columns.index("frequency") if "frequency" in given.columns else given.columns.index("relative")
    for row in given.rows:
        if row[0] != TOTAL:
            found.append(evaluate(row[at], letters))
    if "frequency" in given.columns:
        return found, sum(found, Fraction(0))
    size = told[0] if told else Fraction(100)
    return [value * size for value in found], size


def _told_again(
    question: Question, old: Numbers | Table, new: Numbers | Table, letters: dict[str, Fraction]
) -> Question | None:
    """What the stem tells of the data, worked out from the new ones."""
    givens = []
    for given in question.givens:
        if isinstance(given, Measured) and not isinstance(given.value, Sym):
            value = _worked_out(given, new, letters)
            if value is None:
                return None
            given = replace(given, value=value)
        givens.append(given)
    return Question(tuple(givens), question.goal)


def _worked_out(told: Measured, new: Numbers | Table, letters: dict[str, Fraction]) -> Node | None:
    if told.statistic.kind == "size" and isinstance(new, Table):
        return Num(str(letters["합계"])) if "합계" in letters else None
    if not isinstance(new, Numbers) or {name for cell in new.values for name in symbols(cell)} - set(letters):
        return None
    row = tuple(Num(str(evaluate(cell, letters))) for cell in new.values)
    try:
        found = solve(Question((Numbers(row),), Goal(GoalKind.STATISTIC, ("value", told.statistic))))
    except Unsolvable:
        return None
    if not isinstance(found, Scalar) or isinstance(found.value, Num) != isinstance(told.value, Num):
        return None
    short = "." in getattr(told.value, "text", "") or "." not in getattr(found.value, "text", "")
    return found.value if short else None


def _bounds(
    question: Question, old: Numbers | Table, new: Numbers | Table, rng: random.Random
) -> Question | None:
    """The numbers in the question: of classes, their bounds; else near the old ones in their steps."""
    op, *asked = question.goal.args
    changed = tuple(
        replace(each, args=_args(each, new, rng)) if isinstance(each, Statistic) else each for each in asked
    )
    return Question(question.givens, Goal(question.goal.kind, (op, *changed), question.goal.unit))


def _args(asked: Statistic, new: Numbers | Table, rng: random.Random) -> tuple[int | str, ...]:
    if asked.kind == "leaves":
        return asked.args
    if asked.kind not in ("count", "share"):
        return tuple(max(1, arg + rng.randint(-2, 2)) if isinstance(arg, int) else arg for arg in asked.args)
    what, how, *numbers = asked.args
    if numbers == [0]:
        return asked.args
    if isinstance(new, Table) and new.kind == "frequency":
        edges = [int(evaluate(row[0], {})) for row in new.rows if row[0] != TOTAL]
        drawn = sorted(rng.sample(edges[1:], len(numbers))) if len(edges) > len(numbers) else []
        return (what, how, *drawn) if drawn else asked.args
    ints = [number for number in numbers if isinstance(number, int)]
    step = max(size for size in (1, 5, 10) if all(number % size == 0 for number in ints))
    shift = step * rng.randint(-2, 2)
    return (what, how, *(max(step, number + shift) for number in ints))


def has_data(question: Question) -> bool:
    """Whether numbers of a row or a table are asked about."""
    return question.goal.kind is GoalKind.STATISTIC


def letters_only(original: Original) -> bool:
    """Whether the data are letters of which only mean and variance are told."""
    given = next((each for each in original.question.givens if isinstance(each, Numbers)), None)
    return given is not None and all(symbols(cell) for cell in given.values)


def letters_again(original: Original, rng: random.Random) -> Question | None:
    """2a+1, 2b+1, 2c+1: what was the same in every entry stays the same in every entry."""
    question = original.question
    drawn: dict[tuple[str, Fraction], Num] = {}
    for leaf in original.leaves:
        if not isinstance(leaf.old, Num):
            return None
        shared = leaf.path[0] == "givens" and "values" in leaf.path
        key = (leaf.kind.value if shared else "/".join(leaf.path), leaf.old.value)
        if key not in drawn:
            number = draw(leaf, rng)
            assert isinstance(number, Num)
            drawn[key] = number
        question = replaced(question, leaf.path, drawn[key])
    return question

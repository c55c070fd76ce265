"""Counting by building every outcome step by step, written apart from the solver's lists."""

import itertools
from collections.abc import Callable, Iterator, Sequence

from appliance.domain.givens import Experiment
from appliance.domain.goals import Event
from appliance.verification.numeric import NotNumeric

LARGEST = 60_000
Row = tuple[str, ...]
_MARKS = ("people", "places", "picks")


def rows_of(experiment: Experiment) -> list[Row]:
    """Every outcome as a row of names: 남학생1, 여학생2, digits, roads."""
    build = _BUILD.get(experiment.kind)
    if build is None:
        raise NotNumeric(experiment.kind)
    found: list[Row] = []
    for row in build(experiment):
        found.append(row)
        if len(found) > LARGEST:
            raise NotNumeric("too many outcomes")
    return found


def persons(experiment: Experiment) -> list[str]:
    """Everyone by group and number; without groups #1, #2, …"""
    named = [(name, size) for name, size in experiment.sizes if name not in _MARKS]
    if not named:
        named = [("#", dict(experiment.sizes)["people"])]
    return [f"{name}{number}" for name, size in named for number in range(1, size + 1)]


def _arranged(left: list[str], places: int) -> Iterator[Row]:
    if places == 0:
        yield ()
        return
    for at, one in enumerate(left):
        for rest in _arranged(left[:at] + left[at + 1 :], places - 1):
            yield (one, *rest)


def _subsets(left: Sequence[str], size: int) -> Iterator[Row]:
    if size == 0:
        yield ()
    elif len(left) >= size:
        for rest in _subsets(left[1:], size - 1):
            yield (left[0], *rest)
        yield from _subsets(left[1:], size)


def _row(experiment: Experiment) -> Iterator[Row]:
    everyone = persons(experiment)
    return _arranged(everyone, dict(experiment.sizes).get("places", len(everyone)))


def _pick(experiment: Experiment) -> Iterator[Row]:
    return _subsets(persons(experiment), dict(experiment.sizes)["picks"])


def _posts(experiment: Experiment) -> Iterator[Row]:
    """Who gets which post: each person is tried with each post or none."""
    wanted = {name: size for name, size in experiment.sizes if name != "people"}
    people = dict(experiment.sizes)["people"]

    def given(number: int, left: dict[str, int]) -> Iterator[Row]:
        if number == people:
            if not any(left.values()):
                yield ()
            return
        for post in (*[name for name, size in left.items() if size], ""):
            after = {**left, post: left[post] - 1} if post else left
            for rest in given(number + 1, after):
                yield (post, *rest)

    return given(0, wanted)


def _numbers(experiment: Experiment) -> Iterator[Row]:
    """Every number with so many digits is looked at: are its digits on the cards?"""
    sizes = dict(experiment.sizes)
    listed = [size for name, size in experiment.sizes if name.startswith("card")]
    cards = listed or [digit for digit in range(10) if sizes["lowest"] <= digit <= sizes["highest"]]
    for number in range(10 ** (sizes["digits"] - 1), 10 ** sizes["digits"]):
        digits = str(number)
        alone = len(set(digits)) == len(digits) or bool(sizes.get("repeat"))
        if alone and all(int(digit) in cards for digit in digits):
            yield tuple(digits)


def _one_of(experiment: Experiment) -> Iterator[Row]:
    for name, size in experiment.sizes:
        for number in range(size):
            yield (f"{name}{number}",)


def _each_of(experiment: Experiment) -> Iterator[Row]:
    rows: list[Row] = [()]
    for name, size in experiment.sizes:
        rows = [(*row, f"{name}{number}") for row in rows for number in range(size)]
    return iter(rows)


def _roads(experiment: Experiment) -> Iterator[Row]:
    sizes = dict(experiment.sizes)
    for one in range(sizes["first"]):
        for two in range(sizes["second"]):
            yield (f"a{one}", f"b{two}")
    for way in range(sizes.get("direct", 0)):
        yield (f"c{way}",)


def _tosses(experiment: Experiment) -> Iterator[Row]:
    rows: list[Row] = [()]
    for _ in range(experiment.size("coins")):
        rows = [(*row, side) for row in rows for side in "앞뒤"]
    for _ in range(experiment.size("dice")):
        rows = [(*row, str(eyes)) for row in rows for eyes in range(1, 7)]
    return iter(rows)


def _maps(experiment: Experiment) -> Iterator[Row]:
    rows: list[Row] = [()]
    for _ in range(experiment.size("from")):
        rows = [(*row, str(image)) for row in rows for image in range(experiment.size("to"))]
    return iter(rows)


def _lattice(experiment: Experiment) -> Iterator[Row]:
    """A parallelogram by its four sides."""
    for low in range(experiment.size("rows")):
        for high in range(low + 1, experiment.size("rows")):
            for left in range(experiment.size("columns")):
                for right in range(left + 1, experiment.size("columns")):
                    yield (str(low), str(high), str(left), str(right))


def _hands(experiment: Experiment) -> Iterator[Row]:
    rows: list[Row] = [()]
    for _ in range(experiment.size("people")):
        rows = [(*row, hand) for row in rows for hand in ("가위", "바위", "보")]
    return iter(rows)


_BUILD: dict[str, Callable[[Experiment], Iterator[Row]]] = {
    "row": _row, "pick": _pick, "posts": _posts, "numbers": _numbers, "one_of": _one_of, "each_of": _each_of,
    "roads": _roads, "tosses": _tosses, "map": _maps, "lattice": _lattice, "wins": _hands,
}  # fmt: skip


def belongs(event: Event, row: Row, experiment: Experiment) -> bool:
    """Whether an outcome is in the event."""
    rule = _RULES.get(event.kind)
    if rule is None:
        raise NotNumeric(event.kind)
    return rule(row, [str(arg) for arg in event.args], experiment)


Args = list[str]


def _named(args: Args) -> list[str]:
    return [f"#{arg}" for arg in args]


def _group(row: Row, name: str) -> list[int]:
    return [at for at, one in enumerate(row) if one.rstrip("0123456789") == name]


def _touching(places: Sequence[int]) -> bool:
    return list(places) == list(range(min(places), min(places) + len(places)))


def _together(row: Row, args: Args, experiment: Experiment) -> bool:
    return _touching(sorted(row.index(one) for one in _named(args)))


def _apart(row: Row, args: Args, experiment: Experiment) -> bool:
    places = [row.index(one) for one in _named(args)]
    return all(abs(one - two) != 1 for one in places for two in places)


def _place(row: Row, args: Args, experiment: Experiment) -> bool:
    seat = len(row) if args[1] == "-1" else int(args[1])
    return row.index(f"#{args[0]}") + 1 == seat


def _groups_together(row: Row, args: Args, experiment: Experiment) -> bool:
    names = [name for name, _ in experiment.sizes if name not in _MARKS]
    return all(_touching(_group(row, name)) for name in names)


def _group_apart(row: Row, args: Args, experiment: Experiment) -> bool:
    places = _group(row, args[0])
    return all(later - earlier > 1 for earlier, later in itertools.pairwise(places))


def _alternate(row: Row, args: Args, experiment: Experiment) -> bool:
    kinds = [one.rstrip("0123456789") for one in row]
    return all(kinds[at] != kinds[at + 1] for at in range(len(kinds) - 1))


def _mixed(row: Row, args: Args, experiment: Experiment) -> bool:
    return all(len(_group(row, args[at])) == int(args[at + 1]) for at in range(0, len(args), 2))


def _number(row: Row) -> int:
    value = 0
    for digit in row:
        value = 10 * value + int(digit)
    return value


def _coin_and_die(row: Row, args: Args, experiment: Experiment) -> bool:
    *coins, eyes = row
    n, limit = int(eyes), int(args[2])
    fits = {
        "even": n in (2, 4, 6),
        "odd": n in (1, 3, 5),
        "prime": n in (2, 3, 5),
        "exactly": n == limit,
        "at_most": not n > limit,
        "at_least": not n < limit,
        "multiple_of": limit > 0 and n % limit == 0,
        "divisor_of": limit % n == 0,
    }
    return set(coins) == {args[0][0]} and fits[args[1]]


_RULES: dict[str, Callable[[Row, Args, Experiment], bool]] = {
    "any": lambda row, args, e: True,
    "together": _together,
    "apart": _apart,
    "ends": lambda row, args, e: sorted(_named(args)) == sorted((row[0], row[-1])),
    "place": _place,
    "group_together": lambda row, args, e: _touching(_group(row, args[0])),
    "groups_together": _groups_together,
    "group_apart": _group_apart,
    "alternate": _alternate,
    "group_ends": lambda row, args, e: {0, len(row) - 1} <= set(_group(row, args[0])),
    "with": lambda row, args, e: all(one in row for one in _named(args)),
    "without": lambda row, args, e: all(one not in row for one in _named(args)),
    "mixed": _mixed,
    "all_of": lambda row, args, e: len(_group(row, args[0])) == len(row),
    "some": lambda row, args, e: len(_group(row, args[0])) > 0,
    "even": lambda row, args, e: row[-1] in "02468",
    "odd": lambda row, args, e: row[-1] in "13579",
    "multiple_of": lambda row, args, e: not _number(row) % int(args[0]),
    "at_least": lambda row, args, e: _number(row) >= int(args[0]),
    "above": lambda row, args, e: _number(row) > int(args[0]),
    "at_most": lambda row, args, e: _number(row) <= int(args[0]),
    "below": lambda row, args, e: _number(row) < int(args[0]),
    "one_to_one": lambda row, args, e: all(row.count(one) == 1 for one in row),
    "face_and": _coin_and_die,
    "draw": lambda row, args, e: len(set(row)) in (1, 3),
    "decided": lambda row, args, e: len(set(row)) == 2,
}

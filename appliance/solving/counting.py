"""Counting by listing: every row, choice, number or map once, and which of them are as asked."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import combinations, pairwise, permutations, product

from appliance.domain.counting import groups
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Experiment
from appliance.domain.goals import Event
from appliance.solving.events import occurs

MOST = 45_000
Outcome = tuple[int, ...]


@lru_cache(maxsize=4096)
def favourable(experiment: Experiment, event: Event) -> int:
    """How many outcomes are in the event."""
    if event.kind == "any":
        return everything(experiment)
    rule = _EVENTS.get((experiment.kind, event.kind))
    if rule is None:
        raise Unsolvable("시행에 맞지 않는 사건입니다.")
    try:
        return sum(rule(outcome, event, experiment) for outcome in _outcomes(experiment))
    except (IndexError, KeyError, ValueError):
        raise Unsolvable("사건을 정하는 사람이나 수가 알맞지 않습니다.") from None


def everything(experiment: Experiment) -> int:
    """How many outcomes there are."""
    quick = _QUICK.get(experiment.kind)
    return quick(experiment) if quick is not None else sum(1 for _ in _outcomes(experiment))


def _one_of(experiment: Experiment) -> int:
    return sum(size for _, size in experiment.sizes)


def _each_of(experiment: Experiment) -> int:
    count = 1
    for _, size in experiment.sizes:
        count *= size
    return count


def _roads(experiment: Experiment) -> int:
    return experiment.size("first") * experiment.size("second") + experiment.size("direct")


def _long_row(experiment: Experiment) -> int:
    """Place after place, one person fewer each time."""
    left, count = _people(experiment), 1
    for _ in range(experiment.size("places", left)):
        count *= left
        left -= 1
    if count <= 0:
        raise Unsolvable("세울 사람이 자리보다 적습니다.")
    return count


_QUICK: dict[str, Callable[[Experiment], int]] = {
    "one_of": _one_of,
    "each_of": _each_of,
    "roads": _roads,
    "row": _long_row,
    "tosses": lambda e: 2 ** e.size("coins") * 6 ** e.size("dice"),
    "map": lambda e: e.size("to") ** e.size("from"),
    "wins": lambda e: 3 ** e.size("people"),
}


def _people(experiment: Experiment) -> int:
    return sum(size for _, size in groups(experiment.sizes))


def _outcomes(experiment: Experiment) -> Iterator[Outcome]:
    kind = experiment.kind
    if kind == "row":
        if _long_row(experiment) > MOST:
            raise Unsolvable("경우의 수가 너무 많아 셀 수 없습니다.")
        people = range(_people(experiment))
        return permutations(people, experiment.size("places", len(people)))
    if kind == "pick":
        people, picks = range(_people(experiment)), experiment.size("picks")
        if not 1 <= picks <= len(people) or len(people) > 20 or (len(people) > 14 and picks > 4):
            raise Unsolvable("뽑는 수가 알맞지 않습니다.")
        return combinations(people, picks)
    if kind == "posts":
        return _posts(experiment)
    if kind == "numbers":
        return _numbers(experiment)
    if kind == "map":
        if experiment.size("to") ** experiment.size("from") > MOST:
            raise Unsolvable("경우의 수가 너무 많아 셀 수 없습니다.")
        return product(range(experiment.size("to")), repeat=experiment.size("from"))
    if kind == "lattice":
        rows, columns = experiment.size("rows"), experiment.size("columns")
        if min(rows, columns) < 2 or max(rows, columns) > 12:
            raise Unsolvable("직선의 수가 알맞지 않습니다.")
        pairs = product(combinations(range(rows), 2), combinations(range(columns), 2))
        return ((*one, *two) for one, two in pairs)
    if kind == "tosses":
        sides = [(1, 2)] * experiment.size("coins") + [tuple(range(1, 7))] * experiment.size("dice")
        return product(*sides)
    if kind == "wins":
        return product(range(3), repeat=experiment.size("people"))
    raise Unsolvable(f"시행 '{kind}'은(는) 알지 못합니다.")


def _posts(experiment: Experiment) -> Iterator[Outcome]:
    """For each post the persons who take it, of those who are left; told as who has which post."""
    seats = [size for name, size in experiment.sizes if name != "people"]
    people = experiment.size("people")
    if sum(seats) > people or people > 12 or sum(seats) > 5 or not seats:
        raise Unsolvable("뽑는 사람의 수가 알맞지 않습니다.")

    def filled(left: tuple[int, ...], rest: list[int]) -> Iterator[Outcome]:
        if not rest:
            yield ()
            return
        for chosen in combinations(left, rest[0]):
            others = tuple(one for one in left if one not in chosen)
            for more in filled(others, rest[1:]):
                yield (*chosen, *more)

    return filled(tuple(range(people)), seats)


def cards_of(experiment: Experiment) -> list[int]:
    """The digits on the cards."""
    listed = [size for name, size in experiment.sizes if name.startswith("card")]
    cards = listed or list(range(experiment.size("lowest"), experiment.size("highest") + 1))
    if not cards or len(set(cards)) != len(cards) or not all(0 <= card <= 9 for card in cards):
        raise Unsolvable("카드에 적힌 숫자가 알맞지 않습니다.")
    return cards


def _numbers(experiment: Experiment) -> Iterator[Outcome]:
    cards, digits = cards_of(experiment), experiment.size("digits")
    if not 1 <= digits <= 5 or (digits > len(cards) and not experiment.size("repeat")):
        raise Unsolvable("카드가 모자라 그런 자연수를 만들 수 없습니다.")
    rows = product(cards, repeat=digits) if experiment.size("repeat") else permutations(cards, digits)
    return (row for row in rows if row[0] != 0)


def numbers_in(experiment: Experiment, event: Event) -> list[int]:
    """The numbers that are as asked, ascending."""
    rule = _EVENTS[(experiment.kind, event.kind)]
    return sorted(_value(row) for row in _outcomes(experiment) if rule(row, event, experiment))


# --- events --------------------------------------------------------------------------------------------

Rule = Callable[[Outcome, Event, Experiment], bool]


def _members(experiment: Experiment, name: object) -> set[int]:
    start = 0
    for group, size in groups(experiment.sizes):
        if group == name:
            return set(range(start, start + size))
        start += size
    raise KeyError(str(name))


def _chosen(event: Event) -> list[int]:
    return [int(arg) - 1 for arg in event.args]


def _in_a_run(row: Outcome, some: set[int]) -> bool:
    places = [at for at, one in enumerate(row) if one in some]
    return len(places) == len(some) and places[-1] - places[0] == len(places) - 1


def _all_apart(row: Outcome, some: set[int]) -> bool:
    return not any(one in some and two in some for one, two in pairwise(row))


def _ends(row: Outcome, event: Event, experiment: Experiment) -> bool:
    return {row[0], row[-1]} == set(_chosen(event))


def _alternate(row: Outcome, event: Event, experiment: Experiment) -> bool:
    (name, _), _ = groups(experiment.sizes)
    first = _members(experiment, name)
    return all((one in first) != (two in first) for one, two in pairwise(row))


def _mixed(row: Outcome, event: Event, experiment: Experiment) -> bool:
    pairs = zip(event.args[::2], event.args[1::2], strict=True)
    return all(len(_members(experiment, name) & set(row)) == count for name, count in pairs)


def _value(row: Outcome) -> int:
    return int("".join(map(str, row)))


def _face_and(row: Outcome, event: Event) -> bool:
    """Every coin as told (앞면 is 1), the die as a number event."""
    face, kind, number = event.args
    *coins, die = row
    side = 1 if face == "앞면" else 2
    return all(coin == side for coin in coins) and occurs(
        Event(str(kind), (number,)), Experiment("dice", (("count", 1),)), (die,)
    )


_EVENTS: dict[tuple[str, str], Rule] = {
    ("row", "together"): lambda row, event, e: _in_a_run(row, set(_chosen(event))),
    ("row", "apart"): lambda row, event, e: _all_apart(row, set(_chosen(event))),
    ("row", "ends"): _ends,
    ("row", "place"): lambda row, event, e: (
        row[int(event.args[1]) - (int(event.args[1]) > 0)] == int(event.args[0]) - 1
    ),
    ("row", "group_together"): lambda row, event, e: _in_a_run(row, _members(e, event.args[0])),
    ("row", "groups_together"): lambda row, event, e: all(
        _in_a_run(row, _members(e, name)) for name, _ in groups(e.sizes)
    ),
    ("row", "group_apart"): lambda row, event, e: _all_apart(row, _members(e, event.args[0])),
    ("row", "alternate"): _alternate,
    ("row", "group_ends"): lambda row, event, e: {row[0], row[-1]} <= _members(e, event.args[0]),
    ("pick", "with"): lambda row, event, e: set(_chosen(event)) <= set(row),
    ("pick", "without"): lambda row, event, e: not set(_chosen(event)) & set(row),
    ("pick", "mixed"): _mixed,
    ("pick", "all_of"): lambda row, event, e: set(row) <= _members(e, event.args[0]),
    ("pick", "some"): lambda row, event, e: bool(_members(e, event.args[0]) & set(row)),
    ("numbers", "even"): lambda row, event, e: _value(row) % 2 == 0,
    ("numbers", "odd"): lambda row, event, e: _value(row) % 2 == 1,
    ("numbers", "multiple_of"): lambda row, event, e: _value(row) % int(event.args[0]) == 0,
    ("numbers", "at_least"): lambda row, event, e: _value(row) >= int(event.args[0]),
    ("numbers", "above"): lambda row, event, e: _value(row) > int(event.args[0]),
    ("numbers", "at_most"): lambda row, event, e: _value(row) <= int(event.args[0]),
    ("numbers", "below"): lambda row, event, e: _value(row) < int(event.args[0]),
    ("map", "one_to_one"): lambda row, event, e: len(set(row)) == len(row),
    ("tosses", "face_and"): lambda row, event, e: _face_and(row, event),
    ("wins", "draw"): lambda row, event, e: len(set(row)) != 2,
    ("wins", "decided"): lambda row, event, e: len(set(row)) == 2,
}

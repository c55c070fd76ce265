"""Coins, all different."""

from itertools import product

from appliance.authoring.solutions.build import times
from appliance.authoring.solutions.chance.told import (
    LISTED,
    Count,
    Told,
    by_complement,
    by_groups,
    listed,
    whole,
)
from appliance.authoring.solutions.lines import eq, line
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Experiment
from appliance.domain.goals import Event

FACES = ("앞", "뒤")
SIDES = {"앞": "앞면", "뒤": "뒷면"}


def tell(experiment: Experiment, event: Event) -> Told:
    """How the outcomes of the coins are counted."""
    count = experiment.size("count", 1)
    if not 1 <= count <= 6:
        raise Unsolvable("동전의 개수가 너무 많아 풀이를 쓸 수 없습니다.")
    total = 2**count
    space = line("모든 경우의 수는 {}이다.", eq(times(*[2] * count), total))
    if event.kind == "any":
        return Told(space, total, Count(total))
    face, low, high, what = _bounds(event, count)
    found = [each for each in product(FACES, repeat=count) if low <= each.count(face) <= high]
    if event.kind == "all_same":
        found = [each for each in product(FACES, repeat=count) if len(set(each)) == 1]
    rest = total - len(found)
    if high == count and rest == 1 and event.kind != "all_same" and count > 1:
        other = f"모두 {SIDES[_other(face)]}이 나오는"
        first = line("{} 경우는 {}가지이다.", other, 1)
        return Told(space, total, by_complement(what, total, 1, first))
    if len(found) > LISTED:
        sizes = [
            (times_, sum(each.count(face) == times_ for each in found)) for times_ in range(low, high + 1)
        ]
        groups = [(_exactly(face, times_, count), size) for times_, size in sizes]
        return Told(space, total, by_groups(what, groups))
    shown = [f"({', '.join(each)})" if count > 1 else SIDES[each[0]] for each in found]
    return Told(space, total, listed(what, shown))


def _other(face: str) -> str:
    return FACES[1 - FACES.index(face)]


def _bounds(event: Event, count: int) -> tuple[str, int, int, str]:
    """Which face is counted, at least and at most how often, and the event in words."""
    match event.kind:
        case "heads_exactly" | "tails_exactly":
            face, n = ("앞" if event.kind.startswith("heads") else "뒤"), whole(event)
            return face, n, n, _exactly(face, n, count)
        case "heads_at_least" | "tails_at_least":
            face, n = ("앞" if event.kind.startswith("heads") else "뒤"), whole(event)
            return face, n, count, line(f"{SIDES[face]}이 {{}}개 이상 나오는", n)
        case "at_least_one":
            face = "뒤" if str(event.args[:1]).find("뒤") >= 0 or "뒷" in str(event.args[:1]) else "앞"
            return face, 1, count, f"적어도 한 개는 {SIDES[face]}이 나오는"
        case "all_same":
            return "앞", 0, count, "모두 같은 면이 나오는"
        case _:
            raise Unsolvable("동전에 대한 이 사건의 풀이는 쓸 수 없습니다.")


def _exactly(face: str, times_: int, count: int) -> str:
    if count == 1:
        return f"{SIDES[face if times_ else _other(face)]}이 나오는"
    if times_ in (0, count):
        return f"모두 {SIDES[face if times_ else _other(face)]}이 나오는"
    return line(f"{SIDES[face]}이 {{}}개 나오는", times_)

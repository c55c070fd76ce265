"""Dice, all different: pairs are ordered."""

from itertools import product as outcomes_of
from math import prod

from appliance.authoring.solutions.build import times
from appliance.authoring.solutions.chance.cards import number_event
from appliance.authoring.solutions.chance.told import (
    LISTED,
    Count,
    Told,
    by_complement,
    by_groups,
    listed,
    pair,
    whole,
)
from appliance.authoring.solutions.lines import eq, line, math
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Experiment
from appliance.domain.goals import Event
from appliance.mathtext.tree import Point, Sym
from appliance.solving.events import occurs

Outcome = tuple[int, ...]
NAMED = {"짝수": 0, "even": 0, "홀수": 1, "odd": 1}


def tell(experiment: Experiment, event: Event) -> Told:
    """How the outcomes of the dice are counted."""
    count = experiment.size("count", 1)
    if not 1 <= count <= 4:
        raise Unsolvable("주사위의 개수가 너무 많아 풀이를 쓸 수 없습니다.")
    total = 6**count
    space = line("모든 경우의 수는 {}이다.", eq(times(*[6] * count), total))
    if event.kind == "any":
        return Told(space, total, Count(total))
    if count == 1 and event.kind not in ("at_least_one", *_MEASURES):
        return Told(space, total, number_event(event, range(1, 7), "눈의 수"))
    return Told(space, total, _together(event, count, total))


_MEASURES = ("sum_is", "sum_at_most", "sum_at_least", "sum_multiple", "difference_is", "product_is")


def _together(event: Event, count: int, total: int) -> Count:
    if event.kind in ("product_even", "product_odd", "at_least_one"):
        return _parity(event, count, total)
    if event.kind == "relation":
        return _related(event, count)
    what = _what(event, count)
    found = [each for each in outcomes_of(range(1, 7), repeat=count) if _happens(event, each)]
    if event.kind == "all_different":
        lead = f"먼저 나온 눈과 다른 눈이 나와야 하므로 {what} 경우의 수는"
        return Count(len(found), (), lead, times(*range(6, 6 - count, -1)))
    if len(found) <= LISTED:
        return _listed(what, count, found)
    if event.kind == "sum_at_least" and len(found) * 2 > total:
        less = by_groups(
            line("합이 {} 미만인", whole(event)),
            [(f"합이 {math(n)}인", _sums(count, n)) for n in range(count, whole(event))],
        )
        return by_complement(what, total, less.number, *less.all_lines)
    return by_groups(what, _groups(event, count))


def _related(event: Event, count: int) -> Count:
    """a+b=6인 경우를 순서쌍 (a, b)로."""
    rolls = outcomes_of(range(1, 7), repeat=count)
    found = [each for each in rolls if occurs(event, Experiment("dice", (("count", count),)), each)]
    if not found or len(found) > 15 or event.relation is None:
        raise Unsolvable("경우가 너무 많아 풀이를 쓸 수 없습니다.")
    shown = ", ".join(map(pair, found))
    names = math(Point("", tuple(Sym(str(name)) for name in event.args)))
    told = line(
        "{}인 경우를 순서쌍 {}로 나타내면 {}의 {}가지이다.", math(event.relation), names, shown, len(found)
    )
    return Count(len(found), (told,))


def _listed(what: str, count: int, found: list[Outcome]) -> Count:
    shown = list(map(pair, found))
    if count == 1 or not found:
        return listed(what, shown)
    told = line("{} 경우를 순서쌍으로 나타내면 {}의 {}가지이다.", what, ", ".join(shown), len(found))
    return Count(len(found), (told,))


def _what(event: Event, count: int) -> str:
    if event.kind == "all_same":
        return "나오는 눈의 수가 서로 같은" if count == 2 else "나오는 눈의 수가 모두 같은"
    if event.kind == "all_different":
        return "나오는 눈의 수가 서로 다른" if count == 2 else "나오는 눈의 수가 모두 다른"
    name, tail = {
        "sum_is": ("합이", "인"),
        "sum_at_most": ("합이", " 이하인"),
        "sum_at_least": ("합이", " 이상인"),
        "sum_multiple": ("합이", "의 배수인"),
        "difference_is": ("차가", "인"),
        "product_is": ("곱이", "인"),
    }.get(event.kind, ("", ""))
    if not name:
        raise Unsolvable("주사위의 눈에 대한 이 사건의 풀이는 쓸 수 없습니다.")
    return f"나오는 눈의 수의 {name} {math(whole(event))}{tail}"


def _happens(event: Event, values: Outcome) -> bool:
    match event.kind:
        case "all_same":
            return len(set(values)) == 1
        case "all_different":
            return len(set(values)) == len(values)
        case "sum_is":
            return sum(values) == whole(event)
        case "sum_at_most":
            return sum(values) <= whole(event)
        case "sum_at_least":
            return sum(values) >= whole(event)
        case "sum_multiple":
            return sum(values) % whole(event) == 0
        case "difference_is":
            return max(values) - min(values) == whole(event)
        case "product_is":
            return prod(values) == whole(event)
        case _:
            raise Unsolvable("주사위의 눈에 대한 이 사건의 풀이는 쓸 수 없습니다.")


def _sums(count: int, total: int) -> int:
    return sum(sum(each) == total for each in outcomes_of(range(1, 7), repeat=count))


def _groups(event: Event, count: int) -> list[tuple[str, int]]:
    if not event.kind.startswith("sum_"):
        raise Unsolvable("경우가 너무 많아 풀이를 쓸 수 없습니다.")
    sums = [n for n in range(count, 6 * count + 1) if _happens(event, (n,))]
    return [(f"합이 {math(n)}인", _sums(count, n)) for n in sums]


def _parity(event: Event, count: int, total: int) -> Count:
    """Odd product: every number odd. Even product, at least one …: all outcomes less the others."""
    if event.kind == "product_odd":
        lead = "곱이 홀수이려면 나오는 눈의 수가 모두 홀수이어야 하므로 그 경우의 수는"
        return Count(3**count, (), lead, times(*[3] * count))
    each, what, other = _others(event)
    first = line("{} 경우의 수는 {}이다.", other, eq(times(*[each] * count), each**count))
    return by_complement(what, total, each**count, first)


def _others(event: Event) -> tuple[int, str, str]:
    """How many faces are left where it does not happen, and both events in words."""
    if event.kind == "product_even":
        return 3, "곱이 짝수인", "나오는 눈의 수가 모두 홀수이어서 곱이 홀수인"
    wanted = event.args[0] if event.args else None
    if isinstance(wanted, int):
        return 5, line("적어도 하나는 {}의 눈이 나오는", wanted), line("모두 {} 이외의 눈이 나오는", wanted)
    parity = NAMED.get(str(wanted))
    if parity is None:
        raise Unsolvable("주사위의 눈에 대한 이 사건의 풀이는 쓸 수 없습니다.")
    here, there = ("홀수", "짝수") if parity else ("짝수", "홀수")
    return 3, f"적어도 하나는 {here}의 눈이 나오는", f"모두 {there}의 눈이 나오는"

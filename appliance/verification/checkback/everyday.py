"""The second part of the word problems played through with the answer in its place.

Legs are counted head by head, trains go their way, steps are climbed; a bound holds and one step further it
does not. Values are in base units; roles that nobody told are found by walking forward.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from itertools import pairwise

Values = Mapping[str, Fraction]
Story = Callable[[Values], bool]


def _pair(v: Values, total: str, first: str, second: str) -> tuple[Fraction, Fraction]:
    """Two parts of a whole, of which at least one is known."""
    one = v[first] if first in v else v[total] - v[second]
    return one, v.get(second, v[total] - one)


def _legs(v: Values) -> bool:
    first, second = _pair(v, "total", "first", "second")
    counted = sum([v["legs_first"]] * int(first)) + sum([v["legs_second"]] * int(second))
    return min(first, second) > 0 and first + second == v["total"] and counted == v["legs"]


def _train(v: Values) -> bool:
    """The nose goes over the span, then the train's own length follows."""
    return v["span"] / v["speed"] + v["train"] / v["speed"] == v["time"]


def _trains(v: Values) -> bool:
    pace = (v["span_second"] - v["span_first"]) / (v["time_second"] - v["time_first"])
    speed = v.get("speed", pace)
    train = v["train"] if "train" in v else speed * v["time_first"] - v["span_first"]
    return train > 0 and all(
        (v[f"span_{at}"] + train) / v[f"time_{at}"] == speed for at in ("first", "second")
    )


def _boat(v: Values) -> bool:
    up, down = v["distance"] / v["time_up"], v["distance"] / v["time_down"]
    if "boat" in v and v["boat"] - up != down - v["boat"]:
        return False
    return "stream" not in v or down - up == 2 * v["stream"] > 0


def _groups(sign: int) -> Story:
    def play(v: Values) -> bool:
        first, second = _pair(v, "total", "first", "second")
        now = first * (100 + v["up"]) / 100 + second * (100 - v["down"]) / 100
        whole = (first * v["up"] / 100).denominator == 1 and (second * v["down"] / 100).denominator == 1
        return whole and min(first, second) > 0 and now - v["total"] == sign * v["change"]

    return play


def _stairs(v: Values) -> bool:
    """Every game by itself; whichever number of wins is not told is tried."""
    tried = range(200)
    wins = [int(v["wins"])] if "wins" in v else tried
    losses = [int(v["losses"])] if "losses" in v else tried
    ends = [
        (a, b)
        for a in wins
        for b in losses
        if v["up"] * a - v["down"] * b == v["height_first"]
        and v["up"] * b - v["down"] * a == v["height_second"]
    ]
    return len(ends) == 1


def _saved(v: Values, which: str, months: Fraction) -> Fraction:
    """Month by month."""
    return v[f"start_{which}"] + sum([v[f"step_{which}"]] * int(months))


def _equal_savings(v: Values) -> bool:
    return _saved(v, "first", v["months"]) == _saved(v, "second", v["months"])


def _gears(v: Values) -> bool:
    return v["teeth_first"] * v["turns_first"] / v["teeth_second"] == v["turns_second"]


def _workers(v: Values) -> bool:
    """What one person does in a unit of time, over all of them."""
    share = 1 / v["people_first"] / v["days_first"]
    return share * v["people_second"] * v["days_second"] == 1


def _fuel(v: Values) -> bool:
    return v["way_first"] / v["fuel_first"] == v["way_second"] / v["fuel_second"]


def _level(v: Values) -> bool:
    rise = v["level_first"] / v["time_first"]
    again = "time_third" not in v or v["level_third"] / v["time_third"] == rise
    return again and v["level_second"] / v["time_second"] == rise


def _tens(v: Values) -> bool:
    tens = v["tens"]
    fits = [
        10 * tens + ones for ones in range(1, 10) if 10 * ones + tens - (10 * tens + ones) == v["increase"]
    ]
    return (
        len(fits) == 1
        and fits[0] == v.get("original", fits[0])
        and fits[0] - 10 * tens == v.get("ones", fits[0] - 10 * tens)
    )


def _cut(v: Values) -> bool:
    tag = v["cost"] + v["cost"] * v["markup"] / 100
    return tag - v["cut"] - v["cost"] == v["profit"]


def _in_turn(v: Values) -> bool:
    left = 1 - v["part_first"] / v["days_first"]
    return left > 0 and left * v["days_second"] == v["part_second"]


def _benches(v: Values) -> bool:
    benches = v["benches"] if "benches" in v else (v["people"] - v["left"]) / v["each_less"]
    people = v.get("people", v["each_less"] * benches + v["left"])
    full = benches - v["empty"] - 1
    seated = sum([v["each_more"]] * int(full)) + v["last"]
    return benches.denominator == 1 and full >= 0 and seated == people == benches * v["each_less"] + v["left"]


def _trapezoid(v: Values) -> bool:
    """Two triangles, one on each parallel side."""
    return v["top"] * v["height"] / 2 + v["bottom"] * v["height"] / 2 == v["area"]


def _smallest(v: Values, span: int) -> Fraction:
    if "smallest" in v:
        return v["smallest"]
    return v["middle"] - v["step"] if "middle" in v else v["largest"] - span * v["step"]


def _is_row(v: Values, low: Fraction) -> bool:
    """Natural numbers, even or odd as they are called."""
    return low > 0 and low.denominator == 1 and ("parity" not in v or low % 2 == v["parity"])


def _squares(count: int) -> Story:
    def play(v: Values) -> bool:
        row = [_smallest(v, count - 1) + n * v["step"] for n in range(count)]
        if not _is_row(v, row[0]):
            return False
        named = {"smallest": row[0], "largest": row[-1], "middle": row[count // 2]}
        return sum(n * n for n in row) == v["total"] and all(v.get(name, n) == n for name, n in named.items())

    return play


def _product(v: Values) -> bool:
    low = _smallest(v, 1)
    return (
        _is_row(v, low)
        and low * (low + v["step"]) == v["total"]
        and v.get("largest", low + v["step"]) == low + v["step"]
    )


def _two(low: str, high: str) -> Story:
    def play(v: Values) -> bool:
        small = v[low] if low in v else v[high] - v["difference"]
        large = v.get(high, small + v["difference"])
        return 0 < small < large and large - small == v["difference"] and large * small == v["product"]

    return play


def _square_sharing(v: Values) -> bool:
    people = v["people"] if "people" in v else v["each"] + v["less"]
    each = v.get("each", people - v["less"])
    return each > 0 and people - each == v["less"] and sum([each] * int(people)) == v["things"]


def _changed_square(v: Values) -> bool:
    sides = v["side"] + v["longer"], v["side"] - v["shorter"]
    return min(sides) > 0 and sides[0] * sides[1] == v["area"]


def _road(v: Values) -> bool:
    """All the land less the two strips, whose crossing is counted once."""
    width, height, road = v["width"], v["height"], v["road"]
    return (
        0 < road < min(width, height) and width * height - road * (width + height) + road * road == v["area"]
    )


def _string(v: Values) -> bool:
    larger = v["larger"] if "larger" in v else v["string"] / 4 - v["smaller"]
    smaller = v["string"] / 4 - larger
    return (
        0 < smaller < larger
        and larger * larger + smaller * smaller == v["area"]
        and v.get("smaller", smaller) == smaller
    )


def _change(run: str, sign: int) -> Story:
    def play(v: Values) -> bool:
        return v["start"] + sign * (v[run] / v["per"]) * v["step"] == v["left"]

    return play


def _is_last(holds: Callable[[Fraction], bool], value: Fraction, step: Fraction) -> bool:
    """It holds, and one step further it does not."""
    return holds(value) and not holds(value + step)


def _runs(v: Values, holds: Callable[[Fraction], bool], further: int) -> bool:
    low = _smallest(v, 2)
    row = {"smallest": low, "middle": low + v["step"], "largest": low + 2 * v["step"]}
    right = all(v.get(name, each) == each for name, each in row.items())
    return low > 0 and right and _is_last(lambda n: holds(3 * n + 3 * v["step"]), low, Fraction(further))


def _parking(v: Values) -> bool:
    def fits(time: Fraction) -> bool:
        over = max(Fraction(0), time - v["base_time"])
        return v["base"] + over * v["extra"] <= v["limit"]

    return v["time"] > v["base_time"] and _is_last(fits, v["time"], Fraction(1))


def _store(v: Values) -> bool:
    return _is_last(lambda n: v["price"] * n > v["cheaper"] * n + v["fare"], v["count"], Fraction(-1))


def _group(v: Values) -> bool:
    whole = v["group"] * (1 - v["discount"] / 100)
    return v["count"] < v["group"] and _is_last(lambda n: n > whole, v["count"], Fraction(-1))


def _both_kinds(v: Values) -> bool:
    def fits(n: Fraction) -> bool:
        return (
            sum([v["price_second"]] * int(n)) + sum([v["price_first"]] * int(v["count_total"] - n))
            <= v["budget"]
        )

    return v["count_second"] < v["count_total"] and _is_last(fits, v["count_second"], Fraction(1))


def _mean(*names: str) -> Story:
    def play(v: Values) -> bool:
        told = [v[name] for name in names]
        if max(*told, v["mean"], v["next"]) > 100:
            return False
        return _is_last(lambda n: (sum(told) + n) / (len(told) + 1) >= v["mean"], v["next"], Fraction(-1))

    return play


_LITTLE = Fraction(1, 1000)


def _salt(v: Values, sign: int) -> Callable[[Fraction], Fraction]:
    return lambda water: v["mass_before"] * v["percent_before"] / (v["mass_before"] + sign * water)


def _arcs(v: Values) -> bool:
    """The whole circle is 180° of inscribed angles; the two arcs come to the same length of it."""
    around = [180 / v[f"angle_{at}"] * v[f"arc_{at}"] for at in ("first", "second")]
    return around[0] == around[1] and all(0 < v[f"angle_{at}"] < 180 for at in ("first", "second"))


def _five(v: Values) -> bool:
    """Walked from the least number up, gap by gap."""
    names = [name for name in ("least", "first", "middle", "third", "greatest") if name in v]
    gaps = {pair: v[pair[1]] - v[pair[0]] for pair in pairwise(names)}
    inner = sum(gap for pair, gap in gaps.items() if not {"least", "greatest"} & set(pair))
    return (
        min(gaps.values()) > 0
        and v.get("spread", sum(gaps.values())) == sum(gaps.values())
        and v.get("between", inner) == inner
    )


STORIES: dict[str, Story] = {
    "round.arcs": _arcs,
    "box.five": _five,
    "box.spread": _five,
    "legs.two_kinds": _legs,
    "train.one": _train,
    "train.two": _trains,
    "river.boat": _boat,
    "groups.more": _groups(1),
    "groups.less": _groups(-1),
    "stairs.wins": _stairs,
    "savings.equal": _equal_savings,
    "gears.turns": _gears,
    "workers.days": _workers,
    "fuel.way": _fuel,
    "water.level": _level,
    "digits.tens": _tens,
    "prices.cut": _cut,
    "work.in_turn": _in_turn,
    "benches.seats": _benches,
    "trapezoid.area": _trapezoid,
    "run.squares_two": _squares(2),
    "run.squares_three": _squares(3),
    "run.product": _product,
    "pair.product": _two("smaller", "larger"),
    "ages.product": _two("younger", "older"),
    "sharing.square": _square_sharing,
    "square.changed": _changed_square,
    "land.road": _road,
    "squares.string": _string,
    "change.drain": _change("time", -1),
    "change.fill": _change("time", 1),
    "change.heat": _change("time", 1),
    "change.cool": _change("time", -1),
    "change.height": _change("height", -1),
    "change.fuel": _change("way", -1),
    "bound.run": lambda v: _runs(v, lambda total: total > v["total"], -1),
    "bound.run_below": lambda v: _runs(v, lambda total: total < v["total"], 1),
    "bound.savings": lambda v: _is_last(
        lambda n: _saved(v, "second", n) > _saved(v, "first", n), v["months"], Fraction(-1)
    ),
    "bound.store": _store,
    "bound.group": _group,
    "bound.parking": _parking,
    "bound.hike": lambda v: _is_last(
        lambda d: d / v["speed_go"] + d / v["speed_back"] <= v["time_total"], v["distance"], _LITTLE
    ),
    "bound.errand": lambda v: _is_last(
        lambda d: 2 * d / v["speed"] + v["stay"] <= v["time_total"], v["distance"], _LITTLE
    ),
    "bound.two_kinds": _both_kinds,
    "bound.mean": _mean("a", "b", "c"),
    "bound.mean_two": _mean("a", "b"),
    "bound.triangle": lambda v: _is_last(lambda h: v["base"] * h >= 2 * v["area"], v["height"], -_LITTLE),
    "bound.evaporate": lambda v: _is_last(
        lambda w: w < v["mass_before"] and _salt(v, -1)(w) >= v["percent_after"], v["water"], -_LITTLE
    ),
    "bound.dilute": lambda v: _is_last(lambda w: _salt(v, 1)(w) <= v["percent_after"], v["water"], -_LITTLE),
    "bound.price": lambda v: _is_last(
        lambda tag: tag * (100 - v["discount"]) / 100 >= v["cost"] * (100 + v["gain"]) / 100,
        v["list"],
        -_LITTLE,
    ),
}

# The role of each bounded story that is looked for, and at which end.
ENDS: dict[str, tuple[str, str]] = {
    "bound.run": ("smallest", "작은"),
    "bound.run_below": ("smallest", "큰"),
    "bound.savings": ("months", "작은"),
    "bound.store": ("count", "작은"),
    "bound.group": ("count", "작은"),
    "bound.parking": ("time", "큰"),
    "bound.two_kinds": ("count_second", "큰"),
    "bound.mean": ("next", "작은"),
    "bound.mean_two": ("next", "작은"),
}

"""Word problems played through with the answer in its place, in the units of the stem."""

from collections.abc import Callable
from fractions import Fraction

from appliance.domain.answers import Answer, Scalar
from appliance.domain.givens import Situation
from appliance.domain.question import Question
from appliance.domain.situations import SITUATIONS
from appliance.korean.units import convert, find
from appliance.mathtext import evaluate

Values = dict[str, Fraction]
BASES = {"speed": "m/min", "time": "분", "length": "m", "area": "m²"}


def in_base(value: Fraction, unit: str) -> Fraction:
    known = find(unit) if unit else None
    base = BASES.get(known.dimension) if known else None
    return convert(value, unit, base) if base else value


def played(question: Question, answer: Answer) -> bool:
    """Whether the story comes out, the answer's unit is one of its role, and nothing is negative."""
    (story,) = question.all(Situation)
    (asked,) = question.goal.args
    assert isinstance(answer, Scalar)
    assert answer.unit == question.goal.unit
    kind = SITUATIONS[story.kind]
    values = {name: in_base(quantity.value, quantity.unit) for name, quantity in story.values}
    values[str(asked)] = in_base(evaluate(answer.value), answer.unit)
    whole = all(
        values[role.name].denominator == 1 for role in kind.roles if role.whole and role.name in values
    )
    order = [role.name for role in kind.roles if role.name in dict(story.values)]
    ordered = order == [name for name, _ in story.values]
    positive = all(
        value > 0 for name, value in values.items() if name not in ("longer", "increase", "parity")
    )
    return whole and ordered and positive and STORIES[story.kind](values)


def salt(values: Values, mass: str, percent: str) -> Fraction:
    return values[mass] * values[percent] / 100


def watered(v: Values) -> bool:
    return (
        salt(v, "mass_before", "percent_before") / (v["mass_before"] + v["water"]) == v["percent_after"] / 100
    )


def boiled(v: Values) -> bool:
    return (
        salt(v, "mass_before", "percent_before") / (v["mass_before"] - v["water"]) == v["percent_after"] / 100
    )


def salted(v: Values) -> bool:
    held = salt(v, "mass_before", "percent_before") + v["salt"]
    return held / (v["mass_before"] + v["salt"]) == v["percent_after"] / 100


def mixed(v: Values) -> bool:
    second = v["mass_mixed"] - v["mass_first"]
    held = v["mass_first"] * v["percent_first"] + second * v["percent_second"]
    return second > 0 and held == v["mass_mixed"] * v["percent_mixed"]


def two_legs(v: Values) -> bool:
    rest = v["distance_total"] - v["distance_first"]
    return rest > 0 and v["distance_first"] / v["speed_first"] + rest / v["speed_second"] == v["time_total"]


def with_ages(v: Values) -> bool:
    """Both ages, from what is said and what was answered."""
    older, younger = v.get("older"), v.get("younger")
    gap, total = v.get("difference"), v.get("sum")
    if older is None and younger is not None:
        older = younger + gap if gap is not None else (total or 0) - younger
    if younger is None and older is not None:
        younger = older - gap if gap is not None else (total or 0) - older
    assert older is not None
    assert younger is not None
    agrees = (gap is None or older - younger == gap) and (total is None or older + younger == total)
    return agrees and 0 < younger < older and older + v["years"] == v["multiple"] * (younger + v["years"])


def two_kinds(v: Values) -> bool:
    other = v["count_total"] - v["count_first"]
    return other > 0 and v["count_first"] * v["price_first"] + other * v["price_second"] == v["paid"]


def two_purchases(v: Values) -> bool:
    other = (v["paid_a"] - v["count_first_a"] * v["price_first"]) / v["count_second_a"]
    return other > 0 and v["count_first_b"] * v["price_first"] + v["count_second_b"] * other == v["paid_b"]


def at_most(v: Values) -> bool:
    """One more would be too many."""
    spent = v["fixed"]
    count = 0
    while spent + v["price"] <= v["budget"]:
        spent += v["price"]
        count += 1
    return count == v["count"]


def marked_up(v: Values) -> bool:
    listed = v["cost"] + v["cost"] * v["markup"] / 100
    sold = listed - listed * v["discount"] / 100
    return sold - v["cost"] == v["profit"]


def consecutive(v: Values) -> bool:
    """The row is written out from each possible beginning."""
    count, step = int(v["count"]), int(v["step"])
    rows = [[first + step * at for at in range(count)] for first in range(-100, 400)]
    (row,) = [row for row in rows if sum(row) == v["total"]]
    named = {"smallest": row[0], "middle": row[count // 2], "largest": row[-1]}
    sort = "parity" not in v or all(number % 2 == v["parity"] for number in row)
    return sort and all(v[name] == value for name, value in named.items() if name in v)


def sum_difference(v: Values) -> bool:
    (pair,) = [
        (a, b)
        for a in range(1, int(v["sum"]))
        for b in range(1, a + 1)
        if a + b == v["sum"] and a - b == v["difference"]
    ]
    return all(v[name] == value for name, value in zip(("larger", "smaller"), pair, strict=True) if name in v)


def swapped(v: Values) -> bool:
    digits = str(v["original"])
    total = sum(map(int, digits))
    return len(digits) == 2 and total == v["digit_sum"] and int(digits[::-1]) - int(digits) == v["increase"]


def shared(v: Values) -> bool:
    people = v["people"] if "people" in v else (v["things"] - v["left"]) / v["each_less"]
    things = people * v["each_less"] + v["left"]
    return (
        people.denominator == 1 and things == v.get("things", things) == people * v["each_more"] - v["short"]
    )


def rectangle(v: Values) -> bool:
    width = v["width"] if "width" in v else v["height"] + v["longer"]
    height = v["height"] if "height" in v else width - v["longer"]
    measured = {
        "longer": width - height, "perimeter": 2 * (width + height), "area": width * height,
    }  # fmt: skip
    diagonal = v.get("diagonal")
    agrees = all(v[name] == value for name, value in measured.items() if name in v)
    return agrees and min(width, height) > 0 and (diagonal is None or diagonal**2 == width**2 + height**2)


def two_events(v: Values) -> bool:
    """On a square of side 1, cut by the two chances."""
    first, second = v["first"], v["second"]
    none = (1 - first) * (1 - second)
    areas = {"both": first * second, "none": none, "some": first + second - first * second}
    return all(v[name] == area for name, area in areas.items() if name in v)


STORIES: dict[str, Callable[[Values], bool]] = {
    "mixture.add_water": watered,
    "mixture.evaporate": boiled,
    "mixture.add_salt": salted,
    "mixture.mix": mixed,
    "travel.two_speeds": lambda v: (
        v["distance"] / v["speed_slow"] - v["distance"] / v["speed_fast"] == v["time_difference"]
    ),
    "travel.round_trip": lambda v: (
        v["distance"] / v["speed_go"] + v["distance"] / v["speed_back"] == v["time_total"]
    ),
    "travel.two_legs": two_legs,
    "travel.meet": lambda v: v["time"] * v["speed_first"] + v["time"] * v["speed_second"] == v["distance"],
    "travel.chase": lambda v: (
        v["speed_first"] * (v["time_head"] + v["time"]) == v["speed_second"] * v["time"]
    ),
    "ages.multiple_after": with_ages,
    "ages.sum_multiple": with_ages,
    "ages.difference_multiple": with_ages,
    "prices.two_kinds": two_kinds,
    "prices.two_purchases": two_purchases,
    "prices.at_most": at_most,
    "prices.markup_discount": marked_up,
    "numbers.consecutive": consecutive,
    "numbers.sum_difference": sum_difference,
    "numbers.reversed_digits": swapped,
    "sharing.surplus_shortage": shared,
    "work.together": lambda v: (
        v["days_together"] / v["days_first"] + v["days_together"] / v["days_second"] == 1
    ),
    "change.candle": lambda v: (v["start"] - v["left"]) * v["per"] == v["step"] * v["time"],
    "change.spring": lambda v: (v["left"] - v["start"]) * v["per"] == v["step"] * v["mass"],
    "chance.two_events": two_events,
    "data.two_groups": lambda v: (
        v["count_first"] * (v["mean_first"] - v["mean_total"])
        == v["count_second"] * (v["mean_total"] - v["mean_second"])
    ),
    "figure.right_triangle": lambda v: v["leg_first"] ** 2 + v["leg_second"] ** 2 == v["hypotenuse"] ** 2,
    "figure.rectangle": rectangle,
}

"""Word problems played through with the answer in its place.

Each simulation walks forward through the story (salt is counted, time is added up) and says what does
not come out. It never solves an equation; the equations are in `solving`, written apart.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction

from appliance.domain.answers import Answer, Scalar, Several
from appliance.domain.givens import Situation
from appliance.domain.quantity import Quantity
from appliance.domain.question import Question
from appliance.domain.situations import SITUATIONS, Role
from appliance.mathtext import NotRational, evaluate
from appliance.verification.base import to_base, told_alike
from appliance.verification.checkback import everyday
from appliance.verification.numeric import NotNumeric

# Roles that may be negative: differences with a direction, and the numbers of number puzzles.
SIGNED = {"increase", "longer", "total", "sum", "smallest", "middle", "largest", "smaller", "larger"}

Values = Mapping[str, Fraction]
Story = Callable[[Values], bool]


def simulated(question: Question, answer: Answer) -> str:
    """Plays the story with every given and every answered role."""
    situation = question.only(Situation)
    if situation is None or situation.kind not in STORIES:
        raise NotNumeric("a known situation is needed")
    if not told_alike(situation):
        return "단위가 있는 값과 없는 값이 섞여 있습니다"
    roles = [str(arg) for arg in question.goal.args]
    kind = SITUATIONS[situation.kind]
    values = {name: _in_base(quantity, kind.role(name)) for name, quantity in situation.values}
    for role, quantity in zip(roles, _quantities(answer, question), strict=True):
        values[role] = _in_base(quantity, kind.role(role))
    for name, value in values.items():
        if kind.role(name).whole and value.denominator != 1:
            return f"{kind.role(name).korean}이(가) 자연수가 아닙니다"
        if value < 0 and name not in SIGNED:
            return f"{kind.role(name).korean}이(가) 음수입니다"
    return "" if STORIES[situation.kind](values) else "정답을 넣어 보면 이야기가 맞지 않습니다"


def _in_base(quantity: Quantity, role: Role) -> Fraction:
    """Of a bare number the unit only says how it is counted: 6개월, 30분까지."""
    return quantity.value if role.dimension == "number" else to_base(quantity)


def _quantities(answer: Answer, question: Question) -> list[Quantity]:
    if isinstance(answer, Scalar):
        scalars = [answer]
    elif isinstance(answer, Several):
        scalars = [scalar for _, scalar in answer.items]
    else:
        raise NotNumeric("quantities are needed")
    try:
        return [Quantity(evaluate(s.value, {}), s.unit or question.goal.unit) for s in scalars]
    except NotRational:
        raise NotNumeric("a rational quantity is needed") from None


def _salt(mass: Fraction, percent: Fraction) -> Fraction:
    return mass * percent / 100


def _add_water(v: Values) -> bool:
    salt = _salt(v["mass_before"], v["percent_before"])
    return salt * 100 == v["percent_after"] * (v["mass_before"] + v["water"]) and v["water"] > 0


def _evaporate(v: Values) -> bool:
    salt = _salt(v["mass_before"], v["percent_before"])
    left = v["mass_before"] - v["water"]
    return 0 < salt < left and salt * 100 == v["percent_after"] * left


def _add_salt(v: Values) -> bool:
    salt = _salt(v["mass_before"], v["percent_before"]) + v["salt"]
    return v["salt"] > 0 and salt * 100 == v["percent_after"] * (v["mass_before"] + v["salt"])


def _mix(v: Values) -> bool:
    masses = dict(v)
    if "mass_mixed" not in masses:
        masses["mass_mixed"] = masses["mass_first"] + masses["mass_second"]
    if "mass_first" not in masses:
        masses["mass_first"] = masses["mass_mixed"] - masses["mass_second"]
    if "mass_second" not in masses:
        masses["mass_second"] = masses["mass_mixed"] - masses["mass_first"]
    first, second, mixed = masses["mass_first"], masses["mass_second"], masses["mass_mixed"]
    salt = _salt(first, v["percent_first"]) + _salt(second, v["percent_second"])
    return min(first, second) > 0 and first + second == mixed and salt == _salt(mixed, v["percent_mixed"])


def _content(v: Values) -> bool:
    return v["salt"] == _salt(v["mass"], v["percent"])


def _two_speeds(v: Values) -> bool:
    slow, fast = v["distance"] / v["speed_slow"], v["distance"] / v["speed_fast"]
    return slow > fast and slow - fast == v["time_difference"]


def _round_trip(v: Values) -> bool:
    return v["distance"] / v["speed_go"] + v["distance"] / v["speed_back"] == v["time_total"]


def _two_legs(v: Values) -> bool:
    total = v["distance_total"]
    first = v["distance_first"] if "distance_first" in v else total - v["distance_second"]
    second = v.get("distance_second", total - first)
    time = first / v["speed_first"] + second / v["speed_second"]
    return min(first, second) > 0 and first + second == total and time == v["time_total"]


def _meet(v: Values) -> bool:
    return v["speed_first"] * v["time"] + v["speed_second"] * v["time"] == v["distance"]


def _chase(v: Values) -> bool:
    gone = v["speed_first"] * (v["time_head"] + v["time"])
    return v["time"] > 0 and gone == v["speed_second"] * v["time"]


def _constant(v: Values) -> bool:
    return v["distance"] / v["time"] == v["speed"]


def _candle(v: Values) -> bool:
    """As many steps as fit into the time are taken off."""
    return v["left"] + v["time"] / v["per"] * v["step"] == v["start"] and v["left"] > 0


def _spring(v: Values) -> bool:
    return v["start"] + v["mass"] / v["per"] * v["step"] == v["left"]


def _multiple_after(v: Values) -> bool:
    return v["older"] + v["years"] == v["multiple"] * (v["younger"] + v["years"])


def _sum_multiple(v: Values) -> bool:
    older = v["older"] if "older" in v else v["sum"] - v["younger"]
    younger = v["younger"] if "younger" in v else v["sum"] - older
    after = older + v.get("years", 0) == v["multiple"] * (younger + v.get("years", 0))
    return older + younger == v["sum"] and min(older, younger) > 0 and after


def _difference_multiple(v: Values) -> bool:
    older = v["older"] if "older" in v else v["difference"] + v["younger"]
    younger = v["younger"] if "younger" in v else older - v["difference"]
    after = older + v.get("years", 0) == v["multiple"] * (younger + v.get("years", 0))
    return older - younger == v["difference"] and younger > 0 and after


def _two_kinds(v: Values) -> bool:
    first = v["count_first"] if "count_first" in v else v["count_total"] - v["count_second"]
    second = v["count_second"] if "count_second" in v else v["count_total"] - first
    paid = v["price_first"] * first + v["price_second"] * second
    return min(first, second) > 0 and first + second == v["count_total"] and paid == v["paid"]


def _two_purchases(v: Values) -> bool:
    """An unasked price follows from the first purchase; the second one then proves it."""
    first, second = v.get("price_first"), v.get("price_second")
    if first is None and second is not None:
        first = (v["paid_a"] - v["count_second_a"] * second) / v["count_first_a"]
    if second is None and first is not None:
        second = (v["paid_a"] - v["count_first_a"] * first) / v["count_second_a"]
    if first is None or second is None:
        raise NotNumeric("no price was asked")
    paid_a = v["count_first_a"] * first + v["count_second_a"] * second
    paid_b = v["count_first_b"] * first + v["count_second_b"] * second
    return paid_a == v["paid_a"] and paid_b == v["paid_b"] and min(first, second) > 0


def _at_most(v: Values) -> bool:
    spent = v.get("fixed", Fraction(0)) + v["price"] * v["count"]
    return spent <= v["budget"] < spent + v["price"]


def _markup_discount(v: Values) -> bool:
    listed = v["cost"] * (100 + v["markup"]) / 100
    return listed * (100 - v["discount"]) / 100 == v["cost"] + v["profit"]


def _consecutive(v: Values) -> bool:
    """Any one of the named numbers fixes the row; it is written out and added up."""
    count, step = int(v["count"]), v["step"]
    if "smallest" in v:
        first = v["smallest"]
    elif "largest" in v:
        first = v["largest"] - step * (count - 1)
    else:
        first = v["middle"] - step * Fraction(count - 1, 2)
    row = [first + step * at for at in range(count)]
    named = {"smallest": row[0], "largest": row[-1], "middle": row[count // 2]}
    agree = all(v[name] == value for name, value in named.items() if name in v)
    even_or_odd = "parity" not in v or all(number % 2 == v["parity"] for number in row)
    return agree and even_or_odd and sum(row) == v["total"] and first.denominator == 1


def _sum_difference(v: Values) -> bool:
    larger = v["larger"] if "larger" in v else v["sum"] - v["smaller"]
    smaller = v["smaller"] if "smaller" in v else v["sum"] - larger
    return larger + smaller == v["sum"] and larger - smaller == v["difference"] and larger >= smaller


def _reversed_digits(v: Values) -> bool:
    original = int(v["original"])
    tens, ones = divmod(original, 10)
    swapped = 10 * ones + tens
    return 10 <= original <= 99 and tens + ones == v["digit_sum"] and swapped - original == v["increase"]


def _surplus_shortage(v: Values) -> bool:
    people = v["people"] if "people" in v else (v["things"] - v["left"]) / v["each_less"]
    things = v["things"] if "things" in v else people * v["each_less"] + v["left"]
    enough = people * v["each_less"] + v["left"] == things
    return (
        people > 0 and people.denominator == 1 and enough and people * v["each_more"] == things + v["short"]
    )


def _together(v: Values) -> bool:
    return v["days_together"] * (1 / v["days_first"] + 1 / v["days_second"]) == 1


def _two_groups(v: Values) -> bool:
    """Everyone gets the mean of the group, then the mean of all: nothing is gained or lost."""
    gain = v["count_first"] * (v["mean_first"] - v["mean_total"])
    return gain + v["count_second"] * (v["mean_second"] - v["mean_total"]) == 0


def _relative(v: Values) -> bool:
    return v["total"] > 0 and v["frequency"] / v["total"] == v["relative"] <= 1


def _complement(v: Values) -> bool:
    return 0 <= v["chance"] <= 1 and v["chance"] == 1 - v["rest"]


def _two_events(v: Values) -> bool:
    """Both events on a board of equal squares: rows where the first happens, columns where the second does."""
    p, q = v["first"], v["second"]
    if not (0 <= p <= 1 and 0 <= q <= 1):
        return False
    height, width = p.denominator, q.denominator
    squares = [(row < p.numerator, column < q.numerator) for row in range(height) for column in range(width)]
    tests: dict[str, Callable[[bool, bool], bool]] = {
        "both": lambda one, two: one and two, "none": lambda one, two: not one and not two,
        "some": lambda one, two: one or two, "one": lambda one, two: one != two,
        "only_first": lambda one, two: one and not two, "only_second": lambda one, two: two and not one,
    }  # fmt: skip
    asked = [name for name in v if name in tests]
    return bool(asked) and all(
        Fraction(sum(tests[name](*square) for square in squares), len(squares)) == v[name] for name in asked
    )


STORIES: dict[str, Story] = {
    **everyday.STORIES,
    "mixture.add_water": _add_water,
    "mixture.evaporate": _evaporate,
    "mixture.add_salt": _add_salt,
    "mixture.mix": _mix,
    "mixture.content": _content,
    "travel.two_speeds": _two_speeds,
    "travel.round_trip": _round_trip,
    "travel.two_legs": _two_legs,
    "travel.meet": _meet,
    "travel.chase": _chase,
    "travel.constant": _constant,
    "change.candle": _candle,
    "change.spring": _spring,
    "ages.multiple_after": _multiple_after,
    "ages.sum_multiple": _sum_multiple,
    "ages.difference_multiple": _difference_multiple,
    "prices.two_kinds": _two_kinds,
    "prices.two_purchases": _two_purchases,
    "prices.at_most": _at_most,
    "prices.markup_discount": _markup_discount,
    "numbers.consecutive": _consecutive,
    "numbers.sum_difference": _sum_difference,
    "numbers.reversed_digits": _reversed_digits,
    "sharing.surplus_shortage": _surplus_shortage,
    "work.together": _together,
    "data.two_groups": _two_groups,
    "data.relative": _relative,
    "chance.complement": _complement,
    "chance.two_events": _two_events,
}

"""Solutions of word problems: every kind, every role that a school asks for, both ways of writing."""

import pytest
from solution_checker import Measure, checked, faults_of, story

from appliance.authoring.solutions import write
from appliance.authoring.solutions.situations import WRITERS
from appliance.domain.errors import Unsolvable
from appliance.solving import solve

# One complete set of values for each kind: any role can be taken out and asked for.
WHOLE: dict[str, dict[str, Measure]] = {
    "mixture.add_water": {
        "percent_before": (8, "%"), "mass_before": (300, "g"), "water": (100, "g"), "percent_after": (6, "%"),
    },
    "mixture.evaporate": {
        "percent_before": (6, "%"), "mass_before": (400, "g"), "water": (100, "g"), "percent_after": (8, "%"),
    },
    "mixture.add_salt": {
        "percent_before": (10, "%"), "mass_before": (400, "g"), "salt": (50, "g"), "percent_after": (20, "%"),
    },
    "mixture.mix": {
        "percent_first": (5, "%"), "mass_first": (200, "g"), "percent_second": (10, "%"),
        "mass_second": (300, "g"), "percent_mixed": (8, "%"), "mass_mixed": (500, "g"),
    },
    "mixture.content": {"percent": (8, "%"), "mass": (300, "g"), "salt": (24, "g")},
    "travel.two_speeds": {
        "speed_slow": (4, "km/h"), "speed_fast": (6, "km/h"), "time_difference": (15, "분"), "distance": (3, "km"),
    },
    "travel.round_trip": {
        "speed_go": (3, "km/h"), "speed_back": (6, "km/h"), "time_total": (90, "분"), "distance": (3, "km"),
    },
    "travel.two_legs": {
        "speed_first": (4, "km/h"), "speed_second": (12, "km/h"), "distance_total": (6, "km"),
        "time_total": (50, "분"), "distance_first": (2, "km"), "distance_second": (4, "km"),
    },
    "travel.meet": {
        "distance": (3000, "m"), "speed_first": (60, "m/min"), "speed_second": (90, "m/min"), "time": (20, "분"),
    },
    "travel.chase": {
        "speed_first": (50, "m/min"), "time_head": (12, "분"), "speed_second": (80, "m/min"), "time": (20, "분"),
    },
    "travel.constant": {"speed": (80, "km/h"), "time": (45, "분"), "distance": (60, "km")},
    "ages.multiple_after": {"older": (45, "세"), "younger": (13, "세"), "multiple": 3, "years": (3, "년")},
    "ages.sum_multiple": {
        "sum": (58, "세"), "years": (3, "년"), "multiple": 3, "older": (45, "세"), "younger": (13, "세"),
    },
    "ages.difference_multiple": {
        "difference": (30, "세"), "years": (5, "년"), "multiple": 3, "older": (40, "세"), "younger": (10, "세"),
    },
    "prices.two_kinds": {
        "price_first": (500, "원"), "price_second": (800, "원"), "count_total": (10, "자루"),
        "paid": (6200, "원"), "count_first": (6, "자루"), "count_second": (4, "자루"),
    },
    "prices.two_purchases": {
        "count_first_a": (3, "개"), "count_second_a": (2, "개"), "paid_a": (3100, "원"),
        "count_first_b": (2, "개"), "count_second_b": (5, "개"), "paid_b": (5000, "원"),
        "price_first": (500, "원"), "price_second": (800, "원"),
    },
    "prices.at_most": {"price": (800, "원"), "fixed": (2000, "원"), "budget": (10000, "원"), "count": (10, "개")},
    "prices.markup_discount": {
        "cost": (10000, "원"), "markup": (20, "%"), "discount": (10, "%"), "profit": (800, "원"),
    },
    "numbers.consecutive": {"count": 3, "step": 1, "total": 33, "smallest": 10, "middle": 11, "largest": 12},
    "numbers.sum_difference": {"sum": 30, "difference": 4, "larger": 17, "smaller": 13},
    "numbers.reversed_digits": {"digit_sum": 11, "increase": 27, "original": 47},
    "sharing.surplus_shortage": {
        "each_less": (4, "개"), "left": (5, "개"), "each_more": (5, "개"), "short": (3, "개"),
        "people": (8, "명"), "things": (37, "개"),
    },
    "work.together": {"days_first": (6, "일"), "days_second": (12, "일"), "days_together": (4, "일")},
    "figure.right_triangle": {
        "leg_first": (6, "cm"), "leg_second": (8, "cm"), "hypotenuse": (10, "cm"), "area": (24, "cm²"),
    },
    "figure.rectangle": {
        "width": (8, "cm"), "height": (6, "cm"), "longer": (2, "cm"), "perimeter": (28, "cm"),
        "area": (48, "cm²"), "diagonal": (10, "cm"),
    },
}  # fmt: skip

# Asked for from all the others, these need an equation with the letter below a fraction line, which no
# middle school has, or the digits of a number that is known already.
OUTSIDE = {
    ("travel.two_speeds", "speed_slow"), ("travel.two_speeds", "speed_fast"),
    ("travel.round_trip", "speed_go"), ("travel.round_trip", "speed_back"),
    ("travel.two_legs", "speed_first"), ("travel.two_legs", "speed_second"),
    ("numbers.reversed_digits", "digit_sum"), ("numbers.reversed_digits", "increase"),
    ("prices.at_most", "price"), ("prices.at_most", "fixed"), ("prices.at_most", "budget"),
}  # fmt: skip

# What books give when these are asked, both as one unknown and as a system.
CLASSIC: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("mixture.mix", "mass_first", ("percent_first", "percent_second", "percent_mixed", "mass_mixed")),
    ("mixture.mix", "mass_second", ("percent_first", "percent_second", "percent_mixed", "mass_mixed")),
    (
        "mixture.mix",
        "mass_first,mass_second",
        ("percent_first", "percent_second", "percent_mixed", "mass_mixed"),
    ),
    ("mixture.mix", "mass_second", ("percent_first", "percent_second", "percent_mixed", "mass_first")),
    ("travel.two_legs", "distance_first", ("speed_first", "speed_second", "distance_total", "time_total")),
    ("travel.two_legs", "distance_second", ("speed_first", "speed_second", "distance_total", "time_total")),
    ("ages.sum_multiple", "older", ("sum", "years", "multiple")),
    ("ages.sum_multiple", "younger", ("sum", "years", "multiple")),
    ("ages.difference_multiple", "older", ("difference", "years", "multiple")),
    ("prices.two_kinds", "count_first", ("price_first", "price_second", "count_total", "paid")),
    ("prices.two_kinds", "count_first,count_second", ("price_first", "price_second", "count_total", "paid")),
    ("numbers.consecutive", "largest", ("count", "step", "total")),
    ("numbers.sum_difference", "larger", ("sum", "difference")),
    ("numbers.sum_difference", "larger,smaller", ("sum", "difference")),
    ("numbers.reversed_digits", "original", ("digit_sum", "increase")),
    ("sharing.surplus_shortage", "things", ("each_less", "left", "each_more", "short")),
    ("sharing.surplus_shortage", "people", ("each_less", "left", "each_more", "short")),
    ("figure.rectangle", "width", ("perimeter", "longer")),
    ("figure.rectangle", "area", ("perimeter", "longer")),
)


def test_the_table_has_every_kind() -> None:
    """No kind of situation is without a complete set of values here."""
    noted = {kind for kind in WRITERS if kind.startswith(("change.", "data.", "chance."))}  # by notes
    assert WHOLE.keys() == set(WRITERS) - noted


@pytest.mark.parametrize("kind", WHOLE)
@pytest.mark.parametrize("grade", ["중2", "중3"])
def test_every_role_can_be_asked_for(kind: str, grade: str) -> None:
    """Each role, asked for from all the others, has a solution or is outside the course by name."""
    for role in WHOLE[kind]:
        given = {name: value for name, value in WHOLE[kind].items() if name != role}
        question = story(kind, role, **given)
        try:
            answer = solve(question)
            lines = write(question, answer, grade)
        except Unsolvable:
            assert (kind, role) in OUTSIDE
            continue
        assert (kind, role) not in OUTSIDE
        assert not faults_of(lines, question, answer, grade), (role, lines)


@pytest.mark.parametrize(("kind", "asked", "given"), CLASSIC)
@pytest.mark.parametrize("grade", ["중1", "중2"])
def test_classic_questions_in_both_ways(kind: str, asked: str, given: tuple[str, ...], grade: str) -> None:
    """중1 writes one unknown, 중2 a system where there are two; the answer is the same."""
    checked(story(kind, asked, **{role: WHOLE[kind][role] for role in given}), grade)


def test_systems_wait_for_their_grade() -> None:
    """연필과 볼펜 is x and 10-x in 중1, ① and ② in 중2."""
    given = {role: WHOLE["prices.two_kinds"][role] for role in CLASSIC[9][2]}
    question = story("prices.two_kinds", "count_first", people=("연필", "볼펜"), **given)
    first, second = checked(question, "중1"), checked(question, "중2")
    assert first[0] == "연필의 개수를 $x$자루라 하면 볼펜의 개수는 $(10-x)$자루이다."
    assert second[0] == "연필의 개수를 $x$자루, 볼펜의 개수를 $y$자루라 하자."
    assert not any("②" in text for text in first)


@pytest.mark.parametrize(
    ("minutes", "told"), [(15, r"$\frac{15}{60}=\frac{1}{4}$시간"), (40, r"$\frac{40}{60}=\frac{2}{3}$시간")]
)
def test_minutes_become_hours_before_km_per_hour(minutes: int, told: str) -> None:
    """시속 with 분 is converted in the line that needs it."""
    question = story("travel.two_speeds", "distance", speed_slow=(4, "km/h"), speed_fast=(6, "km/h"),
                     time_difference=(minutes, "분"))  # fmt: skip
    assert any(told in text for text in checked(question, "중1"))


def test_an_answer_in_another_unit_is_converted_at_the_end() -> None:
    """20km at 시속 80km, asked in 분, is a quarter of an hour first."""
    question = story("travel.constant", "time", unit="분", speed=(80, "km/h"), distance=(20, "km"))
    lines = checked(question, "중1")
    assert lines[-1] == "따라서 시간은 $15$분이다."
    assert r"$\frac{1}{4}\times 60=15$분" in lines[-2]


def test_sugar_is_not_called_salt() -> None:
    """Where the stem speaks of 설탕물, so does the solution."""
    given = {
        role: WHOLE["mixture.add_water"][role] for role in ("percent_before", "mass_before", "percent_after")
    }
    lines = checked(story("mixture.add_water", "water", people=("설탕",), **given), "중1")
    assert "설탕물" in lines[0]
    assert not any("소금" in text for text in lines)


@pytest.mark.parametrize("longer", [2, -2])
def test_the_longer_side_may_be_either(longer: int) -> None:
    """x-(-2) is never written."""
    for asked in ("width", "height"):
        question = story("figure.rectangle", asked, perimeter=(28, "cm"), longer=(longer, "cm"))
        assert not any("-(-" in text or "+(-" in text for text in checked(question, "중1"))

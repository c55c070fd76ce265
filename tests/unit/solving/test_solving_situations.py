"""Word problems and figures: any role from the others, in the unit asked, with sense."""

from fractions import Fraction

import pytest

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Situation
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.quantity import Quantity
from appliance.domain.question import Question
from appliance.domain.situations import SITUATIONS
from appliance.solving import key_text, solve
from appliance.solving.situations import MODELS
from appliance.solving.situations.everyday import BOUNDS

# (kind, asked, unit asked, given, key), worked out by hand
SOLVED = [
    ("mixture.add_water", "water", "", {"percent_before": "8 %", "mass_before": "300 g", "percent_after": "6 %"}, "$100$ g"),
    ("mixture.add_water", "mass_before", "", {"percent_before": "8 %", "water": "100 g", "percent_after": "6 %"}, "$300$ g"),
    ("mixture.add_water", "percent_after", "", {"percent_before": "8 %", "mass_before": "300 g", "water": "100 g"}, "$6$%"),
    ("mixture.add_water", "percent_before", "", {"percent_after": "6 %", "mass_before": "300 g", "water": "100 g"}, "$8$%"),
    ("mixture.add_water", "water", "kg", {"percent_before": "8 %", "mass_before": "3 kg", "percent_after": "6 %"}, "$1$ kg"),
    ("mixture.evaporate", "water", "", {"percent_before": "6 %", "mass_before": "400 g", "percent_after": "8 %"}, "$100$ g"),
    ("mixture.evaporate", "percent_after", "", {"percent_before": "6 %", "mass_before": "400 g", "water": "100 g"}, "$8$%"),
    ("mixture.add_salt", "salt", "", {"percent_before": "10 %", "mass_before": "360 g", "percent_after": "19 %"}, "$40$ g"),
    ("mixture.mix", "mass_first", "", {"percent_first": "5 %", "percent_second": "10 %", "percent_mixed": "8 %", "mass_mixed": "500 g"}, "$200$ g"),
    ("mixture.mix", "percent_mixed", "", {"percent_first": "5 %", "percent_second": "10 %", "mass_first": "200 g", "mass_second": "300 g"}, "$8$%"),
    ("mixture.mix", "mass_first mass_second", "", {"percent_first": "5 %", "percent_second": "10 %", "percent_mixed": "8 %", "mass_mixed": "500 g"}, "첫째 소금물의 양: $200$ g, 둘째 소금물의 양: $300$ g"),
    ("mixture.mix", "mass_second", "", {"percent_first": "5 %", "percent_second": "10 %", "percent_mixed": "8 %", "mass_first": "200 g"}, "$300$ g"),
    ("mixture.content", "salt", "", {"percent": "12 %", "mass": "250 g"}, "$30$ g"),
    ("mixture.content", "percent", "", {"salt": "30 g", "mass": "250 g"}, "$12$%"),
    ("figure.right_triangle", "hypotenuse", "", {"leg_first": "7", "leg_second": "24"}, "$25$"),
    ("travel.two_speeds", "distance", "", {"speed_slow": "4 km/h", "speed_fast": "6 km/h", "time_difference": "15 분"}, "$3$ km"),
    ("travel.two_speeds", "distance", "m", {"speed_slow": "4 km/h", "speed_fast": "6 km/h", "time_difference": "15 분"}, "$3000$ m"),
    ("travel.two_speeds", "time_difference", "분", {"speed_slow": "4 km/h", "speed_fast": "6 km/h", "distance": "3 km"}, "$15$분"),
    ("travel.two_speeds", "speed_fast", "", {"speed_slow": "4 km/h", "distance": "3 km", "time_difference": "15 분"}, "시속 $6$ km"),
    ("travel.two_speeds", "distance", "", {"speed_slow": "60 m/min", "speed_fast": "80 m/min", "time_difference": "5 분"}, "$1200$ m"),
    ("travel.round_trip", "distance", "", {"speed_go": "3 km/h", "speed_back": "6 km/h", "time_total": "2 시간"}, "$4$ km"),
    ("travel.round_trip", "time_total", "", {"speed_go": "3 km/h", "speed_back": "6 km/h", "distance": "4 km"}, "$2$시간"),
    ("travel.two_legs", "distance_first", "", {"speed_first": "3 km/h", "speed_second": "4 km/h", "distance_total": "10 km", "time_total": "3 시간"}, "$6$ km"),
    ("travel.two_legs", "distance_second", "", {"speed_first": "3 km/h", "speed_second": "4 km/h", "distance_total": "10 km", "time_total": "3 시간"}, "$4$ km"),
    ("travel.meet", "time", "", {"distance": "1800 m", "speed_first": "50 m/min", "speed_second": "70 m/min"}, "$15$분"),
    ("travel.meet", "time", "", {"distance": "4 km", "speed_first": "5 km/h", "speed_second": "7 km/h"}, "$20$분"),
    ("travel.meet", "speed_second", "", {"distance": "1800 m", "speed_first": "50 m/min", "time": "15 분"}, "분속 $70$ m"),
    ("travel.chase", "time", "", {"speed_first": "50 m/min", "time_head": "10 분", "speed_second": "75 m/min"}, "$20$분"),
    ("travel.constant", "distance", "", {"speed": "60 km/h", "time": "40 분"}, "$40$ km"),
    ("travel.constant", "speed", "", {"distance": "120 km", "time": "2 시간"}, "시속 $60$ km"),
    ("travel.constant", "time", "", {"distance": "90 km", "speed": "60 km/h"}, r"$\frac{3}{2}$시간"),
    ("ages.multiple_after", "years", "", {"older": "45 세", "younger": "13 세", "multiple": "2 배"}, "$19$년"),
    ("ages.multiple_after", "multiple", "배", {"older": "45 세", "younger": "13 세", "years": "3 년"}, "$3$배"),
    ("ages.sum_multiple", "older", "", {"sum": "58 세", "years": "10 년", "multiple": "2 배"}, "$42$세"),
    ("ages.sum_multiple", "younger", "살", {"sum": "58 살", "years": "10 년", "multiple": "2 배"}, "$16$살"),
    ("ages.difference_multiple", "younger", "", {"difference": "28 세", "years": "6 년", "multiple": "3 배"}, "$8$세"),
    ("prices.two_kinds", "count_first", "자루", {"price_first": "500 원", "price_second": "800 원", "count_total": "10", "paid": "6500 원"}, "$5$자루"),
    ("prices.two_kinds", "paid", "", {"price_first": "500 원", "price_second": "800 원", "count_first": "3 개", "count_second": "4 개"}, "$4700$원"),
    ("prices.two_purchases", "price_first", "", {"count_first_a": "3 개", "count_second_a": "2 개", "paid_a": "3600 원", "count_first_b": "2 개", "count_second_b": "5 개", "paid_b": "5700 원"}, "$600$원"),
    ("prices.at_most", "count", "송이", {"price": "700 원", "fixed": "2500 원", "budget": "10000 원"}, "$10$송이"),
    ("prices.at_most", "count", "", {"price": "700 원", "budget": "7000 원"}, "$10$개"),
    ("prices.markup_discount", "profit", "", {"cost": "10000 원", "markup": "30 %", "discount": "10 %"}, "$1700$원"),
    ("prices.markup_discount", "cost", "", {"profit": "1700 원", "markup": "30 %", "discount": "10 %"}, "$10000$원"),
    ("prices.markup_discount", "discount", "", {"cost": "10000 원", "markup": "20 %", "profit": "800 원"}, "$10$%"),
    ("numbers.consecutive", "largest", "", {"count": "3", "step": "2", "total": "48"}, "$18$"),
    ("numbers.consecutive", "smallest", "", {"count": "3", "step": "1", "total": "48"}, "$15$"),
    ("numbers.consecutive", "middle", "", {"count": "3", "total": "48"}, "$16$"),
    ("numbers.sum_difference", "larger", "", {"sum": "31", "difference": "7"}, "$19$"),
    ("numbers.sum_difference", "larger smaller", "", {"sum": "31", "difference": "7"}, "큰 수: $19$, 작은 수: $12$"),
    ("numbers.reversed_digits", "original", "", {"digit_sum": "11", "increase": "27"}, "$47$"),
    ("numbers.reversed_digits", "original", "", {"digit_sum": "11", "increase": "-27"}, "$74$"),
    ("sharing.surplus_shortage", "people", "", {"each_less": "4 개", "left": "5 개", "each_more": "5 개", "short": "3 개"}, "$8$명"),
    ("sharing.surplus_shortage", "things", "", {"each_less": "4 개", "left": "5 개", "each_more": "5 개", "short": "3 개"}, "$37$개"),
    ("work.together", "days_together", "", {"days_first": "6 일", "days_second": "3 일"}, "$2$일"),
    ("work.together", "days_second", "", {"days_first": "6 일", "days_together": "2 일"}, "$3$일"),
    ("figure.right_triangle", "hypotenuse", "", {"leg_first": "5 cm", "leg_second": "12 cm"}, "$13$ cm"),
    ("figure.right_triangle", "leg_first", "", {"hypotenuse": "5 cm", "leg_second": "3 cm"}, "$4$ cm"),
    ("figure.right_triangle", "hypotenuse", "", {"leg_first": "2 cm", "leg_second": "4 cm"}, r"$2\sqrt{5}$ cm"),
    ("figure.right_triangle", "area", "", {"hypotenuse": "13 cm", "leg_second": "12 cm"}, "$30$ cm²"),
    ("figure.right_triangle", "hypotenuse", "cm", {"leg_first": "3 m", "leg_second": "4 m"}, "$500$ cm"),
    ("figure.rectangle", "width", "", {"longer": "3 cm", "area": "40 cm²"}, "$8$ cm"),
    ("figure.rectangle", "area", "", {"longer": "4 cm", "perimeter": "28 cm"}, "$45$ cm²"),
    ("figure.rectangle", "diagonal", "", {"width": "8 cm", "height": "6 cm"}, "$10$ cm"),
    ("figure.rectangle", "height", "", {"width": "5 cm", "perimeter": "16 cm"}, "$3$ cm"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "asked", "unit", "given", "key"), SOLVED)
def test_a_role_is_found_from_the_others(ask, kind, asked, unit, given, key):
    """The role asked for, in the unit asked for or in the one the stem thinks in."""
    assert ask.key(ask.situation(kind, asked, unit, **given)) == key


REFUSED = [
    ("mixture.add_water", "water", {"percent_before": "6 %", "mass_before": "300 g", "percent_after": "8 %"}, "음수"),
    ("mixture.add_water", "percent_after", {"percent_before": "120 %", "mass_before": "300 g", "water": "100 g"}, "100%"),
    ("mixture.evaporate", "percent_after", {"percent_before": "6 %", "mass_before": "400 g", "water": "400 g"}, "없습니다"),
    ("mixture.mix", "mass_first", {"percent_first": "5 %", "percent_second": "10 %", "percent_mixed": "12 %", "mass_mixed": "500 g"}, "음수"),
    ("mixture.mix", "mass_first", {"percent_first": "5 %", "percent_second": "10 %", "percent_mixed": "8 %"}, "정할 수 없습니다"),
    ("travel.two_speeds", "distance", {"speed_slow": "6 km/h", "speed_fast": "4 km/h", "time_difference": "15 분"}, "음수"),
    ("travel.chase", "time", {"speed_first": "75 m/min", "time_head": "10 분", "speed_second": "50 m/min"}, "음수"),
    ("travel.chase", "time", {"speed_first": "50 m/min", "time_head": "10 분", "speed_second": "50 m/min"}, "없습니다"),
    ("travel.constant", "time", {"speed": "3 kg", "distance": "4 km"}, "단위"),
    ("ages.multiple_after", "years", {"older": "45 세", "younger": "14 세", "multiple": "3 배"}, "자연수가 되지 않습니다"),
    ("ages.multiple_after", "years", {"older": "45 세", "younger": "20 세", "multiple": "3 배"}, "자연수가 되지 않습니다|음수"),
    ("prices.two_kinds", "count_first", {"price_first": "500 원", "price_second": "800 원", "count_total": "10 개", "paid": "6600 원"}, "자연수가 되지 않습니다"),
    ("prices.at_most", "count", {"price": "700 원", "fixed": "2500 원", "budget": "3000 원"}, "예산이 모자라"),
    ("prices.at_most", "budget", {"price": "700 원", "count": "3 개"}, "예산이 주어져야"),
    ("numbers.consecutive", "smallest", {"count": "3", "step": "1", "total": "49"}, "정수가 되지 않습니다"),
    ("numbers.consecutive", "smallest", {"count": "2", "step": "2", "parity": "1", "total": "38"}, "연속하는 홀수가 되지 않습니다"),
    ("numbers.consecutive", "smallest", {"count": "3", "step": "2", "parity": "0", "total": "57"}, "연속하는 짝수가 되지 않습니다"),
    ("numbers.consecutive", "largest", {"count": "3", "step": "1", "total": "3"}, "자연수인지 정수인지"),
    ("numbers.reversed_digits", "original", {"digit_sum": "11", "increase": "28"}, "자연수가 되지 않습니다"),
    ("numbers.reversed_digits", "original", {"digit_sum": "19", "increase": "9"}, "숫자"),
    ("sharing.surplus_shortage", "people", {"each_less": "4 개", "left": "5 개", "each_more": "6 개", "short": "2 개"}, "사람 수가 자연수가 되지 않습니다"),
    ("figure.right_triangle", "hypotenuse", {"leg_first": "6", "leg_second": "8 cm"}, "단위를 적어"),
    ("figure.right_triangle", "leg_first", {"hypotenuse": "3 cm", "leg_second": "5 cm"}, "없습니다"),
    ("figure.rectangle", "width", {"perimeter": "14 cm", "area": "12 cm²"}, "하나로 정해지지"),
    ("figure.rectangle", "width", {"perimeter": "4 cm", "area": "12 cm²"}, "없습니다"),
    ("prices.markup_discount", "profit", {"cost": "1000 원", "markup": "30 %", "discount": "100 %"}, "할인율"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "asked", "given", "reason"), REFUSED)
def test_situations_without_sense_are_refused(ask, kind, asked, given, reason):
    """Half a person, negative masses, unreachable percentages, too few or contradictory values: with the reason."""
    with pytest.raises(Unsolvable, match=reason):
        ask.answer(ask.situation(kind, asked, **given))


def test_every_kind_has_its_equations():
    """No kind of situation is without a model but the inequalities, which are solved apart."""
    assert set(MODELS) | set(BOUNDS) | {"prices.at_most"} == set(SITUATIONS)


COMPLETE = [
    (
        "mixture.add_water",
        {"percent_before": "8", "mass_before": "300", "water": "100", "percent_after": "6"},
    ),
    (
        "mixture.evaporate",
        {"percent_before": "6", "mass_before": "400", "water": "100", "percent_after": "8"},
    ),
    ("mixture.add_salt", {"percent_before": "10", "mass_before": "360", "salt": "40", "percent_after": "19"}),
    ("mixture.content", {"percent": "12", "mass": "250", "salt": "30"}),
    ("travel.two_speeds", {"speed_slow": "4", "speed_fast": "6", "time_difference": "1/4", "distance": "3"}),
    ("travel.round_trip", {"speed_go": "3", "speed_back": "6", "time_total": "2", "distance": "4"}),
    ("travel.meet", {"distance": "36", "speed_first": "5", "speed_second": "7", "time": "3"}),
    ("travel.chase", {"speed_first": "4", "time_head": "1", "speed_second": "6", "time": "2"}),
    ("travel.constant", {"speed": "60", "time": "2", "distance": "120"}),
    ("ages.multiple_after", {"older": "45", "younger": "13", "multiple": "2", "years": "19"}),
    ("prices.markup_discount", {"cost": "10000", "markup": "30", "discount": "10", "profit": "1700"}),
    ("work.together", {"days_first": "6", "days_second": "3", "days_together": "2"}),
]
UNITS = {
    "mass": "g",
    "percent": "%",
    "speed": "km/h",
    "time": "시간",
    "length": "km",
    "money": "원",
    "age": "세",
}


@pytest.mark.parametrize(("kind", "values"), COMPLETE)
def test_any_role_can_be_the_unknown(kind, values):
    """Of a complete situation each value can be taken out and is found again."""
    for asked, value in values.items():
        given = tuple(
            (role.name, Quantity(Fraction(values[role.name]), UNITS.get(role.dimension, "")))
            for role in SITUATIONS[kind].roles
            if role.name in values and role.name != asked
        )
        unit = UNITS.get(SITUATIONS[kind].role(asked).dimension, "")
        answer = solve(Question((Situation(kind, given),), Goal(GoalKind.ROLE, (asked,), unit)))
        assert answer.value == _node(value), (asked, key_text(answer))


def _node(value):
    from appliance.mathtext.tree import rational

    return rational(Fraction(value))

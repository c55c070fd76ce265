"""Units, counters, number words and lists of incidentals."""

from fractions import Fraction

import pytest

from appliance.korean.names import NAMES, PLACES
from appliance.korean.numbers import counting, native, ordinal, parse_amount, parse_native, sino
from appliance.korean.readings import Final, syllable
from appliance.korean.things import THINGS, counter_of, prices
from appliance.korean.units import (
    COUNTERS,
    UNITS,
    can_clock,
    clock,
    convert,
    factor,
    find,
    speed_unit,
    with_unit,
)


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [(15, "분", "시간", "1/4"), (4, "km", "m", 4000), (3, "m", "cm", 300), (72, "km/h", "m/s", 20),
     (60, "m/min", "km/h", "18/5"), (1, "L", "cm³", 1000), (1, "mL", "cm³", 1), (2, "kg", "g", 2000),
     (1, "m²", "cm²", 10000), (1, "일", "시간", 24), (3, "할", "%", 30), (6, "개월", "년", "1/2")],
)  # fmt: skip
def test_units_convert_exactly(value: int, source: str, target: str, expected: int | str) -> None:
    """Conversions are exact fractions."""
    assert convert(Fraction(value), source, target) == Fraction(expected)


@pytest.mark.parametrize(
    ("one", "other"), [("km", "g"), ("분", "년"), ("명", "개"), ("parsec", "m"), ("%", "배")]
)
def test_different_quantities_do_not_convert(one: str, other: str) -> None:
    """Lengths are no masses, and pupils are no pencils."""
    with pytest.raises(ValueError, match=one):
        factor(one, other)


@pytest.mark.parametrize(
    ("spelling", "name"),
    [("㎝", "cm"), ("센티미터", "cm"), ("cm^2", "cm²"), ("㎡", "m²"), ("ℓ", "L"), ("ml", "mL"), ("그램", "g"),
     ("퍼센트", "%"), ("도", "°"), ("km/시", "km/h"), ("m/분", "m/min"), ("개", "개"), (" cm", "cm")],
)  # fmt: skip
def test_every_spelling_is_found(spelling: str, name: str) -> None:
    """A unit is found however it is written."""
    unit = find(spelling)
    assert unit is not None
    assert unit.name == name


def test_paces_name_speeds() -> None:
    """시속, 분속 and 초속 with a length make a speed, and print as they are said."""
    assert speed_unit("시속", "km") == UNITS["km/h"]
    assert speed_unit("분속", "미터") == UNITS["m/min"]
    assert speed_unit("초속", "g") is None
    assert speed_unit("광속", "km") is None
    assert with_unit("4", "km/h") == "시속 4km"
    assert with_unit("60", "m/min") == "분속 60m"
    assert with_unit("300", "g") == "300g"


def test_native_words_both_forms() -> None:
    """하나·한 to 아흔아홉, 스무 for twenty, and back again."""
    assert [native(n) for n in (1, 20, 23)] == ["하나", "스물", "스물셋"]
    assert [counting(n) for n in (1, 2, 3, 4, 5, 20, 21, 34)] == [
        "한", "두", "세", "네", "다섯", "스무", "스물한", "서른네",
    ]  # fmt: skip
    assert [ordinal(n) for n in (1, 2, 3, 4, 12, 20)] == ["첫째", "둘째", "셋째", "넷째", "열두째", "스무째"]
    for value in range(1, 100):
        assert parse_native(native(value)) == parse_native(counting(value)) == value
    assert parse_native("사과") is None


def test_sino_words_and_back() -> None:
    """Sino-Korean words are read back as the number they were made from."""
    assert sino(0) == "영"
    assert sino(12000) == "만이천"
    assert sino(110000) == "십일만"
    for value in (1, 10, 23, 105, 1000, 3050, 12345, 10**8, 987654321):
        assert parse_amount(sino(value)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("12,000", 12000), ("3천", 3000), ("1만 5천", 15000), ("오백", 500), ("만", 10000), ("3천5백", 3500),
     ("1억2000만", 120000000), ("사과", None), ("", None), ("만만", None), ("3.5", None)],
)  # fmt: skip
def test_amounts_of_money_are_read(text: str, value: int | None) -> None:
    """Amounts in digits, words, or both; anything else is none."""
    assert parse_amount(text) == value


def test_names_exercise_both_forms_of_particles() -> None:
    """Both open and closed names are there, none twice, each of two syllables."""
    sounds = {syllable(name[-1]) for name in NAMES}
    assert sounds >= {Final.OPEN, Final.CLOSED}
    assert len(set(NAMES)) == len(NAMES) >= 30
    assert {len(name) for name in NAMES} == {2}
    assert len(set(PLACES)) == len(PLACES)


def test_things_have_known_counters_and_plausible_prices() -> None:
    """Every thing has a counter of the unit table and at least six round prices."""
    for thing in THINGS:
        assert thing.counter in COUNTERS
        assert len(prices(thing)) >= 6, thing.noun
        assert all(price % 10 == 0 for price in prices(thing))
    assert len({thing.noun for thing in THINGS}) == len(THINGS)
    assert counter_of("연필") == "자루"
    assert counter_of("학생") == "명"
    assert counter_of("모르는 것") == "개"


@pytest.mark.parametrize(
    ("value", "unit", "told"),
    [
        (90, "분", "1시간 30분"),
        (125, "분", "2시간 5분"),
        (40, "분", "40분"),
        (120, "분", "120분"),
        (75, "초", "1분 15초"),
    ],
)
def test_a_long_time_is_told_with_two_units(value: int, unit: str, told: str):
    """1시간 30분, where a person would say so."""
    assert clock(Fraction(value), unit) == told
    assert can_clock(Fraction(value), unit) == (" " in told)

"""Units as Korean problems write them: dimension, reading, and exact size in the dimension's base unit.

Base units: m, m², m³, g, 초, m/s, %, °, ℃, 원; counted things and ages count as they are. A 년 is a year of
age, not a number of seconds: no school problem turns one into the other.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from appliance.korean.numbers import sino


@dataclass(frozen=True, slots=True)
class Unit:
    """name: the canonical spelling ("cm", "km/h", "분"). reading: as said aloud. size: in base units."""

    name: str
    dimension: str
    reading: str
    size: Fraction
    aliases: tuple[str, ...] = ()


def _unit(name: str, dimension: str, reading: str, size: Fraction | int | str, *aliases: str) -> Unit:
    return Unit(name, dimension, reading, Fraction(size), aliases)


_MEASURES = (
    _unit("mm", "length", "밀리미터", "1/1000", "㎜", "밀리미터"),
    _unit("cm", "length", "센티미터", "1/100", "㎝", "센티미터", "센치미터", "센티", "센치"),
    _unit("m", "length", "미터", 1, "ｍ", "미터"),
    _unit("km", "length", "킬로미터", 1000, "㎞", "킬로미터", "Km", "KM"),
    _unit("mm²", "area", "제곱밀리미터", "1/1000000", "㎟", "mm^2", "제곱밀리미터"),
    _unit("cm²", "area", "제곱센티미터", "1/10000", "㎠", "cm^2", "제곱센티미터"),
    _unit("m²", "area", "제곱미터", 1, "㎡", "m^2", "제곱미터"),
    _unit("km²", "area", "제곱킬로미터", 1000000, "㎢", "km^2", "제곱킬로미터"),
    _unit("mm³", "volume", "세제곱밀리미터", "1/1000000000", "㎣", "mm^3", "세제곱밀리미터"),
    _unit("cm³", "volume", "세제곱센티미터", "1/1000000", "㎤", "cm^3", "세제곱센티미터"),
    _unit("m³", "volume", "세제곱미터", 1, "㎥", "m^3", "세제곱미터"),
    _unit("mL", "volume", "밀리리터", "1/1000000", "ml", "㎖", "mℓ", "밀리리터"),
    _unit("L", "volume", "리터", "1/1000", "l", "ℓ", "리터"),
    _unit("mg", "mass", "밀리그램", "1/1000", "㎎", "밀리그램"),
    _unit("g", "mass", "그램", 1, "ｇ", "그램"),
    _unit("kg", "mass", "킬로그램", 1000, "㎏", "Kg", "KG", "킬로그램"),
    _unit("t", "mass", "톤", 1000000, "톤"),
    _unit("초", "time", "초", 1),
    _unit("분", "time", "분", 60),
    _unit("시간", "time", "시간", 3600),
    _unit("일", "time", "일", 86400, "일간"),
    _unit("주", "time", "주", 604800, "주일", "주간"),
    _unit("cm/s", "speed", "센티미터 매 초", "1/100", "cm/초"),
    _unit("m/s", "speed", "미터 매 초", 1, "m/초", "㎧"),
    _unit("m/min", "speed", "미터 매 분", "1/60", "m/분"),
    _unit("km/min", "speed", "킬로미터 매 분", "50/3", "km/분"),
    _unit("m/h", "speed", "미터 매 시", "1/3600", "m/시"),
    _unit("km/h", "speed", "킬로미터 매 시", "5/18", "km/시", "㎞/h", "㎞/시"),
    _unit("km/s", "speed", "킬로미터 매 초", 1000, "km/초"),
    _unit("원", "money", "원", 1),
    _unit("%", "percent", "퍼센트", 1, "％", "퍼센트", "프로"),
    _unit("할", "percent", "할", 10),
    _unit("푼", "percent", "푼", 1),
    _unit("배", "ratio", "배", 1),
    _unit("°", "angle", "도", 1, "도", "º"),
    _unit("℃", "temperature", "도", 1, "°C"),
    _unit("살", "age", "살", 1),
    _unit("세", "age", "세", 1),
    _unit("년", "age", "년", 1, "해"),
    _unit("개월", "age", "개월", "1/12", "달"),
)  # fmt: skip

COUNTERS = (
    "개", "명", "사람", "자루", "권", "장", "송이", "마리", "그루", "대", "켤레", "벌", "병", "잔",
    "상자", "봉지", "봉", "조각", "판", "컵", "통", "칸", "층", "번", "회", "쪽", "페이지", "팀",
    "모둠", "곡", "채", "척", "인분", "문제", "문항", "점", "골", "표", "줄", "포기", "알", "묶음",
    "세트", "가지", "바퀴", "걸음", "계단", "그릇", "접시", "다발", "단계", "학급", "반", "쌍", "다스",
    "타", "박스", "매", "곳", "군데", "모",
)  # fmt: skip

# What a number of sides, edges or faces makes: 8 of 각형 is 팔각형, 6 of 정면체 is 정육면체.
SHAPES = ("각형", "정각형", "각기둥", "각뿔", "각뿔대", "정면체")

UNITS: dict[str, Unit] = {
    unit.name: unit
    for unit in (*_MEASURES, *(_unit(name, "count", name, 1) for name in (*COUNTERS, *SHAPES)))
}
_SPELLINGS: dict[str, Unit] = {
    spelling: unit for unit in UNITS.values() for spelling in (unit.name, *unit.aliases)
}
_PACES = {"시속": "h", "분속": "min", "초속": "s"}
PACE_WORDS = {pace: word for word, pace in _PACES.items()}

# Every spelling, the longest first, to be put into a larger expression.
UNIT_PATTERN = "|".join(re.escape(one) for one in sorted(_SPELLINGS, key=lambda one: (-len(one), one)))


def find(spelling: str) -> Unit | None:
    """The unit written so, spaces and braces aside; None where there is none."""
    return _SPELLINGS.get(spelling) or _SPELLINGS.get(re.sub(r"[\s{}$]|\\mathrm|\\text", "", spelling))


def speed_unit(word: str, length: str) -> Unit | None:
    """시속 and km make km/h."""
    unit = find(length)
    return UNITS.get(f"{unit.name}/{_PACES[word]}") if unit and word in _PACES else None


@lru_cache(maxsize=512)
def factor(source: str, target: str) -> Fraction:
    """What one `source` is in `target`. Raises ValueError where they measure different things."""
    one, other = find(source), find(target)
    if one is None or other is None or one.dimension != other.dimension:
        raise ValueError(f"{source} is not {target}")
    if one.dimension == "count" and one.name != other.name:
        raise ValueError(f"{source} is not {target}")
    return one.size / other.size


def convert(value: Fraction, source: str, target: str) -> Fraction:
    """15 분 is 1/4 시간. Raises ValueError where the units measure different things."""
    return value * factor(source, target)


def shape_name(number: int, shape: str) -> str:
    """팔각형, 정십이면체, 육각뿔대."""
    head = "정" if shape.startswith("정") else ""
    return f"{head}{sino(number)}{shape.removeprefix('정')}"


def with_unit(number: str, unit: str) -> str:
    """A number as it stands in running text: 300g, 8%, 시속 4km, 1500원."""
    length, slash, pace = unit.partition("/")
    if slash and pace in PACE_WORDS:
        return f"{PACE_WORDS[pace]} {number}{length}"
    return f"{number}{unit}"


# 1시간 30분: the unit above, and how many of the lower one it holds.
_CLOCK = {"분": "시간", "초": "분"}


def can_clock(value: Fraction, unit: str) -> bool:
    """Whether a time is told with two units: 90분 is 1시간 30분, 120분 and 40분 are not."""
    return unit in _CLOCK and value.denominator == 1 and value > 60 and value % 60 != 0


def clock(value: Fraction, unit: str) -> str:
    """A time as it is told, with its units. Ask `can_clock` first; any other is told in its own unit."""
    if not can_clock(value, unit):
        return f"{value}{unit}"
    return f"{value // 60}{_CLOCK[unit]} {value % 60}{unit}"

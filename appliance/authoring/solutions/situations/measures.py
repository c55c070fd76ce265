"""Values of a situation in one unit for each dimension, and the lines that convert."""

from fractions import Fraction
from typing import Final

from appliance.authoring.solutions.arithmetic import decimal_text
from appliance.authoring.solutions.build import frac, node, times
from appliance.authoring.solutions.lines import eq, line, measured
from appliance.domain.answers import Answer, Scalar, Several
from appliance.domain.givens import Situation
from appliance.domain.situations import SITUATIONS
from appliance.korean.units import convert, with_unit
from appliance.solving import quantity_text

PACES: Final = {"h": "시간", "min": "분", "s": "초"}
PLAIN: Final = {
    "mass": "g", "percent": "%", "time": "시간", "length": "cm", "money": "원", "age": "세", "area": "cm²",
    "count": "개",
}  # fmt: skip
# These are said as they are given: 3세 and 3년, 4개 and 10자루 do not convert.
UNCONVERTED: Final = ("count", "ratio", "number", "age")


def answer_units(asked: tuple[str, ...], answer: Answer) -> dict[str, str]:
    """The unit of each role that is asked."""
    if isinstance(answer, Scalar):
        return {asked[0]: answer.unit}
    if isinstance(answer, Several):
        return {role: each.unit for role, (_, each) in zip(asked, answer.items, strict=False)}
    return {}


def units_of(situation: Situation, asked: dict[str, str]) -> dict[str, str]:
    """The unit of each dimension: the first that a given names, then what is asked; km/h sets km and 시간."""
    kind = SITUATIONS[situation.kind]
    said = [(role, quantity.unit) for role, quantity in situation.values]
    found: dict[str, str] = {}
    for role, unit in (*said, *asked.items()):
        if unit:
            found.setdefault(kind.role(role).dimension, unit)
    if "/" in found.get("speed", ""):
        length, _, pace = found["speed"].partition("/")
        found |= {"length": length, "time": PACES[pace]}
    return found


def counters_of(situation: Situation, asked: dict[str, str]) -> dict[str, str]:
    """What each counted role is counted in: its own unit, else that of the whole count."""
    kind = SITUATIONS[situation.kind]
    said = {role: quantity.unit for role, quantity in situation.values if quantity.unit} | asked
    whole = said.get("count_total") or next(
        (unit for role, unit in said.items() if kind.role(role).dimension == "count" and role != "people"), ""
    )
    found = {each.name: said.get(each.name, "") or whole for each in kind.roles if each.dimension == "count"}
    return found | ({"people": said.get("people", "") or "명"} if "people" in found else {})


def amount(value: Fraction, unit: str) -> str:
    """300g, 8%, 시속 4km, 1500원; a fraction that is no short decimal as a formula."""
    if 100 % value.denominator == 0 or value.denominator == 8:
        sign = "-" if value < 0 else ""
        return with_unit(f"{sign}{decimal_text(abs(value))}", unit)
    return quantity_text(node(value), unit)


def conversion(value: Fraction, source: str, target: str) -> str:
    """15분은 $\\frac{15}{60}=\\frac{1}{4}$시간이다."""
    return line("{은} {}이다.", amount(value, source), conversion_body(value, source, target))


def conversion_body(value: Fraction, source: str, target: str) -> str:
    """$\\frac{15}{60}=\\frac{1}{4}$시간."""
    factor = convert(Fraction(1), source, target)
    result = value * factor
    if factor.denominator == 1:
        return measured(eq(times(value, factor), result), target)
    if factor.numerator == 1 and value.denominator == 1:
        return measured(eq(frac(value, factor.denominator), result), target)
    return measured(eq(times(value, factor), result), target)

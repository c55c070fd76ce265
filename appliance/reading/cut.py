"""Cuts a stem into tokens (formulas, quantities, 몇 g, 두 개) and the Korean text between."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from appliance.mathtext import parse
from appliance.mathtext.errors import MathSyntaxError
from appliance.mathtext.tree import Add, Group, Node, Point, Rel, Seq, Sym
from appliance.reading.classify import category, number_of
from appliance.reading.lexicon.shapes import SHAPE, shape_number
from appliance.reading.lexicon.units import (
    KOREAN,
    LATIN,
    NUMBER_WORDS,
    SPEED_PREFIX,
    SPEED_WORDS,
    WORD_COUNTERS,
)
from appliance.reading.named import named_at, undressed
from appliance.reading.runs import pieces, run_at
from appliance.reading.tables import table_at
from appliance.reading.tokens import Token, placeholder


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The stem without spaces, a placeholder for each token. gaps: where a space stood in the stem."""

    text: str
    tokens: tuple[Token, ...]
    gaps: frozenset[int]


_BARE = r"\d{1,3}(?:,\d{3})+(?!\d)|\d+/\d+|\d+(?:\.\d+)?"
_NUMBER = (
    rf"(?:\$\s*(?P<tex>[^$]{{1,30}}?)\s*\$|(?P<bare>{_BARE})|(?P<letter>(?<![A-Za-z])[a-z](?![a-z]*\())"
    rf"|(?P<asked>몇))"
)
_LATIN_END = r"(?![A-Za-z0-9²³^(])(?!\s*[-+*/=×÷<>≤≥^√])"
_UNITS = tuple(
    [(re.compile(rf"\s*(?:{pattern}){_LATIN_END}"), unit, kind) for pattern, unit, kind in LATIN]
    + [(re.compile(rf"\s*(?:{pattern})"), unit, kind) for pattern, unit, kind in KOREAN]
)
_QUANTITY = re.compile(_NUMBER)
_SPEED = re.compile(
    rf"(?P<word>{'|'.join(sorted(SPEED_WORDS, key=len, reverse=True))})\s*(?:약\s*)?{_NUMBER}\s*"
    r"(?P<unit>km|KM|m|cm|킬로미터|미터)(?:/[a-zA-Z]+)?(?![A-Za-z])"
)
_GEOMETRIC = {"length", "area", "volume", "angle"}
_LENGTH_NAMES = {"킬로미터": "km", "미터": "m", "KM": "km"}
_MONEY = re.compile(
    r"(?=\d|천\s*원|만\s*원|백\s*원)(?:(?P<man>\d*)\s*만\s*)?(?:(?P<cheon>\d*)\s*천\s*)?(?:(?P<baek>\d*)"
    r"\s*백\s*)?"
    r"(?P<rest>\d+)?\s*원"
)
_LONG_TIME = re.compile(
    r"(?P<big>\d+)\s*(?P<unit>시간|분)\s*(?:(?P<small>\d+)\s*(?P<under>분|초)|(?P<half>반))(?!의|속)"
)
_WORD = re.compile(
    rf"(?P<word>{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})\s*(?P<unit>{WORD_COUNTERS})"
)
# `$5\,\mathrm{cm}$` is a quantity whose unit was typed within the formula.
_TEX_UNIT = re.compile(
    r"\$\s*(?P<number>[^$=]{1,30}?)\s*(?:\\[,;: ]|~)*\s*"
    r"(?:\\(?:mathrm|text|textrm|rm|operatorname)\s*\{?\s*(?P<unit>[a-zA-Z%/]+|[가-힣]+)\s*\}?"
    r"|(?P<plain>cm|km|kg|\\?%))"
    r"(?P<power>\s*\^\s*\{?[23]\}?|[²³])?\s*\$"
)
# Magnitudes that are no number: 12π, 2√5, 16/3π, (4π+12) and, with a letter, 2x, (2x+10), 3x-20.
_ROOTED = (
    r"(?:\d+(?:\.\d+)?(?:/\d+)?|\\d?frac\s*\{\d+\}\s*\{\d+\})?\s?"
    r"(?:(?:√\s?(?:\d+|\(\d+\)|\{\d+\})|\\sqrt\s*\{\d+\})\s?(?:π|\\pi)?|π|\\pi)(?:/\d+)?"
)
_LETTERED = r"\(\s*\d*[a-z]\s*\)|\(\s*(?:\d*[a-z]|\d+)(?:\s*[-+]\s*(?:\d*[a-z]|\d+))+\s*\)|\d*[a-z]\s?[-+]\s?\d+|\d+[a-z]"
_ADDED = r"\(\s*[\d√π/\s]*(?:π|√)[\d√π/\s]*[-+]\s*[\d√π/\s]+\)|\(\s*\d+\s*[-+]\s*[\d/]*(?:√\d+|π)+\s*\)"
_DEGREES = r"(?:°|\^\s*\{?\s*\\circ\s*\}?|도(?![가-힣]))"
_MEASURE = re.compile(rf"(?P<formula>{_ROOTED}|{_ADDED}|{_LETTERED})")
_ANGLE = re.compile(
    r"\$?\s*(?:∠|\\angle)\s*(?:\\mathrm\s*\{\s*)?(?P<name>[A-Z]{1,3})\s*\}?\s*\$?\s*=\s*\$?\s*"
    rf"(?P<number>\d+(?:\.\d+)?|{_LETTERED}|[a-z])\s*{_DEGREES}\s*\$?(?!\s*[-+*/])"
)
# `$(2x+10)^\circ$`, `$50^\circ$`: the degree sign is a unit too.
_TEX_DEGREES = re.compile(
    r"\$(?![^$]*(?:sin|cos|tan))\s*(?P<number>[^$=∠<>:,]{1,30}?)\s*(?:\^\s*\{?\s*\\circ\s*\}?|°|\\degree(?![a-z]))\s*\$"
)
_NAMED_SIDE = r"\$?\s*(?:\\overline\s*\{)?\s*(?:\\mathrm\s*\{)?\s*(?P<name>[A-Z]{2})\s*\}*"
_SIDE = re.compile(
    rf"{_NAMED_SIDE}\s*\$?\s*=\s*\$?\s*(?P<number>{_ROOTED}|\d+(?:\.\d+)?|{_LETTERED}|[a-z])\s*(?:\\[,;]\s*)*"
    r"(?:\$?\s*(?:\\mathrm\s*\{\s*)?(?P<unit>cm|km|mm|m)\s*\}?)?\s*\$?(?![A-Za-z0-9²^+*/√-])"
)
_CORNER = re.compile(
    r"\$?\s*(?:∠|\\angle)\s*(?:\\mathrm\s*\{)?(?P<name>[A-Z])\}?\s*=\s*90\s*(?:°|\^\s*\{?\s*\\circ\s*\}?"
    r"|도)\s*\$?"
)

_PERSONS = r"(?:명|사람|학생|선수|친구|팀|후보|회원)"
_NAMES = re.compile(
    rf"\$?A\$?(?:\s*,\s*\$?[B-H]\$?){{2,7}}(?=\s*(?:의|인)?\s*(?:\d+|세|네|다섯|여섯|일곱)\s*{_PERSONS})"
    rf"|(?<=[생람구수보원명팀] )\$?A\$?(?:\s*,\s*\$?[B-H]\$?){{2,7}}(?=\s*(?:가|이|를|을|중|의|,)(?![B-H]))"
)
_QUARTILE = re.compile(
    r"제\s*([123])\s*사분위\s*수(?:\s*[(]?\s*\$?Q_?\{?\1\}?\$?[)]?)?|\$?Q_?\{?([123])\}?\$?(?![0-9A-Za-z])"
)


def cut(text: str) -> Skeleton:
    """The skeleton of a normalised stem."""
    cutter = _Cutter(_TEX_DEGREES.sub(_degrees_outside, _TEX_UNIT.sub(_unit_outside, undressed(text))))
    return cutter.run()


def _unit_outside(found: re.Match[str]) -> str:
    unit = (found["unit"] or found["plain"]).lstrip("\\")
    power = re.sub(r"[\s^{}]", "", found["power"] or "")
    number = found["number"]
    return f"{number}{unit}{power}" if re.fullmatch(_BARE, number) else f"${number}${unit}{power}"


def _degrees_outside(found: re.Match[str]) -> str:
    """`$50^\\circ$` as 50°, `$2x+10^\\circ$` as `$2x+10$°`; what holds another degree sign stays."""
    number = found["number"]
    if "circ" in number or "°" in number or "angle" in number:
        return found[0]
    return f"{number}°" if re.fullmatch(_BARE, number) else f"${number}$°"


class _Cutter:
    def __init__(self, text: str) -> None:
        self.source = text
        self.at = 0
        self.out: list[str] = []
        self.length = 0
        self.tokens: list[Token] = []
        self.gaps: set[int] = set()

    def run(self) -> Skeleton:
        steps: tuple[Callable[[], bool], ...] = (
            self._space, self._table, self._quartile, self._names, self._named, self._side, self._corner, self._angle, self._shape, self._days, self._speed, self._long_time, self._money,
            self._quantity, self._measure, self._word, self._formula,
        )  # fmt: skip
        while self.at < len(self.source):
            if not any(step() for step in steps):
                self._literal(self.source[self.at])
                self.at += 1
        return Skeleton("".join(self.out), tuple(self.tokens), frozenset(self.gaps))

    def _literal(self, text: str) -> None:
        self.out.append(text)
        self.length += len(text)

    def _emit(self, token: Token, end: int) -> bool:
        self._literal(placeholder(token, len(self.tokens)))
        self.tokens.append(token)
        self.at = end
        return True

    def _space(self) -> bool:
        if not self.source[self.at].isspace():
            return False
        self.gaps.add(self.length)
        self.at += 1
        return True

    def _table(self) -> bool:
        """Data in lines are one token."""
        found = table_at(self.source, self.at)
        if found is None:
            return False
        source = self.source[self.at : found.end]
        return self._emit(Token("table", "given", source, table=found.table), found.end)

    def _names(self) -> bool:
        """A, B, C, D 네 명: persons by letters, from A on."""
        found = None if self._inside_word() else _NAMES.match(self.source, self.at)
        if not found:
            return False
        letters = re.findall("[A-H]", found[0])
        if letters != [chr(ord("A") + at) for at in range(len(letters))]:
            return False
        token = Token("names", "given", found[0], None, Fraction(len(letters)))
        return self._emit(token, found.end())

    def _quartile(self) -> bool:
        """제1사분위수 is one word; its number is none of the problem's."""
        found = _QUARTILE.match(self.source, self.at) if "사분위" in self.source else None
        if not found:
            return False
        self._literal(f"제{found[1] or found[2]}사분위수")
        self.at = found.end()
        return True

    def _inside_word(self) -> bool:
        """Whether the character before belongs to the same formula or number."""
        before = self.source[self.at - 1] if self.at else " "
        return (before.isascii() and (before.isalnum() or before in "+-*/^=<>.{}\\(")) or before in "×÷√≤≥·"

    def _side(self) -> bool:
        """AC=5cm: a side of a figure that is named by its ends."""
        found = None if self._inside_word() else _SIDE.match(self.source, self.at)
        if not found:
            return False
        state, letter, value = _amount(found["number"])
        unit = found["unit"] or ""
        shown = f"$\\overline{{{found['name']}}}="
        return self._emit(
            Token("side", state, found["name"], letter, value, unit, shown, f"${unit}"), found.end()
        )

    def _corner(self) -> bool:
        """∠C=90°: the vertex of the right angle."""
        found = _CORNER.match(self.source, self.at)
        if not found:
            return False
        node = parse(f"∠{found['name']}=90°")
        return self._emit(Token("corner", "given", found["name"], node), found.end())

    def _angle(self) -> bool:
        """∠AOB=50°, ∠A=(2x+10)°: an angle by its name."""
        found = None if self._inside_word() else _ANGLE.match(self.source, self.at)
        if not found:
            return False
        state, node, value = _amount(found["number"])
        shown = f"$\\angle {found['name']}="
        token = Token("angled", state, found["name"], node, value, "°", shown, "^\\circ$")
        return self._emit(token, found.end())

    def _shape(self) -> bool:
        """팔각형, 정육각형, 오각기둥, 정십이면체, n각형: a shape called by a number."""
        before = self.source[self.at - 1] if self.at else " "
        if "가" <= before <= "힣" or not (found := SHAPE.match(self.source, self.at)):
            return False
        unit = f"{'정' if found['regular'] and found['noun'] in ('각형', '면체') else ''}{found['noun']}"
        if found["word"] == "몇":
            return self._emit(Token("shape", "asked", found[0], None, None, unit, "", unit), found.end())
        if found["word"] in ("n", "$n$"):
            token = Token(
                "shape", "letter", found[0], Sym("n"), None, unit, found["regular"] or "", found["noun"]
            )
            return self._emit(token, found.end())
        value = shape_number(found["word"], found["noun"])
        if value is None:
            return False
        token = Token("shape", "given", found[0], None, Fraction(value), unit)
        return self._emit(token, found.end())

    def _measure(self) -> bool:
        """12π cm², 2√5cm, (2x+10)°: a magnitude that is no number, typed without `$`."""
        if self._inside_word() or not (found := _MEASURE.match(self.source, self.at)):
            return False
        try:
            node = parse(found["formula"])
        except MathSyntaxError:
            return False
        return self._with_unit(_Number("given", _grouped(node), None), found.group(), found.end())

    def _named(self) -> bool:
        """∠A=40°, AB=AC=2√5cm, AD:DB=2:3."""
        found = None if self._inside_word() else named_at(self.source, self.at)
        return found is not None and self._emit(*found)

    def _days(self) -> bool:
        """며칠 is 몇 일."""
        if not self.source.startswith("며칠", self.at):
            return False
        return self._emit(Token("time", "asked", "며칠", None, None, "일", "", "일"), self.at + 2)

    def _speed(self) -> bool:
        found = _SPEED.match(self.source, self.at)
        if not found:
            return False
        per = SPEED_WORDS[found["word"]]
        unit = f"{_LENGTH_NAMES.get(found['unit'], found['unit'])}/{per}"
        number = _number(found)
        if number is None:
            return False
        end = found.end()
        token = Token("speed", number.state, found.group(), number.letter, number.value, unit,
                      SPEED_PREFIX[per], unit.partition("/")[0])  # fmt: skip
        return self._emit(token, end)

    def _long_time(self) -> bool:
        """1시간 30분 is one quantity: 90분."""
        if self._inside_word() or not (found := _LONG_TIME.match(self.source, self.at)):
            return False
        under = found["under"] or {"시간": "분", "분": "초"}[found["unit"]]
        if (found["unit"], under) not in (("시간", "분"), ("분", "초")):
            return False
        value = int(found["big"]) * 60 + (30 if found["half"] else int(found["small"]))
        token = Token("time", "given", found.group(), None, Fraction(value), under, "", under)
        return self._emit(token, found.end())

    def _money(self) -> bool:
        """5천 원, 1만 2000원, 만 원; plain 5000원 is a quantity like others."""
        if self._inside_word() or not (found := _MONEY.match(self.source, self.at)):
            return False
        if found["man"] is None and found["cheon"] is None and found["baek"] is None:
            return False
        parts = (("man", 10000), ("cheon", 1000), ("baek", 100))
        value = sum(int(found[name] or 1) * size for name, size in parts if found[name] is not None)
        value += int(found["rest"] or 0)
        token = Token("money", "given", found.group(), None, Fraction(value), "원", "", "원")
        return self._emit(token, found.end())

    def _quantity(self) -> bool:
        if self._inside_word() or not (found := _QUANTITY.match(self.source, self.at)):
            return False
        number = _number(found)
        return number is not None and self._with_unit(number, found.group(), found.end())

    def _with_unit(self, number: "_Number", source: str, end: int) -> bool:
        for pattern, unit, kind in _UNITS:
            if after := pattern.match(self.source, end):
                if number.is_formula and kind not in _GEOMETRIC:
                    return False
                before, shown = "", _printed(unit, kind, after.group())
                if kind == "speed" and unit.partition("/")[2] in SPEED_PREFIX:  # 4km/h is printed 시속 4km
                    before, shown = SPEED_PREFIX[unit.partition("/")[2]], unit.partition("/")[0]
                if unit == "°" and (number.is_formula or number.state == "letter"):
                    before, shown = "$", "^\\circ$"
                unit = shown if kind == "age" else unit
                token = Token(kind, number.state, source + after.group(), number.letter, number.value,
                              unit, before, shown)  # fmt: skip
                return self._emit(token, after.end())
        return False

    def _word(self) -> bool:
        before = self.source[self.at - 1] if self.at else " "
        if "가" <= before <= "힣" or not (found := _WORD.match(self.source, self.at)):
            return False
        value = NUMBER_WORDS[found["word"]]
        unit = found["unit"]
        kind = {"배": "multiple", "시간": "time", "살": "age"}.get(unit, "count")
        token = Token(kind, "word", found.group(), None, Fraction(value), unit, "", unit)
        return self._emit(token, found.end())

    def _formula(self) -> bool:
        run = run_at(self.source, self.at)
        if run is None:
            return False
        for piece in pieces(run.inner):
            if piece == ",":
                self._literal(piece)
                continue
            self._emit(_formula_token(piece, run.dollars), self.at)
            if run.spaced:
                self.gaps.add(self.length)
        self.at = run.end
        return True


@dataclass(frozen=True, slots=True)
class _Number:
    state: str
    letter: Node | None
    value: Fraction | None

    @property
    def is_formula(self) -> bool:
        return self.state == "given" and self.value is None


def _number(found: re.Match[str]) -> _Number | None:
    """The number before a unit; None where it is a formula that is no number."""
    if found["asked"]:
        return _Number("asked", None, None)
    if found["letter"]:
        return _Number("letter", Sym(found["letter"]), None)
    if found["bare"]:
        return _Number("given", None, Fraction(found["bare"].replace(",", "")))
    try:
        node = parse(found["tex"])
    except MathSyntaxError:
        return None
    if isinstance(node, Sym):
        return _Number("letter", node, None)
    value = number_of(node)
    if value is not None:
        return _Number("given", None, value)
    return None if isinstance(node, Rel | Seq | Point) else _Number("given", _grouped(node), None)


def _grouped(node: Node) -> Node:
    """A sum in the brackets that it needs before a unit."""
    return Group(node) if isinstance(node, Add) else node


def _amount(text: str) -> tuple[str, Node | None, Fraction | None]:
    """State, formula and value of a plain number, a letter or a formula of one."""
    if len(text) == 1 and text.isalpha() and text.isascii():
        return "letter", Sym(text), None
    if re.fullmatch(r"\d+(?:\.\d+)?", text):
        return "given", None, Fraction(text)
    return "given", _grouped(parse(text)), None


def _printed(unit: str, kind: str, typed: str) -> str:
    """The unit as the frame prints it: 살 and 세 stay what they were."""
    return typed.strip() if kind in ("age", "count", "angle") else unit


def _formula_token(source: str, dollars: bool) -> Token:
    try:
        node = parse(source)
    except MathSyntaxError:
        return Token("bad", "given", source, dollars=dollars)
    return Token(category(node), "given", source, node, dollars=dollars)

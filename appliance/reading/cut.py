"""Cuts a stem into tokens (formulas, quantities, 몇 g, 두 개) and the Korean text between."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from appliance.mathtext import parse
from appliance.mathtext.errors import MathSyntaxError
from appliance.mathtext.tree import Sym
from appliance.reading.classify import category, number_of
from appliance.reading.lexicon.units import (
    KOREAN,
    LATIN,
    NUMBER_WORDS,
    SPEED_PREFIX,
    SPEED_WORDS,
    WORD_COUNTERS,
)
from appliance.reading.runs import pieces, run_at
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
_NAMED_SIDE = r"\$?\s*(?:\\overline\s*\{)?\s*(?:\\mathrm\s*\{)?\s*(?P<name>[A-Z]{2})\s*\}*"
_SIDE = re.compile(
    rf"{_NAMED_SIDE}\s*\$?\s*=\s*\$?\s*(?P<number>\d+(?:\.\d+)?|[a-z])\s*(?:\\[,;]\s*)*"
    r"(?:\$?\s*(?:\\mathrm\s*\{\s*)?(?P<unit>cm|km|mm|m)\s*\}?)?\s*\$?(?![A-Za-z0-9²^+*/√-])"
)
_CORNER = re.compile(
    r"\$?\s*(?:∠|\\angle)\s*(?:\\mathrm\s*\{)?(?P<name>[A-Z])\}?\s*=\s*90\s*(?:°|\^\s*\{?\s*\\circ\s*\}?"
    r"|도)\s*\$?"
)


def cut(text: str) -> Skeleton:
    """The skeleton of a normalised stem."""
    cutter = _Cutter(_TEX_UNIT.sub(_unit_outside, text))
    return cutter.run()


def _unit_outside(found: re.Match[str]) -> str:
    unit = (found["unit"] or found["plain"]).lstrip("\\")
    power = re.sub(r"[\s^{}]", "", found["power"] or "")
    number = found["number"]
    return f"{number}{unit}{power}" if re.fullmatch(_BARE, number) else f"${number}${unit}{power}"


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
            self._space, self._side, self._corner, self._days, self._speed, self._long_time, self._money,
            self._quantity, self._word, self._formula,
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
        if number is None:
            return False
        for pattern, unit, kind in _UNITS:
            if after := pattern.match(self.source, found.end()):
                before, shown = "", _printed(unit, kind, after.group())
                if kind == "speed" and unit.partition("/")[2] in SPEED_PREFIX:  # 4km/h is printed 시속 4km
                    before, shown = SPEED_PREFIX[unit.partition("/")[2]], unit.partition("/")[0]
                unit = shown if kind == "age" else unit
                token = Token(kind, number.state, found.group() + after.group(), number.letter, number.value,
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
    letter: Sym | None
    value: Fraction | None


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
    return None if value is None else _Number("given", None, value)


def _amount(text: str) -> tuple[str, Sym | None, Fraction | None]:
    """State, letter and value of a plain number or a letter."""
    return ("letter", Sym(text), None) if text.isalpha() else ("given", None, Fraction(text))


def _printed(unit: str, kind: str, typed: str) -> str:
    """The unit as the frame prints it: 살 and 세 stay what they were."""
    return typed.strip() if kind in ("age", "count", "angle") else unit


def _formula_token(source: str, dollars: bool) -> Token:
    try:
        node = parse(source)
    except MathSyntaxError:
        return Token("bad", "given", source, dollars=dollars)
    return Token(category(node), "given", source, node, dollars=dollars)

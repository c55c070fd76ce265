"""Figures by their formulas: from what is given to what is asked, by as few formulas as lead there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import isqrt
from typing import Final

from appliance.authoring.solutions.build import (
    Value,
    compare,
    frac,
    node,
    plain_sum,
    power,
    relation,
    times,
)
from appliance.authoring.solutions.lines import eq, line, math, measured
from appliance.authoring.solutions.situations.formulas import CALLED, FORMULAS, LETTERS, Formula, degrees
from appliance.authoring.solutions.situations.inverse import backward
from appliance.authoring.solutions.substitute import put
from appliance.domain.answers import Answer, Scalar, Several
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Situation
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.domain.situations import SITUATIONS
from appliance.korean.units import SHAPES
from appliance.mathtext.tree import Add, Group, Node, Ratio, Sym, rational, symbols, transform
from appliance.solving import key_text, pi, quantity_text
from appliance.solving.evaluate import evaluate

KINDS: Final = frozenset(FORMULAS)
_DEEPEST: Final = 4
Known = dict[str, Node]
# Regular solids are looked at: these are known of them without a formula.
_SEEN: Final = {4: (3, 3), 6: (4, 3), 8: (3, 4), 12: (5, 3), 20: (3, 5)}
_FACE: Final = {3: "정삼각형", 4: "정사각형", 5: "정오각형"}


@dataclass(slots=True)
class Sheet:
    """A figure while it is worked out. unit: of lengths. lines: written so far. names: letters of roles."""

    situation: Situation
    unit: str
    known: Known
    lines: list[str] = field(default_factory=list)
    names: Mapping[str, str] = field(default_factory=dict)

    def name(self, role: str) -> str:
        return SITUATIONS[self.situation.kind].role(role).korean

    def unit_of(self, role: str) -> str:
        dimension = SITUATIONS[self.situation.kind].role(role).dimension
        power = {"length": "", "area": "²", "volume": "³"}.get(dimension)
        if power is not None:
            return self.unit + power if self.unit else ""
        return {"angle": "°", "count": "개"}.get(dimension, "")

    def said(self, role: str, value: Value) -> str:
        """`$6\\pi$ cm²`, `$135^\\circ$`, `$9$개`."""
        return quantity_text(node(value), self.unit_of(role))


def shapes(question: Question, answer: Answer) -> tuple[str, ...]:
    """The lines for one or several sizes, or for letters that stand for sizes."""
    sheet = _sheet(question)
    if question.goal.kind is GoalKind.AT_SOLUTION:
        return _letters(sheet, question, answer)
    asked = [str(arg) for arg in question.goal.args]
    scalars = [answer] if isinstance(answer, Scalar) else []
    if isinstance(answer, Several):
        scalars = [scalar for _, scalar in answer.items]
    for role in asked[:-1]:
        _work_out(sheet, role)
    _work_out(sheet, asked[-1], last=len(asked) == 1 and scalars[0].unit not in SHAPES)
    if len(asked) > 1 or scalars[0].unit in SHAPES:
        sheet.lines.append(_named_end(sheet, asked, answer))
    return tuple(sheet.lines)


def _sheet(question: Question) -> Sheet:
    situation = question.only(Situation)
    assert situation is not None
    told = [(role, each.unit) for role, each in situation.told]
    kind = SITUATIONS[situation.kind]
    lengths = {
        unit.rstrip("²³") for role, unit in told if kind.role(role).dimension in ("length", "area", "volume")
    }
    if len(lengths) > 1:
        raise Unsolvable("단위가 서로 다른 값이 있어 풀이를 쓸 수 없습니다.")
    unit = next(iter(lengths), "" if lengths else "cm")
    asked_unit = question.goal.unit.rstrip("²³")
    if asked_unit and asked_unit not in ("°", "개", *SHAPES) and unit and asked_unit != unit:
        raise Unsolvable("단위가 서로 다른 값이 있어 풀이를 쓸 수 없습니다.")
    known: Known = {role: rational(quantity.value) for role, quantity in situation.values}
    names: dict[str, str] = {}
    for role, measure in situation.measures:
        if isinstance(measure.value, Sym) and symbols(measure.value):
            names[role] = measure.value.name
        elif not symbols(measure.value):
            known[role] = measure.value.arg if isinstance(measure.value, Group) else measure.value
    sheet = Sheet(situation, unit, known, names=names)
    _look(sheet)
    return sheet


def _look(sheet: Sheet) -> None:
    """What is seen without a formula: of regular solids, and of a ratio of angles."""
    if sheet.situation.kind == "faces.regular" and "shape" in sheet.known:
        shape = int(evaluate(sheet.known["shape"]).number.rational)
        sides, meeting = _SEEN[shape]
        sheet.known |= {"face_sides": node(sides), "at_vertex": node(meeting)}
        about = quantity_text(sheet.known["shape"], "정면체")
        sheet.lines.append(
            line(
                "{은} {}개의 {}으로 이루어져 있고, 한 꼭짓점에 모인 면은 {}개이다.",
                about,
                shape,
                _FACE[sides],
                meeting,
            )
        )
    ratio = sheet.situation.measure("ratio")
    if ratio is not None and isinstance(ratio.value, Ratio) and "exterior" not in sheet.known:
        one, other = ratio.value.parts
        both = evaluate(one).number.rational + evaluate(other).number.rational
        outside = 180 * evaluate(other).number.rational / both
        formula = times(degrees(180), frac(other, plain_sum(one, other)))
        sheet.lines.append(
            line(
                "한 내각과 그 외각의 크기의 합은 $180^\\circ$이므로 한 외각의 크기는 {}이다.",
                eq(formula, degrees(outside)),
            )
        )
        sheet.known["exterior"] = node(outside)


def _work_out(sheet: Sheet, role: str, *, last: bool = False) -> None:
    """Lines until the role is known; the last of them ends the solution."""
    if role in sheet.known:
        if last:
            sheet.lines.append(
                line("따라서 {} {}이다.", line("{은}", sheet.name(role)), sheet.said(role, sheet.known[role]))
            )
        return
    plan = next((found for depth in range(1, _DEEPEST + 1) for found in _plans(sheet, role, depth)), None)
    if plan is None:
        raise Unsolvable("이 도형의 값을 차례로 구하는 풀이를 쓸 수 없습니다.")
    for at, (formula, target) in enumerate(plan):
        _apply(sheet, formula, target, last=last and at == len(plan) - 1)


Step = tuple[Formula, str]


def _plans(sheet: Sheet, role: str, depth: int) -> Iterator[list[Step]]:
    """Ways from what is known to the role, by exactly so many formulas."""
    yield from _further(FORMULAS[sheet.situation.kind], frozenset(sheet.known), role, depth)


def _further(
    formulas: tuple[Formula, ...], known: frozenset[str], role: str, depth: int
) -> Iterator[list[Step]]:
    for formula in formulas:
        missing = [name for name in (formula.role, *formula.needs) if name not in known]
        if len(missing) != 1 or (depth == 1 and missing[0] != role):
            continue
        if formula.squared and missing[0] != formula.role:
            continue
        if depth == 1:
            yield [(formula, missing[0])]
        else:
            for rest in _further(formulas, known | {missing[0]}, role, depth - 1):
                yield [(formula, missing[0]), *rest]


def _apply(sheet: Sheet, formula: Formula, target: str, *, last: bool) -> None:
    if formula.squared:
        return _by_squares(sheet, formula, target, last=last)
    if target != formula.role:
        return _turn(sheet, formula, target, last=last)
    shown = formula.build(lambda name: sheet.known[name])
    value = pi.node(evaluate(_undegreed(shown)))
    sheet.known[target] = value
    words = f"{formula.words} " if formula.words else ""
    subject = line("{은}", sheet.name(target))
    start = "따라서 " if last and sheet.lines else ""
    if isinstance(value, Add) and sheet.unit_of(target):
        sheet.lines.append(line("{}{}이다.", words, eq(shown, value)))
        if last:
            sheet.lines.append(line("따라서 {} {}이다.", subject, sheet.said(target, value)))
        return None
    sheet.lines.append(
        line("{}{}{} {}이다.", words or start, "", subject, _amount(sheet, target, shown, value))
    )
    return None


def _by_squares(sheet: Sheet, formula: Formula, target: str, *, last: bool) -> None:
    """l²=5²+12²=169, l>0, l=13."""
    if target != formula.role:
        raise Unsolvable("이 방향으로는 피타고라스 정리를 쓰지 않습니다.")
    letter = LETTERS.get(target, "x")
    shown = formula.build(lambda name: sheet.known[name])
    square = evaluate(shown).number.rational
    size = Fraction(isqrt(square.numerator), isqrt(square.denominator)) if square > 0 else Fraction(0)
    if size <= 0 or size**2 != square:
        raise Unsolvable("길이가 유리수가 아니어서 풀이를 쓸 수 없습니다.")
    lets = line("{을} {이라} 하면", sheet.name(target), sheet.said(target, Sym(letter)))
    sheet.lines.append(f"{lets} {formula.words} {eq(power(letter, 2), shown, square)}이다.")
    sheet.lines.append(line("{}이므로 {}이다.", compare(letter, ">", 0), relation(Sym(letter), size)))
    sheet.known[target] = node(size)
    if last:
        sheet.lines.append(
            line("따라서 {} {}이다.", line("{은}", sheet.name(target)), sheet.said(target, size))
        )


def _amount(sheet: Sheet, role: str, *steps: Node) -> str:
    unit = sheet.unit_of(role)
    if unit == "°":
        return eq(*steps[:-1], degrees(steps[-1]))
    return measured(eq(*steps), unit)


def _undegreed(shown: Node) -> Node:
    return transform(shown, lambda each: node(1) if each == Sym("degree") else each)


def _turn(sheet: Sheet, formula: Formula, target: str, *, last: bool) -> None:
    """An equation for a size that the formula needs."""
    letter = sheet.names.get(target) or LETTERS.get(target, "x")
    values = {**sheet.known, target: Sym(letter)}
    shown = formula.build(lambda name: values[name])
    known = sheet.known[formula.role]
    plain = _undegreed(shown)
    is_angle = sheet.unit_of(formula.role) == "°"
    equation = relation(shown, degrees(known) if is_angle else known)
    lets = _lets(sheet, target, letter)
    told = line("{이} {}이므로", sheet.name(formula.role), sheet.said(formula.role, known))
    sheet.lines.append(f"{lets} {told} {math(equation)}이다.")
    value, steps = backward(relation(plain, known), letter)
    sheet.lines.extend(steps)
    sheet.known[target] = value
    if last:
        subject = line("{은}", sheet.name(target))
        sheet.lines.append(line("따라서 {} {}이다.", subject, sheet.said(target, value)))


def _lets(sheet: Sheet, target: str, letter: str) -> str:
    if target == "sides" and sheet.situation.kind in CALLED and target not in sheet.names:
        noun, unit = CALLED[sheet.situation.kind]
        called = f"{'정' if unit.startswith('정') else ''}${letter}${unit.removeprefix('정')}"
        return line("구하는 {을} {이라} 하면", noun, called)
    if target in sheet.names:
        return ""
    return line("{을} {이라} 하면", sheet.name(target), sheet.said(target, Sym(letter)))


def _letters(sheet: Sheet, question: Question, answer: Answer) -> tuple[str, ...]:
    """a, b, c stand for sizes: each is worked out, then put into what is asked."""
    (wanted,) = question.goal.args
    assert isinstance(answer, Scalar)
    for role, name in sheet.names.items():
        _work_out(sheet, role)
        told = line("{}이다.", math(relation(Sym(name), sheet.known[role])))
        if told not in sheet.lines and not any(
            math(relation(Sym(name), sheet.known[role])) in each for each in sheet.lines
        ):
            sheet.lines.append(
                line(
                    "{이} {}이므로 {}이다.",
                    sheet.name(role),
                    sheet.said(role, sheet.known[role]),
                    relation(Sym(name), sheet.known[role]),
                )
            )
    if isinstance(wanted, Sym):
        sheet.lines.append(f"따라서 {math(relation(wanted, answer.value))}이다.")
        return tuple(sheet.lines)
    row = put(wanted, {name: sheet.known[role] for role, name in sheet.names.items()})  # type: ignore[arg-type]
    sheet.lines.append(f"따라서 {eq(wanted, row, answer.value)}이다.")  # type: ignore[arg-type]
    return tuple(sheet.lines)


def _named_end(sheet: Sheet, asked: list[str], answer: Answer) -> str:
    if len(asked) > 1:
        return line("따라서 구하는 값은 {}이다.", key_text(answer))
    noun = CALLED.get(sheet.situation.kind, ("입체도형", ""))[0]
    return line("따라서 {} {}이다.", line("구하는 {은}", noun), key_text(answer))

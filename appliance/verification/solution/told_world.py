"""What a solution about things (LETTERS, DETAIL) may speak of: letters, graphs, coordinates, signs."""

from collections.abc import Iterator
from decimal import Decimal
from typing import cast

from appliance.domain.answers import Answer, Coordinates, Range, Roots, Scalar
from appliance.domain.givens import Condition, Curve, Located, Told
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import NODE_TYPES, Node, Num, Point, Rel, Sym, symbols
from appliance.verification.checkback.told import ONE, ZERO, Stage, Values, settled
from appliance.verification.checkback.told_goals import allowed
from appliance.verification.numeric import NotNumeric, close, holds, number

Letters = dict[str, tuple[Decimal, ...]]
# Letters that a solution gives to what it looks for; x and y stand for coordinates.
FREE = ("a", "b", "c", "k", "m", "n", "p", "q")
TRIED = tuple(Decimal(n) for n in ("-4.3", "-1.7", "0.6", "2.2", "5.9"))


def is_told(question: Question) -> bool:
    return question.goal.kind in (GoalKind.LETTERS, GoalKind.DETAIL)


def by_signs(question: Question) -> bool:
    """Whether letters have only signs here."""
    told = any(each.kind == "quadrant" for each in question.all(Told))
    return question.goal.args[0] in ("quadrant", "missing") and (told or bool(question.all(Condition)))


def letters(question: Question, answer: Answer) -> Letters:
    """Every letter's values: those of the stem, those that a solution brings in, coordinates as x and y."""
    stage = Stage(question)
    if by_signs(question):
        return {}
    found: dict[str, list[Decimal]] = {}
    for values in settled(stage, conditions=False):
        for name, value in values.items():
            if "@" not in name:
                found.setdefault(name, []).append(value)
        for name, value in _coordinates(stage, values, answer):
            found.setdefault(name, []).append(value)
        own = set(values)
        for value in _hidden(stage, values, answer):
            for name in FREE:
                if name not in own:
                    found.setdefault(name, []).append(value)
    return {name: tuple(dict.fromkeys(values)) for name, values in found.items()}


def _coordinates(stage: Stage, values: Values, answer: Answer) -> Iterator[tuple[str, Decimal]]:
    """Where things meet the axes and each other, and every point that is told or found."""
    yield from (("x", ZERO), ("y", ZERO))
    for told in stage.question.all(Told):
        for arg in told.args:
            yield from _said(arg, values)
    for wanted in stage.question.goal.args:
        if isinstance(wanted, NODE_TYPES):
            yield from _said(cast(Node, wanted), values)
    for serial in range(len(stage.question.all(Told))):
        for name, letter in (("t", "x"), ("u", "y"), ("t", "y")):
            if f"{name}@{serial}" in values:
                yield letter, values[f"{name}@{serial}"]
    if isinstance(answer, Scalar) and stage.question.goal.args[0] == "at":
        yield from (("x", number(answer.value)), ("y", number(answer.value)))
    if isinstance(answer, Coordinates):
        yield "x", number(answer.x)
        yield "y", number(answer.y)
    if isinstance(answer, Roots):
        for value in answer.values:
            yield answer.variable, number(value)
    for wanted in stage.question.goal.args:
        for name, x in _said(wanted, values) if isinstance(wanted, Rel) else ():
            if name == "x":
                yield from (("y", y) for y in _heights(stage, x, values))
    lines: list[tuple[Decimal, Decimal, Decimal]] = []
    for at, thing in enumerate(stage.things):
        if isinstance(thing, Located):
            x, y = stage.point(at, values)
            yield "x", x
            yield "y", y
            continue
        try:
            level = stage.zero(at, ZERO, ZERO, values)
            lines.append(
                (stage.zero(at, ONE, ZERO, values) - level, stage.zero(at, ZERO, ONE, values) - level, level)
            )
        except (NotNumeric, ArithmeticError):
            pass
        try:
            for root in stage.curve(at, values, equation=True).roots():
                yield "x", root
            yield "y", stage.height(at, ZERO, values)
            curve = stage.curve(at, values)
            if not close(curve.a, ZERO):
                middle = -curve.b / (2 * curve.a)
                yield from (("x", middle), ("y", stage.height(at, middle, values)))
        except (NotNumeric, ArithmeticError):
            continue
    for i, (a, b, c) in enumerate(lines):
        for d, e, f in lines[i + 1 :]:
            whole = a * e - b * d
            if not close(whole, ZERO):
                yield "x", (b * f - c * e) / whole
                yield "y", (c * d - a * f) / whole


def _heights(stage: Stage, x: Decimal, values: Values) -> Iterator[Decimal]:
    for at, thing in enumerate(stage.things):
        try:
            if not isinstance(thing, Located):
                yield stage.height(at, x, values)
        except (NotNumeric, ArithmeticError):
            continue


def _said(arg: Node, values: Values) -> Iterator[tuple[str, Decimal]]:
    try:
        if isinstance(arg, Point) and len(arg.items) == 2:
            yield "x", number(arg.items[0], values)
            yield "y", number(arg.items[1], values)
        elif isinstance(arg, Rel) and isinstance(arg.sides[0], Sym):
            yield arg.sides[0].name, number(arg.sides[1], values)
        elif isinstance(arg, Rel) and len(arg.sides) == 3:
            yield "x", number(arg.sides[0], values)
            yield "x", number(arg.sides[2], values)
        else:
            value = number(arg, values)
            yield "x", value
            yield "y", value
    except NotNumeric:
        return


def _hidden(stage: Stage, values: Values, answer: Answer) -> Iterator[Decimal]:
    """Coefficients of graphs that were looked for, and the constant of a factor that was not told."""
    for name, value in values.items():
        if name[0] in "mnc" and "@" in name:
            yield value
    for at, thing in enumerate(stage.things):
        if isinstance(thing, Curve) and thing.kind == "parabola":
            curve = stage.curve(at, values)
            yield curve.c - curve.b * curve.b / (4 * curve.a)
    for told in stage.question.all(Told):
        if told.kind in ("factor", "divides"):
            curve = stage.curve(told.of[-1], values)
            low = (
                number(told.args[0], {"x": ZERO}) if told.args else stage.zero(told.of[0], ZERO, ZERO, values)
            )
            if not close(low, ZERO):
                yield curve.c / low


def on_graph(relation: Rel, question: Question, known: Letters) -> bool:
    """Whether an equation in x and y (or one of them) holds all along one of the things."""
    letters_ = symbols(relation)
    if not letters_ & {"x", "y"} or set(relation.ops) != {"="} or by_signs(question):
        return False
    stage = Stage(question)
    return any(
        _along(relation, stage, at, values)
        for values in settled(stage)
        for at, thing in enumerate(stage.things)
        if not isinstance(thing, Located)
    )


def _along(relation: Rel, stage: Stage, at: int, values: Values) -> bool:
    free = sorted(symbols(relation) - {"x", "y"} - values.keys())
    thing = stage.things[at]
    if not free and all(_on(relation, stage, at, values, x) for x in TRIED):
        return True
    if not free or not isinstance(thing, Curve):
        return False
    hidden = [value for name, value in values.items() if name.endswith(f"@{at}")]
    choices: list[Values] = [{}]
    for name in free:
        choices = [{**choice, name: value} for choice in choices for value in hidden]
    return any(all(_on(relation, stage, at, values | choice, x) for x in TRIED) for choice in choices)


def _on(relation: Rel, stage: Stage, at: int, values: Values, x: Decimal) -> bool:
    """The thing's points are the relation's: at x, its y; of an equation without y, its roots."""
    try:
        y = stage.height(at, x, values)
    except (NotNumeric, ArithmeticError):
        return _upright(relation, stage, at, values, x)
    try:
        return holds(relation, {**values, "x": x, "y": y})
    except NotNumeric:
        return False


def _upright(relation: Rel, stage: Stage, at: int, values: Values, y: Decimal) -> bool:
    """x = n whatever y is; and equations in x alone, at their roots."""
    try:
        roots = stage.curve(at, values, equation=True).roots()
        return bool(roots) and all(holds(relation, {**values, "x": root, "y": y}) for root in roots)
    except (NotNumeric, ArithmeticError):
        return False


def sign_holds(relation: Rel, question: Question) -> bool:
    """a<0, ab>0: so at every choice of numbers that the conditions allow."""
    stage = Stage(question)
    choices = allowed(stage)
    try:
        return bool(choices) and all(holds(relation, values) for values in choices)
    except NotNumeric:
        return False


def is_asked_range(relation: Rel, answer: Answer) -> bool:
    return isinstance(answer, Range) and relation == answer.relation


def given_points(question: Question) -> Iterator[tuple[Decimal, Decimal]]:
    """Points that the stem tells of or that things share, at the letters that are settled."""
    stage = Stage(question)
    if by_signs(question):
        return
    for values in settled(stage):
        found: dict[str, list[Decimal]] = {"x": [], "y": []}
        for name, value in _coordinates(stage, values, Coordinates(Num("0"), Num("0"))):
            if name in found:
                found[name].append(value)
        for told in question.all(Told):
            for arg in told.args:
                if isinstance(arg, Point) and len(arg.items) == 2:
                    yield number(arg.items[0], values), number(arg.items[1], values)
        for at, thing in enumerate(stage.things):
            if isinstance(thing, Located):
                yield stage.point(at, values)
        for x in found["x"]:
            for y in found["y"]:
                on = [
                    at
                    for at, thing in enumerate(stage.things)
                    if not isinstance(thing, Located) and _passes(stage, at, x, y, values)
                ]
                if on:
                    yield x, y


def told_points(question: Question) -> Iterator[Point]:
    """Points as the stem writes them, letters and all."""
    for told in question.all(Told):
        yield from (arg for arg in told.args if isinstance(arg, Point))


def _passes(stage: Stage, at: int, x: Decimal, y: Decimal, values: Values) -> bool:
    try:
        return close(stage.zero(at, x, y, values), ZERO)
    except (NotNumeric, ArithmeticError):
        return False


def slopes(question: Question) -> Iterator[Decimal]:
    """Of every line of the question."""
    stage = Stage(question)
    for values in settled(stage):
        for at, thing in enumerate(stage.things):
            if isinstance(thing, Located):
                continue
            try:
                curve = stage.curve(at, values)
                if close(curve.a, ZERO):
                    yield curve.b
            except (NotNumeric, ArithmeticError):
                continue

"""Answers about things, looked at again: values at measured letters, points on graphs, areas by strips."""

from collections.abc import Callable
from decimal import Decimal

from appliance.domain.answers import (
    Answer,
    Assignment,
    Coordinates,
    Formula,
    Range,
    Roots,
    Scalar,
    Several,
    Word,
)
from appliance.domain.givens import Condition, Located, Told
from appliance.domain.question import Question
from appliance.mathtext.tree import NODE_TYPES, Num, Rel, Sym, symbols
from appliance.verification.checkback.told import ONE, ZERO, Stage, Values, settled
from appliance.verification.numeric import NotNumeric, close, holds, number

DIFFERS = "조건에서 다시 구한 값과 다릅니다"
OPS: dict[str, Callable[[list[Decimal]], Decimal]] = {
    "sum": lambda found: sum(found, ZERO),
    "product": lambda found: found[0] * found[1],
    "difference": lambda found: abs(found[0] - found[1]),
    "minus": lambda found: found[0] - found[1],
}
# Other numbers than the solver tries.
TRIED = tuple(Decimal(n) for n in ("0.3", "1.1", "2.6", "9", "-0.4", "-1.2", "-2.9", "-8"))
SIDES = {1: (True, True), 2: (False, True), 3: (False, False), 4: (True, False)}


def letters_settled(question: Question, answer: Answer) -> str:
    """The asked expressions at the letters that were measured."""
    stage = Stage(question)
    choices = settled(stage)
    nodes = [arg for arg in question.goal.args if isinstance(arg, NODE_TYPES)]
    if not choices or len(nodes) != len(question.goal.args):
        raise NotNumeric("no letters fit")
    expected = [[number(node, values) for values in choices] for node in nodes]  # type: ignore[arg-type]
    if isinstance(answer, Assignment):
        found = [[number(value)] for _, value in answer.pairs]
    else:
        found = [_numbers(answer)]
    if len(found) != len(expected):
        return DIFFERS
    same = all(_alike(a, b) for a, b in zip(found, expected, strict=True))
    return "" if same else DIFFERS


def _numbers(answer: Answer) -> list[Decimal]:
    if isinstance(answer, Scalar):
        return [number(answer.value)]
    if isinstance(answer, Roots):
        return [number(value) for value in answer.values]
    raise NotNumeric("a number is needed")


def _alike(found: list[Decimal], expected: list[Decimal]) -> bool:
    return all(any(close(a, b) for b in expected) for a in found) and all(
        any(close(a, b) for a in found) for b in expected
    )


def seen_again(question: Question, answer: Answer) -> str:
    """Every detail of the answer measured on the things themselves."""
    stage = Stage(question)
    chunks = _chunks(question)
    if chunks[0][0] in ("quadrant", "missing"):
        return _quadrants(stage, chunks[0], answer)
    choices = settled(stage)
    if not choices:
        raise NotNumeric("no letters fit")
    for values in choices:
        if wrong := _seen(stage, chunks, values, answer):
            return wrong
    return ""


def _chunks(question: Question) -> list[tuple[str, list[object]]]:
    found: list[tuple[str, list[object]]] = []
    for arg in question.goal.args:
        if isinstance(arg, str):
            found.append((arg, []))
        else:
            found[-1][1].append(arg)
    return found


def _seen(stage: Stage, chunks: list[tuple[str, list[object]]], values: Values, answer: Answer) -> str:
    op = chunks[0][0] if chunks[0][0] in OPS and not chunks[0][1] else ""
    chunks = chunks[1:] if op else chunks
    if op:
        measured = [each for name, args in chunks for each in _measured(stage, name, args, values)]
        return "" if close(_numbers(answer)[0], OPS[op](measured)) else DIFFERS
    if isinstance(answer, Several):
        scalars: list[Answer] = [scalar for _, scalar in answer.items]
        if len(scalars) != len(chunks):
            return DIFFERS
        return next(
            (
                wrong
                for (name, args), one in zip(chunks, scalars, strict=True)
                if (wrong := _one(stage, name, args, values, one))
            ),
            "",
        )
    ((name, args),) = chunks
    return _one(stage, name, args, values, answer)


def _one(stage: Stage, name: str, args: list[object], values: Values, answer: Answer) -> str:
    if name in ("formula", "axis"):
        return _formula(stage, name, _index(args[0]), values, answer)
    if name == "image":
        return _image(stage, args, values, answer)
    if isinstance(answer, Coordinates):
        return _point(stage, name, args, values, (number(answer.x), number(answer.y)))
    return "" if _alike(_numbers(answer), _measured(stage, name, args, values)) else DIFFERS


def _index(arg: object) -> int:
    if not isinstance(arg, int):
        raise NotNumeric("a thing is needed")
    return arg


def _formula(stage: Stage, name: str, at: int, values: Values, answer: Answer) -> str:
    """The found formula holds wherever the graph is, and is of y unless the graph stands upright."""
    if not isinstance(answer, Formula) or not isinstance(answer.body, Rel) or answer.body.ops != ("=",):
        raise NotNumeric("a formula is needed")
    left, right = answer.body.sides
    if name == "axis":
        x = number(right)
        return (
            ""
            if left == Sym("x") and close(stage.height(at, x + 3, values), stage.height(at, x - 3, values))
            else DIFFERS
        )
    if left == Sym("x"):
        x = number(right)
        same = all(close(stage.zero(at, x, y, values), ZERO) for y in (ZERO, ONE, Decimal(7)))
        return "" if same else DIFFERS
    if left != Sym("y") or not symbols(right) <= {"x"}:
        return DIFFERS
    tried = (Decimal("-3.5"), Decimal("-1.25"), Decimal("0.5"), Decimal(2), Decimal(6))
    same = all(close(stage.zero(at, x, number(right, {"x": x}), values), ZERO) for x in tried)
    return "" if same else DIFFERS


def _image(stage: Stage, args: list[object], values: Values, answer: Answer) -> str:
    """Both ends are values at the ends, and values between stay between."""
    at, given = _index(args[0]), args[1]
    if not isinstance(answer, Range) or not isinstance(given, Rel) or len(answer.relation.sides) != 3:
        raise NotNumeric("a range is needed")
    low, high = number(answer.relation.sides[0]), number(answer.relation.sides[2])
    first, last = number(given.sides[0], values), number(given.sides[2], values)
    ends = [stage.height(at, first, values), stage.height(at, last, values)]
    if answer.relation.sides[1] != Sym("y") or not (low < high and _alike([low, high], ends)):
        return DIFFERS
    ops = given.ops if close(ends[0], low) else given.ops[::-1]
    between = all(low <= stage.height(at, first + (last - first) * n / 8, values) <= high for n in range(9))
    return "" if between and answer.relation.ops == ops else DIFFERS


def _point(
    stage: Stage, name: str, args: list[object], values: Values, found: tuple[Decimal, Decimal]
) -> str:
    x, y = found
    if name == "meeting":
        on = all(close(stage.zero(_index(arg), x, y, values), ZERO) for arg in args)
        once = not close(_slope_or(stage, _index(args[0]), values), _slope_or(stage, _index(args[1]), values))
        return "" if on and once else DIFFERS
    if name == "vertex":
        at = _index(args[0])
        level = close(stage.height(at, x + 2, values), stage.height(at, x - 2, values))
        bent = not close(stage.curve(at, values).a, ZERO)
        return "" if level and bent and close(stage.height(at, x, values), y) else DIFFERS
    if name == "mirror":
        a, b = stage.point(_index(args[0]), values)
        turned = {"x": (a, -b), "y": (-a, b), "O": (-a, -b)}
        axis = args[1]
        return (
            ""
            if isinstance(axis, Sym) and close(turned[axis.name][0], x) and close(turned[axis.name][1], y)
            else DIFFERS
        )
    raise NotNumeric(name)


def _slope_or(stage: Stage, at: int, values: Values) -> Decimal:
    """The slope; of an upright line a number that no other has."""
    try:
        return stage.height(at, ONE, values) - stage.height(at, ZERO, values)
    except NotNumeric:
        return Decimal("1e9")


def _measured(stage: Stage, name: str, args: list[object], values: Values) -> list[Decimal]:
    if name in ("letter", "value"):
        (node,) = args
        return [stage.called(node, values)]  # type: ignore[arg-type]
    if name == "area":
        return [_area(stage, args, values)]
    at = _index(args[0])
    if name == "slope" and len(args) == 2:
        (a, b), (c, d) = (stage.point(_index(arg), values) for arg in args)
        return [(d - b) / (c - a)]
    ways: dict[str, Callable[[], list[Decimal]]] = {
        "slope": lambda: [stage.height(at, Decimal(5), values) - stage.height(at, Decimal(4), values)],
        "y_intercept": lambda: [stage.height(at, ZERO, values)],
        "x_intercept": lambda: list(stage.curve(at, values).roots()),
        "gap": lambda: [_spread(stage, at, values)],
        "change": lambda: [_change(stage, at, args[1:], values)],
        "other_root": lambda: [_other(stage, at, args[1], values)],
        "common_root": lambda: _common(stage, args, values),
        "at": lambda: [_at(stage, at, args[1], values)],
        "lattice": lambda: [Decimal(_lattice(stage, at, values))],
    }
    if name not in ways:
        raise NotNumeric(name)
    return ways[name]()


def _spread(stage: Stage, at: int, values: Values) -> Decimal:
    low, high = stage.curve(at, values).roots()
    return high - low


def _change(stage: Stage, at: int, numbers: list[object], values: Values) -> Decimal:
    found = [number(each, values) for each in numbers if isinstance(each, NODE_TYPES)]  # type: ignore[arg-type]
    first, last = (Decimal(2), Decimal(2) + found[0]) if len(found) == 1 else found
    return stage.height(at, last, values) - stage.height(at, first, values)


def _other(stage: Stage, at: int, told: object, values: Values) -> Decimal:
    """What is left of the sum of the roots."""
    curve = stage.curve(at, values, equation=True)
    return -curve.b / curve.a - number(told, values)  # type: ignore[arg-type]


def _common(stage: Stage, args: list[object], values: Values) -> list[Decimal]:
    first, second = (_index(arg) for arg in args)
    return [
        root
        for root in stage.curve(first, values, equation=True).roots()
        if close(stage.zero(second, root, ZERO, values), ZERO)
    ]


def _at(stage: Stage, at: int, relation: object, values: Values) -> Decimal:
    if not isinstance(relation, Rel) or not isinstance(relation.sides[0], Sym):
        raise NotNumeric("a letter's value is needed")
    told = number(relation.sides[1], values)
    if relation.sides[0] == Sym("x"):
        return stage.height(at, told, values)
    low, high = stage.zero(at, ONE, told, values), stage.zero(at, Decimal(2), told, values)
    middle = stage.zero(at, Decimal("1.5"), told, values)
    if close(middle, (low + high) / 2):
        return ONE - low / (high - low)
    # y = k/x, as it is written
    return Decimal(1) * (told - low) / told if not close(told, ZERO) else ZERO


def _lattice(stage: Stage, at: int, values: Values) -> int:
    """Every whole x of a wide window is tried."""
    reach = int(abs(stage.height(at, ONE, values))) + 1
    if reach > 2000:
        raise NotNumeric("too many points")
    tried = [Decimal(n) for n in range(-reach, reach + 1) if n]
    return sum(
        1
        for x in tried
        if close(stage.height(at, x, values), stage.height(at, x, values).to_integral_value())
    )


def _area(stage: Stage, args: list[object], values: Values) -> Decimal:
    """Half the sum of crossed coordinates around the corners."""
    corners = _corners(stage, args, values)
    total = ZERO
    for (a, b), (c, d) in zip(corners, (*corners[1:], corners[0]), strict=True):
        total += a * d - b * c
    return abs(total) / 2


def _corners(stage: Stage, args: list[object], values: Values) -> list[tuple[Decimal, Decimal]]:
    if all(isinstance(arg, int) and isinstance(stage.things[arg], Located) for arg in args):
        return [stage.point(_index(arg), values) for arg in args]
    lines = [_line(stage, arg, values) for arg in args]
    pairs = [(0, 1), (1, 2), (2, 0)] if len(lines) == 3 else _around(lines)
    return [_cross(lines[i], lines[j]) for i, j in pairs]


def _around(lines: list[tuple[Decimal, Decimal, Decimal]]) -> list[tuple[int, int]]:
    flat = [at for at, line in enumerate(lines) if close(line[0], ZERO)]
    steep = [at for at, line in enumerate(lines) if close(line[1], ZERO)]
    if len(flat) != 2 or len(steep) != 2:
        raise NotNumeric("no rectangle")
    return [(flat[0], steep[0]), (steep[0], flat[1]), (flat[1], steep[1]), (steep[1], flat[0])]


def _line(stage: Stage, arg: object, values: Values) -> tuple[Decimal, Decimal, Decimal]:
    """a, b, c of ax+by+c by three values."""
    if isinstance(arg, Sym):
        return (ZERO, ONE, ZERO) if arg.name == "x" else (ONE, ZERO, ZERO)
    at = _index(arg)
    c = stage.zero(at, ZERO, ZERO, values)
    return stage.zero(at, ONE, ZERO, values) - c, stage.zero(at, ZERO, ONE, values) - c, c


def _cross(one: tuple[Decimal, ...], other: tuple[Decimal, ...]) -> tuple[Decimal, Decimal]:
    (a, b, c), (d, e, f) = one, other
    whole = a * e - b * d
    return (b * f - c * e) / whole, (c * d - a * f) / whole


def _quadrants(stage: Stage, chunk: tuple[str, list[object]], answer: Answer) -> str:
    """At every choice of numbers that the conditions allow."""
    name, args = chunk
    at = _index(args[0])
    if not isinstance(answer, Word):
        raise NotNumeric("a quadrant is needed")
    told = stage.question.all(Told)
    if stage.question.all(Condition) or any(each.kind == "quadrant" for each in told):
        choices = allowed(stage)
    else:
        choices = settled(stage)
    if not choices:
        raise NotNumeric("no numbers fit")
    for values in choices:
        if answer.text != f"제{_seen_quadrant(stage, name, at, values)}사분면":
            return DIFFERS
    return ""


def allowed(stage: Stage) -> list[Values]:
    letters = set().union(*(stage.own(at) for at in range(len(stage.things))))
    letters |= {name for condition in stage.question.all(Condition) for name in symbols(condition.relation)}
    names = sorted(letters)
    choices: list[Values] = [{}]
    for name in names:
        choices = [{**choice, name: value} for choice in choices for value in TRIED]
    return [values for values in choices if _fits(stage, values)]


def _fits(stage: Stage, values: Values) -> bool:
    if not all(holds(condition.relation, values) for condition in stage.question.all(Condition)):
        return False
    for told in stage.question.all(Told):
        if told.kind == "quadrant" and isinstance(told.args[0], Num):
            x, y = stage.point(told.of[0], values)
            if close(x, ZERO) or close(y, ZERO) or SIDES[int(told.args[0].value)] != (x > 0, y > 0):
                return False
    return True


def _seen_quadrant(stage: Stage, name: str, at: int, values: Values) -> int:
    if name == "quadrant":
        x, y = stage.point(at, values)
        if close(x, ZERO) or close(y, ZERO):
            return 0
        return next(which for which, side in SIDES.items() if side == (x > 0, y > 0))
    far = Decimal(1000)
    passed = set()
    for x in (-far, -ONE / 1000, ONE / 1000, far):
        y = stage.height(at, x, values)
        passed.add(next(which for which, side in SIDES.items() if side == (x > 0, y > 0)))
    missing = set(SIDES) - passed
    return missing.pop() if len(missing) == 1 else 0

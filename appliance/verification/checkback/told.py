"""What is told of things, measured: letters are found from numbers alone, and everything is looked at again.

Each condition is a number that must be zero, got by evaluating the stem's own formulas at points. A letter
that stands alone in a condition is found by interpolation, several together by elimination on such numbers.
No algebra is shared with the solver.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from appliance.domain.givens import Condition, Curve, Expression, Function, Located, Relations, Told
from appliance.domain.question import Question
from appliance.domain.told import things
from appliance.mathtext.tree import Call, Group, Node, Point, Rel, Sym, symbols, transform
from appliance.verification.checkback.relations import Quadratic
from appliance.verification.numeric import NotNumeric, close, holds, number

Values = dict[str, Decimal]
Residual = Callable[[Values], Decimal]
ZERO, ONE, TWO = Decimal(0), Decimal(1), Decimal(2)
PROBES = (Decimal("1.3"), Decimal("-2.7"), Decimal("4.1"))
MOST = 8


@dataclass(frozen=True, slots=True)
class Rule:
    """A number that is zero, and the letters that it depends on."""

    letters: frozenset[str]
    value: Residual


class Stage:
    """The things of a question as functions of numbers."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.things = things(question)
        self.named = {f.name: (f.variable, f.body) for f in question.all(Function)}

    def own(self, at: int) -> frozenset[str]:
        """The letters of a thing."""
        thing = self.things[at]
        match thing:
            case Function(body, variable, _):
                return symbols(body) - {variable}
            case Relations(items, _):
                return frozenset(name for item in items for name in symbols(item)) - {"x", "y"}
            case Located(_, x, y):
                return symbols(x) | symbols(y)
            case Expression(body, _):
                return symbols(body) - {"x", "y"}
            case Curve("moved", args, of):
                return frozenset(name for arg in args for name in symbols(arg)) | self.own(of[0])
            case Curve(kind, _, _):
                return frozenset(f"{name}@{at}" for name in _HIDDEN[kind])

    def zero(self, at: int, x: Decimal, y: Decimal, values: Values) -> Decimal:
        """Left minus right at a point: zero on the thing."""
        thing = self.things[at]
        match thing:
            case Function(body, variable, _):
                return y - number(body, {**values, variable: x})
            case Relations((Rel((left, right), _),), _):
                here = {**values, "x": x, "y": y}
                return number(left, here) - number(right, here)
            case Expression(body, _):
                return number(body, {**values, "x": x})
            case Curve("moved", args, of):
                dx, dy = (number(arg, values) for arg in args)
                return self.zero(of[0], x - dx, y - dy, values)
            case Curve():
                return self._hidden(thing, at, x, y, values)
            case _:
                raise NotNumeric("a point has no graph")

    def _hidden(self, curve: Curve, at: int, x: Decimal, y: Decimal, values: Values) -> Decimal:
        m, n, c = (values.get(f"{name}@{at}", ZERO) for name in "mnc")
        ways: dict[str, Callable[[], Decimal]] = {
            "line": lambda: y - m * x - n,
            "parabola": lambda: y - (m * x + n) * x - c,
            "proportional": lambda: y - m * x,
            "inverse": lambda: x * y - m,
            "flat": lambda: y - n,
            "upright": lambda: x - n,
        }
        return ways[curve.kind]()

    def height(self, at: int, x: Decimal, values: Values) -> Decimal:
        """y of a graph at x, from two of its residuals."""
        low, high = self.zero(at, x, ZERO, values), self.zero(at, x, ONE, values)
        if close(low, high):
            raise NotNumeric("the graph has no y there")
        return -low / (high - low)

    def curve(self, at: int, values: Values, *, equation: bool = False) -> Quadratic:
        """a, b, c by three values: of y, or of an equation or polynomial in x."""
        plain = equation or isinstance(self.things[at], Expression) or self._is_equation(at)

        def see(x: Decimal) -> Decimal:
            return self.zero(at, x, ZERO, values) if plain else self.height(at, x, values)

        low, middle, high = see(-ONE), see(ZERO), see(ONE)
        found = Quadratic((low + high) / 2 - middle, (high - low) / 2, middle)
        for x in (TWO, Decimal(5)):
            if not close(see(x), found.a * x * x + found.b * x + found.c):
                raise NotNumeric("neither linear nor quadratic")
        return found

    def _is_equation(self, at: int) -> bool:
        thing = self.things[at]
        return isinstance(thing, Relations) and all("y" not in symbols(item) for item in thing.items)

    def point(self, at: int, values: Values) -> tuple[Decimal, Decimal]:
        thing = self.things[at]
        if not isinstance(thing, Located):
            raise NotNumeric("a point is needed")
        return number(thing.x, values), number(thing.y, values)

    def called(self, node: Node, values: Values) -> Decimal:
        """A formula with f(…) in it."""
        return number(_opened(node, self.named), values)


_HIDDEN = {"line": "mn", "parabola": "mnc", "proportional": "m", "inverse": "m", "flat": "n", "upright": "n"}


def _opened(node: Node, named: dict[str, tuple[str, Node]]) -> Node:
    def put(each: Node) -> Node:
        if isinstance(each, Call) and each.name in named:
            variable, body = named[each.name]
            inner = each.args[0]
            return Group(transform(body, lambda part: Group(inner) if part == Sym(variable) else part))
        return each

    return transform(node, put)


def _said(arg: Node) -> tuple[str, Node]:
    if isinstance(arg, Rel) and isinstance(arg.sides[0], Sym):
        return arg.sides[0].name, arg.sides[1]
    raise NotNumeric("a letter's value is needed")


def rules(stage: Stage) -> Iterator[Rule]:
    """Every condition of the question as numbers that must be zero."""
    for serial, told in enumerate(stage.question.all(Told)):
        yield from _rules(stage, told, serial)


def _rules(stage: Stage, told: Told, serial: int) -> Iterator[Rule]:
    args, of = told.args, told.of
    mine = frozenset(name for arg in args for name in symbols(arg)) - {"x", "y", "O"}
    own = [stage.own(thing) for thing in of]
    whole = mine.union(*own)
    free, other = f"t@{serial}", f"u@{serial}"

    def rule(value: Residual, *more: str, of_one: frozenset[str] | None = None) -> Rule:
        return Rule((whole if of_one is None else of_one | mine) | frozenset(more), value)

    def per(look: Callable[[int, Values], Decimal], *more: str) -> Iterator[Rule]:
        """The same of every thing that it is told of."""
        for thing, letters in zip(of, own, strict=True):
            yield rule(partial(look, thing), *more, of_one=letters)

    match told.kind:
        case "through" | "meet":
            (point,) = args
            assert isinstance(point, Point)
            left, right = point.items
            yield from per(lambda t, v: stage.zero(t, number(left, v), number(right, v), v))
        case "when":
            said = dict(_said(arg) for arg in args)
            yield from per(lambda t, v: stage.zero(t, number(said["x"], v), number(said["y"], v), v))
        case "value":
            (relation,) = args
            assert isinstance(relation, Rel)
            first, last = relation.sides
            opened = symbols(_opened(first, stage.named)) | symbols(last)
            yield Rule(opened, lambda v: stage.called(first, v) - stage.called(last, v))
        case "slope" if len(of) == 2:
            yield rule(lambda v: _rise(stage, of, v) - number(args[0], v) * _run(stage, of, v))
        case "slope":
            yield rule(lambda v: _slope(stage, of[0], v) - number(args[0], v))
        case "x_intercept" | "root":
            yield from per(lambda t, v: stage.zero(t, number(args[0], v), ZERO, v))
        case "factor":
            yield rule(lambda v: stage.zero(of[0], _root(args[0], v), ZERO, v))
        case "y_intercept":
            yield rule(lambda v: stage.zero(of[0], ZERO, number(args[0], v), v))
        case "rise":
            yield rule(lambda v: _slope(stage, of[0], v) * number(args[0], v) - number(args[1], v))
        case "parallel" | "apart" | "unsolvable":
            yield rule(lambda v: _slope(stage, of[0], v) - _slope(stage, of[1], v))
        case "same" if _is_bent(stage, of[0]):
            yield _sifted(rule(lambda v: _bend(stage, of[1], v) - _bend(stage, of[0], v)))
            yield _sifted(rule(lambda v: _middle(stage, of[1], v) - _middle(stage, of[0], v)))
            yield _sifted(rule(lambda v: _top(stage, of[1], v) - _top(stage, of[0], v)))
        case "same" | "coincide" | "endless" | "identical":
            if not isinstance(stage.things[of[0]], Expression):
                yield _sifted(rule(lambda v: _slope(stage, of[0], v) - _slope(stage, of[1], v)))
            for place in (ZERO, ONE, -ONE, TWO):
                yield rule(partial(_apart, stage, of, place))
        case "meet_at":
            name, node = _said(args[0])
            if name == "x":
                yield from per(lambda t, v: stage.zero(t, number(node, v), v[free], v), free)
            else:
                yield from per(lambda t, v: stage.zero(t, v[free], number(node, v), v), free)
        case "meet_on" if args[0] == Sym("x"):
            yield from per(lambda t, v: stage.zero(t, v[free], ZERO, v), free)
        case "meet_on":
            yield from per(lambda t, v: stage.zero(t, ZERO, v[free], v), free)
        case "common_solution" if all(stage._is_equation(thing) for thing in of):
            yield from per(lambda t, v: stage.zero(t, v[free], ZERO, v), free)
        case "concurrent" | "common_solution":
            yield from per(lambda t, v: stage.zero(t, v[free], v[other], v), free, other)
        case "times":
            yield from per(lambda t, v: stage.zero(t, number(args[0], v) * v[other], v[other], v), other)
        case "double_root" | "touches" | "square":
            yield rule(lambda v: _discriminant(stage.curve(of[0], v)))
        case "vertex":
            (point,) = args
            assert isinstance(point, Point)
            px, py = point.items
            yield rule(lambda v: stage.zero(of[0], number(px, v), number(py, v), v))
            yield rule(lambda v: _lean(stage, of[0], number(px, v), v))
        case "axis":
            _, at = _said(args[0])
            yield rule(lambda v: _lean(stage, of[0], number(at, v), v))
        case "on":
            yield rule(lambda v: stage.point(of[0], v)[1 if args[0] == Sym("x") else 0])
        case "mirror" | "same_point":
            signs = {"x": (1, -1), "y": (-1, 1), "O": (-1, -1)}
            turn = signs[args[0].name] if args and isinstance(args[0], Sym) else (1, 1)
            for axis in (0, 1):
                yield rule(partial(_unlike, stage, of, turn, axis))
        case "collinear":
            yield rule(lambda v: _turn(stage, of, v))
        case "upright":
            yield rule(lambda v: _run(stage, of, v))
        case "flat":
            yield rule(lambda v: _rise(stage, of, v))
        case "quadrant":
            return
        case "lies":
            yield rule(lambda v: _off(stage, of, v))
        case "divides":
            divisor = stage.things[of[0]]
            assert isinstance(divisor, Expression)
            yield rule(lambda v: stage.zero(of[1], _root(divisor.body, v), ZERO, v))
        case "identity":
            for power in (2, 1, 0):
                yield _sifted(rule(partial(_coefficient, stage, of[0], power)))
        case _:
            raise NotNumeric(told.kind)


def _coefficient(stage: Stage, at: int, power: int, values: Values) -> Decimal:
    """Of both sides' difference."""
    curve = stage.curve(at, values, equation=True)
    return (curve.c, curve.b, curve.a)[power]


def _unlike(stage: Stage, of: tuple[int, ...], turn: tuple[int, int], axis: int, values: Values) -> Decimal:
    return stage.point(of[0], values)[axis] - turn[axis] * stage.point(of[1], values)[axis]


def _off(stage: Stage, of: tuple[int, ...], values: Values) -> Decimal:
    x, y = stage.point(of[0], values)
    return stage.zero(of[1], x, y, values)


def _apart(stage: Stage, of: tuple[int, ...], x: Decimal, values: Values) -> Decimal:
    return _level(stage, of[0], x, values) - _level(stage, of[1], x, values)


def _is_bent(stage: Stage, at: int) -> bool:
    """A parabola or a quadratic equation without letters."""
    try:
        return not stage.own(at) and not close(stage.curve(at, {}).a, ZERO)
    except (NotNumeric, ArithmeticError):
        return False


def _bend(stage: Stage, at: int, values: Values) -> Decimal:
    return ONE if stage._is_equation(at) else stage.curve(at, values).a


def _middle(stage: Stage, at: int, values: Values) -> Decimal:
    curve = stage.curve(at, values)
    return -curve.b / (2 * curve.a)


def _top(stage: Stage, at: int, values: Values) -> Decimal:
    """The lowest or highest value; of an equation with its square made 1."""
    curve = stage.curve(at, values)
    top = curve.c - curve.b * curve.b / (4 * curve.a)
    return top / curve.a if stage._is_equation(at) else top


def _sifted(rule: Rule) -> Rule:
    """With only the letters that move its value: p alone moves the middle of a(x-p)²+q."""
    names = sorted(rule.letters)
    bases = [{name: shift + place for place, name in enumerate(names)} for shift in PROBES]
    moving = set()
    for base in bases:
        for name in names:
            try:
                if not close(rule.value(base), rule.value({**base, name: base[name] + TWO})):
                    moving.add(name)
            except (NotNumeric, ArithmeticError):
                return rule
    still = {name: bases[0][name] for name in names if name not in moving}
    return Rule(frozenset(moving), lambda values: rule.value({**still, **values}))


def _root(node: Node, values: Values) -> Decimal:
    """Of a linear polynomial in x."""
    low, high = number(node, {**values, "x": ZERO}), number(node, {**values, "x": ONE})
    return -low / (high - low)


def _slope(stage: Stage, at: int, values: Values) -> Decimal:
    return stage.height(at, ONE, values) - stage.height(at, ZERO, values)


def _level(stage: Stage, at: int, x: Decimal, values: Values) -> Decimal:
    """What two things that are the same agree in: y at x, a polynomial, an equation made monic."""
    thing = stage.things[at]
    if isinstance(thing, Expression):
        return stage.zero(at, x, ZERO, values)
    if isinstance(thing, Relations) and all("y" not in symbols(item) for item in thing.items):
        return stage.zero(at, x, ZERO, values) / stage.curve(at, values).a
    return stage.height(at, x, values)


def _discriminant(curve: Quadratic) -> Decimal:
    return curve.b * curve.b - 4 * curve.a * curve.c


def _lean(stage: Stage, at: int, x: Decimal, values: Values) -> Decimal:
    """Zero where the graph is as high on the left of x as on the right."""
    return stage.height(at, x + ONE, values) - stage.height(at, x - ONE, values)


def _run(stage: Stage, of: tuple[int, ...], values: Values) -> Decimal:
    return stage.point(of[1], values)[0] - stage.point(of[0], values)[0]


def _rise(stage: Stage, of: tuple[int, ...], values: Values) -> Decimal:
    return stage.point(of[1], values)[1] - stage.point(of[0], values)[1]


def _turn(stage: Stage, of: tuple[int, ...], values: Values) -> Decimal:
    (a, b), (c, d), (e, f) = (stage.point(each, values) for each in of)
    return (c - a) * (f - b) - (e - a) * (d - b)


def settled(stage: Stage, *, conditions: bool = True) -> list[Values]:
    """Every choice of letters under which all that is told is so. conditions: those such as a>0 too."""
    found = list(_settle(tuple(rules(stage)), {}))
    return [values for values in found if _allowed(stage, values, conditions=conditions)][:MOST]


def _settle(left: tuple[Rule, ...], known: Values) -> Iterator[Values]:
    open_rules = []
    for rule in left:
        if rule.letters <= known.keys():
            try:
                if not close(rule.value(known), ZERO):
                    return
            except (NotNumeric, ArithmeticError):
                return
        else:
            open_rules.append(rule)
    if not open_rules:
        yield known
        return
    # a slope has no sense before the letters of its line are known: the simplest condition first
    alone = [rule for rule in open_rules if len(rule.letters - known.keys()) == 1]
    for rule in alone:
        (name,) = rule.letters - known.keys()
        roots = _roots(rule, name, known)
        if roots is None:
            continue
        for root in roots:
            yield from _settle(tuple(open_rules), {**known, name: root})
        return
    found = _eliminated(open_rules, known)
    if found is None:
        raise NotNumeric("the letters are not settled one after the other")
    yield from _settle(tuple(open_rules), {**known, **found})


def _roots(rule: Rule, name: str, known: Values) -> tuple[Decimal, ...] | None:
    """Of a condition in one letter, as a polynomial of degree two by its values; None where it is none."""

    def at(value: Decimal) -> Decimal:
        return rule.value({**known, name: value})

    try:
        a, b, c = PROBES
        fa, fb, fc = at(a), at(b), at(c)
        second = ((fc - fa) / (c - a) - (fb - fa) / (b - a)) / (c - b)
        first = (fb - fa) / (b - a) - second * (a + b)
        level = fa - second * a * a - first * a
        curve = Quadratic(second, first, level)
        if any(
            not close(at(x), second * x * x + first * x + level) for x in (Decimal("6.5"), Decimal("-8.2"))
        ):
            return _hyperbola(at)
        return curve.roots()
    except (NotNumeric, ArithmeticError):
        return None


def _hyperbola(at: Callable[[Decimal], Decimal]) -> tuple[Decimal, ...] | None:
    """(p + qx) / (r + x): a slope -a/b with b unknown, a value k/x; its root by three values."""
    x1, x2, x3, x4 = (*PROBES, Decimal("6.5"))
    y1, y2, y3 = at(x1), at(x2), at(x3)
    # p + q x - r y = x y
    rows = [[ONE, x, -y, x * y] for x, y in ((x1, y1), (x2, y2), (x3, y3))]
    found = _gauss(rows)
    if found is None:
        return None
    p, q, r = found
    if not close(at(x4), (p + q * x4) / (r + x4)):
        return None
    return (-p / q,) if not close(q, ZERO) else ()


def _eliminated(open_rules: list[Rule], known: Values) -> Values | None:
    """Several letters at once, of conditions that are linear in all of them together."""
    for wanted in sorted(
        {frozenset(rule.letters - known.keys()) for rule in open_rules},
        key=lambda each: (len(each), sorted(each)),
    ):
        names = sorted(wanted)
        rows = []
        for rule in open_rules:
            if rule.letters - known.keys() <= wanted and (row := _row(rule, names, known)) is not None:
                rows.append(row)
        if len(rows) >= len(names) and (found := _gauss(rows)) is not None:
            return dict(zip(names, found, strict=True))
    everything = sorted({name for rule in open_rules for name in rule.letters - known.keys()})
    rows = [row for rule in open_rules if (row := _row(rule, everything, known)) is not None]
    found = _gauss(rows) if len(rows) >= len(everything) else None
    return dict(zip(everything, found, strict=True)) if found is not None else None


def _row(rule: Rule, names: list[str], known: Values) -> list[Decimal] | None:
    """The coefficients and the right side of a linear condition; None where it is not linear."""

    def at(**chosen: Decimal) -> Decimal:
        return rule.value({**known, **{name: chosen.get(name.replace("@", "_"), ZERO) for name in names}})

    try:
        level = at()
        parts = [at(**{name.replace("@", "_"): ONE}) - level for name in names]
        for scale in (Decimal("2.5"), Decimal("-3.5")):
            mixed = {name.replace("@", "_"): scale + place for place, name in enumerate(names)}
            total = level + sum((p * m for p, m in zip(parts, mixed.values(), strict=True)), ZERO)
            if not close(at(**mixed), total):
                return None
    except (NotNumeric, ArithmeticError):
        return None
    return [*parts, -level]


def _gauss(rows: list[list[Decimal]]) -> list[Decimal] | None:
    """The one solution; None where there is none or more."""
    rows = [list(row) for row in rows]
    width = len(rows[0]) - 1 if rows else 0
    for column in range(width):
        pivot = max(range(column, len(rows)), key=lambda at: abs(rows[at][column]), default=-1)
        if pivot < 0 or column >= len(rows) or close(rows[pivot][column], ZERO):
            return None
        rows[column], rows[pivot] = rows[pivot], rows[column]
        lead = rows[column][column]
        rows[column] = [each / lead for each in rows[column]]
        for at, row in enumerate(rows):
            if at != column:
                rows[at] = [a - row[column] * b for a, b in zip(row, rows[column], strict=True)]
    if any(not close(row[-1], ZERO) for row in rows[width:]):
        return None
    return [rows[at][-1] for at in range(width)]


def _allowed(stage: Stage, values: Values, *, conditions: bool) -> bool:
    """What is said in passing: a>0, lines that are parallel and not one, quadratics that stay so."""
    for condition in stage.question.all(Condition):
        if (
            conditions
            and symbols(condition.relation) <= values.keys()
            and not holds(condition.relation, values)
        ):
            return False
    for told in stage.question.all(Told):
        if told.kind in ("parallel", "apart", "unsolvable") and close(
            stage.height(told.of[0], ZERO, values), stage.height(told.of[1], ZERO, values)
        ):
            return False
    if any(told.kind == "identity" for told in stage.question.all(Told)):
        return True
    return all(_keeps(stage, at, values) for at in range(len(stage.things)))


def _keeps(stage: Stage, at: int, values: Values) -> bool:
    """A line through a=0 or a quadratic without its square is no longer what the stem calls it."""
    thing, letters = stage.things[at], stage.own(at)
    if isinstance(thing, Located) or not letters or not letters <= values.keys():
        return True
    shaken = {
        **values,
        **{name: values[name] + PROBES[place % 3] for place, name in enumerate(sorted(letters))},
    }
    try:
        now, usual = stage.curve(at, values), stage.curve(at, shaken)
    except (NotNumeric, ArithmeticError):
        return True
    if not close(usual.a, ZERO):
        return not close(now.a, ZERO)
    return close(usual.b, ZERO) or not close(now.b, ZERO)

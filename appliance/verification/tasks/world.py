"""What a solution of the goal FIND may speak of: its letters, and the curves that its equations describe."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from appliance.domain.answers import Answer, Assignment, Coordinates, Formula, Range, Ranges, Roots, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Parts
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Neg, PlusMinus, Point, Rel, Sym, symbols, transform, walk
from appliance.solving import solve
from appliance.verification.numeric import NotNumeric, close, holds, number
from appliance.verification.tasks.again import letters_of, scene_of, wanted_of
from appliance.verification.tasks.residuals import MIRRORS, sampled, shift
from appliance.verification.tasks.scene import Scene, Spot, curve_of, foot, minus, round_, size

Letters = dict[str, tuple[Decimal, ...]]


def is_task(question: Question) -> bool:
    return question.goal.kind is GoalKind.FIND


def letters(question: Question, answer: Answer) -> Letters:
    """The letters that the stem leaves open, and those that a solution brings in for what it measures."""
    found = _asked(question, answer) if wanted_of(question) is not None else {}
    for name, value in _brought(question, answer, found):
        found.setdefault(name, ())
        if name not in letters_of(question):
            found[name] = (*found[name], value)
    return {name: values for name, values in found.items() if values}


def labels(question: Question) -> frozenset[str]:
    """The names of the points."""
    parts = question.only(Parts)
    if parts is None:
        return frozenset()
    return frozenset({node.label for _, node in parts.items if isinstance(node, Point)} | set("ABC"))


def _asked(question: Question, answer: Answer) -> Letters:
    if isinstance(answer, Range | Ranges):
        return {}
    found: Letters = {}
    args = tuple(arg for arg in question.goal.args[:-1] if not str(arg).startswith("all_"))
    for name in sorted(letters_of(question)):
        try:
            each = solve(replace(question, goal=Goal(GoalKind.FIND, (*args, Sym(name)))))
        except Unsolvable:
            continue
        if isinstance(each, Scalar):
            found[name] = (number(each.value),)
        elif isinstance(each, Roots):
            found[name] = tuple(number(value) for value in each.values)
        elif isinstance(each, Assignment):
            found |= {letter: (number(value),) for letter, value in each.pairs}
    return found


def _brought(question: Question, answer: Answer, known: Letters) -> Iterator[tuple[str, Decimal]]:
    """m: slope of the found line; d, r: distance and radius; a, b, x, y: coordinates that were looked for."""
    values = {name: found[0] for name, found in known.items()}
    s = scene_of(question, values)
    if isinstance(answer, Coordinates):
        for name, node in (("x", answer.x), ("y", answer.y), ("a", answer.x), ("b", answer.y)):
            yield name, number(node)
    try:
        yield from list(_middles(s))
    except NotNumeric:
        pass
    if isinstance(answer, Formula) and isinstance(answer.body, Rel):
        yield from _of_equation(answer.body)
    for brought in (_of_circles(s), _sides(s, question)):
        try:
            yield from list(brought)
        except NotNumeric:  # a letter that has no one value
            continue


def _of_circles(s: Scene) -> Iterator[tuple[str, Decimal]]:
    for role in ("circle", "same_centre"):
        if s.has(role):
            centre, r2 = s.circle(role)
            if r2 > 0:
                yield "r", r2.sqrt()
            if s.has("line"):
                yield "d", size(minus(centre, foot(centre, s.line("line"))))
            elif s.has("P") or "origin" in s.modes:
                spot = s.point("P") if s.has("P") else (Decimal(0), Decimal(0))
                yield "d", size(minus(centre, spot))


def _middles(s: Scene) -> Iterator[tuple[str, Decimal]]:
    """The middle of A and B, where a solution calls it (x, y)."""
    if s.has("A", "B") and not s.has("C") and not s.has("ratio") and len(s.point("A")) == 2:
        a, b = s.point("A"), s.point("B")
        yield "x", (a[0] + b[0]) / 2
        yield "y", (a[1] + b[1]) / 2


def _of_equation(body: Rel) -> Iterator[tuple[str, Decimal]]:
    for each in _branches(body):
        f = curve_of(each, {})
        zero, one = Decimal(0), Decimal(1)
        try:
            (p, q), r2 = round_(f)
            yield from (("A", -2 * p), ("B", -2 * q), ("C", p * p + q * q - r2))
            if r2 > 0:
                yield "r", r2.sqrt()
            continue
        except NotNumeric:
            pass
        c = f(zero, zero)
        a, b = f(one, zero) - c, f(zero, one) - c
        if b:
            yield "m", -a / b
            yield "k", -c / b


def _sides(s: Scene, question: Question) -> Iterator[tuple[str, Decimal]]:
    """AB: the length between two points that have labels."""
    parts = question.only(Parts)
    assert parts is not None
    named = [(node.label or role, s.point(role)) for role, node in parts.items
             if isinstance(node, Point) and (node.label or role in "ABC") and role in ("A", "B", "C", "D")]  # fmt: skip
    for name, spot in named:
        for other, there in named:
            if name != other and len(spot) == len(there):
                yield name + other, size(minus(spot, there))


def _branches(body: Rel) -> tuple[Rel, ...]:
    if not any(isinstance(node, PlusMinus) for node in walk(body)):
        return (body,)
    found = (
        transform(body, lambda n: n.arg if isinstance(n, PlusMinus) else n),
        transform(body, lambda n: Neg(n.arg) if isinstance(n, PlusMinus) else n),
    )
    return tuple(each for each in found if isinstance(each, Rel))


def curves(question: Question, answer: Answer, known: Letters) -> list[list[Spot]]:
    """Points of every curve of the question: given, moved step by step, found."""
    values = {name: found[0] for name, found in known.items() if name in letters_of(question)}
    s = scene_of(question, values)
    found: list[list[Spot]] = []
    for role, node in s.parts.items():
        if isinstance(node, Rel) and node.ops == ("=",) and symbols(node) & {"x", "y"}:
            try:
                spots = sampled(s.curve(role))
            except NotNumeric:
                continue
            found.append(spots)
            if role == "curve":
                found.extend(_carried(s, spots))
    if isinstance(answer, Formula) and isinstance(answer.body, Rel):
        for body in _branches(answer.body):
            try:
                found.append(sampled(curve_of(body, values)))
            except NotNumeric:
                continue
    return found


def _carried(s: Scene, spots: list[Spot]) -> Iterator[list[Spot]]:
    step = shift(s)
    for mode in s.modes:
        if mode == "shift":
            spots = [(p + step[0], q + step[1]) for p, q in spots]
        elif mode in MIRRORS:
            spots = [MIRRORS[mode](spot) for spot in spots]
        yield spots


def on_curve(relation: Rel, question: Question, answer: Answer, known: Letters) -> bool:
    """Whether an equation in x and y holds all along one of the curves, for some values of its letters."""
    free = symbols(relation) & {"x", "y"}
    if not free or set(relation.ops) != {"="}:
        return False
    others = sorted(symbols(relation) - {"x", "y"})
    if any(name not in known for name in others):
        return False
    for spots in curves(question, answer, known):
        for choice in _choices(others, known):
            if all(_holds(relation, {**choice, "x": spot[0], "y": spot[1]}) for spot in spots):
                return True
    return False


def _choices(names: list[str], known: Letters) -> Iterator[dict[str, Decimal]]:
    if not names:
        yield {}
        return
    for value in known[names[0]][:4]:
        for rest in _choices(names[1:], known):
            yield {names[0]: value, **rest}


def _holds(relation: Rel, values: dict[str, Decimal]) -> bool:
    try:
        return holds(relation, values)
    except NotNumeric:
        return False


def is_given_curve(relation: Rel, question: Question) -> bool:
    """An equation of the stem, written otherwise, whatever its letters are."""
    parts = question.only(Parts)
    if parts is None or len(relation.sides) != 2 or not symbols(relation) & {"x", "y"}:
        return False
    for _, node in parts.items:
        if isinstance(node, Rel) and node.ops == ("=",) and symbols(node) == symbols(relation):
            if _ratio(node, relation):
                return True
    return False


def _ratio(one: Rel, other: Rel) -> bool:
    """Whether the gaps of both equations are proportional at several places."""
    names = sorted(symbols(one))
    found: Decimal | None = None
    for n in range(6):
        here = {name: Decimal("1.37") + Decimal("0.61") * n * (at + 1) + at for at, name in enumerate(names)}
        try:
            a, b = (number(rel.sides[0], here) - number(rel.sides[1], here) for rel in (one, other))
        except NotNumeric:
            return False
        if abs(a) < Decimal("1e-30") or abs(b) < Decimal("1e-30"):
            return False
        if found is not None and not close(b / a, found):
            return False
        found = b / a
    return found is not None


def same_range(relation: Rel, answer: Answer) -> bool:
    """An inequality in the asked letter that is true for the same values as the answer."""
    if not isinstance(answer, Range | Ranges) or len(symbols(relation)) != 1:
        return False
    (name,) = symbols(relation)
    parts = (answer.relation,) if isinstance(answer, Range) else answer.parts
    bounds = [number(side) for part in parts for side in part.sides if not symbols(side)]
    points = [Decimal(n) / 2 for n in range(-48, 49)]
    points += [bound + step for bound in bounds for step in (Decimal("-0.01"), Decimal(0), Decimal("0.01"))]
    for point in points:
        try:
            said = holds(relation, {name: point})
        except NotNumeric:
            said = False
        if said != any(holds(part, {name: point}) for part in parts):
            return False
    return True


def is_spot(node: Point, question: Question, answer: Answer, known: Letters) -> bool:
    """A point that the task has: given, found, carried, a centre, a middle, or on one of its curves."""
    others = sorted(frozenset().union(*(symbols(item) for item in node.items)))
    if any(name not in known for name in others):
        return False
    values = {name: found[0] for name, found in known.items() if name in letters_of(question)}
    s = scene_of(question, values)
    spots = list(_spots(s, answer))
    for choice in _choices(others, known):
        here = tuple(number(item, choice) for item in node.items)
        if any(len(here) == len(spot) and all(map(close, here, spot)) for spot in spots):
            return True
        if len(here) == 2 and any(_on(s, role, here) for role in s.parts):
            return True
    return False


def _on(s: Scene, role: str, spot: Spot) -> bool:
    node = s.parts[role]
    if not isinstance(node, Rel) or node.ops != ("=",) or not symbols(node) & {"x", "y"}:
        return False
    try:
        return close(s.curve(role)(*spot), Decimal(0))
    except NotNumeric:
        return False


def _spots(s: Scene, answer: Answer) -> Iterator[Spot]:
    for role, node in s.parts.items():
        if isinstance(node, Point) and role != "rule":
            try:
                yield s.point(role)
            except NotNumeric:
                continue
    if isinstance(answer, Coordinates):
        yield number(answer.x), number(answer.y)
    if s.has("A", "B") and len(s.point("A")) == 2:
        a, b = s.point("A"), s.point("B")
        yield (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
        for mirror in MIRRORS.values():
            if s.modes and s.modes[0] in MIRRORS and mirror is MIRRORS[s.modes[0]]:
                yield mirror(b)
    for role in ("circle", "same_centre"):
        if s.has(role):
            try:
                yield s.circle(role)[0]
            except NotNumeric:
                continue
    if isinstance(answer, Formula) and isinstance(answer.body, Rel):
        for body in _branches(answer.body):
            try:
                yield round_(curve_of(body, s.letters))[0]
            except NotNumeric:
                continue
    if s.has("P") and s.modes:
        spots = [s.point("P")]
        for found in _carried(s, spots):
            yield from found
    if s.has("first", "second"):
        yield from _crossings(s)


def _crossings(s: Scene) -> Iterator[Spot]:
    try:
        (a, b, c), (p, q, r) = s.line("first"), s.line("second")
    except NotNumeric:
        return
    bottom = a * q - b * p
    if bottom:
        yield (b * r - c * q) / bottom, (c * p - a * r) / bottom

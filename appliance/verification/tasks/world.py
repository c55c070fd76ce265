"""What a solution of the goal FIND may speak of: its letters, and the curves that its equations describe."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal

from appliance.domain.answers import (
    Answer,
    Assignment,
    Coordinates,
    Elements,
    Formula,
    Range,
    Ranges,
    Roots,
    Scalar,
)
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Parts
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.domain.tasks import NAMES_OF_MAPS
from appliance.mathtext.tree import (
    NODE_TYPES,
    Call,
    Matrix,
    Neg,
    Node,
    PlusMinus,
    Point,
    Rel,
    SetBuilder,
    SetOf,
    Sym,
    symbols,
    transform,
    walk,
)
from appliance.solving import solve
from appliance.verification.numeric import NotNumeric, close, holds, number
from appliance.verification.tasks.again import letters_of, scene_of, wanted_of
from appliance.verification.tasks.means import where_best
from appliance.verification.tasks.residuals import MIRRORS, sampled, shift
from appliance.verification.tasks.scene import Scene, Spot, curve_of, foot, minus, round_, size
from appliance.verification.tasks.tables import (
    Table,
    as_node,
    calls_worked,
    has_matrix,
    inverse,
    map_of,
    matrices,
    same_table,
    table,
    worked,
)

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
    for brought in (_middles(s), _of_maps(s, question, answer), where_best(s)):
        try:
            yield from list(brought)
        except (NotNumeric, ArithmeticError):
            continue
    if isinstance(answer, Formula) and isinstance(answer.body, Rel) and symbols(answer.body) >= {"x", "y"}:
        with suppress(NotNumeric, ArithmeticError):
            yield from list(_of_equation(answer.body))
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


def _of_maps(s: Scene, question: Question, answer: Answer) -> Iterator[tuple[str, Decimal]]:
    """k: what an inverse map gives; x, y: the places of a domain and the values there."""
    task = question.goal.args[0]
    if isinstance(answer, Assignment) and task == "asymptotes":
        yield from ((name, number(value)) for name, value in answer.pairs)
    last = question.goal.args[-1]
    if task == "value" and isinstance(last, NODE_TYPES):
        for node in walk(last):  # type: ignore[arg-type]
            if isinstance(node, Call):
                yield from _inverses(s, node.name, calls_worked(s, node.args[0]))
    if task == "shifted_rule" and isinstance(last, Call):
        rule = s.parts["rule"]
        if isinstance(rule, Rel) and isinstance(rule.sides[0], Call):
            inside = rule.sides[0].args[0]
            yield "x", inverse(lambda t: number(inside, {"x": t}))(number(last.args[0]))
    if task in ("image", "extremes") and isinstance(f := s.parts.get("f"), Rel):
        for x in _places(s.parts["domain"]):
            yield "x", x
            yield "y", number(f.sides[1], {"x": x})


def _inverses(s: Scene, name: str, at: Decimal) -> Iterator[tuple[str, Decimal]]:
    if name.startswith("("):
        yield "k", map_of(s, name)(at)
    elif "∘" in name:
        outer, _, inner = name.partition("∘")
        yield from _inverses(s, inner, at)
        yield from _inverses(s, outer, map_of(s, inner)(at))
    elif name.endswith("⁻¹"):
        yield "k", map_of(s, name)(at)


def _places(domain: Node) -> list[Decimal]:
    """The elements of a finite domain, the ends of an interval."""
    domain = domain.sides[1] if isinstance(domain, Rel) and len(domain.sides) == 2 else domain
    domain = domain.condition if isinstance(domain, SetBuilder) else domain
    if isinstance(domain, SetOf):
        return [number(item) for item in domain.items]
    if isinstance(domain, Rel) and len(domain.sides) == 3:
        return [number(domain.sides[0]), number(domain.sides[2])]
    return []


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
             if isinstance(node, Point) and role in ("A", "B", "C", "D")]  # fmt: skip
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
    if is_mirror(relation, question):
        return True
    others = sorted(symbols(relation) - {"x", "y"})
    if any(name not in known for name in others):
        return False
    for spots in curves(question, answer, known):
        for choice in _choices(others, known):
            if all(_holds(relation, {**choice, "x": spot[0], "y": spot[1]}) for spot in spots):
                return True
    return False


def is_mirror(relation: Rel, question: Question) -> bool:
    """The line y=x in which something is mirrored."""
    lines: dict[str, Node] = {"y=x": Sym("x"), "y=-x": Neg(Sym("x"))}
    modes = set(lines) & {str(arg) for arg in question.goal.args}
    if question.goal.args[0] == "crossing_own":
        modes.add("y=x")
    return any(relation == Rel((Sym("y"), lines[mode]), ("=",)) for mode in modes)


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


def _always(relation: Rel, name: str) -> bool:
    """True wherever its sides have values: √(x+1)≥0."""
    met = 0
    for n in range(-60, 61):
        try:
            if not holds(relation, {name: Decimal(n) / 3}):
                return False
            met += 1
        except (NotNumeric, ArithmeticError):
            continue
    return met > 5


def is_given_curve(relation: Rel, question: Question) -> bool:
    """An equation of the stem, written otherwise, whatever its letters are."""
    parts = question.only(Parts)
    if parts is None or len(relation.sides) != 2 or not symbols(relation) & {"x", "y"}:
        return False
    for _, node in parts.items:
        alike = isinstance(node, Rel) and node.ops == ("=",) and symbols(node) == symbols(relation)
        if alike and isinstance(node, Rel) and _ratio(node, relation):
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
    if isinstance(answer, Ranges) and relation in answer.parts:
        return True
    (name,) = symbols(relation)
    if name not in symbols(answer.relation if isinstance(answer, Range) else answer.parts[0]):
        return _always(relation, name)
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
    if isinstance(answer, Formula) and isinstance(answer.body, Rel) and symbols(answer.body) >= {"x", "y"}:
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


def holds_in_tables(relation: Rel, question: Question, answer: Answer, known: Letters) -> bool | None:
    """Whether an equation of matrices or of calls holds; None where it has neither.

    With x in it, it must hold at several x. A call of what was looked for has the answer's body.
    """
    calls = any(isinstance(node, Call) for node in walk(relation))
    values = {name: found[0] for name, found in known.items()}
    s = scene_of(question, values)
    tables = matrices(s)
    grids = has_matrix(relation) or any(
        isinstance(node, Sym) and _is_table(node.name, tables) for node in walk(relation)
    )
    if grids:
        return _same_tables(relation, s, tables, answer)
    if not calls:
        return None
    free = symbols(relation) - set(values) - NAMES_OF_MAPS
    if not free <= {"x"}:
        return False
    if set(relation.ops) != {"="}:
        return False
    try:
        return all(_calls_hold(relation, s, answer, x) for x in (AT if free else AT[:1]))
    except (NotNumeric, ArithmeticError):
        return False


AT = tuple(Decimal(n) for n in ("1.37", "-2.91", "5.03", "0.53"))


def _is_table(name: str, tables: dict[str, Table]) -> bool:
    return name in tables or (len(name) > 1 and name.isupper() and set(name) <= set(tables))


def _same_tables(relation: Rel, s: Scene, tables: dict[str, Table], answer: Answer) -> bool:
    if set(relation.ops) != {"="}:
        return False
    if isinstance(answer, Formula) and isinstance(answer.body, Matrix) and "X" not in tables:
        tables = {**tables, "X": table(answer.body, s.letters)}
    try:
        sides = [worked(side, tables, s.letters) for side in relation.sides]
    except (NotNumeric, ArithmeticError):
        return False
    return all(same_table(sides[0], side) for side in sides[1:])


def _calls_hold(relation: Rel, s: Scene, answer: Answer, x: Decimal) -> bool:
    values = {**s.letters, "x": x}

    def change(node: Node) -> Node:
        if isinstance(node, Call) and len(node.args) == 1:
            return as_node(_called(node, s, answer, values))
        return node

    sides = [number(transform(side, change), values) for side in relation.sides]
    return all(close(sides[0], side) for side in sides[1:])


def _called(node: Call, s: Scene, answer: Answer, values: dict[str, Decimal]) -> Decimal:
    at = number(node.args[0], values)
    if isinstance(answer, Formula) and isinstance(answer.body, Rel):
        left = answer.body.sides[0]
        if isinstance(left, Call) and left.name == node.name:
            return number(answer.body.sides[1], {"x": at})
    rule = s.parts.get("rule")
    if isinstance(rule, Rel) and isinstance(rule.sides[0], Call) and rule.sides[0].name == node.name:
        inside = rule.sides[0].args[0]
        x = inverse(lambda t: number(inside, {"x": t}))(at)
        return number(rule.sides[1], {"x": x})
    return map_of(s, node.name)(at)


def is_whole_answer(node: Node, answer: Answer) -> bool:
    """The matrix or set that is the answer."""
    if isinstance(answer, Formula):
        return node == answer.body
    return isinstance(answer, Elements) and isinstance(node, SetOf) and node.items == answer.items

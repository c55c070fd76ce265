"""A typed answer brought to the kind and the print of what was asked."""

from appliance.domain.answers import (
    Answer,
    Assignment,
    Assignments,
    Coordinates,
    Elements,
    Formula,
    Range,
    Ranges,
    Roots,
    Scalar,
    Several,
)
from appliance.domain.errors import Unsolvable
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Node, PlusMinus, Point, Rel, Sym, symbols, transform, walk
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.signs import FLIPPED
from appliance.solving.solver import solve
from appliance.solving.tasks.canon import canonical_of_task


def canonical(question: Question, typed: Answer) -> Answer | None:
    """The typed answer as the kind of answer that the question has; None where it cannot be one.

    `4` for x=4, `x=±3`, `13` for 13cm, `2/4` for 1/2 are taken as meant. Formulas keep their form.
    Raises Unsolvable where the question has no answer to compare with.
    """
    right = solve(question)
    if question.goal.kind is GoalKind.FIND:
        return canonical_of_task(right, typed)
    try:
        if question.goal.kind is GoalKind.VALUE_RANGE and isinstance(right, Range):
            return _as_value_range(right.relation, typed)
        return _as_kind(right, typed)
    except Unsolvable:
        return None


def _as_kind(right: Answer, typed: Answer) -> Answer | None:
    match right:
        case Scalar(_, unit):
            value = one_value(typed)
            if value is None:
                return None
            said = typed.unit if isinstance(typed, Scalar) and typed.unit else unit
            return Scalar(_tidy(value), said)
        case Roots(variable, _):
            return _as_roots(variable, typed)
        case Assignment(pairs):
            return _as_assignment(tuple(name for name, _ in pairs), typed)
        case Range():
            return _as_range(typed)
        case Ranges():
            return (
                Ranges(tuple(_upright(part) for part in typed.parts)) if isinstance(typed, Ranges) else typed
            )
        case Assignments(rows):
            return _as_assignments(tuple(name for name, _ in rows[0].pairs), typed)
        case Elements():
            return _as_elements(typed)
        case Formula():
            return _as_formula(typed)
        case Coordinates():
            return typed if isinstance(typed, Coordinates) else None
        case Several(items):
            return _as_several(tuple((name, value.unit) for name, value in items), typed)
        case _:
            return typed


def one_value(typed: Answer) -> Node | None:
    """The number in an answer that holds one: 5, x=5, y=5."""
    match typed:
        case Scalar(value, _):
            return value
        case Roots(_, (value,)):
            return value
        case Assignment(((_, value),)):
            return value
        case Formula(Rel((Sym(), value), ("=",))):
            return value
        case Formula(body) if not isinstance(body, Rel):
            return body
        case _:
            return None


def _tidy(value: Node) -> Node:
    """The printed form of a number; a formula with letters other than π stays as typed."""
    found = evaluate(value)
    if found.is_polynomial and found.num.letters == {"i"}:
        return build.polynomial(found.num)
    if not found.is_polynomial or not found.num.letters <= {"pi"}:
        return value
    return build.over_common(found.num)


def both_signs(value: Node) -> tuple[Node, ...]:
    """2±√3 as its two values."""
    if not any(isinstance(node, PlusMinus) for node in walk(value)):
        return (value,)
    plus = transform(value, lambda node: node.arg if isinstance(node, PlusMinus) else node)
    minus = transform(value, lambda node: build.signed(-1, node.arg) if isinstance(node, PlusMinus) else node)
    return plus, minus


def _as_roots(variable: str, typed: Answer) -> Answer | None:
    if isinstance(typed, Roots):
        values = typed.values
    elif isinstance(typed, Assignment) and {name for name, _ in typed.pairs} == {variable}:
        values = tuple(value for _, value in typed.pairs)
    elif (value := one_value(typed)) is not None:
        values = (value,)
    else:
        return None if isinstance(typed, Range | Coordinates | Several | Formula) else typed
    found = {evaluate(one) for value in values for one in both_signs(value)}
    imaginary = [each for each in found if "i" in each.num.letters]
    numbers = sorted(each.number for each in found if each not in imaginary)
    others = sorted(imaginary, key=lambda each: [q.is_rational for q in each.num.terms.values()])
    return Roots(variable, (*map(build.surd, numbers), *(build.over_common(each.num) for each in others)))


def _as_assignment(names: tuple[str, ...], typed: Answer) -> Answer | None:
    if isinstance(typed, Coordinates) and len(names) == 2:
        values = dict(zip(names, (typed.x, typed.y), strict=True))
    elif isinstance(typed, Assignment):
        values = dict(typed.pairs)
    else:
        return None if isinstance(typed, Scalar | Range | Formula | Roots) else typed
    if set(values) != set(names):
        return None
    return Assignment(tuple((name, _tidy(values[name])) for name in names))


def _as_range(typed: Answer) -> Answer | None:
    if isinstance(typed, Formula) and isinstance(typed.body, Rel):
        typed = Range(typed.body)
    if not isinstance(typed, Range):
        return None if isinstance(typed, Scalar | Coordinates | Formula) else typed
    return Range(_upright(typed.relation))


def _upright(relation: Rel) -> Rel:
    """The letter on the left, or in the middle of two bounds that ascend."""
    left, right = relation.sides[0], relation.sides[-1]
    backwards = len(relation.sides) == 2 and isinstance(right, Sym) and not symbols(left)
    downwards = len(relation.sides) == 3 and relation.ops[0] in (">", "≥")
    if backwards or downwards:
        relation = Rel(relation.sides[::-1], tuple(FLIPPED[op] for op in relation.ops[::-1]))
    return relation


def _as_assignments(names: tuple[str, ...], typed: Answer) -> Answer | None:
    """Several pairs; one pair alone is one of several solutions."""
    if isinstance(typed, Assignments):
        rows = [_as_assignment(names, row) for row in typed.rows]
        return Assignments(tuple(row for row in rows if isinstance(row, Assignment)))
    if isinstance(typed, Elements) and all(isinstance(item, Point) for item in typed.items):
        points = [item for item in typed.items if isinstance(item, Point)]
        return Assignments(tuple(Assignment(tuple(zip(names, p.items, strict=True))) for p in points))
    return typed


def _as_elements(typed: Answer) -> Answer | None:
    if isinstance(typed, Coordinates):
        return Elements((Point("", (typed.x, typed.y)),))
    return typed


def _as_value_range(right: Rel, typed: Answer) -> Answer | None:
    """A range of the asked expression, which may be called by a capital letter."""
    said = _as_range(typed)
    if not isinstance(said, Range):
        return None
    (body,) = (side for side in right.sides if symbols(side))
    bodies = [side for side in said.relation.sides if symbols(side)]
    if len(bodies) != 1 or not (
        (isinstance(bodies[0], Sym) and bodies[0].name.isupper()) or evaluate(bodies[0]) == evaluate(body)
    ):
        return None
    sides = tuple(body if symbols(side) else side for side in said.relation.sides)
    return Range(Rel(sides, said.relation.ops))


def _as_formula(typed: Answer) -> Answer | None:
    match typed:
        case Formula():
            return typed
        case Scalar(value, _):
            return Formula(value)
        case Roots(variable, (value,)):
            return Formula(Rel((Sym(variable), value), ("=",)))
        case Assignment(((name, value),)):
            return Formula(Rel((Sym(name), value), ("=",)))
        case _:
            return None


def _as_several(wanted: tuple[tuple[str, str], ...], typed: Answer) -> Answer | None:
    """By name where the names agree, else in order; units that were left out are filled in."""
    match typed:
        case Several(items):
            values = [value for _, value in items]
            named = dict(items)
            if set(named) == {name for name, _ in wanted}:
                values = [named[name] for name, _ in wanted]
        case Coordinates(x, y):
            values = [Scalar(x), Scalar(y)]
        case _:
            return None
    if len(values) != len(wanted):
        return None
    pairs = zip(wanted, values, strict=True)
    return Several(
        tuple((name, Scalar(_tidy(value.value), value.unit or unit)) for (name, unit), value in pairs)
    )

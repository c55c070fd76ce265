"""Whether two answers say the same: exact values, orders that do not matter, forms that do."""

from fractions import Fraction

from appliance.domain.answers import (
    Answer,
    Assignment,
    Assignments,
    Coordinates,
    Elements,
    Formula,
    Ordering,
    Range,
    Ranges,
    Roots,
    Scalar,
    Several,
)
from appliance.domain.errors import Unsolvable
from appliance.korean.units import factor, find
from appliance.mathtext.tree import Matrix, Node, Point, Rel, SetOf, Sym, symbols
from appliance.solving.evaluate import evaluate
from appliance.solving.intervals import intersection, solutions
from appliance.solving.quotient import Quotient
from appliance.solving.relations import comparisons, equal
from appliance.solving.shape import kind_of_form
from appliance.solving.signs import FLIPPED


def same(a: Answer, b: Answer) -> bool:
    """Equal value and equal kind of form; never by floats.

    The order of roots and of a system's letters does not matter. (x-2)(x-3) and x²-5x+6 differ, and so do
    2^3×3 and 24; 2/4 and 1/2 do not. A unit that only one side names is taken to be the other's.
    """
    a, b = _plain(a), _plain(b)
    if type(a) is not type(b):
        return False
    if a == b and (isinstance(a, Formula | Several) or isinstance(getattr(a, "value", None), Matrix)):
        return True
    try:
        return _same(a, b)
    except (Unsolvable, ValueError):
        return False


def _plain(answer: Answer) -> Answer:
    """One kind for what can be said in two: a formula that is a number, a system of one letter."""
    if isinstance(answer, Formula) and not isinstance(answer.body, Rel):
        numeric = not (symbols(answer.body) or kind_of_form(answer.body) != "plain")
        return Scalar(answer.body) if numeric else answer
    if isinstance(answer, Assignment) and len(answer.pairs) == 1:
        return Roots(answer.pairs[0][0], (answer.pairs[0][1],))
    if isinstance(answer, Formula) and isinstance(answer.body, Rel):
        left = answer.body.sides[0]
        single = answer.body.ops == ("=",) and isinstance(left, Sym) and not symbols(answer.body.sides[1])
        return Roots(left.name, (answer.body.sides[1],)) if single and isinstance(left, Sym) else answer
    return answer


def _same(a: Answer, b: Answer) -> bool:
    match a, b:
        case Scalar(), Scalar():
            return same_scalar(a, b)
        case Formula(), Formula():
            return same_formula(a.body, b.body)
        case Roots(), Roots():
            return a.variable == b.variable and _set(a.values) == _set(b.values)
        case Assignment(), Assignment():
            return _named(a.pairs) == _named(b.pairs) and len(a.pairs) == len(b.pairs)
        case Range(), Range():
            return same_range(a.relation, b.relation)
        case Coordinates(), Coordinates():
            return evaluate(a.x) == evaluate(b.x) and evaluate(a.y) == evaluate(b.y)
        case Several(), Several():
            return _same_several(a, b)
        case Ranges(), Ranges():
            pairs = zip(a.parts, b.parts, strict=False)
            return len(a.parts) == len(b.parts) and all(same_range(x, y) for x, y in pairs)
        case Assignments(), Assignments():
            ours, theirs = ([_named(row.pairs) for row in each.rows] for each in (a, b))
            return len(ours) == len(theirs) and all(row in theirs for row in ours)
        case Elements(), Elements():
            return _members(a.items) == _members(b.items)
        case Ordering(), Ordering():
            return [evaluate(item) for item in a.items] == [evaluate(item) for item in b.items]
        case _:
            return a == b


def _members(items: tuple[Node, ...]) -> frozenset[object]:
    return frozenset(_member(item) for item in items)


def _member(item: Node) -> object:
    """A member may be a point or a set."""
    if isinstance(item, Point):
        return tuple(evaluate(part) for part in item.items)
    return _members(item.items) if isinstance(item, SetOf) else evaluate(item)


def _set(values: tuple[Node, ...]) -> frozenset[Quotient]:
    return frozenset(evaluate(value) for value in values)


def _named(pairs: tuple[tuple[str, Node], ...]) -> dict[str, Quotient]:
    return {name: evaluate(value) for name, value in pairs}


def same_scalar(a: Scalar, b: Scalar) -> bool:
    """3km and 3000m are the same; 100g and 100 are; 100g and 100개 are not."""
    scale = Fraction(1)
    if a.unit and b.unit and a.unit != b.unit:
        scale = _scale(a.unit, b.unit)
    if scale == 1:
        return equal(a.value, b.value)
    return evaluate(a.value) * Quotient.of(scale) == evaluate(b.value)


def _scale(source: str, target: str) -> Fraction:
    """What one `source` is in `target`. Raises ValueError where they measure different things."""
    one, other = find(source), find(target)
    # 개 and 자루, 살 and 세: the counter is a matter of the noun.
    if one is not None and other is not None and one.dimension == other.dimension == "count":
        return Fraction(1)
    return factor(source, target)


def same_formula(a: Node, b: Node) -> bool:
    if isinstance(a, Rel) or isinstance(b, Rel):
        return isinstance(a, Rel) and isinstance(b, Rel) and _same_equation(a, b)
    return kind_of_form(a) == kind_of_form(b) and equal(a, b)


def _same_equation(a: Rel, b: Rel) -> bool:
    """Proportional when everything is brought to one side; y=2x-3 and 2x-y=3 differ in form."""
    if a.ops != ("=",) or b.ops != ("=",):
        return a == b
    solved = {isinstance(a.sides[0], Sym), isinstance(b.sides[0], Sym)}
    gaps = [comparisons(relation)[0].num for relation in (a, b)]
    if len(solved) == 2 or not gaps[0] or not gaps[1]:
        return False
    leading, number = gaps[0].ordered()[0]
    if leading not in gaps[1].terms:
        return False
    return gaps[0] == gaps[1].scaled(number / gaps[1].terms[leading])


def same_range(a: Rel, b: Rel) -> bool:
    """Equal sets of numbers; with other letters in the bounds, equal bounds read in the same direction."""
    letters = symbols(a) | symbols(b)
    if len(letters) == 1:
        (name,) = letters
        return _reals(a, name) == _reals(b, name)
    a, b = _upward(a), _upward(b)
    return a.ops == b.ops and [evaluate(side) for side in a.sides] == [evaluate(side) for side in b.sides]


def _reals(relation: Rel, name: str) -> object:
    return intersection(solutions(entry.num, name, entry.op) for entry in comparisons(relation))


def _upward(relation: Rel) -> Rel:
    if relation.ops[0] in (">", "≥"):
        return Rel(relation.sides[::-1], tuple(FLIPPED[op] for op in relation.ops[::-1]))
    return relation


def _same_several(a: Several, b: Several) -> bool:
    """By the names where both use the same ones, else one after another."""
    names = [name for name, _ in a.items]
    others = dict(b.items)
    if set(names) == set(others) and len(others) == len(b.items):
        return all(same_scalar(value, others[name]) for name, value in a.items)
    pairs = zip(a.items, b.items, strict=False)
    return len(a.items) == len(b.items) and all(same_scalar(x, y) for (_, x), (_, y) in pairs)

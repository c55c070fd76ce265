"""x²-x-12=0 is as hard as x²-2x-15=0: the 1 before a linear term of a quadratic equation may change too."""

import random
from fractions import Fraction

from appliance.authoring.interpolate import moved, through
from appliance.authoring.leaves import Leaf, LeafKind, in_node
from appliance.authoring.original import Original
from appliance.domain.answers import Roots
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.paths import replaced, value_at
from appliance.domain.question import Question
from appliance.mathtext import NotRational, evaluate
from appliance.mathtext.tree import Add, Mul, Neg, Node, Num, Pow, Rel, Sym, transform, walk
from appliance.solving import solve

ONE = Num("1")


def has_hidden_one(original: Original) -> bool:
    """Whether the note is one quadratic equation with x or -x in it."""
    relations = original.question.only(Relations)
    if relations is None or len(relations.items) != 1 or len(relations.unknowns) != 1:
        return False
    (relation,) = relations.items
    shown = any(leaf.path[2:3] == ("items",) for leaf in original.leaves)
    squared = any(isinstance(node, Pow) and isinstance(node.base, Sym) for node in walk(relation))
    return relation.ops == ("=",) and shown and squared and _explicit(relation) != relation


def other_linear_term(original: Original, rng: random.Random) -> Question | None:
    """New roots, and an equation with a written linear coefficient that has them."""
    question = original.question
    at, relations = next((i, g) for i, g in enumerate(question.givens) if isinstance(g, Relations))
    path = ("givens", str(at), "items", "0")
    relation = _explicit(relations.items[0])
    question = replaced(question, path, relation)
    roots = _roots(question)
    points = [{relations.unknowns[0]: moved(root, rng)} for root in roots]
    if not points or len({tuple(point.values()) for point in points}) < len(points):
        return None
    numbers = [Leaf((*path, *leaf.path), _kind(leaf), leaf.old) for leaf in in_node(relation)]
    found = through(question, path, numbers, points, rng, double=len(points) == 1)
    if found is None:
        return None
    return replaced(found, path, transform(value_at(found, path), _without_one))


def _kind(leaf: Leaf) -> LeafKind:
    """The written 1 may stay a 1: it is not printed."""
    return LeafKind.PLAIN if leaf.old == ONE else leaf.kind


def _roots(question: Question) -> list[Fraction]:
    try:
        answer = solve(Question(question.givens, Goal(GoalKind.SOLVE)))
        return [evaluate(value, {}) for value in answer.values] if isinstance(answer, Roots) else []
    except (Unsolvable, NotRational):
        return []


def _explicit(relation: Rel) -> Rel:
    """x²-x-12=0 as x²-1x-12=0."""
    sides = tuple(_side(side) for side in relation.sides)
    return Rel(sides, relation.ops)


def _side(side: Node) -> Node:
    terms = side.terms if isinstance(side, Add) else (side,)
    written = tuple(_term(term) for term in terms)
    return Add(written) if isinstance(side, Add) else written[0]


def _term(term: Node) -> Node:
    if isinstance(term, Neg):
        return Neg(_term(term.arg))
    return Mul((ONE, term), ("",)) if isinstance(term, Sym) else term


def _without_one(node: Node) -> Node:
    if isinstance(node, Mul) and len(node.factors) == 2 and node.factors[0] == ONE and node.signs == ("",):
        return node.factors[1]
    return node

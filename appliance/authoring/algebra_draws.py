"""New values for 공통수학1: numbers of a kind (squares, cubes), tied divisors, roots first."""

import random
from math import isqrt

from appliance.authoring.draws import draw
from appliance.authoring.leaves import Leaf, LeafKind
from appliance.authoring.original import Original, Proposer
from appliance.domain.answers import Formula
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Claim, Expression, Relations
from appliance.domain.goals import GoalKind
from appliance.domain.paths import replaced, value_at
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Group, Mul, Neg, Node, Num, Pow, Rel, Sym
from appliance.solving import build as exact
from appliance.solving import flintpoly
from appliance.solving.evaluate import evaluate
from appliance.solving.poly import Poly
from appliance.solving.surd import Surd

GOALS = {
    GoalKind.PARAMETER, GoalKind.DIVIDE, GoalKind.COEFFICIENT, GoalKind.JUDGE, GoalKind.EXTREME,
    GoalKind.MEETING, GoalKind.QUADRATIC,
}  # fmt: skip


def algebra_proposers(original: Original) -> tuple[Proposer, ...]:
    """The ways for these questions; none for any other."""
    question = original.question
    if question.goal.kind is GoalKind.DIVIDE and question.all(Claim):
        return (tied_divisors,)
    if question.goal.kind in GOALS or question.all(Claim):
        return (of_a_kind,)
    relations = question.only(Relations)
    if question.goal.kind is GoalKind.FACTOR and _degree(_factored_side(original)) > 2:
        return (other_values, other_factors, of_a_kind)
    if relations is not None and question.goal.kind is GoalKind.SOLVE and _is_higher(relations):
        return (other_values, other_factors, of_a_kind)
    if relations is not None and _is_curved(relations):
        return (of_a_kind,)
    return ()


def _is_higher(relations: Relations) -> bool:
    return (
        len(relations.items) == 1
        and relations.items[0].ops == ("=",)
        and len(relations.unknowns) == 1
        and _degree(relations.items[0].sides[0]) > 2
    )


def _is_curved(relations: Relations) -> bool:
    """Inequalities and systems of second degree: no line goes through their solutions."""
    ordered = any(set(rel.ops) != {"="} for rel in relations.items)
    several = len(relations.unknowns) > 1
    return (ordered or several) and any(_degree(side) > 1 for rel in relations.items for side in rel.sides)


def _degree(node: Node | None) -> int:
    if node is None:
        return 0
    try:
        return evaluate(node).num.degree
    except Unsolvable:
        return 0


def _kin(leaf: Leaf, rng: random.Random) -> Num | None:
    """A square for a square and a cube for a cube, sometimes; None leaves it to the plain drawing."""
    if not isinstance(leaf.old, Num) or not leaf.old.text.isdigit():
        return None
    old = int(leaf.old.text)
    if old >= 4 and isqrt(old) ** 2 == old and rng.random() < 0.6:
        return Num(str(rng.randint(1 if old == 1 else 2, max(7, isqrt(old) + 3)) ** 2))
    if old % 2 == 0 and leaf.kind is LeafKind.COEFFICIENT and rng.random() < 0.4:
        return Num(str(2 * rng.randint(1, max(6, old))))
    if old in (8, 27, 64, 125) and rng.random() < 0.7:
        return Num(str(rng.randint(2, 5) ** 3))
    if old == 1 and leaf.kind is LeafKind.PLAIN and rng.random() < 0.6:
        return Num(str(rng.choice((*range(1, 10), 8, 8, 27, 27, 64))))
    return None


def of_a_kind(original: Original, rng: random.Random) -> Question | None:
    """Every number by itself, some of them left as they are."""
    question = original.question
    keep = rng.random() * 0.6
    for leaf in original.leaves:
        if rng.random() < keep:
            continue
        question = replaced(question, leaf.path, _kin(leaf, rng) or draw(leaf, rng))
    return question


def tied_divisors(original: Original, rng: random.Random) -> Question | None:
    """x-1 in a condition and in the divisor asked about stays one and the same."""
    question = original.question
    tied = [leaf for leaf in original.leaves if _in_divisor(leaf, question) and isinstance(leaf.old, Num)]
    olds = sorted({leaf.old.text for leaf in tied if isinstance(leaf.old, Num)})
    news = dict(zip(olds, rng.sample(range(1, 8), len(olds)), strict=True))
    for leaf in original.leaves:
        if leaf in tied and isinstance(leaf.old, Num):
            question = replaced(question, leaf.path, Num(str(news[leaf.old.text])))
        else:
            question = replaced(question, leaf.path, draw(leaf, rng))
    return question


def _in_divisor(leaf: Leaf, question: Question) -> bool:
    given = value_at(question, leaf.path[:2])
    return isinstance(given, Expression) or leaf.path[2:4] == ("args", "0")


def _factored_side(original: Original) -> Node | None:
    if isinstance(original.answer, Formula):
        return original.answer.body
    relations = original.question.only(Relations)
    return relations.items[0].sides[0] if relations is not None else None


def other_factors(original: Original, rng: random.Random) -> Question | None:
    """The factors get other numbers and are multiplied out; the terms keep their letters and signs."""
    question = original.question
    at, path, old = _place(question)
    if old is None or not isinstance(old, Add):
        return None
    poly = evaluate(old).num
    letters = sorted(poly.letters)
    if len(letters) != 1 or not poly.is_rational:
        return None
    (name,) = letters
    even = all(power % 2 == 0 for power in poly.coefficients(name))
    if even:
        poly = Poly({tuple((n, p // 2) for n, p in m): q for m, q in poly.terms.items()})
    content, pieces = flintpoly.factor(poly)
    product = Poly.constant(Surd.of(content))
    for piece, times in pieces:
        product = product * _redrawn(piece, rng, even).power(times)
    if even:
        product = Poly({tuple((n, p * 2) for n, p in m): q for m, q in product.terms.items()})
    made = exact.polynomial(product)
    if _pattern(made) != _pattern(old):
        return None
    if isinstance(at, Relations):
        made_rel = Rel((made, at.items[0].sides[1]), ("=",))
        return replaced(question, path, made_rel)
    return replaced(question, path, made)


def other_values(original: Original, rng: random.Random) -> Question | None:
    """(x²+x)²-8(x²+x)+12: two other values of the bracket for which it can be factored again."""
    question = original.question
    at, path, old = _place(question)
    if not isinstance(old, Add) or len(old.terms) != 3 or not isinstance(old.terms[0], Pow):
        return None
    inner = old.terms[0].base
    try:
        form = evaluate(inner).num
    except Unsolvable:
        return None
    good = [v for v in range(-20, 31) if v and len(flintpoly.factor(form - Poly.constant(v))[1]) > 1]
    if len(good) < 2 or not isinstance(inner, Group):
        return None
    one, other = rng.sample(good, 2)
    made = Add((old.terms[0], _signed(-(one + other), inner), _signed(one * other, None)))
    if 0 in (one + other, one * other) or _pattern(made) != _pattern(old):
        return None
    if isinstance(at, Relations):
        return replaced(question, path, Rel((made, at.items[0].sides[1]), ("=",)))
    return replaced(question, path, made)


def _signed(number: int, body: Node | None) -> Node:
    size: Node = Num(str(abs(number)))
    if body is not None:
        size = Mul((size, body), ("",)) if abs(number) != 1 else body
    return Neg(size) if number < 0 else size


def _place(question: Question) -> tuple[object, tuple[str, ...], Node | None]:
    for at, given in enumerate(question.givens):
        if isinstance(given, Relations) and given.items[0].sides[1] == Num("0"):
            return given, ("givens", str(at), "items", "0"), given.items[0].sides[0]
        if isinstance(given, Expression):
            return given, ("givens", str(at), "body"), given.body
    return None, (), None


def _redrawn(piece: Poly, rng: random.Random, even: bool) -> Poly:
    """The same signs and letters, other numbers; a square stays one where squares stand."""
    found: dict[tuple[tuple[str, int], ...], Surd] = {}
    for monomial, number in piece.terms.items():
        size = number.rational
        old = abs(size)
        if monomial and max(power for _, power in monomial) == piece.degree:
            found[monomial] = (
                number if abs(size) == 1 else Surd.of(rng.randint(2, 5)).scaled(1 if size > 0 else -1)
            )
            continue
        if even and old.denominator == 1 and isqrt(int(old)) ** 2 == old:
            new = rng.randint(1, 5) ** 2
        else:
            new = rng.randint(1, 15 if even else max(5, int(old) + 2))
        found[monomial] = Surd.of(new if size > 0 else -new)
    return Poly(found)


def _pattern(node: Node) -> list[str]:
    terms = node.terms if isinstance(node, Add) else (node,)
    return [_letters(term) for term in terms]


def _letters(term: Node) -> str:
    sign = "-" if isinstance(term, Neg) else "+"
    body = term.arg if isinstance(term, Neg) else term
    found = []
    for factor in body.factors if isinstance(body, Mul) else (body,):
        if isinstance(factor, Sym):
            found.append(factor.name)
        if isinstance(factor, Pow):
            found.append(f"{factor.base}^{factor.exp}")
        if isinstance(factor, Num) and isinstance(body, Mul):
            found.append("n")
    return sign + ".".join(found)

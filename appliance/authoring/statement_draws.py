"""New statements for old ones: each of the kind that stood there, true and false ones dealt anew."""

import random
from dataclasses import replace

from appliance.authoring.draws import draw
from appliance.authoring.leaves import Leaf, in_node
from appliance.authoring.near import near_answers
from appliance.authoring.original import Original
from appliance.authoring.profile import drift, profile, shape
from appliance.authoring.row_draws import member
from appliance.domain import facts
from appliance.domain.answers import Answer, Formula, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Expression, Statement, Statements
from appliance.domain.goals import GoalKind
from appliance.domain.paths import put
from appliance.domain.question import Question
from appliance.mathtext.tree import Neg, Node, PlusMinus, Rel, symbols
from appliance.solving import in_form, key_text, misconceptions, same, solve
from appliance.solving.statements import is_so, right_side

TRIES = 40
SMOOTH = (
    GoalKind.PRIME_FACTOR, GoalKind.DIVISOR_COUNT, GoalKind.DIVISOR_SUM, GoalKind.PRIME_SUM, GoalKind.GCD,
    GoalKind.LCM,
)  # fmt: skip


def new_statements(original: Original, rng: random.Random) -> Question | None:
    """The statements with other values; which of them are so is dealt anew where that can be had."""
    question = original.question
    given = question.only(Statements)
    assert given is not None
    truths = [is_so(one, solve) for one in given.items]
    dealt = rng.sample(truths, len(truths))
    taken: set[str] = set()
    items: list[Statement] = []
    for at, (one, wanted) in enumerate(zip(given.items, dealt, strict=True)):
        found = _fresh(one, wanted, original, at, taken, rng)
        if found is None:
            return None
        items.append(found)
    if len(set(items)) < len(items):
        return None
    return replace(question, givens=(replace(given, items=tuple(items)),))


def _fresh(
    one: Statement, wanted: bool, original: Original, at: int, taken: set[str], rng: random.Random
) -> Statement | None:
    if one.kind == "fact":
        return _other_fact(one, wanted, taken, rng)
    for _ in range(TRIES):
        try:
            found = _drawn(one, wanted, original, at, rng)
            if found is not None and is_so(found, solve) == wanted:
                return found
        except (Unsolvable, ValueError, ArithmeticError):
            continue
    return None


def _other_fact(one: Statement, wanted: bool, taken: set[str], rng: random.Random) -> Statement | None:
    """Another signed statement of the same standard; one subject is spoken of once."""
    old = facts.find(one.word)
    if old is None:
        return None
    pool = [
        each
        for each in facts.bank()
        if each.code == old.code and each.true == wanted and each.right not in taken
    ]
    if not pool:
        return None
    chosen = rng.choice(pool)
    taken.add(chosen.right)
    return replace(one, word=chosen.text)


def _drawn(one: Statement, wanted: bool, original: Original, at: int, rng: random.Random) -> Statement | None:
    if one.kind == "equal":
        return _equation(one, wanted, rng)
    if one.kind == "compare":
        return replace(one, body=_redrawn(one.body, rng))
    if one.kind == "sort":
        assert one.body is not None
        signed = isinstance(one.body, Neg)
        return replace(one, body=member(one.body, one.word, signed, rng))
    return _claimed(one, wanted, original, at, rng)


def _redrawn(node: Node | None, rng: random.Random) -> Node:
    assert node is not None
    for leaf in in_node(node):
        node = put(node, leaf.path, draw(leaf, rng))
    return node


def _equation(one: Statement, wanted: bool, rng: random.Random) -> Statement | None:
    """A new left side, and what it comes to, or what a slip makes of it."""
    assert isinstance(one.body, Rel)
    left = _redrawn(one.body.sides[0], rng)
    if shape(left) != shape(one.body.sides[0]):
        return None
    fresh = replace(one, body=Rel((left, one.body.sides[1]), one.body.ops))
    right = right_side(fresh, solve)
    old = right_side(one, solve)
    if shape(_size(right)) != shape(_size(old)) or _written(left, one) != _written(one.body.sides[0], one):
        return None
    if not wanted and isinstance(one.body.sides[1], PlusMinus):
        right = PlusMinus(right)
    elif not wanted:
        assert one.goal is not None
        own = Question((Expression(left),), one.goal)
        slip = _body(_wrong(own, solve(own), rng))
        if slip is None or symbols(slip) != symbols(old):
            return None
        right = slip
    return replace(one, body=Rel((left, right), ("=",)))


def _written(left: Node, one: Statement) -> tuple[str, ...]:
    """What the numbers of a left side are like: roots of squares, fractions in lowest terms."""
    assert one.goal is not None
    question = Question((Expression(left),), one.goal)
    return profile(question, Scalar(left)).written


def _size(node: Node) -> Node:
    return node.arg if isinstance(node, Neg) else node


def _body(answer: Answer | None) -> Node | None:
    if isinstance(answer, Scalar):
        return answer.value
    return answer.body if isinstance(answer, Formula) else None


def _wrong(question: Question, right: Answer, rng: random.Random) -> Answer | None:
    """What a named mistake gives, else a near value."""
    named = [wrong for _, wrong in misconceptions(question)]
    near = [*near_answers(right, counting=question.goal.kind is GoalKind.DIVISOR_COUNT)]
    for pool in (named, near[:6]):
        rng.shuffle(pool)
        for wrong in pool:
            alike = type(wrong) is type(right) and in_form(wrong, question)
            if alike and not same(wrong, right) and key_text(wrong) != key_text(right):
                return wrong
    return None


def _claimed(
    one: Statement, wanted: bool, original: Original, at: int, rng: random.Random
) -> Statement | None:
    prefix = ("givens", "0", "items", str(at))
    leaves = [
        Leaf(leaf.path[4:], leaf.kind, leaf.old)
        for leaf in original.leaves
        if leaf.path[:4] == prefix and leaf.path[4] in ("givens", "goal")
    ]
    fresh = one
    for leaf in leaves:
        fresh = put(
            fresh, leaf.path, draw(leaf, rng, smooth=one.goal is not None and one.goal.kind in SMOOTH)
        )
    assert fresh.goal is not None
    own = Question(fresh.givens, fresh.goal)
    right = solve(own)
    assert one.goal is not None
    before = Question(one.givens, one.goal)
    if drift(profile(before, solve(before)), profile(own, right)):
        return None
    if type(right) is not type(one.answer) or not in_form(right, own):
        return None
    said: Answer | None = right
    if not wanted:
        said = _wrong(own, right, rng)
    if said is None:
        return None
    unit = getattr(one.answer, "unit", None)
    if isinstance(said, Scalar) and unit is not None and said.unit != unit:
        return None
    return replace(fresh, answer=said)

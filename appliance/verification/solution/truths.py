"""Whether a relation is true in the world of its question, wherever it stands.

A closed relation must hold. One with letters must be an identity, a given, true on the question's graph, of
the same solutions as the question's inequalities, or true at the values that its letters have here.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import product

from appliance.domain.answers import Range, Ranges
from appliance.domain.givens import Relations, Situation
from appliance.domain.question import Question
from appliance.domain.triangles import side_relations
from appliance.mathtext.tree import Call, Group, Node, Num, Rel, Sym, symbols, transform, walk
from appliance.verification.labelled.check import holds as drawn_so
from appliance.verification.numeric import TRIGONOMETRIC, NotNumeric, called, close, holds, number
from appliance.verification.solution.algebra import (
    ALGEBRA_GOALS,
    in_case,
    is_boundary,
    is_piece,
    put_names,
    says_stated,
)
from appliance.verification.solution.compare import TRIAL, Point, is_identity, links, said_by
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.script import Value, branches, is_naming
from appliance.verification.solution.told_world import (
    by_signs,
    is_asked_range,
    is_told,
    on_graph,
    sign_holds,
)
from appliance.verification.tasks.means import of_positive
from appliance.verification.tasks.world import holds_in_tables, is_given_curve, is_task, on_curve, same_range

# Where inequalities are compared: halves up to 24, and each side of every bound.
GRID = tuple(Decimal(n) / 2 for n in range(-48, 49))
AROUND = tuple(Decimal(n) for n in ("-1", "-0.01", "0", "0.01", "1"))
MOST_VALUES = 6
TURNED = {"<", ">", "≤", "≥"}


def is_true(value: Value, proof: Proof) -> bool:
    """A relation with ± says two things, one of each root: both must be true of some root."""
    if in_case(value, proof):
        return True
    said = branches(value.node)
    return all(isinstance(each, Rel) and _allows(each, value, proof, of_one=len(said) > 1) for each in said)


def is_given(relation: Rel, proof: Proof) -> bool:
    """Whether the stem states it, up to brackets; a link of a chain is stated too."""
    bare = _bare(relation)
    return any(
        bare in (_bare(given), *(_bare(link) for link in said_by(given))) for given in proof.world.givens
    )


def _bare(node: Node) -> Node:
    return transform(node, lambda each: each.arg if isinstance(each, Group) else each)


def _allows(relation: Rel, value: Value, proof: Proof, *, of_one: bool) -> bool:
    if is_task(proof.world.question) and (verdict := tabled(relation, proof)) is not None:
        return verdict
    plain = put_names(called(relation, proof.world.functions), proof.world.asked)
    if (
        isinstance(plain, Rel)
        and (drawn := drawn_so(plain, proof.world.question, proof.world.answer)) is not None
    ):
        return drawn
    if not isinstance(plain, Rel) or any(
        isinstance(node, Call) and node.name not in TRIGONOMETRIC for node in walk(plain)
    ):
        return False
    letters = sorted(symbols(plain))
    if not letters:
        return true_at(plain, {})
    if is_told(proof.world.question):
        return _of_things(plain, letters, value, proof, of_one=of_one)
    if is_task(proof.world.question):
        return _of_task(plain, letters, value, proof, of_one=of_one)
    if is_given(relation, proof) or is_identity(plain) or _on_graph(plain, proof):
        return True
    if proof.world.asked.goal.kind in ALGEBRA_GOALS and says_stated(plain, proof):
        return True
    if is_inequality(proof.world.question):
        return _same_solutions(plain, letters, proof) or is_piece(value, proof) or is_boundary(plain, proof)
    if set(plain.ops) != {"="} and not _may_compare(plain, proof):
        return False
    return _at_values(plain, letters, value, proof, of_one=of_one)


def _of_things(relation: Rel, letters: list[str], value: Value, proof: Proof, *, of_one: bool) -> bool:
    """An identity, an equation of a thing, a sign that the conditions give, or true at the letters."""
    question = proof.world.question
    if is_identity(relation) or is_asked_range(relation, proof.world.answer):
        return True
    if by_signs(question):
        return sign_holds(relation, question)
    if on_graph(relation, question, proof.world.letters.values):
        return True
    return _at_values(relation, letters, value, proof, of_one=of_one)


def tabled(relation: Rel, proof: Proof) -> bool | None:
    """Of matrices, or of calls of the stem's functions; None where there are neither."""
    return holds_in_tables(relation, proof.world.question, proof.world.answer, proof.world.letters.values)


def _of_task(relation: Rel, letters: list[str], value: Value, proof: Proof, *, of_one: bool) -> bool:
    """An identity, an equation of a curve of the question, the range that is asked, or true at the letters."""
    question, answer = proof.world.question, proof.world.answer
    if is_identity(relation) or on_curve(relation, question, answer, proof.world.letters.values):
        return True
    if is_given_curve(relation, question) or of_positive(relation, question):
        return True
    if isinstance(answer, Range | Ranges) and any(name not in proof.world.letters.values for name in letters):
        return same_range(relation, answer)
    return _at_values(relation, letters, value, proof, of_one=of_one)


def _may_compare(relation: Rel, proof: Proof) -> bool:
    """Where no inequality is given, only a sign (c>0) and a limit of the story are compared."""
    story = proof.world.question.only(Situation)
    if story is not None and (story.kind == "prices.at_most" or story.kind.startswith("bound.")):
        return set(relation.ops) <= {"≤", "≥", "<", ">"}
    return relation.ops == (">",) and isinstance(relation.sides[0], Sym) and relation.sides[1] == Num("0")


def true_at(relation: Rel, values: Point) -> bool:
    try:
        return holds(relation, values)
    except NotNumeric:
        return False


def _on_graph(relation: Rel, proof: Proof) -> bool:
    """y = ax + b is true of a graph where it holds at several of its points for some a and b."""
    if set(relation.ops) != {"="}:
        return False
    return any(
        {name, variable} <= symbols(relation) and _along(relation, name, variable, body, proof)
        for name, variable, body in proof.world.graphs
    )


def _along(relation: Rel, name: str, variable: str, body: Node, proof: Proof) -> bool:
    others = sorted(symbols(relation) - {name, variable} - symbols(body))
    free = sorted(symbols(body) - {variable})
    places: list[Point] = [
        {variable: at} | {other: at + 1 + n for n, other in enumerate(free)} for at in TRIAL
    ]
    try:
        points = [place | {name: number(body, place)} for place in places]
    except NotNumeric:
        return False
    return any(all(true_at(relation, ways | point) for point in points) for ways in ways_of(others, proof))


def is_inequality(question: Question) -> bool:
    """Whether an inequality is given to be solved."""
    told = [item for given in question.all(Relations) for item in given.items]
    if (triangle := side_relations(question)) is not None:
        told += triangle.items
    return any(op in TURNED for relation in told for op in relation.ops)


def _same_solutions(relation: Rel, letters: list[str], proof: Proof) -> bool:
    """An inequality that says the same as the given ones, as one of them, or as a link of one."""
    if len(letters) != 1:
        return False
    if set(relation.ops) == {"="}:
        return is_naming(relation) and _is_solution(relation, letters[0], proof)
    givens = proof.world.givens
    sets = [givens, *((each,) for each in givens), *((link,) for each in givens for link in links(each))]
    return any(same_truth((relation,), every, letters[0]) for every in sets)


def _is_solution(relation: Rel, letter: str, proof: Proof) -> bool:
    try:
        at = {letter: number(relation.sides[-1])}
    except NotNumeric:
        return False
    return true_at(relation, at) and all(true_at(each, at) for each in proof.world.givens)


def same_truth(one: Sequence[Rel], other: Sequence[Rel], letter: str) -> bool:
    """Whether two sets of relations in a letter are true and false at the same points."""
    bounds = [bound for relation in (*one, *other) for bound in _bounds(relation, letter)]
    points = (*GRID, *(bound + step for bound in bounds for step in AROUND))
    return all(
        all(true_at(each, {letter: point}) for each in one)
        == all(true_at(each, {letter: point}) for each in other)
        for point in points
    )


def _bounds(relation: Rel, letter: str) -> list[Decimal]:
    """Where a link of first degree turns: from its values at 0 and 1."""
    found = []
    for link in links(relation):
        try:
            at = [
                number(link.sides[0], {letter: Decimal(n)}) - number(link.sides[1], {letter: Decimal(n)})
                for n in (0, 1)
            ]
        except NotNumeric:
            continue
        if at[0] != at[1]:
            found.append(at[0] / (at[0] - at[1]))
    return found


def _at_values(relation: Rel, letters: list[str], value: Value, proof: Proof, *, of_one: bool) -> bool:
    if proof.world.graphs and not _is_rewriting(relation):
        return False
    truths = [true_at(relation, values) for values in ways_of(letters, proof)]
    together = set(letters) <= proof.world.letters.together and not is_naming(relation) and not of_one
    if any(truths):
        return all(truths) or not together
    return is_naming(relation) and _is_root(relation, value, proof)


def _is_rewriting(relation: Rel) -> bool:
    """In a row of sides of a graph's formula, neighbours that hold letters are one formula, written anew."""
    if len(relation.sides) < 3 or set(relation.ops) != {"="}:
        return True
    pairs = zip(relation.sides[1:-1], relation.sides[2:], strict=True)
    return all(
        is_identity(Rel((one, other), ("=",))) for one, other in pairs if symbols(one) and symbols(other)
    ) and (
        isinstance(relation.sides[0], Sym)
        or not symbols(relation.sides[0])
        or not symbols(relation.sides[1])
        or is_identity(Rel(relation.sides[:2], ("=",)))
    )


def _is_root(relation: Rel, value: Value, proof: Proof) -> bool:
    """`x=-14 또는 x=15`: of the equation before it, though not of the story."""
    name = relation.sides[0]
    assert isinstance(name, Sym)
    before = proof.before(value, frozenset({name.name}))
    if before is None or "또는" not in proof.lines[value.line].text:
        return False
    try:
        return true_at(before, {name.name: number(relation.sides[-1])}) and true_at(
            relation, {name.name: number(relation.sides[-1])}
        )
    except NotNumeric:
        return False


def ways_of(letters: Sequence[str], proof: Proof) -> list[Point]:
    """Every choice of values for the letters; none where one of them has no value here."""
    values = proof.world.letters.values
    if any(name not in values for name in letters):
        return []
    each = (values[name][:MOST_VALUES] for name in letters)
    ways = [dict(zip(letters, chosen, strict=True)) for chosen in product(*each)]
    return [way for way in ways if _is_point(way, proof)]


def _is_point(way: Point, proof: Proof) -> bool:
    """x and y of a graph belong together."""
    for name, variable, body in proof.world.graphs:
        if name in way and variable in way and not symbols(body) - {variable}:
            try:
                if not close(number(body, {variable: way[variable]}), way[name]):
                    return False
            except NotNumeric:
                return False
    return True

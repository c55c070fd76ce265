"""What solutions say about sets: that a set has these elements, so many of them, so many subsets."""

from dataclasses import replace
from fractions import Fraction

from appliance.domain.answers import Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.goals import Goal, GoalKind
from appliance.mathtext import NotRational, evaluate, holds
from appliance.mathtext.tree import Call, Node, Rel, SetOf, Sym, symbols, transform, walk
from appliance.solving import solve
from appliance.verification.checkback.sets import Look, _filled
from appliance.verification.numeric import NotNumeric
from appliance.verification.solution.phrases import Hit
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.table import Table

SETS = Table()


def is_about_sets(proof: Proof) -> bool:
    return proof.world.question.goal.kind is GoalKind.SETS


def look(proof: Proof) -> Look:
    """The sets of the stem, its letters with their values."""
    question = proof.world.question
    names = {n for given in question.givens for n in _letters(given)}
    values: dict[str, Fraction] = {}
    if question.goal.args[0] == "letters":
        for name in names:
            try:
                found = solve(replace(question, goal=Goal(GoalKind.SETS, ("letters", Sym(name)))))
                if isinstance(found, Scalar):
                    values[name] = evaluate(found.value)
            except (Unsolvable, NotRational):
                continue
    return Look(question, values)


def _letters(given: object) -> set[str]:
    body = getattr(given, "body", None) or getattr(given, "relation", None)
    return {name for name in (symbols(body) if body is not None else ()) if name.islower()}


def set_truth(relation: Rel, proof: Proof) -> bool | None:
    """Whether a relation of sets or their sizes is true; None where it speaks of neither."""
    if not is_about_sets(proof):
        return None
    if not any(isinstance(n, SetOf | Call) or _is_name(n) for side in relation.sides for n in walk(side)):
        return _numbers(relation, proof)
    found = look(proof)
    try:
        if found.named:
            things = found.things(list(relation.sides))
            return found.true(relation, things)
        return _counted(relation, proof)
    except (NotNumeric, NotRational, KeyError):
        return False


def _is_name(node: Node) -> bool:
    return isinstance(node, Sym) and node.name.isupper() and len(node.name) == 1


def _numbers(relation: Rel, proof: Proof) -> bool | None:
    values = look(proof).letters
    if symbols(relation) and not symbols(relation) <= set(values):
        return None
    try:
        return holds(relation, values)
    except NotRational:
        return None


def _counted(relation: Rel, proof: Proof) -> bool:
    """Sizes of sets whose elements nobody knows."""
    question = proof.world.question
    if not any(isinstance(n, Call) for n in walk(relation)):
        return _same_regions(relation)

    def size(node: Node) -> Node:
        if not isinstance(node, Call) or node.name != "n":
            return node
        asked = replace(question, goal=Goal(GoalKind.SETS, ("size", node.args[0])))
        low, high = _filled(asked)
        if low != high:
            raise NotNumeric("not settled")
        from appliance.mathtext.tree import integer

        return integer(low)

    return holds(transform(relation, size))


def _same_regions(relation: Rel) -> bool:
    """(A∪B)^C=A^C∩B^C: the same parts of every diagram. A given such as A∩B=∅ stands as it is."""
    from itertools import product

    from appliance.verification.checkback.sets import _lies

    names = sorted({n.name for n in walk(relation) if _is_name(n) and isinstance(n, Sym)} - {"U", "C"})
    ways = [dict(zip(names, inside, strict=True)) for inside in product((True, False), repeat=len(names))]
    return all(_lies(relation.sides[0], way) == _lies(relation.sides[1], way) for way in ways)


@SETS.claim(r"집합 {a}의 원소의 개수는 {n}")
def how_many(proof: Proof, hit: Hit) -> bool | None:
    if not is_about_sets(proof):
        return None
    found = look(proof)
    node = hit["a"].node
    size = sum(found.has(node, each) for each in found.things([node]))
    return proof.comes_to(hit["n"], size)


@SETS.claim(r"집합 {a}의 원소는 {list*}이다")
def are_elements(proof: Proof, hit: Hit) -> bool | None:
    if not is_about_sets(proof):
        return None
    found = look(proof)
    node = hit["a"].node
    inside = {each for each in found.things([node]) if found.has(node, each)}
    return {found.thing(value.node) for value in hit.all("list")} == inside


@SETS.claim(
    r"집합 {x}는 집합 {within}의 부분집합 중 {list*}<을> 원소로 가지는 집합이다",
)
def lies_between(proof: Proof, hit: Hit) -> bool | None:
    must = frozenset(look(proof).thing(value.node) for value in hit.all("list"))
    return _are_all(proof, hit, must)


@SETS.claim(r"집합 {x}는 집합 {within}의 부분집합이다")
def lies_in(proof: Proof, hit: Hit) -> bool | None:
    return _are_all(proof, hit, frozenset())


def _are_all(proof: Proof, hit: Hit, must: frozenset[object]) -> bool | None:
    """Exactly the sets between the two fulfil the conditions."""
    if not is_about_sets(proof):
        return None
    found = look(proof)
    letter, within = hit["x"].node, hit["within"].node
    if not isinstance(letter, Sym) or not isinstance(within, SetOf):
        return False
    things = found.things()
    inside = {found.thing(item) for item in within.items}
    if len(things) > 12:
        return False
    for mask in range(2 ** len(things)):
        chosen = frozenset(each for at, each in enumerate(things) if mask >> at & 1)
        found.chosen[letter.name] = chosen
        in_whole = "U" not in found.named or all(found.has(Sym("U"), each) for each in chosen)
        fits = in_whole and all(found.true(each, things) for each in found.conditions)
        if fits != (must <= chosen <= inside):
            return False
    return True


@SETS.claim(r"{a}<이> 가장 크게 되는 경우 {high}, 가장 작게 되는 경우 {low}이다")
def reaches(proof: Proof, hit: Hit) -> bool | None:
    node = hit["a"].node
    if not is_about_sets(proof) or not isinstance(node, Call):
        return None
    question = replace(proof.world.question, goal=Goal(GoalKind.SETS, ("size", node.args[0])))
    low, high = _filled(question)
    return proof.comes_to(hit["high"], high) and proof.comes_to(hit["low"], low)


@SETS.claim(r"{a}의 (?:최댓값|최솟값)은 {n}이다")
def bound(proof: Proof, hit: Hit) -> bool | None:
    return True if is_about_sets(proof) and isinstance(hit["a"].node, Call) else None

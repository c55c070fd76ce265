"""What solutions say about the whole numbers of an inequality, and about roots: which, and how many."""

from collections.abc import Sequence
from decimal import Decimal

from appliance.domain.givens import Relations, Situation
from appliance.domain.goals import GoalKind
from appliance.verification.checkback.everyday import ENDS
from appliance.verification.checkback.relations import interpolated, whole_solutions
from appliance.verification.drawn.sides import whole_lengths
from appliance.verification.numeric import NotNumeric, close
from appliance.verification.solution.algebra import of_new_equation, sum_or_product
from appliance.verification.solution.phrases import Hit
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.table import Table

INTEGERS = Table()


def _found(proof: Proof) -> list[int]:
    """The whole numbers that the given inequalities allow, in a wide window."""
    question = proof.world.question
    if question.goal.kind is not GoalKind.INTEGERS or question.only(Relations) is None:
        return []
    return whole_solutions(question)


@INTEGERS.claim(r"(?:정수|자연수|소수|합성수) 중에서 가장 (?P<end>큰|작은) 것은 {r}")
def outermost(proof: Proof, hit: Hit) -> bool:
    found = _found(proof)
    if not found:
        return False
    return proof.comes_to(hit["r"], found[-1] if hit.word("end") == "큰" else found[0])


@INTEGERS.claim(r"만족시키는 (?:정수|자연수)는 {first}부터 {last}까지")
def from_to(proof: Proof, hit: Hit) -> bool:
    found = _found(proof)
    return bool(found) and proof.comes_to(hit["first"], found[0]) and proof.comes_to(hit["last"], found[-1])


@INTEGERS.claim(r"만족시키는 (?P<sort>정수|자연수|소수|합성수)는 {list*}이다")
def every_one(proof: Proof, hit: Hit) -> bool:
    return _is_sort(proof, hit.word("sort")) and _same(
        [proof.result(value) for value in hit.all("list")], _found(proof)
    )


def _is_sort(proof: Proof, word: str) -> bool:
    """Whether the question asks for numbers that are called so: primes are not all the integers."""
    domain = str(proof.world.question.goal.args[-1]) if proof.world.question.goal.args else ""
    named = {"prime": "소수", "composite": "합성수"}
    return named.get(domain, word) == word and (domain in named or word not in named.values())


def _same(written: Sequence[Decimal | None], expected: Sequence[int | Decimal]) -> bool:
    known = [value for value in written if value is not None]
    return len(known) == len(written) == len(expected) > 0 and all(
        close(a, Decimal(b)) for a, b in zip(known, expected, strict=True)
    )


@INTEGERS.claim(r"그 개수는 {n}")
def how_many(proof: Proof, hit: Hit) -> bool | None:
    if proof.world.question.goal.kind is GoalKind.SUITS:
        return None
    return proof.comes_to(hit["n"], len(whole_lengths(proof.world.question) or _found(proof)))


@INTEGERS.claim(r"(?:자연수|정수)이므로 가장 (?P<end>큰|작은) 값은 {r}")
def largest_of_story(proof: Proof, hit: Hit) -> bool:
    """What the story asks for at most is the answer."""
    story = proof.world.question.only(Situation)
    answer = getattr(proof.world.answer, "value", None)
    wanted = proof.number(answer) if answer is not None else None
    if story is not None and story.kind in ENDS:
        role, end = ENDS[story.kind]
        found = proof.world.roles.get(role)
        return end == hit.word("end") and found is not None and proof.comes_to(hit["r"], found)
    return (
        story is not None
        and hit.word("end") == "큰"
        and wanted is not None
        and proof.comes_to(hit["r"], wanted)
    )


@INTEGERS.claim(r"가장 (?P<end>큰|작은) (?:정수|자연수|소수|합성수)(?:은|는) {n}")
def asked_end(proof: Proof, hit: Hit) -> bool | None:
    found = _found(proof)
    if not found:
        return None
    return proof.comes_to(hit["n"], found[-1] if hit.word("end") == "큰" else found[0])


@INTEGERS.claim(r"(?P<end>큰|작은) 근은 {n}")
def end_root(proof: Proof, hit: Hit) -> bool:
    roots = _roots(proof)
    return bool(roots) and proof.comes_to(hit["n"], roots[-1] if hit.word("end") == "큰" else roots[0])


@INTEGERS.claim(r"두 근의 (?P<op>합|곱|차)(?:은|는) {n}")
def of_roots(proof: Proof, hit: Hit) -> bool | None:
    kind = proof.world.asked.goal.kind
    if kind is GoalKind.PARAMETER:
        return sum_or_product(proof, hit["n"], hit.word("op"))
    if kind is GoalKind.QUADRATIC:
        return of_new_equation(proof, hit["n"], hit.word("op"))
    if kind is GoalKind.AT_SOLUTION:
        return None
    roots = _roots(proof)
    if not roots:
        return False
    low, high = roots[0], roots[-1]
    expected = {"합": low + high, "곱": low * high, "차": high - low}[hit.word("op")]
    return proof.comes_to(hit["n"], expected)


def _roots(proof: Proof) -> tuple[Decimal, ...]:
    relations = proof.world.question.only(Relations)
    try:
        return interpolated(relations).roots() if relations is not None else ()
    except NotNumeric:
        return ()

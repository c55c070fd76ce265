"""The solution, line by line: every relation it writes must be true where it stands.

A closed relation must hold; one with letters must be an identity, a given, the naming of a value, or
true at the values that the solution itself names and the gate's own answer has. The last line must state
the answer that the gate found.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from appliance.domain.answers import AnySolution, Assignment, NoSolution, Range, Roots
from appliance.domain.givens import Assigned, Function, Relations
from appliance.domain.item import Fail, Pass, Verdict
from appliance.mathtext import segments
from appliance.mathtext.errors import MathSyntaxError
from appliance.mathtext.tree import Call, Node, Rel, Seq, Sym, symbols, walk
from appliance.solving import key_text
from appliance.verification.case import Case
from appliance.verification.numeric import NotNumeric, called, holds, number

LINES = range(1, 16)
# Where a relation is an identity, it is true wherever it has a value.
TRIAL = (Decimal("1.37"), Decimal("2.91"), Decimal("5.03"), Decimal("7.77"))
Candidates = dict[str, list[Decimal]]


def solution_holds(case: Case) -> Verdict:
    """Pass where every line can be read, every relation is true, and the last line says the answer."""
    lines = case.draft.solution
    if len(lines) not in LINES:
        return Fail("solution", f"풀이가 {len(lines)}줄입니다.")
    try:
        nodes = [list(_nodes(line)) for line in lines]
    except MathSyntaxError as error:
        return Fail("solution", f"풀이의 식을 읽을 수 없습니다: {error}")
    candidates = _candidates(case, [node for line in nodes for node in line])
    for text, line in zip(lines, nodes, strict=True):
        for node in line:
            if isinstance(node, Rel) and not _true(node, candidates, case):
                return Fail("solution", f"풀이에 참이 아닌 줄이 있습니다: {text}")
    if not says(lines[-1], key_text(case.answer)):
        return Fail("solution", f"풀이의 마지막 줄이 답 {key_text(case.answer)}을(를) 말하지 않습니다.")
    return Pass("solution", f"{len(lines)}줄")


def says(line: str, key: str) -> bool:
    """Whether the key stands in the line, spaces and dollar signs aside, and not inside a longer number."""
    bare, wanted = (text.replace("$", "").replace(" ", "") for text in (line, key.rstrip(".")))
    at = bare.find(wanted)
    while at >= 0:
        before, after = bare[at - 1 : at], bare[at + len(wanted) : at + len(wanted) + 1]
        if not (wanted[0].isdigit() and (before.isdigit() or before in "-./")) and not (
            wanted[-1].isdigit() and (after.isdigit() or after == "/")
        ):
            return True
        at = bare.find(wanted, at + 1)
    return False


def _nodes(line: str) -> Iterator[Node]:
    for piece in segments(line):
        node = getattr(piece, "node", None)
        if node is not None:
            yield from node.items if isinstance(node, Seq) else (node,)


def _candidates(case: Case, nodes: list[Node]) -> Candidates:
    """The values that letters may have: from the answer, the givens, and `letter = number` in the lines."""
    found: Candidates = {}
    answer = case.answer
    if isinstance(answer, Roots):
        found[answer.variable] = [number(value) for value in answer.values]
    elif isinstance(answer, Assignment):
        found |= {name: [number(value)] for name, value in answer.pairs}
    for given in case.question.all(Assigned):
        found.setdefault(given.name, []).append(number(given.value))
    for node in nodes:
        if isinstance(node, Rel) and set(node.ops) == {"="} and isinstance(node.sides[0], Sym):
            try:
                value = number(node.sides[-1])
            except NotNumeric:
                continue
            if not (isinstance(answer, Roots | Assignment) and node.sides[0].name in found):
                found.setdefault(node.sides[0].name, []).append(value)
    return found


def _true(relation: Rel, candidates: Candidates, case: Case) -> bool:
    functions = {given.name: (given.variable, given.body) for given in case.question.all(Function)}
    plain = called(relation, functions)
    assert isinstance(plain, Rel)
    if any(isinstance(node, Call) for node in walk(plain)):
        return False
    letters = sorted(symbols(plain))
    if not letters:
        return _holds(plain, {})
    if _is_given(relation, case) or _identity(plain, letters):
        return True
    if isinstance(case.answer, Range):
        return _same_truth(plain, case.answer, letters)
    if isinstance(case.answer, NoSolution | AnySolution):
        return True  # such a solution argues from a contradiction; the answer itself is checked back
    return _at_candidates(plain, letters, candidates, case)


def _is_given(relation: Rel, case: Case) -> bool:
    relations = [item for given in case.question.all(Relations) for item in given.items]
    graphs = [Rel((Sym("y"), given.body), ("=",)) for given in case.question.all(Function)]
    return relation in relations or relation in graphs


def _identity(relation: Rel, letters: list[str]) -> bool:
    if set(relation.ops) != {"="}:
        return False
    tried = 0
    for shift in TRIAL:
        values = {name: shift + Decimal(at) * Decimal("0.61") for at, name in enumerate(letters)}
        try:
            if not holds(relation, values):
                return False
            tried += 1
        except NotNumeric:
            continue
    return tried >= 2


def _same_truth(relation: Rel, answer: Range, letters: list[str]) -> bool:
    """A line of an inequality's solution is true exactly where the answer is; `x = number` names a bound."""
    if len(letters) != 1:
        return False
    bounds = [number(side) for side in answer.relation.sides if not symbols(side)]
    if set(relation.ops) == {"="}:
        return any(_holds(relation, {letters[0]: bound}) for bound in bounds)
    points = [bound + step for bound in bounds for step in (Decimal(-9), Decimal(-1), Decimal(0), Decimal(1))]
    return all(
        _holds(relation, {letters[0]: point}) == _holds(answer.relation, {letters[0]: point})
        for point in points
    )


def _at_candidates(relation: Rel, letters: list[str], candidates: Candidates, case: Case) -> bool:
    if any(name not in candidates for name in letters):
        return False
    ways = [
        dict(zip(letters, values, strict=True))
        for values in product(*(candidates[name][:6] for name in letters))
    ]
    truths = [_holds(relation, values) for values in ways]
    naming = isinstance(relation.sides[0], Sym) and not symbols(relation.sides[-1])
    if isinstance(case.answer, Roots) and not naming and letters == [case.answer.variable]:
        return all(truths)
    return any(truths)


def _holds(relation: Rel, values: dict[str, Decimal]) -> bool:
    try:
        return holds(relation, values)
    except NotNumeric:
        return False

"""The solution, line by line: every relation it writes must be true where it stands.

A closed relation must hold; one with letters must be an identity, a given, the naming of a value, or
true at the values that the solution itself names and the gate's own answer has. The last line must state
the answer that the gate found.
"""

from collections.abc import Iterator

from appliance.domain.item import Fail, Pass, Verdict
from appliance.mathtext import MathSyntaxError, segments
from appliance.mathtext.tree import Neg, Node, PlusMinus, Rel, Seq, transform, walk
from appliance.solving import key_text
from appliance.verification.case import Case
from appliance.verification.truth import Truth

LINES = range(1, 16)


def solution_holds(case: Case) -> Verdict:
    """Pass where every line can be read, every relation is true, and the last line says the answer."""
    lines = case.draft.solution
    if len(lines) not in LINES:
        return Fail("solution", f"풀이가 {len(lines)}줄입니다.")
    try:
        nodes = [list(_nodes(line)) for line in lines]
    except MathSyntaxError as error:
        return Fail("solution", f"풀이의 식을 읽을 수 없습니다: {error}")
    truth = Truth.of(case, [each for line in nodes for node in line for each in _branches(node)])
    for text, line in zip(lines, nodes, strict=True):
        if not all(_is_true(node, truth) for node in line if isinstance(node, Rel)):
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


def _is_true(relation: Rel, truth: Truth) -> bool:
    """A relation with ± says two things, one of each root: both must be true of some root."""
    branches = _branches(relation)
    if len(branches) == 1:
        return truth.allows(relation)
    return all(isinstance(each, Rel) and truth.allows(each, of_one=True) for each in branches)


def _branches(node: Node) -> tuple[Node, ...]:
    if not any(isinstance(each, PlusMinus) for each in walk(node)):
        return (node,)
    return (
        transform(node, lambda n: n.arg if isinstance(n, PlusMinus) else n),
        transform(node, lambda n: Neg(n.arg) if isinstance(n, PlusMinus) else n),
    )


def _nodes(line: str) -> Iterator[Node]:
    for piece in segments(line):
        node = getattr(piece, "node", None)
        if node is not None:
            yield from node.items if isinstance(node, Seq) else (node,)

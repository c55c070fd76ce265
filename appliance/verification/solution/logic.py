"""What solutions say of conditions: their solutions, which truth set lies in which, and their denials."""

import re

from appliance.domain.answers import Range, Word
from appliance.domain.givens import Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Node, Rel, Sym
from appliance.solving import solve
from appliance.verification.checkback.logic import GRID, _denied, _range, at, condition, follows
from appliance.verification.solution.phrases import Hit
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.script import Value
from appliance.verification.solution.table import Table

LOGIC = Table()
_LINES = (
    re.compile(r"^⟨\d+⟩: ⟨\d+⟩에서 "), re.compile(r"^⟨\d+⟩에서 "), re.compile(r"^가정"),
    re.compile(r"^따라서 "),
    re.compile(r"이려면 "), re.compile(r"라 하고 그 진리집합"), re.compile(r"의 해는 "),
)  # fmt: skip


def is_about_logic(proof: Proof) -> bool:
    return proof.world.question.goal.kind is GoalKind.LOGIC


def logic_truth(value: Value, proof: Proof) -> bool | None:
    """Whether a relation stands as it may; None where the question is about something else."""
    if not is_about_logic(proof) or not isinstance(value.node, Rel):
        return None
    node = value.node
    if node.ops[0] in "⊂⊄":
        return _inclusion(node, proof)
    if node.ops == ("⇒",):
        return node == Rel(_asked(proof.world.question), ("⇒",))
    line = proof.lines[value.line].masked
    return node in _bodies(proof.world.question) or any(pattern.search(line) for pattern in _LINES)


def _asked(question: Question) -> tuple[Sym, ...]:
    """The two conditions, the one that is to lie within the other first."""
    return tuple(Sym(str(name)) for name in question.goal.args[3:5])


def _bodies(question: Question) -> list[Node]:
    return [given.body for given in question.all(Expression)]


def _inclusion(node: Rel, proof: Proof) -> bool:
    question = proof.world.question
    names = [side.name.lower() if isinstance(side, Sym) else "" for side in node.sides]
    if set(names) != {"p", "q"}:
        return False
    if question.goal.args[0] in ("range", "largest", "smallest"):
        first, second = (Sym(side.name.upper()) for side in _asked(question))
        return node == Rel((first, second), ("⊂",))  # what must be, not what is
    inside = follows(condition(question, names[0]), condition(question, names[1]))
    return inside == (node.ops == ("⊂",))


@LOGIC.claim(r"^{name}: {given}에서 (?P<found>.*)이다\.$")
def solved(proof: Proof, hit: Hit) -> bool | None:
    """p: x²=4에서 x=-2 또는 x=2이다."""
    if not is_about_logic(proof):
        return None
    name = hit["name"].node
    if not isinstance(name, Sym) or hit["given"].node != condition(proof.world.question, name.name):
        return False
    return _same(hit, hit["given"].node, hit["given"].at)


@LOGIC.claim(r"^{given}에서 (?P<found>.*)이다\.$")
def solved_alone(proof: Proof, hit: Hit) -> bool | None:
    if not is_about_logic(proof):
        return None
    if hit["given"].node != condition(proof.world.question, "p"):
        return False
    return _same(hit, hit["given"].node, hit["given"].at)


def _same(hit: Hit, given: Node, place: int) -> bool:
    """Either of the relations holds just where the given one does."""
    from appliance.verification.solution.script import branches

    found = [each for value in hit.values if value.at > place for each in branches(value.node)]
    if not found or not all(isinstance(each, Rel) for each in found) or not isinstance(given, Rel):
        return False
    from appliance.mathtext.tree import symbols

    (name,) = symbols(given)
    return all(
        any(at(each, {name: v}) for each in found if isinstance(each, Rel)) == at(given, {name: v})
        for v in GRID
    )


@LOGIC.claim(r"^{given}의 해는 (?P<which>모든 실수이다|없다)\.$")
def everywhere(proof: Proof, hit: Hit) -> bool | None:
    node = hit["given"].node
    if not is_about_logic(proof) or not isinstance(node, Rel):
        return None
    from appliance.mathtext.tree import symbols

    (name,) = symbols(node)
    return node == condition(proof.world.question, "p") and all(
        at(node, {name: v}) == hit.word("which").startswith("모든") for v in GRID
    )


@LOGIC.claim(r"^가정은 {p}이고 결론은 {q}이다\.$")
def parts(proof: Proof, hit: Hit) -> bool | None:
    if not is_about_logic(proof):
        return None
    question = proof.world.question
    return hit["p"].node == condition(question, "p") and hit["q"].node == condition(question, "q")


@LOGIC.claim(r"^가정의 부정은 .*이고 결론의 부정은 .*이다\.$")
def denials(proof: Proof, hit: Hit) -> bool | None:
    if not is_about_logic(proof):
        return None
    question = proof.world.question
    first, second = _denied(condition(question, "p")), _denied(condition(question, "q"))
    return hit.line.text == f"가정의 부정은 {first}이고 결론의 부정은 {second}이다."


@LOGIC.claim(r"^따라서 (?:대우는|역은|조건 .*의 부정은) .*\.$")
def turned(proof: Proof, hit: Hit) -> bool | None:
    answer = proof.world.answer
    if not is_about_logic(proof) or not isinstance(answer, Word):
        return None
    return hit.line.text.rstrip(".").removesuffix("이다").endswith(answer.text.removesuffix("이다"))


@LOGIC.claim(
    r"^두 조건 {p}, {q}의 진리집합을 각각 {P}, {Q}라고 하자\.$",
    r"{a}(?:는|은) {b}이기 위한 (?:필요|충분|필요충분)조건이다\.$",
    r"^{r}이려면 {s}이어야 한다\.$",
    r"{one}<을> {p}, {other}<을> {q}라 하고 그 진리집합을 각각 {P}, {Q}라고 하자",
)
def names(proof: Proof, hit: Hit) -> bool | None:
    """Letters for the conditions and their sets; what must be so is the range that was checked."""
    if not is_about_logic(proof):
        return None
    if " 하고 그 " in hit.line.masked:
        question = proof.world.question
        return hit["one"].node == condition(question, "p") and hit["other"].node == condition(question, "q")
    for value in hit.values:
        node = value.node
        if isinstance(node, Rel) and node.ops[0] not in "⊂⇒":
            question = proof.world.question
            own = Question(question.givens, Goal(GoalKind.LOGIC, ("range", *question.goal.args[1:])))
            return not _range(own, Range(node)) and solve(own) == Range(node)
    return True

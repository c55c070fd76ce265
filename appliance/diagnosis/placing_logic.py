"""The standards of questions about sets and statements."""

from collections import Counter
from collections.abc import Callable

from appliance.domain import facts
from appliance.domain.fence import teaching_order
from appliance.domain.givens import Condition, Expression, Numbers, Statement, Statements
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Call, Neg, Node, Pow, Rel, SetMix, Sym, walk

_LOGIC = {
    "truth_set": "10공수2-02-04", "truth": "10공수2-02-04", "all": "10공수2-02-04",
    "some": "10공수2-02-04", "negation": "10공수2-02-04",
    "converse": "10공수2-02-05", "contrapositive": "10공수2-02-05", "relation": "10공수2-02-06",
}  # fmt: skip


def logic_code(question: Question) -> str | None:
    """The code, or None where the question is about something else."""
    goal = question.goal
    if goal.kind is GoalKind.LOGIC:
        if goal.args[2:3] == ("true",):
            return "10공수2-02-04"
        return _LOGIC.get(str(goal.args[0]), "10공수2-02-06")
    if goal.kind is not GoalKind.SETS:
        return None
    op = str(goal.args[0])
    told = [given.relation for given in question.all(Condition)]
    nodes: list[Node] = [*told, *(arg for arg in goal.args if not isinstance(arg, str | int))]  # type: ignore[list-item]
    if any(_operates(node) for node in nodes):
        return "10공수2-02-03"
    if op in ("subsets", "between"):
        return "10공수2-02-02"
    if op == "letters" and told:
        return "10공수2-02-02" if any(set(each.ops) & set("⊂⊃=") for each in told) else "10공수2-02-01"
    return "10공수2-02-01"


def statements_code(given: Statements, place: Callable[[Question], str]) -> str:
    """The standard of most of the statements; of as many, the one that is taught last."""
    if {one.kind for one in given.items} == {"sort"}:  # one question about all the numbers
        row = tuple(one.body for one in given.items if one.body is not None)
        return place(Question((Numbers(row),), Goal(GoalKind.PICK, ("all", given.items[0].word))))
    found = Counter(code for one in given.items if (code := _statement_code(one, place)))
    order = teaching_order(2022)
    return max(found, key=lambda code: (found[code], order.index(code)))


def _statement_code(one: Statement, place: Callable[[Question], str]) -> str:
    if one.kind == "fact":
        known = facts.find(one.word)
        return known.code if known is not None else ""
    if one.kind == "claim" and one.goal is not None:
        return place(Question(one.givens, one.goal))
    assert one.body is not None
    if one.kind == "sort":
        return place(Question((Numbers((one.body,)),), Goal(GoalKind.PICK, ("all", one.word))))
    if one.kind == "equal" and isinstance(one.body, Rel) and one.goal is not None:
        return place(Question((Expression(one.body.sides[0]),), one.goal))
    sides = one.body.sides if isinstance(one.body, Rel) else (one.body,)
    return place(Question((Numbers(sides),), Goal(GoalKind.RANK, ("value", "largest"))))


def _operates(node: Node) -> bool:
    """Whether sets are joined, cut, taken away or turned outside in."""
    for part in walk(node):
        if isinstance(part, SetMix) or (isinstance(part, Pow) and part.exp in (Sym("C"), Sym("c"))):
            return True
        if isinstance(part, Add) and any(isinstance(term, Neg) and _capital(term.arg) for term in part.terms):
            return True
        if isinstance(part, Call) and part.name == "n" and any(_operates(arg) for arg in part.args):
            return True
    return False


def _capital(node: Node) -> bool:
    return isinstance(node, Sym) and node.name.isupper()

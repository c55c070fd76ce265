"""Answers to what is asked of letters that claims settle."""

from appliance.domain.answers import Answer, Assignment, Assignments, NoSolution, Range, Roots, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Claim, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Group, Node, Rel, Sym, transform
from appliance.solving.claims.derived import derived
from appliance.solving.goals import at_solution, inequalities, roots
from appliance.solving.goals import solve as solving
from appliance.solving.goals.inequalities import solution_set
from appliance.solving.scope import EMPTY

_GOALS = {
    GoalKind.SOLVE: solving.solve,
    GoalKind.AT_SOLUTION: at_solution.at_solution,
    GoalKind.INTEGERS: inequalities.whole_solutions,
    GoalKind.ROOTS: roots.roots,
}


def parameter(question: Question) -> Answer:
    """The letter's values, its range, a value made of several, or whole numbers counted."""
    plain = derived(question)
    answer = _GOALS[plain.goal.kind](plain)
    if isinstance(answer, NoSolution):
        raise Unsolvable("주어진 조건을 만족시키는 값이 없습니다.")
    mode = question.goal.args[0]
    if mode in ("most", "least"):
        return _end(answer, mode == "most")
    if mode == "range" and isinstance(answer, Roots):
        raise Unsolvable("범위를 묻는데 조건은 값을 정합니다.")
    if mode == "values" and not isinstance(answer, Roots | Assignments) and len(question.goal.args) == 2:
        raise Unsolvable("값을 묻는데 조건은 범위를 정합니다.")
    _confirmed(question, plain)
    return answer


def _end(answer: Answer, largest: bool) -> Answer:
    """The closed end of a range, or the largest of the values."""
    if isinstance(answer, Roots):
        return Scalar(answer.values[-1 if largest else 0])
    if isinstance(answer, Range):
        rel = answer.relation
        low = rel.sides[0] if len(rel.sides) == 3 else rel.sides[1] if rel.ops[0] == "≥" else None
        high = rel.sides[2] if len(rel.sides) == 3 else rel.sides[1] if rel.ops[0] == "≤" else None
        closed = rel.ops[-1] == "≤" if largest else rel.ops[0] in ("≤", "≥")
        end = high if largest else low
        if end is not None and closed:
            return Scalar(end)
    raise Unsolvable("그런 최댓값이나 최솟값이 없습니다.")


def _confirmed(question: Question, plain: Question) -> None:
    """A solution that was said is solved for again: 2x<a, x≥3 cannot have the solution x<4."""
    for claim in question.all(Claim):
        if claim.kind != "solution":
            continue
        values = _values(plain)
        relations = question.only(Relations)
        assert relations is not None
        items = tuple(_put(rel, values) for rel in relations.items)
        name = relations.unknowns[0]
        said = tuple(arg for arg in claim.args if isinstance(arg, Rel))
        found = solution_set(Relations(items, relations.unknowns), name, EMPTY)
        wanted = [solution_set(Relations((rel,), (name,)), name, EMPTY) for rel in said]
        if found != tuple(piece for reals in wanted for piece in reals):
            raise Unsolvable("주어진 해가 나올 수 없는 부등식입니다.")


def _values(plain: Question) -> dict[str, Node]:
    answer = solving.solve(Question(plain.givens, Goal(GoalKind.SOLVE)))
    if isinstance(answer, Assignment):
        return dict(answer.pairs)
    if isinstance(answer, Roots) and len(answer.values) == 1:
        return {answer.variable: answer.values[0]}
    raise Unsolvable("주어진 해로 문자의 값이 하나로 정해지지 않습니다.")


def _put(rel: Rel, values: dict[str, Node]) -> Rel:
    found = transform(
        rel, lambda node: Group(values[node.name]) if isinstance(node, Sym) and node.name in values else node
    )
    assert isinstance(found, Rel)
    return found

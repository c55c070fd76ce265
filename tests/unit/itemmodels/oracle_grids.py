"""Matrices by their entries, one by one."""

from fractions import Fraction

from appliance.domain.answers import Answer, Assignment, Formula, Scalar
from appliance.domain.givens import Parts
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext import evaluate
from appliance.mathtext.tree import Add, Matrix, Mul, Neg, Node, Num, Pow, Rel, Sym

Entries = dict[tuple[int, int], Fraction]
TASKS = ("grid", "equal", "by_rule")


def knows(question: Question) -> bool:
    return question.goal.kind is GoalKind.FIND and question.goal.args[0] in TASKS


def proven(question: Question, answer: Answer) -> bool:
    (given,) = question.all(Parts)
    parts = dict(given.items)
    task, *rest = question.goal.args
    if task == "by_rule":
        return ruled(parts["rule"], answer)
    if task == "equal":
        assert isinstance(answer, Assignment)
        env = {name: evaluate(value) for name, value in answer.pairs}
        return entries(body(parts["A"]), env) == entries(body(parts["B"]), env)
    found = made(rest[-1], {name: entries(body(part)) for name, part in parts.items()})  # type: ignore[arg-type]
    if isinstance(answer, Scalar):
        return sum(found.values()) == evaluate(answer.value)
    assert isinstance(answer, Formula)
    return found == entries(answer.body)


def body(part: Node) -> Node:
    assert isinstance(part, Rel)
    return part.sides[1]


def entries(node: Node, env: dict[str, Fraction] | None = None) -> Entries:
    assert isinstance(node, Matrix)
    return {
        (i, j): evaluate(item, env or {})
        for i, row in enumerate(node.rows, 1)
        for j, item in enumerate(row.items, 1)
    }


def ruled(rule: Node, answer: Answer) -> bool:
    assert isinstance(answer, Formula)
    found = entries(answer.body)
    return all(evaluate(body(rule), {"i": Fraction(i), "j": Fraction(j)}) == n for (i, j), n in found.items())


def made(node: Node, named: dict[str, Entries]) -> Entries:
    match node:
        case Sym(name):
            return named[name]
        case Neg(arg):
            return {place: -n for place, n in made(arg, named).items()}
        case Add(terms):
            found = [made(term, named) for term in terms]
            return {place: sum((each[place] for each in found), Fraction(0)) for place in found[0]}
        case Mul((Num() as times, matrix), _):
            return {place: times.value * n for place, n in made(matrix, named).items()}
        case Mul((first, second), _):
            return crossed(made(first, named), made(second, named))
        case Pow(base, _):
            return crossed(made(base, named), made(base, named))
    raise AssertionError(type(node).__name__)


def crossed(first: Entries, second: Entries) -> Entries:
    rows, columns = {i for i, _ in first}, {j for _, j in second}
    middle = {j for _, j in first}
    return {
        (i, j): sum((first[i, k] * second[k, j] for k in middle), Fraction(0)) for i in rows for j in columns
    }

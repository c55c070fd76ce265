"""Whether a statement is so."""

from collections.abc import Callable

from appliance.domain import facts
from appliance.domain.answers import Answer, Chosen, Formula, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Expression, Statement, Statements
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Frac, Neg, Node, Num, PlusMinus, Rel, walk
from appliance.solving.form import in_form
from appliance.solving.relations import equal
from appliance.solving.rows import of_kind, size
from appliance.solving.sameness import same

Solve = Callable[[Question], Answer]


def chosen(question: Question, solve: Solve) -> Answer:
    """The marks of those that are asked for. Raises Unsolvable where none or all are."""
    given = question.only(Statements)
    if given is None or len(given.items) < 2:
        raise Unsolvable("옳고 그름을 가릴 문장이 두 개 이상 있어야 합니다.")
    wanted = question.goal.args[0] == "true"
    pairs = zip(given.marks, given.items, strict=False)
    found = tuple(mark for mark, statement in pairs if is_so(statement, solve) == wanted)
    if not found or len(found) == len(given.items) > 3:
        raise Unsolvable(
            f"{'옳은' if wanted else '옳지 않은'} 것이 "
            f"{'없습니다' if not found else '모두입니다'}. 문제를 확인해 "
            f""
            f"주십시오."
        )
    if len(found) > 1 and question.goal.args[1] == "one":
        raise Unsolvable(f"하나를 고르는 문제인데 답이 {', '.join(found)}로 둘 이상입니다.")
    return Chosen(found)


def is_so(statement: Statement, solve: Solve) -> bool:
    """Whether it is true as it stands."""
    return _JUDGES[statement.kind](statement, solve) != statement.denied


def _relation(statement: Statement) -> Rel:
    if not isinstance(statement.body, Rel) or len(statement.body.sides) != 2:
        raise Unsolvable("등식이나 부등식이 아닌 문장이 있습니다.")
    return statement.body


def _equal(statement: Statement, solve: Solve) -> bool:
    relation = _relation(statement)
    if isinstance(relation.sides[1], PlusMinus):
        return False  # √16=±4 names two numbers, and a root is one
    left, right = relation.sides
    alike = equal(left, right)
    return alike if relation.ops == ("=",) else not alike


def _compare(statement: Statement, solve: Solve) -> bool:
    relation = _relation(statement)
    gap = size(relation.sides[0]) - size(relation.sides[1])
    sign = gap.sign()
    return {"<": sign < 0, ">": sign > 0, "≤": sign <= 0, "≥": sign >= 0}[relation.ops[0]]


def _sort(statement: Statement, solve: Solve) -> bool:
    if statement.body is None:
        raise Unsolvable("어떤 수인지 주어지지 않았습니다.")
    return bool(of_kind((statement.body,), statement.word))


def _claim(statement: Statement, solve: Solve) -> bool:
    if statement.goal is None or statement.answer is None:
        raise Unsolvable("무엇을 말하는지 알 수 없는 문장이 있습니다.")
    question = Question(statement.givens, statement.goal)
    right = solve(question)
    alike = same(statement.answer, right)
    if alike and not in_form(statement.answer, question):
        raise Unsolvable("값은 맞지만 꼴이 다른 문장이 있어 옳고 그름을 가릴 수 없습니다.")
    return alike


def _fact(statement: Statement, solve: Solve) -> bool:
    found = facts.find(statement.word)
    if found is None:
        raise Unsolvable("옳고 그름을 알 수 없는 문장이 있습니다.")
    return found.true


_JUDGES: dict[str, Callable[[Statement, Solve], bool]] = {
    "equal": _equal, "compare": _compare, "sort": _sort, "claim": _claim, "fact": _fact,
}  # fmt: skip


def right_side(statement: Statement, solve: Solve) -> Node:
    """What the left side of an equation comes to, in the form of its right side."""
    left = _relation(statement).sides[0]
    found = solve(Question((Expression(left),), statement.goal or Goal(GoalKind.SIMPLIFY)))
    if isinstance(found, Scalar):
        return _decimal(found.value) if _has_decimal(statement.body) else found.value
    if isinstance(found, Formula):
        return found.body
    raise Unsolvable("등식의 왼쪽을 계산할 수 없습니다.")


def _has_decimal(body: Node | None) -> bool:
    return body is not None and any(isinstance(part, Num) and "." in part.text for part in walk(body))


def _decimal(value: Node) -> Node:
    """√0.04=0.2 among decimals; a fraction that does not end stays."""
    if isinstance(value, Neg):
        inner = _decimal(value.arg)
        return Neg(inner)
    if isinstance(value, Frac) and isinstance(value.num, Num) and isinstance(value.den, Num):
        scaled = value.num.value / value.den.value * 1000
        if scaled.denominator == 1:
            return Num(f"{float(scaled) / 1000:.3f}".rstrip("0"))
    return value


def right_relation(statement: Statement, solve: Solve) -> Rel:
    """What is so instead: the equation with its right side mended, the comparison turned."""
    relation = _relation(statement)
    if statement.kind == "equal":
        return Rel((relation.sides[0], right_side(statement, solve)), ("=",))
    sign = (size(relation.sides[0]) - size(relation.sides[1])).sign()
    return Rel(relation.sides, ("<" if sign < 0 else ">" if sign > 0 else "=",))

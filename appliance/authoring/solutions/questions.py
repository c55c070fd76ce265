"""What several writers need of a question: its expression, its relations, the letters it asks about."""

from appliance.authoring.solutions.lines import eq, line, math
from appliance.authoring.solutions.poly import is_poly
from appliance.authoring.solutions.sides import show, side
from appliance.authoring.solutions.substitute import put_rel
from appliance.domain.answers import Answer, Formula, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Assigned, Expression, Function, Relations
from appliance.domain.question import Question
from appliance.mathtext.tree import Node, Rel, symbols


def body_of(answer: Answer) -> Node:
    """The tree of an answer that is one formula or number. Raises Unsolvable for any other."""
    match answer:
        case Scalar(value):
            return value
        case Formula(body):
            return body
        case _:
            raise Unsolvable("식 하나로 된 답이 아니어서 풀이를 쓸 수 없습니다.")


def main_body(question: Question) -> Node:
    """The expression that is worked on. Raises Unsolvable where there is not exactly one without a name."""
    found = question.all(Expression)
    unnamed = [each for each in found if not each.name] or list(found)
    if len(unnamed) != 1:
        raise Unsolvable("계산할 식이 하나로 정해지지 않았습니다.")
    return unnamed[0].body


def values_said(question: Question) -> dict[str, Node]:
    """x=3일 때, and A=2x-1 where several expressions have names."""
    said = {given.name: given.value for given in question.all(Assigned)}
    expressions = question.all(Expression)
    if len(expressions) > 1:
        said |= {given.name: given.body for given in expressions if given.name}
    return said


def relations_of(question: Question) -> Relations:
    """The relations of the stem. Raises Unsolvable where there are none."""
    found = question.only(Relations)
    if found is None:
        raise Unsolvable("방정식이나 부등식이 주어지지 않았습니다.")
    return found


def function_of(question: Question) -> Function:
    found = question.only(Function)
    if found is None:
        raise Unsolvable("함수의 식이 하나로 정해지지 않았습니다.")
    return found


def with_said_values(rels: tuple[Rel, ...], question: Question, lines: list[str]) -> tuple[Rel, ...]:
    """The relations with the values of the stem put in, and the line that says so."""
    said = {
        name: value
        for name, value in values_said(question).items()
        if any(name in symbols(rel) for rel in rels)
    }
    if not said:
        return rels
    replaced = tuple(put_rel(rel, said) for rel in rels)
    shown = tuple(map(worked_out, replaced))
    told = ", ".join(eq(name, value) for name, value in said.items())
    lines.append(line("{을} 대입하면 {}이다.", told, ", ".join(map(math, replaced))))
    if any(math(old) != math(new) for old, new in zip(replaced, shown, strict=True)):
        lines[-1] = f"{lines[-1].removesuffix('이다.')}, 곧 {', '.join(map(math, shown))}이다."
    return shown


def worked_out(rel: Rel) -> Rel:
    """a×3+2=8 as 3a+2=8: products of numbers and letters worked out, brackets kept."""
    if not all(is_poly(each) for each in rel.sides):
        return rel
    return Rel(tuple(show(side(each)) for each in rel.sides), rel.ops)

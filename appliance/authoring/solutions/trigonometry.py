"""식의 값 with sines, cosines and tangents of the angles that are known by heart."""

from appliance.authoring.solutions.lines import closing, eq
from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Expression
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Call, Frac, Group, Mul, Node, Pow, Root, transform, walk
from appliance.solving.evaluate import evaluate
from appliance.solving.pi import node as number_node

NAMES = ("sin", "cos", "tan")


def is_trigonometric(question: Question) -> bool:
    """Whether the expression holds sin, cos or tan."""
    expression = question.only(Expression)
    return expression is not None and any(_is_call(node) for node in walk(expression.body))


def _is_call(node: Node) -> bool:
    return isinstance(node, Call) and node.name in NAMES


def values(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The values are put in; then the answer."""
    expression = question.only(Expression)
    if expression is None:
        raise Unsolvable("값을 구할 식이 없습니다.")
    put = _put(expression.body)
    told = dict.fromkeys(node for node in walk(expression.body) if _is_call(node))
    known = ", ".join(eq(call, number_node(evaluate(call))) for call in told)
    return (f"{known}이다.", closing("구하는 식의 값은", answer, expression.body, put))


def _put(body: Node) -> Node:
    """Each call by its value, in brackets where it stands in a product or under a power."""

    def change(node: Node) -> Node:
        if _is_call(node):
            return number_node(evaluate(node))
        if isinstance(node, Mul):
            signs = tuple(sign or "×" for sign in node.signs)
            return Mul(tuple(_bracketed(each) for each in node.factors), signs)
        if isinstance(node, Pow) and isinstance(node.base, Frac | Root | Mul):
            return Pow(Group(node.base), node.exp)
        return node

    return transform(body, change)


def _bracketed(node: Node) -> Node:
    return Group(node) if isinstance(node, Add) else node

"""Numbers in a row: which are of a kind, how many, which is the largest, and in which order they stand."""

from appliance.domain.answers import Answer, Elements, Ordering, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.question import Question
from appliance.mathtext.tree import Node
from appliance.solving import build
from appliance.solving.goals.common import scalar
from appliance.solving.rows import ascending, at_place, has_pi, of_kind, row_of, size
from appliance.solving.shape import is_simple_number
from appliance.solving.surd import Surd


def pick(question: Question) -> Answer:
    """All of one kind as they are written, or how many they are."""
    op, kind = (str(arg) for arg in question.goal.args)
    found = of_kind(row_of(question), kind)
    if op == "count":
        return scalar(len(found), question.goal.unit)
    if not found:
        raise Unsolvable("해당하는 수가 없습니다.")
    return Elements(found, listed=True)


def combined(op: str, values: list[Surd]) -> Surd:
    """sum, product, minus (first less second), difference (larger less smaller)."""
    first, second = values
    if op == "sum":
        return first + second
    if op == "product":
        return first * second
    if op == "minus":
        return first - second
    if op == "difference":
        return abs(first - second)
    raise Unsolvable("두 값으로 무엇을 구하는지 알 수 없습니다.")


def rank(question: Question) -> Answer:
    """The number at a place by size, or two such numbers put together."""
    op, *places = (str(arg) for arg in question.goal.args)
    row = row_of(question)
    found = [at_place(row, place) for place in places]
    if op == "value":
        return Scalar(_plain(found[0]), question.goal.unit)
    if any(has_pi(node) for node in found):
        raise Unsolvable("π가 있는 값의 합이나 차는 구할 수 없습니다.")
    return scalar(combined(op, [size(node) for node in found]), question.goal.unit)


def _plain(node: Node) -> Node:
    """As written where that is a number in its plain form."""
    return node if has_pi(node) or is_simple_number(node) else build.surd(size(node))


def arrange(question: Question) -> Answer:
    direction, key = (str(arg) for arg in question.goal.args)
    found = ascending(row_of(question), key)
    return Ordering(found if direction == "ascending" else found[::-1])

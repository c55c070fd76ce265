"""분모의 유리화: multiplied above and below by the root, or by the conjugate of two terms."""

from appliance.authoring.solutions.build import bracket, frac, juxtapose, node, root, squared, times
from appliance.authoring.solutions.surd import Surd, root_of, value
from appliance.domain.errors import Unsolvable
from appliance.mathtext import latex
from appliance.mathtext.tree import Add, Frac, Neg, Node, Num


def row_of(body: Node) -> tuple[Node, ...]:
    """The terms of a sum; anything else is its own only term."""
    return body.terms if isinstance(body, Add) else (body,)


def unsigned(body: Node) -> Node:
    """The term without its minus."""
    return body.arg if isinstance(body, Neg) else body


def rationalised(body: Frac) -> list[Node]:
    """The forms from a fraction with roots below to one without: widened, then worked out."""
    below = value(body.den)
    if len(below.parts) == 1:
        return _by_root(body, below)
    if len(below.parts) == 2:
        return _by_conjugate(body, below)
    raise Unsolvable("이 분모는 유리화하는 풀이를 쓸 수 없습니다.")


def multiplier(body: Frac) -> Node:
    """What both sides of the fraction are multiplied by: √3 for 6/√3, √3+√2 for 1/(√3-√2)."""
    below = value(body.den)
    terms = row_of(body.den)
    if len(below.parts) == 1:
        return root(below.parts[0][0])
    if len(terms) != 2:
        raise Unsolvable("이 분모는 유리화하는 풀이를 쓸 수 없습니다.")
    first, second = terms
    return Add((first, second.arg if isinstance(second, Neg) else Neg(second)))


def _by_root(body: Frac, below: Surd) -> list[Node]:
    """Reduced first where the denominator hides a square: 6/√12 is 6/(2√3)."""
    steps: list[Node] = []
    top = body.num
    ((radicand, size),) = below.parts
    shown = node(below)
    if latex(shown) != latex(body.den):
        steps.append(frac(top, shown))
    if radicand == 1:
        return [*steps, node(value(body))]
    factor = root(radicand)
    steps.append(frac(_multiplied(top, factor), times(shown, factor)))
    worked = frac(node(value(top) * root_of(radicand)), node(size * radicand))
    return [*steps, worked, node(value(body))]


def _multiplied(top: Node, factor: Node) -> Node:
    return factor if top == Num("1") else times(bracket(top), factor)


def _by_conjugate(body: Frac, below: Surd) -> list[Node]:
    den, partner = body.den, multiplier(body)
    first, second = row_of(den)
    other = value(partner)
    top = partner if body.num == Num("1") else _side_by_side(body.num, partner)
    squares = Add((squared(first), Neg(squared(unsigned(second)))))
    steps = [frac(top, juxtapose(den, partner)), frac(top, squares)]
    if below * other != Surd.of(1):
        steps.append(frac(node(value(body.num) * other), node(below * other)))
    return [*steps, node(value(body))]


def _side_by_side(left: Node, right: Node) -> Node:
    return squared(left) if left == right else juxtapose(bracket(left), right)

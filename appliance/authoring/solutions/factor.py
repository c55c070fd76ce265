"""인수분해, from the whole to its factors: 공통인수 first, then the formula that fits what is left."""

from dataclasses import dataclass
from fractions import Fraction

from appliance.authoring.solutions.build import add, juxtapose, monomial_node, node, term
from appliance.authoring.solutions.factor_forms import find_form, is_difference
from appliance.authoring.solutions.lines import eq, line, math
from appliance.authoring.solutions.poly import Monomial, Poly, poly
from appliance.authoring.solutions.sides import Term, side
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Add, Group, Mul, Neg, Node, Pow, walk


@dataclass(frozen=True, slots=True)
class _Stage:
    """What is left to factor: outside stands before the bracket (2x of 2x(x²-4))."""

    outside: Fraction
    letters: Monomial
    inside: Poly

    @property
    def has_outside(self) -> bool:
        return self.outside != 1 or bool(self.letters)

    @property
    def front(self) -> Node:
        return term(self.outside, monomial_node(self.letters))

    def around(self, factored: Node) -> Node:
        """outside × factored."""
        if not self.has_outside:
            return factored
        pieces = factored.factors if isinstance(factored, Mul) else (factored,)
        front = self.front
        if isinstance(front, Neg):
            return Neg(_row(front.arg, pieces))
        return _row(front, pieces)


def _row(front: Node, pieces: tuple[Node, ...]) -> Node:
    shown = tuple(_wrapped(each) if isinstance(each, Add) else each for each in pieces)
    return juxtapose(*shown) if front == node(1) else juxtapose(front, *shown)


def _wrapped(body: Node) -> Node:
    """In braces where there are brackets inside."""
    return Group(body, "{" if any(isinstance(each, Group) for each in walk(body)) else "(")


def factor_lines(body: Node, final: Node) -> tuple[str, ...]:
    """The lines of a textbook; what has no form of its own is factored by the factor theorem."""
    try:
        return _factor_lines(body, final)
    except Unsolvable:
        if poly(body).total_degree < 3 and len(poly(body).letters) < 2:
            raise
        how = "인수정리를 이용하여" if len(poly(body).letters) == 1 else "한 문자에 대하여 정리하여"
        return (f"{how} 인수분해하면 {eq(body, final)}이다.",)


def _factor_lines(body: Node, final: Node) -> tuple[str, ...]:
    """The lines from a polynomial to its factors; `final` is the factored form that the key prints."""
    shared = _common_bracket(body)
    if shared is not None:
        common, rest = shared
        pulled = (
            juxtapose(Group(common), Group(rest)) if isinstance(rest, Add) else juxtapose(rest, Group(common))
        )
        return (line("공통인수 {으로} 묶으면 {}이다.", common, eq(body, pulled, final)),)
    whole = poly(body)
    lines: list[str] = []
    shown = body
    if _needs_opening(body):
        lines.append(line("괄호를 풀어 정리하면 {}이다.", eq(body, whole)))
        shown = node(whole)
    stage = _common(whole)
    found = find_form(stage.inside) if stage.inside.total_degree > 1 else None
    if found is None and not stage.has_outside:
        raise Unsolvable("이 식을 인수분해하는 풀이를 쓸 수 없습니다.")
    if stage.has_outside:
        pulled = stage.around(Group(node(stage.inside)))
        lines.append(_common_line(stage, eq(shown, final if found is None else pulled)))
        shown = pulled
    if found is not None:
        forms = [stage.around(_wrapped(each) if isinstance(each, Add) else each) for each in found.forms]
        forms = forms if stage.has_outside else list(found.forms)
        lines.extend((*found.remarks, line("{} {}이다.", found.lead, eq(shown, *forms, final))))
    return tuple(lines)


def _common_bracket(body: Node) -> tuple[Node, Node] | None:
    """(x-3, x+2) of x(x-3)+2(x-3): a bracket that every term has, and what is left."""
    if not isinstance(body, Add):
        return None
    rows = side(body)
    first = [factor for factor in rows[0].factors if factor.is_bracket]
    shared = next((each for each in first if all(each in row.factors for row in rows)), None)
    if shared is None:
        return None
    rest: list[Node] = []
    for row in rows:
        left = list(row.factors)
        left.remove(shared)
        rest.append(Term(row.coefficient, tuple(left)).node)
    return shared.body, add(*rest)


def _needs_opening(body: Node) -> bool:
    """Whether brackets have to be multiplied out before anything is seen."""
    terms = body.terms if isinstance(body, Add) else (body,)
    inner = [each.arg if isinstance(each, Neg) else each for each in terms]
    return any(isinstance(each, Group | Mul | Pow) and len(poly(each).terms) > 1 for each in inner)


def _common(whole: Poly) -> _Stage:
    sign = -1 if whole.terms[0][1] < 0 else 1
    # 9-x² keeps its order, as the difference of 3² and x²; -x²+5x-6 is written with its minus in front.
    if is_difference(whole):
        sign = 1
    letters = whole.common_monomial()
    outside = whole.content() * sign
    return _Stage(outside, letters, whole * Poly.of({letters: outside}).inverse())


def _common_line(stage: _Stage, text: str) -> str:
    if stage.outside == -1 and not stage.letters:
        return line("음의 부호로 묶으면 {}이다.", text)
    return line("공통인수 {으로} 묶으면 {}이다.", math(stage.front), text)

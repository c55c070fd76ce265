"""Mistakes in expanding and simplifying: 분배 누락, 가운데 항, 지수 법칙, 동류항."""

from appliance.domain.answers import Answer, Formula
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import (
    Add,
    Div,
    Frac,
    Group,
    Mul,
    Neg,
    Node,
    Num,
    Pow,
    Rel,
    Sym,
    symbols,
    transform,
)
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.common import main_expression, scope_of
from appliance.solving.mistakes.kit import mistake
from appliance.solving.mistakes.surds import squares_only
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient

SIMPLIFY, EXPAND = GoalKind.SIMPLIFY, GoalKind.EXPAND


def body_of(question: Question) -> Node:
    return main_expression(question).body


def changed(question: Question, right: Answer, node: Node) -> Answer | None:
    """The simplified form of a changed expression, printed like the right answer."""
    if node == body_of(question) or not isinstance(right, Formula) or isinstance(right.body, Rel):
        return None
    return _printed(right, evaluate(node, scope_of(question)))


def _printed(right: Formula, value: Quotient) -> Answer | None:
    if not value.num.letters:
        return None
    if isinstance(right.body, Frac | Neg) and value.is_polynomial:
        return Formula(build.over_common(value.num))
    return Formula(build.expression(value))


def _right_poly(right: Answer) -> Poly | None:
    if not isinstance(right, Formula) or isinstance(right.body, Rel) or not symbols(right.body):
        return None
    value = evaluate(right.body)
    return value.num if value.is_polynomial else None


def undistributed(node: Node) -> Node:
    """3(x-2) as 3x-2: only the first term is multiplied."""
    match node:
        case Mul((*outside, Group(Add(terms))), signs) if not any(isinstance(one, Group) for one in outside):
            return Group(Add((Mul((*outside, Group(terms[0])), signs), *terms[1:])))
        case _:
            return node


@mistake("문자를 곱하지 않음", "괄호 안의 둘째 항에는 계수만 곱하고 문자는 곱하지 않았습니다.", EXPAND)
def number_only(question: Question, right: Answer) -> Answer | None:
    """3x(x-2) as 3x²-6."""

    def change(node: Node) -> Node:
        match node:
            case Mul((Num() as number, Sym() as letter, Group(Add((first, second)))), signs):
                rest = Mul((number, Group(second)), ("",))
                return Group(Add((Mul((number, letter, Group(first)), signs), rest)))
            case _:
                return node

    return changed(question, right, transform(body_of(question), change))


@mistake("분배 누락", "괄호 앞의 수를 괄호 안의 첫 항에만 곱했습니다.", SIMPLIFY, EXPAND)
def distribution(question: Question, right: Answer) -> Answer | None:
    return changed(question, right, transform(body_of(question), undistributed))


@mistake("가운데 항 누락", "(a+b)²을 a²+b²으로 전개하여 가운데 항을 빠뜨렸습니다.", EXPAND, SIMPLIFY)
def middle_dropped(question: Question, right: Answer) -> Answer | None:
    return changed(question, right, transform(body_of(question), squares_only))


@mistake("가운데 항의 2를 빠뜨림", "(a+b)²의 가운데 항 2ab를 ab로 썼습니다.", EXPAND)
def middle_halved(question: Question, right: Answer) -> Answer | None:
    def change(node: Node) -> Node:
        match node:
            case Pow(Group(Add((first, second))), Num("2")):
                parts = [(first, first), (first, second), (second, second)]
                return Group(Add(tuple(Mul((Group(a), Group(b)), ("",)) for a, b in parts)))
            case _:
                return node

    return changed(question, right, transform(body_of(question), change))


@mistake("앞끼리 뒤끼리만 곱함", "(a+b)(c+d)를 ac+bd로 전개했습니다.", EXPAND)
def ends_only(question: Question, right: Answer) -> Answer | None:
    def change(node: Node) -> Node:
        match node:
            case Mul((Group(Add((a, b))), Group(Add((c, d)))), signs):
                return Group(Add((Mul((Group(a), Group(c)), signs), Mul((Group(b), Group(d)), signs))))
            case _:
                return node

    return changed(question, right, transform(body_of(question), change))


@mistake("한 곱의 부호 실수", "네 번의 곱 가운데 하나의 부호를 반대로 썼습니다.", EXPAND)
def inner_sign(question: Question, right: Answer) -> Answer | None:
    """(a+b)(c+d) as ac+ad-bc+bd."""

    def change(node: Node) -> Node:
        match node:
            case Mul((Group(Add((a, b))), Group(Add((c, d)))), _):
                parts = [(1, a, c), (1, a, d), (-1, b, c), (1, b, d)]
                products = [build.signed(sign, Mul((Group(p), Group(q)), ("",))) for sign, p, q in parts]
                return Group(Add(tuple(products)))
            case _:
                return node

    return changed(question, right, transform(body_of(question), change))


@mistake("상수항의 부호", "상수항(마지막 항)의 부호를 반대로 썼습니다.", EXPAND, SIMPLIFY)
def last_sign(question: Question, right: Answer) -> Answer | None:
    poly = _right_poly(right)
    return _turn(right, -1) if poly is not None and len(poly.terms) > 1 else None


@mistake("가운데 항의 부호", "가운데 항의 부호를 반대로 썼습니다.", EXPAND)
def middle_sign(question: Question, right: Answer) -> Answer | None:
    poly = _right_poly(right)
    return _turn(right, 1) if poly is not None and len(poly.terms) > 2 else None


@mistake("첫 항의 부호", "첫 항의 부호를 반대로 썼습니다.", SIMPLIFY, EXPAND)
def first_sign(question: Question, right: Answer) -> Answer | None:
    poly = _right_poly(right)
    return _turn(right, 0) if poly is not None and len(poly.terms) > 1 else None


@mistake("계수를 곱하지 않음", "첫 항끼리 곱하면서 한쪽의 계수를 곱하지 않았습니다.", EXPAND)
def coefficient_once(question: Question, right: Answer) -> Answer | None:
    """(2x-1)(2x+1) as 2x²-1."""

    def change(node: Node) -> Node:
        match node:
            case Group(Add((Mul((Num(), *letters), _), *rest))):
                return Group(Add((build.product(letters), *rest)))
            case _:
                return node

    body = body_of(question)
    poly = _right_poly(right)
    if poly is None or not isinstance(body, Mul) or not isinstance(right, Formula):
        return None
    monomial, number = poly.ordered()[0]
    reduced = evaluate(Mul((change(body.factors[0]), *body.factors[1:]), body.signs)).poly
    leading = reduced.terms.get(monomial, number)
    return _printed(right, Quotient.of(poly + Poly({monomial: leading - number})))


def _turn(right: Answer, place: int) -> Answer | None:
    """The right answer with the sign of one of its terms turned."""
    poly = _right_poly(right)
    if poly is None or not isinstance(right, Formula):
        return None
    ordered = poly.ordered()
    monomial, number = ordered[place]
    return _printed(right, Quotient.of(poly - Poly({monomial: number + number})))


@mistake(
    "괄호 앞의 －를 무시", "괄호 앞의 －를 없애면서 괄호 안의 부호를 바꾸지 않았습니다.", SIMPLIFY, EXPAND
)
def minus_ignored(question: Question, right: Answer) -> Answer | None:
    def change(node: Node) -> Node:
        match node:
            case Neg(Group(Add(terms))):
                return Group(Add((Neg(Group(terms[0])), *terms[1:])))
            case Neg(Mul((factor, Group(Add(terms))), signs)):
                rest = tuple(Mul((factor, Group(term)), signs) for term in terms[1:])
                return Group(Add((Neg(Mul((factor, Group(terms[0])), signs)), *rest)))
            case _:
                return node

    return changed(question, right, transform(body_of(question), change))


@mistake("나눗셈을 곱셈으로", "나누는 식의 역수를 곱하지 않고 그대로 곱했습니다.", SIMPLIFY)
def divided_as_multiplied(question: Question, right: Answer) -> Answer | None:
    def change(node: Node) -> Node:
        return Mul((node.left, node.right), ("×",)) if isinstance(node, Div) else node

    return changed(question, right, transform(body_of(question), change))


@mistake("통분 실수", "통분하지 않고 분자끼리 더하고 분모끼리 곱했습니다.", SIMPLIFY)
def numerators_added(question: Question, right: Answer) -> Answer | None:
    body = body_of(question)
    if not isinstance(body, Add) or not isinstance(right, Formula):
        return None
    top, bottom = Quotient.of(0), Quotient.of(1)
    for term in body.terms:
        sign, size = (-1, term.arg) if isinstance(term, Neg) else (1, term)
        if not isinstance(size, Frac):
            return None
        top = top + evaluate(size.num) * Quotient.of(sign)
        bottom = bottom * evaluate(size.den)
    return _printed(right, top / bottom)


@mistake("부호 실수", "답의 부호를 반대로 썼습니다.", SIMPLIFY)
def single_sign(question: Question, right: Answer) -> Answer | None:
    poly = _right_poly(right)
    return _turn(right, 0) if poly is not None and len(poly.terms) == 1 else None


@mistake("계수를 잘못 더함", "동류항의 계수를 계산하면서 1을 더하거나 빠뜨렸습니다.", SIMPLIFY)
def coefficient_off(question: Question, right: Answer) -> Answer | None:
    poly = _right_poly(right)
    if poly is None or not isinstance(right, Formula):
        return None
    monomial, _ = poly.ordered()[0]
    changed = poly + Poly({monomial: Poly.constant(1).value})
    return _printed(right, Quotient.of(changed)) if changed else None

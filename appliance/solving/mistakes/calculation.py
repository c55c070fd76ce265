"""Mistakes in calculating: signs, powers, the order of operations, fractions."""

from appliance.domain.answers import Answer, Formula
from appliance.domain.givens import Assigned
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
    transform,
)
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.common import main_expression, scope_of
from appliance.solving.mistakes.kit import like, mistake, number_of
from appliance.solving.surd import Surd

CALCULATE = GoalKind.CALCULATE


def changed(question: Question, right: Answer, body: Node) -> Answer | None:
    """The value of a changed expression, where the change changed anything."""
    if body == main_expression(question).body:
        return None
    return like(right, evaluate(body, scope_of(question)).number)


@mistake("음수의 거듭제곱", "음수의 거듭제곱에서 부호를 잘못 정했습니다.", CALCULATE)
def power_sign(question: Question, right: Answer) -> Answer | None:
    def change(node: Node) -> Node:
        match node:
            case Pow(Group(Neg(base)), exponent):
                return Neg(Pow(base, exponent)) if _is_even(exponent) else Pow(base, exponent)
            case Neg(Pow(Num() as base, exponent)) if _is_even(exponent):
                return Pow(base, exponent)
            case _:
                return node

    return changed(question, right, transform(main_expression(question).body, change))


def _is_even(exponent: Node) -> bool:
    return isinstance(exponent, Num) and exponent.text.isdigit() and int(exponent.text) % 2 == 0


@mistake(
    "거듭제곱을 곱셈으로 계산",
    "밑과 지수를 곱했습니다. 거듭제곱은 밑을 지수만큼 거듭 곱한 것입니다.",
    CALCULATE,
)
def power_as_product(question: Question, right: Answer) -> Answer | None:
    def change(node: Node) -> Node:
        return build.product([node.base, node.exp], "×") if isinstance(node, Pow) else node

    return changed(question, right, transform(main_expression(question).body, change))


@mistake("괄호 앞의 부호", "괄호 앞의 －를 괄호 안의 첫 항에만 적용했습니다.", CALCULATE, GoalKind.SIMPLIFY)
def minus_first_only(question: Question, right: Answer) -> Answer | None:
    body = transform(main_expression(question).body, _first_only)
    if isinstance(right, Formula) and body != main_expression(question).body:
        return Formula(build.expression(evaluate(body, scope_of(question))))
    return changed(question, right, body)


def _first_only(node: Node) -> Node:
    match node:
        case Neg(Group(Add(terms))):
            return Add((Neg(Group(terms[0])), *terms[1:]))
        case Neg(Mul((factor, Group(Add(terms))), signs)):
            return Add((Neg(Mul((factor, Group(terms[0])), signs)), *terms[1:]))
        case _:
            return node


@mistake("계산 순서", "곱셈과 나눗셈보다 덧셈과 뺄셈을 먼저 계산했습니다.", CALCULATE)
def left_to_right(question: Question, right: Answer) -> Answer | None:
    """a + b × c taken as (a + b) × c."""
    body = main_expression(question).body
    if not isinstance(body, Add) or not isinstance(body.terms[-1], Mul | Div | Neg):
        return None
    last = body.terms[-1]
    sign = -1 if isinstance(last, Neg) else 1
    match _size(last):
        case Mul(factors, signs) if signs[0]:
            before = Group(Add((*body.terms[:-1], build.signed(sign, factors[0]))))
            return changed(question, right, Mul((before, *factors[1:]), signs))
        case Div(left, divisor):
            return changed(
                question, right, Div(Group(Add((*body.terms[:-1], build.signed(sign, left)))), divisor)
            )
        case _:
            return None


@mistake("나눗셈을 곱셈으로", "나누는 수의 역수를 곱하지 않고 그대로 곱했습니다.", CALCULATE)
def divide_as_multiply(question: Question, right: Answer) -> Answer | None:
    def change(node: Node) -> Node:
        return Mul((node.left, node.right), ("×",)) if isinstance(node, Div) else node

    return changed(question, right, transform(main_expression(question).body, change))


@mistake("대입할 때 부호", "음수를 대입하면서 괄호를 쓰지 않아 부호를 잘못 계산했습니다.", CALCULATE)
def substitute_sign(question: Question, right: Answer) -> Answer | None:
    scope = scope_of(question)
    for given in question.all(Assigned):
        scope = scope.with_values({given.name: -evaluate(given.value, scope)})
    if not question.all(Assigned):
        return None
    return like(right, evaluate(main_expression(question).body, scope).number)


@mistake("부호 실수", "계산 마지막에 부호를 반대로 썼습니다.", CALCULATE, GoalKind.FUNCTION_VALUE)
def sign_slip(question: Question, right: Answer) -> Answer | None:
    value = number_of(right)
    return like(right, -value) if value is not None else None


@mistake("한 항의 부호 실수", "더할 항을 빼거나 뺄 항을 더했습니다.", CALCULATE)
def last_term_sign(question: Question, right: Answer) -> Answer | None:
    body = main_expression(question).body
    if isinstance(body, Add):
        last = body.terms[-1]
        turned = last.arg if isinstance(last, Neg) else Neg(last)
        return changed(question, right, Add((*body.terms[:-1], turned)))
    return None


@mistake("한 항을 빠뜨림", "마지막 항을 계산에서 빠뜨렸습니다.", CALCULATE)
def drop_last_term(question: Question, right: Answer) -> Answer | None:
    body = main_expression(question).body
    if isinstance(body, Add) and len(body.terms) > 1:
        return changed(question, right, build.total(body.terms[:-1]))
    return None


@mistake("분모와 분자를 따로 더함", "통분하지 않고 분모는 분모끼리, 분자는 분자끼리 더했습니다.", CALCULATE)
def add_across(question: Question, right: Answer) -> Answer | None:
    body = main_expression(question).body
    if not isinstance(body, Add) or not all(isinstance(_size(term), Frac) for term in body.terms):
        return None
    sizes = [(_size(term), -1 if isinstance(term, Neg) else 1) for term in body.terms]
    tops = [evaluate(size.num).number.scaled(sign) for size, sign in sizes if isinstance(size, Frac)]
    bottoms = [evaluate(size.den).number for size, _ in sizes if isinstance(size, Frac)]
    return like(right, sum(tops, start=Surd.of(0)) / sum(bottoms, start=Surd.of(0)))


def _size(term: Node) -> Node:
    return term.arg if isinstance(term, Neg) else term

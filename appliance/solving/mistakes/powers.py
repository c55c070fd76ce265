"""Mistakes with the laws of exponents."""

from appliance.domain.answers import Answer, Formula
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Div, Group, Mul, Node, Num, Pow, transform
from appliance.solving import build
from appliance.solving.mistakes.algebra import body_of, changed
from appliance.solving.mistakes.kit import mistake

SIMPLIFY = GoalKind.SIMPLIFY


@mistake("지수를 곱함", "밑이 같은 거듭제곱을 곱하면서 지수를 더하지 않고 곱했습니다.", SIMPLIFY)
def exponents_multiplied(question: Question, right: Answer) -> Answer | None:
    """x²·x³ as x⁶, for two powers of one letter or number side by side."""

    def change(node: Node) -> Node:
        match node:
            case Mul((Pow(base, Num(m)), Pow(other, Num(n)), *rest), signs) if base == other:
                joined = Pow(base, Num(str(int(m) * int(n))))
                return Mul((joined, *rest), signs[1:]) if rest else joined
            case _:
                return node

    return _power_changed(question, right, transform(body_of(question), change))


@mistake("지수를 더함", "거듭제곱의 거듭제곱에서 지수를 곱하지 않고 더했습니다.", SIMPLIFY)
def exponents_added(question: Question, right: Answer) -> Answer | None:
    """(x²)³ as x⁵."""

    def change(node: Node) -> Node:
        match node:
            case Pow(Group(Pow(base, Num(m))), Num(n)) | Pow(Pow(base, Num(m)), Num(n)):
                return Pow(base, Num(str(int(m) + int(n))))
            case _:
                return node

    return _power_changed(question, right, transform(body_of(question), change))


@mistake("지수의 나눗셈", "거듭제곱의 나눗셈에서 지수를 빼지 않고 나누거나 더했습니다.", SIMPLIFY)
def exponents_divided(question: Question, right: Answer) -> Answer | None:
    def change(node: Node) -> Node:
        match node:
            case Div(Pow(base, Num(m)), Pow(other, Num(n))) if base == other:
                exponent = int(m) // int(n) if int(m) % int(n) == 0 else int(m) + int(n)
                return Pow(base, Num(str(exponent)))
            case _:
                return node

    return _power_changed(question, right, transform(body_of(question), change))


@mistake("밑까지 곱함", "밑이 같은 거듭제곱의 곱에서 밑까지 곱했습니다.", SIMPLIFY)
def bases_multiplied(question: Question, right: Answer) -> Answer | None:
    """3²×3⁴ as 9⁶."""
    match right, body_of(question):
        case Formula(Pow(Num(base), exponent)), Mul():
            return Formula(Pow(Num(str(int(base) ** 2)), exponent))
        case _:
            return None


def _power_changed(question: Question, right: Answer, node: Node) -> Answer | None:
    """As `changed`, with 3^8 kept as one power."""
    match right, node:
        case Formula(Pow(Num(), _)), Pow(Num(), _):
            return Formula(node) if node != body_of(question) else None
        case Formula(Pow(Num(), _)), _:
            return None
        case _:
            return changed(question, right, node)


@mistake("계수를 거듭제곱하지 않음", "괄호 안의 계수에는 지수를 적용하지 않았습니다.", SIMPLIFY)
def coefficient_kept(question: Question, right: Answer) -> Answer | None:
    """(2x²)³ as 2x⁶."""

    def change(node: Node) -> Node:
        match node:
            case Pow(Group(Mul((Num() as number, *rest), signs)), exponent):
                power = Pow(Group(build.product(rest)), exponent)
                return Mul((number, power), signs[:1])
            case _:
                return node

    return changed(question, right, transform(body_of(question), change))


@mistake("지수를 잘못 셈", "거듭제곱에서 곱한 횟수를 하나 많게 세었습니다.", SIMPLIFY)
def one_power_more(question: Question, right: Answer) -> Answer | None:
    return _power_moved(right, 1)


@mistake("지수를 잘못 셈", "거듭제곱에서 곱한 횟수를 하나 적게 세었습니다.", SIMPLIFY)
def one_power_less(question: Question, right: Answer) -> Answer | None:
    return _power_moved(right, -1)


def _power_moved(right: Answer, step: int) -> Answer | None:
    match right:
        case Formula(Pow(base, Num(exponent))) if int(exponent) + step > 1:
            return Formula(Pow(base, Num(str(int(exponent) + step))))
        case _:
            return None

"""Mistakes with square roots: 근호 밖으로 꺼내기, 더하기, 유리화."""

from appliance.domain.answers import Answer, Scalar
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Div, Frac, Group, Mul, Neg, Node, Num, Pow, Root, transform, walk
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.common import main_expression, scope_of
from appliance.solving.integers import square_part
from appliance.solving.mistakes.kit import like, mistake
from appliance.solving.surd import ZERO, Surd

SIMPLIFY, CALCULATE, RATIONALISE = GoalKind.SIMPLIFY, GoalKind.CALCULATE, GoalKind.RATIONALISE


def _body(question: Question) -> Node:
    return main_expression(question).body


def _of(question: Question, right: Answer, node: Node) -> Answer | None:
    """The number of a changed expression with roots in it, where it was changed."""
    if not isinstance(right, Scalar) or node == _body(question) or not _has_root(_body(question)):
        return None
    return like(right, evaluate(node, scope_of(question)).number)


def _has_root(node: Node) -> bool:
    return any(isinstance(below, Root) for below in walk(node))


def _term(node: Node) -> tuple[Surd, int] | None:
    """(coefficient, radicand) of a written term such as -2√12; None for any other."""
    match node:
        case Neg(arg):
            inner = _term(arg)
            return (-inner[0], inner[1]) if inner else None
        case Root(Num(text), 2) if text.isdigit():
            return Surd.of(1), int(text)
        case Mul((Num() as number, Root(Num(text), 2))) if text.isdigit():
            return Surd.of(number.value), int(text)
        case _:
            return None


def _terms(question: Question) -> list[tuple[Surd, int]]:
    body = _body(question)
    found = [_term(term) for term in body.terms] if isinstance(body, Add) else []
    return [term for term in found if term is not None] if None not in found else []


@mistake(
    "근호 안의 수끼리 계산",
    "제곱근의 덧셈과 뺄셈에서 근호 안의 수끼리 더하거나 뺐습니다.",
    SIMPLIFY,
    CALCULATE,
)
def radicands_added(question: Question, right: Answer) -> Answer | None:
    """√12+√27 as √39; with coefficients, those are added too."""
    terms = _terms(question)
    if not terms:
        return None
    inside = sum(n if number.sign() > 0 else -n for number, n in terms)
    if inside <= 0:
        return None
    plain = all(abs(number) == Surd.of(1) for number, _ in terms)
    outside = Surd.of(1) if plain else sum((number for number, _ in terms), start=ZERO)
    return like(right, outside * Surd.of(inside).sqrt())


@mistake(
    "근호 밖으로 잘못 꺼냄", "제곱인 수를 근호 밖으로 꺼내면서 제곱을 없애지 않았습니다.", SIMPLIFY, CALCULATE
)
def square_kept(question: Question, right: Answer) -> Answer | None:
    """√12 as 4√3."""

    def change(node: Node) -> Node:
        match node:
            case Root(Num(text), 2) if text.isdigit():
                outside, inside = square_part(int(text))
                return build.product([Num(str(outside**2)), Root(Num(str(inside)))]) if outside > 1 else node
            case _:
                return node

    return _of(question, right, transform(_body(question), change))


@mistake(
    "근호 안팎의 수를 바꿈", "근호 밖으로 나올 수와 안에 남을 수를 바꾸어 썼습니다.", SIMPLIFY, CALCULATE
)
def outside_inside(question: Question, right: Answer) -> Answer | None:
    """√12 as 3√2."""

    def change(node: Node) -> Node:
        match node:
            case Root(Num(text), 2) if text.isdigit():
                outside, inside = square_part(int(text))
                swapped = build.product([Num(str(inside)), Root(Num(str(outside)))])
                return swapped if outside > 1 and inside > 1 else node
            case _:
                return node

    return _of(question, right, transform(_body(question), change))


@mistake("가운데 항 누락", "(a+b)²을 a²+b²으로 전개하여 가운데 항을 빠뜨렸습니다.", SIMPLIFY, CALCULATE)
def middle_dropped(question: Question, right: Answer) -> Answer | None:
    return _of(question, right, transform(_body(question), squares_only))


def squares_only(node: Node) -> Node:
    """(a-b)² as a²-b² and (a+b)² as a²+b²."""
    match node:
        case Pow(Group(Add((first, second))), Num("2")):
            size = second.arg if isinstance(second, Neg) else second
            squared = Pow(Group(size), Num("2"))
            return Group(
                Add((Pow(Group(first), Num("2")), Neg(squared) if isinstance(second, Neg) else squared))
            )
        case _:
            return node


@mistake("한 항의 부호 실수", "더할 항을 빼거나 뺄 항을 더했습니다.", SIMPLIFY)
def last_sign(question: Question, right: Answer) -> Answer | None:
    body = _body(question)
    if not isinstance(body, Add):
        return None
    last = body.terms[-1]
    turned = last.arg if isinstance(last, Neg) else Neg(last)
    return _of(question, right, Add((*body.terms[:-1], turned)))


@mistake("계수를 곱함", "근호 앞의 수를 더하지 않고 곱했습니다.", SIMPLIFY, CALCULATE)
def coefficients_multiplied(question: Question, right: Answer) -> Answer | None:
    terms = _terms(question)
    simple = [number * Surd.of(n).sqrt() for number, n in terms]
    if len(simple) < 2 or any(len(value.parts) != 1 or value.is_rational for value in simple):
        return None
    if len({value.parts[0][0] for value in simple}) != 1:
        return None
    product = Surd.of(1)
    for value in simple:
        product = product.scaled(value.parts[0][1])
    return like(right, product * Surd.of(simple[0].parts[0][0]).sqrt())


@mistake("한 항만 간단히 함", "마지막 항의 계수를 더하지 않았습니다.", SIMPLIFY)
def last_dropped(question: Question, right: Answer) -> Answer | None:
    body = _body(question)
    return _of(question, right, build.total(body.terms[:-1])) if isinstance(body, Add) else None


@mistake(
    "근호 안의 수끼리 더함", "제곱근의 곱에서 근호 안의 수를 곱하지 않고 더했습니다.", SIMPLIFY, CALCULATE
)
def product_as_sum(question: Question, right: Answer) -> Answer | None:
    def change(node: Node) -> Node:
        match node:
            case Mul((Root(Num(a), 2), Root(Num(b), 2))) if a.isdigit() and b.isdigit():
                return Root(Num(str(int(a) + int(b))))
            case Div(Root(Num(a), 2), Root(Num(b), 2)) if a.isdigit() and b.isdigit() and int(a) > int(b):
                return Root(Num(str(int(a) - int(b))))
            case _:
                return node

    return _of(question, right, transform(_body(question), change))


@mistake("근호를 없앰", "근호 안의 수가 제곱수가 아닌데 근호를 없앴습니다.", SIMPLIFY)
def root_removed(question: Question, right: Answer) -> Answer | None:
    """√n as the coefficient alone: 5√3 as 15."""
    if not isinstance(right, Scalar):
        return None
    parts = evaluate(right.value).number.parts
    if len(parts) != 1 or parts[0][0] == 1:
        return None
    return like(right, Surd.of(parts[0][1] * parts[0][0]))


@mistake("근호 안을 한 번 더 꺼냄", "더 꺼낼 것이 없는데 계수를 두 배로 썼습니다.", SIMPLIFY)
def doubled(question: Question, right: Answer) -> Answer | None:
    if not isinstance(right, Scalar):
        return None
    value = evaluate(right.value).number
    return like(right, value.scaled(2)) if not value.is_rational else None


def _sides(question: Question) -> tuple[Surd, Surd] | None:
    """Numerator and denominator of the fraction that is rationalised."""
    body = _body(question)
    sign = -1 if isinstance(body, Neg) else 1
    body = body.arg if isinstance(body, Neg) else body
    if not isinstance(body, Frac):
        return None
    scope = scope_of(question)
    return evaluate(body.num, scope).number.scaled(sign), evaluate(body.den, scope).number


def _conjugate(value: Surd) -> Surd:
    """√3+√2 for √3-√2, positive; of a single root, the root itself without its coefficient."""
    if len(value.parts) == 1:
        return Surd.of(value.parts[0][0]).sqrt()
    (n, q) = value.parts[-1]
    return abs(value - (Surd.of(n).sqrt().scaled(2 * q)))


@mistake("분자에 곱하지 않음", "분모를 유리화하면서 분자에는 같은 수를 곱하지 않았습니다.", RATIONALISE)
def numerator_forgotten(question: Question, right: Answer) -> Answer | None:
    if (sides := _sides(question)) is None:
        return None
    top, bottom = sides
    return like(right, top / (bottom * _conjugate(bottom)))


@mistake("분모에 곱하지 않음", "분자에만 곱하고 분모의 근호를 그냥 없앴습니다.", RATIONALISE)
def denominator_forgotten(question: Question, right: Answer) -> Answer | None:
    if (sides := _sides(question)) is None:
        return None
    top, bottom = sides
    if len(bottom.parts) > 1:
        return like(right, top * _conjugate(bottom))
    return like(right, (top * _conjugate(bottom)).scaled(1 / bottom.parts[0][1]))


@mistake("켤레의 부호", "분모의 부호를 바꾸지 않은 식을 분자에 곱했습니다.", RATIONALISE)
def same_sign(question: Question, right: Answer) -> Answer | None:
    if (sides := _sides(question)) is None or len(sides[1].parts) == 1:
        return None
    top, bottom = sides
    return like(right, top * bottom / (bottom * _conjugate(bottom)))


@mistake("합차 공식의 부호", "분모를 계산하면서 제곱의 차가 아니라 합을 썼습니다.", RATIONALISE)
def squares_summed(question: Question, right: Answer) -> Answer | None:
    if (sides := _sides(question)) is None or len(sides[1].parts) == 1:
        return None
    top, bottom = sides
    squares = [(Surd.of(n).sqrt().scaled(q)).power(2) for n, q in bottom.parts]
    return like(right, top * _conjugate(bottom) / sum(squares, start=ZERO))


@mistake("분모를 두 번 곱함", "분모에 근호 안의 수를 한 번 더 곱했습니다.", RATIONALISE)
def twice_below(question: Question, right: Answer) -> Answer | None:
    if (sides := _sides(question)) is None or len(sides[1].parts) > 1:
        return None
    top, bottom = sides
    return like(right, top / bottom / Surd.of(bottom.parts[0][0]))


@mistake("부호 실수", "유리화한 뒤 부호를 반대로 썼습니다.", RATIONALISE, SIMPLIFY)
def sign_slip(question: Question, right: Answer) -> Answer | None:
    if not isinstance(right, Scalar):
        return None
    return like(right, -evaluate(right.value).number)

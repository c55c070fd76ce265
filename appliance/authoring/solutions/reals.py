"""Single numbers: prime factors, square roots, whole and broken parts, cycles of decimals."""

from appliance.authoring.solutions.arithmetic import number
from appliance.authoring.solutions.build import node as built
from appliance.authoring.solutions.build import power, subtract
from appliance.authoring.solutions.lines import closing, eq, line, math
from appliance.authoring.solutions.primes import factorised, is_factorised, product_node
from appliance.authoring.solutions.surd import Surd, value
from appliance.domain.answers import Answer, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Expression
from appliance.domain.question import Question
from appliance.mathtext.tree import Abs, Neg, Node, Num, Recurring, Rel, Root, walk
from appliance.solving.goals.periods import digits


def body_of(question: Question) -> Node:
    given = question.only(Expression)
    if given is None:
        raise Unsolvable("수가 하나로 정해지지 않았습니다.")
    return given.body


def primes(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    body = body_of(question)
    factors = factorised(int(number(body)))
    lines: tuple[str, ...] = ()
    if not is_factorised(body):
        lines = (line("{을} 소인수분해하면 {}이다.", math(body), eq(body, product_node(factors))),)
    return (*lines, closing("소인수는", answer))


def sized(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    body = body_of(question)
    shown = ", ".join((eq(Abs(Neg(body)), body), eq(Abs(body), body)))
    return (line("{}이다.", shown), closing(line("절댓값이 {}인 수는", body), answer))


def square_roots(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The number is worked out first; then the squares that are equal to it."""
    (which,) = (str(arg) for arg in question.goal.args)
    body = body_of(question)
    size = value(body)
    root = size.sqrt()
    lines: list[str] = []
    if built(size) != body:
        lines.append(line("주어진 수를 계산하면 {}이다.", eq(body, size)))
    if root.is_rational:
        squares = (eq(power(root, 2), size), eq(power(Neg(built(root)), 2), size))
        lines.append(line("{}이다.", ", ".join(squares)))
    name = {"both": "제곱근은", "positive": "양의 제곱근은", "negative": "음의 제곱근은"}[which]
    return (*lines, closing(name, answer))


def part(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """√4 < √7 < √9, so 2 < √7 < 3; then the whole number that goes with it is added."""
    (which,) = (str(arg) for arg in question.goal.args)
    body = body_of(question)
    whole = value(body).floor()
    lines = [bounds_line(body)]
    if which == "whole":
        return (*lines, closing("정수 부분은", answer))
    lines.append(line("정수 부분은 {}이다.", whole))
    return (*lines, closing("소수 부분은", answer, *_once(subtract(body, whole), answer)))


def _once(step: Node, answer: Answer) -> tuple[Node, ...]:
    return (step,) if isinstance(answer, Scalar) and step != answer.value else ()


def bounds_line(body: Node) -> str:
    """Between which whole numbers a surd lies."""
    size = value(body)
    low = size.floor()
    between = math(Rel((built(low), body, built(low + 1)), ("<", "<")))
    root = next((each for each in walk(body) if isinstance(each, Root)), None)
    if root is None:
        return line("{}이다.", between)
    inner = value(root)
    if isinstance(body, Root):
        return line("{}에서 {}이다.", _squares(body, size), between)
    if len([each for each in walk(body) if isinstance(each, Root)]) > 1:
        return line("{}이다.", between)
    under = inner.floor()
    of_root = math(Rel((built(under), root, built(under + 1)), ("<", "<")))
    return line("{}이므로 {}이다.", of_root, between)


def _squares(body: Node, size: Surd) -> str:
    low = size.floor()
    return math(Rel((Root(built(low * low)), body, Root(built((low + 1) ** 2))), ("<", "<")))


def cycle(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    (which,) = (str(arg) for arg in question.goal.args)
    body = body_of(question)
    lines = _as_decimal(body)
    _, found = digits(abs(number(body)))
    if which == "length":
        return (*lines, line("순환마디는 {}이다.", Num(found)), closing("순환마디의 숫자의 개수는", answer))
    return (*lines, closing("순환마디는", answer))


def recurring(body: Node) -> Node:
    """The decimal with its cycle marked."""
    size = number(body)
    before, found = digits(abs(size))
    shown = Recurring(str(abs(size).numerator // abs(size).denominator), before, found)
    return Neg(shown) if size < 0 else shown


def _as_decimal(body: Node) -> tuple[str, ...]:
    if isinstance(body, Recurring):
        return ("순환마디는 소수점 아래에서 되풀이되는 한 부분이다.",)
    return (line("분수를 소수로 나타내면 {}이다.", eq(body, recurring(body))),)


def digit(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """50 = 6×8+2: the second digit of the cycle."""
    (place,) = question.goal.args
    assert isinstance(place, Num)
    body = body_of(question)
    before, found = digits(abs(number(body)))
    at = int(place.value) - len(before)
    lines = list(_as_decimal(body)) if not isinstance(body, Recurring) else []
    lines.append(line("순환마디는 {}이고 순환마디의 숫자는 {}개이다.", Num(found), len(found)))
    if at < 1:
        raise Unsolvable("순환마디 앞의 숫자를 묻는 문제라 풀이를 쓸 수 없습니다.")
    if before:
        lines.append(
            line(
                "소수점 아래 순환하지 않는 숫자가 {}개이므로 {}이다.",
                len(before),
                eq(subtract(place, len(before)), at),
            )
        )
    times, rest = divmod(at, len(found))
    if len(found) > 1:
        lines.append(line("{}이다.", _division(at, len(found), times, rest)))
        which = rest or len(found)
        lines.append(line("구하는 숫자는 순환마디의 {}번째 숫자이다.", which))
    return (*lines, closing(f"소수점 아래 {place.text}번째 자리의 숫자는", answer))


def _division(at: int, length: int, times: int, rest: int) -> str:
    return f"${at}={length}\\times {times}" + (f"+{rest}$" if rest else "$")

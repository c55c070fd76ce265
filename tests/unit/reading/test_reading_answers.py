"""Typed keys and students' answers."""

import pytest

from appliance.domain.answers import (
    Answer,
    AnySolution,
    Assignment,
    Coordinates,
    Formula,
    NoSolution,
    Range,
    Roots,
    Scalar,
    Several,
    Truth,
)  # fmt: skip
from appliance.domain.note import Reading
from appliance.domain.question import Question
from appliance.mathtext import parse
from appliance.mathtext.tree import Node, Rel
from appliance.reading import option_index, read, read_answer

SUM = "이차방정식 x²-5x+6=0의 두 근의 합을 구하여라."
QUADRATIC = "이차방정식 x²-5x+6=0을 풀어라."
SYSTEM = "연립방정식 x+y=7, 2x-y=2를 풀어라."
INEQUALITY = "일차부등식 3x-5≥5x+1을 풀어라."
SURDS = "√12+√27을 간단히 하여라."
FACTOR = "x²-9y²을 인수분해하여라."
PRIMES = "60을 소인수분해하여라."
SIDE = "직각을 낀 두 변의 길이가 5cm, 12cm인 직각삼각형의 빗변의 길이를 구하여라."
CHANCE = "서로 다른 두 개의 주사위를 동시에 던질 때, 나오는 눈의 수의 합이 8일 확률은?"
LINE = "기울기가 2이고 점 (1,3)을 지나는 직선의 방정식을 구하여라."
VERTEX = "이차함수 y=x²-2x-3의 꼭짓점의 좌표를 구하여라."
BOTH = "일차함수 y=2x-3의 그래프의 x절편과 y절편을 각각 구하여라."
PAIR = "두 자연수의 합은 20이고 차는 4이다. 두 자연수를 구하여라."
WORK = "어떤 일을 하는 데 A는 10일, B는 15일이 걸린다. 둘이 함께 하면 며칠이 걸리는가?"


def node(text: str) -> Node:
    return parse(text)


def rel(text: str) -> Rel:
    found = parse(text)
    assert isinstance(found, Rel)
    return found


def question(stem: str) -> Question:
    found = read(stem)
    assert isinstance(found, Reading)
    return found.question


def roots(*values: str) -> Roots:
    return Roots("x", tuple(node(value) for value in values))


def system(x: str, y: str) -> Assignment:
    return Assignment((("x", node(x)), ("y", node(y))))


TYPED: tuple[tuple[str, str, Answer | None], ...] = (
    (SUM, "5", Scalar(node("5"))),
    (SUM, "-5", Scalar(node("-5"))),
    (SUM, "답: 5", Scalar(node("5"))),
    (SUM, "두 근의 합은 5이다.", Scalar(node("5"))),
    (SUM, "합은 5이다", Scalar(node("5"))),
    (SUM, "５", Scalar(node("5"))),
    (QUADRATIC, "x=2 또는 x=3", roots("2", "3")),
    (QUADRATIC, "x=3, x=2", roots("2", "3")),
    (QUADRATIC, "2, 3", roots("2", "3")),
    (QUADRATIC, "x=2,3", roots("2", "3")),
    (QUADRATIC, "x=2 or 3", roots("2", "3")),
    (QUADRATIC, "$x=2$ 또는 $x=3$", roots("2", "3")),
    (QUADRATIC, "x=2(중근)", roots("2")),
    (QUADRATIC, "x=1±√2", roots("1-√2", "1+√2")),
    (QUADRATIC, "±3", roots("-3", "3")),
    (QUADRATIC, "y=2", None),
    (QUADRATIC, "x=x", None),
    (SYSTEM, "x=3, y=4", system("3", "4")),
    (SYSTEM, "y=4, x=3", system("3", "4")),
    (SYSTEM, "x=3 y=4", system("3", "4")),
    (SYSTEM, "x=3이고 y=4", system("3", "4")),
    (SYSTEM, "(3, 4)", system("3", "4")),
    (SYSTEM, "3, 4", system("3", "4")),
    (SYSTEM, "$x=3,\\ y=4$", system("3", "4")),
    (SYSTEM, "x=3", None),
    (SYSTEM, "해가 없다", NoSolution()),
    (SYSTEM, "해가 없다.", NoSolution()),
    (SYSTEM, "없음", NoSolution()),
    (SYSTEM, "해가 무수히 많다.", AnySolution()),
    (INEQUALITY, "x≤-3", Range(rel("x≤-3"))),
    (INEQUALITY, "x<=-3", Range(rel("x≤-3"))),
    (INEQUALITY, "$x\\le -3$", Range(rel("x≤-3"))),
    (INEQUALITY, "-3≥x", Range(rel("-3≥x"))),
    (INEQUALITY, "-3", None),
    (SURDS, "5√3", Scalar(node("5√3"))),
    (SURDS, "5루트3", Scalar(node("5√3"))),
    (SURDS, "$5\\sqrt{3}$", Scalar(node("5√3"))),
    (FACTOR, "(x+3y)(x-3y)", Formula(node("(x+3y)(x-3y)"))),
    (FACTOR, "x²-9y²", Formula(node("x²-9y²"))),
    (PRIMES, "2²×3×5", Formula(node("2^2×3×5"))),
    (PRIMES, "60", Formula(node("60"))),
    (SIDE, "13cm", Scalar(node("13"), "cm")),
    (SIDE, "13", Scalar(node("13"), "cm")),
    (SIDE, "$13$ cm", Scalar(node("13"), "cm")),
    (SIDE, "$13\\,\\mathrm{cm}$", Scalar(node("13"), "cm")),
    (SIDE, "0.13m", Scalar(node("0.13"), "m")),
    (SIDE, "√13 cm", Scalar(node("√13"), "cm")),
    (CHANCE, "5/36", Scalar(node("5/36"))),
    (CHANCE, "36분의 5", Scalar(node("5/36"))),
    (CHANCE, "10/72", Scalar(node("10/72"))),
    (LINE, "y=2x+1", Formula(node("y=2x+1"))),
    (LINE, "$y=2x+1$", Formula(node("y=2x+1"))),
    (VERTEX, "(1,-4)", Coordinates(node("1"), node("-4"))),
    (BOTH, "3/2, -3", Several((("x절편", Scalar(node("3/2"))), ("y절편", Scalar(node("-3")))))),
    (BOTH, "y절편: -3, x절편: 3/2", Several((("y절편", Scalar(node("-3"))), ("x절편", Scalar(node("3/2")))))),
    (PAIR, "12, 8", Several((("큰 수", Scalar(node("12"))), ("작은 수", Scalar(node("8")))))),
    (PAIR, "12와 8", Several((("큰 수", Scalar(node("12"))), ("작은 수", Scalar(node("8")))))),
    (PAIR, "12", Scalar(node("12"))),
    (WORK, "6일", Scalar(node("6"), "일")),
    (WORK, "$6$일", Scalar(node("6"), "일")),
    (SUM, "참", Truth(True)),
    (SUM, "거짓", Truth(False)),
    (SUM, "", None),
    (SUM, "모르겠다", None),
    (SUM, "x^", None),
    (SUM, "1" * 400, None),
)  # fmt: skip


@pytest.mark.parametrize(("stem", "typed", "answer"), TYPED)
def test_a_typed_answer_is_read_in_its_own_form(stem: str, typed: str, answer: Answer | None) -> None:
    """A key is read as the kind of answer that is asked for, in the form typed; anything else is no answer."""
    assert read_answer(typed, question(stem)) == answer


@pytest.mark.parametrize(
    ("typed", "index"),
    [("②", 1), ("2번", 1), ("(2)", 1), ("2)", 1), ("2", 1), ("⑤", 4), (" ① ", 0), ("6", None), ("x=2", None), ("", None)],
)  # fmt: skip
def test_an_option_is_called_in_many_ways(typed: str, index: int | None) -> None:
    """②, 2번, (2) and 2 are the second option; a number above five is none."""
    assert option_index(typed) == index

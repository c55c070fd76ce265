"""Misconceptions: named wrong answers, plausible and distinct."""

import pytest

from appliance.domain.answers import Scalar
from appliance.domain.givens import Assigned, Experiment, Function, Located
from appliance.domain.goals import Event, Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext import parse
from appliance.solving import in_form, key_text, misconceptions, same, solve

DICE = Experiment("dice", (("count", 2),))
BALLS = Experiment("balls", (("빨간", 3), ("파란", 4), ("draws", 2)))


def chance(kind, experiment, event):
    return Question((experiment,), Goal(GoalKind(kind), (event,)))


def function(kind, body, *args, name="y"):
    return Question((Function(parse(body), name=name),), Goal(GoalKind(kind), args))


# goal → (question, (mistake, answer) that must be among the misconceptions)
NAMED = [
    (lambda a: a.relations("roots", "x²-5x+6=0", "x", "sum"), "부호 실수", "$-5$"),
    (lambda a: a.relations("roots", "x²-5x+6=0", "x", "sum"), "두 근의 합과 곱 혼동", "$6$"),
    (lambda a: a.relations("roots", "x²-5x+6=0", "x", "square_sum"), "합의 제곱으로 계산", "$25$"),
    (lambda a: a.expression("divisor_count", "2^3×3^2×5"), "지수에 1을 더하지 않음", "$6$"),
    (lambda a: a.expression("divisor_count", "2^3×3^2×5"), "지수 하나를 빠뜨림", "$12$"),
    (lambda a: a.expression("gcd", "2^3×3", "2^2×3^2×5"), "지수가 큰 것을 고름", "$72$"),
    (lambda a: a.expression("lcm", "2^3×3", "2^2×3^2×5"), "공통이 아닌 소인수를 빠뜨림", "$72$"),
    (lambda a: a.expression("simplify", "√12+√27"), "근호 안의 수끼리 계산", r"$\sqrt{39}$"),
    (lambda a: a.expression("simplify", "√12+√27"), "근호 밖으로 잘못 꺼냄", r"$13\sqrt{3}$"),
    (lambda a: a.expression("simplify", "3(x-2)-2(x+1)"), "분배 누락", "$x-3$"),
    (lambda a: a.expression("simplify", "3(x-2)-2(x+1)"), "괄호 앞의 －를 무시", "$x-4$"),
    (lambda a: a.expression("simplify", "(2x^2)^3"), "계수를 거듭제곱하지 않음", "$2x^6$"),
    (lambda a: a.expression("simplify", "3^2×3^4"), "지수를 곱함", "$3^8$"),
    (lambda a: a.expression("expand", "(x+3)^2"), "가운데 항 누락", "$x^2+9$"),
    (lambda a: a.expression("factor", "x^2-9y^2"), "제곱근을 구하지 않음", "$(x+9y)(x-9y)$"),
    (lambda a: a.expression("factor", "x^2-5x+6"), "부호 실수", "$(x+2)(x+3)$"),
    (lambda a: a.expression("rationalise", r"\frac{6}{\sqrt{3}}"), "분자에 곱하지 않음", "$2$"),
    (lambda a: a.expression("to_fraction", r"0.\dot{2}\dot{7}"), "분모를 10의 거듭제곱으로 씀", r"$\frac{27}{100}$"),
    (lambda a: a.expression("to_fraction", r"0.1\dot{2}"), "분모를 99…0으로 잘못 씀", r"$\frac{4}{33}$"),
    (lambda a: a.expression("calculate", "3+4×(-2)"), "계산 순서", "$-14$"),
    (lambda a: a.expression("calculate", "(-2)^3+5×(-3)"), "음수의 거듭제곱", "$-7$"),
    (lambda a: a.relations("solve", "3x-5=x+7"), "이항할 때 부호를 바꾸지 않음", "$x=1$"),
    (lambda a: a.relations("solve", "2(x-3)=x+4"), "분배 누락", "$x=7$"),
    (lambda a: a.relations("solve", "x^2-5x+6=0"), "부호 실수", "$x=-3$ 또는 $x=-2$"),
    (lambda a: a.relations("solve", "x^2=9"), "한 근을 빠뜨림", "$x=3$"),
    (lambda a: a.relations("solve", "x+y=7;2x-y=2", "xy"), "x와 y를 바꾸어 씀", r"$x=4,\ y=3$"),
    (lambda a: a.relations("solve", "3x-5≥5x+1"), "부등호의 방향을 바꾸지 않음", r"$x\ge -3$"),
    (lambda a: a.relations("solve", "3x-5≥5x+1"), "이항할 때 부호를 바꾸지 않음", r"$x\le 2$"),
    (lambda a: a.relations("integers", "3x-5≤10", "x", "count", "natural"), "경계의 값을 빠뜨림", "$4$"),
    (lambda a: a.relations("at_solution", "x+y=7;2x-y=2", "xy", parse("x-y")), "x와 y를 바꾸어 대입", "$1$"),
    (lambda a: a.relations("at_solution", "x+y=5;xy=6", "xy", parse("x^2+y^2")), "가운데 항 누락", "$25$"),
    (lambda a: function("features", "2x-3", "value", "x_intercept"), "x절편과 y절편 혼동", "$-3$"),
    (lambda a: function("features", "2x-3", "sum", "x_intercept", "y_intercept"), "x절편의 부호 실수", r"$-\frac{9}{2}$"),
    (lambda a: function("features", "x^2-4x+1", "value", "vertex"), "꼭짓점의 x좌표의 부호", r"$(-2,\ -3)$"),
    (lambda a: function("function_value", "2x-3", parse("f(-2)"), name="f"), "음수를 대입할 때 부호 실수", "$1$"),
    (lambda a: chance("probability", DICE, Event("sum_is", (8,))), "순서 무시", r"$\frac{1}{12}$"),
    (lambda a: chance("probability", DICE, Event("sum_is", (8,))), "여사건과 혼동", r"$\frac{31}{36}$"),
    (lambda a: chance("probability", BALLS, Event("same_colour")), "다시 넣는지를 잘못 봄", r"$\frac{25}{49}$"),
    (lambda a: chance("cases", DICE, Event("any")), "합의 법칙과 곱의 법칙 혼동", "$12$"),
    (
        lambda a: a.situation("mixture.add_water", "water", percent_before="8 %", mass_before="300 g", percent_after="6 %"),
        "농도에서 물의 양 무시",
        "$75$ g",
    ),
    (
        lambda a: a.situation("travel.two_speeds", "distance", speed_slow="4 km/h", speed_fast="6 km/h", time_difference="15 분"),
        "단위를 바꾸지 않음",
        "$180$ km",
    ),
    (
        lambda a: a.situation("figure.right_triangle", "hypotenuse", leg_first="5 cm", leg_second="12 cm"),
        "빗변이 아닌 변으로 계산",
        r"$\sqrt{119}$ cm",
    ),
    (
        lambda a: a.situation("figure.right_triangle", "hypotenuse", leg_first="5 cm", leg_second="12 cm"),
        "제곱하지 않고 더함",
        "$17$ cm",
    ),
    (
        lambda a: a.situation("prices.at_most", "count", price="700 원", fixed="2500 원", budget="10000 원"),
        "최대 개수를 올림",
        "$11$개",
    ),
    (
        lambda a: a.situation("prices.markup_discount", "profit", cost="10000 원", markup="30 %", discount="10 %"),
        "원가에서 할인함",
        "$2000$원",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("question", "name", "wrong"), NAMED)
def test_a_mistake_gives_its_answer(ask, question, name, wrong):
    """A wrong answer that students really give carries the name of the mistake."""
    found = [(mistake.name, key_text(answer)) for mistake, answer in misconceptions(question(ask))]
    assert (name, wrong) in found


MANY = [
    *(lambda a, op=op: a.relations("roots", "x²-5x+6=0", "x", op) for op in ("sum", "product", "difference", "larger", "smaller", "square_sum", "reciprocal_sum")),
    *(lambda a, t=t: a.relations("solve", t) for t in ("3x-5=x+7", "x^2=9", "x^2-6x+9=0", "2x^2+3x-1=0", "2x+3=2x+1", "2x-6=2(x-3)", "3x-5≥5x+1", "1<2x-1≤7", "-2x<4")),
    *(lambda a, t=t: a.relations("solve", t, "xy") for t in ("x+y=7;2x-y=2", "x+2y=3;2x+4y=7", "x+2y=3;2x+4y=6")),
    *(lambda a, t=t: a.expression("factor", t) for t in ("x^2-9y^2", "4x^2-25", "x^2+6x+9", "2x^2+5x-3", "3x^2y-6xy", "ax+ay-bx-by")),
    *(lambda a, t=t: a.expression("expand", t) for t in ("(x+3)^2", "(2x-1)(2x+1)", "3x(x-2)", "(x-2)(x+5)")),
    *(lambda a, t=t: a.expression("simplify", t) for t in ("√12+√27", "√3×√6", "√18÷√2", "(√5+√2)^2", "5x-(2x-3)", "x^2×x^3", "3^2×3^4", "12x^3y÷4xy", r"\frac{x-1}{2}+\frac{2x+1}{3}")),
    *(lambda a, t=t: a.expression("calculate", t) for t in ("3+4×(-2)", "12-8÷4", "-3^2+(-2)^2", r"\frac{1}{2}+\frac{1}{3}")),
    *(lambda a, k=k: a.expression(k, "72") for k in ("prime_factor", "divisor_count", "divisor_sum", "prime_sum")),
    *(lambda a, k=k: a.expression(k, "24", "36") for k in ("gcd", "lcm")),
    *(lambda a, t=t: a.expression("rationalise", t) for t in (r"\frac{6}{\sqrt{3}}", r"\frac{1}{\sqrt{3}-\sqrt{2}}")),
    *(lambda a, t=t: a.expression("to_fraction", t) for t in (r"0.\dot{2}\dot{7}", r"0.\dot{5}", r"0.1\dot{2}")),
    *(lambda a, t=t: a.expression("to_decimal", t) for t in ("1/3", "5/6", "3/8")),
    *(lambda a, op=op: a.relations("integers", "3x-5≤10", "x", op, "natural") for op in ("count", "largest", "smallest", "sum")),
    lambda a: a.relations("at_solution", "x+y=7;2x-y=2", "xy", parse("x-y")),
    lambda a: a.relations("at_solution", "2x+a=5", "x", parse("a"), given=(Assigned("x", parse("1")),)),
    *(lambda a, f=f: function("features", "2x-3", "value", f) for f in ("x_intercept", "y_intercept", "slope")),
    lambda a: function("features", "2x-3", "value", "x_intercept", "y_intercept"),
    lambda a: function("features", "x^2-4x+1", "value", "axis"),
    lambda a: function("function_value", "2x-3", parse("f(-2)"), name="f"),
    lambda a: Question((Located("", parse("1"), parse("2")), Located("", parse("3"), parse("8"))), Goal(GoalKind.FIND_FUNCTION)),
    lambda a: chance("probability", DICE, Event("sum_is", (8,))),
    lambda a: chance("cases", DICE, Event("difference_is", (2,))),
    lambda a: a.situation("ages.multiple_after", "years", older="45 세", younger="13 세", multiple="2 배"),
    lambda a: a.situation("numbers.consecutive", "largest", count="3", step="2", total="48"),
    lambda a: a.situation("work.together", "days_together", days_first="6 일", days_second="3 일"),
    lambda a: a.situation("figure.rectangle", "width", longer="3 cm", area="40 cm²"),
]  # fmt: skip


@pytest.mark.parametrize("question", MANY)
def test_there_are_enough_mistakes_for_options(ask, question):
    """At least three, different from the right answer and from each other, all in the form asked."""
    asked = question(ask)
    right = solve(asked)
    found = [answer for _, answer in misconceptions(asked)]
    assert len(found) >= 3, key_text(right)
    assert not any(same(answer, right) for answer in found)
    texts = [key_text(answer) for answer in found]
    assert len(set(texts)) == len(texts)
    assert all(in_form(answer, asked) for answer in found)


def test_sizes_stay_sizes(ask):
    """No negative length, no half person, no probability above one among them."""
    length = ask.situation("figure.right_triangle", "leg_first", hypotenuse="13 cm", leg_second="5 cm")
    people = ask.situation("sharing.surplus_shortage", "people", each_less="4 개", left="5 개", each_more="5 개", short="3 개")  # fmt: skip
    dice = chance("probability", DICE, Event("sum_is", (7,)))
    for question in (length, people, dice):
        for _, answer in misconceptions(question):
            assert isinstance(answer, Scalar)
            assert not key_text(answer).startswith("$-")
    assert all("frac" not in key_text(answer) for _, answer in misconceptions(people))
    assert all(key_text(answer) != "$1$" for _, answer in misconceptions(dice))


# Goals whose wrong answers have no names yet: their five options come from near values alone.
UNNAMED = {
    GoalKind(name)
    for name in (
        "coefficient", "divide", "extreme", "judge", "logic", "meeting", "parameter", "quadratic", "sets",
        "statements", "statistic",
    )
}  # fmt: skip


def test_every_goal_has_mistakes():
    """Every kind of goal has entries in the register, but for those that are listed here as without."""
    from appliance.solving.mistakes.kit import REGISTER

    assert set(REGISTER) | UNNAMED == set(GoalKind)
    assert not set(REGISTER) & UNNAMED
    assert all(REGISTER.values())


def test_explanations_are_sentences():
    """Each mistake has a name, and an explanation that is one Korean sentence or two."""
    from appliance.solving.mistakes.kit import REGISTER

    for entries in REGISTER.values():
        for entry in entries:
            assert entry.mistake.name
            assert entry.mistake.explanation.endswith("다.")


def test_no_whole_solution_is_no_fault(ask):
    """Where no integer satisfies the inequality the count is 0, and mistakes are still looked for."""
    question = ask.relations("integers", "1<x<2", "x", "count", "integer")
    assert key_text(solve(question)) == "$0$"
    assert all(key_text(answer) != "$0$" for _, answer in misconceptions(question))

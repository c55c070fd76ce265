"""A proposed question may hold anything: what is put together wrongly is refused, never a crash."""

import itertools

import pytest

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Condition, Experiment, Expression, Function, Located, Relations, Situation
from appliance.domain.goals import Event, Goal, GoalKind
from appliance.domain.quantity import Quantity
from appliance.domain.question import Question
from appliance.mathtext import parse
from appliance.solving import canonical, in_form, key_text, misconceptions, same, solve

GIVENS = [
    Expression(parse("x^2-9")),
    Expression(parse(r"\frac{1}{x}")),
    Expression(parse("x=3")),
    Expression(parse("±3")),
    Relations((parse("x^2-5x+6=0"),), ("x",)),
    Relations((parse("x+y=7"), parse("xy=10")), ("x", "y")),
    Relations((parse("x>1"), parse("y=2")), ("x", "y")),
    Relations((parse("|x-1|=3"),), ("x",)),
    Relations((parse("2^x=8"),), ("x",)),
    Relations((), ()),
    Function(parse("ax^2+b")),
    Function(parse(r"\sqrt{x}"), name="f"),
    Located("", parse("1"), parse("x")),
    Condition(parse("x>0")),
    Experiment("dice", (("count", 0),)),
    Situation("travel.meet", (("time", Quantity(0, "분")),)),
    Situation("travel.fly", ()),
    Situation("travel.meet", (("wings", Quantity(2)),)),
]
ARGS = [
    (),
    ("sum",),
    ("count", "natural"),
    ("value", "vertex"),
    ("wings",),
    (parse("x"),),
    (Event("sum_is", ("a",)),),
]


@pytest.mark.parametrize("kind", list(GoalKind))
def test_every_goal_meets_every_given(kind):
    """Each goal over each pair of givens with each kind of arguments is answered or refused in Korean."""
    refusals = set()
    for givens in [*((given,) for given in GIVENS), *itertools.combinations(GIVENS[::2], 2), ()]:
        for args in ARGS:
            question = Question(givens, Goal(kind, args))
            try:
                answer = solve(question)
            except Unsolvable as refusal:
                refusals.add(str(refusal))
                continue
            assert key_text(answer)
            assert same(answer, answer)
            assert canonical(question, answer) is not None
            assert in_form(answer, question)
            misconceptions(question)
    assert refusals
    assert all(reason.endswith("다.") for reason in refusals), refusals


@pytest.mark.parametrize(
    ("givens", "goal", "reason"),
    [
        ((GIVENS[4],), Goal(GoalKind.ROOTS), "분명하게"),
        ((GIVENS[4],), Goal(GoalKind.ROOTS, ("median",)), "median"),
        ((GIVENS[4],), Goal(GoalKind.INTEGERS, ("count", "rational")), "자연수인 해"),
        ((GIVENS[16],), Goal(GoalKind.ROLE, ("time",)), "알지 못합니다"),
        ((GIVENS[17],), Goal(GoalKind.ROLE, ("time",)), "맞지 않는 값"),
        ((GIVENS[15],), Goal(GoalKind.ROLE, ("wings",)), "맞지 않는 값"),
        ((GIVENS[9],), Goal(GoalKind.SOLVE), "주어지지 않았습니다"),
        ((), Goal(GoalKind.ROLE, ("time",)), "상황이 주어지지"),
    ],
)
def test_what_is_missing_is_named(givens, goal, reason):
    """No argument, an unknown one, an unknown situation or role."""
    with pytest.raises(Unsolvable, match=reason):
        solve(Question(givens, goal))

"""Dice called by letters, drawing in turn, pairs as records, figures with arcs and heights."""

import pytest

from appliance.domain.answers import Scalar
from appliance.domain.givens import Experiment, Situation, Table
from appliance.domain.goals import Event, Goal, GoalKind
from appliance.domain.note import NotRead, Reading
from appliance.domain.question import Question
from appliance.mathtext import parse
from appliance.mathtext.tree import Num, Rel
from appliance.reading import read
from appliance.solving import solve
from appliance.verification.checkback.chance import counted


def question(stem: str) -> Question:
    found = read(stem)
    assert isinstance(found, Reading), found
    return found.question


def test_dice_have_letters_in_their_order() -> None:
    """The formula between the letters is kept, and the order of the letters is the order of the throws."""
    asked = question(
        "주사위를 두 번 던져 처음 나온 눈의 수를 a, 나중에 나온 눈의 수를 b라 할 때, a>2b인 경우의 수는?"
    )
    (event,) = asked.goal.args
    assert isinstance(event, Event)
    assert (event.kind, event.args) == ("relation", ("a", "b"))
    answer = solve(asked)
    assert answer == Scalar(Num("6"))
    assert counted(asked, answer) == ""
    assert counted(asked, Scalar(Num("7")))


def test_a_wrong_count_of_two_conditions_is_seen() -> None:
    """What is in both conditions counts once."""
    relation = parse("a=b")
    assert isinstance(relation, Rel)
    dice = Experiment("dice", (("count", 1),))
    asked = Question((dice,), Goal(GoalKind.CASES, (Event("either", ("even", 0, "at_least", 5)),)))
    assert solve(asked) == Scalar(Num("4"))
    assert counted(asked, Scalar(Num("5")))


@pytest.mark.parametrize(
    ("stem", "replaced"),
    [
        (
            "흰 공 4개, 검은 공 6개가 들어 있는 주머니에서 꺼낸 공을 다시 넣지 않고 차례로 2개의 공을 꺼낼 때, 두 공이 모두 흰 공일 확률을 구하여라.",
            0,
        ),
        (
            "흰 공 4개, 검은 공 6개가 들어 있는 주머니에서 꺼낸 공을 다시 넣고 차례로 2개의 공을 꺼낼 때, 두 공이 모두 흰 공일 확률을 구하여라.",
            1,
        ),
    ],
)
def test_whether_balls_go_back_is_read(stem: str, replaced: int) -> None:
    """다시 넣고 and 다시 넣지 않고 are two experiments."""
    experiment = question(stem).only(Experiment)
    assert experiment is not None
    assert experiment.size("replace", -1) == replaced


def test_pairs_are_records() -> None:
    """(수학, 과학) and the pairs behind it are two columns."""
    table = question(
        "두 과목의 점수가 같은 학생은 몇 명인가? (수학, 과학): (70, 80), (60, 60), (90, 85), (80, 80)"
    ).only(Table)
    assert table is not None
    assert table.columns == ("", "수학", "과학")
    assert len(table.rows) == 4


def test_points_on_both_sides_of_a_chord_are_not_taken_for_one_arc() -> None:
    """The order of four points on a circle is the order around it."""
    assert isinstance(
        read("원 위의 네 점 A, P, B, Q에 대하여 ∠APB=35°일 때, ∠AQB의 크기를 구하시오."), NotRead
    )
    found = question("원 위의 네 점 A, B, P, Q에 대하여 ∠APB=35°일 때, ∠AQB의 크기를 구하시오.")
    assert found.all(Situation)[0].kind == "round.same_arc"


def test_the_height_of_the_eye_is_added() -> None:
    """With a height of the eye the whole height is asked, without it what the angle gives."""
    eye = question(
        "눈높이가 1.6m인 학생이 나무에서 10m 떨어진 곳에서 나무의 꼭대기를 올려본각의 크기가 45°이다. 나무의 높이를 구하시오."
    )
    bare = question(
        "나무에서 10m 떨어진 곳에서 나무의 꼭대기를 올려본각의 크기가 45°일 때, 나무의 높이를 구하시오."
    )
    assert (eye.goal.args, bare.goal.args) == (("height",), ("rise",))

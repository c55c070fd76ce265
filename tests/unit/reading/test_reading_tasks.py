"""Stems about coordinates, maps and matrices, and typed answers to them."""

import pytest

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Parts
from appliance.domain.note import NotRead, Reading
from appliance.domain.tasks import TASKS
from appliance.reading import read, read_answer
from appliance.solving import canonical, key_text, same, solve

STEMS = (
    ("두 점 A(-1, 3), B(2, 7) 사이의 거리를 구하시오.", ("distance",), "5"),
    ("점 (2,1)을 지나고 직선 2x+3y-1=0에 수직인 직선의 방정식을 구하여라.", ("line",), "3x-2y-4=0"),
    ("중심이 (3,-2)이고 y축에 접하는 원의 방정식을 구하시오.", ("circle", "touch_y"), "(x-3)^2+(y+2)^2=9"),
    (
        "점 (4,1)을 직선 y=x에 대하여 대칭이동한 후 x축에 대하여 대칭이동한 점의 좌표를 구하여라.",
        ("move_point", "y=x", "x_axis"),
        "(1,-4)",
    ),
    ("함수 y=3x-6의 역함수를 구하시오.", ("inverse",), "y=1/3x+2"),
    ("유리함수 y=(3x-1)/(x-2)의 점근선의 방정식을 구하시오.", ("asymptotes",), "x=2, y=3"),
)


@pytest.mark.parametrize(("stem", "args", "key"), STEMS)
def test_a_task_is_read_with_its_parts(stem: str, args: tuple[str, ...], key: str) -> None:
    """The stem names one task, its parts play their roles, and the typed key is the answer."""
    reading = read(stem)
    assert isinstance(reading, Reading), reading
    assert reading.question.goal.args == args
    assert reading.question.only(Parts) is not None
    answer = solve(reading.question)
    typed = read_answer(key, reading.question)
    assert typed is not None
    found = canonical(reading.question, typed)
    assert found is not None
    assert same(found, answer), key_text(answer)


EQUAL = (
    ("중심이 점 (1,-2)이고 반지름의 길이가 3인 원의 방정식을 구하시오.", "x^2+y^2-2x+4y-4=0"),
    ("점 (3, -1)을 지나고 직선 y=2x-5에 평행한 직선의 방정식을 구하시오.", "2x-y-7=0"),
    ("기울기가 1이고 원 x²+y²=8에 접하는 직선의 방정식을 구하시오.", "y=x+4 또는 y=x-4"),
    ("두 함수 f(x)=2x-3, g(x)=-x+4에 대하여 (f∘g)(x)를 구하시오.", "-2x+5"),
)


@pytest.mark.parametrize(("stem", "key"), EQUAL)
def test_an_equal_form_of_a_curve_or_a_map_is_the_same_key(stem: str, key: str) -> None:
    """A teacher may type a line, a circle, two tangents or a map in another form than we print."""
    reading = read(stem)
    assert isinstance(reading, Reading)
    typed = read_answer(key, reading.question)
    assert typed is not None
    found = canonical(reading.question, typed)
    assert found is not None
    assert same(found, solve(reading.question))


def test_the_ends_of_a_segment_are_taken_in_the_order_of_its_name() -> None:
    """선분 BA is divided from B."""
    there = read("두 점 A(1,2), B(7,8)에 대하여 선분 AB를 2:1로 내분하는 점의 좌표를 구하시오.")
    back = read("두 점 A(1,2), B(7,8)에 대하여 선분 BA를 2:1로 내분하는 점의 좌표를 구하시오.")
    assert isinstance(there, Reading)
    assert isinstance(back, Reading)
    assert key_text(solve(there.question)) == "$(5,\\ 6)$"
    assert key_text(solve(back.question)) == "$(3,\\ 4)$"


@pytest.mark.parametrize(
    "stem",
    [
        "선분 AB를 2:1로 내분하는 점의 좌표를 구하시오.",
        "직선 y=2x+1을 평행이동한 직선의 방정식을 구하시오.",
        "두 함수 f(x)=2x+1에 대하여 (f∘g)(2)의 값을 구하시오.",
    ],
)
def test_what_is_missing_is_not_guessed(stem: str) -> None:
    """Without its points, its size or its second map a task is not answered."""
    reading = read(stem)
    if isinstance(reading, NotRead):
        assert reading.reason
        return
    with pytest.raises(Unsolvable):
        solve(reading.question)


def test_every_task_names_a_standard_and_its_ways() -> None:
    """The table of tasks is whole."""
    assert all(task.standard and task.korean and task.ways for task in TASKS.values())

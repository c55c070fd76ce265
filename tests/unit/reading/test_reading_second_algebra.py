"""Numbers, equations and functions in other words: what each stem means, and what it does not."""

import pytest

from appliance.diagnosis import diagnose
from appliance.domain.note import Diagnosis, Note
from appliance.solving import key_text

SERVED = (
    ("일차함수 y=ax+4의 그래프가 y=-2x+7의 그래프와 평행하고 점 (3, b)를 지날 때 a+b의 값은?", "중2", "-4"),
    ("비례식 x:4=6:8을 만족하는 x의 값을 구하시오.", "중1", "x=3"),
    ("3:(x+2)=2:(x-1)을 만족하는 x의 값을 구하시오.", "중1", "x=7"),
    ("어떤 수에서 -4를 빼야 할 것을 잘못하여 더했더니 3이 되었다. 바르게 계산한 값을 구하시오.", "중1", "11"),
    ("3(2x-1)-2(x+4)를 계산하면 ax+b일 때 a-b의 값은?", "중1", "15"),
    ("$(2+3i)(1-2i)$를 $a+bi$ 꼴로 나타낼 때, 실수 a, b에 대하여 a+b의 값은?", "고1", "7"),
    ("다음 중 정수가 아닌 유리수를 모두 고르면? ① -2 ② 0 ③ 1.5 ④ 8/4 ⑤ -1/3", "중1", "③, ⑤"),
    ("A=2x-1, B=-x+4일 때 3A-2B를 계산하여라.", "중1", "8x-11"),
)


@pytest.mark.parametrize(("text", "grade", "key"), SERVED, ids=lambda each: str(each)[:24])
def test_what_is_said_is_what_is_solved(text: str, grade: str, key: str) -> None:
    """Each stem is read, and its key is the one that was computed apart."""
    found = diagnose(Note(text, "", "", grade))
    assert isinstance(found, Diagnosis), found
    assert key_text(found.answer).replace("$", "") == key


def test_a_point_of_one_of_two_parallels_without_a_subject_is_refused() -> None:
    """두 직선이 평행하고 점을 지날 때: nothing says which of the two passes through the point."""
    found = diagnose(Note("두 직선 y=ax+b, y=2x+1이 평행하고 점 (1,4)를 지날 때 b의 값은?", "", "", "중2"))
    assert not isinstance(found, Diagnosis)


def test_natural_numbers_narrow_nothing_but_exponents() -> None:
    """자연수 a, b에 대하여 is taken where letters are exponents, and refused where it would choose a root."""
    found = diagnose(Note("이차방정식 x²-x-6=0을 만족하는 자연수 x에 대하여 x+1의 값은?", "", "", "중3"))
    assert not isinstance(found, Diagnosis)


def test_a_note_without_a_grade_is_of_the_lowest_that_teaches_it() -> None:
    """등식 ax+3=2x-b가 항등식일 때 is 중1, the solution of one inequality 중2, a moved line 중2."""
    notes = {
        "등식 ax+3=2x-b가 x에 대한 항등식일 때, 상수 a, b의 값을 구하여라.": "9수02-03",
        "부등식 ax+2>8의 해가 x<-3일 때 상수 a의 값은?": "9수02-12",
        "일차함수 y=-3x+1의 그래프를 y축의 방향으로 4만큼 평행이동한 그래프의 식은?": "9수02-15",
    }
    for text, standard in notes.items():
        found = diagnose(Note(text, "", "", ""))
        assert isinstance(found, Diagnosis)
        assert found.standard.code == standard

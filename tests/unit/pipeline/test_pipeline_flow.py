"""The way of a note, from text to proven items, with our own authors."""

import pytest

from appliance.diagnosis import right_answer
from appliance.domain.fingerprint import question_fingerprint
from appliance.domain.item import Author, CertificateGrade, Kind
from appliance.domain.note import Diagnosis, Note, Undiagnosed
from appliance.pipeline.flow import Parts, Request, Served, serve

SERVED = [
    ("이차방정식 x²-5x+6=0의 두 근의 합을 구하여라.", "5", "중3", "9수02-20"),
    (r"$2^3\times 3^2\times 5$의 약수의 개수를 구하시오.", "24", "중1", "9수01-01"),
    ("연립방정식 x+y=7, 2x-y=2 를 푸시오", "x=3, y=4", "중2", "9수02-13"),
    ("√12+√27을 간단히 하여라", "5√3", "중3", "9수01-10"),
    ("일차부등식 3x-5 ≥ 5x+1 을 풀어라.", "x≤-3", "중2", "9수02-12"),
    ("$x^2-9y^2$을 인수분해하시오.", "(x+3y)(x-3y)", "중3", "9수02-19"),
    ("직각을 낀 두 변의 길이가 5cm, 12cm인 직각삼각형의 빗변의 길이를 구하여라.", "13cm", "중2", "9수03-15"),
    (
        "서로 다른 두 개의 주사위를 동시에 던질 때, 나오는 눈의 수의 합이 8일 확률은? "
        "① 1/9 ② 5/36 ③ 1/6 ④ 7/36 ⑤ 2/9",
        "②",
        "중2",
        "9수04-06",
    ),
    ("8%의 소금물 300g에 물을 몇 g 더 넣으면 6%의 소금물이 되는지 구하시오.", "100g", "중1", "9수02-04"),
    (
        "17. 집에서 학교까지 시속 4km로 걸어가면 시속 6km로 갈 때보다 15분 더 걸린다. "
        "집에서 학교까지의 거리는? (5점)",
        "3km",
        "중1",
        "9수02-04",
    ),
    ("일차함수 y=2x-3의 그래프의 x절편과 y절편의 합을 구하여라.", "-3/2", "중2", "9수02-15"),
    ("순환소수 0.2̇7̇을 기약분수로 나타내시오", "3/11", "중2", "9수01-06"),
]


def served(note: Note, count: int = 3, kind: Kind = Kind.ISOMORPH, author: str = "auto") -> Served:
    return serve(Request(note, 7, count, kind, author), Parts())


@pytest.mark.parametrize(("text", "key", "grade", "standard"), SERVED)
def test_a_note_gives_three_proven_isomorphs(text: str, key: str, grade: str, standard: str) -> None:
    """The key is found right, and three different isomorphs of grade A come on the note's standard."""
    found = served(Note(text, key, grade=grade))
    assert isinstance(found.diagnosis, Diagnosis)
    assert found.diagnosis.given_matches is True
    assert found.diagnosis.standard.code == standard
    assert [item.certificate.grade for item in found.items] == [CertificateGrade.A] * 3
    assert len({item.draft.claimed for item in found.items}) == 3
    assert {item.draft.author for item in found.items} == {Author.REPARAM}
    assert found.refused == ""


def test_a_pythagoras_of_the_second_grade_writes_no_root() -> None:
    """√ comes in 중3; a 중2 solution stays inside its grade."""
    found = served(Note(*SERVED[6][:2], grade="중2"))
    assert not any("sqrt" in line or "√" in line for item in found.items for line in item.draft.solution)


def test_a_sum_of_roots_of_the_third_grade_finds_the_roots() -> None:
    """근과 계수의 관계 is taught later."""
    found = served(Note(*SERVED[0][:2], grade="중3"))
    assert not any("근과 계수" in line for item in found.items for line in item.draft.solution)


def test_a_wrong_key_is_told_and_the_note_is_served_all_the_same() -> None:
    """The right answer stands in the diagnosis beside given_matches False."""
    found = served(Note(SERVED[0][0], "6", grade="중3"))
    assert isinstance(found.diagnosis, Diagnosis)
    assert found.diagnosis.given_matches is False
    assert right_answer(found.diagnosis) == "$5$"
    assert len(found.items) == 3


def test_a_mistake_gets_its_name() -> None:
    """-5 for a sum of 5 is a mistake of sign."""
    found = served(Note("x²-5x+6=0의 두 근의 합을 구하여라.", student_answer="-5", grade="중3"))
    assert isinstance(found.diagnosis, Diagnosis)
    assert found.diagnosis.mistake is not None
    assert "부호" in found.diagnosis.mistake.name


@pytest.mark.parametrize(
    ("text", "key", "word"),
    [
        ("다음 그림에서 x의 값을 구하여라.", "", "그림"),
        ("∫₀¹ x² dx의 값은?", "", "밖"),
        ("연립방정식 x+2y=3, 2x+4y=7을 풀어라", "x=1, y=1", "해가 없"),
    ],
)
def test_what_cannot_be_served_says_why(text: str, key: str, word: str) -> None:
    """No item is made, and the reason names what is missing."""
    found = served(Note(text, key))
    assert isinstance(found.diagnosis, Undiagnosed)
    assert word in found.refused
    assert found.items == ()


def test_what_a_student_had_does_not_come_again() -> None:
    """The fingerprints handed in as history are never repeated."""
    note = Note(*SERVED[0][:2], grade="중3")
    first = served(note)
    had = frozenset(question_fingerprint(item.draft.claimed) for item in first.items)
    again = serve(Request(note, 7, 3, history=had), Parts())
    assert not had & {question_fingerprint(item.draft.claimed) for item in again.items}


def test_a_variant_comes_from_the_catalogue() -> None:
    """A variant names its item model and stands on the note's standard."""
    found = served(Note(*SERVED[0][:2], grade="중3"), kind=Kind.VARIANT)
    assert {item.draft.kind for item in found.items} == {Kind.VARIANT}
    assert all(item.draft.item_model for item in found.items)
    assert {item.draft.standard.code for item in found.items} == {"9수02-20"}

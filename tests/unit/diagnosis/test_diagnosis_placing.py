"""A note finds its standard: by what is given and asked, and by the grade that asks it."""

import pytest

from appliance.diagnosis import place
from appliance.domain.note import Reading
from appliance.reading import read

PLACED = [
    ("x²-5x+6=0의 두 근의 합을 구하여라.", "중3", "9수02-20"),
    ("x²-5x+6=0의 두 근의 합을 구하여라.", "고1", "10공수1-02-03"),
    ("직사각형의 가로의 길이가 8cm이고 대각선의 길이가 17cm일 때, 세로의 길이는?", "중2", "9수03-15"),
    ("가로의 길이가 세로의 길이보다 2cm 더 긴 직사각형의 넓이가 48cm²일 때, 세로의 길이를 구하시오.", "중3", "9수02-20"),
    ("가로의 길이가 세로의 길이보다 3cm 더 긴 직사각형의 둘레의 길이가 26cm일 때, 가로의 길이를 구하시오.", "중1", "9수02-04"),
    ("함수 f(x)=3x-4에 대하여 f(2)의 값을 구하시오.", "중2", "9수02-14"),
    ("이차함수 f(x)=x²-3x+1에서 f(4)의 값을 구하여라.", "중3", "9수02-21"),
    ("두 점 (-1, 4), (2, -2)를 지나는 일차함수의 그래프의 기울기를 구하여라.", "중2", "9수02-15"),
    ("2(3x-1)+3(x+2)를 계산하여라.", "중1", "9수02-02"),
    ("(3a+2b)+(a-5b)를 간단히 하시오.", "중2", "9수02-09"),
    ("3x(2x-5)를 전개하시오.", "중2", "9수02-10"),
    (r"$(6x^2y-9xy^2)\div 3xy$를 계산하시오.", "중2", "9수02-10"),
    ("(2a²b)³을 간단히 하시오.", "중2", "9수02-08"),
    ("(x+3)(x-5)를 전개하시오.", "중3", "9수02-19"),
    ("(2x-3)^2을 전개하여라.", "중3", "9수02-19"),
    ("√12+√27을 간단히 하여라.", "중3", "9수01-10"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "grade", "code"), PLACED)
def test_a_note_finds_its_standard(text: str, grade: str, code: str):
    """The same words may belong to other standards in other grades; near neighbours are told apart."""
    reading = read(text, grade)
    assert isinstance(reading, Reading)
    assert place(reading.question, grade).code == code

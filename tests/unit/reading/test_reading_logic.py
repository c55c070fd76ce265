"""Sets, conditions and statements, as teachers type them."""

import pytest

from appliance.domain.answers import Chosen, Elements
from appliance.domain.note import NotRead, Reading
from appliance.reading import read, read_answer
from appliance.solving import key_text, solve

KEYS = {
    "두 집합 A={1,2,3}, B={x|x는 10 이하의 짝수}에 대하여 A∪B를 구하시오.": r"$\{1,\ 2,\ 3,\ 4,\ 6,\ 8,\ 10\}$",
    "집합 {∅, 1, {1,2}}의 부분집합의 개수는?": "$8$",
    "{2,4} ⊂ X ⊂ {1,2,3,4,5}를 만족하는 집합 X의 개수를 구하시오.": "$8$",
    "n(A)=20, n(B)=15, n(A∩B)=7일 때, n(A∪B)의 값은?": "$28$",
    "두 집합 A={1, a, 5}, B={2, 5, b}에 대하여 A=B일 때, a+b의 값을 구하시오.": "$3$",
    "두 조건 p: x=2, q: x²=4에 대하여 p는 q이기 위한 무슨 조건인지 말하시오.": "충분조건",
    "명제 'x=1이면 x²=1이다'의 대우를 구하시오.": r"$x^2\ne 1$이면 $x\ne 1$이다",
    "모든 실수 x에 대하여 x²+1>0이다의 참, 거짓을 판별하시오.": "참",
    "두 조건 p: x>a, q: x²-4x+3≤0에 대하여 p가 q이기 위한 필요조건이 되도록 하는 실수 a의 값의 범위를 구하시오.": "$a<1$",
    "다음 중 옳지 않은 것은? ① (-2)³=-8 ② -2²=-4 ③ (-1)^10=1 ④ -(-3)²=9 ⑤ (-1/2)²=1/4": "④",
    "다음 중 무리수인 것은? ① √4 ② 0.3 ③ √5 ④ -3/7 ⑤ √(4/9)": "③",
    "<보기>에서 옳은 것을 모두 고르시오. ㄱ. 모든 정수는 유리수이다. ㄴ. 0은 양의 정수이다. ㄷ. 자연수는 모두 정수이다.": "ㄱ, ㄷ",
}  # fmt: skip


@pytest.mark.parametrize("stem", KEYS)
def test_a_stem_about_sets_or_statements_has_its_key(stem: str) -> None:
    """What is typed is read, and its key is the one that was worked out by hand."""
    found = read(stem, "고1")
    assert isinstance(found, Reading), found
    assert key_text(solve(found.question)) == KEYS[stem]


REFUSED = {
    "집합 A={x|x는 키가 큰 학생}의 원소의 개수를 구하시오.": "조건",
    "다음 중 옳은 것은? ① 고양이는 귀엽다. ② 2=2 ③ 3=4 ④ 1=2 ⑤ 5=6": "고양이",
}


@pytest.mark.parametrize("stem", REFUSED)
def test_what_is_not_understood_is_named(stem: str) -> None:
    """A condition or a statement outside the tables is refused by its words."""
    found = read(stem)
    assert isinstance(found, NotRead)
    assert REFUSED[stem] in found.reason


def test_marks_and_sets_are_read_as_answers() -> None:
    """②, 2번, ㄱ과 ㄷ; {1, 2}, 공집합."""
    numbered = read("다음 중 옳은 것은? ① 2=2 ② 3=4 ③ 4=5")
    assert isinstance(numbered, Reading)
    assert read_answer("①, ③", numbered.question) == Chosen(("①", "③"))
    assert read_answer("2번", numbered.question) == Chosen(("②",))
    sets = read("두 집합 A={1,2}, B={3}에 대하여 A∩B를 구하시오.")
    assert isinstance(sets, Reading)
    assert read_answer("공집합", sets.question) == Elements(())

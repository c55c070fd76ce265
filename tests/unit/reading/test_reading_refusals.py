"""What is refused, and the reason that is told."""

import pytest
from corpus_unread import STEMS as UNREAD

from appliance.domain.errors import Unsolvable
from appliance.domain.note import NotRead
from appliance.reading import read
from appliance.solving import solve

REFUSED = (
    ("다음 그림에서 x의 값을 구하여라.", "그림이 없습니다"),
    ("오른쪽 그림과 같은 직각삼각형에서 빗변의 길이를 구하시오.", "그림이 없습니다"),
    ("아래 그래프에서 x절편과 y절편의 합을 구하여라.", "그래프가 없습니다"),
    ("다음 표는 학생 20명의 키를 조사한 것이다. 평균을 구하시오.", "표가 없습니다"),
    ("주사위를 던질 때 눈의 수의 합이 8일 확률은?", "주사위의 개수가 없습니다"),
    ("직각삼각형의 빗변의 길이가 13cm이다. 넓이를 구하여라.", "한 변의 길이가 적혀 있지 않습니다"),
    (
        "8%의 소금물에 물을 더 넣어 6%의 소금물을 만들려고 한다. 더 넣어야 하는 물의 양은?",
        "처음 소금물의 양이",
    ),
    ("집에서 학교까지 시속 4km로 걸어가면 시속 6km로 갈 때보다 더 오래 걸린다. 거리는?", ""),
    ("이차방정식의 두 근의 합을 구하여라.", "방정식이나 부등식이 없습니다"),
    ("소인수분해하시오.", "수가 없습니다"),
    ("이차방정식 x²-5x+6=0", "무엇을 구하라는"),
    ("12, 18의 최대공약수와 최소공배수를 구하시오.", "물음이 둘 이상"),
    ("2x+1=7을 풀고 3x-2=4를 풀어라", ""),
    ("두 수의 최대공약수를 구하시오.", "두 개 이상"),
    ("세 수 12, 18의 최대공약수를 구하시오.", "3개라고 했는데"),
    ("x+y=7을 풀어라", "미지수가 2개인데 방정식이 1개"),
    ("8%의 소금물 300g에 파란 물감을 넣으면 몇 %의 소금물이 되는가?", "파란"),
    ("집에서 학교까지 시속 6km로 걸어가면 시속 4km로 갈 때보다 15분 더 걸린다. 거리는?", "맞지 않습니다"),
    ("집에서 학교까지의 거리를 구하시오.", ""),
    ("2x+3의 고양이를 구하여라", "고양이"),
    ("$x^2 + $를 인수분해하시오.", "식을 읽을 수 없습니다"),
    (
        "1부터 10까지의 자연수가 적힌 12장의 카드 중에서 한 장을 뽑을 때, 소수가 나올 확률은?",
        "서로 맞지 않습니다",
    ),
    (
        "흰 공 3개, 검은 공 5개가 들어 있는 주머니에서 공 1개를 꺼낼 때 빨간 공이 나올 확률은?",
        "들어 있지 않은 색",
    ),
    ("두 변의 길이가 3cm, 4cm인 직각삼각형의 나머지 한 변의 길이를 구하시오.", "직각을 낀 변인지"),
    ("이차방정식 x2-5x+6=0의 두 근의 합을 구하여라.", "지수가 빠진"),
    ("순환소수 0.27을 기약분수로 나타내시오.", "점이 없습니다"),
    ("이차방정식 5x+6=0을 풀어라.", "이차항이 없습니다"),
    ("일차함수 y=x²-3의 그래프의 x절편을 구하시오.", "모양이 맞지 않습니다"),
    ("12의 소수를 구하여라.", "소수"),
    ("직각삼각형 ABC에서 AC=5cm, BC=12cm일 때 AB의 길이를 구하시오.", "어느 각이 직각인지"),
    ("∠C=90°인 직각삼각형 ABC에서 AD=5cm, BC=12cm일 때 AB의 길이를 구하시오.", "삼각형과 맞지 않습니다"),
    ("12의 약수의 개수와 18의 약수의 개수를 구하시오.", ""),
    ("10%의 설탕물 200g에 물을 더 넣어서 8% 이하의 설탕물을 만들려고 한다. 물을 몇 g 넣어야 하는가?", "8%"),
    ("", "비어 있습니다"),
    ("가" * 2000, "너무 깁니다"),
)
OUTSIDE = (
    "∫₀¹ x² dx의 값은?",
    "$\\int_0^1 x^2 dx$의 값을 구하여라",
    "함수 f(x)=x²을 미분하시오.",
    "$\\lim_{x\\to 0} x$의 값은?",
    "log 100의 값을 구하여라.",
    "등차수열 1, 3, 5, …의 제10항을 구하여라.",
    "벡터 a=(1,2)의 크기를 구하여라",
)


@pytest.mark.parametrize(("stem", "reason"), REFUSED)
def test_what_is_missing_is_named(stem: str, reason: str) -> None:
    """A stem that cannot be placed whole is refused with one sentence that names the gap."""
    found = read(stem)
    assert isinstance(found, NotRead)
    assert reason in found.reason
    assert not found.outside


@pytest.mark.parametrize("stem", OUTSIDE)
def test_what_is_outside_the_course_is_called_so(stem: str) -> None:
    """Calculus, logarithms, sequences and vectors are refused as outside the course, not as unread."""
    found = read(stem)
    assert isinstance(found, NotRead)
    assert found.outside
    assert "교과 과정" in found.reason


@pytest.mark.parametrize("stem", UNREAD)
def test_a_condition_beyond_the_reader_is_never_dropped(stem: str) -> None:
    """A stem that is like a known one but for one condition is refused, not read without the condition."""
    assert is_refused(stem)


def test_a_letter_that_may_be_either_root_has_no_value() -> None:
    """Which of two roots is α is not said, so α-β is not asked."""
    assert is_refused("이차방정식 x²-5x+6=0의 두 근을 α, β라 할 때, α-β의 값은?")


def is_refused(stem: str) -> bool:
    """Not read; or read as it stands, with everything in it, and found to have no answer."""
    found = read(stem)
    if isinstance(found, NotRead):
        return True
    with pytest.raises(Unsolvable):
        solve(found.question)
    return True


DROPPED = (
    ("8%의 소금물 300g에 물을 몇 g 더 넣으면 6%의 소금물이 되는지 구하시오.", "300g", ""),
    ("8%의 소금물 300g에 물을 몇 g 더 넣으면 6%의 소금물이 되는지 구하시오.", "더 넣으면", "빼면"),
    ("직각을 낀 두 변의 길이가 5cm, 12cm인 직각삼각형의 빗변의 길이를 구하여라.", ", 12cm", ""),
    ("두 점 (1,3), (3,7)을 지나는 일차함수의 식을 구하시오.", "(3,7)", "(3,7,9)"),
    ("연립방정식 x+y=7, 2x-y=2의 해가 x=a, y=b일 때, a+b의 값을 구하여라.", "a+b", "a+c"),
    ("기울기가 2이고 점 (1,3)을 지나는 직선의 방정식을 구하시오.", "기울기가 2이고 ", ""),
    ("현재 아버지의 나이는 45세이고 아들의 나이는 13세이다. 아버지의 나이가 아들의 나이의 3배가 되는 것은 몇 년 후인가?", "3배가", "3배보다 5살 많게"),
    ("한 자루에 500원인 연필과 한 자루에 800원인 볼펜을 합하여 12자루를 사고 7200원을 냈다. 연필은 몇 자루 샀는가?", "7200원을 냈다", "냈다"),
    ("연속하는 세 자연수의 합이 48일 때, 가장 작은 수를 구하여라.", "의 합이 48일 때", "에서"),
)  # fmt: skip


@pytest.mark.parametrize(("stem", "part", "other"), DROPPED)
def test_a_stem_without_one_of_its_parts_is_not_read(stem: str, part: str, other: str) -> None:
    """Taking a number or a condition out, or changing it to something unknown, ends in a refusal."""
    assert not isinstance(read(stem), NotRead)
    assert is_refused(stem.replace(part, other))

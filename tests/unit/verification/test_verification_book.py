"""The solution is held beside our own book, and things are counted by their own counters."""

import pytest

from appliance.verification.checks.book import is_near, tokens
from appliance.verification.checks.counters import miscounted


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("따라서 $a$의 값은 $6$이다.", "따라서 $x$의 값은 $6$이다."),
        ("모든 성분의 합은 $2$이다.", "모든 성분의 곱은 $2$이다."),
        ("양변을 $2$로 나누면 $x=3$이다.", "양변을 $3$으로 나누면 $x=3$이다."),
        ("$x=2$일 때 $y=4$이다.", "$x=-2$일 때 $y=4$이다."),
        ("$3x-4=5$이다.", "$3x+4=5$이다."),
    ],
)
def test_a_slip_of_a_line_is_near_it(ours: str, theirs: str) -> None:
    """Other numbers, or one letter, word or sign: the line is meant, and it is wrong."""
    assert tokens(ours) != tokens(theirs)
    assert is_near(tokens(ours), tokens(theirs))


def test_another_wording_is_not_near() -> None:
    """A line in other words is left to the line proofs; the word that opens a line does not count."""
    assert not is_near(
        tokens("양변에서 $3$을 빼면 $2x=4$이다."), tokens("$3$을 우변으로 이항하면 $2x=4$이다.")
    )
    assert tokens("따라서 구하는 값은 $5$이다.") == tokens("그러므로 구하는 값은 $5$이다.")


@pytest.mark.parametrize(
    ("stem", "wrong"),
    [
        ("학생 6개의 국어 점수", True),
        ("학생 6명의 국어 점수", False),
        ("서로 다른 8명의 점이 있다.", True),
        ("과자 7명 중에서", True),
        ("과자 7종류 중에서", False),
        ("대화 시간이 32시간 이상\n대화 시간(분) | 도수", True),
        ("대화 시간이 32분 이상\n대화 시간(분) | 도수", False),
    ],
)
def test_counters_fit_what_they_count(stem: str, wrong: bool) -> None:
    """Pupils are counted in 명, points are not, and a column of minutes is asked in minutes."""
    assert bool(miscounted(stem)) is wrong

"""Numbers in a row, single numbers, letters for smaller questions, exponents, ranges and words."""

import pytest

from appliance.domain.givens import Called, Numbers
from appliance.domain.goals import GoalKind
from appliance.domain.note import NotRead, Reading
from appliance.domain.question import Question
from appliance.reading import read


def question(stem: str) -> Question:
    found = read(stem)
    assert isinstance(found, Reading), (stem, found)
    return found.question


@pytest.mark.parametrize(
    ("stem", "kind", "args"),
    [
        ("다음 수 중 음의 정수의 개수를 구하시오. -3, 2.5, 0, -1/2, 7", "pick", ("count", "negative_integer")),
        ("다음 중 합성수를 모두 고르시오. 2, 7, 15, 23, 27", "pick", ("all", "composite")),
        ("3, -5, 0, 4.5 중에서 절댓값이 가장 큰 수는?", "rank", ("value", "largest_size")),
        ("다음 수를 큰 것부터 차례로 나열하시오. 1/2, -3, 2", "arrange", ("descending", "value")),
        ("49의 음의 제곱근을 구하시오.", "square_roots", ("negative",)),
        ("√11의 소수 부분을 구하여라.", "part", ("broken",)),
        ("5/11의 순환마디를 구하시오.", "cycle", ("digits",)),
        ("90에 자연수를 곱하여 어떤 자연수의 제곱이 되게 할 때, 곱해야 할 가장 작은 자연수는?", "suits",
         ("smallest", "square", "times")),
        ("절댓값이 4보다 작은 정수를 모두 구하시오.", "integers", ("all", "integer")),
    ],
)  # fmt: skip
def test_what_is_asked_of_numbers(stem: str, kind: str, args: tuple[str, ...]) -> None:
    """Each way of asking about numbers is read as its goal, with what it asks for."""
    goal = question(stem).goal
    assert (goal.kind, goal.args) == (kind, args)


def test_letters_stand_for_smaller_questions() -> None:
    """정수의 개수를 a, 음수의 개수를 b: two questions about the same numbers, and an expression of both."""
    found = question("-3, 0.5, 2 중에서 정수의 개수를 a, 음수의 개수를 b라 할 때, a-b의 값은?")
    assert found.goal.kind is GoalKind.COMBINE
    assert [called.name for called in found.all(Called)] == ["a", "b"]
    assert found.only(Numbers) is not None


def test_smaller_questions_may_have_numbers_of_their_own() -> None:
    """9의 양의 제곱근을 a, √16의 음의 제곱근을 b: each has its own number."""
    found = question("9의 양의 제곱근을 a, √16의 음의 제곱근을 b라 할 때, a+b의 값을 구하시오.")
    assert all(called.givens for called in found.all(Called))


@pytest.mark.parametrize(
    "stem",
    [
        "다음 수 중 소수의 개수를 구하시오. 3, 5, 0.5",
        "다음 수 중 정수의 개수를 구하시오. 3, 3, 5",
        "두 수 3과 7 사이에 있는 정수의 최대공약수를 구하시오.",
        "10 이하의 수 12, 18의 최대공약수를 구하시오.",
        "60에 자연수를 곱하여 어떤 자연수의 제곱이 되게 할 때, 곱할 수 있는 자연수는?",
        "어떤 수의 3배에서 5를 뺀 수는 10보다 크다. 어떤 수를 구하시오.",
        "사과 36개와 배 48개를 학생들에게 똑같이 나누어 줄 때, 나누어 줄 수 있는 학생 수를 구하시오.",
    ],
)
def test_what_does_not_settle_an_answer_is_refused(stem: str) -> None:
    """A condition that nothing takes notice of, or a word that is missing, is never read over."""
    assert isinstance(read(stem), NotRead), stem

"""Sets and statements judged apart from the solver."""

import pytest

from appliance.domain import facts
from appliance.domain.answers import Answer, Chosen, Elements, Scalar, Word
from appliance.domain.note import Reading
from appliance.domain.question import Question
from appliance.mathtext.tree import Num
from appliance.reading import read
from appliance.solving import solve
from appliance.verification.checkback import WAYS


def _question(stem: str) -> Question:
    found = read(stem, "고1")
    assert isinstance(found, Reading), found
    return found.question


STEMS = {
    "전체집합 U={1,2,3,4,5}의 두 부분집합 A={1,2}, B={2,3}에 대하여 (A∪B)^C를 구하시오.": Elements((Num("4"),)),
    "집합 A={1,2,3,4,5}의 부분집합 중 1은 포함하고 2는 포함하지 않는 부분집합의 개수를 구하시오.": Scalar(Num("16")),
    "n(A)=20, n(B)=15, n(A∩B)=7일 때, n(A∪B)의 값은?": Scalar(Num("35")),
    "두 조건 p: x=2, q: x²=4에 대하여 p는 q이기 위한 무슨 조건인지 말하시오.": Word("필요조건"),
    "다음 중 옳은 것은? ① 12의 약수의 개수는 6이다. ② 7은 합성수이다. ③ 2³=6": Chosen(("②",)),
}  # fmt: skip


@pytest.mark.parametrize("stem", STEMS)
def test_the_right_key_checks_back_and_a_wrong_one_does_not(stem: str) -> None:
    """Each way finds the solver's key by itself, and sees through a wrong one."""
    question = _question(stem)
    _, way = WAYS[question.goal.kind]
    right: Answer = solve(question)
    assert way(question, right) == ""
    assert way(question, STEMS[stem])


def test_signed_facts_are_told_apart() -> None:
    """No sentence of the bank is signed twice, and each wrong one has a right one beside it."""
    texts = [fact.text for fact in facts.bank()]
    assert len(texts) == len(set(texts))
    assert all(fact.true == (fact.text == fact.right) for fact in facts.bank())
    assert all(facts.find(fact.text) == fact for fact in facts.bank())

"""Labelled figures, end to end: what is read is answered, placed, and given three proven isomorphs."""

import pytest

from appliance.domain.note import Diagnosis, Note
from appliance.pipeline.flow import Parts, Request, serve

SERVED = (
    ("AB=AC인 이등변삼각형 ABC에서 ∠A=40°일 때, ∠B의 크기를 구하시오.", "70", "9수03-09"),
    ("점 I가 △ABC의 내심이고 ∠A=70°일 때, ∠BIC의 크기는?", "125°", "9수03-10"),
    ("평행사변형 ABCD에서 ∠A=110°일 때 ∠B의 크기는?", "70°", "9수03-11"),
    ("△ABC∽△DEF이고 AB=4cm, DE=6cm, BC=6cm일 때, EF의 길이를 구하시오.", "9cm", "9수03-12"),
    (
        "삼각형 ABC에서 두 변 AB, AC의 중점을 각각 M, N이라 하자. BC=10cm일 때, MN의 길이를 구하시오.",
        "5cm",
        "9수03-14",
    ),
    ("사각형 ABCD가 원 O에 외접하고 AB=7cm, BC=9cm, AD=6cm일 때, CD의 길이를 구하시오.", "8cm", "9수03-18"),
    ("사각형 ABCD가 원에 내접하고 ∠A=80°일 때, ∠C의 크기를 구하시오.", "100°", "9수03-19"),
)
REFUSED = (
    "AB=AC인 이등변삼각형 ABC에서 ∠B=100°일 때 ∠A의 크기를 구하시오.",
    "점 O가 △ABC의 외심일 때, ∠BOC의 크기를 구하시오.",
    "이등변삼각형 ABC에서 ∠A=40°일 때 ∠D의 크기를 구하시오.",
    "사각형 ABCD가 원 O에 외접하고 AB=7cm, BC=9cm일 때, CD의 길이를 구하시오.",
)


@pytest.mark.parametrize(("text", "answer", "standard"), SERVED)
def test_a_labelled_figure_gets_three_proven_isomorphs(text: str, answer: str, standard: str) -> None:
    """The key agrees, the standard is the note's, and three problems of its kind are proven."""
    served = serve(Request(Note(text, answer), 3, 3, author="reparam"), Parts())
    assert isinstance(served.diagnosis, Diagnosis)
    assert served.diagnosis.given_matches
    assert served.diagnosis.standard.code == standard
    assert len(served.items) == 3


@pytest.mark.parametrize("text", REFUSED)
def test_what_no_figure_can_be_is_refused(text: str) -> None:
    """Angles that make no triangle, givens that settle nothing, and points that are nowhere give no problem."""
    served = serve(Request(Note(text), 3, 3, author="reparam"), Parts())
    assert not served.items
    assert served.refused

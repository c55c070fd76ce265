"""The corpus: every standard, thoroughly, in its own grade's words."""

import re

import pytest

from appliance import curriculum
from appliance.curriculum import corpus
from appliance.curriculum.corpus import Kind
from appliance.domain import fence
from appliance.domain.errors import UnknownName
from appliance.domain.standard import Standard, StandardId

# The flagged rows of the source list keep a doubt until somebody compares them with the printed document.
DOUBTED = {"recalled", "code-by-elimination", "text-formula-varies", "text-grade-from-중1-list"}

WRITTEN = set(Kind) - {Kind.HANDOUT}


def test_the_99_standards_are_all_there_in_the_fence_s_order_and_grades() -> None:
    """The list of standards and the fence's teaching order name the same codes in the same grades."""
    assert len(curriculum.standards()) == 99
    assert {each.code: each.grade for each in curriculum.standards()} == {
        code: fence.taught_in(code) for code in fence.teaching_order()
    }


def test_a_standard_is_found_by_code_and_revision() -> None:
    """The pair is the key; another revision's code is not silently the same standard."""
    assert curriculum.standard("9수03-15") == Standard(
        2022,
        "9수03-15",
        "중2",
        "도형과 측정",
        "피타고라스 정리",
        "피타고라스 정리를 이해하고 정당화할 수 있다.",
    )
    assert curriculum.grade_of_standard(StandardId(2022, "9수02-20")) == "중3"
    with pytest.raises(UnknownName):
        curriculum.standard("9수03-15", revision=2015)
    with pytest.raises(UnknownName):
        curriculum.standard("9수03-99")
    with pytest.raises(UnknownName):
        curriculum.passages("9수03-99")


def test_every_standard_has_its_official_text() -> None:
    """No standard is without its text, and each row says how sure we are of it."""
    assert not [each.code for each in curriculum.standards() if not each.text.endswith("다.")]
    path = corpus.resources.path("appliance", "curriculum", "data", "standards.tsv")
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    assert {row[6] for row in rows} == {"text"} | DOUBTED


def test_middle_school_standards_are_told_thoroughly() -> None:
    """Each has concepts, methods, worked examples, mistakes and limits; a high-school one at least some."""
    for each in curriculum.standards():
        told = {kind: len(curriculum.passages(each.code, kind)) for kind in WRITTEN}
        assert min(told.values()) >= 1, each.code
        if each.grade != "고1":
            assert sum(told.values()) >= 6, each.code


def test_passages_are_textbook_korean_with_closed_mathematics() -> None:
    """One to four sentences that end as textbooks do; `$` in pairs; no Korean inside mathematics."""
    for name, each in corpus.corpus().items():
        assert re.search(r"다(\([^()]*\))?\.$", each.text), name
        assert 1 <= len(re.findall(r"다(?:\([^()]*\))?\.", each.text)) <= 4, name
        pieces = each.text.split("$")
        assert len(pieces) % 2 == 1, name
        assert not [piece for piece in pieces[1::2] if re.search("[가-힣]", piece) or not piece], name


def test_no_passage_uses_what_its_standard_may_not_use() -> None:
    """All but the limits, which name the forbidden on purpose, stay inside the grade fence."""
    breaches = {
        name: [concept.name for concept in fence.breaches(each.text, each.standard.code)]
        for name, each in corpus.corpus().items()
        if each.kind is not Kind.LIMIT
    }
    assert {name: found for name, found in breaches.items() if found} == {}


def test_limits_and_mistakes_are_looked_up_and_never_searched() -> None:
    """What is forbidden draws queries to the wrong standard; what is wrong must not reach an author."""
    hidden = {Kind.LIMIT, Kind.MISTAKE}
    assert {each.kind for each in corpus.searchable().values()} == WRITTEN - hidden
    assert {each.kind for each in curriculum.passages("9수03-15")} == WRITTEN

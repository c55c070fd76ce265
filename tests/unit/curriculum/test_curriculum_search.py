"""Search: words, vectors, and the two fused."""

from collections.abc import Iterator

import numpy as np
import pytest

from appliance.curriculum import HashedNgrams, Retriever, corpus
from appliance.curriculum.blas import use_one_thread
from appliance.curriculum.lexical import Bm25, terms
from appliance.curriculum.retrieval import fuse
from appliance.domain.errors import UnknownName


@pytest.fixture(scope="module")
def retriever(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Retriever]:
    with Retriever.open(tmp_path_factory.mktemp("search"), HashedNgrams()) as opened:
        yield opened


def test_terms_of_mathematics_stay_whole_and_are_found_by_their_head() -> None:
    """이차방정식 is one word, also found as 방정식; 근의 공식 is one term however it is spaced."""
    for text in ("이차방정식을 근의 공식으로", "이차 방정식을 근의공식으로"):
        assert {"이차방정식", "방정식", "근의공식"} == {each for each in terms(text) if each[0] != "#"}
    assert "소인수분해" in terms("소인수분해하여라")
    assert "인수분해" not in terms("소인수분해하여라")


def test_a_formula_is_searched_by_what_it_shows() -> None:
    """A typed root and a LaTeX root are the same word; LaTeX commands are none."""
    assert terms("√12+√27") == terms(r"$\sqrt{12}+\sqrt{27}$") == ["#sqrt"]
    assert not [term for term in terms(r"$\frac{1}{2}\times 3$") if "frac" in term or "times" in term]


def test_bm25_prefers_rare_words_and_ignores_unknown_ones() -> None:
    """A word in one document outweighs a word in all; a query of unknown words scores nothing."""
    bm25 = Bm25([["각", "원"], ["각", "호"], ["각", "각", "각"]])
    scores = bm25.scores(["각", "원"])
    assert scores.argmax() == 0
    assert scores[2] > scores[1]
    assert not bm25.scores(["없는말"]).any()


def test_fusing_adds_the_reciprocals_of_the_ranks() -> None:
    """What both rankings have near the top wins over what one has at the top."""
    assert fuse((["a", "b"], ["b", "c"])) == pytest.approx({"a": 1 / 61, "b": 1 / 62 + 1 / 61, "c": 1 / 62})


def test_a_search_returns_passages_with_falling_scores(retriever: Retriever) -> None:
    """As many as asked, best first, each one with its standard, kind and text."""
    found = retriever.search("피타고라스 정리로 빗변의 길이를 구하기", 4)
    assert len(found) == 4
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)
    assert found[0].standard.code == "9수03-15"
    assert found[0].text in {each.text for each in corpus.searchable().values()}


def test_a_grade_or_a_standard_narrows_the_search(retriever: Retriever) -> None:
    """Only passages of that grade or standard come back, as many as asked while there are any."""
    query = "방정식을 풀어라"
    assert {each.standard.grade for each in retriever.search(query, 30, grade="중2")} == {"중2"}
    assert {each.standard.code for each in retriever.search(query, 4, code="9수02-20")} == {"9수02-20"}
    assert len(retriever.search(query, 4, code="9수02-20")) == 4
    assert retriever.search(query, 4, grade="중1", code="9수02-20") == ()


def test_unknown_grades_and_codes_are_refused(retriever: Retriever) -> None:
    """A misspelt filter raises; it does not search everything or nothing."""
    with pytest.raises(UnknownName):
        retriever.search("각", grade="중4")
    with pytest.raises(UnknownName):
        retriever.search("각", code="9수99-01")


def test_odd_queries_are_answered(retriever: Retriever) -> None:
    """Empty, symbols only, very long: no fault, at most k passages."""
    for query in ("", " ", "?", "$", "①②③", "가" * 5000, "x" * 3000, "\x00"):
        assert len(retriever.search(query, 3)) <= 3


def test_the_embedder_for_tests_is_deterministic_and_of_length_one() -> None:
    """The same text has the same vector in every process, and every vector has length 1."""
    vectors = HashedNgrams().passages(["이등변삼각형", ""])
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1)
    assert vectors[0] @ HashedNgrams().query("이등변삼각형") == pytest.approx(1)
    assert HashedNgrams().query("각").argmax() == 0
    assert HashedNgrams().passages([]).shape == (0, 256)


def test_the_blas_of_numpy_can_be_held_to_one_thread() -> None:
    """The OpenBLAS in numpy's wheels is found and told; else embedding is several times slower on shared cores."""
    assert use_one_thread()

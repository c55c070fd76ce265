"""Promises about the golden set: proven, in the words of a hand, and of problems only."""

import random
from pathlib import Path

import pytest

from appliance.domain.errors import BadFile
from appliance.itemmodels import catalogue
from appliance.korean.values import values_of
from appliance.pipeline.judge import certify
from appliance.training import compose, example, privacy
from appliance.training.golden import Share, from_catalogue
from appliance.training.wordings import Wording, all_wordings, mask

MODEL = next(model for model in catalogue() if model.name == "quadratic.sum_of_roots")


def made(wordings: tuple[Wording, ...], count: int = 4) -> list[example.GoldenExample]:
    return list(from_catalogue(MODEL, wordings, Share(count, 9), certify, seed=3))


def sentence(text: str) -> Wording:
    rng = random.Random(1)
    return Wording("hand", MODEL.name, mask(MODEL.draw(rng, MODEL.difficulties[0]).stem), text)


def test_an_example_is_proven_and_worded_by_the_hand() -> None:
    """The stem is the hand's sentence with the drawn values; the gate's checks are named."""
    found = made((sentence("이차방정식 {1}의 두 근을 더한 값을 구하여라."),))
    assert found
    for one in found:
        assert "더한 값" in one.stem
        assert values_of(one.stem) == values_of(one.given)
        assert "solves" in one.checks
        assert one.source == "hand"
    assert len({one.stem for one in found}) == len(found)


def test_a_sentence_that_asks_something_else_makes_none() -> None:
    """The gate refuses it: the product of the roots is not their sum."""
    assert made((sentence("이차방정식 {1}의 두 근의 곱을 구하시오."),)) == []


def test_the_same_seed_makes_the_same_examples() -> None:
    one = sentence("이차방정식 {1}의 두 근을 더한 값을 구하여라.")
    assert made((one,)) == made((one,))


def test_every_line_of_the_hands_is_of_the_catalogue() -> None:
    """The tables name item models that there are, and keep the values' order."""
    names = {model.name for model in catalogue()}
    assert all_wordings()
    assert {wording.item_model for wording in all_wordings()} <= names


def test_examples_come_back_from_their_file(tmp_path: Path) -> None:
    found = made((sentence("이차방정식 {1}의 두 근을 더한 값을 구하여라."),))
    path = tmp_path / "golden.jsonl"
    assert example.write(path, found) == len(found)
    assert list(example.read(path)) == found


@pytest.mark.parametrize("line", ["{", "[]", '{"skill": "compose"}'])
def test_a_file_of_something_else_is_refused(tmp_path: Path, line: str) -> None:
    path = tmp_path / "golden.jsonl"
    path.write_text(line + "\n")
    with pytest.raises(BadFile, match="1번째 줄"):
        list(example.read(path))


def test_what_is_held_back_is_not_learned() -> None:
    """No pair comes from an item model that is kept for evaluation."""
    found = made((sentence("이차방정식 {1}의 두 근을 더한 값을 구하여라."),))
    pairs = compose.pairs(found, 10, 1)
    assert bool(pairs) is not compose.is_held_back(MODEL.name)
    for pair in pairs:
        assert pair.output.endswith("\n")
        assert pair.prompt.startswith("원문: ")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("010-1234-5678로 연락하여라.", "전화번호"),
        ("kim@example.com에게 보낸 식을 구하여라.", "전자 우편"),
        ("2학년 3반 12번 학생의 점수를 구하여라.", "반과 번호"),
        ("한빛중학교 학생 24명이 있다.", "학교 이름"),
        ("오답노트에서 다시 풀어라.", "오답이라는 말"),
        ("서지우가 가진 사탕의 개수를 구하여라.", "학생 이름"),
        ("어느 중학교 학생 24명의 몸무게의 평균을 구하여라.", ""),
        ("어떤 수에 $3$을 더하여라.", ""),
    ],
)
def test_what_points_at_a_student_is_found(text: str, what: str) -> None:
    assert privacy.pointer(text, {"서지우"}) == what

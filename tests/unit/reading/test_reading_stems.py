"""Whole Questions of typed stems."""

import re

import pytest
from corpus_chance import STEMS as CHANCE
from corpus_formulas import STEMS as FORMULAS
from corpus_situations import STEMS as SITUATIONS
from reading_brief import brief
from reading_fill import filled

from appliance.domain.note import Reading
from appliance.korean import particles
from appliance.reading import read

ALL = (*FORMULAS, *SITUATIONS, *CHANCE)


def reading_of(stem: str) -> Reading:
    found = read(stem)
    assert isinstance(found, Reading), found
    return found


@pytest.mark.parametrize(("stem", "question"), FORMULAS)
def test_stems_about_formulas_are_read_whole(stem: str, question: str) -> None:
    """Every given and the goal of a stem about formulas are what the stem says, and nothing else is."""
    assert brief(reading_of(stem).question) == question


@pytest.mark.parametrize(("stem", "question"), SITUATIONS)
def test_word_problems_are_read_whole(stem: str, question: str) -> None:
    """Every value of a word problem stands in the role that the words give it."""
    assert brief(reading_of(stem).question) == question


@pytest.mark.parametrize(("stem", "question"), CHANCE)
def test_chance_is_read_whole(stem: str, question: str) -> None:
    """The experiment and the event of a stem about chance are what the stem says."""
    assert brief(reading_of(stem).question) == question


@pytest.mark.parametrize("stem", [stem for stem, _ in ALL])
def test_a_frame_reads_the_same_and_like_print(stem: str) -> None:
    """A frame filled with its own values means the same again, and reads like a textbook: single spaces, no
    space before a point, particles that fit, an end.
    """
    first = reading_of(stem)
    text = filled(first.frame, first.question)
    second = reading_of(text)
    assert second.question == first.question
    assert filled(second.frame, second.question) == text
    assert not re.search(r"  | [.,?]|시요|\$\$", text), text
    assert text[-1] in ".?$)", text
    for place in re.finditer(r"\$[^$]+\$(?=[가-힣])", text):
        after = text[place.end() :]
        assert particles.fit(text[: place.end()], after) == after, text


def test_reading_is_quick() -> None:
    """Once warm, a stem is read in a few milliseconds."""
    import time

    stems = [stem for stem, _ in ALL]
    for stem in stems:
        read(stem)
    start = time.perf_counter()
    for stem in stems:
        read(stem)
    assert (time.perf_counter() - start) / len(stems) < 0.05

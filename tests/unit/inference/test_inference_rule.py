"""Promises about which pieces of a vocabulary stay."""

import pytest

from appliance.inference.build.rule import KOREAN_MATHS

KEPT = [
    "이차방정식",
    " 확률",
    "ㄱ",
    "x",
    "AB",
    "123",
    "\n\n",
    "   ",
    "×",
    "√",
    "①",
    "²",
    "frac",
    "Question",
    "}{",
    "cm",
]
DROPPED = ["漢字", "Nature", "International", "привет", "😀", "-----", "가漢", "cafe", "\r", "\x00"]


@pytest.mark.parametrize("text", KEPT)
def test_school_mathematics_stays(text: str) -> None:
    """Hangul, digits, white space, signs, short Latin names and listed words stay."""
    assert KOREAN_MATHS.keeps(text)
    assert KOREAN_MATHS.keeps_bytes(text.encode())


@pytest.mark.parametrize("text", DROPPED)
def test_the_rest_goes(text: str) -> None:
    """Other scripts, longer Latin words and rows of symbols go."""
    assert not KOREAN_MATHS.keeps(text)
    assert not KOREAN_MATHS.keeps_bytes(text.encode())


@pytest.mark.parametrize("text", [*KEPT, "$\\frac{x^2}{3}$의 값", '{"stem":"두 근의 합"}', "부등식 3x≥5 ①"])
def test_what_is_inside_a_kept_piece_is_kept(text: str) -> None:
    """The rule is closed under substrings, as text and as bytes: no merge on the way to a piece is lost."""
    if not KOREAN_MATHS.keeps(text):
        pytest.fail(f"{text!r} should stay")
    data = text.encode()
    inner = [text[a:b] for a in range(len(text)) for b in range(a + 1, len(text) + 1)]
    cut = [data[a:b] for a in range(len(data)) for b in range(a + 1, min(a + 12, len(data)) + 1)]
    assert [piece for piece in inner if not KOREAN_MATHS.keeps(piece)] == []
    assert [piece for piece in cut if not KOREAN_MATHS.keeps_bytes(piece)] == []


def test_a_broken_character_of_another_script_goes() -> None:
    """A piece that begins or ends inside a character stays only if a kept character can be there."""
    assert KOREAN_MATHS.keeps_bytes("가".encode()[1:] + b"x")
    assert not KOREAN_MATHS.keeps_bytes("ع".encode()[:1])
    assert not KOREAN_MATHS.keeps_bytes("😀".encode()[:2])
    assert not KOREAN_MATHS.keeps_bytes("😀".encode()[1:] + b"x")

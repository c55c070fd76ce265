"""The list of words of solutions: it has every word that our writers write, and no slip of the pen."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import appliance.authoring.solutions
from appliance.domain.situations import SITUATIONS
from appliance.verification.solution.vocabulary import unknown_word, vocabulary

WRITERS = Path(appliance.authoring.solutions.__file__).parent


def written() -> Iterator[str]:
    """Every Korean word in the strings of the solution writers, and the names of roles."""
    for path in sorted(WRITERS.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
                yield from re.findall("[가-힣]+(?<!니다)(?![가-힣])", node.value)  # no words of refusals
    for kind in SITUATIONS.values():
        for role in kind.roles:
            yield from re.findall("[가-힣]+", role.korean)


def test_every_word_of_our_writers_is_listed() -> None:
    """A new word of a writer is read through and added to appliance/verification/data/solution_words.txt."""
    missing = sorted({word for word in written() if unknown_word(word, "")})
    assert not missing, " ".join(missing)


def test_the_list_is_sorted_and_clean() -> None:
    """One Korean word a line, in order, each once."""
    words = sorted(vocabulary())
    assert all(re.fullmatch("[가-힣]+", word) for word in words)
    assert len(words) > 300


@pytest.mark.parametrize(
    "word", ["합셈", "거듭제합을", "완전제합식으로", "제합근", "인수븐해하면", "부등식의의의"]
)
def test_slips_are_not_listed(word: str) -> None:
    """A word with a wrong syllable is known to nobody."""
    assert unknown_word(f"따라서 {word} $3$이다.", "이차방정식 $x^2=9$를 푸시오.") == word


def test_words_of_the_stem_and_names_may_be_said() -> None:
    """사과, 민수, 3자루: what the stem brings in, with any particle."""
    assert unknown_word("사과의 개수는 $3$이고 하늘이는 $4$자루이다.", "사과와 하늘이는 연필을 샀다.") == ""

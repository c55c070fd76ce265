"""Isomorphs that a textbook would print: humane numbers, families that could live."""

import random
import re
from fractions import Fraction
from itertools import islice

import pytest

from appliance.authoring.draws import draw
from appliance.authoring.leaves import Leaf, LeafKind, leaves
from appliance.authoring.original import Original
from appliance.authoring.reparam import Reparam
from appliance.authoring.sense import outgrown, senseless
from appliance.diagnosis import diagnose
from appliance.domain.item import Draft
from appliance.domain.note import Diagnosis, Note
from appliance.domain.paths import replaced
from appliance.domain.quantity import Quantity
from appliance.mathtext.tree import Num
from appliance.solving import solve

AGES = (
    "현재 어머니의 나이는 42세이고 아들의 나이는 12세이다. 어머니의 나이가 아들의 나이의 3배가 되는 것은 몇 년"
    " 후인지 구하시오."
)
SWEETS = "500원짜리 사탕과 800원짜리 과자를 합하여 10개를 사고 6500원을 냈다. 사탕은 몇 개 샀는지 구하시오."
SYSTEM = "연립방정식 $3x+2y=12$, $x-y=-1$을 풀어라."


def original(text: str, grade: str) -> tuple[Original, Diagnosis]:
    found = diagnose(Note(text, grade=grade))
    assert isinstance(found, Diagnosis), found
    reading = found.reading
    return Original(reading.question, found.answer, leaves(reading.question, reading.frame)), found


def isomorphs(text: str, grade: str, count: int = 8) -> list[Draft]:
    _, note = original(text, grade)
    return list(islice(Reparam(note, grade).drafts(9), count))


def test_a_mother_is_a_generation_older() -> None:
    """No mother of 75 with a son of 7."""
    for draft in isomorphs(AGES, "중1"):
        older, younger = (int(age) for age in re.findall(r"(\d+)세", draft.stem))
        assert 18 <= older - younger <= 45
        assert older <= 80


def test_a_family_that_could_not_live_is_senseless() -> None:
    """The story is told again with a son older than fits."""
    old, note = original(AGES, "중1")
    path = next(leaf.path for leaf in old.leaves if leaf.old == Quantity(Fraction(12), "세"))
    elder = replaced(note.reading.question, path, Quantity(Fraction(30), "세"))
    assert senseless(old, elder)
    assert not senseless(old, note.reading.question)


def test_prices_stay_prices() -> None:
    """Hundreds of won stay hundreds, and no sweet costs three times as much."""
    for draft in isomorphs(SWEETS, "중2"):
        first, second, paid = (int(price) for price in re.findall(r"(\d+)원", draft.stem))
        assert first % 100 == second % 100 == paid % 100 == 0
        assert 200 <= first <= 1200
        assert 320 <= second <= 1920


def test_coefficients_stay_small() -> None:
    """3x+2y becomes no 9x+7y; x and y stay different."""
    for draft in isomorphs(SYSTEM, "중2"):
        found = re.search(r"\$(\d+)x\+(\d+)y=", draft.stem)
        assert found is not None
        assert int(found[1]) <= 7
        assert int(found[2]) <= 6
        x, y = re.findall(r"=(-?\d+)", draft.key)
        assert x != y


def test_roots_that_differed_differ() -> None:
    """√12+√27 never becomes √150+√150, nor a sum of four-digit roots."""
    for draft in isomorphs(r"$\sqrt{12}+\sqrt{27}$을 간단히 하여라.", "중3"):
        first, second = (int(root) for root in re.findall(r"sqrt\{(\d+)\}", draft.stem))
        assert first != second
        assert max(first, second) <= 100


def test_a_number_that_has_grown_is_noticed() -> None:
    """The note itself has not outgrown itself; with 30x in the place of 3x it has."""
    old, note = original(SYSTEM, "중2")
    question = note.reading.question
    assert not outgrown(old, question, note.answer)
    path = next(leaf.path for leaf in old.leaves if leaf.old == Num("3"))
    larger = replaced(question, path, Num("30"))
    assert outgrown(old, larger, solve(larger))


@pytest.mark.parametrize("old", [2, 3, 5, 9])
def test_a_coefficient_is_drawn_near_the_old_one(old: int) -> None:
    """At most four more, or twice as much; never 1, which is not written."""
    rng = random.Random(4)
    for _ in range(60):
        new = draw(Leaf((), LeafKind.COEFFICIENT, Num(str(old))), rng)
        assert isinstance(new, Num)
        assert 2 <= new.value <= max(old + 4, 2 * old)

"""The reparam author: new values in the note's own sentence, keeping what the old values kept."""

import random
from fractions import Fraction
from itertools import islice

import pytest

from appliance.authoring.choices import choices
from appliance.authoring.draws import near, step_of
from appliance.authoring.fill import fill
from appliance.authoring.leaves import LeafKind, leaves
from appliance.authoring.profile import drift, profile
from appliance.authoring.propose import split_square
from appliance.authoring.reparam import Reparam
from appliance.authoring.skeleton import skeleton
from appliance.diagnosis import diagnose
from appliance.domain.item import Draft
from appliance.domain.note import Diagnosis, Note
from appliance.domain.question import Question
from appliance.solving import key_text, same, solve

NOTES = [
    ("이차방정식 x²-5x+6=0의 두 근의 합을 구하여라.", "중3"),
    (r"$2^3\times 3^2\times 5$의 약수의 개수를 구하시오.", "중1"),
    ("연립방정식 x+y=7, 2x-y=2 를 푸시오", "중2"),
    ("√12+√27을 간단히 하여라", "중3"),
    ("일차부등식 3x-5 ≥ 5x+1 을 풀어라.", "중2"),
    ("$x^2-9y^2$을 인수분해하시오.", "중3"),
    ("직각을 낀 두 변의 길이가 5cm, 12cm인 직각삼각형의 빗변의 길이를 구하여라.", "중2"),
    ("8%의 소금물 300g에 물을 몇 g 더 넣으면 6%의 소금물이 되는지 구하시오.", "중1"),
    ("일차함수 y=2x-3의 그래프의 x절편과 y절편의 합을 구하여라.", "중2"),
    ("순환소수 0.2̇7̇을 기약분수로 나타내시오", "중2"),
    ("$3x^2-7x+2=0$을 풀어라", "중3"),
    ("x^2+6x+9를 인수분해하시오", "중3"),
    ("두 수 24, 36의 최대공약수를 구하시오", "중1"),
]


def diagnosed(text: str, grade: str) -> Diagnosis:
    found = diagnose(Note(text, grade=grade))
    assert isinstance(found, Diagnosis), found
    return found


def drafts(text: str, grade: str, count: int, seed: int = 5) -> list[Draft]:
    return list(islice(Reparam(diagnosed(text, grade), grade).drafts(seed), count))


@pytest.mark.parametrize(("text", "grade"), NOTES)
def test_a_note_gives_different_isomorphs_that_keep_its_profile(text: str, grade: str) -> None:
    """Four isomorphs, all different from the note and each other, none drifting, every key right."""
    note = diagnosed(text, grade)
    old = profile(note.reading.question, note.answer)
    made = drafts(text, grade, 4)
    assert len(made) == 4
    assert len({draft.claimed for draft in made} | {note.reading.question}) == 5
    for draft in made:
        assert same(draft.answer, solve(draft.claimed))
        assert drift(old, profile(draft.claimed, draft.answer)) == ""


@pytest.mark.parametrize(("text", "grade"), NOTES[:3])
def test_the_same_seed_makes_the_same_isomorphs(text: str, grade: str) -> None:
    """A seed stored with an item makes it again; another seed makes others."""
    assert drafts(text, grade, 3, seed=8) == drafts(text, grade, 3, seed=8)
    assert drafts(text, grade, 3, seed=8) != drafts(text, grade, 3, seed=9)


def test_isomorphs_are_solved_by_the_same_steps() -> None:
    """The words of the solutions agree once the numbers are taken out."""
    made = drafts(*NOTES[0], 4)
    assert len({skeleton(draft.solution) for draft in made}) == 1


def test_the_frame_filled_with_its_own_question_reads_as_printed() -> None:
    """Formulas stand in dollars, particles fit, the words are the note's."""
    note = diagnosed(*NOTES[0])
    stem = fill(note.reading.frame, note.reading.question)
    assert stem == "이차방정식 $x^2-5x+6=0$의 두 근의 합을 구하여라."


def test_structure_is_no_leaf() -> None:
    """The exponent of a letter and a zero stay; coefficients, bases and exponents of numbers change."""
    note = diagnosed(*NOTES[0])
    found = leaves(note.reading.question, note.reading.frame)
    assert [leaf.kind for leaf in found] == [LeafKind.COEFFICIENT, LeafKind.PLAIN]
    powers = diagnosed(*NOTES[1])
    kinds = {leaf.kind for leaf in leaves(powers.reading.question, powers.reading.frame)}
    assert {LeafKind.BASE, LeafKind.EXPONENT} <= kinds


@pytest.mark.parametrize(
    ("value", "step"),
    [(Fraction(300), 100), (Fraction(1500), 500), (Fraction(8), 1), (Fraction(25), 5), (Fraction(3, 2), 0.5)],
)
def test_a_round_number_stays_round(value: Fraction, step: float) -> None:
    """Draws are multiples of the old value's step, between half and twice of it."""
    assert step_of(value) == Fraction(step)
    rng = random.Random(1)
    for _ in range(50):
        assert (near(value, rng) / Fraction(step)).denominator == 1


@pytest.mark.parametrize(("value", "parts"), [(12, (2, 3)), (49, (7, 1)), (30, (1, 30)), (72, (6, 2))])
def test_a_square_is_split_off(value: int, parts: tuple[int, int]) -> None:
    """value = s²k with k square-free."""
    assert split_square(value) == parts


@pytest.mark.parametrize(("text", "grade"), NOTES)
def test_five_options_hold_the_key_once(text: str, grade: str) -> None:
    """Five different texts, the key's mark on the right one, no two of equal value."""
    note = diagnosed(text, grade)
    question: Question = note.reading.question
    offered = choices(question, note.answer, random.Random(3))
    assert offered is not None
    assert len(set(offered.options)) == 5
    assert offered.options["①②③④⑤".index(offered.key)] == key_text(note.answer)


def test_options_of_a_probability_are_probabilities() -> None:
    """No option is negative or above one: it would give itself away."""
    note = diagnosed(
        "서로 다른 두 개의 주사위를 동시에 던질 때, 나오는 눈의 수의 합이 8일 확률을 구하시오.", "중2"
    )
    offered = choices(note.reading.question, note.answer, random.Random(3))
    assert offered is not None
    assert not any("-" in option for option in offered.options)

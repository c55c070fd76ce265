"""Only review makes an item printable."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import appliance
from appliance.domain.answers import Scalar
from appliance.domain.approved import ApprovedItem, content_hash
from appliance.domain.errors import NotAllowed
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.item import (
    Author,
    Certificate,
    CertificateGrade,
    Draft,
    Fail,
    Item,
    Kind,
    Pass,
)
from appliance.domain.question import Question
from appliance.domain.standard import StandardId
from appliance.mathtext.tree import Num
from appliance.review import approve, release, restore

DRAFT = Draft(
    kind=Kind.ISOMORPH,
    stem="$1+1$을 계산하시오.",
    options=(),
    key="$2$",
    answer=Scalar(Num("2")),
    solution=("$1+1=2$이다.",),
    claimed=Question((), Goal(GoalKind.CALCULATE)),
    standard=StandardId(2022, "9수01-05"),
    grade="중1",
    author=Author.REPARAM,
    seed=1,
)
PROVEN = Item("1", DRAFT, Certificate(CertificateGrade.A, (Pass("key"),), "1", 1))
FAILED = Item("2", DRAFT, Certificate(CertificateGrade.C, (Fail("key", "틀림"),), "1", 1))
UNPROVEN = Item("3", DRAFT, Certificate(CertificateGrade.B, (Pass("key"),), "1", 1))


def test_a_proven_item_is_released_without_a_person() -> None:
    """Grade A may be printed by the night's batch."""
    assert release(PROVEN).item == PROVEN


@pytest.mark.parametrize("item", [FAILED, UNPROVEN])
def test_nothing_but_grade_a_is_released_without_a_person(item: Item) -> None:
    """B and C need a teacher."""
    with pytest.raises(NotAllowed):
        release(item)


def test_a_failed_item_cannot_be_approved_even_by_a_teacher() -> None:
    """An item that failed a check must be edited, which sends it through the gate again."""
    with pytest.raises(NotAllowed, match="틀림"):
        approve(FAILED, "account:1")


def test_nobody_can_approve_namelessly() -> None:
    """An approval says who gave it."""
    with pytest.raises(NotAllowed):
        approve(PROVEN, "")


def test_an_approved_item_cannot_be_made_by_hand() -> None:
    """Without review's seal there is no ApprovedItem."""
    with pytest.raises(NotAllowed):
        ApprovedItem(PROVEN, content_hash(PROVEN.draft, PROVEN.certificate), "account:1")


def test_an_approval_does_not_carry_over_to_changed_content() -> None:
    """An item changed after its approval is refused when it is read back."""
    ready = approve(PROVEN, "account:1")
    changed = replace(PROVEN, draft=replace(DRAFT, key="$3$"))
    with pytest.raises(NotAllowed, match="바뀐"):
        restore(changed, ready.content_hash, ready.approver)


def test_only_review_uses_the_seal() -> None:
    """No other file of the product mentions SEAL."""
    root = Path(appliance.__file__).parent
    users = {path.parent.name for path in root.rglob("*.py") if "SEAL" in path.read_text("utf-8")}
    assert users == {"domain", "review"}


def test_the_product_imports_without_side_effects() -> None:
    """Importing review prints nothing and opens nothing."""
    done = subprocess.run(
        [sys.executable, "-c", "import appliance.review"], capture_output=True, check=True, cwd=Path.cwd()
    )
    assert done.stdout == done.stderr == b""

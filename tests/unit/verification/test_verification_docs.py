"""docs/verification.md says what the gate does."""

import re
from pathlib import Path

from appliance.domain.goals import GoalKind
from appliance.domain.situations import SITUATIONS
from appliance.verification.checkback import WAYS
from appliance.verification.checkback.figures import FIGURES
from appliance.verification.checkback.situations import STORIES
from appliance.verification.drawn import DRAWINGS
from appliance.verification.labelled.drawings import LABELLED

PAGE = (Path(__file__).parents[3] / "docs" / "verification.md").read_text("utf-8")


def test_every_way_of_checking_back_is_documented() -> None:
    """The table names every goal with its way, and no other."""
    rows = dict(re.findall(r"^\| `([a-z_]+)` \| ([^|]+?) \|$", PAGE.split("checked back")[-1], re.MULTILINE))
    assert rows == {goal.value: name for goal, (name, _) in WAYS.items()}


def test_every_goal_can_be_checked_back() -> None:
    """No goal is without another way."""
    assert set(WAYS) == set(GoalKind)


def test_every_situation_can_be_played_through() -> None:
    """No kind of word problem is without a simulation."""
    assert set(STORIES) | set(FIGURES) | set(DRAWINGS) | set(LABELLED) == set(SITUATIONS)

"""docs/reading.md against the reader."""

import re
from pathlib import Path

from corpus_chance import STEMS as CHANCE

from appliance.domain.counting import COUNTING_KINDS
from appliance.domain.experiments import EVENT_KINDS, EXPERIMENT_KINDS
from appliance.domain.givens import GIVEN_TYPES, Experiment, Situation
from appliance.domain.goals import Event, GoalKind
from appliance.domain.note import Reading
from appliance.domain.question import Question
from appliance.domain.situations import SITUATIONS
from appliance.reading import read

DOC = Path(__file__).parents[3] / "docs" / "reading.md"


def rows(heading: str) -> dict[str, str]:
    """The rows of the table under a heading: name → example."""
    section = DOC.read_text("utf-8").split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return dict(re.findall(r"^\| `([^`]+)` \| (.+?) \|$", section, re.MULTILINE))


def question(stem: str) -> Question:
    found = read(stem)
    assert isinstance(found, Reading), (stem, found)
    return found.question


def test_every_given_is_listed_and_read() -> None:
    """Each kind of given has a row whose example holds it."""
    table = rows("Givens")
    assert set(table) == {kind.__name__ for kind in GIVEN_TYPES}
    for name, stem in table.items():
        assert name in {type(given).__name__ for given in question(stem).givens}, stem


def test_every_goal_is_listed_and_read() -> None:
    """Each kind of goal has a row whose example asks it."""
    table = rows("Goals")
    assert set(table) == {kind.value for kind in GoalKind}
    for name, stem in table.items():
        assert question(stem).goal.kind == name, stem


def test_every_situation_is_listed_and_read() -> None:
    """Each kind of situation has a row whose example tells it."""
    table = rows("Situations")
    assert set(table) == set(SITUATIONS)
    for name, stem in table.items():
        situation = question(stem).only(Situation)
        assert situation is not None, stem
        assert situation.kind == name


def test_every_experiment_is_listed_and_read() -> None:
    """Each kind of experiment has a row whose example does it."""
    table = rows("Experiments")
    assert set(table) == {*EXPERIMENT_KINDS, *COUNTING_KINDS}
    for name, stem in table.items():
        experiment = question(stem).only(Experiment)
        assert experiment is not None, stem
        assert experiment.kind == name


def test_every_event_is_read() -> None:
    """The corpus of chance holds every kind of event."""
    asked = {arg.kind for stem, _ in CHANCE for arg in question(stem).goal.args if isinstance(arg, Event)}
    assert asked == set(EVENT_KINDS)

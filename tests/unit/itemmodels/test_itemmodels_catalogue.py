"""What the catalogue promises as a whole."""

import random
import re
from pathlib import Path

import pytest

from appliance.domain.fence import taught_in
from appliance.domain.fingerprint import question_fingerprint
from appliance.domain.givens import Experiment, Situation, Table
from appliance.itemmodels import ItemModel, catalogue
from appliance.itemmodels.drawing import Drawing

MODELS = {model.name: model for model in catalogue()}
DOCUMENT = Path(__file__).parents[3] / "docs" / "item-models.md"
# Models of at most so many questions are drawn out here; all of them are in the slow suite.
SMALL = 300
# What speaks of things and people, not of formulas: a situation, an experiment, a table of what was counted.
OF_THINGS = (Situation, Experiment, Table)


def drawing(model: ItemModel) -> Drawing:
    assert isinstance(model.draw, Drawing)
    return model.draw


def test_the_catalogue_is_wide():
    """Names are unique; many standards of all three grades; a third of the models are word problems."""
    models = catalogue()
    assert len(MODELS) == len(models) >= 30
    assert len({model.standard for model in models}) >= 14
    assert {model.grade for model in models} == {"중1", "중2", "중3", "고1"}
    drawn = [model.draw(random.Random(1), model.difficulties[0]).question for model in models]
    told = [question for question in drawn if any(isinstance(each, OF_THINGS) for each in question.givens)]
    assert 3 * len(told) >= len(models)


@pytest.mark.parametrize("name", MODELS)
def test_entries_are_sound(name: str):
    """A dotted name, a standard of its grade, ascending bands from 1."""
    model = MODELS[name]
    assert re.fullmatch(r"[a-z]+\.[a-z_]+", name)
    assert taught_in(model.standard, model.revision) == model.grade
    assert model.difficulties == tuple(range(1, len(model.difficulties) + 1))
    assert len(model.difficulties) >= 2


@pytest.mark.parametrize("name", MODELS)
def test_the_capacity_is_counted(name: str):
    """The declared number of questions is the number of combinations that keep the rules."""
    model = MODELS[name]
    assert model.capacity == sum(band.grid.count() for band in drawing(model).bands.values())


@pytest.mark.parametrize("name", [name for name, model in MODELS.items() if model.capacity <= SMALL])
def test_small_models_are_as_large_as_they_say(name: str):
    """Drawn out completely, every combination is another question."""
    model = MODELS[name]
    questions = {
        question_fingerprint(band.ask(random.Random(0), *values).question)
        for band in drawing(model).bands.values()
        for values in band.grid.all()
    }
    assert len(questions) == model.capacity


def test_the_documented_table_is_the_catalogue():
    """docs/item-models.md lists every model with its standard, grade, difficulties and capacity."""
    rows = re.findall(
        r"^\| `(\S+)` \| (\S+) \| (\S+) \| ([\d, ]+) \| ([\d,]+) \|$", DOCUMENT.read_text(), re.M
    )
    assert rows == [
        (m.name, m.standard, m.grade, ", ".join(map(str, m.difficulties)), f"{m.capacity:,}")
        for m in catalogue()
    ]

"""The whole catalogue, drawn out."""

import random

import pytest

from appliance.domain.fingerprint import question_fingerprint
from appliance.itemmodels import catalogue
from appliance.itemmodels.drawing import Drawing

MODELS = {model.name: model for model in catalogue()}


@pytest.mark.slow
@pytest.mark.parametrize("name", MODELS)
def test_every_combination_is_another_question(name: str):
    """The capacity is the number of different questions, whatever their wording, over all bands."""
    model = MODELS[name]
    assert isinstance(model.draw, Drawing)
    questions = {
        question_fingerprint(band.ask(random.Random(0), *values).question)
        for band in model.draw.bands.values()
        for values in band.grid.all()
    }
    assert len(questions) == model.capacity

"""Evaluation: what is counted, what was unseen, and the interval of a share."""

import json

import pytest

from appliance.authoring.local import TRIES
from appliance.inference.fake import FakeEngine
from appliance.itemmodels import catalogue
from appliance.pipeline.judge import certify
from appliance.training import evaluation_table
from appliance.training.compose import is_held_back
from appliance.training.evaluate import Evaluation, Share, Tried, Unseen, catalogue_cases, evaluate
from appliance.training.wordings import all_wordings

MODELS = [model for model in catalogue() if model.name.startswith(("linear.", "factoring."))][:3]

WORDED = {wording.item_model for wording in all_wordings()}


def test_wilsons_interval_of_known_shares() -> None:
    """8 of 10 is 0.490 to 0.943 (the textbook's example); nothing says nothing."""
    low, high = Share(8, 10).interval
    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)
    assert Share(0, 0).interval == (0.0, 1.0)
    assert Share(0, 5).interval == pytest.approx((0.0, 0.434), abs=0.001)


def test_the_same_seed_gives_the_same_cases_and_another_one_others() -> None:
    first, again, other = (list(catalogue_cases(MODELS, 2, seed)) for seed in (1, 1, 2))
    assert first == again
    assert {case.draft.stem for case in first} != {case.draft.stem for case in other}
    for case in first:
        seen = case.draft.item_model in WORDED and not is_held_back(case.draft.item_model)
        assert case.unseen is (Unseen.VALUES if seen else Unseen.ITEM_MODEL)


def test_a_model_that_writes_what_no_gate_reads_is_served_nothing() -> None:
    cases = list(catalogue_cases(MODELS, 1, 3))
    told = evaluate(FakeEngine(lambda _: " 아무 말.\n"), cases, True, certify, 5)
    assert told.first() == told.within() == Share(0, len(cases))
    assert sum(told.refusals.values()) == len(cases) * TRIES


def test_what_is_counted() -> None:
    case, other = list(catalogue_cases(MODELS, 1, 3))[:2]
    told = Evaluation(
        "m",
        (
            Tried(case, (True, False, True, False), ("가 $1$", "나 $1$"), ("own", "reads")),
            Tried(other, (False, True, False, False), ("다",), ("reads", "reads", "claim")),
        ),
        3.0,
    )
    assert (told.first(), told.within()) == (Share(1, 2), Share(2, 2))
    assert (told.diversity, told.seconds_an_item) == (1.0, 1.5)
    assert told.refusals == {"reads": 3, "own": 1, "claim": 1}
    rows = evaluation_table.rows([told])
    assert (rows[0]["part"], rows[0]["first"]) == ("all", 0.5)
    assert json.loads(json.dumps(rows)) == rows
    assert "50%" in evaluation_table.markdown([told])

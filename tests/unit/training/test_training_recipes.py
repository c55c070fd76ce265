"""The commands that store and evaluate a taught model: recipes, and bad input in one sentence."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from appliance.cli.train import train
from appliance.inference import registry
from appliance.inference.build.quantise import LEVELS
from appliance.training import recipes


@pytest.mark.parametrize("recipe", recipes.RECIPES)
def test_a_recipe_stores_every_matrix_that_an_adapter_changes(recipe: str) -> None:
    base = registry.find("gemma3-270m").build
    plan = recipes.plan(base, recipe, Path("adapter.gguf"))
    assert (plan.prune, plan.adapter) == (base.prune, Path("adapter.gguf"))
    parts = {step.tensors.split(".")[1] for step in plan.steps}
    assert parts == {"attn_q", "attn_output", "ffn_gate", "ffn_up", "ffn_down"}
    assert {step.type_name for step in plan.steps} <= set(LEVELS)


def test_the_model_that_ships_is_built_by_a_recipe() -> None:
    taught = registry.find("gemma3-270m-korean-maths").build
    assert {(step.tensors, step.type_name) for step in taught.steps} == {
        (step.tensors, step.type_name) for step in recipes.RECIPES["iq4_nl"]
    }


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["quantise", "no-such.gguf"], "no-such.gguf 파일이 없습니다."),
        (["evaluate"], "--model이나 --file로"),
        (["evaluate", "--file", "no-such.gguf"], "no-such.gguf 파일이 없습니다."),
        (["evaluate", "--model", "no-such"], "no-such"),
    ],
)
def test_bad_input_is_told_in_one_sentence(arguments: list[str], said: str) -> None:
    done = CliRunner().invoke(train, arguments)
    assert done.exit_code == 2
    assert said in done.output
    assert "Traceback" not in done.output

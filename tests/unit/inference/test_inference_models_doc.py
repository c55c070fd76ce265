"""The page on models says what the manifests say."""

import pytest

from appliance import resources
from appliance.inference import registry
from appliance.inference.manifest import KEEP, ModelManifest

PAGE = (resources.root() / "docs" / "models.md").read_text()
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if line.startswith("|")
]
SHIPPED = registry.manifests()


def said(row: str, model: ModelManifest) -> str:
    """The cell of the first table for that model."""
    column = [cell.split("`")[1] if "`" in cell else "" for cell in ROWS[0]].index(model.name)
    return next(cells[column] for cells in ROWS if cells[0] == row)


def test_every_model_has_a_column() -> None:
    """The table lists the models that are shipped, and marks the default."""
    assert ROWS[0][1:] == [f"`{model.name}`" + " (default)" * model.default for model in SHIPPED]


@pytest.mark.parametrize("model", SHIPPED, ids=lambda model: model.name)
def test_the_table_says_what_the_manifest_says(model: ModelManifest) -> None:
    """Origin, hashes, sizes, bits, vocabulary, context and licence are those of the manifest."""
    original, ours = model.source, model.built
    assert said("made by", model) == original.author
    assert said("licence", model) == model.licence.title
    assert said("converted by", model) == original.converted_by
    assert said("sha256 of the original", model) == f"`{original.sha256}`"
    assert said("sha256 of our file", model) == f"`{ours.sha256}`"
    expected = f"{original.bits_per_weight} bits a weight, {original.size:,} bytes"
    assert said("original", model).endswith(expected)
    expected = f"`{ours.file}`, {ours.bits_per_weight} bits a weight, {ours.size:,} bytes"
    assert said("our file", model) == expected
    assert said("vocabulary", model).startswith(f"{ours.vocabulary:,} of ")
    assert said("context", model) == f"{model.context_length:,} tokens"
    assert said("prompt format", model) == f"`{model.prompt_format}`"
    first = original.parts[0]
    assert f"`{first.package}`" in said("packages", model)
    assert first.version in said("packages", model)


@pytest.mark.parametrize("model", SHIPPED, ids=lambda model: model.name)
def test_the_build_is_described(model: ModelManifest) -> None:
    """The page names the keep rule and the types that a model is built with."""
    assert f"`{model.build.prune}`" in PAGE
    made = {step.type_name for step in model.build.steps} - {KEEP}
    assert made
    assert {name for name in made if name not in PAGE} == set()

"""Promises about manifests: those we ship are whole, and a wrong one is refused in one sentence."""

import re
from pathlib import Path

import pytest

from appliance import resources
from appliance.domain.errors import BadFile, ModelRefused
from appliance.inference import licences, manifest, prompts, registry
from appliance.inference.build.quantise import LEVELS
from appliance.inference.build.rule import RULES
from appliance.inference.manifest import KEEP, MOST_BITS

SHIPPED = registry.manifests()
GEMMA = resources.path("models", "gemma3-270m", "manifest.toml")


def test_three_models_one_default() -> None:
    """The program ships Gemma 3 as the default, the one we taught and SmolLM2 beside it."""
    assert [(model.name, model.default) for model in SHIPPED] == [
        ("gemma3-270m", True),
        ("gemma3-270m-korean-maths", False),
        ("smollm2-135m", False),
    ]
    assert registry.default().name == "gemma3-270m"


@pytest.mark.parametrize("model", SHIPPED, ids=lambda model: model.name)
def test_shipped_models_can_be_built_and_used(model: manifest.ModelManifest) -> None:
    """A shipped manifest names a rule, types and a prompt format that exist, and a licence we know."""
    assert model.build.prune in RULES
    assert {step.type_name for step in model.build.steps} <= {KEEP, *LEVELS}
    prompts.find(model.prompt_format)
    licences.check(model)
    assert model.built.bits_per_weight <= MOST_BITS
    assert model.built.size < model.source.size


@pytest.mark.parametrize("model", SHIPPED, ids=lambda model: model.name)
def test_papers_travel_and_tell_what_was_modified(model: manifest.ModelManifest) -> None:
    """Each notice names the built file and what we changed; Gemma's carries the sentence its terms ask for."""
    notice = model.notice_path.read_text()
    assert model.built.file in notice
    assert f"{model.built.vocabulary:,}" in notice
    assert model.licence.conditions
    if model.licence.id == "gemma":
        asked = (
            "Gemma is provided under and subject to the Gemma Terms of Use found at ai.google.dev/gemma/terms"
        )
        assert notice.startswith(asked)
        assert asked in model.build.changes
        assert "prohibited_use_policy" in notice
        assert "Gemma Terms of Use" in model.licence_path.read_text()


def test_no_weights_lie_beside_the_manifests() -> None:
    """The folder of models holds text and pictures, and an adapter of at most 16 MB for a model that we taught."""
    files = [path for path in resources.path("models").rglob("*") if path.is_file()]
    assert {path.suffix for path in files} == {".toml", ".txt", ".md", ".svg", ".gguf"}
    adapters = {path for path in files if path.suffix == ".gguf"}
    assert adapters == {model.build.adapter for model in SHIPPED if model.build.adapter}
    assert all(path.stat().st_size <= 16_000_000 for path in adapters)


@pytest.mark.parametrize("model", SHIPPED, ids=lambda model: model.name)
def test_a_taught_model_has_an_adapter_and_a_card(model: manifest.ModelManifest) -> None:
    """What it was taught, with what and how well, stands beside the manifest."""
    assert bool(model.skills) == bool(model.build.adapter)
    if model.skills:
        card = (model.folder / "CARD.md").read_text()
        assert model.built.file in card
        assert model.licence.title in card


def changed(tmp_path: Path, old: str, new: str) -> Path:
    text = GEMMA.read_text()
    assert old in text
    path = tmp_path / "gemma3-270m" / "manifest.toml"
    path.parent.mkdir()
    path.write_text(text.replace(old, new, 1))
    return path


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('title = "Gemma 3 270M"', 'titel = "x"', "title"),
        ("default = true", 'default = true\nextra = "x"', "extra"),
        ("default = true", "default = 1", "default"),
        ("context_length = 32768", "context_length = 0", "context_length"),
        ("context_length = 32768", "context_length = true", "context_length"),
        ('sha256 = "a5fd', 'sha256 = "A5FD', "sha256"),
        ("bits_per_weight = 4.99", "bits_per_weight = 5.01", "비트"),
        ('type = "IQ4_NL"', 'type = "Q9_9"', "양자화"),
        ('file = "gemma3-270m-ko-math.gguf"', 'file = "../escape.gguf"', "file"),
        ('name = "gemma3-270m"', 'name = "other"', "other"),
        ("[licence]", "[licence", "읽지 못했습니다"),
    ],
)
def test_a_wrong_manifest_is_refused(tmp_path: Path, old: str, new: str, said: str) -> None:
    """A missing, unknown or unusable field is refused, and the sentence names it."""
    with pytest.raises(BadFile, match=re.escape(said)):
        manifest.read(changed(tmp_path, old, new))


def test_two_defaults_are_refused(tmp_path: Path) -> None:
    """Where two manifests claim to be the default, neither is taken."""
    for name in ("gemma3-270m", "other"):
        folder = tmp_path / name
        folder.mkdir()
        text = GEMMA.read_text().replace('name = "gemma3-270m"', f'name = "{name}"')
        (folder / "manifest.toml").write_text(text)
    with pytest.raises(BadFile, match="기본"):
        registry.manifests(tmp_path)


def test_an_unknown_prompt_format_is_refused() -> None:
    """A model whose prompt format we do not know is not used."""
    with pytest.raises(ModelRefused, match="alpaca"):
        prompts.find("alpaca")

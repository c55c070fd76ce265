"""Promises about what may be loaded: known, licensed, and the very file that is pinned."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import tiny_models

from appliance.domain.errors import ModelRefused, Unavailable, UnknownName
from appliance.inference import registry
from appliance.inference.build import build_model
from appliance.inference.manifest import Licence, ModelManifest

if TYPE_CHECKING:
    from conftest import Tiny


@pytest.fixture
def path(tiny: "Tiny") -> Path:
    return build_model(tiny.manifest, tiny.models_dir).path


def refused(manifest: ModelManifest, path: Path) -> str:
    with pytest.raises(ModelRefused) as caught:
        registry.verify(manifest, path)
    sentence = str(caught.value)
    assert "\n" not in sentence
    return sentence


def test_an_unknown_model_is_named(tiny: "Tiny") -> None:
    """An unknown name is refused with the names that exist."""
    with pytest.raises(UnknownName, match=r"no-such.*gemma3-270m, gemma3-270m-korean-maths, smollm2-135m"):
        registry.find("no-such")


def test_the_pinned_file_is_proven(tiny: "Tiny", path: Path) -> None:
    """The file that was built from the pinned original passes, and the proof says what it is."""
    proof = registry.verify(tiny.manifest, path)
    assert (proof.sha256, proof.size) == (tiny.manifest.built.sha256, tiny.manifest.built.size)
    assert proof.vocabulary == len(tiny_models.SPM_KEPT)
    assert proof.bits_per_weight == pytest.approx(tiny.manifest.built.bits_per_weight)


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.999])
def test_a_flipped_bit_is_refused(tiny: "Tiny", path: Path, share: float) -> None:
    """One bit changed anywhere, in the header or in a weight, and the file is refused."""
    data = bytearray(path.read_bytes())
    data[int(len(data) * share)] ^= 1
    path.write_bytes(data)
    assert "해시" in refused(tiny.manifest, path)


def test_a_truncated_file_is_refused(tiny: "Tiny", path: Path) -> None:
    """A file that is shorter than it should be is refused, with both sizes."""
    data = path.read_bytes()
    path.write_bytes(data[:-100])
    said = refused(tiny.manifest, path)
    assert str(len(data)) in said
    assert str(len(data) - 100) in said


def test_a_missing_file_is_refused(tiny: "Tiny", tmp_path: Path) -> None:
    """A file that is not there is refused, not a traceback."""
    assert "없습니다" in refused(tiny.manifest, tmp_path / "nothing.gguf")


def test_a_matching_hash_does_not_excuse_the_header(tiny: "Tiny", tmp_path: Path) -> None:
    """A file whose header is broken never reaches llama.cpp, even when a manifest pins its hash."""
    path = tmp_path / "bad.gguf"
    data = b"GGUF" + bytes(100)
    path.write_bytes(data)
    assert "머리말" in refused(tiny_models.pinned_to(tiny.manifest, data), path)


def test_another_architecture_is_refused(tiny: "Tiny", path: Path) -> None:
    """A file of another architecture, context length or vocabulary than the manifest says is refused."""
    assert "구조" in refused(replace(tiny.manifest, architecture="llama"), path)
    assert "문맥" in refused(replace(tiny.manifest, context_length=64), path)
    built = replace(tiny.manifest.built, vocabulary=7)
    assert "어휘" in refused(replace(tiny.manifest, built=built), path)


def test_a_file_of_too_many_bits_is_refused(tiny: "Tiny") -> None:
    """A model of more than five bits a weight is none of ours, whatever its manifest claims."""
    manifest = tiny_models.pinned_to(tiny.manifest, tiny.original.read_bytes())
    built = replace(manifest.built, vocabulary=len(tiny_models.SPM_TOKENS))
    assert "비트" in refused(replace(manifest, built=built), tiny.original)


@pytest.mark.parametrize(("licence", "said"), [("cc-by-nc-4.0", "영리"), ("homemade-1.0", "확인되지 않아")])
def test_a_licence_that_does_not_allow_it_is_refused(
    tiny: "Tiny", path: Path, licence: str, said: str
) -> None:
    """Non-commercial and unknown licences are refused, however right the file is."""
    bad = Licence(licence, licence, "LICENCE.txt", "NOTICE.txt", ())
    assert said in refused(replace(tiny.manifest, licence=bad), path)


def test_a_model_without_its_papers_is_refused(tiny: "Tiny", path: Path) -> None:
    """Without its licence and notice beside the manifest a model is not used."""
    tiny.manifest.notice_path.unlink()
    assert "NOTICE.txt" in refused(tiny.manifest, path)


def test_the_file_is_found_where_it_was_built(tiny: "Tiny", path: Path) -> None:
    """`locate` finds the built file, and says how to get one where there is none."""
    assert registry.locate(tiny.manifest, tiny.models_dir) == path
    with pytest.raises(Unavailable, match="appliance model build"):
        registry.locate(tiny.manifest, tiny.models_dir / "elsewhere")

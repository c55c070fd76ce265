"""A tiny model, installed in two packages as the real one is in four, with its manifest."""

from pathlib import Path
from typing import NamedTuple

import pytest
import tiny_models

from appliance.inference.manifest import ModelManifest


class Tiny(NamedTuple):
    manifest: ModelManifest
    original: Path
    models_dir: Path


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tiny:
    original = tmp_path / "original.gguf"
    tiny_models.write_spm(original)
    data = original.read_bytes()
    half = len(data) // 2 + 5  # inside a tensor, so that a tensor crosses the joint
    site = tmp_path / "site"
    parts = (
        tiny_models.install_package(site, "tiny-part1", "1.0.0", "tiny_part1/data/a.part00", data[:half]),
        tiny_models.install_package(site, "tiny-part2", "1.0.0", "tiny_part2/data/a.part01", data[half:]),
    )
    monkeypatch.syspath_prepend(site)
    folder = tmp_path / "manifests" / "tiny"
    tiny_models.write_papers(folder)
    return Tiny(tiny_models.manifest_of(original, parts, folder), original, tmp_path / "models")

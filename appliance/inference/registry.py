"""The models this program knows: their manifests, where their files are, and whether they are the right ones.

registry.manifests()                    every model, by name
registry.find("gemma3-270m")            one model; UnknownName where there is none
registry.default()                      the one that is used when nobody chooses
registry.locate(manifest, models_dir)   its built file; Unavailable where it is not built
registry.verify(manifest, path)         proof that the file is the pinned one; ModelRefused otherwise
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from appliance import resources
from appliance.domain.errors import BadFile, Unavailable, UnknownName
from appliance.inference import gguf_check, licences
from appliance.inference import manifest as manifests_of
from appliance.inference.manifest import ModelManifest


@dataclass(frozen=True, slots=True)
class VerifiedModel:
    """A file that was proven to be the one its manifest pins, when it was read."""

    manifest: ModelManifest
    path: Path
    sha256: str
    size: int
    bits_per_weight: float
    vocabulary: int
    layers: int


def manifests(folder: Path | None = None) -> tuple[ModelManifest, ...]:
    """Every model under `folder` (the program's own `models/` by default), by name."""
    found = folder or resources.path("models")
    read = tuple(manifests_of.read(path) for path in sorted(found.glob("*/manifest.toml")))
    if sum(manifest.default for manifest in read) > 1:
        raise BadFile("모델 명세 둘 이상이 기본 모델이라고 적혀 있습니다.")
    return read


def find(name: str, folder: Path | None = None) -> ModelManifest:
    """The model of that name, its licence checked. Raises UnknownName, or ModelRefused for its licence."""
    known = manifests(folder)
    for manifest in known:
        if manifest.name == name:
            licences.check(manifest)
            return manifest
    names = ", ".join(manifest.name for manifest in known) or "없음"
    raise UnknownName(f"{name!r}(이)라는 모델은 없습니다. 쓸 수 있는 모델: {names}.")


def default(folder: Path | None = None) -> ModelManifest:
    """The model that is used when nobody chooses one."""
    for manifest in manifests(folder):
        if manifest.default:
            return find(manifest.name, folder)
    raise UnknownName("기본 모델이 정해져 있지 않습니다. 모델 이름을 적어 주십시오.")


def built_path(manifest: ModelManifest, models_dir: Path) -> Path:
    """Where the built file lies under `models_dir`, whether or not it is there."""
    return models_dir / manifest.name / manifest.built.file


def locate(manifest: ModelManifest, models_dir: Path) -> Path:
    """The built file: under `models_dir`, or shipped with the program. Raises Unavailable where neither."""
    for place in (models_dir, resources.root() / "models"):
        path = built_path(manifest, place)
        if path.is_file():
            return path
    raise Unavailable(
        f"모델 {manifest.name}이(가) 아직 없습니다. `appliance model build`를 먼저 실행해 주십시오."
    )


def verify(
    manifest: ModelManifest, path: Path, progress: Callable[[float], None] = lambda _: None
) -> VerifiedModel:
    """Proves licence, size, hash and header of `path`. Raises ModelRefused in one sentence."""
    licences.check(manifest)
    header = gguf_check.check(manifest, path, progress)
    return VerifiedModel(
        manifest=manifest,
        path=path,
        sha256=manifest.built.sha256,
        size=header.size,
        bits_per_weight=header.bits_per_weight,
        vocabulary=header.vocabulary,
        layers=header.layers,
    )

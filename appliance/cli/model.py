"""`appliance model`: the models this box may use, built and proven."""

from pathlib import Path

import click

from appliance import config
from appliance.cli.output import failing_softly, progress, say_json
from appliance.config import Config
from appliance.domain.errors import Unavailable
from appliance.inference import registry
from appliance.inference.build import BuildStep, build_model
from appliance.inference.manifest import ModelManifest


@click.group()
def model() -> None:
    """로컬 모델."""


@model.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="한 줄에 JSON 하나로 씁니다.")
@failing_softly
def list_models(as_json: bool) -> int:
    """쓸 수 있는 모델의 목록."""
    folder = config.read().models_path
    for manifest in registry.manifests():
        path = _path(manifest, folder)
        if as_json:
            say_json(
                {
                    "model": manifest.name,
                    "default": manifest.default,
                    "path": path,
                    "licence": manifest.licence.id,
                    "bits_per_weight": manifest.built.bits_per_weight,
                    "adapter": None,
                }
            )
        else:
            mark = "*" if manifest.default else " "
            click.echo(f"{mark} {manifest.name}  {manifest.licence.title}  {path or '아직 만들지 않음'}")
    return 0


@model.command()
@click.argument("name", default="")
@failing_softly
def build(name: str) -> int:
    """모델을 꾸러미에서 꺼내어 4비트 파일로 만듭니다."""
    settings = config.read()
    if name:
        _build(registry.find(name), settings)
    else:
        build_default(settings)
    return 0


@model.command()
@click.argument("name", default="")
@click.option("--json", "as_json", is_flag=True, help="JSON으로 씁니다.")
@failing_softly
def verify(name: str, as_json: bool) -> int:
    """디스크의 모델이 명세의 파일과 같은지 증명합니다."""
    manifest = registry.find(name) if name else registry.default()
    proven = registry.verify(manifest, registry.locate(manifest, config.read().models_path))
    if as_json:
        say_json({"model": manifest.name, "verified": True, "sha256": proven.sha256, "size": proven.size})
    else:
        click.echo(f"{manifest.name}: 명세와 같은 파일입니다 (sha256 {proven.sha256}).")
    return 0


def build_default(settings: Config) -> None:
    """The default model, built where it is not there yet."""
    _build(registry.default(), settings)


def _build(manifest: ModelManifest, settings: Config) -> None:
    last = [""]

    def report(step: BuildStep, share: float) -> None:
        line = f"모델 {manifest.name}: {step.value} {share:4.0%}"
        if line != last[0]:
            progress(line)
        last[0] = line

    build_model(manifest, settings.models_path, report)


def _path(manifest: ModelManifest, folder: Path) -> str | None:
    try:
        return str(registry.locate(manifest, folder))
    except Unavailable:
        return None

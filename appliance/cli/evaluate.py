"""`appliance train quantise` and `evaluate`: a trained adapter as a 4-bit file, and how well it does."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click

from appliance import config
from appliance.bench.engine import opened
from appliance.cli.output import failing_softly, progress, say_json
from appliance.domain.errors import BadInput
from appliance.inference import devices, gguf_file, registry
from appliance.inference.build import assemble, source
from appliance.inference.manifest import ModelManifest
from appliance.itemmodels import catalogue
from appliance.pipeline.judge import certify
from appliance.training import evaluation_table, recipes
from appliance.training.evaluate import Evaluation, catalogue_cases
from appliance.training.evaluate import evaluate as evaluate_model


@click.command()
@click.argument("adapter", type=click.Path(path_type=Path))
@click.option("--base", "base_name", default="gemma3-270m", show_default=True, help="바탕이 되는 모델.")
@click.option(
    "--type",
    "recipe",
    type=click.Choice(sorted(recipes.RECIPES)),
    default="iq4_nl",
    show_default=True,
    help="저장하는 형식.",
)
@click.option("--out", type=click.Path(path_type=Path), default=None, help="쓸 파일 (GGUF).")
@click.option("--json", "as_json", is_flag=True, help="JSON으로 씁니다.")
@failing_softly
def quantise(adapter: Path, base_name: str, recipe: str, out: Path | None, as_json: bool) -> int:
    """학습한 어댑터를 바탕 모델에 더하여 4비트 파일로 씁니다."""
    if not adapter.is_file():
        raise BadInput(f"{adapter} 파일이 없습니다.")
    manifest = registry.find(base_name)
    target = out or adapter.with_name(f"{recipe}.gguf")
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    with source.Parts(source.locate(manifest.source.parts)) as original, part.open("wb") as stream:
        assemble.write(original, recipes.plan(manifest.build, recipe, adapter), stream, lambda _: None)
    part.replace(target)
    with target.open("rb") as stream:
        file = gguf_file.read(stream, target.stat().st_size)
    weights = sum(fact.weights for fact in file.tensors)
    stored = sum(fact.row_size * (fact.weights // fact.shape[0]) for fact in file.tensors)
    bits = round(8 * stored / weights, 2)
    if as_json:
        say_json(
            {"path": str(target), "type": recipe, "size": target.stat().st_size, "bits_per_weight": bits}
        )
    else:
        click.echo(f"{target}: {target.stat().st_size:,}바이트, 가중치당 {bits}비트")
    return 0


@click.command()
@click.option("--model", "names", multiple=True, help="만들어 둔 모델의 이름. 여러 번 줄 수 있습니다.")
@click.option(
    "--file", "files", multiple=True, type=click.Path(path_type=Path), help="train quantise가 쓴 파일."
)
@click.option(
    "--base", "base_name", default="gemma3-270m", show_default=True, help="파일의 바탕이 되는 모델."
)
@click.option("--each", default=1, show_default=True, help="문항 유형마다 낼 문항의 수.")
@click.option("--seed", default=7, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="한 줄에 JSON 하나로 씁니다.")
@failing_softly
def evaluate(
    names: tuple[str, ...], files: tuple[Path, ...], base_name: str, each: int, seed: int, as_json: bool
) -> int:
    """배우지 않은 문항을 모델이 제 말로 쓰게 하고, 판정을 통과한 비율을 나란히 보입니다."""
    asked = list(_asked(names, files, base_name))
    if not asked:
        raise BadInput("--model이나 --file로 모델을 하나 이상 주십시오.")
    cases = list(catalogue_cases(catalogue(), each, seed))
    threads = config.read().threads or devices.default_threads()
    found: list[Evaluation] = []
    for one in asked:

        def report(done: int, name: str = one.name) -> None:
            progress(f"{name} {done}/{len(cases)}")

        with opened(one.manifest, one.path, threads, 16) as engine:
            told = evaluate_model(engine, cases, one.taught, certify, seed, report)
        found.append(replace(told, model=one.name))
    if as_json:
        for row in evaluation_table.rows(found):
            say_json(row)
        for told in found:
            say_json(evaluation_table.summary(told))
    else:
        click.echo(evaluation_table.markdown(found), nl=False)
    return 0


@dataclass(frozen=True, slots=True)
class _Asked:
    name: str
    manifest: ModelManifest
    path: Path
    taught: bool


def _asked(names: tuple[str, ...], files: tuple[Path, ...], base_name: str) -> Iterator[_Asked]:
    for name in names:
        manifest = registry.find(name)
        path = registry.locate(manifest, config.read().models_path)
        registry.verify(manifest, path)
        yield _Asked(name, manifest, path, "compose" in manifest.skills)
    for file in files:
        if not file.is_file():
            raise BadInput(f"{file} 파일이 없습니다.")
        yield _Asked(file.stem, registry.find(base_name), file, taught=True)

"""`appliance train`: the golden set, and the model that learns from it."""

from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from pathlib import Path

import click

from appliance import config
from appliance.cli.evaluate import evaluate, quantise
from appliance.cli.output import failing_softly, progress, say_json
from appliance.domain.errors import ResourceMissing
from appliance.inference import registry
from appliance.itemmodels import catalogue
from appliance.pipeline.judge import certify
from appliance.training import curve, data_card
from appliance.training import example as examples
from appliance.training import golden as golden_set
from appliance.training.example import GoldenExample
from appliance.training.wordings import all_wordings

_EXTRA = "학습에 쓰는 꾸러미가 없습니다. pip install 'academy-appliance[train]'을 먼저 실행해 주십시오."


@click.group()
def train() -> None:
    """학원의 모델: 골든셋, 미세 조정, 평가."""


train.add_command(quantise)
train.add_command(evaluate)


@train.group()
def golden() -> None:
    """골든셋: 증명된 예제."""


@golden.command(name="build")
@click.option("--each", default=40, show_default=True, help="문항 유형마다 만들 예제의 수.")
@click.option("--sentence", default=6, show_default=True, help="한 문장을 쓰는 횟수.")
@click.option("--seed", default=1, show_default=True)
@click.option("--workers", default=2, show_default=True)
@click.option("--out", type=click.Path(path_type=Path), default=None, help="쓸 파일 (JSONL).")
@click.option("--json", "as_json", is_flag=True, help="JSON으로 씁니다.")
@failing_softly
def golden_build(each: int, sentence: int, seed: int, workers: int, out: Path | None, as_json: bool) -> int:
    """문항 유형과 여러 손의 문장으로 예제를 만들고, 하나하나 증명합니다."""
    target = out or config.read().home / "golden" / "golden.jsonl"
    names = sorted({wording.item_model for wording in all_wordings()})
    made: list[GoldenExample] = []
    with ProcessPoolExecutor(workers) as pool:
        jobs = pool.map(
            _examples_of, names, [each] * len(names), [sentence] * len(names), [seed] * len(names)
        )
        for number, found in enumerate(jobs, 1):
            made += found
            if number % 20 == 0 or number == len(names):
                progress(f"문항 유형 {number}/{len(names)}, 예제 {len(made)}개")
    distinct = {example.id: example for example in made}
    count = examples.write(target, distinct.values())
    target.with_suffix(".card.md").write_text(data_card.card(list(distinct.values())), encoding="utf-8")
    by_hand = Counter(example.source for example in distinct.values())
    standards = len({example.standard for example in distinct.values()})
    if as_json:
        say_json({"examples": count, "standards": standards, "sources": by_hand, "path": str(target)})
    else:
        click.echo(f"{target}: 예제 {count}개, 성취기준 {standards}개")
    return 0


def _examples_of(name: str, each: int, sentence: int, seed: int) -> list[GoldenExample]:
    (model,) = (model for model in catalogue() if model.name == name)
    share = golden_set.Share(each, sentence)
    return list(golden_set.from_catalogue(model, all_wordings(), share, certify, seed))


@train.command()
@click.option(
    "--golden", "golden_file", type=click.Path(path_type=Path), default=None, help="골든셋 (JSONL)."
)
@click.option("--out", type=click.Path(path_type=Path), help="학습 폴더. 있으면 이어서 합니다.")
@click.option("--base", "base_name", default="gemma3-270m", show_default=True, help="바탕이 되는 모델.")
@click.option("--each", default=24, show_default=True, help="문항 유형마다 배울 예제의 수.")
@click.option("--epochs", default=1, show_default=True)
@click.option("--rank", default=16, show_default=True)
@click.option("--rate", default=4e-4, show_default=True, help="학습률.")
@click.option("--seed", default=1, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="한 줄에 JSON 하나로 씁니다.")
@failing_softly
def finetune(
    golden_file: Path | None, out: Path | None, base_name: str, each: int, epochs: int, rank: int,
    rate: float, seed: int, as_json: bool,
) -> int:  # fmt: skip
    """바탕 모델을 골든셋으로 가르칩니다. 멈추어도 다시 실행하면 이어서 합니다."""
    try:
        from appliance.training import base, packing
        from appliance.training import finetune as tuning
    except ImportError:
        raise ResourceMissing(_EXTRA) from None
    from appliance.inference.tokenizer import Tokenizer
    from appliance.training import compose

    settings = config.read()
    manifest = registry.find(base_name)
    tokenizer = Tokenizer(registry.locate(manifest, settings.models_path))
    found = list(examples.read(golden_file or settings.home / "golden" / "golden.jsonl"))
    pairs = compose.pairs(found, each, seed)
    plan = tuning.TrainingSettings(rank=rank, alpha=2.0 * rank, rate=rate, epochs=epochs, seed=seed)
    blocks = packing.blocks(pairs, tokenizer.encode, tokenizer.start, plan.block_length, seed)
    cut = max(1, len(blocks) // 50)
    progress(f"예제 {len(pairs)}개, 묶음 {len(blocks)}개 (이 가운데 {cut}개는 손실을 재는 데만 씁니다)")

    def report(step: tuning.StepReport) -> None:
        if as_json:
            say_json(asdict(step))
        elif step.step % 10 == 0 or step.step == step.steps:
            progress(f"{step.step}/{step.steps} 손실 {step.loss:.3f} {step.seconds:.0f}초")

    folder = out or settings.home / "training"
    target = tuning.finetune(base.load(manifest), blocks[cut:], blocks[:cut], plan, folder, report)
    (folder / "loss.svg").write_text(curve.picture(folder / "loss.jsonl"), encoding="utf-8")
    click.echo(str(target))
    return 0

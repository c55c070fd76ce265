"""`appliance doctor`: what runs, what does not, and how to mend it."""

import shutil

import click

from appliance import config
from appliance.cli.output import failing_softly, say_json
from appliance.domain.errors import ApplianceError
from appliance.inference import registry
from appliance.pipeline import engines
from appliance.pipeline.box import Box

LEAST_FREE = 2 * 2**30


@click.command()
@click.option("--json", "as_json", is_flag=True, help="한 줄에 JSON 하나로 씁니다.")
@failing_softly
def doctor(as_json: bool) -> int:
    """기계의 상태를 살핍니다."""
    box = Box(config.read())
    found = [_model(box), *_engine(box), _store(box), _disk(box)]
    box.close()
    for name, well, said in found:
        if as_json:
            say_json({"part": name, "well": well, "said": said})
        else:
            click.echo(f"{'✓' if well else '✗'} {name}: {said}")
    return 0 if all(well for _, well, _ in found) else 1


def _model(box: Box) -> tuple[str, bool, str]:
    try:
        manifest = registry.default()
        registry.verify(manifest, registry.locate(manifest, box.config.models_path))
        return "모델", True, f"{manifest.name} ({manifest.built.bits_per_weight:.2f} 비트)"
    except ApplianceError as error:
        return "모델", False, str(error)


def _engine(box: Box) -> list[tuple[str, bool, str]]:
    """What the model runs on and why; what is not as it should be is a part of its own."""
    found = engines.status(box.config)
    told = [("연산 장치", True, found.said)]
    return [*told, ("엔진", False, found.warning)] if found.warning else told


def _store(box: Box) -> tuple[str, bool, str]:
    try:
        wrong = box.store.check()
        return "자료", not wrong, wrong[0] if wrong else f"오답 {box.store.notes.count()}개"
    except ApplianceError as error:
        return "자료", False, str(error)


def _disk(box: Box) -> tuple[str, bool, str]:
    place = box.config.home if box.config.home.exists() else box.config.home.parent
    free = shutil.disk_usage(place).free
    return "디스크", free > LEAST_FREE, f"{free / 2**30:.1f}GB 남음"

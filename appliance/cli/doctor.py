"""`appliance doctor`: what runs, what does not, and how to mend it."""

import shutil

import click

from appliance import config
from appliance.cli.output import failing_softly, say_json
from appliance.domain.errors import ApplianceError
from appliance.inference import devices, registry
from appliance.pipeline.box import Box

LEAST_FREE = 2 * 2**30


@click.command()
@click.option("--json", "as_json", is_flag=True, help="한 줄에 JSON 하나로 씁니다.")
@failing_softly
def doctor(as_json: bool) -> int:
    """기계의 상태를 살핍니다."""
    box = Box(config.read())
    found = [_model(box), _device(), _store(box), _disk(box)]
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


def _device() -> tuple[str, bool, str]:
    try:
        found = devices.detect()
    except ApplianceError as error:
        return "연산 장치", False, str(error)
    return "연산 장치", True, f"{found.reason} (스레드 {found.threads}개)"


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

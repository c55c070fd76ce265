"""`appliance batch`: the night's work."""

import json
from pathlib import Path

import click

from appliance.cli.output import failing_softly, progress, say_json
from appliance.cli.parts import open_box
from appliance.domain.errors import BadInput
from appliance.inference.sequence import Priority
from appliance.pipeline import batch as batches
from appliance.pipeline.batch import Order
from appliance.store.jobs import Progress

WIDTH = 30


@click.group()
def batch() -> None:
    """학생마다 학습지 한 장씩, 밤새 만듭니다."""


@batch.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="JSON으로 씁니다.")
@failing_softly
def submit(file: Path, as_json: bool) -> int:
    """FILE(JSON: name, items, classes, seed)이 시키는 묶음을 줄에 세웁니다."""
    order = read_order(file)
    box = open_box()
    number = batches.submit(box.store, order)
    found = box.store.jobs.progress(number)
    box.close()
    if as_json:
        say_json({"batch": number, "jobs": found.total})
    else:
        click.echo(
            f"묶음 {number}: 문항 {found.total}개를 줄에 세웠습니다. appliance batch run으로 시작하십시오."
        )
    return 0


@batch.command()
@click.option("--batch", "number", type=int, default=None, help="이 묶음만 합니다.")
@click.option("--model/--no-model", default=False, show_default=True, help="로컬 모델에게 글을 맡깁니다.")
@click.option("--json", "as_json", is_flag=True, help="JSON으로 씁니다.")
@failing_softly
def run(number: int | None, model: bool, as_json: bool) -> int:
    """줄에 선 일을 합니다. 언제 멈추어도 다시 시작하면 이어서 합니다."""
    box = open_box()
    found = batches.run(box.store, box.parts(engine=model, priority=Priority.BATCH), _bar, batch=number)
    progress("")
    box.close()
    _say(found, number, as_json)
    return 1 if found.failed else 0


@batch.command()
@click.option("--batch", "number", type=int, default=None, help="이 묶음만 봅니다.")
@click.option("--json", "as_json", is_flag=True, help="JSON으로 씁니다.")
@failing_softly
def status(number: int | None, as_json: bool) -> int:
    """얼마나 되었는지 말합니다."""
    box = open_box()
    _say(box.store.jobs.progress(number), number, as_json)
    box.close()
    return 0


def read_order(file: Path) -> Order:
    """The order in a JSON file. Raises BadInput with what is wrong."""
    try:
        told = json.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError):
        raise BadInput(f"{file} 파일을 JSON으로 읽을 수 없습니다.") from None
    if not isinstance(told, dict) or set(told) - {"name", "items", "classes", "seed"}:
        raise BadInput("묶음 파일에는 name, items, classes, seed만 쓸 수 있습니다.")
    name, slots, seed = told.get("name", "유사문제"), told.get("items", 10), told.get("seed", 0)
    classes = told.get("classes", [])
    if not isinstance(name, str) or type(slots) is not int or type(seed) is not int:
        raise BadInput("name은 글, items와 seed는 정수여야 합니다.")
    if not isinstance(classes, list) or not all(isinstance(each, str) for each in classes):
        raise BadInput("classes는 반 이름의 목록이어야 합니다.")
    return Order(name, slots, tuple(classes), seed)


def _bar(found: Progress) -> None:
    filled = WIDTH * found.ended // max(1, found.total)
    bar = "█" * filled + "·" * (WIDTH - filled)
    click.echo(f"\r{bar} {found.ended}/{found.total}", nl=False, err=True)


def _say(found: Progress, number: int | None, as_json: bool) -> None:
    if as_json:
        say_json(
            {
                "batch": number,
                "queued": found.queued,
                "running": found.running,
                "done": found.done,
                "failed": found.failed,
            }
        )
    else:
        click.echo(f"끝남 {found.done}, 못 만듦 {found.failed}, 남음 {found.queued + found.running}")

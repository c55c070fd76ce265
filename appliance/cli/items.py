"""`appliance items`: the catalogue, the gallery, and the gate alone over a file."""

import json
from pathlib import Path

import click

from appliance.cli.output import failing_softly, say_json
from appliance.cli.twin import verdict_object
from appliance.domain.errors import BadInput
from appliance.domain.item import CertificateGrade
from appliance.itemmodels import catalogue
from appliance.pipeline.audit import audit as audited
from appliance.pipeline.gallery import gallery as gallery_page


@click.group()
def items() -> None:
    """문항 유형과 문항."""


@items.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="한 줄에 JSON 하나로 씁니다.")
@failing_softly
def list_models(as_json: bool) -> int:
    """문항 유형의 목록."""
    for model in catalogue():
        if as_json:
            say_json(
                {
                    "item_model": model.name,
                    "standard": model.standard,
                    "forms": list(model.forms),
                    "difficulties": list(model.difficulties),
                    "capacity": model.capacity,
                    "figure": model.figure,
                }
            )
        else:
            click.echo(f"{model.standard}  {model.name}  (서로 다른 문항 {model.capacity}개)")
    return 0


@items.command(name="audit")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="한 줄에 JSON 하나로 씁니다.")
@failing_softly
def audit(file: Path, as_json: bool) -> int:
    """FILE(JSONL)의 문항을 검증기만으로 다시 검증합니다."""
    failed = 0
    for number, line in enumerate(_lines(file), 1):
        form = _form(line, number)
        if form is None:
            continue
        certificate = audited(form)
        passed = certificate.grade is CertificateGrade.A
        failed += not passed
        if as_json:
            say_json(
                {
                    "id": form.get("id", number),
                    "grade": certificate.grade.value,
                    "certificate": [verdict_object(verdict) for verdict in certificate.verdicts],
                }
            )
        else:
            reason = certificate.failures[0].reason if certificate.failures else ""
            click.echo(f"{number}: {certificate.grade.value} {reason}")
    return 1 if failed else 0


@items.command()
@click.option("--to", "file", type=click.Path(path_type=Path), default="gallery.html", show_default=True)
@click.option("--each", default=2, show_default=True, help="유형마다, 형식마다 보일 문항의 수.")
@click.option("--standard", default="", help="이 성취기준의 것만 (예: 9수02).")
@failing_softly
def gallery(file: Path, each: int, standard: str) -> int:
    """모든 문항 유형과 모든 종류의 쌍둥이를 HTML 한 장으로 씁니다."""
    with file.open("w", encoding="utf-8") as page:
        for piece in gallery_page(each, standard):
            page.write(piece + "\n")
    click.echo(str(file))
    return 0


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise BadInput(f"{file} 파일을 UTF-8 글로 읽을 수 없습니다.") from None


def _form(line: str, number: int) -> dict[str, object] | None:
    """The item of a line; None for a blank line and for lines of `twin` that are no items."""
    if not line.strip():
        return None
    try:
        form = json.loads(line)
    except json.JSONDecodeError:
        form = None
    if not isinstance(form, dict):
        raise BadInput(f"{number}째 줄이 JSON이 아닙니다.")
    return None if "note" in form or "refused" in form else form

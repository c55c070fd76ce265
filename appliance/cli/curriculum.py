"""`appliance curriculum`: the standards and their index."""

from pathlib import Path

import click

from appliance import config
from appliance.access import audit
from appliance.cli.output import failing_softly, progress, say_json
from appliance.cli.parts import open_box
from appliance.cli.signin import sign_in
from appliance.curriculum import E5, build_index, passages, standard, standards
from appliance.domain.errors import ApplianceError, ResourceMissing
from appliance.pipeline.handouts import Imported, import_handout, shelf


@click.group()
def curriculum() -> None:
    """교육과정."""


@curriculum.command(name="list")
@click.option("--grade", default="", help="이 학년만.")
@click.option("--json", "as_json", is_flag=True, help="한 줄에 JSON 하나로 씁니다.")
@failing_softly
def list_standards(grade: str, as_json: bool) -> int:
    """성취기준의 목록."""
    for each in standards():
        if grade and each.grade != grade:
            continue
        if as_json:
            say_json(
                {
                    "standard": each.code,
                    "revision": each.revision,
                    "grade": each.grade,
                    "area": each.area,
                    "topic": each.topic,
                    "text": each.text,
                    "passages": len(passages(each.code)),
                }
            )
        else:
            click.echo(f"{each.code}  {each.grade}  {each.topic}")
    return 0


@curriculum.command(name="import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="한 줄에 JSON 하나로 씁니다.")
@failing_softly
def import_files(files: tuple[Path, ...], as_json: bool) -> int:
    """학원의 자료(PDF, HWPX, DOCX, TXT, MD)를 읽어 교육과정 검색에 더하고, 무엇을 더했는지 보입니다."""
    box = open_box()
    account = sign_in(box.store)
    failed = 0
    for path in files:
        if box.retriever is None:
            raise ResourceMissing("교육과정 색인이 없습니다. appliance curriculum build를 먼저 실행하십시오.")
        progress(f"{path.name} 읽는 중")
        try:
            done = import_handout(box.store, box.retriever, path, account)
        except ApplianceError as error:
            failed += 1
            _say_failure(path, str(error), as_json)
            continue
        audit.record(box.store, account, audit.HANDOUT_ADDED, "handout")
        _say_import(path, done, as_json)
    build_index(box.config.index_path, E5(), _report, shelf(box.store))
    box.close()
    return 1 if failed else 0


def _say_failure(path: Path, reason: str, as_json: bool) -> None:
    if as_json:
        say_json({"file": path.name, "refused": reason})
    else:
        click.echo(f"{path.name}: {reason}")


def _say_import(path: Path, done: Imported, as_json: bool) -> None:
    if as_json:
        told = [{"page": each.page, "standard": each.standard, "text": each.text} for each in done.passages]
        say_json({"file": path.name, "pages": done.pages, "passages": told})
        return
    click.echo(f"{path.name}: {done.pages}쪽에서 {len(done.passages)}개의 글을 더했습니다.")
    for code, count in done.standards.items():
        click.echo(f"  {code} {standard(code).topic}: {count}개")


@curriculum.command()
@click.option("--json", "as_json", is_flag=True, help="한 줄에 JSON 하나로 씁니다.")
@failing_softly
def handouts(as_json: bool) -> int:
    """학원이 넣은 자료의 목록."""
    box = open_box()
    sign_in(box.store)
    for each in box.store.handouts.all():
        if as_json:
            say_json({"id": each.id, "title": each.title, "pages": each.pages, "passages": each.passages})
        else:
            click.echo(f"{each.id}  {each.title}  {each.pages}쪽, 글 {each.passages}개")
    box.close()
    return 0


@curriculum.command()
@click.argument("handout", type=int)
@failing_softly
def forget(handout: int) -> int:
    """HANDOUT 번호의 자료를 검색에서 빼고 지웁니다."""
    box = open_box()
    account = sign_in(box.store)
    box.store.handouts.remove(handout)
    audit.record(box.store, account, audit.HANDOUT_REMOVED, f"handout:{handout}")
    build_index(box.config.index_path, E5(), _report, shelf(box.store))
    box.close()
    return 0


def _report(done: int, total: int) -> None:
    progress(f"교육과정 색인 {done}/{total}")


@curriculum.command()
@failing_softly
def build() -> int:
    """교육과정 색인을 만듭니다. 이미 맞는 색인이 있으면 그대로 둡니다."""

    build_index(config.read().index_path, E5(), _report)
    return 0

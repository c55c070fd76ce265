"""`appliance curriculum`: the standards and their index."""

import click

from appliance import config
from appliance.cli.output import failing_softly, progress, say_json
from appliance.curriculum import E5, build_index, passages, standards


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


@curriculum.command()
@failing_softly
def build() -> int:
    """교육과정 색인을 만듭니다. 이미 맞는 색인이 있으면 그대로 둡니다."""

    def report(done: int, total: int) -> None:
        progress(f"교육과정 색인 {done}/{total}")

    build_index(config.read().index_path, E5(), report)
    return 0

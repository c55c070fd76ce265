"""`appliance bench`: the figures that the documents quote."""

from dataclasses import asdict

import click

from appliance.bench import wording as wordings
from appliance.cli.output import failing_softly, say_json
from appliance.cli.parts import open_box
from appliance.domain.errors import Unavailable
from appliance.pipeline.gallery import demonstration_notes


@click.group()
def bench() -> None:
    """성능 측정."""


@bench.command()
@click.option("--each", default=2, show_default=True, help="오답마다 맡길 문항의 수.")
@click.option("--seed", default=1, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="JSON으로 씁니다.")
@failing_softly
def wording(each: int, seed: int, as_json: bool) -> int:
    """모델이 쓴 글 가운데 검증을 통과하는 비율을 잽니다 (시범 오답 40개)."""
    box = open_box()
    if box.engine is None:
        raise Unavailable("로컬 모델이 없습니다. appliance model build를 먼저 실행하십시오.")
    found = wordings.measure(box.engine, demonstration_notes(), each, seed)
    box.close()
    if as_json:
        say_json({**asdict(found), "share": round(found.share, 3)})
    else:
        click.echo(f"{found.model}: 글 {found.wordings}개 중 {found.proven}개 통과 ({found.share:.0%}),")
        click.echo(f"문항 {found.items}개 중 {found.served}개에 통과한 글, {found.seconds:.0f}초")
    return 0

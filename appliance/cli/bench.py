"""`appliance bench`: the figures that the documents quote."""

import tempfile
from dataclasses import asdict
from pathlib import Path

import click

from appliance import config
from appliance.bench import engine as engine_rates
from appliance.bench import engine_table
from appliance.bench import items as item_rates
from appliance.bench import wording as wordings
from appliance.bench.engine_peers import Peers
from appliance.cli.output import failing_softly, progress, say_json
from appliance.cli.parts import open_box
from appliance.domain.errors import Unavailable
from appliance.inference import registry
from appliance.inference.build import source
from appliance.pipeline.demo import demonstration_notes


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


@bench.command()
@click.option("--seconds", default=20.0, show_default=True, help="한 번 재는 시간.")
@click.option("--drafts", default=300, show_default=True, help="검사별 시간을 재는 문항 수.")
@click.option("--json", "as_json", is_flag=True, help="한 줄에 JSON 하나로 씁니다.")
@failing_softly
def items(seconds: float, drafts: int, as_json: bool) -> int:
    """검증을 통과한 문항이 1초에 몇 개인지, 만드는 이별로 코어 하나와 둘에서 잽니다."""
    notes = tuple(demonstration_notes())
    for author in item_rates.AUTHORS:
        for cores in (1, 2):
            found = item_rates.rate(author, cores, seconds, notes)
            if as_json:
                say_json({**asdict(found), "per_second": round(found.per_second, 1)})
            else:
                click.echo(
                    f"{author}, 코어 {cores}개: 1초에 {found.per_second:.1f}문항 "
                    f"({found.drafts}개 중 {found.items}개 통과, 메모리 {found.memory >> 20} MB)"
                )
        parts = item_rates.seconds_by_part(author, drafts, notes)
        if as_json:
            say_json({"author": author, "milliseconds": {name: round(ms, 2) for name, ms in parts.items()}})
        else:
            for name, ms in sorted(parts.items(), key=lambda pair: -pair[1]):
                click.echo(f"  {name}: {ms:.2f} ms")
    return 0


@bench.command()
@click.option("--rounds", default=3, show_default=True, help="되풀이하는 횟수.")
@click.option("--peers", type=click.Path(path_type=Path), help="make peers가 지은 프로그램의 폴더.")
@click.option("--whole/--no-whole", default=True, show_default=True, help="어휘를 줄이지 않은 모델도 잽니다.")
@click.option("--out", type=click.Path(path_type=Path), help="표와 그림을 쓸 폴더.")
@click.option("--json", "as_json", is_flag=True, help="JSON으로 씁니다.")
@failing_softly
def engine(rounds: int, peers: Path | None, whole: bool, out: Path | None, as_json: bool) -> int:
    """추론 엔진의 빠르기를 다른 방식과 견줍니다. 그동안 다른 일을 시키지 마십시오."""
    manifest = registry.default()
    path = registry.locate(manifest, config.read().models_path)
    registry.verify(manifest, path)
    with tempfile.TemporaryDirectory() as folder:
        original = Path(folder) / "whole.gguf"
        if whole:
            source.write_whole(manifest, original)
        compared = Peers(peers) if peers else None
        found = engine_rates.measure(manifest, path, original if whole else None, compared, rounds, progress)
    about = {"model": manifest.name, **engine_table.machine()}
    if as_json:
        say_json({"machine": about, "rounds": found.rounds})
    else:
        click.echo(engine_table.markdown(found, about))
    if out:
        out.mkdir(parents=True, exist_ok=True)
        (out / "engine.md").write_text(engine_table.markdown(found, about), encoding="utf-8")
        (out / "engine.svg").write_text(engine_table.picture(found), encoding="utf-8")
    return 0

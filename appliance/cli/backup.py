"""`appliance backup`: copies that only the recovery key opens."""

from pathlib import Path

import click

from appliance import config
from appliance.access import audit
from appliance.cli.output import failing_softly, say_json
from appliance.cli.parts import open_box
from appliance.domain.errors import BadInput
from appliance.store import backup as backups
from appliance.store import keys


@click.group()
def backup() -> None:
    """백업."""


@backup.command()
@click.argument("file", type=click.Path(path_type=Path))
@failing_softly
def create(file: Path) -> int:
    """학원 자료 전체를 FILE로 봉합니다."""
    box = open_box()
    key = keys.unlock(box.config.home, passphrase=box.config.passphrase or None)
    backups.create(box.store, key, box.config.home, file)
    audit.record(box.store, audit.SYSTEM, audit.BACKUP_MADE)
    box.close()
    click.echo(f"백업을 만들었습니다: {file}")
    return 0


@backup.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--recovery", default="", help="복구 열쇠의 글 (없으면 겉만 확인합니다).")
@click.option("--json", "as_json", is_flag=True, help="JSON으로 씁니다.")
@failing_softly
def verify(file: Path, recovery: str, as_json: bool) -> int:
    """백업이 온전한지 확인합니다."""
    backups.verify(file, recovery or None)
    if as_json:
        say_json({"file": str(file), "whole": True, "opened": bool(recovery)})
    else:
        click.echo("백업이 온전합니다.")
    return 0


@backup.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--recovery", required=True, help="복구 열쇠의 글.")
@failing_softly
def restore(file: Path, recovery: str) -> int:
    """백업을 빈 자료 폴더에 풉니다."""
    settings = config.read()
    if not settings.passphrase:
        raise BadInput("APPLIANCE_PASSPHRASE로 새 암호를 정해 주십시오.")
    backups.restore(file, recovery, settings.home, settings.passphrase)
    click.echo(f"자료를 되살렸습니다: {settings.home}")
    return 0

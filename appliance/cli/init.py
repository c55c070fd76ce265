"""`appliance init`: keys, an empty store, and the first account."""

import click

from appliance import config
from appliance.access.accounts import open_account
from appliance.access.passwords import random_password
from appliance.access.roles import Role
from appliance.cli.output import failing_softly, progress, say_json
from appliance.curriculum import E5, build_index
from appliance.domain.errors import BadInput
from appliance.pipeline.box import Box, initialise


@click.command()
@click.option("--academy", default="우리 학원", show_default=True, help="학원의 이름.")
@click.option("--login", default="director", show_default=True, help="첫 계정의 아이디.")
@click.option("--passphrase", default="", help="자료를 여는 암호 (없으면 APPLIANCE_PASSPHRASE).")
@click.option("--json", "as_json", is_flag=True, help="JSON으로 씁니다.")
@failing_softly
def init(academy: str, login: str, passphrase: str, as_json: bool) -> int:
    """빈 학원을 만듭니다. 복구 열쇠는 한 번만 보여 줍니다."""
    settings = config.read()
    secret = passphrase or settings.passphrase
    if not secret:
        raise BadInput("--passphrase나 APPLIANCE_PASSPHRASE로 자료를 여는 암호를 정해 주십시오.")
    opened = initialise(settings, secret)
    box = Box(settings)
    password = random_password()
    academy_id = box.store.people.add_academy(academy)
    open_account(box.store, login, "원장", Role.DIRECTOR, password, academy_id=academy_id, by="rule:init")
    box.close()
    build_index(settings.index_path, E5(), lambda done, total: progress(f"교육과정 색인 {done}/{total}"))
    if as_json:
        say_json(
            {"home": str(opened.home), "login": login, "password": password, "recovery": opened.recovery}
        )
        return 0
    click.echo(f"학원을 만들었습니다: {opened.home}")
    click.echo(f"아이디 {login}, 비밀번호 {password}")
    click.echo("복구 열쇠(인쇄하여 이 기계 밖에 보관하십시오. 다시 보여 주지 않습니다):")
    click.echo(opened.recovery)
    return 0

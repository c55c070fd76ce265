"""`appliance serve`: the teachers' page."""

import secrets
import socket

import click
import uvicorn

from appliance import config
from appliance.cli.output import failing_softly
from appliance.domain.errors import Unavailable
from appliance.pipeline.box import Box
from appliance.web.app import create_app


@click.command()
@failing_softly
def serve() -> int:
    """선생님 화면을 엽니다."""
    serve_box(Box(config.read()))
    return 0


def serve_box(box: Box) -> None:
    """Serves until it is stopped. Raises Unavailable where the port is taken, KeyRefused without the key."""
    host, port = box.config.host, box.config.port
    check_port(host, port)
    _ = box.store  # the key is asked for before the page opens, not at the first click
    app = create_app(box, secret=secrets.token_hex(32))
    click.echo(f"선생님 화면: http://{host}:{port}/  (멈추려면 Ctrl+C)", err=True)
    uvicorn.run(app, host=host, port=port, log_level="warning", access_log=False, server_header=False)
    box.close()


def check_port(host: str, port: int) -> None:
    """Raises Unavailable where somebody else listens there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            raise Unavailable(
                f"{host}:{port}을(를) 다른 프로그램이 쓰고 있습니다. APPLIANCE_PORT로 번호를 바꾸십시오."
            ) from None

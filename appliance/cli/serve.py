"""`appliance serve`: the teachers' page."""

import contextlib
import secrets
import socket
import threading
from pathlib import Path

import click
import uvicorn

from appliance import config
from appliance.cli.output import failing_softly
from appliance.domain.errors import ApplianceError, Unavailable
from appliance.pipeline.box import Box
from appliance.store.files import write_private
from appliance.web.app import create_app

SECRET = "page.secret"  # noqa: S105  a file's name


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
    threading.Thread(target=_warm, args=(box,), daemon=True).start()
    click.echo(f"선생님 화면: http://{_shown(host)}:{port}/  (멈추려면 Ctrl+C)", err=True)
    try:
        run(box, host, port)
    finally:
        box.close()


def run(box: Box, host: str, port: int) -> None:
    """The web server over an opened box, until it is told to stop."""
    uvicorn.run(
        create_app(box, secret=form_secret(box.config.home)),
        host=host,
        port=port,
        log_level="warning",
        access_log=False,  # an address line holds no name today; a log that is not written never will
        server_header=False,
        # Nothing stands in front of the appliance: a header that says who asks is a guest's own claim, and
        # would let a guess at a password come from as many addresses as it likes.
        proxy_headers=False,
        ws="none",
    )


def form_secret(home: Path) -> str:
    """What signs the forms' tokens; kept, so that a page that stood open over a restart still works.

    It lies in clear beside the store: it proves that a form is one of ours, and opens nothing.
    """
    path = home / SECRET
    if not path.exists():
        write_private(path, secrets.token_hex(32).encode())
    return path.read_text("ascii")


def check_port(host: str, port: int) -> None:
    """Raises Unavailable where somebody else listens there, or the address is not this machine's."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            raise Unavailable(
                f"{host}:{port}을(를) 다른 프로그램이 쓰고 있거나 이 기계의 주소가 아닙니다. "
                "APPLIANCE_PORT나 APPLIANCE_HOST를 바꾸십시오."
            ) from None


def _warm(box: Box) -> None:
    """Opens the search and the model while the teacher signs in; each takes seconds."""
    _ = box.retriever
    with contextlib.suppress(ApplianceError):  # the page tells why
        _ = box.engine and box.engine.context_length


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host

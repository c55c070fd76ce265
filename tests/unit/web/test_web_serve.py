"""Starting the page."""

import socket
from pathlib import Path
from typing import Any

import pytest

from appliance.cli import serve
from appliance.config import Config
from appliance.domain.errors import KeyRefused, ResourceMissing, Unavailable
from appliance.pipeline.box import Box


def test_a_port_in_use_is_told() -> None:
    """Another program on the port: one sentence with the mend, before anything is opened."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(Unavailable, match="APPLIANCE_PORT"):
            serve.check_port("127.0.0.1", taken.getsockname()[1])


def test_an_address_of_another_machine_is_told() -> None:
    """An address that this machine does not have cannot be listened at."""
    with pytest.raises(Unavailable, match="APPLIANCE_HOST"):
        serve.check_port("192.0.2.1", 8710)


def test_without_a_box_nothing_is_served_or_made(tmp_path: Path) -> None:
    """Where there are no keys the page does not open, and no file is made."""
    home = tmp_path / "nothing"
    with pytest.raises((KeyRefused, ResourceMissing)):
        serve.serve_box(Box(Config(home=home, port=0)))
    assert not home.exists()


def test_the_forms_secret_is_kept_over_a_restart(tmp_path: Path) -> None:
    """A page that stood open while the program restarted still works; the file is for the service alone."""
    first = serve.form_secret(tmp_path)
    assert serve.form_secret(tmp_path) == first
    assert len(first) == 64
    assert (tmp_path / serve.SECRET).stat().st_mode & 0o777 == 0o600


def test_nobody_is_believed_about_an_address(box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    """The throttle counts by address, so headers that claim one are not read; no line of a request is logged."""
    asked: dict[str, Any] = {}
    monkeypatch.setattr("uvicorn.run", lambda app, **options: asked.update(options))
    serve.run(box, "127.0.0.1", 8710)
    assert asked["proxy_headers"] is False
    assert asked["access_log"] is False
    assert asked["server_header"] is False

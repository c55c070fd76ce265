"""Promises about an engine server on the academy's network, kept with llama.cpp's own server on this machine."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit" / "inference"))
from engine_contract import EngineContract

from appliance.domain.errors import ApplianceError
from appliance.inference import registry
from appliance.inference.build import build_model
from appliance.inference.grammar import Grammar
from appliance.inference.lan import LanServer
from appliance.inference.remote import RemoteEngine
from appliance.inference.sequence import GenerationRequest

pytestmark = pytest.mark.model

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ROOT / "build" / "peers" / "objects" / "bin"
KEY = "a key of this test"
START_SECONDS = 60.0


@pytest.fixture(scope="module")
def program() -> Path:
    """llama-server, built from the engine's own source package unless it lies there."""
    found = PROGRAMS / "llama-server"
    if not found.is_file():
        made = subprocess.run(
            [sys.executable, "-m", "installer", "peers"], cwd=ROOT, capture_output=True, text=True
        )
        assert made.returncode == 0, made.stdout + made.stderr
    return found


@pytest.fixture(scope="module")
def url(program: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with the default model that asks for a key."""
    model = build_model(registry.find("gemma3-270m"), tmp_path_factory.mktemp("models"))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    process = subprocess.Popen(
        [
            program, "-m", model.path, "--host", "127.0.0.1", "--port", str(port), "--api-key", KEY,
            "-np", "4", "-c", "8192", "-t", "2", "--no-webui",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "LD_LIBRARY_PATH": str(program.parent)},
    )  # fmt: skip
    try:
        wait(port, process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def wait(port: int, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        connection = HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/health")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.1)
        finally:
            connection.close()
    pytest.fail("llama-server did not start")


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    path = tmp_path / "key"
    path.write_text(KEY + "\n")
    return path


class TestRemoteEngineOfARealServer(EngineContract):
    @pytest.fixture
    def engine(self, url: str, key_file: Path) -> Iterator[RemoteEngine]:
        with RemoteEngine(LanServer(url, key_file), chat=False) as engine:
            yield engine


def test_a_grammar_holds_there_too(url: str, key_file: Path) -> None:
    """The server is given the grammar, and what it writes keeps to it."""
    grammar = Grammar('root ::= "답은 " [0-9] "이다."\n')
    with RemoteEngine(LanServer(url, key_file), chat=False) as engine:
        (answer,) = engine.generate([GenerationRequest("3 더하기 4는?", max_tokens=20, grammar=grammar)])
    assert answer.text.startswith("답은 ")
    assert answer.text.endswith("이다.")


def test_a_wrong_key_is_one_sentence(url: str, tmp_path: Path) -> None:
    """The server refuses, and the sentence does not tell the key."""
    path = tmp_path / "wrong"
    path.write_text("another key\n")
    with (
        RemoteEngine(LanServer(url, path), chat=False) as engine,
        pytest.raises(ApplianceError, match=r"열쇠|키") as caught,
    ):
        engine.generate([GenerationRequest("하나", max_tokens=1)])
    assert "another key" not in str(caught.value)

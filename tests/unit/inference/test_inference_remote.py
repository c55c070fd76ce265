"""Promises about an engine server on the academy's network, with a small server on this machine."""

import ipaddress
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from engine_contract import EngineContract
from lan_server import TEXT, serving, write_certificate

from appliance.domain.errors import BadInput, EngineDown
from appliance.inference import remote
from appliance.inference.grammar import Grammar
from appliance.inference.lan import LanServer, is_private
from appliance.inference.remote import RemoteEngine
from appliance.inference.sequence import GenerationRequest, Priority


class TestRemoteEngineOfLlamaServer(EngineContract):
    @pytest.fixture
    def engine(self) -> Iterator[RemoteEngine]:
        with serving() as server, RemoteEngine(LanServer(server.url), chat=False) as engine:
            yield engine


class TestRemoteEngineOfVllm(EngineContract):
    @pytest.fixture
    def engine(self) -> Iterator[RemoteEngine]:
        with serving("vllm") as server, RemoteEngine(LanServer(server.url)) as engine:
            yield engine


@pytest.mark.parametrize(
    ("address", "private"),
    [
        ("127.0.0.1", True), ("::1", True), ("10.1.2.3", True), ("172.16.0.1", True), ("192.168.0.9", True),
        ("fd00::1", True), ("::ffff:192.168.0.9", True),
        ("8.8.8.8", False), ("172.32.0.1", False), ("169.254.169.254", False), ("fe80::1", False),
        ("2001:db8::1", False), ("::ffff:8.8.8.8", False), ("0.0.0.0", False), ("100.64.0.1", False),
    ],
)  # fmt: skip
def test_what_is_the_academys_network(address: str, private: bool) -> None:
    """Private addresses and this machine; not the world, nor the addresses where clouds keep secrets."""
    assert is_private(ipaddress.ip_address(address)) is private


def resolving(*addresses: str) -> object:
    def resolve(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        return [(0, 0, 0, "", (address, port)) for address in addresses]

    return resolve


@pytest.mark.parametrize("addresses", [("93.184.216.34",), ("192.168.0.9", "93.184.216.34")])
def test_a_name_that_leads_outside_is_refused(
    monkeypatch: pytest.MonkeyPatch, addresses: tuple[str, ...]
) -> None:
    """A name with any address outside is refused before anything is sent."""
    monkeypatch.setattr(socket, "getaddrinfo", resolving(*addresses))
    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: pytest.fail("it connected"))
    with pytest.raises(EngineDown, match="학원망 안의 주소가 아닙니다"):
        LanServer("https://engine.example").connect(1)


def test_the_address_that_was_checked_is_the_one_that_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """The connection goes to the address, not to the name, which may lead elsewhere a moment later."""
    reached = []
    monkeypatch.setattr(socket, "getaddrinfo", resolving("10.0.0.7"))

    def connect(where: tuple[str, int], **_: object) -> socket.socket:
        reached.append(where)
        raise OSError("nobody there")

    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(EngineDown, match="연결하지 못했습니다"):
        LanServer("https://engine.example:8443").connect(1)
    assert reached == [("10.0.0.7", 8443)]


def test_beyond_this_machine_only_tls_is_spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server elsewhere in the academy is refused without encryption."""
    monkeypatch.setattr(socket, "getaddrinfo", resolving("10.0.0.7"))
    with pytest.raises(EngineDown, match="https로만"):
        LanServer("http://engine.example").connect(1)


def test_a_certificate_has_to_prove_the_name(tmp_path: Path) -> None:
    """A certificate that nobody vouches for, or that is another's, is refused; the academy's own is taken."""
    good = write_certificate(tmp_path / "good.pem")
    with serving(certificate=good) as server:
        with pytest.raises(EngineDown, match="인증서"):
            LanServer(server.url).connect(1)
        with RemoteEngine(LanServer(server.url, authority=good)) as engine:
            assert engine.generate([GenerationRequest("하나")])[0].text == TEXT
    other = write_certificate(tmp_path / "other.pem", "127.0.0.2")
    with serving(certificate=other) as server, pytest.raises(EngineDown, match="인증서"):
        LanServer(server.url, authority=other).connect(1)


def test_the_key_is_sent_and_never_told(tmp_path: Path) -> None:
    """The key goes with every request; without it, or with another, the server's refusal is told, not the key."""
    (tmp_path / "key").write_text("s3cret\n")
    (tmp_path / "wrong").write_text("other\n")
    with serving(key="s3cret") as server:
        with RemoteEngine(LanServer(server.url, tmp_path / "key")) as engine:
            engine.generate([GenerationRequest("하나")])
        assert {key for _, _, key in server.asked} == {"Bearer s3cret"}
        with pytest.raises(EngineDown, match="열쇠") as told:
            RemoteEngine(LanServer(server.url, tmp_path / "wrong")).generate([GenerationRequest("하나")])
        assert "other" not in str(told.value)
        with pytest.raises(BadInput, match="열쇠 파일"):
            RemoteEngine(LanServer(server.url, tmp_path / "none")).generate([GenerationRequest("하나")])


def test_a_redirect_is_not_followed() -> None:
    """A server that sends elsewhere is not followed."""
    with serving() as server, RemoteEngine(LanServer(server.url)) as engine:
        server.answers.append(302)
        with pytest.raises(EngineDown, match="다른 곳"):
            engine.token_count("가")


def test_a_busy_server_is_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """While it loads its model or has too much to do, it is asked again after a moment."""
    monkeypatch.setattr(remote.time, "sleep", lambda _: None)
    with serving() as server, RemoteEngine(LanServer(server.url)) as engine:
        server.answers.extend([503, 429])
        assert engine.token_count("가나") == 2


def test_a_text_that_breaks_off_is_an_error() -> None:
    """A connection that ends in the middle of a text is told, never taken for the end of the text."""
    with serving() as server, RemoteEngine(LanServer(server.url)) as engine:
        server.breaks_at = 3
        with pytest.raises(EngineDown, match="끊겼습니다"):
            engine.generate([GenerationRequest("하나")])


@pytest.mark.parametrize(("kind", "where"), [("llamacpp", "grammar"), ("vllm", "structured_outputs")])
def test_a_request_arrives_whole(kind: str, where: str) -> None:
    """Grammar, seed, stops and limits arrive as the server's kind wants them."""
    with serving(kind) as server, RemoteEngine(LanServer(server.url)) as engine:
        request = GenerationRequest("하나", 7, 0.5, 9, 0.9, 0.1, 11, Grammar("root ::= [가]"), ("끝",))
        engine.generate([request])
        path, body, _ = server.asked[-1]
    assert path == "/v1/chat/completions"
    assert body["messages"] == [{"role": "user", "content": "하나"}]
    wanted = {"max_tokens": 7, "temperature": 0.5, "top_k": 9, "top_p": 0.9, "min_p": 0.1, "seed": 11}
    assert wanted.items() <= body.items()
    assert body["stop"] == ["끝"]
    assert body[where] == ("root ::= [가]" if where == "grammar" else {"grammar": "root ::= [가]"})


def test_teachers_have_places_of_their_own() -> None:
    """A teacher's request is served beside a batch that fills all the batch's places."""
    with serving() as server, RemoteEngine(LanServer(server.url)) as engine:
        blocked = threading.Event()
        for _ in range(remote.PARALLEL):
            engine._batch.submit(blocked.wait, 20)
        teacher = GenerationRequest("하나", priority=Priority.TEACHER)
        assert engine.generate([teacher])[0].text == TEXT
        blocked.set()


@pytest.mark.parametrize(
    "url", ["", "ftp://box", "https://", "box:8000", "https://user:secret@box", "https://box?key=1"]
)
def test_an_address_that_is_none_is_bad_input(url: str) -> None:
    """An address in another form, or with a secret in it, is refused in one sentence."""
    with pytest.raises(BadInput, match="APPLIANCE_ENGINE_URL"):
        LanServer(url)


def test_a_model_that_the_server_lacks_is_named() -> None:
    """Asking for a model that is not there is told with its name."""
    with serving() as server, pytest.raises(EngineDown, match="missing"):
        RemoteEngine(LanServer(server.url), "missing").generate([GenerationRequest("하나")])

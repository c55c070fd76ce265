"""A server as academies run it, small: the OpenAI-compatible protocol over plain or encrypted connections."""

import datetime
import ipaddress
import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

TEXT = "넷 다섯 여섯 일곱"
CONTEXT = 512


class LanHandler(BaseHTTPRequestHandler):
    """One token is one character. `server.asked` keeps what was asked; `server.answers` are statuses to give
    before the right answer."""

    server: Any

    def log_message(self, *_: object) -> None: ...

    def do_GET(self) -> None:
        if self._is_turned_away():
            return
        if self.path == "/v1/models":
            card = {"id": "lan-model", "owned_by": self.server.kind}
            if self.server.kind == "vllm":
                card["max_model_len"] = CONTEXT
            self._json({"data": [card]})
        elif self.path == "/props":
            self._json({"default_generation_settings": {"n_ctx": CONTEXT}})
        else:
            self._json({"error": "no such page"}, 404)

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, body, self.headers.get("Authorization")))
        if self._is_turned_away():
            return
        if self.path == "/tokenize":
            text = body.get("content", body.get("prompt", ""))
            self._json({"tokens": list(text), "count": len(text)})
        else:
            self._write(body)

    def _is_turned_away(self) -> bool:
        if self.server.key and self.headers.get("Authorization") != f"Bearer {self.server.key}":
            self._json({"error": "key"}, 401)
            return True
        if self.server.answers:
            status = self.server.answers.pop(0)
            self.send_response(status)
            if status == 302:
                self.send_header("Location", "http://127.0.0.1:1/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return True
        return False

    def _write(self, body: dict[str, Any]) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        ends = [at for at in (TEXT.find(stop) for stop in body.get("stop", ())) if at >= 0]
        text = TEXT[: min(ends)] if ends else TEXT
        reason = "stop" if len(text) <= body["max_tokens"] else "length"
        text = text[: body["max_tokens"]]
        chat = self.path.startswith("/v1/chat")
        for at, letter in enumerate(text):
            if at == self.server.breaks_at:
                return
            piece = {"delta": {"content": letter}} if chat else {"text": letter}
            self._event({"choices": [piece]})
        self._event({"choices": [{"delta": {}, "text": "", "finish_reason": reason}]})
        self._event({"choices": [], "usage": {"completion_tokens": len(text)}})
        self.wfile.write(b"data: [DONE]\n\n")

    def _event(self, event: dict[str, Any]) -> None:
        self.wfile.write(f"data: {json.dumps(event)}\n\n".encode())

    def _json(self, value: object, status: int = 200) -> None:
        data = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@contextmanager
def serving(kind: str = "llamacpp", key: str = "", certificate: Path | None = None) -> Iterator[Any]:
    """A running server on this machine; `url` says where."""
    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), LanHandler)
    server.daemon_threads = True
    server.kind, server.key, server.asked, server.answers, server.breaks_at = kind, key, [], [], -1
    scheme = "http"
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        scheme = "https"
    server.url = f"{scheme}://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def write_certificate(path: Path, address: str = "127.0.0.1") -> Path:
    """A certificate with its key, signed by itself, for one address."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "engine")])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(hours=1))
        .not_valid_after(now + datetime.timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))]), False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
    return path

"""A connection to a server on the academy's own network, and to no other place.

The name is resolved once, every address it has must be private, and the connection goes to the very address
that was checked: a name that points elsewhere a moment later changes nothing. No redirect is followed and no
proxy is used. Beyond this machine only TLS with a certificate that proves the name is spoken.
"""

import http.client
import ipaddress
import socket
import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from appliance.domain.errors import BadInput, EngineDown

# RFC 1918 and RFC 4193, and this machine. Not link-local: that is where clouds answer with secrets.
_PRIVATE: Final = tuple(
    map(ipaddress.ip_network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"))
)
_PORTS: Final = {"http": 80, "https": 443}
_CONNECT_SECONDS: Final = 5.0

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class LanServer:
    """Where the server is and how it is spoken to. key_file: its key, one line, or None. authority: the
    certificate of the academy's own authority, or None for the system's."""

    url: str
    key_file: Path | None = None
    authority: Path | None = None

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        if (
            parts.scheme not in _PORTS
            or not parts.hostname
            or parts.username
            or parts.query
            or parts.fragment
        ):
            raise BadInput("엔진 서버의 주소는 https://이름:번호 꼴이어야 합니다(APPLIANCE_ENGINE_URL).")

    @property
    def shown(self) -> str:
        """The address without anything secret."""
        parts = urlsplit(self.url)
        return f"{parts.hostname}:{self._port}"

    def key(self) -> str:
        """The server's key, or "". Raises BadInput where the file cannot be read."""
        if self.key_file is None:
            return ""
        try:
            return self.key_file.read_text("ascii").strip()
        except (OSError, UnicodeDecodeError):
            raise BadInput(f"엔진 서버의 열쇠 파일 {self.key_file}을(를) 읽지 못합니다.") from None

    def path(self, path: str) -> str:
        return urlsplit(self.url).path.rstrip("/") + path

    def connect(self, seconds: float) -> http.client.HTTPConnection:
        """An open connection whose reads wait at most `seconds`. Raises EngineDown."""
        parts = urlsplit(self.url)
        host = parts.hostname or ""
        address = self._address(host)
        if parts.scheme == "http" and not address.is_loopback:
            raise EngineDown(f"엔진 서버 {self.shown}에는 https로만 연결합니다.")
        connection = http.client.HTTPConnection(host, self._port, timeout=seconds)
        try:
            raw = socket.create_connection((str(address), self._port), timeout=_CONNECT_SECONDS)
            connection.sock = self._secured(raw, host) if parts.scheme == "https" else raw
            connection.sock.settimeout(seconds)
        except ssl.SSLCertVerificationError as fault:
            raise EngineDown(
                f"엔진 서버 {self.shown}의 인증서를 믿을 수 없습니다({fault.verify_message})."
            ) from None
        except (OSError, ssl.SSLError) as fault:
            raise EngineDown(f"엔진 서버 {self.shown}에 연결하지 못했습니다({fault}).") from None
        return connection

    @property
    def _port(self) -> int:
        parts = urlsplit(self.url)
        return parts.port or _PORTS[parts.scheme]

    def _address(self, host: str) -> Address:
        try:
            found = socket.getaddrinfo(host, self._port, type=socket.SOCK_STREAM)
        except OSError:
            raise EngineDown(f"엔진 서버의 이름 {host}을(를) 찾지 못했습니다.") from None
        addresses = [ipaddress.ip_address(str(row[4][0]).partition("%")[0]) for row in found]
        for address in addresses:
            if not is_private(address):
                raise EngineDown(f"엔진 서버 {host}의 주소 {address}은(는) 학원망 안의 주소가 아닙니다.")
        return addresses[0]

    def _secured(self, raw: socket.socket, host: str) -> ssl.SSLSocket:
        try:
            context = ssl.create_default_context(cafile=str(self.authority) if self.authority else None)
        except OSError:
            raw.close()
            raise BadInput(f"인증 기관의 인증서 {self.authority}을(를) 읽지 못합니다.") from None
        try:
            return context.wrap_socket(raw, server_hostname=host)
        except OSError:
            raw.close()
            raise


def is_private(address: Address) -> bool:
    """Whether it is this machine or the academy's network. An IPv4 address in IPv6 clothes counts as such."""
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return address.is_loopback or any(
        address.version == network.version and address in network for network in _PRIVATE
    )

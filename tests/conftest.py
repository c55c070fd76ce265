"""What holds for every test: no test reaches another machine, not even to ask for a name.

pytest-socket (see pyproject.toml) refuses connections. It does not see name look-ups or datagrams, so
Python's own audit events are watched as well; a hook cannot be taken off again, which suits a guard.
"""

import ipaddress
import sys

LOCAL_NAMES = ("", "localhost", "0.0.0.0", "::")
WATCHED = ("socket.connect", "socket.sendto", "socket.sendmsg")


class ForeignAddress(RuntimeError):
    """A test tried to reach something that is not this machine."""


def is_local(host: object) -> bool:
    """Whether a host's name or address is this machine's."""
    if host is None or host in LOCAL_NAMES:
        return True
    try:
        return ipaddress.ip_address(str(host).partition("%")[0]).is_loopback
    except ValueError:
        return False


def guard(event: str, arguments: tuple[object, ...]) -> None:
    """Raises ForeignAddress when Python is about to reach another machine."""
    if event in WATCHED:
        address = arguments[1]
        # A Unix socket's address is a path; a datagram of a connected socket has none.
        host = address[0] if isinstance(address, tuple) and address else None
    elif event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        host = arguments[0]
    else:
        return
    host = host.decode("ascii", "replace") if isinstance(host, bytes) else host
    if not is_local(host):
        raise ForeignAddress(f"{event}: {host}")


sys.addaudithook(guard)

import socket

import pytest

# Addresses reserved for documentation: nothing answers there, should the guard ever fail.
ELSEWHERE = "192.0.2.1"


def test_no_connection_leaves_this_machine() -> None:
    """A test that opens a connection to another machine fails at once."""
    # pytest-socket warns before it raises, and a warning is an error here.
    refusal = (RuntimeError, UserWarning)
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as connection, pytest.raises(refusal):
        connection.connect((ELSEWHERE, 80))


def test_no_datagram_leaves_this_machine() -> None:
    """A test that sends a datagram to another machine fails at once."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender, pytest.raises(RuntimeError):
        sender.sendto(b"x", (ELSEWHERE, 53))


def test_no_name_is_looked_up() -> None:
    """A test that asks for the address of another machine fails at once."""
    with pytest.raises(RuntimeError):
        socket.getaddrinfo("example.invalid", 80)


def test_this_machine_is_in_reach() -> None:
    """A test may talk to a server of its own on the loopback address."""
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as client,
        server.accept()[0] as accepted,
    ):
        client.sendall(b"hello")
        assert accepted.recv(5) == b"hello"

import socket
from pathlib import Path

import pytest

from installer import checks

LOCAL = "127.0.0.1"


def test_a_missing_compiler_is_told_with_its_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a C++ compiler that runs, one sentence says what to install."""
    monkeypatch.setenv("CXX", "/nowhere/c++")
    told = list(checks.first_run_problems())
    assert [sentence for sentence in told if "g++" in sentence]


def test_a_compiler_without_its_headers_is_no_compiler(monkeypatch: pytest.MonkeyPatch) -> None:
    """A compiler that cannot compile a program with the standard headers counts as missing."""
    monkeypatch.setattr(checks, "CPP_PROBE", "#include <no_such_header>\n")
    assert not checks.has_compiler()


def test_a_full_disk_is_told_with_what_is_needed(tmp_path: Path) -> None:
    """Too little room is told with both figures; enough room is not mentioned."""
    (sentence,) = checks.disk_problems(10**18, tmp_path)
    assert "1000000000.0 GB가 필요" in sentence
    assert list(checks.disk_problems(1, tmp_path)) == []


def test_a_taken_port_is_told_with_a_free_one() -> None:
    """A port in use is told, and the sentence offers one that is free."""
    with socket.create_server((LOCAL, 0)) as server:
        port = server.getsockname()[1]
        (sentence,) = checks.port_problems(str(port), LOCAL)
    offered = int(sentence.rpartition("PORT=")[2].partition("`")[0])
    assert f"{port}번" in sentence
    assert offered != port


def test_a_free_port_is_no_problem() -> None:
    """A port that nobody listens on passes."""
    with socket.create_server((LOCAL, 0)) as server:
        port = server.getsockname()[1]
    assert list(checks.port_problems(str(port), LOCAL)) == []


@pytest.mark.parametrize("text", ["", "http", "0", "65536", "-1", "８７１０x"])
def test_a_port_that_is_no_port_is_told(text: str) -> None:
    """What is no port number is refused with an example."""
    (sentence,) = checks.port_problems(text, LOCAL)
    assert "make run PORT=8710" in sentence

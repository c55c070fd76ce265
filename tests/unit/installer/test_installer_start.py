import ast
import errno
import sys
from pathlib import Path

import pytest

from installer import __main__ as start
from installer import commands
from installer.fault import Fault

SOURCE = Path(start.__file__).read_text()


def test_an_old_python_can_read_the_first_file() -> None:
    """The file that speaks to an old Python is written in what Python 3.4 reads."""
    ast.parse(SOURCE, feature_version=(3, 4))
    imported = [node for node in ast.parse(SOURCE).body if isinstance(node, ast.Import | ast.ImportFrom)]
    assert [alias.name for node in imported for alias in node.names] == ["sys"]


def test_an_old_python_is_told_what_it_needs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Python 3.9 gets one sentence that says which Python to install, and exit 2."""
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert start.main() == 2
    told = capsys.readouterr().err
    assert "3.11 이상" in told
    assert "3.9" in told
    assert told.count("\n") == 1


def test_a_fault_is_one_sentence_and_exit_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What stops an installation is printed as it is, without a traceback."""

    def fail() -> int:
        raise Fault("디스크가 찼습니다.")

    monkeypatch.setattr(commands.run, "run", fail)
    assert commands.main(["run"]) == 2
    assert capsys.readouterr().err == "디스크가 찼습니다.\n"


def test_a_full_disk_of_our_own_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The installer's own writing to a full disk ends with the same sentence."""

    def fail() -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(commands.run, "run", fail)
    assert commands.main(["run"]) == 2
    assert "디스크가 찼습니다" in capsys.readouterr().err


def test_an_interruption_says_that_work_goes_on_later(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl-C ends with a sentence that says how to go on."""

    def stop() -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands.run, "run", stop)
    assert commands.main(["run"]) == 130
    assert "이어집니다" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["fly"], ["test", "everything"]])
def test_unknown_commands_are_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown command or stage exits with 2 and says what there is."""
    assert commands.main(arguments) == 2
    assert "lint" in capsys.readouterr().err

import sys
import threading
import time
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from installer import engine, environment, processes, stamps
from installer.fault import Fault
from installer.progress import Board

PYTHON = sys.executable


@pytest.fixture(autouse=True)
def places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Stamps, logs and the build folder of this test alone."""
    monkeypatch.setattr(stamps, "STAMPS", tmp_path / "stamps")
    monkeypatch.setattr(processes, "LOGS", tmp_path / "logs")
    monkeypatch.setattr(processes, "BUILD", tmp_path)
    monkeypatch.setattr(processes, "ROOT", tmp_path)
    monkeypatch.setattr(processes, "_lock_handle", None)
    return tmp_path


def test_a_finished_step_is_skipped_until_its_inputs_change(tmp_path: Path) -> None:
    """The stamp of a step holds for exactly the files that it was made from."""
    lock = tmp_path / "a.lock"
    lock.write_text("x==1")
    stamps.put("step", stamps.digest(lock))
    assert stamps.is_fresh("step", stamps.digest(lock))
    lock.write_text("x==2")
    assert not stamps.is_fresh("step", stamps.digest(lock))


def test_a_half_written_stamp_does_not_count(tmp_path: Path) -> None:
    """A stamp that was being written when the power went is no stamp."""
    (tmp_path / "stamps").mkdir()
    (tmp_path / "stamps" / "step.part").write_text("key")
    assert not stamps.is_fresh("step", "key")


def test_parts_of_a_digest_keep_their_borders() -> None:
    """("ab", "c") and ("a", "bc") are different inputs."""
    assert stamps.digest("ab", "c") != stamps.digest("a", "bc")


def test_a_failing_program_is_told_with_its_last_error_and_its_log(tmp_path: Path) -> None:
    """The sentence, what the program said last, and where all of it is written."""
    script = "print('one'); print('error: no such header'); raise SystemExit(3)"
    with pytest.raises(Fault) as caught:
        processes.run([PYTHON, "-c", script], log="thing", trouble="짓지 못했습니다.")
    assert str(caught.value) == "짓지 못했습니다. (error: no such header) 자세한 기록: logs/thing.log"
    assert (tmp_path / "logs" / "thing.log").read_text() == "one\nerror: no such header\n"


def test_a_disk_that_fills_up_is_told_as_that() -> None:
    """Whatever was being done, a full disk is told as a full disk."""
    script = "print('OSError: [Errno 28] No space left on device'); print('error: tar'); raise SystemExit(1)"
    with pytest.raises(Fault) as caught:
        processes.run([PYTHON, "-c", script], log="thing", trouble="내려받지 못했습니다.")
    assert str(caught.value) == processes.DISK_FULL


def test_output_reaches_the_listener_line_by_line() -> None:
    """Progress is read from a program while it runs."""
    lines: list[str] = []
    processes.run([PYTHON, "-c", "print('[1/2]'); print('[2/2]')"], "thing", "!", lines.append)
    assert lines == ["[1/2]\n", "[2/2]\n"]


def test_an_interrupted_installer_leaves_no_child() -> None:
    """Programs that still run are ended when the installer is, and so are those that they started."""
    script = (
        "import subprocess, sys; child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']);"
        "print(child.pid, flush=True); child.wait()"
    )
    lines: list[str] = []
    caught: list[Fault] = []

    def work() -> None:
        try:
            processes.run([PYTHON, "-c", script], "thing", "!", lines.append)
        except Fault as fault:
            caught.append(fault)

    worker = threading.Thread(target=work)
    worker.start()
    assert within(10, lambda: bool(lines))
    processes.stop_all()
    worker.join(10)
    assert not worker.is_alive()
    assert len(caught) == 1
    assert within(10, lambda: not is_running(int(lines[0])))


def within(seconds: float, condition: Callable[[], bool]) -> bool:
    """Whether the condition came true in time."""
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.01)
    return condition()


def is_running(number: int) -> bool:
    """Whether a process is there and is not merely waiting to be buried."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_two_installers_do_not_work_in_one_checkout() -> None:
    """The second is told that another is at work; when the first is done, it may go on."""
    processes.lock_out_others()
    first = processes._lock_handle
    with pytest.raises(Fault, match="다른 설치"):
        processes.lock_out_others()
    processes.let_others_in()
    processes._lock_handle = first
    processes.let_others_in()
    processes.lock_out_others()
    processes.let_others_in()


def test_engine_sources_that_changed_are_refused(tmp_path: Path) -> None:
    """A line of llama.cpp's recipe that is not there exactly once stops the build."""
    recipe = tmp_path / "CMakeLists.txt"
    recipe.write_text("set(A ON X)\nset(A ON Y)\n")
    with pytest.raises(Fault):
        engine._edit(recipe, r"set\(A ON ", "set(A OFF ")
    engine._edit(recipe, r"set\(A ON X", "set(A OFF X")
    assert recipe.read_text() == "set(A OFF X)\nset(A ON Y)\n"


def test_the_engine_is_built_anew_when_its_arguments_change(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another argument of the compiler is another engine."""
    before = engine.key()
    monkeypatch.setattr(engine, "ARGUMENTS", (*engine.ARGUMENTS, "-DX=1"))
    assert engine.key() != before


def test_compiler_flags_of_the_person_do_not_reach_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """-march=native in the environment must not make an engine that other machines cannot run."""
    monkeypatch.setenv("CFLAGS", "-march=native")
    monkeypatch.setenv("CXXFLAGS", "-march=native")
    assert not {"CFLAGS", "CXXFLAGS"} & environment.build_environment().keys()


def test_progress_off_a_terminal_is_whole_lines() -> None:
    """A log file gets lines without control characters."""
    out = StringIO()
    board = Board(out)
    board.set("추론 엔진", "3%")
    board.set("패키지", "1/9")
    board.done("패키지", "패키지 9개를 설치했습니다")
    assert "\x1b" not in out.getvalue()
    assert out.getvalue().splitlines()[-1] == "  ✓ 패키지 9개를 설치했습니다 (0초)"

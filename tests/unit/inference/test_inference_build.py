"""Promises about building a model: the pinned file or none, once, and nothing left behind."""

import errno
import fcntl
import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import tiny_models

from appliance.domain.errors import Conflict, ModelRefused, ResourceMissing, Unavailable
from appliance.inference.build import BuildStep, assemble, build_model, builder

if TYPE_CHECKING:
    from conftest import Tiny


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file() and path.name != ".building")


WHOLE = ["LICENCE.txt", "NOTICE.txt", "tiny.gguf", "tiny.json"]


def test_the_pinned_file_is_built(tiny: "Tiny") -> None:
    """From the parts of two packages comes the pinned file, with licence, notice and record beside it."""
    built = build_model(tiny.manifest, tiny.models_dir)
    assert (built.sha256, built.reused) == (tiny.manifest.built.sha256, False)
    assert built.bits_per_weight < 5
    assert files(tiny.models_dir) == WHOLE
    record = json.loads((built.path.parent / "tiny.json").read_text())
    assert (record["sha256"], record["licence"]) == (tiny.manifest.built.sha256, "mit")
    assert record["source_sha256"] == tiny.manifest.source.sha256


def test_a_second_call_returns_at_once(tiny: "Tiny", monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is right is used again, and needs neither the packages nor a build."""
    first = build_model(tiny.manifest, tiny.models_dir)
    monkeypatch.setattr(assemble, "write", lambda *_: pytest.fail("built again"))
    shutil.rmtree(tiny.original.parent / "site")
    second = build_model(tiny.manifest, tiny.models_dir)
    assert (second.path, second.sha256, second.reused) == (first.path, first.sha256, True)


def test_a_tampered_file_is_built_anew(tiny: "Tiny") -> None:
    """A file that is not the pinned one is replaced."""
    path = build_model(tiny.manifest, tiny.models_dir).path
    path.write_bytes(b"x" * path.stat().st_size)
    again = build_model(tiny.manifest, tiny.models_dir)
    assert (again.reused, again.sha256) == (False, tiny.manifest.built.sha256)


def test_lost_papers_come_back(tiny: "Tiny") -> None:
    """The licence and the notice are put beside the weights again where they are gone."""
    path = build_model(tiny.manifest, tiny.models_dir).path
    (path.parent / "NOTICE.txt").unlink()
    build_model(tiny.manifest, tiny.models_dir)
    assert files(tiny.models_dir) == WHOLE


def test_progress_is_told_to_the_end(tiny: "Tiny") -> None:
    """Every step reports from its beginning to its end."""
    told: list[tuple[BuildStep, float]] = []
    build_model(tiny.manifest, tiny.models_dir, lambda step, done: told.append((step, done)))
    assert {step for step, done in told if done == 1.0} == set(BuildStep)
    for step in BuildStep:
        shares = [done for other, done in told if other is step]
        assert shares == sorted(shares)


def test_another_original_is_refused(tiny: "Tiny") -> None:
    """An original of the right size and another hash makes nothing."""
    part = tiny.original.parent / "site" / "tiny_part2" / "data" / "a.part01"
    data = bytearray(part.read_bytes())
    data[-1] ^= 1
    part.write_bytes(data)
    with pytest.raises(ModelRefused, match="원본의 해시"):
        build_model(tiny.manifest, tiny.models_dir)
    assert files(tiny.models_dir) == []


def test_a_truncated_original_is_refused(tiny: "Tiny") -> None:
    """An original that is cut off makes nothing."""
    part = tiny.original.parent / "site" / "tiny_part2" / "data" / "a.part01"
    part.write_bytes(part.read_bytes()[:-7])
    with pytest.raises(ModelRefused, match="원본의 크기"):
        build_model(tiny.manifest, tiny.models_dir)


def test_an_unexpected_result_is_refused(tiny: "Tiny") -> None:
    """Where the built file is not the pinned one, none is left, and the hash that came out is told."""
    manifest = tiny_models.pinned_to(tiny.manifest, b"something else")
    with pytest.raises(ModelRefused, match=tiny.manifest.built.sha256):
        build_model(manifest, tiny.models_dir)
    assert files(tiny.models_dir) == []


def test_missing_packages_are_named(tiny: "Tiny") -> None:
    """A package that is not installed, or in another version, is named with the version that is wanted."""
    part = replace(tiny.manifest.source.parts[0], package="no-such-package")
    absent = replace(tiny.manifest, source=replace(tiny.manifest.source, parts=(part,)))
    with pytest.raises(ResourceMissing, match=r"no-such-package 1\.0\.0"):
        build_model(absent, tiny.models_dir)
    part = replace(tiny.manifest.source.parts[0], version="2.0.0")
    other = replace(tiny.manifest, source=replace(tiny.manifest.source, parts=(part,)))
    with pytest.raises(ResourceMissing, match=r"2\.0\.0.*1\.0\.0판"):
        build_model(other, tiny.models_dir)


class FullDisk:
    """Takes a little, then says that the disk is full."""

    def __init__(self, fault: BaseException) -> None:
        self.fault = fault

    def __call__(self, _source: object, _plan: object, out: object, _progress: object) -> None:
        out.write(b"GGUF and a little more")  # type: ignore[attr-defined]
        raise self.fault


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), r"디스크가 가득 찼습니다. \d+MB를 비우고"),
        (OSError(errno.EIO, "Input/output error"), "파일 오류"),
        (KeyboardInterrupt(), "다시 실행하면"),
    ],
    ids=["full", "broken", "interrupted"],
)
def test_a_build_that_breaks_off_leaves_nothing(
    tiny: "Tiny", monkeypatch: pytest.MonkeyPatch, fault: BaseException, said: str
) -> None:
    """A full or broken disk and an interruption are one sentence, leave no file, and the next call builds."""
    with monkeypatch.context() as patched:
        patched.setattr(assemble, "write", FullDisk(fault))
        with pytest.raises(Unavailable, match=said):
            build_model(tiny.manifest, tiny.models_dir)
    assert files(tiny.models_dir) == []
    assert build_model(tiny.manifest, tiny.models_dir).reused is False
    assert files(tiny.models_dir) == WHOLE


def test_a_killed_build_is_taken_up(tiny: "Tiny") -> None:
    """What a killed build left is overwritten by the next one."""
    folder = tiny.models_dir / "tiny"
    folder.mkdir(parents=True)
    (folder / "tiny.partial").write_bytes(b"half a model")
    build_model(tiny.manifest, tiny.models_dir)
    assert files(tiny.models_dir) == WHOLE


def test_too_little_space_is_told_before_the_work(tiny: "Tiny", monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the disk cannot hold the result, nothing is begun."""
    usage = shutil.disk_usage(tiny.original.parent)
    monkeypatch.setattr(builder.shutil, "disk_usage", lambda _: usage._replace(free=1000))
    with pytest.raises(Unavailable, match="디스크가 가득"):
        build_model(tiny.manifest, tiny.models_dir)


def test_only_one_builds_at_a_time(tiny: "Tiny") -> None:
    """While someone else holds the lock, a build is refused and not doubled."""
    folder = tiny.models_dir / "tiny"
    folder.mkdir(parents=True)
    with (folder / ".building").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(Conflict, match="다른 곳에서"):
            build_model(tiny.manifest, tiny.models_dir)


def test_a_forbidden_licence_stops_the_build(tiny: "Tiny") -> None:
    """A model that may not be used is not built."""
    licence = replace(tiny.manifest.licence, id="cc-by-nc-4.0")
    with pytest.raises(ModelRefused, match="영리"):
        build_model(replace(tiny.manifest, licence=licence), tiny.models_dir)
    assert files(tiny.models_dir) == []

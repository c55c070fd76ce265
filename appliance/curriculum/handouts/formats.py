"""Text of a handout, page by page. Runs in the cage only: the bytes come from outside the academy's control.

A HWPX or DOCX has no pages of its own; its sections are taken for pages. Formulas of HWPX (한글 수식) and
DOCX (OMML) come as their letters and signs in order, enough to be found by, not to be printed.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterator

import pypdf
from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from appliance.curriculum.handouts import limits
from appliance.domain.errors import BadInput

Reader = Callable[[bytes], Iterator[str]]
_HWPX_SECTION = re.compile(r"Contents/section\d+\.xml")
# Local names of XML elements whose text is read, and of those after which a line ends.
_HWPX = ({"t", "script"}, {"p"})
_DOCX = ({"t"}, {"p", "br"})


def read(data: bytes, suffix: str) -> tuple[str, ...]:
    """The pages of a file's text. suffix: ".pdf", ".hwpx", ".docx", ".txt" or ".md".

    Raises BadInput with one sentence where it is not such a file, holds too much, or has no text.
    """
    pages: list[str] = []
    size = 0
    try:
        for page in READERS[suffix](data):
            size += len(page)
            if len(pages) >= limits.PAGES or size > limits.TEXT:
                raise BadInput(f"자료가 너무 깁니다. {limits.PAGES}쪽 이하로 나누어 주십시오.")
            pages.append(page.strip())
    except (DefusedXmlException, zipfile.BadZipFile, pypdf.errors.PyPdfError, ElementTree.ParseError):
        raise BadInput("파일이 상했거나 읽을 수 없는 내용이 들어 있습니다. 다시 저장해 주십시오.") from None
    if not any(pages):
        raise BadInput("글자가 없습니다. 그림으로 스캔한 자료는 읽지 못합니다.")
    return tuple(pages)


def _pdf(data: bytes) -> Iterator[str]:
    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted:
        raise BadInput("암호가 걸린 PDF입니다. 암호를 풀고 다시 저장해 주십시오.")
    for page in reader.pages:
        yield page.extract_text()


def _text(data: bytes) -> Iterator[str]:
    for encoding in ("utf-8-sig", "cp949"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" in text:
            break
        yield from text.split("\f")
        return
    raise BadInput("글자로 읽을 수 없는 파일입니다. UTF-8로 다시 저장해 주십시오.")


def _hwpx(data: bytes) -> Iterator[str]:
    yield from _xml_pages(data, lambda name: bool(_HWPX_SECTION.fullmatch(name)), *_HWPX)


def _docx(data: bytes) -> Iterator[str]:
    yield from _xml_pages(data, lambda name: name == "word/document.xml", *_DOCX)


def _xml_pages(data: bytes, wanted: Callable[[str], bool], texts: set[str], ends: set[str]) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        if len(parts) > limits.PARTS:
            raise BadInput("파일 안에 든 것이 너무 많습니다.")
        chosen = sorted((each for each in parts if wanted(each.filename)), key=lambda each: each.filename)
        if not chosen:
            raise BadInput("문서의 본문을 찾을 수 없습니다. 파일의 형식을 확인해 주십시오.")
        left = limits.UNPACKED_BYTES
        for part in chosen:
            with archive.open(part) as file:
                body = file.read(left + 1)  # never more, whatever the part says of its own size
            left -= len(body)
            if left < 0:
                raise BadInput("압축을 푼 크기가 너무 큽니다.")
            yield _xml_text(body, texts, ends)


def _xml_text(body: bytes, texts: set[str], ends: set[str]) -> str:
    found: list[str] = []
    depth = 0
    for event, element in ElementTree.iterparse(
        io.BytesIO(body), events=("start", "end"), forbid_dtd=True, forbid_entities=True
    ):
        depth += 1 if event == "start" else -1
        if depth > limits.DEPTH:
            raise BadInput("문서의 구조가 너무 깊습니다.")
        if event == "start":
            continue
        name = element.tag.rpartition("}")[2]
        if name in texts:
            found.append(element.text or "")
        elif name in ends:
            found.append("\n")
        element.clear()
    return "".join(found)


READERS: dict[str, Reader] = {".pdf": _pdf, ".txt": _text, ".md": _text, ".hwpx": _hwpx, ".docx": _docx}

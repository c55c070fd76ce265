"""Handouts: text comes out of every kind of file; what is hostile, too large or empty is refused in a sentence."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import typst

from appliance import resources
from appliance.curriculum.handouts import extract, formats, limits, pieces
from appliance.domain.errors import BadInput, Unavailable

SENTENCE = "이차방정식의 두 근의 합을 구하는 방법을 알아보자."
WORD = '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p><w:p><w:r><w:t>둘째 줄</w:t></w:r></w:p></w:body></w:document>'
SECTION = '<hs:sec xmlns:hs="s" xmlns:hp="p"><hp:p><hp:run><hp:t>%s</hp:t><hp:equation><hp:script>x^2 -5x+6=0</hp:script></hp:equation></hp:run></hp:p></hs:sec>'


def packed(**parts: str | bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(name, body)
    return made.getvalue()


def docx(body: str) -> bytes:
    return packed(**{"word/document.xml": body})


def hwpx(*sections: str) -> bytes:
    return packed(**{f"Contents/section{n}.xml": body for n, body in enumerate(sections)})


def pdf(text: str) -> bytes:
    return typst.compile(
        f'#set text(font: "NanumGothic")\n{text}\n#pagebreak()\n둘째 쪽'.encode(),
        font_paths=[str(resources.fonts())],
    )


GOOD: dict[str, Callable[[], bytes]] = {
    "a.txt": lambda: SENTENCE.encode(),
    "b.md": lambda: f"# 제목\n\n{SENTENCE}".encode("cp949"),
    "c.docx": lambda: docx(WORD % SENTENCE),
    "d.hwpx": lambda: hwpx(SECTION % SENTENCE),
    "e.PDF": lambda: pdf(SENTENCE),
}


def test_the_text_of_every_kind_is_read(tmp_path: Path) -> None:
    """PDF, HWPX, DOCX, TXT in two encodings and Markdown, through the cage."""
    for name, make in GOOD.items():
        path = tmp_path / name
        path.write_bytes(make())
        assert SENTENCE.replace(" ", "") in "".join(extract(path)).replace(" ", ""), name


def test_formulas_of_hwpx_and_pages_of_pdf_are_kept() -> None:
    """A formula can be found by what stands in it, and each page stands alone."""
    assert "x^2 -5x+6=0" in formats.read(hwpx(SECTION % SENTENCE), ".hwpx")[0]
    assert len(formats.read(pdf(SENTENCE), ".pdf")) == 2


BOMB = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w><w:t xmlns:w="w">&b;</w:t></w>'
OUTSIDE = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w><w:t xmlns:w="w">&x;</w:t></w>'
HOSTILE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "entities that grow": (".docx", lambda: docx(BOMB)),
    "an entity from a file": (".docx", lambda: docx(OUTSIDE)),
    "a bomb": (".docx", lambda: docx("<w>" + " " * (limits.UNPACKED_BYTES + 1) + "</w>")),
    "a tower": (".docx", lambda: docx("<w>" * 5000 + "</w>" * 5000)),
    "thousands of parts": (".hwpx", lambda: packed(**{f"x{n}": "" for n in range(limits.PARTS + 1)})),
    "no document inside": (".hwpx", lambda: packed(mimetype="application/hwp+zip")),
    "half a file": (".docx", lambda: docx(WORD % SENTENCE)[:80]),
    "no zip": (".hwpx", lambda: b"HWP Document File"),
    "no pdf": (".pdf", lambda: b"%PDF-1.7 broken"),
    "a picture as text": (".txt", lambda: bytes(range(256)) * 4),
    "nothing": (".md", lambda: b"  \n "),
    "a million pages": (".txt", lambda: b"a\f" * (limits.PAGES + 1)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_and_broken_files_are_refused(name: str) -> None:
    """One Korean sentence, whatever is wrong."""
    suffix, make = HOSTILE[name]
    with pytest.raises(BadInput) as refused:
        formats.read(make(), suffix)
    assert str(refused.value).endswith(("다.", "오."))


def test_the_cage_reaches_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that would open a file or a socket gets nowhere; one that never ends is stopped."""
    path = tmp_path / "a.txt"
    path.write_text(SENTENCE, "utf-8")
    with pytest.raises(Unavailable):
        extract(path, wall_seconds=0.0)
    from appliance.curriculum.handouts.cage import _refuse

    for event in ("open", "socket.connect", "subprocess.Popen", "os.system", "os.remove"):
        with pytest.raises(PermissionError):
            _refuse(event, ())


def test_other_kinds_and_large_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of another kind, a file over the limit, and no file at all."""
    (tmp_path / "old.hwp").write_bytes(b"HWP")
    monkeypatch.setattr(limits, "FILE_BYTES", 10)
    (tmp_path / "large.txt").write_bytes(b"a" * 11)
    for name in ("old.hwp", "large.txt", "none.txt"):
        with pytest.raises(BadInput):
            extract(tmp_path / name)


def test_passages_are_whole_and_bounded() -> None:
    """Every word of a page stands in a passage, in order; none is longer than the limit."""
    page = "\n\n".join(f"{n}. {SENTENCE * 9}" for n in range(1, 6)) + "\n짧다."
    found = pieces((page, "", SENTENCE))
    assert [number for number, _ in found][-1] == 3
    assert all(len(text) <= 520 for _, text in found)
    joined = "".join("".join(text for number, text in found if number == 1).split())
    assert joined == "".join(page.split())

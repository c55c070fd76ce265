"""`appliance twin`: similar problems for one note or a file of notes, as JSON lines."""

import json
import secrets
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from appliance.cli.output import failing_softly, say_json
from appliance.cli.parts import open_parts
from appliance.diagnosis import right_answer
from appliance.domain.encoding import encode
from appliance.domain.errors import BadInput
from appliance.domain.item import Fail, Form, Item, Kind, Verdict
from appliance.domain.note import Diagnosis, Note, Undiagnosed
from appliance.figures import svg
from appliance.mathtext import latex
from appliance.pipeline.flow import Request, Served, serve
from appliance.worksheets.face import face

GRADES = ("중1", "중2", "중3", "고1")


@click.command()
@click.option("--text", default="", help="오답의 문제.")
@click.option("--answer", default="", help="문제의 정답.")
@click.option("--student-answer", default="", help="학생이 쓴 답.")
@click.option("--grade", default="", help="중1, 중2, 중3 또는 고1.")
@click.option("--revision", default=2022, show_default=True, help="교육과정의 해.")
@click.option("--file", "file", type=click.Path(path_type=Path), help="한 줄에 오답 하나인 JSONL 파일.")
@click.option("-n", "count", default=3, show_default=True, type=click.IntRange(1, 50), help="문제의 수.")
@click.option(
    "--kind", type=click.Choice([kind.value for kind in Kind]), default="isomorph", show_default=True
)
@click.option(
    "--form",
    type=click.Choice([form.value for form in Form]),
    default=None,
    help="없으면 오답의 형식을 따릅니다.",
)
@click.option("--author", default="auto", show_default=True, help="auto, reparam, template, local.")
@click.option("--seed", type=int, default=None, help="같은 씨앗은 같은 문제를 만듭니다.")
@click.option("--json", "as_json", is_flag=True, help="한 줄에 JSON 하나로 씁니다.")
@failing_softly
def twin(
    text: str,
    answer: str,
    student_answer: str,
    grade: str,
    revision: int,
    file: Path | None,
    count: int,
    kind: str,
    form: str | None,
    author: str,
    seed: int | None,
    as_json: bool,
) -> int:
    """오답 하나(또는 파일의 모든 오답)와 닮은 문제를 만듭니다."""
    if bool(text.strip()) == (file is not None):
        raise BadInput("--text와 --file 가운데 하나만 주십시오.")
    notes = (
        list(read_notes(file)) if file else [Note(text, answer, student_answer, grade, revision, id="note")]
    )
    for note in notes:
        _check(note)
    parts = open_parts(author)
    short = False
    for at, note in enumerate(notes):
        begin = secrets.randbelow(2**31) if seed is None else seed + at
        request = Request(note, begin, count, Kind(kind), author, form=Form(form) if form else None)
        served = serve(request, parts)
        short = short or bool(served.refused)
        _print(note, served, as_json)
    return 1 if short else 0


def read_notes(file: Path) -> Iterator[Note]:
    """The notes of a JSONL file. Raises BadInput naming the line that is none."""
    try:
        lines = file.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise BadInput(f"{file} 파일을 UTF-8 글로 읽을 수 없습니다.") from None
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _note(line, number)


def _note(line: str, number: int) -> Note:
    try:
        form = json.loads(line)
        known = {"id", "text", "answer", "student_answer", "grade", "revision"}
        if not isinstance(form, dict) or not isinstance(form.get("text"), str) or set(form) - known:
            raise ValueError
        words = {name: str(form.get(name) or "") for name in ("text", "answer", "student_answer", "grade")}
        return Note(**words, revision=int(form.get("revision", 2022)), id=str(form.get("id", number)))
    except (ValueError, TypeError):
        raise BadInput(f'{number}째 줄이 {{"id", "text", …}} 꼴의 JSON이 아닙니다.') from None


def _check(note: Note) -> None:
    if note.grade and note.grade not in GRADES:
        raise BadInput(f"학년 {note.grade!r}은(는) 없습니다. {', '.join(GRADES)} 중에서 고르십시오.")
    if note.revision != 2022:
        raise BadInput(f"{note.revision} 교육과정은 아직 없습니다. 2022를 쓰십시오.")


def _print(note: Note, served: Served, as_json: bool) -> None:
    if not as_json:
        _print_plain(served)
        return
    say_json({"id": note.id, "note": note_object(served.diagnosis)})
    for item in served.items:
        say_json(item_object(note.id, item))
    if served.refused:
        say_json({"id": note.id, "refused": served.refused, "needs": "teacher"})


def note_object(found: Diagnosis | Undiagnosed) -> dict[str, object]:
    """The `note` object of the command's contract."""
    if isinstance(found, Undiagnosed):
        return {
            "read": found.read,
            "standard": None,
            "given_matches": False if found.read and found.note.answer else None,
            "right_answer": None,
            "mistake": None,
            "reason": found.reason,
        }
    return {
        "read": True,
        "standard": found.standard.code,
        "given_matches": found.given_matches,
        "right_answer": right_answer(found),
        "mistake": found.mistake.name if found.mistake else None,
        "reason": _reason(found),
    }


def _reason(found: Diagnosis) -> str | None:
    if found.given_matches is False:
        return f"주신 정답이 맞지 않습니다. 옳은 답은 {right_answer(found)}입니다."
    return found.mistake.explanation if found.mistake else None


def item_object(id: str, item: Item) -> dict[str, object]:
    """One item of the command's contract."""
    draft = item.draft
    told: dict[str, object] = {}
    if draft.form in (Form.BLANKS, Form.WRITTEN):
        told = {"form": draft.form.value, "points": list(draft.points)}
        told["blanks"] = [latex(node) for node in draft.blanks]
    return {
        "id": id,
        "kind": draft.kind.value,
        "stem": draft.stem,
        "options": list(draft.options),
        "key": draft.key,
        **told,
        "solution": "\n".join(draft.solution),
        "figure_svg": svg(draft.figure) if draft.figure else None,
        "standard": draft.standard.code,
        "item_model": draft.item_model or None,
        "author": draft.author.value,
        "grade": item.certificate.grade.value,
        "certificate": [verdict_object(verdict) for verdict in item.certificate.verdicts],
        "question": encode(draft.claimed),
        "seed": draft.seed,
    }


def verdict_object(verdict: Verdict) -> dict[str, object]:
    """One line of the certificate."""
    if isinstance(verdict, Fail):
        return {"check": verdict.check, "passed": False, "reason": verdict.reason}
    return {"check": verdict.check, "passed": True, "reason": verdict.note}


def _print_plain(served: Served) -> None:
    note = note_object(served.diagnosis)
    if note["reason"]:
        click.echo(f"※ {note['reason']}")
    for number, item in enumerate(served.items, 1):
        draft = item.draft
        shown = face(draft)
        click.echo(f"\n[{number}] " + "\n".join(filter(None, (shown.lead, draft.stem))))
        for line in shown.boxed:
            click.echo(f"    {line}")
        if shown.tail:
            click.echo(f"  {shown.tail}")
        for mark, option in zip("①②③④⑤", shown.options, strict=False):
            click.echo(f"    {mark} {option}")
        click.echo(f"  정답: {shown.key}")
        for line, points in shown.steps:
            click.echo(f"  | {line}" + (f" [{points}점]" if points else ""))
        click.echo(f"  ({draft.author.value}, {item.certificate.grade.value} 등급)")
    if served.refused and not (isinstance(served.diagnosis, Undiagnosed)):
        click.echo(f"※ {served.refused}", err=sys.stdout.isatty())

"""`appliance notes`: wrong-answer notes in and out of the store. Personal data: an operator signs in."""

import json
from pathlib import Path

import click

from appliance.access import audit
from appliance.cli.output import failing_softly, say_json
from appliance.cli.parts import open_box
from appliance.cli.signin import sign_in
from appliance.domain.errors import BadInput
from appliance.pipeline.demo import diagnose_all
from appliance.store.notes import NewNote

FIELDS = {"student", "text", "answer", "student_answer", "grade"}


@click.group()
def notes() -> None:
    """오답노트."""


@notes.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="한 줄에 JSON 하나로 씁니다.")
@failing_softly
def list_notes(as_json: bool) -> int:
    """모든 오답노트를 보입니다 (학생의 이름은 보이지 않습니다)."""
    box = open_box()
    sign_in(box.store)
    for student in box.store.people.students():
        for note in box.store.notes.of_student(student.id):
            if as_json:
                say_json(
                    {
                        "id": note.id,
                        "student": student.id,
                        "grade": note.grade,
                        "standard": note.standard,
                        "text": note.text,
                        "diagnosis": dict(note.diagnosis) if note.diagnosis else None,
                    }
                )
            else:
                click.echo(f"{note.id}\t학생 {student.id}\t{note.grade}\t{note.standard or '-'}\t{note.text}")
    box.close()
    return 0


@notes.command(name="import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="JSON으로 씁니다.")
@failing_softly
def import_notes(file: Path, as_json: bool) -> int:
    """FILE(JSONL: student 번호, text, answer, student_answer, grade)의 오답노트를 넣고 진단합니다."""
    box = open_box()
    account = sign_in(box.store)
    known = {student.id for student in box.store.people.students()}
    rows = read_rows(file, known)
    with box.store.atomic():
        for row in rows:
            note_id = box.store.notes.add(row)
            audit.record(box.store, account, audit.NOTE_ADDED, f"note:{note_id}")
    unserved = diagnose_all(box.store)
    box.close()
    if as_json:
        say_json({"imported": len(rows), "unserved": unserved})
    else:
        click.echo(f"오답 {len(rows)}개를 넣었습니다. 진단하지 못한 오답은 {unserved}개입니다.")
    return 1 if unserved else 0


def read_rows(file: Path, students: set[int]) -> list[NewNote]:
    """All rows or none. Raises BadInput naming the first bad line."""
    try:
        lines = file.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise BadInput(f"{file} 파일을 UTF-8 글로 읽을 수 없습니다.") from None
    return [_row(line, number, students) for number, line in enumerate(lines, 1) if line.strip()]


def _row(line: str, number: int, students: set[int]) -> NewNote:
    try:
        form = json.loads(line)
    except json.JSONDecodeError:
        form = None
    if not isinstance(form, dict) or set(form) - FIELDS or not str(form.get("text") or "").strip():
        raise BadInput(f'{number}째 줄이 {{"student", "text", …}} 꼴의 JSON이 아닙니다.')
    if form.get("student") not in students:
        raise BadInput(f"{number}째 줄의 학생 번호 {form.get('student')!r}이(가) 없습니다.")
    return NewNote(
        student_id=form["student"],
        text=str(form["text"]),
        right_key=form.get("answer") or None,
        student_answer=form.get("student_answer") or None,
        grade=form.get("grade") or None,
    )

"""The list of notes, one note with its items, and the sheet for print."""

from litestar import Controller, Request, Response, get, post
from litestar.datastructures import State
from litestar.response import Redirect, Template

from appliance.access.roles import Act
from appliance.access.sessions import Principal
from appliance.domain.errors import BadInput
from appliance.domain.item import Kind
from appliance.pipeline.desk import Desk
from appliance.store.notes import NewNote
from appliance.web.controllers.signin import Form
from appliance.web.identity import allow, box_of
from appliance.web.views import class_lists, note_view
from appliance.worksheets import pdf

Asked = Request[object, object, State]
GRADES = ("중1", "중2", "중3", "고1")
MOST = 10


class NoteController(Controller):
    """`/`, `/notes/…`."""

    @get("/", sync_to_thread=True)
    def notes(self, request: Asked, principal: Principal) -> Template:
        """All notes by class and student, with their diagnosis."""
        allow(principal, Act.READ_NOTES)
        lists = class_lists(box_of(request.app.state).store)
        return Template("notes.html", context={"principal": principal, "classes": lists, "grades": GRADES})

    @post("/notes", sync_to_thread=True)
    def add(self, request: Asked, principal: Principal, data: Form) -> Redirect:
        """Takes a typed note and diagnoses it."""
        allow(principal, Act.WRITE_NOTES)
        note = _note(data)
        note_id = Desk(box_of(request.app.state).store, principal.actor).add_note(note)
        return Redirect(f"/notes/{note_id}", status_code=303)

    @get("/notes/{note_id:int}", sync_to_thread=True)
    def note(self, request: Asked, principal: Principal, note_id: int, said: str = "") -> Template:
        """One note: its diagnosis, what helps to teach it, and its items."""
        allow(principal, Act.READ_NOTES)
        box = box_of(request.app.state)
        context = {"principal": principal, "view": note_view(box, note_id), "said": said}
        return Template("note.html", context=context)

    @post("/notes/{note_id:int}/make", sync_to_thread=True)
    def make(self, request: Asked, principal: Principal, note_id: int, data: Form) -> Redirect:
        """유사문제 만들기."""
        allow(principal, Act.MAKE_ITEMS)
        box = box_of(request.app.state)
        count = _count(data.get("count", "3"))
        kind = Kind.VARIANT if data.get("kind") == Kind.VARIANT.value else Kind.ISOMORPH
        served = Desk(box.store, principal.actor).make(note_id, box.parts(), kind, count)
        return _back(note_id, served.refused)

    @get("/notes/{note_id:int}/sheet.pdf", sync_to_thread=True)
    def sheet(self, request: Asked, principal: Principal, note_id: int) -> Response[bytes]:
        """The approved items as a PDF."""
        allow(principal, Act.PRINT_SHEETS)
        sheet = Desk(box_of(request.app.state).store, principal.actor).sheet(note_id, "오답 유사문제")
        headers = {"Content-Disposition": f'inline; filename="sheet-{note_id}.pdf"'}
        return Response(pdf(sheet), media_type="application/pdf", headers=headers)


def _back(note_id: int, said: str) -> Redirect:
    if not said:
        return Redirect(f"/notes/{note_id}", status_code=303)
    return Redirect(f"/notes/{note_id}", status_code=303, query_params={"said": said})


def _count(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= MOST:
        raise BadInput(f"문제의 수는 1개에서 {MOST}개까지입니다.")
    return int(text)


def _note(data: dict[str, str]) -> NewNote:
    text, student = data.get("text", "").strip(), data.get("student", "")
    if not text or len(text) > 4000 or not student.isdigit():
        raise BadInput("학생을 고르고 문제를 4,000자 안으로 적어 주십시오.")
    grade = data.get("grade", "")
    if grade not in GRADES:
        raise BadInput("학년을 골라 주십시오.")
    return NewNote(
        student_id=int(student),
        text=text,
        right_key=data.get("answer", "").strip() or None,
        student_answer=data.get("student_answer", "").strip() or None,
        grade=grade,
    )

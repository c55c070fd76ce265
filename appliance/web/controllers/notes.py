"""The list of notes, one note with its items, and the sheet for print."""

from typing import Annotated

from litestar import Controller, Request, Response, get, post
from litestar.datastructures import State
from litestar.params import FromPath, QueryParameter
from litestar.response import Redirect, Template

from appliance.access.roles import Act
from appliance.domain.errors import BadInput
from appliance.domain.standard import GRADES
from appliance.pipeline import engines
from appliance.pipeline.box import Box
from appliance.pipeline.desk import Desk
from appliance.store.notes import StoredNote
from appliance.web import flash, forms
from appliance.web.class_page import class_page
from appliance.web.forms import Form
from appliance.web.identity import SignedIn, allow, box_of
from appliance.web.note_page import note_page
from appliance.web.words import KINDS
from appliance.worksheets import pdf

Asked = Request[object, object, State]
ClassId = Annotated[int | None, QueryParameter(name="class")]
NoteId = Annotated[int | None, QueryParameter(name="from")]
TITLE = "오답 유사문제"


class NoteController(Controller):
    """`/`, `/notes/…`."""

    @get("/", sync_to_thread=True)
    def notes(
        self, request: Asked, principal: SignedIn, class_id: ClassId = None, note_id: NoteId = None
    ) -> Template:
        """One class's notes with their diagnosis. from: a note whose texts begin the form."""
        allow(principal, Act.READ_NOTES)
        box = box_of(request.app.state)
        typed = _typed(box.store.notes.get(note_id)) if note_id is not None else {}
        return flash.page(request, "notes.html", _list(box, principal, class_id, typed))

    @post("/notes", sync_to_thread=True)
    def add(self, request: Asked, principal: SignedIn, data: Form) -> Redirect | Template:
        """Takes a typed note and diagnoses it; what cannot be taken stays in the form with the reason."""
        allow(principal, Act.WRITE_NOTES)
        box = box_of(request.app.state)
        try:
            note_id = Desk(box.store, principal.actor).add_note(forms.new_note(data))
        except BadInput as error:
            context = _list(box, principal, forms.class_of(data), data, str(error))
            return Template("notes.html", context=context, status_code=400)
        return flash.go(f"/notes/{note_id}")

    @get("/notes/{note_id:int}", sync_to_thread=True)
    def note(self, request: Asked, principal: SignedIn, note_id: FromPath[int]) -> Template:
        """One note: its diagnosis, what helps to teach it, and its items."""
        allow(principal, Act.READ_NOTES)
        view = note_page(box_of(request.app.state), note_id)
        return flash.page(
            request, "note.html", {"principal": principal, "view": view, "most": forms.MOST_ITEMS}
        )

    @post("/notes/{note_id:int}/diagnose", sync_to_thread=True)
    def diagnose(self, request: Asked, principal: SignedIn, note_id: FromPath[int]) -> Redirect:
        """다시 진단: the reader may have learnt since."""
        allow(principal, Act.WRITE_NOTES)
        Desk(box_of(request.app.state).store, principal.actor).diagnose(note_id)
        return flash.go(f"/notes/{note_id}", "다시 진단했습니다.")

    @post("/notes/{note_id:int}/make", sync_to_thread=True)
    def make(self, request: Asked, principal: SignedIn, note_id: FromPath[int], data: Form) -> Redirect:
        """유사문제 만들기."""
        allow(principal, Act.MAKE_ITEMS)
        box = box_of(request.app.state)
        kind, count, form = forms.order(data)
        served = Desk(box.store, principal.actor).make(note_id, box.parts(), kind, count, form)
        made = f"{KINDS[kind.value]} 문제 {len(served.items)}개를 만들었습니다. 살펴보고 승인해 주십시오."
        return flash.go(f"/notes/{note_id}", served.refused or made)

    @get("/notes/{note_id:int}/sheet.pdf", sync_to_thread=True)
    def sheet(self, request: Asked, principal: SignedIn, note_id: FromPath[int]) -> Response[bytes]:
        """The approved items as a PDF."""
        allow(principal, Act.PRINT_SHEETS)
        sheet = Desk(box_of(request.app.state).store, principal.actor).sheet(note_id, TITLE)
        # The name of the file ends up in a folder of downloads: a number, not a student's name.
        headers = {"Content-Disposition": f'inline; filename="sheet-{note_id}.pdf"'}
        return Response(pdf(sheet), media_type="application/pdf", headers=headers)


def _list(
    box: Box, principal: SignedIn, class_id: int | None, typed: Form, sentence: str = ""
) -> dict[str, object]:
    """What the list's template is handed. typed: what stands in its form."""
    view = class_page(box.store, class_id)
    return {
        "engine": engines.status(box.config),
        "principal": principal,
        "view": view,
        "grades": GRADES,
        "typed": typed,
        "sentence": sentence,
        "longest": forms.LONGEST_TEXT,
    }


def _typed(note: StoredNote) -> Form:
    return {
        "student": str(note.student_id),
        "grade": note.grade or "",
        "text": note.text,
        "answer": note.right_key or "",
        "student_answer": note.student_answer or "",
    }

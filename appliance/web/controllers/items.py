"""What a teacher decides about one item."""

from litestar import Controller, Request, get, post
from litestar.datastructures import State
from litestar.params import FromPath
from litestar.response import Redirect, Template

from appliance.access.roles import Act
from appliance.access.sessions import Principal
from appliance.domain.errors import Conflict
from appliance.pipeline.desk import Desk
from appliance.web import flash, forms
from appliance.web.forms import Form
from appliance.web.identity import SignedIn, allow, box_of
from appliance.web.note_page import edit_page, refused_edit

Asked = Request[object, object, State]


class ItemController(Controller):
    """`/items/…`."""

    path = "/items/{item_id:int}"

    @post("/approve", sync_to_thread=True)
    def approve(self, request: Asked, principal: SignedIn, item_id: FromPath[int]) -> Redirect:
        """승인."""
        _desk(request, principal).approve(item_id)
        return _back(request, item_id)

    @post("/reject", sync_to_thread=True)
    def reject(self, request: Asked, principal: SignedIn, item_id: FromPath[int]) -> Redirect:
        """버리기."""
        _desk(request, principal).reject(item_id)
        return _back(request, item_id, "문항 하나를 버렸습니다.")

    @post("/swap", sync_to_thread=True)
    def swap(self, request: Asked, principal: SignedIn, item_id: FromPath[int]) -> Redirect:
        """바꾸기: another item of the same kind in its place."""
        desk = _desk(request, principal)
        try:
            new_id = desk.swap(item_id, box_of(request.app.state).parts(engine=False))
        except Conflict as error:
            return _back(request, item_id, str(error))
        return _back(request, new_id, "문항 하나를 새것으로 바꾸었습니다.")

    @get("/edit", sync_to_thread=True)
    def edit_page(self, request: Asked, principal: SignedIn, item_id: FromPath[int]) -> Template:
        """고치기: the item's texts in a form."""
        allow(principal, Act.REVIEW_ITEMS)
        view = edit_page(box_of(request.app.state).store.items.get(item_id))
        return Template("edit.html", context={"principal": principal, "view": view})

    @post("/edit", sync_to_thread=True)
    def edit(
        self, request: Asked, principal: SignedIn, item_id: FromPath[int], data: Form
    ) -> Redirect | Template:
        """What was typed goes through the gate; where it fails, it stays in the form with the reason."""
        desk = _desk(request, principal)
        typed = forms.edit(data)
        made = desk.edit(item_id, typed)
        if made.item_id is not None:
            return _back(request, made.item_id, "고친 문항이 검증을 통과하여 앞의 문항을 대신합니다.")
        row = box_of(request.app.state).store.items.get(item_id)
        view = refused_edit(row, typed, made.reason, made.certificate)
        return Template("edit.html", context={"principal": principal, "view": view}, status_code=422)


def _desk(request: Asked, principal: Principal) -> Desk:
    allow(principal, Act.REVIEW_ITEMS)
    return Desk(box_of(request.app.state).store, principal.actor)


def _back(request: Asked, item_id: int, sentence: str = "") -> Redirect:
    """To the note, at the item where the person was."""
    note_id = box_of(request.app.state).store.items.get(item_id).note_id
    return flash.go(f"/notes/{note_id}#item-{item_id}", sentence)

"""What a teacher decides about one item."""

from litestar import Controller, Request, get, post
from litestar.datastructures import State
from litestar.response import Redirect, Template

from appliance.access.roles import Act
from appliance.access.sessions import Principal
from appliance.domain.errors import ApplianceError
from appliance.pipeline.desk import Desk, Edit
from appliance.web.controllers.signin import Form
from appliance.web.identity import allow, box_of
from appliance.web.views import edit_view, item_view

Asked = Request[object, object, State]


class ItemController(Controller):
    """`/items/…`."""

    path = "/items/{item_id:int}"

    @post("/approve", sync_to_thread=True)
    def approve(self, request: Asked, principal: Principal, item_id: int) -> Redirect:
        """승인."""
        desk = _desk(request, principal)
        desk.approve(item_id)
        return _back(request, item_id)

    @post("/reject", sync_to_thread=True)
    def reject(self, request: Asked, principal: Principal, item_id: int) -> Redirect:
        """버리기."""
        desk = _desk(request, principal)
        desk.reject(item_id)
        return _back(request, item_id)

    @post("/swap", sync_to_thread=True)
    def swap(self, request: Asked, principal: Principal, item_id: int) -> Redirect:
        """바꾸기: another item of the same kind in its place."""
        desk = _desk(request, principal)
        try:
            desk.swap(item_id, box_of(request.app.state).parts(engine=False))
        except ApplianceError as error:
            return _back(request, item_id, str(error))
        return _back(request, item_id)

    @get("/edit", sync_to_thread=True)
    def edit_page(self, request: Asked, principal: Principal, item_id: int) -> Template:
        """고치기: the item's texts in a form."""
        allow(principal, Act.REVIEW_ITEMS)
        view = edit_view(item_view(box_of(request.app.state).store.items.get(item_id)))
        return Template("edit.html", context={"principal": principal, "view": view, "sentence": ""})

    @post("/edit", sync_to_thread=True)
    def edit(self, request: Asked, principal: Principal, item_id: int, data: Form) -> Redirect | Template:
        """What was typed goes through the gate; where it fails, it stays in the form with the reason."""
        desk = _desk(request, principal)
        edit = Edit(
            stem=data.get("stem", "").strip(),
            options=tuple(data[f"option{n}"].strip() for n in range(5) if data.get(f"option{n}", "").strip()),
            key=data.get("key", "").strip(),
            solution=tuple(line.strip() for line in data.get("solution", "").splitlines() if line.strip()),
        )
        made = desk.edit(item_id, edit)
        if made.item_id is not None:
            return _back(request, item_id)
        view = edit_view(item_view(box_of(request.app.state).store.items.get(item_id)), edit)
        context = {"principal": principal, "view": view, "sentence": made.reason}
        return Template("edit.html", context=context, status_code=422)


def _desk(request: Asked, principal: Principal) -> Desk:
    allow(principal, Act.REVIEW_ITEMS)
    return Desk(box_of(request.app.state).store, principal.actor)


def _back(request: Asked, item_id: int, said: str = "") -> Redirect:
    note_id = box_of(request.app.state).store.items.get(item_id).note_id
    query = {"said": said} if said else None
    return Redirect(f"/notes/{note_id}", status_code=303, query_params=query)

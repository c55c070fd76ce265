"""Signing in and out."""

from litestar import Controller, Request, get, post
from litestar.datastructures import Cookie, State
from litestar.response import Redirect, Template

from appliance.access import accounts, audit, sessions
from appliance.access.sessions import Lifetime
from appliance.domain.errors import NotAllowed
from appliance.web.forms import Form
from appliance.web.identity import COOKIE, box_of

Asked = Request[object, object, State]


class SignInController(Controller):
    """`/signin` and `/signout`."""

    @get("/signin", sync_to_thread=False)
    def page(self) -> Template:
        """The sign-in page."""
        return Template("signin.html", context={"sentence": "", "login": "", "principal": None})

    @post("/signin", sync_to_thread=True)
    def sign_in(self, request: Asked, data: Form) -> Template | Redirect:
        """Begins a session; the throttle counts by login and by address."""
        address = request.client.host if request.client else "unknown"
        try:
            token, _ = accounts.sign_in(
                box_of(request.app.state).store,
                data.get("login", ""),
                data.get("password", ""),
                address=address,
            )
        except NotAllowed as error:
            context = {"sentence": str(error), "login": data.get("login", "")[:64], "principal": None}
            return Template("signin.html", context=context, status_code=403)
        cookie = Cookie(
            COOKIE,
            value=token,
            httponly=True,
            samesite="strict",
            secure=bool(request.app.state["tls"]),
            path="/",
        )
        return Redirect("/", status_code=303, cookies=[cookie])

    @post("/signout", sync_to_thread=True)
    def sign_out(self, request: Asked) -> Redirect:
        """Ends the session in the store, not only in the browser."""
        store, token = box_of(request.app.state).store, request.cookies.get(COOKIE, "")
        try:
            principal = sessions.principal_of(store, token, Lifetime())
        except NotAllowed:
            pass  # signed out already
        else:
            sessions.end(store, token)
            audit.record(store, principal.actor, audit.SIGNED_OUT)
        gone = Cookie(COOKIE, value="", max_age=0, httponly=True, samesite="strict", path="/")
        return Redirect("/signin", status_code=303, cookies=[gone])

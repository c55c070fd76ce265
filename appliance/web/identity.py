"""Who asks: the session's cookie becomes a Principal, or the request is sent to the sign-in page."""

from litestar import Request
from litestar.datastructures import State
from litestar.di import NamedDependency

from appliance.access.roles import Act, require
from appliance.access.sessions import Lifetime, Principal, principal_of
from appliance.domain.errors import NotAllowed
from appliance.pipeline.box import Box

COOKIE = "session"
# A handler that asks for one is for people who have signed in.
SignedIn = NamedDependency[Principal]


class SignInNeeded(Exception):
    """No session, or one that has ended: the answer is the sign-in page."""


def box_of(state: State) -> Box:
    """The box that this application serves."""
    found = state["box"]
    assert isinstance(found, Box)
    return found


def signed_in(request: Request[object, object, State]) -> Principal:
    """The person behind the request. Raises SignInNeeded."""
    token = request.cookies.get(COOKIE, "")
    if not token:
        raise SignInNeeded
    try:
        return principal_of(box_of(request.app.state).store, token, Lifetime())
    except NotAllowed:
        raise SignInNeeded from None


def allow(principal: Principal, act: Act) -> None:
    """Raises NotAllowed where the person's role does not include the act."""
    require(principal.role, act)

"""The one map from faults to answers: a status and a page with one sentence."""

import logging
from pathlib import Path
from traceback import extract_tb
from typing import Any, cast

from litestar import Request
from litestar.datastructures import Cookie
from litestar.exceptions import HTTPException
from litestar.response import Redirect, Template
from litestar.types import ExceptionHandlersMap

from appliance.access.sessions import Principal
from appliance.domain.errors import (
    ApplianceError,
    BadInput,
    Conflict,
    NotAllowed,
    UnknownName,
)
from appliance.web.identity import SignInNeeded, signed_in

logger = logging.getLogger(__name__)

CSRF_COOKIE = "csrf"
_STATUS: tuple[tuple[type[ApplianceError], int], ...] = (
    (UnknownName, 404),
    (BadInput, 400),
    (NotAllowed, 403),
    (Conflict, 409),
    (ApplianceError, 503),
)
_SENTENCES = {
    403: "화면이 오래되어 보낸 것을 받지 못했습니다. 목록으로 돌아가 다시 해 주십시오.",
    404: "그런 화면이 없습니다. 목록에서 다시 고르십시오.",
    405: "그런 화면이 없습니다. 목록에서 다시 고르십시오.",
    500: "프로그램의 잘못으로 하지 못했습니다. 다시 해 보고, 되풀이되면 운영자에게 알려 주십시오.",
    413: "보낸 자료가 너무 큽니다. 1MB보다 작게 나누어 보내 주십시오.",
}

Asked = Request[Any, Any, Any]
Answered = Template | Redirect


def on_fault(request: Asked, fault: ApplianceError) -> Answered:
    """A fault of ours in its own words."""
    status = next(status for kind, status in _STATUS if isinstance(fault, kind))
    return _page(request, str(fault), status)


def on_http(request: Asked, fault: HTTPException) -> Answered:
    """A fault of the protocol in a sentence of ours; the library's English stays inside.

    A form is refused with 403 only for its CSRF token. The cookie behind it may have been signed by another
    start of the program, and would have every form refused until it goes.
    """
    sentence = _SENTENCES.get(fault.status_code, "요청을 이해하지 못했습니다. 앞 화면에서 다시 해 주십시오.")
    page = _page(request, sentence, fault.status_code)
    if fault.status_code == 403:
        page.cookies.append(Cookie(CSRF_COOKIE, value="", max_age=0, path="/"))
    return page


def on_stranger(request: Asked, fault: SignInNeeded) -> Answered:
    """Nobody is signed in: to the sign-in page."""
    return Redirect("/signin", status_code=303)


def on_mistake(request: Asked, fault: Exception) -> Answered:
    """A mistake of ours. The log gets its kind and place, never its words: they may be a student's."""
    frames = extract_tb(fault.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    logger.error("%s at %s", type(fault).__name__, place)
    return _page(request, _SENTENCES[500], 500)


def _page(request: Asked, sentence: str, status: int) -> Template:
    context = {"sentence": sentence, "principal": _principal(request)}
    return Template("fault.html", context=context, status_code=status)


def _principal(request: Asked) -> Principal | None:
    """Who asked, so that the page of a fault still has the way out."""
    try:
        return signed_in(request)
    except (SignInNeeded, ApplianceError):
        return None


HANDLERS = cast(
    ExceptionHandlersMap,
    {
        ApplianceError: on_fault,
        HTTPException: on_http,
        SignInNeeded: on_stranger,
        Exception: on_mistake,
    },
)

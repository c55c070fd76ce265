"""The one map from faults to answers: a status and a page with one sentence."""

from typing import Any, cast

from litestar import Request
from litestar.exceptions import HTTPException
from litestar.response import Redirect, Template
from litestar.types import ExceptionHandlersMap

from appliance.domain.errors import (
    ApplianceError,
    BadInput,
    Conflict,
    NotAllowed,
    UnknownName,
)
from appliance.web.identity import SignInNeeded

_STATUS: tuple[tuple[type[ApplianceError], int], ...] = (
    (UnknownName, 404),
    (BadInput, 400),
    (NotAllowed, 403),
    (Conflict, 409),
    (ApplianceError, 503),
)
_SENTENCES = {
    403: "이 화면을 볼 수 없거나 화면이 오래되었습니다. 다시 로그인해 주십시오.",
    404: "그런 화면이 없습니다. 목록에서 다시 고르십시오.",
    405: "그런 화면이 없습니다. 목록에서 다시 고르십시오.",
    413: "보낸 자료가 너무 큽니다. 1MB보다 작게 나누어 보내 주십시오.",
}

Asked = Request[Any, Any, Any]
Answered = Template | Redirect


def on_fault(request: Asked, fault: ApplianceError) -> Answered:
    """A fault of ours in its own words."""
    status = next(status for kind, status in _STATUS if isinstance(fault, kind))
    return _page(str(fault), status)


def on_http(request: Asked, fault: HTTPException) -> Answered:
    """A fault of the protocol in a sentence of ours; the library's English stays inside."""
    sentence = _SENTENCES.get(fault.status_code, "요청을 이해하지 못했습니다. 앞 화면에서 다시 해 주십시오.")
    return _page(sentence, fault.status_code)


def on_stranger(request: Asked, fault: SignInNeeded) -> Answered:
    """Nobody is signed in: to the sign-in page."""
    return Redirect("/signin", status_code=303)


def _page(sentence: str, status: int) -> Answered:
    return Template("fault.html", context={"sentence": sentence, "principal": None}, status_code=status)


HANDLERS = cast(
    ExceptionHandlersMap, {ApplianceError: on_fault, HTTPException: on_http, SignInNeeded: on_stranger}
)

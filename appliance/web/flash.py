"""One sentence carried to the next page in a cookie.

Not in the address: a link that somebody sends could then put words into the page's mouth.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode

from litestar import Request
from litestar.datastructures import Cookie, State
from litestar.response import Redirect, Template

COOKIE = "said"
LONGEST = 300  # characters; a cookie has room for 4 kB


def go(place: str, sentence: str = "") -> Redirect:
    """To another page, which will show the sentence."""
    cookies = [_cookie(urlsafe_b64encode(sentence[:LONGEST].encode()).decode(), 60)] if sentence else []
    return Redirect(place, status_code=303, cookies=cookies)


def page(request: Request[object, object, State], template: str, context: dict[str, object]) -> Template:
    """A page that shows, once, the sentence that was carried here."""
    carried = request.cookies.get(COOKIE, "")
    cookies = [_cookie("", 0)] if carried else []
    return Template(template, context={**context, "said": _read(carried)}, cookies=cookies)


def _read(carried: str) -> str:
    try:
        return urlsafe_b64decode(carried).decode()
    except ValueError:
        return ""


def _cookie(value: str, seconds: int) -> Cookie:
    return Cookie(COOKIE, value=value, max_age=seconds, httponly=True, samesite="strict", path="/")

"""A browser without a window: it follows redirects, keeps cookies and sends each form's token."""

import re
from html import unescape

from httpx import Response
from litestar import Litestar
from litestar.testing import TestClient

from appliance.web.errors import CSRF_COOKIE

PASSWORD = "correct horse"  # of both accounts in the box that the tests share


class Reader:
    """What a person can do with a page: open it, fill in its form, read it."""

    def __init__(self, client: TestClient[Litestar]) -> None:
        self.client = client

    def get(self, place: str) -> Response:
        return self.client.get(place)

    def post(self, place: str, follow: bool = True, **fields: str) -> Response:
        """Sends a form with the token that its page would have had."""
        if CSRF_COOKIE not in self.client.cookies:
            self.client.get("/signin")
        form = {"_csrf_token": self.client.cookies[CSRF_COOKIE], **fields}
        return self.client.post(place, data=form, follow_redirects=follow)

    def sign_in(self, login: str, password: str) -> Response:
        return self.post("/signin", login=login, password=password)


def words(page: Response) -> str:
    """The page's text without its marks, in one line."""
    body = page.text.partition("<body>")[2]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def told(page: Response) -> str:
    """The sentence that the page tells in answer to an act or a fault; empty where it tells none."""
    found = re.search(
        r'<(p|div) class="(?:said|fault)" role="(?:status|alert)">(.*?)</\1>', page.text, re.DOTALL
    )
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", found[2])).split()) if found else ""


def items(page: Response) -> list[int]:
    """The ids of the items, in the order of the page."""
    return [int(number) for number in re.findall(r'<article class="[^"]*" id="item-(\d+)"', page.text)]


def states(page: Response) -> list[str]:
    return re.findall(r'<article class="card item (\w+)"', page.text)


def field(page: Response, name: str) -> str:
    """What stands in a form's field."""
    area = re.search(rf'<textarea name="{name}"[^>]*>(.*?)</textarea>', page.text, re.DOTALL)
    line = re.search(rf'<input name="{name}" value="([^"]*)"', page.text)
    found = area or line
    assert found is not None, f"no field {name}"
    return unescape(found[1])

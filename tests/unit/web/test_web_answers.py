"""What every answer has in common: headers, one sentence for a fault, nothing from elsewhere."""

import logging
import re

import pytest
from page_reader import Reader, told

from appliance.web.errors import CSRF_COOKIE
from appliance.web.headers import HEADERS

MISTAKE = "프로그램의 잘못으로 하지 못했습니다. 다시 해 보고, 되풀이되면 운영자에게 알려 주십시오."
PLACES = [
    "/",
    "/signin",
    "/notes/21",
    "/notes/999",
    "/nowhere",
    "/static/page.css",
    "/static/nothing.css",
    "/?class=x",
]


@pytest.mark.parametrize("place", PLACES)
def test_every_answer_carries_the_headers(teacher: Reader, place: str) -> None:
    """Pages, faults and files alike forbid scripts, frames, other places and keeping."""
    answer = teacher.get(place)
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert "script" not in HEADERS["Content-Security-Policy"]
    assert HEADERS["Content-Security-Policy"].startswith("default-src 'none'")


def test_a_redirect_carries_the_headers(stranger: Reader) -> None:
    """The way to the door carries them as well."""
    answer = stranger.client.get("/", follow_redirects=False)
    assert answer.headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]


@pytest.mark.parametrize("place", ["/", "/signin", "/notes/21", "/nowhere"])
def test_pages_need_nothing_from_elsewhere(teacher: Reader, place: str) -> None:
    """No script, no style in the page, no address outside this machine."""
    page = teacher.get(place).text
    assert not re.findall(r"<script|<style| style=| on[a-z]+=|javascript:", page)
    addresses = re.findall(r'(?:src|href|action)="([^"]*)"', page)
    assert addresses
    assert all(address.startswith(("/", "#", "data:")) for address in addresses)


@pytest.mark.parametrize("place", ["/signin", "/", "/notes/21"])
def test_every_field_has_a_label(teacher: Reader, place: str) -> None:
    """Each input, choice and text stands inside a label with words."""
    page = teacher.get(place).text
    bare = re.sub(r"<label>[^<]*[가-힣①-⑤][^<]*<.*?</label>", "", page, flags=re.DOTALL)
    left = re.findall(r'<(?:input(?! type="hidden")|select|textarea)[^>]*>', bare)
    assert left == []


@pytest.mark.parametrize(
    ("method", "place", "status"),
    [
        ("GET", "/nowhere", 404),
        ("GET", "/notes/x", 404),
        ("DELETE", "/", 405),
        ("GET", "/items/1/approve", 405),
    ],
)
def test_an_address_that_is_no_page_is_told(teacher: Reader, method: str, place: str, status: int) -> None:
    """An unknown address gets one Korean sentence and the way back."""
    page = teacher.client.request(method, place)
    assert page.status_code == status
    assert told(page).endswith(("고르십시오.", "주십시오."))
    assert 'href="/"' in page.text


def test_a_flood_is_refused(teacher: Reader) -> None:
    """A form of two megabytes is refused before it is read whole."""
    page = teacher.post("/notes", text="가" * 700_000)
    assert page.status_code == 413
    assert told(page) == "보낸 자료가 너무 큽니다. 1MB보다 작게 나누어 보내 주십시오."


def test_a_doubled_field_is_refused(teacher: Reader) -> None:
    """A field that comes twice is no form of ours."""
    teacher.get("/signin")
    token = teacher.client.cookies[CSRF_COOKIE]
    page = teacher.client.post(
        "/notes",
        content=f"_csrf_token={token}&text=a&text=b",
        headers={"content-type": "application/x-www-form-urlencoded"},
    )
    assert page.status_code == 400
    assert told(page)


def test_a_mistake_of_ours_is_one_sentence_and_no_words_in_the_log(
    teacher: Reader, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """An unforeseen fault shows no English, and the log gets its kind and place but not what it says."""

    def broken(*_: object) -> None:
        raise RuntimeError("소담의 답은 -5")

    monkeypatch.setattr("appliance.web.controllers.notes.note_page", broken)
    with caplog.at_level(logging.DEBUG):
        page = teacher.get("/notes/21")
    assert (page.status_code, told(page)) == (500, MISTAKE)
    assert "소담" not in page.text
    assert "RuntimeError at test_web_answers.py:" in caplog.text
    assert "소담" not in caplog.text


def test_the_style_sheet_is_served(stranger: Reader) -> None:
    """The one style sheet can be had before anybody has signed in, and nothing beside it."""
    assert stranger.get("/static/page.css").headers["content-type"].startswith("text/css")
    for place in ("/static/../app.py", "/static/%2e%2e/app.py", "/static/"):
        assert stranger.get(place).status_code == 404

"""Coming in, going out, and everything that keeps strangers out."""

import pytest
from page_reader import PASSWORD, Reader, told, words

from appliance.pipeline.box import Box
from appliance.web.errors import CSRF_COOKIE
from appliance.web.identity import COOKIE

PAGES = ["/", "/?class=1", "/notes/1", "/notes/1/sheet.pdf", "/items/1/edit"]
ACTS = [
    "/notes",
    "/notes/1/make",
    "/notes/1/diagnose",
    "/items/1/approve",
    "/items/1/reject",
    "/items/1/swap",
    "/items/1/edit",
]


@pytest.mark.parametrize("place", PAGES)
def test_every_page_sends_a_stranger_to_the_door(stranger: Reader, place: str) -> None:
    """Without a session every page is the sign-in page."""
    answer = stranger.client.get(place, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/signin")


@pytest.mark.parametrize("place", ACTS)
def test_every_act_sends_a_stranger_to_the_door(stranger: Reader, place: str) -> None:
    """Without a session nothing can be done, even with a form's token."""
    answer = stranger.post(place, follow=False, kind="isomorph", count="1")
    assert (answer.status_code, answer.headers["location"]) == (303, "/signin")


@pytest.mark.parametrize("token", ["nonsense", "", "가"])
def test_a_made_up_session_is_none(stranger: Reader, token: str) -> None:
    """A session's cookie that the store does not know opens nothing."""
    answer = stranger.client.get(
        "/", headers={"cookie": f"{COOKIE}={token}".encode()}, follow_redirects=False
    )
    assert answer.headers["location"] == "/signin"


def test_signing_in_shows_the_list(stranger: Reader) -> None:
    """The right password leads to the list, under the teacher's name."""
    page = stranger.sign_in("teacher", PASSWORD)
    assert page.status_code == 200
    assert "오답 목록" in words(page)
    assert "김선생" in words(page)


@pytest.mark.parametrize(
    ("login", "password"),
    [("teacher", "wrong"), ("nobody", PASSWORD), ("", ""), ("teacher", "가" * 2000), ("' OR 1=1 --", "x")],
)
def test_a_wrong_password_is_told_in_one_sentence(stranger: Reader, login: str, password: str) -> None:
    """A wrong login and a wrong password get the same words, and no session."""
    page = stranger.sign_in(login, password)
    assert page.status_code == 403
    assert told(page) == "아이디나 암호가 맞지 않습니다. 다시 확인하십시오."
    assert COOKIE not in stranger.client.cookies


def test_guessing_is_slowed_down(stranger: Reader) -> None:
    """After five wrong passwords even the right one has to wait."""
    for _ in range(5):
        stranger.sign_in("teacher", "wrong")
    page = stranger.sign_in("teacher", PASSWORD)
    assert page.status_code == 403
    assert "기다" in told(page) or "뒤에" in told(page)


def test_signing_out_ends_the_session_itself(teacher: Reader, box: Box) -> None:
    """After signing out the cookie is worth nothing, even to somebody who kept it."""
    kept = teacher.client.cookies[COOKIE]
    assert "로그인" in words(teacher.post("/signout"))
    answer = teacher.client.get("/", headers={"cookie": f"{COOKIE}={kept}"}, follow_redirects=False)
    assert answer.headers["location"] == "/signin"


def test_cookies_are_closed_to_scripts_and_to_other_sites(stranger: Reader) -> None:
    """Every cookie is HttpOnly and SameSite=strict."""
    stranger.get("/signin")
    answer = stranger.post("/signin", follow=False, login="teacher", password=PASSWORD)
    for cookie in answer.headers.get_list("set-cookie"):
        assert "HttpOnly" in cookie
        assert "SameSite=strict" in cookie


@pytest.mark.parametrize("place", [*ACTS, "/signout", "/signin"])
@pytest.mark.parametrize("token", [None, "", "f" * 128])
def test_a_form_without_its_token_is_refused(teacher: Reader, place: str, token: str | None) -> None:
    """A form that did not come from our own page does nothing."""
    fields = {} if token is None else {"_csrf_token": token}
    page = teacher.client.post(place, data=fields)
    assert page.status_code == 403
    assert told(page) == "화면이 오래되어 보낸 것을 받지 못했습니다. 목록으로 돌아가 다시 해 주십시오."
    assert teacher.get("/").status_code == 200


def test_a_token_of_another_start_is_forgotten(teacher: Reader) -> None:
    """A token signed with another secret is refused once; the next form works."""
    teacher.client.cookies.delete(CSRF_COOKIE)
    teacher.client.cookies.set(CSRF_COOKIE, "0" * 128, domain="testserver.local")
    assert teacher.post("/notes/1/diagnose").status_code == 403
    assert CSRF_COOKIE not in teacher.client.cookies
    assert teacher.post("/notes/1/diagnose").status_code == 200


@pytest.mark.parametrize("place", PAGES)
def test_a_role_without_the_right_sees_nothing(operator: Reader, place: str) -> None:
    """The operator keeps the box and does not read children's notes; the way out is there."""
    page = operator.get(place)
    assert page.status_code == 403
    assert told(page) == "이 계정으로는 할 수 없는 일입니다. 원장이나 운영자에게 부탁하십시오."
    assert 'action="/signout"' in page.text


@pytest.mark.parametrize("place", ACTS)
def test_a_role_without_the_right_does_nothing(operator: Reader, place: str) -> None:
    """The operator cannot act on notes and items either."""
    assert operator.post(place, kind="isomorph", count="1", text="x").status_code == 403

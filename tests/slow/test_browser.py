"""A teacher's way through the page, in Chromium over the real server, with pictures in build/screenshots."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys
from teacher_browser import LOGIN, PASSWORD, SCREENSHOTS, TABLET, Browser, demonstration, lacking, served

pytestmark = pytest.mark.browser

DICE, SUM_OF_ROOTS = 18, 21  # notes of the demonstration academy
COUNT = 3  # problems at a press of the button, where nothing else is chosen


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    """A window before a demonstration academy that nobody has worked in."""
    if lack := lacking():
        # On CI a machine without a browser is a fault, not a reason to leave this out.
        pytest.fail(lack) if os.environ.get("CI") else pytest.skip(lack)
    home = tmp_path / "home"
    demonstration(home)
    with served(home) as base:
        window = Browser(base, tmp_path)
        try:
            yield window
        finally:
            window.close()


def test_a_teacher_makes_reviews_and_prints(browser: Browser) -> None:
    """Sign in, list, note, make, certificate, edit, swap, throw away, approve, print, sign out: all of it works,
    nothing sticks out at an office's or a tablet's width, and the pages ask nothing of any other machine."""
    sign_in(browser)
    look_at_the_list(browser)
    make(browser)
    read_the_certificate(browser)
    edit(browser)
    swap_and_throw_away(browser)
    approve(browser)
    print_sheet(browser)
    type_in_a_note(browser)
    sign_out(browser)
    elsewhere = [address for address in browser.asked() if not address.startswith(f"{browser.base}/")]
    assert [address for address in elsewhere if address.startswith("http")] == []
    assert browser.complaints() == []


def test_the_page_is_usable_from_the_keyboard(browser: Browser) -> None:
    """The first stop leads past the head of the page, and every stop can be seen."""
    browser.open("/signin")
    with browser.turning():
        browser.one("[name=login]").send_keys(LOGIN + Keys.TAB + PASSWORD + Keys.ENTER)
    browser.open(f"/notes/{SUM_OF_ROOTS}")
    stops = []
    while True:
        browser.driver.switch_to.active_element.send_keys(Keys.TAB)
        here = browser.driver.switch_to.active_element
        if here.tag_name == "body":  # past the last stop
            break
        outline = here.value_of_css_property("outline-style")
        stops.append((here.text or here.get_attribute("name") or "", outline))
    assert stops[0] == ("본문으로", "solid")
    assert "유사문제 만들기" in [words for words, _ in stops]
    assert {outline for _, outline in stops} == {"solid"}


def sign_in(browser: Browser) -> None:
    browser.open("/")
    browser.shoot("sign-in")
    browser.fill("login", LOGIN)
    browser.fill("password", "wrong password")
    browser.press("들어가기")
    assert "아이디나 암호가 맞지 않습니다" in browser.words("[role=alert]")
    browser.fill("password", PASSWORD)
    browser.press("들어가기")
    assert "김선생" in browser.words("header.top")


def look_at_the_list(browser: Browser) -> None:
    browser.shoot("list")
    browser.shoot("list", TABLET)
    assert len(browser.all("tbody tr")) == 20
    assert "지수에 1을 더하지 않음" in browser.words("table")
    browser.press("열매반")
    assert "부호 실수" in browser.words("table")
    power = browser.one("table msup")
    assert power.size["height"] > browser.one("table mi").size["height"]  # drawn as mathematics, not as text


def make(browser: Browser) -> None:
    browser.open(f"/notes/{SUM_OF_ROOTS}")
    browser.shoot("note")
    browser.press("유사문제 만들기")
    assert "쌍둥이 문제 3개를 만들었습니다" in browser.words("[role=status]")
    assert len(browser.all("article math")) > 10
    browser.open(f"/notes/{DICE}")
    browser.press("유사문제 만들기")
    browser.shoot("five-choices")
    browser.shoot("five-choices", TABLET)
    assert len(browser.all("article")) == COUNT
    browser.open(f"/notes/{SUM_OF_ROOTS}")


def read_the_certificate(browser: Browser) -> None:
    assert not browser.one(".checks").is_displayed()
    browser.one(".certificate summary").click()
    assert browser.one(".checks").is_displayed()
    assert len(browser.all("article:first-of-type .checks .ok")) >= 10
    assert browser.all("article:first-of-type .checks .no") == []
    browser.shoot("certificate")


def edit(browser: Browser) -> None:
    browser.press("고치기", "article:nth-of-type(1)")
    right = browser.one("[name=key]").get_attribute("value")
    browser.fill("key", "$999$")
    browser.press("검증하고 바꾸기")
    assert "999" in browser.words("[role=alert]")
    assert browser.one("[name=key]").get_attribute("value") == "$999$"
    browser.shoot("edit-refused")
    browser.shoot("edit-refused", TABLET)
    browser.fill("key", right or "")
    stem = browser.one("[name=stem]").get_attribute("value") or ""
    browser.fill("stem", stem.replace("구하여라", "구하시오"))
    browser.press("검증하고 바꾸기")
    assert "검증을 통과하여" in browser.words("[role=status]")
    assert "선생님이 고침" in browser.words("article:first-of-type")


def swap_and_throw_away(browser: Browser) -> None:
    before = [stem.text for stem in browser.all("article .stem")]
    browser.press("바꾸기", "article:nth-of-type(2)")
    after = [stem.text for stem in browser.all("article .stem")]
    assert (after[0], after[2]) == (before[0], before[2])
    assert after[1] != before[1]
    browser.press("버리기", "article:nth-of-type(3)")
    assert [stem.text for stem in browser.all("article .stem")] == after[:2]


def approve(browser: Browser) -> None:
    for number in (1, 2):
        browser.press("승인", f"article:nth-of-type({number})")
    assert len(browser.all("article.approved")) == 2
    browser.one(".certificate summary").click()
    browser.shoot("teachers-page")
    browser.shoot("teachers-page", TABLET)


def print_sheet(browser: Browser) -> None:
    browser.button("승인한 2문항 인쇄").click()
    made = browser.downloaded(f"sheet-{SUM_OF_ROOTS}.pdf")
    assert made.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", made)) == 3
    sheet = SCREENSHOTS / "sheet.pdf"
    sheet.write_bytes(made)
    if not shutil.which("pdftoppm"):
        return
    subprocess.run(["pdftoppm", "-png", "-r", "80", sheet, SCREENSHOTS / "sheet"], check=True)
    words = subprocess.run(["pdftotext", sheet, "-"], capture_output=True, check=True).stdout.decode()
    problems, answers, solutions = words.split("\f")[:3]
    assert "소담" in problems
    assert "풀이" not in problems + answers
    assert "빠른 정답" in answers
    assert "이차방정식의 두 근은" in solutions
    assert "이차방정식의 두 근은" not in problems


def type_in_a_note(browser: Browser) -> None:
    browser.open("/?class=2")
    browser.button("새 오답 적어 넣기").click()
    browser.shoot("typing")
    browser.fill("text", "연립방정식 x+2y=3, 2x+4y=7을 풀어라")
    browser.fill("answer", "x=1, y=1")
    browser.press("넣고 진단하기")
    assert "풀 수 없음" in browser.words()
    browser.shoot("not-served")
    browser.press("고쳐서 다시 넣기")
    assert browser.one("[name=text]").get_attribute("value") == "연립방정식 x+2y=3, 2x+4y=7을 풀어라"
    browser.open("/nowhere")
    assert "그런 화면이 없습니다" in browser.words("[role=alert]")
    browser.open("/")


def sign_out(browser: Browser) -> None:
    browser.press("로그아웃", "header.top")
    browser.open(f"/notes/{SUM_OF_ROOTS}")
    assert "로그인" in browser.words()

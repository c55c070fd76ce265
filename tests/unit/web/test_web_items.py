"""What a teacher decides about items: make, approve, edit, swap, throw away, print."""

import re

import pytest
from httpx import Response
from page_reader import Reader, field, items, states, told, words

from appliance.authoring.routing import YIELDS
from appliance.domain.figure import Label, Scene, spot
from appliance.inference import registry
from appliance.inference.fake import FakeEngine
from appliance.pipeline.box import Box
from appliance.pipeline.desk import Desk
from appliance.pipeline.records import item_of

SUM_OF_ROOTS, DICE = 21, 18
ACTS = ("approve", "reject", "swap", "edit")


def make(teacher: Reader, note: int = SUM_OF_ROOTS, kind: str = "isomorph", count: str = "3") -> Response:
    return teacher.post(f"/notes/{note}/make", kind=kind, count=count)


def edit(teacher: Reader, item: int, **changed: str) -> Response:
    """The edit form of an item sent back with some fields changed."""
    page = teacher.get(f"/items/{item}/edit")
    names = ("stem", "key", "solution", *(f"option{n}" for n in range(5) if f'name="option{n}"' in page.text))
    return teacher.post(f"/items/{item}/edit", **{**{name: field(page, name) for name in names}, **changed})


def test_problems_are_made_and_wait_for_review(teacher: Reader) -> None:
    """유사문제 만들기: three proven problems with their solutions, none of them approved."""
    page = make(teacher)
    assert told(page) == "쌍둥이 문제 3개를 만들었습니다. 살펴보고 승인해 주십시오."
    assert states(page) == ["drafted"] * 3
    assert words(page).count("A 증명됨") == 3
    assert page.text.count('<ol class="solution">') == 3
    assert "인쇄" not in words(page)


def test_a_sentence_is_told_once(teacher: Reader) -> None:
    """What was said of an act is gone when the page is opened again."""
    make(teacher)
    assert told(teacher.get(f"/notes/{SUM_OF_ROOTS}")) == ""


def test_a_link_cannot_put_words_on_the_page(teacher: Reader) -> None:
    """An address with a sentence in it does not make the page say it."""
    assert "전화하십시오" not in teacher.get(f"/notes/{SUM_OF_ROOTS}?said=전화하십시오").text


def test_variants_are_made_too(teacher: Reader) -> None:
    """유사: problems of the same standard, marked as such."""
    page = make(teacher, kind="variant", count="2")
    assert len(items(page)) == 2
    assert '<span class="tag">유사</span>' in page.text


def test_five_choices_are_shown_with_their_marks(teacher: Reader) -> None:
    """A note with five choices gives problems with five choices."""
    page = make(teacher, note=DICE, count="1")
    item = page.text.partition('<article class="card item')[2]
    assert re.findall(r"<li><span>(.)</span>", item) == list("①②③④⑤")


def test_every_check_has_its_korean_name(teacher: Reader) -> None:
    """The certificate is read by a teacher: no check's code name stands there."""
    page = make(teacher, note=DICE, count="1")
    checks = re.findall(
        r"</b>\s*([^<]+?)\s*</li>", page.text.partition('class="checks"')[2].partition("</ul>")[0]
    )
    assert len(checks) >= 10
    assert all(re.search("[가-힣]", check) and not re.search("[a-z]", check) for check in checks)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"count": "0"}, "문제는 한 번에 1개에서 10개까지 만들 수 있습니다."),
        ({"count": "11"}, "문제는 한 번에 1개에서 10개까지 만들 수 있습니다."),
        ({"count": "９"}, "문제는 한 번에 1개에서 10개까지 만들 수 있습니다."),
        ({"count": "-1"}, "문제는 한 번에 1개에서 10개까지 만들 수 있습니다."),
        ({"count": ""}, "문제는 한 번에 1개에서 10개까지 만들 수 있습니다."),
        ({"count": "9" * 5000}, "문제는 한 번에 1개에서 10개까지 만들 수 있습니다."),
        ({"kind": "copy"}, "쌍둥이와 유사 가운데 하나를 골라 주십시오."),
    ],
)
def test_a_bad_order_is_refused(teacher: Reader, fields: dict[str, str], sentence: str) -> None:
    """An order out of bounds makes nothing and is told in one sentence."""
    page = make(teacher, **fields)
    assert (page.status_code, told(page)) == (400, sentence)
    assert items(teacher.get(f"/notes/{SUM_OF_ROOTS}")) == []


def test_a_note_that_cannot_be_served_says_why(teacher: Reader, box: Box) -> None:
    """An order for a note that was not read makes nothing and tells the reason."""
    form = {"student": "1", "grade": "중3", "text": "다음 그림에서 x의 값을 구하여라."}
    note = int(teacher.post("/notes", **form).url.path.rpartition("/")[2])
    page = make(teacher, note=note)
    assert items(page) == []
    assert "그림" in told(page)


def test_the_model_is_asked_where_it_earned_it(
    teacher: Reader, box: Box, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A model that writes nonsense is asked, and problems come all the same, and say that they are ours."""
    engine = FakeEngine(lambda request: "아무 말")
    box.__dict__["engine"] = engine
    monkeypatch.setitem(YIELDS, registry.default().name, 1.0)
    page = make(teacher)
    assert engine.requests
    assert len(items(page)) == 3
    assert "학원 모델이 씀" not in words(page)


def test_approving_opens_the_way_to_print(teacher: Reader) -> None:
    """승인: the item is marked, and the sheet can be printed."""
    first = items(make(teacher))[0]
    page = teacher.post(f"/items/{first}/approve")
    assert states(page) == ["approved", "drafted", "drafted"]
    assert "승인한 1문항 인쇄 (PDF)" in words(page)
    assert "승인한 문항 1개" in words(teacher.get("/?class=2"))


def test_only_approved_items_are_printed(teacher: Reader, box: Box) -> None:
    """The sheet holds the approved item and neither the drafted nor the rejected one."""
    first, second, third = items(make(teacher))
    teacher.post(f"/items/{second}/approve")
    teacher.post(f"/items/{third}/reject")
    sheet = Desk(box.store, "account:1").sheet(SUM_OF_ROOTS, "제목")
    assert [approved.item.draft for approved in sheet.items] == [item_of(box.store.items.get(second)).draft]
    answer = teacher.get(f"/notes/{SUM_OF_ROOTS}/sheet.pdf")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"] == f'inline; filename="sheet-{SUM_OF_ROOTS}.pdf"'
    assert answer.content.startswith(b"%PDF-")
    assert first not in (second, third)


def test_an_empty_sheet_is_told(teacher: Reader) -> None:
    """Where nothing is approved there is nothing to print, and one sentence says so."""
    make(teacher)
    page = teacher.get(f"/notes/{SUM_OF_ROOTS}/sheet.pdf")
    assert page.status_code == 400
    assert told(page) == "학습지에 승인된 문항이 없습니다. 문항을 먼저 승인해 주십시오."


def test_a_rejected_item_leaves_the_page(teacher: Reader) -> None:
    """버리기: it is gone from the page, and the others stay in order."""
    first, second, third = items(make(teacher))
    page = teacher.post(f"/items/{second}/reject")
    assert items(page) == [first, third]
    assert told(page) == "문항 하나를 버렸습니다."


def test_a_swapped_item_stands_where_the_old_one_stood(teacher: Reader) -> None:
    """바꾸기: another item of the same kind, in the same place, drafted."""
    first, second, third = items(make(teacher))
    teacher.post(f"/items/{first}/approve")
    page = teacher.post(f"/items/{first}/swap")
    found = items(page)
    assert found[1:] == [second, third]
    assert found[0] > third
    assert states(page) == ["drafted"] * 3


def test_a_swap_that_cannot_be_made_keeps_the_item(teacher: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no other problem can be made, the old one stays and the reason is told."""
    first = items(make(teacher, count="1"))[0]
    monkeypatch.setattr("appliance.pipeline.desk.serve", lambda request, parts: type("S", (), {"items": ()}))
    page = teacher.post(f"/items/{first}/swap")
    assert items(page) == [first]
    assert told(page).startswith("바꿀 다른 문제를 만들지 못했습니다.")


def test_a_right_edit_takes_the_place_of_the_old(teacher: Reader) -> None:
    """고치기: other words for the same problem pass the gate and stand where the old item stood."""
    first, second, third = items(make(teacher))
    stem = field(teacher.get(f"/items/{second}/edit"), "stem")
    page = edit(teacher, second, stem=stem.replace("구하여라", "구하시오"))
    assert told(page) == "고친 문항이 검증을 통과하여 앞의 문항을 대신합니다."
    found = items(page)
    assert (found[0], found[2]) == (first, third)
    assert "선생님이 고침" in words(page)
    assert states(page) == ["drafted"] * 3


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"key": "$999$"}, "999"),
        ({"key": "모름"}, "모름"),
        ({"solution": "두 근의 합은 $1+1=3$이다."}, ""),
        ({"stem": "다음 그림에서 $x$의 값을 구하여라."}, "그림"),
        ({"stem": ""}, ""),
        ({"key": ""}, ""),
    ],
)
def test_a_wrong_edit_is_refused_and_stays_in_the_form(
    teacher: Reader, changed: dict[str, str], reason: str
) -> None:
    """What the gate refuses replaces nothing; its reason is told, and what was typed stays."""
    first = items(make(teacher, count="1"))[0]
    page = edit(teacher, first, **changed)
    assert page.status_code == 422
    assert reason in told(page)
    assert told(page).startswith("검증을 통과하지 못하여 바꾸지 않았습니다.")
    for name, text in changed.items():
        assert field(page, name) == text
    assert items(teacher.get(f"/notes/{SUM_OF_ROOTS}")) == [first]


@pytest.mark.parametrize(
    "changed", [{"key": "⑤", "option4": ""}, {"key": "⑥"}, {"option0": "", "option1": ""}]
)
def test_a_choice_that_is_not_there_is_refused(teacher: Reader, changed: dict[str, str]) -> None:
    """A key that points at no choice, or a missing choice, is refused like any wrong edit."""
    first = items(make(teacher, note=DICE, count="1"))[0]
    assert edit(teacher, first, **changed).status_code == 422


@pytest.mark.parametrize(
    "changed",
    [{"stem": r"$\frac{1}{2"}, {"key": "$"}, {"solution": "$$$"}, {"stem": "<script>alert(1)</script>"}],
)
def test_a_broken_edit_breaks_no_page(teacher: Reader, changed: dict[str, str]) -> None:
    """Broken LaTeX and markup in an edit are refused and shown as typed."""
    first = items(make(teacher, count="1"))[0]
    page = edit(teacher, first, **changed)
    assert page.status_code == 422
    assert "<script" not in page.text


@pytest.mark.parametrize(
    ("name", "longest"), [("stem", 4000), ("key", 200), ("solution", 8000), ("option0", 200)]
)
def test_an_edit_that_is_too_long_is_refused(teacher: Reader, name: str, longest: int) -> None:
    """A text beyond the form's bounds never reaches the gate."""
    first = items(make(teacher, note=DICE, count="1"))[0]
    page = edit(teacher, first, **{name: "1" * (longest + 1)})
    assert page.status_code == 400
    assert f"{longest:,}자까지" in told(page)


@pytest.mark.parametrize("act", ACTS)
def test_an_unknown_item_is_told(teacher: Reader, act: str) -> None:
    """An item that does not exist gets one Korean sentence, whatever is asked of it."""
    page = teacher.post(f"/items/999/{act}", stem="x", key="1", solution="x")
    assert page.status_code == 404
    assert told(page) == "그런 문항이 없습니다. 목록에서 다시 고르십시오."


@pytest.mark.parametrize("act", ["approve", "reject"])
def test_an_item_moved_by_somebody_else_is_told(teacher: Reader, act: str) -> None:
    """A second teacher's click on an item that was thrown away meanwhile changes nothing."""
    first = items(make(teacher, count="1"))[0]
    teacher.post(f"/items/{first}/reject")
    page = teacher.post(f"/items/{first}/{act}")
    assert page.status_code == 409
    assert "그사이 문항이 바뀌었습니다" in told(page)


def test_every_act_is_in_the_audit_log(teacher: Reader, box: Box) -> None:
    """Who did what is recorded with ids only."""
    first, second, third = items(make(teacher))
    teacher.post(f"/items/{first}/approve")
    teacher.post(f"/items/{second}/reject")
    teacher.post(f"/items/{third}/swap")
    teacher.get(f"/notes/{SUM_OF_ROOTS}/sheet.pdf")
    teacher.post("/signout")
    actions = [line.action for line in box.store.audit.newest()]
    for action in (
        "items-made",
        "item-approved",
        "item-rejected",
        "item-swapped",
        "sheet-printed",
        "signed-out",
    ):
        assert action in actions


def test_a_drawing_cannot_run(teacher: Reader, box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    """A figure is an image, not a part of the page: nothing in it can become a tag of ours."""
    make(teacher, count="1")
    hostile = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    original = item_of

    def with_figure(row):  # type: ignore[no-untyped-def]
        from dataclasses import replace

        item = original(row)
        return replace(item, draft=replace(item.draft, figure=Scene((Label(spot(0, 0), "A"),))))

    monkeypatch.setattr("appliance.web.note_page.item_of", with_figure)
    monkeypatch.setattr("appliance.web.note_page.svg", lambda scene: hostile)
    page = teacher.get(f"/notes/{SUM_OF_ROOTS}").text
    assert 'src="data:image/svg+xml;base64,' in page
    assert 'alt="문항 1의 그림"' in page
    assert "<svg" not in page
    assert "<script" not in page

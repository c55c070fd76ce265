"""The list of notes, one note, and taking in a new one."""

import pytest
from page_reader import Reader, field, told, words

from appliance.curriculum import Passage, standard
from appliance.pipeline.box import Box

NEW = {
    "student": "1",
    "grade": "중3",
    "text": "x²-5x+6=0의 두 근의 합을 구하여라.",
    "answer": "5",
    "student_answer": "-5",
}


def add(teacher: Reader, **fields: str):  # type: ignore[no-untyped-def]
    return teacher.post("/notes", **{**NEW, **fields})


def test_the_list_shows_notes_with_their_diagnosis(teacher: Reader) -> None:
    """Every student of the class stands there with the notes, the mistake named and the formulas typeset."""
    page = teacher.get("/")
    for needed in ("새싹반", "열매반", "가온", "소인수분해", "지수에 1을 더하지 않음"):
        assert needed in words(page)
    assert "<msup><mn>2</mn><mn>3</mn></msup>" in page.text
    assert "소담" not in words(page)


def test_each_class_has_its_page(teacher: Reader) -> None:
    """The second class is a page of its own."""
    page = teacher.get("/?class=2")
    assert "소담" in words(page)
    assert "가온" not in words(page)


@pytest.mark.parametrize(("place", "status"), [("/?class=99", 404), ("/?class=x", 400), ("/?from=99", 404)])
def test_a_class_that_does_not_exist_is_told(teacher: Reader, place: str, status: int) -> None:
    """An address that was typed wrong gets one sentence."""
    page = teacher.get(place)
    assert page.status_code == status
    assert told(page).endswith("주십시오.") or told(page).endswith("고르십시오.")


def test_a_note_is_shown_with_everything_beside_it(teacher: Reader) -> None:
    """One note: its text, the student's answer, the mistake explained, the standard, and the button."""
    page = words(teacher.get("/notes/21"))
    for needed in (
        "소담",
        "학생의 답",
        "부호 실수",
        "9수02-20",
        "유사문제 만들기",
        "아직 만든 문항이 없습니다.",
    ):
        assert needed in page


def test_passages_of_the_curriculum_stand_beside_the_note(teacher: Reader, box: Box) -> None:
    """What the search finds for the note can be opened there."""

    class Search:
        def search(self, text: str, k: int) -> tuple[Passage, ...]:
            return (Passage(standard("9수02-20"), "concept", "$ax^2+bx+c=0$ 꼴의 방정식"),)

    box.__dict__["retriever"] = Search()
    page = teacher.get("/notes/21")
    assert "교육과정에서 찾은 글" in words(page)
    assert "꼴의 방정식" in words(page)


def test_a_typed_note_is_diagnosed_at_once(teacher: Reader) -> None:
    """A note as a teacher types it, with no LaTeX in it, is read, set in mathematics, and its mistake named."""
    page = add(teacher)
    assert page.status_code == 200
    assert page.url.path.startswith("/notes/")
    assert "부호 실수" in words(page)
    assert "<msup><mi>x</mi><mn>2</mn></msup>" in page.text
    assert "x²-5x+6=0의 두 근의 합을 구하여라." in words(page)  # as it was typed, for comparison


def test_a_wrong_key_is_told_with_the_right_one(teacher: Reader) -> None:
    """A key that the teacher typed wrong is named, and the right answer stands beside it."""
    page = words(add(teacher, answer="6", student_answer=""))
    assert "적힌 정답이 틀림" in page
    assert "옳은 답 5" in page
    assert "유사문제 만들기" in page


def test_a_note_that_cannot_be_read_says_what_is_missing(teacher: Reader) -> None:
    """A note without its figure is kept, the reason told, and its text can be typed again."""
    page = add(teacher, text="다음 그림에서 x의 값을 구하여라.", answer="", student_answer="")
    assert "읽지 못함" in words(page)
    assert "그림" in words(page)
    assert "유사문제 만들기" not in words(page).replace("오답 유사문제", "")
    note_id = page.url.path.rpartition("/")[2]
    assert field(teacher.get(f"/?class=1&from={note_id}"), "text") == "다음 그림에서 x의 값을 구하여라."
    again = teacher.post(f"/notes/{note_id}/diagnose")
    assert told(again) == "다시 진단했습니다."


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"text": ""}, "문제가 비어 있습니다. 학생이 틀린 문제를 적어 주십시오."),
        ({"text": "가" * 4001}, "문제: 4,000자까지 적을 수 있습니다. 줄여 주십시오."),
        ({"answer": "1" * 201}, "정답: 200자까지 적을 수 있습니다. 줄여 주십시오."),
        ({"student_answer": "1" * 201}, "학생이 쓴 답: 200자까지 적을 수 있습니다. 줄여 주십시오."),
        ({"student": ""}, "학생을 골라 주십시오."),
        ({"student": "1 OR 1"}, "학생을 골라 주십시오."),
        ({"student": "9" * 40}, "학생을 골라 주십시오."),
        ({"student": "²"}, "학생을 골라 주십시오."),
        ({"grade": "대1"}, "학년을 골라 주십시오."),
    ],
)
def test_a_bad_value_is_told_and_what_was_typed_stays(
    teacher: Reader, fields: dict[str, str], sentence: str
) -> None:
    """The form comes back with one sentence, and nothing has to be typed twice."""
    page = add(teacher, **fields)
    assert page.status_code == 400
    assert told(page) == sentence
    assert field(page, "text") == {**NEW, **fields}["text"]
    assert field(page, "answer") == {**NEW, **fields}["answer"]


def test_a_student_who_does_not_exist_is_told(teacher: Reader, box: Box) -> None:
    """A note for nobody is not kept."""
    before = box.store.notes.count()
    page = add(teacher, student="999")
    assert page.status_code == 400
    assert told(page)
    assert box.store.notes.count() == before


@pytest.mark.parametrize("place", ["/notes/999", "/notes/999/sheet.pdf"])
def test_an_unknown_note_is_told(teacher: Reader, place: str) -> None:
    """A note that does not exist gets one Korean sentence."""
    page = teacher.get(place)
    assert page.status_code == 404
    assert told(page) == "그런 오답노트가 없습니다. 목록에서 다시 고르십시오."


HOSTILE = [
    "<script>alert(1)</script>의 값은?",
    '"><img src=x onerror=alert(1)>',
    "$<script>alert(1)</script>$",
    r"$\text{<script>alert(1)</script>}$의 값",
    "</textarea><script>alert(1)</script>",
    "\x00\x1b[31m가",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_typed_cannot_become_markup(teacher: Reader, text: str) -> None:
    """A note's text is shown as it was typed; nothing of it becomes a tag, on any page."""
    page = add(teacher, text=text, answer=text, student_answer=text)
    note_id = page.url.path.rpartition("/")[2]
    for place in (f"/notes/{note_id}", "/?class=1", f"/?class=1&from={note_id}"):
        shown = teacher.get(place).text
        for tag in ("<script", "<img src=x"):
            assert tag not in shown
        assert "\x00" not in shown


def test_what_is_typed_is_no_template(teacher: Reader) -> None:
    """Braces in a note are shown, not carried out."""
    assert "{{ 7*7 }}{% raw %}" in words(add(teacher, text="{{ 7*7 }}{% raw %}"))


@pytest.mark.parametrize(
    "text", [r"$\frac{1}{2$의 값", "$x$ 와 $y", "$$", r"$\unknown{3}$", "$" * 3999, "{" * 4000]
)
def test_broken_latex_is_shown_as_typed(teacher: Reader, text: str) -> None:
    """A formula that does not parse breaks no page."""
    page = add(teacher, text=text, answer=text[:200], student_answer=text[:200])
    assert page.status_code == 200
    assert text[:40] in words(page)
    assert text[:40] in words(teacher.get("/"))


def test_an_academy_without_classes_has_a_page(
    teacher: Reader, box: Box, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anybody has put in a class the list says what to do."""
    monkeypatch.setattr(type(box.store.people), "classes", lambda self: ())
    assert "반과 학생을 먼저 넣어야 합니다" in words(teacher.get("/"))

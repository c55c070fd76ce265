"""What a form says, checked: lengths, numbers and choices, each refusal in one sentence."""

import re

from litestar.params import URLEncodedBody

from appliance.domain.errors import BadInput
from appliance.domain.item import Form as ItemForm
from appliance.domain.item import Kind
from appliance.domain.standard import GRADES
from appliance.pipeline.desk import Edit
from appliance.store.notes import NewNote

Form = URLEncodedBody[dict[str, str]]

MOST_ITEMS = 10
LONGEST_TEXT, LONGEST_ANSWER, LONGEST_LINES = 4000, 200, 8000
OPTIONS = 5
# A row's id in SQLite has 63 bits; a longer number is nobody's.
LONGEST_ID = 15

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def field(form: Form, name: str, what: str, longest: int) -> str:
    """The text of one field without control characters. Raises BadInput where it is too long."""
    found = _CONTROL.sub("", form.get(name, "").replace("\r\n", "\n")).strip()
    if len(found) > longest:
        raise BadInput(f"{what}: {longest:,}자까지 적을 수 있습니다. 줄여 주십시오.")
    return found


def new_note(form: Form) -> NewNote:
    """The note that was typed in. Raises BadInput."""
    words = field(form, "text", "문제", LONGEST_TEXT)
    if not words:
        raise BadInput("문제가 비어 있습니다. 학생이 틀린 문제를 적어 주십시오.")
    student, grade = form.get("student", ""), form.get("grade", "")
    if not _is_number(student):
        raise BadInput("학생을 골라 주십시오.")
    if grade not in GRADES:
        raise BadInput("학년을 골라 주십시오.")
    return NewNote(
        student_id=int(student),
        text=words,
        right_key=field(form, "answer", "정답", LONGEST_ANSWER) or None,
        student_answer=field(form, "student_answer", "학생이 쓴 답", LONGEST_ANSWER) or None,
        grade=grade,
    )


def class_of(form: Form) -> int | None:
    """The class whose page the form stood on, where it is told."""
    told = form.get("class", "")
    return int(told) if _is_number(told) else None


def order(form: Form) -> tuple[Kind, int, ItemForm | None]:
    """Which kind of problem, how many, and in which form (None: the note's own). Raises BadInput."""
    count = form.get("count", "")
    if not _is_number(count) or not 1 <= int(count) <= MOST_ITEMS:
        raise BadInput(f"문제는 한 번에 1개에서 {MOST_ITEMS}개까지 만들 수 있습니다.")
    asked = form.get("form", "")
    if asked and asked not in list(ItemForm):
        raise BadInput("문제의 형식을 목록에서 골라 주십시오.")
    try:
        return Kind(form.get("kind", "")), int(count), ItemForm(asked) if asked else None
    except ValueError:
        raise BadInput("쌍둥이와 유사 가운데 하나를 골라 주십시오.") from None


def edit(form: Form) -> Edit:
    """What was typed over an item. Raises BadInput where it is too long."""
    options = (field(form, f"option{n}", "보기", LONGEST_ANSWER) for n in range(OPTIONS))
    lines = field(form, "solution", "풀이", LONGEST_LINES).split("\n")
    return Edit(
        stem=field(form, "stem", "문제", LONGEST_TEXT),
        options=tuple(option for option in options if option),
        key=field(form, "key", "정답", LONGEST_ANSWER),
        solution=tuple(line.strip() for line in lines if line.strip()),
    )


def _is_number(words: str) -> bool:
    return words.isascii() and words.isdigit() and len(words) <= LONGEST_ID

"""A wrong-answer note and what diagnosis makes of it."""

from dataclasses import dataclass

from appliance.domain.answers import Answer
from appliance.domain.question import Frame, Question
from appliance.domain.standard import StandardId


@dataclass(frozen=True, slots=True)
class Note:
    """What a teacher hands in. answer: the right key; student_answer: the student's; both may be empty."""

    text: str
    answer: str = ""
    student_answer: str = ""
    grade: str = ""
    revision: int = 2022
    id: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A stem that was understood: its Question, its frame, its options as written, and what was set aside.

    options: the texts behind ① to ⑤, without the marks. remarks: a teacher's words about the mistake.
    """

    question: Question
    frame: Frame
    options: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotRead:
    """A stem that was not understood. reason: one Korean sentence naming what is missing.

    outside: it was understood well enough to say that it is outside the course.
    """

    reason: str
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Mistake:
    """A named misconception that gives the student's wrong answer. name: e.g. "부호 실수"."""

    name: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A note understood: what it asks, which standard, the right answer, and the mistake if it has a name.

    given_matches: whether the key handed in is right; None where none was handed in or it cannot be read.
    """

    note: Note
    reading: Reading
    standard: StandardId
    answer: Answer
    given_matches: bool | None
    mistake: Mistake | None


@dataclass(frozen=True, slots=True)
class Undiagnosed:
    """A note that cannot be served; reason is one Korean sentence. read: whether the stem was understood."""

    note: Note
    reason: str
    read: bool = False

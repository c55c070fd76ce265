"""A note becomes a Diagnosis: what it asks, the right answer, whether the given key is right, the mistake."""

from appliance.diagnosis.placing import place
from appliance.domain.answers import Answer, AnySolution, NoSolution
from appliance.domain.errors import Unsolvable
from appliance.domain.note import Diagnosis, Mistake, Note, NotRead, Reading, Undiagnosed
from appliance.domain.question import Question
from appliance.reading import option_index, read, read_answer
from appliance.solving import canonical, key_text, misconceptions, same, solve

MARKS = "①②③④⑤⑥⑦⑧⑨"


def diagnose(note: Note) -> Diagnosis | Undiagnosed:
    """Reads, solves and compares one note. What cannot be served says why, in one sentence."""
    reading = read(note.text, note.grade)
    if isinstance(reading, NotRead):
        return Undiagnosed(note, reading.reason)
    try:
        answer = solve(reading.question)
    except Unsolvable as error:
        return Undiagnosed(note, str(error), read=True)
    reason = _degenerate(answer, note, reading)
    if reason:
        return Undiagnosed(note, reason, read=True)
    given = _typed(note.answer, reading)
    return Diagnosis(
        note=note,
        reading=reading,
        standard=place(reading.question, note.grade),
        answer=answer,
        given_matches=None if given is None else same(given, answer),
        mistake=_mistake(note, reading, answer),
    )


def right_answer(diagnosis: Diagnosis) -> str:
    """The right key as printed; with options, the mark and the text behind it."""
    text = key_text(diagnosis.answer)
    index = right_option(diagnosis.reading, diagnosis.answer)
    return text if index is None else f"{MARKS[index]} {text}"


def right_option(reading: Reading, answer: Answer) -> int | None:
    """The index of the option that is right, or None where there is none."""
    for index, option in enumerate(reading.options):
        typed = _value(option, reading.question)
        if typed is not None and same(typed, answer):
            return index
    return None


def _degenerate(answer: Answer, note: Note, reading: Reading) -> str:
    """Why a question without exactly one answer is not served, unless that is what the key says."""
    if not isinstance(answer, NoSolution | AnySolution):
        if reading.options and right_option(reading, answer) is None:
            return f"보기 중에 옳은 답이 없습니다. 옳은 답은 {key_text(answer)}입니다."
        return ""
    typed = _value(note.answer, reading.question) if note.answer else None
    if typed is not None and same(typed, answer):
        return ""
    what = "해가 없습니다" if isinstance(answer, NoSolution) else "해가 무수히 많습니다"
    return f"이 문제는 {what}. 문제의 식을 다시 확인해 주십시오."


def _typed(text: str, reading: Reading) -> Answer | None:
    """A typed answer; with options, `②` stands for what is behind it."""
    if not text.strip():
        return None
    if reading.options:
        index = option_index(text)
        if index is not None and index < len(reading.options):
            return _value(reading.options[index], reading.question)
    return _value(text, reading.question)


def _value(text: str, question: Question) -> Answer | None:
    """A typed answer as the kind of answer that the question has: 4 for x=4, 13 for 13cm."""
    typed = read_answer(text, question)
    return canonical(question, typed) if typed is not None else None


def _mistake(note: Note, reading: Reading, answer: Answer) -> Mistake | None:
    student = _typed(note.student_answer, reading)
    if student is None or same(student, answer):
        return None
    return next((m for m, wrong in misconceptions(reading.question) if same(student, wrong)), None)

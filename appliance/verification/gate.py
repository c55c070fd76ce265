"""The gate: a list of checks over one draft; its verdicts are the certificate.

The gate reads the stem and solves it before any check compares: nothing that the author claims is used
as if it were true. A draft that cannot be read or solved gets grade C and no further checks.
"""

from collections.abc import Collection

from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.item import Certificate, CertificateGrade, Draft, Fail, Pass, Verdict
from appliance.domain.note import NotRead
from appliance.domain.question import Question
from appliance.reading import read
from appliance.solving import solve
from appliance.verification.case import Book, Case, Check
from appliance.verification.checkback import checks_back
from appliance.verification.checks.book import as_the_book
from appliance.verification.checks.claim import claim_agrees
from appliance.verification.checks.exam import exam_is_sound
from appliance.verification.checks.existence import exists
from appliance.verification.checks.fence import inside_grade
from appliance.verification.checks.figure import figure_agrees
from appliance.verification.checks.form import form_is_asked
from appliance.verification.checks.key import key_agrees
from appliance.verification.checks.novelty import is_new
from appliance.verification.checks.options import options_are_sound
from appliance.verification.checks.sameness import is_isomorph
from appliance.verification.checks.solution import solution_holds
from appliance.verification.checks.stem import stem_is_print
from appliance.verification.checks.surface import surface_is_clean

GATE_VERSION = "2"

# In the order in which a person would look: what it asks, whether the key is right, then everything else.
CHECKS: tuple[Check, ...] = (
    claim_agrees,
    key_agrees,
    checks_back,
    form_is_asked,
    options_are_sound,
    solution_holds,
    as_the_book,
    inside_grade,
    exists,
    stem_is_print,
    surface_is_clean,
    figure_agrees,
    exam_is_sound,
    is_new,
    is_isomorph,
)


def certify(
    draft: Draft, original: Question | None, history: Collection[str], book: Book | None = None
) -> Certificate:
    """Every verdict about one draft. Grade A only where every check passes.

    original: the note's question, which an isomorph must be like; None for a variant. history:
    fingerprints (`domain.fingerprint`) that may not come again. book: writes a solution of a question, which
    the draft's is held beside; it can only refuse, and without it that check has nothing to say.
    """
    question = read_draft(draft)
    if isinstance(question, Fail):
        return _certificate(draft, (question,))
    case = solved(draft, question, original, history, book)
    if isinstance(case, Fail):
        return _certificate(draft, (Pass("reads"), case))
    return _certificate(draft, (Pass("reads"), Pass("solves"), *(check(case) for check in CHECKS)))


def _certificate(draft: Draft, verdicts: tuple[Verdict, ...]) -> Certificate:
    grade = CertificateGrade.A if all(verdicts) else CertificateGrade.C
    return Certificate(grade, verdicts, GATE_VERSION, draft.seed)


def read_draft(draft: Draft) -> Question | Fail:
    """What the stem asks, read by the gate itself."""
    reading = read(draft.stem, draft.grade)
    if isinstance(reading, NotRead):
        return Fail("reads", f"문제를 읽을 수 없습니다: {reading.reason}")
    if reading.options:
        return Fail("reads", "보기가 문제의 글 안에 섞여 있습니다.")
    if reading.remarks:
        return Fail("reads", f"문제가 아닌 글이 섞여 있습니다: {reading.remarks[0]}")
    return reading.question


def solved(
    draft: Draft,
    question: Question,
    original: Question | None,
    history: Collection[str],
    book: Book | None = None,
) -> Case | Fail:
    """What the checks look at: the question that was read, solved from scratch."""
    try:
        answer = solve(question)
    except Unsolvable as error:
        return Fail("solves", f"풀 수 없는 문제입니다: {error}")
    lines = _written(draft, question, answer, book) if book else ()
    return Case(draft, question, answer, original, frozenset(history), lines)


def _written(draft: Draft, question: Question, answer: Answer, book: Book) -> tuple[str, ...]:
    """The book's lines for the question as it was read, and as its author put it: the order of its givens may
    differ, and its meaning is compared by `claim`.
    """
    read_as = book(question, answer, draft.grade)
    if draft.claimed == question or read_as == draft.solution:
        return read_as
    return tuple(dict.fromkeys((*read_as, *book(draft.claimed, draft.answer, draft.grade))))

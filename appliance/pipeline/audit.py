"""The gate over items from anywhere: what is printed is all that is known of them."""

from typing import Any, cast

from appliance.domain.answers import Answer
from appliance.domain.encoding import decode
from appliance.domain.errors import BadInput
from appliance.domain.fence import taught_in
from appliance.domain.item import (
    Author,
    Certificate,
    CertificateGrade,
    Draft,
    Fail,
    Kind,
)
from appliance.domain.note import NotRead
from appliance.domain.question import Question
from appliance.domain.standard import StandardId
from appliance.mathtext import MathSyntaxError, parse
from appliance.mathtext.tree import Node
from appliance.pipeline.judge import certify
from appliance.reading import option_index, read, read_answer
from appliance.verification import GATE_VERSION


def audit(form: dict[str, Any], original: Question | None = None) -> Certificate:
    """The certificate of one printed item, in the form that `twin --json` prints.

    stem and key are needed; options, solution, standard, question are used where they are given. An
    isomorph whose note is not given is judged as a variant. Raises BadInput where stem or key is missing.
    """
    stem, key = form.get("stem"), form.get("key")
    if not isinstance(stem, str) or not isinstance(key, str):
        raise BadInput("문항에는 stem과 key가 글로 있어야 합니다.")
    reading = read(stem)
    if isinstance(reading, NotRead):
        return _refused("reads", f"문제를 읽을 수 없습니다: {reading.reason}")
    options = tuple(str(option) for option in form.get("options") or ())
    answer = _answer(key, options, reading.question)
    if answer is None:
        return _refused("key", f"정답 {key!r}을(를) 읽을 수 없습니다.")
    draft = Draft(
        kind=Kind.ISOMORPH if original else Kind.VARIANT,
        stem=stem,
        options=options,
        key=key,
        answer=answer,
        solution=_lines(form.get("solution")),
        claimed=_claimed(form.get("question"), reading.question),
        standard=StandardId(2022, str(form.get("standard") or "9수02-20")),
        grade=_grade(form),
        author=Author.TEACHER,
        seed=int(form.get("seed") or 0),
        blanks=_blanks(form.get("blanks")),
        points=_points(form.get("points")),
    )
    return certify(draft, original, frozenset())


def _answer(key: str, options: tuple[str, ...], question: Question) -> Answer | None:
    if options:
        index = option_index(key)
        return read_answer(options[index], question) if index is not None and index < len(options) else None
    return read_answer(key, question)


def _claimed(form: object, read_question: Question) -> Question:
    if form is None:
        return read_question
    found = decode(cast(dict[str, Any], form))
    if not isinstance(found, Question):
        raise BadInput("question이 문항의 뜻을 적은 JSON이 아닙니다.")
    return found


def _lines(solution: object) -> tuple[str, ...]:
    if isinstance(solution, list):
        return tuple(str(line) for line in solution)
    return tuple(str(solution or "").split("\n"))


def _blanks(told: object) -> tuple[Node, ...]:
    try:
        return tuple(parse(str(text)) for text in told) if isinstance(told, list) else ()
    except MathSyntaxError:
        raise BadInput("빈칸(blanks)에 든 것이 식이 아닙니다.") from None


def _points(told: object) -> tuple[int, ...]:
    found = tuple(told) if isinstance(told, list) else ()
    if not all(isinstance(each, int) for each in found):
        raise BadInput("배점(points)은 정수의 목록이어야 합니다.")
    return found


def _grade(form: dict[str, Any]) -> str:
    """The note's grade where it was printed beside the item, else the standard's."""
    told = str(form.get("school_grade") or "")
    return told or (taught_in(str(form["standard"])) if form.get("standard") else "중3")


def _refused(check: str, reason: str) -> Certificate:
    return Certificate(CertificateGrade.C, (Fail(check, reason),), GATE_VERSION, 0)

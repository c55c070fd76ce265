"""Every check of the gate passes a good item and fails a broken one."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from appliance.authoring.reparam import Reparam
from appliance.diagnosis import diagnose
from appliance.domain.figure import Label, Scene, spot
from appliance.domain.fingerprint import question_fingerprint
from appliance.domain.item import CertificateGrade, Draft, Fail, Kind
from appliance.domain.note import Diagnosis, Note, Reading
from appliance.domain.question import Question
from appliance.reading import read, read_answer
from appliance.verification import CHECKS, certify

NOTES = {
    "roots": ("이차방정식 x²-5x+6=0의 두 근의 합을 구하여라.", "중3"),
    "dice": (
        "서로 다른 두 개의 주사위를 동시에 던질 때, 나오는 눈의 수의 합이 8일 확률은? "
        "① 1/9 ② 5/36 ③ 1/6 ④ 7/36 ⑤ 2/9",
        "중2",
    ),
    "triangle": ("직각을 낀 두 변의 길이가 5cm, 12cm인 직각삼각형의 빗변의 길이를 구하여라.", "중2"),
    "factor": ("$x^2-9y^2$을 인수분해하시오.", "중3"),
    "walk": (
        "집에서 학교까지 시속 4km로 걸어가면 시속 6km로 갈 때보다 15분 더 걸린다. "
        "집에서 학교까지의 거리를 구하시오.",
        "중1",
    ),
    "salt": ("8%의 소금물 300g에 물을 몇 g 더 넣으면 6%의 소금물이 되는지 구하시오.", "중1"),
}


def good(name: str) -> tuple[Draft, Question]:
    """A proven draft and its note's question."""
    text, grade = NOTES[name]
    found = diagnose(Note(text, grade=grade))
    assert isinstance(found, Diagnosis), found
    original = found.reading.question
    for draft in Reparam(found, grade).drafts(4):
        if certify(draft, original, frozenset()).grade is CertificateGrade.A:
            return draft, original
    raise AssertionError("no proven draft")


@pytest.mark.parametrize("name", NOTES)
def test_a_good_item_gets_grade_a(name: str) -> None:
    """A proven isomorph passes every check."""
    draft, original = good(name)
    certificate = certify(draft, original, frozenset())
    assert certificate.failures == ()
    assert len(certificate.verdicts) == len(CHECKS) + 2


def _reworded(draft: Draft, stem: str) -> Draft:
    """The same item asking something else, honestly claimed."""
    reading = read(stem, draft.grade)
    assert isinstance(reading, Reading), reading
    return replace(draft, stem=stem, claimed=reading.question)


def _answered(draft: Draft, key: str) -> Draft:
    """The same item with another key, believed by its author."""
    answer = read_answer(key, draft.claimed)
    assert answer is not None
    last = draft.solution[-1].replace(draft.key, key)
    return replace(draft, key=key, answer=answer, solution=(*draft.solution[:-1], last))


BROKEN: dict[str, tuple[str, Callable[[Draft], Draft]]] = {
    "reads": ("roots", lambda d: replace(d, stem="이 도형에서 사과의 반대말을 구하여라.")),
    "claim": ("roots", lambda d: replace(d, stem=d.stem.replace("합", "곱"))),
    "key": ("roots", lambda d: replace(d, key="$-1$")),
    "check back": ("roots", lambda d: _answered(d, "$77$")),
    "form": ("factor", lambda d: replace(d, key=d.stem.split("을")[0])),
    "options": ("dice", lambda d: replace(d, options=(*d.options[:4], d.options[0]))),
    "solution": ("roots", lambda d: replace(d, solution=("$2+2=5$이다.", *d.solution[1:]))),
    "fence": ("triangle", lambda d: replace(d, solution=(r"$\sqrt{169}=13$이다.", *d.solution))),
    "existence": (
        "walk",
        lambda d: _reworded(
            d,
            "집에서 학교까지 시속 4000km로 걸어가면 시속 6000km로 갈 때보다 15분 더 걸린다. "
            "집에서 학교까지의 거리를 구하시오.",
        ),
    ),
    "stem": ("roots", lambda d: replace(d, stem=f"17. {d.stem}")),
    "surface": ("roots", lambda d: replace(d, solution=("이차식 $x$을 보자.", *d.solution))),
    "figure": ("roots", lambda d: replace(d, figure=Scene((Label(spot(0, 0), "$77$"),)))),
    "novelty": ("roots", lambda d: d),
    "sameness": ("roots", lambda d: _reworded(d, "이차방정식 $x^2+5x+6=0$의 두 근의 합을 구하여라.")),
}


@pytest.mark.parametrize("check", BROKEN)
def test_every_check_fails_on_a_broken_item(check: str) -> None:
    """The check of that name fails, and the item is not grade A."""
    name, damage = BROKEN[check]
    draft, original = good(name)
    history = frozenset({question_fingerprint(draft.claimed)}) if check == "novelty" else frozenset()
    certificate = certify(damage(draft), original, history)
    assert certificate.grade is not CertificateGrade.A
    assert check in {failure.check for failure in certificate.failures}


def test_an_isomorph_without_its_note_is_none() -> None:
    """Sameness cannot be claimed against nothing."""
    draft, _ = good("roots")
    assert draft.kind is Kind.ISOMORPH
    failed = {failure.check for failure in certify(draft, None, frozenset()).failures}
    assert failed == {"sameness"}


def test_the_solver_alone_cannot_pass_a_wrong_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the gate's solver broken to agree with a wrong key, the check-back still refuses it."""
    draft, original = good("roots")
    wrong = _answered(draft, "$77$")
    monkeypatch.setattr("appliance.verification.gate.solve", lambda question: wrong.answer)
    certificate = certify(wrong, original, frozenset())
    assert "check back" in {failure.check for failure in certificate.failures}


def test_a_failed_verdict_is_falsy() -> None:
    """`all(verdicts)` is how the grade is decided."""
    assert not Fail("key", "틀림")

"""A page with examples of every item model in every form, and of twins of notes of every kind.

It is for reading by a teacher's eye: figure, solution and certificate stand beside each item.
"""

import json
import random
from collections.abc import Iterator
from html import escape
from itertools import islice

from appliance import resources
from appliance.authoring.fill import fill
from appliance.authoring.forms import in_form
from appliance.authoring.template import Template
from appliance.domain.item import Certificate, Draft, Form, Kind
from appliance.domain.note import Diagnosis, Note
from appliance.domain.standard import StandardId
from appliance.figures import svg
from appliance.itemmodels import ItemModel, catalogue
from appliance.mathtext import to_mathml
from appliance.pipeline.flow import Parts, Request, serve
from appliance.pipeline.judge import certify
from appliance.worksheets.face import face
from appliance.worksheets.stem import blocks

SEED = 20260301
NOTES = ("appliance", "pipeline", "data", "gallery-notes.jsonl")
# How many drafts of a model may not be askable in a form before the form is given up.
TRIES = 8
_FORMS = {Form.FREE: "주관식", Form.CHOICE: "오지선다", Form.BLANKS: "빈칸", Form.WRITTEN: "서술형"}
_HEAD = """<!doctype html><html lang="ko"><meta charset="utf-8"><title>문항 모음</title>
<style>body{font:15px/1.7 "NanumGothic",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
article{border-top:1px solid #bbb;padding:.6rem 0}h2{font-size:1rem;margin:2rem 0 .3rem}p{margin:.3rem 0}
.options span{margin-right:1.4rem}.solution{color:#333;margin-left:1rem}.fail{color:#b00}
.framed{border:1px solid #555;padding:.4rem .8rem}.gap{border:1px solid #555;padding:0 .3rem}
table{border-collapse:collapse}td{border:1px solid #888;padding:.1rem .7rem;text-align:center}
mfrac{math-style:normal}summary,small{color:#666}</style><h1>문항 모음</h1>"""


def gallery(each: int, only: str = "") -> Iterator[str]:
    """One HTML document, in pieces. each: how many items of every model in every form, and twins of every
    note. only: models and notes of this standard, all where it is empty."""
    yield _HEAD
    for model in catalogue():
        if model.standard.startswith(only):
            yield f"<h2>{escape(model.name)} <small>{model.standard} {model.grade}</small></h2>"
            yield from _model(model, each)
    yield "<h1>쌍둥이</h1>"
    for note, code in notes():
        if code.startswith(only):
            yield from _twins(note, code, each)


def notes() -> Iterator[tuple[Note, str]]:
    """A note for every combination of givens and goal that the reader knows, with its standard."""
    for line in resources.path(*NOTES).read_text("utf-8").splitlines():
        told = json.loads(line)
        yield Note(told["text"], told["answer"], "", told["grade"]), told["standard"]


def _model(model: ItemModel, each: int) -> Iterator[str]:
    author = Template((model,), StandardId(model.revision, model.standard), model.grade)
    rng = random.Random(SEED)
    for form in Form:
        if form is Form.CHOICE and form.value not in model.forms:
            continue
        drafts = islice(author.drafts(SEED), TRIES + each)
        formed = (found for draft in drafts if (found := in_form(draft, form, rng)) is not None)
        for draft in islice(formed, each):
            yield _article(draft, certify(draft, None, frozenset()))


def _twins(note: Note, code: str, each: int) -> Iterator[str]:
    served = serve(Request(note, SEED, each, Kind.ISOMORPH, "reparam"), Parts())
    found = served.diagnosis
    stem = escape(note.text)
    if isinstance(found, Diagnosis):
        stem = _stem(fill(found.reading.frame, found.reading.question))
    yield f"<h2>{stem} <small>{code} {note.grade}</small></h2>"
    yield from (_article(item.draft, item.certificate) for item in served.items)
    if served.refused:
        yield f'<p class="fail">{escape(served.refused)}</p>'


def _article(draft: Draft, certificate: Certificate) -> str:
    shown = face(draft)
    marked = zip("①②③④⑤", shown.options, strict=False)
    options = "".join(f"<span>{mark} {to_mathml(option)}</span>" for mark, option in marked)
    drawn = svg(draft.figure) if draft.figure else ""
    boxed = "".join(f"<p>{to_mathml(line)}</p>" for line in shown.boxed)
    problem = f"<p>{_stem(shown.stem)}</p>{drawn}{boxed}"
    solution = "<br>".join(
        to_mathml(line) + (f" <b>[{points}점]</b>" if points else "") for line, points in shown.steps
    )
    return (
        f"<article><p>{shown.lead}</p>{f'<div class=framed>{problem}</div>' if boxed else problem}"
        f"<p>{shown.tail}</p><p class=options>{options}</p>"
        f"<p>답 {to_mathml(shown.key)} <small>{_FORMS[draft.form]}</small></p>"
        f"<p class=solution>{solution}</p>{_proof(certificate)}</article>"
    )


def _proof(certificate: Certificate) -> str:
    failed = "".join(
        f'<p class="fail">{escape(fail.check)}: {escape(fail.reason)}</p>' for fail in certificate.failures
    )
    lines = "".join(
        f"<li>{'✓' if verdict else '✗'} {escape(verdict.check)}</li>" for verdict in certificate.verdicts
    )
    return f"<details><summary>검증서 {certificate.grade.value}</summary><ul>{lines}</ul></details>{failed}"


def _stem(stem: str) -> str:
    shown: list[str] = []
    for block in blocks(stem):
        if isinstance(block, str):
            shown.append(to_mathml(block))
        else:
            rows = ("".join(f"<td>{to_mathml(cell)}</td>" for cell in row) for row in block)
            shown.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
    return "<br>".join(shown)

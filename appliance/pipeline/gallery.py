"""A page with examples of every item model in both forms, and of twins of the demonstration notes.

It is for reading by a teacher's eye: figure, solution and certificate stand beside each item.
"""

import tomllib
from collections.abc import Iterator
from html import escape
from itertools import islice

from appliance import resources
from appliance.authoring.template import Template
from appliance.domain.item import Draft, Item, Kind
from appliance.domain.note import Note
from appliance.domain.standard import StandardId
from appliance.figures import svg
from appliance.itemmodels import catalogue
from appliance.mathtext import to_mathml
from appliance.pipeline.demo import DATA
from appliance.pipeline.flow import Parts, Request, serve
from appliance.verification import certify

SEED = 20260301
_HEAD = """<!doctype html><html lang="ko"><meta charset="utf-8"><title>문항 모음</title>
<style>body{font:15px/1.7 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
article{border-top:1px solid #bbb;padding:.6rem 0}h2{font-size:1rem;margin:2rem 0 .3rem}
.options span{margin-right:1.4rem}.solution{color:#333;margin-left:1rem}.fail{color:#b00}
small{color:#666}</style><h1>문항 모음</h1>"""


def gallery(each: int) -> str:
    """One HTML document. each: how many items of every model, in every form."""
    parts = [_HEAD]
    for model in catalogue():
        parts.append(f"<h2>{escape(model.name)} <small>{model.standard} {model.grade}</small></h2>")
        for five in (False, True):
            author = Template((model,), StandardId(model.revision, model.standard), model.grade, five)
            shown = islice(author.drafts(SEED), each)
            parts.extend(_article(draft, None) for draft in shown)
    parts.append("<h1>쌍둥이</h1>")
    parts.extend(_twins(each))
    return "\n".join(parts)


def _twins(each: int) -> Iterator[str]:
    for note in demonstration_notes():
        yield f"<h2>{to_mathml(note.text)} <small>{note.grade}</small></h2>"
        served = serve(Request(note, SEED, each, Kind.ISOMORPH, "reparam"), Parts())
        yield from (_article(item.draft, item) for item in served.items)
        if served.refused:
            yield f'<p class="fail">{escape(served.refused)}</p>'


def demonstration_notes() -> Iterator[Note]:
    """The notes of the demonstration academy."""
    told = tomllib.loads(resources.path(*DATA).read_text("utf-8"))
    for group in told["classes"]:
        for student in group["students"]:
            for note in student["notes"]:
                yield Note(note["text"], note["answer"], note["student_answer"], note["grade"])


def _article(draft: Draft, item: Item | None) -> str:
    certificate = item.certificate if item else certify(draft, None, frozenset())
    failed = "".join(
        f'<p class="fail">{escape(fail.check)}: {escape(fail.reason)}</p>' for fail in certificate.failures
    )
    marked = zip("①②③④⑤", draft.options, strict=False)
    options = "".join(f"<span>{mark} {to_mathml(option)}</span>" for mark, option in marked)
    stem = to_mathml(draft.stem).replace("\n", "<br>")
    drawn = svg(draft.figure) if draft.figure else ""
    solution = "<br>".join(to_mathml(line) for line in draft.solution)
    return (
        f"<article><p>{stem}</p><p class=options>{options}</p>{drawn}"
        f"<p>답 {to_mathml(draft.key)} <small>{certificate.grade.value}</small></p>"
        f"<p class=solution>{solution}</p>{failed}</article>"
    )

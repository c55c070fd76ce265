"""A worksheet as Typst markup: problems in two columns, then quick answers, then solutions.

What a child sees and what a teacher keeps are on separate pages, so that the answers can be left out of the
pile. How it looks stands in `sheet.typ`.
"""

import re

from appliance import resources
from appliance.domain.item import Draft, Form
from appliance.figures import svg
from appliance.mathtext import Math, escape_typst, segments, typst
from appliance.worksheets.face import face
from appliance.worksheets.sheet import Worksheet
from appliance.worksheets.stem import Table, blocks

MARKS = "①②③④⑤"
# Room to work in: a free answer needs more of it than a mark, and a written solution the most.
ROOM = {Form.CHOICE: "22mm", Form.BLANKS: "12mm", Form.FREE: "34mm", Form.WRITTEN: "70mm"}
# A solution of more lines may run over into the next column; a shorter one is kept whole.
LONG_SOLUTION = 24

_WORD = re.compile(r"\S+")
_UNIT = re.compile(r"^ (?=[A-Za-z%℃])")  # stays on the line of the number before it
# Typst breaks Hangul between any two syllables. No line breaks inside a box, nor beside a word joiner.
_JOINER = "\u2060"


def markup(sheet: Worksheet) -> str:
    """The whole document: problems, quick answers, solutions."""
    drafts = [approved.item.draft for approved in sheet.items]
    title, student = escape_typst(sheet.title), escape_typst(sheet.student)
    keys = ", ".join(f"[{_flowing(face(draft).key)}]" for draft in drafts)
    return "\n".join(
        (
            resources.path("appliance", "worksheets", "sheet.typ").read_text("utf-8"),
            f"#show: sheet.with(title: {_string(sheet.title)}, words: [{_foot(sheet)}])",
            *_part("문제", title, _name_line(sheet), 2),
            *(_problem(number, draft) for number, draft in enumerate(drafts, 1)),
            "#end",
            *_part("빠른 정답", f"{title} 빠른 정답", student, 1),
            f"#answers({keys})",
            "#end",
            *_part("풀이", f"{title} 풀이", student, 2),
            *(_solution(number, draft) for number, draft in enumerate(drafts, 1)),
            "#end",
        )
    )


def _part(name: str, title: str, note: str, columns: int) -> tuple[str, ...]:
    """A part begins on a page of its own; title and note are markup."""
    return (f"#set page(columns: {columns})", f"#begin[{name}]", f"#head[{title}][{note}]")


def _foot(sheet: Worksheet) -> str:
    return escape_typst(" · ".join(word for word in (sheet.academy, sheet.title, sheet.student) if word))


def _name_line(sheet: Worksheet) -> str:
    name = escape_typst(sheet.student) or "#blank(28mm)"
    return f"{escape_typst(sheet.grade)} #h(4mm) 이름 {name} #h(4mm) 맞힌 수 #blank(8mm) / {len(sheet.items)}"


def _problem(number: int, draft: Draft) -> str:
    shown = face(draft)
    body = "\n\n".join(_block(block) for block in blocks(shown.stem))
    if draft.figure:
        body += f"\n#drawing({_string(svg(draft.figure))})"
    if shown.boxed:
        lines = "\n\n".join(map(_flowing, shown.boxed))
        body = f"{_flowing(shown.lead)}\n#framed[{body}\n\n{lines}]"
    if shown.tail:
        body += f"\n\n{_flowing(shown.tail)}"
    if shown.options:
        marked = zip(MARKS, shown.options, strict=False)
        body += "\n#options(" + ", ".join(f"[{mark} {_flowing(option)}]" for mark, option in marked) + ")"
    return f"#item({number})[{body}]\n#v({ROOM[draft.form]})\n"


def _block(block: str | Table) -> str:
    if isinstance(block, str):
        return _flowing(block)
    cells = ", ".join(f"[{_flowing(cell)}]" for row in block for cell in row)
    return f"#data({max(map(len, block))}, {cells})"


def _solution(number: int, draft: Draft) -> str:
    breakable = "true" if len(draft.solution) > LONG_SOLUTION else "false"
    shown = face(draft)
    steps = "\n\n".join(_flowing(line) + _worth(points) for line, points in shown.steps)
    key = f'#text(weight: "bold")[답 {_flowing(shown.key)}]'
    return f"#item({number}, breakable: {breakable})[{key}\n\n{steps}]\n#v(5mm)\n"


def _worth(points: int) -> str:
    """At the end of the line on which a step is done."""
    return f" #h(1fr) #box[\\[{points}점\\]]" if points else ""


def _flowing(text: str) -> str:
    """Markup of Korean text with formulas whose lines break between words only."""
    made = ""
    for piece in segments(text):
        printed = f"${typst(piece.node)}$" if isinstance(piece, Math) else _words(piece.text)
        if made.endswith("$"):
            printed = _UNIT.sub("~", printed)
        touching = made and not made[-1].isspace() and printed[:1] not in (" ", "\n", "~")
        made += _JOINER + printed if touching else printed
    return made


def _words(text: str) -> str:
    return _WORD.sub(lambda word: f"#box[{escape_typst(word[0])}]", text)


def _string(text: str) -> str:
    """A Typst string; a title or a drawing stands in it as it is."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'

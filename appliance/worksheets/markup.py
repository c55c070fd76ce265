"""A worksheet as Typst markup: problems in two columns, then quick answers, then solutions.

An item is a block that does not break across columns. What a child sees and what a teacher keeps are on
separate pages, so that the answers can be left out of the pile.
"""

from appliance.domain.item import Draft
from appliance.mathtext import escape_typst, to_typst
from appliance.worksheets.sheet import Worksheet

MARKS = "①②③④⑤"
# Options in one row, in two, or one a line, by the length of the longest.
ROW_OF_FIVE, ROW_OF_THREE = 5, 11

_HEAD = """\
#set document(title: "{title}")
#set page(paper: "a4", margin: (x: 15mm, top: 14mm, bottom: 16mm), columns: 2, footer: context [
  #set text(8pt, fill: luma(90))
  {academy} #h(1fr) #counter(page).display("1 / 1", both: true)
])
#set columns(gutter: 9mm)
#set text(font: ("NanumGothic", "Nanum Gothic"), size: 10pt, lang: "ko")
#set par(leading: 0.85em, spacing: 3.6mm, justify: false)
#show math.equation: math.display
#let head(title, note) = place(top, scope: "parent", float: true, clearance: 6mm)[
  #grid(columns: (1fr, auto), align: (left + bottom, right + bottom),
    text(15pt, weight: "bold")[#title], text(9.5pt)[#note])
  #v(1.5mm, weak: true)
  #line(length: 100%, stroke: 0.9pt)
]
#let item(number, body) = block(breakable: false, width: 100%, grid(
  columns: (8mm, 1fr), text(weight: "bold")[#number.], body))
#let options(columns, ..entries) = block(above: 4mm, grid(
  columns: (1fr,) * columns, row-gutter: 3.2mm, ..entries))
"""


def markup(sheet: Worksheet) -> str:
    """The whole document: problems, quick answers, solutions."""
    drafts = [approved.item.draft for approved in sheet.items]
    parts = [
        _HEAD.format(title=_quoted(sheet.title), academy=escape_typst(sheet.academy)),
        _title(sheet.title, f"{sheet.grade}  이름: {sheet.student or '                    '}".strip()),
        *(_problem(number, draft) for number, draft in enumerate(drafts, 1)),
        "#pagebreak()\n",
        _title(f"{sheet.title} 빠른 정답", sheet.student),
        *(_answer(number, draft) for number, draft in enumerate(drafts, 1)),
        "#pagebreak()\n",
        # A fraction may rise 0.7 of the leading into the space above: less leading keeps lines apart.
        "#set par(leading: 0.55em, spacing: 4.3mm)\n",
        _title(f"{sheet.title} 풀이", sheet.student),
        *(_solution(number, draft) for number, draft in enumerate(drafts, 1)),
    ]
    return "\n".join(parts)


def _title(title: str, note: str) -> str:
    return f"#head[{escape_typst(title)}][{escape_typst(note)}]\n"


def _problem(number: int, draft: Draft) -> str:
    body = _unbroken(draft.stem)
    if draft.options:
        body += "\n" + _options(draft.options)
    # Room to work in: a free answer needs more of it than a mark.
    room = "22mm" if draft.options else "34mm"
    return f"#item({number})[{body}]\n#v({room})\n"


def _unbroken(stem: str) -> str:
    """The stem with its last word kept whole: 구하여-라 broken over two lines reads badly."""
    head, space, tail = stem.rpartition(" ")
    if not space or "$" in tail:
        return to_typst(stem)
    return f"{to_typst(head)} #box[{to_typst(tail)}]"


def _options(options: tuple[str, ...]) -> str:
    longest = max(_width(option) for option in options)
    columns = 5 if longest <= ROW_OF_FIVE else 3 if longest <= ROW_OF_THREE else 1
    entries = ", ".join(f"[{mark} {to_typst(option)}]" for mark, option in zip(MARKS, options, strict=False))
    return f"#options({columns}, {entries})"


def _width(option: str) -> int:
    """About how wide it prints, in digits: commands and braces take no room, Hangul takes two."""
    text = option.replace("\\frac", "").replace("\\sqrt", "v").replace("\\le", "<").replace("\\ge", ">")
    return sum(2 if "가" <= char <= "힣" else char not in "${}\\ ^" for char in text)


def _answer(number: int, draft: Draft) -> str:
    return f"#item({number})[{to_typst(draft.key)}]\n#v(2.5mm)\n"


def _solution(number: int, draft: Draft) -> str:
    lines = "\n\n".join(to_typst(line) for line in draft.solution)
    return f'#item({number})[#text(weight: "bold")[답 {to_typst(draft.key)}]\n\n{lines}]\n#v(5mm)\n'


def _quoted(text: str) -> str:
    return text.replace("\\", "").replace('"', "'")

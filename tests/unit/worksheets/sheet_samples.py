"""Sheets for the tests: drafts by hand, approved as a teacher would, measured by Typst itself."""

import json

import typst

from appliance import resources
from appliance.domain.answers import Truth
from appliance.domain.figure import Scene
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.item import Author, Certificate, CertificateGrade, Draft, Item, Kind, Pass
from appliance.domain.question import Question
from appliance.domain.standard import StandardId
from appliance.review import approve
from appliance.worksheets import Worksheet
from appliance.worksheets.markup import markup

FONTS = typst.Fonts(include_system_fonts=False, font_paths=[str(resources.fonts())])
SOLUTION = ("$x^2-7x+12=0$의 좌변을 인수분해하면", "$(x-3)(x-4)=0$", "따라서 $x=3$ 또는 $x=4$")


def draft(
    stem: str = "이차방정식 $x^2-7x+12=0$의 두 근의 합을 구하여라.",
    key: str = "$7$",
    solution: tuple[str, ...] = SOLUTION,
    options: tuple[str, ...] = (),
    figure: Scene | None = None,
) -> Draft:
    return Draft(
        kind=Kind.ISOMORPH,
        stem=stem,
        options=options,
        key=key,
        answer=Truth(True),
        solution=solution,
        claimed=Question((), Goal(GoalKind.SOLVE)),
        standard=StandardId(2022, "9수02-20"),
        grade="중3",
        author=Author.REPARAM,
        seed=1,
        figure=figure,
    )


def sheet(*drafts: Draft, title: str = "오답 유사문제", student: str = "가온") -> Worksheet:
    certificate = Certificate(CertificateGrade.A, (Pass("reads"),), "1", 1)
    items = tuple(approve(Item("i", one, certificate), "account:1") for one in drafts)
    return Worksheet(title, "한빛 시범학원", items, student, "중3")


def measured(worksheet: Worksheet, expression: str) -> object:
    """A value that Typst computes over the laid-out sheet: pages, places, widths."""
    source = f"{markup(worksheet)}\n#context [#metadata({expression}) <measured>]"
    return json.loads(typst.query(source.encode(), "<measured>", field="value", one=True, font_paths=FONTS))


def last_pages(worksheet: Worksheet) -> object:
    """The last page of the problems, of the quick answers and of the solutions."""
    return measured(worksheet, "query(<end>).map(mark => mark.location().page())")

"""The printed sheet: its parts, its pages, and nothing on it but what was approved."""

import re
from fractions import Fraction

import pytest
from sheet_samples import draft, last_pages, measured, sheet

from appliance.domain.errors import BadInput
from appliance.domain.figure import Circle, Label, Scene, spot
from appliance.worksheets import Worksheet, pdf
from appliance.worksheets.markup import markup

FIFTHS = (r"$\frac{1}{9}$", r"$\frac{5}{36}$", r"$\frac{1}{6}$", r"$\frac{7}{36}$", r"$\frac{2}{9}$")
RANGES = (r"$x\ge 30$", r"$x\le 30$", r"$x\le -30$", r"$x\ge -30$", r"$x<-30$")
SENTENCES = tuple(f"$a^{n}$의 계수와 $b^{n}$의 계수의 합은 언제나 $-{n}$이다." for n in range(2, 7))


def pages(made: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", made))


def test_one_item_makes_three_pages() -> None:
    """A sheet of one item is a page of problems, a page of quick answers and a page of solutions."""
    made = pdf(sheet(draft()))
    assert made.startswith(b"%PDF-")
    assert pages(made) == 3


def test_parts_never_share_a_page() -> None:
    """Problems end before the quick answers begin, and those before the solutions, however many there are."""
    assert last_pages(sheet(*[draft()] * 20)) == [2, 3, 5]


def test_solutions_and_keys_stand_behind_the_problems() -> None:
    """Nothing of a solution or key is written before the problems have ended."""
    source = markup(sheet(draft(key="$777$", solution=("그러므로 $x=888$",))))
    problems, answers, solutions = source.split("\n#end\n")[:3]
    assert "777" not in problems
    assert "888" not in problems + answers
    assert "777" in answers
    assert "888" in solutions


@pytest.mark.parametrize(("options", "columns"), [(FIFTHS, 5), (RANGES, 3), (SENTENCES, 1)])
def test_options_stand_in_as_many_columns_as_fit(options: tuple[str, ...], columns: int) -> None:
    """Short options stand in one row, longer ones in three columns, sentences one a line."""
    problem = sheet(draft(options=options, key="①"))
    assert measured(problem, "query(<options>).map(found => found.columns.len())") == [columns]


def test_fractions_on_neighbouring_lines_do_not_touch() -> None:
    """A fraction is about 19 points tall: lines with one in each are further apart than that."""
    line = r"[시간은 $frac(x, 4)$이고]"
    pitch = measured(
        sheet(draft()), f"(measure({line} + linebreak() + {line}).height - measure({line}).height).pt()"
    )
    assert isinstance(pitch, float)
    assert 20 < pitch < 28


def test_a_long_solution_runs_into_the_next_column() -> None:
    """A solution longer than a column is printed whole, over as many pages as it needs."""
    last = last_pages(sheet(draft(solution=("$x=1$",) * 150)))
    assert isinstance(last, list)
    assert last[:2] == [1, 2]
    assert last[2] >= 4


def test_a_long_formula_stays_in_its_column() -> None:
    """A formula wider than the column is broken, not printed over the next column."""
    long = "$" + "+".join(f"{n}x^{n}" for n in range(2, 40)) + "$"
    assert last_pages(sheet(draft(stem=f"다음을 간단히 하여라. {long}"))) == [1, 2, 3]


@pytest.mark.parametrize(
    "name", ["#panic()", '"] #x', "$x$ *b* _i_", "@a <b> \\ ~ // /* -- = + 1.", "`', {}"]
)
def test_odd_names_are_printed_as_they_are(name: str) -> None:
    """A student's name or a title can hold any sign: none of them is markup."""
    assert pages(pdf(sheet(draft(), title=name, student=name))) == 3


def test_a_drawing_is_printed() -> None:
    """An item's figure stands on the sheet."""
    scene = Scene((Circle(spot(0, 0), Fraction(5)), Label(spot(0, 0), "$60^\\circ$")))
    assert len(pdf(sheet(draft(figure=scene)))) > len(pdf(sheet(draft())))
    assert measured(sheet(draft(figure=scene)), "query(image).len()") == 1


def test_a_formula_after_the_sentence_gets_its_own_line() -> None:
    """`다음 식을 인수분해하시오. $x^2-4$` is printed in two lines."""
    assert "인수분해하시오.]\n\n$" in markup(sheet(draft(stem="다음 식을 인수분해하시오. $x^2-4$")))


def test_a_class_sheet_has_a_line_for_the_name() -> None:
    """Without a student there is a line to write the name on."""
    assert "이름 #blank" in markup(sheet(draft(), student=""))
    assert "이름 가온" in markup(sheet(draft()))


def test_an_empty_sheet_is_refused() -> None:
    """A sheet without approved items is refused in one sentence."""
    with pytest.raises(BadInput, match="승인된 문항이 없습니다"):
        pdf(Worksheet("오답 유사문제", "한빛 시범학원", ()))

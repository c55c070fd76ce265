"""Stems in blocks: what stands in lines is printed in lines, data as a table."""

from sheet_samples import draft, measured, sheet

from appliance.worksheets.stem import blocks

LEAVES = "다음 줄기와 잎 그림에서 점수가 30점 이상인 학생은 몇 명인가?\n1 | 2 5\n2 | 0 3\n3 | 1"
CLASSES = "다음 도수분포표에서 $A$의 값은?\n10이상 20미만: 4명\n20이상 30미만: $A$명\n합계: 20명"


def test_data_in_lines_become_a_table() -> None:
    """A row for each line, a cell for each side of the bar or colon; one such line alone stays a line."""
    assert blocks(LEAVES)[1] == (("1", "2 5"), ("2", "0 3"), ("3", "1"))
    assert blocks(CLASSES)[1] == (("10이상 20미만", "4명"), ("20이상 30미만", "$A$명"), ("합계", "20명"))
    assert blocks("다음을 구하시오.\n합계: 20명") == ("다음을 구하시오.", "합계: 20명")


def test_formulas_stand_apart_and_sentences_stay_whole() -> None:
    """A formula after the request has its line; a ratio or a map with a colon is no table."""
    assert blocks("인수분해하시오. $x^2-4$") == ("인수분해하시오.", "$x^2-4$")
    assert blocks("$2:3$으로 내분하는 점을 구하시오.") == ("$2:3$으로 내분하는 점을 구하시오.",)


def test_a_table_is_printed() -> None:
    """The sheet holds it as a table."""
    assert measured(sheet(draft(stem=LEAVES)), "query(table).len()") == 1

"""Korean texts with formulas in them."""

import pytest
import typst as compiler

from appliance.mathtext import (
    Math,
    MathSyntaxError,
    Text,
    escape_typst,
    parse,
    segments,
    to_mathml,
    to_plain,
    to_typst,
)  # fmt: skip


def test_a_text_is_cut_at_its_formulas() -> None:
    """Words and formulas alternate, in order, nothing lost."""
    assert segments("이차방정식 $x^2=4$의 해는 $x=2$") == (
        Text("이차방정식 "), Math("x^2=4", parse("x^2=4")), Text("의 해는 "), Math("x=2", parse("x=2")),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"$5\text{ cm}$", "5 cm"),
        (r"$13\,\mathrm{cm}^2$이다.", "13cm²이다."),
        (r"$x=1 \text{ 또는 } x=3$", "x=1 또는 x=3"),
        (r"점 $\mathrm{A}(1,2)$", "점 A(1, 2)"),
        ("$$x^2$$의 값", "x²의 값"),
        ("식이 없는 글", "식이 없는 글"),
    ],
)
def test_words_inside_a_formula_are_words(text: str, expected: str) -> None:
    """Units and words that somebody put between the dollars come out as text."""
    assert to_plain(text) == expected


@pytest.mark.parametrize(
    ("text", "position"), [("값 $x", 2), ("값 $x+$ 끝", 5), ("가 $x$ 나 $", 8), ("$$", 0)]
)
def test_a_broken_formula_is_found_in_the_whole_text(text: str, position: int) -> None:
    """The place of a fault is counted from the beginning of the text."""
    with pytest.raises(MathSyntaxError) as caught:
        segments(text)
    assert caught.value.position == position


def test_words_are_escaped_for_the_page() -> None:
    """Words cannot become HTML."""
    text = to_mathml("<script>alert('1')</script> & $x$")
    assert text.startswith("&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt; &amp; <math")


NASTY = (
    "#let x = 1 *굵게* _기울임_ `코드` <라벨> @참조 [칸] {괄호} ~ -- --- // 주석 /* 긴 주석 */ "
    "http://a.b '따옴표' "
    '"큰따옴표" \\ 역슬래시 ... a/b $'
)


@pytest.mark.parametrize("start", ["= 제목", "- 목록", "+ 번호", "/ 용어: 뜻", "1. 하나", "12. 열둘", NASTY])
def test_words_are_escaped_for_the_sheet(start: str) -> None:
    """Words print as they are in Typst: no heading, list, code or comment can start in them."""
    source = escape_typst(start)
    probe = f'#let seen = [{source}]\n#assert(repr(seen).contains("enum") == false)\n'
    probe += '#assert(not repr(seen).contains("heading") and not repr(seen).contains("item"))\n#seen'
    assert compiler.compile(probe.encode(), format="pdf")[:5] == b"%PDF-"


def test_formulas_stand_between_dollars_for_the_sheet() -> None:
    """A text for the sheet has its words escaped and its formulas in Typst."""
    assert to_typst("답: $\\frac{1}{2}$ [5점]") == r"답\: $frac(1, 2)$ \[5점\]"

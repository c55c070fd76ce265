"""The data card counts what is in the golden set."""

from dataclasses import replace

from appliance.training.data_card import card
from appliance.training.example import GoldenExample

ONE = GoldenExample(
    "compose", "$2x=4$를 풀어라.", "방정식 $2x=4$의 해를 구하시오.", "$x=2$", ("$x=2$이다.",), "9수02-03", "중1", 1,
    "linear.solve", "hand1", "1", ("reads",),
)  # fmt: skip


def test_what_is_counted() -> None:
    """Two with one phrasing and other values, one in other words, of which one is approved."""
    examples = [
        ONE,
        replace(ONE, stem="방정식 $3x=4$의 해를 구하시오.", difficulty=2),
        replace(ONE, stem="$2x=4$의 해는?", source="approved", approved=True, standard="9수02-04"),
    ]
    said = card(examples)
    for row in (
        "| examples | 3 |", "| item models | 1 |", "| standards | 2 |", "| approved by a teacher | 1 |",
        "| phrasings that differ in more than values | 2 |", "| hand1 | 2 |", "| approved | 1 |",
        "| 9수02-03 | 2 |", "| 9수02-04 | 1 |",
    ):  # fmt: skip
        assert row in said.splitlines()


def test_an_empty_set_has_a_card_too() -> None:
    assert "| examples | 0 |" in card([])

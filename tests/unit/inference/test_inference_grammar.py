"""Promises about the form of drafts; that llama.cpp reads and keeps it is shown with the real model."""

import pytest

from appliance.domain.errors import BadInput
from appliance.inference.grammar import draft_grammar


def test_bounds_stand_in_the_grammar() -> None:
    """The bounds that were asked for are those of the grammar."""
    text = draft_grammar(stem_chars=(5, 90), steps=(2, 6), step_chars=(3, 70)).gbnf
    assert 'stem ::= "\\"" char{5,90} "\\""' in text
    assert 'step ::= "\\"" char{3,70} "\\""' in text
    assert 'solution ::= "[" step ("," gap step){1,5} "]"' in text


def test_a_solution_may_be_empty_only_when_asked() -> None:
    """Without a least number of steps the list may be empty."""
    assert 'solution ::= "[" (step ("," gap step){0,3})? "]"' in draft_grammar(steps=(0, 4)).gbnf
    assert "?" not in draft_grammar(steps=(1, 4)).gbnf.split("solution ::=")[1].splitlines()[0]


def test_silent_escapes_are_not_in_the_grammar() -> None:
    """Only the quote and the backslash may be escaped: \\f of an unescaped \\frac would vanish."""
    line = next(line for line in draft_grammar().gbnf.splitlines() if line.startswith("char"))
    assert line.endswith('"\\\\" ["\\\\]')


@pytest.mark.parametrize("bounds", [(5, 4), (-1, 3), (0, 0), (1, 5000)])
def test_bounds_that_cannot_be_kept_are_refused(bounds: tuple[int, int]) -> None:
    """Empty, reversed and endless bounds are refused."""
    with pytest.raises(BadInput):
        draft_grammar(step_chars=bounds)

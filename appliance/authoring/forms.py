"""The forms of an exam: a free draft asked with five options, with blanks in its solution, or in writing."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from appliance.authoring.choices import choices
from appliance.domain.blanks import is_number, numbers, shown, size, sizes
from appliance.domain.item import Draft, Form
from appliance.mathtext import Math, segments
from appliance.mathtext.tree import Node, Num
from appliance.solving import key_text

# A solution of so many lines is worth so many points; its steps share them.
_WORTH = ((3, 4), (6, 5), (9, 6), (15, 8))
_STEPS = 3
# $1$, $2$, $4$: numbers that are counted out say what they are by where they stand.
_LISTED = re.compile(r"\$(\d+)\$(?=,)|(?<=, )\$(\d+)\$")


def in_form(draft: Draft, form: Form, rng: random.Random) -> Draft | None:
    """The draft in that form, whatever form it has; None where it cannot be asked so."""
    bare = replace(draft, options=(), key=key_text(draft.answer), blanks=(), points=())
    if form is Form.FREE:
        return bare
    if form is Form.CHOICE:
        offered = choices(draft.claimed, draft.answer, rng)
        return replace(bare, options=offered.options, key=offered.key) if offered else None
    if form is Form.WRITTEN:
        return replace(bare, points=points_of(len(draft.solution))) if len(draft.solution) > 1 else None
    blanks = _blanks(draft, rng)
    return replace(bare, blanks=blanks) if blanks else None


def points_of(lines: int) -> tuple[int, ...]:
    """Up to three steps of about as many lines each; points that are left over go to the earlier steps."""
    worth = next(points for most, points in _WORTH if lines <= most)
    steps = min(lines, _STEPS)
    ends = {-(-lines * step // steps) - 1: step - 1 for step in range(1, steps + 1)}
    return tuple(worth // steps + (ends[at] < worth % steps) if at in ends else 0 for at in range(lines))


def _blanks(draft: Draft, rng: random.Random) -> tuple[Node, ...]:
    """Numbers that come up in the solution's formulas, at most one a line, in the order of the lines.

    None of them stands in the stem, in another form in a line (x-3 beside x=-3), or in a list of numbers.
    """
    seen = {Num("0"), Num("1"), *sizes(draft.stem)}
    seen |= {Num(number) for line in draft.solution for found in _LISTED.findall(line) for number in found}
    fresh: list[Node] = []
    for line in draft.solution:
        new = [node for node in dict.fromkeys(_in_formulas(line)) if size(node) not in seen]
        new = [node for node in new if _is_hidden(node, draft.solution)]
        if new:
            fresh.append(rng.choice(new))
        seen |= set(sizes(line))
    return tuple(fresh[at] for at in sorted(rng.sample(range(len(fresh)), min(len(fresh), 3))))


def _in_formulas(line: str) -> Iterator[Node]:
    for piece in segments(line):
        if isinstance(piece, Math) and not is_number(piece.node):
            yield from numbers(f"${piece.source}$")


def _is_hidden(node: Node, lines: Sequence[str]) -> bool:
    """Whether the number stands nowhere any more once it is taken out."""
    return all(size(node) not in sizes(line) for line in shown(lines, (node,)))

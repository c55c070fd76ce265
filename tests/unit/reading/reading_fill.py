"""A frame filled by hand, written apart from the authors' own filling."""

from appliance.domain.paths import value_at
from appliance.domain.quantity import Quantity
from appliance.domain.question import Frame, Question, Slot
from appliance.korean.units import clock
from appliance.mathtext import latex
from appliance.mathtext.tree import NODE_TYPES


def filled(frame: Frame, question: Question) -> str:
    """The stem that the frame makes of the question's values."""
    return "".join(
        _shown(value_at(question, piece.path), piece) if isinstance(piece, Slot) else piece
        for piece in frame.pieces
    )


def _shown(value: object, slot: Slot) -> str:
    if isinstance(value, Quantity):
        return clock(value.value, value.unit) if slot.clock else str(value.value)
    if isinstance(value, NODE_TYPES):
        return latex(value) if slot.bare else f"${latex(value)}$"
    return str(value)

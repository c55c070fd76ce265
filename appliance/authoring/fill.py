"""A frame and a Question make a stem."""

from fractions import Fraction

from appliance.domain.paths import value_at
from appliance.domain.quantity import Quantity
from appliance.domain.question import Frame, Question, Slot
from appliance.korean import particles
from appliance.korean.units import SHAPES, can_clock, clock, shape_name
from appliance.mathtext import latex
from appliance.mathtext.tree import NODE_TYPES, rational


def fill(frame: Frame, question: Question) -> str:
    """The stem that says `question` in the frame's words; particles after a value are refitted."""
    text = ""
    after_slot = False
    for piece in frame.pieces:
        if isinstance(piece, Slot):
            value = value_at(question, piece.path)
            told = isinstance(value, Quantity) and piece.clock
            text += (
                letters(value)
                if piece.names
                else clock(value.value, value.unit)
                if told
                else shown(value, bare=piece.bare)
            )
            after_slot = True
        else:
            text += particles.fit(text, piece) if after_slot else piece
            after_slot = False
    # What stands between a slot and its particle (the end of a brace, a unit) hides it from `fit`.
    return particles.mend(text)


def letters(count: int) -> str:
    """`$A$, $B$, $C$`: so many persons by their letters."""
    return ", ".join(f"${chr(ord('A') + at)}$" for at in range(count))


def can_fill(frame: Frame, question: Question) -> bool:
    """Whether each value can stand as the frame writes it: 2시간 is not told as 1시간 30분 is."""
    values = [value_at(question, slot.path) for slot in frame.pieces if isinstance(slot, Slot) and slot.clock]
    return all(can_clock(value.value, value.unit) for value in values if isinstance(value, Quantity))


def shown(value: object, *, bare: bool = False) -> str:
    """A slot's value as it stands in a stem: formulas in `$…$`, numbers of quantities in plain digits."""
    if isinstance(value, NODE_TYPES):
        text = latex(value)
        return text if bare else f"${text}$"
    if isinstance(value, Quantity) and value.unit in SHAPES:
        return shape_name(int(value.value), value.unit)
    if isinstance(value, Quantity):
        return number(value.value)
    return str(value)


def number(value: Fraction) -> str:
    """A quantity's number: digits, a short decimal, or a fraction in `$…$`."""
    if value.denominator == 1:
        return str(value.numerator)
    scaled = value * 100
    if scaled.denominator == 1 and value > 0:
        return f"{float(value):.2f}".rstrip("0")
    return f"${latex(rational(value))}$"

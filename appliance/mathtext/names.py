"""The name of a letter taken apart, once for every printer."""

from typing import NamedTuple

from appliance.mathtext.signs import MARKS


class Name(NamedTuple):
    """kind: "letter" (with primes and a subscript), "marked" (∠, △, … and its capitals), "composed" (f∘g)
    or "segment" (capitals)."""

    kind: str
    base: str
    mark: str = ""
    subscript: str = ""
    primes: int = 0


def name(written: str) -> Name:
    """The parts of the name of a Sym, or of a Point's label."""
    if "∘" in written or "⁻¹" in written:
        return Name("composed", written)
    if len(written) > 1 and written[0] in f"{MARKS}□":
        return Name("marked", written[1:], written[0])
    base, _, subscript = written.partition("_")
    letter = base.rstrip("'")
    if len(letter) == 1 or subscript or not letter.isupper():
        return Name("letter", letter, "", subscript, len(base) - len(letter))
    return Name("segment", base)

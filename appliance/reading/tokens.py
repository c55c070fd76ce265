"""What a stem is cut into: formulas and quantities become tokens, the Korean between stays text.

A token stands in the skeleton text as three private characters: its category, its state, its index. So a
pattern can ask for "any speed" or "a mass that is asked for".
"""

from dataclasses import dataclass
from fractions import Fraction

from appliance.domain.givens import Table
from appliance.mathtext.tree import Node
from appliance.reading.classify import number_of

_FIRST = 0xE000
CATEGORIES: dict[str, str] = {
    name: chr(_FIRST + at)
    for at, name in enumerate((
        "num", "recurring", "sym", "expr", "eq", "line", "assign", "chain", "ineq", "double", "def",
        "point", "cases", "seq", "ratio", "call", "set", "bad",
        "mass", "percent", "speed", "time", "length", "area", "money", "count", "age", "multiple",
        "angle", "volume", "side", "corner", "angled", "shape", "table", "names",
        "setdef", "told", "counted", "logic",
    ))
}  # fmt: skip
STATES: dict[str, str] = {
    name: chr(0xE100 + at) for at, name in enumerate(("given", "asked", "letter", "word"))
}
_INDEX = 0xE200
WIDTH = 3
PLACEHOLDER = "[\ue000-\ue0ff][\ue100-\ue1ff][\ue200-\uf8ff]"


@dataclass(frozen=True, slots=True)
class Token:
    """A formula or a quantity of the stem.

    category: a key of CATEGORIES. state: "given"; "asked" (몇 g); "letter" (x g); "word" (두 개). node: the
    formula, or a quantity's number. value, unit: of a quantity. before, after: what stands around a
    quantity's number in print ("시속 ", "km"). dollars: it was typed between `$`. table: data in lines.
    """

    category: str
    state: str
    source: str
    node: Node | None = None
    value: Fraction | None = None
    unit: str = ""
    before: str = ""
    after: str = ""
    dollars: bool = False
    table: Table | None = None

    @property
    def number(self) -> Fraction | None:
        """The number that it shows, with or without a unit; None for letters, formulas and what is asked."""
        if self.value is not None or self.state != "given" or self.node is None:
            return self.value
        return number_of(self.node)


def placeholder(token: Token, index: int) -> str:
    return CATEGORIES[token.category] + STATES[token.state] + chr(_INDEX + index)


def index_of(text: str) -> int:
    """The token's index from its placeholder."""
    return ord(text[2]) - _INDEX


def is_placeholder(char: str) -> bool:
    return "\ue000" <= char <= "\uf8ff"

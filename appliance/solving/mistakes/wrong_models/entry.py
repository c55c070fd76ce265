"""One wrong way to set up a word problem."""

from collections.abc import Callable
from dataclasses import dataclass

from appliance.solving.poly import Poly
from appliance.solving.situations.model import Letters

Equations = Callable[[Letters], tuple[Poly, ...]]


@dataclass(frozen=True, slots=True)
class Entry:
    """kind: of situation. asked: the roles for which the mistake makes sense; empty for any."""

    kind: str
    name: str
    explanation: str
    equations: Equations
    asked: tuple[str, ...] = ()

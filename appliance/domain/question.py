"""The formal meaning of a stem."""

from dataclasses import dataclass
from typing import TypeVar

from appliance.domain.givens import Given
from appliance.domain.goals import Goal

G = TypeVar("G")


@dataclass(frozen=True, slots=True)
class Question:
    """Givens, in the order of the stem, and one goal. Stems that ask the same thing have equal Questions."""

    givens: tuple[Given, ...]
    goal: Goal

    def only(self, kind: type[G]) -> G | None:
        """The one given of that kind, or None where there is none or more than one."""
        found = [given for given in self.givens if isinstance(given, kind)]
        return found[0] if len(found) == 1 else None

    def all(self, kind: type[G]) -> tuple[G, ...]:
        """All givens of that kind, in order."""
        return tuple(given for given in self.givens if isinstance(given, kind))


@dataclass(frozen=True, slots=True)
class Slot:
    """A place of the stem that shows a value of the Question.

    path: where the value stands, e.g. ("givens", "0", "body"), ("givens", "0", "values", "mass_before"),
    ("goal", "args", "0"). bare: written without `$…$` (a number in running Korean text). clock: a time
    written with its two units (1시간 30분). names: so many letters from A on, for persons.
    """

    path: tuple[str, ...]
    bare: bool = False
    clock: bool = False
    names: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """The stem with its values taken out: literal Korean text and slots, in order.

    Filling the slots with the values of another Question of the same shape gives that Question's stem.
    The particle that follows a slot is refitted when it is filled.
    """

    pieces: tuple[str | Slot, ...]

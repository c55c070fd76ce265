"""A step of a solution about a labelled figure: what it finds, why, and by which formula."""

import re
from dataclasses import dataclass

_NEEDED = re.compile(r"\[([^\]]+)\]")


@dataclass(frozen=True, slots=True)
class Rule:
    r"""target: the role that it finds. reason: a clause of Korean, names between `$` in the kind's letters.

    formula: LaTeX with the values of roles in square brackets and ° for the degree sign; parts that are names
    only (∠C=[∠C]) are left out where the stem names no points. power: 2 where the formula gives the square.
    """

    target: str
    reason: str
    formula: str
    power: int = 1

    @property
    def needs(self) -> tuple[str, ...]:
        """The roles whose values the formula uses."""
        return tuple(dict.fromkeys(name.partition(".")[0] for name in _NEEDED.findall(self.formula)))


def rules(*rows: tuple[str, str, str] | tuple[str, str, str, int]) -> tuple[Rule, ...]:
    return tuple(Rule(*row) for row in rows)


def both(reason: str, *pairs: tuple[str, str]) -> tuple[Rule, ...]:
    """Roles that are equal, each found from the other: reason with names of both."""
    found = []
    for one, other in pairs:
        found.append(Rule(one, reason, f"{other}=[{other}]"))
        found.append(Rule(other, reason, f"{one}=[{one}]"))
    return tuple(found)

"""Names of magnitudes in a labelled figure: ∠BAC, AB, △ABC, AB:CD, sin A.

A kind of figure is declared with letters of its own (A, B, C); a stem may use others, which stand in
`Situation.people` in the same order. Without people the stem names no points.
"""

import re
from collections.abc import Mapping, Sequence

from appliance.domain.situations.kind import Role, SituationKind

_LETTERS = re.compile(r"[A-Z]+")
_DIMENSIONS = {"∠": "angle", "△": "area", "□": "area"}
_WHAT = {"angle": "의 크기", "area": "의 넓이", "length": "의 길이", "proportion": "", "number": "의 값"}


def labelled(name: str, korean: str, points: str, *roles: "str | Role") -> SituationKind:
    """A kind of labelled figure. A role is written by its names: "∠B|∠ABC"."""
    made = tuple(role if isinstance(role, Role) else _role(role) for role in roles)
    return SituationKind(name, korean, made, points)


def _role(names: str) -> Role:
    first, *_ = each = tuple(names.split("|"))
    if ":" in first:
        dimension = "proportion"
    elif first.startswith(("sin ", "cos ", "tan ")):
        dimension = "number"
    else:
        dimension = _DIMENSIONS.get(first[0], "length")
    return Role(first, dimension, f"{first}{_WHAT[dimension]}", names=each)


def normal(name: str) -> tuple[str, ...]:
    """The same for every way to write one name: AB and BA, ∠ABC and ∠CBA."""
    if ":" in name:
        return (":", *(part for side in name.split(":") for part in normal(side)))
    if name.startswith("∠") and len(name) == 4:
        return ("∠", name[2], *sorted(name[1] + name[3]))
    if name[:1] in "△□":
        return (name[0], *sorted(name[1:]))
    if len(name) == 2 and name.isupper():
        return tuple(sorted(name))
    return (name,)


def to_canonical(name: str, points: str, people: Sequence[str]) -> str:
    """A name of the stem in the letters of the kind; as it is where the stem names no points."""
    if not people:
        return name
    return _translated(name, dict(zip(people, points, strict=True)))


def to_stem(name: str, points: str, people: Sequence[str]) -> str:
    """A name of the kind in the letters of the stem; ends of a segment in alphabetical order."""
    found = _translated(name, dict(zip(points, people, strict=True)))
    return "".join(sorted(found)) if len(found) == 2 and found.isupper() else found


def _translated(name: str, letters: Mapping[str, str]) -> str:
    return _LETTERS.sub(lambda found: "".join(letters.get(each, "?") for each in found[0]), name)


def role_called(kind: SituationKind, name: str) -> str:
    """The role that bears this name (in the kind's letters); "" where none does."""
    wanted = normal(name)
    return next((role.name for role in kind.roles if wanted in map(normal, role.names)), "")

"""A kind of situation: the roles that its quantities play."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """A quantity of a situation. dimension: "mass", "percent", "speed", "time", "length", "money", "count",
    "age", "number", "ratio", "area", "volume", "angle". whole: only natural numbers make sense (people,
    ages, counts); "proportion" is told as a ratio (2:3). names: of a magnitude of a labelled figure, every
    way to call it by the figure's own letters (∠B, ∠ABC).
    """

    name: str
    dimension: str
    korean: str
    whole: bool = False
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SituationKind:
    """name: dotted, e.g. "mixture.add_water". standard is found by diagnosis, not here.

    points: the letters of a labelled figure, in the order of `Situation.people`, which holds those of the stem.
    """

    name: str
    korean: str
    roles: tuple[Role, ...]
    points: str = ""

    def role(self, name: str) -> Role:
        return next(role for role in self.roles if role.name == name)


def kind(name: str, korean: str, *roles: Role) -> SituationKind:
    return SituationKind(name, korean, roles)

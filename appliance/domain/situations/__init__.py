"""The kinds of word problem and figure: roles and units. The equations are in `solving`, the simulations
in `verification`, written apart, so that one can prove the other.

A role that a stem does not give is unknown; any role can be asked for, as long as the rest determines it.
One file for each area; a new one is listed here.
"""

from appliance.domain.situations import (
    centres,
    changes,
    circles,
    everyday,
    likeness,
    plane,
    quadrilaterals,
    ratios,
    shares,
    solids,
    stories,
)
from appliance.domain.situations.kind import Role, SituationKind

SITUATIONS: dict[str, SituationKind] = {
    kind.name: kind
    for kind in (
        *stories.KINDS,
        *changes.KINDS,
        *everyday.KINDS,
        *shares.KINDS,
        *plane.KINDS,
        *solids.KINDS,
        *centres.KINDS,
        *likeness.KINDS,
        *ratios.KINDS,
        *circles.KINDS,
        *quadrilaterals.KINDS,
    )
}

__all__ = ["SITUATIONS", "Role", "SituationKind"]

"""Equations of trigonometric ratios; those of angles known by heart are added where they are given."""

from collections.abc import Mapping
from dataclasses import replace

from appliance.domain.situations.ratios import JOINED
from appliance.solving import trigonometry
from appliance.solving.poly import Poly
from appliance.solving.situations.labelled import figure
from appliance.solving.situations.model import Model

_ANGLES: dict[str, Mapping[str, Mapping[str, str]]] = {
    "ratio.right": {
        "∠A": {"sin": "sin A", "cos": "cos A", "tan": "tan A"},
        "∠B": {"sin": "sin B", "cos": "cos B", "tan": "tan B"},
    },
    "ratio.area": {"∠A": {"sin": "sin A"}},
    "ratio.height": {"angle": {"sin": "sine", "cos": "cosine", "tan": "tangent"}},
    "quad.parallelogram": {"∠A": {"sin": "sin B"}, "∠B": {"sin": "sin B"}},
}


def by_heart(kind: str, known: Mapping[str, Poly]) -> tuple[Poly, ...]:
    """role - value for every ratio of a given angle that is known by heart."""
    found: list[Poly] = []
    for angle, roles in _ANGLES.get(kind, {}).items():
        size = known.get(angle)
        if size is None or not size.is_constant or not size.value.is_rational:
            continue
        degrees = size.value.rational
        if trigonometry.known(degrees) and 0 < degrees < 180:
            found += [
                Poly.letter(role) - Poly.constant(trigonometry.ratio(name, degrees))
                for name, role in roles.items()
                if role not in known and not (name == "tan" and degrees == 90)
            ]
    return tuple(found)


def _terms(name: str) -> str:
    """[sin A]+[cos A] of the role sin A+cos A."""
    sign = next(sign for sign in "+-×" if sign in name)
    one, other = name.split(sign)
    return f"[{one}]{sign.replace('×', '*')}[{other}]"


_RIGHT = figure(
    "BC=AB*[sin A]",
    "CA=AB*[cos A]",
    "BC=CA*[tan A]",
    "[sin B]=[cos A]",
    "[cos B]=[sin A]",
    "[tan A]*[tan B]=1",
    "AB^2=BC^2+CA^2",
    "[sin A]^2+[cos A]^2=1",
    "[sin A]=[tan A]*[cos A]",
    "∠A+∠B=90",
    "2△ABC=BC*CA",
    *(f"[{name}]={_terms(name)}" for name, _ in JOINED),
    less=(("BC", "AB"), ("CA", "AB"), ("sin A", "one"), ("cos A", "one")),
)

MODELS: dict[str, Model] = {
    "ratio.right": replace(
        _RIGHT,
        hidden=("one",),
        free=frozenset(name for name, _ in JOINED if "-" in name),
        equations=lambda letters: (*_RIGHT.equations(letters), Poly.letter("one") - Poly.constant(1)),
    ),
    "ratio.height": figure(
        "rise=distance*tangent",
        "rise=slant*sine",
        "distance=slant*cosine",
        "height=rise+eye",
        less=(("eye", "height"),),
    ),
    "ratio.area": figure("2△ABC=AB*CA*[sin A]"),
}

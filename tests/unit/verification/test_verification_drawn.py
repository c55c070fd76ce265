"""Figures drawn forward: the right size fits, any other does not."""

from decimal import Context, Decimal, localcontext

import pytest

from appliance.mathtext import parse
from appliance.verification.drawn import DRAWINGS, Told, agrees
from appliance.verification.numeric import PRECISION

CASES = (
    ("sector", {"arc": r"2\pi", "area": r"6\pi"}, "radius", "6"),
    ("sector", {"angle": "60", "perimeter": r"2\pi+12"}, "radius", "6"),
    ("solid.cone", {"slant": "9", "net_angle": "120"}, "surface", r"36\pi"),
    ("solid.sphere", {"surface": r"36\pi"}, "volume", r"36\pi"),
    ("solid.cone_frustum", {"top": "3", "bottom": "6", "height": "4"}, "volume", r"84\pi"),
    ("sector.pair", {"angle_first": "40", "arc_first": "6", "angle_second": "120"}, "arc_second", "18"),
    ("polygon", {"diagonals": "27"}, "sides", "9"),
    ("faces.prism", {"edges": "18"}, "faces", "8"),
    (
        "triangles.congruent",
        {"angle_first_here": "50", "angle_second_there": "60"},
        "angle_third_there",
        "70",
    ),
    ("triangle.isosceles", {"base": "12", "leg": "10"}, "area", "48"),
)


@pytest.mark.parametrize(("kind", "told", "asked", "right"), CASES)
def test_only_the_right_size_fits(kind: str, told: dict[str, str], asked: str, right: str) -> None:
    """The answer is found in the drawing; one more is not."""
    with localcontext(Context(prec=PRECISION)):
        given = {role: Told(parse(text)) for role, text in told.items()}
        fits = agrees(DRAWINGS[kind], {**given, asked: Told(parse(right))}, {})
        wrong = agrees(DRAWINGS[kind], {**given, asked: Told(parse(f"{right}+1"))}, {})
    assert fits
    assert not wrong


def test_a_letter_is_looked_for() -> None:
    """x of (2x+10)° + (3x-20)° = 180° is 38, and nothing else."""
    told = {
        name: Told(parse(text)) for name, text in (("total", "180"), ("first", "2x+10"), ("second", "3x-20"))
    }
    with localcontext(Context(prec=PRECISION)):
        assert agrees(DRAWINGS["angles.two"], told, {"x": Decimal(38)})
        assert not agrees(DRAWINGS["angles.two"], told, {"x": Decimal(39)})

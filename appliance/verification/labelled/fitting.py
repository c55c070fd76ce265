"""A figure drawn so that it has what the stem gives, and then measured.

A kind says how its points follow from a few free sizes; these are fitted to the givens by least squares, from
several starts. What is asked is then measured with ruler and protractor: nothing of the solver's algebra is
used. Where different drawings give different answers, the answer is not determined.
"""

import cmath
import math
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

Points = Mapping[str, complex]
Ruler = Callable[[Points], float]
STARTS = 14
ENOUGH = 3
STEPS = 80
CLOSE = 1e-8


@dataclass(frozen=True, slots=True)
class Drawing:
    """sizes: one letter for each free size: L a length, A an angle below 180°, H below 90°, T a part of 1.

    points: where the points lie. rulers: how roles are measured that no points name. holds: what must be so
    of the points beside the givens.
    """

    sizes: str
    points: Callable[[Sequence[float]], Points]
    rulers: Mapping[str, Ruler] = field(default_factory=dict)
    holds: Callable[[Points], bool] = lambda points: True


def measured(drawing: Drawing, name: str, points: Points) -> float:
    """The magnitude of that name: degrees, lengths, areas. Raises KeyError for a name without points."""
    if name in drawing.rulers:
        return drawing.rulers[name](points)
    if ":" in name:
        first, second = name.split(":")
        return measured(drawing, first, points) / measured(drawing, second, points)
    if name[:4] in ("sin ", "cos ", "tan "):
        size = math.radians(measured(drawing, "∠" + name[4:], points))
        return {"sin ": math.sin, "cos ": math.cos, "tan ": math.tan}[name[:4]](size)
    if name.startswith("∠"):
        return _angle(name[1:], points)
    if name[:1] in "△□":
        return area([points[each] for each in name[1:]])
    if len(name) == 2:
        return abs(points[name[0]] - points[name[1]])
    raise KeyError(name)


def _angle(letters: str, points: Points) -> float:
    if len(letters) == 1:
        corners = "".join(name for name in points if name.isupper())
        at = corners.index(letters)
        if len(corners) == 3:
            letters = corners[at - 1] + letters + corners[(at + 1) % 3]
        else:
            raise KeyError(letters)
    one, at_point, other = (points[each] for each in letters)
    return math.degrees(abs(cmath.phase((one - at_point) / (other - at_point))))


def measured_length(points: Points, one: str, other: str) -> float:
    return abs(points[one] - points[other])


def area(corners: Sequence[complex]) -> float:
    """The area of a polygon by its corners."""
    turned = zip(corners, (*corners[1:], corners[0]), strict=True)
    return abs(sum((a.conjugate() * b).imag for a, b in turned)) / 2


def drawings(drawing: Drawing, told: Mapping[str, float]) -> list[Points]:
    """Several figures that have these magnitudes, found from different starts."""
    rng = random.Random(7)
    found: list[Points] = []
    lengths = [
        value
        for name, value in told.items()
        if not name.startswith(("∠", "sin", "cos", "tan")) and ":" not in name
    ]
    scale = max(lengths, default=4.0) or 1.0
    for _ in range(STARTS):
        start = [rng.uniform(-1.2, 1.2) for _ in drawing.sizes]
        points = _fitted(drawing, told, start, scale)
        if points is not None:
            found.append(points)
        if len(found) >= ENOUGH:
            break
    return found


def _sizes(drawing: Drawing, at: Sequence[float], scale: float) -> list[float]:
    made = {
        "L": lambda u: scale * math.exp(u),
        "A": lambda u: math.pi / (1 + math.exp(-u)),
        "H": lambda u: math.pi / 2 / (1 + math.exp(-u)),
        "T": lambda u: 1 / (1 + math.exp(-u)),
    }
    return [made[kind](max(-30.0, min(30.0, u))) for kind, u in zip(drawing.sizes, at, strict=True)]


def _misses(drawing: Drawing, told: Mapping[str, float], at: Sequence[float], scale: float) -> list[float]:
    points = drawing.points(_sizes(drawing, at, scale))
    return [(measured(drawing, name, points) - value) / max(1.0, abs(value)) for name, value in told.items()]


def _fitted(
    drawing: Drawing, told: Mapping[str, float], start: Sequence[float], scale: float
) -> Points | None:
    """Levenberg and Marquardt: steps of least squares, shorter where they do not help."""
    at, damping = list(start), 1e-3
    try:
        miss = _misses(drawing, told, at, scale)
        for _ in range(STEPS):
            size = sum(each * each for each in miss)
            if size < 1e-24:
                break
            slopes = _slopes(drawing, told, at, scale, miss)
            step = _step(slopes, miss, damping)
            tried = [a + s for a, s in zip(at, step, strict=True)]
            new = _misses(drawing, told, tried, scale)
            if sum(each * each for each in new) < size:
                at, miss, damping = tried, new, max(damping / 10, 1e-14)
            else:
                damping *= 10
                if damping > 1e12:
                    break
    except (ValueError, ZeroDivisionError, OverflowError):
        return None
    if any(abs(each) > CLOSE / 10 for each in miss) or any(abs(u) > 15 for u in at):
        return None
    points = drawing.points(_sizes(drawing, at, scale))
    return points if drawing.holds(points) else None


def _slopes(
    drawing: Drawing, told: Mapping[str, float], at: list[float], scale: float, miss: list[float]
) -> list[list[float]]:
    """For each size, how the misses change with it."""
    found = []
    for index in range(len(at)):
        moved = [value + (1e-7 if index == each else 0.0) for each, value in enumerate(at)]
        found.append(
            [(a - b) / 1e-7 for a, b in zip(_misses(drawing, told, moved, scale), miss, strict=True)]
        )
    return found


def _step(slopes: list[list[float]], miss: list[float], damping: float) -> list[float]:
    """(JᵀJ + λ)s = -Jᵀr by elimination."""
    size = len(slopes)
    rows = [
        [
            sum(a * b for a, b in zip(slopes[i], slopes[j], strict=True)) + (damping if i == j else 0.0)
            for j in range(size)
        ]
        + [-sum(a * b for a, b in zip(slopes[i], miss, strict=True))]
        for i in range(size)
    ]
    for at in range(size):
        pivot = max(range(at, size), key=lambda row: abs(rows[row][at]))
        rows[at], rows[pivot] = rows[pivot], rows[at]
        rows[at] = [entry / rows[at][at] for entry in rows[at]]
        for other in range(size):
            if other != at:
                factor = rows[other][at]
                rows[other] = [a - factor * b for a, b in zip(rows[other], rows[at], strict=True)]
    return [row[-1] for row in rows]

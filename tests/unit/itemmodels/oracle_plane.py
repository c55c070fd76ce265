"""Points, lines and circles of the plane: answers measured in numbers, by trial along the line or circle."""

import math
from decimal import Decimal

from oracle_formulas import real

from appliance.domain.answers import Answer, Coordinates, Formula, Scalar
from appliance.domain.givens import Parts
from appliance.domain.question import Question
from appliance.mathtext.tree import Node, Point, Ratio, Rel

Spot = tuple[float, float]
SAMPLES = ((1.0, 2.0), (-3.0, 0.5), (4.0, -7.0), (0.0, 0.0), (2.5, 2.5))


def value(node: Node) -> float:
    return float(real(node))


def at(relation: Rel, spot: Spot) -> float:
    """Left side less right side there."""
    env = {name: Decimal(repr(part)) for name, part in zip("xy", spot, strict=True)}
    left, right = relation.sides
    return float(real(left, env) - real(right, env))


def spot(node: Node) -> Spot:
    assert isinstance(node, Point)
    x, y = (value(each) for each in node.items)
    return x, y


def near(one: float, other: float) -> bool:
    return abs(one - other) < 1e-6 * max(1.0, abs(one))


def normal(line: Rel) -> tuple[float, float, float]:
    c = at(line, (0.0, 0.0))
    return at(line, (1.0, 0.0)) - c, at(line, (0.0, 1.0)) - c, c


def gap(line: Rel, place: Spot) -> float:
    a, b, c = normal(line)
    return abs(a * place[0] + b * place[1] + c) / math.hypot(a, b)


def hub(circle: Rel) -> tuple[Spot, float]:
    """Centre and radius, from five values of the equation."""
    zero = at(circle, (0.0, 0.0))
    a = (at(circle, (1.0, 0.0)) - at(circle, (-1.0, 0.0))) / 2
    b = (at(circle, (0.0, 1.0)) - at(circle, (0.0, -1.0))) / 2
    return (-a / 2, -b / 2), math.sqrt(a * a / 4 + b * b / 4 - zero)


def reach(first: Spot, second: Spot) -> float:
    return math.dist(first, second)


def moved(place: Spot, modes: tuple[str, ...], parts: dict[str, Node]) -> Spot:
    x, y = place
    for mode in modes:
        if mode == "shift":
            x, y = x + value(parts["dx"]), y + value(parts["dy"])
        else:
            x, y = {"x_axis": (x, -y), "y_axis": (-x, y), "origin": (-x, -y), "y=x": (y, x)}[mode]
    return x, y


def found(question: Question, answer: Answer) -> bool:
    (given,) = question.all(Parts)
    parts = dict(given.items)
    task, *rest = (str(arg) for arg in question.goal.args)
    points = [spot(node) for node in parts.values() if isinstance(node, Point)]
    if isinstance(answer, Coordinates):
        return point_holds(task, tuple(rest), parts, points, (value(answer.x), value(answer.y)))
    if isinstance(answer, Formula):
        assert isinstance(answer.body, Rel)
        return curve_holds(task, tuple(rest), parts, points, answer.body)
    assert isinstance(answer, Scalar)
    return near(value(answer.value), size(task, tuple(rest), parts, points))


def point_holds(
    task: str, modes: tuple[str, ...], parts: dict[str, Node], points: list[Spot], answer: Spot
) -> bool:
    if task == "divide":
        ratio = parts["ratio"]
        assert isinstance(ratio, Ratio)
        m, n = (value(part) for part in ratio.parts)
        whole = reach(*points)
        return near(reach(points[0], answer), whole * m / (m + n)) and near(
            reach(points[1], answer), whole * n / (m + n)
        )
    if task == "centroid":
        return all(near(sum(p[axis] - answer[axis] for p in points), 0) for axis in (0, 1))
    return moved(points[0], modes, parts) == answer


def curve_holds(
    task: str, modes: tuple[str, ...], parts: dict[str, Node], points: list[Spot], answer: Rel
) -> bool:
    if task == "move_curve":
        curve = parts["curve"]
        assert isinstance(curve, Rel)
        ratios = [(at(curve, each), at(answer, moved(each, modes, parts))) for each in SAMPLES]
        return all(near(a * ratios[0][1], b * ratios[0][0]) for a, b in ratios)
    if task == "circle":
        centre, radius = hub(answer)
        if "centre" in parts:
            return near(reach(centre, points[0]), 0) and near(reach(centre, points[1]), radius)
        return near(reach(*points), 2 * radius) and all(near(reach(centre, each), radius) for each in points)
    other = parts.get("parallel") or parts.get("perpendicular")
    assert isinstance(other, Rel)
    (a, b, _), (c, d, _) = normal(answer), normal(other)
    turned = a * d - b * c if "parallel" in parts else a * c + b * d
    return task == "line" and near(turned, 0) and near(at(answer, points[0]), 0)


def size(task: str, modes: tuple[str, ...], parts: dict[str, Node], points: list[Spot]) -> float:
    lines = [node for role, node in parts.items() if role in ("line", "first", "second")]
    if task == "distance":
        return reach(*points)
    if task == "shortest":
        (x, up), (far, other) = points
        ways = (x + (far - x) * step / 20000 for step in range(20001))
        return min(math.hypot(p - x, up) + math.hypot(p - far, other) for p in ways)
    if task == "line_line":
        a, _, c = normal(lines[0])  # type: ignore[arg-type]
        return gap(lines[1], (-c / a, 0.0))  # type: ignore[arg-type]
    if task == "point_line":
        return gap(lines[0], points[0])  # type: ignore[arg-type]
    centre, radius = hub(parts["circle"])  # type: ignore[arg-type]
    if task == "radius":
        return radius
    far = gap(lines[0], centre)  # type: ignore[arg-type]
    if task == "chord":
        return 2 * math.sqrt(radius**2 - far**2)
    assert task == "extreme"
    return far + radius if modes == ("max",) else far - radius

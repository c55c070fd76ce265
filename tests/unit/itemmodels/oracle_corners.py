"""Figures with named corners: what is given and answered, put into the relations of the figure, in decimals."""

import math
from collections.abc import Callable
from decimal import Decimal

from oracle_formulas import real

from appliance.domain.answers import Answer, Scalar
from appliance.domain.givens import Situation
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Ratio

Values = dict[str, float]
Relation = Callable[..., float]


def sin(degrees: float) -> float:
    return math.sin(math.radians(degrees))


def tan(degrees: float) -> float:
    return math.tan(math.radians(degrees))


# For each kind: the roles that go together, and what is 0 of them.
RELATIONS: dict[str, tuple[tuple[str, Relation], ...]] = {
    "quad.parallelogram": (
        ("∠A ∠C", lambda a, c: a - c),
        ("∠A ∠B", lambda a, b: a + b - 180),
        ("∠A ∠D", lambda a, d: a + d - 180),
        ("∠A:∠B ∠C", lambda r, c: c - 180 * r / (1 + r)),
        ("∠A:∠B ∠D", lambda r, d: d - 180 / (1 + r)),
        ("AB CD", lambda a, c: a - c),
        ("AB BC ∠B area", lambda a, b, t, s: s - a * b * sin(t)),
    ),
    "quad.bisector": (
        ("AB AD CE", lambda a, d, c: d - a - c),
    ),
    "quad.rectangle": (
        ("∠OBC ∠AOB", lambda t, a: a - 2 * t),
        ("∠OBC ∠BOC", lambda t, a: a + 2 * t - 180),
        ("∠OBC ∠OAB", lambda t, a: a + t - 90),
    ),
    "quad.rhombus": (
        ("∠ABD ∠C", lambda t, a: a + 2 * t - 180),
        ("∠ABD ∠D", lambda t, a: a - 2 * t),
        ("∠ABD ∠BAC", lambda t, a: a + t - 90),
    ),
    "quad.inner_point": (("△PAB △PBC △PCD △PDA", lambda a, b, c, d: a + c - b - d),),
    "like.pair": (
        ("scale AB DE", lambda r, a, d: a - r * d),
        ("AB DE BC EF", lambda a, d, b, e: a * e - b * d),
        ("scale around_first around_second", lambda r, a, d: a - r * d),
        ("scale △ABC △DEF", lambda r, a, d: a - r * r * d),
    ),
    "like.sizes": (
        ("scale area_first area_second", lambda r, a, d: a - r**2 * d),
        ("scale volume_first volume_second", lambda r, a, d: a - r**3 * d),
    ),
    "like.shared_angle": (
        ("CA AD AB", lambda c, d, a: c * c - a * d),
        ("CA AD BD", lambda c, d, b: c * c - d * (d + b)),
    ),
    "like.altitude": (
        ("BH CH AH", lambda b, c, h: math.hypot(b, h) ** 2 + math.hypot(c, h) ** 2 - (b + c) ** 2),
        ("BH CH AB", lambda b, c, a: a * a - b * b - b * c),
    ),
    "like.shadow": (
        ("height_first shadow_first height_second shadow_second", lambda h, s, k, t: h * t - k * s),
    ),
    "like.parallel": (
        ("AD BD AE CE", lambda a, b, c, d: a / (a + b) - c / (c + d)),
        ("AD AB BC DE", lambda a, b, c, d: a / b - d / c),
    ),
    "like.middles": (("BC MN", lambda b, m: b - 2 * m),),
    "like.bisector": (
        ("AB CA BD CD", lambda a, c, b, d: a * d - b * c),
        ("AB CA BC BD", lambda a, c, b, d: b * a / (a + c) - d),
    ),
    "like.centroid": (
        ("AD AG", lambda d, g: 2 * d - 3 * g),
        ("AD GD", lambda d, g: d - 3 * g),
    ),
    "like.centroid_areas": tuple(
        (f"△ABC {part}", lambda whole, third: whole - 3 * third) for part in ("△GBC", "△ABG", "△GCA")
    ),
    "ratio.right": (
        *(
            (f"{pair} {name}", relation)
            for pair, names in (
                ("AB BC", ("sin A", "cos A", "tan A", "sin B", "cos B", "tan B")),
                ("AB CA", ("sin A", "cos A", "tan A", "sin B", "cos B", "tan B")),
                ("BC CA", ("tan A", "tan B")),
            )
            for name in names
            for relation in (lambda one, other, r, pair=pair, name=name: r - ratio(pair, one, other, name),)
        ),
        ("AB ∠A BC", lambda c, t, a: a - c * sin(t)),
        ("AB ∠A CA", lambda c, t, b: b - c * sin(90 - t)),
        ("CA ∠A BC", lambda b, t, a: a - b * tan(t)),
    ),
    "ratio.area": (("AB CA ∠A △ABC", lambda a, c, t, s: s - a * c * sin(t) / 2),),
    "round.chord": (
        ("OA OM AB", lambda r, m, a: r * r - m * m - a * a / 4),
    ),
    "round.tangents": (
        ("OA PO PB", lambda r, far, long: far * far - r * r - long * long),
        ("PA PO OA", lambda long, far, r: far * far - r * r - long * long),
        ("∠APB ∠AOB", lambda p, o: p + o - 180),
        ("∠APB ∠PAB", lambda p, a: p + 2 * a - 180),
    ),
    "round.about": (("AB BC CD AD", lambda a, b, c, d: a + c - b - d),),
    "round.inscribed": (
        ("∠APB ∠AOB", lambda p, o: 2 * p - o),
        ("∠APB ∠OAB", lambda p, a: p + a - 90),
    ),
    "round.inside": (("∠A ∠C", lambda a, c: a + c - 180), ("∠B ∠D", lambda b, d: b + d - 180)),
}  # fmt: skip


def ratio(pair: str, one: float, other: float, name: str) -> float:
    sides = dict(zip(pair.split(), (one, other), strict=True))
    if "AB" not in sides:
        sides["AB"] = math.hypot(sides["BC"], sides["CA"])
    for missing, known in (("BC", "CA"), ("CA", "BC")):
        if missing not in sides:
            sides[missing] = math.sqrt(sides["AB"] ** 2 - sides[known] ** 2)
    across, beside = ("BC", "CA") if name.endswith("A") else ("CA", "BC")
    top, bottom = {"s": (across, "AB"), "c": (beside, "AB"), "t": (across, beside)}[name[0]]
    return sides[top] / sides[bottom]


def measured(question: Question, answer: Answer) -> bool:
    """Whether a relation ties what is asked to what is given, and every relation holds."""
    (figure,) = question.all(Situation)
    assert isinstance(answer, Scalar)
    letter = float(real(answer.value)) if question.goal.kind is GoalKind.AT_SOLUTION else 0.0
    values = {role: size(measure.value, letter) for role, measure in figure.measures}
    values |= {role: float(quantity.value) for role, quantity in figure.values}
    asked = "" if letter else str(question.goal.args[0])
    if asked:
        values[asked] = size(answer.value, 0.0)
    if figure.kind == "quad.inner_point" and min(values.values()) <= 0:
        return False
    applied = [
        relation(*(values[name] for name in roles(names)))
        for names, relation in RELATIONS[figure.kind]
        if (not asked or asked in roles(names)) and all(name in values for name in roles(names))
    ]
    return bool(applied) and all(abs(rest) < 1e-6 for rest in applied)


def roles(names: str) -> list[str]:
    """sin A is one role, though it has a space in it."""
    joined = names
    for name in ("sin", "cos", "tan"):
        joined = joined.replace(f"{name} ", f"{name}_")
    return [each.replace("_", " ") if each[:3] in ("sin", "cos", "tan") else each for each in joined.split()]


def size(node: object, letter: float) -> float:
    if isinstance(node, Ratio):
        first, second = (float(real(part)) for part in node.parts)
        return first / second
    return float(real(node, {"x": Decimal(str(letter))}))  # type: ignore[arg-type]

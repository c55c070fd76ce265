"""Keys of the goal FIND proven by measuring, and letters by looking for every value that fits."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from appliance.domain.answers import (
    Answer,
    Assignment,
    Coordinates,
    Formula,
    Range,
    Ranges,
    Roots,
    Scalar,
    Several,
    Word,
)
from appliance.domain.givens import Condition, Parts
from appliance.domain.question import Question
from appliance.domain.tasks import free_letters
from appliance.mathtext.tree import (
    NODE_TYPES,
    Neg,
    Node,
    PlusMinus,
    Point,
    Rel,
    Seq,
    Sym,
    symbols,
    transform,
    walk,
)
from appliance.verification.numeric import NotNumeric, close, holds, number
from appliance.verification.tasks.mapped import RESIDUAL_MAPS, SPECIAL_MAPS
from appliance.verification.tasks.means import SPECIAL_MEANS
from appliance.verification.tasks.residuals import RESIDUALS as PLANE
from appliance.verification.tasks.residuals import gap
from appliance.verification.tasks.scene import ZERO, Scene, cross, minus, round_, size, two_points

RESIDUALS = {**PLANE, **RESIDUAL_MAPS}
SPECIAL_TASKS = {**SPECIAL_MAPS, **SPECIAL_MEANS}
Letters = Mapping[str, Decimal]
TINY = Decimal("1e-36")
STARTS = tuple(Decimal(n) for n in ("0.83", "-1.37", "4.9", "-6.1", "17.3", "-21.7", "63.1", "-71.9"))


def scene_of(question: Question, letters: Letters, result: Node | None = None) -> Scene:
    parts = question.only(Parts)
    if parts is None:
        raise NotNumeric("no parts")
    items = dict(parts.items) | ({"result": result} if result is not None else {})
    modes = tuple(arg for arg in question.goal.args[1:] if isinstance(arg, str))
    return Scene(items, modes, letters)


def wanted_of(question: Question) -> Node | None:
    last = question.goal.args[-1]
    return last if isinstance(last, NODE_TYPES) else None  # type: ignore[return-value]


def measured_again(question: Question, answer: Answer) -> str:
    """What is wrong with the answer, or nothing."""
    task = str(question.goal.args[0])
    wanted = wanted_of(question)
    if task in SPECIAL_TASKS:
        return SPECIAL_TASKS[task](scene_of(question, {}), question, answer)
    if wanted is not None:
        return _letters(question, task, wanted, answer)
    special = SPECIAL.get(task)
    if special is not None:
        return special(question, answer)
    result = _node(answer)
    left = list(RESIDUALS[task](scene_of(question, {}, result)))
    if isinstance(answer, Scalar) and number(answer.value) < 0 and task not in SIGNED:
        return "길이가 음수입니다"
    return "" if left and all(abs(each) < TINY for each in left) else "구한 것이 주어진 조건과 맞지 않습니다"


# Tasks whose number may be negative: a place on the number line.
SIGNED = {"divide", "midpoint", "value"}


def _node(answer: Answer) -> Node:
    match answer:
        case Scalar(value, _):
            return value
        case Coordinates(x, y):
            return Point("", (x, y))
        case Formula(body):
            return body
    raise NotNumeric("an answer of another kind")


def _letters(question: Question, task: str, wanted: Node, answer: Answer) -> str:
    if isinstance(answer, Range | Ranges):
        return _range(question, task, wanted, answer)
    names = sorted(letters_of(question))
    found = [each for each in every_solution(question, task, names) if _allowed(question, task, each)]
    if not found:
        return "조건을 만족하는 값을 찾지 못했습니다"
    values = _distinct([number(wanted, each) for each in found]) if not isinstance(wanted, Seq) else []
    match answer:
        case Assignment(pairs):
            told = {name: number(value) for name, value in pairs}
            right = len(found) == 1 and all(close(found[0][name], value) for name, value in told.items())
        case Roots(_, nodes):
            told_values = [number(node) for node in nodes]
            right = len(told_values) == len(values) and all(
                any(close(a, b) for b in values) for a in told_values
            )
        case Scalar(value, _):
            right = close(_total(question, values), number(value))
        case _:
            raise NotNumeric("an answer of another kind")
    return "" if right else "구한 값이 주어진 조건과 맞지 않습니다"


def _total(question: Question, values: Sequence[Decimal]) -> Decimal:
    if "all_sum" in question.goal.args:
        return sum(values, ZERO)
    if "all_product" in question.goal.args:
        total = Decimal(1)
        for value in values:
            total *= value
        return total
    if len(values) != 1:
        raise NotNumeric("more than one value")
    return values[0]


def _distinct(values: Sequence[Decimal]) -> list[Decimal]:
    kept: list[Decimal] = []
    for value in values:
        if not any(close(value, other) for other in kept):
            kept.append(value)
    return kept


def letters_of(question: Question) -> set[str]:
    parts = question.only(Parts)
    assert parts is not None
    found: set[str] = set()
    for role, node in parts.items:
        found |= free_letters(role, node)
    return found


def every_solution(question: Question, task: str, names: Sequence[str]) -> list[dict[str, Decimal]]:
    """By Newton's way from many beginnings; what a school question has is found from one of them."""
    residual = RESIDUALS[task]

    def at(values: Sequence[Decimal]) -> list[Decimal]:
        return list(residual(scene_of(question, dict(zip(names, values, strict=True)))))

    found: list[list[Decimal]] = []
    for start in _starts(len(names)):
        got = _newton(at, list(start))
        if got is not None and not any(
            all(close(a, b) for a, b in zip(got, old, strict=True)) for old in found
        ):
            found.append(got)
    return [dict(zip(names, each, strict=True)) for each in found]


def _starts(count: int) -> Iterator[tuple[Decimal, ...]]:
    for at in range(len(STARTS) if count == 1 else len(STARTS) - 2):
        yield tuple(STARTS[(at + 3 * shift) % len(STARTS)] + shift for shift in range(count))


def _newton(at: Callable[[Sequence[Decimal]], list[Decimal]], values: list[Decimal]) -> list[Decimal] | None:
    """Gauss-Newton; None where it does not come to rest at a zero."""
    step = Decimal("1e-25")
    for _ in range(60):
        try:
            here = at(values)
            if here and all(abs(each) < Decimal("1e-45") for each in here):
                return [_round(value) for value in values]
            slopes = []
            for place in range(len(values)):
                moved = [v + step if n == place else v for n, v in enumerate(values)]
                slopes.append([(a - b) / step for a, b in zip(at(moved), here, strict=True)])
            change = _least(slopes, here)
        except (NotNumeric, ArithmeticError):
            return None
        if change is None:
            return None
        values = [v - c for v, c in zip(values, change, strict=True)]
        if any(abs(value) > Decimal("1e9") for value in values):
            return None
    try:
        return values if all(abs(each) < Decimal("1e-38") for each in at(values)) else None
    except (NotNumeric, ArithmeticError):
        return None


def _round(value: Decimal) -> Decimal:
    return value


def _least(slopes: list[list[Decimal]], here: list[Decimal]) -> list[Decimal] | None:
    """The step that takes the residuals to zero, in the sense of least squares."""
    count = len(slopes)
    rows = [
        [sum((a * b for a, b in zip(slopes[i], slopes[j], strict=True)), ZERO) for j in range(count)]
        + [sum((a * b for a, b in zip(slopes[i], here, strict=True)), ZERO)]
        for i in range(count)
    ]
    for at in range(count):
        pivot = max(range(at, count), key=lambda row: abs(rows[row][at]))
        if abs(rows[pivot][at]) < Decimal("1e-30"):
            return None
        rows[at], rows[pivot] = rows[pivot], rows[at]
        rows[at] = [entry / rows[at][at] for entry in rows[at]]
        for other in range(count):
            if other != at:
                factor = rows[other][at]
                rows[other] = [a - factor * b for a, b in zip(rows[other], rows[at], strict=True)]
    return [row[-1] for row in rows]


def _allowed(question: Question, task: str, letters: Letters) -> bool:
    """Not the coinciding lines where parallel ones are meant, no negative length, and what the stem adds."""
    s = scene_of(question, letters)
    if task == "parallel":
        a, b = s.line("first"), s.line("second")
        start, _ = two_points(a)
        if abs(b[0] * start[0] + b[1] * start[1] + b[2]) < TINY:
            return False
    if task == "rational_letters":
        f, places = s.parts["f"], (Decimal("3.7"), Decimal("-5.9"))
        assert isinstance(f, Rel)
        values = [number(f.sides[1], {**letters, "x": place}) for place in places]
        if close(*values):
            return False  # a constant
    return all(holds(given.relation, letters) for given in question.all(Condition))


def _range(question: Question, task: str, wanted: Node, answer: Range | Ranges) -> str:
    """Every half between -60 and 60, and both sides of every bound."""
    if not isinstance(wanted, Sym):
        raise NotNumeric("one letter is needed")
    parts = (answer.relation,) if isinstance(answer, Range) else answer.parts
    bounds = [number(side) for part in parts for side in part.sides if not symbols(side)]
    points = [Decimal(n) / 2 for n in range(-120, 121)]
    points += [bound + step for bound in bounds for step in (Decimal("-0.01"), ZERO, Decimal("0.01"))]
    for point in points:
        letters = {wanted.name: point}
        said = any(holds(part, letters) for part in parts)
        if said != _so(question, task, letters):
            return "범위에 드는 값과 조건을 만족하는 값이 다릅니다"
    return ""


def _so(question: Question, task: str, letters: Letters) -> bool:
    s = scene_of(question, letters)
    if not all(holds(given.relation, letters) for given in question.all(Condition)):
        return False
    if task == "is_circle":
        return round_(s.curve("circle"))[1] > TINY
    value = gap(s)
    mode = next(mode for mode in s.modes if mode in ("cut", "apart", "meet"))
    return {"cut": value > TINY, "apart": value < -TINY, "meet": value > -TINY}[mode]


def _centre_radius(question: Question, answer: Answer) -> str:
    if not isinstance(answer, Several):
        raise NotNumeric("centre and radius are needed")
    (_, spot), (_, radius) = answer.items
    (p, q), r2 = scene_of(question, {}).circle()
    if not isinstance(spot.value, Point):
        raise NotNumeric("a centre is needed")
    x, y = (number(item) for item in spot.value.items)
    right = close(x, p) and close(y, q) and number(radius.value) > 0 and close(number(radius.value) ** 2, r2)
    return "" if right else "중심이나 반지름의 길이가 다릅니다"


WORDS = {1: "서로 다른 두 점에서 만난다", 0: "한 점에서 만난다(접한다)", -1: "만나지 않는다"}


def _sign(value: Decimal) -> int:
    return 0 if abs(value) < TINY else 1 if value > 0 else -1


def _position(question: Question, answer: Answer) -> str:
    sign = _sign(gap(scene_of(question, {})))
    if isinstance(answer, Scalar):
        return "" if close(number(answer.value), Decimal(sign + 1)) else "교점의 개수가 다릅니다"
    return "" if isinstance(answer, Word) and answer.text == WORDS[sign] else "위치 관계가 다릅니다"


def _triangle(question: Question, answer: Answer) -> str:
    s = scene_of(question, {})
    a, b, c = (s.point(name) for name in "ABC")
    if abs(cross(minus(b, a), minus(c, a))) < TINY:
        raise NotNumeric("no triangle")
    low, middle, high = sorted(size(minus(p, q)) for p, q in ((a, b), (b, c), (c, a)))
    right = close(low * low + middle * middle, high * high)
    pairs = close(low, middle) + close(middle, high)
    name = {
        (False, 2): "정삼각형",
        (True, 1): "직각이등변삼각형",
        (True, 0): "직각삼각형",
        (False, 1): "이등변삼각형",
    }
    return (
        ""
        if isinstance(answer, Word) and name.get((right, pairs)) == answer.text
        else "삼각형의 모양이 다릅니다"
    )


def _tangents(question: Question, answer: Answer) -> str:
    """Both lines touch the circle and have the slope; they are two."""
    if not isinstance(answer, Formula) or not isinstance(answer.body, Rel):
        raise NotNumeric("lines are needed")
    if not any(isinstance(node, PlusMinus) for node in walk(answer.body)):
        return "접선은 두 개입니다"
    for keep in (True, False):
        body = transform(
            answer.body,
            lambda n, k=keep: (n.arg if k else Neg(n.arg)) if isinstance(n, PlusMinus) else n,  # type: ignore[misc]
        )
        s = scene_of(question, {}, body)
        here = s.line("result")
        along = minus(*two_points(here))
        if s.has("slope"):
            wrong = along[1] - s.number("slope") * along[0]
        elif s.has("parallel"):
            wrong = cross(along, minus(*two_points(s.line("parallel"))))
        else:
            other = minus(*two_points(s.line("perpendicular")))
            wrong = along[0] * other[0] + along[1] * other[1]
        touching = Scene({**s.parts, "line": body}, s.modes, {})
        if abs(wrong) > TINY or abs(gap(touching)) > TINY:
            return "접선이 아니거나 기울기가 다릅니다"
    return ""


SPECIAL: dict[str, Callable[[Question, Answer], str]] = {
    "centre_radius": _centre_radius,
    "position": _position,
    "meeting_count": _position,
    "triangle_kind": _triangle,
    "tangents_with_slope": _tangents,
}

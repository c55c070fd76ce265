"""The extreme value of an expression of positive letters found by walking: the letters are real numbers here,
and no inequality between means is used.
"""

from collections.abc import Callable, Iterator
from decimal import Context, Decimal, localcontext

from appliance.domain.answers import Answer, Scalar
from appliance.domain.givens import Parts
from appliance.domain.question import Question
from appliance.mathtext.tree import Rel, symbols
from appliance.verification.numeric import PRECISION, NotNumeric, close, holds, number
from appliance.verification.tasks.scene import ONE, TWO, ZERO, Scene

Along = Callable[[Decimal], Decimal]
_NEAR = Decimal("1e-12")
_STEPS = 90
_PLACES = 40


def means(s: Scene, question: Question, answer: Answer) -> str:
    """What is wrong with the answer, or nothing."""
    if not isinstance(answer, Scalar):
        return "구한 것이 수가 아닙니다"
    least = "min" in question.goal.args
    value, low, high = _walk(s)
    told = number(answer.value)
    sign = ONE if least else -ONE
    best = _lowest(lambda at: sign * value(at), low, high)
    for step in range(1, _PLACES):
        if sign * value(low + (high - low) * step / _PLACES) < sign * told - _NEAR:
            return "더 좋은 값이 있습니다"
    return "" if abs(best - sign * told) < _NEAR else "그런 값이 되는 곳이 없습니다"


def _walk(s: Scene) -> tuple[Along, Decimal, Decimal]:
    """The target along the curve of the letters, and from where to where to walk."""
    target = s.parts["target"]
    names = sorted(symbols(target) | (symbols(s.parts["tie"]) if s.has("tie") else frozenset()))
    if not s.has("tie"):
        rest = dict.fromkeys(names[1:], ONE)
        if len(names) > 2 or (len(names) == 2 and not _only_ratio(s, names)):
            raise NotNumeric("two free letters")
        return (lambda at: number(target, {names[0]: at.exp(), **rest})), Decimal(-12), Decimal(12)
    one, other = names
    partner = _partner(s, names)
    start = _gap(s, names)(ZERO, ZERO)
    end = _gap(s, names)(ONE, ZERO) - start
    if end:  # ax+by=s: x goes until y is nothing
        far = -start / end
        return (lambda x: number(target, {one: x, other: partner(x)})), far / 10**9, far * (1 - ONE / 10**9)
    return (
        (lambda at: number(target, {one: at.exp(), other: partner(at.exp())})),
        Decimal(-12),
        Decimal(12),
    )


def _gap(s: Scene, names: list[str]) -> Callable[[Decimal, Decimal], Decimal]:
    """The left side of the tie less its right side."""
    tie = s.parts["tie"]
    if not isinstance(tie, Rel) or len(names) != 2:
        raise NotNumeric("an equation of two letters is needed")

    def gap(x: Decimal, y: Decimal) -> Decimal:
        letters = dict(zip(names, (x, y), strict=True))
        return number(tie.sides[0], letters) - number(tie.sides[1], letters)

    return gap


def _partner(s: Scene, names: list[str]) -> Along:
    """The second letter where the first is so much, and both are tied."""
    gap = _gap(s, names)

    def partner(x: Decimal) -> Decimal:
        start = gap(x, ZERO)
        slope = gap(x, ONE) - start
        if not slope or not close(gap(x, TWO), start + 2 * slope):
            raise NotNumeric("the tie is not of the first degree")
        return -start / slope

    return partner


def _only_ratio(s: Scene, names: list[str]) -> bool:
    """Whether the target depends on the ratio of its letters alone."""
    places = ((ONE, TWO), (Decimal(3), Decimal(5)), (Decimal(7), TWO))
    target = s.parts["target"]
    return all(
        close(
            number(target, dict(zip(names, (a, b), strict=True))),
            number(target, dict(zip(names, (3 * a, 3 * b), strict=True))),
        )
        for a, b in places
    )


def _lowest(value: Along, low: Decimal, high: Decimal) -> Decimal:
    """The lowest value of a function with one valley, by thirds."""
    for _ in range(_STEPS):
        a, b = low + (high - low) / 3, high - (high - low) / 3
        if value(a) < value(b):
            high = b
        else:
            low = a
    return value((low + high) / 2)


def where_best(s: Scene) -> Iterator[tuple[str, Decimal]]:
    """The letters where the best value stands, from the shape of the target: ax+b/x+c, or a parabola.

    Where only the ratio of two letters matters, the second is 1.
    """
    if "target" not in s.parts:
        return
    with localcontext(Context(prec=PRECISION)):
        _, point = _points(s)
        values = [number(s.parts["target"], point(Decimal(at))) for at in (1, 2, 4)]
        a, b = _rising_falling(values) if _hyperbolic(s) else _parabola(values)
        if not a or b / a <= 0:
            return
        best = (b / a).sqrt() if _hyperbolic(s) else b / a
        found = point(best)
        yield from found.items()


def _hyperbolic(s: Scene) -> bool:
    return "min" in s.modes


def _rising_falling(values: list[Decimal]) -> tuple[Decimal, Decimal]:
    """(a, b) of ax+b/x+c, from its values at 1, 2 and 4."""
    first, second = values[1] - values[0], values[2] - values[1]  # a-b/2, 2a-b/4
    a = (2 * second - first) / 3
    return a, 2 * (a - first)


def _parabola(values: list[Decimal]) -> tuple[Decimal, Decimal]:
    """(-2a, b) of ax²+bx+c, from its values at 1, 2 and 4: their ratio is where it turns."""
    first, second = values[1] - values[0], (values[2] - values[1]) / 2  # 3a+b, 6a+b
    a = (second - first) / 3
    return -2 * a, first - 3 * a


def of_positive(relation: Rel, question: Question) -> bool:
    """Whether a relation holds wherever the letters of such a question are positive and tied."""
    parts = question.only(Parts)
    if parts is None or question.goal.args[0] != "means":
        return False
    s = Scene(dict(parts.items), tuple(str(each) for each in question.goal.args[1:]), {})
    try:
        names, point = _points(s)
        if not symbols(relation) <= set(names):
            return False
        tried = [point(Decimal(at) / 8) for at in range(1, 160, 3)]
        inside = [each for each in tried if min(each.values()) > 0]
        if len(names) == 2 and not s.has("tie"):
            inside = [{**each, names[1]: each[names[1]] * k} for each in inside for k in (1, 3)]
            inside = [{**each, names[0]: each[names[0]] * 2} for each in inside] + inside
        return len(inside) > 2 and all(holds(relation, each) for each in inside)
    except (NotNumeric, ArithmeticError):
        return False


def _points(s: Scene) -> tuple[list[str], Callable[[Decimal], dict[str, Decimal]]]:
    """The letters, and what they are where the first is so much."""
    names = sorted(symbols(s.parts["target"]) | (symbols(s.parts["tie"]) if s.has("tie") else frozenset()))
    if not s.has("tie"):
        return names, lambda at: {names[0]: at, **dict.fromkeys(names[1:], ONE)}
    partner = _partner(s, names)
    return names, lambda at: {names[0]: at, names[1]: partner(at)}


SPECIAL_MEANS: dict[str, Callable[[Scene, Question, Answer], str]] = {"means": means}

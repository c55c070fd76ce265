"""Least and greatest values of expressions of positive letters, by 산술평균과 기하평균의 관계."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from appliance.domain.answers import Scalar
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import symbols
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.poly import Poly
from appliance.solving.surd import Surd
from appliance.solving.tasks.given import Given
from appliance.solving.tasks.things import Said, Thing

_ELSE = "산술평균과 기하평균의 관계로 구할 수 있는 식이 아닙니다."


@dataclass(frozen=True, slots=True)
class Means:
    """first+second ≥ 2√(first×second), where `product` is the value of first×second.

    rest: what is added to the two. names: the letters. Of a greatest value, first+second is `total` and
    the target is `times` the product of the letters, to which `rest` is added.
    """

    names: tuple[str, ...]
    first: Surd
    second: Surd
    rest: Surd
    product: Surd | None = None
    total: Surd | None = None
    times: Surd | None = None

    @property
    def value(self) -> Surd:
        two, four = Surd.of(2), Surd.of(4)
        if self.product is not None:
            return self.rest + two * self.product.sqrt()
        assert self.total is not None
        assert self.times is not None
        return self.rest + self.times * self.total * self.total / (four * self.first * self.second)


def means_of(given: Given) -> Means:
    """Which two numbers have a fixed product, or a fixed sum. Raises Unsolvable for any other expression."""
    target = evaluate(given.node("target"))
    if given.has("tie"):
        return _tied(given, target.poly if target.is_polynomial else None)
    names = tuple(sorted(symbols(given.node("target"))))
    if "min" not in given.modes or len(names) not in (1, 2):
        raise Unsolvable(_ELSE)
    low = dict.fromkeys(names, 1)
    (unit,) = _parts(target.den, names, (low,))
    one = names[0]
    square = {name: 2 if name == one else 0 for name in names}
    other = {name: 0 if name == one else 2 for name in names} if len(names) == 2 else {one: 0}
    a, c, b = _parts(target.num, names, (square, low, other))
    a, b, c = a / unit, b / unit, c / unit
    return _least(Means(names, a, b, c, product=a * b))


def _tied(given: Given, target: Poly | None) -> Means:
    tie = given.curve("tie")
    names = tuple(sorted(tie.letters))
    if target is None or len(names) != 2 or not target.letters <= set(names):
        raise Unsolvable(_ELSE)
    x, y = ({name: int(name == one) for name in names} for one in names)
    both, none = dict.fromkeys(names, 1), dict.fromkeys(names, 0)
    if "min" in given.modes:
        k, c = _parts(tie, names, (both, none))
        p, q, rest = _parts(target, names, (x, y, none))
        return _least(Means(names, p, q, rest, product=p * q * (-c / k)))
    if "max" not in given.modes:
        raise Unsolvable(_ELSE)
    p, q, c = _parts(tie, names, (x, y, none))
    times, rest = _parts(target, names, (both, none))
    if c.sign() > 0:
        p, q, c = -p, -q, -c
    if min(p.sign(), q.sign(), -c.sign(), times.sign()) <= 0:
        raise Unsolvable(_ELSE)
    return Means(names, p, q, rest, total=-c, times=times)


def _least(found: Means) -> Means:
    assert found.product is not None
    if min(found.first.sign(), found.second.sign(), found.product.sign()) <= 0:
        raise Unsolvable(_ELSE)
    return found


Powers = Mapping[str, int]


def _parts(poly: Poly, names: tuple[str, ...], wanted: tuple[Powers, ...]) -> tuple[Surd, ...]:
    """The coefficients of these monomials, of which all the rest of the polynomial must be empty."""
    found: list[Surd] = []
    rest = poly
    for powers in wanted:
        size, body = poly, Poly.constant(Surd.of(1))
        for name in names:
            size = size.coefficients(name).get(powers[name], Poly({}))
            for _ in range(powers[name]):
                body = body * Poly.letter(name)
        if not size.is_constant:
            raise Unsolvable(_ELSE)
        value = size.value if size else Surd.of(0)
        found.append(value)
        rest = rest - body.scaled(value)
    if rest or not found[0]:
        raise Unsolvable(_ELSE)
    return tuple(found)


def means(given: Given) -> Thing:
    return Said(Scalar(build.surd(means_of(given).value)))


OPS: dict[str, Callable[[Given], Thing]] = {"means": means}

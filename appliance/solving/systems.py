"""Systems of polynomial equations by elimination: equations of the course, and those of word problems.

A letter that an equation gives outright (with a number as its coefficient) is put into the others; else an
equation in one letter is solved, which may branch; else a letter that stands only to the first power is
put in as a fraction. Every solution is checked in all the equations that were handed in.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from appliance.domain.errors import Unsolvable
from appliance.solving import flintpoly
from appliance.solving.pi import without_pi
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient, make
from appliance.solving.roots import real_roots

Binding = tuple[str, Quotient]


@dataclass(frozen=True, slots=True)
class Solution:
    """One solution. values: letter → value, where free letters may stand in it; free: letters without one."""

    values: Mapping[str, Quotient]
    free: frozenset[str]


def solve_system(
    equations: Iterable[Poly], unknowns: Sequence[str], *, loose: bool = False
) -> tuple[Solution, ...]:
    """All real solutions of `each equation = 0`, in the order in which the branches were taken.

    loose: where elimination comes to no end, what is left is not looked at, and its letters stay free.
    Raises Unsolvable where elimination comes to no end within the course.
    """
    given = tuple(equations)
    branches = _eliminate(given, tuple(unknowns), (), loose)
    found = [solution for branch in branches if (solution := _back(branch, unknowns)) is not None]
    return tuple(solution for solution in found if _holds(solution, given, loose))


def _eliminate(
    equations: tuple[Poly, ...], unknowns: tuple[str, ...], done: tuple[Binding, ...], loose: bool = False
) -> list[tuple[Binding, ...]]:
    left = tuple(without_pi(equation) for equation in equations if equation)
    if any(not equation.letters & set(unknowns) for equation in left):
        return []
    if not left:
        return [done]
    step = _outright(left, unknowns)
    if step is not None:
        return _put_in(left, step, unknowns, done, loose)
    for equation in left:
        if len(equation.letters) == 1:
            (name,) = equation.letters
            branches: list[tuple[Binding, ...]] = []
            for root in real_roots(equation, name).values:
                branches += _put_in(left, (name, Quotient.of(root)), unknowns, done, loose)
            return branches
    for equation in left:
        if len(pieces := _factors(equation)) > 1:
            rest = tuple(other for other in left if other is not equation)
            return [end for piece in pieces for end in _eliminate((piece, *rest), unknowns, done, loose)]
    step = _as_fraction(left, unknowns)
    if step is None and loose:
        return [done]
    if step is None:
        raise Unsolvable("이 연립방정식은 과정 안의 방법으로 풀 수 없습니다.")
    return _put_in(left, step, unknowns, done, loose)


def _factors(equation: Poly) -> tuple[Poly, ...]:
    """x²-3xy+2y²=0 is x-y=0 or x-2y=0."""
    if not equation.is_rational or equation.letters & {"pi", "i"}:
        return (equation,)
    return tuple(piece for piece, _ in flintpoly.factor(equation)[1])


def _outright(equations: tuple[Poly, ...], unknowns: tuple[str, ...]) -> Binding | None:
    """A letter with a number as its only coefficient, last unknown first so that x stays to the end."""
    for name in reversed(unknowns):
        for equation in equations:
            parts = equation.coefficients(name)
            if max(parts) == 1 and parts[1].is_constant:
                rest = parts.get(0, Poly({}))
                return name, Quotient.of(rest.scaled(-parts[1].value.inverse()))
    return None


def _as_fraction(equations: tuple[Poly, ...], unknowns: tuple[str, ...]) -> Binding | None:
    for name in reversed(unknowns):
        for equation in equations:
            parts = equation.coefficients(name)
            if max(parts) == 1:
                return name, make(-parts.get(0, Poly({})), parts[1])
    return None


def _put_in(
    equations: tuple[Poly, ...],
    step: Binding,
    unknowns: tuple[str, ...],
    done: tuple[Binding, ...],
    loose: bool = False,
) -> list[tuple[Binding, ...]]:
    name, value = step
    replaced = tuple(_replace(equation, name, value).num for equation in equations)
    rest = tuple(unknown for unknown in unknowns if unknown != name)
    return _eliminate(replaced, rest, (*done, step), loose)


def _replace(poly: Poly, name: str, value: Quotient) -> Quotient:
    if value.is_polynomial:
        return Quotient.of(poly.substitute({name: value.num}))
    total = Quotient.of(0)
    for exponent, part in poly.coefficients(name).items():
        total = total + Quotient.of(part) * value.power(exponent)
    return total


def _back(bindings: tuple[Binding, ...], unknowns: Sequence[str]) -> Solution | None:
    """Values of all letters, the last binding put into the ones before it; None where one has no value."""
    values: dict[str, Quotient] = {}
    for name, value in reversed(bindings):
        try:
            values[name] = substituted(value, values)
        except Unsolvable:  # a denominator became 0: the branch multiplied by it
            return None
    return Solution(values, frozenset(unknowns) - values.keys())


def substituted(value: Quotient, values: Mapping[str, Quotient]) -> Quotient:
    """The value with letters replaced by theirs. Raises Unsolvable where a denominator becomes 0."""
    inside = (value.num.letters | value.den.letters) & values.keys()
    if value.is_polynomial and all(values[name].is_polynomial for name in inside):
        return Quotient.of(value.num.substitute({name: values[name].num for name in inside}))
    result = [Quotient.of(value.num), Quotient.of(value.den)]
    for place, part in enumerate((value.num, value.den)):
        for name in sorted(part.letters & values.keys()):
            num = _replace(result[place].num, name, values[name])
            den = _replace(result[place].den, name, values[name])
            result[place] = num / den
    return result[0] / result[1]


def _holds(solution: Solution, equations: tuple[Poly, ...], loose: bool = False) -> bool:
    left = [substituted(Quotient.of(equation), solution.values).num for equation in equations]
    return all(not each or (loose and not each.is_constant) for each in left)

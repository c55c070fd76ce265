"""Numbers of a question left open, found from the values that its letters shall have."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Told
from appliance.domain.question import Question
from appliance.solving.poly import Poly
from appliance.solving.systems import solve_system
from appliance.solving.told.graphs import Scene
from appliance.solving.told.rules import RULES


def fitted(
    question: Question, letters: Mapping[str, Fraction], numbers: Sequence[str]
) -> dict[str, Fraction]:
    """The open numbers for which what is told holds at these letters. Raises Unsolvable where there are none."""
    scene = Scene.of(question)
    known = {name: Poly.constant(value) for name, value in letters.items()}
    equations = [
        each.substitute(known)
        for serial, told in enumerate(question.all(Told))
        for each in RULES[told.kind](scene, told, serial)
    ]
    unknowns = sorted(
        {name for each in equations for name in each.letters} - {"pi"},
        key=lambda name: (name not in numbers, name),
    )
    solutions = solve_system(equations, unknowns)
    for solution in solutions:
        found: dict[str, Fraction] = {}
        for name in numbers:
            value = solution.values.get(name)
            if (
                value is None
                or not value.is_polynomial
                or not value.num.is_constant
                or not value.num.value.is_rational
            ):
                break
            found[name] = value.num.value.rational
        else:
            return found
    raise Unsolvable("열린 수가 하나로 정해지지 않습니다.")

"""What every word problem needs: a Situation, told in a phrasing whose slots are its roles."""

import random
from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.givens import Situation
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.quantity import Quantity
from appliance.domain.situations import SITUATIONS
from appliance.itemmodels.formulas import Rational, number
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance, written

Values = dict[str, Quantity]


def quantity(value: Rational, unit: str = "") -> Quantity:
    return Quantity(Fraction(value), unit)


def story(
    rng: random.Random,
    phrasings: Sequence[str],
    kind: str,
    values: Values,
    asked: str,
    answer: Quantity,
    people: tuple[str, ...] = (),
    /,
    **words: str,
) -> Instance:
    """A word problem. In the phrasings `{role}` is the given quantity of that role (300g, 시속 4km, 12세),
    `{unit}` the unit asked for; `words` fills the rest (names, places).
    """
    given = tuple((role.name, values[role.name]) for role in SITUATIONS[kind].roles if role.name in values)
    assert len(given) == len(values), f"{kind} has not all of {sorted(values)}"
    slots = {name: written(value) for name, value in given} | {"unit": answer.unit} | words
    return instance(
        rng,
        phrasings,
        [Situation(kind, given, people)],
        Goal(GoalKind.ROLE, (asked,), answer.unit),
        number(answer.value, answer.unit),
        **slots,
    )

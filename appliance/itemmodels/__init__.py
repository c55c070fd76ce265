"""The catalogue: the academy's own problem-making algorithm, one file per family of item models."""

from appliance.itemmodels import (
    ages,
    averages,
    balls,
    cards,
    changes,
    coins,
    decimals,
    dice,
    distributions,
    divisors,
    expressions,
    factoring,
    figures,
    function_letters,
    functions,
    inequalities,
    line_equations,
    line_meetings,
    line_properties,
    linear_equations,
    lines,
    meetings,
    menus,
    mixtures,
    number_puzzles,
    parabola_moves,
    parabolas,
    polynomials,
    powers,
    primes,
    products,
    quadratic_letters,
    quadratic_values,
    quadratics,
    quartiles,
    queues,
    rationals,
    relative,
    scores,
    sharing,
    shopping,
    spread,
    surds,
    systems,
    travel,
    two_events,
)
from appliance.itemmodels.model import Instance, ItemModel

_FAMILIES = (
    primes, divisors, rationals, decimals, surds, expressions, polynomials, linear_equations, powers,
    products, inequalities, systems, functions, lines, factoring, quadratics, parabolas, figures, dice,
    coins, cards, balls, mixtures, travel, meetings, ages, shopping, number_puzzles, sharing,
    averages,
    distributions,
    relative,
    spread,
    quartiles,
    scores,
    line_equations,
    line_meetings,
    quadratic_values,
    changes,
    function_letters,
    parabola_moves,
    queues,
    two_events,
    quadratic_letters,
    line_properties,
    menus,
)  # fmt: skip
_CATALOGUE: tuple[ItemModel, ...] = tuple(
    sorted((model for family in _FAMILIES for model in family.MODELS), key=lambda model: model.standard)
)


def catalogue() -> tuple[ItemModel, ...]:
    """All item models, in the order of their standards."""
    return _CATALOGUE


__all__ = ["Instance", "ItemModel", "catalogue"]

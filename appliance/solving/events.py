"""Whether an outcome is in an event; each kind of event is one line."""

from collections.abc import Callable
from fractions import Fraction
from math import isqrt, prod

from appliance.domain.errors import Unsolvable
from appliance.domain.experiments import EVENT_KINDS
from appliance.domain.givens import Experiment
from appliance.domain.goals import Event
from appliance.mathtext import NotRational
from appliance.mathtext.rational import holds

Numbers = tuple[int, ...]
Words = tuple[str, ...]


def occurs(event: Event, experiment: Experiment, outcome: tuple[int | str, ...]) -> bool:
    """Whether the event happens. Raises Unsolvable where it makes no sense for the experiment."""
    if event.kind not in EVENT_KINDS:
        raise Unsolvable(f"사건 '{event.kind}'은(는) 알지 못합니다.")
    try:
        return _occurs(event, experiment, outcome)
    except IndexError:
        raise Unsolvable("사건을 정하는 수가 없습니다.") from None


def _occurs(event: Event, experiment: Experiment, outcome: tuple[int | str, ...]) -> bool:
    if event.kind == "any":
        return True
    if experiment.kind in ("dice", "cards"):
        return _number_event(event, tuple(int(value) for value in outcome))
    words = tuple(str(value) for value in outcome)
    table = _COINS if experiment.kind == "coins" else _COLOURS
    rule = table.get(event.kind)
    if rule is None:
        raise Unsolvable("시행에 맞지 않는 사건입니다.")
    return rule(words, event.args)


def _number_event(event: Event, values: Numbers) -> bool:
    if event.kind in _TOGETHER:
        return _TOGETHER[event.kind](values, _whole(event))
    if event.kind == "at_least_one":
        return any(_has(value, event.args[0]) for value in values)
    if event.kind == "relation":
        return _related(event, values)
    if event.kind == "either" and len(values) == 1:
        kinds = zip(event.args[::2], event.args[1::2], strict=True)
        return any(_SINGLE[str(kind)](values[0], (int(number),)) for kind, number in kinds)
    rule = _SINGLE.get(event.kind)
    if rule is None or len(values) != 1:
        raise Unsolvable("시행에 맞지 않는 사건입니다.")
    return rule(values[0], _whole(event))


def _whole(event: Event) -> Numbers:
    if any(not isinstance(arg, int) for arg in event.args):
        raise Unsolvable("사건에 수가 와야 합니다.")
    return tuple(int(arg) for arg in event.args)


def _related(event: Event, values: Numbers) -> bool:
    """Whether the formula holds for the numbers in their order."""
    if event.relation is None or len(event.args) != len(values):
        raise Unsolvable("눈의 수를 나타내는 문자가 시행과 맞지 않습니다.")
    known = {str(name): Fraction(value) for name, value in zip(event.args, values, strict=True)}
    try:
        return holds(event.relation, known)
    except NotRational:
        raise Unsolvable("눈의 수에 대한 식을 알 수 없습니다.") from None


def _has(value: int, wanted: int | str) -> bool:
    """`적어도 하나는 짝수`, `적어도 하나는 6`."""
    if isinstance(wanted, int):
        return value == wanted
    parity = {"even": 0, "짝수": 0, "odd": 1, "홀수": 1}.get(wanted)
    if parity is None:
        raise Unsolvable(f"눈의 수가 '{wanted}'인 사건은 알지 못합니다.")
    return value % 2 == parity


def is_prime(n: int) -> bool:
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def _divides(d: int, n: int) -> bool:
    return d != 0 and n % d == 0


_TOGETHER: dict[str, Callable[[Numbers, Numbers], bool]] = {
    "sum_is": lambda values, args: sum(values) == args[0],
    "sum_at_most": lambda values, args: sum(values) <= args[0],
    "sum_at_least": lambda values, args: sum(values) >= args[0],
    "sum_multiple": lambda values, args: _divides(args[0], sum(values)),
    "difference_is": lambda values, args: max(values) - min(values) == args[0],
    "product_is": lambda values, args: prod(values) == args[0],
    "product_even": lambda values, args: prod(values) % 2 == 0,
    "product_odd": lambda values, args: prod(values) % 2 == 1,
    "all_same": lambda values, args: len(set(values)) == 1,
    "all_different": lambda values, args: len(set(values)) == len(values),
}

_SINGLE: dict[str, Callable[[int, Numbers], bool]] = {
    "multiple_of": lambda value, args: _divides(args[0], value),
    "multiple_of_either": lambda value, args: any(_divides(arg, value) for arg in args),
    "divisor_of": lambda value, args: _divides(value, args[0]),
    "prime": lambda value, args: is_prime(value),
    "composite": lambda value, args: value > 1 and not is_prime(value),
    "odd": lambda value, args: value % 2 == 1,
    "even": lambda value, args: value % 2 == 0,
    "at_least": lambda value, args: value >= args[0],
    "at_most": lambda value, args: value <= args[0],
    "exactly": lambda value, args: value == args[0],
    "below": lambda value, args: value < args[0],
    "above": lambda value, args: value > args[0],
}

_COINS: dict[str, Callable[[Words, tuple[int | str, ...]], bool]] = {
    "heads_exactly": lambda faces, args: faces.count("앞") == args[0],
    "heads_at_least": lambda faces, args: faces.count("앞") >= int(args[0]),
    "tails_exactly": lambda faces, args: faces.count("뒤") == args[0],
    "tails_at_least": lambda faces, args: faces.count("뒤") >= int(args[0]),
    "at_least_one": lambda faces, args: str(args[0])[:1] in faces,
    "all_same": lambda faces, args: len(set(faces)) == 1,
    "all_different": lambda faces, args: len(set(faces)) == len(faces),
}

_COLOURS: dict[str, Callable[[Words, tuple[int | str, ...]], bool]] = {
    "colour": lambda colours, args: all(colour == args[0] for colour in colours),
    "not_colour": lambda colours, args: all(colour != args[0] for colour in colours),
    "colour_either": lambda colours, args: all(colour in args for colour in colours),
    "same_colour": lambda colours, args: len(set(colours)) == 1,
    "all_same": lambda colours, args: len(set(colours)) == 1,
    "all_different": lambda colours, args: len(set(colours)) == len(colours),
    "at_least_one": lambda colours, args: args[0] in colours,
}

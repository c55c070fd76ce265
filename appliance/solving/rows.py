"""Numbers in a row: exact values, the kinds they are of, and their order."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Numbers
from appliance.domain.question import Question
from appliance.domain.rows import WHOLE_KINDS
from appliance.mathtext.tree import Frac, Node, Num, Sym, symbols, walk
from appliance.solving.evaluate import evaluate
from appliance.solving.integers import prime_factors
from appliance.solving.surd import Surd

# π to so many digits: it is only ever compared with numbers of a school text.
PI = Surd.of(Fraction("3.14159265358979323846"))


def row_of(question: Question) -> tuple[Node, ...]:
    """The numbers of the stem, two at least and all different. Raises Unsolvable."""
    given = question.only(Numbers)
    if given is None or len(given.values) < 2:
        raise Unsolvable("수가 두 개 이상 주어져야 합니다.")
    if any(symbols(node) for node in given.values):
        raise Unsolvable("문자가 있는 식은 비교하거나 분류할 수 없습니다.")
    return given.values


def has_pi(node: Node) -> bool:
    return any(isinstance(part, Sym) and part.name == "pi" for part in walk(node))


def size(node: Node) -> Surd:
    """The value to order by; π is near enough for a school text, where nothing is as near to it as that."""
    if not has_pi(node):
        return evaluate(node).number
    value = evaluate(node)
    if not value.is_polynomial or value.num.degree_in("pi") > 1:
        raise Unsolvable("π가 있는 식의 값을 비교할 수 없습니다.")
    parts = value.num.coefficients("pi")
    found = Surd.of(0)
    for power, coefficient in parts.items():
        found = found + coefficient.value * (PI if power else Surd.of(1))
    return found


def _rational(node: Node) -> Fraction | None:
    """The value where it is rational."""
    if has_pi(node):
        return None
    value = evaluate(node).number
    return value.rational if value.is_rational else None


def _whole(node: Node) -> int | None:
    value = _rational(node)
    return int(value) if value is not None and value.denominator == 1 else None


def _is(test: Callable[[Fraction], bool]) -> Callable[[Node], bool]:
    def holds(node: Node) -> bool:
        value = _rational(node)
        return value is not None and test(value)

    return holds


def _terminates(value: Fraction) -> bool:
    below = value.denominator
    for prime in (2, 5):
        while below % prime == 0:
            below //= prime
    return below == 1


def _prime(value: Fraction) -> bool:
    return value.denominator == 1 and value > 1 and prime_factors(int(value)) == ((int(value), 1),)


_TESTS: dict[str, Callable[[Node], bool]] = {
    "natural": _is(lambda v: v.denominator == 1 and v > 0),
    "negative_integer": _is(lambda v: v.denominator == 1 and v < 0),
    "integer": _is(lambda v: v.denominator == 1),
    "fraction": _is(lambda v: v.denominator != 1),
    "rational": lambda node: _rational(node) is not None,
    "irrational": lambda node: _rational(node) is None,
    "positive": lambda node: size(node).sign() > 0,
    "negative": lambda node: size(node).sign() < 0,
    "positive_rational": _is(lambda v: v > 0),
    "negative_rational": _is(lambda v: v < 0),
    "prime": _is(_prime),
    "composite": _is(lambda v: v.denominator == 1 and v > 1 and not _prime(v)),
    "terminating": _is(_terminates),
    "recurring": _is(lambda v: not _terminates(v)),
}


def of_kind(row: Sequence[Node], kind: str) -> tuple[Node, ...]:
    """Those of a kind, in the order of the stem. Raises Unsolvable where the row does not fit the kind."""
    if kind in WHOLE_KINDS and any((_whole(node) or 0) < 1 for node in row):
        raise Unsolvable("자연수가 아닌 수가 있어 소수와 합성수로 나눌 수 없습니다.")
    if kind in ("terminating", "recurring") and any(not _is_fraction(node) for node in row):
        raise Unsolvable("분수가 아닌 수가 있어 유한소수로 나타낼 수 있는지 가릴 수 없습니다.")
    if kind in ("natural", "negative_integer", "integer", "fraction") and any(
        _rational(node) is None for node in row
    ):
        raise Unsolvable("유리수가 아닌 수가 섞여 있습니다.")
    return tuple(node for node in row if _TESTS[kind](node))


def _is_fraction(node: Node) -> bool:
    return any(isinstance(part, Frac | Num) for part in walk(node)) and _rational(node) is not None


def ascending(row: Sequence[Node], key: str = "value") -> tuple[Node, ...]:
    """By value, or by absolute value. Raises Unsolvable where two are equal there."""
    sized = [(abs(size(node)) if key == "absolute" else size(node), node) for node in row]
    ordered = sorted(sized, key=lambda pair: _Key(pair[0]))
    if any(not first < second for (first, _), (second, _) in pairwise(ordered)):
        raise Unsolvable("크기가 같은 수가 있어 순서를 정할 수 없습니다.")
    return tuple(node for _, node in ordered)


class _Key:
    """A Surd in a sort."""

    def __init__(self, value: Surd) -> None:
        self.value = value

    def __lt__(self, other: "_Key") -> bool:
        return self.value < other.value


def at_place(row: Sequence[Node], place: str) -> Node:
    """largest, smallest, largest_size, smallest_size, largest_2, smallest_3."""
    end, _, which = place.partition("_")
    if which == "size":
        ordered = sorted(row, key=lambda node: _Key(abs(size(node))), reverse=end == "largest")
        if len(ordered) > 1 and not _differ(ordered[0], ordered[1]):
            raise Unsolvable("절댓값이 같은 수가 있어 하나로 정해지지 않습니다.")
        return ordered[0]
    ordered = list(ascending(row))
    if end == "largest":
        ordered.reverse()
    at = int(which or 1)
    if at > len(ordered):
        raise Unsolvable("그 순서에 오는 수가 없습니다.")
    return ordered[at - 1]


def _differ(first: Node, second: Node) -> bool:
    one, other = abs(size(first)), abs(size(second))
    return one < other or other < one

"""Letters in exponents: every choice of small whole numbers is tried, at points that mean nothing."""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import product

from appliance.domain.answers import Answer, Scalar
from appliance.domain.givens import Assigned, Expression, Relations
from appliance.domain.question import Question
from appliance.mathtext.tree import NODE_TYPES, Pow, Rel, symbols, walk
from appliance.verification.numeric import NotNumeric, Values, close, number

LARGEST = {1: 40, 2: 24, 3: 12}
BASES = (Decimal("1.37"), Decimal("2.91"), Decimal("0.53"))


def letters_above(question: Question) -> tuple[str, ...]:
    """The letters that stand in an exponent somewhere."""
    nodes = [side for given in question.all(Relations) for rel in given.items for side in rel.sides]
    nodes += [given.body for given in question.all(Expression)]
    found = {
        name for node in nodes for part in walk(node) if isinstance(part, Pow) for name in symbols(part.exp)
    }
    return tuple(sorted(found))


def tried_exponents(question: Question, answer: Answer) -> str:
    """The one choice of exponents at which all holds, and the asked value there."""
    found = list(_fitting(question))
    if len(found) != 1:
        return f"맞는 지수가 {len(found)}가지입니다"
    (wanted,) = question.goal.args
    if not isinstance(wanted, NODE_TYPES) or not isinstance(answer, Scalar):
        raise NotNumeric("an expression is needed")
    expected = number(wanted, found[0])  # type: ignore[arg-type]
    return "" if close(number(answer.value), expected) else f"지수를 넣어 보면 {expected:.6f}입니다"


def _fitting(question: Question) -> Iterator[Values]:
    names = letters_above(question)
    given = question.only(Relations)
    if not names or len(names) not in LARGEST:
        raise NotNumeric("one to three letters in exponents are needed")
    for choice in product(range(1, LARGEST[len(names)] + 1), repeat=len(names)):
        values = dict(zip(names, map(Decimal, choice), strict=True))
        if given is None:
            if _divisors(question, values):
                yield values
            continue
        whole = _with_coefficients(given, values)
        if whole is not None:
            yield whole


def _divisors(question: Question, values: Values) -> bool:
    expression = question.only(Expression)
    told = next((each.value for each in question.all(Assigned) if each.name == "divisor_count"), None)
    if expression is None or told is None:
        raise NotNumeric("a number of divisors is needed")
    value = number(expression.body, values)
    if value > 10**12:
        return False
    return _counted(int(value)) == int(number(told))


def _counted(value: int) -> int:
    """Divisors, counted by dividing out one prime after the other."""
    count, divisor = 1, 2
    while divisor * divisor <= value:
        times = 1
        while value % divisor == 0:
            value //= divisor
            times += 1
        count *= times
        divisor += 1
    return count * (2 if value > 1 else 1)


def _with_coefficients(given: Relations, values: Values) -> Values | None:
    """The values and those of letters that stand as factors; None where the relations cannot hold."""
    others = [name for name in given.unknowns if name not in values]
    found = dict(values)
    for name in others:
        rel = next(rel for rel in given.items if name in symbols(rel))
        coefficient = _coefficient(rel, name, found)
        if coefficient is None:
            return None
        found[name] = coefficient
    return found if all(_identical(rel, found) for rel in given.items) else None


def _coefficient(rel: Rel, name: str, values: Values) -> Decimal | None:
    """What the letter must be at one point, where one side is proportional to it."""
    point = {**values, **_bases(rel, values, name)}
    ones = [number(side, {**point, name: Decimal(1)}) for side in rel.sides]
    with_it = [name in symbols(side) for side in rel.sides]
    if with_it.count(True) != 1 or len(rel.sides) != 2:
        return None
    here = with_it.index(True)
    return ones[1 - here] / ones[here]


def _bases(rel: Rel, values: Values, *others: str) -> dict[str, Decimal]:
    letters = sorted(symbols(rel) - set(values) - set(others))
    return {letter: BASES[at % 3] + at for at, letter in enumerate(letters)}


def _identical(rel: Rel, values: Values) -> bool:
    """Whether both sides agree at several values of the bases."""
    letters = sorted(symbols(rel) - set(values))
    for shift in (Decimal(0), Decimal("0.77"), Decimal("1.9")):
        point = {letter: BASES[at % 3] + at + shift for at, letter in enumerate(letters)}
        try:
            left, right = (number(side, {**values, **point}) for side in rel.sides)
        except NotNumeric:
            return False
        if not close(left, right):
            return False
    return True


def is_about_exponents(question: Question) -> bool:
    return bool(letters_above(question))


@lru_cache(maxsize=256)
def values_of(question: Question) -> Values:
    """The letters' values, where exactly one choice fits."""
    found = list(_fitting(question))
    return found[0] if len(found) == 1 else {}


def holds_only_there(rel: Rel, question: Question) -> bool:
    """True at the letters' values, and no longer when one of them grows."""
    values = values_of(question)
    names = symbols(rel)
    if not names or not names <= set(values) or not _identical(rel, values):
        return False
    return not any(_identical(rel, {**values, name: values[name] + 1}) for name in names)

"""What a textbook would not print, though it is solved rightly: a son of 3 beside a father of 75, 9x+7y where
3x+2y stood, √150+√150.

`senseless` is for good. `outgrown` says that numbers have grown away from the note's: such questions are
taken only where no others are left.
"""

from fractions import Fraction
from itertools import pairwise
from math import gcd

from appliance.authoring.leaves import LeafKind
from appliance.authoring.original import Original
from appliance.authoring.profile import WALKING
from appliance.domain.answers import Answer, Assignment, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Claim, Relations, Situation
from appliance.domain.goals import Event, Goal, GoalKind
from appliance.domain.paths import value_at
from appliance.domain.quantity import Quantity
from appliance.domain.question import Question
from appliance.mathtext import NotRational, evaluate
from appliance.mathtext.tree import Frac, Neg, Node, Num, Pow, Ratio, Rel, Root, symbols, walk
from appliance.solving import solve

# Years between a parent and a child, and the most that a told person has lived.
GENERATION = (18, 45)
OLDEST = 80


def senseless(original: Original, question: Question) -> bool:
    """Whether nobody would tell the new story, though the note's own could be told."""
    if any(_is_idle(arg) for arg in question.goal.args if isinstance(arg, Event)):
        return True
    if any(_is_idle_ratio(claim) for claim in question.all(Claim)):
        return True
    old, new = original.question.only(Situation), question.only(Situation)
    if new is not None and any(each.unit == "배" and each.value <= 1 for _, each in new.values):
        return True
    if old is None or new is None:
        return False
    if any(
        _is_reducible(measure.value, was.value)
        for (_, measure), (_, was) in zip(new.measures, old.measures, strict=False)
    ):
        return True
    if old.kind.startswith("ages."):
        return not _is_family(_ages(original.question, old), _ages(question, new))
    if old.kind.startswith("change.") and old.value("per") is not None:  # 1분에 stays 1분에
        return old.value("per") != new.value("per")
    if old.kind == "work.together":
        return _ratio(new) > max(Fraction(3), _ratio(old))
    if old.kind.startswith("bound.mean") and any(quantity.value > 100 for _, quantity in new.values):
        return True  # no score is above 100
    return any(not _is_told(was, now) for name, was in old.values if (now := new.value(name)) is not None)


def _is_idle(event: Event) -> bool:
    """1 이하, 1의 배수: a condition of two that nobody would write so, or two that leave nothing out."""
    if event.kind != "either":
        return False
    told = dict(zip(event.args[::2], event.args[1::2], strict=True))
    idle = any(told.get(kind) == 1 for kind in ("at_most", "at_least", "below", "multiple_of", "divisor_of"))
    low, high = told.get("at_most"), told.get("exactly")
    return idle or (isinstance(low, int) and isinstance(high, int) and high <= low + 1)


def _is_idle_ratio(claim: Claim) -> bool:
    """두 근의 비가 7:7, 2:4이다: equal roots, or not in lowest terms."""
    parts = [arg for arg in claim.args if isinstance(arg, Num)]
    if claim.kind != "ratio" or len(parts) != 2:
        return False
    low, high = sorted(int(part.value) for part in parts)
    return low == high or gcd(low, high) > 1


def _is_reducible(now: Node, was: Node) -> bool:
    """A ratio that is not in lowest terms, or the other way round than the note's."""
    if isinstance(now, Frac) and isinstance(now.num, Num) and isinstance(now.den, Num):
        return gcd(int(now.num.value), int(now.den.value)) > 1
    if any(
        isinstance(n, Root) and isinstance(n.arg, Num) and _has_square(int(n.arg.value)) for n in walk(now)
    ):
        return True
    if not isinstance(now, Ratio) or not isinstance(was, Ratio) or len(now.parts) != 2:
        return False
    new, old = ([int(part.value) for part in each.parts if isinstance(part, Num)] for each in (now, was))
    return len(new) == len(old) == 2 and (gcd(*new) > 1 or (new[0] < new[1]) != (old[0] < old[1]))


def _has_square(value: int) -> bool:
    return any(value % (each * each) == 0 for each in range(2, int(value**0.5) + 1))


def _is_told(was: Quantity, now: Quantity) -> bool:
    """A price is a price of the same kind of coins, a ride is no walk."""
    if was.unit == "원":
        step = 100 if was.value % 100 == 0 else 50 if was.value % 50 == 0 else 10
        return now.value % step == 0 and was.value * 2 <= now.value * 5 <= was.value * 12
    if was.unit == "시간" and was.value.denominator == 1:
        return now.value.denominator == 1
    if was.unit in WALKING and was.value > WALKING[was.unit]:
        return now.value > WALKING[was.unit]
    return True


def _ages(question: Question, situation: Situation) -> tuple[Fraction, Fraction] | None:
    """The older one's and the younger one's, now."""
    found: list[Fraction] = []
    for role in ("older", "younger"):
        told = situation.value(role)
        if told is not None:
            found.append(told.value)
            continue
        try:
            answer = solve(Question(question.givens, Goal(GoalKind.ROLE, (role,))))
            assert isinstance(answer, Scalar)
            found.append(evaluate(answer.value, {}))
        except (Unsolvable, NotRational):
            return None
    return found[0], found[1]


def _is_family(was: tuple[Fraction, Fraction] | None, now: tuple[Fraction, Fraction] | None) -> bool:
    if was is None or now is None:
        return True
    before, after = was[0] - was[1], now[0] - now[1]
    if before >= GENERATION[0]:
        return GENERATION[0] <= after <= GENERATION[1] and now[0] <= OLDEST
    return after <= max(Fraction(10), 2 * before) and now[0] <= max(Fraction(OLDEST, 4), 2 * was[0])


def _ratio(situation: Situation) -> Fraction:
    """How much longer one works than the other, alone."""
    days: list[Fraction] = sorted(quantity.value for _, quantity in situation.values)
    return days[-1] / days[0] if days and days[0] > 0 else Fraction(1)


def outgrown(original: Original, question: Question, answer: Answer) -> bool:
    """Whether numbers have grown, or lost what they had: order, difference, sign."""
    if _sign(answer) != _sign(original.answer) or _pattern(original.question) != _pattern(question):
        return True
    if _are_equal(answer) and not _are_equal(original.answer):
        return True
    slack = 8 if _is_quadratic(original.question) else 4
    for leaf in original.leaves:
        if not isinstance(leaf.old, Num):
            continue
        old, new = abs(leaf.old.value), _size_at(question, leaf.path)
        if leaf.kind is LeafKind.COEFFICIENT and new > max(old + slack, 2 * old):
            return True
        if leaf.kind is LeafKind.RADICAND and new > max(Fraction(100), 3 * old):
            return True
        if leaf.kind is LeafKind.PLAIN and slack == 4 and old < 10 and new > max(old + 10, 2 * old):
            return True
    return False


def _pattern(question: Question) -> tuple[object, ...]:
    """Which roots are alike, and which of the written numbers are the larger ones where order is told."""
    radicands = [node for given in question.givens for node in _roots(getattr(given, "body", None))]
    alike = tuple(radicands.index(node) for node in radicands)
    shares = [part for given in question.all(Relations) for rel in given.items for part in _shares(rel)]
    alike += tuple(shares.index(part) for part in shares)
    if question.goal.kind not in (GoalKind.GCD, GoalKind.LCM):
        return alike
    numbers = [_size(getattr(given, "body", None)) for given in question.givens]
    return (*alike, tuple(a < b for a, b in pairwise(numbers)))


def _shares(relation: Rel) -> list[Node]:
    """The numbers of an equation of ratios: in x:9=4:4 nothing is left to find."""
    ratios = [side for side in relation.sides if isinstance(side, Ratio)]
    return [part for ratio in ratios for part in ratio.parts if isinstance(part, Num)]


def _roots(node: Node | None) -> list[Node]:
    return [each.arg for each in walk(node) if isinstance(each, Root)] if node is not None else []


def _size_at(question: Question, path: tuple[str, ...]) -> Fraction:
    """0 where the new question is built otherwise there: x²-2x+1 has no number before x²."""
    try:
        return _size(value_at(question, path))
    except (KeyError, IndexError):
        return Fraction(0)


def _size(value: object) -> Fraction:
    return abs(value.value) if isinstance(value, Num) else Fraction(0)


def _is_quadratic(question: Question) -> bool:
    """Whether a letter is squared in an equation: its constants are products of roots."""
    return any(
        isinstance(node, Pow) and symbols(node.base)
        for relations in question.all(Relations)
        for relation in relations.items
        for node in walk(relation)
    )


def _are_equal(answer: Answer) -> bool:
    """x=3, y=3: a slip that swaps the two would not be seen."""
    return isinstance(answer, Assignment) and len({node for _, node in answer.pairs}) == 1


def _sign(answer: Answer) -> bool:
    return isinstance(answer, Scalar) and isinstance(answer.value, Neg)

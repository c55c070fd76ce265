"""What solutions say about single numbers: parts, roots, cycles, and the numbers that suit."""

from decimal import ROUND_FLOOR, Decimal

from appliance.domain.givens import Expression
from appliance.domain.goals import GoalKind
from appliance.mathtext.tree import Num, Rel, Sym
from appliance.verification.checkback.reals import allowed, body, long_division, period, suiting
from appliance.verification.numeric import NotNumeric, number
from appliance.verification.solution.phrases import Hit
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.table import Table

REALS = Table()


def _asks(proof: Proof, *kinds: GoalKind) -> bool:
    return proof.world.question.goal.kind in kinds and proof.world.question.only(Expression) is not None


@REALS.claim(r"(?P<which>정수|소수) 부분은 {n}")
def parts(proof: Proof, hit: Hit) -> bool | None:
    if not _asks(proof, GoalKind.PART):
        return None
    value = number(body(proof.world.question))
    whole = value.to_integral_value(ROUND_FLOOR)
    return proof.comes_to(hit["n"], whole if hit.word("which") == "정수" else value - whole)


def _period(proof: Proof) -> str:
    try:
        return period(proof.world.question)
    except NotNumeric:
        return ""


@REALS.claim(r"순환마디는 {n}이고 순환마디의 숫자는 {m}개")
def cycle_and_length(proof: Proof, hit: Hit) -> bool:
    node, run = hit["n"].node, _period(proof)
    return isinstance(node, Num) and node.text == run and proof.comes_to(hit["m"], len(run))


@REALS.claim(r"순환마디는 {n}이다")
def cycle(proof: Proof, hit: Hit) -> bool | None:
    if not _asks(proof, GoalKind.CYCLE):
        return None
    node = hit["n"].node
    return isinstance(node, Num) and node.text == _period(proof)


@REALS.claim(r"순환마디의 숫자의 개수는 {n}")
def cycle_length(proof: Proof, hit: Hit) -> bool:
    return proof.comes_to(hit["n"], len(_period(proof)))


@REALS.claim(r"순환하지 않는 숫자가 {n}개")
def before_cycle(proof: Proof, hit: Hit) -> bool:
    """So many digits stand before the cycle: from there on, and not earlier, the digits come again."""
    run = _period(proof)
    written = long_division(proof.world.question, 120)
    start = next(at for at in range(60) if written[at:].startswith(_turned(run, written, at)))
    return proof.comes_to(hit["n"], start)


def _turned(run: str, written: str, at: int) -> str:
    """The digits from `at` on, if they were periodic from there."""
    first = written[at : at + len(run)]
    return (first * 60)[: 120 - at]


@REALS.claim(r"순환마디의 {n}번째 숫자")
def digit_of_cycle(proof: Proof, hit: Hit) -> bool:
    """That digit of the cycle is the answer."""
    at = proof.result(hit["n"])
    run, answer = _period(proof), getattr(proof.world.answer, "value", None)
    if at is None or answer is None or not 1 <= at <= len(run):
        return False
    return proof.number(answer) == Decimal(run[int(at) - 1])


@REALS.claim(r"소수점 아래 {place}번째 자리의 숫자는 {n}")
def digit(proof: Proof, hit: Hit) -> bool:
    (place,) = proof.world.question.goal.args
    answer = getattr(proof.world.answer, "value", None)
    return hit["place"].node == place and answer is not None and hit["n"].result == answer


@REALS.claim(r"^그 수는 {n}", r"작으므로 그 수는 {n}")
def least(proof: Proof, hit: Hit) -> bool:
    return _asks(proof, GoalKind.SUITS) and proof.comes_to(
        hit["n"], suiting(proof.world.question, first=True)[0]
    )


@REALS.claim(r"곱하는 자연수는 {n}의 배수이어야")
def multiple(proof: Proof, hit: Hit) -> bool:
    return _asks(proof, GoalKind.SUITS) and proof.comes_to(
        hit["n"], suiting(proof.world.question, first=True)[0]
    )


@REALS.claim(r"어떤 자연수의 제곱이어야 하므로 {list*}이다")
def squares(proof: Proof, hit: Hit) -> bool:
    """The radicand, equal to what it is at each number that suits."""
    if not _asks(proof, GoalKind.SUITS):
        return False
    letter = str(proof.world.question.goal.args[2])
    found, told = suiting(proof.world.question), hit.all("list")
    return len(found) == len(told) and all(
        isinstance(value.node, Rel)
        and len(value.node.sides) == 2
        and number(value.node.sides[0], {letter: Decimal(n)}) == number(value.node.sides[1])
        for value, n in zip(told, found, strict=True)
    )


@REALS.claim(r"유리수가 되는 것은 {list*}의 {n}개이다")
def squares_left_out(proof: Proof, hit: Hit) -> bool:
    """As many as do not suit; each is an identity, which is proven elsewhere."""
    if not _asks(proof, GoalKind.SUITS):
        return False
    question = proof.world.question
    left = sum(allowed(question, n) for n in range(1, 1000)) - len(suiting(question))
    return proof.comes_to(hit["n"], left) and len(hit.all("list")) == left


@REALS.claim(r"무리수이므로 그 개수는 {n}")
def left_over(proof: Proof, hit: Hit) -> bool:
    return _asks(proof, GoalKind.SUITS) and proof.comes_to(hit["n"], len(suiting(proof.world.question)))


@REALS.claim(r"^이때 {list*}이다")
def at_each(proof: Proof, hit: Hit) -> bool | None:
    if not _asks(proof, GoalKind.SUITS):
        return None
    letter = str(proof.world.question.goal.args[2])
    found = suiting(proof.world.question)
    told = hit.all("list")
    return len(told) == len(found) and all(
        isinstance(value.node, Rel)
        and value.node.sides[0] == Sym(letter)
        and number(value.node.sides[1]) == n
        for value, n in zip(told, found, strict=True)
    )

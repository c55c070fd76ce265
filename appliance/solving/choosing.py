"""n!, nPr, nCr: their values, and the natural number n of which an equation of them tells."""

from math import comb, factorial, perm

from appliance.domain.answers import Answer, Roots, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Relations
from appliance.mathtext.tree import Choose, Factorial, Node, Num, Sym, walk
from appliance.solving.quotient import Quotient

LARGEST = 60
MOST_FACTORS = 20


def value_of(kind: str, values: tuple[Quotient, ...]) -> Quotient:
    """kind "!", "P" or "C". Raises Unsolvable where a number is not whole or out of order."""
    numbers = [value.number.integer for value in values]
    if any(number is None or number < 0 for number in numbers):
        raise Unsolvable("순열과 조합의 수는 0 이상의 정수여야 합니다.")
    whole = [number for number in numbers if number is not None]
    if kind == "!":
        if whole[0] > MOST_FACTORS:
            raise Unsolvable("계승의 수가 너무 큽니다.")
        return Quotient.of(factorial(whole[0]))
    n, r = whole
    if r > n or n > LARGEST + LARGEST:
        raise Unsolvable("뽑는 수가 전체보다 많습니다.")
    return Quotient.of(perm(n, r) if kind == "P" else comb(n, r))


def chooses(nodes: tuple[Node, ...]) -> bool:
    """Whether permutations, combinations or factorials stand in the formulas."""
    return any(isinstance(part, Choose | Factorial) for node in nodes for part in walk(node))


def natural_root(given: Relations) -> Answer:
    """The only natural number up to LARGEST for which the equation makes sense and holds."""
    from appliance.solving.evaluate import evaluate
    from appliance.solving.scope import Scope

    if len(given.items) != 1 or len(given.unknowns) != 1 or set(given.items[0].ops) != {"="}:
        raise Unsolvable("미지수가 하나인 등식이어야 합니다.")
    (name,), (relation,) = given.unknowns, given.items
    found = []
    for number in range(1, LARGEST + 1):
        scope = Scope().with_values({name: number})
        try:
            values = {evaluate(side, scope) for side in relation.sides}
        except Unsolvable:
            continue
        if len(values) == 1:
            found.append(number)
    if len(found) != 1:
        raise Unsolvable("등식을 만족시키는 자연수가 하나로 정해지지 않습니다.")
    return Roots(name, (Num(str(found[0])),))


def natural_value(given: Relations, wanted: object) -> Answer:
    """The letter itself at the natural number that fits; nothing else is asked of such an equation."""
    found = natural_root(given)
    if not isinstance(found, Roots) or wanted != Sym(found.variable):
        raise Unsolvable("등식을 만족시키는 자연수가 아닌 것을 묻고 있습니다.")
    return Scalar(found.values[0])

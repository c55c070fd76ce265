"""What solutions about things say in words: points, slopes, divisors, amounts of change; measured again."""

from decimal import Decimal

from appliance.mathtext.tree import Point, Sym
from appliance.verification.numeric import close
from appliance.verification.solution.phrases import Hit
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.table import Table
from appliance.verification.solution.told_world import given_points, slopes, told_points

TOLD = Table()
ZERO = Decimal(0)


@TOLD.claim(r"점 {list*}(?:을|를) 지나", r"교점의 좌표(?:는|가) {list*}", r"꼭짓점의 좌표(?:는|가) {list*}")
def points(proof: Proof, hit: Hit) -> bool:
    """Points that the stem tells, or that lie on a thing."""
    given = list(given_points(proof.world.question))
    for value in hit.all("list"):
        if not isinstance(value.node, Point):
            return False
        if any(value.node.items == arg.items for arg in told_points(proof.world.question)):
            continue
        found = [proof.number(each) for each in value.node.items]
        if None in found or not any(close(found[0], x) and close(found[1], y) for x, y in given):  # type: ignore[arg-type]
            return False
    return True


@TOLD.claim(r"기울기(?:는|가) {n}")
def slope(proof: Proof, hit: Hit) -> bool | None:
    found = proof.result(hit["n"])
    said = list(slopes(proof.world.question))
    return None if not said or found is None else any(close(found, each) for each in said)


@TOLD.claim(r"{letter}절편은 {n}")
def intercept(proof: Proof, hit: Hit) -> bool:
    found = proof.result(hit["n"])
    letter = hit["letter"].node
    on_axis = [
        x if letter == Sym("x") else y
        for x, y in given_points(proof.world.question)
        if close(y if letter == Sym("x") else x, ZERO)
    ]
    return found is not None and any(close(found, each) for each in on_axis)


@TOLD.claim(r"{n}의 약수는 {list*}")
def divisors(proof: Proof, hit: Hit) -> bool:
    whole = proof.result(hit["n"])
    listed = [proof.result(value) for value in hit.all("list")]
    if whole is None or None in listed or whole != whole.to_integral_value():
        return False
    expected = [Decimal(n) for n in range(1, int(whole) + 1) if int(whole) % n == 0]
    return listed == expected

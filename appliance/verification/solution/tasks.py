"""What solutions of tasks say of points, centres, radii and moves."""

from decimal import Decimal

from appliance.mathtext.tree import Node, Point, Sym
from appliance.verification.numeric import NotNumeric, close, number
from appliance.verification.solution.phrases import Hit
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.table import Table
from appliance.verification.tasks.again import scene_of
from appliance.verification.tasks.residuals import MIRRORS, shift
from appliance.verification.tasks.scene import Scene, Spot

TASKS = Table()
HERE = ((Decimal("1.3"), Decimal("-2.7")), (Decimal("4.1"), Decimal("0.6")))


def _scene(proof: Proof) -> Scene:
    values = {name: found[0] for name, found in proof.world.letters.values.items()}
    return scene_of(proof.world.question, values)


@TASKS.claim(r"{v} 대신 {w}")
def replaced(proof: Proof, hit: Hit) -> bool:
    """What is put in for x or y undoes one of the moves."""
    name, s = hit["v"].node, _scene(proof)
    if name not in (Sym("x"), Sym("y")):
        return False
    at = 0 if name == Sym("x") else 1
    return any(_undone(s, mode, at, hit["w"].node) for mode in s.modes)


def _undone(s: Scene, mode: str, at: int, node: Node) -> bool:
    for x, y in HERE:
        spot: Spot = (x, y)
        if mode == "shift":
            step = shift(s)
            old = spot[at] - step[at]
        elif mode in MIRRORS:
            old = MIRRORS[mode](spot)[at]
        else:
            return False
        try:
            if not close(number(node, {**s.letters, "x": x, "y": y}), old):
                return False
        except NotNumeric:
            return False
    return True


@TASKS.claim(r"점 {p}<은> 점 {q}<으로> 옮겨진다")
def carried(proof: Proof, hit: Hit) -> bool:
    p, q, s = hit["p"].node, hit["q"].node, _scene(proof)
    if p != Point("", (Sym("x"), Sym("y"))) or not isinstance(q, Point):
        return False
    step = shift(s)
    return all(
        close(number(item, {"x": here[0], "y": here[1]}), here[at] + step[at])
        for here in HERE
        for at, item in enumerate(q.items)
    )


@TASKS.claim(r"반지름의 길이<은> {n}")
def radius(proof: Proof, hit: Hit) -> bool | None:
    found = proof.result(hit["n"])
    known = proof.world.letters.values.get("r", ())
    return found is not None and any(close(found, value) for value in known) if known else None

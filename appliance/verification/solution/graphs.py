"""What solutions say about graphs: intercepts, slopes, vertices, points; measured again."""

from collections.abc import Iterator
from decimal import Decimal

from appliance.domain.answers import Formula
from appliance.domain.givens import Assigned, Expression, Function, Located
from appliance.mathtext.tree import Call, Group, Node, Num, Point, Rel, Sym, transform
from appliance.verification.checkback.functions import curve_of
from appliance.verification.checkback.relations import Quadratic
from appliance.verification.numeric import NotNumeric, close, number
from appliance.verification.solution.compare import put_in, shape
from appliance.verification.solution.phrases import Hit
from appliance.verification.solution.proof import Proof, named
from appliance.verification.solution.script import Value, branches
from appliance.verification.solution.table import Table
from appliance.verification.solution.told_world import is_told
from appliance.verification.tasks.world import is_task

GRAPHS = Table()
ZERO = Decimal(0)


def _functions(proof: Proof) -> list[Function]:
    """Those of the stem, and the one that was found."""
    found = list(proof.world.question.all(Function))
    answer = proof.world.answer
    if isinstance(answer, Formula) and isinstance(answer.body, Rel) and answer.body.sides[0] == Sym("y"):
        found.append(Function(answer.body.sides[-1]))
    return found


def _curves(proof: Proof) -> Iterator[Quadratic]:
    for function in _functions(proof):
        try:
            yield curve_of(function)
        except NotNumeric:
            continue
    points = list(_given_points(proof))
    if len(points) == 2 and points[0][0] != points[1][0]:
        (x1, y1), (x2, y2) = points
        slope = (y2 - y1) / (x2 - x1)
        yield Quadratic(ZERO, slope, y1 - slope * x1)


def _intercepts(curve: Quadratic, letter: Node) -> list[Decimal]:
    if letter == Sym("y"):
        return [curve.c]
    return list(curve.roots()) if letter == Sym("x") else []


@GRAPHS.claim(r"{letter}절편(?:은|이|:) {list*}(?: 또는 {more})?")
def intercept(proof: Proof, hit: Hit) -> bool:
    values = (*hit.all("list"), hit.get("more"))
    written = [
        proof.number(each.sides[-1] if isinstance(each, Rel) else each)
        for value in values
        if value is not None
        for each in branches(value.node)
    ]
    return any(_same(written, _intercepts(curve, hit["letter"].node)) for curve in _curves(proof))


def _same(written: list[Decimal | None], expected: list[Decimal]) -> bool:
    known = sorted(value for value in written if value is not None)
    return len(known) == len(written) == len(expected) and all(
        close(a, b) for a, b in zip(known, sorted(expected), strict=True)
    )


@GRAPHS.claim(r"기울기(?:는|가|:) {n}(?!의)", r"계수이고, 그 값은 {n}")
def slope(proof: Proof, hit: Hit) -> bool:
    found = proof.result(hit["n"])
    return found is not None and any(
        close(curve.a, ZERO) and close(found, curve.b) for curve in _curves(proof)
    )


@GRAPHS.claim(r"꼭짓점의 {x}좌표는 {p}, {y}좌표는 {q}")
def vertex(proof: Proof, hit: Hit) -> bool:
    names = hit["x"].node == Sym("x") and hit["y"].node == Sym("y")
    return names and _is_vertex(proof, hit["p"].node, hit["q"].node)


@GRAPHS.claim(r"꼭짓점의 좌표(?:는|가) {p}")
def vertex_point(proof: Proof, hit: Hit) -> bool:
    node = hit["p"].node
    return isinstance(node, Point) and len(node.items) == 2 and _is_vertex(proof, *node.items)


def _is_vertex(proof: Proof, x: Node, y: Node) -> bool:
    p, q = proof.number(x), proof.number(y)
    if p is None or q is None:
        return False
    return any(
        not close(curve.a, ZERO)
        and close(p, -curve.b / (2 * curve.a))
        and close(q, curve.c - curve.b * curve.b / (4 * curve.a))
        for curve in _curves(proof)
    )


@GRAPHS.claim(r"점 {list*}(?:을|를) 지나", r"점 {list*}의 좌표")
def points(proof: Proof, hit: Hit) -> bool:
    """Points that the stem gives, or its intercepts as points."""
    given = list(_given_points(proof))
    return all(
        isinstance(value.node, Point)
        and any(_same([proof.number(each) for each in value.node.items], list(point)) for point in given)
        and any(_in_order(proof, value.node, point) for point in given)
        for value in hit.all("list")
    )


def _in_order(proof: Proof, node: Point, point: tuple[Decimal, Decimal]) -> bool:
    found = [proof.number(each) for each in node.items]
    return all(a is not None and close(a, b) for a, b in zip(found, point, strict=True))


def _given_points(proof: Proof) -> Iterator[tuple[Decimal, Decimal]]:
    question = proof.world.question
    for point in question.all(Located):
        yield number(point.x), number(point.y)
    told = {given.name: given.value for given in question.all(Assigned)}
    if "x_intercept" in told:
        yield number(told["x_intercept"]), ZERO
    if "y_intercept" in told:
        yield ZERO, number(told["y_intercept"])


@GRAPHS.claim(r"{a}절편과 {b}절편의 (?P<op>합|곱|차)(?:은|는) {r}")
def put_together(proof: Proof, hit: Hit) -> bool:
    found = {hit["a"].node, hit["b"].node}
    value = proof.result(hit["r"])
    ways = {
        "합": lambda c: c.c + c.roots()[0],
        "곱": lambda c: c.c * c.roots()[0],
        "차": lambda c: abs(c.c - c.roots()[0]),
    }
    return (
        found == {Sym("x"), Sym("y")}
        and value is not None
        and any(len(c.roots()) == 1 and close(value, ways[hit.word("op")](c)) for c in _curves(proof))
    )


@GRAPHS.claim(r"{f}절편을 {b}<이라> 하면")
def named_intercept(proof: Proof, hit: Hit) -> bool:
    letter = hit["b"].node
    return hit["f"].node == Sym("y") and isinstance(letter, Sym) and letter.name not in ("x", "y")


@GRAPHS.claim(r"{y}축에 평행한 직선 {r}")
def axis(proof: Proof, hit: Hit) -> bool:
    node = hit["r"].node
    said = named(node) if isinstance(node, Rel) else None
    return said is not None and hit["y"].node == Sym("y") and said[0] == "x"


@GRAPHS.claim(r"^{r*}<을> 대입하면 {to*}")
def substituted(proof: Proof, hit: Hit) -> bool | None:
    """The stem's expression or function, as it stands, with the named values in it."""
    if any(each.name.isupper() for each in proof.world.asked.all(Expression)):
        return None
    said = [each for value in hit.all("r") if isinstance(value.node, Rel) and (each := named(value.node))]
    bodies = [given.body for given in proof.world.question.all(Expression)]
    bodies += [function.body for function in proof.world.question.all(Function)]
    if not bodies:
        return bool(said) and _put_in_givens(proof, dict(said), hit)
    if not said:
        return False
    put = {shape(put_in(body, dict(said))) for body in bodies}
    written = [value.node for value in hit.all("to")]
    sides = {shape(side) for node in written for side in (node.sides if isinstance(node, Rel) else (node,))}
    return bool(put & sides) or all(_is_constant(body, dict(said), written) for body in bodies)


def _put_in_givens(proof: Proof, said: dict[str, Node], hit: Hit) -> bool:
    """The given equations, as they stand, with the named values in them."""
    put = {shape(put_in(given, said)) for given in proof.world.givens}
    return all(shape(value.node) in put for value in hit.all("to"))


def _is_constant(body: Node, said: dict[str, Node], written: list[Node]) -> bool:
    """-x² at 0 would be written -0²: then only the value stands there."""
    if any(value != Num("0") for value in said.values()):
        return False
    try:
        value = number(body, dict.fromkeys(said, ZERO))
        return all(
            isinstance(node, Rel) and len(node.sides) == 2 and close(number(node.sides[-1]), value)
            for node in written
        )
    except NotNumeric:
        return False


def calls_as_written(value: Value, proof: Proof) -> bool:
    """f(3)=2×3+1=7 begins with the function's own expression at 3."""
    node = value.node
    if is_task(proof.world.question):
        return True
    if not isinstance(node, Rel) or not isinstance(node.sides[0], Call) or len(node.sides) < 3:
        return True
    call = node.sides[0]
    if call.name in ("sin", "cos", "tan"):
        return True
    if is_told(proof.world.question):
        return True  # the letters of the function have their values by now
    if call.name not in proof.world.functions or len(call.args) != 1:
        return False
    letter, body = proof.world.functions[call.name]
    put = transform(body, lambda each: Group(call.args[0]) if each == Sym(letter) else each)
    return shape(put) == shape(node.sides[1])

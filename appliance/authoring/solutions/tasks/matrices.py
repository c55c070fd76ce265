"""Solutions about matrices."""

from appliance.authoring.solutions.build import relation
from appliance.authoring.solutions.lines import closing, eq, line, math
from appliance.authoring.solutions.substitute import put
from appliance.authoring.solutions.tasks.kit import Task, shown
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Matrix, Mul, Node, Num, Pow, Rel, Row, Sym, transform
from appliance.solving import evaluate
from appliance.solving.tasks.matrices import matrix_node, named, worked

ORDINALS = ("첫째", "둘째", "셋째", "넷째")
Lines = tuple[str, ...]


def _spread(node: Node) -> Node:
    """AB as the product of A and B."""
    if isinstance(node, Sym) and len(node.name) > 1 and node.name.isupper():
        return Mul(tuple(Sym(each) for each in node.name), ("",) * (len(node.name) - 1))
    return node


def _put_in(task: Task, node: Node) -> Node:
    """The matrices in the place of their letters."""
    known = named(task.given)
    spread = transform(node, _spread)
    return transform(
        spread,
        lambda each: matrix_node(known[each.name]) if isinstance(each, Sym) and each.name in known else each,
    )


def _expanded(task: Task, node: Node) -> Node:
    """A power written as a product."""
    if (
        isinstance(node, Pow)
        and isinstance(node.exp, Num)
        and node.exp.text.isdigit()
        and int(node.exp.text) < 4
    ):
        times = int(node.exp.text)
        return Mul((node.base,) * times, ("",) * (times - 1))
    return node


def grid(task: Task) -> Lines:
    assert task.wanted is not None
    known = named(task.given)
    found = worked(task.wanted, known)
    if not isinstance(found, tuple):
        raise Unsolvable("행렬의 식이 아니어서 풀이를 쓸 수 없습니다.")
    spread = transform(task.wanted, _spread)
    steps = _put_in(task, transform(spread, lambda each: _expanded(task, each)))
    lines = []
    if not isinstance(spread, Sym):
        lines.append(line("{}이다.", eq(spread, steps, matrix_node(found))))
    return _said(task, lines, matrix_node(found))


def _said(task: Task, lines: list[str], found: Matrix) -> Lines:
    if "total" in task.modes:
        items = [item for row in found.rows for item in row.items]
        return (*lines, closing("모든 성분의 합은", task.answer, _sum(items)))
    if task.has("entry"):
        spots = [task.xy(role) for role in ("entry", "entry2") if task.has(role)]
        items = [found.rows[_place(i)].items[_place(j)] for i, j in spots]
        if len(items) == 1:
            place = [_place(each) for each in spots[0]]
            told = f"{ORDINALS[place[0]]} 행과 {ORDINALS[place[1]]} 열이 만나는 곳의 성분을 찾는다."
            return (*lines, told, closing("구하는 성분은", task.answer))
        return (*lines, closing("구하는 합은", task.answer, _sum(items)))
    return (*lines, closing("구하는 행렬은", task.answer))


def _place(node: Node) -> int:
    """A row or a column, counted from 0."""
    return int(str(evaluate(node).number.integer)) - 1


def _sum(items: list[Node]) -> Node:
    from appliance.authoring.solutions.build import plain_sum

    return plain_sum(*items)


def entry(task: Task) -> Lines:
    known = [rows for name, rows in named(task.given).items() if name != "E"]
    return _said(task, [], matrix_node(known[0]))


def by_rule(task: Task) -> Lines:
    rule, size = task.given.node("rule"), task.given.node("size")
    assert isinstance(rule, Rel)
    assert isinstance(size, Mul)
    m, n = (int(str(evaluate(factor).number.integer)) for factor in size.factors)
    body = rule.sides[1]
    rows, lines = [], []
    for i in range(1, m + 1):
        plain = transform(body, lambda node: Sym("u") if node == Sym("i") else node)
        steps = [put(plain, {"u": Num(str(i)), "j": Num(str(j))}) for j in range(1, n + 1)]
        values = [shown(evaluate(each)) for each in steps]
        rows.append(Row(tuple(values)))
        told = ", ".join(eq(step, value) for step, value in zip(steps, values, strict=True))
        lines.append(f"{ORDINALS[i - 1]} 행의 성분은 차례로 {told}이다.")
    return _said(task, lines, Matrix(tuple(rows)))


def unknown(task: Task) -> Lines:
    law = task.given.node("law")
    assert isinstance(law, Rel)
    known = named(task.given)
    size = next(rows for name, rows in known.items() if name != "E")
    zero = tuple(tuple(evaluate(Num("0")) for _ in row) for row in size)
    unit = tuple(tuple(evaluate(Num("1")) for _ in row) for row in size)
    ends = []
    for rows in (zero, unit):
        left, right = (worked(side, {**known, "X": rows}) for side in law.sides)
        assert isinstance(left, tuple)
        assert isinstance(right, tuple)
        ends.append(
            (
                right[0][0] - left[0][0],
                tuple(
                    tuple(b - a for a, b in zip(p, q, strict=True)) for p, q in zip(left, right, strict=True)
                ),
            )
        )
    step = ends[0][0] - ends[1][0]
    k = shown(step)
    rest = matrix_node(ends[0][1])
    from appliance.authoring.solutions.build import juxtapose

    x: Node = Sym("X") if k == Num("1") else juxtapose(k, Sym("X"))
    if step.number.sign() < 0:
        x = Sym("X")
        rest = matrix_node(tuple(tuple(value / step for value in row) for row in ends[0][1]))
    return _said(task, [line("주어진 등식을 행렬 {}에 대하여 정리하면 {}이다.", Sym("X"), relation(x, rest))],
                 rest)  # fmt: skip


def equal(task: Task) -> Lines:
    law = task.given.node("law")
    assert isinstance(law, Rel)
    known = named(task.given)
    left, right = (worked(side, known) for side in law.sides)
    assert isinstance(left, tuple)
    assert isinstance(right, tuple)
    told = [
        relation(shown(a), shown(b))
        for p, q in zip(left, right, strict=True)
        for a, b in zip(p, q, strict=True)
        if a.num.letters or b.num.letters
    ]
    return task.letters_end(
        line("두 행렬이 서로 같으면 대응하는 성분이 각각 같으므로 {}이다.", ", ".join(map(math, told)))
    )


WRITERS = {
    "grid": grid,
    "entry": entry,
    "by_rule": by_rule,
    "unknown": unknown,
    "equal": equal,
}

"""Solutions by 산술평균과 기하평균의 관계."""

from collections.abc import Callable
from typing import Final

from appliance.authoring.solutions.build import add, compare, frac, juxtapose, node, root, times
from appliance.authoring.solutions.lines import closing, eq, line, math
from appliance.authoring.solutions.tasks.kit import Task
from appliance.mathtext.tree import Add, Node, Rel, Sym
from appliance.solving import build as exact
from appliance.solving.surd import Surd
from appliance.solving.tasks.means import Means, means_of

Lines = tuple[str, ...]
_SINCE: Final = "산술평균과 기하평균의 관계에 의하여"


def means(task: Task) -> Lines:
    found = means_of(task.given)
    return _least(task, found) if found.product is not None else _greatest(task, found)


def _times(size: Surd, body: Node) -> Node:
    return body if size == Surd.of(1) else juxtapose(exact.surd(size), body)


def _over(size: Surd, letter: Node) -> Node:
    return frac(exact.surd(size), letter)


def _two(task: Task, found: Means) -> tuple[Node, Node]:
    """The two numbers whose product, or whose sum, is fixed."""
    letters = [Sym(name) for name in found.names]
    if task.has("tie"):
        return _times(found.first, letters[0]), _times(found.second, letters[1])
    if len(letters) == 1:
        return _times(found.first, letters[0]), _over(found.second, letters[0])
    target = task.given.node("target")
    if isinstance(target, Add) and len(target.terms) == 2 and not found.rest:
        return target.terms[0], target.terms[1]
    x, y = letters
    first = frac(_times(found.first, x), y)
    return first, frac(_times(found.second, y), x)


def _positive(found: Means) -> str:
    return ", ".join(line("{}", compare(Sym(name), ">", 0)) for name in found.names)


def _bound(one: Node, two: Node, *more: Node) -> Rel:
    low = juxtapose(2, root(times(one, two)))
    return Rel((add(one, two), low, *more), ("≥", *("=" for _ in more)))


def _least(task: Task, found: Means) -> Lines:
    assert found.product is not None
    one, two = _two(task, found)
    least = exact.surd(Surd.of(2) * found.product.sqrt())
    lines = []
    target = task.given.node("target")
    parts = add(one, two, exact.surd(found.rest)) if found.rest else add(one, two)
    if not task.has("tie") and math(parts) != math(target):
        lines.append(line("주어진 식을 정리하면 {}이다.", eq(target, parts)))
    lines.append(line("{}이므로 {} {}이다.", _positive(found), _SINCE, _bound(one, two, least)))
    if len(found.names) == 1:
        at = exact.surd((found.second / found.first).sqrt())
        lines.append(line("이때 등호는 {}일 때 성립한다.", eq(Sym(found.names[0]), at)))
    else:
        lines.append(line("이때 등호는 {}일 때 성립한다.", eq(one, two)))
    steps = (add(least, exact.surd(found.rest)),) if found.rest else ()
    return (*lines, closing("구하는 최솟값은", task.answer, *steps))


def _greatest(task: Task, found: Means) -> Lines:
    assert found.total is not None
    one, two = _two(task, found)
    both = node(juxtapose(Sym(found.names[0]), Sym(found.names[1])))
    product = found.total * found.total / (Surd.of(4) * found.first * found.second)
    low = juxtapose(2, root(_times(found.first * found.second, both)))
    lines = [
        line("{}이므로 {} {}이다.", _positive(found), _SINCE, _bound(one, two)),
        line("즉, {}이므로 {}이다.",
             compare(exact.surd(found.total), "≥", low),
             compare(both, "≤", exact.surd(product))),
        line("이때 등호는 {}일 때 성립한다.", eq(one, two)),
    ]  # fmt: skip
    assert found.times is not None
    steps: tuple[Node, ...] = ()
    if found.times != Surd.of(1) or found.rest:
        scaled = exact.surd(product)
        if found.times != Surd.of(1):
            scaled = times(exact.surd(found.times), scaled)
        steps = (add(scaled, exact.surd(found.rest)) if found.rest else scaled,)
    return (*lines, closing("구하는 최댓값은", task.answer, *steps))


WRITERS: Final[dict[str, Callable[[Task], Lines]]] = {"means": means}

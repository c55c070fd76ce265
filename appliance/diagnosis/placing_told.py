"""Where questions about things belong: points, proportions, systems, functions, lines, parabolas."""

from appliance.domain.givens import Assigned, Curve, Expression, Function, Located, Relations, Told
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.domain.told import Thing, things
from appliance.mathtext.tree import Call, Frac, Group, Mul, Num, Pow, Root, Sym, symbols, walk

_POINTS = {"on", "mirror", "same_point", "quadrant"}
_CROSSING = {"meet", "meet_at", "meet_on", "concurrent", "coincide", "apart"}
_SYSTEM = {"endless", "unsolvable", "common_solution", "times"}


def told_code(question: Question, grade: str) -> str | None:
    """The standard's code; None where the question is not about things."""
    if question.goal.kind not in (GoalKind.LETTERS, GoalKind.DETAIL):
        return None
    found = things(question)
    told = {each.kind for each in question.all(Told)}
    asked = {arg for arg in question.goal.args if isinstance(arg, str)}
    if all(isinstance(each, Located) for each in found):
        return (
            "9수02-17"
            if told & {"upright", "flat"}
            else "9수02-15"
            if told & {"collinear", "slope"} or "slope" in asked
            else "9수02-05"
        )
    if told == {"identical"} and (sums := _of_sums(question)):
        return sums
    if any(isinstance(each, Expression) for each in found) or "identity" in told:
        return "9수02-19"
    if any(_is_quadratic(each) for each in found):
        return _quadratic(question, found, told)
    if _is_proportion(found, grade):
        return "9수02-07"
    if _is_called(question):
        return "9수02-14"
    return _line(found, told, asked)


def _of_sums(question: Question) -> str:
    """3(2x-1)-2(x+4)를 계산하면 ax+b: formulas that are added; "" where they are multiplied."""
    bodies = [given.body for given in question.all(Expression)]
    bodies += [arg for told in question.all(Told) for arg in told.args]
    nodes = [node for body in bodies for node in walk(body)]
    letters = {name for given in question.all(Expression) for name in symbols(given.body)}
    sums = [node for node in nodes if isinstance(node, Group) and symbols(node) & letters]
    if any(isinstance(node, Pow) and node.base in sums for node in nodes):
        return ""
    if any(
        isinstance(node, Mul)
        and any(part in sums for part in node.factors)
        and sum(bool(symbols(part) & letters) for part in node.factors) > 1
        for node in nodes
    ):
        return ""
    squares = any(isinstance(node, Pow) and symbols(node.base) & letters for node in nodes)
    return "9수02-09" if squares or len(letters) > 1 else "9수02-02"


def middle_code(question: Question, grade: str) -> str | None:
    """x²+y² of x+y and xy, x²-y² of two sums with roots: in 중3 these are formulas of multiplication."""
    if grade != "중3":
        return None
    relations = question.only(Relations)
    if relations is not None and question.goal.kind is GoalKind.AT_SOLUTION:
        bodies = [side for item in relations.items for side in item.sides]
        product = any(
            isinstance(node, Mul) and len(symbols(node)) > 1 for body in bodies for node in walk(body)
        )
        inverse = any(isinstance(node, Frac) and symbols(node.den) for body in bodies for node in walk(body))
        if inverse or (product and len(relations.unknowns) == 2):
            return "9수02-19"
    assigned, expression = question.all(Assigned), question.only(Expression)
    if (
        expression is not None
        and assigned
        and any(isinstance(n, Root) for each in assigned for n in walk(each.value))
    ):
        return "9수02-19" if len(assigned) == 2 else None
    return None


def _degree(thing: Thing) -> int:
    body = getattr(thing, "body", None) or (thing.items[0] if isinstance(thing, Relations) else None)
    if body is None:
        return 2 if isinstance(thing, Curve) and thing.kind == "parabola" else 1
    squares = [
        node
        for node in walk(body)
        if isinstance(node, Pow) and "x" in symbols(node.base) and node.exp == Num("2")
    ]
    products = [
        node
        for node in walk(body)
        if isinstance(node, Mul) and sum("x" in symbols(each) for each in node.factors) > 1
    ]
    return 2 if squares or products else 1


def _is_quadratic(thing: Thing) -> bool:
    return not isinstance(thing, Located) and _degree(thing) == 2


def _is_called(question: Question) -> bool:
    """f(2)=5, f(3): values, not graphs."""
    named = any(function.name != "y" for function in question.all(Function))
    seen = [arg for told in question.all(Told) for arg in told.args] + [
        a for a in question.goal.args if not isinstance(a, str | int)
    ]
    return named and any(isinstance(node, Call) for each in seen for node in walk(each))  # type: ignore[arg-type]


def _quadratic(question: Question, found: tuple[Thing, ...], told: set[str]) -> str:
    if all(isinstance(each, Relations) for each in found):
        return "9수02-20"
    return "9수02-21" if _is_called(question) else "9수02-22"


def _is_proportion(found: tuple[Thing, ...], grade: str) -> bool:
    """Graphs of y=ax and y=a/x alone."""
    graphs = [each for each in found if not isinstance(each, Located)]
    if any(isinstance(each, Curve) and each.kind in ("proportional", "inverse") for each in graphs):
        return True
    functions = [each for each in graphs if isinstance(each, Function) and each.name == "y"]
    if len(functions) != len(graphs):
        return False
    nodes = [node for each in functions for node in walk(each.body)]
    if any(isinstance(node, Frac) and "x" in symbols(node.den) for node in nodes):
        return True
    return grade in ("", "중1") and all(_is_multiple(each) for each in graphs)


def _is_multiple(thing: Thing) -> bool:
    """ax, 2x, -x/3: nothing added."""
    body = getattr(thing, "body", None)
    while body is not None and hasattr(body, "arg"):
        body = body.arg
    if isinstance(body, Frac):
        body = body.num
    return isinstance(body, Sym) or (
        isinstance(body, Mul) and sum("x" in symbols(each) for each in body.factors) == 1
    )


def _line(found: tuple[Thing, ...], told: set[str], asked: set[str]) -> str:
    equations = [each for each in found if isinstance(each, Relations)]
    if told & _SYSTEM:
        two = any("y" in symbols(item) for each in equations for item in each.items)
        return "9수02-13" if two else "9수02-04"
    if told & _CROSSING or "meeting" in asked or ("area" in asked and len(found) == 2):
        return "9수02-18"
    if len(equations) > 1 and told in ({"when"}, {"through"}):
        return "9수02-13"
    flat = any(isinstance(each, Curve) and each.kind in ("flat", "upright") for each in found)
    if equations or flat:
        return "9수02-17"
    described = any(isinstance(each, Curve) and each.kind == "line" for each in found)
    if (
        described
        and told <= {"through", "slope"}
        and "formula" not in asked
        and not asked & {"x_intercept", "y_intercept"}
    ):
        return "9수02-15"
    if told & {"parallel", "same"} or described or asked & {"missing", "image"}:
        return "9수02-16"
    return "9수02-15"

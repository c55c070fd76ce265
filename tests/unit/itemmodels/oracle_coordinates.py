"""Answers about points, proportions and equations with a letter: letters are searched for, areas counted."""

from collections.abc import Callable
from fractions import Fraction

from appliance.domain.answers import Answer, Coordinates, Formula, Scalar, Word
from appliance.domain.givens import Curve, Function, Located, Relations, Told
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext import NotRational, evaluate
from appliance.mathtext.tree import Frac, Node, Num, Point, Rel, Sym, symbols, walk

Env = dict[str, Fraction]
ZERO = Num("0")
TURNS: dict[str, tuple[int, int]] = {"x": (1, -1), "y": (-1, 1), "O": (-1, -1)}


def search(name: str, fits: Callable[[Fraction], bool]) -> Fraction:
    """The one whole number that fits, of many."""
    found = []
    for n in range(-200, 201):
        try:
            if fits(Fraction(n)):
                found.append(n)
        except (ArithmeticError, NotRational):
            continue
    assert len(found) == 1, (name, found)
    return Fraction(found[0])


def settle(env: Env, left: Node, right: Node, sign: int = 1) -> None:
    """left = sign·right: the letter in it that is not known yet is looked for."""
    unknown = sorted((symbols(left) | symbols(right)) - set(env))
    if not unknown:
        assert evaluate(left, env) == sign * evaluate(right, env)
        return
    (name,) = unknown
    env[name] = search(
        name, lambda n: evaluate(left, env | {name: n}) == sign * evaluate(right, env | {name: n})
    )


def lettered(question: Question, answer: Answer) -> bool:
    env: Env = {}
    for told in question.all(Told):
        if told.kind == "mirror":
            one, other = question.all(Located)
            first, second = TURNS[symbol(told.args[0])]
            settle(env, one.x, other.x, first)
            settle(env, one.y, other.y, second)
        elif told.kind == "on":
            (at,) = question.all(Located)
            settle(env, at.y if symbol(told.args[0]) == "x" else at.x, ZERO)
        elif told.kind == "common_solution":
            for given in question.all(Relations):
                (relation,) = given.items
                settle(env, *relation.sides)
        else:
            (point,) = told.args
            assert isinstance(point, Point)
            for function in question.all(Function):
                through(env, function, point)
    assert isinstance(answer, Scalar)
    return evaluate(question.goal.args[0], env) == evaluate(answer.value)  # type: ignore[arg-type]


def through(env: Env, function: Function, point: Point) -> None:
    """The point's coordinates fit the function; one letter at most is left open."""
    x, y = point.items
    (name,) = (symbols(function.body) | symbols(x) | symbols(y)) - {"x"}

    def fits(n: Fraction) -> bool:
        inner = {name: n}
        return evaluate(function.body, inner | {"x": evaluate(x, inner)}) == evaluate(y, inner)

    env[name] = search(name, fits)


def symbol(node: object) -> str:
    assert isinstance(node, Sym)
    return node.name


def quadrant(x: Fraction, y: Fraction) -> Word:
    return Word(f"제{(1 if y > 0 else 4) if x > 0 else (2 if y > 0 else 3)}사분면")


def located(question: Question, answer: Answer) -> bool:
    """The quadrant, the mirrored point, the area by the corners."""
    op, *rest = question.goal.args
    points = question.all(Located)
    if op == "quadrant":
        trial: Env = {}
        for told in question.all(Told):
            trial = next(env for env in SIGNED if quadrant(*at(points[0], env)).text[1] == name_of(told))
        return answer == quadrant(*at(points[int(str(rest[0]))], trial))
    if op == "mirror":
        assert isinstance(answer, Coordinates)
        turn = TURNS[symbol(rest[1])]
        x, y = at(points[0], {})
        return (evaluate(answer.x), evaluate(answer.y)) == (turn[0] * x, turn[1] * y)
    assert isinstance(answer, Scalar)
    corners = [at(each, {}) for each in points]
    crossed = sum(
        x * other_y - other_x * y
        for (x, y), (other_x, other_y) in zip(corners, (*corners[1:], corners[0]), strict=True)
    )
    return abs(crossed) / 2 == evaluate(answer.value)


SIGNED: tuple[Env, ...] = tuple(
    {"a": Fraction(a), "b": Fraction(b)} for a, b in ((2, 3), (-2, 3), (-2, -3), (2, -3))
)


def name_of(told: Told) -> str:
    return str(evaluate(told.args[0]))


def at(point: Located, env: Env) -> tuple[Fraction, Fraction]:
    return evaluate(point.x, env), evaluate(point.y, env)


def proportional(question: Question, answer: Answer) -> bool:
    """y/x or xy is what the told pair makes it, at every place."""
    (curve,), (told,) = question.all(Curve), question.all(Told)
    x, y = (evaluate(arg.sides[1]) for arg in told.args if isinstance(arg, Rel))
    if question.goal.args[0] == "formula":
        assert isinstance(answer, Formula)
        assert isinstance(answer.body, Rel)
        every = [(Fraction(n), evaluate(answer.body.sides[1], {"x": Fraction(n)})) for n in (-6, -1, 2, 5)]
    else:
        assert isinstance(answer, Scalar)
        place = question.goal.args[2]
        assert isinstance(place, Rel)
        every = [(evaluate(place.sides[1]), evaluate(answer.value))]
    if curve.kind == "proportional":
        return all(there * x == y * here for here, there in every)
    return all(here * there == x * y for here, there in every)


def lattice(question: Question, answer: Answer) -> bool:
    """Every whole x is tried."""
    (function,) = question.all(Function)
    xs = [n for n in range(-100, 101) if n]
    found = [n for n in xs if evaluate(function.body, {"x": Fraction(n)}).denominator == 1]
    return isinstance(answer, Scalar) and evaluate(answer.value) == len(found)


def knows(question: Question) -> bool:
    kinds = {told.kind for told in question.all(Told)}
    if question.goal.kind is GoalKind.LETTERS:
        single = all(len(given.items) == 1 for given in question.all(Relations))
        crossing = {"through", "meet"} & kinds and any(is_inverse(f) for f in question.all(Function))
        graphs = question.all(Function)
        straight = kinds == {"through"} and bool(graphs) and all(is_ray(f) for f in graphs)
        return bool(
            kinds & {"mirror", "on"} or (kinds == {"common_solution"} and single) or crossing or straight
        )
    if question.goal.kind is not GoalKind.DETAIL:
        return False
    curves = {curve.kind for curve in question.all(Curve)}
    only_points = not (question.all(Function) or question.all(Relations) or curves)
    return bool(
        question.goal.args[0] == "lattice" or curves & {"proportional", "inverse"}
        or (only_points and question.goal.args[0] in ("quadrant", "mirror", "area"))
    )  # fmt: skip


def is_inverse(function: Function) -> bool:
    return any(isinstance(node, Frac) and node.den == Sym("x") for node in walk(function.body))


def is_ray(function: Function) -> bool:
    """y=kx."""
    if is_inverse(function):
        return False
    letters = symbols(function.body)
    return letters == {"x"} and evaluate(function.body, {"x": Fraction(0)}) == 0 == (
        evaluate(function.body, {"x": Fraction(2)}) - 2 * evaluate(function.body, {"x": Fraction(1)})
    )


def proven(question: Question, answer: Answer) -> bool:
    if question.goal.kind is GoalKind.LETTERS:
        return lettered(question, answer)
    if question.goal.args[0] == "lattice":
        return lattice(question, answer)
    return proportional(question, answer) if question.all(Curve) else located(question, answer)

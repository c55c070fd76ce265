"""FIND: the thing that a task makes, or the letters for which it makes what the stem says."""

from collections.abc import Callable, Iterable

from appliance.domain.answers import Answer, Assignment, Roots, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Condition, Parts
from appliance.domain.question import Question
from appliance.mathtext.tree import NODE_TYPES, Node, Seq, Sym
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient
from appliance.solving.relations import holds
from appliance.solving.scope import Scope
from appliance.solving.surd import Surd
from appliance.solving.systems import Solution, solve_system, substituted
from appliance.solving.tasks import circles, graphs, lines, maps, matrices, means, moves, points
from appliance.solving.tasks.given import Given
from appliance.solving.tasks.printed import answer_of, range_of
from appliance.solving.tasks.things import Amount, Curve, Grid, Length, Must, Place, Sign, Thing

OPS: dict[str, Callable[[Given], Thing]] = {
    **points.OPS, **lines.OPS, **circles.OPS, **moves.OPS, **maps.OPS, **graphs.OPS, **matrices.OPS,
    **means.OPS,
}  # fmt: skip
# Tasks whose wanted expression is no expression of letters: f(g(2)), 2A-B.
EXPRESSIONS = {"value", "grid", "hidden_value", "shifted_rule"}


def find(question: Question) -> Answer:
    """The answer of a question with the goal FIND."""
    given, wanted = given_of(question)
    thing = made(question, given)
    if wanted is None or question.goal.args[0] in EXPRESSIONS:
        return answer_of(thing, question)
    if isinstance(thing, Sign):
        return range_of(thing, wanted, _facts(question))
    return letters_answer(question, given, thing, wanted)


def made(question: Question, given: Given) -> Thing:
    """What the task makes of the parts."""
    task = str(question.goal.args[0])
    if task not in OPS:
        raise Unsolvable("이 물음은 다루지 않습니다.")
    return OPS[task](given)


def given_of(question: Question) -> tuple[Given, Node | None]:
    """The parts and modes, and the expression of letters that is asked (None: the thing itself)."""
    parts = question.only(Parts)
    if parts is None or not question.goal.args:
        raise Unsolvable("무엇을 구하는지 주어지지 않았습니다.")
    rest = question.goal.args[1:]
    wanted = rest[-1] if rest and isinstance(rest[-1], NODE_TYPES) else None
    modes = tuple(arg for arg in rest if isinstance(arg, str))
    return Given(dict(parts.items), modes, wanted), wanted  # type: ignore[arg-type, return-value]


def letters_answer(question: Question, given: Given, thing: Thing, wanted: Node) -> Answer:
    """The values of letters: one number, one for each letter, or all values of one letter."""
    names = tuple(sorted(given.letters()))
    solutions = _solutions(question, given, thing, names)
    if not solutions:
        raise Unsolvable("조건을 만족하는 값이 없습니다.")
    if any(solution.free for solution in solutions):
        raise Unsolvable("조건이 모자라 값을 정할 수 없습니다.")
    if isinstance(wanted, Seq):
        if len(solutions) > 1:
            raise Unsolvable("조건을 만족하는 값이 하나로 정해지지 않습니다.")
        (only,) = solutions
        return Assignment(
            tuple((item.name, build.surd(only.values[item.name].number)) for item in wanted.items
                  if isinstance(item, Sym))
        )  # fmt: skip
    numbers = sorted({evaluate(wanted, Scope().with_values(one.values)).number for one in solutions})
    mode = next((mode for mode in given.modes if mode in _TOTALS), "")
    if mode:
        return Scalar(build.surd(_TOTALS[mode](numbers)))
    if len(numbers) == 1:
        return Scalar(build.surd(numbers[0]), question.goal.unit)
    if isinstance(wanted, Sym):
        return Roots(wanted.name, tuple(build.surd(number) for number in numbers))
    raise Unsolvable("조건을 만족하는 값이 하나로 정해지지 않습니다.")


def _product(numbers: Iterable[Surd]) -> Surd:
    total = Surd.of(1)
    for number in numbers:
        total = total * number
    return total


_TOTALS: dict[str, Callable[[list[Surd]], Surd]] = {
    "all_sum": lambda numbers: sum(numbers, Surd.of(0)),
    "all_product": _product,
}


def _facts(question: Question) -> tuple[Condition, ...]:
    return question.all(Condition)


def _solutions(
    question: Question, given: Given, thing: Thing, names: tuple[str, ...]
) -> tuple[Solution, ...]:
    equations, never = equations_of(thing, given)
    found = solve_system([equation for equation in equations if equation], names)
    return tuple(one for one in found if _allowed(one, question, never, given))


def _allowed(
    solution: Solution, question: Question, never: tuple[tuple[Poly, ...], ...], given: Given
) -> bool:
    if solution.free:
        return True
    for group in never:
        if not any(substituted(Quotient.of(poly), solution.values).num for poly in group):
            return False
    measured = given.has("result") and isinstance(made(question, given), Length)
    if measured and substituted(given.number("result"), solution.values).number.sign() < 0:
        return False
    return all(holds(fact.relation, dict(solution.values)) for fact in question.all(Condition))


def equations_of(thing: Thing, given: Given) -> tuple[tuple[Poly, ...], tuple[tuple[Poly, ...], ...]]:
    """The equations between the thing made and the one that the stem gives; and what may not vanish."""
    match thing:
        case Must(zero, never):
            return zero, never
        case Amount(value):
            return ((value - given.number("result")).num,), ()
        case Length(square):
            return ((square - given.number("result").power(2)).num,), ()
        case Place(at) if not given.has("result"):
            return _somewhere(at, given), ()
        case Place(at):
            there = given.point("result")
            return tuple((one - other).num for one, other in zip(at, there, strict=True)), ()
        case Curve(poly):
            return _alike(poly, given.curve("result")), ()
        case Grid(rows):
            other = given.grid("result")
            if [len(row) for row in rows] != [len(row) for row in other]:
                raise Unsolvable("두 행렬의 꼴이 다릅니다.")
            pairs = zip(rows, other, strict=True)
            return tuple((a - b).num for one, two in pairs for a, b in zip(one, two, strict=True)), ()
    raise Unsolvable("조건에서 식을 세울 수 없습니다.")


def _somewhere(at: tuple[Quotient, ...], given: Given) -> tuple[Poly, ...]:
    """The point lies on an axis or on a line."""
    if given.has("locus"):
        return (given.curve("locus").substitute({"x": at[0].poly, "y": at[1].poly}),)
    if "on_x" in given.modes:
        return (at[1].num,)
    if "on_y" in given.modes:
        return (at[0].num,)
    raise Unsolvable("구하는 데 필요한 것이 주어지지 않았습니다.")


def _alike(one: Poly, other: Poly) -> tuple[Poly, ...]:
    """Equal coefficients, where both are brought to the same leading one."""
    a, b = _by_place(one), _by_place(other)
    lead = next(
        (key for key in sorted(a, reverse=True) if key in b and _fixed(a[key]) and _fixed(b[key])), None
    )
    if lead is None:
        raise Unsolvable("두 도형의 방정식을 견줄 수 없습니다.")
    zero = Poly({})
    return tuple(
        a.get(key, zero) * b[lead] - b.get(key, zero) * a[lead] for key in sorted({*a, *b}) if key != lead
    )


def _fixed(poly: Poly) -> bool:
    return poly.is_constant and bool(poly)


def _by_place(poly: Poly) -> dict[tuple[int, int], Poly]:
    """The coefficients by the powers of x and y."""
    return {
        (i, j): inner
        for i, outer in poly.coefficients("x").items()
        for j, inner in outer.coefficients("y").items()
    }

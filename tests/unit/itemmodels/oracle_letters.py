"""Letters that claims settle: what the stem says is so at their values, and at no whole number beside them."""

from oracle_values import (
    HALVES,
    Env,
    alike,
    both_roots,
    curve,
    discriminant,
    holds,
    included,
    near,
    number,
    quadratic,
    zero_of,
)

from appliance.domain.answers import (
    Answer,
    Assignment,
    Roots,
    Scalar,
)
from appliance.domain.givens import Claim, Condition, Expression, Function, Relations
from appliance.domain.question import Question
from appliance.mathtext.tree import (
    Num,
    Ratio,
    Rel,
    Sym,
)


def claimed(question: Question, claim: Claim, env: Env) -> bool:
    """Whether what the stem says is so where the letters have these values."""
    args = claim.args
    if claim.kind == "identity":
        left, right = question.all(Relations)[0].items[0].sides
        return alike(left, right, env)
    if claim.kind == "remainder":
        (given,) = question.all(Expression)
        return near(number(given.body, env | {"x": zero_of(args[0])}), number(args[1]))
    if claim.kind == "root":
        return near(1 + number(curve(question), env | {"x": number(args[0])}), 1)
    if claim.kind == "solution":
        items = question.all(Relations)[0].items
        (told,) = args
        assert isinstance(told, Rel)
        ends = [number(side).real for side in told.sides if not isinstance(side, Sym)]
        places = HALVES + [end + step for end in ends for step in (-0.05, 0.05)]
        return all(
            holds(told, {"x": x}) == all(holds(item, env | {"x": x}) for item in items) for x in places
        )
    if claim.kind in ("maximum", "minimum", "at_maximum", "at_minimum"):
        return peaks(question, claim, env)
    if claim.kind in ("multiple", "ratio"):
        m, n = args[0].parts if isinstance(args[0], Ratio) else (args[0], Num("1"))
        one, other = both_roots(*quadratic(curve(question), env))
        times = number(m) / number(n)
        return near(one, other * times) or near(other, one * times)
    if claim.kind == "always":
        return all(holds(question.all(Relations)[0].items[0], env | {"x": x}) for x in HALVES)
    d = discriminant(curve(question), env)
    return {"double": d == 0, "two_real": d > 0, "real": d >= 0, "imaginary": d < 0}[claim.kind]


def peaks(question: Question, claim: Claim, env: Env) -> bool:
    (function,) = question.all(Function)
    bounds = question.all(Condition)
    inside = [x for x in HALVES if all(holds(bound.relation, {"x": x}) for bound in bounds)]
    values = {x: number(function.body, env | {"x": x}).real for x in inside}
    best = max(values, key=values.__getitem__) if "max" in claim.kind else min(values, key=values.__getitem__)
    told = [number(arg) for arg in claim.args]
    return near(values[best], told[-1]) and (len(told) == 1 or near(best, told[0]))


def suits(question: Question, env: Env) -> bool:
    letters = {Sym(name) for name in env}
    conditions = [given.relation for given in question.all(Condition) if given.relation.sides[0] in letters]
    return all(holds(each, env) for each in conditions) and all(
        claimed(question, claim, env) for claim in question.all(Claim)
    )


def settled(question: Question, answer: Answer) -> bool:
    op, *args = question.goal.args
    if op == "values":
        return only(question, answer)
    if op == "value":
        wanted = args[0]
        found = [
            {"a": complex(a), "b": complex(b)} for a in range(-9, 10) for b in range(-9, 10)
            if suits(question, {"a": complex(a), "b": complex(b)})
        ]  # fmt: skip
        assert isinstance(answer, Scalar)
        return len(found) == 1 and near(number(wanted, found[0]), number(answer.value))  # type: ignore[arg-type]
    if op == "range":
        name = str(args[0])
        return all(
            suits(question, {name: k}) == included(answer, {name: k}) for k in (n / 2 for n in range(-81, 82))
        )
    assert op == "count"
    assert args[0] == "natural"
    count = sum(suits(question, {str(args[1]): k}) for k in range(1, 200))
    return isinstance(answer, Scalar) and near(number(answer.value), count)


def only(question: Question, answer: Answer) -> bool:
    """The values suit, and no whole number beside them does (each letter by itself)."""
    if isinstance(answer, Roots):
        (value,) = answer.values
        env = {answer.variable: number(value)}
    else:
        assert isinstance(answer, Assignment)
        env = {name: number(value) for name, value in answer.pairs}
    others = (env | {name: complex(n)} for name in env for n in range(-40, 41) if not near(n, env[name]))
    return suits(question, env) and not any(suits(question, other) for other in others)

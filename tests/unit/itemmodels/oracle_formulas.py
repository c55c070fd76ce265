"""Answers about formulas, proven by means that no item model uses: trial, search, many digits."""

from decimal import Decimal, getcontext
from fractions import Fraction
from itertools import product
from math import gcd

from appliance.domain.answers import Answer, Assignment, Coordinates, Formula, Range, Roots, Scalar, Several
from appliance.domain.givens import Assigned, Expression, Function, Located, Relations
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext import evaluate, holds
from appliance.mathtext.tree import (
    Add,
    Call,
    Div,
    Frac,
    Group,
    Mul,
    Neg,
    Node,
    Num,
    Pow,
    Recurring,
    Rel,
    Root,
    Sym,
    symbols,
    transform,
    walk,
)

getcontext().prec = 60
NEAR = Decimal("1e-40")
TRIALS = tuple(
    (Fraction(x), Fraction(y))
    for x, y in ((2, -3), ("-5/3", "7/2"), (11, 4), ("1/2", 6), (-7, -2), (3, "5/4"), (-4, 9), ("9/2", -11))
)
STEPS = (Fraction(1, 2), Fraction(3), Fraction(10))


def ratio(name: str, degrees: int) -> Decimal:
    """sin, cos or tan of 30°, 45° or 60°: half a square of side 1, half an equilateral triangle of side 2."""
    over, beside = {
        30: (Decimal(1), Decimal(3).sqrt()), 45: (Decimal(1), Decimal(1)), 60: (Decimal(3).sqrt(), Decimal(1)),
    }[degrees]  # fmt: skip
    long = (over * over + beside * beside).sqrt()
    return {"sin": over / long, "cos": beside / long, "tan": over / beside}[name]


def real(node: Node, env: dict[str, Decimal] | None = None) -> Decimal:
    """The value to many digits, roots included."""
    env = env or {}
    match node:
        case Num() | Recurring():
            return Decimal(node.value.numerator) / Decimal(node.value.denominator)
        case Sym(name):
            return env[name]
        case Neg(arg):
            return -real(arg, env)
        case Group(arg):
            return real(arg, env)
        case Root(arg):
            return real(arg, env).sqrt()
        case Call(name, (Mul((Num() as size, Sym("degree"))),)):
            return ratio(name, int(size.value))
        case Add(terms):
            return sum((real(term, env) for term in terms), Decimal(0))
        case Mul(factors):
            value = Decimal(1)
            for factor in factors:
                value *= real(factor, env)
            return value
        case Frac(top, bottom) | Div(top, bottom):
            return real(top, env) / real(bottom, env)
        case Pow(base, exponent):
            return real(base, env) ** int(evaluate(exponent))
    raise AssertionError(f"{type(node).__name__} has no real value")


def equal(a: Node, b: Node, env: dict[str, Fraction] | None = None) -> bool:
    """The same number at `env`; exact where both are rational."""
    env = env or {}
    if any(isinstance(node, Root) for tree in (a, b) for node in walk(tree)):
        digits = {name: Decimal(v.numerator) / Decimal(v.denominator) for name, v in env.items()}
        return abs(real(a, digits) - real(b, digits)) < NEAR
    return evaluate(a, env) == evaluate(b, env)


def identical(a: Node, b: Node) -> bool:
    """Equal wherever both are tried: more points than these degrees have coefficients in a row."""
    letters = sorted(symbols(a) | symbols(b))
    trials = TRIALS if letters else TRIALS[:1]
    return all(equal(a, b, dict(zip(letters, values, strict=False))) for values in trials)


def body(question: Question) -> Node:
    return question.all(Expression)[0].body


def relations(question: Question) -> tuple[Rel, ...]:
    return question.all(Relations)[0].items


def calculated(question: Question, answer: Answer) -> bool:
    assert isinstance(answer, Scalar)
    if any(isinstance(node, Call) for node in walk(body(question))):
        return abs(real(body(question)) - real(answer.value)) < NEAR
    env = {given.name: evaluate(given.value) for given in question.all(Assigned)}
    return equal(body(question), answer.value, env)


def simplified(question: Question, answer: Answer) -> bool:
    """Equal, and nothing is left to do: no brackets, no root that holds a square or stands below."""
    node = (
        answer.value if isinstance(answer, Scalar) else answer.body if isinstance(answer, Formula) else None
    )
    assert node is not None
    roots = [each.arg for each in walk(node) if isinstance(each, Root)]
    simple = all(not holds_square(int(evaluate(inside))) for inside in roots)
    below = [each.den for each in walk(node) if isinstance(each, Frac)]
    rational = not any(isinstance(each, Root) for den in below for each in walk(den))
    brackets = any(isinstance(each, Group) for each in walk(node))
    return identical(body(question), node) and simple and rational and not brackets


def holds_square(n: int) -> bool:
    return n == 1 or any(n % (k * k) == 0 for k in range(2, n))


def factored(question: Question, answer: Answer) -> bool:
    """Equal, a product, and no number can be taken out of a bracket, all of which are of degree one."""
    assert isinstance(answer, Formula)
    brackets = [node.arg for node in walk(answer.body) if isinstance(node, Group)]
    linear = not any(isinstance(node, Pow) for bracket in brackets for node in walk(bracket))
    coprime = all(gcd(*coefficients(bracket)) == 1 for bracket in brackets)
    return (
        isinstance(answer.body, Mul | Pow) and linear and coprime and identical(body(question), answer.body)
    )


def coefficients(linear: Node) -> list[int]:
    """Of 1, and of each letter, from the values at 0 and 1."""
    letters = sorted(symbols(linear))
    origin = dict.fromkeys(letters, Fraction(0))
    start = evaluate(linear, origin)
    return [int(start), *(int(evaluate(linear, origin | {name: Fraction(1)}) - start) for name in letters)]


def prime_product(question: Question, answer: Answer) -> bool:
    """Equal; every base a prime, each once, ascending."""
    assert isinstance(answer, Formula)
    factors = answer.body.factors if isinstance(answer.body, Mul) else (answer.body,)
    bases = [int(evaluate(each.base if isinstance(each, Pow) else each)) for each in factors]
    prime = all(all(base % d for d in range(2, base)) for base in bases)
    return prime and bases == sorted(set(bases)) and equal(body(question), answer.body)


def divisors(n: int) -> list[int]:
    return [d for d in range(1, n + 1) if n % d == 0]


def whole(node: Node) -> int:
    value = evaluate(node)
    assert value.denominator == 1
    return int(value)


def counted_divisors(question: Question, answer: Answer) -> bool:
    return isinstance(answer, Scalar) and whole(answer.value) == len(divisors(whole(body(question))))


def summed_primes(question: Question, answer: Answer) -> bool:
    primes = [d for d in divisors(whole(body(question))) if len(divisors(d)) == 2]
    return isinstance(answer, Scalar) and whole(answer.value) == sum(primes)


def greatest_common(question: Question, answer: Answer) -> bool:
    numbers = [whole(given.body) for given in question.all(Expression)]
    common = [d for d in range(1, min(numbers) + 1) if all(n % d == 0 for n in numbers)]
    return isinstance(answer, Scalar) and whole(answer.value) == common[-1]


def least_common(question: Question, answer: Answer) -> bool:
    numbers = [whole(given.body) for given in question.all(Expression)]
    multiple = max(numbers)
    while any(multiple % n for n in numbers):
        multiple += max(numbers)
    return isinstance(answer, Scalar) and whole(answer.value) == multiple


def as_fraction(question: Question, answer: Answer) -> bool:
    """Equal to so many digits of the decimal that no other such fraction is."""
    assert isinstance(answer, Scalar)
    decimal = body(question)
    assert isinstance(decimal, Recurring)
    digits = Decimal(f"{decimal.whole}.{decimal.fixed}{decimal.cycle * 20}")
    return abs(real(answer.value) - digits) < Decimal("1e-18")


def as_decimal(question: Question, answer: Answer) -> bool:
    """Long multiplication: the decimal's digits times the denominator come back to the numerator."""
    assert isinstance(answer, Scalar)
    decimal = answer.value
    assert isinstance(decimal, Recurring)
    digits = Decimal(f"{decimal.whole}.{decimal.fixed}{decimal.cycle * 20}")
    shortest = not any(
        decimal.cycle == decimal.cycle[:n] * (len(decimal.cycle) // n) for n in range(1, len(decimal.cycle))
    )
    early = decimal.fixed[-1:] != decimal.cycle[-1]
    return shortest and early and abs(real(body(question)) - digits) < Decimal("1e-18")


def solved(question: Question, answer: Answer) -> bool:
    items = relations(question)
    if isinstance(answer, Roots):
        return all(root_fits(items[0], answer.variable, root) for root in answer.values) and distinct(answer)
    if isinstance(answer, Assignment):
        env = {name: evaluate(value) for name, value in answer.pairs}
        return all(holds(item, env) for item in items)
    assert isinstance(answer, Range)
    letter, bound = answer.relation.sides
    assert isinstance(letter, Sym)
    at = evaluate(bound)
    points = [at + step for step in (-5, -1, Fraction(-1, 7), 0, Fraction(1, 7), 1, 5)]
    return all(holds(items[0], {"x": x}) == holds(answer.relation, {"x": x}) for x in points)


def root_fits(relation: Rel, name: str, root: Node) -> bool:
    at = {name: real(root)}
    left, right = (real(side, at) for side in relation.sides)
    return abs(left - right) < NEAR


def distinct(answer: Roots) -> bool:
    """Ascending, and as many as the degree of these equations: one or two."""
    values = [real(root) for root in answer.values]
    return values == sorted(set(values)) and len(values) in (1, 2)


def roots(relation: Rel) -> list[Fraction]:
    """By search over small fractions, with the coefficients read off three values of the left side."""
    left, right = relation.sides
    assert right == Num("0")
    zero, one, minus = (evaluate(left, {"x": Fraction(x)}) for x in (0, 1, -1))
    a, b, c = int((one + minus) / 2 - zero), int((one - minus) / 2), int(zero)
    candidates = product(range(-40, 41), (1, 2, 3, 4))
    return sorted({Fraction(n, d) for n, d in candidates if a * n * n + b * n * d + c * d * d == 0})


OF_ROOTS = {
    "sum": lambda low, high: low + high,
    "product": lambda low, high: low * high,
    "difference": lambda low, high: high - low,
    "larger": lambda low, high: high,
    "smaller": lambda low, high: low,
}


def of_roots(question: Question, answer: Answer) -> bool:
    found = roots(relations(question)[0])
    value = OF_ROOTS[str(question.goal.args[0])](*found)
    return isinstance(answer, Scalar) and evaluate(answer.value) == value


def at_solution(question: Question, answer: Answer) -> bool:
    """The solution is searched for among whole numbers."""
    rows = [(*coefficients(item.sides[0])[1:], evaluate(item.sides[1])) for item in relations(question)]
    pairs = product(range(-8, 9), repeat=2)
    ((x, y),) = [(x, y) for x, y in pairs if all(a * x + b * y == c for a, b, c in rows)]
    wanted = evaluate(question.goal.args[0], {"x": Fraction(x), "y": Fraction(y)})  # type: ignore[arg-type]
    return isinstance(answer, Scalar) and evaluate(answer.value) == wanted


def whole_solutions(question: Question, answer: Answer) -> bool:
    op, domain = question.goal.args
    (relation,) = relations(question)
    numbers = range(1 if domain == "natural" else -30, 31)
    found = [n for n in numbers if holds(relation, {"x": Fraction(n)})]
    value = {"count": len(found), "sum": sum(found), "largest": max(found), "smallest": min(found)}[str(op)]
    return isinstance(answer, Scalar) and evaluate(answer.value) == value


def at(function: Function, x: Fraction) -> Fraction:
    return evaluate(function.body, {function.variable: x})


def function_value(question: Question, answer: Answer) -> bool:
    (function,) = question.all(Function)

    def called(node: Node) -> Node:
        if not isinstance(node, Call):
            return node
        value = at(function, evaluate(node.args[0]))
        return Neg(Num(str(-value))) if value < 0 else Num(str(value))

    wanted = transform(question.goal.args[0], called)  # type: ignore[arg-type]
    return isinstance(answer, Scalar) and evaluate(answer.value) == evaluate(wanted)


def features(question: Question, answer: Answer) -> bool:
    (function,) = question.all(Function)
    op, *names = (str(arg) for arg in question.goal.args)
    if names == ["vertex"]:
        assert isinstance(answer, Coordinates)
        p = evaluate(answer.x)
        return at(function, p) == evaluate(answer.y) and symmetric(function, p)
    if names == ["axis"]:
        assert isinstance(answer, Formula)
        assert isinstance(answer.body, Rel)
        return answer.body.sides[0] == Sym("x") and symmetric(function, evaluate(answer.body.sides[1]))
    values = [measured(function, name) for name in names]
    if isinstance(answer, Several):
        return values == [evaluate(scalar.value) for _, scalar in answer.items]
    assert isinstance(answer, Scalar)
    assert op in ("value", "sum")
    return evaluate(answer.value) == sum(values)


def symmetric(function: Function, p: Fraction) -> bool:
    return all(at(function, p - t) == at(function, p + t) for t in STEPS)


def measured(function: Function, name: str) -> Fraction:
    """From two points of the line."""
    start, slope = at(function, Fraction(0)), at(function, Fraction(1)) - at(function, Fraction(0))
    return {"slope": slope, "y_intercept": start, "x_intercept": -start / slope}[name]


def found_function(question: Question, answer: Answer) -> bool:
    assert isinstance(answer, Formula)
    assert isinstance(answer.body, Rel)
    left, right = answer.body.sides
    line = Function(right)
    passes = all(at(line, evaluate(p.x)) == evaluate(p.y) for p in question.all(Located))
    slopes = [evaluate(given.value) for given in question.all(Assigned) if given.name == "slope"]
    return left == Sym("y") and passes and all(measured(line, "slope") == slope for slope in slopes)


CHECKS = {
    GoalKind.CALCULATE: calculated,
    GoalKind.SIMPLIFY: simplified,
    GoalKind.EXPAND: simplified,
    GoalKind.RATIONALISE: simplified,
    GoalKind.FACTOR: factored,
    GoalKind.PRIME_FACTOR: prime_product,
    GoalKind.DIVISOR_COUNT: counted_divisors,
    GoalKind.PRIME_SUM: summed_primes,
    GoalKind.GCD: greatest_common,
    GoalKind.LCM: least_common,
    GoalKind.TO_FRACTION: as_fraction,
    GoalKind.TO_DECIMAL: as_decimal,
    GoalKind.SOLVE: solved,
    GoalKind.ROOTS: of_roots,
    GoalKind.AT_SOLUTION: at_solution,
    GoalKind.INTEGERS: whole_solutions,
    GoalKind.FUNCTION_VALUE: function_value,
    GoalKind.FEATURES: features,
    GoalKind.FIND_FUNCTION: found_function,
}

"""Answers about single numbers, proven by looking at every number: kinds, order, roots, parts, bounds."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from oracle_formulas import NEAR, identical, real

from appliance.domain.answers import Answer, Chosen, Elements, Formula, Ordering, Range, Scalar
from appliance.domain.facts import find
from appliance.domain.givens import Assigned, Condition, Expression, Numbers, Relations, Statement, Statements
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext import evaluate, latex
from appliance.mathtext.tree import Abs, Node, Num, Rel, Root, Sym, transform, walk

PI = Num("3.14159265358979323846264338327950288419716939937510")
SIGNS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<": lambda a, b: a < b - NEAR,
    ">": lambda a, b: a > b + NEAR,
    "≤": lambda a, b: a < b + NEAR,
    "≥": lambda a, b: a > b - NEAR,
    "=": lambda a, b: abs(a - b) < NEAR,
}


def size(node: Node, env: dict[str, Decimal] | None = None) -> Decimal:
    """The value to many digits, π and absolute values included."""

    if isinstance(node, Abs):
        return abs(size(node.arg, env))
    return real(transform(node, lambda each: PI if each == Sym("pi") else each), env)


def is_so(relation: Rel, env: dict[str, Decimal]) -> bool:
    values = [size(side, env) for side in relation.sides]
    links = zip(pairwise(values), relation.ops, strict=True)
    return all(SIGNS[op](one, other) for (one, other), op in links)


def digits(value: Decimal) -> bool:
    """Near a whole number."""
    return abs(value - round(value)) < NEAR


def is_rational(node: Node) -> bool:
    """No π, and every root in it is the root of the square of a fraction of small denominator."""
    roots = [each for each in walk(node) if isinstance(each, Root)]
    return Sym("pi") not in walk(node) and all(digits(size(each) * 100) for each in roots)


KINDS: dict[str, Callable[[Node], bool]] = {
    "natural": lambda node: digits(size(node)) and size(node) > 0,
    "negative_integer": lambda node: digits(size(node)) and size(node) < 0,
    "integer": lambda node: digits(size(node)),
    "fraction": lambda node: is_rational(node) and not digits(size(node)),
    "positive_rational": lambda node: is_rational(node) and size(node) > 0,
    "negative_rational": lambda node: is_rational(node) and size(node) < 0,
    "rational": is_rational,
    "irrational": lambda node: not is_rational(node),
}


def picked(question: Question, answer: Answer) -> bool:
    op, kind = question.goal.args
    found = tuple(node for node in question.all(Numbers)[0].values if KINDS[str(kind)](node))
    if isinstance(answer, Scalar):
        return op == "count" and size(answer.value) == len(found)
    return bool(found) and answer == Elements(found, listed=True)


def ranked(question: Question, answer: Answer) -> bool:
    """So many are greater (or smaller), no two equal."""
    assert isinstance(answer, Scalar)
    place = str(question.goal.args[1])
    values = [size(node) for node in question.all(Numbers)[0].values]
    mine = size(answer.value)
    if place.endswith("_size"):
        values, mine = [abs(value) for value in values], abs(mine)
    before = sum(v > mine if place.startswith("largest") else v < mine for v in values)
    return values.count(mine) == 1 and before == (1 if place.endswith("_2") else 0)


def arranged(question: Question, answer: Answer) -> bool:
    assert isinstance(answer, Ordering)
    numbers = question.all(Numbers)[0].values
    op = "<" if question.goal.args[0] == "ascending" else ">"
    ordered = all(SIGNS[op](size(a), size(b)) for a, b in pairwise(answer.items))
    return ordered and sorted(map(latex, numbers)) == sorted(map(latex, answer.items))


def rooted(question: Question, answer: Answer) -> bool:
    """They square to it, and are all that were asked for."""
    inside = size(question.all(Expression)[0].body)
    found = answer.items if isinstance(answer, Elements) else (answer.value,)  # type: ignore[union-attr]
    values = [size(node) for node in found]
    wanted = {"both": [-1, 1], "positive": [1], "negative": [-1]}[str(question.goal.args[0])]
    return [1 if v > 0 else -1 for v in values] == wanted and all(abs(v * v - inside) < NEAR for v in values)


def suited(question: Question, answer: Answer) -> bool:
    """Every natural number up to 3000 is tried; under the root stands what may not be negative."""
    assert isinstance(answer, Scalar)
    op, kind, letter = (str(arg) for arg in question.goal.args)
    if kind == "terminating":
        return terminating(question, op, letter) == size(answer.value)
    (root,) = (each for each in walk(question.all(Expression)[0].body) if isinstance(each, Root))
    fitting = []
    for n in range(1, 3000):
        inside = evaluate(root.arg, {letter: Fraction(n)})
        if inside > 0 and inside.denominator == 1 and digits(Decimal(int(inside)).sqrt()):
            fitting.append(n)
    value = {"smallest": fitting[0], "count": len(fitting)}[op]
    return kind == "natural" and size(answer.value) == value


def terminating(question: Question, op: str, letter: str) -> int:
    """Every natural number is tried: ten to the twelfth times the value is whole."""
    body = question.all(Expression)[0].body
    limits = [evaluate(given.relation.sides[1]) for given in question.all(Condition)]
    numbers = range(1, int(min(limits, default=Fraction(400))) + 1)
    fitting = [n for n in numbers if (evaluate(body, {letter: Fraction(n)}) * 10**12).denominator == 1]
    return {"smallest": fitting[0], "count": len(fitting)}[op]


def long_divided(question: Question, answer: Answer) -> bool:
    """So many digits by division: the cycle comes again and again, the asked digit stands at its place."""
    assert isinstance(answer, Scalar)
    value = evaluate(question.all(Expression)[0].body)
    text = str(value.numerator % value.denominator * 10**240 // value.denominator).zfill(240)
    if question.goal.kind is GoalKind.DIGIT:
        place = int(evaluate(question.goal.args[0]))  # type: ignore[arg-type]
        return text[place - 1] == str(size(answer.value))
    cycle = latex(answer.value)
    starts = next(at for at in range(7) if text[at:].startswith(cycle * 30))
    shortest = not any(cycle == cycle[:n] * (len(cycle) // n) for n in range(1, len(cycle)))
    return shortest and (starts == 0 or text[starts - 1] != cycle[-1])


def combined(question: Question, answer: Answer) -> bool:
    """a is the whole part, b what is left."""
    assert isinstance(answer, Scalar)
    value = size(question.all(Expression)[0].body)
    env = {"a": Decimal(int(value)), "b": value - int(value)}
    return abs(size(question.goal.args[0], env) - size(answer.value)) < NEAR  # type: ignore[arg-type]


def counted(question: Question, answer: Answer) -> bool:
    assert isinstance(answer, Scalar)
    (relation,) = question.all(Relations)[0].items
    numbers = range(1, 700) if question.goal.args[1] == "natural" else range(-60, 61)
    found = [n for n in numbers if is_so(relation, {"x": Decimal(n)})]
    return question.goal.args[0] == "count" and size(answer.value) == len(found)


def judged(question: Question, answer: Answer) -> bool:
    """The chosen marks are those of the right (or wrong) statements."""
    (given,) = question.all(Statements)
    wanted = question.goal.args[0] == "true"
    marks = zip(given.marks, given.items, strict=True)
    chosen = tuple(mark for mark, each in marks if holds_true(each) is wanted)
    return bool(chosen) and answer == Chosen(chosen)


def holds_true(statement: Statement) -> bool:
    if statement.kind == "fact":
        signed = find(statement.word)
        assert signed is not None
        return signed.true
    assert statement.kind == "sort"
    assert statement.body is not None
    return KINDS[statement.word](statement.body)


def expressed(question: Question, answer: Answer) -> bool:
    """The sentence's own relation, or an expression of the same value everywhere."""
    for given in question.all(Expression):
        written = (
            answer.value
            if isinstance(answer, Scalar)
            else answer.body
            if isinstance(answer, Formula)
            else None
        )
        assert written is not None
        return identical(given.body, written)
    (relation,) = question.all(Relations)[0].items
    said = (
        answer.relation if isinstance(answer, Range) else answer.body if isinstance(answer, Formula) else None
    )
    return said == relation and any(is_so(relation, {"x": Decimal(n)}) for n in range(-300, 301))


def ranged(question: Question, answer: Answer) -> bool:
    """The bounds are the values at the ends, and what is within comes from within."""
    assert isinstance(answer, Range)
    (bounds,) = question.all(Relations)[0].items
    low, body, high = answer.relation.sides
    assert body == question.all(Expression)[0].body
    for n in range(-80, 81):
        x = Decimal(n) / 4
        value = size(body, {"x": x})
        inside = SIGNS[answer.relation.ops[0]](size(low), value) and SIGNS[answer.relation.ops[1]](
            value, size(high)
        )
        if inside != is_so(bounds, {"x": x}):
            return False
    return True


def known(question: Question, answer: Answer) -> bool:
    """The letter at which the told solution fits, of many tried, and no other."""
    assert isinstance(answer, Scalar)
    (relation,) = question.all(Relations)[0].items
    env = {given.name: size(given.value) for given in question.all(Assigned)}
    found = [a for a in range(-90, 91) if is_so(relation, env | {"a": Decimal(a)})]
    return found == [size(answer.value)]


CHECKS: dict[GoalKind, Callable[[Question, Answer], bool]] = {
    GoalKind.PICK: picked,
    GoalKind.RANK: ranked,
    GoalKind.ARRANGE: arranged,
    GoalKind.SQUARE_ROOTS: rooted,
    GoalKind.SUITS: suited,
    GoalKind.COMBINE: combined,
    GoalKind.CYCLE: long_divided,
    GoalKind.DIGIT: long_divided,
    GoalKind.INTEGERS: counted,
    GoalKind.STATEMENTS: judged,
    GoalKind.EXPRESS: expressed,
    GoalKind.VALUE_RANGE: ranged,
    GoalKind.AT_SOLUTION: known,
}


def knows(question: Question) -> bool:
    """Rows of numbers, roots, statements about numbers; of solutions and bounds those with a letter or a root."""
    kind = question.goal.kind
    if kind is GoalKind.STATEMENTS:
        return all(each.kind in ("fact", "sort") for each in question.all(Statements)[0].items)
    if kind is GoalKind.AT_SOLUTION:
        return bool(question.all(Assigned))
    if kind is GoalKind.INTEGERS:
        nodes = [node for given in question.all(Relations) for rel in given.items for node in walk(rel)]
        return any(isinstance(node, Root) for node in nodes)
    return kind in CHECKS


def proven(question: Question, answer: Answer) -> bool:
    return CHECKS[question.goal.kind](question, answer)

"""Properties over many seeded questions: what is found is checked back by another way."""

import random
from fractions import Fraction

import pytest

from appliance.domain.answers import Assignment, Formula, Range, Roots
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Expression, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext import latex, parse
from appliance.mathtext.tree import Rel, Sym
from appliance.solving import equal, holds, in_form, solve, value
from appliance.solving.build import polynomial
from appliance.solving.poly import Poly
from appliance.solving.surd import Surd


def linear(rng, letters="x"):
    total = Poly.constant(rng.choice([-1, 1]) * rng.randint(1, 9))
    for name in letters:
        total = total + Poly.letter(name).scaled(Surd.of(rng.choice([-1, 1]) * rng.randint(1, 5)))
    return total


def ask_expression(kind, node):
    return solve(Question((Expression(node),), Goal(kind)))


@pytest.mark.parametrize("seed", range(40))
def test_factoring_undoes_expanding(seed):
    """The factored form multiplies out to what was factored, is in form, and prints to what parses back."""
    rng = random.Random(seed)
    poly = linear(rng) * linear(rng) if seed % 2 else linear(rng, "xy") * linear(rng, "xy")
    expanded = polynomial(poly)
    question = Question((Expression(expanded),), Goal(GoalKind.FACTOR))
    answer = solve(question)
    assert isinstance(answer, Formula)
    assert in_form(answer, question)
    assert equal(answer.body, expanded)
    again = ask_expression(GoalKind.EXPAND, answer.body)
    assert isinstance(again, Formula)
    assert equal(again.body, expanded)
    assert equal(parse(latex(answer.body)), answer.body)


@pytest.mark.parametrize("seed", range(40))
def test_roots_satisfy_their_equation(seed):
    """Each root of a quadratic satisfies it exactly, and x = root ± 1/1000 does not."""
    rng = random.Random(seed)
    a, b, c = rng.randint(1, 4), rng.randint(-9, 9), rng.randint(-9, 9)
    relation = parse(f"{a}x^2+{b}x+{c}=0".replace("+-", "-"))
    answer = solve(Question((Relations((relation,), ("x",)),), Goal(GoalKind.SOLVE)))
    if b * b - 4 * a * c < 0:
        assert not isinstance(answer, Roots)
        return
    assert isinstance(answer, Roots)
    numbers = [value(node) for node in answer.values]
    assert numbers == sorted(numbers)
    assert len(numbers) == (1 if b * b == 4 * a * c else 2)
    near = Surd.of(Fraction(1, 1000))
    for number in numbers:
        assert holds(relation, {"x": number})
        assert not holds(relation, {"x": number + near})


@pytest.mark.parametrize("seed", range(40))
def test_solutions_satisfy_their_system(seed):
    """The solution of two linear equations satisfies both; where there is none, the determinant is zero."""
    rng = random.Random(seed)
    a, b, c, d = (rng.choice([-1, 1]) * rng.randint(1, 6) for _ in range(4))
    e, f = rng.randint(-20, 20), rng.randint(-20, 20)
    texts = [f"{a}x+{b}y={e}", f"{c}x+{d}y={f}"]
    items = tuple(parse(text.replace("+-", "-")) for text in texts)
    answer = solve(Question((Relations(items, ("x", "y")),), Goal(GoalKind.SOLVE)))
    assert isinstance(answer, Assignment) is (a * d != b * c)
    if isinstance(answer, Assignment):
        found = {name: value(node) for name, node in answer.pairs}
        assert all(holds(item, found) for item in items)


@pytest.mark.parametrize("seed", range(40))
def test_ranges_hold_inside_and_not_outside(seed):
    """Points of the solution satisfy the inequality, points beyond its bound do not."""
    rng = random.Random(seed)
    a, c = rng.choice([n for n in range(-6, 7) if n]), rng.choice([n for n in range(-6, 7) if n])
    b, d, op = rng.randint(-9, 9), rng.randint(-9, 9), rng.choice("<>≤≥")
    relation = parse(f"{a}x+{b}{op}{c}x+{d}".replace("+-", "-"))
    answer = solve(Question((Relations((relation,), ("x",)),), Goal(GoalKind.SOLVE)))
    if a == c:
        assert not isinstance(answer, Range)
        return
    assert isinstance(answer, Range)
    bound = value(answer.relation.sides[1])
    for step in (-3, -1, 0, 1, 3):
        at = {"x": bound + Surd.of(Fraction(step, 7))}
        assert holds(relation, at) is holds(answer.relation, at)


@pytest.mark.parametrize("seed", range(40))
def test_surds_keep_their_value_and_square_back(seed):
    """A simplified sum of roots equals what was written, and is in form."""
    rng = random.Random(seed)
    parts = [f"{rng.randint(2, 5)}\\sqrt{{{rng.choice([2, 3, 8, 12, 18, 27, 50, 75])}}}" for _ in range(3)]
    node = parse(f"{parts[0]}+{parts[1]}-{parts[2]}")
    question = Question((Expression(node),), Goal(GoalKind.SIMPLIFY))
    answer = solve(question)
    assert in_form(answer, question)
    assert equal(answer.value, node)
    assert value(answer.value) * value(answer.value) == value(parse(f"({latex(node)})^2"))


@pytest.mark.parametrize("seed", range(40))
def test_decimals_and_fractions_undo_each_other(seed):
    """A fraction as a decimal and back is the fraction in lowest terms."""
    rng = random.Random(seed)
    top, bottom = rng.randint(1, 60), rng.randint(2, 30)
    node = parse(f"\\frac{{{top}}}{{{bottom}}}")
    try:
        decimal = ask_expression(GoalKind.TO_DECIMAL, node)
    except Unsolvable:
        return
    back = ask_expression(GoalKind.TO_FRACTION, decimal.value)
    assert value(back.value) == Surd.of(Fraction(top, bottom))


@pytest.mark.parametrize("seed", range(20))
def test_a_line_goes_through_its_points(seed):
    """The formula found from two points holds at both."""
    from appliance.domain.givens import Located

    rng = random.Random(seed)
    (x1, x2), (y1, y2) = rng.sample(range(-9, 10), 2), rng.sample(range(-9, 10), 2)
    points = tuple(Located("", parse(str(x)), parse(str(y))) for x, y in ((x1, y1), (x2, y2)))
    answer = solve(Question(points, Goal(GoalKind.FIND_FUNCTION)))
    assert isinstance(answer.body, Rel)
    assert answer.body.sides[0] == Sym("y")
    assert holds(answer.body, {"x": x1, "y": y1})
    assert holds(answer.body, {"x": x2, "y": y2})

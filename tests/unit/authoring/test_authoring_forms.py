"""Forms of an exam: five options, blanks in the solution, points for its steps."""

import random
from itertools import islice

import pytest

from appliance.authoring.forms import in_form, points_of
from appliance.authoring.template import Template
from appliance.domain.blanks import filled, numbers, shown, size, sizes
from appliance.domain.item import Draft, Form
from appliance.domain.standard import StandardId
from appliance.itemmodels import catalogue
from appliance.mathtext.tree import Neg, Num
from appliance.verification import certify

MODELS = ("linear.both_sides", "systems.solve", "quadratic.solve", "mixtures.add_water", "chance.one_ball")


def drafts(name: str, count: int) -> list[Draft]:
    model = next(model for model in catalogue() if model.name == name)
    author = Template((model,), StandardId(model.revision, model.standard), model.grade)
    return list(islice(author.drafts(11), count))


@pytest.mark.parametrize("name", MODELS)
@pytest.mark.parametrize("form", list(Form))
def test_a_form_is_proven_whole(name: str, form: Form) -> None:
    """Of eight drafts most can be asked in each form, and then every check of the gate passes."""
    rng = random.Random(3)
    formed = [found for draft in drafts(name, 8) if (found := in_form(draft, form, rng)) is not None]
    assert len(formed) >= 4
    passed = [certify(found, None, frozenset()) for found in formed]
    assert all(found.form is form for found in formed)
    assert sum(not certificate.failures for certificate in passed) >= len(formed) - 2


def test_a_blank_leaves_no_trace() -> None:
    """A number that was taken out stands in no line any more, with any sign, and comes back in its place."""
    rng = random.Random(5)
    for name in MODELS:
        for draft in drafts(name, 6):
            found = in_form(draft, Form.BLANKS, rng)
            if found is None:
                continue
            lines = shown(found.solution, found.blanks)
            left = {each for line in (found.stem, *lines) for each in sizes(line)}
            assert not left & set(map(size, found.blanks))
            assert filled(found.solution, found.blanks, found.blanks) == found.solution


def test_particles_follow_the_sign_of_the_blank() -> None:
    """(가)를, though what stands in it is 7을."""
    line = "양변에서 $7$을 빼면 $x=3$이다."
    assert shown((line,), (Num("7"),)) == ("양변에서 $㈎$를 빼면 $x=3$이다.",)


def test_exponents_stay() -> None:
    """The 2 of x² is no blank, and a subtracted 3 is the number 3."""
    assert list(numbers("$x^2-3x=-3$")) == [Num("3"), Neg(Num("3"))]


def test_points_add_up() -> None:
    """Up to three steps, the last line closes one, and the sum grows with the solution."""
    for lines in range(2, 16):
        points = points_of(lines)
        assert len(points) == lines
        assert points[-1] > 0
        assert sum(map(bool, points)) == min(lines, 3)
        assert 4 <= sum(points) <= 8

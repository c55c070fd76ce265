"""Five options: an order a book would print them in, no option that gives itself away."""

import random
from collections import Counter
from fractions import Fraction
from itertools import islice

import pytest

from appliance.authoring.choices import choices
from appliance.authoring.template import Template
from appliance.domain.answers import Answer, Scalar
from appliance.domain.givens import Situation
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.item import Draft
from appliance.domain.quantity import Quantity
from appliance.domain.question import Question
from appliance.domain.standard import StandardId
from appliance.itemmodels import ItemModel, catalogue
from appliance.mathtext import evaluate, parse
from appliance.solving import key_text, misconceptions, solve

MODELS = {model.name: model for model in catalogue()}


def drafts(model: ItemModel, count: int, *, five: bool = True) -> list[Draft]:
    author = Template((model,), StandardId(2022, model.standard), model.grade, five)
    return list(islice(author.drafts(31), count))


def told(kind: str, asked: str, unit: str = "", **values: tuple[int, str]) -> tuple[Question, Answer]:
    roles = tuple((name, Quantity(Fraction(value), of)) for name, (value, of) in values.items())
    question = Question((Situation(kind, roles),), Goal(GoalKind.ROLE, (asked,), unit))
    return question, solve(question)


def values_of(options: tuple[str, ...]) -> list[Fraction]:
    return [evaluate(parse(option.split("$")[1]), {}) for option in options]


@pytest.mark.parametrize("name", ["linear.both_sides", "expressions.value", "travel.meet", "chance.dice"])
def test_the_key_stands_at_many_marks(name: str) -> None:
    """Who always ticks the middle does not get by: at least four of the five marks, none on most items."""
    places = Counter(draft.key for draft in drafts(MODELS[name], 40))
    assert len(places) >= 4
    assert max(places.values()) <= 24


@pytest.mark.parametrize("name", ["linear.both_sides", "rationals.fractions", "chance.cards", "mixtures.mix"])
def test_numbers_ascend(name: str) -> None:
    """Options that are numbers stand in ascending order, roots of an equation too."""
    for draft in drafts(MODELS[name], 6):
        found = values_of(tuple(option.replace("x=", "") for option in draft.options))
        assert found == sorted(found)


@pytest.mark.parametrize("name", ["rectangles.perimeter", "travel.two_legs", "sharing.work_together"])
def test_whole_sizes_stand_among_whole_sizes(name: str) -> None:
    """No half kilometre beside four whole ones, nothing negative, nothing ten times too large."""
    for draft in drafts(MODELS[name], 8):
        assert isinstance(draft.answer, Scalar)
        right = evaluate(draft.answer.value, {})
        for value in values_of(draft.options):
            assert value.denominator == 1
            assert 0 < value <= 12 * right


def test_swapped_digits_offer_two_digits() -> None:
    """A two-digit number is asked for, so two-digit numbers are offered."""
    question, answer = told(
        "numbers.reversed_digits", "original", digit_sum=(9, ""), increase=(45, "")
    )  # 27 and 72
    offered = choices(question, answer, random.Random(2))
    assert offered is not None
    assert all(10 <= value <= 99 for value in values_of(offered.options))


def test_three_options_come_from_mistakes() -> None:
    """Where a question has three named mistakes or more, at least three options are theirs."""
    for name in ("linear.brackets", "systems.value", "factoring.trinomial", "ages.from_sum"):
        for draft in drafts(MODELS[name], 5):
            named = {key_text(wrong) for _, wrong in misconceptions(draft.claimed)}
            if len(named) >= 4:
                assert sum(option in named for option in draft.options) >= 3


def test_a_cycle_stays_short() -> None:
    """19/11 turned over is 0.578947…: a mistake, but no option that anyone would print."""
    for draft in drafts(MODELS["decimals.to_decimal"], 10):
        assert all(len(option) <= 26 for option in draft.options)


def test_a_model_for_free_answers_offers_none() -> None:
    """Three features at once are asked as free answers only."""
    model = MODELS["lines.each_feature"]
    assert model.forms == ("free",)
    assert drafts(model, 1) == []
    assert len(drafts(model, 1, five=False)) == 1


@pytest.mark.parametrize("name", ["linear.both_sides", "ages.from_sum", "lines.x_intercept"])
def test_the_answers_of_a_sheet_differ(name: str) -> None:
    """Eight items of one model have at least seven answers."""
    found = [draft.key for draft in drafts(MODELS[name], 8, five=False)]
    assert len(set(found)) >= 7

"""Short ways to write questions in the tests of solving."""

from fractions import Fraction

import pytest

from appliance.domain.answers import Answer
from appliance.domain.givens import Condition, Expression, Given, Relations, Situation
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.quantity import Quantity
from appliance.domain.question import Question
from appliance.mathtext import parse
from appliance.mathtext.tree import Node, Rel
from appliance.solving import key_text, solve


class Asking:
    """Builds questions from typed text and prints their answers as the key has them."""

    def expression(self, kind: str, *texts: str, given: tuple[Given, ...] = (), unit: str = "") -> Question:
        expressions = tuple(Expression(parse(text)) for text in texts)
        return Question((*expressions, *given), Goal(GoalKind(kind), (), unit))

    def relations(
        self, kind: str, text: str, unknowns: str = "x", *args: object, given: tuple[Given, ...] = ()
    ) -> Question:
        items = tuple(self.rel(part) for part in text.split(";"))
        return Question((Relations(items, tuple(unknowns)), *given), Goal(GoalKind(kind), args))  # type: ignore[arg-type]

    def rel(self, text: str) -> Rel:
        found = parse(text)
        assert isinstance(found, Rel)
        return found

    def condition(self, text: str) -> Condition:
        return Condition(self.rel(text))

    def situation(self, kind: str, asked: str, unit: str = "", **values: str) -> Question:
        """values: "300 g", "4 km/h", "11"."""
        pairs = tuple((role, self._quantity(text)) for role, text in values.items())
        return Question((Situation(kind, pairs),), Goal(GoalKind.ROLE, tuple(asked.split()), unit))

    def _quantity(self, text: str) -> Quantity:
        number, _, unit = text.partition(" ")
        return Quantity(Fraction(number), unit)

    def node(self, text: str) -> Node:
        return parse(text)

    def key(self, question: Question) -> str:
        return key_text(solve(question))

    def answer(self, question: Question) -> Answer:
        return solve(question)


@pytest.fixture(scope="session")
def ask() -> Asking:
    return Asking()

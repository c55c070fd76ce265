"""Counting and data: the solver and the check-back, written apart, agree; what is wrong is found."""

import pytest

from appliance.domain.answers import Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Experiment, Measured, Numbers, Table
from appliance.domain.goals import Event, Goal, GoalKind
from appliance.domain.question import Question
from appliance.domain.statistics import Statistic
from appliance.mathtext import parse
from appliance.mathtext.tree import Num, Sym
from appliance.solving import solve
from appliance.solving.counting import everything, favourable
from appliance.verification.checkback.counting import belongs, rows_of
from appliance.verification.checkback.data import measured_data

PEOPLE = (("people", 5),)
GROUPS = (("남학생", 3), ("여학생", 2))
COUNTED = [
    (Experiment("row", PEOPLE), Event("any"), 120),
    (Experiment("row", PEOPLE), Event("together", (1, 2)), 48),
    (Experiment("row", PEOPLE), Event("apart", (1, 2)), 72),
    (Experiment("row", PEOPLE), Event("ends", (1, 2)), 12),
    (Experiment("row", PEOPLE), Event("place", (1, 1)), 24),
    (Experiment("row", PEOPLE), Event("place", (1, -1)), 24),
    (Experiment("row", (*PEOPLE, ("places", 3))), Event("any"), 60),
    (Experiment("row", GROUPS), Event("group_together", ("여학생",)), 48),
    (Experiment("row", GROUPS), Event("groups_together"), 24),
    (Experiment("row", GROUPS), Event("group_apart", ("여학생",)), 72),
    (Experiment("row", GROUPS), Event("alternate"), 12),
    (Experiment("row", GROUPS), Event("group_ends", ("남학생",)), 36),
    (Experiment("pick", (*PEOPLE, ("picks", 2))), Event("any"), 10),
    (Experiment("pick", (*PEOPLE, ("picks", 3))), Event("with", (1,)), 6),
    (Experiment("pick", (*PEOPLE, ("picks", 3))), Event("without", (1,)), 4),
    (Experiment("pick", (*GROUPS, ("picks", 2))), Event("some", ("여학생",)), 7),
    (Experiment("pick", (*GROUPS, ("picks", 3))), Event("mixed", ("남학생", 2, "여학생", 1)), 6),
    (Experiment("posts", (("people", 6), ("first", 1), ("second", 2))), Event("any"), 60),
    (Experiment("numbers", (("lowest", 0), ("highest", 4), ("digits", 3))), Event("even"), 30),
    (Experiment("numbers", (("lowest", 0), ("highest", 4), ("digits", 2))), Event("above", (30,)), 7),
    (Experiment("numbers", (("card1", 1), ("card2", 3), ("card3", 5), ("digits", 2))), Event("any"), 6),
    (Experiment("numbers", (("lowest", 0), ("highest", 3), ("digits", 2), ("repeat", 1))), Event("any"), 12),
    (Experiment("one_of", (("first", 3), ("second", 4))), Event("any"), 7),
    (Experiment("each_of", (("first", 3), ("second", 4))), Event("any"), 12),
    (Experiment("roads", (("first", 2), ("second", 3), ("direct", 1))), Event("any"), 7),
    (Experiment("tosses", (("coins", 1), ("dice", 1))), Event("any"), 12),
    (Experiment("map", (("from", 3), ("to", 4))), Event("one_to_one"), 24),
    (Experiment("lattice", (("rows", 4), ("columns", 3))), Event("any"), 18),
    (Experiment("wins", (("people", 3),)), Event("draw"), 9),
]


@pytest.mark.parametrize(("experiment", "event", "count"), COUNTED)
def test_solver_and_check_back_count_alike(experiment: Experiment, event: Event, count: int) -> None:
    """Both lists of outcomes have as many, and as many of them are in the event."""
    rows = rows_of(experiment)
    assert favourable(experiment, event) == count
    assert len(rows) == everything(experiment)
    assert sum(belongs(event, row, experiment) for row in rows) == count


def numbers(text: str, about: str = "") -> Numbers:
    return Numbers(tuple(parse(each) for each in text.split()), "", about)


def asked(givens: tuple[Numbers | Table | Measured, ...], *wanted: object) -> Question:
    return Question(givens, Goal(GoalKind.STATISTIC, ("value", *wanted)))  # type: ignore[arg-type]


TABLE = Table(
    "frequency",
    ("from", "below", "frequency"),
    tuple(tuple(map(parse, row.split())) for row in ("10 20 4", "20 30 9", "30 40 7")),
)
MEASURED = [
    (asked((numbers("3 7 5 9 7 2 8"),), Statistic("median")), "7"),
    (asked((numbers("4 6 8 10 12"),), Statistic("variance")), "8"),
    (asked((numbers("3 5 6 8 9 11 13 14"),), Statistic("iqr")), "6.5"),
    (asked((numbers("4 8 x 6 10"), Measured(Statistic("mean"), Num("7"))), Sym("x")), "7"),
    (asked((numbers("6 10 x 13"), Measured(Statistic("median"), Num("11"))), Sym("x")), "12"),
    (asked((numbers("2 -3 x 4 -1", "편차"),), Sym("x")), "-2"),
    (asked((TABLE,), Statistic("count", ("value", "at_least", 20))), "16"),
    (asked((TABLE,), Statistic("fullest_middle")), "25"),
    (asked((TABLE,), Statistic("size_of_largest", (8,))), "9"),
]


@pytest.mark.parametrize(("question", "value"), MEASURED)
def test_data_are_measured_alike(question: Question, value: str) -> None:
    """The solver's answer survives the check-back; another answer does not."""
    answer = solve(question)
    assert isinstance(answer, Scalar)
    assert answer.value == parse(value)
    assert measured_data(question, answer) == ""
    assert measured_data(question, Scalar(parse("99"), answer.unit)) != ""


@pytest.mark.parametrize(
    "question",
    [
        asked((numbers("3 5 x 20 30"), Measured(Statistic("median"), Num("5"))), Sym("x")),
        asked((numbers("2 -1 3 1", "편차"),), Statistic("deviation")),
        asked((numbers("1 2 3"),), Statistic("mode")),
        asked((TABLE,), Statistic("count", ("value", "at_least", 25))),
    ],
)
def test_what_the_data_do_not_say_is_refused(question: Question) -> None:
    """An undetermined letter, deviations that do not cancel, no mode, a bound inside a class."""
    with pytest.raises(Unsolvable):
        solve(question)

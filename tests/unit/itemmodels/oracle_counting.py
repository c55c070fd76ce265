"""Ways counted by writing every one of them down."""

from collections.abc import Callable
from functools import cache
from itertools import combinations, pairwise, permutations, product

from appliance.domain.answers import Answer, Scalar
from appliance.domain.givens import Experiment, Expression
from appliance.domain.goals import Event, GoalKind
from appliance.domain.question import Question
from appliance.mathtext import evaluate
from appliance.mathtext.tree import Add, Choose, Factorial, Group, Mul, Node, walk

Way = tuple[object, ...]
Person = tuple[str, int]
POSTS = ("first", "second", "third")


def knows(question: Question) -> bool:
    kinds = {given.kind for given in question.all(Experiment)}
    if question.goal.kind is GoalKind.CALCULATE:
        return any(
            isinstance(node, Choose) for given in question.all(Expression) for node in walk(given.body)
        )
    events = [arg for arg in question.goal.args if isinstance(arg, Event)]
    is_known = bool(kinds & set(WRITTEN_DOWN)) and all(event.kind in HAPPENS for event in events)
    return question.goal.kind is GoalKind.CASES and is_known


def proven(question: Question, answer: Answer) -> bool:
    assert isinstance(answer, Scalar)
    if question.goal.kind is GoalKind.CALCULATE:
        return evaluate(answer.value) == calculated(question.all(Expression)[0].body)
    (experiment,) = question.all(Experiment)
    (event,) = question.goal.args
    assert isinstance(event, Event)
    return evaluate(answer.value) == counted(experiment, event)


def calculated(node: Node) -> int:
    if isinstance(node, Choose):
        chosen = combinations if node.kind == "C" else permutations
        return len(list(chosen(range(calculated(node.n)), calculated(node.r))))
    if isinstance(node, Factorial):
        return len(list(permutations(range(calculated(node.arg)))))
    if isinstance(node, Add):
        return sum(map(calculated, node.terms))
    if isinstance(node, Mul):
        return len(list(product(*(range(calculated(factor)) for factor in node.factors))))
    if isinstance(node, Group):
        return calculated(node.arg)
    return int(evaluate(node))


@cache
def counted(experiment: Experiment, event: Event) -> int:
    happens = HAPPENS[event.kind]
    return sum(1 for way in WRITTEN_DOWN[experiment.kind](experiment) if happens(way, *event.args))


def people(experiment: Experiment) -> list[Person]:
    """Everyone by the name of the group and a number."""
    sizes = [(name, size) for name, size in experiment.sizes if name not in ("places", "picks")]
    return [(name, n) for name, size in sizes for n in range(size)]


def one_of(experiment: Experiment) -> list[Way]:
    return [(name, n) for name, size in experiment.sizes for n in range(size)]


def each_of(experiment: Experiment) -> list[Way]:
    return list(product(*(range(size) for _, size in experiment.sizes)))


def roads(experiment: Experiment) -> list[Way]:
    by_the_middle = product(range(experiment.size("first")), range(experiment.size("second")))
    return [*by_the_middle, *((n,) for n in range(experiment.size("direct")))]


def row(experiment: Experiment) -> list[Way]:
    everyone = people(experiment)
    return list(permutations(everyone, experiment.size("places", len(everyone))))


def pick(experiment: Experiment) -> list[Way]:
    return list(combinations(people(experiment), experiment.size("picks")))


def posts(experiment: Experiment) -> list[Way]:
    filled = sum(experiment.size(name) for name in POSTS)
    return list(permutations(range(experiment.size("people")), filled))


def numbers(experiment: Experiment) -> list[Way]:
    cards = [size for name, size in experiment.sizes if name.startswith("card")]
    return [way for way in permutations(cards, experiment.size("digits")) if way[0] != 0]


def at_places(way: Way, name: str) -> list[int]:
    return [place for place, (group, _) in enumerate(way) if group == name]  # type: ignore[misc]


def of_group(way: Way, name: str) -> int:
    return len(at_places(way, name))


WRITTEN_DOWN: dict[str, Callable[[Experiment], list[Way]]] = {
    "one_of": one_of, "each_of": each_of, "roads": roads, "row": row, "pick": pick, "posts": posts,
    "numbers": numbers,
}  # fmt: skip
HAPPENS: dict[str, Callable[..., bool]] = {
    "any": lambda way: True,
    "even": lambda way: way[-1] in (0, 2, 4, 6, 8),
    "group_together": lambda way, name: all(b == a + 1 for a, b in pairwise(at_places(way, name))),
    "group_apart": lambda way, name: all(b > a + 1 for a, b in pairwise(at_places(way, name))),
    "mixed": lambda way, one, p, other, q: (of_group(way, one), of_group(way, other)) == (p, q),
    "some": lambda way, name: of_group(way, name) > 0,
}

"""Whether a question is put together as `domain` says: a proposed Question may hold anything."""

from collections.abc import Callable

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Relations, Situation
from appliance.domain.goals import Event, GoalKind
from appliance.domain.question import Question
from appliance.domain.situations import SITUATIONS
from appliance.domain.statistics import Statistic
from appliance.mathtext.tree import NODE_TYPES, Num

Args = tuple[object, ...]


def check(question: Question) -> None:
    """Raises Unsolvable where the goal's arguments or the roles of a situation are not those of its kind."""
    for situation in question.all(Situation):
        _check_roles(situation, [name for name, _ in situation.values])
    for relations in question.all(Relations):
        if not relations.items or not relations.unknowns:
            raise Unsolvable("방정식이나 부등식, 또는 미지수가 주어지지 않았습니다.")
    rule = _ARGUMENTS.get(question.goal.kind, _none)
    if not rule(question.goal.args):
        raise Unsolvable("구하는 것이 분명하게 주어지지 않았습니다.")
    situation_asked = question.only(Situation)
    if question.goal.kind is GoalKind.ROLE and situation_asked is not None:
        _check_roles(situation_asked, [str(name) for name in question.goal.args])


def _check_roles(situation: Situation, names: list[str]) -> None:
    kind = SITUATIONS.get(situation.kind)
    if kind is None:
        raise Unsolvable(f"상황 '{situation.kind}'은(는) 알지 못합니다.")
    unknown = set(names) - {role.name for role in kind.roles}
    if unknown or len(set(names)) != len(names):
        raise Unsolvable(f"상황 '{kind.korean}'에 맞지 않는 값이 있습니다.")


def _none(args: Args) -> bool:
    return not args


def _words(least: int, most: int) -> Callable[[Args], bool]:
    return lambda args: least <= len(args) <= most and all(isinstance(arg, str) for arg in args)


def _one(*kinds: type) -> Callable[[Args], bool]:
    return lambda args: len(args) == 1 and isinstance(args[0], kinds)


def _task(args: Args) -> bool:
    """A task, its modes, and at most one expression at the end."""
    return bool(args) and isinstance(args[0], str) and all(isinstance(arg, str) for arg in args[:-1])


def _measures(args: Args) -> bool:
    """An operation, then measures, or one expression of letters."""
    if len(args) < 2 or not isinstance(args[0], str):
        return False
    return isinstance(args[1], NODE_TYPES) or all(isinstance(arg, Statistic) for arg in args[1:])


def _nodes(args: Args) -> bool:
    return bool(args) and all(isinstance(arg, NODE_TYPES) for arg in args)


def _detail(args: Args) -> bool:
    """A detail's name before what it is of."""
    return bool(args) and isinstance(args[0], str)


_ARGUMENTS: dict[GoalKind, Callable[[Args], bool]] = {
    GoalKind.ROOTS: _words(1, 1),
    GoalKind.INTEGERS: _words(2, 2),
    GoalKind.COMBINE: _one(*NODE_TYPES),
    GoalKind.SQUARE_ROOTS: _words(1, 1),
    GoalKind.PART: _words(1, 1),
    GoalKind.CYCLE: _words(1, 1),
    GoalKind.DIGIT: _one(Num),
    GoalKind.SUITS: _words(3, 3),
    GoalKind.PICK: _words(2, 2),
    GoalKind.RANK: _words(2, 3),
    GoalKind.ARRANGE: _words(2, 2),
    GoalKind.FEATURES: _words(2, 6),
    GoalKind.ROLE: _words(1, 6),
    GoalKind.AT_SOLUTION: _one(*NODE_TYPES),
    GoalKind.FUNCTION_VALUE: _one(*NODE_TYPES),
    GoalKind.STATEMENTS: lambda args: (
        len(args) == 2 and args[0] in ("true", "false") and args[1] in ("one", "several")
    ),
    GoalKind.SETS: lambda args: len(args) >= 2 and isinstance(args[0], str),
    GoalKind.LOGIC: lambda args: bool(args) and isinstance(args[0], str),
    GoalKind.PROBABILITY: _one(Event),
    GoalKind.CASES: _one(Event),
    GoalKind.STATISTIC: _measures,
    GoalKind.FIND: _task,
    GoalKind.PARAMETER: lambda args: len(args) >= 2 and isinstance(args[0], str),
    GoalKind.DIVIDE: _words(1, 2),
    GoalKind.COEFFICIENT: _one(*NODE_TYPES),
    GoalKind.JUDGE: _words(2, 2),
    GoalKind.EXTREME: _words(1, 2),
    GoalKind.MEETING: _words(1, 1),
    GoalKind.QUADRATIC: _one(*NODE_TYPES),
    GoalKind.SOLVE: lambda args: args in ((), ("complex",)),
    GoalKind.LETTERS: _nodes,
    GoalKind.DETAIL: _detail,
}

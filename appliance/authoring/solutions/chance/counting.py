"""경우의 수: rows, picks, numbers of cards, ways and maps, by products and sums, each step as an equation."""

from collections.abc import Callable
from dataclasses import dataclass
from math import comb, factorial, perm, prod

from appliance.authoring.solutions.build import frac, node, plain_sum, subtract, times
from appliance.authoring.solutions.chance.cards import number_rule
from appliance.authoring.solutions.lines import closing, eq, line, listing
from appliance.domain.answers import Answer
from appliance.domain.counting import groups
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Experiment
from appliance.domain.goals import Event, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Node
from appliance.solving.counting import cards_of, everything, favourable, numbers_in

SHOWN = 12


@dataclass(frozen=True, slots=True)
class Way:
    """lines: what is counted before; row: the product or sum that comes to `value`."""

    row: Node
    value: int
    lines: tuple[str, ...] = ()


def cases(question: Question, answer: Answer, experiment: Experiment, event: Event) -> tuple[str, ...]:
    """The lines up to the number of favourable outcomes."""
    way = _way(experiment, event)
    if way.value != favourable(experiment, event):
        raise Unsolvable("풀이에서 센 경우의 수가 답과 다릅니다.")
    return (*way.lines, closing("구하는 경우의 수는", answer, way.row))


def probability(question: Question, answer: Answer, experiment: Experiment, event: Event) -> tuple[str, ...]:
    """All outcomes, the favourable ones, the fraction."""
    total, way = _way(experiment, Event("any")), _way(experiment, event)
    if way.value != favourable(experiment, event) or total.value != everything(experiment):
        raise Unsolvable("풀이에서 센 경우의 수가 답과 다릅니다.")
    assert question.goal.kind is GoalKind.PROBABILITY
    return (
        *total.lines,
        line("모든 경우의 수는 {}이다.", eq(total.row, total.value)),
        *way.lines,
        line("조건에 맞는 경우의 수는 {}이다.", eq(way.row, way.value)),
        closing("구하는 확률은", answer, frac(way.value, total.value)),
    )


def _way(experiment: Experiment, event: Event) -> Way:
    rule = _WAYS.get((experiment.kind, event.kind)) or _WAYS.get((experiment.kind, "*"))
    if rule is None:
        raise Unsolvable("이 경우의 수의 풀이는 쓸 수 없습니다.")
    return rule(experiment, event)


# --- products ------------------------------------------------------------------------------------------


def falling(n: int, r: int) -> Node:
    """5×4×3."""
    if not 0 < r <= n:
        raise Unsolvable("뽑는 수가 알맞지 않습니다.")
    return times(*range(n, n - r, -1))


def chosen(n: int, r: int) -> Node:
    """(5×4)/(2×1); of many the few that stay."""
    if not 0 < r <= n:
        raise Unsolvable("뽑는 수가 알맞지 않습니다.")
    return node(n) if r == 1 else frac(falling(n, r), falling(r, r))


def _steps(*steps: tuple[str, Node, int]) -> Way:
    """Each step in a line of its own, then their product."""
    real = [step for step in steps if step[2] != 1 or len(steps) == 1]
    if not real:
        return Way(node(1), 1)
    if len(real) == 1:
        return Way(real[0][1], real[0][2])
    lines = tuple(line(f"{what} 경우의 수는 {{}}이다.", eq(row, value)) for what, row, value in real)
    values = [value for _, _, value in real]
    return Way(times(*values), prod(values), lines)


# --- rows ----------------------------------------------------------------------------------------------


def _people(experiment: Experiment) -> int:
    return sum(size for _, size in groups(experiment.sizes))


def _row_any(experiment: Experiment, event: Event) -> Way:
    n = _people(experiment)
    r = experiment.size("places", n)
    return Way(
        falling(n, r), perm(n, r), ("앞에서부터 한 자리씩 차례로 정하면 남은 것의 수가 하나씩 줄어든다.",)
    )


def _block(experiment: Experiment, size: int) -> Way:
    n = _people(experiment)
    if "places" in dict(experiment.sizes) or size >= n:
        raise Unsolvable("이 경우의 수의 풀이는 쓸 수 없습니다.")
    left = n - size + 1
    return _steps(
        ("이웃하는 것을 한 묶음으로 생각하여 한 줄로 나열하는", falling(left, left), factorial(left)),
        ("묶음 안에서 자리를 정하는", falling(size, size), factorial(size)),
    )


def _gaps(experiment: Experiment, size: int) -> Way:
    """The others first, then into the gaps between them and at the ends."""
    n = _people(experiment)
    others = n - size
    if "places" in dict(experiment.sizes) or others < size - 1 or not others:
        raise Unsolvable("이 경우의 수의 풀이는 쓸 수 없습니다.")
    return _steps(
        ("나머지를 먼저 한 줄로 나열하는", falling(others, others), factorial(others)),
        (
            "그 사이사이와 양 끝의 자리에 이웃하지 않는 것을 놓는",
            falling(others + 1, size),
            perm(others + 1, size),
        ),
    )


def _size(experiment: Experiment, event: Event) -> int:
    return dict(groups(experiment.sizes))[str(event.args[0])]


def _both_ends(experiment: Experiment, size: int) -> Way:
    n = _people(experiment)
    r = experiment.size("places", n)
    if r < 3:
        raise Unsolvable("이 경우의 수의 풀이는 쓸 수 없습니다.")
    return _steps(
        ("양 끝의 자리를 정하는", falling(size, 2), perm(size, 2)),
        ("나머지 자리를 정하는", falling(n - 2, r - 2), perm(n - 2, r - 2)),
    )


def _one_place(experiment: Experiment, event: Event) -> Way:
    n = _people(experiment)
    r = experiment.size("places", n)
    lines = ("한 사람의 자리가 정해져 있으므로 나머지만 한 줄로 나열하면 된다.",)
    return Way(falling(n - 1, r - 1), perm(n - 1, r - 1), lines)


def _groups_together(experiment: Experiment, event: Event) -> Way:
    parts = groups(experiment.sizes)
    return _steps(
        ("묶음끼리 자리를 정하는", falling(len(parts), len(parts)), factorial(len(parts))),
        *((f"{name}끼리 자리를 정하는", falling(size, size), factorial(size)) for name, size in parts),
    )


def _alternate(experiment: Experiment, event: Event) -> Way:
    (one, a), (two, b) = groups(experiment.sizes)
    if abs(a - b) > 1:
        raise Unsolvable("교대로 세울 수 없습니다.")
    steps = [
        (f"{one}을 한 줄로 세우는", falling(a, a), factorial(a)),
        (f"{two}을 한 줄로 세우는", falling(b, b), factorial(b)),
    ]
    if a == b:
        steps.insert(0, ("맨 앞에 설 쪽을 정하는", node(2), 2))
    return _steps(*steps)


# --- picks ---------------------------------------------------------------------------------------------


def _pick_any(experiment: Experiment, event: Event) -> Way:
    n, r = _people(experiment), experiment.size("picks")
    return Way(
        chosen(n, r),
        comb(n, r),
        ("뽑는 순서를 생각하지 않으므로 순서만 다른 것은 같은 경우이다.",) if r > 1 else (),
    )


def _pick_with(experiment: Experiment, event: Event) -> Way:
    n, r, k = _people(experiment), experiment.size("picks"), len(event.args)
    lines = ("반드시 뽑는 사람을 먼저 뽑았다고 생각하고 나머지만 뽑으면 된다.",)
    return Way(chosen(n - k, r - k), comb(n - k, r - k), lines)


def _pick_without(experiment: Experiment, event: Event) -> Way:
    n, r, k = _people(experiment), experiment.size("picks"), len(event.args)
    return Way(chosen(n - k, r), comb(n - k, r), ("뽑지 않는 사람을 빼고 나머지 중에서 뽑으면 된다.",))


def _pick_mixed(experiment: Experiment, event: Event) -> Way:
    sizes = dict(groups(experiment.sizes))
    pairs = list(zip(event.args[::2], event.args[1::2], strict=True))
    told = {str(name): int(count) for name, count in pairs}
    if sum(told.values()) != experiment.size("picks"):
        raise Unsolvable("뽑는 수가 서로 맞지 않습니다.")
    kept = [(name, count) for name, count in told.items() if count]
    return _steps(
        *(
            (f"{name} 중에서 뽑는", chosen(sizes[name], count), comb(sizes[name], count))
            for name, count in kept
        )
    )


def _pick_some(experiment: Experiment, event: Event) -> Way:
    n, r, size = _people(experiment), experiment.size("picks"), _size(experiment, event)
    every, none = comb(n, r), comb(n - size, r)
    if not none:
        raise Unsolvable("이 경우의 수의 풀이는 쓸 수 없습니다.")
    others = [name for name, _ in groups(experiment.sizes) if name != event.args[0]]
    lines = (
        line("전체에서 뽑는 경우의 수는 {}이다.", eq(chosen(n, r), every)),
        line(f"{'과 '.join(others)}만 뽑는 경우의 수는 {{}}이다.", eq(chosen(n - size, r), none)),
    )
    return Way(subtract(every, none), every - none, lines)


def _pick_all_of(experiment: Experiment, event: Event) -> Way:
    size, r = _size(experiment, event), experiment.size("picks")
    return Way(chosen(size, r), comb(size, r), (f"{event.args[0]} 중에서만 뽑으면 된다.",))


def _posts(experiment: Experiment, event: Event) -> Way:
    """Post after post; of two the same the order does not count."""
    left = experiment.size("people")
    steps = []
    for at, (_, size) in enumerate(entry for entry in experiment.sizes if entry[0] != "people"):
        what = (
            "첫 번째 자리를 맡을 사람을 뽑는" if not at else "남은 사람 중에서 다음 자리를 맡을 사람을 뽑는"
        )
        steps.append((what, chosen(left, size), comb(left, size)))
        left -= size
    if all(size == 1 for name, size in experiment.sizes if name != "people"):
        count = len(steps)
        n = experiment.size("people")
        lines = ("자리를 하나씩 차례로 정하면 남은 사람의 수가 하나씩 줄어든다.",)
        return Way(falling(n, count), perm(n, count), lines)
    return _steps(*steps)


# --- numbers -------------------------------------------------------------------------------------------


def _free(cards: list[int], digits: int, repeat: bool, used: int) -> list[int]:
    """How many cards each further digit can be."""
    left = len(cards) - used
    return [len(cards)] * digits if repeat else list(range(left, left - digits, -1))


def _leading(cards: list[int], digits: int, repeat: bool) -> list[int]:
    first = len(cards) - (0 in cards)
    return [first, *_free(cards, digits - 1, repeat, 1)]


def _numbers_any(experiment: Experiment, event: Event) -> Way:
    cards, digits, repeat = _cards(experiment)
    row = _leading(cards, digits, repeat)
    if min(row) < 1:
        raise Unsolvable("카드가 모자랍니다.")
    why = "맨 앞자리에는 0이 올 수 없다." if 0 in cards else "맨 앞자리부터 한 자리씩 차례로 정한다."
    return Way(times(*row), prod(row), (why.replace("0", "$0$"),))


def _cards(experiment: Experiment) -> tuple[list[int], int, bool]:
    return cards_of(experiment), experiment.size("digits"), bool(experiment.size("repeat"))


def _numbers_ending(experiment: Experiment, event: Event) -> Way:
    """Even, odd and multiples of 5 show in the last digit."""
    test: Callable[[int], bool] = {
        "even": lambda card: card % 2 == 0,
        "odd": lambda card: card % 2 == 1,
        "multiple_of": lambda card: card % 5 == 0,
    }[event.kind]
    if event.kind == "multiple_of" and event.args[0] != 5:
        return _numbers_listed(experiment, event)
    cards, digits, repeat = _cards(experiment)
    if digits < 2:
        return _numbers_listed(experiment, event)
    last = [card for card in cards if test(card)]
    parts: list[int] = []
    lines: list[str] = []
    for card in last:
        zero_left = 0 in cards and (repeat or card != 0)
        first = len(cards) - (0 if repeat else 1) - zero_left
        rest = [len(cards)] * (digits - 2) if repeat else list(range(len(cards) - 2, len(cards) - digits, -1))
        row = [first, *rest]
        if min(row) < 1:
            continue
        parts.append(prod(row))
        lines.append(line("일의 자리의 숫자가 {}인 경우의 수는 {}이다.", card, eq(times(*row), prod(row))))
    if len(parts) > 5 or not parts:
        raise Unsolvable("이 경우의 수의 풀이는 쓸 수 없습니다.")
    return Way(plain_sum(*parts), sum(parts), tuple(lines))


def _numbers_listed(experiment: Experiment, event: Event) -> Way:
    """Few numbers are listed, more are counted by their first digit."""
    found = numbers_in(experiment, event)
    if not found:
        raise Unsolvable("조건에 맞는 자연수가 없습니다.")
    if len(found) <= SHOWN:
        told = line("조건에 맞는 자연수는 {}의 {}개이다.", listing(*found), len(found))
        return Way(node(len(found)), len(found), (told,))
    heads: dict[int, int] = {}
    for number in found:
        head = int(str(number)[0])
        heads[head] = heads.get(head, 0) + 1
    lines = tuple(
        line("맨 앞자리의 숫자가 {}인 경우는 {}가지이다.", head, count) for head, count in heads.items()
    )
    return Way(plain_sum(*heads.values()), len(found), lines)


# --- ways ----------------------------------------------------------------------------------------------


def _one_of(experiment: Experiment, event: Event) -> Way:
    sizes = [size for _, size in experiment.sizes]
    return Way(plain_sum(*sizes), sum(sizes), ("동시에 일어나지 않으므로 각각의 경우의 수를 더한다.",))


def _each_of(experiment: Experiment, event: Event) -> Way:
    sizes = [size for _, size in experiment.sizes]
    return Way(
        times(*sizes), prod(sizes), ("각각에 대하여 나머지를 하나씩 짝지을 수 있으므로 경우의 수를 곱한다.",)
    )


def _roads(experiment: Experiment, event: Event) -> Way:
    first, second, direct = (experiment.size(name) for name in ("first", "second", "direct"))
    through = first * second
    if not direct:
        return Way(times(first, second), through, ("앞길 하나마다 뒷길을 하나씩 고를 수 있으므로 곱한다.",))
    lines = (line("중간 지점을 거쳐 가는 경우의 수는 {}이다.", eq(times(first, second), through)),)
    return Way(plain_sum(through, direct), through + direct, lines)


def _tosses(experiment: Experiment, event: Event) -> Way:
    row = [2] * experiment.size("coins") + [6] * experiment.size("dice")
    lines = ("동전은 앞면과 뒷면의 $2$가지, 주사위는 눈의 수에 따라 $6$가지가 나올 수 있다.",)
    return Way(times(*row), prod(row), lines)


def _face_and(experiment: Experiment, event: Event) -> Way:
    """The coins can fall so in one way, the die in some: their product."""
    face, kind, number = event.args
    name, test = number_rule(Event(str(kind), (number,)), "눈의 수")
    found = [eyes for eyes in range(1, 7) if test(eyes)]
    if not found or experiment.size("dice") != 1:
        raise Unsolvable("이 경우의 수의 풀이는 쓸 수 없습니다.")
    lines = (
        line(
            f"동전이 {'모두 ' if experiment.size('coins') > 1 else ''}{face}이 나오는 경우는 {{}}가지이다.", 1
        ),
        line("주사위의 눈 중에서 {}인 것은 {}의 {}가지이다.", name, listing(*found), len(found)),
    )
    return Way(times(1, len(found)), len(found), lines)


def _map_any(experiment: Experiment, event: Event) -> Way:
    row = [experiment.size("to")] * experiment.size("from")
    return Way(times(*row), prod(row), ("정의역의 원소마다 공역의 원소를 하나씩 정한다.",))


def _map_one_to_one(experiment: Experiment, event: Event) -> Way:
    a, b = experiment.size("from"), experiment.size("to")
    return Way(falling(b, a), perm(b, a), ("정의역의 원소마다 공역의 서로 다른 원소를 하나씩 정한다.",))


def _lattice(experiment: Experiment, event: Event) -> Way:
    rows, columns = experiment.size("rows"), experiment.size("columns")
    return _steps(
        ("한 방향의 평행선 중에서 두 직선을 고르는", chosen(rows, 2), comb(rows, 2)),
        ("다른 방향의 평행선 중에서 두 직선을 고르는", chosen(columns, 2), comb(columns, 2)),
    )


def _hands(experiment: Experiment, event: Event) -> Way:
    n = experiment.size("people")
    if event.kind == "any":
        return Way(times(*[3] * n), 3**n, ())
    if n == 2 and event.kind == "draw":
        return Way(node(3), 3, ("비기는 것은 두 사람이 같은 것을 내는 경우이다.",))
    if n == 2:
        return Way(subtract(9, 3), 6, ("승부가 나는 것은 두 사람이 서로 다른 것을 내는 경우이다.",))
    if n == 3:
        lines = (
            "모두 같은 것을 내거나 모두 다른 것을 내면 비긴다.",
            line("모두 다른 것을 내는 경우의 수는 {}이다.", eq(times(3, 2, 1), 6)),
        )
        draw = Way(plain_sum(3, 6), 9, lines)
        if event.kind == "draw":
            return draw
        return Way(subtract(27, 9), 18, (*lines, line("비기는 경우의 수는 {}이다.", eq(draw.row, 9))))
    raise Unsolvable("이 경우의 수의 풀이는 쓸 수 없습니다.")


_WAYS: dict[tuple[str, str], Callable[[Experiment, Event], Way]] = {
    ("row", "any"): _row_any,
    ("row", "together"): lambda x, e: _block(x, len(e.args)),
    ("row", "group_together"): lambda x, e: _block(x, _size(x, e)),
    ("row", "apart"): lambda x, e: _gaps(x, len(e.args)),
    ("row", "group_apart"): lambda x, e: _gaps(x, _size(x, e)),
    ("row", "ends"): lambda x, e: _both_ends(x, len(e.args)),
    ("row", "group_ends"): lambda x, e: _both_ends(x, _size(x, e)),
    ("row", "place"): _one_place,
    ("row", "groups_together"): _groups_together,
    ("row", "alternate"): _alternate,
    ("pick", "any"): _pick_any,
    ("pick", "with"): _pick_with,
    ("pick", "without"): _pick_without,
    ("pick", "mixed"): _pick_mixed,
    ("pick", "some"): _pick_some,
    ("pick", "all_of"): _pick_all_of,
    ("posts", "any"): _posts,
    ("numbers", "any"): _numbers_any,
    ("numbers", "even"): _numbers_ending,
    ("numbers", "odd"): _numbers_ending,
    ("numbers", "multiple_of"): _numbers_ending,
    ("numbers", "*"): _numbers_listed,
    ("one_of", "any"): _one_of,
    ("each_of", "any"): _each_of,
    ("roads", "any"): _roads,
    ("tosses", "any"): _tosses,
    ("tosses", "face_and"): _face_and,
    ("map", "any"): _map_any,
    ("map", "one_to_one"): _map_one_to_one,
    ("lattice", "any"): _lattice,
    ("wins", "*"): _hands,
}

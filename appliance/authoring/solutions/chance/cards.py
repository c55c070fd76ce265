"""One card out of numbered ones, and the events of one number."""

from collections.abc import Callable, Sequence
from math import isqrt, lcm

from appliance.authoring.solutions.build import plain_sum, subtract
from appliance.authoring.solutions.chance.told import Count, Told, listed, whole
from appliance.authoring.solutions.lines import eq, line, listing, math
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Experiment
from appliance.domain.goals import Event

# More numbers than this are counted, not listed.
SHOWN = 15


def tell(experiment: Experiment, event: Event) -> Told:
    """How the cards are counted."""
    first = experiment.size("first", 1)
    last = experiment.size("last", experiment.size("count"))
    numbers = range(first, last + 1)
    if not 0 < len(numbers) <= 1000:
        raise Unsolvable("카드에 적힌 수의 범위가 정해지지 않습니다.")
    if first == 1:
        space = line("모든 경우의 수는 {}이다.", last)
    else:
        space = line("모든 경우의 수는 {}이다.", eq(plain_sum(subtract(last, first), 1), len(numbers)))
    if event.kind == "any":
        return Told(space, len(numbers), Count(len(numbers)))
    return Told(space, len(numbers), number_event(event, numbers, "수"))


def number_event(event: Event, numbers: Sequence[int], noun: str) -> Count:
    """How the numbers of an event are counted."""
    if event.kind == "multiple_of_either":
        return _either(whole(event), whole(event, 1), numbers)
    if event.kind == "either":
        return _one_or_other(event, numbers, noun)
    name, test = number_rule(event, noun)
    found = [number for number in numbers if test(number)]
    if len(found) > SHOWN:
        return Count(len(found), (line("{}인 경우는 {}의 {}가지이다.", name, _shortened(found), len(found)),))
    return listed(f"{name}인", list(map(math, found)))


def number_rule(event: Event, noun: str) -> tuple[str, Callable[[int], bool]]:
    match event.kind:
        case "multiple_of":
            n = whole(event)
            return f"{math(n)}의 배수", lambda number: number % n == 0
        case "divisor_of":
            n = whole(event)
            return f"{math(n)}의 약수", lambda number: number > 0 and n % number == 0
        case "prime":
            return "소수", _is_prime
        case "composite":
            return "합성수", lambda number: number > 1 and not _is_prime(number)
        case "odd":
            return "홀수", lambda number: number % 2 == 1
        case "even":
            return "짝수", lambda number: number % 2 == 0
        case "at_least":
            n = whole(event)
            return f"{math(n)} 이상", lambda number: number >= n
        case "at_most":
            n = whole(event)
            return f"{math(n)} 이하", lambda number: number <= n
        case "exactly":
            n = whole(event)
            return math(n), lambda number: number == n
        case "below":
            n = whole(event)
            return f"{math(n)} 미만", lambda number: number < n
        case "above":
            n = whole(event)
            return f"{math(n)} 초과", lambda number: number > n
        case _:
            raise Unsolvable(f"한 {noun}에 대한 이 사건의 풀이는 쓸 수 없습니다.")


def _is_prime(number: int) -> bool:
    return number > 1 and all(number % divisor for divisor in range(2, isqrt(number) + 1))


def _either(n: int, m: int, numbers: Sequence[int]) -> Count:
    """Multiples of one, of the other, less those of both."""
    ones, others = ([number for number in numbers if number % step == 0] for step in (n, m))
    shared = lcm(n, m)
    both = [number for number in numbers if number % shared == 0]
    lines = (_counted(n, ones), _counted(m, others))
    row = plain_sum(len(ones), len(others))
    if not both:
        apart = "두 경우는 동시에 일어나지 않는다."
        return Count(len(ones) + len(others), (*lines, apart), "따라서 두 경우의 수를 더하면", row)
    overlap = line("두 경우에 모두 속하는 {}", _counted(shared, both))
    lead = "두 경우의 수의 합에서 겹치는 경우의 수를 빼면"
    return Count(len(ones) + len(others) - len(both), (*lines, overlap), lead, subtract(row, len(both)))


def _one_or_other(event: Event, numbers: Sequence[int], noun: str) -> Count:
    """The numbers of each condition, those of both counted once."""
    lines: list[str] = []
    sets: list[list[int]] = []
    for at in (0, 2):
        name, test = number_rule(Event(str(event.args[at]), event.args[at + 1 : at + 2]), noun)
        found = [number for number in numbers if test(number)]
        if not found:
            raise Unsolvable("한 조건에 맞는 수가 없습니다.")
        lines.append(line("{}인 경우는 {}의 {}가지이다.", name, _shortened(found), len(found)))
        sets.append(found)
    both = [number for number in sets[0] if number in sets[1]]
    if len(both) in map(len, sets):
        raise Unsolvable("한 조건이 다른 조건에 들어 있습니다.")
    row = plain_sum(*map(len, sets))
    if not both:
        apart = "두 경우는 동시에 일어나지 않는다."
        return Count(sum(map(len, sets)), (*lines, apart), "따라서 두 경우의 수를 더하면", row)
    overlap = line("두 경우에 모두 속하는 경우는 {}의 {}가지이다.", _shortened(both), len(both))
    lead = "두 경우의 수의 합에서 겹치는 경우의 수를 빼면"
    return Count(sum(map(len, sets)) - len(both), (*lines, overlap), lead, subtract(row, len(both)))


def _counted(step: int, found: Sequence[int]) -> str:
    if not found:
        return line("{}의 배수인 경우는 없다.", step)
    return line("{}의 배수인 경우는 {}의 {}가지이다.", step, _shortened(found), len(found))


def _shortened(found: Sequence[int]) -> str:
    """`$2$, $4$, $6$, …, $40$`; all of them where they are few."""
    return listing(*found) if len(found) <= SHOWN else f"{listing(*found[:3])}, …, {math(found[-1])}"

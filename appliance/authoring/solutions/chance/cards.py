"""One card out of numbered ones, and the events of one number."""

from collections.abc import Callable, Sequence
from math import isqrt, lcm

from appliance.authoring.solutions.build import plain_sum, subtract
from appliance.authoring.solutions.chance.told import Told, whole
from appliance.authoring.solutions.lines import eq, line, listing, math
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Experiment
from appliance.domain.goals import Event
from appliance.mathtext.tree import Add, Neg, Num

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
        return Told(space, (), len(numbers), len(numbers))
    lines, favourable = number_event(event, numbers, "수")
    return Told(space, lines, favourable, len(numbers))


def number_event(event: Event, numbers: Sequence[int], noun: str) -> tuple[tuple[str, ...], int]:
    """The lines that count the numbers of an event."""
    if event.kind == "multiple_of_either":
        return _either(whole(event), whole(event, 1), numbers)
    name, test = _rule(event, noun)
    found = [number for number in numbers if test(number)]
    if not found:
        return (f"{name}인 경우는 없다.",), 0
    if len(found) <= SHOWN:
        return (line("{}인 경우는 {}의 {}가지이다.", name, listing(*found), len(found)),), len(found)
    return (line("{}인 경우는 {}부터 {}까지 모두 {}가지이다.", name, found[0], found[-1], len(found)),), len(
        found
    )


def _rule(event: Event, noun: str) -> tuple[str, Callable[[int], bool]]:
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
        case _:
            raise Unsolvable(f"한 {noun}에 대한 이 사건의 풀이는 쓸 수 없습니다.")


def _is_prime(number: int) -> bool:
    return number > 1 and all(number % divisor for divisor in range(2, isqrt(number) + 1))


def _either(n: int, m: int, numbers: Sequence[int]) -> tuple[tuple[str, ...], int]:
    """Multiples of one, of the other, less those of both."""
    ones, others = ([number for number in numbers if number % step == 0] for step in (n, m))
    shared = lcm(n, m)
    both = [number for number in numbers if number % shared == 0]
    lines = [_counted(n, ones), _counted(m, others)]
    if not both:
        count = len(ones) + len(others)
        lines.append(
            line(
                "두 경우가 동시에 일어나지 않으므로 구하는 경우의 수는 {}이다.",
                eq(plain_sum(len(ones), len(others)), count),
            )
        )
        return tuple(lines), count
    lines.append(line("두 경우에 모두 속하는 {}", _counted(shared, both)))
    count = len(ones) + len(others) - len(both)
    row = Add((Num(str(len(ones))), Num(str(len(others))), Neg(Num(str(len(both))))))
    lines.append(line("이를 이용하면 구하는 경우의 수는 {}이다.", eq(row, count)))
    return tuple(lines), count


def _counted(step: int, found: Sequence[int]) -> str:
    if len(found) > SHOWN or not found:
        return line("{}의 배수인 경우는 {}가지이다.", step, len(found))
    return line("{}의 배수인 경우는 {}의 {}가지이다.", step, listing(*found), len(found))

"""Balls in a bag: one drawn, or several one after the other."""

from collections.abc import Mapping
from fractions import Fraction
from math import factorial, perm, prod

from appliance.authoring.solutions.build import frac, node, plain_sum, subtract, times
from appliance.authoring.solutions.chance.told import Count, Told, by_complement
from appliance.authoring.solutions.lines import eq, line
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Experiment
from appliance.domain.goals import Event
from appliance.mathtext.tree import Frac, Node, Num

Bag = Mapping[str, int]
ORDINALS = ("첫", "두", "세", "네")


def bag_of(experiment: Experiment) -> dict[str, int]:
    """Balls by colour."""
    bag = {name: size for name, size in experiment.sizes if name not in ("draws", "replace")}
    if not bag or min(bag.values()) < 0 or not sum(bag.values()):
        raise Unsolvable("주머니에 든 공의 개수가 정해지지 않습니다.")
    return bag


def _wanted(event: Event, bag: Bag) -> tuple[list[str], str]:
    """The colours that are asked for, and how the event is said of one ball."""
    colours = [str(arg) for arg in event.args]
    if any(colour not in bag for colour in colours):
        raise Unsolvable("주머니에 없는 색의 공이 있습니다.")
    match event.kind:
        case "any":
            return list(bag), "공이 나오는"
        case "colour" | "at_least_one":
            return colours[:1], f"{colours[0]} 공이 나오는"
        case "not_colour":
            return [each for each in bag if each != colours[0]], f"{colours[0]} 공이 아닌 공이 나오는"
        case "colour_either":
            return colours, f"{' 공 또는 '.join(colours)} 공이 나오는"
        case _:
            raise Unsolvable("공에 대한 이 사건의 풀이는 쓸 수 없습니다.")


def tell(experiment: Experiment, event: Event) -> Told:
    """How the balls are counted: one ball, or sets of balls drawn together."""
    bag = bag_of(experiment)
    draws, everything = experiment.size("draws", 1), sum(bag.values())
    if draws > 1:
        return _sets(experiment, event, bag)
    row = plain_sum(*bag.values())
    space = line("전체 공의 개수가 {}이므로 모든 경우의 수는 {}이다.", eq(row, everything), everything)
    colours, what = _wanted(event, bag)
    favourable = sum(bag[colour] for colour in colours)
    row = plain_sum(*(bag[colour] for colour in colours))
    return Told(space, everything, Count(favourable, (), f"{what} 경우의 수는", row))


def _sets(experiment: Experiment, event: Event, bag: Bag) -> Told:
    """Sets of two or three balls: the order of drawing does not count."""
    draws, everything = experiment.size("draws", 1), sum(bag.values())
    if experiment.size("replace") or draws > 3:
        raise Unsolvable("여러 번 꺼내는 경우의 수의 풀이는 쓸 수 없습니다.")
    total = _choose(everything, draws)
    space = line("모든 경우의 수는 {}이다.", eq(_choice(everything, draws), total))
    if event.kind in ("same_colour", "all_same"):
        return Told(space, total, _one_colour(bag, draws))
    colours, what = _wanted(event, bag)
    size = sum(bag[colour] for colour in colours)
    if event.kind == "at_least_one":
        none = _choose(everything - size, draws)
        first = line("{} 공이 하나도 나오지 않는 경우의 수는 {}이다.", colours[0],
                     eq(_choice(everything - size, draws), none))  # fmt: skip
        return Told(space, total, by_complement(f"{colours[0]} 공이 적어도 하나 나오는", total, none, first))
    lead = f"{draws}개 모두 {what} 경우의 수는"
    return Told(space, total, Count(_choose(size, draws), (), lead, _choice(size, draws)))


def _one_colour(bag: Bag, draws: int) -> Count:
    counts = [(colour, _choose(size, draws)) for colour, size in bag.items() if size >= draws]
    lines = [
        line("{} 공만 나오는 경우의 수는 {}이다.", colour, eq(_choice(bag[colour], draws), count))
        for colour, count in counts
    ]
    if not counts:
        return Count(0, ("같은 색의 공이 꺼내는 공보다 적으므로 그러한 경우는 없다.",))
    row = plain_sum(*(count for _, count in counts))
    return Count(sum(count for _, count in counts), tuple(lines), "이를 더하면", row)


def _choose(size: int, draws: int) -> int:
    return perm(size, draws) // factorial(draws) if size >= draws else 0


def _choice(size: int, draws: int) -> Node:
    """5×4/2: in order, over the orders of what was drawn."""
    if size < draws:
        return node(0)
    row = times(*range(size, size - draws, -1))
    return frac(row, 2 if draws == 2 else times(*range(draws, 1, -1)))


def in_turn(experiment: Experiment, event: Event) -> tuple[str, ...]:
    """Probabilities multiplied from draw to draw."""
    bag = bag_of(experiment)
    draws, replaced = experiment.size("draws", 1), bool(experiment.size("replace"))
    everything = sum(bag.values())
    if draws > len(ORDINALS) or (not replaced and draws > everything):
        raise Unsolvable("꺼내는 공의 개수가 알맞지 않습니다.")
    lines = [line("전체 공의 개수는 {}이다.", eq(plain_sum(*bag.values()), everything))]
    if event.kind in ("same_colour", "all_same"):
        return (*lines, *_same_colour(bag, draws, replaced))
    colours, what = _wanted(event, bag)
    size = sum(bag[colour] for colour in colours)
    if event.kind == "at_least_one":
        left = everything - size
        none, value = _row(left, everything, draws, replaced)
        lines.append(line("{} 공이 하나도 나오지 않을 확률은 {}이다.", colours[0], eq(none, value)))
        lines.append(
            line("적어도 하나가 {} 공일 확률은 {}이다.", colours[0], eq(subtract(1, value), 1 - value))
        )
        return tuple(lines)
    if (not replaced and size < draws) or not size:
        return (*lines, "조건에 맞는 공이 꺼내는 공보다 적으므로 이 사건은 일어나지 않는다.")
    row, value = _row(size, everything, draws, replaced)
    shares = _shares(size, everything, draws, replaced)
    following = what.replace("나오는", "나올")
    told = ", ".join(
        line("{} 번째에 {} 확률은 {}", ORDINALS[at], following, share)
        if not at or replaced
        else line("이어서 {} 번째에도 {} 확률은 {}", ORDINALS[at], following, share)
        for at, share in enumerate(shares)
    )
    return (
        *lines,
        f"{told}이다.",
        line("두 확률을 곱하면 {}이다." if draws == 2 else "이 확률을 모두 곱하면 {}이다.", eq(row, value)),
    )


def _shares(size: int, everything: int, draws: int, replaced: bool) -> list[Node]:
    """3/5, then 2/4: written as they are counted, not reduced."""
    steps = [0] * draws if replaced else list(range(draws))
    return [Frac(Num(str(max(size - step, 0))), Num(str(everything - step))) for step in steps]


def _row(size: int, everything: int, draws: int, replaced: bool) -> tuple[Node, Fraction]:
    shares = _shares(size, everything, draws, replaced)
    value = prod((Fraction(_top(share), _under(share)) for share in shares), start=Fraction(1))
    return times(*shares), value


def _top(share: Node) -> int:
    assert isinstance(share, Frac)
    assert isinstance(share.num, Num)
    return int(share.num.text)


def _under(share: Node) -> int:
    assert isinstance(share, Frac)
    assert isinstance(share.den, Num)
    return int(share.den.text)


def _same_colour(bag: Bag, draws: int, replaced: bool) -> list[str]:
    everything = sum(bag.values())
    lines, values = [], []
    for colour, size in bag.items():
        row, value = _row(size, everything, draws, replaced)
        if value:
            lines.append(line("모두 {} 공일 확률은 {}이다.", colour, eq(row, value)))
            values.append(value)
    if not values:
        return ["같은 색의 공이 꺼내는 공보다 적으므로 이 사건은 일어나지 않는다."]
    lines.append(line("이 확률을 더하면 {}이다.", eq(plain_sum(*values), sum(values, Fraction(0)))))
    return lines

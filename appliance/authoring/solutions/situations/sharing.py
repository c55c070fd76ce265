"""나누어 주기와 함께 일하기."""

from appliance.authoring.solutions.arithmetic import number
from appliance.authoring.solutions.build import add, compare, frac, node, plain_sum, subtract, term, times
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import eq, line, math
from appliance.authoring.solutions.situations.story import Story
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Add, Group, Node


def surplus_shortage(story: Story) -> tuple[str, ...]:
    """x people: each_less·x + left = each_more·x - short."""
    if not story.has("each_less", "left", "each_more", "short"):
        raise Unsolvable("나누어 주는 개수가 모두 주어지지 않은 풀이는 쓸 수 없습니다.")
    less, left = story["each_less"], story["left"]
    more, short = story["each_more"], story["short"]
    rows = add(term(less, "x"), left), add(term(more, "x"), -short)
    rel = compare(rows[0], "=", rows[1])
    solution = solve_linear(rel, "x", brief=True)
    people = solution.value
    if people is None:
        raise Unsolvable("식을 만족시키는 값이 하나로 정해지지 않습니다.")
    unit = story.unit("things") if "things" in story.asked else "개"
    intro = "사람 수를 $x$명이라 하자."
    counts = line(
        "나누어 주는 물건은 {}씩 주면 {}, {}씩 주면 {}이다.",
        f"{less}{unit}",
        _counted(rows[0], unit),
        f"{more}{unit}",
        _counted(rows[1], unit),
    )
    lines = [intro, counts, line("물건의 개수는 같으므로 {}이다.", rel), *solution.lines]
    if "things" in story.asked:
        row = add(times(less, people), left)
        lines.append(line("물건의 개수는 {}{}이다.", eq(row, number(row)), unit))
    return (*lines, *story.ending())


def _counted(row: Node, unit: str) -> str:
    return f"{math(Group(row) if isinstance(row, Add) else row)}{unit}"


def together(story: Story) -> tuple[str, ...]:
    """The whole work is 1; the shares of a day add up."""
    unknown = story.unknown(("days_first", "days_second", "days_together"))
    whole = line("전체 일의 양을 {이라} 하자.", node(1))
    if unknown == "days_together":
        first, second = frac(1, story["days_first"]), frac(1, story["days_second"])
        shares = line("하루에 하는 일의 양은 각각 {}, {}이다.", first, second)
        rel = compare(times(Group(plain_sum(first, second)), "x"), "=", 1)
        start = line(
            "함께 하여 일을 마치는 데 {} 걸린다고 하면 {}이다.", story.shown("x", "days_together"), rel
        )
        solution = solve_linear(rel, "x", brief=True)
        if solution.value is None:
            raise Unsolvable("식을 만족시키는 값이 하나로 정해지지 않습니다.")
        return (whole, shares, start, *solution.lines, *story.ending(days_together=solution.value))
    other = "days_second" if unknown == "days_first" else "days_first"
    both, single = frac(1, story["days_together"]), frac(1, story[other])
    row = subtract(both, single)
    rate = number(row)
    return (
        whole,
        line("하루에 하는 일의 양은 함께 하면 {}, 한 사람이 혼자 하면 {}이다.", both, single),
        line("다른 사람이 하루에 하는 일의 양은 {}이다.", eq(row, rate)),
        *story.ending(**{unknown: 1 / rate}),
    )

"""나누어 주기와 함께 일하기."""

from appliance.authoring.solutions.arithmetic import number
from appliance.authoring.solutions.build import add, compare, frac, plain_sum, subtract, term, times
from appliance.authoring.solutions.lines import eq, line, measured
from appliance.authoring.solutions.situations.story import Story, solve_x
from appliance.mathtext.tree import Group


def surplus_shortage(story: Story) -> tuple[str, ...]:
    """x people: each_less·x + left = each_more·x - short."""
    thing = story.people[0] if len(story.people) == 1 else "물건"
    story = story.named(things=f"{thing}의 개수")
    less, left, more, short = (story[role] for role in ("each_less", "left", "each_more", "short"))
    first, second = add(term(less, "x"), left), add(term(more, "x"), -short)
    equation = compare(first, "=", second)
    clause = line(
        "{} {}씩 나누어 줄 때 {}, {}씩 나누어 줄 때 {}이다.",
        line("{은}", story.name("things")),
        story.said("each_less"),
        story.shown(Group(first), "things"),
        story.said("each_more"),
        story.shown(Group(second), "things"),
    )
    people, steps = solve_x(equation)
    lines = [
        story.letting("people", clause),
        line("{은} 같으므로 {}이다.", story.name("things"), equation),
        *steps,
    ]
    row = add(times(less, people), left)
    if len(story.asked) > 1:
        lines.append(
            line("{은} {}이다.", story.name("things"), measured(eq(row, number(row)), story.unit("things")))
        )
    return (*lines, *story.ending(*([row] if story.asked == ("things",) else [])))


def together(story: Story) -> tuple[str, ...]:
    """The whole work is 1; the shares of a day add up."""
    unknown = story.unknown(("days_first", "days_second", "days_together"))
    if unknown == "days_together":
        first, second = frac(1, story["days_first"]), frac(1, story["days_second"])
        shares = line("전체 일의 양을 $1$이라 하면 하루에 하는 일의 양은 각각 {}, {}이다.", first, second)
        equation = compare(times(Group(plain_sum(first, second)), "x"), "=", 1)
        days = story.shown("x", "days_together")
        why = line("함께 하여 {} 만에 일을 마친다고 하면 {}이다.", days, equation)
        return story.solved(equation, unknown, shares, why)
    other = "days_second" if unknown == "days_first" else "days_first"
    both, single = frac(1, story["days_together"]), frac(1, story[other])
    row = subtract(both, single)
    shares = line(
        "전체 일의 양을 $1$이라 하면 하루에 하는 일의 양은 함께 할 때 {}, 한 사람이 혼자 할 때 {}이다.",
        both,
        single,
    )
    rest = line("다른 사람이 하루에 하는 일의 양은 {}이다.", eq(row, number(row)))
    return (shares, rest, *story.ending(**{unknown: 1 / number(row)}))

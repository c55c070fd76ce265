"""거리, 속력, 시간."""

from fractions import Fraction

from appliance.authoring.solutions.arithmetic import number
from appliance.authoring.solutions.build import compare, frac, plain_sum, relation, subtract, term, times
from appliance.authoring.solutions.grades import allows_systems
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import eq, line, measured
from appliance.authoring.solutions.situations.story import Story
from appliance.authoring.solutions.systems import numbered, solve_system
from appliance.mathtext.tree import Group, Node

TIME = "시간은 거리를 속력으로 나눈 값이므로"


def two_speeds(story: Story) -> tuple[str, ...]:
    """distance/slow - distance/fast = difference."""
    slow, fast = story["speed_slow"], story["speed_fast"]
    if story.has("distance"):
        row = subtract(frac(story["distance"], slow), frac(story["distance"], fast))
        told = line(
            "{} 두 시간의 차는 {}이다.", TIME, measured(eq(row, number(row)), story.unit("time_difference"))
        )
        return (*story.conversions, told, *story.ending(time_difference=number(row)))
    equation = compare(subtract(frac("x", slow), frac("x", fast)), "=", story["time_difference"])
    shares = line(
        "걸리는 시간은 {으로} 가면 {}, {으로} 가면 {}이다.",
        story.said("speed_slow"),
        story.shown(frac("x", slow), "time_difference"),
        story.said("speed_fast"),
        story.shown(frac("x", fast), "time_difference"),
    )
    return story.solved(
        equation,
        "distance",
        *story.conversions_but("time_difference"),
        story.letting("distance", shares),
        line("걸리는 시간의 차가 {}이므로 {}이다.", story.because("time_difference"), equation),
    )


def round_trip(story: Story) -> tuple[str, ...]:
    """distance/go + distance/back = total."""
    go, back = story["speed_go"], story["speed_back"]
    if story.has("distance"):
        row = plain_sum(frac(story["distance"], go), frac(story["distance"], back))
        told = line(
            "{} 전체 걸린 시간은 {}이다.", TIME, measured(eq(row, number(row)), story.unit("time_total"))
        )
        return (*story.conversions, told, *story.ending(time_total=number(row)))
    equation = compare(plain_sum(frac("x", go), frac("x", back)), "=", story["time_total"])
    shares = line(
        "걸린 시간은 갈 때 {}, 올 때 {}이다.",
        story.shown(frac("x", go), "time_total"),
        story.shown(frac("x", back), "time_total"),
    )
    return story.solved(
        equation,
        "distance",
        *story.conversions_but("time_total"),
        story.letting("distance", shares),
        line("왕복하는 데 걸린 시간이 {}이므로 {}이다.", story.because("time_total"), equation),
    )


def two_legs(story: Story) -> tuple[str, ...]:
    """Part of the way at one speed, the rest at another."""
    first, second = story["speed_first"], story["speed_second"]
    if story.asks("time_total"):
        return _legs_time(story)
    whole, time = story["distance_total"], story["time_total"]
    if allows_systems(story.grade):
        return _legs_system(story)
    asked = "distance_second" if story.asked == ("distance_second",) else "distance_first"
    other = "distance_first" if asked == "distance_second" else "distance_second"
    rest = subtract(whole, "x")
    mine, others = (first, second) if asked == "distance_first" else (second, first)
    equation = compare(plain_sum(frac("x", mine), frac(rest, others)), "=", time)
    intro = line(
        "{을} {이라} 하면 {은} {}이다.",
        story.name(asked),
        story.shown("x", asked),
        story.name(other),
        story.shown(Group(rest), other),
    )
    solution = solve_linear(equation, "x", brief=True)
    value = solution.value or Fraction(0)
    why = line("전체 걸린 시간이 {}이므로 {}이다.", story.because("time_total"), equation)
    lines = [*story.conversions_but("time_total"), intro, why, *solution.lines]
    if other in story.asked:
        lines.append(
            line(
                "{은} {}이다.",
                story.name(other),
                measured(eq(subtract(whole, value), whole - value), story.unit(other)),
            )
        )
    return (*lines, *story.ending(**{asked: value, other: whole - value}))


def _legs_system(story: Story) -> tuple[str, ...]:
    rels = (
        relation(plain_sum("x", "y"), story["distance_total"]),
        relation(
            plain_sum(frac("x", story["speed_first"]), frac("y", story["speed_second"])), story["time_total"]
        ),
    )
    intro = line(
        "{을} {}, {을} {이라} 하자.",
        story.name("distance_first"),
        story.shown("x", "distance_first"),
        story.name("distance_second"),
        story.shown("y", "distance_second"),
    )
    found = solve_system(rels, ("x", "y"), line("거리와 시간에 대하여 식을 세우면 {}이다.", numbered(rels)))
    return (
        *story.conversions,
        intro,
        *found.lines,
        *story.ending(distance_first=found.value("x"), distance_second=found.value("y")),
    )


def _legs_time(story: Story) -> tuple[str, ...]:
    first = story.values.get("distance_first")
    second = story.values.get("distance_second")
    if first is None:
        first = story["distance_total"] - story["distance_second"]
    if second is None:
        second = story["distance_total"] - first
    row = plain_sum(frac(first, story["speed_first"]), frac(second, story["speed_second"]))
    told = line("{} 전체 걸린 시간은 {}이다.", TIME, measured(eq(row, number(row)), story.unit("time_total")))
    return (*story.conversions, told, *story.ending(time_total=number(row)))


def meet(story: Story) -> tuple[str, ...]:
    """Both distances together are the distance between the places."""
    unknown = story.unknown(("distance", "speed_first", "speed_second", "time"))
    rows = [_run(story, f"speed_{which}", "time") for which in ("first", "second")]
    whole = plain_sum(*rows)
    why = "두 사람이 움직인 거리의 합이 두 지점 사이의 거리와 같으므로"
    if unknown == "distance":
        return _direct(story, "distance", why, whole)
    equation = compare(whole, "=", story["distance"])
    return story.solved(
        equation,
        unknown,
        *story.conversions,
        _lets(story, unknown, "만날 때까지 걸린 시간"),
        line("{} {}이다.", why, equation),
    )


def _direct(story: Story, role: str, why: str, row: Node) -> tuple[str, ...]:
    """A role that is worked out without an unknown."""
    told = line("{} {}이다.", why, measured(eq(row, number(row)), story.unit(role)))
    return (*story.conversions, told, *story.ending(**{role: number(row)}))


def _lets(story: Story, role: str, time_name: str) -> str:
    if role == "time":
        return line("{을} {이라} 하자.", time_name, story.shown("x", role))
    return story.lets(role)


def _run(story: Story, speed: str, time: str) -> Node:
    """speed × time, 60x where one is unknown."""
    pace, long = story.cell(speed), story.cell(time)
    if not story.has(time) and story.has(speed):
        return term(story[speed], "x")
    if not story.has(speed) and story.has(time):
        return term(story[time], "x")
    return times(pace, long)


def chase(story: Story) -> tuple[str, ...]:
    """Both have run the same distance when the second catches up."""
    unknown = story.unknown(("speed_first", "time_head", "speed_second", "time"))
    if unknown == "time":
        head = times(story["speed_first"], Group(plain_sum("x", story["time_head"])))
        left, right = head, term(story["speed_second"], "x")
    elif unknown == "time_head":
        left = times(story["speed_first"], Group(plain_sum("x", story["time"])))
        right = times(story["speed_second"], story["time"])
    else:
        together = story["time_head"] + story["time"]
        left = times(story["speed_first"], together) if story.has("speed_first") else term(together, "x")
        right = (
            times(story["speed_second"], story["time"])
            if story.has("speed_second")
            else term(story["time"], "x")
        )
    equation = compare(left, "=", right)
    return story.solved(
        equation,
        unknown,
        *story.conversions,
        _lets(story, unknown, "따라가는 사람이 따라잡는 데 걸리는 시간"),
        line("따라잡을 때까지 두 사람이 움직인 거리는 같으므로 {}이다.", equation),
    )


def constant(story: Story) -> tuple[str, ...]:
    """distance = speed × time, turned to what is asked."""
    unknown = story.unknown(("speed", "time", "distance"))
    if unknown == "distance":
        return _direct(
            story, "distance", "거리는 속력과 시간의 곱이므로", times(story["speed"], story["time"])
        )
    if unknown == "time":
        return _direct(story, "time", TIME, frac(story["distance"], story["speed"]))
    row = frac(story["distance"], story["time"])
    told = line("속력은 거리를 시간으로 나눈 값이므로 {}이다.", eq(row, number(row)))
    return (*story.conversions, told, *story.ending(speed=number(row)))

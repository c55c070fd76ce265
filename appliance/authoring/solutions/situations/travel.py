"""거리, 속력, 시간."""

from appliance.authoring.solutions.arithmetic import number
from appliance.authoring.solutions.build import compare, frac, plain_sum, relation, subtract, term, times
from appliance.authoring.solutions.grades import allows_systems
from appliance.authoring.solutions.lines import eq, line, measured
from appliance.authoring.solutions.situations.story import Story, solve_x
from appliance.authoring.solutions.systems import numbered, solve_system
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Group, Node

TIME = "시간은 거리를 속력으로 나눈 값이다."


def two_speeds(story: Story) -> tuple[str, ...]:
    """distance/slow - distance/fast = difference."""
    slow, fast = story["speed_slow"], story["speed_fast"]
    if story.has("distance"):
        row = subtract(frac(story["distance"], slow), frac(story["distance"], fast))
        return _direct(story, "time_difference", TIME, row)
    equation = compare(subtract(frac("x", slow), frac("x", fast)), "=", story["time_difference"])
    shares = line(
        "걸리는 시간은 {으로} 가면 {}, {으로} 가면 {}이다.",
        story.said("speed_slow"),
        story.shown(frac("x", slow), "time_difference"),
        story.said("speed_fast"),
        story.shown(frac("x", fast), "time_difference"),
    )
    why = line("걸리는 시간의 차가 {}이므로 {}이다.", story.because("time_difference"), equation)
    before = (*story.conversions("time_difference"), story.letting("distance", shares), why)
    return story.solved(equation, "distance", *before)


def round_trip(story: Story) -> tuple[str, ...]:
    """distance/go + distance/back = total."""
    go, back = story["speed_go"], story["speed_back"]
    if story.has("distance"):
        row = plain_sum(frac(story["distance"], go), frac(story["distance"], back))
        return _direct(story, "time_total", TIME, row)
    equation = compare(plain_sum(frac("x", go), frac("x", back)), "=", story["time_total"])
    shares = line(
        "걸린 시간은 갈 때 {}, 올 때 {}이다.",
        story.shown(frac("x", go), "time_total"),
        story.shown(frac("x", back), "time_total"),
    )
    why = line("왕복하는 데 걸린 시간이 {}이므로 {}이다.", story.because("time_total"), equation)
    before = (*story.conversions("time_total"), story.letting("distance", shares), why)
    return story.solved(equation, "distance", *before)


def two_legs(story: Story) -> tuple[str, ...]:
    """Part of the way at one speed, the rest at another."""
    first, second = story["speed_first"], story["speed_second"]
    if first != second:
        story = story.named(distance_first=line("{으로} 간 거리", story.said("speed_first")),
                            distance_second=line("{으로} 간 거리", story.said("speed_second")))  # fmt: skip
    if story.asks("time_total"):
        return _legs_time(story)
    whole, time = story["distance_total"], story["time_total"]
    if allows_systems(story.grade):
        return _legs_system(story)
    mine, other = ("second", "first") if story.asked == ("distance_second",) else ("first", "second")
    rest = subtract(whole, "x")
    equation = compare(
        plain_sum(frac("x", story[f"speed_{mine}"]), frac(rest, story[f"speed_{other}"])), "=", time
    )
    name = story.name(f"distance_{other}")
    clause = line("{은} {}이다.", name, story.shown(Group(rest), f"distance_{other}"))
    value, steps = solve_x(equation)
    why = line("전체 걸린 시간이 {}이므로 {}이다.", story.because("time_total"), equation)
    lines = [*story.conversions("time_total"), story.letting(f"distance_{mine}", clause), why, *steps]
    if len(story.asked) > 1:
        row = eq(subtract(whole, value), whole - value)
        lines.append(line("{은} {}이다.", name, measured(row, story.unit_of("length"))))
    return (*lines, *story.ending(**{f"distance_{mine}": value, f"distance_{other}": whole - value}))


def _legs_system(story: Story) -> tuple[str, ...]:
    times_ = plain_sum(frac("x", story["speed_first"]), frac("y", story["speed_second"]))
    rels = (relation(plain_sum("x", "y"), story["distance_total"]), relation(times_, story["time_total"]))
    opening = line("거리와 시간에 대하여 식을 세우면 {}이다.", numbered(rels))
    found = solve_system(rels, ("x", "y"), opening)
    ends = story.ending(distance_first=found.value("x"), distance_second=found.value("y"))
    return (*story.conversions(), story.letting_two("distance_first", "distance_second"), *found.lines, *ends)


def _legs_time(story: Story) -> tuple[str, ...]:
    whole = story.values.get("distance_total")
    first, second = story.values.get("distance_first"), story.values.get("distance_second")
    if first is None and whole is not None and second is not None:
        first = whole - second
    if second is None and whole is not None and first is not None:
        second = whole - first
    if first is None or second is None:
        raise Unsolvable("두 구간의 거리를 정할 수 없어 풀이를 쓸 수 없습니다.")
    row = plain_sum(frac(first, story["speed_first"]), frac(second, story["speed_second"]))
    return _direct(story, "time_total", TIME, row)


def _direct(story: Story, role: str, rule: str, row: Node) -> tuple[str, ...]:
    """A role that is worked out without an unknown, its unit converted at the end where it must be."""
    ends = story.ending(row, **{role: number(row)})
    if len(ends) == 1:
        return (*story.conversions(), rule, *ends)
    told = line("{은} {}이다.", story.name(role), measured(eq(row, number(row)), story.unit(role)))
    return (*story.conversions(), f"{rule.removesuffix('이다.')}이므로 {told}", *ends)


def meet(story: Story) -> tuple[str, ...]:
    """Both distances together are the distance between the places."""
    unknown = story.unknown(("distance", "speed_first", "speed_second", "time"))
    whole = plain_sum(*(_run(story, f"speed_{which}") for which in ("first", "second")))
    if unknown == "distance":
        return _direct(story, "distance", "두 지점 사이의 거리는 두 사람이 움직인 거리의 합이다.", whole)
    equation = compare(whole, "=", story["distance"])
    why = line("두 사람이 움직인 거리의 합이 {}이므로 {}이다.", story.because("distance"), equation)
    return story.solved(equation, unknown, *story.conversions("distance"), story.lets(unknown), why)


def _run(story: Story, speed: str) -> Node:
    """speed × time, 60x where one is unknown."""
    if not story.has("time"):
        return term(story[speed], "x")
    if not story.has(speed):
        return term(story["time"], "x")
    return times(story[speed], story["time"])


def chase(story: Story) -> tuple[str, ...]:
    """Both have run the same distance when the second catches up."""
    unknown = story.unknown(("speed_first", "time_head", "speed_second", "time"))
    pace, chaser = story.cell("speed_first"), story.cell("speed_second")
    if unknown in ("time", "time_head"):
        known = story["time_head"] if unknown == "time" else story["time"]
        left = term(story["speed_first"], plain_sum("x", known))
        right = term(story["speed_second"], "x") if unknown == "time" else times(chaser, known)
    else:
        together = story["time_head"] + story["time"]
        left = times(pace, together) if unknown == "speed_second" else term(together, "x")
        right = term(story["time"], "x") if unknown == "speed_second" else times(chaser, story["time"])
    equation = compare(left, "=", right)
    why = line("따라잡을 때까지 두 사람이 움직인 거리는 같으므로 {}이다.", equation)
    return story.solved(equation, unknown, *story.conversions(), story.lets(unknown), why)


def constant(story: Story) -> tuple[str, ...]:
    """distance = speed × time, turned to what is asked."""
    unknown = story.unknown(("speed", "time", "distance"))
    if unknown == "distance":
        return _direct(
            story, "distance", "거리는 속력과 시간의 곱이다.", times(story["speed"], story["time"])
        )
    if unknown == "time":
        return _direct(story, "time", TIME, frac(story["distance"], story["speed"]))
    row = frac(story["distance"], story["time"])
    told = line("속력은 거리를 시간으로 나눈 값이므로 {}이다.", eq(row, number(row)))
    return (*story.conversions(), told, *story.ending(speed=number(row)))

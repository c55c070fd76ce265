"""직사각형: the sides first, from whatever is given; then what is asked of them."""

from fractions import Fraction

from appliance.authoring.solutions.arithmetic import number
from appliance.authoring.solutions.build import (
    add,
    compare,
    juxtapose,
    node,
    plain_sum,
    relation,
    subtract,
    term,
    times,
)  # fmt: skip
from appliance.authoring.solutions.grades import allows_roots, allows_systems
from appliance.authoring.solutions.lines import eq, line, measured
from appliance.authoring.solutions.quadratic import solve_quadratic
from appliance.authoring.solutions.situations.story import Story, solve_x
from appliance.authoring.solutions.situations.triangles import other_leg, pythagoras, whole_root
from appliance.authoring.solutions.substitute import put
from appliance.authoring.solutions.systems import numbered, solve_system
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Group, Node

Sides = tuple[list[str], Fraction, Fraction]
RULES = {
    "perimeter": "직사각형의 둘레의 길이는 가로와 세로의 길이의 합의 $2$배이다.",
    "area": "직사각형의 넓이는 가로와 세로의 길이의 곱이다.",
    "longer": "가로의 길이에서 세로의 길이를 뺀다.",
}


def rectangle(story: Story) -> tuple[str, ...]:
    """The writer of the kind."""
    if len(story.asked) > 1 and set(story.asked) != {"width", "height"}:
        raise Unsolvable("여러 가지를 함께 묻는 이 문제의 풀이는 쓸 수 없습니다.")
    given = story.has("width", "height")
    lines, width, height = ([], story["width"], story["height"]) if given else _sides(story)
    lines = [*story.conversions(), *lines]
    if story.asks("width", "height"):
        return (*lines, *story.ending(width=width, height=height))
    if story.asks("diagonal"):
        return (*lines, *pythagoras(story, "diagonal", width, height), *story.ending())
    asked = story.asked[0]
    rule = [RULES[asked]] if given else []
    return (*lines, *rule, *story.ending(_made(asked, width, height)))


def _made(asked: str, width: Fraction, height: Fraction) -> Node:
    if asked == "perimeter":
        return juxtapose(2, Group(plain_sum(width, height)))
    return times(width, height) if asked == "area" else subtract(width, height)


def _sides(story: Story) -> Sides:
    """The lines to both sides, and the sides."""
    if story.has("width") or story.has("height"):
        return _one_side_known(story)
    if story.has("perimeter", "longer"):
        return _perimeter_and_longer(story)
    if story.has("area", "longer") or story.has("area", "perimeter"):
        return _from_area(story)
    raise Unsolvable("직사각형의 이 문제의 풀이는 쓸 수 없습니다.")


def _one_side_known(story: Story) -> Sides:
    known, other = ("width", "height") if story.has("width") else ("height", "width")
    size = story[known]
    if story.has("perimeter"):
        why, equation = "perimeter", compare(juxtapose(2, Group(add("x", size))), "=", story["perimeter"])
    elif story.has("area"):
        why, equation = "area", compare(term(size, "x"), "=", story["area"])
    elif story.has("longer"):
        gap = story["longer"]
        row = subtract(size, gap) if known == "width" else plain_sum(size, gap)
        value = size - gap if known == "width" else size + gap
        return [line("{은} {}이다.", story.name(other), story.shown(relation(row, value), other))], *_order(
            known, size, value)  # fmt: skip
    else:
        return _from_diagonal(story, known, other)
    value, steps = solve_x(equation)
    because = line("{이} {}이므로 {}이다.", story.name(why), story.said(why), equation)
    return [story.lets(other), because, *steps], *_order(known, size, value)


def _from_diagonal(story: Story, known: str, other: str) -> Sides:
    size, long = story[known], story["diagonal"]
    value = whole_root(long**2 - size**2)
    if value is None:
        raise Unsolvable("변의 길이가 유리수가 아니어서 풀이를 쓸 수 없습니다.")
    return [*other_leg(story, other, size, long, story.name(other))], *_order(known, size, value)


def _order(known: str, size: Fraction, value: Fraction) -> tuple[Fraction, Fraction]:
    return (size, value) if known == "width" else (value, size)


def _perimeter_and_longer(story: Story) -> Sides:
    longer, perimeter = story["longer"], story["perimeter"]
    if allows_systems(story.grade):
        rels = (relation(subtract("x", "y"), longer), relation(juxtapose(2, Group(add("x", "y"))), perimeter))
        opening = line("두 변의 길이에 대하여 식을 세우면 {}이다.", numbered(rels))
        found = solve_system(rels, ("x", "y"), opening)
        return [story.letting_two("width", "height"), *found.lines], found.value("x"), found.value("y")
    mine, theirs, other = _by_gap(story)
    equation = compare(juxtapose(2, Group(plain_sum("x", Group(other)), "{")), "=", perimeter)
    clause = line("{은} {}이다.", story.name(theirs), story.shown(Group(other), theirs))
    value, steps = solve_x(equation)
    because = line("둘레의 길이가 {}이므로 {}이다.", story.said("perimeter"), equation)
    lines = [story.letting(mine, clause), because, *steps]
    rest = value + longer if mine == "height" else value - longer
    lines.extend(_second_side(story, theirs, other, value))
    return lines, *_order(mine, value, rest)


def _by_gap(story: Story) -> tuple[str, str, Node]:
    """x is the side that is asked for (else 세로); the other one follows from 가로 - 세로."""
    if story.asks("width"):
        return "width", "height", add("x", -story["longer"])
    return "height", "width", add("x", story["longer"])


def _second_side(story: Story, role: str, other: Node, value: Fraction) -> list[str]:
    """The other side, where more than x is needed."""
    if len(story.asked) == 1 and story.asks("width", "height"):
        return []
    row = put(other, {"x": node(value)})
    return [line("{은} {}이다.", story.name(role), measured(eq(row, number(row)), story.unit(role)))]


def _from_area(story: Story) -> Sides:
    """A quadratic equation in one side; the length is positive."""
    if not allows_roots(story.grade):
        raise Unsolvable("이 학년에서는 이차방정식을 쓸 수 없습니다.")
    if story.has("longer"):
        mine, theirs, other = _by_gap(story)
    else:
        mine, theirs, other = "width", "height", subtract(story["perimeter"] / 2, "x")
    equation = compare(juxtapose("x", Group(other)), "=", story["area"])
    found = solve_quadratic(equation, "x")
    pairs = [(each.rational, _at(other, each.rational)) for each in found.roots if each.is_rational]
    fitting = [(value, rest) for value, rest in pairs if value > 0 and rest > 0]
    if not fitting:
        raise Unsolvable("변의 길이가 유리수가 아니어서 풀이를 쓸 수 없습니다.")
    value, rest = max(fitting)
    clause = line("{은} {}이다.", story.name(theirs), story.shown(Group(other), theirs))
    because = line("넓이가 {}이므로 {}이다.", story.said("area"), equation)
    chosen = line("{}이고 길이는 양수이므로 {}이다.", found.said, eq("x", value))
    lines = [story.letting(mine, clause), because, *found.lines]
    lines.append(chosen if len(fitting) < len(found.roots) else line("{}이다.", found.said))
    lines.extend(_second_side(story, theirs, other, value))
    return lines, *_order(mine, value, rest)


def _at(other: Node, value: Fraction) -> Fraction:
    return number(put(other, {"x": node(value)}))

"""직각삼각형과 직사각형; √ only where the grade has it."""

from fractions import Fraction
from math import isqrt

from appliance.authoring.solutions.arithmetic import number
from appliance.authoring.solutions.build import (
    Value,
    add,
    compare,
    frac,
    juxtapose,
    plain_sum,
    relation,
    root,
    squared,
    subtract,
    times,
)
from appliance.authoring.solutions.grades import allows_roots, allows_systems
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import eq, line
from appliance.authoring.solutions.quadratic import solve_quadratic
from appliance.authoring.solutions.situations.story import Story
from appliance.authoring.solutions.surd import root_of
from appliance.authoring.solutions.systems import numbered, solve_system
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Group, Node


def right_triangle(story: Story) -> tuple[str, ...]:
    """피타고라스 정리, or half the product of the legs."""
    if story.asks("area") and story.has("leg_first", "leg_second"):
        return (_area_line(story, story["leg_first"], story["leg_second"]), *story.ending())
    if story.asks("hypotenuse") and story.has("leg_first", "leg_second"):
        return (*_hypotenuse(story, story["leg_first"], story["leg_second"]), *story.ending())
    known = next((role for role in ("leg_first", "leg_second") if story.has(role)), "")
    if known and story.has("hypotenuse"):
        return _leg(story, known)
    if known and story.has("area"):
        return _leg_from_area(story, known)
    raise Unsolvable("직각삼각형의 이 문제의 풀이는 쓸 수 없습니다.")


def _area_line(story: Story, first: Value, second: Value) -> str:
    row = times(frac(1, 2), first, second)
    return line(
        "넓이는 직각을 낀 두 변의 길이의 곱의 절반이므로 {} {}이다.", eq(row, number(row)), story.unit("area")
    )


def _hypotenuse(story: Story, first: Fraction, second: Fraction) -> tuple[str, ...]:
    total = first**2 + second**2
    intro = line(
        "빗변의 길이를 {이라} 하면 피타고라스 정리에 의하여 {}이다.",
        story.shown("c", "hypotenuse"),
        relation(squared("c"), plain_sum(squared(first), squared(second)), total),
    )
    return (intro, _root_line(story, "c", total))


def _root_line(story: Story, letter: str, square: Fraction) -> str:
    """c>0이므로 c=13; with √ only where it is whole or the grade has it."""
    size = _whole_root(square)
    positive = compare(letter, ">", 0)
    if size is not None:
        return line("{}이고 {}이므로 {}이다.", eq(squared(size), square), positive, eq(letter, size))
    if not allows_roots(story.grade):
        raise Unsolvable("이 학년에서는 근호를 쓸 수 없어 길이를 나타낼 수 없습니다.")
    return line("{}이므로 {}이다.", positive, eq(letter, root(square), root_of(square)))


def _whole_root(square: Fraction) -> Fraction | None:
    top, under = isqrt(square.numerator), isqrt(square.denominator)
    found = Fraction(top, under)
    return found if found**2 == square else None


def _leg(story: Story, known: str) -> tuple[str, ...]:
    """The other leg from the hypotenuse; then the area where that is asked."""
    other = "leg_second" if known == "leg_first" else "leg_first"
    long, short = story["hypotenuse"], story[known]
    rest = long**2 - short**2
    name = "나머지 한 변의 길이" if story.asks(other) or story.asks("area") else story.name(other)
    intro = line(
        "{을} {이라} 하면 피타고라스 정리에 의하여 {}이다.",
        name,
        story.shown("x", other),
        relation(plain_sum(squared("x"), squared(short)), squared(long)),
    )
    moved = line("이항하면 {}이다.", relation(squared("x"), subtract(squared(long), squared(short)), rest))
    lines = [intro, moved, _root_line(story, "x", rest)]
    if story.asks("area"):
        size = _whole_root(rest)
        if size is None:
            raise Unsolvable("넓이의 풀이를 쓸 수 없습니다.")
        lines.append(_area_line(story, short, size))
    return (*lines, *story.ending())


def _leg_from_area(story: Story, known: str) -> tuple[str, ...]:
    other = "leg_second" if known == "leg_first" else "leg_first"
    rel = compare(times(frac(1, 2), story[known], "x"), "=", story["area"])
    intro = line("직각을 낀 다른 한 변의 길이를 {이라} 하자.", story.shown("x", other))
    solution = solve_linear(rel, "x", brief=True)
    value = solution.value or Fraction(0)
    lines = [intro, line("넓이가 {}이므로 {}이다.", story.said("area"), rel), *solution.lines]
    if story.asks("hypotenuse"):
        lines.extend(_hypotenuse(story, story[known], value))
    return (*lines, *story.ending(**{other: value}))


def rectangle(story: Story) -> tuple[str, ...]:
    """The sides first, from whatever is given; then what is asked of them."""
    if story.has("width", "height"):
        return (*_of_sides(story, story["width"], story["height"]), *story.ending())
    lines, width, height = _sides(story)
    asked = [role for role in story.asked if role not in ("width", "height")]
    more = _of_sides(story, width, height) if asked else []
    return (*lines, *more, *story.ending(width=width, height=height))


def _of_sides(story: Story, width: Fraction, height: Fraction) -> list[str]:
    lines: list[str] = []
    for role in story.asked:
        if role == "perimeter":
            row: Node = juxtapose(2, Group(plain_sum(width, height)))
            lines.append(_told(story, "둘레의 길이는", row, role))
        elif role == "area":
            lines.append(_told(story, "넓이는", times(width, height), role))
        elif role == "longer":
            lines.append(_told(story, "가로와 세로의 길이의 차는", subtract(width, height), role))
        elif role == "diagonal":
            total = width**2 + height**2
            shown = relation(squared("c"), plain_sum(squared(width), squared(height)), total)
            lines.append(
                line(
                    "대각선의 길이를 {이라} 하면 피타고라스 정리에 의하여 {}이다.",
                    story.shown("c", role),
                    shown,
                )
            )
            lines.append(_root_line(story, "c", total))
    return lines


def _told(story: Story, name: str, row: Node, role: str) -> str:
    return line("{} {} {}이다.", name, eq(row, number(row)), story.unit(role))


def _sides(story: Story) -> tuple[list[str], Fraction, Fraction]:
    """The lines to both sides, and the sides."""
    if story.has("width") or story.has("height"):
        return _one_side_known(story)
    if story.has("perimeter", "longer"):
        return _perimeter_and_longer(story)
    if story.has("area", "longer") or story.has("area", "perimeter"):
        return _from_area(story)
    raise Unsolvable("직사각형의 이 문제의 풀이는 쓸 수 없습니다.")


def _one_side_known(story: Story) -> tuple[list[str], Fraction, Fraction]:
    known, other = ("width", "height") if story.has("width") else ("height", "width")
    size, name = story[known], "세로의 길이" if known == "width" else "가로의 길이"
    intro = line("{을} {이라} 하자.", name, story.shown("x", other))
    if story.has("perimeter"):
        why, rel = "둘레의 길이가", compare(juxtapose(2, Group(add("x", size))), "=", story["perimeter"])
        given = story.said("perimeter")
    elif story.has("area"):
        why, rel = "넓이가", compare(times(size, "x"), "=", story["area"])
        given = story.said("area")
    elif story.has("longer"):
        rel = (
            relation("x", subtract(size, story["longer"]))
            if known == "width"
            else relation("x", plain_sum(size, story["longer"]))
        )
        value = number(rel.sides[1])
        return [line("{은} {}이다.", name, _unit(story, eq(rel.sides[1], value), other))], *_order(
            known, size, value
        )
    else:
        return _from_diagonal(story, known, other)
    solution = solve_linear(rel, "x", brief=True)
    value = solution.value or Fraction(0)
    return [intro, line("{} {}이므로 {}이다.", why, given, rel), *solution.lines], *_order(known, size, value)


def _from_diagonal(story: Story, known: str, other: str) -> tuple[list[str], Fraction, Fraction]:
    size, long = story[known], story["diagonal"]
    rest = long**2 - size**2
    value = _whole_root(rest)
    if value is None:
        raise Unsolvable("변의 길이가 유리수가 아니어서 풀이를 쓸 수 없습니다.")
    name = "세로의 길이" if known == "width" else "가로의 길이"
    intro = line(
        "{을} {이라} 하면 피타고라스 정리에 의하여 {}이다.",
        name,
        story.shown("x", other),
        relation(plain_sum(squared("x"), squared(size)), squared(long)),
    )
    moved = line("이항하면 {}이다.", relation(squared("x"), subtract(squared(long), squared(size)), rest))
    return [intro, moved, _root_line(story, "x", rest)], *_order(known, size, value)


def _unit(story: Story, body: str, role: str) -> str:
    return f"{body} {story.unit(role)}"


def _order(known: str, size: Fraction, value: Fraction) -> tuple[Fraction, Fraction]:
    return (size, value) if known == "width" else (value, size)


def _perimeter_and_longer(story: Story) -> tuple[list[str], Fraction, Fraction]:
    longer, perimeter = story["longer"], story["perimeter"]
    if allows_systems(story.grade):
        rels = (relation(subtract("x", "y"), longer), relation(juxtapose(2, Group(add("x", "y"))), perimeter))
        intro = line(
            "가로의 길이를 {}, 세로의 길이를 {이라} 하자.",
            story.shown("x", "width"),
            story.shown("y", "height"),
        )
        found = solve_system(rels, ("x", "y"), line("식을 세우면 {}이다.", numbered(rels)))
        return [intro, *found.lines], found.value("x"), found.value("y")
    wide = add("x", longer)
    rel = compare(juxtapose(2, Group(plain_sum(Group(wide), "x"))), "=", perimeter)
    intro = line(
        "세로의 길이를 {이라} 하면 가로의 길이는 {}이다.",
        story.shown("x", "height"),
        story.shown(Group(wide), "width"),
    )
    solution = solve_linear(rel, "x", brief=True)
    height = solution.value or Fraction(0)
    lines = [intro, line("둘레의 길이가 {}이므로 {}이다.", story.said("perimeter"), rel), *solution.lines]
    if "width" in story.asked:
        lines.append(
            line(
                "가로의 길이는 {}이다.", _unit(story, eq(plain_sum(height, longer), height + longer), "width")
            )
        )
    return lines, height + longer, height


def _from_area(story: Story) -> tuple[list[str], Fraction, Fraction]:
    """A quadratic equation in one side; the length is positive."""
    if not allows_roots(story.grade):
        raise Unsolvable("이 학년에서는 이차방정식을 쓸 수 없습니다.")
    area = story["area"]
    if story.has("longer"):
        unknown, other_name, mine = "height", "가로의 길이", "세로의 길이"
        other = add("x", story["longer"])
    else:
        unknown, other_name, mine = "width", "세로의 길이", "가로의 길이"
        other = subtract(story["perimeter"] / 2, "x")
    rel = compare(juxtapose("x", Group(other)), "=", area)
    found = solve_quadratic(rel, "x")
    values = [each.rational for each in found.roots if each.is_rational and each.rational > 0]
    kept = [value for value in values if _other(story, value) > 0]
    if not kept:
        raise Unsolvable("변의 길이가 유리수가 아니어서 풀이를 쓸 수 없습니다.")
    value = kept[-1] if unknown == "width" else kept[0]
    intro = line(
        "{을} {이라} 하면 {은} {}이다.",
        mine,
        story.shown("x", unknown),
        other_name,
        story.shown(Group(other), "width"),
    )
    lines = [
        intro,
        line("넓이가 {}이므로 {}이다.", story.said("area"), rel),
        *found.lines,
        line("따라서 {}이다.", found.said),
    ]
    if len(found.roots) > 1 and len(kept) == 1:
        lines.append(line("{}이므로 {}이다.", compare("x", ">", 0), eq("x", value)))
    rest = _other(story, value)
    lines.append(line("{은} {}이다.", other_name, _unit(story, eq(_other_row(story, value), rest), "width")))
    return (lines, rest, value) if unknown == "height" else (lines, value, rest)


def _other(story: Story, value: Fraction) -> Fraction:
    return value + story["longer"] if story.has("longer") else story["perimeter"] / 2 - value


def _other_row(story: Story, value: Fraction) -> Node:
    if story.has("longer"):
        return plain_sum(value, story["longer"])
    return subtract(story["perimeter"] / 2, value)

"""직각삼각형: 피타고라스 정리, with √ only where the grade has it."""

from fractions import Fraction
from math import isqrt

from appliance.authoring.solutions.build import (
    Value,
    compare,
    frac,
    plain_sum,
    relation,
    root,
    squared,
    subtract,
    times,
)  # fmt: skip
from appliance.authoring.solutions.grades import allows_roots
from appliance.authoring.solutions.lines import eq, line
from appliance.authoring.solutions.situations.story import Story, solve_x
from appliance.authoring.solutions.surd import root_of
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Node

AREA = "직각삼각형의 넓이는 직각을 낀 두 변의 길이의 곱의 절반이다."


def right_triangle(story: Story) -> tuple[str, ...]:
    """The side or the area that is asked."""
    if story.has("leg_first", "leg_second"):
        if story.asks("area"):
            return (*story.conversions(), AREA, *story.ending(_area(story["leg_first"], story["leg_second"])))
        lines = pythagoras(story, "hypotenuse", story["leg_first"], story["leg_second"])
        return (*story.conversions(), *lines, *story.ending())
    known = next((role for role in ("leg_first", "leg_second") if story.has(role)), "")
    if known and story.has("hypotenuse"):
        return _from_hypotenuse(story, known)
    if known and story.has("area"):
        return _from_area(story, known)
    raise Unsolvable("직각삼각형의 이 문제의 풀이는 쓸 수 없습니다.")


def _area(first: Value, second: Value) -> Node:
    return times(frac(1, 2), first, second)


def pythagoras(story: Story, role: str, first: Fraction, second: Fraction) -> tuple[str, ...]:
    """c² = a²+b², c > 0, c = …"""
    total = first**2 + second**2
    square = relation(squared("c"), plain_sum(squared(first), squared(second)), total)
    intro = line(
        "{을} {이라} 하면 피타고라스 정리에 의하여 {}이다.", story.name(role), story.shown("c", role), square
    )
    return (intro, root_line(story, "c", total))


def other_leg(story: Story, role: str, known: Fraction, longest: Fraction, name: str) -> tuple[str, ...]:
    """x²+a² = c², so x² = c²-a², x > 0, x = …"""
    rest = longest**2 - known**2
    square = relation(plain_sum(squared("x"), squared(known)), squared(longest))
    intro = line("{을} {이라} 하면 피타고라스 정리에 의하여 {}이다.", name, story.shown("x", role), square)
    moved = relation(squared("x"), subtract(squared(longest), squared(known)), rest)
    return (intro, line("이항하면 {}이다.", moved), root_line(story, "x", rest))


def root_line(story: Story, letter: str, square: Fraction) -> str:
    """c>0이므로 c=13; with √ only where it is not whole and the grade has it."""
    size, positive = whole_root(square), compare(letter, ">", 0)
    if size is not None:
        return line("{}이고 {}이므로 {}이다.", eq(squared(size), square), positive, eq(letter, size))
    if not allows_roots(story.grade):
        raise Unsolvable("이 학년에서는 근호를 쓸 수 없어 길이를 나타낼 수 없습니다.")
    return line("{}이므로 {}이다.", positive, eq(letter, root(square), root_of(square)))


def whole_root(square: Fraction) -> Fraction | None:
    """The rational root of a square, None where it has none."""
    found = Fraction(isqrt(square.numerator), isqrt(square.denominator))
    return found if found**2 == square else None


def _from_hypotenuse(story: Story, known: str) -> tuple[str, ...]:
    """The other leg; then the area where that is asked."""
    other = "leg_second" if known == "leg_first" else "leg_first"
    long, short = story["hypotenuse"], story[known]
    lines = (*story.conversions(), *other_leg(story, other, short, long, "나머지 한 변의 길이"))
    if not story.asks("area"):
        return (*lines, *story.named(**{other: "나머지 한 변의 길이"}).ending())
    size = whole_root(long**2 - short**2)
    if size is None:
        raise Unsolvable("변의 길이가 유리수가 아니어서 넓이의 풀이를 쓸 수 없습니다.")
    return (*lines, *story.ending(_area(short, size)))


def _from_area(story: Story, known: str) -> tuple[str, ...]:
    other = "leg_second" if known == "leg_first" else "leg_first"
    equation = compare(_area(story[known], "x"), "=", story["area"])
    value, steps = solve_x(equation)
    story = story.named(**{other: "직각을 낀 다른 한 변의 길이"})
    because = line("넓이가 {}이므로 {}이다.", story.said("area"), equation)
    lines = [*story.conversions(), story.lets(other), because, *steps]
    if story.asks("hypotenuse"):
        lines.extend(pythagoras(story, "hypotenuse", story[known], value))
    return (*lines, *story.ending(**{other: value}))

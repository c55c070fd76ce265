"""나이: after some years one is a multiple of the other."""

from appliance.authoring.solutions.build import (
    add,
    compare,
    frac,
    juxtapose,
    plain_sum,
    relation,
    subtract,
    term,
)
from appliance.authoring.solutions.grades import allows_systems
from appliance.authoring.solutions.lines import eq, line, measured
from appliance.authoring.solutions.situations.story import Story, solve_x
from appliance.authoring.solutions.systems import numbered, solve_system
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Group, Node, Rel


def _people(story: Story) -> tuple[str, str]:
    """The older one and the younger one, by the names of the stem where it names both."""
    return (
        (story.people[0], story.people[1]) if len(story.people) == 2 else ("나이가 많은 쪽", "나이가 적은 쪽")
    )


def _later(story: Story, when: str) -> str:
    """그때 아버지의 나이가 딸의 나이의 3배이므로."""
    old, young = _people(story)
    return f"{when} {old}의 나이가 {young}의 나이의 {story['multiple']}배이므로"


def _with_people(story: Story) -> Story:
    """현재 아버지의 나이, where the stem names both."""
    old, young = _people(story)
    return story.named(older=f"현재 {old}의 나이", younger=f"현재 {young}의 나이", years="구하는 햇수")


def multiple_after(story: Story) -> tuple[str, ...]:
    """older + years = multiple × (younger + years)."""
    story = _with_people(story)
    unknown = story.unknown(("older", "younger", "multiple", "years"))
    if unknown == "multiple":
        return _multiple_asked(story)
    old, young, years = (story.cell(role) for role in ("older", "younger", "years"))
    left, inner = plain_sum(old, years), plain_sum(young, years)
    equation = compare(left, "=", juxtapose(story["multiple"], Group(inner)))
    if unknown == "years":
        ages = line("{}, {}이다.", story.shown(Group(left), "older"), story.shown(Group(inner), "younger"))
        before = f"$x$년 후에 {story['multiple']}배가 된다고 하면 그때 두 사람의 나이는 각각 {ages}"
    else:
        before = story.lets(unknown)
    why = line(
        "{} {}이다.", _later(story, "그때" if unknown == "years" else f"{story['years']}년 후"), equation
    )
    return story.solved(equation, unknown, before, why)


def _multiple_asked(story: Story) -> tuple[str, ...]:
    old, young = (plain_sum(story[role], story["years"]) for role in ("older", "younger"))
    later = [story[role] + story["years"] for role in ("older", "younger")]
    unit = story.unit("older")
    said = [measured(eq(row, value), unit) for row, value in zip((old, young), later, strict=True)]
    told = line("{}년 후의 나이는 각각 {}, {}이다.", f"{story['years']}", *said)
    return (told, *story.ending(frac(*later)))


def sum_multiple(story: Story) -> tuple[str, ...]:
    return _pair(_with_people(story), "sum")


def difference_multiple(story: Story) -> tuple[str, ...]:
    return _pair(_with_people(story), "difference")


def _pair(story: Story, role: str) -> tuple[str, ...]:
    """The sum or the difference now, the multiple later: one unknown in 중1, two from 중2."""
    if story.has("older") or story.has("younger"):
        raise Unsolvable("나이를 묻지 않는 이 문제의 풀이는 쓸 수 없습니다.")
    whole, years = story[role], story["years"]
    if allows_systems(story.grade):
        rels = _system(story, role)
        found = solve_system(rels, ("x", "y"), line("나이에 대하여 식을 세우면 {}이다.", numbered(rels)))
        ends = story.ending(older=found.value("x"), younger=found.value("y"))
        return (story.letting_two("older", "younger"), *found.lines, *ends)
    older = subtract(whole, "x") if role == "sum" else add("x", whole)
    equation = compare(add(older, years), "=", _times_later(story, "x"))
    clause = line("{은} {}이다.", story.name("older"), story.shown(Group(older), "older"))
    why = line("{} {}이다.", _later(story, f"{years}년 후" if years else "현재"), equation)
    young, steps = solve_x(equation)
    old = whole - young if role == "sum" else young + whole
    row = subtract(whole, young) if role == "sum" else plain_sum(young, whole)
    lines = [story.letting("younger", clause), why, *steps]
    if len(story.asked) > 1:
        told = measured(eq(row, old), story.unit("older"))
        lines.append(line("{은} {}이다.", story.name("older"), told))
    steps_shown = [row] if story.asked == ("older",) else []
    return (*lines, *story.ending(*steps_shown, older=old, younger=young))


def _times_later(story: Story, letter: str) -> Node:
    """multiple × (age later)."""
    years, multiple = story["years"], story["multiple"]
    return juxtapose(multiple, Group(add(letter, years))) if years else term(multiple, letter)


def _system(story: Story, role: str) -> tuple[Rel, Rel]:
    first = plain_sum("x", "y") if role == "sum" else subtract("x", "y")
    return relation(first, story[role]), relation(add("x", story["years"]), _times_later(story, "y"))

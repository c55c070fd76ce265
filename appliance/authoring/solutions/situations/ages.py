"""나이: after some years one is a multiple of the other."""

from fractions import Fraction

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
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import eq, line
from appliance.authoring.solutions.situations.story import Story
from appliance.authoring.solutions.systems import numbered, solve_system
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Group, Node, Rel


def _older(story: Story) -> str:
    return story.people[0] if len(story.people) == 2 else "나이가 많은 쪽"


def _younger(story: Story) -> str:
    return story.people[1] if len(story.people) == 2 else "나이가 적은 쪽"


def _later(story: Story, letter: Node | str) -> Node:
    """The age after the years, in brackets where it is a sum."""
    years = story.values.get("years")
    return Group(add(letter, years)) if years else add(letter)


def multiple_after(story: Story) -> tuple[str, ...]:
    """older + years = multiple × (younger + years)."""
    unknown = story.unknown(("older", "younger", "multiple", "years"))
    if unknown == "multiple":
        old, young = (story[role] + story["years"] for role in ("older", "younger"))
        told = line(
            "{}년 후의 나이는 각각 {}, {}이다.",
            f"{story['years']}",
            eq(plain_sum(story["older"], story["years"]), old),
            eq(plain_sum(story["younger"], story["years"]), young),
        )
        return (told, line("나이의 비율은 {}이다.", eq(frac(old, young), old / young)), *story.ending())
    cells = {role: story.cell(role) for role in ("older", "younger", "years")}
    left = plain_sum(cells["older"], cells["years"])
    right = juxtapose(story["multiple"], Group(plain_sum(cells["younger"], cells["years"])))
    if unknown == "years":
        start = line("{}년 후에 {}배가 된다고 하자.", "$x$", f"{story['multiple']}")
        ages = line(
            "{}년 후의 나이는 각각 {}, {}이다.",
            "$x$",
            story.shown(Group(left), "older"),
            story.shown(Group(plain_sum(cells["younger"], "x")), "younger"),
        )
        before: tuple[str, ...] = (start, ages)
    else:
        before = (
            line(
                "현재 {}의 나이를 {이라} 하자.",
                _older(story) if unknown == "older" else _younger(story),
                story.shown("x", unknown),
            ),
        )
    equation = compare(left, "=", right)
    return story.solved(equation, unknown, *before, line("나이의 관계를 식으로 나타내면 {}이다.", equation))


def sum_multiple(story: Story) -> tuple[str, ...]:
    return _pair(story, "sum")


def difference_multiple(story: Story) -> tuple[str, ...]:
    return _pair(story, "difference")


def _pair(story: Story, role: str) -> tuple[str, ...]:
    """The sum or the difference now, the multiple later: one unknown in 중1, two from 중2."""
    whole, multiple = story[role], story["multiple"]
    if not story.has("years") or story.has("older") or story.has("younger"):
        raise Unsolvable("나이를 묻지 않는 이 문제의 풀이는 쓸 수 없습니다.")
    if allows_systems(story.grade):
        rels = _system(story, role)
        intro = line(
            "현재 {}의 나이를 {}, {}의 나이를 {이라} 하자.",
            _older(story),
            story.shown("x", "older"),
            _younger(story),
            story.shown("y", "younger"),
        )
        found = solve_system(rels, ("x", "y"), line("나이에 대하여 식을 세우면 {}이다.", numbered(rels)))
        return (intro, *found.lines, *story.ending(older=found.value("x"), younger=found.value("y")))
    older = subtract(whole, "x") if role == "sum" else add("x", whole)
    years = story["years"]
    left = add(older, years)
    right = juxtapose(multiple, Group(add("x", years))) if years else term(multiple, "x")
    equation = compare(left, "=", right)
    intro = line(
        "현재 {}의 나이를 {이라} 하면 {}의 나이는 {}이다.",
        _younger(story),
        story.shown("x", "younger"),
        _older(story),
        story.shown(Group(older), "older"),
    )
    when = f"{years}년 후의" if years else "두 사람의"
    return _both(story, equation, role, whole, intro, line("{} 나이의 관계에서 {}이다.", when, equation))


def _system(story: Story, role: str) -> tuple[Rel, Rel]:
    years, multiple = story["years"], story["multiple"]
    first = relation(plain_sum("x", "y") if role == "sum" else subtract("x", "y"), story[role])
    right = juxtapose(multiple, Group(add("y", years))) if years else term(multiple, "y")
    return first, relation(add("x", years), right)


def _both(story: Story, equation: Rel, role: str, whole: Fraction, *before: str) -> tuple[str, ...]:
    solution = solve_linear(equation, "x", brief=True)
    young = solution.value
    if young is None:
        raise Unsolvable("식을 만족시키는 값이 하나로 정해지지 않습니다.")
    old = whole - young if role == "sum" else young + whole
    lines = [*before, *solution.lines]
    if "older" in story.asked:
        row = subtract(whole, young) if role == "sum" else plain_sum(young, whole)
        lines.append(line("{}의 나이는 {}{}이다.", _older(story), eq(row, old), story.unit("older")))
    return (*lines, *story.ending(older=old, younger=young))

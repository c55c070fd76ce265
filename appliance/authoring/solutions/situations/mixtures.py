"""소금물: the salt before is the salt after."""

from fractions import Fraction

from appliance.authoring.solutions.arithmetic import number
from appliance.authoring.solutions.build import compare, frac, node, plain_sum, relation, subtract, times
from appliance.authoring.solutions.grades import allows_systems
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import eq, line
from appliance.authoring.solutions.situations.story import Story
from appliance.authoring.solutions.systems import numbered, solve_system
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Group, Node, Rel


def salt(percent: Node, mass: Node) -> Node:
    """percent/100 × mass."""
    return times(frac(percent, 100), mass)


def add_water(story: Story) -> tuple[str, ...]:
    return _moved(story, "water", "물을 더 넣어도 소금의 양은 변하지 않으므로", 1)


def evaporate(story: Story) -> tuple[str, ...]:
    return _moved(story, "water", "물을 증발시켜도 소금의 양은 변하지 않으므로", -1)


def _moved(story: Story, role: str, why: str, sign: int) -> tuple[str, ...]:
    """before% of the mass is after% of the mass with the water moved."""
    unknown = story.unknown(("percent_before", "mass_before", "water", "percent_after"))
    mass, moved = story.cell("mass_before"), story.cell(role)
    after = plain_sum(mass, moved) if sign > 0 else subtract(mass, moved)
    before_salt = salt(story.cell("percent_before"), mass)
    if unknown == "percent_after":
        return _percent_asked(story, before_salt, after)
    equation = compare(before_salt, "=", salt(story.cell("percent_after"), after))
    lets = story.letting(
        unknown, line("나중 소금물의 양은 {}이다.", story.shown(Group(after), "mass_before"))
    )
    return story.solved(equation, unknown, *story.conversions, lets, line("{} {}이다.", why, equation))


def _percent_asked(story: Story, salt_row: Node, mass_row: Node) -> tuple[str, ...]:
    """The amount of salt, the whole mass, their ratio in percent."""
    amount, mass = number(salt_row), number(mass_row)
    percent = amount / mass * 100
    return (
        *story.conversions,
        line("소금의 양은 {} {}이다.", eq(salt_row, amount), story.unit_of("mass")),
        line("소금물의 양은 {} {}이다.", eq(mass_row, mass), story.unit_of("mass")),
        line(
            "농도는 소금물의 양에 대한 소금의 양의 비율이므로 {}(%)이다.",
            eq(times(frac(amount, mass), 100), percent),
        ),
        *story.ending(),
    )


def add_salt(story: Story) -> tuple[str, ...]:
    unknown = story.unknown(("percent_before", "mass_before", "salt", "percent_after"))
    mass, added = story.cell("mass_before"), story.cell("salt")
    after = plain_sum(mass, added)
    salt_before = (
        salt(story.cell("percent_before"), mass) if story.values.get("percent_before") != 0 else node(0)
    )
    salt_after = plain_sum(salt_before, added) if salt_before != node(0) else added
    if unknown == "percent_after":
        return _percent_asked(story, salt_after, after)
    equation = compare(salt_after, "=", salt(story.cell("percent_after"), after))
    lets = story.letting(
        unknown, line("나중 소금물의 양은 {}이다.", story.shown(Group(after), "mass_before"))
    )
    return story.solved(
        equation,
        unknown,
        *story.conversions,
        lets,
        line("더 넣은 소금만큼 소금의 양이 늘어나므로 {}이다.", equation),
    )


def content(story: Story) -> tuple[str, ...]:
    """The salt in p% of a mass."""
    unknown = story.unknown(("percent", "mass", "salt"))
    if unknown == "salt":
        row = salt(story.cell("percent"), story.cell("mass"))
        told = line(
            "소금의 양은 소금물의 양에 농도를 곱한 값이므로 {} {}이다.",
            eq(row, number(row)),
            story.unit_of("mass"),
        )
        return (*story.conversions, told, *story.ending(salt=number(row)))
    if unknown == "percent":
        row = times(frac(story["salt"], story["mass"]), 100)
        told = line("농도는 소금물의 양에 대한 소금의 양의 비율이므로 {}(%)이다.", eq(row, number(row)))
        return (*story.conversions, told, *story.ending())
    equation = compare(salt(story.cell("percent"), node("x")), "=", story["salt"])
    return story.solved(
        equation,
        "mass",
        *story.conversions,
        story.lets("mass"),
        line("소금의 양이 {}이므로 {}이다.", story.said("salt"), equation),
    )


def mix(story: Story) -> tuple[str, ...]:
    """Two solutions into one: the salts add up."""
    if story.asks("percent_mixed", "mass_mixed"):
        return _mixed(story)
    masses = [role for role in ("mass_first", "mass_second", "mass_mixed") if not story.has(role)]
    if masses == ["mass_first", "mass_second"]:
        return _two_masses(story)
    if len(masses) == 2:
        known, unknown = _known_and_unknown(story)
        return _one_mass(story, known, unknown)
    if len(masses) <= 1:
        return _one_percent(story)
    raise Unsolvable("섞은 소금물의 양을 정할 수 없습니다.")


def _known_and_unknown(story: Story) -> tuple[str, str]:
    if story.has("mass_first"):
        return "mass_first", "mass_second"
    if story.has("mass_second"):
        return "mass_second", "mass_first"
    raise Unsolvable("섞은 소금물의 양을 정할 수 없습니다.")


def _mixed(story: Story) -> tuple[str, ...]:
    row = plain_sum(
        *(salt(story.cell(f"percent_{which}"), story.cell(f"mass_{which}")) for which in ("first", "second"))
    )
    mass = plain_sum(story["mass_first"], story["mass_second"])
    if story.asks("mass_mixed"):
        return (
            *story.conversions,
            line("두 소금물의 양을 더하면 {}이다.", eq(mass, number(mass))),
            *story.ending(),
        )
    return _percent_asked(story, row, mass)


def _two_masses(story: Story) -> tuple[str, ...]:
    """The whole mass is given: x and M-x in 중1, x and y from 중2."""
    whole = story["mass_mixed"]
    right = salt(story.cell("percent_mixed"), node(whole))
    first, second = story.cell("percent_first"), story.cell("percent_second")
    lets = line("{}의 소금물의 양을 {}", story.said("percent_first"), story.shown("x", "mass_first"))
    if allows_systems(story.grade):
        rels = (
            relation(plain_sum("x", "y"), whole),
            relation(plain_sum(salt(first, node("x")), salt(second, node("y"))), right),
        )
        intro = line(
            "{}, {}의 소금물의 양을 {이라} 하자.",
            lets,
            story.said("percent_second"),
            story.shown("y", "mass_second"),
        )
        opening = line("소금물의 양과 소금의 양에 대하여 식을 세우면 {}이다.", numbered(rels))
        found = solve_system(rels, ("x", "y"), opening)
        return (
            *story.conversions,
            intro,
            *found.lines,
            *story.ending(mass_first=found.value("x"), mass_second=found.value("y")),
        )
    rest = subtract(whole, "x")
    intro = line(
        "{이라} 하면 {}의 소금물의 양은 {}이다.",
        lets,
        story.said("percent_second"),
        story.shown(Group(rest), "mass_second"),
    )
    equation = compare(plain_sum(salt(first, node("x")), salt(second, rest)), "=", right)
    return _after_first(
        story,
        equation,
        whole,
        (*story.conversions, intro, line("섞기 전과 섞은 후의 소금의 양은 같으므로 {}이다.", equation)),
    )


def _after_first(story: Story, equation: Rel, whole: Fraction, before: tuple[str, ...]) -> tuple[str, ...]:
    solution = solve_linear(equation, "x", brief=True)
    value = solution.value
    if value is None:
        raise Unsolvable("식을 만족시키는 값이 하나로 정해지지 않습니다.")
    lines = [*before, *solution.lines]
    if "mass_second" in story.asked:
        lines.append(
            line(
                "{}의 소금물의 양은 {} {}이다.",
                story.said("percent_second"),
                eq(subtract(whole, value), whole - value),
                story.unit_of("mass"),
            )
        )
    return (*lines, *story.ending(mass_first=value, mass_second=whole - value))


def _one_mass(story: Story, known: str, unknown: str) -> tuple[str, ...]:
    """One mass is given, the other is x."""
    cells = {known: node(story[known]), unknown: node("x")}
    whole = plain_sum(cells["mass_first"], cells["mass_second"])
    equation = _salts(story, cells["mass_first"], cells["mass_second"], whole)
    lets = story.letting(unknown, line("섞은 소금물의 양은 {}이다.", story.shown(Group(whole), "mass_mixed")))
    return story.solved(
        equation,
        unknown,
        *story.conversions,
        lets,
        line("섞기 전과 섞은 후의 소금의 양은 같으므로 {}이다.", equation),
    )


def _salts(story: Story, first: Node, second: Node, whole: Node) -> Rel:
    return compare(
        plain_sum(salt(story.cell("percent_first"), first), salt(story.cell("percent_second"), second)),
        "=",
        salt(story.cell("percent_mixed"), whole),
    )


def _one_percent(story: Story) -> tuple[str, ...]:
    """All masses are known; one percentage is x."""
    unknown = story.unknown(("percent_first", "percent_second", "percent_mixed"))
    first = story.values.get("mass_first", Fraction(0)) or story["mass_mixed"] - story["mass_second"]
    second = story.values.get("mass_second", Fraction(0)) or story["mass_mixed"] - first
    equation = _salts(story, node(first), node(second), node(first + second))
    return story.solved(
        equation,
        unknown,
        *story.conversions,
        story.lets(unknown),
        line("섞기 전과 섞은 후의 소금의 양은 같으므로 {}이다.", equation),
    )

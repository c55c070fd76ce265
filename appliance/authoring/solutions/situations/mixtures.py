"""소금물: the salt before is the salt after."""

from fractions import Fraction

from appliance.authoring.solutions.arithmetic import number
from appliance.authoring.solutions.build import compare, frac, node, plain_sum, relation, subtract, times
from appliance.authoring.solutions.grades import allows_systems
from appliance.authoring.solutions.lines import eq, line, measured
from appliance.authoring.solutions.situations.story import Story, solve_x
from appliance.authoring.solutions.systems import numbered, solve_system
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Group, Node, Rel, symbols


def salt(percent: Node, mass: Node) -> Node:
    """percent/100 × mass."""
    return times(frac(percent, 100), mass)


def add_water(story: Story) -> tuple[str, ...]:
    return _moved(story, "물을 더 넣어도 소금의 양은 변하지 않으므로", 1)


def evaporate(story: Story) -> tuple[str, ...]:
    return _moved(story, "물을 증발시켜도 소금의 양은 변하지 않으므로", -1)


def _moved(story: Story, why: str, sign: int) -> tuple[str, ...]:
    """before% of the mass is after% of the mass with the water moved."""
    unknown = story.unknown(("percent_before", "mass_before", "water", "percent_after"))
    mass, water = story.cell("mass_before"), story.cell("water")
    after = plain_sum(mass, water) if sign > 0 else subtract(mass, water)
    before_salt = salt(story.cell("percent_before"), mass)
    if unknown == "percent_after":
        return _percent_asked(story, before_salt, after)
    return _equal_salts(story, unknown, before_salt, after, why)


def add_salt(story: Story) -> tuple[str, ...]:
    unknown = story.unknown(("percent_before", "mass_before", "salt", "percent_after"))
    mass, added = story.cell("mass_before"), story.cell("salt")
    after = plain_sum(mass, added)
    fresh = story.values.get("percent_before") == 0
    salt_after = added if fresh else plain_sum(salt(story.cell("percent_before"), mass), added)
    if unknown == "percent_after":
        return _percent_asked(story, salt_after, after)
    return _equal_salts(story, unknown, salt_after, after, "더 넣은 소금만큼 소금의 양이 늘어나므로")


def _equal_salts(story: Story, unknown: str, salt_row: Node, after: Node, why: str) -> tuple[str, ...]:
    """x, the mass afterwards, the equation of the salts."""
    if symbols(after):
        total, mass = story.shown(Group(after), "mass_before"), after
    else:
        total, mass = measured(eq(after, number(after)), story.unit_of("mass")), node(number(after))
    equation = compare(salt_row, "=", salt(story.cell("percent_after"), mass))
    lets = story.letting(unknown, line("나중 소금물의 양은 {}이다.", total))
    return story.solved(equation, unknown, *story.conversions(), lets, line("{} {}이다.", why, equation))


def _percent_asked(story: Story, salt_row: Node, mass_row: Node) -> tuple[str, ...]:
    """The amount of salt, the whole mass, their ratio in percent."""
    amount, mass, unit = number(salt_row), number(mass_row), story.unit_of("mass")
    return (
        *story.conversions(),
        line("소금의 양은 {}이고, 소금물의 양은 {}이다.", measured(eq(salt_row, amount), unit),
             measured(eq(mass_row, mass), unit)),
        *story.ending(times(frac(amount, mass), 100)),
    )  # fmt: skip


def content(story: Story) -> tuple[str, ...]:
    """The salt in p% of a mass."""
    unknown = story.unknown(("percent", "mass", "salt"))
    if unknown == "salt":
        row = salt(story.cell("percent"), story.cell("mass"))
        told = "소금의 양은 소금물의 양에 농도를 곱한 값이다."
        return (*story.conversions(), told, *story.ending(row, salt=number(row)))
    if unknown == "percent":
        row = times(frac(story["salt"], story["mass"]), 100)
        told = "농도는 소금물의 양에 대한 소금의 양의 비율을 백분율로 나타낸 것이다."
        return (*story.conversions(), told, *story.ending(row))
    equation = compare(salt(story.cell("percent"), node("x")), "=", story["salt"])
    because = line("소금의 양이 {}이므로 {}이다.", story.said("salt"), equation)
    return story.solved(equation, "mass", *story.conversions(), story.lets("mass"), because)


def mix(story: Story) -> tuple[str, ...]:
    """Two solutions into one: the salts add up."""
    if story.has("percent_first", "percent_second") and story["percent_first"] != story["percent_second"]:
        story = story.named(mass_first=f"{story.said('percent_first')}의 소금물의 양",
                            mass_second=f"{story.said('percent_second')}의 소금물의 양")  # fmt: skip
    if story.asks("percent_mixed", "mass_mixed"):
        return _mixed(story)
    missing = [role for role in ("mass_first", "mass_second", "mass_mixed") if not story.has(role)]
    if missing == ["mass_first", "mass_second"]:
        return _two_masses(story)
    if len(missing) == 2:
        return _one_mass(story, "mass_second" if "mass_second" in missing else "mass_first")
    if len(missing) < 2:
        return _one_percent(story)
    raise Unsolvable("섞은 소금물의 양을 정할 수 없습니다.")


def _mixed(story: Story) -> tuple[str, ...]:
    mass = plain_sum(story["mass_first"], story["mass_second"])
    if story.asks("mass_mixed"):
        return (*story.conversions(), "섞은 소금물의 양은 두 소금물의 양의 합이다.", *story.ending(mass))
    salts = (
        salt(story.cell(f"percent_{which}"), story.cell(f"mass_{which}")) for which in ("first", "second")
    )
    return _percent_asked(story, plain_sum(*salts), mass)


def _salts(story: Story, first: Node, second: Node, whole: Node) -> Rel:
    """Both salts together are the salt of the mixture."""
    rows = plain_sum(salt(story.cell("percent_first"), first), salt(story.cell("percent_second"), second))
    return compare(rows, "=", salt(story.cell("percent_mixed"), whole))


def _told(equation: Rel) -> str:
    return line("섞기 전과 섞은 후의 소금의 양은 같으므로 {}이다.", equation)


def _two_masses(story: Story) -> tuple[str, ...]:
    """The whole mass is given: x and M-x in 중1, x and y from 중2."""
    whole = story["mass_mixed"]
    if allows_systems(story.grade):
        rels = (relation(plain_sum("x", "y"), whole), _salts(story, node("x"), node("y"), node(whole)))
        opening = line("소금물의 양과 소금의 양에 대하여 식을 세우면 {}이다.", numbered(rels))
        found = solve_system(rels, ("x", "y"), opening)
        ends = story.ending(mass_first=found.value("x"), mass_second=found.value("y"))
        return (*story.conversions(), story.letting_two("mass_first", "mass_second"), *found.lines, *ends)
    mine, other = ("second", "first") if story.asked == ("mass_second",) else ("first", "second")
    rest = subtract(whole, "x")
    cells = {mine: node("x"), other: rest}
    equation = _salts(story, cells["first"], cells["second"], node(whole))
    clause = line("{은} {}이다.", story.name(f"mass_{other}"), story.shown(Group(rest), f"mass_{other}"))
    value, steps = solve_x(equation)
    lines = [*story.conversions(), story.letting(f"mass_{mine}", clause), _told(equation), *steps]
    if len(story.asked) > 1:
        told = measured(eq(subtract(whole, value), whole - value), story.unit_of("mass"))
        lines.append(line("{은} {}이다.", story.name(f"mass_{other}"), told))
    return (*lines, *story.ending(**{f"mass_{mine}": value, f"mass_{other}": whole - value}))


def _one_mass(story: Story, unknown: str) -> tuple[str, ...]:
    """One mass is given, the other is x."""
    first, second = story.cell("mass_first"), story.cell("mass_second")
    whole = plain_sum(first, second)
    equation = _salts(story, first, second, whole)
    lets = story.letting(unknown, line("섞은 소금물의 양은 {}이다.", story.shown(Group(whole), "mass_mixed")))
    return story.solved(equation, unknown, *story.conversions(), lets, _told(equation))


def _one_percent(story: Story) -> tuple[str, ...]:
    """All masses are known; one percentage is x."""
    unknown = story.unknown(("percent_first", "percent_second", "percent_mixed"))
    first, second = _masses(story)
    equation = _salts(story, node(first), node(second), node(first + second))
    return story.solved(equation, unknown, *story.conversions(), story.lets(unknown), _told(equation))


def _masses(story: Story) -> tuple[Fraction, Fraction]:
    if story.has("mass_first", "mass_second"):
        return story["mass_first"], story["mass_second"]
    if story.has("mass_first"):
        return story["mass_first"], story["mass_mixed"] - story["mass_first"]
    return story["mass_mixed"] - story["mass_second"], story["mass_second"]

"""가격과 개수: two kinds of things, two purchases, a budget, 정가와 할인."""

from appliance.authoring.solutions.arithmetic import number
from appliance.authoring.solutions.build import (
    compare,
    frac,
    node,
    plain_sum,
    relation,
    subtract,
    term,
    times,
)
from appliance.authoring.solutions.grades import allows_systems
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import eq, line, measured
from appliance.authoring.solutions.situations.story import Story, solve_x
from appliance.authoring.solutions.systems import numbered, solve_system
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Group, Node, Rel


def _with_things(story: Story) -> Story:
    """연필의 개수, 연필 하나의 값, where the stem names both things."""
    if len(story.people) != 2:
        return story
    first, second = story.people
    return story.named(count_first=f"{first}의 개수", count_second=f"{second}의 개수",
                       price_first=f"{first} 하나의 값", price_second=f"{second} 하나의 값")  # fmt: skip


def two_kinds(story: Story) -> tuple[str, ...]:
    """count_first + count_second = total, the prices add up to what was paid."""
    story = _with_things(story)
    if story.has("count_first", "count_second") and not story.asks("count_total"):
        return _paid(story)
    p, q, whole, paid = (story[role] for role in ("price_first", "price_second", "count_total", "paid"))
    if allows_systems(story.grade):
        rels = (relation(plain_sum("x", "y"), whole), relation(plain_sum(term(p, "x"), term(q, "y")), paid))
        found = solve_system(rels, ("x", "y"), line("개수와 값에 대하여 식을 세우면 {}이다.", numbered(rels)))
        ends = story.ending(count_first=found.value("x"), count_second=found.value("y"))
        return (story.letting_two("count_first", "count_second"), *found.lines, *ends)
    return _two_kinds_in_one(story)


def _two_kinds_in_one(story: Story) -> tuple[str, ...]:
    """x of the asked kind, the rest of the other."""
    mine, other = ("second", "first") if story.asked == ("count_second",) else ("first", "second")
    whole = story["count_total"]
    rest = subtract(whole, "x")
    spent = plain_sum(term(story[f"price_{mine}"], "x"), term(story[f"price_{other}"], Group(rest)))
    equation = compare(spent, "=", story["paid"])
    name = story.name(f"count_{other}")
    clause = line("{은} {}이다.", name, story.shown(Group(rest), f"count_{other}"))
    value, steps = solve_x(equation)
    lines = [story.letting(f"count_{mine}", clause), _because_paid(story, equation), *steps]
    if len(story.asked) > 1:
        told = measured(eq(subtract(whole, value), whole - value), story.unit(f"count_{other}"))
        lines.append(line("{은} {}이다.", name, told))
    return (*lines, *story.ending(**{f"count_{mine}": value, f"count_{other}": whole - value}))


def _because_paid(story: Story, equation: Rel) -> str:
    return line("전체 값이 {}이므로 {}이다.", story.said("paid"), equation)


def _paid(story: Story) -> tuple[str, ...]:
    unknown = story.unknown(("price_first", "price_second", "paid"))
    if unknown == "paid":
        rows = (times(story[f"price_{which}"], story[f"count_{which}"]) for which in ("first", "second"))
        return ("전체 값은 한 개의 값과 개수를 곱하여 더한 것이다.", *story.ending(plain_sum(*rows)))
    equation = compare(plain_sum(*(_cost(story, which) for which in ("first", "second"))), "=", story["paid"])
    return story.solved(equation, unknown, story.lets(unknown), _because_paid(story, equation))


def _cost(story: Story, which: str) -> Node:
    count = story[f"count_{which}"]
    return times(story[f"price_{which}"], count) if story.has(f"price_{which}") else term(count, "x")


def two_purchases(story: Story) -> tuple[str, ...]:
    """Two equations for two prices."""
    story = _with_things(story)
    rels = tuple(
        relation(plain_sum(term(story[f"count_first_{at}"], "x"), term(story[f"count_second_{at}"], "y")),
                 story[f"paid_{at}"])
        for at in ("a", "b")
    )  # fmt: skip
    found = solve_system(rels, ("x", "y"), line("두 번 산 값에 대하여 식을 세우면 {}이다.", numbered(rels)))
    ends = story.ending(price_first=found.value("x"), price_second=found.value("y"))
    return (story.letting_two("price_first", "price_second"), *found.lines, *ends)


def at_most(story: Story) -> tuple[str, ...]:
    """fixed + price·x ≤ budget; the largest whole x."""
    fixed, unit = story.values.get("fixed"), story.unit("count")
    row = term(story["price"], "x")
    rel = compare(plain_sum(fixed, row) if fixed else row, "≤", story["budget"])
    solution = solve_linear(rel, "x")
    if solution.value is None or solution.op != "≤":
        raise Unsolvable("예산에 맞는 개수가 정해지지 않습니다.")
    largest = solution.value.numerator // solution.value.denominator
    why = line("전체 값이 {} 이하이어야 하므로 {}이다.", story.said("budget"), rel)
    counted = line("{은} 자연수이므로 가장 큰 값은 {}이다.", node("x"), eq("x", largest))
    lets = line("개수를 {이라} 하자.", f"$x${unit}")
    return (lets, why, *solution.lines, counted, *story.ending())


def markup_discount(story: Story) -> tuple[str, ...]:
    """cost → 정가 → what it was sold for; the profit is the difference from the cost."""
    unknown = story.unknown(("cost", "markup", "discount", "profit"))
    if unknown == "cost":
        return _cost_asked(story)
    cost = story["cost"]
    if unknown == "markup":
        sold = plain_sum(cost, story["profit"])
        row = times(cost, plain_sum(1, frac("x", 100)), frac(100 - story["discount"], 100))
        equation = compare(row, "=", number(sold))
        lets = story.letting("markup", line("판매 가격은 {}원이다.", eq(sold, number(sold))))
        why = line("정가를 할인한 값이 판매 가격이므로 {}이다.", equation)
        return story.solved(equation, "markup", lets, why)
    priced = times(cost, plain_sum(1, frac(story["markup"], 100)))
    price = number(priced)
    tag = line("정가는 {}원이다.", eq(priced, price))
    if unknown == "discount":
        equation = compare(times(price, subtract(1, frac("x", 100))), "=", cost + story["profit"])
        why = line("판매 가격은 원가에 이익을 더한 값이므로 {}이다.", equation)
        return story.solved(equation, "discount", story.letting("discount", tag), why)
    sold_row = times(price, subtract(1, frac(story["discount"], 100)))
    told = line("할인한 판매 가격은 {}원이다.", eq(sold_row, number(sold_row)))
    return (
        tag,
        told,
        "이익은 판매 가격에서 원가를 뺀 값이다.",
        *story.ending(subtract(number(sold_row), cost)),
    )


def _cost_asked(story: Story) -> tuple[str, ...]:
    markup, discount = story["markup"], story["discount"]
    tag = term(1 + markup / 100, "x")
    rate = (1 + markup / 100) * (1 - discount / 100)
    priced = line("정가는 {}원이다.", eq(times("x", plain_sum(1, frac(markup, 100))), tag))
    sold = eq(times(tag, subtract(1, frac(discount, 100))), term(rate, "x"))
    lines = [story.letting("cost", priced), *([line("판매 가격은 {}원이다.", sold)] if discount else [])]
    equation = compare(subtract(term(rate, "x"), "x"), "=", story["profit"])
    why = line("이익이 {}이므로 {}이다.", story.said("profit"), equation)
    return story.solved(equation, "cost", *lines, why)

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
from appliance.authoring.solutions.lines import eq, line
from appliance.authoring.solutions.situations.story import Story
from appliance.authoring.solutions.systems import numbered, solve_system
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Group, Node


def two_kinds(story: Story) -> tuple[str, ...]:
    """count_first + count_second = total, the prices add up to what was paid."""
    if story.has("count_first") and story.has("count_second"):
        return _paid(story)
    p, q, whole, paid = (story[role] for role in ("price_first", "price_second", "count_total", "paid"))
    if allows_systems(story.grade):
        rels = (relation(plain_sum("x", "y"), whole), relation(plain_sum(term(p, "x"), term(q, "y")), paid))
        intro = line(
            "{을} {}, {을} {이라} 하자.",
            _thing(story, 0),
            story.shown("x", "count_first"),
            _thing(story, 1),
            story.shown("y", "count_second"),
        )
        found = solve_system(rels, ("x", "y"), line("개수와 값에 대하여 식을 세우면 {}이다.", numbered(rels)))
        return (
            intro,
            *found.lines,
            *story.ending(count_first=found.value("x"), count_second=found.value("y")),
        )
    return _two_kinds_in_one(story)


def _thing(story: Story, index: int) -> str:
    if len(story.people) == 2:
        return f"{story.people[index]}의 개수"
    return story.name(("count_first", "count_second")[index])


def _two_kinds_in_one(story: Story) -> tuple[str, ...]:
    """x of the asked kind, the rest of the other."""
    mine, other = ("second", "first") if story.asked == ("count_second",) else ("first", "second")
    whole = story["count_total"]
    rest = subtract(whole, "x")
    spent = plain_sum(term(story[f"price_{mine}"], "x"), term(story[f"price_{other}"], Group(rest)))
    equation = compare(spent, "=", story["paid"])
    order = 0 if mine == "first" else 1
    intro = line(
        "{을} {이라} 하면 {은} {}이다.",
        _thing(story, order),
        story.shown("x", f"count_{mine}"),
        _thing(story, 1 - order),
        story.shown(Group(rest), f"count_{other}"),
    )
    solution = solve_linear(equation, "x", brief=True)
    value = solution.value
    if value is None:
        raise Unsolvable("식을 만족시키는 값이 하나로 정해지지 않습니다.")
    lines = [intro, line("전체 값이 {}이므로 {}이다.", story.said("paid"), equation), *solution.lines]
    if f"count_{other}" in story.asked:
        lines.append(
            line(
                "{은} {}{}이다.",
                _thing(story, 1 - order),
                eq(subtract(whole, value), whole - value),
                story.unit(f"count_{other}"),
            )
        )
    return (*lines, *story.ending(**{f"count_{mine}": value, f"count_{other}": whole - value}))


def _paid(story: Story) -> tuple[str, ...]:
    counts = [story["count_first"], story["count_second"]]
    unknown = story.unknown(("price_first", "price_second", "paid"))
    if unknown == "paid":
        row = plain_sum(times(story["price_first"], counts[0]), times(story["price_second"], counts[1]))
        return (
            line("값은 한 개의 값과 개수의 곱이므로 {}원이다.", eq(row, number(row))),
            *story.ending(paid=number(row)),
        )
    rows = [_cost(story, which) for which in ("first", "second")]
    equation = compare(plain_sum(*rows), "=", story["paid"])
    return story.solved(
        equation,
        unknown,
        story.lets(unknown),
        line("전체 값이 {}이므로 {}이다.", story.said("paid"), equation),
    )


def _cost(story: Story, which: str) -> Node:
    count = story[f"count_{which}"]
    return times(story[f"price_{which}"], count) if story.has(f"price_{which}") else term(count, "x")


def two_purchases(story: Story) -> tuple[str, ...]:
    """Two equations for two prices."""
    rels = tuple(
        relation(
            plain_sum(term(story[f"count_first_{at}"], "x"), term(story[f"count_second_{at}"], "y")),
            story[f"paid_{at}"],
        )
        for at in ("a", "b")
    )
    names = (
        [f"{each} 한 개의 값" for each in story.people]
        if len(story.people) == 2
        else [story.name("price_first"), story.name("price_second")]
    )
    intro = line(
        "{을} {}, {을} {이라} 하자.",
        names[0],
        story.shown("x", "price_first"),
        names[1],
        story.shown("y", "price_second"),
    )
    found = solve_system(rels, ("x", "y"), line("두 번 산 값에 대하여 식을 세우면 {}이다.", numbered(rels)))
    return (intro, *found.lines, *story.ending(price_first=found.value("x"), price_second=found.value("y")))


def at_most(story: Story) -> tuple[str, ...]:
    """fixed + price·x ≤ budget; the largest whole x."""
    fixed = story.values.get("fixed")
    row = term(story["price"], "x")
    rel = compare(plain_sum(fixed, row) if fixed else row, "≤", story["budget"])
    solution = solve_linear(rel, "x", brief=True)
    bound = solution.value
    if bound is None or solution.op != "≤":
        raise Unsolvable("예산에 맞는 개수가 정해지지 않습니다.")
    unit = story.unit("count") or "개"
    largest = bound.numerator // bound.denominator
    counted = line("{}는 자연수이므로 가장 큰 값은 {}이다.", node("x"), eq("x", largest))
    return (
        f"최대 $x${unit}까지 가능하다고 하자.",
        line("전체 값이 {} 이하이어야 하므로 {}이다.", story.said("budget"), rel),
        *solution.lines,
        counted,
        *story.ending(),
    )


def markup_discount(story: Story) -> tuple[str, ...]:
    """cost → 정가 → what it was sold for; the profit is the difference from the cost."""
    unknown = story.unknown(("cost", "markup", "discount", "profit"))
    if unknown == "cost":
        return _cost_asked(story)
    cost = story["cost"]
    if unknown == "markup":
        sold = cost + story["profit"]
        row = times(cost, Group(plain_sum(1, frac("x", 100))), frac(100 - story["discount"], 100))
        equation = compare(row, "=", sold)
        return story.solved(
            equation,
            "markup",
            line("정가에 붙인 이익률을 {}%라 하자.", node("x")),
            line("판매 가격은 {}원이다.", eq(plain_sum(cost, story["profit"]), sold)),
            line("정가에서 할인한 값이 판매 가격이므로 {}이다.", equation),
        )
    priced = times(cost, plain_sum(1, frac(story["markup"], 100)))
    price = number(priced)
    tag = line("정가는 {}원이다.", eq(priced, price))
    if unknown == "discount":
        equation = compare(times(price, subtract(1, frac("x", 100))), "=", cost + story["profit"])
        return story.solved(
            equation,
            "discount",
            line("할인율을 {}%라 하자.", node("x")),
            tag,
            line("판매 가격은 원가에 이익을 더한 값이므로 {}이다.", equation),
        )
    sold_row = times(price, subtract(1, frac(story["discount"], 100)))
    sold = number(sold_row)
    return (
        tag,
        line("할인한 판매 가격은 {}원이다.", eq(sold_row, sold)),
        line("이익은 판매 가격에서 원가를 뺀 값이므로 {}원이다.", eq(subtract(sold, cost), sold - cost)),
        *story.ending(profit=sold - cost),
    )


def _cost_asked(story: Story) -> tuple[str, ...]:
    markup, discount = story["markup"], story["discount"]
    tag = term(1 + markup / 100, "x")
    sold = times(tag, subtract(1, frac(discount, 100))) if discount else tag
    rate = (1 + markup / 100) * (1 - discount / 100)
    intro = line(
        "원가를 {}원이라 하면 정가는 {}원이다.",
        node("x"),
        eq(times("x", plain_sum(1, frac(markup, 100))), tag),
    )
    price = line("판매 가격은 {}원이다.", eq(sold, term(rate, "x")))
    equation = compare(subtract(term(rate, "x"), "x"), "=", story["profit"])
    return story.solved(
        equation,
        "cost",
        intro,
        *([price] if discount else []),
        line("이익이 {}이므로 {}이다.", story.said("profit"), equation),
    )

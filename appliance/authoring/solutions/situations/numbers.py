"""수: consecutive numbers, sum and difference, digits."""

from fractions import Fraction

from appliance.authoring.solutions.arithmetic import number
from appliance.authoring.solutions.build import add, compare, node, plain_sum, relation, subtract, term, times
from appliance.authoring.solutions.grades import allows_systems
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import eq, line, listing
from appliance.authoring.solutions.situations.story import Story
from appliance.authoring.solutions.systems import numbered, solve_system
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Group, Node, Rel

COUNTED = {2: "두", 3: "세", 4: "네", 5: "다섯", 6: "여섯", 7: "일곱"}


def consecutive(story: Story) -> tuple[str, ...]:
    """The middle of an odd number of numbers is x; of an even number, the smallest."""
    count, step = int(story["count"]), story["step"]
    if count not in COUNTED:
        raise Unsolvable("연속하는 수가 너무 많아 풀이를 쓸 수 없습니다.")
    if story.asks("total"):
        return _total(story, count, step)
    centred = count % 2 == 1
    start = -step * (count // 2) if centred else Fraction(0)
    terms = [add("x", start + step * at) for at in range(count)]
    pivot = "가운데 수" if centred else "가장 작은 수"
    intro = line(
        "연속하는 {} 수 중에서 {을} {이라} 하면 {} 수는 {}이다.",
        COUNTED[count],
        pivot,
        node("x"),
        COUNTED[count],
        listing(*terms),
    )
    row = plain_sum(*terms)
    solution = solve_linear(compare(row, "=", story["total"]), "x", brief=True)
    if solution.value is None:
        raise Unsolvable("식을 만족시키는 값이 하나로 정해지지 않습니다.")
    numbers = [solution.value + start + step * at for at in range(count)]
    lines = [
        intro,
        line("합이 {}이므로 {}이다.", story["total"], compare(row, "=", story["total"])),
        *solution.lines,
    ]
    if story.asked != ("middle",) or not centred:
        lines.append(line("{} 수는 {}이다.", COUNTED[count], listing(*numbers)))
    return (*lines, *story.ending())


def _total(story: Story, count: int, step: Fraction) -> tuple[str, ...]:
    first = story.values.get("smallest")
    if first is None and story.has("largest"):
        first = story["largest"] - step * (count - 1)
    if first is None:
        first = story["middle"] - step * Fraction(count - 1, 2)
    numbers = [first + step * at for at in range(count)]
    row = plain_sum(*numbers)
    return (
        line("연속하는 {} 수는 {}이다.", COUNTED[count], listing(*numbers)),
        line("이 수들을 더하면 {}이다.", eq(row, number(row))),
        *story.ending(),
    )


def sum_difference(story: Story) -> tuple[str, ...]:
    """Two numbers from their sum and difference."""
    if story.has("larger", "smaller"):
        return _made(story)
    total, gap = story["sum"], story["difference"]
    if allows_systems(story.grade):
        rels = (relation(plain_sum("x", "y"), total), relation(subtract("x", "y"), gap))
        found = solve_system(rels, ("x", "y"), line("합과 차에 대하여 식을 세우면 {}이다.", numbered(rels)))
        return (
            line("큰 수를 {}, 작은 수를 {이라} 하자.", node("x"), node("y")),
            *found.lines,
            *story.ending(larger=found.value("x"), smaller=found.value("y")),
        )
    rel = compare(plain_sum(Group(add("x", gap)), "x"), "=", total)
    solution = solve_linear(rel, "x", brief=True)
    small = solution.value
    if small is None:
        raise Unsolvable("식을 만족시키는 값이 하나로 정해지지 않습니다.")
    lines = [
        line("작은 수를 {이라} 하면 큰 수는 {}이다.", node("x"), add("x", gap)),
        line("두 수의 합이 {}이므로 {}이다.", total, rel),
        *solution.lines,
    ]
    if "larger" in story.asked:
        lines.append(line("큰 수는 {}이다.", eq(plain_sum(small, gap), small + gap)))
    return (*lines, *story.ending())


def _made(story: Story) -> tuple[str, ...]:
    large, small = story["larger"], story["smaller"]
    row = plain_sum(large, small) if story.asks("sum") else subtract(large, small)
    return (
        line("두 수의 {} {}이다.", "합은" if story.asks("sum") else "차는", eq(row, number(row))),
        *story.ending(),
    )


def reversed_digits(story: Story) -> tuple[str, ...]:
    """십의 자리의 숫자 x, 일의 자리의 숫자 y."""
    digits, increase = story["digit_sum"], story["increase"]
    if not story.asks("original"):
        raise Unsolvable("처음 수를 묻지 않는 이 문제의 풀이는 쓸 수 없습니다.")
    if not allows_systems(story.grade):
        return _digits_in_one(story, digits, increase)
    old, new = plain_sum(term(10, "x"), "y"), plain_sum(term(10, "y"), "x")
    rels = (relation(plain_sum("x", "y"), digits), _changed(new, old, increase))
    intro = line("처음 수의 십의 자리의 숫자를 {}, 일의 자리의 숫자를 {이라} 하자.", node("x"), node("y"))
    found = solve_system(rels, ("x", "y"), line("식을 세우면 {}이다.", numbered(rels)))
    return (intro, *found.lines, _read(found.value("x"), found.value("y")), *story.ending())


def _changed(new: Node, old: Node, increase: Fraction) -> Rel:
    """new = old + 27, new = old - 27."""
    return compare(new, "=", add(old, increase))


def _read(tens: Fraction, ones: Fraction) -> str:
    return line("처음 수는 {}이다.", eq(plain_sum(times(10, tens), ones), 10 * tens + ones))


def _digits_in_one(story: Story, digits: Fraction, increase: Fraction) -> tuple[str, ...]:
    ones = subtract(digits, "x")
    old = plain_sum(term(10, "x"), Group(ones))
    new = plain_sum(term(10, Group(ones)), "x")
    rel = _changed(new, old, increase)
    intro = line("처음 수의 십의 자리의 숫자를 {이라} 하면 일의 자리의 숫자는 {}이다.", node("x"), ones)
    solution = solve_linear(rel, "x", brief=True)
    tens = solution.value
    if tens is None:
        raise Unsolvable("식을 만족시키는 값이 하나로 정해지지 않습니다.")
    more = "크므로" if increase > 0 else "작으므로"
    why = line("바꾼 수가 처음 수보다 {}만큼 {} {}이다.", abs(increase), more, rel)
    if not increase:
        why = line("바꾼 수가 처음 수와 같으므로 {}이다.", rel)
    return (intro, why, *solution.lines, _read(tens, digits - tens), *story.ending())

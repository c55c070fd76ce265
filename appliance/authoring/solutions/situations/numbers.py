"""수: consecutive numbers, sum and difference, digits."""

from fractions import Fraction

from appliance.authoring.solutions.build import add, compare, node, plain_sum, relation, subtract, term, times
from appliance.authoring.solutions.grades import allows_systems
from appliance.authoring.solutions.lines import eq, line, listing
from appliance.authoring.solutions.situations.story import Story, solve_x
from appliance.authoring.solutions.systems import numbered, solve_system
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Add, Group, Node, Rel

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
    pivot = "가운데 수" if centred else "작은 수" if count == 2 else "가장 작은 수"
    terms = [add("x", start + step * at) for at in range(count)]
    row = _in_brackets(terms)
    equation = compare(row, "=", story["total"])
    value, steps = solve_x(equation)
    intro = line(
        "{을} {이라} 하면 연속하는 {} 수는 {}이다.", pivot, node("x"), COUNTED[count], listing(*terms)
    )
    lines = [intro, line("합이 {}이므로 {}이다.", story["total"], equation), *steps]
    if story.asked != ("middle",) or not centred:
        numbers = [value + start + step * at for at in range(count)]
        lines.append(line("{} 수는 {}이다.", COUNTED[count], listing(*numbers)))
    return (*lines, *story.ending())


def _in_brackets(terms: list[Node]) -> Node:
    """(x-1)+x+(x+1)."""
    return Add(tuple(Group(each) if isinstance(each, Add) else each for each in terms))


def _total(story: Story, count: int, step: Fraction) -> tuple[str, ...]:
    first = story.values.get("smallest")
    if first is None:
        far, from_end = ("largest", count - 1) if story.has("largest") else ("middle", Fraction(count - 1, 2))
        first = story[far] - step * from_end
    numbers = [first + step * at for at in range(count)]
    told = line("연속하는 {} 수는 {}이다.", COUNTED[count], listing(*numbers))
    return (told, *story.ending(plain_sum(*numbers)))


def sum_difference(story: Story) -> tuple[str, ...]:
    """Two numbers from their sum and difference."""
    if story.has("larger", "smaller"):
        return _made(story)
    total, gap = story["sum"], story["difference"]
    if allows_systems(story.grade):
        rels = (relation(plain_sum("x", "y"), total), relation(subtract("x", "y"), gap))
        found = solve_system(rels, ("x", "y"), line("합과 차에 대하여 식을 세우면 {}이다.", numbered(rels)))
        return (story.letting_two("larger", "smaller"), *found.lines, *story.ending())
    equation = compare(_in_brackets([add("x", gap), node("x")]), "=", total)
    small, steps = solve_x(equation)
    clause = line("큰 수는 {}이다.", add("x", gap))
    lines = [story.letting("smaller", clause), line("두 수의 합이 {}이므로 {}이다.", total, equation), *steps]
    row = plain_sum(small, gap)
    if len(story.asked) > 1:
        lines.append(line("큰 수는 {}이다.", eq(row, small + gap)))
    return (*lines, *story.ending(*([row] if story.asked == ("larger",) else [])))


def _made(story: Story) -> tuple[str, ...]:
    large, small = story["larger"], story["smaller"]
    if story.asks("sum"):
        return ("두 수를 더한다.", *story.ending(plain_sum(large, small)))
    return ("큰 수에서 작은 수를 뺀다.", *story.ending(subtract(large, small)))


def reversed_digits(story: Story) -> tuple[str, ...]:
    """십의 자리의 숫자 x, 일의 자리의 숫자 y (or the digit sum less x)."""
    digits, increase = story["digit_sum"], story["increase"]
    if not story.asks("original"):
        raise Unsolvable("처음 수를 묻지 않는 이 문제의 풀이는 쓸 수 없습니다.")
    if not allows_systems(story.grade):
        return _digits_in_one(story, digits, increase)
    old, new = plain_sum(term(10, "x"), "y"), plain_sum(term(10, "y"), "x")
    rels = (relation(plain_sum("x", "y"), digits), _changed(new, old, increase))
    intro = "처음 수의 십의 자리의 숫자를 $x$, 일의 자리의 숫자를 $y$라 하자."
    opening = line("처음 수는 {}, 바꾼 수는 {}이므로 {}이다.", old, new, numbered(rels))
    found = solve_system(rels, ("x", "y"), opening)
    return (intro, *found.lines, *story.ending(_read(found.value("x"), found.value("y"))))


def _changed(new: Node, old: Node, increase: Fraction) -> Rel:
    """new = old + 27, new = old - 27."""
    return compare(new, "=", add(old, increase))


def _read(tens: Fraction, ones: Fraction) -> Node:
    return plain_sum(times(10, tens), ones)


def _digits_in_one(story: Story, digits: Fraction, increase: Fraction) -> tuple[str, ...]:
    ones = subtract(digits, "x")
    equation = _changed(plain_sum(term(10, ones), "x"), plain_sum(term(10, "x"), Group(ones)), increase)
    intro = line("처음 수의 십의 자리의 숫자를 $x$라 하면 일의 자리의 숫자는 {}이다.", ones)
    if increase:
        more = "크므로" if increase > 0 else "작으므로"
        why = line("바꾼 수가 처음 수보다 {}만큼 {} {}이다.", abs(increase), more, equation)
    else:
        why = line("바꾼 수가 처음 수와 같으므로 {}이다.", equation)
    tens, steps = solve_x(equation)
    return (intro, why, *steps, *story.ending(_read(tens, digits - tens)))

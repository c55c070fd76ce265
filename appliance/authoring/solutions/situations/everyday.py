"""Word problems whose relations are written in `solving.situations.everyday`: a letter for what is unknown,
the relation that holds, its steps.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Final

from appliance.authoring.solutions.arithmetic import number
from appliance.authoring.solutions.build import (
    Value,
    add,
    frac,
    juxtapose,
    node,
    plain_sum,
    power,
    subtract,
    term,
    times,
)
from appliance.authoring.solutions.grades import allows_roots, allows_systems
from appliance.authoring.solutions.linear import is_linear, solve_linear
from appliance.authoring.solutions.lines import eq, line, measured
from appliance.authoring.solutions.quadratic import solve_quadratic
from appliance.authoring.solutions.situations.story import Story
from appliance.authoring.solutions.substitute import put
from appliance.authoring.solutions.systems import numbered, solve_system
from appliance.domain.errors import Unsolvable
from appliance.korean.particles import attach
from appliance.mathtext.tree import Div, Frac, Group, Mul, Node, Num, Rel, symbols
from appliance.solving.situations.everyday import BOUNDS, RELATIONS, Bound
from appliance.solving.situations.written import Holding, Written, holding

LETTERS: Final = ("x", "y", "z")
# What the roles are called where the stem names persons and things; {0} and {1} are their names, {a} and {b}
# the same with the particle of a subject.
NAMES: Final[dict[str, dict[str, str]]] = {
    "legs.two_kinds": {"first": "{0}의 수", "second": "{1}의 수"},
    "groups.more": {"first": "작년의 {0} 수", "second": "작년의 {1} 수"},
    "groups.less": {"first": "작년의 {0} 수", "second": "작년의 {1} 수"},
    "ages.product": {"older": "{0}의 나이", "younger": "{1}의 나이"},
    "stairs.wins": {"wins": "{a} 이긴 횟수", "losses": "{b} 이긴 횟수"},
    "work.in_turn": {"part_first": "{a} 일한 날수", "part_second": "{b} 일한 날수"},
    "bound.two_kinds": {"count_second": "{1}의 개수"},
}
# kind → what runs, what y is after it, and whether it grows.
LINES: Final[dict[str, tuple[str, str, int]]] = {
    "change.drain": ("time", "{} 후의 물의 양", -1),
    "change.fill": ("time", "{} 후의 물의 양", 1),
    "change.heat": ("time", "{} 후의 물의 온도", 1),
    "change.cool": ("time", "{} 후의 물의 온도", -1),
    "change.height": ("height", "지면으로부터의 높이가 {}인 곳의 기온", -1),
    "change.fuel": ("way", "{}를 달린 후의 연료의 양", -1),
}
_POSITIVE = "구하는 값은 양수이므로"


def writes(kind: str) -> bool:
    return kind in RELATIONS or kind in BOUNDS


def everyday(story: Story) -> tuple[str, ...]:
    """The writer of all these kinds."""
    names = NAMES.get(story.kind.name, {})
    if len(story.people) == 2 and names and not any(name.isascii() for name in story.people):
        said = dict(zip("ab", (attach(name, "이/가") for name in story.people), strict=True))
        story = story.named(**{role: name.format(*story.people, **said) for role, name in names.items()})
    if story.kind.name in BOUNDS:
        return _bounded(story, BOUNDS[story.kind.name])
    story = _paced(story)
    if story.kind.name in LINES:
        return _line(story, *LINES[story.kind.name])
    return _Steps(story).lines_to_the_end()


def _ratio(step: Fraction, per: Fraction) -> Node:
    return frac(step, per) if step.denominator == 1 else Div(node(step), node(per))


def _paced(story: Story) -> Story:
    """km and 시간 make km/h, where no speed is told."""
    length, time = story.units.get("length"), story.units.get("time")
    pace = {"시간": "h", "분": "min", "초": "s"}.get(time or "")
    if "speed" in story.units or not length or not pace:
        return story
    return replace(story, units={**story.units, "speed": f"{length}/{pace}"})


def _line(story: Story, run: str, said: str, sign: int) -> tuple[str, ...]:
    """y as a linear function of x, then the value that is asked."""
    if not story.has("start", "step", "per") or story.has(run) == story.has("left"):
        raise Unsolvable("이 물음의 풀이는 쓸 수 없습니다.")
    size = sign * story["step"] / story["per"]
    body = add(term(size, "x"), story["start"])
    clause = said.format(story.shown("x", run))
    lines = [
        *story.conversions(),
        line("{을} {이라} 하면 {}이다.", clause, story.shown("y", "left"), eq("y", body)),
    ]
    if story["per"] != 1:
        lines.insert(-1, line("변화의 비율은 {}이다.", eq(_ratio(story["step"], story["per"]), abs(size))))
    if story.has(run):
        found = story["start"] + size * story[run]
        row = put(body, {"x": node(story[run])})
        lines.append(line("이 식에 {을} 대입하면 {}이다.", eq("x", story[run]), eq("y", row, found)))
        return (*lines, *story.ending(left=found))
    solved = solve_linear(Rel((body, node(story["left"])), ("=",)), "x")
    lines.append(line("이 식에 {을} 대입하면 {}이다.", eq("y", story["left"]), eq(body, story["left"])))
    if solved.value is None:
        raise Unsolvable("이 물음의 풀이는 쓸 수 없습니다.")
    return (*lines, *solved.lines, *story.ending(**{run: solved.value}))


@dataclass(slots=True)
class _Page:
    """Relations as formulas: known roles as numbers, unknown ones as their letters or formulas."""

    cells: dict[str, Value]

    def rel(self, found: Holding) -> Rel:
        return Rel((self.side(found.left), self.side(found.right)), (found.op,))

    def side(self, written: Written) -> Node:
        return written.fold(self._leaf, _join)

    def _leaf(self, kind: str, text: str) -> Node:
        return node(int(text)) if kind == "n" else node(self.cells[text])


def _join(sign: str, parts: tuple[Node, ...]) -> Node:
    """Zeros go, a factor 1 goes, numbers stand before letters without a sign."""
    if sign == "(":
        return parts[0]
    left, right = parts
    if sign == "+":
        return left if right == Num("0") else right if left == Num("0") else plain_sum(left, right)
    if sign == "-":
        return left if right == Num("0") else subtract(left, right)
    if sign == "/":
        return left if right == Num("1") else frac(left, right)
    if sign == "^":
        return power(Group(left) if isinstance(left, Frac) else left, int(number(right)))
    return _product(left, right)


def _product(left: Node, right: Node) -> Node:
    if left == Num("1"):
        return right
    if right == Num("1"):
        return left
    bare, lettered = not symbols(left), bool(symbols(right))
    if bare and lettered:
        return juxtapose(left, right) if not isinstance(left, Mul) else times(left, right)
    if symbols(left) and not lettered:
        return (
            juxtapose(right, left)
            if isinstance(right, Num) and not isinstance(left, Frac)
            else times(left, right)
        )
    return juxtapose(left, right) if lettered else times(left, right)


@dataclass(slots=True)
class _Steps:
    """From relation to relation, until what is asked is found."""

    story: Story
    values: dict[str, Fraction] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.values = dict(self.story.values)
        self.lines = list(self.story.conversions())

    def lines_to_the_end(self) -> tuple[str, ...]:
        asked = self.story.asked
        texts = RELATIONS[self.story.kind.name]
        for letter in LETTERS:
            if set(asked) <= set(self.values):
                break
            if not (self._one(texts, letter) or self._two(texts)):
                raise Unsolvable("한 값씩 차례로 구하는 풀이를 쓸 수 없습니다.")
        if not set(asked) <= set(self.values):
            raise Unsolvable("한 값씩 차례로 구하는 풀이를 쓸 수 없습니다.")
        return (*self.lines, *self.story.ending(**{role: self.values[role] for role in asked}))

    def _unknown(self, found: Holding) -> list[str]:
        return sorted(name for name in found.names if name not in self.values)

    def _one(self, texts: Sequence[tuple[str, str]], letter: str) -> bool:
        """A relation with one unknown role."""
        for reason, text in texts:
            found = holding(text)
            unknown = self._unknown(found)
            if len(unknown) != 1:
                continue
            (role,) = unknown
            rel = _Page({**self.values, role: letter}).rel(found)
            if rel.sides[0] == node(letter) and not symbols(rel.sides[1]):
                return self._said(role, reason, rel.sides[1])
            told = line(
                "{을} {이라} 하면 {} {}이다.",
                self.story.name(role),
                self.story.shown(letter, role),
                reason,
                rel,
            )
            if is_linear(rel, letter):
                solved = solve_linear(rel, letter, brief=True)
                if solved.value is None:
                    continue
                self.lines += [told, *solved.lines]
                self.values[role] = solved.value
                return True
            return self._square(role, letter, rel, told)
        return False

    def _said(self, role: str, reason: str, row: Node) -> bool:
        """What a relation says outright: 큰 수는 6+1=7이다."""
        value = number(row)
        if role not in self.story.asked or len(self.story.asked) > 1:
            said = measured(eq(row, value), self.story.unit(role))
            self.lines.append(line("{} {은} {}이다.", reason, self.story.name(role), said))
        else:
            self.lines.append(line("{} {}이다.", reason, eq(row, value)))
        self.values[role] = value
        return True

    def _square(self, role: str, letter: str, rel: Rel, told: str) -> bool:
        if not allows_roots(self.story.grade):
            raise Unsolvable("이 학년에서는 이차방정식을 쓸 수 없습니다.")
        solved = solve_quadratic(rel, letter)
        fitting = [each.rational for each in solved.roots if each.is_rational and each.rational > 0]
        fitting = [each for each in fitting if self._fits(role, each)]
        if len(fitting) != 1:
            raise Unsolvable("조건에 맞는 값이 하나로 정해지지 않습니다.")
        self.lines += [told, *solved.lines]
        negative = any(each.is_rational and each.rational < 0 for each in solved.roots)
        why = _POSITIVE if negative else "조건에 맞는 값은"
        chosen = line("{}이고 {} {}이다.", solved.said, why, eq(letter, fitting[0]))
        self.lines.append(chosen if len(solved.roots) > 1 else line("{}이다.", solved.said))
        self.values[role] = fitting[0]
        return True

    def _fits(self, role: str, value: Fraction) -> bool:
        """Whether the roles that follow are positive, and in the order of their names."""
        values = {**self.values, role: value}
        for _, text in RELATIONS[self.story.kind.name]:
            found = holding(text)
            if found.left.sign == "a" and found.left.text not in values and found.right.names <= set(values):
                values[found.left.text] = number(_Page(dict(values)).side(found.right))
        order = [values[name] for name in ("smaller", "larger") if name in values]
        limits = [values[name] for name in ("width", "height") if name in values] if role == "road" else []
        shorter = values.get("shorter", Fraction(0)) < value or role != "side"
        return (
            all(each > 0 for name, each in values.items() if name not in self.story.values)
            and order == sorted(set(order))
            and all(value < each for each in limits)
            and shorter
        )

    def _two(self, texts: Sequence[tuple[str, str]]) -> bool:
        """Two relations with the same two unknown roles."""
        open_ones = [
            (reason, holding(text)) for reason, text in texts if len(self._unknown(holding(text))) == 2
        ]
        if len(open_ones) < 2 or self._unknown(open_ones[0][1]) != self._unknown(open_ones[1][1]):
            return False
        roles = [role.name for role in self.story.kind.roles if role.name in self._unknown(open_ones[0][1])]
        first, second = roles
        if not allows_systems(self.story.grade):
            return self._in_one(open_ones[0], open_ones[1], first, second)
        page = _Page({**self.values, first: "x", second: "y"})
        rels = (page.rel(open_ones[0][1]), page.rel(open_ones[1][1]))
        found = solve_system(rels, ("x", "y"), line("주어진 조건으로 식을 세우면 {}이다.", numbered(rels)))
        self.lines += [self.story.letting_two(first, second), *found.lines]
        self.values |= {first: found.value("x"), second: found.value("y")}
        return True

    def _in_one(
        self, whole: tuple[str, Holding], other: tuple[str, Holding], first: str, second: str
    ) -> bool:
        """x of the asked role, the rest of the other: the first relation is a sum."""
        mine, theirs = (second, first) if second in self.story.asked else (first, second)
        if whole[1].left.sign != "+" or whole[1].right.sign != "a":
            raise Unsolvable("이 학년에서는 연립방정식을 쓸 수 없습니다.")
        total = self.values[whole[1].right.text]
        rest = subtract(total, "x")
        rel = _Page({**self.values, mine: "x", theirs: Group(rest)}).rel(other[1])
        clause = line("{은} {}이다.", self.story.name(theirs), self.story.shown(Group(rest), theirs))
        solved = solve_linear(rel, "x", brief=True)
        if solved.value is None:
            return False
        self.lines += [self.story.letting(mine, clause), line("{} {}이다.", other[0], rel), *solved.lines]
        self.values |= {mine: solved.value, theirs: total - solved.value}
        if theirs in self.story.asked:
            row = put(rest, {"x": node(solved.value)})
            told = measured(eq(row, total - solved.value), self.story.unit(theirs))
            self.lines.append(line("{은} {}이다.", self.story.name(theirs), told))
        return True


def _bounded(story: Story, bound: Bound) -> tuple[str, ...]:
    """The inequality, its solution, and the value at its end."""
    rel = _Page({**story.values, bound.role: "x"}).rel(holding(bound.text))
    solution = solve_linear(rel, "x")
    if solution.value is None:
        raise Unsolvable("조건에 맞는 값이 정해지지 않습니다.")
    lines = [
        *story.conversions(),
        line(
            "{을} {이라} 하면 {} {}이다.",
            story.name(bound.role),
            story.shown("x", bound.role),
            bound.reason,
            rel,
        ),
        *solution.lines,
    ]
    found = {bound.role: solution.value}
    if not bound.whole:
        end = "큰" if bound.end == "largest" else "작은"
        lines.append(line(f"이때 가장 {end} 값은 {{}}이다.", eq("x", solution.value)))
    if bound.whole:
        value = _whole(solution.value, solution.op or "", bound.end)
        end = "큰" if bound.end == "largest" else "작은"
        sort = "정수" if story.kind.name.startswith("bound.run") else "자연수"
        lines.append(line(f"{{은}} {sort}이므로 가장 {end} 값은 {{}}이다.", node("x"), eq("x", value)))
        found = {bound.role: value}
    known = {**story.values, **found}
    for text in bound.then:
        told = holding(text)
        row = _Page(dict(known)).side(told.right)
        known[told.left.text] = found[told.left.text] = number(row)
        if told.left.text in story.asked:
            lines.append(line("{은} {}이다.", story.name(told.left.text), eq(row, number(row))))
    return (*lines, *story.ending(**{role: value for role, value in found.items() if role in story.asked}))


def _whole(edge: Fraction, op: str, end: str) -> Fraction:
    low = edge.numerator // edge.denominator
    if edge.denominator != 1:
        return Fraction(low + 1 if end == "smallest" else low)
    return edge if op in "≤≥" else edge + (1 if end == "smallest" else -1)

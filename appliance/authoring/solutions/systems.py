"""Two linear equations in two letters: 대입법 where a letter stands alone, 가감법 otherwise."""

from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm

from appliance.authoring.solutions import sides
from appliance.authoring.solutions.build import compare, node, relation, term
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import chain, line, math
from appliance.authoring.solutions.poly import Poly, poly
from appliance.authoring.solutions.substitute import put_rel
from appliance.domain.errors import Unsolvable
from appliance.korean.particles import attach
from appliance.mathtext.tree import Node, Rel, Sym, symbols

MARKS = "①②③④⑤⑥"


@dataclass(frozen=True, slots=True)
class SystemSolved:
    """lines: from the numbered equations to the last value. values is None where there is no single solution;
    then `dependent` says whether there are endlessly many.
    """

    lines: tuple[str, ...]
    values: tuple[tuple[str, Fraction], ...] | None
    dependent: bool = False

    def value(self, letter: str) -> Fraction:
        if self.values is None:
            raise Unsolvable("연립방정식의 해가 하나로 정해지지 않습니다.")
        return dict(self.values)[letter]


@dataclass(frozen=True, slots=True)
class _Numbered:
    """An equation with its number, and the integers of a·first + b·second = level."""

    mark: str
    rel: Rel
    a: Fraction
    b: Fraction
    level: Fraction

    def coefficient(self, index: int) -> Fraction:
        return (self.a, self.b)[index]


def named(mark: str, particle: str) -> str:
    """①을, ②를: the mark with the particle that its number asks for."""
    digit = str(MARKS.index(mark) + 1)
    return mark + attach(digit, particle).removeprefix(digit)


def numbered(rels: tuple[Rel, ...]) -> str:
    """`$x+y=7$ ……①, $2x-y=2$ ……②`."""
    return ", ".join(f"{math(rel)} ……{mark}" for rel, mark in zip(rels, MARKS, strict=False))


def two_sided(rels: tuple[Rel, ...]) -> tuple[Rel, ...]:
    """A chain A=B=C as two equations; other relations as they are."""
    if len(rels) == 1 and len(rels[0].sides) == 3:
        first, second, third = rels[0].sides
        pivot = next((each for each in (third, first, second) if not symbols(each)), third)
        others = [each for each in (first, second, third) if each is not pivot]
        return tuple(compare(each, "=", pivot) for each in others)
    return rels


def solve_system(rels: tuple[Rel, ...], letters: tuple[str, ...], opening: str = "") -> SystemSolved:
    """The steps of a system of two linear equations. opening: the first line, with the numbering in it.

    Raises Unsolvable where it is none.
    """
    if len(rels) != 2 or len(letters) != 2:
        raise Unsolvable("두 미지수의 연립일차방정식이 아니어서 풀이를 쓸 수 없습니다.")
    steps = [opening or f"두 방정식을 {numbered(rels)}{named('②', '이라/라')[1:]} 하자."]
    pair = [_standard(rel, letters, mark) for rel, mark in zip(rels, MARKS, strict=False)]
    if pair[0].a * pair[1].b == pair[0].b * pair[1].a:
        return _degenerate(pair, steps)
    alone = _alone(pair, letters)
    if alone is not None:
        return _by_substitution(alone, pair, letters, steps)
    pair = _tidied(pair, letters, steps)
    return _by_elimination(pair, letters, steps)


def _standard(rel: Rel, letters: tuple[str, ...], mark: str) -> _Numbered:
    if len(rel.sides) != 2 or rel.ops != ("=",):
        raise Unsolvable("연립방정식이 등식으로만 되어 있지 않습니다.")
    difference = poly(rel.sides[0]) - poly(rel.sides[1])
    if difference.total_degree > 1 or difference.letters - set(letters):
        raise Unsolvable("일차식이 아니어서 연립일차방정식의 풀이를 쓸 수 없습니다.")
    a, b = (difference.along(letter, 1) for letter in letters)
    return _Numbered(mark, rel, a, b, -difference.number)


def _alone(pair: list[_Numbered], letters: tuple[str, ...]) -> tuple[int, str, Node] | None:
    """Which equation says a letter outright: its index, the letter, what it equals."""
    for index, each in enumerate(pair):
        for here, there in (each.rel.sides, each.rel.sides[::-1]):
            if isinstance(here, Sym) and here.name in letters and here.name not in symbols(there):
                return index, here.name, there
    return None


def _by_substitution(
    alone: tuple[int, str, Node], pair: list[_Numbered], letters: tuple[str, ...], steps: list[str]
) -> SystemSolved:
    index, letter, body = alone
    source, target = pair[index], pair[1 - index]
    other = next(each for each in letters if each != letter)
    replaced = put_rel(target.rel, {letter: body})
    steps.append(line("{} {}에 대입하면 {}이다.", named(source.mark, "을/를"), target.mark, math(replaced)))
    solved = solve_linear(replaced, other, brief=True)
    if solved.value is None:
        raise Unsolvable("연립방정식의 해가 하나로 정해지지 않습니다.")
    steps.extend(solved.lines)
    back = put_rel(relation(letter, body), {other: node(solved.value)})
    value = poly(back.sides[1]).number
    steps.append(
        line(
            "{을} {}에 대입하면 {}이다.",
            math(solved.relation),
            source.mark,
            math(relation(letter, back.sides[1], value)),
        )
    )
    found = {other: solved.value, letter: value}
    return SystemSolved(tuple(steps), tuple((each, found[each]) for each in letters))


def _tidied(pair: list[_Numbered], letters: tuple[str, ...], steps: list[str]) -> list[_Numbered]:
    """Both equations as ax+by=c with integers; the ones that are not get a new number."""
    tidy: list[_Numbered] = []
    fresh = 2
    for each in pair:
        factor = lcm(each.a.denominator, each.b.denominator, each.level.denominator)
        if each.a * factor < 0 and not _is_standard(each, letters):
            factor = -factor
        a, b, level = each.a * factor, each.b * factor, each.level * factor
        shared = 1 if _is_standard(each, letters) else gcd(int(a), int(b), int(level))
        a, b, level = a / shared, b / shared, level / shared
        shown = compare(Poly.of({((letters[0], 1),): a, ((letters[1], 1),): b}), "=", level)
        if _is_standard(each, letters):
            tidy.append(_Numbered(each.mark, each.rel, a, b, level))
            continue
        mark, fresh = MARKS[fresh], fresh + 1
        steps.append(_tidy_line(each, mark, shown))
        tidy.append(_Numbered(mark, shown, a, b, level))
    return tidy


def _tidy_line(each: _Numbered, mark: str, shown: Rel) -> str:
    factor = sides.clearing_factor(each.rel.sides[0], each.rel.sides[1])
    if factor > 1:
        return line(
            "{}의 양변에 {을} 곱하여 정리하면 {} ……{}이다.", each.mark, math(factor), math(shown), mark
        )
    return line("{} 정리하면 {} ……{}이다.", named(each.mark, "을/를"), math(shown), mark)


def _is_standard(each: _Numbered, letters: tuple[str, ...]) -> bool:
    left, right = each.rel.sides
    row = sides.side(left)
    whole = all(value.denominator == 1 for value in (each.a, each.b, each.level))
    return (
        whole
        and not symbols(right)
        and "." not in math(each.rel)
        and all(part.factors and not part.has_bracket and len(part.factors) == 1 for part in row)
        and len(row) == len(sides.total(row).terms)
        and sides.clearing_factor(left, right) == 1
    )


def _by_elimination(pair: list[_Numbered], letters: tuple[str, ...], steps: list[str]) -> SystemSolved:
    gone = min((0, 1), key=lambda index: (_effort(pair, index), index == 0))
    kept = 1 - gone
    first, second = pair
    target = lcm(int(first.coefficient(gone)), int(second.coefficient(gone)))
    if target == 0:
        return _one_letter_known(pair, letters, steps)
    m, n = (abs(target / each.coefficient(gone)) for each in pair)
    same_sign = first.coefficient(gone) * second.coefficient(gone) > 0
    a = first.coefficient(kept) * m + (-1 if same_sign else 1) * second.coefficient(kept) * n
    level = first.level * m + (-1 if same_sign else 1) * second.level * n
    left, right = _times(first.mark, m), _times(second.mark, n)
    if same_sign and a < 0:
        left, right, a, level = right, left, -a, -level
    simple = compare(term(a, letters[kept]), "=", level)
    value = level / a
    done = compare(letters[kept], "=", value)
    what = f"{left}{'-' if same_sign else '+'}{right}"
    steps.append(
        line(
            f"{letters_text(letters[gone])} 없애기 위하여 {what}{{}} 하면 {{}}이다.",
            _mark_particle(right),
            _so(simple, done),
        )
    )
    return _back(pair, letters, kept, value, steps)


def letters_text(letter: str) -> str:
    """`$x$를`."""
    return line("{을}", math(letter))


def _so(simple: Rel, done: Rel) -> str:
    return math(done) if simple == done else f"{math(simple)}이므로 {math(done)}"


def _times(mark: str, factor: Fraction) -> str:
    return mark if factor == 1 else f"{mark}×{factor}"


def _mark_particle(text: str) -> str:
    digit = text.split("×")[1] if "×" in text else str(MARKS.index(text) + 1)
    return attach(digit, "을/를").removeprefix(digit)


def _effort(pair: list[_Numbered], index: int) -> int:
    """How much has to be multiplied to make the letter's coefficients match."""
    a, b = (int(each.coefficient(index)) for each in pair)
    shared = lcm(a, b)
    return abs(shared // a) + abs(shared // b) if shared else 0


def _one_letter_known(pair: list[_Numbered], letters: tuple[str, ...], steps: list[str]) -> SystemSolved:
    """One equation holds a single letter: 2x=6 and x+y=7."""
    single = next(each for each in pair if each.a == 0 or each.b == 0)
    index = 0 if single.b == 0 else 1
    value = single.level / single.coefficient(index)
    steps.append(line("{}에서 {}이다.", single.mark, math(compare(letters[index], "=", value))))
    rest = [each for each in pair if each is not single]
    return _back(rest, letters, index, value, steps)


def _back(
    pair: list[_Numbered], letters: tuple[str, ...], known: int, value: Fraction, steps: list[str]
) -> SystemSolved:
    """The found value put into the equation with the smaller coefficient of the other letter."""
    other = 1 - known
    usable = [each for each in pair if each.coefficient(other) != 0]
    into = min(usable, key=lambda each: (abs(each.coefficient(other)), abs(each.coefficient(known))))
    replaced = put_rel(into.rel, {letters[known]: node(value)})
    rest = into.level - into.coefficient(known) * value
    done = compare(letters[other], "=", rest / into.coefficient(other))
    middle = compare(term(into.coefficient(other), letters[other]), "=", rest)
    before = chain(replaced) if abs(into.coefficient(other)) == 1 else chain(replaced, middle)
    said = math(done) if replaced == done else f"{before}이므로 {math(done)}"
    steps.append(line("{을} {}에 대입하면 {}이다.", compare(letters[known], "=", value), into.mark, said))
    found = {letters[known]: value, letters[other]: rest / into.coefficient(other)}
    return SystemSolved(tuple(steps), tuple((each, found[each]) for each in letters))


def _degenerate(pair: list[_Numbered], steps: list[str]) -> SystemSolved:
    first, second = pair
    ratio = second.a / first.a if first.a else second.b / first.b
    dependent = first.level * ratio == second.level
    lead = "①을 정리하면" if ratio == 1 else line("①의 양변에 {을} 곱하면", math(ratio))
    same = "②와 완전히 같은 식이 된다." if dependent else "②와 미지수의 계수는 같고 상수항은 다르다."
    steps.append(f"{lead} {same}")
    return SystemSolved(tuple(steps), None, dependent)

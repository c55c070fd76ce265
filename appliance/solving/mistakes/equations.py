"""Mistakes in equations of one unknown: 이항, 분배, 근의 부호, 근의 공식."""

from collections.abc import Callable

from appliance.domain.answers import Answer, AnySolution, NoSolution, Roots
from appliance.domain.givens import Relations
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Frac, Neg, Node, Num, Rel, transform
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.common import scope_of
from appliance.solving.integers import lcm
from appliance.solving.mistakes.algebra import undistributed
from appliance.solving.mistakes.kit import mistake
from appliance.solving.roots import real_roots
from appliance.solving.surd import ZERO, Surd

SOLVE = GoalKind.SOLVE


def one_equation(question: Question) -> tuple[Rel, str] | None:
    """The equation and its unknown, where there is one of each."""
    given = question.only(Relations)
    if given is None or len(given.items) != 1 or len(given.unknowns) != 1:
        return None
    relation = given.items[0]
    return (relation, given.unknowns[0]) if relation.ops == ("=",) else None


def _lines(question: Question) -> tuple[str, Surd, Surd, Surd, Surd] | None:
    """(letter, a, b, c, d) of a linear equation ax+b = cx+d."""
    if (found := one_equation(question)) is None:
        return None
    relation, name = found
    numbers: list[Surd] = []
    for side in relation.sides:
        poly = evaluate(side, scope_of(question)).poly
        if poly.degree_in(name) > 1 or poly.letters - {name}:
            return None
        parts = poly.coefficients(name)
        numbers += [parts[power].value if power in parts else ZERO for power in (1, 0)]
    a, b, c, d = numbers
    return name, a, b, c, d


def _root(question: Question, rule: Callable[[Surd, Surd, Surd, Surd], Surd]) -> Answer | None:
    """x as the rule makes it out of ax+b = cx+d."""
    if (line := _lines(question)) is None:
        return None
    name, *numbers = line
    return Roots(name, (build.surd(rule(*numbers)),))


@mistake("이항할 때 부호를 바꾸지 않음", "상수항을 이항하면서 부호를 바꾸지 않았습니다.", SOLVE)
def constant_moved(question: Question, right: Answer) -> Answer | None:
    return _root(question, lambda a, b, c, d: (d + b) / (a - c)) if _has_both(question, 1) else None


@mistake("이항할 때 부호를 바꾸지 않음", "미지수가 있는 항을 이항하면서 부호를 바꾸지 않았습니다.", SOLVE)
def letter_moved(question: Question, right: Answer) -> Answer | None:
    return _root(question, lambda a, b, c, d: (d - b) / (a + c)) if _has_both(question, 0) else None


def _has_both(question: Question, place: int) -> bool:
    """Whether something was moved at all: constants (place 1) or letters (place 0) on the sides."""
    line = _lines(question)
    if line is None:
        return False
    _, _, b, c, _ = line
    return bool(b) if place else bool(c)


@mistake("분배 누락", "괄호 앞의 수를 괄호 안의 첫 항에만 곱했습니다.", SOLVE)
def distribution(question: Question, right: Answer) -> Answer | None:
    return _changed(question, undistributed)


def _changed(question: Question, change: Callable[[Node], Node]) -> Answer | None:
    """The roots of the equation with its sides changed."""
    if (found := one_equation(question)) is None:
        return None
    relation, name = found
    changed = transform(relation, change)
    return None if changed == relation or not isinstance(changed, Rel) else roots_answer(changed, name)


def roots_answer(relation: Rel, name: str) -> Answer:
    """The roots of `left = right`, or that there is none."""
    left, right = relation.sides
    gap = evaluate(left) - evaluate(right)
    if not gap.num:
        return AnySolution()
    values = real_roots(gap.num, name).values
    return Roots(name, tuple(build.surd(value) for value in values)) if values else NoSolution()


@mistake(
    "분모를 없앨 때 빠뜨림",
    "양변에 분모의 최소공배수를 곱하면서 분수가 아닌 항에는 곱하지 않았습니다.",
    SOLVE,
)
def whole_terms_kept(question: Question, right: Answer) -> Answer | None:
    if (found := one_equation(question)) is None:
        return None
    relation, name = found
    bottoms = [
        int(term.den.text)
        for side in relation.sides
        for term in _fractions(side)
        if isinstance(term.den, Num)
    ]
    if not bottoms:
        return None
    scale = lcm(*bottoms)
    sides = [_scaled_fractions(side, scale) for side in relation.sides]
    return roots_answer(Rel((sides[0], sides[1]), ("=",)), name)


def _terms(side: Node) -> tuple[Node, ...]:
    return side.terms if isinstance(side, Add) else (side,)


def _size(term: Node) -> Node:
    return term.arg if isinstance(term, Neg) else term


def _fractions(side: Node) -> list[Frac]:
    sizes = [_size(term) for term in _terms(side)]
    return [size for size in sizes if isinstance(size, Frac) and isinstance(size.den, Num)]


def _scaled_fractions(side: Node, scale: int) -> Node:
    """The fractions of the side multiplied by scale, its other terms as they are."""
    fractions = _fractions(side)
    terms = []
    for term in _terms(side):
        size = _size(term)
        grown = build.product([Num(str(scale)), size]) if size in fractions else size
        terms.append(Neg(grown) if isinstance(term, Neg) else grown)
    return build.total(terms)


@mistake("계수로 나누지 않고 뺌", "미지수의 계수로 나누어야 하는데 빼거나 더했습니다.", SOLVE)
def coefficient_subtracted(question: Question, right: Answer) -> Answer | None:
    return _root(question, lambda a, b, c, d: (d - b) - (a - c))


@mistake("분모와 분자를 바꿈", "미지수의 계수로 나눌 때 나누는 수와 나누어지는 수를 바꾸었습니다.", SOLVE)
def upside_down(question: Question, right: Answer) -> Answer | None:
    return _root(question, lambda a, b, c, d: (a - c) / (d - b))


@mistake("부호 실수", "근의 부호를 반대로 썼습니다. (x-a)(x-b)=0의 근은 a, b입니다.", SOLVE)
def signs_turned(question: Question, right: Answer) -> Answer | None:
    if not isinstance(right, Roots):
        return None
    numbers = sorted(-evaluate(value).number for value in right.values)
    return Roots(right.variable, tuple(build.surd(number) for number in numbers))


@mistake("한 근을 빠뜨림", "두 근 가운데 하나만 썼습니다.", SOLVE)
def one_root_only(question: Question, right: Answer) -> Answer | None:
    """The positive root of x²=9, the root that is not 0 of x²=5x."""
    if not isinstance(right, Roots) or len(right.values) < 2:
        return None
    kept = [value for value in right.values if evaluate(value).number.sign() > 0]
    return Roots(right.variable, (kept[-1] if kept else right.values[-1],))


@mistake("한 근의 부호 실수", "한 근의 부호를 반대로 썼습니다.", SOLVE)
def one_sign(question: Question, right: Answer) -> Answer | None:
    if not isinstance(right, Roots) or len(right.values) != 2:
        return None
    numbers = sorted((-evaluate(right.values[0]).number, evaluate(right.values[1]).number))
    return Roots(right.variable, tuple(build.surd(number) for number in dict.fromkeys(numbers)))


def _quadratic(question: Question) -> tuple[str, Surd, Surd, Surd] | None:
    """(letter, a, b, c) of a quadratic equation brought to ax²+bx+c = 0."""
    if (found := one_equation(question)) is None:
        return None
    relation, name = found
    gap = evaluate(relation.sides[0]) - evaluate(relation.sides[1])
    if gap.num.degree_in(name) != 2 or gap.num.letters != {name}:
        return None
    parts = gap.num.coefficients(name)
    a, b, c = (parts[power].value if power in parts else ZERO for power in (2, 1, 0))
    return name, a, b, c


def _formula(
    question: Question, rule: Callable[[Surd, Surd, Surd], tuple[Surd, Surd, Surd]]
) -> Answer | None:
    """(top ± root) / bottom, with (top, under the root, bottom) as the rule says."""
    if (found := _quadratic(question)) is None:
        return None
    name, a, b, c = found
    top, inside, bottom = rule(a, b, c)
    if inside.sign() < 0:
        return None
    roots = sorted({(top - inside.sqrt()) / bottom, (top + inside.sqrt()) / bottom})
    return Roots(name, tuple(build.surd(root) for root in roots))


@mistake("근의 공식의 분모", "근의 공식에서 2a로 나누지 않고 a로 나누었습니다.", SOLVE)
def divided_by_a(question: Question, right: Answer) -> Answer | None:
    return _formula(question, lambda a, b, c: (-b, b * b - (a * c).scaled(4), a))


@mistake("근의 공식의 부호", "근의 공식에서 -b를 b로 썼습니다.", SOLVE)
def b_unsigned(question: Question, right: Answer) -> Answer | None:
    return _formula(question, lambda a, b, c: (b, b * b - (a * c).scaled(4), a + a))


@mistake("근호 안의 부호", "근의 공식에서 근호 안의 -4ac를 +4ac로 계산했습니다.", SOLVE)
def discriminant_sign(question: Question, right: Answer) -> Answer | None:
    return _formula(question, lambda a, b, c: (-b, b * b + (a * c).scaled(4), a + a))


@mistake("제곱근을 구하지 않음", "제곱근을 구하지 않고 우변의 수를 그대로 썼습니다.", SOLVE)
def square_root_forgotten(question: Question, right: Answer) -> Answer | None:
    """x²=9 as x=±9."""
    if (found := _quadratic(question)) is None or found[2] or not isinstance(right, Roots):
        return None
    name, a, _, c = found
    size = abs(c / a)
    return Roots(name, (build.surd(-size), build.surd(size)))


@mistake("제곱을 2배로 봄", "제곱근을 구하지 않고 2로 나누었습니다.", SOLVE)
def halved(question: Question, right: Answer) -> Answer | None:
    if (found := _quadratic(question)) is None or found[2] or not isinstance(right, Roots):
        return None
    name, a, _, c = found
    return Roots(name, (build.surd(-c / (a + a)),))


@mistake("해가 없음과 모든 수의 혼동", "해가 없는 경우와 해가 무수히 많은 경우를 혼동했습니다.", SOLVE)
def none_for_all(question: Question, right: Answer) -> Answer | None:
    if isinstance(right, NoSolution):
        return AnySolution()
    return NoSolution() if isinstance(right, AnySolution) else None


@mistake("해를 0으로 봄", "0·x의 꼴이 되었을 때 해를 0이라고 했습니다.", SOLVE)
def zero_for_none(question: Question, right: Answer) -> Answer | None:
    found = one_equation(question)
    if found is None or not isinstance(right, NoSolution | AnySolution):
        return None
    return Roots(found[1], (Num("0"),))


@mistake("한 수만 대입해 봄", "한 수만 대입하여 보고 그 수를 해라고 했습니다.", SOLVE)
def one_for_all(question: Question, right: Answer) -> Answer | None:
    found = one_equation(question)
    return Roots(found[1], (Num("1"),)) if found and isinstance(right, AnySolution) else None

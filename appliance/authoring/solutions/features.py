"""What a graph shows: 절편, 기울기, 꼭짓점, 축, and what is made of them."""

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from appliance.authoring.solutions.build import Value, add, node, plain_sum, squared, subtract, term, times
from appliance.authoring.solutions.find_function import slope_told, through_points
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import closing, eq, line, listing
from appliance.authoring.solutions.poly import Poly, poly
from appliance.authoring.solutions.quadratic import solve_quadratic
from appliance.authoring.solutions.questions import function_of
from appliance.authoring.solutions.substitute import put
from appliance.authoring.solutions.surd import Surd
from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Function, Located
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Group, Neg, Node, Num, Pow, Rel, Sym, walk

NAMES: Final = {
    "x_intercept": "$x$절편",
    "y_intercept": "$y$절편",
    "slope": "기울기",
    "vertex": "꼭짓점의 좌표",
    "axis": "축의 방정식",
}
COMBINED: Final = {"sum": "합", "product": "곱", "difference": "차"}


def features(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """One line for each feature, one for what is made of them."""
    op, *names = (str(arg) for arg in question.goal.args)
    lines: list[str] = []
    if question.only(Function) is None and question.all(Located):
        if names == ["slope"]:
            return (slope_told(question), closing("기울기는", answer))
        function = through_points(question, lines)
    else:
        function = function_of(question)
    numbers: list[Surd] = []
    for name in names:
        if name not in _WRITERS:
            raise Unsolvable(f"그래프의 특징 '{name}'의 풀이는 쓸 수 없습니다.")
        numbers.extend(_WRITERS[name](function, lines, len(names) == 1 and op == "value"))
    if op == "minus":
        return (*lines, closing("구하는 값은", answer, subtract(*numbers)))
    if op in COMBINED:
        subject = line("구하는 {}의 {은}", _joined(names), COMBINED[op])
        return (*lines, closing(subject, answer, _combined(op, numbers)))
    if len(names) == 1:
        return (*lines, closing(line("{은}", NAMES[names[0]]), answer))
    return (*lines, closing("구하는 값은", answer))


def _joined(names: list[str]) -> str:
    """$x$절편과 $y$절편, 두 $x$절편."""
    words = [NAMES[name] for name in dict.fromkeys(names)]
    if len(words) == 1:
        return f"두 {words[0]}"
    return line("{과} " * (len(words) - 1) + "{}", *words)


def _combined(op: str, numbers: list[Surd]) -> Node:
    if op == "sum":
        return plain_sum(*numbers)
    if op == "product":
        return _product(numbers)
    high, low = sorted(numbers, reverse=True)
    return subtract(high, low)


def _product(numbers: list[Surd]) -> Node:
    first, *rest = (node(each) for each in numbers)
    lead = Group(first) if isinstance(first, Neg) and any(isinstance(each, Neg) for each in rest) else first
    return times(lead, *rest)


def _x_intercept(function: Function, lines: list[str], alone: bool) -> list[Surd]:
    letter = Sym(function.variable)
    if poly(function.body).total_degree == 1:
        solved = solve_linear(Rel((function.body, node(0)), ("=",)), function.variable)
        zero = line("{을} 대입하면 {}", eq(function.name, 0), Rel((node(0), function.body), ("=",)))
        if alone:
            lines.append(line("{}이므로 {}이다.", zero, solved.relation))
        else:
            lines.append(line("{}에서 {}이므로 {}절편은 {}이다.", zero, solved.relation, letter,
                              solved.relation.sides[1]))  # fmt: skip
        return [Surd.of(solved.value or Fraction(0))]
    found = solve_quadratic(Rel((function.body, node(0)), ("=",)), function.variable)
    lines.append(line("{을} 대입하면 {}이다.", eq(function.name, 0), eq(function.body, 0)))
    lines.extend(found.lines)
    if len(found.roots) == 1:
        lines.append(line("이 방정식의 해는 {}이다.", found.said))
    elif not alone:
        lines.append(line("따라서 {}절편은 {}이다.", letter, listing(*found.roots)))
    return list(found.roots)


def _y_intercept(function: Function, lines: list[str], alone: bool) -> list[Surd]:
    at_zero = put(function.body, {function.variable: node(0)})
    value = poly(at_zero).number
    # -x² at 0 would be written -0².
    ugly = any(isinstance(each, Neg) and _is_zero(each.arg) for each in walk(at_zero))
    shown = eq(function.name, value) if ugly else eq(function.name, at_zero, value)
    zero = line("{을} 대입하면 {}", eq(function.variable, 0), shown)
    lines.append(
        f"{zero}이다." if alone else line("{}이므로 {}절편은 {}이다.", zero, Sym(function.name), value)
    )
    return [Surd.of(value)]


def _is_zero(body: Node) -> bool:
    return body == Num("0") or (isinstance(body, Pow) and body.base == Num("0"))


def _slope(function: Function, lines: list[str], alone: bool) -> list[Surd]:
    value = poly(function.body)
    slope = value.along(function.variable, 1)
    if value.total_degree != 1:
        raise Unsolvable("일차함수가 아니어서 기울기가 없습니다.")
    if node(value) != function.body:
        lines.append(line("함수의 식의 우변을 정리하면 {}이다.", eq(function.body, value)))
    lines.append(line("기울기는 {}의 계수이고, 그 값은 {}이다.", Sym(function.variable), slope))
    return [Surd.of(slope)]


def _vertex(function: Function, lines: list[str], alone: bool) -> list[Surd]:
    p, q = _completed(function, lines)
    lines.append(line("이 식에서 꼭짓점의 {}좌표는 {}, {}좌표는 {}이다.", Sym(function.variable), p,
                      Sym(function.name), q))  # fmt: skip
    return []


def _axis(function: Function, lines: list[str], alone: bool) -> list[Surd]:
    p, _ = _completed(function, lines)
    lines.append(line("축은 꼭짓점을 지나고 {}축에 평행한 직선 {}이다.", Sym(function.name),
                      eq(function.variable, p)))  # fmt: skip
    return []


def _completed(function: Function, lines: list[str]) -> tuple[Fraction, Fraction]:
    """p and q of a(x-p)²+q, by completing the square."""
    value, letter = poly(function.body), function.variable
    a, b, c = (value.along(letter, power) for power in (2, 1, 0))
    if value.letters != {letter} or value.total_degree != 2:
        raise Unsolvable("이차함수가 아니어서 꼭짓점이 없습니다.")
    p, q = -b / (2 * a), c - b * b / (4 * a)
    final = vertex_form(a, p, q, letter)
    if final != function.body and b:
        shown: list[Value] = [function.body, value, *_steps(letter, a, b, c), final]
        lines.append(line("완전제곱식을 이용하여 고치면 {}이다.", eq(*shown)))
    return p, q


def _steps(letter: str, a: Fraction, b: Fraction, c: Fraction) -> list[Value]:
    """2(x²+2x)-1, 2(x²+2x+1-1)-1; (x²-4x+4)-4+1 where nothing stands before the bracket."""
    inside = Poly.letter(letter, 2) + Poly.letter(letter).scaled(b / a)
    square = (b / (2 * a)) ** 2
    if a == 1:
        return [Add((Group(add(inside, square)), node(-square), *([node(c)] if c else [])))]
    return [add(term(a, inside), c), add(term(a, add(inside, square, -square)), c)]


def vertex_form(a: Fraction, p: Fraction, q: Fraction, letter: str = "x") -> Node:
    """a(x-p)²+q as it is printed."""
    return add(term(a, squared(add(letter, -p))), q)


_WRITERS: Final[dict[str, Callable[[Function, list[str], bool], list[Surd]]]] = {
    "x_intercept": _x_intercept,
    "y_intercept": _y_intercept,
    "slope": _slope,
    "vertex": _vertex,
    "axis": _axis,
}

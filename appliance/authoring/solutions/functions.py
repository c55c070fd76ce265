"""Functions: 절편, 기울기, 꼭짓점, 축; 함숫값."""

from fractions import Fraction

from appliance.authoring.solutions.arithmetic import number
from appliance.authoring.solutions.build import (
    Value,
    add,
    bracket,
    node,
    plain_sum,
    squared,
    subtract,
    term,
    times,
)
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import closing, eq, line, listing, math
from appliance.authoring.solutions.poly import Poly, poly
from appliance.authoring.solutions.quadratic import solve_quadratic
from appliance.authoring.solutions.questions import function_of, values_said
from appliance.authoring.solutions.substitute import put
from appliance.authoring.solutions.surd import Surd
from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Function
from appliance.domain.question import Question
from appliance.mathtext.tree import (
    NODE_TYPES,
    Add,
    Call,
    Group,
    Neg,
    Node,
    Rel,
    Sym,
    transform,
    walk,
)

NAMES = {
    "x_intercept": "$x$절편",
    "y_intercept": "$y$절편",
    "slope": "기울기",
    "vertex": "꼭짓점의 좌표",
    "axis": "축의 방정식",
}
COMBINED = {"sum": "합", "product": "곱", "difference": "차"}


def features(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """One line for each feature, one for what is made of them."""
    op, *names = (str(arg) for arg in question.goal.args)
    function = function_of(question)
    lines: list[str] = []
    numbers: list[Surd] = []
    for name in names:
        if name not in _WRITERS:
            raise Unsolvable(f"그래프의 특징 '{name}'의 풀이는 쓸 수 없습니다.")
        numbers.extend(_WRITERS[name](function, lines))
    if op in COMBINED:
        lines.append(_combined(op, names, numbers))
        return (
            *lines,
            closing(
                f"구하는 {_joined(names)}의 {COMBINED[op]}은"
                if op != "difference"
                else f"구하는 {_joined(names)}의 차는",
                answer,
            ),
        )
    if len(names) == 1:
        particle = "는" if names[0] == "vertex" or names[0] == "slope" else "은"
        return (*lines, closing(f"{NAMES[names[0]]}{particle}", answer))
    return (*lines, closing("구하는 값은", answer))


def _joined(names: list[str]) -> str:
    return (
        "과 ".join(dict.fromkeys(NAMES[name] for name in names))
        if len(set(names)) > 1
        else (f"두 {NAMES[names[0]]}")
    )


def _combined(op: str, names: list[str], numbers: list[Surd]) -> str:
    row: Node
    if op == "sum":
        row, value = plain_sum(*numbers), sum(numbers, Surd(()))
    elif op == "product":
        value = Surd.of(1)
        for each in numbers:
            value = value * each
        row = _product(numbers)
    else:
        high, low = sorted(numbers, reverse=True)
        row, value = subtract(high, low), high - low
    word = {"sum": "더하면", "product": "곱하면", "difference": "큰 값에서 작은 값을 빼면"}[op]
    return line("{} {}이다.", f"두 값을 {word}" if op != "difference" else word, eq(row, value))


def _product(numbers: list[Surd]) -> Node:
    first, *rest = (node(each) for each in numbers)
    lead = Group(first) if isinstance(first, Neg) and any(isinstance(each, Neg) for each in rest) else first
    return times(lead, *rest)


def _x_intercept(function: Function, lines: list[str]) -> list[Surd]:
    at_zero = Rel((node(0), function.body), ("=",))
    value = poly(function.body)
    if value.total_degree == 1:
        solved = solve_linear(Rel((function.body, node(0)), ("=",)), function.variable)
        lines.append(
            line(
                "{을} 대입하면 {}에서 {}이므로 {}절편은 {}이다.",
                eq(function.name, 0),
                math(at_zero),
                math(solved.relation),
                math(function.variable),
                math(solved.value or Fraction(0)),
            )
        )
        return [Surd.of(solved.value or Fraction(0))]
    found = solve_quadratic(Rel((function.body, node(0)), ("=",)), function.variable)
    lines.append(line("{을} 대입하면 {}이다.", eq(function.name, 0), eq(function.body, 0)))
    lines.extend(found.lines)
    lines.append(line("따라서 {}절편은 {}이다.", math(function.variable), listing(*found.roots)))
    return list(found.roots)


def _y_intercept(function: Function, lines: list[str]) -> list[Surd]:
    at_zero = put(function.body, {function.variable: node(0)})
    value = poly(at_zero).number
    lines.append(
        line(
            "{을} 대입하면 {}이므로 {}절편은 {}이다.",
            eq(function.variable, 0),
            eq(function.name, at_zero, value),
            math(function.name),
            math(value),
        )
    )
    return [Surd.of(value)]


def _slope(function: Function, lines: list[str]) -> list[Surd]:
    value = poly(function.body)
    slope = value.along(function.variable, 1)
    if value.total_degree != 1:
        raise Unsolvable("일차함수가 아니어서 기울기가 없습니다.")
    if node(value) != function.body:
        lines.append(line("함수의 식을 정리하면 {}이다.", eq(function.name, value)))
    lines.append(
        line("{}의 계수가 {}이므로 기울기는 {}이다.", math(function.variable), math(slope), math(slope))
    )
    return [Surd.of(slope)]


def _vertex(function: Function, lines: list[str]) -> list[Surd]:
    p, q = _completed(function, lines)
    lines.append(
        line(
            "이 식에서 꼭짓점의 {}좌표는 {}, {}좌표는 {}이다.",
            math(function.variable),
            math(p),
            math(function.name),
            math(q),
        )
    )
    return []


def _axis(function: Function, lines: list[str]) -> list[Surd]:
    p, _ = _completed(function, lines)
    lines.append(
        line("축은 꼭짓점을 지나고 {}축에 평행한 직선 {}이다.", math(function.name), eq(function.variable, p))
    )
    return []


def _completed(function: Function, lines: list[str]) -> tuple[Fraction, Fraction]:
    """a(x-p)²+q by completing the square; p and q."""
    value, letter = poly(function.body), function.variable
    a, b, c = (value.along(letter, power) for power in (2, 1, 0))
    if value.letters != {letter} or value.total_degree != 2:
        raise Unsolvable("이차함수가 아니어서 꼭짓점이 없습니다.")
    p, q = -b / (2 * a), c - b * b / (4 * a)
    final = vertex_form(a, p, q, letter)
    if final == function.body or b == 0:
        return p, q
    shown: list[Value] = [function.body, value]
    inside = Poly.letter(letter, 2) + Poly.letter(letter).scaled(b / a)
    if a != 1:
        shown.append(add(term(a, Group(node(inside))), c))
    full = Group(add(inside, p * p, Neg(node(p * p))))
    shown.append(add(term(a, full) if a != 1 else full.arg, c) if p else final)
    lines.append(line("완전제곱식을 이용하여 고치면 {}이다.", eq(*shown, final)))
    return p, q


def vertex_form(a: Fraction, p: Fraction, q: Fraction, letter: str = "x") -> Node:
    """a(x-p)²+q as it is printed."""
    return add(term(a, squared(add(letter, -p))), q)


_WRITERS = {
    "x_intercept": _x_intercept,
    "y_intercept": _y_intercept,
    "slope": _slope,
    "vertex": _vertex,
    "axis": _axis,
}


def function_value(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """f(3), each call worked out, then what is made of them."""
    (wanted,) = question.goal.args
    if not isinstance(wanted, NODE_TYPES):
        raise Unsolvable("구할 함숫값이 주어지지 않았습니다.")
    body: Node = wanted  # type: ignore[assignment]
    if isinstance(body, Sym):
        return _dependent(question, answer)
    functions = {given.name: given for given in question.all(Function)}
    calls = list(dict.fromkeys(each for each in walk(body) if isinstance(each, Call)))
    values: dict[Call, Node] = {}
    lines: list[str] = []
    for call in calls:
        if call.name not in functions or len(call.args) != 1:
            raise Unsolvable("식이 주어지지 않은 함수가 있습니다.")
        at = functions[call.name]
        replaced = put(at.body, {at.variable: call.args[0]})
        values[call] = node(number(replaced))
        lines.append(line("{}이다.", eq(call, replaced, values[call])))
    if not isinstance(body, Call):
        put_in = transform(body, lambda each: _shown(values, each))
        lines.append(line("따라서 {}이다.", eq(body, put_in, number(put_in))))
    return (*lines, closing("구하는 값은", answer))


def _shown(values: dict[Call, Node], each: Node) -> Node:
    if isinstance(each, Call) and each in values:
        return bracket(values[each])
    if isinstance(each, Add) and isinstance(each.terms[0], Group) and isinstance(each.terms[0].arg, Neg):
        return Add((each.terms[0].arg, *each.terms[1:]))
    return each


def _dependent(question: Question, answer: Answer) -> tuple[str, ...]:
    """y at a value of x that the stem says."""
    function, said = function_of(question), values_said(question)
    if function.variable not in said:
        raise Unsolvable("대입할 값이 주어지지 않았습니다.")
    replaced = put(function.body, said)
    told = line(
        "{을} 대입하면 {}이다.",
        eq(function.variable, said[function.variable]),
        eq(function.name, replaced, number(replaced)),
    )
    return (told, closing("구하는 값은", answer))

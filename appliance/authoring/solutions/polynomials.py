"""Writers of 공통수학1: divisions, coefficients, discriminants, extremes, meetings, symmetric values."""

from appliance.authoring.solutions.build import bracket, times
from appliance.authoring.solutions.build import node as node_of
from appliance.authoring.solutions.claimed import discriminant_node
from appliance.authoring.solutions.curves import completed
from appliance.authoring.solutions.lines import closing, eq, line, math
from appliance.authoring.solutions.quadratic import solve_quadratic
from appliance.authoring.solutions.substitute import put
from appliance.domain.answers import (
    Answer,
    Assignment,
    Coordinates,
    Elements,
    Formula,
    Roots,
    Scalar,
    Several,
    Word,
)
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Claim, Expression, Function, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Group, Mul, Neg, Node, Num, Point, Rel, Sym, symbols, transform
from appliance.solving import build as exact
from appliance.solving import evaluate, flintpoly, key_text, solve
from appliance.solving.claims import form_of
from appliance.solving.claims.forms import discriminant, quadratic
from appliance.solving.claims.translate import bounds_of
from appliance.solving.poly import Poly
from appliance.solving.relations import equations
from appliance.solving.surd import Surd
from appliance.solving.symmetric import InElementary, told_in_elementary

EXTREMES = {"max": "최댓값", "min": "최솟값"}


def divide(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The writer of DIVIDE."""
    if claims := question.all(Claim):
        return _two_remainders(question, claims, answer)
    parts = {each.name: each.body for each in question.all(Expression)}
    asked = [str(arg) for arg in question.goal.args]
    final = key_text(answer)
    if "dividend" not in parts:
        shown = Add((exact.product([parts["divisor"], parts["quotient"]]), parts["remainder"]))
        lines = ["나누어지는 식은 (나누는 식)×(몫)+(나머지)이다."]
        return (*lines, f"따라서 구하는 다항식은 {eq(_tidy_sum(shown), _body(answer))}이다.")
    above = evaluate(parts["dividend"]).poly
    if "divisor" in parts:
        below = evaluate(parts["divisor"]).poly
        (letter,) = below.letters
        if asked == ["remainder"] and below.degree_in(letter) == 1:
            return _by_theorem(parts["dividend"], below, letter, answer)
    whole = Question(tuple(Expression(body, name) for name, body in parts.items()), question.goal)
    found = (
        solve(Question(whole.givens, Goal(GoalKind.DIVIDE, ("quotient", "remainder"))))
        if "divisor" in parts
        else None
    )
    if isinstance(found, Several):
        quotient, rest = (scalar.value for _, scalar in found.items)
        product = exact.product([exact.polynomial(below), quotient])
        tail = evaluate(rest).poly
        right = _tidy_sum(Add((product, rest))) if tail else product
        lines = [f"다항식의 나눗셈을 하면 {eq(exact.polynomial(above), right)}이다."]
    else:
        divisor = _body(answer)
        product = exact.product([divisor, parts["quotient"]])
        lines = [
            line(
                "나눗셈의 관계식은 {}이다.",
                eq(exact.polynomial(above), _tidy_sum(Add((product, parts["remainder"])))),
            )
        ]
    name = (
        {"quotient": "몫은", "remainder": "나머지는", "divisor": "나누는 식은"}.get(asked[0], "")
        if len(asked) == 1
        else ""
    )
    return (*lines, f"따라서 {name + ' ' if name else ''}{final}이다.")


def _tidy_sum(node: Add) -> Node:
    """A negative or a long last term joins without a second sign."""
    terms: list[Node] = []
    for term in node.terms:
        terms.extend(term.terms if isinstance(term, Add) else (term,))
    kept = [term for term in terms if term != Num("0")]
    return Add(tuple(kept)) if len(kept) > 1 else kept[0]


def _body(answer: Answer) -> Node:
    if isinstance(answer, Formula):
        return answer.body
    if isinstance(answer, Scalar):
        return answer.value
    raise Unsolvable("식 하나로 된 답이 아니어서 풀이를 쓸 수 없습니다.")


def _by_theorem(dividend: Node, divisor: Poly, letter: str, answer: Answer) -> tuple[str, ...]:
    parts = divisor.coefficients(letter)
    place = exact.surd(-parts.get(0, Poly({})).value / parts[1].value)
    told = line("나머지정리에 의하여 나머지는 다항식에 {을} 대입한 값과 같다.", place)
    return (told, closing("나머지는", answer, put(dividend, {letter: place}), _body(answer)))


def _two_remainders(question: Question, claims: tuple[Claim, ...], answer: Answer) -> tuple[str, ...]:
    divisor = next(each.body for each in question.all(Expression) if each.name == "divisor")
    (letter,) = symbols(divisor)
    names = "abc"[: len(claims)]
    wanted = Add(
        tuple(
            (
                Mul((Sym(name), exact.power(Sym(letter), len(names) - 1 - at)), ("",))
                if at < len(names) - 1
                else Sym(name)
            )
            for at, name in enumerate(names)
        )
    )
    rows: list[Rel] = []
    for claim in claims:
        by = evaluate(claim.args[0]).poly.coefficients(letter)
        place = -by.get(0, Poly({})).value / by[1].value
        made = evaluate(wanted).poly.substitute({letter: Poly.constant(place)})
        rows.append(Rel((exact.polynomial(made), claim.args[1]), ("=",)))
    found = solve(Question((Relations(tuple(rows), tuple(names)),), Goal(GoalKind.SOLVE)))
    if not isinstance(found, Assignment):
        raise Unsolvable("나머지의 계수가 하나로 정해지지 않습니다.")
    said = ", ".join(eq(name, value) for name, value in found.pairs)
    return (
        line("구하는 나머지를 {}라 하면 나머지정리에 의하여 {}이다.", wanted, ", ".join(map(math, rows))),
        f"이 식을 연립하여 풀면 {said}이다.",
        closing("구하는 나머지는", answer),
    )


def coefficient(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The writer of COEFFICIENT."""
    expression = question.only(Expression)
    assert expression is not None
    wanted = question.goal.args[0]
    assert not isinstance(wanted, str | int)
    told = "상수항은" if wanted == Num("1") else line("{}의 계수는", wanted)  # type: ignore[arg-type]
    factors = _factors(expression.body)
    products = _products(factors, evaluate(wanted).poly) if len(factors) == 2 else []  # type: ignore[arg-type]
    if products:
        row = Add(tuple(products)) if len(products) > 1 else products[0]
        start = "두 다항식의 항을 하나씩 곱하여 그 항이 나오는 것만 모으면 된다."
        return (start, closing(told, answer, row, _body(answer)))
    shown = eq(expression.body, exact.polynomial(evaluate(expression.body).poly))
    return (f"주어진 식을 전개하면 {shown}이다.", closing(told, answer))


def _factors(body: Node) -> list[Node]:
    return list(body.factors) if isinstance(body, Mul) else [body]


def _products(factors: list[Node], wanted: Poly) -> list[Node]:
    one, other = (evaluate(factor).poly for factor in factors)
    ((key, _),) = wanted.terms.items()
    found: list[Node] = []
    for monomial, number in one.ordered():
        for mate, value in other.ordered():
            product = Poly({monomial: number}) * Poly({mate: value})
            if key in product.terms:
                row = times(exact.surd(number), bracket(exact.surd(value)))
                found.append(row)
    return [row if at == 0 or isinstance(row, Mul) else Group(row) for at, row in enumerate(found)]


def judge(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The writer of JUDGE."""
    where, _ = (str(arg) for arg in question.goal.args)
    form, _ = form_of(question)
    lines: list[str] = []
    equation = Rel((exact.polynomial(form), Num("0")), ("=",))
    if where != "roots":
        start = (
            "두 식에서 $y$를 없애면"
            if where == "line"
            else "$x$축과 만나는 점의 $x$좌표는 다음 방정식의 실근이다."
        )
        lines.append(
            line(f"{start} {{}}이다.", equation)
            if where == "line"
            else f"$x$축과 만나는 점은 이차방정식 {math(equation)}의 실근으로 정해진다."
        )
    rest = discriminant(question).value
    op = ">" if rest.sign() > 0 else "<" if rest.sign() < 0 else ""
    raw = discriminant_node(question)
    shown = (
        Rel((raw, exact.surd(rest)), ("=",)) if not op else Rel((raw, exact.surd(rest), Num("0")), ("=", op))
    )
    lines.append(f"이차방정식의 판별식은 {math(shown)}이다.")
    if isinstance(answer, Word):
        subject = (
            "근은"
            if where == "roots"
            else "그래프와 $x$축은"
            if where == "x_axis"
            else "이차함수의 그래프와 직선은"
        )
        return (*lines, f"따라서 {subject} {answer.text}{'이다' if where == 'roots' else ''}.")
    name = "서로 다른 실근의 개수는" if where == "roots" else "교점의 개수는"
    return (*lines, closing(name, answer))


def extreme(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The writer of EXTREME."""
    function = question.only(Function)
    assert function is not None
    lines = [f"완전제곱식으로 고치면 {completed(function.body, function.variable)}이다."]
    names = [EXTREMES[str(arg)] for arg in question.goal.args]
    if (bounds := bounds_of(question)) is not None:
        ends = [_at(function, end) for end in bounds]
        lines.append(f"주어진 범위의 양 끝에서의 함숫값은 각각 {', '.join(ends)}이다.")
        a, b, _ = quadratic(question)
        axis = (b.value / a.value).scaled(-1) / Surd.of(2)
        inside = bounds[0] <= axis <= bounds[1]
        lines.append(
            "그래프의 꼭짓점은 주어진 범위에 속한다."
            if inside
            else "그래프의 꼭짓점은 주어진 범위에 속하지 않는다."
        )
        if inside:
            lines[-1] = (
                f"그래프의 꼭짓점은 주어진 범위에 속하고, 꼭짓점에서의 함숫값은 {_at(function, axis)}이다."
            )
    if len(names) == 1:
        return (*lines, closing(f"{names[0]}은", answer))
    return (*lines, f"따라서 {key_text(answer)}이다.")


def _at(function: Function, place: Surd) -> str:
    body = put(function.body, {function.variable: exact.surd(place)})
    return eq(body, exact.polynomial(evaluate(body).poly))


def meeting(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The writer of MEETING."""
    form, letter = form_of(question)
    equation = Rel((exact.polynomial(form), Num("0")), ("=",))
    functions = question.all(Function)
    start = (
        "두 식에서 $y$를 없애면 {}이다."
        if len(functions) == 2
        else "교점의 $x$좌표는 이차방정식 {}의 실근이다."
    )
    lines = [line(start, equation)]
    solved = solve_quadratic(equation, letter)
    lines += [*solved.lines, f"이 방정식의 해는 {solved.said}이다."]
    if isinstance(answer, Scalar):
        low, high = sorted(solved.roots)
        row = Add((node_of(high), _less(node_of(low))))
        return (*lines, closing("두 교점 사이의 거리는", answer, row, answer.value))
    if isinstance(answer, Roots):
        return (*lines, closing("교점의 $x$좌표는", answer))
    if len(functions) == 2:
        flat = min(functions, key=lambda each: evaluate(each.body).poly.degree_in(letter))
        points = (
            answer.items
            if isinstance(answer, Elements)
            else (Point("", (answer.x, answer.y)),)
            if isinstance(answer, Coordinates)
            else ()
        )
        heights = [
            eq(put(flat.body, {letter: p.items[0]}), p.items[1]) for p in points if isinstance(p, Point)
        ]
        lines.append(f"이때 $y$의 값은 {'각각 ' if len(heights) > 1 else ''}{', '.join(heights)}이다.")
    return (*lines, f"따라서 교점의 좌표는 {key_text(answer)}이다.")


def _less(body: Node) -> Node:
    return Neg(Group(body) if isinstance(body, Add | Neg) else body)


def build_quadratic(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The writer of QUADRATIC."""
    one, other = (each.body for each in question.all(Expression))
    given = question.only(Relations)
    lines: list[str] = []
    total: Node = Add((Group(one), Group(other)) if given else (one, bracket(other)))
    product: Node = Mul((Group(one), Group(other)), ("",))
    values: list[Node] = []
    if given is not None:
        letters = sorted(symbols(one) | symbols(other))
        basics, known = _basics(given, letters)
        lines.append(line("근과 계수의 관계에 의하여 {}이다.", ", ".join(map(eq, basics, known))))
    body = _equation(answer)
    a, b, c = (body.coefficients("x").get(power, Poly({})).value for power in (2, 1, 0))
    values = [exact.surd(-b / a), exact.surd(c / a)]
    lines.append(
        f"새 이차방정식의 두 근의 합은 {eq(total, values[0])}, 두 근의 곱은 {eq(product, values[1])}이다."
    )
    return (*lines, closing("구하는 이차방정식은", answer))


def _equation(answer: Answer) -> Poly:
    if not isinstance(answer, Formula) or not isinstance(answer.body, Rel):
        raise Unsolvable("이차방정식이 답이 아닙니다.")
    return evaluate(answer.body.sides[0]).poly


def _basics(given: Relations, letters: list[str]) -> tuple[list[Node], list[Node]]:
    (name,) = given.unknowns
    form = evaluate(Add((given.items[0].sides[0], _less(Group(given.items[0].sides[1]))))).poly
    parts = form.coefficients(name)
    a, b, c = (parts.get(power, Poly({})).value for power in (2, 1, 0))
    one, other = (Sym(letter) for letter in letters)
    return [Add((one, other)), Mul((one, other), ("",))], [exact.surd(-b / a), exact.surd(c / a)]


def symmetric(question: Question, answer: Answer) -> tuple[str, ...]:
    """The writer of AT_SOLUTION where the value comes from sums and products."""
    given = question.only(Relations)
    wanted = question.goal.args[0]
    assert given is not None
    node: Node = wanted  # type: ignore[assignment]
    if any(claim.kind == "imaginary_root" for claim in question.all(Claim)):
        return _of_imaginary_root(question, given, node, answer)
    told = told_in_elementary(given, node)
    said = ", ".join(eq(basic, value) for basic, value in told.known)
    start = "근과 계수의 관계에 의하여" if told.vieta else "주어진 조건에서"
    shown = transform(told.image, lambda n: told.basic(n.name) if isinstance(n, Sym) else n)
    numbers = transform(told.image, lambda n: _in_numbers(n, told))
    lines = [f"{start} {said}이다."]
    steps = [node, shown, numbers]
    return (*lines, closing("구하는 식의 값은", answer, *steps))


def _in_numbers(node: Node, told: InElementary) -> Node:
    """3(a+b)(ab) with numbers is 3×4×3."""
    if isinstance(node, Sym):
        return told.number(node.name)
    return Mul(node.factors, ("×",) * len(node.signs)) if isinstance(node, Mul) else node


def _of_imaginary_root(question: Question, given: Relations, wanted: Node, answer: Answer) -> tuple[str, ...]:
    (letter,) = symbols(wanted)
    (entry,) = equations(given.items)
    pieces = [piece for piece, _ in flintpoly.factor(entry.num)[1] if piece.degree_in(given.unknowns[0]) == 2]
    (piece,) = pieces
    own = exact.polynomial(piece.substitute({given.unknowns[0]: Poly.letter(letter)}))
    whole = transform(given.items[0], lambda n: Sym(letter) if n == Sym(given.unknowns[0]) else n)
    said = f"{math(whole)}, {math(Rel((own, Num('0')), ('=',)))}"
    return (
        line("허근 {}에 대하여 {}이다.", Sym(letter), said),
        closing("이를 이용하면 구하는 식의 값은", answer, wanted),
    )

"""The writer of PARAMETER: what each claim makes of the letters, then the equation or inequality for them."""

from collections.abc import Callable

from appliance.authoring.solutions.build import add, bracket, squared, times
from appliance.authoring.solutions.curves import completed, inequality_lines
from appliance.authoring.solutions.equations import solve_lines
from appliance.authoring.solutions.inequalities import whole_told
from appliance.authoring.solutions.lines import closing, eq, line, listing, math
from appliance.authoring.solutions.substitute import put
from appliance.domain.answers import Answer, Assignment, Range, Ranges, Roots, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Claim, Expression, Function, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Mul, Neg, Node, Num, Rel, Sym, symbols, walk
from appliance.solving import build as exact
from appliance.solving import evaluate, solve
from appliance.solving.claims import derived, form_of
from appliance.solving.claims.forms import discriminant, quadratic
from appliance.solving.claims.translate import extreme_place, split_points
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient

DISCRIMINANT = {
    "double": "판별식이 $0$이어야 하므로",
    "two_real": "판별식이 양수이어야 하므로",
    "real": "판별식이 $0$ 이상이어야 하므로",
    "imaginary": "판별식이 음수이어야 하므로",
}
_ENDS = (("같으므로", "같다."), ("하므로", "한다."), ("이므로", "이다."), ("비교하면", "비교한다."))
WHY = {
    "difference": "두 근의 차의 제곱은 합의 제곱에서 곱의 $4$배를 뺀 것과 같으므로",
    "consecutive": "두 근의 차가 $1$이고 차의 제곱은 합의 제곱에서 곱의 $4$배를 뺀 것과 같으므로",
    "ratio": "두 근의 비를 이용하여 정리하면",
    "multiple": "한 근이 다른 근의 배수임을 이용하여 정리하면",
    "sum": "두 근의 합이 주어진 값과 같으므로",
    "product": "두 근의 곱이 주어진 값과 같으므로",
    "square_sum": "두 근의 제곱의 합은 합의 제곱에서 곱의 $2$배를 뺀 것과 같으므로",
    "opposite": "두 근의 합이 $0$이고 곱이 음수이므로",
}


def parameter(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The writer of the goal PARAMETER."""
    plain = derived(question)
    relations = plain.only(Relations)
    assert relations is not None
    leads = [each for claim in question.all(Claim) for each in LEADS[claim.kind](question, claim)]
    *earlier, last = reversed(dict.fromkeys(reversed(leads)))  # of two alike the later one stays
    lines = [*filter(None, map(_closed, earlier)), last]
    shown = ", ".join(math(rel) for rel in relations.items)
    lines[-1] = f"{lines[-1]} {shown}이다."
    return (*lines, *_settled(plain, relations, answer, grade))


def _closed(lead: str) -> str:
    """A lead that another claim's follows: what it says, without what it would go on to."""
    if lead.endswith((".", "이 식을 정리하면")):
        return lead.removesuffix("이 식을 정리하면")
    for open_end, end in _ENDS:
        if lead.endswith(open_end):
            return lead.removesuffix(open_end) + end
    return lead


def _settled(plain: Question, relations: Relations, answer: Answer, grade: str) -> tuple[str, ...]:
    """From the relations to the answer."""
    kind, letters = plain.goal.kind, relations.unknowns
    if kind is GoalKind.SOLVE and isinstance(answer, Range | Ranges):
        return (*inequality_lines(relations), closing(f"구하는 ${letters[0]}$의 값의 범위는", answer))
    if kind is GoalKind.INTEGERS:
        return _whole(plain, relations, answer)
    if kind is GoalKind.ROOTS:
        lines = _values(Question(plain.givens, Goal(GoalKind.SOLVE)), relations, grade)
        return (*lines, closing("구하는 합은" if "sum" in plain.goal.args else "구하는 곱은", answer))
    if kind is GoalKind.SOLVE and isinstance(answer, Scalar):
        return _of_end(plain, relations, answer)
    if kind is GoalKind.SOLVE:
        lines = _values(plain, relations, grade)
        return (*lines, closing("구하는 값은", answer))
    values = _assigned(plain)
    lines = _values(Question(plain.givens, Goal(GoalKind.SOLVE)), relations, grade)
    wanted = plain.goal.args[0]
    assert not isinstance(wanted, str | int)
    node: Node = wanted  # type: ignore[assignment]
    return (*lines, closing("구하는 값은", answer, node, put(node, values)))


def _of_end(plain: Question, relations: Relations, answer: Answer) -> tuple[str, ...]:
    found = solve(plain)
    if not isinstance(found, Range):
        raise Unsolvable("범위가 하나로 이어지지 않습니다.")
    told = line("따라서 {}이다.", found.relation)
    return (*inequality_lines(relations), told, closing("구하는 값은", answer))


def _assigned(plain: Question) -> dict[str, Node]:
    answer = solve(Question(plain.givens, Goal(GoalKind.SOLVE)))
    if isinstance(answer, Assignment):
        return dict(answer.pairs)
    if isinstance(answer, Roots) and len(answer.values) == 1:
        return {answer.variable: answer.values[0]}
    raise Unsolvable("문자의 값이 하나로 정해지지 않습니다.")


def _values(plain: Question, relations: Relations, grade: str) -> tuple[str, ...]:
    if len(relations.unknowns) == 1 and len(relations.items) == 1:
        answer = solve(plain)
        if isinstance(relations.items[0].sides[0], Sym):
            return ()
        return solve_lines(plain, answer, grade)[:-1]
    said = ", ".join(eq(name, value) for name, value in _assigned(plain).items())
    if all(isinstance(rel.sides[0], Sym) for rel in relations.items):
        return ()
    return (f"이 식을 연립하여 풀면 {said}이다.",)


def _whole(plain: Question, relations: Relations, answer: Answer) -> tuple[str, ...]:
    op, domain = (str(arg) for arg in plain.goal.args)
    found = solve(Question(plain.givens, Goal(GoalKind.SOLVE)))
    if not isinstance(found, Range):
        raise Unsolvable("범위가 하나로 이어지지 않아 정수를 나열할 수 없습니다.")
    lines = [*inequality_lines(relations), line("따라서 {}이다.", found.relation)]
    return (*lines, *whole_told(found.relation, op, domain, relations.unknowns[0], answer))


def _subject(question: Question) -> str:
    functions = question.all(Function)
    if len(functions) == 2:
        form, _ = form_of(question)
        return line("두 식에서 $y$를 없앤 이차방정식 {}의", Rel((exact.polynomial(form), Num("0")), ("=",)))
    if functions:
        form, _ = form_of(question)
        return line("이차방정식 {}의", Rel((exact.polynomial(form), Num("0")), ("=",)))
    return "이차방정식의"


def discriminant_node(question: Question) -> Node:
    """b²-4ac with the numbers put in: (-3)²-4×1×5."""
    a, b, c = (exact.polynomial(part) for part in quadratic(question))
    return Add((squared(bracket(b)), Neg(times(Num("4"), bracket(a), bracket(c)))))


def _discriminant(question: Question, claim: Claim) -> list[str]:
    raw = discriminant_node(question)
    form = exact.polynomial(_rest(question))
    return [line(f"{_subject(question)} 판별식은 {{}}이다.", eq(raw, form)), DISCRIMINANT[claim.kind]]


def _rest(question: Question) -> Poly:
    return discriminant(question)


def _root(question: Question, claim: Claim) -> list[str]:
    form, name = form_of(question)
    value = claim.args[0]
    at = form.substitute({name: evaluate(value).poly})
    shown = math(Rel((_by_i(at), Num("0")), ("=",)))
    lines = [line("주어진 방정식에 근 {을} 대입하여 정리하면 {}이다.", value, shown)]
    if symbols(value) or not evaluate(value).num.is_constant or not evaluate(value).number.is_rational:
        kind = "복소수" if any(node == Sym("i") for node in walk(value)) else "무리수"
        return [*lines, f"{kind}가 서로 같을 조건에 의하여"]
    return [*lines, "이 식을 정리하면"]


def _by_i(poly: Poly) -> Node:
    """(a+b-3)+(2a+4)i."""
    parts = poly.coefficients("i")
    real, other = parts.get(0), parts.get(1)
    if other is None or not other:
        return exact.polynomial(poly)
    imaginary = exact.product([exact.polynomial(other), Sym("i")])
    if isinstance(imaginary, Mul) and not real:
        return imaginary
    return imaginary if real is None else add(bracket(exact.polynomial(real)), imaginary)


def _relations_of_roots(question: Question, claim: Claim) -> list[str]:
    a, b, c = quadratic(question)
    total = exact.expression(Quotient.of(-b) / Quotient.of(a))
    product = exact.expression(Quotient.of(c) / Quotient.of(a))
    told = line("근과 계수의 관계에 의하여 두 근의 합은 {}, 두 근의 곱은 {}이다.", total, product)
    return [told, WHY[claim.kind]]


def _identity(question: Question, claim: Claim) -> list[str]:
    return ["항등식이므로 양변에서 차수가 같은 항의 계수를 비교하면"]


def _remainder(question: Question, claim: Claim) -> list[str]:
    divisor = evaluate(claim.args[0]).poly
    places = split_points(divisor)
    if places is None:
        return ["다항식을 직접 나누어 얻은 나머지를 주어진 나머지와 비교하면"]
    shown = listing(*(exact.surd(place) for place in places))
    name = "인수정리" if claim.args[1] == Num("0") else "나머지정리"
    each = "각각 " if len(places) > 1 else ""
    return [line(f"{name}에 의하여 다항식에 {{을}} {each}대입한 값은 나머지와 같으므로", shown)]


def _extreme(question: Question, claim: Claim) -> list[str]:
    (function,) = question.all(Function)
    word = "최솟값" if claim.kind == "minimum" else "최댓값"
    a, _, _ = quadratic(question)
    lines = [f"{completed(function.body, function.variable)}이다."]
    at = extreme_place(question, claim.kind == "maximum", a.value.sign() > 0)
    if at is None:
        return [*lines, line("{} {이} 주어진 값과 같으므로", "이 함수의", word)]
    return [*lines, f"주어진 범위에서 이 함수의 {word}이 주어진 값과 같으므로"]


def _at(question: Question, claim: Claim) -> list[str]:
    return ["이 값에서 이차함수의 그래프가 꼭짓점을 가지므로 꼭짓점의 위치를 비교하면"]


def _complex(question: Question, claim: Claim) -> list[str]:
    expression = question.only(Expression)
    assert expression is not None
    shown = eq(expression.body, _by_i(evaluate(expression.body).poly))
    word = "허수부분이" if claim.kind == "real_number" else "실수부분이"
    return [f"실수부분과 허수부분으로 나누면 {shown}이다.", f"{word} $0$이어야 하므로"]


def _solution(question: Question, claim: Claim) -> list[str]:
    relations = question.only(Relations)
    assert relations is not None
    form_degree = 1
    if len(relations.items) == 1 and len(relations.items[0].sides) == 2:
        try:
            form, name = form_of(question)
            form_degree = form.degree_in(name)
        except Unsolvable:
            return ["절댓값 기호를 풀어 얻은 해의 두 끝을 주어진 해의 두 끝과 비교하면"]
    if form_degree == 2:
        return ["해의 두 끝의 값은 이차방정식의 두 근이므로 근과 계수의 관계에 의하여"]
    return ["부등식을 풀어 얻은 해를 주어진 해와 비교하면"]


def _always(question: Question, claim: Claim) -> list[str]:
    raw = discriminant_node(question)
    told = line("이차방정식의 판별식은 {}이다.", eq(raw, exact.polynomial(_rest(question))))
    return [told, "모든 실수에 대하여 성립하려면 그래프의 모양과 판별식의 부호에서"]


def _never(question: Question, claim: Claim) -> list[str]:
    relations = question.only(Relations)
    assert relations is not None
    if len(relations.items) == 1:
        told = _always(question, claim)[0]
        return [told, "해가 없으려면 그래프의 모양과 판별식의 부호에서"]
    if claim.kind == "some":
        return ["두 부등식의 해를 수직선 위에 나타낼 때 공통부분이 있어야 하므로"]
    return ["두 부등식의 해를 수직선 위에 나타낼 때 공통부분이 없어야 하므로"]


LEADS: dict[str, Callable[[Question, Claim], list[str]]] = {
    **dict.fromkeys(("double", "two_real", "real", "imaginary"), _discriminant),
    "root": _root,
    **dict.fromkeys(WHY, _relations_of_roots),
    "identity": _identity,
    "remainder": _remainder,
    "minimum": _extreme,
    "maximum": _extreme,
    "at_minimum": _at,
    "at_maximum": _at,
    "real_number": _complex,
    "pure": _complex,
    "solution": _solution,
    "always": _always,
    "never": _never,
    "some": _never,
}

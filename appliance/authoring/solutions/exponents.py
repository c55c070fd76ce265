"""Letters in exponents: numbers as powers, then exponent against exponent."""

from appliance.authoring.solutions.build import node as built
from appliance.authoring.solutions.build import plain_sum, times
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import closing, eq, line, math
from appliance.authoring.solutions.primes import factorised, is_factorised, product_node
from appliance.authoring.solutions.substitute import put
from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Assigned, Expression, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import NODE_TYPES, Add, Group, Node, Num, Pow, Rel, Sym, symbols, walk
from appliance.solving import build
from appliance.solving.exponents import compared, product_of, solved


def at_exponents(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    (wanted,) = question.goal.args
    if not isinstance(wanted, NODE_TYPES):
        raise Unsolvable("값을 구할 식이 주어지지 않았습니다.")
    body: Node = wanted  # type: ignore[assignment]
    values: dict[str, Node] = {name: built(value) for name, value in solved(question).items()}
    given = question.only(Relations)
    lines = _compared(given) if given is not None else _by_divisors(question)
    if isinstance(body, Sym):
        return (*lines, closing(line("{}의 값은", _shown(body)), answer))
    return (*lines, closing("구하는 식의 값은", answer, put(body, values)))


def _shown(body: Sym) -> str:
    return "$\\square$" if body.name == "□" else math(body)


def _compared(given: Relations) -> list[str]:
    lines: list[str] = []
    written = [text for rel in given.items for side in rel.sides for text in _as_powers(side)]
    if written:
        lines.append(line("{}이다.", ", ".join(dict.fromkeys(written))))
    equations: list[Rel] = []
    coefficients: list[str] = []
    for rel in given.items:
        pairs, named = compared(rel, given.unknowns)
        for pair in pairs:
            sides = (build.polynomial(pair.left), build.polynomial(pair.right))
            if isinstance(sides[1], Sym):
                sides = (sides[1], sides[0])
            if symbols(sides[0]) | symbols(sides[1]):
                equations.append(Rel(sides, ("=",)))
        coefficients += list(named)
    equations = list(dict.fromkeys(equations))
    if equations:
        lines.append(line("지수를 비교하면 {}이다.", ", ".join(map(math, equations))))
    if coefficients:
        values = solved_of(given)
        lines.append(
            line("계수를 비교하면 {}이다.", ", ".join(eq(Sym(name), values[name]) for name in coefficients))
        )
    told = []
    for rel in equations:
        letters = symbols(rel)
        if len(letters) != 1:
            raise Unsolvable("지수의 문자를 한꺼번에 구하는 풀이는 쓸 수 없습니다.")
        found = solve_linear(rel, next(iter(letters))).relation
        if found != rel and math(found) not in told:
            told.append(math(found))
    if told:
        lines.append(line("그러므로 {}이다.", ", ".join(told)))
    return lines


def solved_of(given: Relations) -> dict[str, Node]:
    question = Question((given,), Goal(GoalKind.AT_SOLUTION, (Sym(given.unknowns[0]),)))
    return {name: built(value) for name, value in solved(question).items()}


def _as_powers(side: Node) -> list[str]:
    """8=2³ for every number that is no prime; 3⁵+3⁵+3⁵=3×3⁵ for equal terms."""
    found: list[str] = []
    if not symbols(side) and isinstance(side, Num) and not is_factorised(side):
        return [eq(side, product_node(factorised(int(side.value))))]
    for part in walk(side):
        if isinstance(part, Add) and len(set(part.terms)) == 1 and len(part.terms) > 1 and not symbols(part):
            found.append(eq(part, times(len(part.terms), part.terms[0])))
        bases = part.base if isinstance(part, Pow) else part
        bare = bases.arg if isinstance(bases, Group) else bases
        if (
            isinstance(bare, Num)
            and _is_composite(bare)
            and (isinstance(part, Pow) or not _above(side, part))
        ):
            found.append(eq(bare, product_node(factorised(int(bare.value)))))
    return found


def _is_composite(node: Num) -> bool:
    if node.value.denominator != 1 or node.value < 4:
        return False
    factors = factorised(int(node.value))
    return len(factors) > 1 or factors[0][1] > 1


def _above(side: Node, part: Node) -> bool:
    """Whether the number stands in an exponent or below one."""
    return any(
        isinstance(each, Pow) and (part in set(walk(each.exp)) or each.base == part) for each in walk(side)
    )


def _by_divisors(question: Question) -> list[str]:
    expression = question.only(Expression)
    told = next((given.value for given in question.all(Assigned) if given.name == "divisor_count"), None)
    if expression is None or not isinstance(told, Num):
        raise Unsolvable("약수의 개수가 주어지지 않았습니다.")
    factors = [plain_sum(build.polynomial(each), 1) for each in product_of(expression.body).powers.values()]
    lettered = [each for each in factors if symbols(each)]
    fixed = 1
    for each in factors:
        if not symbols(each):
            fixed *= (
                sum(int(term.value) for term in each.terms if isinstance(term, Num))
                if isinstance(each, Add)
                else 2
            )
    if len(lettered) != 1 or int(told.value) % fixed:
        raise Unsolvable("약수의 개수로 지수를 구하는 풀이를 쓸 수 없습니다.")
    (letter,) = symbols(lettered[0])
    first = Rel((times(*factors), told), ("=",))
    second = Rel((lettered[0], built(int(told.value) // fixed)), ("=",))
    found = solve_linear(second, letter).relation
    lines = [line("약수의 개수는 지수에 {을} 더하여 곱한 값이므로 {}이다.", 1, first)]
    if len(factors) > 1:
        lines.append(line("양변을 {으로} 나누면 {}이다.", fixed, second))
    return [*lines, line("그러므로 {}이다.", found)]

"""The value of an expression at the solution: solve first, then put the values in."""

from appliance.authoring.solutions.build import node
from appliance.authoring.solutions.choosing import equation_lines
from appliance.authoring.solutions.exponents import at_exponents
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import closing, eq, line, math
from appliance.authoring.solutions.parts import of_parts
from appliance.authoring.solutions.poly import poly
from appliance.authoring.solutions.polynomials import symmetric
from appliance.authoring.solutions.questions import function_of, values_said, with_said_values, worked_out
from appliance.authoring.solutions.substitute import put, put_rel
from appliance.authoring.solutions.systems import solve_system, two_sided
from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Claim, Located, Relations
from appliance.domain.question import Question
from appliance.mathtext.tree import NODE_TYPES, Frac, Node, Point, Rel, Sym, symbols, walk
from appliance.solving.choosing import chooses
from appliance.solving.exponents import is_about_exponents


def at_solution(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The writer of the goal AT_SOLUTION."""
    given = question.only(Relations)
    if given is not None and chooses(given.items):
        return equation_lines(given, answer)
    if is_about_exponents(question):
        return at_exponents(question, answer, grade)
    if question.all(Claim) or _has_inverse(question):
        return symmetric(question, answer)
    relations = question.only(Relations)
    if relations is not None and any(node == Sym("i") for rel in relations.items for node in walk(rel)):
        return of_parts(relations, question, answer)
    try:
        return _at_solution(question, answer)
    except Unsolvable:
        if question.only(Relations) is None or len(question.givens) > 1:
            raise
        return symmetric(question, answer)


def _has_inverse(question: Question) -> bool:
    """x+1/x=3: a letter stands in a denominator."""
    items = [item for given in question.all(Relations) for item in given.items]
    return any(isinstance(node, Frac) and symbols(node.den) for item in items for node in walk(item))


def _at_solution(question: Question, answer: Answer) -> tuple[str, ...]:
    (wanted,) = question.goal.args
    if not isinstance(wanted, NODE_TYPES):
        raise Unsolvable("값을 구할 식이 주어지지 않았습니다.")
    body: Node = wanted  # type: ignore[assignment]
    lines: list[str] = []
    rels = _relations(question, lines)
    letters = _letters(question, rels)
    values = _solved(rels, letters, lines)
    if isinstance(body, Sym):
        return (*lines, closing(line("{}의 값은", body), answer))
    # The stem may call the solution a and b: the expression is not repeated in x and y.
    return (*lines, closing("구하는 식의 값은", answer, put(body, values)))


def _relations(question: Question, lines: list[str]) -> tuple[Rel, ...]:
    """The equations with the values of the stem put in; a point on a graph gives one."""
    given = tuple(item for each in question.all(Relations) for item in each.items)
    rels = with_said_values(two_sided(given), question, lines) if given else ()
    points = question.all(Located)
    if not points:
        return rels
    function = function_of(question)
    found = []
    for point in points:
        replaced = worked_out(Rel((point.y, put(function.body, {function.variable: point.x})), ("=",)))
        shown = math(Point(point.label, (point.x, point.y)))
        lines.append(line("그래프가 점 {을} 지나므로 {}이다.", shown, replaced))
        found.append(replaced)
    return (*rels, *found)


def _letters(question: Question, rels: tuple[Rel, ...]) -> tuple[str, ...]:
    said = values_said(question)
    declared = [name for each in question.all(Relations) for name in each.unknowns if name not in said]
    there = sorted(frozenset().union(*(symbols(rel) for rel in rels)))
    return tuple(name for name in dict.fromkeys([*declared, *there]) if name in there)


def _solved(rels: tuple[Rel, ...], letters: tuple[str, ...], lines: list[str]) -> dict[str, Node]:
    if len(rels) == 1 and len(letters) == 1:
        solved = solve_linear(rels[0], letters[0])
        lines.extend(solved.lines)
        return {letters[0]: solved.relation.sides[1]}
    ready = _one_by_one(rels, letters)
    if ready is not None:
        return _in_turn(ready, lines)
    found = solve_system(rels, letters)
    lines.extend(found.lines)
    return {name: node(found.value(name)) for name in letters}


def _one_by_one(rels: tuple[Rel, ...], letters: tuple[str, ...]) -> list[tuple[Rel, str]] | None:
    """Equations that can be solved one after the other, each for one letter; None where they cannot."""
    if len(rels) != len(letters):
        return None
    left, known, order = list(rels), set[str](), list[tuple[Rel, str]]()
    while left:
        ready = next((rel for rel in left if len(symbols(rel) - known) == 1), None)
        if ready is None:
            return None
        (letter,) = symbols(ready) - known
        left.remove(ready)
        known.add(letter)
        order.append((ready, letter))
    return order


def _in_turn(order: list[tuple[Rel, str]], lines: list[str]) -> dict[str, Node]:
    values: dict[str, Node] = {}
    for rel, letter in order:
        replaced = put_rel(rel, values)
        if poly(replaced.sides[0]).letters | poly(replaced.sides[1]).letters != {letter}:
            raise Unsolvable("한 문자씩 차례로 구할 수 없습니다.")
        solved = solve_linear(replaced, letter)
        shown = line("{을} 대입하면 {}이다.", _said(values), replaced) if replaced != rel else ""
        lines.append(shown or line("{}에서 {}이다.", rel, solved.relation))
        if shown:
            lines.extend(solved.lines)
        values[letter] = solved.relation.sides[1]
    return values


def _said(values: dict[str, Node]) -> str:
    return ", ".join(eq(name, value) for name, value in values.items())

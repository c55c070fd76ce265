"""풀어라 asked of equations: one letter, two letters, a letter in terms of others."""

from appliance.authoring.solutions.build import compare, frac, node, term, times
from appliance.authoring.solutions.choosing import equation_lines
from appliance.authoring.solutions.curves import is_curved, solve_curved
from appliance.authoring.solutions.higher import (
    by_formula,
    has_imaginary,
    is_curved_system,
    solve_higher,
    solve_pairs,
)
from appliance.authoring.solutions.inequalities import solve_inequalities
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import closing, line, listing, math
from appliance.authoring.solutions.parts import compared
from appliance.authoring.solutions.poly import Poly, poly
from appliance.authoring.solutions.quadratic import QuadraticSolved, solve_quadratic
from appliance.authoring.solutions.questions import relations_of, with_said_values
from appliance.authoring.solutions.systems import solve_system, two_sided
from appliance.domain.answers import Answer, Formula, Roots
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Condition, Relations
from appliance.domain.question import Question
from appliance.mathtext.tree import Ratio, Rel, Sym, symbols, walk
from appliance.solving.choosing import chooses


def solve_lines(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The writer of the goal SOLVE."""
    given = relations_of(question)
    if chooses(given.items):
        return equation_lines(given, answer)
    lines: list[str] = []
    rels = with_said_values(given.items, question, lines)
    if len(given.unknowns) == 1 and is_curved_range(rels, given.unknowns[0]):
        return (*lines, *solve_curved(given, answer))
    if len(given.unknowns) > 1 and any(node == Sym("i") for rel in rels for node in walk(rel)):
        return (*lines, *_by_parts(given, answer))
    if len(given.unknowns) > 1 and is_curved_system(rels, answer):
        return (*lines, *solve_pairs(given, answer))
    if any(set(rel.ops) != {"="} for rel in rels):
        return (*lines, *solve_inequalities(rels, given.unknowns, answer))
    if len(given.unknowns) == 1:
        return (*lines, *_one_letter(rels, given.unknowns[0], question, answer))
    found = solve_system(two_sided(rels), given.unknowns)
    return (*lines, *found.lines, closing("연립방정식의 해는", answer))


def is_curved_range(rels: tuple[Rel, ...], letter: str) -> bool:
    return any(set(rel.ops) != {"="} for rel in rels) and is_curved(rels, letter)


def _by_parts(given: Relations, answer: Answer) -> tuple[str, ...]:
    """Real and imaginary parts are equal, each to each."""
    return (compared(given), closing("이 식을 연립하여 풀면 해는", answer))


def degree_in(rel: Rel, letter: str) -> int:
    """The degree of left - right in a letter."""
    return (poly(rel.sides[0]) - poly(rel.sides[-1])).degree(letter)


def _one_letter(rels: tuple[Rel, ...], letter: str, question: Question, answer: Answer) -> tuple[str, ...]:
    if len(rels) != 1 or len(rels[0].sides) != 2:
        raise Unsolvable("한 미지수의 여러 방정식을 푸는 풀이는 쓸 수 없습니다.")
    rel = rels[0]
    if all(isinstance(side, Ratio) and len(side.parts) == 2 for side in rel.sides):
        return _ratios_equal(rel, letter, question, answer)
    if symbols(rel) - {letter}:
        return _literal(rel, letter, answer)
    if degree_in(rel, letter) > 2 and not question.all(Condition):
        return solve_higher(rel, letter, answer)
    if has_imaginary(answer):
        return by_formula(rel, letter, answer)
    if degree_in(rel, letter) == 2:
        found = solve_quadratic(rel, letter)
        kept = len(answer.values) if isinstance(answer, Roots) else len(found.roots)
        double = ["좌변이 완전제곱식이므로 이 방정식은 중근을 가진다."] if len(found.roots) == 1 else []
        chosen = _chosen(found, question) if kept < len(found.roots) else []
        return (*found.lines, *double, *chosen, closing("이차방정식의 해는", answer))
    solved = solve_linear(rel, letter)
    name = "방정식의 해는" if solved.value is None else "일차방정식의 해는"
    return (*solved.lines, closing(name, answer))


def _ratios_equal(rel: Rel, letter: str, question: Question, answer: Answer) -> tuple[str, ...]:
    """a:b=c:d, so ad=bc."""
    (a, b), (c, d) = (side.parts for side in rel.sides if isinstance(side, Ratio))
    crossed = Rel((times(a, d), times(b, c)), ("=",))
    said = line("비례식에서 외항의 곱과 내항의 곱은 같으므로 {}이다.", crossed)
    return (said, *_one_letter((crossed,), letter, question, answer))


def _chosen(found: QuadraticSolved, question: Question) -> list[str]:
    """Which roots the conditions beside the question leave."""
    told = ", ".join(math(each.relation) for each in question.all(Condition))
    return [line("두 근 {} 중에서 조건 {을} 만족시키는 것을 택한다.", listing(*found.roots), told)]


def _literal(rel: Rel, letter: str, answer: Answer) -> tuple[str, ...]:
    """y에 대하여 풀기: the letter's terms to the left, the rest to the right, both divided."""
    difference = poly(rel.sides[0]) - poly(rel.sides[1])
    slope = difference.along(letter, 1)
    rest = difference - Poly.letter(letter).scaled(slope)
    if not slope or letter in rest.letters or not isinstance(answer, Formula):
        raise Unsolvable("한 문자에 대하여 푸는 풀이를 쓸 수 없는 식입니다.")
    moved = compare(term(slope, letter), "=", -rest)
    lines = [line("{}의 항만 좌변에 남기고 이항하면 {}이다.", node(letter), moved)]
    if slope != 1:
        divided = compare(letter, "=", frac(-rest, slope) if slope > 0 else (rest.scaled(1 / -slope)))
        lines.append(line("양변을 {으로} 나누면 {}이다.", slope, divided if slope > 0 else answer.body))
    return (*lines, closing("구하는 식은", answer))

"""The range of a linear expression: all sides multiplied, then added to."""

from appliance.authoring.solutions.build import node as built
from appliance.authoring.solutions.build import term
from appliance.authoring.solutions.linear import FLIPPED
from appliance.authoring.solutions.lines import closing, line, math
from appliance.authoring.solutions.poly import poly
from appliance.authoring.solutions.questions import main_body, relations_of
from appliance.authoring.solutions.surd import value
from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.question import Question
from appliance.mathtext.tree import Rel, Sym, symbols


def value_range(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    given, body = relations_of(question), main_body(question)
    if len(given.items) != 1:
        raise Unsolvable("범위가 하나의 부등식으로 주어지지 않았습니다.")
    rel, (name,) = given.items[0], given.unknowns
    if Sym(name) not in rel.sides:
        raise Unsolvable("문자만의 범위가 주어지지 않았습니다.")
    sides = "각 변" if len(rel.sides) == 3 else "양변"
    form = poly(body)
    slope, shift = form.along(name, 1), form.number
    numbers = [None if symbols(side) else value(side).rational for side in rel.sides]
    ops, lines = rel.ops, list[str]()
    if slope != 1:
        numbers = [None if each is None else each * slope for each in numbers]
        ops = tuple(FLIPPED[op] for op in ops) if slope < 0 else ops
        shown = Rel(tuple(term(slope, name) if each is None else built(each) for each in numbers), ops)
        turned = "부등호의 방향이 바뀌므로 " if slope < 0 else ""
        lines.append(line(f"{sides}에 {{을}} 곱하면 {turned}{{}}이다.", slope, shown))
    if shift:
        numbers = [None if each is None else each + shift for each in numbers]
        shown = Rel(tuple(body if each is None else built(each) for each in numbers), ops)
        verb = f"{sides}에 {{을}} 더하면 {{}}이다." if shift > 0 else f"{sides}에서 {{을}} 빼면 {{}}이다."
        lines.append(line(verb, abs(shift), shown))
    return (*lines, closing(line("{}의 값의 범위는", math(body)), answer))

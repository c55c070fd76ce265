"""Letters that stand for smaller questions: each is answered first, then the values are put in."""

from appliance.authoring.solutions.lines import closing, eq, line, math
from appliance.authoring.solutions.substitute import put
from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Called
from appliance.domain.question import Question
from appliance.domain.smaller import smaller
from appliance.mathtext.tree import NODE_TYPES, Node, Sym
from appliance.solving import solve
from appliance.solving.combining import parts_of

FINAL = "따라서 "


def combine(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    from appliance.authoring.solutions.registry import WRITERS

    (wanted,) = question.goal.args
    if not isinstance(wanted, NODE_TYPES):
        raise Unsolvable("값을 구할 식이 주어지지 않았습니다.")
    body: Node = wanted  # type: ignore[assignment]
    values = {name: part.value for name, part in parts_of(question, solve).items()}
    lines: list[str] = []
    for called in question.all(Called):
        inner = smaller(question, called)
        written = WRITERS[inner.goal.kind](inner, solve(inner), grade)
        *steps, last = tuple(dict.fromkeys(written))
        said = last.removeprefix(FINAL).removesuffix("이다.")
        if said == last or not last.startswith(FINAL):
            raise Unsolvable("작은 물음의 풀이를 이어 쓸 수 없습니다.")
        lines += [each for each in steps if each not in lines]
        lines.append(f"{said}이므로 {eq(Sym(called.name), values[called.name])}이다.")
    return (*lines, closing(line("{}의 값은", math(body)), answer, put(body, values)))

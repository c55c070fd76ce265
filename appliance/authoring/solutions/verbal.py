"""Words turned into a formula or an equation."""

from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import closing, eq, line
from appliance.authoring.solutions.questions import main_body, relations_of
from appliance.domain.answers import Answer, Formula, Scalar
from appliance.domain.givens import Relations
from appliance.domain.question import Question


def express(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    if question.only(Relations) is not None:
        return (closing("식으로 나타내면", answer),)
    body = main_body(question)
    shown = (
        answer.value if isinstance(answer, Scalar) else answer.body if isinstance(answer, Formula) else body
    )
    steps = () if shown == body else (line("{}이다.", eq(body, shown)),)
    return (*steps, closing("식으로 나타내면", answer))


def number(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    given = relations_of(question)
    (relation,), (name,) = given.items, given.unknowns
    solved = solve_linear(relation, name)
    told = line("어떤 수를 {이라} 하면 {}이다.", f"${name}$", relation)
    return (told, *solved.lines, closing("어떤 수는", answer))

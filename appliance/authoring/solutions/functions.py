"""함숫값: f(3), f(1)+f(2), y at a value of x."""

from appliance.authoring.solutions.arithmetic import number
from appliance.authoring.solutions.build import node
from appliance.authoring.solutions.lines import closing, eq, line
from appliance.authoring.solutions.questions import function_of, values_said
from appliance.authoring.solutions.substitute import put
from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Function
from appliance.domain.question import Question
from appliance.mathtext.tree import NODE_TYPES, Call, Node, Sym, transform, walk


def function_value(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The writer of FUNCTION_VALUE: each call worked out, then what is made of them."""
    (wanted,) = question.goal.args
    if not isinstance(wanted, NODE_TYPES):
        raise Unsolvable("구할 함숫값이 주어지지 않았습니다.")
    body: Node = wanted  # type: ignore[assignment]
    if isinstance(body, Sym):
        return _dependent(question, answer)
    functions = {given.name: given for given in question.all(Function)}
    values: dict[Call, Node] = {}
    lines: list[str] = []
    for call in dict.fromkeys(each for each in walk(body) if isinstance(each, Call)):
        replaced = _applied(call, functions)
        values[call] = node(number(replaced))
        lines.append(line("{}이다.", eq(call, replaced, values[call])))
    if not isinstance(body, Call):
        put_in = _put(body, values)
        lines.append(line("이를 대입하면 {}이다.", eq(body, put_in, number(put_in))))
    return (*lines, closing("구하는 값은", answer))


def _applied(call: Call, functions: dict[str, Function]) -> Node:
    if call.name not in functions or len(call.args) != 1:
        raise Unsolvable("식이 주어지지 않은 함수가 있습니다.")
    at = functions[call.name]
    return put(at.body, {at.variable: call.args[0]})


def _put(body: Node, values: dict[Call, Node]) -> Node:
    """The values in the place of the calls, with the signs that numbers side by side need."""
    names = {call: Sym(f"value_{index}") for index, call in enumerate(values)}
    lettered = transform(body, lambda each: names.get(each, each) if isinstance(each, Call) else each)
    return put(lettered, {names[call].name: value for call, value in values.items()})


def _dependent(question: Question, answer: Answer) -> tuple[str, ...]:
    """y at a value of x that the stem says."""
    function, said = function_of(question), values_said(question)
    if function.variable not in said:
        raise Unsolvable("대입할 값이 주어지지 않았습니다.")
    replaced = put(function.body, said)
    told = line("{을} 대입하면 {}이다.", eq(function.variable, said[function.variable]),
                eq(function.name, replaced, number(replaced)))  # fmt: skip
    return (told, closing(line("구하는 {}의 값은", Sym(function.name)), answer))

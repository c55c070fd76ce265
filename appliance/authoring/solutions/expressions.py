"""The writers of CALCULATE, SIMPLIFY, EXPAND, FACTOR and RATIONALISE."""

from appliance.authoring.solutions.algebra import polynomial_lines
from appliance.authoring.solutions.arithmetic import arithmetic_lines
from appliance.authoring.solutions.choosing import value_lines
from appliance.authoring.solutions.complexes import complex_lines, is_complex
from appliance.authoring.solutions.expand import expand_lines
from appliance.authoring.solutions.factor import factor_lines
from appliance.authoring.solutions.lines import closing, eq, line
from appliance.authoring.solutions.monomials import is_product, product_lines
from appliance.authoring.solutions.questions import body_of, main_body, values_said
from appliance.authoring.solutions.rationalise import multiplier, rationalised
from appliance.authoring.solutions.substitute import put
from appliance.authoring.solutions.surds import has_root, surd_lines
from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.question import Question
from appliance.mathtext.tree import Frac, Neg, Node, Pow, symbols, walk
from appliance.solving.choosing import chooses


def calculate(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """계산하시오, 식의 값을 구하시오: letters are replaced first, a long expression is simplified before."""
    body, final = main_body(question), body_of(answer)
    if chooses((body,)) and not symbols(body):
        return value_lines(body, answer)
    lines: list[str] = []
    said = {name: value for name, value in values_said(question).items() if name in symbols(body)}
    if said:
        replaced = put(body, said)
        told = ", ".join(eq(name, value) for name, value in said.items())
        lines.append(line("{을} 대입하면 {}이다.", told, eq(body, replaced)))
        body = replaced
    lines.extend(_worked(body, final))
    return (*lines, closing("구하는 값은" if not symbols(final) else "계산한 결과는", answer))


def _worked(body: Node, final: Node) -> tuple[str, ...]:
    if is_complex(body):
        return complex_lines(body, final)
    if symbols(body):
        return polynomial_lines(body, final)
    return surd_lines(body, final) if has_root(body) else arithmetic_lines(body)


def simplify(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """간단히 하시오."""
    body, final = main_body(question), body_of(answer)
    said = {name: value for name, value in values_said(question).items() if name in symbols(body)}
    if said and all(name.isupper() for name in said):
        put_in = put(body, said)
        told = f"주어진 다항식을 대입하여 동류항끼리 모으면 {eq(body, put_in, final)}이다."
        return (told, closing("주어진 식을 간단히 하면", answer))
    if said:
        return calculate(question, answer, grade)
    if not symbols(body) and isinstance(final, Pow) and is_product(body):
        lines = product_lines(body, final)
    else:
        lines = _worked(body, final)
    return (*lines, closing("주어진 식을 간단히 하면", answer))


def expand(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """전개하시오."""
    body, final = main_body(question), body_of(answer)
    lines = expand_lines(body, final) if symbols(body) else surd_lines(body, final)
    return (*lines, closing("주어진 식을 전개하면", answer))


def factor(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """인수분해하시오."""
    return (*factor_lines(main_body(question), body_of(answer)), closing("주어진 식을 인수분해하면", answer))


def rationalise(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """분모를 유리화하시오."""
    body, final = main_body(question), body_of(answer)
    inner = body.arg if isinstance(body, Neg) else body
    if not isinstance(inner, Frac):
        if any(isinstance(each, Frac) for each in walk(body)):
            return (*surd_lines(body, final), closing("분모를 유리화하면", answer))
        raise Unsolvable("분수 꼴이 아니어서 유리화하는 풀이를 쓸 수 없습니다.")
    steps = rationalised(inner)
    shown = [Neg(each) if isinstance(body, Neg) else each for each in steps]
    told = line("분모, 분자에 {을} 각각 곱하면 {}이다.", multiplier(inner), eq(body, *shown, final))
    return (told, closing("분모를 유리화하면", answer))

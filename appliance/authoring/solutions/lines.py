"""Lines of a solution: Korean sentences around formulas, with the particles that the formulas ask for."""

import re
from typing import Final

from appliance.authoring.solutions.build import Shown, Value, node
from appliance.domain.answers import Answer, AnySolution, NoSolution, Scalar
from appliance.korean.particles import attach
from appliance.mathtext import latex
from appliance.mathtext.tree import Rel
from appliance.solving import key_text

_PAIRS: Final = {
    "은": "은/는",
    "이": "이/가",
    "을": "을/를",
    "과": "과/와",
    "으로": "으로/로",
    "이라": "이라/라",
}
# The key calls them x절편 and y절편; a letter in a line is a formula.
_AXIS_NAME: Final = re.compile(r"(?<![A-Za-z$])([xy])(?=절편|좌표)")
_FIELD: Final = re.compile(r"\{(\w*)\}")


def math(value: Value) -> str:
    """`$…$` of a value."""
    return f"${latex(node(value))}$"


def eq(*sides: Value) -> str:
    """`$a=b=c$`; neighbours that print the same stand once."""
    printed: list[str] = []
    for side in sides:
        text = latex(node(side))
        if not printed or printed[-1] != text:
            printed.append(text)
    return f"${'='.join(printed)}$"


def chain(*relations: Rel) -> str:
    """`$a=b$, $c=d$`: relations that follow from each other, one after the other, repeated ones once."""
    shown: list[str] = []
    for each in relations:
        text = math(each)
        if text not in shown:
            shown.append(text)
    return ", ".join(shown)


def listing(*values: Value) -> str:
    """`$2$, $3$, $5$`."""
    return ", ".join(math(value) for value in values)


def line(template: str, *words: str | Shown) -> str:
    """The template with `{}` replaced by the words in order; `{을}` puts the fitting particle behind one.

    A word that is no text (a tree, a number) is printed as a formula:
    line("{을} 대입하면 {}이다.", 3, "$y=3$") → "$3$을 대입하면 $y=3$이다."
    """
    queue = iter([word if isinstance(word, str) else math(word) for word in words])

    def fill(field: re.Match[str]) -> str:
        word, particle = next(queue), field.group(1)
        return attach(word, _PAIRS[particle]) if particle else word

    text = _FIELD.sub(fill, template)
    if next(queue, None) is not None:
        raise ValueError(f"more words than places in {template!r}")
    return text


def measured(body: str, unit: str) -> str:
    """A formula or chain with a unit behind it: Latin units stand off, Korean ones and % do not."""
    return f"{body} {unit}" if unit[:1].isascii() and unit[:1].isalpha() else f"{body}{unit}"


def closing(subject: str, answer: Answer, *steps: Value) -> str:
    """The last line: 따라서 (subject) (key)이다. The subject carries its particle ("두 근의 합은").

    steps: forms before the answer, said in the same chain: 따라서 두 근의 합은 $2+3=5$이다.
    """
    if isinstance(answer, NoSolution):
        return "따라서 해가 없다."
    if isinstance(answer, AnySolution):
        return "따라서 해가 무수히 많다."
    said = _AXIS_NAME.sub(r"$\1$", key_text(answer))
    if steps and isinstance(answer, Scalar) and "/" not in answer.unit:
        said = measured(eq(*steps, answer.value), answer.unit)
    return " ".join(("따라서", subject, f"{said}이다."))

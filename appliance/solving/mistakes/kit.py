"""The register of named mistakes: each is a small function from a question to the wrong answer it gives."""

from collections.abc import Callable
from dataclasses import dataclass

from appliance.domain.answers import Answer, Scalar
from appliance.domain.goals import GoalKind
from appliance.domain.note import Mistake
from appliance.domain.question import Question
from appliance.mathtext.tree import Neg, Node, Rel
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.surd import Surd

Maker = Callable[[Question, Answer], Answer | None]


@dataclass(frozen=True, slots=True)
class Wrong:
    """A named mistake and what makes the wrong answer (None where the mistake cannot be made there)."""

    mistake: Mistake
    make: Maker


REGISTER: dict[GoalKind, list[Wrong]] = {}


def mistake(name: str, explanation: str, *kinds: GoalKind) -> Callable[[Maker], Maker]:
    """Enters the function under each kind of goal. Earlier entries name an answer that several would give."""

    def enter(make: Maker) -> Maker:
        for kind in kinds:
            REGISTER.setdefault(kind, []).append(Wrong(Mistake(name, explanation), make))
        return make

    return enter


def number_of(answer: Answer) -> Surd | None:
    """The number of a Scalar without letters, else None."""
    if not isinstance(answer, Scalar):
        return None
    value = evaluate(answer.value)
    return value.number if value.is_polynomial and value.num.is_constant else None


def like(right: Answer, value: Surd | int | None) -> Scalar | None:
    """The value with the unit of the right answer; None passes through."""
    if value is None or not isinstance(right, Scalar):
        return None
    return Scalar(build.surd(value if isinstance(value, Surd) else Surd.of(value)), right.unit)


def negated(node: Node) -> Node:
    return node.arg if isinstance(node, Neg) else Neg(node)


def turned(node: Node) -> Node:
    """The simplest node of the negative number."""
    return build.expression(-evaluate(node))


def with_op(relation: Rel, ops: dict[str, str]) -> Rel:
    return Rel(relation.sides, tuple(ops.get(op, op) for op in relation.ops))

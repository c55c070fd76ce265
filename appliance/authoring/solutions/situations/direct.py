"""Figures whose solutions are written from the question itself, for its letters as well as its sizes."""

from collections.abc import Callable
from typing import Final

from appliance.authoring.solutions.situations import angles, congruent, segments, shapes, sides
from appliance.domain.answers import Answer
from appliance.domain.givens import Situation
from appliance.domain.question import Question

Writer = Callable[[Question, Answer], tuple[str, ...]]

DIRECT: Final[dict[str, Writer]] = {
    **dict.fromkeys(shapes.KINDS, shapes.shapes),
    **dict.fromkeys(angles.KINDS, angles.angles),
    "triangle.sides": sides.sides,
    "segment.parts": segments.parts,
    "angles.clock": segments.clock,
    "triangles.congruent": congruent.congruent,
}


def writer_of(question: Question) -> Writer | None:
    situation = question.only(Situation)
    return None if situation is None else DIRECT.get(situation.kind)

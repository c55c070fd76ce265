"""문장제: one writer for each kind of situation."""

from collections.abc import Callable
from typing import Final

from appliance.authoring.solutions.situations import (
    ages,
    changes,
    everyday,
    mixtures,
    numbers,
    prices,
    rectangles,
    shares,
    sharing,
    travel,
    triangles,
)
from appliance.authoring.solutions.situations.relations import RELATIONS, step_by_step
from appliance.authoring.solutions.situations.story import Story, story_of
from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.question import Question

WRITERS: Final[dict[str, Callable[[Story], tuple[str, ...]]]] = {
    "data.two_groups": shares.two_groups,
    "data.relative": shares.relative,
    "chance.complement": shares.complement,
    "chance.two_events": shares.two_events,
    "mixture.add_water": mixtures.add_water,
    "mixture.evaporate": mixtures.evaporate,
    "mixture.add_salt": mixtures.add_salt,
    "mixture.mix": mixtures.mix,
    "mixture.content": mixtures.content,
    "travel.two_speeds": travel.two_speeds,
    "travel.round_trip": travel.round_trip,
    "travel.two_legs": travel.two_legs,
    "travel.meet": travel.meet,
    "travel.chase": travel.chase,
    "travel.constant": travel.constant,
    "change.candle": changes.candle,
    "change.spring": changes.spring,
    "ages.multiple_after": ages.multiple_after,
    "ages.sum_multiple": ages.sum_multiple,
    "ages.difference_multiple": ages.difference_multiple,
    "prices.two_kinds": prices.two_kinds,
    "prices.two_purchases": prices.two_purchases,
    "prices.at_most": prices.at_most,
    "prices.markup_discount": prices.markup_discount,
    "numbers.consecutive": numbers.consecutive,
    "numbers.sum_difference": numbers.sum_difference,
    "numbers.reversed_digits": numbers.reversed_digits,
    "sharing.surplus_shortage": sharing.surplus_shortage,
    "work.together": sharing.together,
    "figure.right_triangle": triangles.right_triangle,
    "figure.rectangle": rectangles.rectangle,
}


def roles(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The writer of the goal ROLE."""
    story = story_of(question, answer, grade)
    if everyday.writes(story.kind.name):
        return everyday.everyday(story)
    writer = WRITERS.get(story.kind.name)
    if writer is None:
        raise Unsolvable(f"'{story.kind.korean}' 문제의 풀이는 쓸 수 없습니다.")
    try:
        lines = writer(story)
    except Unsolvable as refusal:
        if story.kind.name not in RELATIONS:
            raise
        lines = _step_by_step(story, refusal)
    return (
        _sweetened(lines) if story.people[:1] in SUGAR and story.kind.name.startswith("mixture.") else lines
    )


SUGAR: Final = (("설탕",), ("설탕물",))


def _sweetened(lines: tuple[str, ...]) -> tuple[str, ...]:
    """설탕물 where the stem says so; the words end alike, so every particle stays right."""
    return tuple(text.replace("소금", "설탕") for text in lines)


def _step_by_step(story: Story, refusal: Unsolvable) -> tuple[str, ...]:
    """The general writer; where it has no way either, the first refusal names the gap."""
    try:
        return step_by_step(story)
    except Unsolvable:
        raise refusal from None

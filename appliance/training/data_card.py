"""The data card of a golden set: what is in it, where it came from, and what is not in it."""

from collections import Counter
from collections.abc import Callable, Sequence

from appliance.training.example import GoldenExample
from appliance.training.wordings import mask


def card(examples: Sequence[GoldenExample]) -> str:
    """Markdown with counts by skill, hand, grade, difficulty and standard."""
    phrasings = {(example.item_model, mask(example.stem)) for example in examples}
    facts = [
        ("examples", len(examples)),
        ("item models", len({example.item_model for example in examples})),
        ("standards", len({example.standard for example in examples})),
        ("phrasings that differ in more than values", len(phrasings)),
        ("approved by a teacher", sum(example.approved for example in examples)),
    ]
    lines = [
        "# Golden set",
        "",
        "Each example holds a stem of our item models, the same question in other words, its key and",
        "worked solution, and the checks of the gate that it passed (grade A). The other words were written",
        "by hands that saw one stem with its values taken out, and nothing of the reader or of the item",
        "models; the source names the hand.",
        "",
        "It holds problem content only: no name, answer, mark or mistake of a student. What names or points",
        "at one is refused when the set is built.",
        "",
        "| | |",
        "| --- | --- |",
        *(f"| {name} | {count:,} |" for name, count in facts),
    ]
    parts: list[tuple[str, Callable[[GoldenExample], object]]] = [
        ("Skill", lambda example: example.skill),
        ("Source", lambda example: example.source),
        ("Gate", lambda example: example.gate),
        ("Grade", lambda example: example.grade),
        ("Difficulty", lambda example: example.difficulty),
        ("Standard", lambda example: example.standard),
    ]
    for name, of in parts:
        counts = Counter(str(of(example)) for example in examples)
        lines += ["", f"| {name} | examples |", "| --- | --- |"]
        lines += [f"| {value} | {count:,} |" for value, count in sorted(counts.items())]
    return "\n".join([*lines, ""])

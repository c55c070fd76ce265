"""The local author: the bundled model writes the wording around values that are given to it.

A model this small copies well and calculates badly. So it never calculates: the prompt holds every value
that the stem and the solution may contain, computed by us, and a draft with any other number is thrown
away here, before the gate sees it. The first draft of ours serves as the worked example.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from appliance.domain.item import Author, Draft
from appliance.inference.engine import Engine
from appliance.inference.grammar import draft_grammar
from appliance.inference.sequence import GenerationRequest

# Drafts asked for each item; they share the prompt, so the second costs little more than the first.
TRIES = 2
MAX_TOKENS = 320
PASSAGE_LENGTH = 160

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Local:
    """Rewords drafts of ours with an engine and the retrieved passages."""

    engine: Engine
    passages: tuple[str, ...] = ()

    def reword(self, drafts: Sequence[Draft], seed: int) -> list[Draft]:
        """The same items in the model's words, where it wrote usable ones. May raise EngineDown.

        All requests go to the engine in one batch. The first draft is the example and is not reworded.
        """
        if len(drafts) < 2:
            return []
        example, wanted = drafts[0], drafts[1:]
        head = prompt_head(example, self.passages)
        requests = [
            GenerationRequest(
                prompt=head + prompt_tail(draft),
                max_tokens=MAX_TOKENS,
                temperature=0.7,
                seed=seed + at * TRIES + once,
                grammar=draft_grammar(),
            )
            for at, draft in enumerate(wanted)
            for once in range(TRIES)
        ]
        texts = [generation.text for generation in self.engine.generate(requests)]
        pairs = [(draft, text) for at, draft in enumerate(wanted) for text in texts[at * TRIES :][:TRIES]]
        return [made for draft, text in pairs if (made := worded(draft, text)) is not None]


def prompt_head(example: Draft, passages: Sequence[str]) -> str:
    """What all requests share: the passages and one worked example."""
    told = "\n".join(f"- {passage[:PASSAGE_LENGTH]}" for passage in passages[:2])
    shown = json.dumps({"stem": example.stem, "solution": list(example.solution)}, ensure_ascii=False)
    return (
        "수학 문제를 주어진 값만 써서 다른 말로 쓰고 풀이를 쓴다.\n"
        f"[참고]\n{told}\n\n{prompt_tail(example)}{shown}\n\n"
    )


def prompt_tail(draft: Draft) -> str:
    """One request: the problem in our words and every value that may be written."""
    values = ", ".join(dict.fromkeys(formulas(draft)))
    return f"[문제] {draft.stem}\n[값] {values}\n[답] {draft.key}\n[새 문제] "


def formulas(draft: Draft) -> list[str]:
    """Every formula of the stem and the solution, in order."""
    return re.findall(r"\$[^$]*\$", "\n".join((draft.stem, *draft.solution)))


def worded(draft: Draft, text: str) -> Draft | None:
    """The draft in the model's words; None where they are unusable, invented or not its own."""
    try:
        written = json.loads(text)
        stem, solution = written["stem"], tuple(written["solution"])
    except (json.JSONDecodeError, KeyError, TypeError):
        return None
    if not isinstance(stem, str) or not solution or not all(isinstance(line, str) for line in solution):
        return None
    if invented(draft, (stem, *solution)) or same_words(stem, draft.stem):
        return None
    return replace(draft, stem=stem.strip(), solution=solution, author=Author.LOCAL)


def invented(draft: Draft, texts: Sequence[str]) -> frozenset[str]:
    """Numbers that were not given: a reason to reject, since the model cannot calculate."""
    given = set(_NUMBER.findall("\n".join((draft.stem, *draft.solution, draft.key))))
    return frozenset(_NUMBER.findall("\n".join(texts))) - given


def same_words(stem: str, ours: str) -> bool:
    """Whether the model only repeated our sentence: then it is ours, and the item says so."""
    return _SPACE.sub("", stem) == _SPACE.sub("", ours)

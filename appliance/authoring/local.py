"""The local author: the bundled model writes the wording around values that are given to it.

A model this small copies well and calculates badly, so it is never asked to calculate: the grammar holds
every value of the stem, in order, as fixed text, and leaves only the Korean words between them to the
model. A value that was not given cannot be written at all. What the words mean is proven by the gate, which
reads the new stem and must find the same question in it. The solution stays ours: its words could not be
proven.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from appliance.domain.item import Author, Draft
from appliance.inference.engine import Engine
from appliance.inference.grammar import Grammar
from appliance.inference.sequence import GenerationRequest, Priority
from appliance.korean import particles
from appliance.korean.values import counted_values_of, values_of

# Wordings asked for each item; they share the prompt, so the second costs little more than the first.
TRIES = 4
MAX_TOKENS = 120
PASSAGE_LENGTH = 120
# How freely the words are drawn. A model that was taught says at first what it is sure of; the tries after
# that look for words that are farther off.
HEAT = 0.9
TAUGHT_HEATS = (0.2, 0.5, 0.7, 0.9)
# Seconds that a teacher waits for the model's words; then ours stand.
PATIENCE = 20.0
LONGEST_GAP = 60

_SPACES = re.compile(r"\s+")

# How one question can be asked in other words; the model is to do the same with the next one.
EXAMPLES = (
    ("이차방정식 $x^2-6x+8=0$을 풀어라.", "이차방정식 $x^2-6x+8=0$의 해를 구하시오."),
    ("$3(x-2)=9$의 해를 구하시오.", "방정식 $3(x-2)=9$를 풀어라."),
    ("$\\sqrt{8}+\\sqrt{18}$을 계산하여라.", "다음 식 $\\sqrt{8}+\\sqrt{18}$을 간단히 하시오."),
    ("두 수 $12$, $18$의 최대공약수를 구하여라.", "두 자연수 $12$와 $18$의 최대공약수는 얼마인지 구하시오."),
)


@dataclass(frozen=True, slots=True)
class Local:
    """Rewords drafts of ours with an engine; one that was not taught to is shown passages and examples."""

    engine: Engine
    passages: tuple[str, ...] = ()
    priority: Priority = Priority.BATCH
    taught: bool = False

    def reword(self, drafts: Sequence[Draft], seed: int) -> list[Draft]:
        """The same items in the model's words, where it found other words. May raise EngineDown."""
        return list(dict.fromkeys(draft for _, _, draft in self.attempts(drafts, seed)))

    def attempts(self, drafts: Sequence[Draft], seed: int) -> Iterator[tuple[int, int, Draft]]:
        """Of every draft TRIES wordings, those that are whole and its own: (draft, try, worded).

        All requests go to the engine in one batch.
        """
        head = "" if self.taught else prompt_head(self.passages)
        requests = [
            GenerationRequest(
                prompt=head + taught_prompt(draft.stem),
                max_tokens=MAX_TOKENS,
                temperature=TAUGHT_HEATS[once] if self.taught else HEAT,
                seed=seed + at * TRIES + once,
                grammar=wording_grammar(draft.stem),
                priority=self.priority,
                seconds=PATIENCE if self.priority is Priority.TEACHER else 0.0,
            )
            for at, draft in enumerate(drafts)
            for once in range(TRIES)
        ]
        for number, generation in enumerate(self.engine.generate(requests)):
            at, once = divmod(number, TRIES)
            if (made := worded(drafts[at], generation.text)) is not None:
                yield at, once, made


def taught_prompt(stem: str) -> str:
    """What a model that was taught to reword is given: no examples, it has seen thousands."""
    return f"원문: {stem}\n다른 말:"


def prompt_head(passages: Sequence[str]) -> str:
    """What all requests share: the passages and the examples."""
    told = "".join(f"참고: {passage[:PASSAGE_LENGTH]}\n" for passage in passages[:2])
    shown = "".join(f"원문: {before}\n다른 말: {after}\n" for before, after in EXAMPLES)
    return f"{told}수학 문제를 뜻이 같은 다른 말로 쓴다.\n{shown}"


def wording_grammar(stem: str) -> Grammar:
    """Korean sentences around the stem's values, each value once, in order."""
    parts = ["words"]
    for value in counted_values_of(stem):
        parts.extend((json.dumps(value, ensure_ascii=False), "words"))
    rules = (
        f'root ::= {" ".join(parts)} [.?)] "\\n"',
        # A stem may be several sentences, and end in a condition: (단, …)
        f"words ::= [가-힣, '.:()]{{0,{LONGEST_GAP}}}",
    )
    return Grammar("\n".join(rules) + "\n")


def worded(draft: Draft, text: str) -> Draft | None:
    """The draft in the model's words; None where they are broken off or not its own."""
    stem = particles.mend(_SPACES.sub(" ", text).strip())
    if not stem.endswith((".", "?", ")")) or values_of(stem) != values_of(draft.stem):
        return None
    if same_words(stem, draft.stem):
        return None
    return replace(draft, stem=stem, author=Author.LOCAL)


def same_words(stem: str, ours: str) -> bool:
    """Whether the model only repeated our sentence: then it is ours, and the item says so."""
    return re.sub(r"[\s.?]", "", stem) == re.sub(r"[\s.?]", "", ours)

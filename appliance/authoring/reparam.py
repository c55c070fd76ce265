"""The reparam author: a note that was read is its own item model.

New values are drawn, the new question is solved, and kept only where it keeps what the note's values
kept; then the values go into the note's own sentence. Correctness is not claimed here: the gate reads
the stem again.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from appliance.authoring import solutions
from appliance.authoring.choices import choices
from appliance.authoring.fill import can_fill, fill
from appliance.authoring.leaves import leaves
from appliance.authoring.original import Original
from appliance.authoring.profile import drift, outgrew, profile
from appliance.authoring.propose import proposers
from appliance.authoring.sense import outgrown, senseless
from appliance.authoring.skeleton import skeleton
from appliance.domain.answers import Answer, AnySolution, NoSolution
from appliance.domain.errors import Unsolvable
from appliance.domain.goals import GoalKind
from appliance.domain.item import Author, Draft, Kind
from appliance.domain.note import Diagnosis
from appliance.domain.question import Question
from appliance.solving import key_text, solve

# A proposal costs about a millisecond; after so many without a fit, the note has no more isomorphs.
ATTEMPTS = 3000
# Until then only isomorphs whose solution has the note's own skeleton are taken; later any profile fit.
STRICT_ATTEMPTS = 1500
# Until then every isomorph has an answer of its own: three problems with the answer 5 teach guessing.
DIVERSE_ATTEMPTS = 300
# Until then no number grows far beyond the note's.
HUMANE_ATTEMPTS = 1000


@dataclass(frozen=True, slots=True)
class Reparam:
    """Makes isomorphs of one diagnosed note."""

    diagnosis: Diagnosis
    grade: str

    def drafts(self, seed: int) -> Iterator[Draft]:
        """Different isomorphs, as many as are found; the same seed gives the same ones."""
        rng = random.Random(seed)
        for number, (question, answer) in enumerate(self._questions(rng)):
            draft = self._draft(question, answer, seed, rng)
            if draft is not None:
                yield draft
            if number > 500:
                return

    def _questions(self, rng: random.Random) -> Iterator[tuple[Question, Answer]]:
        reading = self.diagnosis.reading
        original = Original(reading.question, self.diagnosis.answer, leaves(reading.question, reading.frame))
        if not original.leaves and reading.question.goal.kind not in (GoalKind.SETS, GoalKind.STATEMENTS):
            return
        old = profile(original.question, original.answer)
        bones = self._bones(original.question, original.answer)
        ways = proposers(original)
        if not ways:
            return
        seen = {original.question}
        answers = {original.answer}
        for attempt in range(ATTEMPTS):
            question = ways[attempt % len(ways)](original, rng)
            if question is None or question in seen:
                continue
            seen.add(question)
            answer = _answer(question)
            if answer is None or senseless(original, question) or not can_fill(reading.frame, question):
                continue
            new = profile(question, answer)
            if drift(old, new):
                continue
            if attempt < HUMANE_ATTEMPTS and (outgrown(original, question, answer) or outgrew(old, new)):
                seen.discard(question)
                continue
            if attempt < DIVERSE_ATTEMPTS and answer in answers:
                seen.discard(question)
                continue
            if attempt < STRICT_ATTEMPTS and self._bones(question, answer) != bones:
                seen.discard(question)
                continue
            answers.add(answer)
            yield question, answer

    def _bones(self, question: Question, answer: Answer) -> tuple[str, ...]:
        if question.goal.kind is GoalKind.STATEMENTS:
            return ()  # which statements are so is dealt anew, so their reasons change places
        try:
            return skeleton(solutions.write(question, answer, self.grade))
        except Unsolvable:
            return ()

    def _draft(self, question: Question, answer: Answer, seed: int, rng: random.Random) -> Draft | None:
        reading = self.diagnosis.reading
        try:
            solution = solutions.write(question, answer, self.grade)
        except Unsolvable:
            return None
        options: tuple[str, ...] = ()
        key = key_text(answer)
        if reading.options:
            offered = choices(question, answer, rng)
            if offered is None:
                return None
            options, key = offered.options, offered.key
        return Draft(
            kind=Kind.ISOMORPH,
            stem=fill(reading.frame, question),
            options=options,
            key=key,
            answer=answer,
            solution=solution,
            claimed=question,
            standard=self.diagnosis.standard,
            grade=self.grade,
            author=Author.REPARAM,
            seed=seed,
        )


def _answer(question: Question) -> Answer | None:
    try:
        answer = solve(question)
    except Unsolvable:
        return None
    return None if isinstance(answer, NoSolution | AnySolution) else answer

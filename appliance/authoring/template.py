"""The template author: an item model of the catalogue, drawn, solved and worded."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from appliance.authoring import solutions
from appliance.authoring.choices import choices
from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.item import Author, Draft, Kind
from appliance.domain.standard import StandardId
from appliance.itemmodels import Instance, ItemModel
from appliance.solving import key_text

# Draws before the author gives up: far more than any sheet needs, so that it always ends.
DRAWS = 300
# So many draws in a row may go by because their answer has been had: a sheet of fives teaches guessing.
REPEATS = 6


@dataclass(frozen=True, slots=True)
class Template:
    """Makes variants on one standard from the item models that have it."""

    models: Sequence[ItemModel]
    standard: StandardId
    grade: str
    five_choice: bool = False

    def drafts(self, seed: int) -> Iterator[Draft]:
        """Drafts, the models taken in turn; the same seed gives the same ones."""
        rng = random.Random(seed)
        form = "choice" if self.five_choice else "free"
        models = [
            model for model in self.models if model.standard == self.standard.code and form in model.forms
        ]
        rng.shuffle(models)
        answers: set[Answer] = set()
        repeats = 0
        for at in range(DRAWS if models else 0):
            model = models[at % len(models)]
            drawn = model.draw(rng, rng.choice(model.difficulties))
            if drawn.answer in answers and repeats < REPEATS:
                repeats += 1
                continue
            draft = self.draft(model, drawn, seed, rng)
            if draft is not None:
                answers.add(drawn.answer)
                repeats = 0
                yield draft

    def draft(self, model: ItemModel, drawn: Instance, seed: int, rng: random.Random) -> Draft | None:
        """The draft of what a model drew; None where it has no solution or no five options."""
        try:
            solution = solutions.write(drawn.question, drawn.answer, self.grade)
        except Unsolvable:
            return None
        options: tuple[str, ...] = ()
        key = key_text(drawn.answer)
        if self.five_choice:
            offered = choices(drawn.question, drawn.answer, rng)
            if offered is None:
                return None
            options, key = offered.options, offered.key
        return Draft(
            kind=Kind.VARIANT,
            stem=drawn.stem,
            options=options,
            key=key,
            answer=drawn.answer,
            solution=solution,
            claimed=drawn.question,
            standard=self.standard,
            grade=self.grade,
            author=Author.TEMPLATE,
            seed=seed,
            item_model=model.name,
            figure=drawn.figure,
        )

"""New numbers whose square roots are as plain as those of the note: 49, √81, (-9)²."""

import random

from appliance.authoring.draws import draw
from appliance.authoring.original import Original
from appliance.domain.goals import GoalKind
from appliance.domain.paths import replaced
from appliance.domain.question import Question
from appliance.mathtext.tree import Num, Root

ROOT_GOALS = (GoalKind.SQUARE_ROOTS,)


def plain_roots(original: Original, rng: random.Random) -> Question | None:
    """Under a root a fourth power, elsewhere a square or any number, each with an even chance."""
    question = original.question
    body = getattr(question.givens[0], "body", None)
    for leaf in original.leaves:
        if isinstance(leaf.old, Num) and "." not in leaf.old.text:
            base = rng.randint(2, 5) if isinstance(body, Root) else rng.randint(2, 15)
            power = 4 if isinstance(body, Root) else rng.choice((1, 2))
            question = replaced(question, leaf.path, Num(str(base**power)))
        elif isinstance(leaf.old, Num):
            question = replaced(
                question,
                leaf.path,
                Num(
                    rng.choice(
                        ("0.04", "0.09", "0.16", "0.25", "0.36", "0.49", "0.64", "0.81", "1.21", "1.44")
                    )
                ),
            )
        else:
            question = replaced(question, leaf.path, draw(leaf, rng))
    return question

"""Which authors are asked, in which order.

The academy's own model is asked first where it has shown that its wording gets through the gate; ours
stands in at once where it does not. What nobody can get through the gate goes to the teacher.
"""

from dataclasses import dataclass

from appliance.domain.errors import BadInput
from appliance.domain.item import Author, Kind

CHOICES = ("auto", "reparam", "template", "local", "strong", "program")


@dataclass(frozen=True, slots=True)
class Route:
    """One author to ask."""

    author: Author


# Share of a model's wordings that reached grade A, by `appliance bench wording`. A model that is not here
# has not been measured and is asked only by name.
YIELDS: dict[str, float] = {"gemma3-270m": 0.23}  # the untrained base: 61 of 267, 42 of 78 items
# Below this, most of what a teacher would wait for is thrown away.
LEAST_YIELD = 0.5


def route(kind: Kind, wanted: str, *, model: str | None) -> tuple[Route, ...]:
    """The authors in the order in which they are asked. model: the local model that can be reached, if any.

    Raises BadInput for an author that does not exist or that cannot make this kind.
    """
    ours = Author.REPARAM if kind is Kind.ISOMORPH else Author.TEMPLATE
    if wanted not in CHOICES:
        raise BadInput(f"작성자 {wanted!r}은(는) 없습니다. {', '.join(CHOICES)} 중에서 고르십시오.")
    if wanted in ("strong", "program"):
        raise BadInput(f"작성자 {wanted}은(는) 이 기계에 준비되어 있지 않습니다. auto를 쓰십시오.")
    if wanted == "auto":
        earned = model is not None and YIELDS.get(model, 0.0) >= LEAST_YIELD
        return (Route(Author.LOCAL), Route(ours)) if earned else (Route(ours),)
    if wanted == "local":
        # The model's drafts are asked for by name, yet a teacher never goes without: ours stands in.
        return (Route(Author.LOCAL), Route(ours))
    if wanted != ours:
        made = "쌍둥이(isomorph)" if wanted == "reparam" else "유사(variant)"
        raise BadInput(f"작성자 {wanted}은(는) {made} 문제만 만듭니다. --kind를 맞추어 주십시오.")
    return (Route(ours),)

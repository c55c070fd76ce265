"""Which authors are asked, in which order.

Simple and repeated kinds go to the academy's own model first; ours stands in at once where its drafts do
not pass the gate. What nobody can get through the gate goes to the teacher.
"""

from dataclasses import dataclass

from appliance.domain.errors import BadInput
from appliance.domain.item import Author, Kind

CHOICES = ("auto", "reparam", "template", "local", "strong", "program")


@dataclass(frozen=True, slots=True)
class Route:
    """One author to ask."""

    author: Author


def route(kind: Kind, wanted: str, *, engine: bool) -> tuple[Route, ...]:
    """The authors in the order in which they are asked. engine: whether the local model can be reached.

    Raises BadInput for an author that does not exist or that cannot make this kind.
    """
    ours = Author.REPARAM if kind is Kind.ISOMORPH else Author.TEMPLATE
    if wanted not in CHOICES:
        raise BadInput(f"작성자 {wanted!r}은(는) 없습니다. {', '.join(CHOICES)} 중에서 고르십시오.")
    if wanted in ("strong", "program"):
        raise BadInput(f"작성자 {wanted}은(는) 이 기계에 준비되어 있지 않습니다. auto를 쓰십시오.")
    if wanted == "auto":
        return (Route(Author.LOCAL), Route(ours)) if engine else (Route(ours),)
    if wanted == "local":
        # The model's drafts are asked for by name, yet a teacher never goes without: ours stands in.
        return (Route(Author.LOCAL), Route(ours))
    if wanted != ours:
        made = "쌍둥이(isomorph)" if wanted == "reparam" else "유사(variant)"
        raise BadInput(f"작성자 {wanted}은(는) {made} 문제만 만듭니다. --kind를 맞추어 주십시오.")
    return (Route(ours),)

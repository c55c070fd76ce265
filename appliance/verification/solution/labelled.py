"""What solutions about labelled figures say in words with a number: sums of angles, right angles."""

from appliance.domain.givens import Situation
from appliance.verification.labelled.drawings import LABELLED
from appliance.verification.solution.phrases import Hit
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.table import Table

FIGURES = Table()
_SUMS = {
    "세 내각의 크기의 합": 180,
    "두 예각의 크기의 합": 90,
    "이웃한 내각의 크기의 합": 180,
    "이웃하는 두 내각의 크기의 합": 180,
    "대각의 크기의 합": 180,
    "네 내각의 크기의 합": 360,
    "두 원주각의 크기의 합": 180,
}


@FIGURES.claim(rf"(?P<what>{'|'.join(_SUMS)})(?:은|이) {{n}}")
def sums(proof: Proof, hit: Hit) -> bool | None:
    """Of every figure of that kind."""
    if not _is_labelled(proof):
        return None
    return proof.comes_to(hit["n"], _SUMS[hit.word("what")])


@FIGURES.claim(r"(?P<what>반원에 대한 원주각의 크기|접선과 반지름이 이루는 각의 크기)(?:는|가) {n}")
def right(proof: Proof, hit: Hit) -> bool | None:
    return proof.comes_to(hit["n"], 90) if _is_labelled(proof) else None


@FIGURES.claim(r"꼭짓점으로부터 {n}<으로> 나누므로")
def centre_of_gravity(proof: Proof, hit: Hit) -> bool | None:
    return proof.comes_to(hit["n"], 2) if _is_labelled(proof) else None


def _is_labelled(proof: Proof) -> bool:
    story = proof.world.question.only(Situation)
    return story is not None and story.kind in LABELLED

"""What solutions say about exponents: compared, and one more than each of them."""

from appliance.mathtext.tree import Rel
from appliance.verification.checkback.exponents import holds_only_there, is_about_exponents
from appliance.verification.solution.phrases import Hit
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.table import Table

EXPONENTS = Table()


@EXPONENTS.claim(r"지수를 비교하면 {list*}이다", r"계수를 비교하면 {list*}이다", r"^그러므로 {list*}이다")
def compared(proof: Proof, hit: Hit) -> bool | None:
    """Each equation is true at the letters' values and at no greater ones."""
    question = proof.world.question
    if not is_about_exponents(question):
        return None
    return all(
        isinstance(value.node, Rel) and holds_only_there(value.node, question) for value in hit.all("list")
    )


@EXPONENTS.claim(r"약수의 개수는 지수에 {one}<을> 더하여 곱한 값이므로 {r}")
def one_more(proof: Proof, hit: Hit) -> bool:
    node = hit["r"].node
    return (
        proof.comes_to(hit["one"], 1)
        and isinstance(node, Rel)
        and holds_only_there(node, proof.world.question)
    )

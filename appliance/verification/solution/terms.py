"""Words of fixed sentences that may not be exchanged for their like: 합과 차, 약수와 배수, 정수와 자연수."""

from appliance.domain.givens import Situation
from appliance.domain.goals import GoalKind
from appliance.domain.situations import SITUATIONS
from appliance.mathtext.tree import Add, Mul, Rel
from appliance.verification.solution.phrases import Hit
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.table import Table

TERMS = Table()
# What a solution may call the whole numbers that are asked for.
_WHOLES = {"natural": {"자연수", "양의 정수"}, "integer": {"정수"}}


@TERMS.claim(r"(?P<one>합|곱|차)(?:과|와) (?P<two>합|곱|차)의 (?P<three>합|곱|차)(?:으로|로)")
def conjugates(proof: Proof, hit: Hit) -> bool:
    return (hit.word("one"), hit.word("two"), hit.word("three")) == ("합", "차", "곱")


@TERMS.claim(r"(?P<what>[가-힣]+)의 개수는 각 지수에")
def counted_divisors(proof: Proof, hit: Hit) -> bool:
    return hit.word("what") == "약수"


@TERMS.claim(r"(?<![가-힣])(?P<kind>자연수|양의 정수|정수)(?=는|의 |들? 중|를)")
def whole_kind(proof: Proof, hit: Hit) -> bool | None:
    goal = proof.world.question.goal
    if goal.kind is not GoalKind.INTEGERS or len(goal.args) < 2:
        return None
    return hit.word("kind") in _WHOLES.get(str(goal.args[1]), {"자연수", "정수", "양의 정수"})


@TERMS.claim(
    r"^따라서 (?P<name>빗변|높이|가로|세로|대각선|밑변|나머지 한 변|다른 한 변|한 변)의 길이(?:는|가)"
)
def asked_side(proof: Proof, hit: Hit) -> bool | None:
    """The last sentence names the side that is asked for."""
    story = proof.world.question.only(Situation)
    if story is None or story.kind not in ("figure.right_triangle", "figure.rectangle"):
        return None
    asked = [SITUATIONS[story.kind].role(str(role)).korean for role in proof.world.question.goal.args]
    known = {word for role in asked for word in ("빗변", "가로", "세로", "대각선") if word in role}
    if known:
        return hit.word("name") in known
    return hit.word("name") not in ("빗변", "가로", "세로", "대각선", "높이") or story.kind.endswith("angle")


@TERMS.claim(r"(?P<one>[가-힣]+)의 나이가 (?P<two>[가-힣]+)의 나이의")
def older_and_younger(proof: Proof, hit: Hit) -> bool | None:
    story = proof.world.question.only(Situation)
    if story is None or len(story.people) != 2 or not story.kind.startswith("ages."):
        return None
    one, two = hit.word("one"), hit.word("two")
    return one != two and {one, two} <= set(story.people)


@TERMS.claim(r"(?P<word>합|곱)과 차에 대하여")
def of_sum_and_difference(proof: Proof, hit: Hit) -> bool:
    return hit.word("word") == "합"


@TERMS.claim(r"(?:자연수|정수)의 (?P<word>합|곱|차)(?:은|는) {r}")
def put_together(proof: Proof, hit: Hit) -> bool | None:
    """What is written is a sum or a product, as it is called."""
    node = hit["r"].node
    first = node.sides[0] if isinstance(node, Rel) else node
    shapes = {"합": Add, "곱": Mul}
    if isinstance(first, Add | Mul) and hit.word("word") in shapes:
        return isinstance(first, shapes[hit.word("word")])
    return None


@TERMS.claim(r"움직인 거리의 (?P<word>합|곱|차)(?:이|가)")
def ways_together(proof: Proof, hit: Hit) -> bool | None:
    story = proof.world.question.only(Situation)
    if story is None or story.kind != "travel.meet":
        return None
    return hit.word("word") == "합"


@TERMS.claim(r"{n} ?g의 (?:소금물|설탕물)")
def named_by_mass(proof: Proof, hit: Hit) -> bool:
    """A solution is called by its percentage, or by a mass that it has as a whole."""
    roles = proof.world.roles
    masses = [value for name, value in roles.items() if name.startswith("mass")]
    return proof.comes_to(hit["n"], *masses)

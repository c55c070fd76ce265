"""What solutions say of figures in words: sums of angles, the faces of the regular solids."""

from decimal import Decimal

from appliance.domain.givens import Situation
from appliance.verification.drawn.sides import whole_lengths
from appliance.verification.solution.phrases import Hit
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.table import Table

SIZES = Table()
_TOTALS = {
    "평각의 크기": 180,
    "직각의 크기": 90,
    "한 내각과 그 외각의 크기의 합": 180,
    "삼각형의 세 내각의 크기의 합": 180,
    "사각형의 네 내각의 크기의 합": 360,
    "동측내각의 크기의 합": 180,
    "오각형의 다섯 내각의 크기의 합": 540,
}
# faces → their sides, how many meet in a corner, what they are called
_REGULAR = {4: (3, 3), 6: (4, 3), 8: (3, 4), 12: (5, 3), 20: (3, 5)}
_FACES = {"정삼각형": 3, "정사각형": 4, "정오각형": 5}


@SIZES.claim(rf"(?P<what>{'|'.join(_TOTALS)})(?:은|는) {{n}}")
def total(proof: Proof, hit: Hit) -> bool:
    """Always so, of whatever figure."""
    return proof.comes_to(hit["n"], _TOTALS[hit.word("what")])


@SIZES.claim(rf"{{n}}개의 (?P<face>{'|'.join(_FACES)})으로 이루어져 있고, 한 꼭짓점에 모인 면은 {{m}}개")
def regular(proof: Proof, hit: Hit) -> bool:
    """Of the very solid of the stem."""
    story = proof.world.question.only(Situation)
    faces = proof.world.roles.get("shape") if story is not None else None
    if faces is None or int(faces) not in _REGULAR:
        return False
    sides, meeting = _REGULAR[int(faces)]
    named = sides == _FACES[hit.word("face")]
    return named and proof.comes_to(hit["n"], faces) and proof.comes_to(hit["m"], Decimal(meeting))


@SIZES.claim(r"시침은 한 시간에 {a}씩, 일 분에 {b}씩 움직이고, 분침은 일 분에 {c}씩")
def hands(proof: Proof, hit: Hit) -> bool:
    """360 degrees in 12 hours, and in 60 minutes."""
    return (
        proof.comes_to(hit["a"], 30)
        and proof.comes_to(hit["b"], Decimal("0.5"))
        and proof.comes_to(hit["c"], 6)
    )


@SIZES.claim(r"자연수 {x}(?:은|는) {a}부터 {b}까지")
def whole_sides(proof: Proof, hit: Hit) -> bool:
    """The first and the last natural number that is a side of the triangle."""
    found = whole_lengths(proof.world.question)
    return bool(found) and proof.comes_to(hit["a"], found[0]) and proof.comes_to(hit["b"], found[-1])


@SIZES.claim(r"가장 (?P<which>큰|작은) 자연수 {x}(?:은|는) {n}")
def end_of_sides(proof: Proof, hit: Hit) -> bool | None:
    found = whole_lengths(proof.world.question)
    if not found:
        return None
    return proof.comes_to(hit["n"], found[-1] if hit.word("which") == "큰" else found[0])

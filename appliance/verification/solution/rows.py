"""What solutions say about numbers in a row: of which kind they are, and in which order they stand."""

from collections.abc import Sequence

from appliance.domain.givens import Numbers
from appliance.domain.rows import KINDS, ORDINALS, PLACES
from appliance.mathtext.tree import Node, Rel
from appliance.verification.checkback.rows import is_of
from appliance.verification.numeric import close, number
from appliance.verification.solution.phrases import Hit
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.table import Table

ROWS = Table()

_NAMES = "|".join(sorted(KINDS.values(), key=len, reverse=True))
_KIND = {name: kind for kind, name in KINDS.items()}
_ORDINAL = "|".join(f"{word}로" for word in ORDINALS.values())


def _row(proof: Proof) -> tuple[Node, ...]:
    given = proof.world.question.only(Numbers)
    return given.values if given is not None else ()


def _of(proof: Proof, name: str) -> list[Node]:
    return [node for node in _row(proof) if is_of(node, _KIND[name])]


def _same(one: Sequence[Node], other: Sequence[Node]) -> bool:
    return len(one) == len(other) and all(
        close(number(a), number(b)) for a, b in zip(one, other, strict=True)
    )


@ROWS.claim(rf"^(?:따라서 )?(?P<kind>{_NAMES})(?:은|는) {{list*}}이다")
def all_of(proof: Proof, hit: Hit) -> bool | None:
    if not _row(proof):
        return None
    return _same([value.node for value in hit.all("list")], _of(proof, hit.word("kind")))


@ROWS.claim(rf"^(?P<kind>{_NAMES})(?:은|는) 없다")
def none_of(proof: Proof, hit: Hit) -> bool | None:
    return not _of(proof, hit.word("kind")) if _row(proof) else None


@ROWS.claim(rf"(?P<kind>{_NAMES})의 개수는 {{n}}")
def how_many_of(proof: Proof, hit: Hit) -> bool | None:
    return proof.comes_to(hit["n"], len(_of(proof, hit.word("kind")))) if _row(proof) else None


@ROWS.claim(r"(?P<size>절댓값이 )?(?P<way>작은|큰) 것부터 차례로 나열하면 {list*}이다")
def in_order(proof: Proof, hit: Hit) -> bool:
    ordered = sorted(
        _row(proof),
        key=lambda node: abs(number(node)) if hit.word("size") else number(node),
        reverse=hit.word("way") == "큰",
    )
    return _same([value.node for value in hit.all("list")], ordered)


@ROWS.claim(r"수의 크기를 비교하면 {r}")
def compared(proof: Proof, hit: Hit) -> bool:
    """Every number of the stem stands in the chain, and no other."""
    node = hit["r"].node
    return isinstance(node, Rel) and _same(
        sorted(node.sides, key=lambda side: number(side)), sorted(_row(proof), key=lambda side: number(side))
    )


@ROWS.claim(rf"(?P<which>{'|'.join(PLACES.values())}|(?:{_ORDINAL}) (?:큰|작은) 수)(?:은|는) {{n}}")
def at_place(proof: Proof, hit: Hit) -> bool | None:
    values = [number(node) for node in _row(proof)]
    if not values:
        return None
    said = hit.word("which")
    by_size = said.startswith("절댓값")
    ordered = sorted(values, key=abs if by_size else None, reverse="큰" in said)
    at = next((at for at, word in ORDINALS.items() if said.startswith(word)), 1)
    return proof.comes_to(hit["n"], ordered[at - 1])


@ROWS.claim(r"분모에 {two}<나> {five} 이외의 소인수가 없으면")
def ends(proof: Proof, hit: Hit) -> bool:
    return proof.comes_to(hit["two"], 2) and proof.comes_to(hit["five"], 5)

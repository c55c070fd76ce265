"""동전은 앞면, 주사위는 짝수의 눈: an event of coins and a die thrown together."""

from collections.abc import Sequence

from appliance.domain.goals import Event
from appliance.mathtext.tree import Num
from appliance.reading.outcome import Gap, Path
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.tokens import Token

_KIND = {
    "이하": "at_most", "이상": "at_least", "의배수": "multiple_of", "의약수": "divisor_of", "소수": "prime",
    "짝수": "even", "홀수": "odd", "": "exactly",
}  # fmt: skip
_NUMBER = "(<num:n>(?P<k> ?이하| ?이상|의 배수|의 약수)?|(?P<k>소수|짝수|홀수))"
_OUT = "((의|인)? ?(눈의 수|눈|수){이}|{이}) (나올|나오는)"
COIN_AND_DIE: tuple[Tile, ...] = tiles(
    "event",
    f"동전({{은}}|{{이}}|에서) (모두 )?(?P<face>앞면|뒷면)({{이}} 나오고,?|이고,?|, ?) ?주사위({{은}}|{{이}}|에서) {_NUMBER}{_OUT}",
    f"주사위({{은}}|{{이}}|에서) {_NUMBER}((의|인)? ?(눈의 수|눈|수){{이}}|{{이}}) 나오고,? 동전({{은}}|{{이}}|에서) (모두 )?(?P<face>앞면|뒷면){{이}} (나올|나오는)",
    f"동전의 (?P<face>앞면){{와}} 주사위의 {_NUMBER}(의)? 눈{{이}} (나올|나오는)",
    data=("face_and",),
)


def face_and(fact: Fact, tokens: Sequence[Token]) -> tuple[Event, dict[int, Path]] | Gap:
    number = 0
    shown: dict[int, Path] = {}
    if "n" in fact.tokens:
        node = tokens[fact.tokens["n"]].node
        if not isinstance(node, Num) or node.value.denominator != 1:
            return Gap("주사위의 눈의 수가 아닙니다.", 3)
        number = int(node.value)
        shown = {fact.tokens["n"]: ("goal", "args", "0", "args", "2")}
    return Event("face_and", (fact.words["face"], _KIND[fact.words.get("k", "")], number)), shown

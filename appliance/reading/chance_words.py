"""More phrasings of chance: two conditions joined by 또는, dice called by letters, at least one die."""

from collections.abc import Sequence

from appliance.domain.goals import Event
from appliance.mathtext.tree import Num, Rel, Sym, symbols
from appliance.reading.events import SINGLE_SUBJECT
from appliance.reading.experiments import THING
from appliance.reading.outcome import Gap, Path
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.tokens import Token

_SAID = "(이라|라)(고)? (할 때,?|하자[.]?|하면,?|한다[.]?)"
_EYES = "(눈의 수|눈|수|숫자)"
LETTERS: tuple[Tile, ...] = (
    *tiles(
        "letters",
        f"(처음|첫 번째|첫번째|처음에|첫 번째에|첫 번째로) 나온 {_EYES}{{을}} <sym:a>, ?(나중|나중에|두 번째|두번째|두 번째에|두 번째로"
        f"|다음|다음에|그다음에) 나온 {_EYES}{{을}} <sym:b>{_SAID}",
        f"(나온|나오는) (두 )?(주사위의 )?{_EYES}{{을}} (각각 |차례로 |차례대로 |순서대로 )<sym:a>, ?<sym:b>{_SAID}",
        f"(두 )?주사위 <sym>, ?<sym>에서 (나온|나오는) {_EYES}{{을}} (각각 |차례로 )<sym:a>, ?<sym:b>{_SAID}",
        f"<sym>(에서|의|주사위에서|주사위의) (나온 |나오는 )?{_EYES}{{을}} <sym:a>, ?<sym>(에서|의|주사위에서|주사위의) (나온 |나오는 )?{_EYES}{{을}} <sym:b>{_SAID}",
    ),
    *tiles(
        "event",
        "<eq,ineq,line,assign,double:e>(일|인|{이} 될|{이} 되는|{을} 만족할|{을} 만족하는|{을} 만족시킬|{을} 만족시키는|{이} 성립할|{이} 성립하는)",
        data=("relation",),
    ),
)

_KIND = {
    "이하": "at_most", "이상": "at_least", "미만": "below", "초과": "above", "의배수": "multiple_of",
    "의약수": "divisor_of", "보다큰": "above", "보다작은": "below", "소수": "prime", "짝수": "even",
    "홀수": "odd", "합성수": "composite", "": "exactly",
}  # fmt: skip
_OUT = (
    f"(일|인|{{이}} 될|{{이}} 되는|{{이}} 나올|{{이}} 나오는|(의|인)? ?(눈의 수|눈|수|공|번호|카드|숫자){{이}} (나올|나오는|뽑힐|적힐)"
    f"|(인 수)?{{이}} (적힌|쓰인|적혀 있는) ({THING}){{이}} (나올|나오는|뽑힐)|(인 수)?{{이}} (적힌|쓰인|적혀 있는) ({THING}){{을}} (뽑을|꺼낼|뽑는|꺼내는)"
    f"|{{을}} (뽑을|뽑는)|{{이}} 뽑힐)"
)


def _condition(at: str) -> str:
    return f"(<num:n{at}>(?P<k{at}> ?이하| ?이상| ?미만| ?초과|의 배수|의 약수|보다 큰|보다 작은)?|(?P<k{at}>소수|짝수|홀수|합성수))"


_NOUN = "((인|의) (눈|수|카드|공|눈의 수)| (눈|수))?"
_OR = "(이거나|거나|{이} 나오거나| ?또는|이거나 또는|{이} 적혀 있거나)"
EITHER: tuple[Tile, ...] = tiles(
    "event", f"({SINGLE_SUBJECT})?{_condition('1')}{_NOUN}{_OR} {_condition('2')}{_OUT}", data=("either",)
)
EXACTLY: tuple[Tile, ...] = tiles(
    "event",
    f"({SINGLE_SUBJECT})?<num:n>(의 눈{{이}} (나올|나오는)|{{이}} (적힌|쓰인|적혀 있는) ({THING}){{이}} (나올|나오는|뽑힐))",
    data=("exactly",),
)
_COME = "(의 (눈{이}|눈이 나타나는 경우가)|{이}|인 눈{이}) (나올|나오는|있을)"
AT_LEAST_ONE: tuple[Tile, ...] = tiles(
    "event",
    f"적어도 (하나|한 개|한 번|한 쪽|한쪽|<count:one>|한 주사위)(의 주사위)?({{은}}|{{이}}|에서)? (?P<parity>짝수|홀수){_COME}",
    f"적어도 (하나|한 개|한 번|한 쪽|한쪽|<count:one>|한 주사위)(의 주사위)?({{은}}|{{이}}|에서)? <num:n>{_COME}",
    data=("at_least_one",),
)
CHANCE_WORDS: tuple[Tile, ...] = (*LETTERS, *EITHER, *EXACTLY, *AT_LEAST_ONE)
Shown = tuple[Event, dict[int, Path]]


def relation_event(fact: Fact, facts: Sequence[Fact], tokens: Sequence[Token]) -> Shown | Gap:
    """a+b=6 of the two numbers that letters stand for."""
    said = [each for each in facts if each.tag == "letters"]
    relation = tokens[fact.tokens["e"]].node
    if len(said) != 1 or not isinstance(relation, Rel):
        return Gap("눈의 수를 나타내는 문자가 무엇인지 적혀 있지 않습니다.", 3)
    nodes = [tokens[said[0].tokens[name]].node for name in ("a", "b")]
    names = tuple(node.name for node in nodes if isinstance(node, Sym))
    if len(set(names)) != 2 or not symbols(relation) or not symbols(relation) <= set(names):
        return Gap("눈의 수를 나타내지 않는 문자가 있습니다.", 3)
    return Event("relation", names, relation), {fact.tokens["e"]: ("goal", "args", "0", "relation")}


def either_event(fact: Fact, tokens: Sequence[Token]) -> Shown | Gap:
    """Two conditions on one number: (kind, number, kind, number); 0 where a kind takes none."""
    args: list[int | str] = []
    shown: dict[int, Path] = {}
    for at in "12":
        kind = _KIND[fact.words.get(f"k{at}", "")]
        number = 0
        if f"n{at}" in fact.tokens:
            node = tokens[fact.tokens[f"n{at}"]].node
            if not isinstance(node, Num) or node.value.denominator != 1:
                return Gap("사건의 수가 자연수가 아닙니다.", 3)
            number = int(node.value)
            shown[fact.tokens[f"n{at}"]] = ("goal", "args", "0", "args", str(len(args) + 1))
        args += [kind, number]
    if args[0] == args[2] == "multiple_of":  # a kind of its own
        return Gap("사건이 무엇인지 알 수 없습니다.", 0)
    if args[:2] == args[2:]:
        return Gap("두 조건이 서로 같습니다.", 3)
    return Event("either", tuple(args)), shown


def some_die_event(fact: Fact, tokens: Sequence[Token]) -> Shown | Gap:
    """적어도 하나는 짝수의 눈, 적어도 하나는 6의 눈."""
    if "one" in fact.tokens and tokens[fact.tokens["one"]].number != 1:
        return Gap("적어도 몇 개인지 알 수 없습니다.", 3)
    if "parity" in fact.words:
        return Event("at_least_one", (fact.words["parity"],)), {}
    node = tokens[fact.tokens["n"]].node
    if not isinstance(node, Num) or node.value not in range(1, 7):
        return Gap("주사위의 눈의 수가 아닙니다.", 3)
    return Event("at_least_one", (int(node.value),)), {fact.tokens["n"]: ("goal", "args", "0", "args", "0")}

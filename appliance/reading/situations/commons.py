"""Stories that come to a common divisor or multiple: sharing out, squares cut or laid, buses, remainders."""

from collections.abc import Sequence

from appliance.domain.givens import Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.mathtext.tree import Add, Neg, Node, Num, rational
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import NOTHING_ASKED, Builder, Gap, Outcome, Path
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.tokens import Token

CALLS = "똑같이|정사각형|동시에|톱니|나머지|나누면|같은개수|골고루"

_WHO = "(학생|사람|어린이|친구|이웃|회원|아이|모둠|봉지|상자|바구니|묶음|팀)(들)?"
_LARGEST = "(되도록|가능한 한|최대한|될 수 있는 대로|가능한|가능하면) "
_PLAN = "(고 한다|고 할 때|는데|려고 한다|려고 할 때|려고 하는데|려면|ㄹ 때|다)"
_GIVE = (
    "(나누어 주려고 한다|나누어 주려고 할 때|나누어 줄 때|나누어 주려면|나누어 주려고 하는데|나누어"
    " 주었다|나누어 담으려고 한다|나누어 담으려고 할 때|나누어 담을 때|나누려고 한다|나누려고 할 때|나눌"
    " 때|나누어 준다고 할 때|나누어 줄 경우|배분하려고 한다)"
)
_SHEET = "(종이|천|벽|바닥|색종이|땅|판|도화지|화단|벽면|방바닥|널빤지|꽃밭|카드|타일|색지|전시관의 벽|벽지)"
_PIECE = "(타일|정사각형|조각|색종이)"
_NAME = "(<sym>|[가-힣]{1,4}행|파란색|빨간색|[가-힣]{1,2}색)"
POOL: tuple[Tile, ...] = (
    *common(),
    # sharing out
    *tiles("item", "(?P<thing>[가-힣]{1,5}) <count:n>({을}|{와}|,)?"),
    *tiles(
        "most",
        f"{_LARGEST}많은 (수의 )?{_WHO}(에게|에|으로)?",
        f"가장 많은 {_WHO}(에게|에)?",
        f"최대한 많은 {_WHO}(에게|에)?",
    ),
    *tiles("someone", f"{_WHO}에게", f"몇 개의 {_WHO}에"),
    *tiles(
        "evenly",
        f"(남김없이 |모두 |각각 |하나도 남기지 않고 )?(똑같이|똑같은 개수로|같은 개수로"
        f"|골고루|같은 개수씩) (각각 )?(남김없이 |모두 )?{_GIVE}",
        f"(남김없이|모두) {_GIVE}",
    ),
    *tiles(
        "ask_people",
        f"(?P<most>최대 )?<count?:q>(의 {_WHO})?(에게|까지|에)? ?(나누어 줄 수 있|줄 수"
        f" 있|나누어 줄 수 있는지|담을 수 있)[끝]?",
        f"나누어 줄 수 있는 (?P<most>최대 )?{_WHO}(의)? ?수",
        f"{_WHO}(의)? ?수의 (?P<most>최댓값)",
        f"나누어 줄 수 있는 {_WHO}{{은}} (?P<most>최대 )?<count?:q>",
    ),
    # squares
    *tiles(
        "sheet",
        f"가로(의 길이)?{{이}} <length:a>(,|이고,?) ?세로(의 길이)?{{이}} <length:b>인"
        f" 직사각형 (모양)?(의 )?{_SHEET}({{을}}|에|{{이}} 있다|{{이}} 있을 때)?,?",
        f"가로, 세로의 길이가 각각 <length:a>, <length:b>인 직사각형 (모양)?(의 )?{_SHEET}({{을}}|에"
        f"|{{이}} 있다)?,?",
    ),
    *tiles(
        "said",
        "(이 (종이|천|벽|바닥|판|타일){을} )?(크기가 같은|같은 크기의|크기가 모두 같은|모두"
        " 같은 크기의) 정사각형( 모양)?(으로|의)?( (타일|조각|색종이)(들)?({을}|{으로})?)?",
        "(같은 크기의 )?정사각형 (모양의 )?(타일|색종이|조각)(들)?(을|를|로)?",
    ),
    *tiles(
        "said",
        "(겹치지 않게|빈틈없이|남김없이|남는 부분 없이|남는 부분이 없이|일정한 방향으로|한"
        " 방향으로|빈틈없이 겹치지 않게|서로 겹치지 않게)",
    ),
    *tiles(
        "large",
        f"{_PIECE}의 (크기|한 변의 길이){{을}} ({_LARGEST}|가장 )(크게|길게) (하려고 한다|할 때|하려면),?",
        f"{_PIECE}{{을}} ({_LARGEST}|가장 )(큰 것으로|크게) (하려고 한다|할 때|하려면|한다),?",
        f"({_LARGEST}|가장 )큰 {_PIECE}{{을}} (사용할 때|사용하려고 한다|사용하려면|이용할 때),?",
    ),
    *tiles("large", f"({_LARGEST}|가장 )큰 (정사각형( 모양)?(의 )?)?(타일|조각|색종이)?({{을}}|{{으로}})?"),
    *tiles(
        "cut",
        "(자르려고 한다|자르려고 할 때|자를 때|나누려고 한다|나누려고 할 때|붙이려고 한다"
        "|붙이려고 할 때|붙일 때|붙인다고 할 때|깔려고 한다"
        "|깔려고 할 때|채우려고 한다|채우려고 할 때|채울 때|만들려고 한다|만들려고"
        " 할 때|만들 때|붙이려고 하는데|자르려고 하는데|나눌 때|오리려고 한다|오려 내려고 한다),?",
    ),
    *tiles(
        "lay", "(이어 붙여|이어 붙여서|붙여|붙여서|이어붙여|늘어놓아|배열하여|여러 장 이어 붙여|이용하여)"
    ),
    *tiles("small", f"({_LARGEST}|가장 )작은 정사각형( 모양)?{{을}}"),
    *tiles(
        "ask_side",
        "((만들어지는|가장 큰|가장 작은|이) )?(정사각형|타일|조각|색종이)( 모양)?(의"
        " (타일|조각|종이))?의 한 변의 길이({은} <length?:q>)?",
        "(이때 )?한 변의 길이({은} <length?:q>)?",
    ),
    # departures
    *tiles(
        "opening",
        "(어느|어떤) (버스 )?(터미널|정류장|역|기차역|버스 정류장)(에서|에는)( 출발하는)?",
        "(두|세) (버스|열차|기차|전철|분수|전등|네온사인)",
    ),
    *tiles(
        "every",
        "(버스|열차|기차) <sym>({은}|{이}) <time:n>(마다| 간격으로)"
        "( 한 번씩)?( (출발|운행)(하고|하며|한다|고))?,?",
        f"{_NAME} ?(버스|열차|기차|전철|전등|분수)?({{은}}|{{이}}) <time:n>(마다|에 한 번씩"
        f"|마다 한 번씩| 간격으로)( 한 번씩)?( (출발|운행)(하고|하며|한다|고)| 출발)?,?",
    ),
    *tiles("every", f"{_NAME} ?(버스|열차|기차)?({{은}}|{{이}}) <time:n>(마다| 간격으로)( 각각)?"),
    *tiles(
        "together",
        "(두|세)? ?(버스|열차|기차|전철|전등|분수)?(가|이)? ?((오전|오후)"
        " <num:hour>시(에)? )?(동시에|함께) (출발|켜)(하였을 때|했을 때|한 후|한다고 할"
        " 때|하였다|했다|한다|한 뒤|하였다면|진 후|졌을 때),?",
        "(출발)?한다(고 할 때)?,?",
    ),
    *tiles(
        "ask_after",
        "(바로 )?(그|이) ?(다음에|후에|후|다음)?,? ?(처음으로 )?(다시 )?(두 버스가"
        " )?동시에 (출발|켜지)(하는|는) 것은 <time?:q> (후|뒤)(인가|인지|일까|입니까)?",
        "(처음으로 )?(다시 )?동시에 (출발하는|켜지는) 것은 <time?:q> (후|뒤)(인가|인지|일까|입니까)?",
        "<time?:q> (후|뒤)에 (처음으로 )?(다시 )?동시에 출발하[끝]",
    ),
    # remainders
    *tiles(
        "divided",
        "(어떤|한|이) (자연수|수)(로|으로) <num:a>{을} 나누면 <num:r>{이} 남(고|는다|으며),?",
        "<num:a>{을} 나누면 <num:r>{이} 남(고|는다고 한다|는다|으며|고,),?",
        "<num:a>{을} 나누면 나누어떨어(지고|진다|진다고 한다),?",
    ),
    *tiles(
        "of_such",
        "(이러한|이를 만족하는|이와 같은|이를 만족시키는|이런|그러한|어떤) (자연수|수) (중에서|중|가운데)",
    ),
    *tiles("ask_largest", "(가장 큰|최대의) (자연수|수)", "(어떤|이) (자연수|수) 중(에서)? 가장 큰 (수|것)"),
)
_UNCLEAR = Gap("이야기에서 무엇의 최대공약수나 최소공배수를 구하는지 알 수 없습니다.", 1)


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    tags = {fact.tag for fact in facts}
    if "ask_people" in tags:
        return _shared(facts, tokens, tags)
    if "ask_side" in tags:
        return _square(facts, tokens, tags)
    if "ask_after" in tags:
        return _every(facts, tokens, tags)
    if "ask_largest" in tags and "divided" in tags:
        return _divided(facts, tokens)
    return NOTHING_ASKED if not any(tag.startswith("ask") for tag in tags) else _UNCLEAR


def _asked(facts: Sequence[Fact]) -> tuple[int, ...]:
    return tuple(fact.tokens["q"] for fact in facts if "q" in fact.tokens)


def _goal(
    found: Sequence[int],
    tokens: Sequence[Token],
    kind: GoalKind,
    unit: str,
    used: Sequence[int],
    least: int = 2,
) -> Outcome:
    """The numbers of the story as they stand, and what is asked of them."""
    values = [tokens[index].number for index in found]
    if len(found) < least or any(value is None or value.denominator != 1 or value < 2 for value in values):
        return _UNCLEAR
    if len({tokens[index].unit for index in found}) > 1 and kind is not GoalKind.GCD:
        return Gap("단위가 서로 다릅니다. 같은 단위로 적어 주십시오.", 3)
    builder = Builder()
    for index, value in zip(found, values, strict=True):
        assert value is not None
        builder.add(index, Expression(rational(value)), {index: ("body",)})
    return builder.build(Goal(kind, (), unit)).using(used)


def _shared(facts: Sequence[Fact], tokens: Sequence[Token], tags: set[str]) -> Outcome:
    if not {"item", "evenly"} <= tags or not (
        "most" in tags or any("most" in fact.words for fact in facts if fact.tag == "ask_people")
    ):
        return _UNCLEAR
    unit = next((tokens[index].unit for index in _asked(facts)), "명")
    found = [fact.tokens["n"] for fact in facts if fact.tag == "item"]
    return _goal(found, tokens, GoalKind.GCD, unit, _asked(facts))


def _square(facts: Sequence[Fact], tokens: Sequence[Token], tags: set[str]) -> Outcome:
    sheets = [fact for fact in facts if fact.tag == "sheet"]
    if len(sheets) != 1 or "cut" not in tags or ("large" in tags) == ("small" in tags):
        return _UNCLEAR
    if ("lay" in tags) != ("small" in tags):
        return _UNCLEAR
    found = [sheets[0].tokens["a"], sheets[0].tokens["b"]]
    if len({tokens[index].unit for index in found}) > 1:
        return Gap("단위가 서로 다릅니다. 같은 단위로 적어 주십시오.", 3)
    kind = GoalKind.LCM if "small" in tags else GoalKind.GCD
    return _goal(found, tokens, kind, tokens[found[0]].unit, _asked(facts))


def _every(facts: Sequence[Fact], tokens: Sequence[Token], tags: set[str]) -> Outcome:
    if "together" not in tags:
        return _UNCLEAR
    found = [fact.tokens["n"] for fact in facts if fact.tag == "every"]
    units = {tokens[index].unit for index in (*found, *_asked(facts))}
    if len(units) != 1:
        return Gap("단위가 서로 다릅니다. 같은 단위로 적어 주십시오.", 3)
    others = [token for fact in facts if fact.tag == "together" for token in fact.tokens.values()]
    return _goal(found, tokens, GoalKind.LCM, units.pop(), (*_asked(facts), *others))


def _divided(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    """50을 나누면 2가 남고: the divisor divides 50-2."""
    builder = Builder()
    for fact in facts:
        if fact.tag != "divided":
            continue
        node = tokens[fact.tokens["a"]].node
        if not isinstance(node, Num):
            return _UNCLEAR
        body: Node = node
        places: dict[int, Path] = {fact.tokens["a"]: ("body",)}
        if "r" in fact.tokens:
            rest = tokens[fact.tokens["r"]].node
            if not isinstance(rest, Num):
                return _UNCLEAR
            body = Add((node, Neg(rest)))
            places = {
                fact.tokens["a"]: ("body", "terms", "0"),
                fact.tokens["r"]: ("body", "terms", "1", "arg"),
            }
        builder.add(fact.start, Expression(body), places)
    if sum(fact.tag == "divided" for fact in facts) < 2:
        return _UNCLEAR
    return builder.build(Goal(GoalKind.GCD))

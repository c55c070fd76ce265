"""Distance, speed and time: two speeds on one way, there and back, changing speed, meeting, catching up."""

from collections.abc import Sequence

from appliance.reading.lexicon.motion import (
    BETWEEN,
    COMING,
    EARLY,
    GO,
    GOING,
    LATE,
    PLACE_PATH,
    WAY,
    WORD_PATH,
)
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import SEVERAL_ASKED, Outcome
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.situations import travel_kinds
from appliance.reading.situations.letters import LETTER_GOAL
from appliance.reading.tokens import CATEGORIES, Token

CALLS = f"{CATEGORIES['speed']}|속력|속도|거리"


def person(name: str) -> str:
    """A person, named."""
    return f"(?P<{name}>[사람])"


_HOW = f"({WAY} )?"
_TIME = "((총|모두|전체|합하여|합쳐서|왕복하는 ?데) )?"

# A motion is its speed; words before it say whose turn it is, a comparison may stand behind it.
MOTION = (
    *tiles(
        "motion",
        "<speed:v>(의 (일정한 )?(속력|속도))?({으로}|{이고})?,?",
        "(속력|속도){이} <speed:v>({인}|이고,?)?",
    ),
    *tiles("moving", f"{GO}[끝]?,?", f"{GO}는 것({{이}}|{{와}}|{{은}}),?", f"{GO}( 때|을 때)({{와}}|의),?"),
    *tiles("than", f"{GO}( 때| 경우|는 것|을 때|는 경우|는 경우)보다,?"),
    *tiles("turn", f"{GOING} ?때(에는|는|에|엔)?", data=("go",)),
    *tiles("turn", f"{COMING} ?때(에는|는|에|엔)?", data=("back",)),
    *tiles("turn", "(약속 시간에 )?늦을 것 같아서?,?", data=("second",)),
    *tiles("turn", "(처음에는|처음엔|처음에|먼저)", data=("first",)),
    *tiles(
        "turn",
        "((약속 시간에 )?늦을 것 같아서?,? )?(도중에|중간에|나머지는|나머지 거리는|나머지 길은|그 후|그 "
        "후에는|이후|이후에는|나중에는|그다음에는|도중에서부터|중간부터|도중부터|그 뒤|나머지 구간은),?( "
        "(약속 시간에 )?늦을 것 같아서?)?",
        data=("second",),
    ),
    *tiles("way", WAY),
    *tiles("path", PLACE_PATH, WORD_PATH),
)
DIRECTIONS = tiles(
    "direction",
    f"{GOING} ?때{{이}} {COMING} ?때보다",
    data=("go",),
) + tiles(
    "direction", f"{COMING} ?때{{이}} {GOING} ?때보다", f"{COMING} ?때{{은}} {GOING} ?때보다", data=("back",)
)
DIFFERENCE = (
    *tiles("difference", f"(시간{{이}} )?<time:d>(만큼|이|가|을| 정도)? {LATE}[끝]?,?", data=("late",)),
    *tiles("difference", f"(시간{{이}} )?<time:d>(만큼|이|가|을| 정도)? {EARLY}[끝]?,?", data=("early",)),
    *tiles(
        "difference",
        "(걸리는 |걸린 |두 )?(시간|소요 시간)(의)? ?차(이)?{이} <time:d>(이다[.]?|일 때,?|이었다[.]?"
        "|이면,?|인|이라고 한다[.]?|가 된다|이 난다[.]?|이 났다[.]?)",
        "<time:d>(의)? (시간 )?차이{이} (난|났|나|생긴|생겼)[끝]?",
        data=("apart",),
    ),
)
TOTALS = (
    *tiles(
        "total",
        f"{_TIME}<time:t>(이|가)? (걸린|걸렸|걸리|걸릴|소요되|소요된|소요됐)[끝]?,?",
        f"{_TIME}(걸린|걸리는) (총 |전체 )?시간{{이}} {_TIME}<time:t>(이다[.]?|이었다[.]?|였다[.]?|일 때,?"
        f"|이라고 한다[.]?|이면,?|이라 할 때,?)",
        f"{_TIME}(걸린|걸리는) 시간{{은}} {_TIME}<time!:t>(이다[.]?|이었다[.]?|였다[.]?|이라고 한다[.]?)",
        "(전체|총) 걸린 시간{이} <time:t>(이다[.]?|이었다[.]?|일 때,?)",
        f"{_TIME}<time:t> 만에 ([장소]에 )?(도착|완주|다녀|왕복|갔다)(하|한|했|왔|온)?[끝]?,?",
        f"{_TIME}<time:t>{{이}} (되|된|됐|되었)[끝]?,?",
    ),
)
LENGTHS = (
    *tiles(
        "length",
        "([장소]에서 )?<length:l> ?(떨어진|떨어져 있는|만큼 떨어진|거리에 있는|거리의) ([장소]|두 (지점"
        "|마을|도시|사람))(까지|에|로|를|을|에서|의|에 있는)?",
        "거리{을} <length:l>{이라}고? (할 때|하면|하자),?",
        "거리{이} <length:l>(이다[.]?|인|이고,?|일 때,?|이며,?|이면,?)( (두 )?(지점|마을|도시|곳)( "
        "[장소],? ?[장소])?(에서|이 있다[.]?|을|를|에 있는|의|{이} 있을 때,?)?)?",
        "거리{은} <length!:l>(이다[.]?|이고,?|이며,?)",
        "서로 <length:l> (떨어진|떨어져 있는) (두 지점|두 곳|곳)( [장소],? ?[장소])?(에서|에 있는|에)?( "
        "[사람]{와} [사람]{이})?",
        "([장소]에서 )?<length:l>(의 거리)?{을}",
        "(총|전체) (거리{이} )?<length:l>{을}",
    ),
    *tiles("lake",
    "둘레(의 길이)?{이} <length:l>인 (호수|운동장|공원|트랙|산책로|연못|원형 트랙|저수지)( ?둘레|의 둘레)?(를"
    "|의"
    "|에서|가 있다[.]?)?( 같은 (지점|곳|장소)에서)?( [사람](,|{와}) ?[사람]({이})?)?"),
)  # fmt: skip
_TWO = (
    "(두 사람({은}|{이})?|[사람](,|{와}) ?[사람](이)?( 두 사람)?({은}|{이})?|두 (자동차|기차|사람|열차"
    "|버스)({은}|{이})?|둘{은})"
)
MEETING = (
    *tiles(
        "meeting",
        f"({_TWO} )?(동시에 )?(서로 )?(마주 보고|상대방을 향하여|마주보며|마주 향하여|반대 방향으로"
        f"|상대방의 집을 향해|상대방의 집을 향하여|서로를 "
        f"향하여|서로 상대를 향하여)( 동시에)?( (출발하|출발한|출발했|출발할|걸|걷|걸었|걸어갔|걸어가"
        f"|걸어간|뛰|돌|돈|달리|달렸|달려갔|달려오|간|갔|가)[끝]?)?,?",
        data=("facing",),
    ),
    *tiles(
        "meeting",
        f"({_TWO} )?(동시에 )(같은 지점에서 |각각 )?(출발하|출발한|출발했|출발할)[끝]?,?",
    ),
    *tiles(
        "meet",
        f"({_TWO} )?(출발한 지|출발한지|출발하고|출발해서|출발하여|출발 후)? ?<time:t>( 후| 뒤| 만)(에"
        f"|에는)? ?(처음으로 )?(서로 )?(만나|만난|만났|만날)[끝]?,?",
        f"({_TWO} )?(처음으로 |다시 )?만날 때까지 (걸리는|걸린) 시간",
        f"({_TWO} )?(처음으로 )?(다시 )?(만나는 것은|만난 것은) ({_TWO} )?(출발한 지|출발하고|출발한지)? "
        f"?<time:t>( 후| 뒤| 만)(이다|인가|인지)?",
        f"{_TWO} (출발한 지|출발한지|출발하고) 몇 시간 후에 만나[끝]?",
    ),
)
CHASING = (
    *tiles(
        "head",
        f"({person('a')}{{이}} )?([장소]({{을}}|에서|{{을}} 향해서?|{{을}} 향하여) )?(먼저 )?(출발한 지"
        f"|출발한지|출발하고|떠난 지|나선 "
        f"지|나간 지|학교로 출발한 지|출발하고 나서) ?<time:h>( 후| 뒤| 후| 지나)(에|서)?,?( "
        f"({person('b')}{{이}} )?(같은 길을 |같은 길을 따라 |뒤따라 |따라 |같은 길로 |그 뒤를 )"
        f"?([사람]{{을}} )?(출발하|출발한|출발했|따라나섰|따라갔|뒤따라갔|따라나서)[끝]?)?,?",
        f"{person('a')}{{이}} {person('b')}보다 <time:h> (먼저|일찍) (출발하|출발한|출발했|나섰)[끝]?,?",
        "<time:h> (후|뒤)(에)? ([사람]{이} )?((같은 (길|곳|지점|장소|집)(을|에서|로)|[장소]에서|[장소]를"
        "|뒤따라|따라) )*(출발하|출발한|출발했|따라나섰|따라갔)[끝]?,?",
    ),
    *tiles(
        "from",
        "([사람]({이}|{은}) )?([장소]({을}|에서) )(먼저 )?(출발하|출발한|출발했|떠났|나섰)[끝]?,?",
        "(먼저 )?출발하였다[.]?",
        "([사람]({이}|{은}) )?(먼저 )(출발하|출발했|출발한|떠났|나섰)[끝]?,?",
    ),
    *tiles(
        "catch",
        "([사람]({이}|{은}) )?([장소]{을} )?(출발한 지|출발한지|나선 지|떠난 지|출발하고|출발해서|출발하여"
        "|출발 후)? ?<time:t>( 후| 뒤| "
        "만)(에)? ([사람]({을}|{와}) )?(만나|만난|만났|만날|따라잡|따라잡는|따라잡을|따라잡았)[끝]?,?",
        "([사람]({이}|{은}) )?[사람]({을}|{와}) (만나는|따라잡는|만날|따라잡을) (것은|때는) ([사람]{이} )"
        "?(출발한 지|출발한지|출발하고) ?<time:t>( 후| 뒤| 만)(이다|인가|인지)?",
        "([사람]({이}|{은}) )?[사람]({을}|{와}) (만날|따라잡을) 때까지 (걸리는|걸린) 시간",
        "([사람]({이}|{은}) )?[사람]({을}|{와}) (만나|따라잡)[끝]?,?",
    ),
)
_DISTANCE = "(편도 )?(거리|등산로의 길이|길이|길의 길이|산책로의 길이|구간의 거리)"
GOALS = (
    *tiles("goal", f"(올라간 |내려온 |이 |집에서의 |갈 때의 |등산 )?{_DISTANCE}", data=("distance",)),
    *tiles("goal",
    "([장소에서장소까지]|[장소](,|{와}) ?[장소] 사이)(의 거리)?{은} <length?:asked>",
    "(올라간 |이 )?거리{은} <length?:asked>", data=("distance",)),
    *tiles("goal",
    f"<speed!:ref>{{으로}} {_HOW}(걸은|간|걸어간|뛴|뛰어간|달린|달려간|이동한|올라간|내려온|온) "
    f"거리({{은}} <length?:asked>)?", data=("leg",)),
    *tiles("goal", "(걸어간|걸은) 거리({은} <length?:asked>)?", data=("way", "걷")),
    *tiles("goal", "(뛰어간|뛴|달린|달려간) 거리({은} <length?:asked>)?", data=("way", "뛰")),
    *tiles("goal", "자전거를 (타고|탄) ?(간 )?거리({은} <length?:asked>)?", data=("way", "자전거")),
    *tiles("goal", "(걸리는|걸린) 시간({은} <time?:asked>)?", "몇 시간 동안 (갔|달렸)[끝]?", data=("time",)),
    *tiles("goal", "([사람]의 )?(속력|속도)({은} <speed?:asked>)?", data=("speed",)),
    *tiles("lasting", "<time:t> (동안|간)(에)?"),
    *tiles("goal", "<time?:asked>{이}? (걸리|걸린|걸릴)[끝]?", data=("time",)),
    *tiles("goal", "(시간의 차|시간 차)", data=("difference",)),
    *tiles("goal",
    "이동한 거리", "(간|달린|이동하는|움직인) 거리({은} <length?:asked>)?", data=("distance",)),
)  # fmt: skip
_TRIP = (
    "( 가는 ?데| 갈 때,?| 가려고 한다[.]?| 이동하는 ?데| 다녀오는 ?데| 왕복하는 ?데| "
    "왕복하였다[.]?| 왕복하였더니| 갔다 ?오는 ?데)"
)
SAME_WAY = tiles("same_way", "(서로 )?같은 방향으로")
FILLERS = tiles(
    "filler",
    f"{PLACE_PATH}(를|을)?{_TRIP}",
    f"{WORD_PATH}{_TRIP}", f"{BETWEEN}( ?사이(의|를|에서)?)?{{을}}?{_TRIP}?", f"사이(의|를|에서){_TRIP}?",
    "등산을 하는 ?데,?",
    "산을 오르는 ?데", "왕복하는 ?데", "다녀오는데", "왕복(하여|하였더니|했더니|하면서|하였다[.]?)?,?",
    "일정한 (속력|속도)(으로|로)",
    "동생을 만날 때까지",
    "각각", "한 번도 쉬지 않고", "쉬지 않고", "(뒤)?따라(?!가|간|갔|갈|잡|나)", f"{_TWO}",
    "이때", "같은 (지점|곳|장소|출발점)에서( 동시에)?", "동시에",
    "[사람]{을}( (따라|쫓아)(?!가|간|갔|갈|잡))?", "([사람]{와} )?[사람] 두 사람({이}|{은})",
)  # fmt: skip
WHO = (
    tiles("who", f"{person('a')}({{이}}|{{은}}|이는|이가)")
    + tiles("compare", f"{person('a')}({{이}}|{{은}}) {person('b')}보다")
    + tiles("couple", f"{person('a')}({{와}}|,) ?{person('b')}({{이}}|{{은}})")
)
POOL: tuple[Tile, ...] = (
    *common(), *LETTER_GOAL, *MOTION, *DIRECTIONS, *DIFFERENCE, *TOTALS, *LENGTHS, *MEETING, *CHASING,
    *SAME_WAY,
    *GOALS, *FILLERS, *WHO,
)  # fmt: skip


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    if len({fact.data for fact in facts if fact.tag == "goal"}) > 1:
        return SEVERAL_ASKED
    return travel_kinds.assemble(facts, tokens)

# ruff: noqa: E501 (a table: each row on its line)
"""Heads and legs, savings, numbers of last year, games on stairs, workers, benches, ages."""

from appliance.reading.phrases import tiles
from appliance.reading.situations.everyday.kit import IS, WHO, S, Story, pool

LEGS = {
    2: "닭|오리|타조|두루미|학|꿩|거위|오토바이|자전거|두발자전거|두 발 자전거",
    3: "세발자전거|세 발 자전거",
    4: "토끼|돼지|소|강아지|개|염소|양|고양이|말|사슴|송아지|자동차|승용차|거북이|코끼리",
}
_ALL = "|".join(LEGS.values())
_BOTH = "(모두 |합하여 |합쳐서 |모두 합하여 |합해서 |총 )?"


def _legs_of(name: str) -> int:
    return next(legs for legs, names in LEGS.items() if name in names.split("|"))


def _animal(name: str) -> str:
    return f"(?P<{name}>{_ALL})"


_IN = "(어느 |어떤 |한 )?(농장|우리|마당|목장|동물원|주차장|울타리 안|축사)(에|에서|에는|에서는|에 있는) ?(있는 )?"
_LEG_WORD = "(다리|바퀴)"
LEGS_STORY = Story(
    "legs.two_kinds",
    pool(
        tiles("heads", f"({_IN})?{_animal('a')}({{와}}|,) ?{_animal('b')}({S}|{{을}}) {_BOTH}<count!:total>{{이}}? ?(있다|있고,?|있을 때,?|있으며,?|있는데,?|기르고 있다|키우고 있다|기르고 있는데,?|키우고 있는데,?|기르는데,?|키우는데,?|있다고 한다|주차되어 있다|세워져 있다|기른다|{{을}} 기르고 있다|{{을}} 키우고 있다|{{을}} 기르고 있는데,?|{{을}} 키우는데,?|{{을}} 기르는데,?)",
              f"({_IN})?{_animal('a')}({{와}}|,) ?{_animal('b')}{{을}} {_BOTH}<count!:total>{{을}}? (기르고 있다|키우고 있다|기르고 있는데,?|키우고 있는데,?|기른다|키운다|기르는데,?)", f"({_IN})?{_animal('a')}({{와}}|,) ?{_animal('b')}의 수의 합{S} <count!:total>{IS}"),
        tiles("legs", f"({_LEG_WORD}|{_LEG_WORD}의 수|{_LEG_WORD} 수|다리의 개수)(의 합|의 총합|의 합계)?{S} (모두 |총 |합하여 )?<count!:legs>{IS}", f"(이 동물들의 |이들의 |이들 )?{_LEG_WORD}(의 수|수|의 개수)?(의 합|의 총합|{{을}} (모두 )?(세어 보니|세었더니|합하면))?{S}? ?(모두 |총 )?<count!:legs>{IS}", f"{_LEG_WORD}{{이}} (모두 |총 |합하여 )?<count!:legs>{{이}} 있다"),
        tiles("heads", f"{_animal('a')}({{와}}|,) ?{_animal('b')}{{이}} {_BOTH}<count!:total>{{이}}? ?있는 (농장|우리|마당|주차장|동물원)(에서)?"),
        tiles("legs", f"{_LEG_WORD}(의)? ?(수|개수){{을}} (모두 )?세어 ?(보니|보았더니|봤더니) (모두 |총 )?<count!:legs>{IS}"),
        tiles("goal", f"(이때,? |이 때,? )?(?P<asked>{_ALL})(의 수|의 마리 수)?({{은}} (모두 )?<count?:q>)?", f"(?P<asked>{_ALL}){{은}} <count?:q>"),
        tiles("filler", "이때,?", "각각", "모두"),
    ),
    must=("heads", "legs"),
    people=("a", "b"),
    persons=("first", "second"),
    settled=lambda names: dict(zip(("legs_first", "legs_second"), map(_legs_of, names), strict=False)),
)  # fmt: skip
_SAVES = "(저금|예금|저축|입금)"
_HAS = f"(이고,?|{{이}} 있고,?|{{이}} 들어 있고,?|{{이}} {_SAVES}되어 있고,?|{{을}} 가지고 있고,?|을 {_SAVES}하였고,?|,)"
_ENDS = f"(이다|이 있다|{{이}} 들어 있다|{{이}} {_SAVES}되어 있다|{{을}} 가지고 있다|{{이}} 있다|이라고 한다|{{이}} {_SAVES}되어 있다고 한다|인데,?|{{이}} {_SAVES}되어 있고,?|{{이}} {_SAVES}되어 있을 때,?|{{이}} 있는데,?|{{이}} {_SAVES}되어 있는데,?|일 때,?|이 들어 있는데,?)"
_MINE = f"(의 {_SAVES}액{S}|의 통장(에는|에|잔액은)|의 저금통(에는|에)|의 {_SAVES}통장에는|{S})"
_SAVED = (
    tiles("now", f"(현재 |지금 )?(?P<a>{WHO}){_MINE} (현재 )?<money!:start_first>{_HAS} ?(?P<b>{WHO}){_MINE} (현재 )?<money!:start_second>{_ENDS}",
          f"(현재 |지금 )?(?P<a>{WHO})({{와}}|,) ?(?P<b>{WHO})(의 통장에는|의 {_SAVES}액은|{S}) (현재 )?각각 <money!:start_first>,? ?<money!:start_second>{_ENDS}"),
    tiles("monthly", f"(다음 달부터 |앞으로 |이번 달부터 )?(매달|매월|한 달에|달마다) (?P<a2>{WHO}){S} <money!:step_first>씩,? ?({_SAVES}하고,? )?(?P<b2>{WHO}){S} <money!:step_second>씩 (매달 )?{_SAVES}(한다|하면|할 때,?|한다고 할 때,?|한다면|한다고 한다|하려고 한다|한다고 하면),?",
          f"(다음 달부터 |앞으로 |이번 달부터 )?(?P<a2>{WHO}){S} (매달|매월) <money!:step_first>씩,? ?({_SAVES}하고,? )?(?P<b2>{WHO}){S} (매달|매월) <money!:step_second>씩 {_SAVES}(한다|하면|할 때,?|한다고 할 때,?|한다면|한다고 한다|하려고 한다),?"),
    tiles("filler", "이때,?", "(단, )?이자는 생각하지 않는다"),
    tiles("remark", r"\((단, ?)?이자{은} (생각하지 않는다|계산하지 않는다|없다)\.?\)"),
)  # fmt: skip
_MONTHS = "(몇 개월|몇 달|<age?:months>) ?(후|뒤)"
SAVINGS = Story(
    "savings.equal",
    pool(*_SAVED, tiles("goal", f"((?P<a3>{WHO})({{와}}|의 {_SAVES}액{{와}}|의 {_SAVES}액이) ?(?P<b3>{WHO})의? ?({_SAVES}액|{_SAVES}한 금액|저금액)?(이|과)? |두 사람의 ({_SAVES}액|통장 잔액|저금액)이 )(서로 )?같아지는 것은 (지금으로부터 |현재로부터 )?{_MONTHS}",
               f"{_MONTHS}에 ((?P<a3>{WHO})({{와}}) ?(?P<b3>{WHO})의? |두 사람의 )({_SAVES}액|통장 잔액)이 (서로 )?같아지[끝]", data=("months",))),
    must=("now", "monthly", "goal"),
    unit={"months": "개월"},
    people=("a", "b"),
)  # fmt: skip
SAVINGS_BOUND = Story(
    "bound.savings",
    pool(*_SAVED, tiles("goal", f"(?P<b3>{WHO})의 {_SAVES}액이 (?P<a3>{WHO})의 {_SAVES}액보다 (처음으로 )?많아지는 것은 (지금으로부터 |현재로부터 )?{_MONTHS}(부터|부터이|째부터)?", f"{_MONTHS}(부터|에) (?P<b3>{WHO})의 {_SAVES}액이 (?P<a3>{WHO})의 {_SAVES}액보다 (처음으로 )?많아지[끝]", data=("months",))),
    must=("now", "monthly", "goal"),
    unit={"months": "개월"},
    people=("a", "b"),
)  # fmt: skip
_UP = "(증가하(고|였고|여|며)|늘(고|었고|어|어났고|어나고|어나|어서)|증가했고|늘어)"
_DOWN = "(감소하(고|였고|여|며)|줄(고|었고|어|어들고|어들어|어들었고|어서)|감소했고|줄어)"
_MORE = "(증가하였다|증가했다|늘었다|늘어났다|많아졌다|증가하였다고 한다|늘었다고 한다|늘어났다고 한다|증가했을 때|증가하였을 때|늘었을 때|많아졌다고 한다|증가하였다고 할 때|늘었다고 할 때)"
_LESS = "(감소하였다|감소했다|줄었다|줄어들었다|적어졌다|감소하였다고 한다|줄었다고 한다|줄어들었다고 한다|감소했을 때|감소하였을 때|줄었을 때|줄어들었을 때|감소하였다고 할 때|줄었다고 할 때)"
_GROUP = "(?P<{}>남학생|여학생|남자 회원|여자 회원|남자 신입생|여자 신입생|남자 직원|여자 직원|남자 사원|여자 사원|남성|여성)"
_WHOLE = "(전체 )?(학생|회원|신입생|직원|사원|인원|학생들|사람)(의)? ?수"


def _groups(kind: str, ends: str) -> Story:
    up, down = _GROUP.format("a"), _GROUP.format("b")
    change = f"(전체적으로 |전체{{은}} |전체 |전체 {_WHOLE}{{은}}|{_WHOLE}{{은}}|{_WHOLE}{{이}})? ?(작년보다 |전체적으로 )?<count!:change>{{이}}? {ends},?"
    return Story(
        kind,
        pool(
            tiles(
                "last",
                f"(어느 |어떤 )?(학교|중학교|고등학교|동호회|회사|동아리|학원)?(의|에서)? ?작년(의)? ?{_WHOLE}{{은}} (모두 |남녀 합하여 )?<count!:total>(이었다|이었는데,?|이었고,?|이다|이었다고 한다|였다|이고,?)",
                f"작년(의)? ?{_WHOLE}{{이}} <count!:total>(이던|인|이었던) (어느 |어떤 )?(학교|중학교|고등학교|동호회|회사|동아리)?(에서|의|{{이}})?",
            ),
            tiles(
                "rates",
                f"(올해{{은}} |올해에는 |금년에는 |올해 )?(작년(에 비해|보다|에 비하여) )?{up}(의 수)?{S} (작년보다 )?<percent!:up>{{이}}? ?{_UP},? ?{down}(의 수)?{S} (작년보다 )?<percent!:down>{{이}}? ?{_DOWN},? ?{change}",
                f"(올해{{은}} |올해에는 |금년에는 |올해 )?(작년(에 비해|보다|에 비하여) )?{down}(의 수)?{S} (작년보다 )?<percent!:down>{{이}}? ?{_DOWN},? ?{up}(의 수)?{S} (작년보다 )?<percent!:up>{{이}}? ?{_UP},? ?{change}",
            ),
            tiles(
                "goal",
                "(이때,? )?작년(의|에)? ?(?P<asked>남학생|여학생|남자 회원|여자 회원|남자 신입생|여자 신입생|남자 직원|여자 직원|남자 사원|여자 사원|남성|여성)(의)? ?수({은} <count?:q>)?",
                "(이때,? )?작년(의|에)? ?(?P<asked>남학생|여학생|남자 회원|여자 회원){은} (모두 )?<count?:q>",
            ),
            tiles("filler", "이때,?", "이 학교의", "(이 )?(학교|중학교|고등학교)의"),
        ),
        must=("last", "rates"),
        unit={"first": "명", "second": "명"},
        people=("a", "b"),
        persons=("first", "second"),
    )


MORE, LESS = _groups("groups.more", _MORE), _groups("groups.less", _LESS)
_GAME = "(이긴 사람{은} (<count!:up>|<num!:up> ?(계단|칸))(을|를|씩을|씩)? ?(올라가고|오르고|위로 올라가고),? ?진 사람{은} (<count!:down>|<num!:down> ?(계단|칸))(을|를|씩을|씩)? ?(내려가기로|내려오기로|내려간다|아래로 내려가기로))"
STAIRS = Story(
    "stairs.wins",
    pool(
        tiles("game", f"(?P<a>{WHO})({{와}}|,) ?(?P<b>{WHO})({{이}}|{{은}}|두 사람이)? (계단에서 )?가위바위보를 (하여|해서|하는데),? ?{_GAME} (하였다|했다|한다|할 때|하였을 때|하였더니|하고)?,?"),
        tiles("ends", f"(가위바위보를 (여러 번 |몇 번 |모두 )?(한|하여|한 후|한 결과) ?)?(얼마 후에? |그 결과 |게임이 끝난 후 |가위바위보가 끝났을 때 |한참 후 |가위바위보를 한 결과 )?(?P<a2>{WHO}){S} (처음|처음의) ?위치보다 (<count!:height_first>|<num!:height_first> ?(계단|칸))({{을}}|{{이}})?,? ?(올라가 있고,? |위에 있고,? |올라가고,? |올라갔고,? |위에,? )?(?P<b2>{WHO}){S} (처음 ?위치보다 )?(<count!:height_second>|<num!:height_second> ?(계단|칸))({{을}}|{{이}})? ?(올라가 ?있었다|올라갔다|위에 있었다|위에 있다|올라가 있다|올라가 있을 때|위에 있었을 때|위에 있게 되었다|올라가게 되었다),?"),
        tiles("goal", f"(이때,? )?(?P<asked>{WHO}){{이}} 이긴 (횟수|회수)({{은}} (몇 번|<count?:q>))?", f"(?P<asked>{WHO}){{은}} (모두 )?<count?:q> 이겼[끝]"),
        tiles("remark", r"\((단, ?)?(가위바위보를 하여 |두 사람이 |서로 )?비기는 (경우|때|일){은} (없다|없는 것으로 한다|생각하지 않는다)\.?\)"),
        tiles("filler", "이때,?", "얼마 후"),
    ),
    must=("game", "ends", "remark"),
    unit={"wins": "번", "losses": "번"},
    people=("a", "b"),
    persons=("wins", "losses"),
)  # fmt: skip
WORKERS = Story(
    "workers.days",
    pool(
        tiles("first", "<count!:people_first>{이} (함께 |같이 )?(일을 )?(하면|일하면|하여|하면 마치는 데|작업하면|하는 데|일할 때|하면 완성하는 데) <time!:days_first>(이|{이}|만에|을)? ?(걸리는|에 끝나는|이 걸리는|끝나는|끝낼 수 있는|마칠 수 있는|완성하는|완성할 수 있는|이 걸려서 끝나는) (어떤 )?(일|작업)({을}|{이} 있다|{이} 있을 때,?|{이} 있는데,?)?,?",
              "<count!:people_first>{이} <time!:days_first>( 동안)? (해야|일해야|하여|하면) (끝나는|끝낼 수 있는|마칠 수 있는|완성되는|끝내는) (일|작업)({을}|{이} 있다|{이} 있을 때,?)?,?", "(어떤|같은|한) (일|작업){을} <count!:people_first>{이} (함께 |같이 )?(하면|끝내는 데|하여 끝내는 데|하는 데) <time!:days_first>{이} (걸린다|걸린다고 한다|걸린다고 할 때,?|걸리고,?|걸릴 때,?)"),
        tiles("second", "(이 일을 |같은 일을 |이 작업을 )?<count!:people_second>{이} (함께 |같이 )?(일을 )?(하면|일하면|작업하면|하여 완성하려면|하는 데|끝내는 데|할 때)"),
        tiles("second", "<time!:days_second>( 만에| 안에)? (끝내려면|마치려면|끝내기 위해서는|마치기 위해서는|완성하려면|끝내려고 할 때,?|마치려고 할 때,?|끝내는 데 필요한|마치는 데 필요한)"),
        tiles("goal", "<time?:days_second>{이} (걸리|걸린)[끝]", "<time?:days_second> 만에 (끝낼|마칠|완성할) 수 있[끝]", data=("days_second",)),
        tiles("goal", "(모두 )?<count?:people_second>{이} (일해야|있어야|함께 해야|해야) ?(하)?[끝]?", "(모두 )?<count?:people_second>{이} (필요한가|필요한지|필요하겠는가)", data=("people_second",)),
        tiles("remark", r"\((단, ?)?(모든 )?(사람들이|한 사람이|사람이|각 사람이|모든 사람이|모두) ?(같은 시간 동안 |하루에 |일정한 시간 동안 )?(하루에 )?(하는 일의 양|일하는 양|일의 양|일하는 속도)({은}|{이}) (모두 |서로 )?(같다|일정하다)\.?\)"),
        tiles("filler", "이때,?"),
    ),
    must=("first", "second"),
)  # fmt: skip
AGES = Story(
    "ages.product",
    pool(
        tiles("gap", f"(현재 )?(?P<b>{WHO})(의 나이)?{S} (?P<a>{WHO})(의 나이)?보다 <age!:difference>(이|만큼|가)? ?(적고,?|어리고,?|적으며,?|어리며,?|적다|어리다|적은데,?)"),
        tiles("gap", f"(현재 )?(?P<a>{WHO})(의 나이)?{S} (?P<b>{WHO})(의 나이)?보다 <age!:difference>(이|만큼|가)? ?(많고,?|많으며,?|많다|많은데,?)"),
        tiles("product", f"(두 사람|이들|두 사람의)의? ?나이의 곱{S} <num!:product>{IS}"),
        tiles("goal", f"(현재 )?(?P<asked>{WHO})의 (현재 )?나이({{은}} <age?:q>)?", f"(현재 )?(?P<asked>{WHO}){{은}} <age?:q>"),
        tiles("filler", "이때,?"),
    ),
    must=("gap", "product"),
    people=("a", "b"),
    persons=("older", "younger"),
)  # fmt: skip
_SIT = "(앉으면|앉을 때|앉히면|앉게 하면|앉았더니)"
_SEAT = "(긴 )?(의자|벤치)"
BENCHES = Story(
    "benches.seats",
    pool(
        tiles("opening", f"((어느 |어떤 )?(강당|공원|체육관|교실)(의|에 있는|에) )?{_SEAT}에 (학생|사람|관객)(들)?{{이}} (앉는데,?|앉을 때,?|앉으려고 한다|앉으려고 하는데,?|모두 앉으려고 하는데,?)", f"(학생|사람|관객)(들)?{{이}} (강당의 )?{_SEAT}에 (앉는데,?|앉을 때,?|앉으려고 한다|앉으려고 하는데,?)", "(강당에 모인 |모인 )?(학생|사람|관객)(들)?{이}"),
        tiles("less", f"(한 {_SEAT}에 |{_SEAT} 하나에 |한 개의 {_SEAT}에 )?<count!:each_less>씩 {_SIT},? <count!:left>{{이}} (앉지 못하고,?|앉지 못하며,?|못 앉고,?|남고,?|앉지 못한다|서 있게 되고,?)"),
        tiles("more", f"(한 {_SEAT}에 |{_SEAT} 하나에 |한 개의 {_SEAT}에 )?<count!:each_more>씩 {_SIT},? {_SEAT}{{이}} <count!:empty>{{이}}? ?(남고|비고|남으며|비어 있고|남고,),? (마지막|맨 마지막|나머지|남은) {_SEAT}에는 <count!:last>{{이}} (앉는다|앉게 된다|앉는다고 한다|앉는다고 할 때,?|앉게 된다고 한다|앉게 된다고 할 때,?)",
              f"(한 {_SEAT}에 |{_SEAT} 하나에 )?<count!:each_more>씩 {_SIT},? (마지막|맨 마지막) {_SEAT}에는 <count!:last>{{이}} (앉고|앉고,) (빈 |완전히 빈 )?{_SEAT}{{이}} <count!:empty>{{이}}? ?(남는다|생긴다|남는다고 한다|남는다고 할 때,?)"),
        tiles("more", f"(한 {_SEAT}에 |{_SEAT} 하나에 )?<count!:each_more>씩 {_SIT},? (마지막|맨 마지막) {_SEAT}에는 <count!:last>{{이}} 앉고,? {_SEAT}{{이}} <count!:empty>{{이}}? ?(남는다|남는다고 한다|남는다고 할 때,?)"),
        tiles("goal", f"(이때,? )?(전체 )?{_SEAT}의 (개수|수)({{은}} <count?:benches>)?", f"{_SEAT}{{은}} (모두 )?<count?:benches>", data=("benches",)),
        tiles("goal", "(이때,? )?(전체 )?(학생|사람|관객)(의)? ?수({은} <count?:people>)?", "(학생|사람|관객){은} (모두 )?<count?:people>", data=("people",)),
    ),
    must=("less", "more"),
    unit={"benches": "개", "people": "명"},
)  # fmt: skip
_JOB = "(어떤 |이 |한 )?(일|작업)을 (완성하는 ?데|마치는 ?데|끝내는 ?데|하는 ?데|혼자 하면|혼자서 하면|혼자 끝내는 ?데)"
TURN = Story(
    "work.in_turn",
    pool(
        tiles("alone", f"{_JOB},? (?P<a>{WHO}){S} (혼자서? (하면 )?)?<time!:days_first>(이 걸리고,?|{{이}}|,|이고,?)?,? ?(?P<b>{WHO}){S} (혼자서? (하면 )?)?<time!:days_second>{{이}} (걸린다|걸린다고 한다|걸릴 때,?|걸린다고 할 때,?|걸리는 일이 있다)"),
        tiles("turn", f"(이 일을 )?(?P<a2>{WHO}){{이}} (혼자서? )?(먼저 )?<time!:part_first> ?(동안)? ?(일한|한|혼자 한|일을 한|일하고|하고|하다가) ?(후에?|뒤에?|다음)?,? (나머지 일을|나머지를|나머지는|남은 일을|이어서) ?(?P<b2>{WHO}){{이}} (혼자서? )?(하여|해서|맡아|일하여)? ?(일을 )?(완성하였다|마쳤다|끝냈다|완성했다|끝내려고 한다|마치려고 한다|하여 끝냈다|끝마쳤다|완성하였을 때,?|마쳤을 때,?|끝냈을 때,?|하여 완성하였다|하였다|완성하려고 한다|모두 하였다)"),
        tiles("goal", f"(이때,? )?(?P<b3>{WHO}){{이}} (일한|일을 한) (날{{은}} <time?:part_second>|날수|기간|날|날의 수)({{은}} <time?:part_second>)?", f"(?P<b3>{WHO}){{은}} <time?:part_second> ?(동안)? (일하였|일해야|일했|일을 하였|일을 했|일을 해야|해야)( ?하)?[끝]", data=("part_second",)),
    ),
    must=("alone", "turn"),
    people=("a", "b"),
)  # fmt: skip
STORIES = (
    (LEGS_STORY, "다리|바퀴"), (SAVINGS, "같아지"), (SAVINGS_BOUND, "많아지"), (MORE, "작년"), (LESS, "작년"),
    (STAIRS, "가위바위보"), (WORKERS, "일|작업"), (AGES, "곱"), (BENCHES, "의자|벤치"), (TURN, "나머지|남은|이어서"),
)  # fmt: skip

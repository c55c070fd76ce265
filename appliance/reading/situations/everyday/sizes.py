# ruff: noqa: E501 (a table: each row on its line)
"""Consecutive numbers, digits, areas, gears, fuel, water and warmth."""

from dataclasses import replace
from fractions import Fraction

from appliance.domain.quantity import Quantity
from appliance.reading.phrases import Tile, tiles
from appliance.reading.situations.everyday.kit import IS, S, Story, pool

_SORTS = {"짝수": (2, 0), "홀수": (2, 1), "자연수": (1, None), "양의 정수": (1, None)}
_NAMED = "(수|자연수|홀수|짝수|정수)"


def _settled(step: int, parity: int | None) -> tuple[object, ...]:
    return ("step", step) if parity is None else ("step", step, "", "parity", parity)


def _row(many: str) -> tuple[Tile, ...]:
    return tuple(
        tile
        for sort, (step, parity) in _SORTS.items()
        for tile in tiles(
            "fixed",
            f"(서로 )?(연속하는|연속한|연속된|이웃하는|이웃한) {many}( 개의)? {sort}(의|{{이}} 있다|{{이}} 있을 때,?|에서|{{은}}|에 대하여)?",
            data=_settled(step, parity),
        )
    )


_SMALL = tiles(
    "goal",
    f"(이때,? )?((이 |이들 )?(두|세) {_NAMED} 중(에서)? |이 중 )?(가장 |더 )?작은 {_NAMED}",
    data=("smallest",),
)
_LARGE = tiles(
    "goal",
    f"(이때,? )?((이 |이들 )?(두|세) {_NAMED} 중(에서)? |이 중 )?(가장 |더 )?큰 {_NAMED}",
    data=("largest",),
)
_TWO_ALL = tiles(
    "goal", f"(이때,? )?(이 |이들 )?두 {_NAMED}(?={{을}}|{{은}}|$)", data=("smallest", "largest")
)
_THREE_ALL = tiles(
    "goal", f"(이때,? )?(이 |이들 )?세 {_NAMED}(?={{을}}|{{은}}|$)", data=("smallest", "middle", "largest")
)
_MIDDLE = tiles("goal", f"(이때,? )?((이 )?세 {_NAMED} 중(에서)? )?가운데 {_NAMED}", data=("middle",))
_SQUARES = tiles(
    "total",
    f"((이 )?(두|세) {_NAMED}의 |각각의 )?제곱의 합{S} <num!:total>{IS}",
    f"각각 제곱하여 더(하였더니|했더니|한 값이|하면) <num!:total>({IS}|{{이}} (되었다|되었을 때,?|된다))",
    f"각각의 제곱을 (더하면|더한 값이) <num!:total>({IS}|{{이}} (되었다|되었을 때,?|된다))",
)
SQUARES_TWO = Story(
    "run.squares_two", pool(_row("두"), _SQUARES, _SMALL, _LARGE, _TWO_ALL), must=("fixed", "total")
)
SQUARES_THREE = Story(
    "run.squares_three",
    pool(_row("세"), _SQUARES, _SMALL, _MIDDLE, _LARGE, _THREE_ALL),
    must=("fixed", "total"),
)
PRODUCT = Story(
    "run.product",
    pool(_row("두"), tiles("total", f"((이 )?두 {_NAMED}의 )?곱{S} <num!:total>{IS}"), _SMALL, _LARGE, _TWO_ALL),
    must=("fixed", "total"),
)  # fmt: skip
PAIR = Story(
    "pair.product",
    pool(
        tiles("gap", f"(두 (자연수|수)의 )?차{S} <num!:difference>{IS}", "두 (자연수|수)의 차{이} <num!:difference>이고,?", "차{이} <num!:difference>인 두 (자연수|수){이} 있다", "(어떤 )?차{이} <num!:difference>인 두 (자연수|수)의 곱{이} <num!:product>(일 때,?|이다|이라고 한다|이라고 할 때,?)", "차{이} <num!:difference>이고 곱{이} <num!:product>인 두 (자연수|양수)(에서|의|{이} 있다|{이} 있을 때,?)?( 중)?"),
        tiles("product", f"((이 )?(두 (자연수|수)|두 수)의 )?곱{S} <num!:product>{IS}", "(이 )?두 (자연수|수)의 곱{이} <num!:product>(일 때,?|이다)"),
        tiles("sort", "(어떤 )?두 자연수(의|{이} 있다)?", "두 자연수 중"),
        tiles("goal", "(이때,? )?((이 )?두 (자연수|수) 중(에서)? )?(더 )?큰 (수|자연수)", data=("larger",)),
        tiles("goal", "(이때,? )?((이 )?두 (자연수|수) 중(에서)? )?(더 )?작은 (수|자연수)", data=("smaller",)),
        tiles("goal", "(이때,? )?(이 )?두 자연수(?={을}|{은}|$)", data=("smaller", "larger")),
    ),
    must=(),
)  # fmt: skip
_RUN3 = tuple(
    tile for sort, step in (("자연수", 1), ("정수", 1))
    for tile in tiles("fixed", f"(연속하는|연속한|연속된) 세( 개의)? {sort}의 합{{이}}", data=("step", step))
)  # fmt: skip
_SAID = "(크다고 한다|클 때,?|크다|크다고 할 때,?|크도록 할 때,?|크다|큰)"
_SAID_LESS = "(작다고 한다|작을 때,?|작다|작다고 할 때,?|작도록 할 때,?|작은)"
_SUCH = "(이와 같은|이러한|이를 만족시키는|이를 만족하는|이런) (수|세 수|자연수|세 자연수|정수|세 정수) (중에서|중|가운데)"
RUN_BOUND = Story(
    "bound.run",
    pool(_RUN3, tiles("total", f"<num!:total>보다 {_SAID}"), tiles("such", _SUCH),
         tiles("goal", f"(이때,? )?(가장 작은|합이 가장 작은|합이 최소인|가장 작은 수로 이루어진) 세 {_NAMED}", data=("smallest", "middle", "largest")),
         tiles("goal", f"(이때,? )?(세 {_NAMED} 중(에서)? )?가장 작은 {_NAMED}의 최솟값", data=("smallest",)),
         tiles("goal", f"(이때,? )?(세 {_NAMED} 중(에서)? )?가장 큰 {_NAMED}의 최솟값", data=("largest",)),
         tiles("goal", f"(이때,? )?(세 {_NAMED} 중(에서)? )?가운데 {_NAMED}의 최솟값", data=("middle",))),
    must=("fixed", "total"),
)  # fmt: skip
RUN_BELOW = Story(
    "bound.run_below",
    pool(_RUN3, tiles("total", f"<num!:total>보다 {_SAID_LESS}"), tiles("such", _SUCH),
         tiles("goal", f"(이때,? )?(가장 큰|합이 가장 큰|합이 최대인) 세 {_NAMED}", data=("smallest", "middle", "largest")),
         tiles("goal", f"(이때,? )?(세 {_NAMED} 중(에서)? )?가장 큰 {_NAMED}의 최댓값", data=("largest",)),
         tiles("goal", f"(이때,? )?(세 {_NAMED} 중(에서)? )?가장 작은 {_NAMED}의 최댓값", data=("smallest",)),
         tiles("goal", f"(이때,? )?(세 {_NAMED} 중(에서)? )?가운데 {_NAMED}의 최댓값", data=("middle",))),
    must=("fixed", "total"),
)  # fmt: skip
_ONES, _TENS = "일의 자리(의)? ?숫자", "십의 자리(의)? ?숫자"
DIGITS = Story(
    "digits.tens",
    pool(
        tiles("tens", f"{_TENS}{{이}} <num!:tens>인 두 자리(의)? (자연수|수|정수)(가 있다|에서|가 있을 때,?|의|가 있는데,?)?,?"),
        tiles("turned", f"(이 (자연수|수)의 |이 수의 )?({_TENS}{{와}} {_ONES}|{_ONES}{{와}} {_TENS}|각 자리(의)? ?숫자){{을}} (서로 )?(바꾼|바꾸어 만든|바꾸면|바꿔 만든) (수|자연수)?({{은}}|{{이}})? ?(처음|원래)(의)? (수|자연수)보다 <num!:increase>(만큼)? (더 )?(크다|크다고 한다|크다고 할 때,?|클 때,?|커진다|커진다고 한다|크다면)"),
        tiles("goal", "(이때,? )?(처음|원래)(의)? (수|자연수)", data=("original",)),
        tiles("goal", f"(이때,? )?(처음 수의 )?{_ONES}", data=("ones",)),
    ),
    must=("tens", "turned"),
)  # fmt: skip
SQUARE_SHARING = Story(
    "sharing.square",
    pool(
        tiles("things", "(?P<t>사탕|연필|공책|초콜릿|귤|사과|구슬|과자|쿠키|볼펜|빵|젤리|스티커|색종이) <count!:things>{을} (?:몇 명의 |<count?> ?의 )?(학생|친구|아이|어린이|회원)(들)?에게 (남김없이 )?똑같이 (남김없이 )?(나누어 ?주었더니|나누어 ?주려고 한다|나누어 ?줄 때,?|나누어 ?주었다|나누어 ?주는데|나누어 ?주었는데),?"),
        tiles("less", "한 (학생|사람|명|아이|어린이|회원|친구){이} (받은|받는|받게 되는|가지는) (사탕|연필|공책|초콜릿|귤|사과|구슬|과자|쿠키|볼펜|빵|젤리|스티커|색종이)(의)? ?(개수|수|자루 수|권수){이} (전체 )?(학생|사람|아이|어린이|회원|친구)(의)? ?수보다 (<num!:less>만큼|<count!:less>)? ?(작았다|적었다|적다|작다|적다고 한다|작다고 한다|적었다고 한다|작았다고 한다|적을 때,?|작을 때,?|적다고 할 때,?)"),
        tiles("goal", "(이때,? )?(전체 )?(학생|사람|아이|어린이|회원|친구)(의)? ?수({은} <count?:people>)?", "(학생|아이|어린이|회원|친구){은} (모두 )?<count?:people>", data=("people",)),
        tiles("goal", "한 (학생|사람|명|아이|어린이|회원|친구){이} (받은|받는|받게 되는|가지는) (사탕|연필|공책|초콜릿|귤|사과|구슬|과자|쿠키|볼펜|빵|젤리|스티커|색종이)의 (개수|수)", data=("each",)),
    ),
    must=("things", "less"),
    unit={"people": "명"},
)  # fmt: skip
_LONGER = "(늘이고|늘리고|길게 하고|늘였고|늘리고,|길게,)"
_SHORTER = "(줄였더니|줄여서|줄여|줄이면|짧게 하였더니|줄였을 때|짧게 하여|줄인|줄이어)"
SQUARE = Story(
    "square.changed",
    pool(
        tiles("moved", f"(어떤 )?정사각형(의|에서|모양의 [가-힣]{{1,3}}의|{{이}} 있다\\. 이 정사각형의)? 가로의 길이{{을}} <length!:longer>(만큼)? {_LONGER},? ?세로의 길이{{을}} <length!:shorter>(만큼)? {_SHORTER}( (만든|만들었더니|직사각형을 만들었더니|만든 직사각형의))?,?",
            f"(어떤 )?정사각형(의|에서|모양의 [가-힣]{{1,3}}의|{{이}} 있다\\. 이 정사각형의)? 세로의 길이{{을}} <length!:longer>(만큼)? {_LONGER},? ?가로의 길이{{을}} <length!:shorter>(만큼)? {_SHORTER}( (만든|만들었더니|직사각형을 만들었더니|만든 직사각형의))?,?"),
        tiles("area", "(새로운 )?(직사각형의 |만든 직사각형의 )?넓이{이} <area!:area>(인 직사각형이 (되었다|된다|되었을 때,?|되었다고 한다)|가 되었다|가 되었을 때,?|이 되었다|이었다|일 때,?|이다|였다|가 되었다고 한다|가 된다)"),
        tiles("goal", "(이때,? )?처음 정사각형의 한 변의 길이({은} <length?:side>)?", data=("side",)),
    ),
    must=("moved", "area"),
)  # fmt: skip
_LAND = "(땅|화단|밭|공원|잔디밭|꽃밭|정원|토지)"
ROAD = Story(
    "land.road",
    pool(
        tiles("land", f"가로(의 길이)?{{이}} <length!:width>(,|이고,?) ?세로(의 길이)?{{이}} <length!:height>인 직사각형 모양의 {_LAND}(에|{{이}} 있다|의 안쪽에)?", f"가로, 세로의 길이가 각각 <length!:width>, <length!:height>인 직사각형 모양의 {_LAND}(에|{{이}} 있다)?"),
        tiles("road", f"(이 {_LAND}에 )?(가로와 세로로 )?폭{{이}} (일정한|같은) (십자 모양의 |십자형의 |서로 수직인 <count:two>의 |서로 수직인 두 )?(도로|길)({{을}}|를) (만들었더니|내었더니|내려고 한다|만들려고 한다|냈더니|만들고|만들었을 때|만들었다),?",),
        tiles("area", f"(도로를 제외한 |길을 제외한 |도로를 뺀 |길을 뺀 )?(남은 |나머지 |남아 있는 )?({_LAND}|부분)의 넓이{{이}} <area!:area>(가 되었다|이 되었다|이었다|일 때,?|이다|였다|가 되었다고 한다|가 되도록 할 때,?|가 되게 하려고 한다|이라고 한다|라고 한다|가 되었을 때,?|가 되게 하려면)"),
        tiles("goal", "(이때,? )?(이 )?(도로|길)의 폭({은} <length?:road>(로 해야 하[끝])?)?", data=("road",)),
    ),
    must=("land", "road", "area"),
)  # fmt: skip
STRING = Story(
    "squares.string",
    pool(
        tiles("string", "길이{이} <length!:string>인 (끈|철사|실|노끈){을} (둘로 |두 부분으로 |<count:two>로 |모두 사용하여 )?(잘라|나누어|잘라서|겹치지 않게 사용하여)?,? ?(남김없이 사용하여 )?((크기가|한 변의 길이가) (서로 )?다른 )?(<count:two>의|두) 정사각형{을} (만들었다|만들었더니|만들려고 한다|만들었을 때|만들 때),?"),
        tiles("area", "((이 )?두 정사각형의 )?넓이의 합{이} <area!:area>(이었다|일 때,?|이다|였다|이라고 한다|라고 한다|가 되도록 할 때,?|가 되었다|이 되었다|가 되었을 때,?)"),
        tiles("goal", "(이때,? )?(두 정사각형 중 )?(더 )?큰 정사각형의 한 변의 길이({은} <length?:larger>)?", data=("larger",)),
        tiles("goal", "(이때,? )?(두 정사각형 중 )?(더 )?작은 정사각형의 한 변의 길이({은} <length?:smaller>)?", data=("smaller",)),
    ),
    must=("string", "area"),
)  # fmt: skip
TRAPEZOID = Story(
    "trapezoid.area",
    pool(
        tiles("top", "윗변(의 길이)?{이} <length!:top>(이고|,) ?,? ?아랫변(의 길이)?{이} <length!:bottom>(이고,?|,|인 사다리꼴(에서|의|이 있다)?)?", "윗변의 길이와 아랫변의 길이가 각각 <length!:top>, <length!:bottom>(인|이고)( 사다리꼴의)?"),
        tiles("height", "높이{이} <length!:height>인 사다리꼴(의)?", "높이{이} <length!:height>(이고,?|일 때,?|이다)"),
        tiles("area", "(이 사다리꼴의 )?넓이{이} <area!:area>(인 사다리꼴(의)?|일 때,?|이다|이고,?)"),
        tiles("goal", "(이 )?(사다리꼴의 )?넓이", data=("area",)),
        tiles("goal", "(이때,? )?(이 )?(사다리꼴의 )?높이({은} <length?:height>)?", data=("height",)),
        tiles("goal", "(이때,? )?(이 )?(사다리꼴의 )?아랫변의 길이", data=("bottom",)),
        tiles("goal", "(이때,? )?(이 )?(사다리꼴의 )?윗변의 길이", data=("top",)),
        tiles("bottom", "(윗변(의 길이)?{이} <length!:top>|아랫변(의 길이)?{이} <length!:bottom>)(,|이고,?|인 사다리꼴의)"),
        tiles("thing", "사다리꼴의", "사다리꼴에서"),
    ),
)  # fmt: skip
_TURN = "(회전하|회전한|회전할|돌|도|돈)"
_ENGAGED = "(서로 )?(맞물려 (돌고 있는|도는|돌아가는|회전하는)|맞물린|맞물려 있는)"
_ROUNDS = "(<num!:{0}>|<count!:{0}>) ?(바퀴|번|회전)?"
GEARS = Story(
    "gears.turns",
    pool(
        tiles("pair", "톱니{이} (각각 )?<count!:teeth_first>,? <count!:teeth_second>인 (두 톱니바퀴 A, ?B|두 톱니바퀴){이} (서로 )?맞물려 ?(돌고 있다|돌아간다|회전한다|있다|회전하고 있다)"),
        tiles("first", f"톱니{{이}} <count!:teeth_first>인 톱니바퀴( <sym:a2>)?{{이}} {_ROUNDS.format('turns_first')} {_TURN}( 때,?|는 동안,?|면,?)", f"톱니의 (수|개수){{이}} <count!:teeth_first>인 톱니바퀴( <sym:a2>)?{{이}} {_ROUNDS.format('turns_first')} {_TURN}( 때,?|는 동안,?|면,?)"),
        tiles("first", f"(톱니바퀴 )?<sym:a3>{{이}} {_ROUNDS.format('turns_first')} {_TURN}( 때,?|는 동안,?|면,?)"),
        tiles("second", f"((이와|이 톱니바퀴와) {_ENGAGED} )?톱니{{이}} <count!:teeth_second>인 톱니바퀴( <sym:b2>)?{{은}}", f"((이와|이 톱니바퀴와) {_ENGAGED} )?톱니의 (수|개수){{이}} <count!:teeth_second>인 톱니바퀴( <sym:b2>)?{{은}}", f"(이와|이 톱니바퀴와) {_ENGAGED} 톱니바퀴( <sym:b2>)?의 톱니{{이}} <count!:teeth_second>일 때,? 이 톱니바퀴{{은}}"),
        tiles("second", "(톱니바퀴 )?<sym:b3>{은}"),
        tiles("goal", f"(몇 (바퀴|번)|<count?:turns_second>) {_TURN}[끝]", "(몇 (바퀴|번)|<count?:turns_second>) (회전하|도|회전해야 하|돌아야 하)[끝]", data=("turns_second",)),
    ),
    must=("first", "second", "goal"),
    unit={"turns_second": "바퀴"},
    people=("a", "b"),
)  # fmt: skip
_FUEL = "(휘발유|경유|연료|기름)"
FUEL = Story(
    "fuel.way",
    pool(
        tiles("first", f"{_FUEL} <volume!:fuel_first>{{으로}} <length!:way_first>{{을}} (달리는|갈 수 있는|달릴 수 있는|가는) (자동차|승용차|버스|트럭)({{이}} 있다|{{이}}|{{은}}|로)?,?", f"(어떤 |어느 )?(자동차|승용차|버스|트럭){S} {_FUEL} <volume!:fuel_first>{{으로}} <length!:way_first>{{을}} (달린다|갈 수 있다|달릴 수 있다|간다)(고 한다|고 할 때,?)?"),
        tiles("goal", f"(이 (자동차|승용차|버스|트럭){{이}} )?{_FUEL} <volume!:fuel_second>{{으로}} (달릴|갈) 수 있는 거리({{은}} <length?:way_second>)?", f"(이 (자동차|승용차|버스|트럭){{이}} )?{_FUEL} <volume!:fuel_second>{{으로}}{{은}}? <length?:way_second>{{을}}? (달릴|갈) 수 있[끝]", data=("way_second",)),
        tiles("goal", f"(이 (자동차|승용차|버스|트럭){{이}} |이 (자동차|승용차)로 )?<length!:way_second>{{을}} (달리는 데|가는 데|달리려면|가려면|달릴 때) (필요한 )?{_FUEL}(의 양)?({{은}} <volume?:fuel_second>|{{은}}|{{이}})? ?(<volume?:fuel_second>)?({{이}})? ?(필요하[끝])?", data=("fuel_second",)),
        tiles("filler", "이때,?"),
    ),
    must=("first",),
)  # fmt: skip
_TANK = "(물통|물탱크|수조|욕조|그릇|통|수족관|어항)"
LEVEL = Story(
    "water.level",
    pool(
        tiles("pour", f"(비어 있는 |빈 )(원기둥 모양의 |직육면체 모양의 )?{_TANK}에 (매분 )?(물{{을}} )?(일정한 속력으로 |일정한 속도로 |일정한 양의 |일정하게 )(물{{을}} )?(넣는다|넣을 때,?|넣고 있다|넣는다고 한다|채운다|채울 때,?)"),
        tiles("first", f"(물을 (넣기 시작한|넣은) 지 )?<time!:time_first> 후(의)? 물의 높이{S} <length!:level_first>(이고,?|,) ?<time!:time_third> 후(의)? 물의 높이{S} <length!:level_third>(일 때,?|이다|이었다|이면,?)", f"(물을 (넣기 시작한|넣은) 지 )?<time!:time_first> 후(의)? 물의 높이{S} <length!:level_first>(이고,?|이었다|이다|일 때,?|이었을 때,?|이면,?)"),
        tiles("goal", "(물을 (넣기 시작한|넣은) 지 )?<time!:time_second> 후(의)? 물의 높이({은} <length?:level_second>)?", data=("level_second",)),
        tiles("goal", "물의 높이{이} <length!:level_second>{이} 되는 것은 (물을 (넣기 시작한|넣은) 지 )?<time?:time_second> 후", data=("time_second",)),
        tiles("filler", "이때,?"),
    ),
    must=("pour", "first"),
)  # fmt: skip
_PER = "(<time!:per>(마다|에|당)|매분|1분마다|분당)"


def _running(kind: str, begins: tuple[Tile, ...], step: tuple[Tile, ...], left: str, unit: str) -> Story:
    """y after so long, or how long until y. left: what is left, as a stem calls it."""
    clause = f"({left})"
    return Story(
        kind,
        pool(
            begins,
            step,
            tiles(
                "goal",
                f"((물을 |물이 )?(넣기 시작한|넣은|가열한|가열하기 시작한|끓이기 시작한|흘려 보낸|빼내기 시작한|빼낸|흘러나온|흘러나오기 시작한|냉각시킨|식기 시작한|끓인|내보낸|실온에 둔|사용한) 지 )?<time!:time> ?(후|뒤)(의|에)? ?{clause}({{은}} <{unit}?:left>)?",
                data=("left",),
            ),
            tiles(
                "goal",
                f"{clause}({{이}}|{{은}}) <{unit}!:left>{{이}}? ?(되는 때는|되는 것은|될 때는|남는 것은|남을 때는|남아 있게 되는 것은) ((물을 |물이 )?(넣기 시작한|넣은|가열한|가열하기 시작한|끓이기 시작한|흘려 보낸|빼내기 시작한|빼낸|흘러나온|흘러나오기 시작한|냉각시킨|식기 시작한|끓인|내보낸|실온에 둔|사용한) 지 )?<time?:time> ?(후|뒤)",
                data=("time",),
            ),
            tiles("filler", "이때,?"),
        ),
        must=("start", "step", "goal"),
        defaults={"per": Quantity(Fraction(1), "분")},
    )


def _steps(words: str, unit: str) -> tuple[Tile, ...]:
    return (
        *tiles("step", f"<time!:per>(마다|에|당) {words.replace('@', f'<{unit}!:step>')}"),
        *tiles("step", f"(매분|1분마다|분당) {words.replace('@', f'<{unit}!:step>')}"),
    )


DRAIN = _running(
    "change.drain",
    (*tiles("start", f"(물{{이}} )?<volume!:start>(의 물이)? ?들어 있는 {_TANK}(에서|{{이}} 있다\\. 이 {_TANK}에서|{{이}} 있다)?", f"<volume!:start>의 물{{이}} (들어 있는|담긴|담겨 있는) {_TANK}에서", f"{_TANK}에 물{{이}} <volume!:start> 들어 있다", f"<volume!:start>의 물이 담긴 {_TANK}에서"),),
    _steps("(물{이} )?@(의 물이|의 물을|씩 물이|씩의 물이|씩|의 비율로 물이)? ?(씩 )?(일정하게 )?(물{이} |물{을} )?(흘러나온다|흘러나온다고 한다|흘러나온다고 할 때,?|흘러나갈 때,?|흘러나올 때,?|빠져나간다|빠져나갈 때,?|빠져나간다고 한다|빼낼 때,?|빼낸다|줄어든다|내보낸다|내보낼 때,?|새어 나간다|사용할 때,?)", "volume"),
    f"(이 )?({_TANK}에 )?(남아 있는 |남은 )?물의 양", "volume",
)  # fmt: skip
FILL = _running(
    "change.fill",
    (*tiles("start", f"(물{{이}} )?<volume!:start>(의 물이)? ?들어 있는 {_TANK}에", f"<volume!:start>의 물{{이}} (들어 있는|담긴|담겨 있는) {_TANK}에"),
     *tiles("fixed", f"(비어 있는|빈) {_TANK}에", data=("start", 0, "L"))),
    _steps("(물{이} )?@(의 물을|씩 물을|씩의 물을|씩|의 비율로 물을)? ?(씩 )?(일정하게 )?(물{을} )?(넣는다|넣는다고 한다|넣을 때,?|넣는다고 할 때,?|채운다|채울 때,?|넣고 있다|더 넣을 때,?)", "volume"),
    f"(이 )?({_TANK}에 )?(들어 있는 |담긴 |들어있는 )?물의 양", "volume",
)  # fmt: skip
FILL = replace(FILL, must=("step", "goal"))
HEAT = _running(
    "change.heat",
    tiles("start", "(온도{이} )?<angle!:start>(의|인) 물{을} (가열할 때,?|가열하면,?|가열하는데,?|데우면,?|끓이면,?|주전자에 담아 끓일 때,?|주전자에 담아 가열하면,?)", "처음 온도{이} <angle!:start>인 물{을} (가열할 때,?|가열하면,?|가열하는데,?)"),
    _steps("(물의 )?(온도{이} )?@씩 (온도{이} )?(올라간다|올라간다고 한다|올라간다고 할 때,?|올라갈 때,?|높아진다|높아진다고 한다|높아진다고 할 때,?|상승한다고 한다)", "angle"),
    "(이 )?물의 온도", "angle",
)  # fmt: skip
COOL = _running(
    "change.cool",
    tiles("start", "(온도{이} )?<angle!:start>(의|인) 물{을} (실온에 두면,?|냉각시키면,?|식히면,?|냉동실에 넣으면,?|실온에 놓아두면,?|공기 중에 두면,?)", "(온도{이} )?<angle!:start>(의|인) (더운 )?물{이} 있다\\.?"),
    _steps("(물의 )?(온도{이} )?@씩 (온도{이} )?(내려간다|내려간다고 한다|내려간다고 할 때,?|내려갈 때,?|낮아진다|낮아진다고 한다|낮아진다고 할 때,?|식는다)", "angle"),
    "(이 )?물의 온도", "angle",
)  # fmt: skip
HEIGHT = Story(
    "change.height",
    pool(
        tiles("start", "(현재 )?(지면|지상|지표면)(의|에서의) (현재 )?기온{이} <angle!:start>(일 때,?|이고,?|인 날|이다|이라고 한다)?,?", "(현재 )?기온{이} (지면|지상|지표면)에서 <angle!:start>(일 때,?|이고,?)", "(현재 )?(지면|지상|지표면)(의|에서의) 기온{은} <angle!:start>(이고,?|이다|이며,?)", "기온{이} <angle!:start>인 (지면|지상|지표면)에서"),
        tiles("step", "(지면(에서|으로부터) )?(높이{이} )?<length!:per> ?(씩 )?(높아질|올라갈|상승할) 때마다 기온{은} <angle!:step>씩 (내려간다|낮아진다|떨어진다)(고 한다|고 할 때,?)?", "(지면(에서|으로부터) )?(높이{이} )?<length!:per> ?(씩 )?(높아질|올라갈|상승할) 때마다 (기온{이} )?<angle!:step>씩 (내려간다|낮아진다|떨어진다)(고 한다|고 할 때,?)?", "<length!:per> (높아질|올라갈) 때마다 (기온{이} )?<angle!:step>씩 (내려갈|낮아질) 때,?"),
        tiles("goal", "(지면(으로부터|에서)(의)? )?높이{이} <length!:height>인 (곳|지점)(에서)?의 기온({은} <angle?:left>)?", data=("left",)),
        tiles("goal", "기온{이} <angle!:left>인 (곳|지점)의 (지면(으로부터|에서)의 )?높이({은} <length?:height>)?", data=("height",)),
        tiles("filler", "이때,?"),
    ),
    must=("start", "step", "goal"),
)  # fmt: skip
FUEL_LEFT = Story(
    "change.fuel",
    pool(
        tiles("step", f"(어떤 |어느 |이 )?(자동차|승용차){S} <length!:per>{{을}} (달리는 데|가는 데|이동하는 데|달릴 때) ((휘발유|연료|경유)(가)? )?<volume!:step>의? ?((휘발유|연료|경유)(가|를)? )?(든다|필요하다|소모된다|소비한다|사용한다|소모한다)(고 한다|고 할 때,?)?", "(1km|<length!:per>)를 (달리는|가는) 데 <volume!:step>의 (휘발유|연료|경유){이} (드는|필요한) (자동차|승용차){이}"),
        tiles("start", f"(이 (자동차|승용차)에 |이 (자동차|승용차){S} )?((휘발유|연료|경유) )?<volume!:start>(의)? ?((휘발유|연료|경유)(를)? )?(를 |을 )?(넣고|채우고|가지고) (출발하여|출발해서|출발하였다|출발했을 때|달리기 시작하여)"),
        tiles("goal", "<length!:way>{을} (달린|간|달렸을 때|이동한|달리고 난) ?(후에? |뒤에? )?(의 )?(남아 있는|남은|자동차에 남아 있는) (휘발유|연료|경유)의 양({은} <volume?:left>)?", data=("left",)),
        tiles("goal", "(남아 있는|남은) (휘발유|연료|경유)의 양{이} <volume!:left>(일 때|가 되는 것은|일 때까지) ?(까지 )?(달린|이동한) 거리", data=("way",)),
        tiles("filler", "이때,?"),
    ),
    must=("start", "step", "goal"),
)  # fmt: skip
STORIES = (
    (SQUARES_TWO, "제곱"), (SQUARES_THREE, "제곱"), (PRODUCT, "곱"), (PAIR, "곱"), (RUN_BOUND, "연속"), (RUN_BELOW, "연속"),
    (DIGITS, "자리"), (SQUARE_SHARING, "똑같이"), (SQUARE, "정사각형"), (ROAD, "폭"), (STRING, "정사각형"),
    (TRAPEZOID, "사다리꼴"), (GEARS, "톱니"), (FUEL, "휘발유|경유|연료|기름"), (LEVEL, "높이"), (DRAIN, "물"), (FILL, "물"),
    (HEAT, "온도"), (COOL, "온도"), (HEIGHT, "기온"), (FUEL_LEFT, "휘발유|연료|경유"),
)  # fmt: skip

# ruff: noqa: E501 (a table: each row on its line)
"""Word problems of the middle school, second part: heads and legs, trains, boats, savings, gears, workers,
numbers, areas; and those that come to an inequality (`bound.…`).
"""

from appliance.domain.situations.kind import Role, SituationKind

# "name:dimension:Korean name"; a ! behind the dimension says that only natural numbers make sense.
_TABLE: tuple[tuple[str, str, str], ...] = (
    ("legs.two_kinds", "두 동물의 마리 수와 다리 수",
     "total:count!:전체 마리 수 legs:count!:다리의 수의 합 legs_first:number!:첫째 동물 한 마리의 다리 수 "
     "legs_second:number!:둘째 동물 한 마리의 다리 수 first:count!:첫째 동물의 수 second:count!:둘째 동물의 수"),
    ("train.one", "기차가 다리나 터널을 지나기",
     "span:length:지나는 곳의 길이 train:length:기차의 길이 speed:speed:기차의 속력 time:time:걸린 시간"),
    ("train.two", "기차가 길이가 다른 두 곳을 지나기",
     "span_first:length:첫째로 지나는 곳의 길이 time_first:time:첫째로 지나는 데 걸린 시간 "
     "span_second:length:둘째로 지나는 곳의 길이 time_second:time:둘째로 지나는 데 걸린 시간 "
     "train:length:기차의 길이 speed:speed:기차의 속력"),
    ("river.boat", "강물을 거슬러 올라가고 내려오기",
     "distance:length:강의 길이 time_up:time:거슬러 올라가는 데 걸린 시간 "
     "time_down:time:내려오는 데 걸린 시간 boat:speed:정지한 물에서의 배의 속력 stream:speed:강물의 속력"),
    ("groups.more", "두 집단의 수가 변하여 전체가 늘기",
     "total:count!:작년의 전체 수 up:percent:늘어난 쪽의 증가율 down:percent:줄어든 쪽의 감소율 "
     "change:count!:전체 수의 변화 first:count!:늘어난 쪽의 작년의 수 second:count!:줄어든 쪽의 작년의 수"),
    ("groups.less", "두 집단의 수가 변하여 전체가 줄기",
     "total:count!:작년의 전체 수 up:percent:늘어난 쪽의 증가율 down:percent:줄어든 쪽의 감소율 "
     "change:count!:전체 수의 변화 first:count!:늘어난 쪽의 작년의 수 second:count!:줄어든 쪽의 작년의 수"),
    ("stairs.wins", "가위바위보로 계단 오르내리기",
     "up:count!:이길 때 올라가는 계단 수 down:count!:질 때 내려가는 계단 수 "
     "height_first:count!:첫째 사람이 올라간 계단 수 height_second:count!:둘째 사람이 올라간 계단 수 "
     "wins:number!:첫째 사람이 이긴 횟수 losses:number!:둘째 사람이 이긴 횟수"),
    ("savings.equal", "두 사람의 예금액이 같아지기",
     "start_first:money!:첫째 사람의 예금액 step_first:money!:첫째 사람이 매달 예금하는 금액 "
     "start_second:money!:둘째 사람의 예금액 step_second:money!:둘째 사람이 매달 예금하는 금액 "
     "months:number!:지나는 개월 수"),
    ("gears.turns", "맞물려 도는 두 톱니바퀴",
     "teeth_first:count!:첫째 톱니바퀴의 톱니의 수 turns_first:number!:처음 회전수 "
     "teeth_second:count!:둘째 톱니바퀴의 톱니의 수 turns_second:number!:구하는 회전수"),
    ("workers.days", "함께 일하는 사람 수와 걸리는 시간",
     "people_first:count!:처음 사람 수 days_first:time:처음 걸리는 시간 "
     "people_second:count!:나중 사람 수 days_second:time:나중 걸리는 시간"),
    ("fuel.way", "연료의 양과 달리는 거리",
     "fuel_first:volume:처음 연료의 양 way_first:length:처음 달린 거리 "
     "fuel_second:volume:나중 연료의 양 way_second:length:나중 달린 거리"),
    ("water.level", "일정하게 높아지는 물의 높이",
     "time_first:time:처음 시간 level_first:length:처음 물의 높이 "
     "time_third:time:다른 시간 level_third:length:그때의 물의 높이 "
     "time_second:time:나중 시간 level_second:length:나중 물의 높이"),
    ("digits.tens", "십의 자리의 숫자를 아는 두 자리 자연수",
     "tens:number!:십의 자리의 숫자 ones:number!:일의 자리의 숫자 increase:number:바꾼 수와 처음 수의 차 "
     "original:number!:처음 수"),
    ("prices.cut", "정가에서 얼마를 깎아 팔기",
     "cost:money!:원가 markup:percent:원가에 붙인 이익률 cut:money!:정가에서 깎은 금액 profit:money!:이익"),
    ("work.in_turn", "나누어 맡아 일하기",
     "days_first:time!:첫째 사람이 혼자 하는 데 걸리는 날 days_second:time!:둘째 사람이 혼자 하는 데 걸리는 날 "
     "part_first:time!:첫째 사람이 일한 날 part_second:time!:둘째 사람이 일한 날"),
    ("benches.seats", "긴 의자에 앉기",
     "each_less:count!:처음에 한 의자에 앉는 사람 수 left:count!:앉지 못하는 사람 수 "
     "each_more:count!:나중에 한 의자에 앉는 사람 수 empty:count!:남는 의자의 개수 "
     "last:count!:마지막 의자에 앉는 사람 수 benches:count!:의자의 개수 people:count!:사람 수"),
    ("round.arcs", "원주각의 크기와 호의 길이",
     "arc_first:length:처음 호의 길이 angle_first:angle:처음 원주각의 크기 "
     "arc_second:length:호의 길이 angle_second:angle:원주각의 크기"),
    ("box.five", "다섯 수로 말한 상자그림",
     "least:number:최솟값 first:number:제1사분위수 middle:number:중앙값 third:number:제3사분위수 "
     "greatest:number:최댓값 between:number:사분위수 범위"),
    ("box.spread", "다섯 수로 말한 상자그림의 범위",
     "least:number:최솟값 first:number:제1사분위수 middle:number:중앙값 third:number:제3사분위수 "
     "greatest:number:최댓값 spread:number:범위"),
    ("trapezoid.area", "사다리꼴의 넓이",
     "top:length:윗변의 길이 bottom:length:아랫변의 길이 height:length:높이 area:area:넓이"),
    ("run.squares_two", "연속하는 두 수의 제곱의 합",
     "step:number!:이웃한 두 수의 차 parity:number:홀수인지 짝수인지 total:number!:제곱의 합 smallest:number!:작은 수 largest:number!:큰 수"),
    ("run.squares_three", "연속하는 세 수의 제곱의 합",
     "step:number!:이웃한 두 수의 차 parity:number:홀수인지 짝수인지 total:number!:제곱의 합 smallest:number!:가장 작은 수 "
     "middle:number!:가운데 수 largest:number!:가장 큰 수"),
    ("run.product", "연속하는 두 수의 곱",
     "step:number!:이웃한 두 수의 차 parity:number:홀수인지 짝수인지 total:number!:두 수의 곱 smallest:number!:작은 수 largest:number!:큰 수"),
    ("pair.product", "차와 곱을 아는 두 수",
     "difference:number!:두 수의 차 product:number!:두 수의 곱 larger:number!:큰 수 smaller:number!:작은 수"),
    ("ages.product", "나이의 차와 곱",
     "difference:age!:나이의 차 product:number!:나이의 곱 older:age!:많은 쪽의 나이 younger:age!:적은 쪽의 나이"),
    ("sharing.square", "사람 수보다 적게 나누어 주기",
     "things:count!:물건의 개수 less:count!:사람 수보다 적은 만큼 people:count!:사람 수 each:count!:한 사람이 받는 개수"),
    ("square.changed", "정사각형의 한 변을 늘이고 다른 변을 줄이기",
     "longer:length:늘인 길이 shorter:length:줄인 길이 area:area:직사각형의 넓이 side:length:처음 정사각형의 한 변의 길이"),
    ("land.road", "폭이 일정한 길을 만들고 남은 땅",
     "width:length:땅의 가로의 길이 height:length:땅의 세로의 길이 area:area:남은 땅의 넓이 road:length:길의 폭"),
    ("squares.string", "끈을 잘라 만든 두 정사각형",
     "string:length:끈의 길이 area:area:넓이의 합 larger:length:큰 정사각형의 한 변의 길이 "
     "smaller:length:작은 정사각형의 한 변의 길이"),
    ("change.drain", "일정하게 줄어드는 물의 양",
     "start:volume:처음 물의 양 step:volume:줄어드는 물의 양 per:time:줄어드는 데 걸리는 시간 "
     "time:time:지난 시간 left:volume:남은 물의 양"),
    ("change.fill", "일정하게 늘어나는 물의 양",
     "start:volume:처음 물의 양 step:volume:늘어나는 물의 양 per:time:늘어나는 데 걸리는 시간 "
     "time:time:지난 시간 left:volume:물의 양"),
    ("change.heat", "일정하게 올라가는 물의 온도",
     "start:temperature:처음 온도 step:temperature:올라가는 온도 per:time:올라가는 데 걸리는 시간 "
     "time:time:지난 시간 left:temperature:나중 온도"),
    ("change.cool", "일정하게 내려가는 물의 온도",
     "start:temperature:처음 온도 step:temperature:내려가는 온도 per:time:내려가는 데 걸리는 시간 "
     "time:time:지난 시간 left:temperature:나중 온도"),
    ("change.height", "높이에 따라 내려가는 기온",
     "start:temperature:지면의 기온 step:temperature:내려가는 기온 per:length:높아지는 높이 "
     "height:length:지면으로부터의 높이 left:temperature:기온"),
    ("change.fuel", "달린 거리에 따라 줄어드는 연료",
     "start:volume:처음 연료의 양 step:volume:드는 연료의 양 per:length:달리는 거리 "
     "way:length:달린 거리 left:volume:남은 연료의 양"),
    ("bound.run", "연속하는 세 수의 합의 범위",
     "step:number!:이웃한 두 수의 차 total:number:합의 경계 smallest:number:가장 작은 수 "
     "middle:number:가운데 수 largest:number:가장 큰 수"),
    ("bound.run_below", "연속하는 세 수의 합의 범위",
     "step:number!:이웃한 두 수의 차 total:number:합의 경계 smallest:number:가장 작은 수 "
     "middle:number:가운데 수 largest:number:가장 큰 수"),
    ("bound.savings", "예금액이 더 많아지기",
     "start_first:money!:첫째 사람의 예금액 step_first:money!:첫째 사람이 매달 예금하는 금액 "
     "start_second:money!:둘째 사람의 예금액 step_second:money!:둘째 사람이 매달 예금하는 금액 "
     "months:number!:지나는 개월 수"),
    ("bound.store", "멀리 있는 싼 가게",
     "price:money!:가까운 가게의 값 cheaper:money!:먼 가게의 값 fare:money!:왕복 교통비 count:count!:사는 개수"),
    ("bound.group", "단체 입장권",
     "fee:money!:한 사람의 입장료 group:count!:단체의 인원 discount:percent:할인율 count:count!:사람 수"),
    ("bound.parking", "주차 요금",
     "base_time:number!:기본 시간 base:money!:기본 요금 extra:money!:1분마다 추가되는 요금 limit:money!:요금의 한도 "
     "time:number!:주차 시간"),
    ("bound.hike", "정해진 시간 안에 다녀오기",
     "speed_go:speed:갈 때의 속력 speed_back:speed:올 때의 속력 time_total:time:전체 시간 distance:length:편도 거리"),
    ("bound.errand", "기다리는 동안 다녀오기",
     "speed:speed:걷는 속력 stay:time:머무는 시간 time_total:time:여유 시간 distance:length:편도 거리"),
    ("bound.two_kinds", "예산 안에서 두 가지를 합하여 사기",
     "price_first:money!:싼 물건 한 개의 값 price_second:money!:비싼 물건 한 개의 값 count_total:count!:전체 개수 "
     "budget:money!:예산 count_second:count!:비싼 물건의 개수"),
    ("bound.mean", "평균이 얼마 이상이 되는 점수",
     "a:number:첫째 점수 b:number:둘째 점수 c:number:셋째 점수 mean:number:평균의 경계 next:number!:다음 점수"),
    ("bound.mean_two", "평균이 얼마 이상이 되는 점수",
     "a:number:첫째 점수 b:number:둘째 점수 mean:number:평균의 경계 next:number!:다음 점수"),
    ("bound.triangle", "넓이가 얼마 이상인 삼각형",
     "base:length:밑변의 길이 area:area:넓이의 경계 height:length:높이"),
    ("bound.evaporate", "얼마 이상 진한 소금물 만들기",
     "percent_before:percent:처음 농도 mass_before:mass:처음 소금물의 양 percent_after:percent:나중 농도 "
     "water:mass:증발시킨 물의 양"),
    ("bound.dilute", "얼마 이하로 묽은 소금물 만들기",
     "percent_before:percent:처음 농도 mass_before:mass:처음 소금물의 양 percent_after:percent:나중 농도 "
     "water:mass:더 넣은 물의 양"),
    ("bound.price", "할인해도 얼마 이상의 이익이 남는 정가",
     "cost:money!:원가 discount:percent:할인율 gain:percent:이익률 list:money:정가"),
)  # fmt: skip


def _role(text: str) -> Role:
    name, dimension, korean = text.split(":")
    return Role(name, dimension.rstrip("!"), korean, dimension.endswith("!"))


def _roles(text: str) -> tuple[Role, ...]:
    """A role begins where a name with a colon stands; its Korean name may hold spaces."""
    parts: list[str] = []
    for word in text.split():
        if word.count(":") == 2:
            parts.append(word)
        else:
            parts[-1] += " " + word
    return tuple(_role(part) for part in parts)


KINDS: tuple[SituationKind, ...] = tuple(
    SituationKind(name, korean, _roles(roles)) for name, korean, roles in _TABLE
)

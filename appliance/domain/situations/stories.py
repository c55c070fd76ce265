"""Word problems of the middle school: mixtures, ways, ages, prices, numbers, shares, and two figures."""

from appliance.domain.situations.kind import Role, SituationKind, kind

_MASS = "mass"
_PERCENT = "percent"

KINDS: tuple[SituationKind, ...] = (
    # 농도. before: solution of mass_before g at percent_before %; then water/salt is moved.
    kind(
        "mixture.add_water",
        "소금물에 물을 더 넣기",
        Role("percent_before", _PERCENT, "처음 농도"),
        Role("mass_before", _MASS, "처음 소금물의 양"),
        Role("water", _MASS, "더 넣은 물의 양"),
        Role("percent_after", _PERCENT, "나중 농도"),
    ),
    kind(
        "mixture.evaporate",
        "소금물에서 물을 증발시키기",
        Role("percent_before", _PERCENT, "처음 농도"),
        Role("mass_before", _MASS, "처음 소금물의 양"),
        Role("water", _MASS, "증발시킨 물의 양"),
        Role("percent_after", _PERCENT, "나중 농도"),
    ),
    kind(
        "mixture.add_salt",
        "소금물에 소금을 더 넣기",
        Role("percent_before", _PERCENT, "처음 농도"),
        Role("mass_before", _MASS, "처음 소금물의 양"),
        Role("salt", _MASS, "더 넣은 소금의 양"),
        Role("percent_after", _PERCENT, "나중 농도"),
    ),
    # 두 소금물을 섞기: first + second = mixed
    kind(
        "mixture.mix",
        "두 소금물을 섞기",
        Role("percent_first", _PERCENT, "첫째 소금물의 농도"),
        Role("mass_first", _MASS, "첫째 소금물의 양"),
        Role("percent_second", _PERCENT, "둘째 소금물의 농도"),
        Role("mass_second", _MASS, "둘째 소금물의 양"),
        Role("percent_mixed", _PERCENT, "섞은 소금물의 농도"),
        Role("mass_mixed", _MASS, "섞은 소금물의 양"),
    ),
    # 농도 p%의 소금물 m g에 들어 있는 소금의 양
    kind(
        "mixture.content",
        "소금물에 들어 있는 소금의 양",
        Role("percent", _PERCENT, "농도"),
        Role("mass", _MASS, "소금물의 양"),
        Role("salt", _MASS, "소금의 양"),
    ),
    # 거리·속력·시간. slow is the slower way; difference = time(slow) - time(fast) > 0
    kind(
        "travel.two_speeds",
        "같은 길을 두 속력으로 갈 때의 시간 차",
        Role("speed_slow", "speed", "느린 속력"),
        Role("speed_fast", "speed", "빠른 속력"),
        Role("time_difference", "time", "시간의 차"),
        Role("distance", "length", "거리"),
    ),
    kind(
        "travel.round_trip",
        "왕복",
        Role("speed_go", "speed", "갈 때의 속력"),
        Role("speed_back", "speed", "올 때의 속력"),
        Role("time_total", "time", "전체 걸린 시간"),
        Role("distance", "length", "편도 거리"),
    ),
    # 도중에 속력을 바꿈: distance_first + distance_second = distance_total
    kind(
        "travel.two_legs",
        "도중에 속력을 바꾸어 가기",
        Role("speed_first", "speed", "처음 속력"),
        Role("speed_second", "speed", "나중 속력"),
        Role("distance_total", "length", "전체 거리"),
        Role("time_total", "time", "전체 걸린 시간"),
        Role("distance_first", "length", "처음 속력으로 간 거리"),
        Role("distance_second", "length", "나중 속력으로 간 거리"),
    ),
    # 마주 보고 출발 (also opposite directions around a lake of that perimeter)
    kind(
        "travel.meet",
        "마주 보고 출발하여 만나기",
        Role("distance", "length", "두 지점 사이의 거리"),
        Role("speed_first", "speed", "첫째 사람의 속력"),
        Role("speed_second", "speed", "둘째 사람의 속력"),
        Role("time", "time", "만날 때까지 걸린 시간"),
    ),
    # first starts; second follows time_head later; time: from the second's start until it catches up
    kind(
        "travel.chase",
        "먼저 출발한 사람을 따라잡기",
        Role("speed_first", "speed", "먼저 출발한 사람의 속력"),
        Role("time_head", "time", "먼저 출발한 시간"),
        Role("speed_second", "speed", "따라가는 사람의 속력"),
        Role("time", "time", "따라잡는 데 걸린 시간"),
    ),
    kind(
        "travel.constant",
        "일정한 속력",
        Role("speed", "speed", "속력"),
        Role("time", "time", "시간"),
        Role("distance", "length", "거리"),
    ),
    # 나이. after `years` years (negative never) older = multiple × younger
    kind(
        "ages.multiple_after",
        "몇 년 후 나이가 몇 배",
        Role("older", "age", "현재 많은 쪽의 나이", whole=True),
        Role("younger", "age", "현재 적은 쪽의 나이", whole=True),
        Role("multiple", "ratio", "배수", whole=True),
        Role("years", "age", "지나는 햇수", whole=True),
    ),
    # sum now; after years years older = multiple × younger (years 0: now)
    kind(
        "ages.sum_multiple",
        "나이의 합과 몇 년 후의 배수",
        Role("sum", "age", "현재 나이의 합", whole=True),
        Role("years", "age", "지나는 햇수", whole=True),
        Role("multiple", "ratio", "배수", whole=True),
        Role("older", "age", "현재 많은 쪽의 나이", whole=True),
        Role("younger", "age", "현재 적은 쪽의 나이", whole=True),
    ),
    kind(
        "ages.difference_multiple",
        "나이의 차와 몇 년 후의 배수",
        Role("difference", "age", "나이의 차", whole=True),
        Role("years", "age", "지나는 햇수", whole=True),
        Role("multiple", "ratio", "배수", whole=True),
        Role("older", "age", "현재 많은 쪽의 나이", whole=True),
        Role("younger", "age", "현재 적은 쪽의 나이", whole=True),
    ),
    # 가격. count_first + count_second = count_total; paid = price_first*count_first + …
    kind(
        "prices.two_kinds",
        "두 물건을 합하여 몇 개 사기",
        Role("price_first", "money", "첫째 물건 한 개의 값", whole=True),
        Role("price_second", "money", "둘째 물건 한 개의 값", whole=True),
        Role("count_total", "count", "전체 개수", whole=True),
        Role("paid", "money", "전체 값", whole=True),
        Role("count_first", "count", "첫째 물건의 개수", whole=True),
        Role("count_second", "count", "둘째 물건의 개수", whole=True),
    ),
    # 두 번의 구매로 단가 구하기
    kind(
        "prices.two_purchases",
        "두 번의 구매로 한 개의 값 구하기",
        Role("count_first_a", "count", "첫 구매의 첫째 물건 개수", whole=True),
        Role("count_second_a", "count", "첫 구매의 둘째 물건 개수", whole=True),
        Role("paid_a", "money", "첫 구매의 값", whole=True),
        Role("count_first_b", "count", "둘째 구매의 첫째 물건 개수", whole=True),
        Role("count_second_b", "count", "둘째 구매의 둘째 물건 개수", whole=True),
        Role("paid_b", "money", "둘째 구매의 값", whole=True),
        Role("price_first", "money", "첫째 물건 한 개의 값", whole=True),
        Role("price_second", "money", "둘째 물건 한 개의 값", whole=True),
    ),
    # 부등식: fixed + price*count ≤ budget, the largest count
    kind(
        "prices.at_most",
        "예산 안에서 최대 개수",
        Role("price", "money", "한 개의 값", whole=True),
        Role("fixed", "money", "따로 드는 값", whole=True),
        Role("budget", "money", "예산", whole=True),
        Role("count", "count", "최대 개수", whole=True),
    ),
    # 정가와 할인: cost*(1+markup%)*(1-discount%) - cost = profit
    kind(
        "prices.markup_discount",
        "원가, 정가, 할인과 이익",
        Role("cost", "money", "원가", whole=True),
        Role("markup", _PERCENT, "정가에 붙인 이익률"),
        Role("discount", _PERCENT, "할인율"),
        Role("profit", "money", "이익", whole=True),
    ),
    # 수. count consecutive numbers with step 1 (자연수, 정수) or 2 (짝수, 홀수) whose sum is total.
    # parity, where the stem says it: 0 for 짝수, 1 for 홀수; it fixes no number, it only refuses some.
    kind(
        "numbers.consecutive",
        "연속하는 수의 합",
        Role("count", "count", "수의 개수", whole=True),
        Role("step", "number", "이웃한 두 수의 차", whole=True),
        Role("parity", "number", "홀수인지 짝수인지"),
        Role("total", "number", "합"),
        Role("smallest", "number", "가장 작은 수"),
        Role("middle", "number", "가운데 수"),
        Role("largest", "number", "가장 큰 수"),
    ),
    kind(
        "numbers.sum_difference",
        "두 수의 합과 차",
        Role("sum", "number", "합"),
        Role("difference", "number", "차"),
        Role("larger", "number", "큰 수"),
        Role("smaller", "number", "작은 수"),
    ),
    # 두 자리 자연수: digit_sum; reversed - original = increase (may be negative)
    kind(
        "numbers.reversed_digits",
        "두 자리 자연수의 자리 바꾸기",
        Role("digit_sum", "number", "각 자리의 숫자의 합", whole=True),
        Role("increase", "number", "바꾼 수와 처음 수의 차"),
        Role("original", "number", "처음 수", whole=True),
    ),
    # 과부족: people × each_more = things + short;  people × each_less = things - left
    kind(
        "sharing.surplus_shortage",
        "나누어 줄 때 남거나 모자람",
        Role("each_less", "count", "적게 나누어 주는 개수", whole=True),
        Role("left", "count", "남는 개수", whole=True),
        Role("each_more", "count", "많이 나누어 주는 개수", whole=True),
        Role("short", "count", "모자라는 개수", whole=True),
        Role("people", "count", "사람 수", whole=True),
        Role("things", "count", "물건의 개수", whole=True),
    ),
    kind(
        "work.together",
        "함께 일하기",
        Role("days_first", "time", "첫째가 혼자 하는 데 걸리는 날", whole=True),
        Role("days_second", "time", "둘째가 혼자 하는 데 걸리는 날", whole=True),
        Role("days_together", "time", "함께 하는 데 걸리는 날"),
    ),
    # 도형
    kind(
        "figure.right_triangle",
        "직각삼각형",
        Role("leg_first", "length", "직각을 낀 한 변의 길이"),
        Role("leg_second", "length", "직각을 낀 다른 한 변의 길이"),
        Role("hypotenuse", "length", "빗변의 길이"),
        Role("area", "area", "넓이"),
    ),
    # width = 가로, height = 세로, longer = 가로 - 세로 (negative where 세로 is longer)
    kind(
        "figure.rectangle",
        "직사각형",
        Role("width", "length", "가로의 길이"),
        Role("height", "length", "세로의 길이"),
        Role("longer", "length", "가로가 세로보다 긴 만큼"),
        Role("perimeter", "length", "둘레의 길이"),
        Role("area", "area", "넓이"),
        Role("diagonal", "length", "대각선의 길이"),
    ),
)

"""거리, 속력, 시간: wrong equations."""

from appliance.solving.mistakes.wrong_models.entry import Entry
from appliance.solving.situations.model import number

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "travel.two_speeds",
        "속력의 차를 곱함",
        "두 속력의 차에 시간의 차를 곱했습니다.",
        lambda r: (r.distance - (r.speed_fast - r.speed_slow) * r.time_difference,),
        ("distance",),
    ),
    Entry(
        "travel.two_speeds",
        "시간의 합으로 봄",
        "시간의 차를 두 시간의 합으로 보고 식을 세웠습니다.",
        lambda r: (
            r.distance * (r.speed_fast + r.speed_slow) - r.time_difference * r.speed_slow * r.speed_fast,
        ),
    ),
    Entry(
        "travel.two_speeds",
        "한 속력만 씀",
        "느린 속력에 시간의 차만 곱했습니다.",
        lambda r: (r.distance - r.speed_slow * r.time_difference,),
        ("distance",),
    ),
    Entry(
        "travel.two_speeds",
        "한 속력만 씀",
        "빠른 속력에 시간의 차만 곱했습니다.",
        lambda r: (r.distance - r.speed_fast * r.time_difference,),
        ("distance",),
    ),
    Entry(
        "travel.round_trip",
        "평균 속력의 잘못",
        "두 속력의 평균에 전체 시간의 절반을 곱했습니다.",
        lambda r: (number(4) * r.distance - (r.speed_go + r.speed_back) * r.time_total,),
        ("distance",),
    ),
    Entry(
        "travel.round_trip",
        "왕복 거리를 답함",
        "편도가 아니라 왕복한 거리를 구했습니다.",
        lambda r: (
            r.distance * (r.speed_go + r.speed_back) - number(2) * r.time_total * r.speed_go * r.speed_back,
        ),
        ("distance",),
    ),
    Entry(
        "travel.round_trip",
        "속력의 합을 곱함",
        "두 속력의 합에 전체 시간을 곱했습니다.",
        lambda r: (r.distance - (r.speed_go + r.speed_back) * r.time_total,),
        ("distance",),
    ),
    Entry(
        "travel.round_trip",
        "한 속력만 씀",
        "갈 때의 속력만으로 거리를 구했습니다.",
        lambda r: (number(2) * r.distance - r.speed_go * r.time_total,),
        ("distance",),
    ),
    Entry(
        "travel.two_legs",
        "대응 관계 혼동",
        "두 속력을 서로 바꾸어 식을 세웠습니다.",
        lambda r: (
            r.distance_first + r.distance_second - r.distance_total,
            r.distance_first * r.speed_first
            + r.distance_second * r.speed_second
            - r.time_total * r.speed_first * r.speed_second,
        ),
    ),
    Entry(
        "travel.two_legs",
        "시간을 반으로 나눔",
        "두 속력으로 간 시간이 같다고 보았습니다.",
        lambda r: (
            number(2) * r.distance_first - r.speed_first * r.time_total,
            r.distance_first + r.distance_second - r.distance_total,
        ),
    ),
    Entry(
        "travel.two_legs",
        "거리를 반으로 나눔",
        "두 속력으로 간 거리가 같다고 보았습니다.",
        lambda r: (
            r.distance_first - r.distance_second,
            r.distance_first + r.distance_second - r.distance_total,
        ),
    ),
    Entry(
        "travel.meet",
        "속력의 차를 씀",
        "마주 보고 가는데 두 속력을 더하지 않고 뺐습니다.",
        lambda r: (r.distance - (r.speed_first - r.speed_second) * r.time,),
    ),
    Entry(
        "travel.meet",
        "속력의 차를 씀",
        "마주 보고 가는데 두 속력을 더하지 않고 뺐습니다.",
        lambda r: (r.distance - (r.speed_second - r.speed_first) * r.time,),
    ),
    Entry(
        "travel.meet",
        "한 사람만 움직인다고 봄",
        "첫째 사람이 전체 거리를 간다고 보았습니다.",
        lambda r: (r.distance - r.speed_first * r.time,),
    ),
    Entry(
        "travel.meet",
        "한 사람만 움직인다고 봄",
        "둘째 사람이 전체 거리를 간다고 보았습니다.",
        lambda r: (r.distance - r.speed_second * r.time,),
    ),
    Entry(
        "travel.chase",
        "속력의 합을 씀",
        "같은 방향으로 가는데 두 속력의 차가 아니라 합으로 나누었습니다.",
        lambda r: (r.speed_first * r.time_head - (r.speed_first + r.speed_second) * r.time,),
    ),
    Entry(
        "travel.chase",
        "먼저 출발한 시간을 더함",
        "먼저 출발한 때부터의 시간을 답했습니다.",
        lambda r: (r.speed_first * r.time - r.speed_second * (r.time - r.time_head),),
        ("time",),
    ),
    Entry(
        "travel.chase",
        "뒤쪽 속력으로만 나눔",
        "앞사람이 그동안 더 가는 것을 생각하지 않았습니다.",
        lambda r: (r.speed_first * r.time_head - r.speed_second * r.time,),
    ),
    Entry(
        "travel.constant",
        "나누는 수를 바꿈",
        "거리, 속력, 시간의 관계에서 나누는 수를 바꾸었습니다.",
        lambda r: (r.speed - r.distance * r.time,),
    ),
    Entry(
        "travel.constant",
        "곱셈과 나눗셈의 혼동",
        "거리, 속력, 시간의 관계에서 곱셈과 나눗셈을 혼동했습니다.",
        lambda r: (r.time - r.distance * r.speed,),
    ),
)

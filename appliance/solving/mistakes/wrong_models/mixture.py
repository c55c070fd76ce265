"""소금물: wrong equations."""

from appliance.solving.mistakes.wrong_models.entry import Entry
from appliance.solving.situations.model import number

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "mixture.add_water",
        "전체 소금물의 양을 답함",
        "더 넣은 물이 아니라 나중 소금물 전체의 양을 구했습니다.",
        lambda r: (r.percent_before * r.mass_before - r.percent_after * r.water,),
        ("water",),
    ),
    Entry(
        "mixture.add_water",
        "농도에서 물의 양 무시",
        "물을 넣으면 소금물의 양도 늘어나는 것을 생각하지 않았습니다.",
        lambda r: (r.percent_before * r.water - r.mass_before * (r.percent_before - r.percent_after),),
        ("water",),
    ),
    Entry(
        "mixture.add_water",
        "소금의 양을 답함",
        "물의 양이 아니라 소금의 양을 구했습니다.",
        lambda r: (r.percent_before * r.mass_before - number(100) * r.water,),
        ("water",),
    ),
    Entry(
        "mixture.add_water",
        "농도의 차만 곱함",
        "농도의 차를 소금물의 양에 곱했습니다.",
        lambda r: (r.mass_before * (r.percent_before - r.percent_after) - number(100) * r.water,),
        ("water",),
    ),
    Entry(
        "mixture.evaporate",
        "남은 소금물의 양을 답함",
        "증발시킨 물이 아니라 남은 소금물의 양을 구했습니다.",
        lambda r: (r.percent_before * r.mass_before - r.percent_after * r.water,),
        ("water",),
    ),
    Entry(
        "mixture.evaporate",
        "농도에서 물의 양 무시",
        "물이 줄면 소금물의 양도 줄어드는 것을 생각하지 않았습니다.",
        lambda r: (r.percent_before * r.water - r.mass_before * (r.percent_after - r.percent_before),),
        ("water",),
    ),
    Entry(
        "mixture.evaporate",
        "소금의 양을 답함",
        "물의 양이 아니라 소금의 양을 구했습니다.",
        lambda r: (r.percent_before * r.mass_before - number(100) * r.water,),
        ("water",),
    ),
    Entry(
        "mixture.add_salt",
        "소금물의 양이 늘어남을 무시",
        "소금을 넣은 만큼 소금물의 양도 늘어나는 것을 생각하지 않았습니다.",
        lambda r: (
            r.percent_before * r.mass_before + number(100) * r.salt - r.percent_after * r.mass_before,
        ),
    ),
    Entry(
        "mixture.add_salt",
        "처음 소금을 무시",
        "처음부터 들어 있던 소금을 생각하지 않았습니다.",
        lambda r: (number(100) * r.salt - r.percent_after * r.mass_before,),
        ("salt",),
    ),
    Entry(
        "mixture.add_salt",
        "처음 소금의 양을 답함",
        "더 넣은 소금이 아니라 처음에 들어 있던 소금의 양을 구했습니다.",
        lambda r: (number(100) * r.salt - r.percent_before * r.mass_before,),
        ("salt",),
    ),
    Entry(
        "mixture.mix",
        "농도의 평균",
        "소금물의 양을 생각하지 않고 두 농도의 평균을 구했습니다.",
        lambda r: (r.percent_first + r.percent_second - number(2) * r.percent_mixed,),
        ("percent_mixed",),
    ),
    Entry(
        "mixture.mix",
        "농도의 합",
        "소금물의 양을 생각하지 않고 두 농도를 더했습니다.",
        lambda r: (r.percent_first + r.percent_second - r.percent_mixed,),
        ("percent_mixed",),
    ),
    Entry(
        "mixture.mix",
        "대응 관계 혼동",
        "두 소금물의 농도를 서로 바꾸어 식을 세웠습니다.",
        lambda r: (
            r.mass_first + r.mass_second - r.mass_mixed,
            r.percent_second * r.mass_first
            + r.percent_first * r.mass_second
            - r.percent_mixed * r.mass_mixed,
        ),
    ),
    Entry(
        "mixture.mix",
        "반씩 섞음",
        "두 소금물을 같은 양씩 섞는다고 보았습니다.",
        lambda r: (r.mass_first - r.mass_second, r.mass_first + r.mass_second - r.mass_mixed),
    ),
    Entry(
        "mixture.content",
        "물의 양을 답함",
        "소금이 아니라 물의 양을 구했습니다.",
        lambda r: (r.percent * r.mass - number(100) * (r.mass - r.salt),),
        ("salt",),
    ),
    Entry(
        "mixture.content",
        "백분율의 자리 실수",
        "백분율을 계산하면서 100이 아니라 10으로 나누었습니다.",
        lambda r: (r.percent * r.mass - number(10) * r.salt,),
    ),
    Entry(
        "mixture.content",
        "나누는 수를 바꿈",
        "소금물의 양을 농도로 나누었습니다.",
        lambda r: (r.mass - r.percent * r.salt,),
        ("salt",),
    ),
)

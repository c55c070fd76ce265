"""도형: wrong equations."""

from appliance.solving.mistakes.wrong_models.entry import Entry
from appliance.solving.situations.model import number

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "figure.right_triangle",
        "빗변이 아닌 변으로 계산",
        "빗변이 아닌 변을 빗변으로 보고 피타고라스 정리를 썼습니다.",
        lambda r: (r.leg_second.power(2) - r.leg_first.power(2) - r.hypotenuse.power(2),),
        ("hypotenuse", "leg_first", "leg_second"),
    ),
    Entry(
        "figure.right_triangle",
        "빗변이 아닌 변으로 계산",
        "빗변이 아닌 변을 빗변으로 보고 피타고라스 정리를 썼습니다.",
        lambda r: (r.leg_first.power(2) - r.leg_second.power(2) - r.hypotenuse.power(2),),
        ("hypotenuse", "leg_first", "leg_second"),
    ),
    Entry(
        "figure.right_triangle",
        "제곱하지 않고 더함",
        "변의 길이를 제곱하지 않고 더하거나 뺐습니다.",
        lambda r: (r.leg_first + r.leg_second - r.hypotenuse,),
        ("hypotenuse", "leg_first", "leg_second"),
    ),
    Entry(
        "figure.right_triangle",
        "제곱근을 구하지 않음",
        "제곱의 합이나 차를 그대로 변의 길이로 답했습니다.",
        lambda r: (
            r.leg_first.power(2) + r.leg_second.power(2) - r.hypotenuse,
            r.leg_first * r.leg_second - number(2) * r.area,
        ),
        ("hypotenuse", "leg_first", "leg_second"),
    ),
    Entry(
        "figure.right_triangle",
        "넓이의 절반을 빠뜨림",
        "삼각형의 넓이에서 2로 나누지 않았습니다.",
        lambda r: (
            r.leg_first.power(2) + r.leg_second.power(2) - r.hypotenuse.power(2),
            r.leg_first * r.leg_second - r.area,
        ),
        ("area",),
    ),
    Entry(
        "figure.right_triangle",
        "빗변을 밑변으로 봄",
        "빗변을 밑변이나 높이로 보고 넓이를 구했습니다.",
        lambda r: (
            r.leg_first.power(2) + r.leg_second.power(2) - r.hypotenuse.power(2),
            r.leg_first * r.hypotenuse - number(2) * r.area,
        ),
        ("area",),
    ),
    Entry(
        "figure.rectangle",
        "둘레의 2를 빠뜨림",
        "둘레의 길이를 가로와 세로의 합으로 보았습니다.",
        lambda r: (
            r.width - r.height - r.longer,
            r.width + r.height - r.perimeter,
            r.width * r.height - r.area,
        ),
    ),
    Entry(
        "figure.rectangle",
        "대각선을 두 변의 합으로 봄",
        "대각선의 길이를 가로와 세로의 합으로 구했습니다.",
        lambda r: (
            r.width - r.height - r.longer,
            r.width + r.height - r.diagonal,
            r.width * r.height - r.area,
        ),
    ),
    Entry(
        "figure.rectangle",
        "넓이와 둘레의 혼동",
        "넓이와 둘레의 길이를 바꾸어 구했습니다.",
        lambda r: (number(2) * (r.width + r.height) - r.area, r.width * r.height - r.perimeter),
    ),
    Entry(
        "figure.rectangle",
        "길이의 차를 반대로 봄",
        "긴 변과 짧은 변을 서로 바꾸어 식을 세웠습니다.",
        lambda r: (
            r.height - r.width - r.longer,
            number(2) * (r.width + r.height) - r.perimeter,
            r.width * r.height - r.area,
            r.width.power(2) + r.height.power(2) - r.diagonal.power(2),
        ),
    ),
)

"""나이, 나누어 주기, 함께 일하기: wrong equations."""

from appliance.solving.mistakes.wrong_models.entry import Entry, Equations
from appliance.solving.situations.model import number


def _ages(kind: str, own: Equations) -> tuple[Entry, ...]:
    """The mistakes with years, beside the equations of the kind that are set up right."""
    return (
        Entry(
            kind,
            "한 사람의 나이만 늘림",
            "많은 쪽의 나이에만 햇수를 더했습니다.",
            lambda r: (*own(r), r.older + r.years - r.multiple * r.younger),
        ),
        Entry(
            kind,
            "한 사람의 나이만 늘림",
            "적은 쪽의 나이에만 햇수를 더했습니다.",
            lambda r: (*own(r), r.older - r.multiple * (r.younger + r.years)),
        ),
        Entry(
            kind,
            "햇수를 생각하지 않음",
            "몇 년 후가 아니라 현재의 나이로 식을 세웠습니다.",
            lambda r: (*own(r), r.older - r.multiple * r.younger),
        ),
        Entry(
            kind,
            "햇수를 뺌",
            "햇수를 더하지 않고 뺐습니다.",
            lambda r: (*own(r), r.older - r.years - r.multiple * (r.younger - r.years)),
        ),
    )


ENTRIES: tuple[Entry, ...] = (
    *_ages("ages.multiple_after", lambda r: ()),
    *_ages("ages.sum_multiple", lambda r: (r.older + r.younger - r.sum,)),
    *_ages("ages.difference_multiple", lambda r: (r.older - r.younger - r.difference,)),
    Entry(
        "ages.multiple_after",
        "나이의 차를 답함",
        "두 사람의 나이의 차를 답했습니다.",
        lambda r: (r.older - r.younger - r.years,),
        ("years",),
    ),
    Entry(
        "sharing.surplus_shortage",
        "남는 것과 모자라는 것의 부호",
        "모자라는 개수를 더하지 않고 뺐습니다.",
        lambda r: (
            r.people * r.each_less + r.left - r.things,
            r.people * r.each_more + r.short - r.things,
        ),
    ),
    Entry(
        "sharing.surplus_shortage",
        "남는 것과 모자라는 것의 부호",
        "남는 개수와 모자라는 개수의 부호를 바꾸어 썼습니다.",
        lambda r: (
            r.people * r.each_less - r.left - r.things,
            r.people * r.each_more - r.short - r.things,
        ),
    ),
    Entry(
        "sharing.surplus_shortage",
        "모자라는 개수만 나눔",
        "모자라는 개수만을 나누어 주는 개수의 차로 나누었습니다.",
        lambda r: (
            r.people * (r.each_more - r.each_less) - r.short,
            r.people * r.each_less + r.left - r.things,
        ),
    ),
    Entry(
        "work.together",
        "날수의 평균",
        "두 사람이 걸리는 날수의 평균을 구했습니다.",
        lambda r: (r.days_first + r.days_second - number(2) * r.days_together,),
    ),
    Entry(
        "work.together",
        "날수를 더함",
        "두 사람이 걸리는 날수를 더했습니다.",
        lambda r: (r.days_first + r.days_second - r.days_together,),
    ),
    Entry(
        "work.together",
        "날수의 차",
        "두 사람이 걸리는 날수의 차를 구했습니다.",
        lambda r: (r.days_first - r.days_second - r.days_together,),
    ),
)

"""Means of two groups, shares of a whole, and chances that go together."""

from appliance.domain.situations.kind import Role, SituationKind, kind

KINDS: tuple[SituationKind, ...] = (
    # 두 집단을 합한 평균
    kind(
        "data.two_groups",
        "두 집단을 합한 평균",
        Role("count_first", "count", "첫째 집단의 인원", whole=True),
        Role("mean_first", "number", "첫째 집단의 평균"),
        Role("count_second", "count", "둘째 집단의 인원", whole=True),
        Role("mean_second", "number", "둘째 집단의 평균"),
        Role("mean_total", "number", "전체의 평균"),
    ),
    # frequency = total × relative
    kind(
        "data.relative",
        "도수와 상대도수",
        Role("frequency", "count", "도수", whole=True),
        Role("total", "count", "전체 도수", whole=True),
        Role("relative", "number", "상대도수"),
    ),
    kind(
        "chance.complement",
        "사건이 일어나지 않을 확률",
        Role("chance", "ratio", "사건이 일어날 확률"),
        Role("rest", "ratio", "사건이 일어나지 않을 확률"),
    ),
    # 서로 영향을 끼치지 않는 두 사건: both, none, at least one, exactly one, only the first, only the second
    kind(
        "chance.two_events",
        "서로 영향을 끼치지 않는 두 사건의 확률",
        Role("first", "ratio", "첫째 사건의 확률"),
        Role("second", "ratio", "둘째 사건의 확률"),
        Role("both", "ratio", "두 사건이 모두 일어날 확률"),
        Role("none", "ratio", "두 사건이 모두 일어나지 않을 확률"),
        Role("some", "ratio", "적어도 한 사건이 일어날 확률"),
        Role("one", "ratio", "한 사건만 일어날 확률"),
        Role("only_first", "ratio", "첫째 사건만 일어날 확률"),
        Role("only_second", "ratio", "둘째 사건만 일어날 확률"),
    ),
)

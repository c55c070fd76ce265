"""Things that change evenly: a candle grows shorter by the minute, a spring longer by the gram."""

from appliance.domain.situations.kind import Role, SituationKind, kind

KINDS: tuple[SituationKind, ...] = (
    # after `time`, start - step·time/per is left
    kind(
        "change.candle",
        "일정하게 짧아지는 양초",
        Role("start", "length", "처음 길이"),
        Role("step", "length", "짧아지는 길이"),
        Role("per", "time", "짧아지는 데 걸리는 시간"),
        Role("time", "time", "지난 시간"),
        Role("left", "length", "남은 길이"),
    ),
    # with `mass` on it, start + step·mass/per long
    kind(
        "change.spring",
        "추를 매단 용수철",
        Role("start", "length", "처음 길이"),
        Role("step", "length", "늘어나는 길이"),
        Role("per", "mass", "길이가 늘어나는 추의 무게"),
        Role("mass", "mass", "추의 무게"),
        Role("left", "length", "용수철의 길이"),
    ),
)

# ruff: noqa: E501 (a table: each row on its line)
"""A candle that burns evenly, a spring that weights make longer."""

from collections.abc import Sequence

from appliance.reading.lexicon.words import common
from appliance.reading.outcome import Built, Gap, Outcome
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.situations.building import SEVERAL_VALUES, build
from appliance.reading.tokens import Token

CALLS = "양초|초에불|초의길이|초가|용수철"
_CANDLE = "(양초|초|향)"
_BURN = "(불{을} 붙이면|불{을} 붙였더니|불{을} 붙이고|불{을} 붙였다|불{을} 붙이면 초{은})"
_SHORTER = (
    "(짧아진다고 한다|짧아진다|짧아질 때|줄어든다고 한다|줄어든다|탄다고 한다|탄다|짧아진다고 할 때|짧아지고)"
)
_LONGER = "(늘어난다고 한다|늘어난다|늘어날 때|길어진다고 한다|길어진다|늘어난다고 할 때)"
CANDLE: tuple[Tile, ...] = (
    *tiles(
        "start",
        f"길이{{이}} <length:start>인 {_CANDLE}(에|{{이}} 있다)?",
        f"처음 길이{{이}} <length:start>인 {_CANDLE}(에|{{이}} 있다)?",
    ),
    *tiles("burn", f"({_CANDLE}에 )?(이 {_CANDLE}에 )?{_BURN},?"),
    *tiles(
        "step",
        f"({_CANDLE}{{이}} |{_CANDLE}{{은}} )?<time:per>(에|마다) (길이{{이}} )?<length:step>씩 (길이{{이}} )?{_SHORTER},?",
        f"매(분|시간) <length:step>씩 (길이{{이}} )?{_SHORTER},?",
    ),
    *tiles(
        "time",
        "(이 양초에 )?(불{을} 붙인 ?지 )?<time!:time>( ?후| ?뒤|{이} 지난 후)(의)?",
        f"(이 )?{_CANDLE}{{이}} <time!:time> 동안 탔을 때",
    ),
    *tiles(
        "goal", f"(남은 |남아 있는 )?{_CANDLE}의 길이({{은}} <length?:left>)?", "남은 길이", data=("left",)
    ),
    *tiles(
        "left",
        f"(남은 )?{_CANDLE}의 길이{{이}} <length!:left>{{이}} (되는 것은|될 때는|되는 때는)",
        f"(남은 )?{_CANDLE}의 길이{{이}} <length!:left>일 때는",
    ),
    *tiles("goal", "(불{을} 붙인 ?지 )?<time?:time>( ?후| ?뒤)", data=("time",)),
    *tiles(
        "named",
        "불{을} 붙인 ?지 <time:across> 후의 (남은 )?(양초|초)의 길이{을} <length:up>(라|이라) (할 때|하자|하면),?",
    ),
    *tiles(
        "left",
        "(남은|남아 있는) (양초의 )?길이{이} <length!:left>{이} (되는 것은|될 때는|되는 때는)",
        "(남은|남아 있는) (양초의 )?길이{이} <length!:left>일 때는",
    ),
)
SPRING: tuple[Tile, ...] = (
    *tiles(
        "start",
        "(처음 )?길이{이} <length:start>인 용수철(에|{이} 있다)?",
        "용수철의 (처음 )?길이{이} <length:start>이고,?",
    ),
    *tiles(
        "step",
        f"(이 용수철에 )?무게{{이}} <mass:per>인 (추|물체){{을}} (매달 때마다|한 개 매달 때마다|매달면) (용수철의 )?(길이{{이}} )?<length:step>씩? (길이{{이}} )?{_LONGER},?",
        f"(이 용수철은 )?(추의 )?무게{{이}} <mass:per> (늘어날|증가할) 때마다 (용수철의 )?길이{{이}} <length:step>씩 {_LONGER},?",
    ),
    *tiles("mass", "(이 용수철에 )?무게{이} <mass!:mass>인 (추|물체){을} (매달았을 때|매달면|매달 때),?"),
    *tiles("goal", "용수철의 길이({은} <length?:left>)?", data=("left",)),
)
POOL: tuple[Tile, ...] = (*common(), *CANDLE, *SPRING)
_ROLES = {
    "start": ("start",),
    "step": ("per", "step"),
    "time": ("time",),
    "mass": ("mass",),
    "left": ("left",),
}


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    """One of the two kinds, by its thing; every value once."""
    kind = "change.spring" if any("용수철" in fact.text for fact in facts) else "change.candle"
    values: dict[str, int] = {}
    asked: list[str] = []
    for fact in facts:
        for role in _ROLES.get(fact.tag, ()):
            if role not in fact.tokens:
                return Gap("얼마 동안 그만큼 변하는지 적혀 있지 않습니다.", 3)
            if role in values:
                return SEVERAL_VALUES
            values[role] = fact.tokens[role]
        if fact.tag == "goal":
            role = str(fact.data[0])
            asked.append(role)
            if role in fact.tokens:
                values[role] = fact.tokens[role]
    names = [index for fact in facts if fact.tag == "named" for index in fact.tokens.values()]
    if any(tokens[index].state != "letter" for index in names):
        return Gap("문자로 나타낼 것이 문자로 적혀 있지 않습니다.", 3)
    found = build(kind, values, list(dict.fromkeys(asked)), tokens)
    return found.using(names) if isinstance(found, Built) else found

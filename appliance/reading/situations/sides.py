"""Three sides of a triangle: the range of the one that is not known, and what kind of triangle they make."""

from collections.abc import Sequence

from appliance.domain.givens import Situation
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.quantity import Measure, Quantity
from appliance.domain.question import Question
from appliance.mathtext.tree import Sym
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import NOTHING_ASKED, SEVERAL_ASKED, Built, Gap, Outcome
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.tokens import Token

CALLS = "삼각형|세변|세선분|두변"
_IS = (
    "({이}고,?|{이}며,?|인(?!가|지)|일 ?때,?|{이}면,?|이다[.]?|다[.]?|인데,?|이라고 할 때,?|이라 할 때,?"
    "|라 할 때,?"
    "|라고 할 때,?|이라 하면,?|라 하면,?|이라고 하면,?|라고 하면,?|이라 하자[.]?|라 하자[.]?|,)?"
)
_S = "({이}|{은}|{을})"
_N = "length,num,expr,sym"
_LEN = "(의 ?길이)?"
_MADE = (
    "(을|를)? ?(작도할 때|작도할 수 있을 때|만들 때|만들려고 할 때|만들 수 있을 때|그릴 때|만들려고"
    " 한다[.]?|이룰 때)"
)
_WHOLE = "(자연수|정수)"

TILES: tuple[Tile, ...] = (
    *tiles("sides", f"세 (변|선분){_LEN}{_S} (각각 )?<{_N}:a>,? ?<{_N}:b>,? ?<{_N}:c>{_IS}"),
    *tiles("two", f"두 (변|선분){_LEN}{_S} (각각 )?<{_N}:a>(,|{{와}}) ?<{_N}:b>{_IS}"),
    *tiles("third", f"(나머지|다른) (한 )?변{_LEN}({{을}}|{{이}}) <{_N}:c>{_IS}"),
    *tiles(
        "third_asked", f"(나머지|다른) (한 )?변{_LEN}(가|이) 될 수 있는 (모든 )?{_WHOLE}", data=("natural",)
    ),
    *tiles(
        "figure",
        "(한 |어떤 )?삼각형(의|에서|{이} 있다[.]?|{이} 있을 때,?|에 대하여|{은}|{이})?",
        f"삼각형{_MADE},?",
        "세 선분으로 삼각형(을|를) (만들|그릴) 수 있을 때,?",
    ),
    *tiles("third_range", "(나머지|다른) (한 )?변의 길이 <sym:c>(의 값)?의 범위"),
    *tiles(
        "sides",
        f"길이{{이}} (각각 )?<{_N}:a>,? ?<{_N}:b>,? ?<{_N}:c>인 세 선분(으로)?( 삼각형을 (만들 때|만들"
        f" 수 있을 때|그릴 때),?)?",
    ),
    *tiles(
        "whole",
        f"<sym:x>의 값{{이}} 될 수 있는 {_WHOLE}{{은}} (모두 )?<count?:how>",
        f"<sym:x>{{이}} 될 수 있는 {_WHOLE}{{은}} (모두 )?<count?:how>",
        data=("count",),
    ),
    *tiles("whole", f"{_WHOLE} <sym:x>(의 값)? 중(에서)? (가장|제일) 작은 (값|수|것)", data=("smallest",)),
    *tiles("whole", f"{_WHOLE} <sym:x>(의 값)? 중(에서)? (가장|제일) 큰 (값|수|것)", data=("largest",)),
    *tiles(
        "filler",
        "(세 변의 길이로 )?삼각형{을} (만들|그릴|작도할) 수 있도록 하는",
        "삼각형이 (만들어지도록|되도록) 하는",
        "변의 길이가 자연수인",
        "이때,?",
        "삼각형이 되기 위한",
        "삼각형을 만들 수 있는",
    ),
    *tiles("range", "(상수 )?<sym:x>(의 값)?의 범위", "<sym:x>(의 값)?{이} 될 수 있는 (값의 )?범위"),
    *tiles(
        "whole",
        f"(될 수 있는 |가능한 )?{_WHOLE} <sym:x>(의 값)?의 개수",
        f"<sym:x>(의 값)?{{이}} 될 수 있는 {_WHOLE}의 개수",
        f"(될 수 있는 |가능한 )?{_WHOLE} <sym:x>(의 값)?{{은}} (모두 )?<count?:how>",
        data=("count",),
    ),
    *tiles(
        "whole",
        f"<sym:x>(의 값)?{{이}} 될 수 있는 (가장 큰|제일 큰) {_WHOLE}",
        f"(가장 큰|제일 큰) {_WHOLE} <sym:x>(의 값)?",
        f"<sym:x>(의 값)?{{이}} 될 수 있는 {_WHOLE} 중(에서)? (가장 큰|제일 큰) (수|값|것)",
        data=("largest",),
    ),
    *tiles(
        "whole",
        f"<sym:x>(의 값)?{{이}} 될 수 있는 (가장 작은|제일 작은) {_WHOLE}",
        f"(가장 작은|제일 작은) {_WHOLE} <sym:x>(의 값)?",
        f"<sym:x>(의 값)?{{이}} 될 수 있는 {_WHOLE} 중(에서)? (가장 작은|제일 작은) (수|값|것)",
        data=("smallest",),
    ),
    *tiles(
        "whole",
        f"<sym:x>(의 값)?{{이}} 될 수 있는 (모든 )?{_WHOLE}의 (값의 )?합",
        f"(모든 )?{_WHOLE} <sym:x>의 (값의 )?합",
        data=("sum",),
    ),
    *tiles("of_third", "의 개수", data=("count",)),
    *tiles("of_third", "중(에서)? (가장 큰|제일 큰) (수|것|값)", data=("largest",)),
    *tiles("of_third", "중(에서)? (가장 작은|제일 작은) (수|것|값)", data=("smallest",)),
    *tiles("of_third", "의 합", data=("sum",)),
    *tiles("of_third", "{은} (모두 )?<count?:how>", data=("count",)),
    *tiles(
        "kind",
        "(이 삼각형{은} |삼각형{은} |이 삼각형의 종류{은} )?(어떤|무슨) 삼각형(인가|인지|일까"
        "|입니까)(?=[?,.]|말|구|쓰|답|$)",
        "(이 )?삼각형의 종류",
        "(이 삼각형{은} )?(예각삼각형|직각삼각형|둔각삼각형)(, |{와} | 또는 |인지, )?(예각삼각형"
        "|직각삼각형|둔각삼각형)?"
        "(, | 또는 |인지, |{와} )?(예각삼각형|직각삼각형|둔각삼각형)? 중 (어떤|어느) (것|삼각형)(인가"
        "|인지|일까)?",
    ),
)
POOL: tuple[Tile, ...] = (*common(), *TILES)
_ROLE = {"a": "first", "b": "second", "c": "third"}


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    places: dict[str, int] = {}
    for fact in facts:
        if fact.tag in ("sides", "two", "third", "third_range"):
            for name in "abc":
                if name in fact.tokens:
                    if _ROLE[name] in places:
                        return Gap("변의 길이가 두 번 적혀 있습니다.", 3)
                    places[_ROLE[name]] = fact.tokens[name]
    goals = [fact for fact in facts if fact.tag in ("range", "third_range", "whole", "of_third", "kind")]
    if not goals or not places:
        return NOTHING_ASKED
    if len(goals) > 1:
        return SEVERAL_ASKED
    (goal,) = goals
    if (goal.tag == "of_third") != any(fact.tag == "third_asked" for fact in facts):
        return Gap("무엇의 개수를 묻는지 알 수 없습니다.", 2)
    return _built(goal, places, facts, tokens)


def _built(goal: Fact, places: dict[str, int], facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    values: list[tuple[str, Quantity]] = []
    measures: list[tuple[str, Measure]] = []
    paths: dict[int, tuple[str, ...]] = {}
    for role, index in sorted(places.items()):
        token = tokens[index]
        if token.number is not None:
            values.append((role, Quantity(token.number, token.unit)))
            paths[index] = ("givens", "0", "values", role)
        elif token.node is not None:
            measures.append((role, Measure(token.node, token.unit)))
            paths[index] = ("givens", "0", "measures", role, "value")
    if goal.tag == "of_third":
        unit = next((tokens[index].unit for index in places.values()), "")
        measures.append(("third", Measure(Sym("x"), unit)))
    if len(values) + len(measures) != 3:
        return Gap("세 변의 길이가 모두 적혀 있지 않습니다.", 3)
    situation = Situation("triangle.sides", tuple(values), (), tuple(measures))
    units = {told.unit for _, told in situation.told}
    if len(units - {""}) > 1 or (goal.tag == "kind" and len(values) != 3):
        return Gap("변의 길이의 단위가 서로 다르거나 적혀 있지 않습니다.", 3)
    if goal.tag != "kind" and not measures:
        return Gap("길이를 모르는 변이 없습니다.", 3)
    used = {index for fact in facts for name, index in fact.tokens.items() if index not in paths}
    return Built(Question((situation,), _goal(goal)), paths, frozenset(used))


def _goal(fact: Fact) -> Goal:
    if fact.tag in ("range", "third_range"):
        return Goal(GoalKind.SOLVE)
    if fact.tag == "kind":
        return Goal(GoalKind.ROLE, ("kind",))
    return Goal(GoalKind.INTEGERS, (str(fact.data[0]), "natural"))

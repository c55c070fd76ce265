"""Numbers by words: consecutive numbers, sum and difference, a number of two digits turned round."""

from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.quantity import Quantity
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import SEVERAL_ASKED, Gap, Outcome
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.situations.building import SEVERAL_VALUES, build
from appliance.reading.situations.letters import LETTER_GOAL, asked_letter
from appliance.reading.tokens import Token

CALLS = "연속|합|차|자리"

_IS = (
    "(인|이고,?|이며,?|일 때,?|이다|이면,?|이라 할 때,?|이라고 할 때,?|이라고 한다|고,?|다|라고 한다|가 "
    "된다|이 된다|이 될 때,?|가 될 때,?)"
)
_S = "({은}|{이})"
_MANY = "(?P<many>두|세|네|다섯)( 개의)?"
_SORT = "(?P<sort>자연수|정수|홀수|짝수|수|양의 정수)"

POOL: tuple[Tile, ...] = (
    *common(),
    *LETTER_GOAL,
    *tiles("run",
    f"(서로 )?(연속하는|연속한|연속된|이웃하는|이웃한) {_MANY} ?{_SORT}(의|{{이}} 있다|{{이}} 있을 때,?"
    f"|에서|{{은}}|에 대하여|{{이}} 있는데| 중에서| 중)?"),
    *tiles("pair",
    f"(서로 다른 |어떤 )?두 {_SORT}(의|{{이}} 있다|{{이}} 있을 때,?|에서|{{은}}|에 대하여|{{이}} 있는데)?"),
    *tiles("total",
    f"((이 )?(세|두|네|다섯|<count:k>의?) 수의 )?합{_S} <num:n>{_IS}",
    f"(모두 |전부 )?(더하면|더한 값{{이}}|더했더니|더한 결과{{이}}) <num:n>{_IS}"),
    *tiles("difference",
    f"((이 )?두 수의 )?차{_S} <num:n>{_IS}",
    "큰 수에서 작은 수를 (뺀 값{이}|뺀 수{이}|빼면) <num:n>(일 때,?|이다|이고,?|이면,?)",
    "큰 수{은} 작은 수보다 <num:n>만큼 (크다|크고|클 때,?)",
    "작은 수{은} 큰 수보다 <num:n>만큼 (작다|작고|작을 때,?)"),
    *tiles("goal",
    f"((이 |이들 )?(세|두|다섯|네) {_SORT} ?중(에서)? |이 중 )?(가장 |제일 |더 )?작은 (수|쪽의 수|자연수"
    f"|정수|홀수|짝수|것)", data=("smallest",)),
    *tiles("goal",
    f"((이 |이들 )?(세|두|다섯|네) {_SORT} ?중(에서)? |이 중 )?(가장 |제일 |더 )?큰 (수|쪽의 수|자연수"
    f"|정수|홀수|짝수|것)", data=("largest",)),
    *tiles("goal",
    "((이 )?(세|다섯) (수|자연수|정수|홀수|짝수) ?중(에서)? )?(가운데|중간)(의)? (수|자연수|정수|홀수|짝수)",
    data=("middle",)),
    *tiles("goal", f"(이 )?{_MANY} {_SORT}(?={{을}}|{{은}}|$)", data=("all",)),
    *tiles("two_digit",
    "(일의 자리의 숫자와 십의 자리의 숫자가 다른 )?(어떤 )?두 자리(의)? (자연수|수|정수)(에서|{이} 있다"
    "|{이} 있는데|의|{이} 있을 때|{은})?,?"),
    *tiles("digit_sum",
    f"((이 수의 |이 자연수의 )?각 자리(의)? ?숫자의 합|십의 자리(의)? ?숫자{{와}} 일의 자리(의)? ?숫자의 "
    f"합|일의 자리(의)? ?숫자{{와}} 십의 자리(의)? ?숫자의 합){_S} <num:n>{_IS}"),
    *tiles(
        "reversed",
        "((이 수의 )?(십의 자리(의)? ?숫자{와} 일의 자리(의)? ?숫자|일의 자리(의)? ?숫자{와} 십의 자리(의)"
        "? ?숫자|각 자리(의)? ?숫자)(의 자리)?{을} )?(서로 )?(바꾼|바꾸어 만든|뒤바꾼|바꿔 만든|바꾸면"
        "|바꾸어) (수{은}|수{이}|두 자리(의)? 자연수{은})? ?(처음 수|원래의 수|처음 자연수|원래 수)보다 "
        "<num:n>(만큼|이)? (더 )?(?P<way>크|큰|클|커|작|작은|작을)(다|고| 때|진다|게 된다|다고 한다|진다"
        "|아진다"
        "|어진다|다고 할 때)?,?",
    ),
    *tiles("goal",
    "(처음|원래)(의)? (수|자연수|두 자리 자연수|두 자리의 자연수)", "이 (수|자연수)", data=("original",)),
    *tiles("filler", "어떤", "이때", "이 두 수의", "그"),
)  # fmt: skip

_WORDS = {"두": 2, "세": 3, "네": 4, "다섯": 5}
_PARITY = {"짝수": 0, "홀수": 1}


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    goals = [fact for fact in facts if fact.tag == "goal"]
    if len({fact.data for fact in goals}) > 1:
        return SEVERAL_ASKED
    tags = {fact.tag for fact in facts}
    if "two_digit" in tags:
        return _digits(facts, goals, tokens)
    if "run" in tags:
        return _consecutive(facts, goals, tokens)
    if "pair" in tags or {"total", "difference"} <= tags:
        return _pair(facts, goals, tokens)
    return Gap("어떤 수들에 대한 문제인지 적혀 있지 않습니다.", 1)


def _fill(facts: Sequence[Fact], roles: dict[str, str]) -> dict[str, int | Quantity] | None:
    """The roles of the tags; None where one is said twice."""
    values: dict[str, int | Quantity] = {}
    for fact in facts:
        role = roles.get(fact.tag)
        if role and "n" in fact.tokens:
            if role in values:
                return None
            values[role] = fact.tokens["n"]
    return values


def _consecutive(facts: Sequence[Fact], goals: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    runs = [fact for fact in facts if fact.tag == "run"]
    values = _fill(facts, {"total": "total"})
    if values is None or len(runs) != 1:
        return SEVERAL_VALUES
    count = _WORDS[runs[0].words["many"]]
    parity = _PARITY.get(runs[0].words["sort"])
    step = 1 if parity is None else 2
    values |= {"count": Quantity(Fraction(count)), "step": Quantity(Fraction(step))}
    if parity is not None:
        values["parity"] = Quantity(Fraction(parity))
    asked: list[str] = []
    for fact in goals:
        name = str(fact.data[0])
        if name == "all":
            if _WORDS[fact.words["many"]] != count or count > 3:
                return Gap("어느 수를 묻는지 알 수 없습니다.", 3)
            asked += ["smallest", "middle", "largest"] if count == 3 else ["smallest", "largest"]
        elif name == "original" or (name == "middle" and count % 2 == 0):
            return Gap("어느 수를 묻는지 알 수 없습니다.", 3)
        else:
            asked.append(name)
    return build("numbers.consecutive", values, asked, tokens, asked_letter=asked_letter(facts, tokens))


def _pair(facts: Sequence[Fact], goals: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    values = _fill(facts, {"total": "sum", "difference": "difference"})
    if values is None:
        return SEVERAL_VALUES
    names = {"smallest": ["smaller"], "largest": ["larger"], "all": ["larger", "smaller"]}
    asked: list[str] = []
    for fact in goals:
        if fact.data[0] not in names or fact.words.get("many", "두") != "두":
            return Gap("어느 수를 묻는지 알 수 없습니다.", 3)
        asked += names[str(fact.data[0])]
    return build("numbers.sum_difference", values, asked, tokens, asked_letter=asked_letter(facts, tokens))


def _digits(facts: Sequence[Fact], goals: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    values = _fill(facts, {"digit_sum": "digit_sum", "reversed": "increase"})
    if values is None:
        return SEVERAL_VALUES
    for fact in facts:
        if fact.tag == "reversed" and fact.words["way"].startswith("작"):
            number = tokens[fact.tokens["n"]].number
            assert number is not None
            values["increase"] = Quantity(-number)
    if any(fact.data[0] != "original" for fact in goals):
        return Gap("어느 수를 묻는지 알 수 없습니다.", 3)
    found = build("numbers.reversed_digits", values, ["original"] if goals else [], tokens)
    if isinstance(found, Gap):
        return found
    return found.using(fact.tokens["n"] for fact in facts if fact.tag == "reversed")

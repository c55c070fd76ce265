"""두 집단의 평균, 도수와 상대도수, 여사건의 확률, 서로 영향을 끼치지 않는 두 사건."""

import re
from collections.abc import Sequence

from appliance.domain.quantity import Quantity
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import Built, Gap, Outcome
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.situations.building import build
from appliance.reading.situations.letters import LETTER_GOAL, asked_letter
from appliance.reading.tokens import Token

CALLS = "평균|상대도수|확률"
_GROUP = "(?P<freegroup>[가-힣A-Z]{1,8}?)"
_VALUE = "<num,count,length,mass,time,age:m>(점)?"
_SCORE = "((수학 |영어 |국어 |과학 )?(점수|성적|시험 점수|키|몸무게|나이|기록))"
_MEAN = f"({_SCORE}의 평균|평균 ?{_SCORE}|평균|{_SCORE} ?평균)"
_AND = "(이고,?|이며,?|,|일 때,?|이다[.]?|이라고 할 때,?|라고 할 때,?|라 할 때,?|인)"
_WHO = "(학생|반|집단|팀|학급|회원)"

MEANS: tuple[Tile, ...] = (
    *tiles(
        "group",
        f"(어느 반(의)? |어느 학급의 )?{_GROUP} <count!:c>의 {_MEAN}({{이}}|{{은}}) {_VALUE}{_AND}",
        f"(어느 반(의)? )?{_GROUP}(의)? ?{_WHO}? ?<count!:c>의 {_MEAN}({{이}}|{{은}}) {_VALUE}{_AND}",
        f"{_GROUP}의 ({_WHO} )?수는 <count!:c>,? {_MEAN}{{은}} {_VALUE}{_AND}",
    ),
    *tiles("group_intro", "어느 (반|학교|학급|모임)(에서|의)"),
    *tiles(
        "all",
        f"(이 반 |두 반 |전체 |두 집단 |두 반의 )+({_WHO} )?(전체 )?(<count:t>)?(의)? ?{_MEAN}",
        f"전체 <count:t>의 {_MEAN}",
        f"(두 반|두 집단|두 모둠|전체)(의|을 합한) ?(전체 )?(학생(들)?의 )?(전체의 )?{_MEAN}",
    ),
)

_NUM = "<num,count,percent:v>"
RELATIVE: tuple[Tile, ...] = (
    *tiles(
        "total",
        (
            f"(도수의 총합|전체 도수|총 도수|도수의 합|전체 학생 수|전체 학생의 수|총 "
            f"학생 수)({{이}}|{{은}}) <num,count:v>{_AND}"
        ),
        "(전체 (학생|회원|직원) ?(수)?가 <count:v>인 (어느 )?(반|학급|학교|동아리|모임|회사|학년)(에서|의))",
        "전체 (학생|회원|직원|도수|사람)({이}|{은}) <num,count:v>(인 (어느 |어떤 )?(도수분포표|자료|반|학급)(에서|의))?({이}고,?|이며,?|일 때,?|이다[.]?)?",
        "(어느 반 |전체 )?학생 <count:v> 중(에서)?",
        (
            "(어느 반 |전체 )?학생 <count:v>의 (?P<free>[가-힣 ]{2,14}?)(을|를) (조사하였더니|"
            "조사한)(,| 도수분포표에서)?"
        ),
        "도수의 총합이 <num,count:v>인 (어떤 |어느 )?(도수분포표|자료)에서,?",
    ),
    *tiles(
        "frequency",
        f"(어떤 |어느 |한 |이 )?(계급의 )?도수({{이}}|{{은}}) <num,count:v>{_AND}",
        "(어떤 |어느 )?도수가 <num,count:v>인 계급의",
    ),
    *tiles(
        "share",
        (
            f"((?P<freethem>(?!도수)[가-힣 ]{{2,16}}?)의 |(어떤 |어느 |한 |이 |그 )?계급의 "
            f")?상대도수({{이}}|{{은}}) <num:v>{_AND}"
        ),
        "(어떤 |어느 )?상대도수가 <num:v>인 계급의",
    ),
    *tiles(
        "ask_total",
        "(도수의 총합|전체 도수|총 도수|전체 학생 수|도수의 합)({은} <count?:a>)?",
        "전체 학생은 (모두 )?<count?:a>",
    ),
    *tiles(
        "ask_frequency",
        "(이 계급의 |그 계급의 |계급의 )?도수",
        "(이 |그 )?계급(의 |에 속하는 )(학생|사람|회원)(의)? ?수({은} (모두 )?<count?:a>)?",
        "(이 |그 )?계급(의 |에 속하는 )(학생|사람|회원)({은}|{이}) (모두 )?<count?:a>",
        "(?P<freethem>(?!전체|도수)[가-힣 ]{2,16}?)의? 수({은} <count?:a>)?",
        "(?P<freethem>(?!전체|도수)[가-힣 ]{2,16}?)(은|는) (모두 )?<count?:a>",
    ),
    *tiles(
        "ask_share",
        "(이 |그 )?계급의 상대도수",
        "(?P<freethem>(?!전체|도수)[가-힣 ]{2,16}?)의 상대도수",
        "상대도수",
    ),
)

_P = "<num,percent:p>"
_EVENT = "(?P<freeevent>(?!적어도|모두|확률)[가-힣A-Z ]{2,24}?)"
_ARE = (
    "(이고,?|이며,?|,|일 때,?|이다[.]?|이라고 할 때,?|라고 할 때,?|라 할 때,?|이라고 한다[.]?|라고 한다[.]?)"
)
_NAME = "(<sym>|[친족]|[이름]|두 사람|[가-힣]{1,4} ?선수)"
_DO = (
    "(?P<do>합격할|성공할|맞힐|명중시킬|명중할|이길|통과할|당첨될|풀|풀 수 있을|"
    "맞출|약속 장소에 나올|약속을 지킬|지각할|문제를 풀|과녁을 맞힐|문제를 맞힐|"
    "안타를 칠|성공시킬|넣을|자유투를 성공할|목표물을 맞힐)"
)
_WHAT = "((?P<freewhat>(?!적어도|모두|둘 다|만)[가-힣0-9 ]{1,14}?(에|을|를|에서|문제를)) )?"
CHANCES: tuple[Tile, ...] = (
    *tiles(
        "event_p",
        (
            f"(어떤 |어느 |한 )?(문제를 |시험에서 |시험에 |과녁에 |과녁을 향하여 )?(두 "
            f"사람 <sym>, <sym>(가|이) )?{_NAME}({{이}}|는|은|의) {_WHAT}{_DO} 확률({{이}}|"
            f"{{은}}) {_P}{_ARE}"
        ),
    ),
    *tiles(
        "events_p",
        (
            f"(어떤 |어느 )?(문제를 |시험에 |과녁을 |시험에서 |오디션에 )?(두 (사람|학생|"
            f"선수|양궁 선수|사격 선수) )?{_NAME}(,|{{와}}) ?{_NAME}({{이}}|은|는|의)?"
            f" {_WHAT}{_DO} 확률({{이}}|{{은}}) 각각 {_P},? ?<num,percent:q>{_ARE}"
        ),
    ),
    *tiles(
        "both",
        (
            f"({_NAME}(,|{{와}}) ?{_NAME}({{이}}|은|는)? |두 (사람|학생|선수)이? )?(모두 "
            f"|둘 다 |함께 |모두 다 ){_WHAT}{_DO} 확률"
        ),
        data=("both",),
    ),
    *tiles(
        "none",
        (
            f"({_NAME}(,|{{와}}) ?{_NAME}({{이}}|은|는)? |두 (사람|학생|선수)이? )?(모두 "
            f"|둘 다 |모두 다 ){_WHAT}(합격하지 (못할|않을)|성공하지 (못할|않을)|맞히지 "
            f"(못할|않을)|명중시키지 못할|명중하지 못할|통과하지 못할|불합격할|실패할|"
            f"풀지 못할|문제를 풀지 못할|약속을 지키지 않을|당첨되지 않을) 확률"
        ),
        data=("none",),
    ),
    *tiles(
        "some",
        (
            f"({_NAME}(,|{{와}}) ?{_NAME}( 중(에서)?)?,? |두 (사람|학생|선수) 중(에서)"
            f"? )?적어도 (한 사람|한 명|<count>|하나)(은|는|이|가)? {_WHAT}{_DO} 확률"
        ),
        data=("some",),
    ),
    *tiles(
        "one",
        (
            f"({_NAME}(,|{{와}}) ?{_NAME} 중(에서)? |두 (사람|학생|선수) 중(에서)? )?(한 "
            f"사람만|한 명만|<count>만) {_WHAT}{_DO} 확률"
        ),
        data=("one",),
    ),
    *tiles(
        "single",
        (
            f"{_EVENT}(올|일어날|이길|합격할|성공할|당첨될|나올|맞힐|지각할|뽑힐|불량품일|"
            f"명중할|내릴|고장 날) 확률({{이}}|{{은}}) {_P}{_ARE}"
        ),
    ),
    *tiles(
        "rest",
        (
            f"({_EVENT})?(오지 않을|일어나지 않을|이기지 못할|합격하지 못할|합격하지 않을|"
            f"성공하지 못할|당첨되지 않을|나오지 않을|맞히지 못할|지각하지 않을|뽑히지 "
            f"않을|불량품이 아닐|명중하지 못할|내리지 않을|명중시키지 못할|고장 나지 않을)"
            f" 확률"
        ),
    ),
)
_PAIRS = {
    "올": "오지 않을", "일어날": "일어나지 않을", "이길": "이기지 못할", "합격할": "합격하지",
    "성공할": "성공하지 못할",
    "당첨될": "당첨되지 않을", "나올": "나오지 않을", "맞힐": "맞히지 못할", "지각할": "지각하지 않을",
    "뽑힐": "뽑히지 않을", "불량품일": "불량품이 아닐", "명중할": "명중하지 못할", "내릴": "내리지 않을",
    "고장 날": "고장 나지 않을",
}  # fmt: skip
POOL: tuple[Tile, ...] = (*common(), *LETTER_GOAL, *MEANS, *RELATIVE, *CHANCES)
Values = dict[str, int | Quantity]


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    tags = {fact.tag for fact in facts}
    if tags & {"group", "all"}:
        return _means(facts, tokens)
    if tags & {"event_p", "events_p"}:
        return _two_events(facts, tokens)
    if tags & {"single"}:
        return _complement(facts, tokens)
    return _relative(facts, tokens)


def _one(facts: Sequence[Fact], *wanted: str) -> list[Fact]:
    return [fact for fact in facts if fact.tag in wanted]


def _means(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    groups, whole = _one(facts, "group"), _one(facts, "all")
    if len(groups) != 2 or len(whole) != 1:
        return Gap("두 집단의 인원과 평균이 하나씩 적혀 있어야 합니다.", 2)
    values: Values = {}
    for fact, name in zip(groups, ("first", "second"), strict=True):
        values |= {f"count_{name}": fact.tokens["c"], f"mean_{name}": fact.tokens["m"]}
    names = [fact.words.get("freegroup", "") for fact in groups]
    if names[0] == names[1]:
        return Gap("두 집단의 이름이 같습니다.", 3)
    counts = [tokens[fact.tokens["c"]].value for fact in groups]
    if "t" in whole[0].tokens:
        total = tokens[whole[0].tokens["t"]].value
        if None in counts or total != sum(count for count in counts if count is not None):
            return Gap("전체 인원이 두 집단의 인원의 합과 맞지 않습니다.", 4)
    built = build(
        "data.two_groups", values, ("mean_total",), tokens, asked_letter=asked_letter(facts, tokens)
    )
    return built.using(whole[0].tokens.values()) if isinstance(built, Built) else built


def _relative(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    values: Values = {}
    them = {
        re.sub(r"\s|(이 |그 )", "", fact.words["freethem"]) for fact in facts if fact.words.get("freethem")
    }
    for tag, role in (("total", "total"), ("frequency", "frequency"), ("share", "relative")):
        found = _one(facts, tag)
        if len(found) > 1:
            return Gap("한 가지를 두 번 적은 것 같습니다.", 3)
        if found:
            values[role] = found[0].tokens["v"]
    asked = [
        role
        for tag, role in (("ask_total", "total"), ("ask_frequency", "frequency"), ("ask_share", "relative"))
        if _one(facts, tag)
    ]
    if len(asked) != 1 or len(them) > 1 or not values:
        return Gap("도수와 상대도수 가운데 무엇을 구하는지 알 수 없습니다.", 2)
    for fact in _one(facts, "ask_total", "ask_frequency"):
        if "a" in fact.tokens:
            values[asked[0]] = fact.tokens["a"]
    return build("data.relative", values, asked, tokens)


def _complement(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    told, asked = _one(facts, "single"), _one(facts, "rest")
    if len(told) != 1 or len(asked) != 1:
        return Gap("일어날 확률과 묻는 확률이 하나씩 있어야 합니다.", 2)
    about = told[0].text.split("확률")[0]
    verb = next(
        (verb for verb in sorted(_PAIRS, key=len, reverse=True) if about.endswith(verb.replace(" ", ""))), ""
    )
    negation = _PAIRS.get(verb, "-").replace(" ", "")
    one, two = (re.sub(r"\s", "", fact.words.get("freeevent", "")) for fact in (told[0], asked[0]))
    if negation not in asked[0].text or (two and one != two):
        return Gap("두 확률이 같은 사건의 것인지 알 수 없습니다.", 4)
    return build("chance.complement", {"chance": told[0].tokens["p"]}, ("rest",), tokens)


def _two_events(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    single, together = _one(facts, "event_p"), _one(facts, "events_p")
    asked = _one(facts, "both", "none", "some", "one")
    if len(asked) != 1 or (len(single), len(together)) not in ((2, 0), (0, 1)):
        return Gap("두 사람의 확률과 묻는 확률이 하나씩 있어야 합니다.", 2)
    if len({fact.words["do"] for fact in (*single, *together)}) != 1:
        return Gap("두 사람이 하는 일이 서로 다릅니다.", 3)
    done = {fact.words["do"] for fact in (*single, *together, *asked) if "do" in fact.words}
    if len(done) != 1:
        return Gap("묻는 일이 주어진 일과 다릅니다.", 4)
    if together:
        values: Values = {"first": together[0].tokens["p"], "second": together[0].tokens["q"]}
    else:
        values = {"first": single[0].tokens["p"], "second": single[1].tokens["p"]}
    return build("chance.two_events", values, (str(asked[0].data[0]),), tokens)

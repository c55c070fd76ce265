"""Sharing things out so that some are left or lacking, and working together."""

from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.quantity import Quantity
from appliance.reading.lexicon.things import THING
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import SEVERAL_ASKED, Gap, Outcome
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.situations.building import SEVERAL_VALUES, build
from appliance.reading.situations.letters import LETTER_GOAL, asked_letter
from appliance.reading.tokens import Token

CALLS = "나누어|나눠|씩|일을|함께|혼자|끝내|끝낸|마치|작업"

_PEOPLE = "(학생|아이|친구|사람|어린이|회원|청소년|반 학생|학급 학생|동아리 학생|모둠원)(들)?"
_GIVE = "((나누어|나눠) ?(주|준|줄|줬|주었|가지|가진|갖|갖는)|주|준|가지|배분하|담)[끝]?,?"
_THING = f"(?P<thing>{THING})"
SHARING: tuple[Tile, ...] = (
    *tiles(
        "give",
        f"((한 )?{_PEOPLE}(에게| 한 명에게| 한 사람에게| 1명에게)? |한 (명|사람|학생)(에게|당)? |1(명|인)"
        f"당 |<count!>(에게|당) |각각 )?({_THING}{{을}} )?<count:e>씩 {_GIVE}",
        f"({_PEOPLE}에게 )?({_THING}{{을}} )?(한 명에게 |한 사람에게 |한 학생에게 |한 명당 |1인당 )"
        f"<count:e>씩 {_GIVE}",
    ),
    *tiles("left", f"({_THING}{{이}} )?<count:n>{{이}}? (남|남게 되|남는)[끝]?,?"),
    *tiles("short",
    f"({_THING}{{이}} )?<count:n>{{이}}? (모자라|모자란|모자랐|부족하|부족한|부족했|모자랄|부족할)[끝]?,?"),
    *tiles("some", f"<count?:some>의 {_PEOPLE}에게"),
    *tiles("sharing",
    f"{_THING}{{을}} (나누어 ?주려고 한다|나누어 ?주려고 하는데|나누어 ?주는데|나누어 ?줄 때|나누어 "
    f"?주었다),?",
    f"(어느 반 |어떤 반 |어느 )?{_PEOPLE}(에게|이|들에게) {_THING}{{을}} (나누어 ?주는데|나누어 ?줄 때"
    f"|나눠 ?주는데|나누어 ?주려고 한다|똑같이 나누어 ?주는데|나누어 ?가지는데|나누어 ?주려고 하는데"
    f"|나누어 ?주었다),?",
    f"{_THING}{{을}} {_PEOPLE}(에게|이) (나누어 ?주는데|나누어 ?줄 때|나눠 ?주는데|나누어 ?주려고 한다"
    f"|똑같이 나누어 ?주는데|나누어 ?주려고 하는데),?", f"{_PEOPLE}에게", f"{_THING}{{을}}"),
    *tiles("goal",
    f"(전체 )?{_PEOPLE}(의)? ?수({{은}} <count?:asked>)?",
    f"{_PEOPLE}{{은}} (모두 )?<count?:asked>", data=("people",)),
    *tiles("goal",
    f"(전체 )?{_THING}의 (개수|수|총 개수|자루 수|권수)({{은}} <count?:asked>)?",
    f"(나누어 ?주려는 )?{_THING}{{은}} (모두 )?<count?:asked>", data=("things",)),
    *tiles("goal", f"{_PEOPLE}(의)? ?수({{와}}|,) ?{_THING}의 (개수|수)", data=("people", "things")),
)  # fmt: skip

_DO = (  # how a piece of work ends
    "((하|한|할|했|해|끝내|끝낸|끝낼|끝냈|마치|마친|마칠|마쳤|완성하|완성한|완성할|완성했|일하|일한|일할"
    "|일했)[끝]?)"
)
_WHO = "(<sym>|[친족]|[이름]|갑|을)"
_TOGETHER = "((두 사람{이}|둘{이}|[사람]{와} [사람]{이}|[사람],? [사람] 두 사람{이}) )?(함께|같이|동시에) "
WORK: tuple[Tile, ...] = (
    *tiles("job",
    "(어떤|한|똑같은) (일|작업)(을)?( (하는 ?데|끝내는 ?데|마치는 ?데|완성하는 ?데|완성하려면|하려고 한다"
    "|끝내려면|마치려면))?,?"),
    *tiles(
        "alone",
        f"{_WHO}({{이}}|{{은}}) (혼자서? )?(하면 |일하면 |{_DO} )?<time:d>({{이}}|{{을}}|만에|에)? ?(걸리"
        f"|걸린|걸렸|걸리는|{_DO})?( 수 있)?[끝]?( 일이 있다)?,?",
        f"(그 일을 |이 일을 |같은 일을 )?{_WHO}({{이}}|{{은}}) (혼자서? )?(하면 |일하면 |{_DO} )"
        f"?<time:d>({{이}}|{{을}}| 만에|에)? ?(걸리|걸린|걸렸|{_DO})?[끝]?,?",
    ),
    *tiles("together",
    f"(이 일을 |그 일을 )?{_TOGETHER}(이 일을 |그 일을 )?({_DO},? )?<time:d>({{이}}|{{을}}| 만에|에)? "
    f"?(걸리|걸린|걸렸|걸릴|{_DO})?[끝]?,?",
    f"(이 일을 )?{_TOGETHER}(이 일을 |일을 )?{_DO},?",
    f"이 일을 {_TOGETHER}하여 (끝내는|마치는|완성하는) ?데"),
    *tiles("asking", "<time?:d>({이}|{을}| 만에)? ?(걸리|걸린|걸릴|끝낼 수 있|마칠 수 있)[끝]?"),
    *tiles("goal",
    f"(이 일을 )?({_TOGETHER})(이 일을 )?{_DO} ?(걸리는|필요한) (날수|시간|날의 수|일수)",
    data=("days_together",)),
    *tiles("filler", "이때", "이 일을"),
)  # fmt: skip
POOL: tuple[Tile, ...] = (*common(), *LETTER_GOAL, *SHARING, *WORK)

Values = dict[str, int | Quantity]


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    if len({fact.data for fact in facts if fact.tag == "goal"}) > 1:
        return SEVERAL_ASKED
    if any(fact.tag == "give" for fact in facts):
        return _sharing(facts, tokens)
    return _work(facts, tokens)


def _sharing(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    """Each giving is followed by what is left or lacking."""
    values: Values = {}
    give: Fact | None = None
    for fact in facts:
        if fact.tag == "give":
            give = fact
        elif fact.tag in ("left", "short"):
            if give is None or fact.tag in values:
                return Gap("몇 개씩 나누어 줄 때 남거나 모자라는지 알 수 없습니다.", 3)
            values[fact.tag] = fact.tokens["n"]
            values["each_less" if fact.tag == "left" else "each_more"] = give.tokens["e"]
            give = None
    less, more = (_number(values.get(role), tokens) for role in ("each_less", "each_more"))
    if give is not None or (less is not None and more is not None and less >= more):
        return Gap("나누어 주는 개수와 남거나 모자라는 개수가 서로 맞지 않습니다.", 3)
    asked: list[str] = []
    for fact in facts:
        if fact.tag == "goal":
            if "asked" in fact.tokens:
                values[str(fact.data[0])] = fact.tokens["asked"]
            else:
                asked += [str(role) for role in fact.data]
    names = tuple(dict.fromkeys(fact.words["thing"] for fact in facts if "thing" in fact.words))
    if len(names) > 1:
        return Gap("나누어 주는 물건이 두 가지입니다.", 3)
    found = build(
        "sharing.surplus_shortage",
        values,
        asked,
        tokens,
        asked_letter=asked_letter(facts, tokens),
        people=names,
    )
    if isinstance(found, Gap):
        return found
    return found.using(fact.tokens["some"] for fact in facts if fact.tag == "some")


def _number(where: int | Quantity | None, tokens: Sequence[Token]) -> Fraction | None:
    return tokens[where].number if isinstance(where, int) else None


def _work(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    alone = [fact for fact in facts if fact.tag == "alone"]
    if len(alone) != 2:
        return Gap("두 사람이 혼자 일할 때 걸리는 날이 하나씩 적혀 있어야 합니다.", 2)
    values: Values = {"days_first": alone[0].tokens["d"], "days_second": alone[1].tokens["d"]}
    together = [fact for fact in facts if fact.tag in ("together", "asking") and "d" in fact.tokens]
    if len(together) > 1:
        return SEVERAL_VALUES
    for fact in together:
        values["days_together"] = fact.tokens["d"]
    if not any(fact.tag == "together" for fact in facts) and not any(fact.tag == "goal" for fact in facts):
        return Gap("함께 일한다는 말이 없습니다.", 2)
    asked = [str(role) for fact in facts if fact.tag == "goal" for role in fact.data]
    return build("work.together", values, asked, tokens, asked_letter=asked_letter(facts, tokens))

"""Ages of two persons: a multiple after some years, with both ages, their sum or their difference."""

from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.quantity import Quantity
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import NOTHING_ASKED, SEVERAL_ASKED, Gap, Outcome
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.situations.building import SEVERAL_VALUES, build
from appliance.reading.situations.letters import LETTER_GOAL, asked_letter
from appliance.reading.tokens import Token

CALLS = "나이|살|세"
_ZERO = Fraction(0)


def _who(name: str) -> str:
    return f"(?P<{name}>[친족]|<sym>|[이름]|선생님)"


_NOW = "((현재|올해|지금|금년),? )?"
_OF = "((의 |가 |의 현재 |의 올해 )?나이)?"
_IS = (
    "(이고,?|이며,?|이다|인데,?|이라고 한다|이라고 할 때,?|이라 할 때,?|일 때,?|이었다|,|고,?|다|라고 한다"
    "|이면,?)?"
)
_S = "({은}|{이})"
_PAIR = f"({_who('a')}({{와}}|,) ?{_who('b')}(의)?|두 사람의|두 사람)"

POOL: tuple[Tile, ...] = (
    *common(),
    *LETTER_GOAL,
    *tiles("age", f"{_NOW}{_who('a')}{_OF}{_S}? {_NOW}<age:n>{_IS}"),
    *tiles("sum",
    f"{_NOW}{_PAIR} {_NOW}나이의 (합|총합){_S} {_NOW}<age:n>{_IS}",
    f"{_NOW}{_PAIR} 나이{{을}} (합하면|더하면) <age:n>{_IS}"),
    *tiles("difference", f"{_NOW}{_PAIR} {_NOW}나이(의)? ?차(이)?{_S} {_NOW}<age:n>{_IS}"),
    *tiles("older",
    f"{_NOW}{_who('a')}{_OF}{_S} {_who('b')}{_OF}보다 <age:n>(이|가)? (더 )?많(고|다|으며|은데|을 때|다고 "
    f"한다)?,?"),
    *tiles("younger",
    f"{_NOW}{_who('a')}{_OF}{_S} {_who('b')}{_OF}보다 <age:n>(이|가)? (더 )?(적|어리)(고|다|으며|며|은데"
    f"|ㄴ데|을 때|다고 한다)?,?"),
    *tiles("years",
    "(앞으로 |지금으로부터 |지금부터 )?<age:y> ?(후|뒤)(에는|에|면|의|가 되면)?,?",
    "(앞으로 |지금으로부터 )?<age:y>이 지나면,?"),
    *tiles(
        "multiple",
        f"{_who('a')}{_OF}{_S} {_who('b')}(의)?( 나이)?의 <multiple:m>(가|이)? ?[되]",
        f"{_who('a')}{_OF}{_S} {_who('b')}(의)?( 나이)?의 <multiple:m>(가|이)? ?되는 (것은|때는|해는|때가)",
    ),
    *tiles("multiple",
    f"{_NOW}{_who('a')}{_OF}{_S} {_NOW}{_who('b')}(의)?( 나이)?의 <multiple!:m>(이고,?|이며,?|이다|일 때,?"
    f"|라고 한다|라 한다|라고 할 때,?)", data=("now",)),
    *tiles("goal",
    f"{_NOW}{_who('w')}의 {_NOW}나이({{은}} <age?:asked>)?",
    f"{_NOW}{_who('w')}{{은}} {_NOW}<age?:asked>", data=("person",)),
    *tiles("goal", f"{_NOW}{_PAIR} {_NOW}나이(?={{을}} (각각|구))", data=("both",)),
    *tiles("goal", "<age?:y> ?(후|뒤)(인가|인지|일까|입니까|인가요|이다)?", data=("years",)),
    *tiles("filler", "현재", "올해", "(그러면 )?지금", "나이가", "이때"),
)  # fmt: skip


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    tags = {tag: [fact for fact in facts if fact.tag == tag] for tag in
            ("age", "sum", "difference", "older", "younger", "years", "multiple", "goal")}  # fmt: skip
    if len(tags["multiple"]) != 1:
        return Gap("나이가 몇 배가 되는지 한 번 적혀 있어야 합니다.", 3)
    multiple = tags["multiple"][0]
    older, younger = multiple.name("a", tokens), multiple.name("b", tokens)
    values: dict[str, int | Quantity] = {"multiple": multiple.tokens["m"]}
    if not _years(values, tags, multiple, tokens) or not _ages(values, tags, tokens, (older, younger)):
        return SEVERAL_VALUES
    if len({fact.data for fact in tags["goal"]}) > 1:
        return SEVERAL_ASKED
    asked: list[str] = []
    for fact in tags["goal"]:
        roles = _asked(fact, tokens, (older, younger))
        if not roles and fact.data != ("years",):
            return Gap("누구의 나이를 묻는지 알 수 없습니다.", 3)
        asked += roles
    if (
        not asked
        and not any(isinstance(v, int) and tokens[v].state == "asked" for v in values.values())
        and not asked_letter(facts, tokens)
    ):
        return NOTHING_ASKED
    kind = (
        "sum_multiple"
        if "sum" in values
        else "difference_multiple"
        if "difference" in values
        else "multiple_after"
    )
    return build(f"ages.{kind}", values, asked, tokens, asked_letter=asked_letter(facts, tokens),
                 people=(older, younger))  # fmt: skip


def _asked(fact: Fact, tokens: Sequence[Token], names: tuple[str, str]) -> list[str]:
    if fact.data == ("both",):
        return ["older", "younger"]
    roles = dict(zip(names, ("older", "younger"), strict=True))
    name = fact.name("w", tokens)
    return [roles[name]] if name in roles else []


def _years(
    values: dict[str, int | Quantity], tags: dict[str, list[Fact]], multiple: Fact, tokens: Sequence[Token]
) -> bool:
    """The years that pass; none where the multiple is said of now."""
    if multiple.data == ("now",) and not tags["years"]:
        values["years"] = Quantity(_ZERO, "년")
        return True
    said = [fact for fact in (*tags["years"], *tags["goal"]) if "y" in fact.tokens]
    found = {tokens[fact.tokens["y"]].source: fact.tokens["y"] for fact in said}
    if len(found) == 1:
        (values["years"],) = found.values()
    return len(found) <= 1


def _ages(
    values: dict[str, int | Quantity],
    tags: dict[str, list[Fact]],
    tokens: Sequence[Token],
    names: tuple[str, str],
) -> bool:
    roles = dict(zip(names, ("older", "younger"), strict=True))
    for fact in tags["age"]:
        role = roles.get(fact.name("a", tokens), "")
        if not role or role in values:
            return False
        values[role] = fact.tokens["n"]
    for tag in ("sum", "difference"):
        for fact in tags[tag]:
            if tag in values or (
                "a" in fact.words and {fact.name("a", tokens), fact.name("b", tokens)} != set(names)
            ):
                return False
            values[tag] = fact.tokens["n"]
    for fact in [*tags["older"], *tags["younger"]]:
        pair = (fact.name("a", tokens), fact.name("b", tokens))
        if "difference" in values or (pair if fact.tag == "older" else pair[::-1]) != names:
            return False
        values["difference"] = fact.tokens["n"]
    return True

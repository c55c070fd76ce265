"""Situations to be written with letters: 한 개에 a원인 사과 5개의 값을 문자를 사용한 식으로 나타내시오.

One row for each kind of situation: how it is told, and the formula over what its words name.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from appliance.domain.givens import Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.mathtext import parse
from appliance.mathtext.tree import NODE_TYPES, Node, Sym, rational, symbols, transform
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import NOTHING_ASKED, Builder, Gap, Outcome
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.tokens import Token

CALLS = "식으로|사용하여|나타내"

_THING = "(?P<thing>[가-힣]{1,5})"
_OF_PRICE = (
    "(의 |을 살 때의 |을 살 때 |를 살 때의 |를 샀을 때의 |을 샀을 때의 |를 살 때 |을 사는 데"
    " 필요한 |를 사는 데 필요한 )"
)
_COST = "(값|가격|금액|지불해야 하는 금액|지불할 금액|지불하는 금액|전체 가격|총 가격)"


@dataclass(frozen=True, slots=True)
class Told:
    """formula: over the names of the phrases' tokens (single letters). unit: of what is asked: a unit, or the
    name of the token that has it.
    """

    formula: str
    unit: str
    phrases: tuple[str, ...]


TOLD: tuple[Told, ...] = (
    Told(
        "p*n",
        "p",
        (
            f"(한|1) (개|자루|권|장|송이|병|마리|잔|봉지|켤레|명)(에|의 (값|가격)이) <money:p>(인|짜리|하는"
            f"|씩 하는) {_THING} <count:n>{_OF_PRICE}{_COST}",
            f"<money:p>(짜리|인) {_THING} <count:n>{_OF_PRICE}{_COST}",
            f"<count!>에 <money:p>(인|짜리|하는|씩 하는) {_THING} <count:n>{_OF_PRICE}{_COST}",
        ),
    ),
    Told(
        "q-p*n",
        "p",
        (
            f"(한|1) (개|자루|권|장|송이|병|잔)에 <money:p>(인|짜리|하는) {_THING} <count:n>{{을}} (사고"
            f"|사고서) <money:q>{{을}} (냈을 때|내었을 때|낼 때)(의|,)? (받는 )?거스름돈",
            f"<money:p>(짜리|인) {_THING} <count:n>{{을}} (사고|사고서) <money:q>{{을}} (냈을 때|내었을 때"
            f"|낼 때)(의|,)? (받는 )?거스름돈",
            f"<count!>에 <money:p>(인|짜리|하는) {_THING} <count:n>{{을}} (사고|사고서) <money:q>{{을}}"
            f" (냈을 때|내었을 때|낼 때)(의|,)? (받는 )?거스름돈",
            f"<money:q>{{으로}} <count!>에 <money:p>(인|짜리|하는) {_THING} <count:n>{{을}} (샀을 때|사고 난"
            f" 후|사고 남은|산 후)(의|,)? (거스름돈|남은 돈|남은 금액)",
        ),
    ),
    Told(
        "v*t",
        "length",
        (
            "(자동차가 |기차가 |자전거가 |[이름]{이} )?<speed:v>로 <time:t> 동안 (달린|걸은|간|이동한|걸어간"
            "|움직인|달려간) 거리",
            "(자동차가 |기차가 )?<speed:v>의 속력으로 <time:t> 동안 (달린|걸은|간|이동한) 거리",
        ),
    ),
    Told(
        "d/v",
        "time",
        (
            "<length:d>(의 거리)?{을} <speed:v>(로|의 속력으로) (갈|이동할|달릴|걸을|걸어갈|달려갈) 때"
            " 걸리는 시간",
            "<length:d>(의 거리)?{을} <speed:v>(로|의 속력으로) (가는|이동하는|달리는|걷는) ?데 걸리는 시간",
        ),
    ),
    Told("3*a", "a", ("한 변의 길이가 <length:a>인 정삼각형의 둘레(의 길이)?",)),
    Told("4*a", "a", ("한 변의 길이가 <length:a>인 (정사각형|마름모)의 둘레(의 길이)?",)),
    Told("5*a", "a", ("한 변의 길이가 <length:a>인 정오각형의 둘레(의 길이)?",)),
    Told("a^2", "area", ("한 변의 길이가 <length:a>인 정사각형의 넓이",)),
    Told(
        "2*(a+b)",
        "a",
        ("가로의 길이{이} <length:a>(,|이고,?) ?세로의 길이{이} <length:b>인 직사각형의 둘레(의 길이)?",),
    ),
    Told(
        "a*b",
        "area",
        (
            "가로의 길이{이} <length:a>(,|이고,?) ?세로의 길이{이} <length:b>인 직사각형의 넓이",
            "밑변의 길이{이} <length:a>(,|이고,?) ?높이{이} <length:b>인 평행사변형의 넓이",
        ),
    ),
    Told("a*b/2", "area", ("밑변의 길이{이} <length:a>(,|이고,?) ?높이{이} <length:b>인 삼각형의 넓이",)),
    Told(
        "10*a+b",
        "",
        (
            "십의 자리의 숫자{이} <num,sym:a>(,|이고,?) ?일의 자리의 숫자{이} <num,sym:b>인 두 자리(의)?"
            " (자연수|수|정수)",
        ),
    ),
    Told(
        "100*a+10*b+c",
        "",
        (
            "백의 자리의 숫자{이} <num,sym:a>(,|이고,?) ?십의 자리의 숫자{이} <num,sym:b>(,|이고,?) ?일의"
            " 자리의 숫자{이} <num,sym:c>인 세 자리(의)? (자연수|수|정수)",
        ),
    ),
    Told(
        "p-p*r/100",
        "p",
        (
            "정가가 <money:p>인 (물건|상품|옷|신발|가방|책|[가-힣]{1,4}){을} <percent:r> (할인하여|할인해서)"
            " (판매한|판|팔 때의|판매할 때의) (판매 )?(가격|금액|값)",
            "정가가 <money:p>인 (물건|상품|옷|신발|가방|책|[가-힣]{1,4}){을} <percent:r> 할인한 (판매"
            " )?(가격|금액|값)",
        ),
    ),
    Told(
        "m*r/100",
        "m",
        ("(농도가 )?<percent:r>(의|인) (소금물|설탕물) <mass:m>(에|속에) 들어 있는 (소금|설탕)의 양",),
    ),
    Told("a+n", "a", ("(현재|올해) <age:a>인 ([가-힣]{1,4})의 <time,age:n> 후의 나이",)),
    Told("(a+b)/2", "a", ("두 수 <num,sym:a>(,|{와}) ?<num,sym:b>의 평균",)),
)

_AS = (
    "~{을} ((문자|<sym>(,|{와}|{을})? ?(<sym>)?)({을})? ?(사용한|사용하여|써서|이용하여|이용한)|<sym>(,"
    "|{와})? ?(<sym>)?에 (대한|관한)"
    "|간단한)? ?(일차)?(식으로 )?(간단히 )?(나타내시오|나타내어라|나타내라|나타내면|나타내세요"
    "|표현하시오|나타낸 것은)"
)
POOL: tuple[Tile, ...] = (
    *tiles("punctuation", "~['\"‘’“”]"),
    *common(),
    *(tile for row in TOLD for tile in tiles("told", *row.phrases, data=(row.formula, row.unit))),
    *tiles("express", _AS),
)

_PACE = {"h": "시간", "min": "분", "s": "초"}


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    told = [fact for fact in facts if fact.tag == "told"]
    if not any(fact.tag == "express" for fact in facts) or len(told) != 1:
        return NOTHING_ASKED
    (fact,) = told
    formula, unit = (str(word) for word in fact.data)
    values: dict[str, Node] = {}
    for name, index in fact.tokens.items():
        node = _node(tokens[index])
        if node is None:
            return Gap("식으로 나타낼 값이 적혀 있지 않습니다.", 3)
        values[name] = node
    template = parse(formula.replace("*", "×") if "^" not in formula else formula)
    places = {
        index: ("body", *_place(template, name))
        for name, index in fact.tokens.items()
        if _once(template, name)
    }
    if any(
        isinstance(value, NODE_TYPES) and not symbols(value) and name not in _once_names(template)
        for name, value in values.items()
    ):
        return Gap("같은 값이 두 번 쓰이는 식이라 다루지 못합니다.", 3)
    body = transform(template, lambda part: values.get(part.name, part) if isinstance(part, Sym) else part)
    asked = _unit(unit, fact, tokens)
    if asked is None:
        return Gap("단위가 서로 맞지 않습니다. 같은 단위로 적어 주십시오.", 3)
    if not symbols(body):
        return Gap("문자가 없어 식으로 나타낼 것이 없습니다.", 3)
    builder = Builder()
    shown = {index: path for index, path in places.items() if not symbols(_node(tokens[index]) or body)}
    builder.add(fact.start, Expression(body), shown)
    used = {token for one in facts for token in one.tokens.values()}
    return builder.build(Goal(GoalKind.EXPRESS, (), asked)).using(used)


def _node(token: Token) -> Node | None:
    if token.value is not None:
        return rational(token.value)
    return token.node


def _place(node: Node, name: str) -> tuple[str, ...]:
    """Where the letter stands in the formula."""
    for path, part in _paths(node):
        if part == Sym(name):
            return path
    return ()


def _paths(node: Node, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], Node]]:
    found = [(path, node)]
    for field in node.__dataclass_fields__:
        value = getattr(node, field)
        if isinstance(value, NODE_TYPES):
            found += _paths(value, (*path, field))  # type: ignore[arg-type]
        elif isinstance(value, tuple):
            for at, entry in enumerate(value):
                if isinstance(entry, NODE_TYPES):
                    found += _paths(entry, (*path, field, str(at)))  # type: ignore[arg-type]
    return found


def _once(template: Node, name: str) -> bool:
    return sum(part == Sym(name) for _, part in _paths(template)) == 1


def _once_names(template: Node) -> set[str]:
    return {name for name in symbols(template) if _once(template, name)}


def _unit(said: str, fact: Fact, tokens: Sequence[Token]) -> str | None:
    """The unit of what is asked; None where the units of a way do not fit, or lengths differ."""
    units = {name: tokens[index].unit for name, index in fact.tokens.items()}
    if "v" in units:
        length, _, pace = units["v"].partition("/")
        if ("t" in units and units["t"] != _PACE.get(pace)) or ("d" in units and units["d"] != length):
            return None
        return length if said == "length" else _PACE[pace]
    if {"a", "b"} <= set(units) and units["a"] != units["b"]:
        return None
    if "p" in units and "q" in units and units["p"] != units["q"]:
        return None
    return f"{units['a']}²" if said == "area" else units.get(said, said)

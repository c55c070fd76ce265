"""Prices: two kinds of things, two purchases, a budget, cost with mark-up and discount."""

from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.quantity import Quantity
from appliance.reading.lexicon.things import THING
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import SEVERAL_ASKED, Gap, Outcome
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.situations.building import SEVERAL_VALUES, build
from appliance.reading.situations.letters import LETTER_GOAL, asked_letter
from appliance.reading.tokens import CATEGORIES, Token

CALLS = f"{CATEGORIES['money']}|원가|정가"


def _thing(name: str) -> str:
    return f"(?P<{name}>{THING})"


_ONE = "(한 |<count>(에|의)? ?)"
_EACH = (
    "((한 (개|자루|권|장|송이|명|병|잔|봉지|상자|마리|조각|그루|줄|판|켤레|통|알)|<count>|하나|1인당|한 "
    "사람당)(에|당|의 가격이|의 값이|의 입장료가)? )?"
)
_OF = "(인|짜리|하는|짜리의)"
_FEE = "(값|가격|금액|입장료|요금|티켓값|관람료|비용)"
_END = (
    "(이고,?|이며,?|이다|였고,?|였다|이었다|이었고,?|일 때,?|이라고 한다|이라 한다|인데,?|이라고 할 때,?"
    "|이라 할 때,?|,)?"
)
_BUY = (
    "(사|산|샀|살|사서|구입하|구입한|구입했|구입할|구매하|구매한|구매했|골라|고르|담아|입장하|입장했"
    "|입장한|주문하|주문했|주문한)[끝]?,?"
)
_PAY = (
    "(지불하|지불한|지불했|지불할|내|낸|냈|썼|쓰|되|된|됐|되었|들|든|들었|받|계산하|계산했|주고|결제하"
    "|결제했|나왔|나오)[끝]?,?"
)
_SUM = "(합하여|합쳐서|합해서|섞어서|섞어|모두|모두 합하여|합하여 모두|총|함께|둘을 합하여|전부|전체)"
_COUNT_END = "({을}|{이}|{으로})? ?"

ITEMS = (
    *tiles("item", f"{_EACH}<money:p>{_OF} {_thing('t')}({{와}}|{{을}}|,|{{이}}|{{은}}|,? 그리고)?"),
    *tiles("item",
    f"{_thing('t')}(의 가격|의 값|의 입장료)?({{이}}|{{은}})? ?{_EACH}(가격이 |값이 )?<money:p>{_END}(원인)"
    f"?", f"{_thing('t')} {_EACH}<money:p>{_END}"),
    *tiles("total_count",
    f"{_SUM} ({_SUM} )?<count:n>{_COUNT_END}({_BUY})?", f"<count:n>{{을}} {_SUM}? ?{_BUY}"),
    *tiles(
        "paid",
        f"(모두 |총 |전체 |전부 )?<money:m>({{을}}|{{이}}|의 돈을|의 입장료를)? {_PAY}",
        f"(전체 |총 |모두 )?{_FEE}({{으로}}|{{이}}|{{은}}) (모두 |총 )?<money:m>(({{을}}|{{이}})? ?{_PAY}"
        f"|{_END})",
        f"{_FEE}의 (합|총합|합계)({{이}}|{{은}}) <money:m>{_END}",
        "(모두 |총 |전체 )?<money:m>(이었다|이었을 때,?|이었고,?|이었다면,?|이 나왔다|이었다고 한다)",
    ),
    *tiles("count_asked",
    f"([사람]{{이}} )?(산 |구입한 )?{_thing('t')}({{은}}|{{을}}|{{이}}) (모두 |각각 )?<count?:n>({{을}}"
    f"|{{이}})? ?({_BUY}|있[끝]?|인가"
    f"|인지)?"),
    *tiles("goal",
    f"(구입한 |산 |입장한 )?{_thing('t')}의 (개수|수|자루 수|권수|수량)",
    f"(구입한 |산 )?{_thing('t')}{{은}} 몇 (개|자루)", data=("count",)),
    *tiles("goal",
    f"(구입한 |산 |입장한 )?{_thing('t')}({{와}}|,) ?{_thing('u')}의 (개수|수|수량)", data=("counts",)),
    *tiles("counts_asked",
    f"{_thing('t')}({{와}}|,) ?{_thing('u')}{{을}} 각각 <count?:n>(씩)? {_BUY}",
    f"{_thing('t')}({{와}}|,) ?{_thing('u')}{{은}} 각각 <count?:n>(?=인가|인지|$)"),
)  # fmt: skip
_SINGLE = "(한 (개|자루|권|장|송이|명|병|잔|봉지|상자|마리|조각|그루|줄|판|켤레|통)|<count>|하나)"
PURCHASES = (
    *tiles(
        "purchase",
        f"{_thing('t')} ?<count:a>({{와}}|,|,? 그리고) ?{_thing('u')} ?<count:b>({{을}})?(의|{{을}})? ?(산 "
        f"|사는 데 |사는데 |사면 |살 때 |구입한 |구입하면 |전체 |총 )?(({_FEE}|합)({{이}}|{{은}}) )"
        f"?(모두 |총 )?<money:m>(({{을}}|{{이}})? ?{_PAY}|{_END})",
        f"{_thing('t')} ?<count:a>({{와}}|,) ?{_thing('u')} ?<count:b>{{을}} {_BUY} (모두 |총 )"
        f"?<money:m>(({{을}}|{{이}})? ?{_PAY}|{_END})",
        f"{_thing('t')} ?<count:a>({{와}}|,) ?{_thing('u')} ?<count:b>의 {_FEE}(의 합)?({{이}}|{{은}}) "
        f"(모두 |총 )?<money:m>{_END}",
        f"{_thing('t')} ?<count:a>({{와}}|,) ?{_thing('u')} ?<count:b>{{이}} (입장하는데|입장하는 데"
        f"|입장하면|입장하려면|관람하는데) (모두 |총 )?<money:m>(({{을}}|{{이}})? ?{_PAY}|{_END})",
    ),
    *tiles("goal",
    f"{_thing('t')} ?{_SINGLE}의 {_FEE}({{은}} (?=얼마))?",
    f"{_thing('t')} ?{_SINGLE}{{은}} (?=얼마)", f"{_thing('t')}의 {_FEE}", data=("price",)),
    *tiles("goal",
    f"{_thing('t')} ?{_SINGLE}({{와}}|,) ?{_thing('u')} ?{_SINGLE}의 {_FEE}",
    f"{_thing('t')}({{와}}|,) ?{_thing('u')}의 {_FEE}", data=("prices",)),
)  # fmt: skip
BUDGET = (
    *tiles(
        "fixed",
        "<money:f>(인|짜리|하는) (바구니|상자|선물 상자|포장지|꽃병|봉투|가방|쇼핑백) (한 개|<count>|하나)"
        "{와}",
        "<money:f>(인|짜리|하는) (바구니|상자|선물 상자|포장 상자|포장지|꽃병|봉투|가방|쇼핑백)(에|에다|로)"
        " (담아|넣어|포장하여|포장해|포장해서|담아서|넣어서)?,?",
        "(포장비|배송비|배달료|택배비|포장 비용|배송료|입장료|기본요금|기본 요금|바구니 값|상자 값|회비)"
        "(가|이|는|은)? <money:f>(이고,?|이 들고,?|이 든다|이 들 때,?|일 때,?|을 들여|을 내고|이다"
        "|이며,?|이 추가되고|인데,?|을 포함하여|이 추가된다)",
    ),
    *tiles(
        "budget",
        f"(전체 |총 )?({_FEE}|가격|비용)({{이}}|{{을}}) <money:b> ?(이하)(가|이|로)? ?([되]|되게 하려고 "
        f"한다|되도록 하려고 한다|하려고 한다|하려고 할 때,?|하려 한다|하려면)",
        "(전체 |총 )?(가격|금액|비용|값)이 <money:b>(을|를) (넘지 않게|넘지 않도록|초과하지 않도록|넘지 "
        "않으려면)( 하려고 한다| 하려면| 하려고 할 때| 사려고 한다| 사려고 할 때| 사려면)?,?",
        "<money:b> ?(이하)?(으로|로) (사려고 한다|사려고 할 때|살 때|살 수 있는|구입하려고 한다|사려면"
        "|구입할 때|구입하려고 할 때)?,?",
        f"(전체 |총 )?({_FEE}|가격|비용)({{이}}|{{을}}) <money:b> ?이하(가|로|이) (되게|되도록|하려고) (할 때"
        "|하려면|한다면),?",
        "<money:b>{을} (가지고|가지고 있다|갖고|내고|모두 사용하여)( 있다)?,?",
    ),
    *tiles("most",
    f"({_thing('t')}{{은}}|{_thing('t')}{{을}})? ?최대 <count:n>(까지)? (살 수 있|구입할 수 있|담을 수 있"
    f"|넣을 수 있|살|구입할)[끝]?",
    f"({_thing('t')}{{은}}|{_thing('t')}{{을}})? ?최대 (?P<how>몇) (까지)? 살 수 있[끝]?",
    f"(최대한 |최대로 |가장 많이 )(살 수 있는|구입할 수 있는|담을 수 있는) {_thing('t')}의 (최대 )?(개수"
    f"|수)", f"(살 수 있는|구입할 수 있는|넣을 수 있는|담을 수 있는) {_thing('t')}의 최대 (개수|수)"),
    *tiles("filler",
    f"{_thing('t')}{{을}} (여러 (개|자루|권|장|송이|병|봉지|통) )?(사려고|주문하려고|구입하려고) (한다"
    f"|하는데|할 때),?"),
    *tiles("filler",
    "여러 (개|자루|권|장|송이|병|봉지|통)(를|을)? (사려고|주문하려고|구입하려고) (한다|하는데|할 때),?",
    "(주문하려고|구입하려고|사려고|담으려고|넣으려고|포장하려고) (한다|하는데|할 때),?",
    "(포장하여|포장해서) (사려고|주문하려고|구입하려고) (한다|하는데|할 때),?",
    "(사서|구입하여|구입해서|골라)",
    f"(이 |그 )?{_thing('t')}{{을}} ?({_BUY}|담아|넣어|사려고 한다|사려고 할 때,?)?"),
)  # fmt: skip
MARKUP = (
    *tiles("cost", "원가({이}|{은}) <money:c>(인|이고,?|이다)", "원가 <money:c>(인|의|짜리)"),
    *tiles("thing",
    "(어떤 |한 |이 |그 )?(물건|상품|제품|가방|옷|신발|운동화|장난감|필통|시계|모자|티셔츠)(에|의|을|를|은"
    "|는|이|가)"
    "?( 있다)?", "(어떤 )?(물건|상품|제품)의 원가에"),
    *tiles(
        "markup",
        "(원가에 |원가의 )?<percent:p>(의|만큼의)? ?이익을 (붙여|붙여서|더하여|더해) (정가를 )?(정하|정한"
        "|정했|매기|매긴|매겼|책정하|책정한|책정했|팔|판)[끝]?,?",
        "(원가에 |원가의 )?<percent:p>(의|만큼의)? ?이익을 (붙여|붙여서|더하여|붙인|더한)( 정가에서| "
        "정가로)?,?",
        "원가보다 <percent:p> (비싸게|높게|더 붙여|올려) (정가를 )?(정하|정한|정했|매기|매긴|매겼|책정하"
        "|책정했)[끝]?,?",
    ),
    *tiles(
        "discount",
        "(다시 )?(이 )?(정가에서 |정가의 )?<percent:p>(을|를)? ?(할인하|할인한|할인했|할인할|할인해|할인된"
        "|깎아|깎|낮추|낮춘|낮췄)[끝]?( (가격으로 |금액으로 |값으로 )?(판매하|판매한|판매했|팔|판|팔았)"
        "[끝]?)?,?",
        "(이 )?정가에서 <percent:p> (할인된|할인한|싼) (가격|금액|값)(으로|에) (판매하|판매한|판매했|팔|판"
        "|팔았)[끝]?,?",
        "<percent:p> 할인하여 (판매하|판매한|판매했|팔|판|팔았)[끝]?,?",
    ),
    *tiles(
        "profit",
        "(한 개당 |1개당 |한 개를 팔 때마다 )?<money:g>의 이익(이|을) (남|생기|생긴|생겼|얻|발생하|발생했"
        "|났|나|있)[끝]?,?",
        "이익(이|은) <money:g>(이 )?(이었|였|남|되|된|됐)?[끝]?,?",
        "<money:g>{이} 이익[끝]?",
    ),
    *tiles("goal",
    "((이 |그 )?(물건|상품|제품|가방|옷|신발|운동화|장난감|필통|시계|모자|티셔츠|인형|책)의 )?원가",
    data=("cost",)),
    *tiles("goal",
    "((판|팔|팔았을|판매할|판매했을) ?때(의|,)? ?)?(이때의 |이 물건의 |한 개당 |생기는 |얻는 )?이익(금)?",
    "의 이익", data=("profit",)),
)  # fmt: skip
POOL: tuple[Tile, ...] = (
    *common(), *LETTER_GOAL, *ITEMS, *PURCHASES, *BUDGET, *MARKUP,
    *tiles("filler",
    "[사람]({이}|{은}|이는|이가)",
    "(문구점|시장|마트|가게|과일 가게|꽃집|매점|편의점|서점|박물관|미술관|놀이공원|동물원|영화관|공연장"
    "|문방구|상점|슈퍼마켓)(에서|의)?", "입장료가", "어느", "어떤", "가격이", "이때", "하였다", "했다"),
)  # fmt: skip

Values = dict[str, int | Quantity]


class Shop:
    """The facts of a price problem by tag, with the values put into roles."""

    def __init__(self, facts: Sequence[Fact], tokens: Sequence[Token]) -> None:
        self.facts, self.tokens = facts, tokens
        self.values: Values = {}
        self.asked: list[str] = []
        self.twice = False

    def tagged(self, tag: str) -> list[Fact]:
        return [fact for fact in self.facts if fact.tag == tag]

    def put(self, role: str, fact: Fact, name: str) -> None:
        if name in fact.tokens:
            self.twice = self.twice or role in self.values
            self.values[role] = fact.tokens[name]

    def build(self, kind: str, people: tuple[str, ...] = ()) -> Outcome:
        if self.twice:
            return SEVERAL_VALUES
        letter = asked_letter(self.facts, self.tokens)
        return build(kind, self.values, self.asked, self.tokens, asked_letter=letter, people=people)


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    shop = Shop(facts, tokens)
    if len({fact.data for fact in shop.tagged("goal")}) > 1:
        return SEVERAL_ASKED
    if shop.tagged("markup") or shop.tagged("discount"):
        return _markup(shop)
    if shop.tagged("purchase"):
        return _purchases(shop)
    if shop.tagged("most"):
        return _budget(shop)
    return _two_kinds(shop)


def _two_kinds(shop: Shop) -> Outcome:
    items = shop.tagged("item")
    if len(items) != 2:
        return Gap("두 물건의 값이 하나씩 적혀 있어야 합니다.", 2)
    names = tuple(item.words["t"] for item in items)
    orders = dict(zip(names, ("first", "second"), strict=True))
    for item, order in zip(items, ("first", "second"), strict=True):
        shop.put(f"price_{order}", item, "p")
    for fact in shop.tagged("total_count"):
        shop.put("count_total", fact, "n")
    for fact in shop.tagged("paid"):
        shop.put("paid", fact, "m")
    for fact in [*shop.tagged("count_asked"), *shop.tagged("goal"), *shop.tagged("counts_asked")]:
        wanted = [orders.get(fact.words[name], "") for name in "tu" if name in fact.words]
        if "" in wanted or (fact.data and fact.data[0] not in ("count", "counts")):
            return Gap("어느 물건을 묻는지 알 수 없습니다.", 3)
        if fact.tag == "count_asked":
            shop.put(f"count_{wanted[0]}", fact, "n")
        else:
            shop.asked += [f"count_{order}" for order in wanted]
    found = shop.build("prices.two_kinds", names)
    if isinstance(found, Gap):
        return found
    return found.using(token for fact in shop.tagged("counts_asked") for token in fact.tokens.values())


def _purchases(shop: Shop) -> Outcome:
    found = shop.tagged("purchase")
    if len(found) != 2 or shop.tagged("item"):
        return Gap("두 번의 구매가 적혀 있어야 합니다.", 3)
    names = (found[0].words["t"], found[0].words["u"])
    for fact, turn in zip(found, "ab", strict=True):
        order = {name: f"{at}_{turn}" for name, at in zip(names, ("first", "second"), strict=True)}
        for thing, count in (("t", "a"), ("u", "b")):
            if fact.words[thing] not in order:
                return Gap("두 번의 구매에서 산 물건이 서로 다릅니다.", 3)
            shop.put(f"count_{order[fact.words[thing]]}", fact, count)
        shop.put(f"paid_{turn}", fact, "m")
    orders = dict(zip(names, ("first", "second"), strict=True))
    for fact in shop.tagged("goal"):
        wanted = [orders.get(fact.words[name], "") for name in "tu" if name in fact.words]
        if "" in wanted or fact.data[0] not in ("price", "prices"):
            return Gap("어느 물건의 값을 묻는지 알 수 없습니다.", 3)
        shop.asked += [f"price_{order}" for order in wanted]
    return shop.build("prices.two_purchases", names)


def _budget(shop: Shop) -> Outcome:
    for tag, role, name in (
        ("item", "price", "p"),
        ("fixed", "fixed", "f"),
        ("budget", "budget", "b"),
        ("most", "count", "n"),
    ):
        for fact in shop.tagged(tag):
            shop.put(role, fact, name)
    if "count" not in shop.values:
        shop.asked.append("count")
    shop.values.setdefault("fixed", Quantity(Fraction(0), "원"))
    names = tuple(fact.words["t"] for fact in shop.tagged("item"))
    return shop.build("prices.at_most", names)


def _markup(shop: Shop) -> Outcome:
    for tag, role, name in (
        ("cost", "cost", "c"),
        ("markup", "markup", "p"),
        ("discount", "discount", "p"),
        ("profit", "profit", "g"),
    ):
        for fact in shop.tagged(tag):
            shop.put(role, fact, name)
    shop.asked += [str(fact.data[0]) for fact in shop.tagged("goal")]
    return shop.build("prices.markup_discount")

# ruff: noqa: E501 (a table: each row on its line)
"""Prices and fees that come to an inequality, a price cut by some won, means, and the salt of a solution."""

from collections.abc import Mapping

from appliance.reading.lexicon.things import THING
from appliance.reading.phrases import tiles
from appliance.reading.situations.everyday.kit import Story, pool

_EACH = "(<count:one>(에|당|의 가격이|의 값이)? ?|하나에 )"
_T = f"({THING})"
_NEAR = "(집 ?앞|집 ?근처|동네|학교 ?앞|가까운|집에서 가까운|집 앞에 있는|집 근처의|동네에 있는)"
_SHOP = "(문구점|가게|슈퍼|슈퍼마켓|꽃집|과일 가게|편의점|마트|상점|서점|문방구|시장)"
_FAR = "(할인점|도매점|도매 시장|할인 매장|대형 마트|대형 할인점|도매시장|인터넷 쇼핑몰|할인 마트|꽃 도매 시장|화훼 시장|농산물 시장)"
STORE = Story(
    "bound.store",
    pool(
        tiles("near", f"{_NEAR}? ?{_SHOP}(에서)?(는|에는)? ({_T}(이|가|를|을)? )?{_EACH}?<money!:price>( 하는 {_T}{{이}}| 하는데,?|에 파는 {_T}{{이}}|에 판매하는 {_T}{{이}}|인 {_T}{{이}}|인데,?|이고,?|에 팔고,?|에 파는데,?|씩 하는 {_T}{{이}}|인데|에 판매하는데,?|인 {_T}{{을}}|하는 {_T}{{을}})?,?",
              f"{_EACH}?<money!:price>(인|하는) {_T}{{이}}"),
        tiles("far", f"(어느 |근처 )?{_FAR}(에서)?(는|에서는|에는)? ({_T}(이|가|를|을)? )?{_EACH}?<money!:cheaper>(이다|에 판다|에 살 수 있다|이라고 한다|에 판매한다|에 판매하고 있다|에 살 수 있다고 한다|인데,?|이고,?|이면,?|에 팔고 있다|에 판다고 한다|에 파는데,?)"),
        tiles("fare", f"({_FAR}(에|을|까지|에 갔다) ?)?(다녀오는|갔다 오는|왕복하는|갔다오는|다녀오려면|왕복|가려면)( ?데)? ?(드는 )?(왕복 )?(교통비|차비|버스비|버스 요금)?({{이}}|{{은}})? ?<money!:fare>({{이}} (든다|든다고 한다|들 때,?|든다면|든다고 할 때,?)|일 때,?|이다|이라고 한다|이라면,?|이라고 할 때,?|이면,?)", "왕복 (교통비|차비|버스비|버스 요금)({이}|{은}) <money!:fare>({이} (든다|든다고 한다|들 때,?|든다면|든다고 할 때,?)|일 때,?|이다|이라고 한다|이라면,?|이라고 할 때,?)"),
        tiles("goal", f"({_T}{{을}} )?(최소한? |적어도 )?<count?:count> 이상 (살|사는|구입할|구매할|산) ?(경우에?|때)?,? ?{_FAR}(에서|에 가서|에 가는 것이|을)? ?(사는|구입하는|이용하는|구매하는|가서 사는)? ?(것이|편이|게) (더 )?(유리한가|유리한지|유리하겠는가|이익인가|이익인지|경제적인가|유리합니까|유리할까)", f"{_FAR}에서 (사는|구입하는) (것이|편이) (더 )?(유리하|이익이)(려면|기 위해서는),? ({_T}{{을}} )?(최소한? |적어도 )?<count?:count> 이상 (사야|구입해야) (하[끝])?", f"({_T}{{을}} )?(최소한? |적어도 )?<count?:count> 이상 (사야|살 때|구입해야|사면) {_FAR}에서 (사는|구입하는) (것이|편이) (더 )?(유리한가|유리한지|유리하겠는가|이익인가)", data=("count",)),
        tiles("filler", "이때,?"),
    ),
    must=("near", "far", "fare", "goal"),
)  # fmt: skip
_PLACE = "(어느 |어떤 |한 )?(미술관|박물관|동물원|놀이공원|공원|식물원|수족관|과학관|고궁|전시회|공연장|수영장|유적지|미술 전시회)"
GROUP = Story(
    "bound.group",
    pool(
        tiles("price", f"{_PLACE}의 (1인당 |<num:one>인당 |한 사람당 |한 명당 )?(입장료|관람료|입장권){{은}} (1인당 |<num:one>인당 |한 사람당 |한 명당 |1명당 |한 명의 )?<money:fee>(이고,?|인데,?|이며,?|이다|이고)", f"{_PLACE}의 (입장료|관람료){{은}}", f"(1인당 |<num:one>인당 |한 사람당 |한 명당 )?(입장료|관람료){{이}} (1인당 |<num:one>인당 |한 사람당 |한 명당 )?<money:fee>인 {_PLACE}(에서|에서는|이 있다)?"),
        tiles("group", "<count!:group> 이상(의)? ?(단체(에게는|{은}|인 경우|일 때{은}|에게|이면|관람객은)?|이면|일 때{은}|인 경우(에는)?)?,? ?(입장료의|입장료{을}|입장료에서|관람료의|관람료를|단체 입장권을 사면)? ?(전체 )?(입장료의 )?<percent!:discount>{을}? ?(할인해 준다|할인된다|할인하여 준다|할인해 주는데|할인받을 수 있다|할인한다|할인을 해 준다|를 할인해 준다|할인하여 주는)(고 한다|고 할 때,?|고 하면)?"),
        tiles("goal", "(<count!:group2> 미만(의|인)? ?(단체)?({은}|{이}|일 때,?|의 단체가)? ?)?(최소 |적어도 )?<count?:count> (이상이면|이상일 때|이상부터|이상이 입장할 때|이상 입장하면|이상 입장할 때),? (<count!:group3>의 )?단체 ?(입장권|입장료|표|권)(를|을)? ?(사는|구입하는|사서 입장하는|내고 입장하는|구매하는) (것이|편이|게) (더 )?(유리한가|유리한지|유리하겠는가|이익인가|이익인지|경제적인가|저렴한가)", data=("count",)),
        tiles("filler", r"\((단, ?)?<count!:group> 미만이다\.?\)", r"\((단, ?)?(사람 수|인원){은} <count!:group> 미만이다\.?\)", "이때,?", "(단, )?<count!:group> 미만의 단체"),
    ),
    must=("price", "group", "goal"),
    unit={"count": "명"},
)  # fmt: skip
PARKING = Story(
    "bound.parking",
    pool(
        tiles("base", "(어느 |어떤 |한 )?(공영 |유료 )?(주차장|주차장에서는|주차장은)?(의|에서)? ?(주차 ?요금{이}|주차 ?요금{은}|주차비{은}|요금{은})? ?(처음 |주차 시간이 |최초 |주차한 지 )?<time!:base_time>까지(는|의 요금은)? ?(요금이 |기본요금 |기본 요금 |기본 요금이 |주차 요금이 )?<money!:base>(이고,?|이며,?|인데,?|을 받고,?|이다|씩,|이 부과되고,?)"),
        tiles("extra", "(<time!:base_time>{을} (초과하면|넘으면|지나면|초과한 후에는)|<time!:base_time> 이후{은}|<time!:base_time> (이후|이후부터|초과)(에는|는)?|그 이후(에는|로는|부터는|로|는)?|추가 시간(은|에는))?,? ?(<time!:one>(마다|당|에)|매분) ?<money!:extra>(씩|의)? ?(요금이 |요금을 |의 요금이 |주차 요금이 )?(씩 )?(추가된다|추가로 내야 한다|추가 요금이 부과된다|더 내야 한다|받는다|부과된다|추가 요금을 받는다|이다|이 추가된다|올라간다|요금이 추가된다)(고 한다|고 할 때,?)?"),
        tiles("limit", "(주차 ?요금|주차비|요금|전체 요금)({이}|{을}) <money!:limit> 이하(가|로|이) (되게 하려면|되도록 하려면|되려면|하려면|이려면|되게 하려고 한다|내려면),?", "<money!:limit> 이하로 (주차하려면|주차를 하려면)"),
        tiles("goal", "(최대|최대한) <time?:time> ?(동안|까지)? ?(주차할 수 있|주차를 할 수 있|주차가 가능하)[끝]", data=("time",)),
        tiles("filler", "이때,?"),
    ),
    must=("base", "extra", "limit", "goal"),
    unit={"time": "분"},
)  # fmt: skip
_BUY = "(사려고 한다|사려고 할 때,?|살 때,?|사려고 하는데,?|구입하려고 한다|구입하려고 할 때,?|담으려고 한다|산다고 할 때,?|사려 한다|구매하려고 한다)"
_FIRST = f"{_EACH}?<money!:price_first>(인|하는|짜리) (?P<a>{THING}){{와}}"
_SECOND = f"{_EACH}?<money!:price_second>(인|하는|짜리) (?P<b>{THING}){{을}}"
TWO = Story(
    "bound.two_kinds",
    pool(
        tiles("both", f"{_FIRST} {_SECOND} (합하여|합쳐서|섞어서|합해서|모두|모두 합하여) <count!:count_total>{{을}}? {_BUY}"),
        tiles("limit", "(전체 |총 |전체의 )?(금액|가격|값|비용|물건값){이} <money!:budget> 이하(가|로|이) (되게 하려면|되도록 하려면|되려면|하려면|이려면|되게 하려고 한다|되게 하려고 할 때|되도록 할 때|되게 할 때),?", "<money!:budget> 이하로 (사려면|사려고 한다|사려고 할 때)", "<money!:budget> 이하의 (금액|비용)으로 (사려면|사려고 한다|사려고 할 때)"),
        tiles("goal", f"(?P<b2>{THING}){{은}} (최대 |최대한 )<count?:count_second>(까지)? ?(살|구입할|담을|구매할) 수 있[끝]", data=("count_second",)),
        tiles("filler", "이때,?"),
    ),
    must=("both", "limit", "goal"),
    people=("a", "b"),
)  # fmt: skip
_POINT = "점(을|이|,|이고|의)?"


def _mean(kind: str, numbers: str, said: str, order: str, whole: str, sizes: Mapping[str, int]) -> Story:
    return Story(
        kind,
        pool(
            tiles(
                "scores",
                f"([사람]({{은}}|{{이}}|의)? )?(<count:times>(의|에 걸친)|{said} (번의|과목의|차례의|번에 걸친))? ?(수학 |영어 |과학 |국어 |과목별 )?(시험|시험의 점수|점수|시험 점수|퀴즈|수행평가)?(에서|{{이}}|를|의 점수가|에서 받은 점수가|점수는)? ?(각각 )?{numbers} ?({{을}}|{{이}})? ?(받았다|받은|이다|이었다|일 때,?|을 받았을 때,?|받았을 때,?|였다|이고,?|을 받았다고 한다|받고)?( [사람]{{이}})?",
            ),
            tiles(
                "goal",
                f"({order} 번째 |다음 |{order} 번째의 )(수학 |영어 )?(시험|퀴즈|과목|점수|시험 점수|수학 시험|수행평가)(에서|의 점수가|{{은}}|에서는)? ?(최소 |적어도 )?몇 점 이상({{을}}|이어야|이면)? ?(받아야|받으면|얻어야)?( 하(는지|는가))?",
                data=("next",),
            ),
            tiles(
                "bound",
                f"((<count:whole>|{whole} (번|과목))(의|의 시험의| 시험의|에 걸친 시험의|의 시험 점수의|의 수학 시험의)? ?)?(평균|평균 점수|점수의 평균|시험 점수의 평균|평균이)({{이}})? ?<num!:mean>점 이상(이|{{이}})? ?(되는가|되는지|되려면|되게 하려면|될 수 있는가|이 되는가|되도록 하려면|되겠는가),?",
            ),
            tiles("filler", "이때,?"),
        ),
        must=("scores", "goal", "bound"),
        unit={"next": "점"},
        sizes=sizes,
    )


MEAN = _mean("bound.mean", "<num!:a>점,? <num!:b>점,? <num!:c>점", "세", "네", "네", {"times": 3, "whole": 4})
MEAN_TWO = _mean("bound.mean_two", "<num!:a>점,? <num!:b>점", "두", "세", "세", {"times": 2, "whole": 3})
TRIANGLE = Story(
    "bound.triangle",
    pool(
        tiles("base", "밑변의 길이{이} <length!:base>인 삼각형(이 있다|의|에서)?", "밑변의 길이{이} <length!:base>인"),
        tiles("area", "(이 )?(삼각형의 )?넓이{이} <area!:area> 이상(이|일 때|이 되게|이 되도록|이) ?(되려면|하려면|이려면|되게 하려면|하도록 하려면)?,?"),
        tiles("goal", "(이 )?(삼각형의 )?높이{은} (최소 |적어도 )?<length?:height> (이상이어야|이상) (하는가|하는지|이어야 하는가|되어야 하는가)", "높이의 (최솟값)", data=("height",)),
        tiles("filler", "이때,?"),
    ),
    must=("base", "area", "goal"),
)  # fmt: skip
_SALTY = "(소금물|설탕물)"
EVAPORATE = Story(
    "bound.evaporate",
    pool(
        tiles("before", f"(농도{{이}} )?<percent!:percent_before>(의|인) {_SALTY} <mass!:mass_before>(에서|{{을}})( 물{{을}} (증발시켜|증발시켜서))?,?"),
        tiles("after", f"(농도{{이}} )?<percent!:percent_after> 이상(의|인) {_SALTY}(을|을 만들려고|로|이) ?(만들려고|만들려면|되게 하려면|되게 하려고|만들기 위해) ?(한다|할 때|하면)?,?", "농도{이} <percent!:percent_after> 이상(이 되게 하려면|이 되도록 하려면|이 되게 하려고 한다)"),
        tiles("goal", "(최소 |적어도 )?<mass?:water> 이상의 물{을} (증발시켜야|증발시키면) (하[끝]|되[끝]|한다)?", "물{을} (최소 |적어도 )?<mass?:water> 이상 (증발시켜야|증발시키면) (하[끝]|되[끝]|한다)?", "증발시켜야 (하는|할) 물의 (최소량|양의 최솟값)", data=("water",)),
        tiles("filler", "이때,?"),
    ),
    must=("before", "after", "goal"),
)  # fmt: skip
DILUTE = Story(
    "bound.dilute",
    pool(
        tiles("before", f"(농도{{이}} )?<percent!:percent_before>(의|인) {_SALTY} <mass!:mass_before>(에)( 물{{을}} (더 )?(넣어|넣어서|부어))?,?"),
        tiles("after", f"(농도{{이}} )?<percent!:percent_after> 이하(의|인) {_SALTY}(을|을 만들려고|로|이) ?(만들려고|만들려면|되게 하려면|되게 하려고|만들기 위해) ?(한다|할 때|하면)?,?", "농도{이} <percent!:percent_after> 이하(가 되게 하려면|가 되도록 하려면|가 되게 하려고 한다)"),
        tiles("goal", "(최소 |적어도 )?<mass?:water> 이상의 물{을} (더 )?(넣어야|부어야|넣으면) (하[끝]|되[끝]|한다)?", "물{을} (최소 |적어도 )?<mass?:water> 이상 (더 )?(넣어야|부어야|넣으면) (하[끝]|되[끝]|한다)?", data=("water",)),
        tiles("filler", "이때,?"),
    ),
    must=("before", "after", "goal"),
)  # fmt: skip
PRICE = Story(
    "bound.price",
    pool(
        tiles("cost", f"(어떤 |어느 )?원가{{이}} <money!:cost>인 (물건|상품|제품|{_T})({{을}}|{{이}} 있다|{{이}})?"),
        tiles("discount", "(이 (물건|상품|제품)을 )?정가(의|에서) <percent!:discount>{을}? ?할인하여 (팔아도|팔아서|팔아|판매하여|판매해도|판매하여도),?"),
        tiles("gain", "원가의 <percent!:gain> 이상의 이익(을|이) (얻으려고 한다|남기려고 한다|얻으려면|남게 하려면|얻으려고 할 때,?|얻기 위해서는|있게 하려면|남기려면|나게 하려면|있도록 하려고 한다|얻으려 할 때,?|남기려고 할 때,?),?", "원가의 <percent!:gain> 이상의 이익을 얻기 위하여"),
        tiles("goal", "정가{은} (최소 )?(얼마|<money?:list>) 이상(으로 정해야|으로 정하면|이어야|으로 정해야만|으로) ?(하[끝]|되[끝])?", "정가{을} (최소 )?(얼마|<money?:list>) 이상으로 (정해야|정하면) (하[끝]|되[끝])", data=("list",)),
        tiles("filler", "이때,?"),
    ),
    must=("cost", "discount", "gain", "goal"),
    unit={"list": "원"},
)  # fmt: skip
CUT = Story(
    "prices.cut",
    pool(
        tiles("markup", "(어떤 |어느 )?(물건|상품|제품)?(의|{을})? ?(원가에|원가의) <percent!:markup>의? ?(이익을|이윤을|를|을)? ?(붙여|더하여|붙여서|더해)서? (정가를|판매 가격을) (정한|정하였다|정했다|매긴|정하고,?|정하여,?|정했는데,?) ?(물건|상품|제품)?({을})?,?", "원가에 <percent!:markup>의 이익을 붙여 정가를 정한 (물건|상품){을}"),
        tiles("cut", "(이 (물건|상품|제품)을 )?정가에서 <money!:cut>{을}? ?(할인하여|깎아|할인해서|깎아서|할인하여|싸게|할인해|할인하고) (팔았더니|판매하였더니|팔았을 때|팔면|팔았다|주었더니|팔아도|판매했더니),?"),
        tiles("profit", "((한 개당|1개당|원가에 대하여) )?<money!:profit>의 (이익|이윤)(이|을) (생겼다|남았다|얻었다|생긴다|있었다|남는다|생겼을 때,?|남았을 때,?|얻었을 때,?|생겼다고 한다|남았다고 한다|얻었다고 한다|있었다고 한다)", "(이익|이윤){이} <money!:profit>(이었다|이다|일 때,?|이었을 때,?|이 되었다|남았다)"),
        tiles("goal", "(이때,? )?(이 )?((물건|상품|제품)의 )?원가({은} (얼마|<money?:cost>))?", data=("cost",)),
        tiles("filler", "이때,?"),
    ),
    must=("markup", "cut", "profit"),
    unit={"cost": "원"},
)  # fmt: skip
STORIES = (
    (STORE, "교통비|차비|버스비|버스요금"), (GROUP, "단체"), (PARKING, "주차"), (TWO, "최대"), (MEAN, "평균"), (MEAN_TWO, "평균"),
    (TRIANGLE, "밑변"), (EVAPORATE, "증발"), (DILUTE, "이하.*이상"), (PRICE, "원가"), (CUT, "원가"),
)  # fmt: skip

"""Phrasings of data: the data themselves, what is told of them, what is asked."""

from appliance.reading.data.words import AFTER, BARE_FREE, ENDS, FREE, KINDS, MADE, SHOWN
from appliance.reading.phrases import Tile, tiles

_ENTRY = "<num,sym,expr,count,time,age,length,mass,money,volume,area,percent,angle>(점|등급|데시벨|만 원|회)?"
_LEAD = "((다음|아래|오른쪽|위|이|주어진)(은|는|의|에서)? )"

DATA: tuple[Tile, ...] = (
    *tiles("data", f"{_ENTRY}(,? ?{_ENTRY})+[.]?"),
    *tiles("points", "<point>(,? ?<point>)+[.]?"),
    *tiles("table", "<table:t>"),
)

INTRO: tuple[Tile, ...] = (
    *tiles(
        "intro",
        f"{_LEAD}?{FREE}({{을}}|에 대하여|에 대해) {SHOWN}{MADE} {KINDS}{AFTER}",
        f"{_LEAD}?{FREE} {KINDS}{AFTER}",
        f"{_LEAD}{SHOWN}{MADE} {KINDS}{AFTER}",
        f"{_LEAD}?{KINDS}{AFTER}",
        f"{_LEAD}?{FREE}({{이}}|{{은}}) (다음과|아래와) 같다[.]?",
        f"{_LEAD}?{FREE}({{이}}|{{은}}) (다음과|아래와) 같을 때,?",
        (
            f"{FREE}({{을}}|에 대하여) {SHOWN}(조사하였더니|조사했더니|측정하였더니|조사한 "
            f"결과,?|측정한 결과,?|기록하였더니) (다음과|아래와) 같았다[.]?"
        ),
        f"{FREE}({{을}}|에 대하여) {SHOWN}(조사하였다|조사했다|측정하였다|나타내었다)[.]?",
        f"{_LEAD}{BARE_FREE}({{이}}|{{은}})",
        f"<count!:size>의 (변량|자료|수){AFTER}?",
        "(다음|아래) <count!:size>의 (변량|자료|수)({은}|{이}|의|에서|에 대하여)",
        "(다섯|네|세|여섯|일곱|여덟|두) (개의 )?(변량|수)(의|이|가|는|은)?",
        "(변량|자료|다음 자료|다음 변량|이 자료|주어진 자료|자료들)(의|이|가|은|는|에서|에 대하여)",
        (
            "(이 자료|그 자료|이들|위 자료|이 변량|이 학생들|이 표|이 줄기와 잎 그림|"
            "이 도수분포표)(의|에서|에 대하여|에 대해)"
        ),
        f"(인|이라는) {KINDS}(의|에서|에 대하여|{{이}}|{{은}})",
        f"{ENDS}",
        "(자료|변량|점수|편차|수)",
        "<count!:size>의 (변량|자료|수|점수|값)",
        "(두|세|네|다섯|여섯|일곱) (수|변량)",
        f"{_LEAD}?{FREE}{{을}} (차례로 |차례대로 |각각 )?순서쌍( ?\\([가-힣]+, ?[가-힣]+\\))?{{으로}}? (나타낸|적은|조사한) {KINDS}{AFTER}",
        "(어떤 자료의 |어느 자료의 |자료의 )?편차{이}( 각각)?",
        f"{FREE}의 편차{{이}}( 각각)?",
        "~(의|에서|에 대하여|에 대한|인)",
        "~({이}|{은})",
        (
            f"{_LEAD}?{FREE}의 편차({{을}} {SHOWN}{MADE} {KINDS}{AFTER}|({{이}}|{{은}})"
            f" (다음과|아래와) (같다[.]?|같을 때,?))"
        ),
        f"{_LEAD}?{FREE}의 편차{AFTER}",
        "이때,?",
        "일 때,?",
        "있다[.]?",
        "(변량|자료|값)(들)?{을} 작은 값부터 (크기순으로 |차례로 )?(나열|배열)(한|하면|했을 때|할 때)",
    ),
    *tiles(
        "unit",
        (
            r"[(\[]단위 ?: ?(?P<unit>점|회|분|초|시간|권|세|살|개|kg|cm|km|m|g|℃|명|만원|"
            r"원|시간|마리|dB|mm|일|년)[)\]]"
        ),
        r"[(\[]단위 ?: ?(<sym>|<[a-z]+>)[)\]]",
    ),
    *tiles(
        "legend",
        r"[(\[]?<num,expr,table,bad>\|<num>(은|는|이)? ?(<count,time,age,length,mass,num>(점)?)[)\]]?",
    ),
)

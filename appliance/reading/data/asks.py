"""Phrasings of what is told and asked of data."""

from appliance.reading.data.words import BARE_FREE, SUBJECT, bound
from appliance.reading.phrases import Tile, tiles

# How each measure is called. data of a tile: its kind.
NAMES: dict[str, str] = {
    "mean": "평균|평균값|평균 점수|산술평균",
    "median": "중앙값|중앙 값|중위수|가운데 값",
    "mode": "최빈값|최빈 값",
    "range": "범위",
    "variance": "분산",
    "deviation": "표준편차|표준 편차",
    "q1": "제1사분위수|제 1사분위수|제1 사분위수|제1사분위 수|제일사분위수",
    "q2": "제2사분위수|제 2사분위수|제2 사분위수",
    "q3": "제3사분위수|제 3사분위수|제3 사분위수|제3사분위 수",
    "iqr": "사분위수 범위|사분위수의 범위|사분위범위|사분위 범위",
    "min": "최솟값|가장 작은 값|가장 작은 변량",
    "max": "최댓값|가장 큰 값|가장 큰 변량",
    "sum": "총합|변량의 총합|총점",
}
_OF = f"(({BARE_FREE}|자료|이 자료|변량|변량들|점수|이|값|학생들|전체|새로운 자료|이 반)의 )?"


def name(group: str) -> str:
    """Any measure's name, as a piece of a phrase."""
    return "(?P<{}>{})".format(group, "|".join(f"({names})" for names in NAMES.values()))


def kind_of(word: str) -> str:
    """The measure that is called so."""
    bare = word.replace(" ", "")
    return next(kind for kind, names in NAMES.items() if bare in names.replace(" ", "").split("|"))


_QUARTILE = "(?P<q>제 ?<num:n> ?사분위수)"
_VALUE = "<num,count,time,age,length,mass,money,angle,expr:v>(점|등급)?"
_SAYS = (
    "(이고,?|이며,?|,|일 때,?|이라고 할 때,?|이라 할 때,?|라고 할 때,?|라 "
    "할 때,?|이다[.]?|이면,?|인|가 되도록|이 되도록|이 될 때,?|가 될 때,"
    "?|이라고 한다[.]?|이었다[.]?|일 때의|이라 하자[.]?|로|으로)"
)
_NEXT = "(,|{와}|,? 그리고) "

TOLD: tuple[Tile, ...] = (
    *tiles("told", f"{_OF}{name('k')}({{이}}|{{은}}) {_VALUE}{_SAYS}"),
    *tiles(
        "told",
        f"{_OF}{name('k')}{{와}} {name('k2')}({{이}}|{{은}}) 각각 {_VALUE.replace(':v', ':v')}"
        f", {_VALUE.replace(':v', ':v2')}{_SAYS}",
    ),
    *tiles(
        "told_same",
        f"{_OF}평균{{와}} 최빈값{{이}} (서로 )?(같을 때,?|같다[.]?|같다고 할 "
        f"때,?|같으면|같다고 한다[.]?|일치할 때,?)",
        f"{_OF}최빈값{{와}} 평균{{이}} (서로 )?(같을 때,?|같다[.]?|같다고 할 때,?|같으면|일치할 때,?)",
    ),
    *tiles(
        "told_letter",
        f"{_OF}{name('k')}{{을}} <sym:a>,? {name('k2')}{{을}} <sym:b>(라|이라)"
        f"(고)? (할 때,?|하자[.]?|하면,?)",
    ),
    *tiles(
        "told_letter",
        f"{_OF}{name('k')}{{을}} <sym:a>,? {name('k2')}{{을}} <sym:b>,? {name('k3')}{{을"
        f"}} <sym:c>(라|이라)(고)? (할 때,?|하자[.]?|하면,?)",
    ),
    *tiles(
        "told_letter",
        f"{_OF}{name('k')}{{와}} {name('k2')}{{을}} 각각 <sym:a>, ?<sym:b>(라|"
        f"이라)(고)? (할 때,?|하자[.]?|하면,?)",
        f"{_OF}{name('k')}, {name('k2')}{{을}} 각각 <sym:a>, ?<sym:b>(라|이라)"
        f"(고)? (할 때,?|하자[.]?|하면,?)",
        f"{_OF}{name('k')}, {name('k2')}, {name('k3')}{{을}} 각각 <sym:a>, ?"
        f"<sym:b>, ?<sym:c>(라|이라)(고)? (할 때,?|하자[.]?|하면,?)",
    ),
)

_PEOPLE = (
    "(학생|사람|회원|선수|날|것|변량|자료|가구|나라|지역|도시|직원|관객|"
    "손님|주민|참가자|부원|책|동물|나무|감자|귤|계급)(들)?"
)
_CMP = "(?P<how>이상|이하|미만|초과|보다 (큰|많은|높은|큰|긴)|보다 (작은|적은|낮은|짧은))"
_IN = (
    f"{SUBJECT}{bound('n')} ?{_CMP}( ?{bound('m')} ?(?P<how2>미만|이하))"
    f"?(인|을 받은|를 받은|을 얻은|을 한|를 한|한|이 걸린|걸린|읽은|의| "
    f"맞힌)?"
)
_MANY = "(의)? ?(수|명수|인원|인원수|도수|날수|개수)({은} (모두 )?<count?,time?:many>)?"

ASKS: tuple[Tile, ...] = (
    *tiles("ask", f"{_OF}{name('k')}"),
    *tiles("ask", f"{_OF}{name('k')}{_NEXT}{name('k2')}", f"{_OF}{name('k')}{_NEXT}{_OF}{name('k2')}"),
    *tiles("ask", f"{_OF}{name('k')}{_NEXT}{name('k2')}{_NEXT}{name('k3')}"),
    *tiles("ask", f"{_OF}{name('k')}{_NEXT}{name('k2')}의 합", data=("sum",)),
    *tiles("ask", f"{_OF}{name('k')}{_NEXT}{name('k2')}{_NEXT}{name('k3')}의 합", data=("sum",)),
    *tiles("ask", f"{_OF}{name('k')}{_NEXT}{name('k2')}의 차", data=("gap",)),
    *tiles("ask", f"{_OF}{name('k')}{_NEXT}{name('k2')}의 곱", data=("product",)),
    *tiles(
        "ask_five",
        "(다섯 수|다섯 수 요약|최솟값, 제1사분위수, 제2사분위수, 제3사분위수,"
        " 최댓값|최솟값, 제1사분위수, 중앙값, 제3사분위수, 최댓값)",
    ),
    *tiles(
        "ask_letters",
        "<sym,expr:e>의 값",
        "(가능한 |이때 )?<sym,expr:e>{은}",
        "상수 <sym:e>의 값",
        "자연수 <sym:e>의 값",
    ),
    *tiles("ask_quartiles", "(사분위수|사분위수를 모두|제1사분위수, 제2사분위수, 제3사분위수)"),
    *tiles(
        "ask_count",
        f"{_IN} {_PEOPLE}{_MANY}",
        f"{_IN} {_PEOPLE}({{은}}|{{이}}) (모두 )?<count?:many>",
        data=("count",),
    ),
    *tiles(
        "ask_count",
        f"{_IN} {_PEOPLE}({{은}}|{{이}}) (전체의|전체 {_PEOPLE}의) <percent?:many>",
        f"{_IN} {_PEOPLE}({{은}}|{{이}}) 전체의 <percent?:many>",
        f"{_IN} {_PEOPLE}의 (비율|백분율)({{은}} <percent?:many>)?",
        f"{_IN} {_PEOPLE}{{이}} 차지하는 비율({{은}} <percent?:many>)?",
        data=("share",),
    ),
    *tiles(
        "ask_kth",
        "(점수|횟수|성적|기록|키|나이|값|시간|무게|몸무게)?({이} )?<num,count:k>(번째)"
        "?(로|으로) (?P<end>큰|많은|높은|좋은|긴|무거운|작은|적은|낮은|짧은|"
        "가벼운)"
        f" ({_PEOPLE}|변량|값|점수|기록)(의 ({BARE_FREE}))?",
        f"{BARE_FREE}{{이}} (?P<ord>첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열)"
        f" ?번째로 (?P<end>큰|많은|높은|긴|무거운|작은|적은|낮은|짧은|가벼운)"
        f" {_PEOPLE}(의 ({BARE_FREE}))?",
        f"{BARE_FREE}{{이}} <count:k>(째)?로 (?P<end>큰|많은|높은|긴|무거운|"
        f"작은|적은|낮은|짧은|가벼운) {_PEOPLE}(의 ({BARE_FREE}))?",
        f"{BARE_FREE}{{이}} <num:k>번째로 (?P<end>큰|많은|높은|긴|무거운|작은|"
        f"적은|낮은|짧은|가벼운) {_PEOPLE}(의 ({BARE_FREE}))?",
        f"{BARE_FREE}{{이}} 가장 (?P<end>큰|많은|높은|긴|무거운|작은|적은|낮은|"
        f"짧은|가벼운) {_PEOPLE}의 ({BARE_FREE})",
    ),
    *tiles(
        "ask_kth",
        f"({BARE_FREE}{{이}} )?(?P<end>큰|많은|높은|좋은|긴|무거운|작은|적은|낮은|짧은|가벼운) (쪽|값|것|순)(에서|부터|으로) "
        f"(<num:k>번째|<count:k>째|(?P<ord>첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열) ?번째|<count:k>)(에|인| )?"
        f"({{이}}|인|에 있는|에 해당하는)? ?({_PEOPLE}|변량|값|점수|기록)(의 ({BARE_FREE}))?",
    ),
    *tiles(
        "ask_gap",
        f"{BARE_FREE}{{이}} 가장 (많은|높은|큰|긴|무거운|좋은) {_PEOPLE}{{와}} "
        f"(가장 )?(적은|낮은|작은|짧은|가벼운|나쁜) {_PEOPLE}의 {BARE_FREE}의 "
        f"차",
        "(가장 큰 변량|가장 큰 값|최댓값){와} (가장 작은 변량|가장 작은 값|최솟값)의 차",
    ),
    *tiles("ask_stem", "잎{이} 가장 많은 줄기"),
    *tiles(
        "ask_leaves",
        "줄기{이} <num:k>인 (잎의 (개수|수)|잎{은} (모두 )?<count?:many>)",
        "줄기 <num:k>의 잎의 (개수|수)",
    ),
    *tiles(
        "ask_size",
        f"(조사한 |조사에 참여한 |전체 |반 전체 |이 반의 |이 반 전체 )+{_PEOPLE}(의)"
        f"? ?(수|명수|인원)({{은}} (모두 )?<count?:many>)?",
        f"(조사한 |조사에 참여한 |전체 )+{_PEOPLE}({{은}}|{{이}}) (모두 )?<count?:many>",
        "(전체 도수|도수의 총합|총 도수|전체 학생 수|변량의 개수|전체 변량의 "
        "개수)({은} (모두 )?<count?:many>)?",
    ),
)

CLASSES: tuple[Tile, ...] = (
    *tiles("ask_class", "계급의 크기", data=("width",)),
    *tiles("ask_class", "계급의 (개수|갯수|수)({은} (모두 )?<count?:many>)?", data=("classes",)),
    *tiles(
        "ask_class",
        "도수{이} 가장 (큰|많은) 계급({은})?",
        "(학생 수{이}|상대도수{이}) 가장 (큰|많은) 계급",
        data=("fullest_class",),
    ),
    *tiles("ask_class", "(도수|상대도수|학생 수){이} 가장 (큰|많은) 계급의 계급값", data=("fullest_middle",)),
    *tiles("ask_class", "도수{이} 가장 (큰|많은) 계급의 도수", "가장 큰 도수", data=("fullest_size",)),
    *tiles(
        "ask_kth_class",
        f"{BARE_FREE}{{이}} (<num:k>번째|<count:k>째|(?P<ord>첫|두|세|네|다섯|"
        f"여섯|일곱|여덟|아홉|열) ?번째|<count:k>)로 (?P<end>큰|많은|높은|좋은|"
        f"긴|무거운|작은|적은|낮은|짧은|가벼운) "
        f"{_PEOPLE}{{이}} 속하는 계급(?P<what>의 계급값|의 도수)?",
    ),
    *tiles(
        "ask_value_class",
        f"{SUBJECT}{bound('n')}(인)? ({_PEOPLE}{{이}} )?속하는 계급(?P<what>의 계급값|의 도수|의 상대도수)?",
    ),
    *tiles(
        "ask_class_size",
        f"{SUBJECT}{bound('n')} ?이상 ?{bound('m')} ?미만(인)? 계급의 (?P<what>도수|상대도수|계급값)",
    ),
)

"""Phrasings of claims and of what is asked of them. Data only; what they mean is in `assembling`."""

from appliance.reading.givens.formulas import TILES as FORMULAS
from appliance.reading.lexicon.words import common
from appliance.reading.phrases import Tile, tiles

# How a condition goes on: 가질 때, 갖도록 하는, 가지면, 갖는, 가진다. …
_FOR = "(하는|하려고 할 때|하려면|할 때|하고자 할 때)?"
_GET = (
    "(가질 때|가지면|가지고|가지며|가진다고 할 때|가진다고 하면|가진다|가지는|가지게 (하는|되는|할 때)"
    "|가지기 위한"
    f"|가지도록 {_FOR}|갖도록 {_FOR}|갖는다고 할 때|갖는다고 하면|갖는다|갖는|갖고|갖게 (하는|되는)"
    "|갖기 위한|가질"
    "|있을 때|있도록 하는|가지기 위해서는|갖기 위해서는|갖기 위한 조건이 되는)"
)
_NOT_GET = "(갖지|가지지) (않을 때|않으면|않도록 하는|않도록|않는|않게 하는|않는다|않는다고 할 때|않기 위한)"
_IS = (
    "(일 때|이면|이고|이며|이라 할 때|이라고 할 때|라 할 때|라고 할 때|이라고 하면|라고 하면|인|이다"
    "|이 되도록 하는"
    "|가 되도록 하는|이 되게 하는|가 되게 하는|이 되도록|가 되도록|이 될 때|가 될 때|일 때의"
    "|이라고 한다|라고 한다"
    "|이라 하면|라 하면|이기 위한|이라면|라면|고|면)"
)
_MEET = (
    "(만날 때|만나면|만나도록 하는|만나도록|만나는|만나게 하는|만난다|만난다고 할 때|만나고|만나기 위한"
    "|만나게 되는)"
)
_NOT_MEET = "만나지 (않을 때|않으면|않도록 하는|않도록|않는|않게 하는|않는다|않는다고 할 때|않기 위한)"
_TOUCH = "접(할 때|하면|하도록 하는|하도록|하는|하게 하는|한다|한다고 할 때|하고|할|하기 위한|하게 되는)"
_HOLD = "(항상 |언제나 )?성립(할 때|하면|하도록 하는|하도록|하는|하게 하는|한다|한다고 할 때|하고|하기 위한)"
_P = "(이|가|을|를|은|는|의|에서|에 대하여|에|와|과|으로|로|이고|인|,|이 나타내는|에 대해|에 대해서|라 하면)"
_NOUN = (
    "(?P<noun>(이차|삼차|사차|고차)?방정식|이차부등식|연립이차부등식|연립일차부등식|연립부등식|일차부등식|부등식|이차함수"
    "|일차함수|함수|다항식|등식|직선|포물선|곡선|식|복소수|그래프|연립방정식|이차식)"
)
_OF = "(<sym:variable>에 (대한|관한) )?"
_KIND = (
    "(실수|상수|유리수|두 실수|두 상수|모든 실수|모든 상수"
    "|(?P<sign>양수|양의 실수|양의 상수|음수|음의 실수|음의 상수))"
)
_WHOLE = "(?P<domain>정수|자연수|양의 정수)"
_VALUE = "<num,expr:v>"
_CUT = "(나누었을 때의?|나눈|나눌 때의?|나누면|나눴을 때의?|나누어|나눌 경우의?)"
_WHOLLY = "나누어 ?떨어(질 때|지면|지도록 하는|지도록|지는|진다|진다고 할 때|지고|지게 하는|지기 위한)"
_ROOT2 = "(두 )?(실)?근"

THINGS = (
    *tiles("formula", f"<formula,point:m>({_P}|일 때|이면|일 때의|인 관계)?"),
    *tiles("noun", f"(주어진 |다음 |두 |이 )?{_OF}(두 )?{_NOUN}{_P}?"),
    *tiles("graph", f"~의 그래프{_P}?"),
    *tiles("axis", f"<sym:axis>축{_P}?"),
    *tiles(
        "parts", "다항식 <sym:name>{을}", "어떤 다항식{을}", "다항식 <sym,call:name>{을}", "<call:name>{을}"
    ),
    *tiles("comma", "~,", "이때,?", "단,?"),
)

CLAIMS = (
    *tiles("claim", f"중근{{을}} {_GET}", data=("double",)),
    *tiles("claim", f"서로 다른 (두 |두 개의 )?실근{{을}} {_GET}", data=("two_real",)),
    *tiles("claim", f"실근{{을}} {_GET}", "실근{이} 존재(할 때|하도록 하는|하는)", data=("real",)),
    *tiles(
        "claim",
        f"(서로 다른 )?(두 )?허근{{을}} {_GET}",
        f"실근{{을}} {_NOT_GET}",
        "실근{이} (없을 때|없도록 하는|존재하지 않을 때|존재하지 않도록 하는)",
        data=("imaginary",),
    ),
    *tiles("claim", _TOUCH, f"(오직 )?한 점에서 (만|오직)? ?{_MEET}", "접할 때의", data=("double",)),
    *tiles("claim", f"서로 다른 두 점에서 {_MEET}", f"두 점에서 {_MEET}", data=("two_real",)),
    *tiles("claim", _NOT_MEET, data=("imaginary",)),
    *tiles("claim", f"적어도 한 점에서 {_MEET}", _MEET, data=("real",)),
    *tiles(
        "claim",
        f"한 근{{이}} {_VALUE}{_IS}",
        f"{_VALUE}{{을}} (한 )?근으로 {_GET}",
        f"{_VALUE}{{이}} (이 방정식의 )?(한 )?근{_IS}",
        f"(한 )?근{{이}} <assign:v>{_IS}",
        f"<assign:v>{{을}} (한 )?근으로 {_GET}",
        data=("root",),
    ),
    *tiles(
        "claim",
        f"두 근{{이}} <num,expr:v>(,|{{와}}) ?<num,expr:w>{_IS}",
        f"<num,expr:v>(,|{{와}}) ?<num,expr:w>{{을}} (두 )?근으로 {_GET}",
        data=("roots",),
    ),
    *tiles("claim", f"두 (실)?근의 비{{이}} <ratio:v>{_IS}", data=("ratio",)),
    *tiles(
        "claim",
        f"한 근{{이}} 다른 (한 )?근의 <multiple:v>{_IS}",
        f"한 근{{이}} 나머지 (한 )?근의 <multiple:v>{_IS}",
        data=("multiple",),
    ),
    *tiles("claim", f"{_ROOT2}의 차{{이}} {_VALUE}{_IS}", data=("difference",)),
    *tiles("claim", f"{_ROOT2}의 합{{이}} {_VALUE}{_IS}", data=("sum",)),
    *tiles("claim", f"{_ROOT2}의 곱{{이}} {_VALUE}{_IS}", data=("product",)),
    *tiles("claim", f"{_ROOT2}의 제곱의 합{{이}} {_VALUE}{_IS}", data=("square_sum",)),
    *tiles("claim", f"두 근{{이}} 연속하는 (두 )?(정수|자연수|홀수가 아닌 정수){_IS}", data=("consecutive",)),
    *tiles(
        "claim",
        "두 (실)?근의 절댓값{이} (서로 )?같고 부호{이} (서로 )?다(를 때|르도록 하는|르면|른)",
        data=("opposite",),
    ),
    *tiles(
        "claim",
        f"(<sym:variable>에 (대한|관한) )?항등식{_IS}",
        f"<sym:variable>의 값에 관계없이 {_HOLD}",
        "(<sym:variable>에 (대한|관한) )?항등식이 되(도록|게) 하는",
        data=("identity",),
    ),
    *tiles(
        "claim",
        f"{_VALUE}{{으로}} {_CUT} 나머지{{이}} <num,expr,sym:w>{_IS}",
        f"{_VALUE}{{으로}} 나누었을 때 나머지{{이}} <num,expr,sym:w>{_IS}",
        f"{_VALUE}{{으로}} 나누면 나머지{{이}} <num,expr,sym:w>{_IS}",
        f"{_VALUE}{{으로}} 나누면 <num:w>{{이}} 남(을 때|고|으면|는다|는)",
        data=("remainder",),
    ),
    *tiles(
        "claim",
        f"{_VALUE}{{으로}} {_WHOLLY}",
        f"{_VALUE}{{을}} 인수로 {_GET}",
        f"{_VALUE}{{이}} 인수{_IS}",
        data=("divisible",),
    ),
    *tiles(
        "claim",
        f"해{{이}} <ineq,double:v>{_IS}",
        f"해{{이}} <ineq:v>( ?또는 ?|, ?)<ineq:w>{_IS}",
        f"해{{이}} <assign:v>{_IS}",
        f"해{{이}} <assign:v>뿐{_IS}",
        data=("solution",),
    ),
    *tiles(
        "claim",
        "(해|실수인 해|실수해){이} (없을 때|없도록 하는|없도록|없으면|없는|존재하지 않을 때"
        "|존재하지 않도록 하는|없다|없기 위한)",
        f"해{{을}} {_NOT_GET}",
        data=("never",),
    ),
    *tiles(
        "claim",
        f"해{{을}} {_GET}",
        "해{이} (존재할 때|존재하도록 하는|존재하는|있을 때|있도록 하는)",
        data=("some",),
    ),
    *tiles("claim", f"해{{이}} 모든 실수{_IS}", data=("always",)),
    *tiles(
        "all",
        "(모든|임의의) 실수 <sym:variable>에 대하여",
        "<sym:variable>의 값에 관계없이",
        "<sym:variable>{이} 어떤 (실수|값)(이더라도|이라도|을 갖더라도)",
        "(모든|임의의) <sym:variable>에 대하여",
    ),
    *tiles("holds", _HOLD, "항상 <ineq:again>{_IS}".replace("{_IS}", _IS)),
    *tiles(
        "claim", f"최솟값{{이}} {_VALUE}{_IS}", f"최솟값(으로)? ?{_VALUE}{{을}} {_GET}", data=("minimum",)
    ),
    *tiles(
        "claim", f"최댓값{{이}} {_VALUE}{_IS}", f"최댓값(으로)? ?{_VALUE}{{을}} {_GET}", data=("maximum",)
    ),
    *tiles(
        "claim",
        f"<assign:u>(일 때|에서) 최솟값(으로)? ?{_VALUE}{{을}} {_GET}",
        f"<assign:u>(일 때|에서) 최솟값{{이}} {_VALUE}{_IS}",
        data=("at", "minimum"),
    ),
    *tiles(
        "claim",
        f"<assign:u>(일 때|에서) 최댓값(으로)? ?{_VALUE}{{을}} {_GET}",
        f"<assign:u>(일 때|에서) 최댓값{{이}} {_VALUE}{_IS}",
        data=("at", "maximum"),
    ),
    *tiles("claim", f"실수{_IS}", "실수가 되는", data=("real_number",)),
    *tiles("claim", f"순허수{_IS}", "순허수가 되는", data=("pure",)),
    *tiles(
        "claim",
        "한 허근{을} <sym:v>{이}?라고? (할 때|하면|하자),?",
        "<sym:v>{이} (이 방정식의 )?한 허근일 때,?",
        data=("imaginary_root",),
    ),
)

_MOST = "(최댓값|가장 큰 (값|것|수))"
_LEAST = "(최솟값|가장 작은 (값|것|수))"
_SET = f"({_KIND} )?(모든 )?<sym:e>"
_AND = "(,|{와}|{와} ) ?"
GOALS = (
    *tiles(
        "goal",
        f"{_SET}의 값({{을}} 모두|들)?(?={{을}}|{{은}}|$|구|모두)",
        f"({_KIND} )?<sym:e>의 모든 값",
        "<sym:e>(?={은}[?.]*$)",
        data=("values",),
    ),
    *tiles(
        "goal",
        f"({_KIND} )?<sym:e>{_AND}<sym:f>의 값",
        f"({_KIND} )?<sym:e>{_AND}<sym:f>{_AND}<sym:g>의 값",
        f"({_KIND} )?<sym:e>{_AND}<sym:f>(?={{을}}(각각)?구)",
        data=("values",),
    ),
    *tiles("goal", f"{_SET}의 (값의 )?범위", f"{_SET}의 값이 될 수 있는 범위", data=("range",)),
    *tiles(
        "goal",
        f"({_KIND} )?<sym:e>(의 값)?의 {_MOST}",
        f"({_KIND} )?<sym:e>의 값 중(에서)? {_MOST}",
        data=("most",),
    ),
    *tiles(
        "goal",
        f"({_KIND} )?<sym:e>(의 값)?의 {_LEAST}",
        f"({_KIND} )?<sym:e>의 값 중(에서)? {_LEAST}",
        data=("least",),
    ),
    *tiles("words", "({을} )?(동시에 )?만족(시키는|하는|시킬 때,?|할 때,?)"),
    *tiles("goal", f"(모든 )?({_KIND} )?<sym:e>의 값(들)?의 합", data=("total",)),
    *tiles("goal", f"(모든 )?({_KIND} )?<sym:e>의 값(들)?의 곱", data=("multiplied",)),
    *tiles(
        "goal",
        "<expr:e>의 값",
        "<call:e>의 값",
        "(이 |다음 |주어진 )?식의 값(?={을}|{은}|$)",
        data=("value",),
    ),
    *tiles(
        "letters", f"({_KIND} )?<sym>{_AND}<sym>({_AND}<sym>)?에 대하여,?", f"({_KIND} )?<sym>에 대하여,?"
    ),
    *tiles(
        "goal",
        f"(모든 )?{_WHOLE} <sym:e>(의 값)?의 (총 )?개수",
        f"(모든 )?{_WHOLE} <sym:e>{{은}} 모두 (몇 개|<count?:how>)(인가|인지|입니까|일까)?",
        f"(모든 )?{_WHOLE} <sym:e>의 개수는 <count?:how>(인가|인지)?",
        data=("count",),
    ),
    *tiles(
        "goal",
        f"{_WHOLE} <sym:e>(의 값)?(의| 중(에서)?) {_MOST}",
        f"(가장 큰|최대의) {_WHOLE} <sym:e>(의 값)?",
        data=("largest",),
    ),
    *tiles(
        "goal",
        f"{_WHOLE} <sym:e>(의 값)?(의| 중(에서)?) {_LEAST}",
        f"(가장 작은|최소의) {_WHOLE} <sym:e>(의 값)?",
        data=("smallest",),
    ),
    *tiles("goal", f"(모든 )?{_WHOLE} <sym:e>(의 값)?(들)?의 합", data=("sum",)),
    *tiles(
        "goal",
        "몫{와} 나머지({을} 각각|{을} 차례로)?",
        "몫, ?나머지",
        data=("divide", "quotient", "remainder"),
    ),
    *tiles("goal", "몫(?={을}|{은}|$)", data=("divide", "quotient")),
    *tiles("goal", "나머지(?={을}|{은}|$)", data=("divide", "remainder")),
    *tiles(
        "goal",
        "다항식 <sym:name>(?={을}|{은}|$)",
        "이 다항식(?={을}|{은}|$)",
        "다항식 <call:name>(?={을}|{은}|$)",
        data=("divide", "dividend"),
    ),
    *tiles("goal", "<sym,call:name>(?={을}구)", data=("divide", "dividend")),
    *tiles("goal", "(이 |그 )?다항식(?={을}구)", data=("divide", "dividend")),
    *tiles("cut", f"{_VALUE}{{으로}} {_CUT},?", data=("divisor",)),
    *tiles("part", f"몫{{이}} <num,expr,sym:v>{_IS}", f"몫{{은}} <num,expr,sym:v>{_IS}", data=("quotient",)),
    *tiles(
        "part",
        f"나머지{{이}} <num,expr,sym:v>{_IS}",
        f"나머지{{은}} <num,expr,sym:v>{_IS}",
        data=("remainder",),
    ),
    *tiles(
        "part",
        f"몫{{와}} 나머지{{이}} 각각 <num,expr,sym:v>(,|{{와}}) ?<num,expr,sym:w>{_IS}",
        data=("quotient", "remainder"),
    ),
    *tiles(
        "goal",
        "전개식에서 <sym,expr:e>의 계수",
        "전개(했을 때|하였을 때|하면|할 때),? <sym,expr:e>의 계수",
        "~을 전개한 식에서 <sym,expr:e>의 계수",
        "<sym,expr:e>의 계수(?={을}|{은}|$)",
        data=("coefficient",),
    ),
    *tiles(
        "goal",
        "전개식에서 상수항",
        "전개(했을 때|하였을 때),? 상수항",
        "상수항(?={을}|{은}|$)",
        data=("constant",),
    ),
    *tiles("words", "~을 전개한 식에서", "전개식에서", "전개식의", "전개(했을|하였을) 때,?"),
    *tiles(
        "goal",
        "근{을} 판별[하라]",
        "근의 판별",
        "어떤 근을 가지는지 (판별[하라]|말하시오|조사하시오)",
        "근의 종류",
        "근{이} 실근인지 허근인지 판별[하라]",
        data=("judge", "kind"),
    ),
    *tiles("goal", "위치 ?관계(?={을}|{은}|$)", "어떻게 만나는지 (조사|판별)하시오", data=("where", "kind")),
    *tiles("goal", "(서로 다른 )?실근의 개수", data=("judge", "count")),
    *tiles("goal", "(교점|만나는 점|공유점|만나는 교점)의 개수", data=("where", "count")),
    *tiles("goal", "(모든 |두 )?(교점|만나는 (두 )?점)의 좌표", data=("meeting", "points")),
    *tiles("goal", "(모든 |두 )?(교점|만나는 (두 )?점)의 <sym:axis>좌표", data=("meeting", "x")),
    *tiles("goal", "(두 )?(교점|만나는 두 점|만나는 점) 사이의 거리", data=("meeting", "distance")),
    *tiles("goal", "최댓값{와} 최솟값({을} 각각)?", "최댓값, ?최솟값", data=("extreme", "max", "min")),
    *tiles("goal", "최솟값{와} 최댓값({을} 각각)?", data=("extreme", "min", "max")),
    *tiles("goal", "최댓값(?={을}|{은}|$)", data=("extreme", "max")),
    *tiles("goal", "최솟값(?={을}|{은}|$)", data=("extreme", "min")),
    *tiles(
        "pair",
        "(두 수 )?<num,expr:p>(,|{와}) ?<num,expr:q>{을} (두 )?근으로 (하고,?|하며,?|하는|갖고|가지고|갖는)",
        data=("roots",),
    ),
    *tiles("lead", "<expr:s>의 계수가 <num:n>인", "이차항의 계수가 <num:n>인", "최고차항의 계수가 <num:n>인"),
    *tiles("goal", f"{_OF}이차방정식(?={{을}}(구|만|작|하)|{{은}}|$)", data=("quadratic",)),
    *tiles("words", "만드시오", "작성하시오"),
    *tiles(
        "goal",
        "<expr:e>{을}? (계산[하라]|간단히 [하라]|구[하라]|<sym>에 대한 내림차순으로 (정리[하라]|나타내시오))",
        "<expr:e>{을}? (간단히 나타내시오|간단히 한 것은)",
        data=("combine",),
    ),
    *tiles("names", "두 근{을} (각각 )?<sym:a>(,|{와}) ?<sym:b>{이}?라고? (할 때|하면|하자),?"),
    *tiles("goal", "켤레 ?복소수", data=("conjugate",)),
)
EXTRA = tuple(tile for tile in FORMULAS if tile.tag in ("incidental", "condition", "method"))
INCIDENTAL = tiles(
    "incidental",
    r"\(단,? <sym>(, ?<sym>)*{은} (0이 아닌 상수|0이 아닌 실수|상수이다|실수이다)(이다)?\.?\)",
    r"\(단,? <sym>(, ?<sym>){1,3}{은} (모두 )?(상수|실수|유리수)(이다)?\.?\)",
    r"\(단,? <call:poly>{은} 다항식(이다)?\.?\)",
    "나머지정리{을} 이용하여",
    "인수정리{을} 이용하여",
    "조립제법{을} 이용하여",
    "판별식{을} 이용하여",
    "근과 계수의 관계{을} 이용하여",
    "각각",
)

POOL: tuple[Tile, ...] = (*common(), *THINGS, *CLAIMS, *GOALS, *EXTRA, *INCIDENTAL)
CALLS = "."

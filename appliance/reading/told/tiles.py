# ruff: noqa: E501 (a table: each row on its line)
"""Phrasings of things and of what is told of them. Data only.

Each told phrase ends in one of three ways, by the name of the group that caught it: adn (지나는), which goes
with the noun behind; con (지나고), which goes with what follows; fin (지날 때), which goes with what stands before.
"""

from appliance.reading.phrases import Tile, tiles

_SAY = "{이}?라고? (할 때|하면|하자)|{이}라 하고|이라고 하자|라고 하자"
# of a noun or number: 2인, 2이고, 2일 때
COPULA = (
    "((?P<adn>인)|(?P<con>(이)?고|이며|며|이고,?|,)|(?P<fin>일 때|이면|이다|일 경우|이었다|임을 알 때"
    "|(이|가) 되도록 하는|이 되게 하는|(이|가) 될 때|(이|가) 되도록|(이|가) 되었다|일 때의|이라고 한다|라고 한다"
    f"|면|다|{_SAY}|{{을}}? 가질 때|임)),?"
)


def _verb(adn: str, con: str, fin: str) -> str:
    return f"((?P<adn>{adn})|(?P<con>{con})|(?P<fin>{fin})),?"


GO = _verb(
    "지나는",
    "지나고|지나며|지나면서",
    "지날 때|지나면|지난다|지난다고 (할 때|하면|한다)|지나도록 하는|지났다|지나게 하는|지나도록|지나게 될 때",
)
DOES = _verb(
    "하는|한",
    "하고|하며",
    "할 때|하면|한다|한다고 (할 때|한다|하면)|하도록 하는|하였다|했다|하게 하는|하도록|할 때의",
)
HAVE = _verb(
    "갖는|가지는",
    "갖고|가지고|가지며|가지며",
    "가질 때|가지면|가진다|갖는다|갖도록 하는|가지도록 하는|갖게 하는|가진다고 할 때|갖는다고 할 때|갖는다고 한다|가진다고 한다|갖기 위한|가지기 위한",
)
MEET = _verb(
    "만나는",
    "만나고|만나며",
    "만날 때|만나면|만난다|만난다고 (할 때|한다|하면)|만나도록 하는|만나게 하는|만났다",
)
ARE = _verb(
    "같은",
    "같고|같으며",
    "같을 때|같으면|같다|같다고 (할 때|한다|하면)|같도록 하는|같아지도록 하는|같아질 때",
)
LIES = _verb("있는", "있고|있으며", "있을 때|있으면|있다|있다고 (할 때|한다|하면)|있도록 하는|있게 하는")
ISNT = _verb(
    "없는",
    "없고",
    "없을 때|없으면|없다|없다고 (할 때|한다|하면)|없도록 하는|없게 하는|않을 때|않도록 하는|않는다",
)
MANY = _verb(
    "많은", "많고", "많을 때|많으면|많다|많다고 (할 때|한다|하면)|많도록 하는|많게 하는|많아지도록 하는"
)

_N = "<expression:n>"
_REFER = "((이|그|이때의|두|세|이 두|두 일차함수의|두 함수의|두 일차방정식의|두 직선의)? ?(그래프|직선|포물선|곡선|함수|일차함수|이차함수|방정식|이차방정식)(들)?({이}|{은}|{을}|의|에서))? ?"

# Nouns before a formula say nothing; a noun without one describes a graph.
_KIND = (
    "(정비례 관계|반비례 관계|정비례|반비례|일차함수|이차함수|함수|일차방정식|이차방정식|방정식|다항식|이차식|식|직선|포물선"
    "|그래프|점|순서쌍|연립방정식|연립일차방정식|미지수가 2개인 일차방정식|x에 대한 이차방정식|등식|관계식|관계)"
)
_MANY = "(두|세|네|다음 두|다음 세|서로 다른 두|좌표평면 위의|좌표평면에서|좌표평면 위에서|좌표평면 위의 두|좌표평면 위의 세|좌표평면 위의 네)"
_OBJECT = (
    "(의|에서|에 대하여,?|에 대해|{을}|{은}|{이}|{와}|이고,?|이다\\.?|의 그래프(들)?({을}|{은}|{이}|{와}|의|에서|에 대하여|에|로)?"
    "|{을} 그래프로 하는|의 그래프인 직선({이}|{은})?|,)"
)
_HEAD = f"({_MANY} )?(<sym>(, ?<sym>)?에 (대한|관한) )?({_KIND} )?"

THINGS: tuple[Tile, ...] = (
    *tiles("thing", f"{_HEAD}<line,def,eq,expr,cases,seq,assign,point,call:m>({_OBJECT})?"),
    *tiles("thing", "<eq,def:m>(일 때|이고|이면|이며|을 만족(할 때|시킬 때|하는|시키는)|를 만족(할 때|시킬 때|하는|시키는)|라 할 때|이라 할 때|라고 할 때|이라고 할 때|인|{이} 되는|{이} 되도록 하는|{이} 되게 하는),?"),
    *tiles("mention", f"({_MANY} |이 |그 )?{_KIND}(들)?({{을}}|{{이}}|{{은}}|의|에서|에 대하여)?"),
    *tiles("condition", r"\(단,? ?<inequality:r>\)", "<inequality:r>(일 때|이고|이면|이며|인)?,?", r"\(단,? <inequality:r>,? ?<inequality:s>\)"),
    *tiles(
        "incidental",
        r"\(단,? <sym>(,| ?와| ?과)? ?(<sym>(,| ?와| ?과)? ?)?(<sym>)?{은} (0이 아닌 )?(상수|유리수|실수|정수|수)(이다)?\.?\)",
        r"\(단,? y=f\(x\)\)", r"\(단,? <line>\)", r"\(단,? <sym>{은} (원점|좌표평면의 원점)(이다)?\.?\)",
        "(상수|유리수|자연수|두 상수|두 수|실수|정수) <sym>(,|{와}) ?<sym>에 (대하여|대해),?",
        "(상수|유리수|자연수|두 상수|두 수|실수|정수) <sym>에 (대하여|대해),?",
        "(상수|두 상수|두 수) <sym>(,|{와}) ?<sym>(,|{와}) ?<sym>에 (대하여|대해),?",
        "이때,?", "그러면", "각각", "서로", "일차함수의 그래프에서", "곱셈 공식{을} 이용하여", "인수분해{을} 이용하여",
    ),
)  # fmt: skip

CURVES: tuple[Tile, ...] = (
    *tiles("curve", "(직선|일차함수의 그래프|일차함수|직선{을} 그래프로 하는 일차함수|일차함수{을} 그래프로 하는 직선)({이}|{은}|{을}|의|에서|{으로})?", data=("line",)),
    *tiles("curve", "(직선{을} 그래프로 하는|그래프{이} 나타내는|이런|이러한) ?(일차)?함수({이}|{은}|의)?", data=("line",)),
    *tiles("curve", "(포물선|이차함수의 그래프|이차함수|포물선{을} 그래프로 하는 이차함수)({이}|{은}|{을}|의|에서|{으로})?", data=("parabola",)),
    *tiles("curve", "(그래프)({이}|{은}|{을}|의|에서)", data=("",)),
    *tiles("curve", f"<sym>{{이}} <sym>에 정비례{DOES}", f"<sym>{{은}} <sym>에 정비례{DOES}", data=("proportional",)),
    *tiles("curve", f"<sym>{{이}} <sym>에 반비례{DOES}", f"<sym>{{은}} <sym>에 반비례{DOES}", data=("inverse",)),
    *tiles(
        "moved",
        "(그래프{을} )?<sym:axis>축의? (?P<minus>음의 |양의 )?방향으로 <expression:n>만큼 (평행 ?이동|이동)"
        "(하면|하였더니|했더니|하였을 때|했을 때|시키면|시켰더니|한|시킨|하여)( (그래프|직선|포물선|것|식|일차함수의 그래프|이차함수의 그래프)({이}|{은}|{을}|의|{으로})?)?,?",
    ),
    *tiles(
        "moved",
        "(그래프{을} )?<sym:axis>축의? 방향으로 <expression:n>만큼,? ?<sym:other>축의? 방향으로 <expression:k>만큼 (평행 ?이동|이동)"
        "(하면|하였더니|했더니|하였을 때|했을 때|시키면|시켰더니|한|시킨|하여)( (그래프|직선|포물선|것|식|이차함수의 그래프)({이}|{은}|{을}|의|{으로})?)?,?",
    ),
)  # fmt: skip

# data: the kind, and of how many things: 1, 2, 3, or "all"; "points" where they are points.
TOLD: tuple[Tile, ...] = (
    *tiles("told", f"{_REFER}(두 |세 |한 |오직 한 )?점 <point:p>{{을}} {GO}", f"{_REFER}<point:p>{{을}} {GO}", data=("through", 1)),
    *tiles("told", f"{_REFER}(두 |세 )?점 <point:p>(,|{{와}}) ?(점 )?<point:q>{{을}} (모두 |동시에 )?{GO}",
           f"{_REFER}<point:p>(,|{{와}}) ?<point:q>{{을}} (모두 |동시에 )?{GO}", data=("through", 1)),
    *tiles("told", f"{_REFER}(세 )?점 <point:p>, ?<point:q>(,|{{와}}) ?<point:r>{{을}} (모두 )?{GO}", data=("through", 1)),
    *tiles("told", f"{_REFER}점 <point:p>({{이}}|{{은}}) (이 |그 )?(일차함수|함수|그래프|직선|일차방정식|포물선)?(의 그래프)? ?위(에 {LIES}|의 점{COPULA})", data=("through", 1)),
    *tiles("told", f"{_REFER}점 <point:p>을 해로 {HAVE}", data=("through", 1)),
    *tiles("told", f"<assign:p>(일 때|이면),? ?<assign:q>{COPULA}", f"<assign:p>(일 때|이면)의? (함숫값|y의 값){{이}} <expression:q>{COPULA}", data=("when", 1)),
    *tiles("told", f"{_REFER}기울기({{이}}|{{은}}|{{을}}) {_N}{COPULA}", data=("slope", 1)),
    *tiles("told", f"(직선의 )?기울기({{이}}|{{은}}) {_N}{COPULA}", data=("slope", "points2")),
    *tiles("told", f"{_REFER}기울기({{이}}|{{은}}|{{을}}) {_N},? ?<sym:axis>절편({{이}}|{{은}}|{{을}}) <expression:k>{COPULA}",
           f"{_REFER}기울기({{와}}|,) ?<sym:axis>절편({{이}}|{{은}}|{{을}}) 각각 {_N}(,|{{와}}) ?<expression:k>{COPULA}", data=("slope+y", 1)),
    *tiles("told", f"{_REFER}<sym:axis>절편({{이}}|{{은}}|{{을}}) {_N}{COPULA}", data=("intercept", 1)),
    *tiles("told", f"{_REFER}<sym:axis>절편({{이}}|{{은}}|{{을}}) {_N},? ?<sym:other>절편({{이}}|{{은}}|{{을}}) <expression:k>{COPULA}",
           f"{_REFER}<sym:axis>절편({{와}}|,) ?<sym:other>절편({{이}}|{{은}}|{{을}}) 각각 {_N}(,|{{와}}) ?<expression:k>{COPULA}", data=("intercepts", 1)),
    *tiles("told", f"{_REFER}<sym:axis>축과 점 <point:p>에서 {MEET}", f"{_REFER}<sym:axis>축과 (두 점|점)? ?<point:p>(,|{{와}}) ?<point:q>에서 {MEET}",
           f"{_REFER}<sym:axis>축과 만나는 (두 )?점의 좌표({{이}}|{{은}}) <point:p>(,|{{와}}) ?<point:q>{COPULA}", data=("through", 1)),
    *tiles("told", f"{_REFER}<sym:axis>축과 만나는 점의 <sym:other>좌표({{이}}|{{은}}) {_N}{COPULA}", data=("crosses", 1)),
    *tiles("told", f"{_REFER}<sym:a>의 값({{이}}|{{은}}) <expression:n>(만큼|에서) ?증가(할 때|하면),? <sym:b>의 값({{이}}|{{은}}) <expression:k>만큼 (증가|(?P<minus>감소)){DOES}",
           f"{_REFER}<sym:a>의 값({{이}}|{{은}}) <expression:n>만큼 증가할 때,? <sym:b>의 값의 증가량({{이}}|{{은}}) <expression:k>{COPULA}", data=("rise", 1)),
    *tiles("told", f"({_REFER}(서로 )?평행{DOES}|~{{와}} (서로 )?평행{DOES})", data=("parallel", 2)),
    *tiles("told", f"({_REFER}(서로 )?일치{DOES}|~{{와}} (서로 )?(일치{DOES}|{ARE})|{_REFER}(서로 )?{ARE})", data=("same", 2)),
    *tiles("told", f"{_REFER}(해|근)({{이}}|{{은}}) (무수히|한없이) {MANY}", data=("endless", 2)),
    *tiles("told", f"{_REFER}교점({{이}}|{{은}}) (무수히|한없이) {MANY}", data=("coincide", 2)),
    *tiles("told", f"{_REFER}해({{이}}|{{은}}) (존재하지 {ISNT}|{ISNT})", f"~{{이}} 해{{을}} (갖지|가지지) {ISNT}", data=("unsolvable", 2)),
    *tiles("told", f"~{{이}} 해{{을}} 무수히 많이 {HAVE}", data=("endless", 2)),
    *tiles("told", f"위(의 점{COPULA}|에 {LIES})", f"(그래프|직선)({{이}}|{{은}})? ?위(의 점{COPULA}|에 {LIES})", data=("lies", "point+graph")),
    *tiles("told", f"인수{COPULA}", data=("divides", 2)),
    *tiles("told", f"<assign,num,expr:n>{{이}} {_HEAD}<eq:m>의 (한 )?(근|해){COPULA}", data=("root_of", 1)),
    *tiles("told", f"{_REFER}<sym:axis>축과 만나는 점의 좌표({{이}}|{{은}}|{{을}}) <point:p>{COPULA}", data=("through", 1)),
    *tiles("told", f"{_REFER}(서로 )?만나지 {ISNT}", f"{_REFER}교점({{이}}|{{은}}) (존재하지 {ISNT}|{ISNT})", data=("apart", 2)),
    *tiles("told", f"{_REFER}(교점|만나는 점)의 좌표({{이}}|{{은}}|{{을}}) <point:p>{COPULA}", f"{_REFER}점 <point:p>에서 {MEET}",
           f"{_REFER}(교점|만나는 점)({{이}}|{{은}}) (점 )?<point:p>{COPULA}", data=("meet", 2)),
    *tiles("told", f"{_REFER}(교점|만나는 점)의 <sym:axis>좌표({{이}}|{{은}}) {_N}{COPULA}", data=("meet_at", 2)),
    *tiles("told", f"{_REFER}(서로 )?<sym:axis>축 위에서 {MEET}", f"{_REFER}교점({{이}}|{{은}}) <sym:axis>축 위에 {LIES}", data=("meet_on", 2)),
    *tiles("told", f"{_REFER}한 점에서 {MEET}", f"{_REFER}한 점{{을}} {GO}", data=("concurrent", 3)),
    *tiles("told", f"~의? (교점|만나는 점){{을}} {GO}", f"두 (직선|그래프|일차방정식의 그래프|일차함수의 그래프)의 (교점|만나는 점){{을}} {GO}", data=("crossing", 2)),
    *tiles("told", f"{_REFER}(해|교점)({{이}}|{{은}}) 서로 {ARE}", f"{_REFER}해({{이}}|{{은}}) {ARE}", data=("common_solution", "all")),
    *tiles("told", f"{_REFER}해({{이}}|{{은}}|{{을}}) <assign:p>(,|이고,?|{{와}}) ?<assign:q>{COPULA}", f"{_REFER}해({{이}}|{{은}}|{{을}}) (순서쌍 )?<point:p>{COPULA}",
           f"<assign:p>(,|이고,?|{{와}}) ?<assign:q>({{을}} 해로 {HAVE}|({{이}}) 해{COPULA})", data=("solution", "all")),
    *tiles("told", f"(해(에서|가|의)? ?)?<sym:a>의 값({{이}}|{{은}}) <sym:b>의 값의 <multiple:n>{COPULA}",
           f"~{{을}} 만족(시키|하)는 (해에서 )?<sym:a>의 값({{이}}|{{은}}) <sym:b>의 값의 <multiple:n>{COPULA}", data=("times", "all")),
    *tiles("told", f"{_REFER}(한 |하나의 )?(근|해)({{이}}|{{은}}|{{을}}) (<sym>=)?{_N}{COPULA}", f"{_REFER}(한 |하나의 )?(근|해)({{이}}|{{은}}) <assign:p>{COPULA}",
           f"{_N}{{을}} (한 )?(근|해)(으로|로) {HAVE}", f"<assign:p>{{을}} (한 )?(근|해)(으로|로) {HAVE}", f"<assign:p>{{이}} (한 )?(근|해){COPULA}",
           f"{_REFER}(한 )?(근|해)(으로|로) {_N}{{을}} {HAVE}", data=("root", 1)),
    *tiles("told", f"{_REFER}(두 )?(근|해)({{이}}|{{은}}|{{을}}) (각각 )?{_N}(,|{{와}}|또는) ?<expression:k>{COPULA}",
           f"{_REFER}(두 )?(근|해)({{이}}|{{은}}) <assign:p>(,|{{와}}|또는) ?<assign:q>{COPULA}",
           f"{_N}(,|{{와}}) ?<expression:k>{{을}} (두 )?(근|해)(으로|로) {HAVE}", data=("roots", 1)),
    *tiles("told", f"{_REFER}중근{{을}} {HAVE}", f"{_REFER}(근|해){{이}} 중근{COPULA}", f"{_REFER}(근|해)의 개수({{이}}|{{은}}) <count,num>{COPULA}", data=("double_root", 1)),
    *tiles("told", f"{_REFER}<sym:axis>축과 (오직 )?한 점에서(만)? {MEET}", f"{_REFER}<sym:axis>축에 접{DOES}", f"{_REFER}꼭짓점({{이}}|{{은}}) <sym:axis>축 위에 {LIES}", data=("touches", 1)),
    *tiles("told", f"{_REFER}완전제곱식({{이}} (?P<fin>되도록 하는|될 때|되게 하는|되도록|되기 위한|되려면|된다고 할 때|된다)|{COPULA}|으로 인수분해 ?(?P<fin>될 때|되도록 하는|되게 하는|된다))",
           f"~{{이}} 완전제곱식({{이}} (?P<fin>되도록 하는|될 때|되게 하는|되도록|되기 위한|되려면|된다고 할 때|된다)|{COPULA}|으로 인수분해 ?(?P<fin>될 때|되도록 하는|되게 하는|된다))", data=("square", 1)),
    *tiles("told", f"<expr:p>{{을}} 인수로 {HAVE}", f"(한 )?인수{{이}} <expr:p>{COPULA}", f"<expr:p>{{이}} (한 )?인수{COPULA}", "<expr:p>{으로} 나누어떨어(?P<fin>질 때|지도록 하는|진다)", data=("factor", 1)),
    *tiles("told", f"~{{을}} 전개(하였더니|했더니|하면|한 식{{이}}|한 것{{이}}|한 결과{{이}}) <expr:q>({{이}} (?P<fin>되었다|될 때|된다|되도록)|{COPULA}|{{와}} {ARE})",
           f"~{{을}} (간단히 |계산|정리)(하였더니|했더니|하면|한 식{{이}}|한 결과{{이}}) <expr:q>({{이}} (?P<fin>되었다|될 때|된다)|{COPULA}|{{와}} {ARE})",
           f"~{{을}} 인수분해(하였더니|했더니|하면|한 것{{이}}) <expr:q>({{이}} (?P<fin>되었다|될 때|된다)|{COPULA}|{{와}} {ARE})",
           "~{이} <expr:q>{으로} 인수분해(?P<fin>될 때|된다)", f"~의 전개식{{이}} <expr:q>{COPULA}", data=("identical", 2)),
    *tiles("told", "~{을} <line,eq:q>(의 꼴|의 꼴로|꼴)?(로)? (나타|고)(?P<fin>낼 때|내면|내었을 때|냈을 때|칠 때|치면|내었더니|쳤을 때|낸다)", data=("rewritten", 2)),
    *tiles("told", f"{_REFER}꼭짓점의 좌표({{이}}|{{은}}|{{을}}) <point:p>{COPULA}", f"{_REFER}(점 )?<point:p>{{을}} 꼭짓점으로 (?P<adn>하는)|(?P<con>하고)", f"{_REFER}꼭짓점({{이}}|{{은}}) (점 )?<point:p>{COPULA}", data=("vertex", 1)),
    *tiles("told", f"{_REFER}(대칭)?축의 방정식({{이}}|{{은}}) <assign:p>{COPULA}", f"{_REFER}직선 <assign:p>{{을}} (대칭)?축으로 ((?P<adn>하는)|(?P<con>하고))", f"{_REFER}(대칭)?축({{이}}|{{은}}) (직선 )?<assign:p>{COPULA}", data=("axis", 1)),
    *tiles("told", f"~({{이}}|{{은}})? ?<sym:axis>축 위(의 점{COPULA}|에 {LIES})", f"<sym:axis>축 위의 점{COPULA}", data=("on", "points1")),
    *tiles("told", f"~({{이}}|{{은}})? ?<sym:axis>축에 대하여 (서로 )?대칭(이|{COPULA})?(?P<fin>일 때|이면|이다|이라고 할 때)?", f"~({{이}}|{{은}})? ?(?P<origin>원점)에 대하여 (서로 )?대칭{COPULA}", data=("mirror", "points2")),
    *tiles("told", f"~({{이}}|{{은}})? ?서로 {ARE}", f"~({{이}}|{{은}})? ?{ARE}", data=("same_point", "points2")),
    *tiles("told", f"~({{이}}|{{은}})? ?(모두 )?한 직선 위에 {LIES}", f"~({{이}}|{{은}})? ?한 직선 위의 점{COPULA}", f"~{{을}} 지나는 직선 위에 점 <point:p>{{이}} {LIES}", data=("collinear", "points3")),
    *tiles("told", "~{을} 지나는 직선({이}|{은}) <sym:axis>축에 (?P<how>평행|수직)(?P<fin>할 때|하면|하다|하다고 할 때|하도록 하는|일 때|이면|이 되도록 하는)", data=("axis_line", "points2")),
    *tiles("told", f"~({{이}}|{{은}})? ?제 ?<num:n> ?사분면 (위의|위에 있는|에 있는|에 속하는) 점{COPULA}", f"~({{이}}|{{은}})? ?제 ?<num:n> ?사분면 ?위?에 (속할 때|{LIES})", data=("quadrant", "points1")),
    *tiles("told", "<sym:axis>축에 (?P<how>평행|수직)((?P<adn>하는|한|인)|(?P<con>하고|하며|이고|이며)),?", data=("axis_curve", 1)),
)  # fmt: skip

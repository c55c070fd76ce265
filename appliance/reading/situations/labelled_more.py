"""More of what stems say of labelled figures: one tangent, heights by an angle, arcs, differences of angles."""

from collections.abc import Sequence

from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.situations.labelled_forms import Form, form
from appliance.reading.situations.labelled_phrases import IS, OF
from appliance.reading.tokens import Token

_TALL = "(나무|건물|탑|전봇대|가로등|기둥|국기 게양대|깃대|아파트|등대|빌딩|동상|철탑|송전탑)"
_SLOPE = "(사다리|줄|밧줄|미끄럼틀|연줄|막대)"
_LOOK = "(올려본각|올려다본 각|올려본 각|올려다본각)"
_SIZE = "(모선의 길이|높이|반지름의 길이|밑면의 반지름의 길이|한 변의 길이|모서리의 길이|한 모서리의 길이|대응변의 길이|대응하는 변의 길이|둘레의 길이|지름의 길이|길이)"

_WAS = IS.replace("({이}고", "(이었다[.]?|였다[.]?|인 (지점|곳|위치)(에서|에)|{이}고", 1)

PLACES: tuple[Tile, ...] = (
    *tiles(
        "place",
        "(변 |선분 )?<sym,expr:s>{와} (변 |선분 )?<sym,expr:t>({이}|{은}) (서로 )?평행(하고,?|하며,?|할 때,?|하다[.]?|하면,?)",
        "(변 |선분 )?<sym,expr:s>({이}|{은}) (변 |선분 )?<sym,expr:t>{와} (서로 )?평행(하고,?|하며,?|할 때,?|하다[.]?|하면,?)",
        "(변 |선분 )?<sym,expr:s>({이}|{은}) (변 |선분 )?<sym,expr:t>에 평행(하고,?|하며,?|할 때,?|하다[.]?|하면,?)",
        data=("∥", "s", "t"),
    ),
    *tiles(
        "place",
        f"원( <sym:o>)? (밖|외부)의 (한 )?점 <sym:p>에서 (이 |그 )?원( <sym:o>)?에 그은 (한 )?접선의 접점{{을}} (점 )?<sym,expr:t>{IS}",
        f"(한 )?점 <sym:p>에서 (이 |그 )?원( <sym:o>)?에 그은 (한 )?접선의 접점{{을}} (점 )?<sym,expr:t>{IS}",
        f"원( <sym:o>)? (밖|외부)의 (한 )?점 <sym:p>에서 (이 |그 )?원( <sym:o>)?에 접선{{을}} 그어 (그 )?접점{{을}} (점 )?<sym,expr:t>{IS}",
        data=("한접선", "p", "t"),
    ),
    *tiles(
        "place",
        "(이 |그 )?(한 )?원( <sym:o>)? 위의 네 점 <sym:a>, ?<sym:b>, ?<sym,expr:c>, ?<sym:d>(에 대하여,?|에서|{이} 있다[.]?|{이} 있을 때,?)?",
        "네 점 <sym:a>, ?<sym:b>, ?<sym,expr:c>, ?<sym:d>({이}|{은}) (이 |그 |한 )?원( <sym:o>)? 위에 (있을 때,?|있고,?|있다[.]?)",
        f"네 점 <sym:a>, ?<sym:b>, ?<sym,expr:c>, ?<sym:d>({{이}}|{{은}}) (이 |그 |한 )?원( <sym:o>)? 위의 점{IS}",
        data=("원 위", "a", "b", "c", "d"),
    ),
    *tiles(
        "touch",
        f"(원 )?(밖|외부)의 (한 )?점 <sym:p>에서 반지름(의 길이)?{{이}} <length,num:v>인 원 <sym:o>에 그은 (한 )?접선의 접점{{을}} (점 )?<sym,expr:t>{IS}",
        f"(한 )?점 <sym:p>에서 반지름(의 길이)?{{이}} <length,num:v>인 원 <sym:o>에 그은 (한 )?접선의 접점{{을}} (점 )?<sym,expr:t>{IS}",
    ),
)

_HIGH = "나무 높이"
TOLD: tuple[Tile, ...] = (
    *tiles("told", f"(한 )?중선 <sym,expr:n>(의 길이)?({{이}}|{{은}}) <length,num:v>{IS}", data=("중선",)),
    *tiles("scaled", f"두 (삼각형|사각형|다각형|도형|원기둥|원뿔|직육면체|정육면체|입체도형|구|정사각형|오각형)의 닮음비({{이}}|{{은}}) <ratio:v>{IS}"),
    *tiles("told", f"(두 [가-힣]+의 )?{_SIZE}의 비({{이}}|{{은}}) <ratio:v>{IS}", data=("닮음비",)),
    *tiles("scaled", f"{_SIZE}의 비{{이}} <ratio:v>인 (서로 )?닮은 두 (원기둥|원뿔|직육면체|정육면체|삼각형|사각형|다각형|입체도형|도형|구|오각형|삼각기둥|사각뿔){OF}"),
    *tiles(
        "told",
        "(원( <sym>)?의 |이 원의 |그 )?중심(에서|으로부터) <length,num:v>(만큼)? (떨어진|떨어져 있는|떨어진 곳에 있는|떨어진 위치에 있는) (한 )?현(의)?",
        data=("거리",),
    ),
    *tiles(
        "told",
        f"(키|높이|길이)가 <length,num:v>인 (학생|사람|어린이|막대|막대기|지팡이|나무 막대|[이름])의 그림자(의 길이)?가 <length,num:v2>{IS}",
        data=("막대 높이", "막대 그림자"),
    ),
    *(
        tile
        for word in ("중심각", "원주각")
        for tile in tiles(
            "told",
            f"(어떤 |어느 )?(원에서 )?(한|어떤|어느) 호에 대한 {word}(의 크기)?({{이}}|{{은}}) <angle,num:v>{IS}",
            f"호 <sym,expr>에 대한 {word}(의 크기)?({{이}}|{{은}}) <angle,num:v>{IS}",
            data=(word,),
        )
    ),
    *tiles(
        "differ",
        "<sym,expr:n>(의 크기)?({이}|{은}) <sym,expr:n2>(의 크기)?보다 <angle:v>(만큼)? (더 )?(?P<more>크고,?|클 때,?|크다[.]?|큰|크다고 할 때,?|크면,?|작고,?|작을 때,?|작다[.]?|작다고 할 때,?|작으면,?)",
        f"<sym,expr:n>{{와}} <sym,expr:n2>의 크기의 차{{이}} <angle:v>{IS}",
    ),
    *tiles(
        "between",
        f"<sym,expr:n>{{와}} <sym,expr:n2>의 (크기의 )?비({{이}}|{{은}}) <ratio:v>{IS}",
    ),
    *tiles(
        "told",
        f"(한 )?밑각의 크기({{이}}|{{은}}) 꼭지각의 크기의 <multiple:v>{IS}",
        f"(한 )?밑각({{이}}|{{은}}) 꼭지각의 <multiple:v>{IS}",
        data=("밑각배",),
    ),
    *tiles(
        "told",
        f"꼭지각의 크기({{이}}|{{은}}) (한 )?밑각의 크기의 <multiple:v>{IS}",
        f"꼭지각({{이}}|{{은}}) (한 )?밑각의 <multiple:v>{IS}",
        data=("꼭지각배",),
    ),
    # heights
    *tiles(
        "told",
        f"(이 |한 |어느 |어떤 |지면에 수직으로 서 있는 )?{_TALL}(에서|으로부터|로부터|{{와}}|의 밑에서|의 밑부분에서)(의)? <length,num:v>(만큼)? "
        "(떨어진|떨어져 있는) (지점|곳|위치)(에서|에)?( 서서)?,?",
        f"{_TALL}(까지의|과의|와의) (수평)? ?거리({{이}}|{{은}}) <length,num:v>{IS}",
        data=("거리H",),
    ),
    *tiles(
        "told",
        f"(이 |그 )?({_TALL}(의)? ?)?(꼭대기|끝|꼭대기 부분|맨 위|윗부분)({{을}})? {_LOOK}(의 크기)?({{이}}|{{은}}) <angle:v>{_WAS}",
        "(지면|바닥|땅){와} <angle:v>의 각{을} (이루며|이루고|이루면서),?",
        f"(이때,? )?(이 )?{_SLOPE}{{와}} (지면|바닥|땅){{이}} 이루는 각(의 크기)?({{이}}|{{은}}) <angle:v>{IS}",
        f"(이 )?{_SLOPE}{{이}} (지면|바닥|땅){{와}} 이루는 각(의 크기)?({{이}}|{{은}}) <angle:v>{IS}",
        data=("각H",),
    ),
    *tiles(
        "told",
        f"길이{{이}} <length,num:v>인 {_SLOPE}({{이}}|{{을}}|{{은}})?",
        f"{_SLOPE}의 길이({{이}}|{{은}}) <length,num:v>{IS}",
        data=("빗변H",),
    ),
    *tiles("told", f"높이{{이}} <length,num:v>인 {_TALL}(의|{{을}}|{{이}} 있다[.]?)?", data=(_HIGH,)),
    *tiles("told", f"(이 |그 )?{_TALL}의 높이({{이}}|{{은}}) <length,num:v>{IS}", data=(_HIGH,)),
    *tiles(
        "told",
        f"((이 )?(사람|학생)의 |[이름]의 )?눈높이({{이}}|{{은}}) <length,num:v>{IS}",
        "눈높이{이} <length,num:v>인 (학생|사람|[이름])({이}|{은}|의)?",
        data=("눈높이",),
    ),
    *tiles("filler", "(이 |그 )?(지점|곳|위치)에서", "벽에 (비스듬히 )?(기대어|걸쳐|기대어 세워져|세워져) (있다[.]?|있고,?|있을 때,?|놓았다[.]?)",
           r"\(단,? (사람의 |학생의 |이 학생의 )?눈높이({은}|의 높이{은}) (무시한다|생각하지 않는다|고려하지 않는다)[.]?\)[.]?"),
)  # fmt: skip

WANTED: tuple[Tile, ...] = (
    *(
        tile
        for word in ("중심각", "원주각")
        for tile in tiles("want", f"(이때,? )?((그|이|같은) )?호( <sym,expr>)?에 대한 {word}(의 크기)?(?=[은는을를이가?.]|$)", f"{word}의 크기", data=(word,))
    ),
    *tiles("want", f"(이 |그 )?{_TALL}의 높이", "(지면|땅|바닥)(에서|으로부터) (연|사다리(의)? 끝|사다리(의)? 꼭대기|꼭대기|미끄럼틀(의)? 꼭대기)까지의 높이",
           "(사다리|미끄럼틀)(의)? (꼭대기|끝|윗부분)의 높이", "(사다리|미끄럼틀)(가|이)? ?(꼭대기|끝)까지의 높이",
           "(사다리{이} )?벽에 닿은 (지점|곳|점)(의|까지의) 높이", data=(_HIGH,)),
    *tiles("want", f"{_TALL}까지의 (수평 )?거리", "(이 )?지점과 (건물|나무|탑) 사이의 거리", data=("거리H",)),
    *tiles("want", f"(이 )?{_SLOPE}의 길이", data=("빗변H",)),
)  # fmt: skip
MORE_TILES: tuple[Tile, ...] = (*PLACES, *TOLD, *WANTED)

_HEIGHT = {"거리H": "distance", "각H": "angle", "빗변H": "slant"}
_ARCS = {"중심각": "∠AOB", "원주각": "∠APB"}
MORE_FORMS: tuple[Form, ...] = (
    form("round.tangent", "원 O", "한접선 P T", words={"반지름": "radius"}),
    form("round.tangent", "원 O", "접선현 PT T", words={"반지름": "radius"}),
    form("round.same_arc", "원_위 A B P Q", allowed=("원",)),
    form("round.same_arc", "원 O", "원_위 A B P Q"),
    form("round.same_arc", "내접사각형 ABPQ", allowed=("원",)),
    form("round.inscribed", words=_ARCS),
    form("round.inscribed", "원 O", words=_ARCS),
    form("ratio.height", words={**_HEIGHT, _HIGH: "rise"}),
    form("ratio.height", words={**_HEIGHT, _HIGH: "height", "눈높이": "eye"}),
)


def difference(fact: Fact, names: tuple[str, str], tokens: Sequence[Token]) -> tuple[str, int]:
    """∠A-∠B of ∠A가 ∠B보다 40°만큼 클 때; the token of the size."""
    less = fact.words.get("more", "").startswith("작")
    first, second = reversed(names) if less else names
    return f"{first}-{second}", fact.tokens["v"]

"""What stems say of labelled figures: shapes, points, relations, magnitudes, and what is asked. Data only."""

from appliance.reading.lexicon.words import common
from appliance.reading.phrases import Tile, tiles
from appliance.reading.situations.letters import LETTER_GOAL
from appliance.reading.tokens import CATEGORIES

IS = (
    "({이}고,?|{이}며,?|인(?!가|지)|일 때,?|일 때의|{이}면,?|이다[.]?|다[.]?|인데,?|{이라}고 할 때,?|{이라} 할 때,?|"
    "{이라}고 하면,?|{이라} 하면,?|{이라}고 한다[.]?|{이라} 하고,?|{이라}고 하고,?|{이라} 한다[.]?|{이}라고 한다[.]?|{이라} 하자[.]?|{이라}고 하자[.]?|,|이므로)?"
)
OF = (
    "(의|에서|에서,|에|{이} 있다[.]?|{이} 있을 때,?|에 대하여,?|에 대해,?|{은}|{이}|{을}|{와}|{이}고,?|{이} 주어졌을 때,?"
    "|{이}라 하자[.]?|{이}라고 하자[.]?|일 때,?|인)?"
)
_NAME = "<sym,expr:n>"
_DRAWN = "(에 )?(그은|내린|그린)"
SHAPES = (
    "삼각형",
    "정삼각형",
    "사각형",
    "평행사변형",
    "직사각형",
    "마름모",
    "정사각형",
    "직각삼각형",
    "이등변삼각형",
    "예각삼각형",
    "둔각삼각형",
    "직각이등변삼각형",
    "사다리꼴",
    "등변사다리꼴",
)

_SHAPE_TILES = tuple(
    tile
    for shape in SHAPES
    for tile in tiles(
        "shape", f"(한 |어떤 |이 )?{shape} {_NAME}{OF}", f"(한 |어떤 )?{shape}{OF}", data=(shape,)
    )
)

STRUCTURE: tuple[Tile, ...] = (
    *_SHAPE_TILES,
    *tiles("shape", f"<sym,expr:n>(는|은) (직각)?이등변삼각형{IS}", data=("이등변삼각형",)),
    *tiles("relation", f"(변 |선분 |두 변 )?<eq,ineq,chain:rel>{IS}", f"<eq:rel>인 <ineq:rel2>{IS}"),
    *tiles("again", f"(이 |위 )?<sym,expr:tri>{OF}"),
    *tiles("right", f"<corner:corner>{IS}", f"(각 )?<sym:n90>{{이}} 직각{IS}"),
    # 점
    *tiles(
        "place",
        f"(점 )?<sym:p>{{이}} (<sym,expr:t>|삼각형 <sym,expr:t>)의 외심{IS}",
        f"(점 )?<sym:p>{{은}} (<sym,expr:t>|삼각형 <sym,expr:t>)의 외심{IS}",
        f"(<sym,expr:t>|삼각형 <sym,expr:t>)의 외심을 <sym:p>{IS}",
        data=("외심", "p", "t"),
    ),
    *tiles(
        "place",
        f"(점 )?<sym:p>({{이}}|{{은}}) 외심{IS}",
        f"외심{{을}} <sym:p>{IS}",
        f"외심{{이}} (점 )?<sym:p>{IS}",
        data=("외심", "p"),
    ),
    *tiles(
        "place",
        f"(점 )?<sym:p>({{이}}|{{은}}) (<sym,expr:t>|삼각형 <sym,expr:t>)의 내심{IS}",
        f"(<sym,expr:t>|삼각형 <sym,expr:t>)의 내심을 <sym:p>{IS}",
        data=("내심", "p", "t"),
    ),
    *tiles(
        "place",
        f"(점 )?<sym:p>({{이}}|{{은}}) 내심{IS}",
        f"내심{{을}} <sym:p>{IS}",
        f"내심{{이}} (점 )?<sym:p>{IS}",
        data=("내심", "p"),
    ),
    *tiles(
        "place",
        f"(점 )?<sym:p>({{이}}|{{은}}) (<sym,expr:t>|삼각형 <sym,expr:t>)의 무게중심{IS}",
        f"(<sym,expr:t>|삼각형 <sym,expr:t>)의 무게중심을 <sym:p>{IS}",
        data=("무게중심", "p", "t"),
    ),
    *tiles(
        "place",
        f"(점 )?<sym:p>({{이}}|{{은}}) 무게중심{IS}",
        f"무게중심{{을}} <sym:p>{IS}",
        f"무게중심{{이}} (점 )?<sym:p>{IS}",
        data=("무게중심", "p"),
    ),
    *tiles(
        "place",
        f"<sym:v>의 이등분선{{이}} (변 |선분 )?<sym,expr:s>{{와}} 만나는 점{{을}} (점 )?<sym:p>{IS}",
        f"<sym:v>의 이등분선{{와}} (변 |선분 )?<sym,expr:s>의 교점{{을}} (점 )?<sym:p>{IS}",
        f"<sym:v>의 이등분선{{와}} (변 |선분 )?<sym,expr:s>{{이}} 만나는 점{{을}} (점 )?<sym:p>{IS}",
        "<sym:v>의 이등분선{이} (변 |선분 )?<sym,expr:s>{와} (점 )?<sym:p>에서 만(난다[.]?|나고,?|날 때,?)",
        f"꼭지각 <sym:v>의 이등분선{{이}} (변 |밑변 )?<sym,expr:s>{{와}} 만나는 점{{을}} (점 )?<sym:p>{IS}",
        data=("이등분", "p", "v", "s"),
    ),
    *tiles(
        "place",
        f"(변 |선분 )?<sym,expr:s>의 중점{{을}} (점 )?<sym:p>{IS}",
        f"(점 )?<sym:p>({{이}}|{{은}}) (변 |선분 |빗변 )?<sym,expr:s>의 중점{IS}",
        f"빗변 <sym,expr:s>의 중점{{을}} (점 )?<sym:p>{IS}",
        data=("중점", "p", "s"),
    ),
    *tiles(
        "place",
        f"(점 )?<sym:p>({{이}}|{{은}}) (변 |선분 )?<sym,expr:s> 위의 점{IS}",
        "(변 |선분 )?<sym,expr:s> 위에 (있는 |한 )?점 <sym:p>({이} 있다[.]?|{이} 있고,?|{이} 있을 때,?|{을} 잡아|에 대하여)?",
        "(변 |선분 )?<sym,expr:s> 위의 (한 )?점 <sym:p>({이} 있다[.]?|{이} 있고,?|{이} 있을 때,?|에 대하여,?|에서|{을} 잡을 때,?|{와},?)?",
        data=("위", "p", "s"),
    ),
    *tiles(
        "place",
        f"(변 |선분 |두 변 )?<sym,expr:s1>, ?(변 |선분 )?<sym,expr:s2>의 중점{{을}} (각각 )?(점 )?<sym:p1>, ?<sym:p2>{IS}",
        f"(두 )?점 <sym:p1>, ?<sym:p2>({{이}}|{{은}}) (각각 )?(변 |선분 |두 변 )?<sym,expr:s1>, ?(변 |선분 )?<sym,expr:s2>의 중점{IS}",
        f"<sym,expr:s1>{{와}} <sym,expr:s2>의 중점{{을}} (각각 )?(점 )?<sym:p1>, ?<sym:p2>{IS}",
        data=("중점들", "p1", "s1", "p2", "s2"),
    ),
    *tiles(
        "place",
        f"(세 변 |변 )?<sym,expr:s1>, ?<sym,expr:s2>, ?<sym,expr:s3>의 중점{{을}} (각각 )?(점 )?<sym:p1>, ?<sym:p2>, ?<sym:p3>{IS}",
        f"(세 )?점 <sym:p1>, ?<sym:p2>, ?<sym:p3>({{이}}|{{은}}) (각각 )?(세 변 |변 )?<sym,expr:s1>, ?<sym,expr:s2>, ?<sym,expr:s3>의 중점{IS}",
        data=("중점들", "p1", "s1", "p2", "s2", "p3", "s3"),
    ),
    *tiles(
        "place",
        "(두 )?(변 |선분 )?<sym,expr:s1>, ?(변 |선분 )?<sym,expr:s2> 위의 (두 )?점(을)? <sym:p1>, ?<sym:p2>(에 대하여,?|{이} 있다[.]?|{이} 있고,?|{이} 있을 때,?|{을} 잡을 때,?|{을} 잡아)?",
        f"(두 )?점 <sym:p1>, ?<sym:p2>({{이}}|{{은}}) (각각 )?(두 )?(변 |선분 )?<sym,expr:s1>, ?(변 |선분 )?<sym,expr:s2> 위의 점{IS}",
        "(두 )?(변 |선분 )?<sym,expr:s1>, ?(변 |선분 )?<sym,expr:s2> 위에 (각각 )?(두 )?점 <sym:p1>, ?<sym:p2>({이} 있고,?|{이} 있다[.]?|{이} 있을 때,?|{을} 잡을 때,?|{을} 잡아)?",
        data=("위들", "p1", "s1", "p2", "s2"),
    ),
    *tiles(
        "place",
        f"(꼭짓점 |점 )?<sym:v>에서 (빗변 |변 |선분 )?<sym,expr:s>에 내린 수선의 발{{을}} (점 )?<sym:p>{IS}",
        f"(꼭짓점 |점 )?<sym:v>에서 (빗변 |변 |선분 )?<sym,expr:s>에 그은 수선의 발{{을}} (점 )?<sym:p>{IS}",
        data=("수선", "p", "v", "s"),
    ),
    *tiles(
        "place", f"(선분 )?<sym,expr:s>({{이}}|{{은}}) <sym:v>의 이등분선{IS}", data=("이등분선", "s", "v")
    ),
    *tiles("place", f"(선분 )?<sym,expr:s>({{이}}|{{은}}) (한 )?중선{IS}", data=("중선", "s")),
    *tiles(
        "place",
        f"<sym,expr:s>의 연장선{{이}} (변 )?<sym,expr:t>{{와}} 만나는 점{{을}} (점 )?<sym:p>{IS}",
        f"<sym,expr:s>의 연장선{{와}} (변 )?<sym,expr:t>의 교점{{을}} (점 )?<sym:p>{IS}",
        data=("반직선", "p", "s", "t"),
    ),
    *tiles(
        "fact",
        "(서로 )?닮은 두 (정)?(다각형|삼각형|사각형|직육면체|정육면체|원기둥|원뿔|구|원|오각형|입체도형|도형|정사각형|삼각기둥|사각뿔|삼각뿔|정사면체|정육각형|부채꼴|평면도형|그릇|컵)(의|에서|{이} 있다[.]?|{이} 있을 때,?|에 대하여,?|에)?",
        "(서로 )?닮음인 두 (다각형|삼각형|사각형|직육면체|원기둥|원뿔|오각형|입체도형|도형|평면도형)(의|에서|{이} 있다[.]?|{이} 있을 때,?|에 대하여,?|에)?",
        "두 (정사각형|원|구|정육면체|정삼각형|정사면체)(의|에서|{이} 있다[.]?|에 대하여,?|{은}|{이})?",
        data=("닮음",),
    ),
    *tiles(
        "scaled",
        "닮음비{이} <ratio:v>인 (서로 )?(닮은 )?두 (다각형|삼각형|사각형|직육면체|정육면체|원기둥|원뿔|구|원|오각형|입체도형|도형|정사각형|삼각기둥|사각뿔|삼각뿔|정사면체|평면도형)(의|에서|{이} 있다[.]?|{이} 있을 때,?|에 대하여,?|에)?",
    ),
    *tiles(
        "place",
        f"두 대각선의 교점{{을}} (점 )?<sym:p>{IS}",
        f"두 대각선{{이}} 만나는 점{{을}} (점 )?<sym:p>{IS}",
        f"(점 )?<sym:p>({{이}}|{{은}}) 두 대각선의 교점{IS}",
        f"두 대각선 <sym,expr>, ?<sym,expr>의 교점{{을}} (점 )?<sym:p>{IS}",
        "두 대각선{이} 점 <sym:p>에서 (만난다[.]?|만나고,?|만날 때,?)",
        f"두 대각선 <sym,expr>{{와}} <sym,expr>의 교점{{을}} (점 )?<sym:p>{IS}",
        data=("대각선", "p"),
    ),
    *tiles(
        "place",
        "내부의 (한 )?점 <sym:p>(에 대하여,?|{을} 잡을 때,?|{이} 있다[.]?|{이} 있을 때,?)?",
        "내부에 (있는 )?(한 )?점 <sym:p>(에 대하여,?|{을} 잡을 때,?|{을} 잡았다[.]?|{이} 있다[.]?|{이} 있을 때,?)?",
        f"내부의 한 점{{을}} <sym:p>{IS}",
        data=("내부", "p"),
    ),
    *tiles("place", f"원 <sym:p>{OF}", data=("원", "p")),
    *tiles(
        "radius",
        f"반지름의 길이{{이}} <length,num:v>인 원 <sym:p>{OF}",
        f"반지름{{이}} <length,num:v>인 원 <sym:p>{OF}",
        data=("원",),
    ),
    *tiles(
        "radius",
        f"반지름의 길이{{이}} <length,num:v>인 원{OF}",
        f"반지름{{이}} <length,num:v>인 원{OF}",
        data=("원",),
    ),
    *tiles("fact", f"원{OF}", data=("원",)),
    *tiles(
        "place",
        f"(원 <sym>의 )?중심 <sym:v>에서 (현 )?<sym,expr:s>에 내린 수선의 발{{을}} (점 )?<sym:p>{IS}",
        data=("수선", "p", "v", "s"),
    ),
    *tiles(
        "place",
        f"원 <sym:o>의 중심에서 (현 )?<sym,expr:s>에 내린 수선의 발{{을}} (점 )?<sym:p>{IS}",
        data=("수선", "p", "o", "s"),
    ),
    *tiles(
        "place",
        f"원 <sym:o> (밖|외부)의 (한 )?점 <sym:p>에서 (이 |그 )?원( <sym>)?에 그은 두 접선의 접점{{을}} (각각 )?<sym:a>, ?<sym:b>{IS}",
        f"원 <sym:o> (밖|외부)의 (한 )?점 <sym:p>에서 (이 |그 )?원( <sym>)?에 두 접선을 그어 (그 )?접점을 (각각 )?<sym:a>, ?<sym:b>{IS}",
        data=("접선", "p", "a", "b"),
    ),
    *tiles(
        "place",
        f"(원 (밖|외부)의 )?(한 )?점 <sym:p>에서 (이 |그 )?원( <sym:o>)?에 그은 두 접선의 접점{{을}} (각각 )?<sym:a>, ?<sym:b>{IS}",
        f"원 밖의 (한 )?점 <sym:p>에서 (이 |그 )?원( <sym:o>)?에 두 접선을 그어 그 접점을 (각각 )?<sym:a>, ?<sym:b>{IS}",
        f"(두 )?<sym,expr:pa>, ?<sym,expr:pb>({{이}}|{{은}}) (각각 )?(이 |그 )?원( <sym:o>)?의 접선{IS}",
        f"(두 )?<sym,expr:pa>, ?<sym,expr:pb>({{이}}|{{은}}) (이 |그 )?원( <sym:o>)?의 접선이고,? (두 )?점 <sym>, ?<sym>({{이}}|{{은}}) (그 |각각 )?접점{IS}",
        f"두 점 <sym:a>, ?<sym:b>({{이}}|{{은}}) 점 <sym:p>에서 (이 |그 )?원( <sym:o>)?에 그은 두 접선의 접점{IS}",
        f"점 <sym:p>에서 (이 |그 )?원( <sym:o>)?에 그은 접선의 접점{{을}} (각각 )?<sym:a>, ?<sym:b>{IS}",
        data=("접선", "p", "a", "b"),
    ),
    *tiles(
        "place",
        "(사각형 |□)?<sym,expr:q>({이}|{은}) (이 |그 )?원( <sym:o>)?에 외접(하고,?|할 때,?|한다[.]?|하며,?)",
        f"원( <sym:o>)?에 외접하는 (사각형 )?<sym,expr:q>{OF}",
        data=("외접사각형", "q"),
    ),
    *tiles(
        "place",
        "(사각형 |□)?<sym,expr:q>({이}|{은}) (이 |그 )?원( <sym:o>)?에 내접(하고,?|할 때,?|한다[.]?|하며,?)",
        f"원( <sym:o>)?에 내접하는 (사각형 )<sym,expr:q>{OF}",
        data=("내접사각형", "q"),
    ),
    *tiles(
        "place",
        f"원( <sym:o>)?에 내접하는 삼각형 <sym,expr:q>{OF}",
        "(삼각형 )<sym,expr:q>({이}|{은}) 원( <sym:o>)?에 내접(하고,?|할 때,?|한다[.]?|하며,?)",
        f"원에 내접하는 <sym,expr:q>{OF}",
        data=("내접삼각형", "q"),
    ),
    *tiles(
        "place",
        f"(직선 |반직선 )?<sym,expr:s>({{이}}|{{은}}) (이 |그 )?원( <sym:o>)?의 접선이고,? (점 )?<sym:p>({{이}}|{{은}}) (그 )?접점{IS}",
        "(직선 |반직선 )?<sym,expr:s>({이}|{은}) 점 <sym:p>에서 (이 |그 )?원( <sym:o>)?에 접(하고,?|할 때,?|한다[.]?|하며,?)",
        f"(직선 |반직선 )?<sym,expr:s>({{이}}|{{은}}) 점 <sym:p>에서의 접선{IS}",
        f"점 <sym:p>를 접점으로 하는 접선 <sym,expr:s>{OF}",
        data=("접선현", "s", "p"),
    ),
    *tiles(
        "place",
        f"<sym,expr:s>({{이}}|{{은}}) (이 |그 )?원( <sym:o>)?의 지름{IS}",
        f"(선분 )?<sym,expr:s>{{을}} 지름으로 하는 (반)?원( <sym:o>)?{OF}",
        "지름 <sym,expr:s>",
        data=("지름", "s"),
    ),
    *tiles(
        "place",
        "(이 |그 )?원( <sym:o>)? 위의 (한 )?점 <sym:a>(에 대하여,?|에서|{이} 있다[.]?|{이} 있을 때,?)?",
        f"(점 )?<sym:a>({{이}}|{{은}}) (이 |그 )?원( <sym:o>)? 위의 점{IS}",
        "(이 |그 )?원( <sym:o>)? 위에 (한 )?점 <sym:a>({이} 있을 때,?|{이} 있다[.]?|{을} 잡을 때,?)?",
        data=("원 위", "a"),
    ),
    *tiles(
        "place",
        "(이 |그 )?원( <sym:o>)? 위의 세 점 <sym:a>, ?<sym:b>, ?<sym,expr:c>(에 대하여,?|에서|{이} 있다[.]?|{이} 있을 때,?)?",
        f"세 점 <sym:a>, ?<sym:b>, ?<sym,expr:c>({{이}}|{{은}}) (이 |그 )?원( <sym:o>)? 위의 점{IS}",
        "세 점 <sym:a>, ?<sym:b>, ?<sym,expr:c>({이}|{은}) (이 |그 )?원( <sym:o>)? 위에 (있을 때,?|있고,?|있다[.]?)",
        data=("원 위", "a", "b", "c"),
    ),
    *tiles("place", "현 <sym,expr:s>(에 대하여,?|{이} 있다[.]?)", data=("현", "s")),
    *tiles(
        "fact",
        "(단,? )?<double:range>(일 때,?|이다[.]?|)",
        f"(단,? )?(∠)?<sym,expr>({{이}}|{{은}}) 예각{IS}",
        "예각 <sym>에 대하여,?",
        data=("예각",),
    ),
    *tiles(
        "fact", "(그 |이 삼각형의 )?외접원(의|에서|{이} 있다[.]?|{을} 그릴 때,?|에 대하여)?", data=("외접원",)
    ),
    *tiles(
        "fact", "(그 |이 삼각형의 )?내접원(의|에서|{이} 있다[.]?|{을} 그릴 때,?|에 대하여)?", data=("내접원",)
    ),
    *tiles("filler", r"\(단,?", r"~\)[.]?"),
    *tiles(
        "filler", "이때,?", "그리고", "또,?", "두 점", "점", "각각", "단,?", "(이 )?삼각형의", "이 도형에서"
    ),
)

_V = "<angle,length,area,num:v>"
WORDS = (
    "꼭지각",
    "밑각",
    "한 밑각",
    "두 밑각",
    "밑변",
    "빗변",
    "한 변",
    "반지름",
    "지름",
    "둘레",
    "넓이",
    "외접원 반지름",
    "내접원 반지름",
    "두 대각선",
    "한 대각선",
    "다른 대각선",
    "대각선",
    "이웃한 두 변",
)
_THESE = "(이 |그 |이 (삼각형|마름모|평행사변형|직사각형|정사각형|사다리꼴|사각형)의 )?"
_TAIL = "(의 크기|의 길이|의 넓이)?"

TOLD: tuple[Tile, ...] = (
    *tiles("told", f"(변 |선분 |현 |빗변 )?<side,angled,ratio:m>{IS}"),
    *tiles("told", f"(변 |선분 |현 |빗변 |각 )?<sym,expr:n>{_TAIL}({{이}}|{{은}}) {_V}{IS}"),
    *tiles("told", f"<sym,expr:n>의 둘레(의 길이)?({{이}}|{{은}}) {_V}{IS}", data=("둘레",)),
    *(
        tile
        for word in WORDS
        for tile in tiles(
            "told",
            f"(이 |그 )?{word}{_TAIL}({{이}}|{{은}}) (각각 )?{_V}{IS}",
            f"{word} <length,angle:v>{IS}",
            data=(word,),
        )
    ),
    *tiles(
        "told", f"(서로의 )?닮음비({{이}}|{{은}}) <ratio:v>{IS}", f"닮음비 <ratio:v>{IS}", data=("닮음비",)
    ),
    *tiles(
        "told",
        f"넓이의 비({{이}}|{{은}}) <ratio:v>{IS}",
        f"겉넓이의 비({{이}}|{{은}}) <ratio:v>{IS}",
        data=("넓이의 비",),
    ),
    *tiles("told", f"부피의 비({{이}}|{{은}}) <ratio:v>{IS}", data=("부피의 비",)),
    *(
        tile
        for small in ("작은", "큰")
        for what, spoken, unit in (
            ("넓이", "(겉넓이|넓이|옆넓이|밑넓이)", "area"),
            ("부피", "부피", "volume"),
            ("길이", "(높이|둘레의 길이|한 변의 길이|반지름의 길이|모서리의 길이|지름의 길이)", "length"),
        )
        for tile in tiles(
            "told",
            f"{small} (다각형|삼각형|사각형|직육면체|정육면체|원기둥|원뿔|구|원|오각형|입체도형|도형|정사각형|것|쪽|그릇|컵)의 {spoken}({{이}}|{{은}}) <{unit}:v>{IS}",
            data=(f"{small} {what}",),
        )
    ),
    *tiles(
        "told",
        f"(높이|둘레의 길이|반지름의 길이|밑면의 반지름의 길이|한 변의 길이|모서리의 길이|한 모서리의 길이|대응하는 변의 길이)({{이}}|{{은}}) (각각 )?<length,num:v>(,|{{와}}) ?<length,num:v2>{IS}",
        data=("두 길이", "두 길이"),
    ),
    *tiles(
        "told",
        f"(원 <sym>의 |원의 |이 원의 )?중심(에서|으로부터) (한 )?현( <sym,expr:c>)?까지의 거리({{이}}|{{은}}) <length,num:v>{IS}",
        "(원 <sym>의 |원의 )?중심(에서|으로부터) 현까지의 거리{이} <length,num:v>인 현의?",
        "(원 <sym>의 |원의 |이 원의 )?중심(에서|으로부터)의? 거리({이}|{은}) <length,num:v>인 현의?",
        f"(중심 <sym>|점 <sym>)(에서|으로부터) 현 <sym>까지의 거리({{이}}|{{은}}) <length,num:v>{IS}",
        data=("거리",),
    ),
    *tiles(
        "told",
        f"(한 )?현의 길이({{이}}|{{은}}) <length,num:v>{IS}",
        f"길이{{이}} <length,num:v>인 현{OF}",
        data=("현",),
    ),
    *tiles(
        "told",
        f"(원 <sym>의 |이 원의 |원의 )반지름의 길이({{이}}|{{은}}) <length,num:v>{IS}",
        data=("반지름",),
    ),
    *tiles(
        "told",
        f"(그 |두 변의 |두 변 사이의 )?(끼인각|끼인 각|사이의 각)(의 크기)?({{이}}|{{은}}) <angle,num:v>{IS}",
        "한 내각(의 크기)?{이} <angle,num:v>인 (?=평행사변형)",
        data=("끼인각",),
    ),
    *tiles(
        "told",
        f"(높이|길이)가 <length,num:v>인 (막대|막대기|지팡이|나무 막대|학생|사람)의 그림자(의 길이)?가 <length,num:v2>{IS}",
        "(높이|길이)가 <length,num:v>인 (막대|막대기|지팡이|나무 막대)를 지면에 수직으로 세웠더니 그림자의 길이가 <length,num:v2>이었다[.]?",
        data=("막대 높이", "막대 그림자"),
    ),
    *tiles(
        "told",
        "(같은 시각에 |같은 시각 |이때,? )?그림자의 길이가 <length,num:v>인 (나무|건물|탑|전봇대|가로등|국기 게양대)의",
        f"(같은 시각에 |같은 시각 |이때,? )?(어떤 |어느 )?(나무|건물|탑|전봇대|가로등)의 그림자(의 길이)?가 <length,num:v>{IS}",
        data=("나무 그림자",),
    ),
    *tiles(
        "told",
        f"두 대각선의 길이({{이}}|{{은}}) (각각 )?<length,num:v>(,|{{와}}) ?<length,num:v2>{IS}",
        data=("두 대각선", "두 대각선"),
    ),
    *tiles(
        "told",
        f"이웃(한|하는) 두 변의 길이({{이}}|{{은}}) (각각 )?<length,num:v>(,|{{와}}) ?<length,num:v2>{IS}",
        data=("두 변", "두 변"),
    ),
    *tiles(
        "told",
        f"두 변의 길이{{이}} (각각 )?<length,num:v>(,|{{와}}) ?<length,num:v2>{IS}",
        f"직각을 (낀|끼고 있는) 두 변의 길이{{이}} (각각 )?<length,num:v>(,|{{와}}) ?<length,num:v2>{IS}",
        data=("두 변", "두 변"),
    ),
    *tiles(
        "told",
        f"세 변의 길이{{이}} (각각 )?<length,num:v>, ?<length,num:v2>, ?<length,num:v3>{IS}",
        data=("세 변",),
    ),
)

GOALS: tuple[Tile, ...] = (
    *LETTER_GOAL,
    *tiles("want", f"(변 |선분 |현 |각 |빗변 )?<sym,expr:n>{_TAIL}"),
    *tiles(
        "want",
        "삼각형 <sym,expr:n>의 넓이",
        "(사각형|평행사변형|직사각형|마름모|정사각형|사다리꼴) <sym,expr:n>의 넓이",
        "(현 |선분 |변 |접선 )<sym,expr:n>의 길이",
    ),
    *tiles("want", "(삼각형 |이등변삼각형 |평행사변형 )?<sym,expr:n>의 둘레(의 길이)?", data=("둘레",)),
    *tiles("want", "(삼각형 )?<sym,expr:n>{와} (삼각형 )?<sym,expr:n9>의 닮음비", data=("닮음비",)),
    *tiles("want", "(삼각형 )?<sym,expr:n>{와} (삼각형 )?<sym,expr:n9>의 넓이의 비", data=("넓이비",)),
    *tiles("want", "(두 (삼각형|도형|입체도형|원기둥|사각형)의 )?닮음비", data=("닮음비",)),
    *tiles("want", "(두 [가-힣]+의 )?(겉넓이|넓이|옆넓이|밑넓이)의 비", data=("넓이의 비",)),
    *tiles("want", "(두 [가-힣]+의 )?부피의 비", data=("부피의 비",)),
    *tiles("want", "(두 [가-힣]+의 )?(둘레의 길이|높이|모서리의 길이|둘레)의 비", data=("닮음비",)),
    *(
        tile
        for small in ("작은", "큰")
        for what, spoken in (
            ("넓이", "(겉넓이|넓이|옆넓이|밑넓이)"),
            ("부피", "부피"),
            ("길이", "(높이|둘레의 길이|한 변의 길이|반지름의 길이|모서리의 길이)"),
        )
        for tile in tiles(
            "want",
            f"{small} (다각형|삼각형|사각형|직육면체|정육면체|원기둥|원뿔|구|원|오각형|입체도형|도형|정사각형|것|쪽|그릇|컵)의 {spoken}",
            data=(f"{small} {what}",),
        )
    ),
    *tiles(
        "want",
        "(원 <sym>의 |원의 |이 원의 )?중심(에서|으로부터) (이 |한 )?현까지의 거리",
        "현{와} 원의 중심 사이의 거리",
        "원의 중심{와} 현 사이의 거리",
        "{와} 원의 중심 사이의 거리",
        "원의 중심과 현 사이의 거리",
        "(중심 |점 )<sym:o>(에서|으로부터) 현 <sym,expr:c>까지의 거리",
        "원의 중심에서 현 <sym,expr:c>까지의 거리",
        "원 <sym:o>의 중심에서 현 <sym,expr:c>까지의 거리",
        data=("거리",),
    ),
    *tiles("want", "(이 |그 )?현의 길이", "길이", data=("현",)),
    *tiles("want", "(원 <sym>의 |이 원의 |원의 )반지름의 길이", data=("반지름",)),
    *tiles("want", "<call,expr:n>의 값"),
    *tiles("want", "(이 |그 )?(나무|건물|탑|전봇대|가로등)의 높이", "높이", data=("나무 높이",)),
    *tiles("want", "다른 (한 )?밑각(의 크기)?", "나머지 (한 )?밑각(의 크기)?", data=("다른 밑각",)),
    *tiles(
        "want",
        "((?P<arcangle>중심각|원주각) |이때 |호 <sym,expr>에 대한 (?P<arcangle>원주각|중심각) )<sym,expr:n>의 크기",
    ),
    *tiles("want", "<sym,expr:n>의 외각(의 크기)?", data=("외각",)),
    *tiles("want", "<ratio:n>(의 값|{을} 가장 간단한 자연수의 비로( 나타내시오)?)?"),
    *(tile for word in WORDS for tile in tiles("want", f"{_THESE}(한 |두 )?{word}{_TAIL}", data=(word,))),
    *tiles("want", "밑각의 외각(의 크기)?", "한 밑각의 외각(의 크기)?", data=("외각밑각",)),
    *tiles("want", "꼭지각의 외각(의 크기)?", data=("외각꼭지각",)),
    *tiles("want", "외접원의 넓이", data=("외접원 넓이",)),
    *tiles("want", "외접원의 둘레(의 길이)?", data=("외접원 둘레",)),
    *tiles("want", "외접원의 반지름(의 길이)?", data=("외접원 반지름",)),
    *tiles("want", "내접원의 넓이", data=("내접원 넓이",)),
    *tiles("want", "내접원의 둘레(의 길이)?", data=("내접원 둘레",)),
    *tiles("want", "내접원의 반지름(의 길이)?", data=("내접원 반지름",)),
)

MORE: tuple[Tile, ...] = (
    *tiles(
        "touching",
        f"내접원{{이}} (세 변 )?<sym,expr:s1>, ?<sym,expr:s2>, ?<sym,expr:s3>{{와}} (만나는 점|접하는 점|만나는 접점){{을}} (각각 )?<sym:p1>, ?<sym:p2>, ?<sym:p3>{IS}",
        f"내접원{{과}} (세 변 )?<sym,expr:s1>, ?<sym,expr:s2>, ?<sym,expr:s3>의 접점{{을}} (각각 )?<sym:p1>, ?<sym:p2>, ?<sym:p3>{IS}".replace(
            "{과}", "{와}"
        ),
    ),
    *(
        tile
        for shape in ("평행사변형", "직사각형", "마름모", "정사각형", "등변사다리꼴")
        for tile in tiles("shape", f"(사각형 )?<sym,expr:n>({{이}}|{{은}}) {shape}{IS}", data=(shape,))
    ),
    *tiles("place", f"두 대각선의 교점{{이}} (점 )?<sym:p>{IS}", data=("대각선", "p")),
    *tiles(
        "similar",
        f"(삼각형 )?<sym,expr:n>{{와}} (삼각형 )?<sym,expr:n2>({{이}}|{{은}}) (서로 )?(닮음|닮은 도형){IS}",
    ),
    *tiles(
        "place",
        f"원 <sym:o> (밖|외부)의 (한 )?점 <sym:p>에서 (이 |그 )?원( <sym>)?에 그은 두 접선의 접점{{이}} (각각 )?<sym:a>, ?<sym:b>{IS}",
        data=("접선", "p", "a", "b"),
    ),
    *tiles("filler", "(오른쪽|다음)과 같이"),
    *tiles(
        "told",
        f"호 <sym,expr>에 대한 (?P<arcangle>원주각|중심각) <angled:m>{IS}",
        f"(?P<arcangle>중심각|원주각) <angled:m>{IS}",
    ),
    *tiles("want", "(다른|나머지) (한 )?밑각(의 크기)?", data=("다른 밑각",)),
    *tiles(
        "want",
        "((?P<arcangle>중심각|원주각) |호 <sym,expr>에 대한 (?P<arcangle>원주각|중심각) )<sym,expr:n>의 크기",
    ),
)

POOL: tuple[Tile, ...] = (*common(), *STRUCTURE, *TOLD, *GOALS, *MORE)
CALLS = f"{CATEGORIES['angled']}|{CATEGORIES['side']}|길이|크기|삼각형|평행사변형|직사각형|마름모|정사각형|사다리꼴|원|현|접선|외심|내심|무게중심|닮|△|사각형|지름|각|∽|나무|건물|탑|예각|값|끼인|사다리|올려|그림자"

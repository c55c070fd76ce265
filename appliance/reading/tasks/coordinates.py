"""Phrasings about points."""

from appliance.reading.phrases import tiles
from appliance.reading.tasks.words import ABOUT, AND, OF_PLANE, SEG, THREE, TRI, TWO, TWO_BARE, WHEN

_ENDS = "(이은|잇는|연결한|연결하는|양 끝점으로 하는|양 끝으로 하는|양 끝 점으로 하는|끝점으로 하는)"
_RATIO = "<ratio:ratio>(의 비)?{으로}"
_SPOT = "점( ?<sym>)?(의? 좌표)?"

TILES = (
    *tiles("part", TWO, TWO_BARE),
    *tiles("part", THREE),
    *tiles(
        "part",
        f"{OF_PLANE}(네 )?점 <point:A>{AND}(점 )?<point:B>{AND}(점 )?<point:C>{AND}(점 )?<point:D>",
    ),
    *tiles(
        "join",
        f"~{ABOUT}",
        "~{이} (있을 때|있다[.]?|주어질 때|주어졌을 때|있고),?",
        f"~{{을}} {_ENDS}",
        "~{을} (세 )?꼭짓점으로 하는",
        "~{을} (네 )?꼭짓점으로 하는",
        "~{을} (각각 )?꼭짓점으로 (갖는|가지는)",
        "~인",
        "~{이} 꼭짓점인",
        "~{이} 세 꼭짓점인",
        "~(을|를) 이은",
    ),
    *tiles("task", "~ 사이의 거리", f"{SEG}의 길이", "~ ?사이의 길이", data=("distance",)),
    *tiles(
        "task",
        f"{SEG}{{을}} {_RATIO} 내분하는 {_SPOT}",
        f"~{{을}} {_RATIO} 내분하는 {_SPOT}",
        f"{SEG}의 {_RATIO} 내분하는 {_SPOT}",
        f"{SEG}{{을}} {_RATIO} 나누는 {_SPOT}",
        f"{SEG}의 <ratio:ratio> 내분점( ?<sym>)?(의? 좌표)?",
        data=("divide",),
    ),
    *tiles(
        "task",
        f"{SEG}의 중점( ?<sym>)?(의? 좌표)?",
        "~의 중점( ?<sym>)?(의? 좌표)?",
        f"{SEG}{{을}} 이등분하는 {_SPOT}",
        data=("midpoint",),
    ),
    *tiles(
        "task",
        f"{TRI}의 무게중심( ?<sym>)?(의? 좌표)?",
        "~의 무게중심( ?<sym>)?(의? 좌표)?",
        data=("centroid",),
    ),
    *tiles("task", f"{TRI}의 외심( ?<sym>)?(의? 좌표)?", data=("equidistant",)),
    *tiles("task", f"{TRI}의 넓이", data=("area",)),
    *tiles(
        "task",
        f"{TRI}{{은}} (어떤|무슨) 삼각형(인가|인지 [구하라]|인지 [쓰라])",
        f"{TRI}의 (모양|종류)",
        data=("triangle_kind",),
    ),
    *tiles(
        "task",
        f"~(에서|로부터|으로부터) (같은 거리에 있는|거리가 같은) <sym:axis>축 위의 {_SPOT}",
        f"~(에서|로부터|으로부터) 같은 거리에 있고,? <sym:axis>축 위에 있는 {_SPOT}",
        f"<sym:axis>축 위의 점 중에서? {TWO}(에서|로부터|으로부터) 같은 거리에 있는 {_SPOT}",
        f"<sym:axis>축 위에 있고 {TWO}(에서|로부터|으로부터) 같은 거리에 있는 {_SPOT}",
        f"<sym:axis>축 위의 점 중에서? {TWO}(에서|로부터|으로부터)의 거리가 같은 {_SPOT}",
        f"~에서 <sym:axis>축 위의 점 <sym>까지의 거리가 같을 때,? {_SPOT}",
        data=("equidistant", "{axis}_axis"),
    ),
    *tiles(
        "task",
        f"~(에서|로부터|으로부터) (같은 거리에 있는|거리가 같은) 직선 <equation:line> 위의 {_SPOT}",
        f"~(에서|로부터|으로부터) (같은 거리에 있는|거리가 같은) {_SPOT}",
        data=("equidistant",),
    ),
    *tiles(
        "task",
        "(사각형 ?<sym,expr:quad>|<sym:quad>){이} 평행사변형(일 때|이 되도록 하는|이 되도록|이 되게 하는),? "
        "(꼭짓점|점) ?<sym>의 좌표",
        "평행사변형 ?<sym,expr:quad>(의|에서) (나머지 (한 )?)?(꼭짓점|점) ?<sym>의 좌표",
        data=("fourth",),
    ),
    *tiles(
        "part",
        f"평행사변형 ?<sym,expr:quad>의 세 꼭짓점{{이}} <point:A>{AND}<point:B>{AND}<point:C>{WHEN}",
        f"세 꼭짓점{{이}} <point:A>{AND}<point:B>{AND}<point:C>인",
    ),
    *tiles("task", "(나머지 (한 )?)?(꼭짓점|점) ?<sym>의 좌표", data=("fourth",)),
    *tiles(
        "join",
        "~{을} (세|이웃하는 세|차례로 세) 꼭짓점으로 하는",
        "~{이} 평행사변형 <sym,expr>의 세 꼭짓점일 때,?",
    ),
    *tiles(
        "task",
        "(사각형 ?<sym,expr:quad>|<sym:quad>){이} 평행사변형(일 때|이 되도록 하는|이 되도록|이면),?",
        "~{을} 꼭짓점으로 하는 사각형( ?<sym,expr:quad>)?{이} 평행사변형(일 때|이 되도록 하는|이면),?",
        "~{이} 평행사변형의 네 꼭짓점일 때,?",
        data=("parallelogram",),
    ),
    *tiles(
        "task",
        "(사각형 ?<sym,expr:quad>|<sym:quad>){이} 마름모(일 때|가 되도록 하는|가 되도록|이면),?",
        data=("rhombus",),
    ),
    *tiles(
        "task",
        "~{이} (모두 )?(한 직선|같은 직선|일직선) 위에 있(을 때|도록 하는|도록|으면|을 때의),?",
        "~{을} (모두 )?지나는 직선이 있을 때,?",
        data=("collinear",),
    ),
    *tiles(
        "task",
        "~{와} <sym:axis>축 위의 (임의의 )?점 ?<sym>에 대하여,? <sym,expr:path>의 최솟값",
        "~에 대하여 점 ?<sym>{이} <sym:axis>축 위를 움직일 때,? <sym,expr:path>의 최솟값",
        "~에 대하여 <sym:axis>축 위를 움직이는 점 ?<sym>{이} 있을 때,? <sym,expr:path>의 최솟값",
        "~{와} <sym:axis>축 위를 움직이는 점 ?<sym>에 대하여,? <sym,expr:path>의 최솟값",
        "~에 대하여 <sym:axis>축 위의 (임의의 )?점{을} <sym>{이라}고? 할 때,? <sym,expr:path>의 최솟값",
        "~에 대하여 점 ?<sym>{이} <sym:axis>축 위의 점일 때,? <sym,expr:path>의 최솟값",
        data=("shortest", "{axis}_axis"),
    ),
    *tiles(
        "task",
        "~{와} 직선 <equation:mirror> 위의 (임의의 )?점 ?<sym>에 대하여,? <sym,expr:path>의 최솟값",
        "~에 대하여 점 ?<sym>{이} 직선 <equation:mirror> 위를 움직일 때,? <sym,expr:path>의 최솟값",
        data=("shortest", "{mirror}"),
    ),
    *tiles("result", f"~(의? 좌표)?({{이}}|{{은}}) <point,num:result>{WHEN}"),
    *tiles("result", f"~(의? 좌표)?({{이}}|{{은}}) (점 )?<point:result>{WHEN}"),
    *tiles("result", f"~({{이}}|{{은}}) <num,expr,sym:result>{WHEN}"),
    *tiles(
        "result",
        "~{이} <sym:axis>축 위에 있(을 때|도록 하는|으면|도록),?",
        "~{이} <sym:axis>축 위의 점일 때,?",
        data=("on_{axis}",),
    ),
    *tiles(
        "result",
        "~{이} 직선 <equation:locus> 위에 있(을 때|도록 하는|으면|도록),?",
        "~{이} 직선 <equation:locus> 위의 점일 때,?",
    ),
)

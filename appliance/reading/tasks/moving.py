"""Phrasings about shifts and mirror images."""

from appliance.reading.phrases import tiles
from appliance.reading.tasks.words import FIGURE, NUMBER

_AXIS = "축(의)? ?(양의 )?방향(으로)?"
_SIZES = f"<sym:ax>{_AXIS} <{NUMBER}:dx>만큼,? ?(평행이동하고,? ?)?<sym:ay>{_AXIS} <{NUMBER}:dy>만큼"
_ONE = f"<sym:ax>{_AXIS} <{NUMBER}:dx>만큼"
_DONE = (
    "(한 후,?|한 다음,?|하고,?|한 뒤,?|시킨 후,?|시킨 다음,?|하여|하면|"
    "하였더니|했더니|한|시킨|시키면|시켰더니|하여 얻은"
    "|한 후 다시|한 다음 다시|하였을 때,?|했을 때,?|하고 다시|하자|시켜)( 다시)?,?( 이를)?"
)
_NEW = "(점|직선|도형|원|포물선|곡선|그래프|방정식)"
_ARRIVE = "(이동|옮겨|평행이동|대칭이동)"

TILES = (
    *tiles("part", "점 <point:P>{을}", "<point:P>{을}", "점 <point:P>(?={이}|{은})"),
    *tiles(
        "part",
        f"{FIGURE} <equation:curve>({{이}} 나타내는 (도형|직선|원))?{{을}}",
        "<equation:curve>{을}",
        f"{FIGURE} <equation:curve>의 그래프{{을}}",
    ),
    *tiles("step", f"{_SIZES} 평행이동{_DONE}", f"{_ONE} 평행이동{_DONE}", data=("shift",)),
    *tiles("step", f"<sym:axis>축에 (대하여|대해|대해서) 대칭(이동)?{_DONE}", data=("{axis}_axis",)),
    *tiles("step", f"원점에 (대하여|대해|대해서) 대칭(이동)?{_DONE}", data=("origin",)),
    *tiles(
        "step",
        f"직선 <equation:mirror>에 (대하여|대해|대해서) 대칭(이동)?{_DONE}",
        f"<equation:mirror>에 (대하여|대해) 대칭이동{_DONE}",
        data=("{mirror}",),
    ),
    *tiles("task", "점(의 좌표)?", "점 ?<sym>의 좌표", "점{이라}고? 할 때,? 점의 좌표", data=("move_point",)),
    *tiles(
        "task",
        "(이동한 )?(직선|도형|원|포물선|곡선|그래프)의 (방정식|식)",
        "도형(?={이}|{은})",
        data=("move_curve",),
    ),
    *tiles(
        "part",
        "점 <point:from>{을} 점 <point:to>{으로} (옮기는|이동시키는|"
        "이동하는|평행이동하는) 평행이동(에 의하여|에 의해|으로|"
        "에 의해서),?",
        "점 <point:from>{을} 점 <point:to>{으로} (옮기는|이동시키는) 평행이동(에 의하여|에 의해|으로),?",
        data=("shift",),
    ),
    *tiles(
        "part",
        "점 <point:from>{이} 점 <point:to>{으로} (옮겨지는|이동하는|"
        "이동되는) 평행이동(에 의하여|에 의해|으로),?",
        data=("shift",),
    ),
    *tiles(
        "part",
        "평행이동 <logic:rule>(에 의하여|에 의해|에 의해서|으로),?",
        "평행이동 <point:any>→<point:rule>(에 의하여|에 의해|에 의해서|으로),?",
        data=("shift",),
    ),
    *tiles(
        "task",
        "점 <point:P>{이} (옮겨지는|이동하는|이동되는|옮겨진) 점의 좌표",
        "점 <point:P>{을} (옮긴|이동한) 점의 좌표",
        data=("move_point",),
    ),
    *tiles("part", "어떤 점{을}", "(?=<sym>축의 방향)점 ?<sym>{을}"),
    *tiles(
        "task",
        "(이 때 |이때 )?(처음|원래|옮기기 전의|이동하기 전의) (점|점 <sym>)의 좌표",
        data=("unmove_point",),
    ),
    *tiles("task", "점 <point:P>{으로} (옮겨지는|이동하는|이동되는) 점의 좌표", data=("unmove_point",)),
    *tiles(
        "task",
        f"{FIGURE} <equation:curve>{{이}} (옮겨지는|이동하는|이동되는)"
        f" (직선|도형|원|포물선|곡선|그래프)의 (방정식|식)",
        data=("move_curve",),
    ),
    *tiles(
        "result",
        "~(더니|면|서) (점 )?<point:result>{으로} (옮겨졌다|이동하였다|"
        "이동했다|옮겨진다|이동한다|옮겨질 때|이동할 때|옮겨졌을 "
        "때|이동하였을 때)[.,]?",
        "(점 )?<point:result>{이} (되었다|된다|될 때|되었을 때|되도록 하는|되면)[.,]?",
        "(점 )?<point:result>{으로} (옮겨졌다|이동하였다|이동했다|옮겨진다|"
        "이동한다|옮겨질 때|이동할 때|옮겨졌을 때|이동하였을 때)"
        "[.,]?",
        "(점 )?<point:result>{와} (일치하였다|일치한다|일치할 때|일치했다)[.,]?",
        "(점이|점의 좌표가|점은) (점 )?<point:result>(일 때,?|이다[.]?"
        "|이면,?|이었다[.]?|{이} 되었다[.]?|{이} 될 "
        "때,?)",
        data=("move_point",),
    ),
    *tiles(
        "result",
        f"({_NEW}{{이}} |도형의 방정식이 )?({FIGURE} )?<equation:result>"
        f"({{와}} (일치하였다|일치한다|일치할 때|"
        f"일치했다|일치하도록 하는|겹쳐졌다|겹쳐질 때)|{{이}} (되었다|된다|될 때|"
        f"되었을 때|되도록 하는)|일 때|이다|이었다)[.,]?",
        data=("move_curve",),
    ),
    *tiles(
        "result",
        "(직선|도형|원|포물선|곡선|그래프){이} (점 )?<point:Q>{을} (지날 "
        "때|지난다|지나면|지나도록 하는|지나게 될 때)[.,]?",
        "(점 )?<point:Q>{을} (지날 때|지난다|지나면|지나도록 하는|지나게 될 때)[.,]?",
        data=("moved_through",),
    ),
)

"""Phrasings about lines."""

from appliance.reading.phrases import tiles
from appliance.reading.tasks.words import ABOUT, AND, BE, DO, NUMBER, SEG

_GO = "(지나고,?|지나며,?|지나는|지나면서)"
_LINE = "(이 |그 )?직선의 (방정식|식)"
_PAIR = f"(두 )?직선 <equation:first>{AND}(직선 )?<equation:second>"
_TO = "(에|{와})"

TILES = (
    *tiles(
        "part",
        f"(두 )?점 <point:P>{AND}(점 )?<point:Q>{{을}} (동시에 |모두 )?{_GO}",
        f"(한 )?점 <point:P>{{을}} {_GO}",
        f"<point:P>{{을}} {_GO}",
        data=("through",),
    ),
    *tiles("part", f"원점{{을}} {_GO}", data=("origin",)),
    *tiles("part", f"기울기{{이}} <{NUMBER}:slope>(이고,?|인|이며,?|,)"),
    *tiles("part", f"<sym:axis>절편{{이}} <{NUMBER}:intercept>(이고,?|인|이며,?|,)", data=("intercept",)),
    *tiles(
        "part",
        f"직선 <equation:parallel>{_TO} (서로 )?평행(하고|하며|한|하면서|이고),?",
        "직선 <equation:parallel>{와} 기울기{이} 같(고|은|으며),?",
        f"<equation:parallel>{_TO} 평행(하고|하며|한),?",
    ),
    *tiles(
        "part",
        f"직선 <equation:perpendicular>{_TO} (서로 )?(수직(이고|"
        f"이며|인)|직교(하고|하는)|수직으로 만나(고|는)),?",
        f"<equation:perpendicular>{_TO} 수직(이고|이며|인),?",
    ),
    *tiles("part", "<sym:axis>축에 평행(하고|한|하며),?", data=("along_{axis}",)),
    *tiles("part", "<sym:axis>축에 수직(이고|인|이며),?", data=("across_{axis}",)),
    *tiles(
        "part",
        f"{_PAIR}의 교점{{을}} {_GO}",
        f"{_PAIR}{{이}} 만나는 점{{을}} {_GO}",
        f"{_PAIR}의 교점({{와}}|,) ?점 <point:P>{{을}} (모두 |동시에 )?{_GO}",
    ),
    *tiles("task", _LINE, "(이 |그 )?직선(?={을} 구)", data=("line",)),
    *tiles(
        "task",
        f"{SEG}의 수직이등분선(의 (방정식|식))?",
        f"{SEG}{{을}} 수직이등분하는 직선의 (방정식|식)",
        data=("bisector",),
    ),
    *tiles("task", f"{_PAIR}의 교점의 좌표", f"{_PAIR}{{이}} 만나는 점의 좌표", data=("intersection",)),
    *tiles(
        "task",
        f"{_PAIR}{{이}} (서로 )?평행{DO}",
        f"{_PAIR}{{은}} (서로 )?평행{DO}",
        f"직선 <equation:first>{{이}} 직선 <equation:second>{_TO} (서로 )?평행{DO}",
        data=("parallel",),
    ),
    *tiles(
        "task",
        f"{_PAIR}{{이}} (서로 )?수직{BE}",
        f"{_PAIR}{{이}} (서로 )?수직으로 만(날 때|나도록 하는|나도록|나면),?",
        f"{_PAIR}{{이}} (서로 )?직교{DO}",
        f"직선 <equation:first>{{이}} 직선 <equation:second>{_TO} (서로 )?수직{BE}",
        data=("perpendicular",),
    ),
    *tiles("task", f"{_PAIR}{{이}} (서로 )?일치{DO}", data=("coincide",)),
    *tiles(
        "task",
        "점 <point:P>{와} 직선 <equation:line> ?사이의 거리",
        "점 <point:P>(에서|와|과)? 직선 <equation:line>(까지의|에 이르는) 거리",
        "점 <point:P>에서 직선 <equation:line>에 내린 수선(의 발까지)?의 (길이|거리)",
        "직선 <equation:line>{와} 점 <point:P> ?사이의 거리",
        "<point:P>{와} 직선 <equation:line> ?사이의 거리",
        "<point:P>에서 직선 <equation:line>까지의 거리",
        data=("point_line",),
    ),
    *tiles(
        "task",
        "원점( ?<sym>)?(과|{와}) 직선 <equation:line> ?사이의 거리",
        "원점( ?<sym>)?에서 직선 <equation:line>(까지의|에 이르는) 거리",
        "직선 <equation:line>{와} 원점 ?사이의 거리",
        data=("point_line", "origin"),
    ),
    *tiles(
        "task",
        f"(서로 )?(평행한 )?{_PAIR} ?사이의 거리",
        f"(서로 )?(평행한 )?{_PAIR}{ABOUT} 두 직선 사이의 거리",
        f"(서로 )?평행한 {_PAIR} ?사이의 거리",
        data=("line_line",),
    ),
    *tiles(
        "task",
        "직선 <equation:line>{와} <sym>축,? ?(및 )?<sym>축으로 둘러싸인 (삼각형|도형|부분)의 넓이",
        "직선 <equation:line>{와} (두 )?좌표축으로 둘러싸인 (삼각형|도형|부분)의 넓이",
        data=("bounded",),
    ),
)

"""Phrasings about circles."""

from appliance.reading.phrases import tiles
from appliance.reading.tasks.words import AND, NUMBER, THREE, TWO

_OF = "(원 |방정식 )?<equation:circle>({이} 나타내는 (원|도형))?"
_CIRCLE = "(원의 방정식 |방정식 |원 )?<equation:circle>"
_GO = "(지나는|지나고,?|지나며,?)"
_MEET = f"원 <equation:circle>{AND}직선 <equation:line>"
_TEEM = f"직선 <equation:line>{AND}원 <equation:circle>"
_BOTH = f"({_MEET}|{_TEEM})"
_LINE_MEETS = "직선 <equation:line>{이} 원 <equation:circle>"
_CIRCLE_MEETS = "원 <equation:circle>{이} 직선 <equation:line>"
_SO = "(때|도록 하는|도록|면)"
_TANGENT = "(접선|직선)의 (방정식|식)"

TILES = (
    *tiles(
        "task",
        f"{_OF}의 중심의 좌표",
        f"{_OF}의 중심",
        f"{_OF}의 중심의 좌표(?={{이}})",
        data=("centre",),
    ),
    *tiles("task", f"{_OF}의 반지름(의 길이)?", data=("radius",)),
    *tiles(
        "task",
        f"{_OF}의 중심(의 좌표)?({{와}}|,) ?반지름(의 길이)?",
        f"{_OF}의 반지름의 길이{{와}} 중심의 좌표",
        data=("centre_radius",),
    ),
    *tiles(
        "part",
        "중심(의 좌표)?{이} (점 )?<point:centre>(이고,?|인|이며,?)",
        "점 <point:centre>{을} 중심으로 (하고,?|하는|하며,?)",
        "<point:centre>{을} 중심으로 (하고,?|하는|하며,?)",
        "중심(의 좌표)?{이} (점 )?<point:centre>,",
    ),
    *tiles("part", "중심이 원점(이고,?|인|이며,?)", "원점을 중심으로 (하고,?|하는|하며,?)", data=("origin",)),
    *tiles("part", f"반지름(의 길이)?{{이}} <{NUMBER}:radius>(이고,?|인|이며,?)"),
    *tiles("part", "원 <equation:same_centre>{와} 중심{이} 같(고,?|은|으며,?)"),
    *tiles("part", f"원점을 {_GO}", data=("through_origin",)),
    *tiles("part", "<sym:axis>축에 접(하는|하고,?|하며,?)", data=("touch_{axis}",)),
    *tiles("part", "직선 <equation:line>에 접(하는|하고,?|하며,?)"),
    *tiles(
        "part",
        f"{TWO}{{을}} 지름의 양 (끝점|끝 점|끝)(으로|{{으로}}) 하는",
        f"{TWO}{{을}} (양 끝점으로 하는 선분{{을}} )?지름으로 하는",
        f"{TWO}{{을}} (이은|잇는) 선분{{을}} 지름으로 하는",
        f"{TWO}에 대하여 (선분 ?)?<sym,expr:seg>{{을}} 지름으로 하는",
        data=("diameter",),
    ),
    *tiles("part", f"{THREE}{{을}} {_GO}", data=("through",)),
    *tiles("task", "(이 |그 )?원의 (방정식|식)", data=("circle",)),
    *tiles(
        "task",
        f"{_CIRCLE}{{이}} 원{{을}} 나타내(도록 하는|도록|기 위한|ㄹ 때|기 위해)",
        f"{_CIRCLE}{{이}} 원{{을}} 나타낼 때,?",
        f"{_CIRCLE}{{이}} 원의 방정식이 되(도록 하는|도록|기 위한|려면)",
        f"{_CIRCLE}{{이}} 원이 되(도록 하는|도록|기 위한|려면)",
        data=("is_circle",),
    ),
    *tiles("task", f"{_BOTH}의 위치 관계", data=("position",)),
    *tiles(
        "task",
        f"{_BOTH}의 (교점|만나는 점)의 개수",
        f"{_BOTH}{{이}} 만나는 점의 개수",
        data=("meeting_count",),
    ),
    *tiles(
        "task",
        f"{_BOTH}{{이}} (서로 )?접(할 때|하도록 하는|하도록|하면),?",
        f"{_LINE_MEETS}(에|{{와}}) 접(할 때|하도록 하는|하도록|하면),?",
        f"{_CIRCLE_MEETS}(에|{{와}}) 접(할 때|하도록 하는|하도록|하면),?",
        f"{_BOTH}{{이}} (오직 )?한 점에서 만(날 때|나도록 하는|나도록|나면),?",
        f"{_LINE_MEETS}{{와}} (오직 )?한 점에서 만(날 때|나도록 하는|나도록|나면),?",
        data=("meeting", "touch"),
    ),
    *tiles(
        "task",
        f"{_BOTH}{{이}} 서로 다른 두 점에서 만(날 때|나도록 하는|나도록|나면),?",
        f"{_LINE_MEETS}{{와}} 서로 다른 두 점에서 만(날 때|나도록 하는|나도록|나면),?",
        f"{_BOTH}의 교점이 2개(일 때|가 되도록 하는),?",
        data=("meeting", "cut"),
    ),
    *tiles(
        "task",
        f"{_BOTH}{{이}} 만나지 않(을 때|도록 하는|도록|으면),?",
        f"{_LINE_MEETS}{{와}} 만나지 않(을 때|도록 하는|도록|으면),?",
        data=("meeting", "apart"),
    ),
    *tiles(
        "task",
        f"{_BOTH}{{이}} 만(날 때|나도록 하는|나도록|나면),?",
        f"{_LINE_MEETS}{{와}} 만(날 때|나도록 하는|나도록),?",
        data=("meeting", "meet"),
    ),
    *tiles(
        "task",
        "직선 <equation:line>{이} 원 <equation:circle>(에 의하여|에 의해|에 의해서) 잘린? ?(선분|현)의 길이",
        "직선 <equation:line>{이} 원 <equation:circle>(에 의하여|에 의해|에 의해서) 잘리는 (선분|현)의 길이",
        "원 <equation:circle>{이} 직선 <equation:line>(에 의하여|에 의해|에 의해서) 잘리는 (선분|현)의 길이",
        "원 <equation:circle>(에 의하여|에 의해|에 의해서) 직선 <equation:line>"
        "{이} (잘려서 생기는|잘리는|잘려 생기는)"
        " (현|선분)의 길이",
        "직선 <equation:line>{이} 원 <equation:circle>(에 "
        "의하여|에 의해|에 의해서|과 만나) (잘려서 생기는|생기는|"
        "잘려 생기는) (현|선분)의 길이",
        "원 <equation:circle>{이} 직선 <equation:line>{을} 자르는 (선분|현)의 길이",
        f"{_BOTH}{{이}} 만나서? (생기는|이루는) (현|선분)의 길이",
        f"{_BOTH}{{이}} 만나는 두 점 사이의 거리",
        f"{_BOTH}의 (두 )?교점{{을}} (이은|잇는|연결한) (선분|현)의 길이",
        f"{_BOTH}의 두 교점 사이의 거리",
        f"{_BOTH}{{이}} 만나는 두 점{{을}} (각각 )?<sym>{AND}<sym>"
        f"{{이라}}고? (할 때|하면),? (선분 ?)?<sym,expr:any>"
        f"의 길이",
        f"{_BOTH}{{이}} (서로 다른 )?두 점 ?<sym>{AND}<sym>에서 만날 때,? (선분 ?|현 ?)?<sym,expr:any>의 "
        f"길이",
        f"{_LINE_MEETS}{{와}} (서로 다른 )?두 점 ?<sym>{AND}<sym>에서 만날 때,? (선분 ?|현 ?)?<sym,expr:any>"
        f"의 길이",
        f"{_BOTH}의 (두 )?교점{{을}} <sym>{AND}<sym>{{이라}}고? (할 때|하면),? (선분 ?)?<sym,expr:any>"
        f"의 길이",
        data=("chord",),
    ),
    *tiles(
        "task",
        f"원 <equation:circle>에 접하고,? 기울기{{이}} <{NUMBER}:slope>인 {_TANGENT}",
        f"기울기{{이}} <{NUMBER}:slope>(이고,?|이며,?) 원 <equation:circle>에 접하는 {_TANGENT}",
        f"원 <equation:circle>(의 접선 중에서? |에 대하여 |에 그은 접선 "
        f"중에서? )기울기{{이}} <{NUMBER}:slope>인 "
        f"(접선|직선|것)의 (방정식|식)",
        f"원 <equation:circle>의 기울기{{이}} <{NUMBER}:slope>인 {_TANGENT}",
        f"기울기{{이}} <{NUMBER}:slope>인 원 <equation:circle>의 {_TANGENT}",
        f"직선 <equation:parallel>(에|{{와}}) 평행하고,? 원 <equation:circle>에 접하는 {_TANGENT}",
        f"원 <equation:circle>에 접하고,? 직선 <equation:parallel>(에|{{와}}) 평행한 {_TANGENT}",
        f"직선 <equation:perpendicular>에 수직이고,? 원 <equation:circle>에 접하는 {_TANGENT}",
        f"원 <equation:circle>에 접하고,? 직선 <equation:perpendicular>에 수직인 {_TANGENT}",
        data=("tangents_with_slope",),
    ),
    *tiles(
        "task",
        f"원 <equation:circle> 위의 점 <point:P>에서(의| 그은| 접하는|의 원의) {_TANGENT}",
        f"점 <point:P>에서 원 <equation:circle>에 접하는 {_TANGENT}",
        "원 <equation:circle> 위의 점 <point:P>{을} 지나는 접선의 방정식",
        f"원 <equation:circle>에 접하고,? 접점이 <point:P>인 {_TANGENT}",
        f"원 <equation:circle>에 대하여 원 위의 점 <point:P>에서의 {_TANGENT}",
        data=("tangent_at",),
    ),
    *tiles(
        "task",
        "점 <point:P>에서 원 <equation:circle>에 그은 (한 )?접선의 길이",
        "원 밖의 점 <point:P>에서 원 <equation:circle>에 그은 (한 )?접선의 길이",
        "점 <point:P>에서 원 <equation:circle>에 그은 (한 )?접선의 "
        "접점(까지의 거리|{을} <sym>{이라}고? 할 때,?"
        " (선분 ?)?<sym,expr:any>의 길이)",
        "점 <point:P>에서 원 <equation:circle>에 접선을 그었을 때,?"
        " (이 )?(접선의 길이|점 <sym>에서 접점까지의 거리)",
        data=("tangent_length",),
    ),
    *tiles(
        "task",
        "원점에서 원 <equation:circle>에 그은 (한 )?접선의 길이",
        data=("tangent_length", "origin"),
    ),
    *tiles(
        "task",
        "원 <equation:circle> 위의 (한 )?점( ?<sym>)?(과|{와}|에서) 직선 <equation:line>( ?사이의|까지의|"
        "에 이르는) 거리의 (?P<extreme>최댓값|최솟값)",
        "원 <equation:circle> 위의 (한 )?점( ?<sym>)?(과|{와}|에서) 점 <point:P>( ?사이의|까지의|에 이르는)"
        " 거리의 (?P<extreme>최댓값|최솟값)",
        "점 <point:P>(과|{와}|에서) 원 <equation:circle> 위의 (한 )?점( ?<sym>)?( ?사이의|까지의|에 이르는)"
        " 거리의 (?P<extreme>최댓값|최솟값)",
        data=("extreme", "{extreme}"),
    ),
)

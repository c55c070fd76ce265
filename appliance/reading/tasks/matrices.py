"""Phrasings about matrices."""

from appliance.reading.phrases import tiles
from appliance.reading.tasks.words import AND, WHEN

_M = "assign,eq,setdef,seq,cases"
_SPOT = "<point:entry>(의)? ?성분"
TILES = (
    *tiles(
        "part",
        f"((두|세) )?행렬 <{_M}:mat1>",
        f"((두|세) )?행렬 <{_M}:mat1>{AND}(행렬 )?<{_M}:mat2>",
        f"((두|세) )?행렬 <{_M}:mat1>{AND}(행렬 )?<{_M}:mat2>{AND}(행렬 )?<{_M}:mat3>",
        f"<{_M}:mat1>(,|{{이고}},?) ?<{_M}:mat2>{WHEN}",
        f"<{_M}:mat1>{WHEN}",
        data=("mats",),
    ),
    *tiles(
        "task",
        "(행렬 )?<expr,sym:wanted>({을} 계산[하라]|(?={을} 구)|$|(?={은}[?]))",
        "행렬 <expr,sym:wanted>",
        data=("grid",),
    ),
    *tiles(
        "task",
        "(행렬 )?<expr,sym:wanted>의 (모든 )?성분의 합",
        "(행렬 )?<expr,sym:wanted>의 모든 성분들의 합",
        data=("grid", "total"),
    ),
    *tiles("task", f"(행렬 )?<expr,sym:wanted>의 {_SPOT}", data=("grid",)),
    *tiles("task", f"(행렬 )?<expr,sym:wanted>의 {_SPOT}{{와}} <point:entry2> ?성분의 합", data=("grid",)),
    *tiles("task", f"~의 {_SPOT}", f"~에서 {_SPOT}", data=("entry",)),
    *tiles("task", f"~의 {_SPOT}{{와}} <point:entry2> ?성분의 합", data=("entry",)),
    *tiles("task", "~의 (모든 )?성분의 합", data=("entry", "total")),
    *tiles(
        "task",
        "(등식 )?<eq,assign,chain:law>{을} 만족(시키는|하는) 행렬 ?<sym>",
        "(등식 )?<eq,assign,chain:law>일 때,? 행렬 ?<sym>",
        "(등식 )?<eq,assign,chain:law>{이} 성립할 때,? 행렬 ?<sym>",
        data=("unknown",),
    ),
    *tiles(
        "task",
        "(등식 )?<eq,assign,chain:law>{을} 만족(시키는|하는) 행렬 ?<sym>의 모든 성분의 합",
        "(등식 )?<eq,assign,chain:law>일 때,? 행렬 ?<sym>의 모든 성분의 합",
        data=("unknown", "total"),
    ),
    *tiles(
        "task",
        f"(등식 |두 행렬에 대하여 )?<eq,assign:law>({WHEN}|{{을}}"
        f" 만족(시킬 때|할 때|시키는|하는|하도록 하는)|{{이}}"
        f" 성립(할 때|하도록 하는)),?",
        f"두 행렬 <expr:left>{AND}<expr:right>{{이}} 서로 같(을 때|도록 하는),?",
        data=("equal",),
    ),
    *tiles(
        "task",
        "(?P<pre>)<expr:size> ?행렬 ?<sym>의 <point:any>( ?성분)? ?(<sym,expr:any2>)?({이}|{을})"
        " <eq:rule>(일 때|로 정의될 때|이라 할 때|라 할 때|으로 주어질 때|"
        "로 주어질 때|인),? (이 )?행렬 ?<sym>(?={을})".replace("(?P<pre>)", ""),
        "<expr:size> ?행렬 ?<sym>의 <point:any>( ?성분)? ?(<sym,expr:any2>)?({이}|{을}|에 대하여) "
        "<eq:rule>(일 때|로 정의될 때|이라 할 때|라 할 때|로 주어질 때|인),? 행렬 ?<sym>",
        "행렬 ?<sym>의 <point:any>( ?성분)? ?(<sym,expr:any2>)?({이}|{을}) <eq:rule>(일 때|이라 할 "
        "때|라 할 때|인|로 주어질 때),? <expr:size> ?행렬( ?<sym>)?",
        "<point:any> ?성분 ?(<sym,expr:any2>)?({이}|{을})"
        " <eq:rule>(로 정의된|으로 정의된|인|로 주어진) <expr:size>"
        " ?행렬( ?<sym>)?",
        data=("by_rule",),
    ),
    *tiles(
        "task",
        "<expr:size> ?행렬 ?<sym>의 <point:any>( ?성분)? ?(<sym,expr:any2>)?({이}|{을}) <eq:rule>"
        "(일 때|로 정의될 때|이라 할 때|라 할 때|로 주어질 때|인),? (이 )?행렬 ?<sym>의 (모든 )?성분의 합",
        data=("by_rule", "total"),
    ),
)

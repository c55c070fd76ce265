"""Tiles of what fixes a line: points that it goes through, slope, intercepts."""

from appliance.reading.phrases import tiles

_GO = "(지나는|지나고,?|지나며,?|지나면서|지날 때,?)"
_IS = "(이고,?|고,?|인|이며,?|며,?|일 때,?|,)"
TILES = (
    *tiles(
        "through",
        f"(두 )?점 <point:p>(,|{{와}}) ?(점 )?<point:q>{{을}} (모두 |동시에 )?{_GO}",
        f"(그래프{{이}} )?(한 )?점 <point:p>{{을}} {_GO}",
        f"<point:p>(,|{{와}}) ?<point:q>{{을}} (모두 |동시에 )?{_GO}",
        f"<point:p>{{을}} {_GO}",
    ),
    *tiles("line", f"(그래프의 )?기울기{{이}} <expression:n>{_IS}", data=("slope",)),
    *tiles("line", f"(그래프의 )?<sym:axis>절편{{이}} <expression:n>{_IS}", data=("intercept",)),
)

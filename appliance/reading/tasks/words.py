"""Words that the tables of tasks share."""

# How a stem says what a thing made comes to: … 점의 좌표가 (3, 4)일 때.
WHEN = (
    "(일 때,?|이면,?|면,?|{이라}고? 할 때,?|{이라}고? 하면,?|{이라}고?"
    " 하자[.]?|이다[.]?|이고,?|{이} 되도록( 하는)"
    "?"
    "|{이} 될 때,?|{이} 되게 하는|{이} 되는|{이} 되려면,?|인|일 때의|이 되기 위한|라면,?|이라면,?)"
)
# After a verb's stem with its 하: 평행하|도록
DO = "(할 때,?|하도록( 하는)?|하면,?|하게 하는|하는|하기 위한|한다[.]?|하고|한다고 할 때,?|할 때의|하려면)"
BE = (
    "(일 때,?|이 되도록( 하는)?|이면,?|이 되게 하는|이 되는|이다[.]?|"
    "이라 할 때,?|이라고 할 때,?|인|이 될 때,?|일 때의)"
)
ABOUT = "(에 대하여|에 대해서|에 대해|에서),?"
AND = "(,|{와}) ?"
NUMBER = "num,expr,sym"
SEG = "(선분 ?<sym,expr:seg>|<sym,expr:seg>|선분)"
TRI = "(삼각형 ?<sym,expr:tri>|<sym:tri>|삼각형)"
OF_PLANE = "(좌표평면 위의 |좌표평면에서 |수직선 위의 |좌표평면 위에 |수직선에서 )?"
TWO = f"{OF_PLANE}(두 )?점 <point,expr:A>{AND}(점 )?<point,expr:B>"
TWO_BARE = f"{OF_PLANE}<point:A>{AND}<point:B>"
THREE = f"{OF_PLANE}(세 )?점 <point:A>{AND}(점 )?<point:B>{AND}(점 )?<point:C>"
FIGURE = "(직선|도형|원|포물선|곡선|방정식|이차함수|함수|그래프|일차함수|유리함수|무리함수|원의 방정식)"

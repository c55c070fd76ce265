# ruff: noqa: E501 (a table: each row on its line)
"""Whole numbers and prime numbers between bounds: 20보다 크고 40보다 작은 소수의 개수, -2 초과 4 이하인 정수."""

from collections.abc import Sequence

from appliance.domain.givens import Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.mathtext.tree import Node, Num, Rel, Sym, symbols
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import NOTHING_ASKED, SEVERAL_ASKED, Builder, Gap, Outcome, Path
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.tokens import Token

CALLS = "소수|합성수|정수|자연수"

_LOW = (
    ("(보다|보다는) 크고,?", "<"),
    ("(보다|보다는) (크거나 같고|작지 않고),?", "≤"),
    (" ?이상(이고|,)?", "≤"),
    (" ?초과(이고|,)?", "<"),
)
_HIGH = (
    ("(보다|보다는) 작은", "<"),
    ("(보다|보다는) (작거나 같은|크지 않은)", "≤"),
    (" ?이하(인|의)?", "≤"),
    (" ?미만(인|의)?", "<"),
)
_ENDS = (
    ("보다 큰", ">"),
    ("보다 (크거나 같은|작지 않은)", "≥"),
    (" ?이상(인|의)", "≥"),
    (" ?초과(인|의)", ">"),
)
_SORT = "(?P<sort>소수|합성수|정수|자연수)"
_AMONG = "(자연수|정수|수) ?(중(에서)?|가운데) "
POOL: tuple[Tile, ...] = (
    *common(),
    *(
        tile
        for low, below in _LOW
        for high, under in _HIGH
        for tile in tiles("between", f"<num,expr:low>{low} <num,expr:high>{high}", data=(below, under))
    ),
    *tiles("between", "<num,expr:low>{와} <num,expr:high> 사이(에 있는|의|에 있는 모든)", data=("<", "<")),
    *tiles("between", "<num,expr:low>부터 <num,expr:high>까지의", data=("≤", "≤")),
    *(tile for high, under in _HIGH for tile in tiles("above", f"<num,expr:high>{high}", data=(under,))),
    *(tile for low, over in _ENDS for tile in tiles("above", f"<num,expr:high>{low}", data=(over,))),
    *tiles(
        "goal",
        f"({_AMONG})?{_SORT}(의 |{{은}} )?(모두 )?(개수({{은}} <count?:how>(인가|인지)?)?|<count?:how>(인가|인지|일까|입니까)?|총 개수)",
        data=("count",),
    ),
    *tiles("goal", f"({_AMONG})?{_SORT}(?={{을}}(모두|전부))", f"({_AMONG})?모든 {_SORT}(?={{을}}|$)", data=("all",)),
    *tiles("goal", f"({_AMONG})?(모든 )?{_SORT}(들)?의 (총)?합", data=("sum",)),
    *tiles("goal", f"({_AMONG})?(가장|제일) 큰 {_SORT}", f"{_SORT} 중(에서)? (가장|제일) 큰 (수|것)", data=("largest",)),
    *tiles("goal", f"({_AMONG})?(가장|제일) 작은 {_SORT}", f"{_SORT} 중(에서)? (가장|제일) 작은 (수|것)", data=("smallest",)),
)  # fmt: skip
_DOMAINS = {"소수": "prime", "합성수": "composite", "정수": "integer", "자연수": "natural"}


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    bounds = [fact for fact in facts if fact.tag in ("between", "above")]
    goals = [fact for fact in facts if fact.tag == "goal"]
    if len(goals) != 1:
        return SEVERAL_ASKED if goals else NOTHING_ASKED
    if len(bounds) != 1:
        return Gap("수의 범위가 한 번 적혀 있어야 합니다.", 2)
    fact, goal = bounds[0], goals[0]
    nodes: dict[str, Node] = {}
    for name, index in fact.tokens.items():
        node = tokens[index].node
        if node is None or symbols(node):
            return Gap("수의 범위가 수로 적혀 있지 않습니다.", 2)
        nodes[name] = node
    domain = _DOMAINS[goal.words["sort"]]
    if domain in ("prime", "composite") and not all(isinstance(node, Num) for node in nodes.values()):
        return Gap("소수를 찾을 범위가 자연수로 적혀 있지 않습니다.", 3)
    x = Sym("x")
    base: Path = ("items", "0", "sides")
    if fact.tag == "between":
        relation = Rel((nodes["low"], x, nodes["high"]), (str(fact.data[0]), str(fact.data[1])))
        places = {fact.tokens["low"]: (*base, "0"), fact.tokens["high"]: (*base, "2")}
    else:
        relation = Rel((x, nodes["high"]), (str(fact.data[0]),))
        places = {fact.tokens["high"]: (*base, "1")}
    builder = Builder()
    builder.add(fact.start, Relations((relation,), ("x",)), places)
    builder.use(*(goal.tokens.values()))
    return builder.build(Goal(GoalKind.INTEGERS, (str(goal.data[0]), domain)))

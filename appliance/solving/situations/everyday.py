"""What holds in the word problems of `domain.situations.everyday`, and the words that lead to it.

An equation is written once and read twice: by the solver as a polynomial, by the solution as a formula. The
check-back plays each story in its own way.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from appliance.domain.errors import Unsolvable
from appliance.solving.poly import Poly
from appliance.solving.situations.model import Letters, Model, Values, ordered
from appliance.solving.situations.written import difference
from appliance.solving.surd import Surd

Reasons = tuple[tuple[str, str], ...]

_CHANGES = "변화가 일정하므로"
RELATIONS: dict[str, Reasons] = {
    "legs.two_kinds": (
        ("전체 마리 수에서", "first+second=total"),
        ("다리의 수의 합에서", "legs_first*first+legs_second*second=legs"),
    ),
    "train.one": (("기차가 완전히 지나갈 때까지 달린 거리에서", "span+train=speed*time"),),
    "train.two": (
        ("첫째로 지날 때 달린 거리에서", "span_first+train=time_first*speed"),
        ("둘째로 지날 때 달린 거리에서", "span_second+train=time_second*speed"),
    ),
    "river.boat": (
        ("거슬러 올라갈 때의 거리에서", "time_up*(boat-stream)=distance"),
        ("내려올 때의 거리에서", "time_down*(boat+stream)=distance"),
    ),
    "groups.more": (
        ("작년의 전체 수에서", "first+second=total"),
        ("늘어난 수에서", "up/100*first-down/100*second=change"),
    ),
    "groups.less": (
        ("작년의 전체 수에서", "first+second=total"),
        ("줄어든 수에서", "down/100*second-up/100*first=change"),
    ),
    "stairs.wins": (
        ("첫째 사람의 위치에서", "up*wins-down*losses=height_first"),
        ("둘째 사람의 위치에서", "up*losses-down*wins=height_second"),
    ),
    "savings.equal": (
        ("두 예금액이 같으므로", "start_first+step_first*months=start_second+step_second*months"),
    ),
    "gears.turns": (("맞물린 톱니의 수가 같으므로", "teeth_second*turns_second=teeth_first*turns_first"),),
    "workers.days": (("전체 일의 양은 같으므로", "people_second*days_second=people_first*days_first"),),
    "fuel.way": (("거리는 연료의 양에 정비례하므로", "fuel_first*way_second=way_first*fuel_second"),),
    "water.level": (
        ("물의 높이는 시간에 정비례하므로", "time_first*level_second=level_first*time_second"),
        ("물의 높이는 시간에 정비례하므로", "time_third*level_first=level_third*time_first"),
    ),
    "digits.tens": (
        ("바꾼 수와 처음 수의 차에서", "10*ones+tens=10*tens+ones+increase"),
        ("각 자리의 숫자에서", "original=10*tens+ones"),
    ),
    "prices.cut": (("이익에서", "(100+markup)/100*cost-cut-cost=profit"),),
    "work.in_turn": (("전체 일의 양에서", "part_first/days_first+part_second/days_second=1"),),
    "benches.seats": (
        ("사람 수는 같으므로", "each_less*benches+left=each_more*(benches-empty-1)+last"),
        ("사람 수에서", "people=each_less*benches+left"),
    ),
    "round.arcs": (
        (
            "한 원에서 호의 길이는 원주각의 크기에 정비례하므로",
            "arc_second*angle_first=arc_first*angle_second",
        ),
    ),
    "box.five": (("사분위수 범위는", "between=third-first"),),
    "box.spread": (("범위는", "spread=greatest-least"),),
    "trapezoid.area": (("넓이에서", "1/2*(top+bottom)*height=area"),),
    "run.squares_two": (
        ("제곱의 합에서", "smallest^2+(smallest+step)^2=total"),
        ("두 수의 차에서", "largest=smallest+step"),
    ),
    "run.squares_three": (
        ("제곱의 합에서", "smallest^2+(smallest+step)^2+(smallest+2*step)^2=total"),
        ("이웃한 두 수의 차에서", "middle=smallest+step"),
        ("이웃한 두 수의 차에서", "largest=smallest+2*step"),
    ),
    "run.product": (
        ("두 수의 곱에서", "smallest*(smallest+step)=total"),
        ("두 수의 차에서", "largest=smallest+step"),
    ),
    "pair.product": (
        ("두 수의 곱에서", "smaller*(smaller+difference)=product"),
        ("두 수의 차에서", "larger=smaller+difference"),
    ),
    "ages.product": (
        ("나이의 곱에서", "younger*(younger+difference)=product"),
        ("나이의 차에서", "older=younger+difference"),
    ),
    "sharing.square": (
        ("전체 개수에서", "people*(people-less)=things"),
        ("한 사람이 받는 개수에서", "each=people-less"),
    ),
    "square.changed": (("직사각형의 넓이에서", "(side+longer)*(side-shorter)=area"),),
    "land.road": (("남은 땅의 넓이에서", "(width-road)*(height-road)=area"),),
    "squares.string": (
        ("넓이의 합에서", "larger^2+(string/4-larger)^2=area"),
        ("끈의 길이에서", "smaller=string/4-larger"),
    ),
    "change.drain": ((_CHANGES, "left=start-step/per*time"),),
    "change.fill": ((_CHANGES, "left=start+step/per*time"),),
    "change.heat": ((_CHANGES, "left=start+step/per*time"),),
    "change.cool": ((_CHANGES, "left=start-step/per*time"),),
    "change.height": ((_CHANGES, "left=start-step/per*height"),),
    "change.fuel": ((_CHANGES, "left=start-step/per*way"),),
}


def _digits(values: Values) -> str:
    known = [values[name] for name in ("tens", "ones") if name in values]
    fits = all(Surd.of(1) <= each <= Surd.of(9) for each in known)
    return "" if fits else "각 자리의 숫자가 1부터 9까지의 수가 되지 않습니다."


def _rows(values: Values) -> str:
    """Natural numbers in a row; with step 2 all even or all odd, as the stem says."""
    smallest = values["smallest"].integer
    if smallest is None or smallest <= 0:
        return "연속하는 자연수가 되지 않습니다."
    parity = values["parity"].integer if "parity" in values else smallest % 2
    return "" if smallest % 2 == parity else f"연속하는 {'홀수' if parity else '짝수'}가 되지 않습니다."


def _five(values: Values) -> str:
    """The five numbers in their order, none said twice."""
    row = [values[name] for name in ("least", "first", "middle", "third", "greatest") if name in values]
    rising = all(one < other for one, other in pairwise(row))
    return "" if rising else "다섯 수의 크기의 순서가 맞지 않습니다."


def _arcs(values: Values) -> str:
    """An inscribed angle is below 180°, and both arcs are of one circle."""
    fits = all(values[name] < Surd.of(180) for name in ("angle_first", "angle_second") if name in values)
    return "" if fits else "원주각의 크기가 180°보다 작아야 합니다."


_SENSE: dict[str, Callable[[Values], str]] = {
    "digits.tens": _digits,
    "round.arcs": _arcs,
    "box.five": _five,
    "box.spread": _five,
    "run.squares_two": _rows,
    "run.squares_three": _rows,
    "run.product": _rows,
    "river.boat": ordered("stream", "boat", "강물의 속력이 배의 속력보다 느려야 합니다."),
    "work.in_turn": ordered("part_first", "days_first", "혼자서 일을 다 끝내고도 남습니다."),
    "square.changed": ordered("shorter", "side", "줄인 길이가 한 변의 길이보다 짧아야 합니다."),
    "squares.string": ordered("smaller", "larger", "두 정사각형의 크기가 다르지 않습니다."),
}


def _road(values: Values) -> str:
    fits = values["road"] < values["width"] and values["road"] < values["height"]
    return "" if fits else "길의 폭이 땅의 가로와 세로의 길이보다 좁아야 합니다."


_SENSE["land.road"] = _road
# Zero: 처음에 비어 있는 물통. Free: below zero.
_ZERO = {
    "change.fill": {"start"},
    "run.squares_two": {"parity"},
    "run.squares_three": {"parity"},
    "run.product": {"parity"},
}
_FREE = {
    "digits.tens": {"increase"},
    "change.height": {"left"},
    "change.cool": {"left"},
}


# Numbers of a box plot that its range, or its interquartile range, does not need.
_UNUSED = {"box.five": {"least", "middle", "greatest"}, "box.spread": {"first", "middle", "third"}}


def _model(kind: str) -> Model:
    texts = tuple(text for _, text in RELATIONS[kind])

    def equations(letters: Letters) -> tuple[Poly, ...]:
        return tuple(difference(text) for text in texts)

    sense = _SENSE.get(kind, lambda values: "")
    return Model(
        equations,
        free=frozenset(_FREE.get(kind, ())),
        zero=frozenset(_ZERO.get(kind, ())),
        optional=frozenset({"parity"} if kind.startswith("run.") else _UNUSED.get(kind, ())),
        sense=sense,
    )


MODELS: dict[str, Model] = {kind: _model(kind) for kind in RELATIONS}


@dataclass(frozen=True, slots=True)
class Bound:
    """A story that comes to an inequality: the role that may be so large or so small at most.

    end: "largest" or "smallest". whole: only whole numbers count. then: roles that follow from it, each
    as an equation. least: the smallest value that makes sense.
    """

    role: str
    end: str
    text: str
    reason: str
    whole: bool = True
    then: tuple[str, ...] = ()
    least: int = 1
    most: int = 0  # the largest value that can be (100점), 0 where there is none
    below: str = ""  # a role that the answer must stay below


_RUN = "smallest+(smallest+step)+(smallest+2*step)"
BOUNDS: dict[str, Bound] = {
    "bound.run": Bound("smallest", "smallest", f"{_RUN}>total", "합의 조건에서",
                       then=("middle=smallest+step", "largest=smallest+2*step"), least=1),
    "bound.run_below": Bound("smallest", "largest", f"{_RUN}<total", "합의 조건에서",
                             then=("middle=smallest+step", "largest=smallest+2*step"), least=1),
    "bound.savings": Bound("months", "smallest",
                           "start_second+step_second*months>start_first+step_first*months",
                           "예금액의 조건에서"),
    "bound.store": Bound("count", "smallest", "price*count>cheaper*count+fare", "드는 비용의 조건에서"),
    "bound.group": Bound("count", "smallest", "count>group*(100-discount)/100",
                         "단체 입장권의 값보다 비싸야 하므로", below="group"),
    "bound.parking": Bound("time", "largest", "base+extra*(time-base_time)≤limit", "주차 요금의 조건에서"),
    "bound.hike": Bound("distance", "largest", "distance/speed_go+distance/speed_back≤time_total",
                        "걸리는 시간의 조건에서", whole=False),
    "bound.errand": Bound("distance", "largest", "distance/speed+stay+distance/speed≤time_total",
                          "걸리는 시간의 조건에서", whole=False),
    "bound.two_kinds": Bound("count_second", "largest",
                             "price_first*(count_total-count_second)+price_second*count_second≤budget",
                             "전체 금액의 조건에서", below="count_total"),
    "bound.mean": Bound("next", "smallest", "(a+b+c+next)/4≥mean", "평균의 조건에서", most=100),
    "bound.mean_two": Bound("next", "smallest", "(a+b+next)/3≥mean", "평균의 조건에서", most=100),
    "bound.triangle": Bound("height", "smallest", "1/2*base*height≥area", "넓이의 조건에서", whole=False),
    "bound.evaporate": Bound("water", "smallest",
                             "percent_after/100*(mass_before-water)≤percent_before/100*mass_before",
                             "소금의 양은 변하지 않으므로", whole=False),
    "bound.dilute": Bound("water", "smallest",
                          "percent_after/100*(mass_before+water)≥percent_before/100*mass_before",
                          "소금의 양은 변하지 않으므로", whole=False),
    "bound.price": Bound("list", "smallest", "(100-discount)/100*list≥cost+gain/100*cost",
                         "판매 가격의 조건에서", whole=False),
}  # fmt: skip


def at_bound(kind: str, given: Mapping[str, Surd]) -> dict[str, Surd]:
    """Every role, the bounded one at its bound. Raises Unsolvable where there is none that makes sense."""
    bound = BOUNDS[kind]
    gap = difference(bound.text).substitute({name: Poly.constant(value) for name, value in given.items()})
    parts = gap.coefficients(bound.role)
    if gap.letters - {bound.role} or 1 not in parts or set(parts) - {0, 1}:
        raise Unsolvable("주어진 값이 모자라 범위를 정할 수 없습니다.")
    slope, level = parts[1].value, parts.get(0, Poly.constant(0)).value
    op = next(sign for sign in "<>≤≥" if sign in bound.text)
    wants_more = (op in ">≥") == (slope.sign() > 0)
    if wants_more != (bound.end == "smallest"):
        raise Unsolvable("조건을 만족하는 값에 끝이 없습니다.")
    edge = -level / slope
    found = _whole(edge, op, bound.end) if bound.whole else edge
    if found < Surd.of(bound.least) and (bound.whole or found.sign() <= 0):
        raise Unsolvable("조건을 만족하는 값이 없습니다.")
    if bound.most and found > Surd.of(bound.most):
        raise Unsolvable(f"조건을 만족하는 값이 {bound.most}을(를) 넘습니다.")
    if bound.below and found >= given[bound.below]:
        raise Unsolvable("조건을 만족하는 값이 주어진 수보다 작지 않습니다.")
    values = {**given, bound.role: found}
    for text in bound.then:
        name, _, _ = text.partition("=")
        rest = -difference(text).substitute({key: Poly.constant(value) for key, value in values.items()})
        values[name] = rest.coefficients(name).get(0, Poly.constant(0)).value
    return values


def _whole(edge: Surd, op: str, end: str) -> Surd:
    """The whole number nearest to the edge on the side that is allowed."""
    whole = edge.floor()
    if Surd.of(whole) != edge:
        return Surd.of(whole + 1 if end == "smallest" else whole)
    return Surd.of(whole if op in "≤≥" else whole + 1 if end == "smallest" else whole - 1)

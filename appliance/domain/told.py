"""Things that a stem speaks of (graphs, equations, polynomials, points), what it tells of them, and what can
be seen of them once all their letters are known.

The tables say which words there are; the equations are in `solving.told`, the measuring in
`verification.checkback.told`, written apart, so that one can prove the other.
"""

from appliance.domain.givens import Curve, Expression, Function, Located, Relations
from appliance.domain.question import Question

Thing = Function | Relations | Located | Expression | Curve
THINGS = (Function, Relations, Located, Expression, Curve)

# A graph without its formula. args in brackets.
CURVES: dict[str, str] = {
    "line": "일차함수의 그래프, 직선",
    "parabola": "이차함수의 그래프",
    "proportional": "정비례",
    "inverse": "반비례",
    "flat": "x축에 평행한 직선",
    "upright": "y축에 평행한 직선",
    "moved": "[dx, dy] 평행이동한 그래프",
}

# What is told. One letter for each argument: n a number, p a point, r a relation, s a sign.
TOLD: dict[str, str] = {
    "through": "p",  # 점 p를 지난다
    "when": "rr",  # x=2일 때 y=6이다
    "value": "r",  # f(2)=5
    "slope": "n",
    "x_intercept": "n",
    "y_intercept": "n",
    "rise": "nn",  # x가 n만큼 증가할 때 y는 n만큼 증가한다
    "parallel": "",
    "same": "",  # 일치한다
    "coincide": "",  # 교점이 무수히 많다
    "endless": "",  # 해가 무수히 많다
    "apart": "",  # 만나지 않는다
    "unsolvable": "",  # 해가 없다
    "meet": "p",
    "meet_at": "r",  # 교점의 x좌표가 2이다 (x=2)
    "meet_on": "s",  # x축 위에서 만난다
    "concurrent": "",
    "common_solution": "",  # 두 연립방정식의 해가 같다
    "times": "n",  # x의 값이 y의 값의 n배이다
    "root": "n",
    "double_root": "",
    "touches": "",  # x축과 한 점에서 만난다
    "square": "",  # 완전제곱식이다
    "factor": "n",  # x-2를 인수로 가진다
    "identical": "",  # 전개하면 서로 같다
    "vertex": "p",
    "axis": "r",  # 축의 방정식이 x=3
    "on": "s",  # 점이 x축 위에 있다
    "mirror": "s",  # 두 점이 x축, y축, 원점에 대하여 대칭이다
    "same_point": "",
    "collinear": "",
    "upright": "",  # 두 점을 지나는 직선이 y축에 평행하다
    "flat": "",
    "quadrant": "n",
    "lies": "",  # a point is on a graph
    "divides": "",  # the first is a factor of the second
    "identity": "",  # both sides of an equation are the same polynomial
}  # fmt: skip

# What is asked, and the Korean name of it in a key that names several.
DETAILS: dict[str, str] = {
    "formula": "식",
    "slope": "기울기",
    "x_intercept": "x절편",
    "y_intercept": "y절편",
    "vertex": "꼭짓점",
    "axis": "축",
    "meeting": "교점",
    "other_root": "다른 한 근",
    "common_root": "공통인 근",
    "value": "값",
    "change": "증가량",
    "image": "함숫값의 범위",
    "area": "넓이",
    "gap": "길이",
    "lattice": "개수",
    "quadrant": "사분면",
    "missing": "지나지 않는 사분면",
    "mirror": "대칭인 점",
    "at": "값",
    "letter": "문자의 값",
}


def things(question: Question) -> tuple[Thing, ...]:
    """The graphs, equations, polynomials and points of a question, in order: what `of` counts."""
    found: list[Thing] = []
    for given in question.givens:
        if isinstance(given, Relations):  # a system is written as one given: each equation is a thing
            found.extend(Relations((item,), given.unknowns) for item in given.items)
        elif isinstance(given, THINGS):
            found.append(given)
    return tuple(found)

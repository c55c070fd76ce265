"""What GP is asked about points, lines and circles of the plane."""

import re
from collections.abc import Callable

from second_opinion import Printed, gp, name, zero
from second_opinion_formulas import near

from appliance.mathtext.tree import Point, Ratio, Rel

Rule = Callable[[Printed, Printed], str]
X, Y = name("x"), name("y")


def points(said: Printed) -> list[tuple[str, str]]:
    found = (node for node in said.formulas if isinstance(node, Point) and len(node.items) == 2)
    return [(gp(node.items[0]), gp(node.items[1])) for node in found]


def curves(said: Printed) -> list[str]:
    """Every equation as what it makes zero."""
    return [zero(node) for node in said.formulas if isinstance(node, Rel)]


def coefficients(curve: str) -> tuple[str, str]:
    """Of x and y in a line."""
    return f"polcoef({curve},1,{X})", f"polcoef({curve},1,{Y})"


def at(curve: str, point: tuple[str, str]) -> str:
    return f"subst(subst({curve},{X},{point[0]}),{Y},{point[1]})"


def is_point(key: Printed, x: str, y: str) -> str:
    ((first, second),) = points(key)
    return f"({x})=={first}&&({y})=={second}"


def alike(curve: str, other: str) -> str:
    """The same curve: one is a multiple of the other."""
    return f"alike({curve},{other})"


def distance(stem: Printed, key: Printed) -> str:
    (a, b), (c, d) = points(stem)
    return near(f"sqrt(({a}-{c})^2+({b}-{d})^2)", key)


def centroid(stem: Printed, key: Printed) -> str:
    three = points(stem)
    assert len(three) == 3
    return is_point(key, *(f"({'+'.join(point[axis] for point in three)})/3" for axis in (0, 1)))


def divided(stem: Printed, key: Printed) -> str:
    (a, b), (c, d) = points(stem)
    (ratio,) = (node for node in stem.formulas if isinstance(node, Ratio))
    m, n = map(gp, ratio.parts)
    return is_point(key, f"({m}*{c}+{n}*{a})/({m}+{n})", f"({m}*{d}+{n}*{b})/({m}+{n})")


def middle(stem: Printed, key: Printed) -> str:
    (a, b), (c, d) = points(stem)
    return is_point(key, f"({a}+{c})/2", f"({b}+{d})/2")


def beside(stem: Printed, key: Printed) -> str:
    """A line through a point, parallel or perpendicular to another."""
    (line,), (made,), (through,) = curves(stem), curves(key), points(stem)
    (a, b), (c, d) = coefficients(line), coefficients(made)
    held = f"{a}*{d}-({b})*{c}" if "평행" in stem.words else f"{a}*{c}+({b})*{d}"
    return f"({at(made, through)})==0&&({held})==0&&({made})!=0"


def parallel_with_intercept(stem: Printed, key: Printed) -> str:
    (line,), (made,) = curves(stem), curves(key)
    (height,) = re.findall(r"y절편이 (-?\d+)", stem.words)
    (a, b), (c, d) = coefficients(line), coefficients(made)
    return f"({at(made, ('0', height))})==0&&({a}*{d}-({b})*{c})==0&&({made})!=0"


def from_line(stem: Printed, key: Printed) -> str:
    (line,), (point,) = curves(stem), points(stem)
    a, b = coefficients(line)
    return near(f"abs({at(line, point)})/sqrt(({a})^2+({b})^2)", key)


def between(stem: Printed, key: Printed) -> str:
    one, other = curves(stem)
    a, b = coefficients(one)
    c, d = coefficients(other)
    scale = f"(if(({a})!=0,({a})/({c}),({b})/({d})))"
    gap = f"abs({at(one, ('0', '0'))}-{scale}*{at(other, ('0', '0'))})"
    return f"({a}*{d}-({b})*{c})==0&&{near(f'{gap}/sqrt(({a})^2+({b})^2)', key)}"


def ends_of_diameter(stem: Printed, key: Printed) -> str:
    ((a, b), (c, d)), (made,) = points(stem), curves(key)
    return alike(made, f"(({X}-({a}))*({X}-({c}))+({Y}-({b}))*({Y}-({d})))")


def centre_and_point(stem: Printed, key: Printed) -> str:
    ((a, b), (c, d)), (made,) = points(stem), curves(key)
    squared = f"({X}-({a}))^2+({Y}-({b}))^2"
    return alike(made, f"({squared}-({at(f'({squared})', (c, d))}))")


def radius(stem: Printed, key: Printed) -> str:
    (circle,) = curves(stem)
    d, e = (f"subst(polcoef({circle},1,{one}),{other},0)" for one, other in ((X, Y), (Y, X)))
    return near(f"sqrt((({d})^2+({e})^2)/4-({at(circle, ('0', '0'))}))", key)


def chord(stem: Printed, key: Printed) -> str:
    circle, line = sorted(curves(stem), key=lambda text: "^2" not in text)
    d, e = (f"(subst(polcoef({circle},1,{one}),{other},0))" for one, other in ((X, Y), (Y, X)))
    a, b = coefficients(line)
    gap = f"({at(line, (f'(-{d}/2)', f'(-{e}/2)'))})^2/(({a})^2+({b})^2)"
    return near(f"2*sqrt(({d}^2+{e}^2)/4-({at(circle, ('0', '0'))})-{gap})", key)


def extreme(stem: Printed, key: Printed) -> str:
    """From the points of a circle to a line or to a point, the farthest or the nearest outside of it."""
    circle, *lines = sorted(curves(stem), key=lambda text: "^2" not in text)
    d, e = (f"(subst(polcoef({circle},1,{one}),{other},0))" for one, other in ((X, Y), (Y, X)))
    centre = (f"(-{d}/2)", f"(-{e}/2)")
    r = f"sqrt(({d}^2+{e}^2)/4-({at(circle, ('0', '0'))}))"
    if lines:
        a, b = coefficients(lines[0])
        gap = f"abs({at(lines[0], centre)})/sqrt(({a})^2+({b})^2)"
    else:
        ((x, y),) = points(stem)
        gap = f"sqrt(({centre[0]}-{x})^2+({centre[1]}-{y})^2)"
    return near(f"{gap}{'+' if '최댓값' in stem.words else '-'}{r}", key)


def shift(words: str) -> tuple[str, str]:
    """By how much along each axis; 0 where it is not said."""
    along = [re.search(rf"{axis}축의 방향으로 (-?\d+)만큼", words) for axis in "xy"]
    assert any(along)
    return along[0][1] if along[0] else "0", along[1][1] if along[1] else "0"


def moved_point(stem: Printed, key: Printed) -> str:
    (dx, dy), ((x, y),) = shift(stem.words), points(stem)
    return is_point(key, f"{x}+({dx})", f"{y}+({dy})")


def moved_curve(stem: Printed, key: Printed) -> str:
    (dx, dy), (curve,), (made,) = shift(stem.words), curves(stem), curves(key)
    return alike(made, at(curve, (f"({X}-({dx}))", f"({Y}-({dy}))")))


def moved_vertex(stem: Printed, key: Printed) -> str:
    (dx, dy), (curve,) = shift(stem.words), curves(stem)
    f = f"(-({at(curve, (X, '0'))})/polcoef({curve},1,{Y}))"
    x = f"(-polcoef({f},1,{X})/(2*polcoef({f},2,{X})))"
    return is_point(key, f"{x}+({dx})", f"subst({f},{X},{x})+({dy})")


MIRRORS = (
    (r"직선 ⟨\d⟩에 대하여 대칭", lambda x, y: (y, x)),
    (r"x축에 대하여 대칭", lambda x, y: (x, f"(-({y}))")),
    (r"y축에 대하여 대칭", lambda x, y: (f"(-({x}))", y)),
    (r"원점에 대하여 대칭", lambda x, y: (f"(-({x}))", f"(-({y}))")),
)


def mirrored_point(stem: Printed, key: Printed) -> str:
    ((x, y),) = points(stem)
    (mirror,) = [turn for words, turn in MIRRORS if re.search(words, stem.words)]
    assert [gp(side) for node in stem.formulas if isinstance(node, Rel) for side in node.sides] in (
        [],
        [Y, X],
    )
    return is_point(key, *mirror(x, y))


def mirrored_curve(stem: Printed, key: Printed) -> str:
    (curve,), (made,) = curves(stem), curves(key)
    (mirror,) = [turn for words, turn in MIRRORS[1:] if re.search(words, stem.words)]
    turned = at(at(curve, ("v_p", "v_q")), ("0", "0"))
    x, y = mirror(X, Y)
    return alike(made, f"subst(subst({turned},v_p,{x}),v_q,{y})")


def crossing(stem: Printed, key: Printed) -> str:
    (one, other), (found,) = curves(stem), points(key)
    (a, b), (c, d) = coefficients(one), coefficients(other)
    return f"({at(one, found)})==0&&({at(other, found)})==0&&({a}*{d}-({b})*{c})!=0"


def intercepts(stem: Printed, key: Printed) -> str:
    (line,) = curves(stem)
    (a, b), c = coefficients(line), at(line, ("0", "0"))
    return near(f"-({c})/({a})-({c})/({b})", key)


def between_roots(stem: Printed, key: Printed) -> str:
    (curve,) = curves(stem)
    return near(f"(r->r[2]-r[1])(reals({at(curve, (X, '0'))}))", key)


def from_vertex(stem: Printed, key: Printed) -> str:
    (vertex, through), (made,) = points(stem), curves(key)
    f = f"(-({at(made, (X, '0'))})/polcoef({made},1,{Y}))"
    there = f"subst({f},{X},{vertex[0]})=={vertex[1]}&&subst(deriv({f},{X}),{X},{vertex[0]})==0"
    return f"({at(made, through)})==0&&poldegree({f},{X})==2&&{there}"


def along_axis(stem: Printed, key: Printed) -> str:
    ((x, y),), (made,) = points(stem), curves(key)
    upright = bool(re.search(r"y축에 평행|x축에 수직", stem.words))
    return alike(made, f"({X}-({x}))" if upright else f"({Y}-({y}))")


RULES: tuple[tuple[str, Rule], ...] = (
    (r"x절편과 y절편의 합", intercepts),
    (r"x축과 만나는 두 점 사이의 거리", between_roots),
    (r"무게중심의 좌표", centroid),
    (r"내분하는 점.*좌표", divided),
    (r"중점의 좌표", middle),
    (r"원 ⟨\d⟩ 위의 점.*(?:최댓값|최솟값)", extreme),
    (r"[xy]축에 (?:평행|수직).*직선의 방정식", along_axis),
    (r"(?:평행|수직)(?:인|하고).*y절편이", parallel_with_intercept),
    (r"(?:평행한 두 직선|두 직선 ⟨\d⟩,? ?[와과]? ?⟨\d⟩) ?,?.*사이의 거리", between),
    (r"직선.*사이의 거리", from_line),
    (r"두 점.*사이의 거리", distance),
    (r"지름의 양 끝", ends_of_diameter),
    (r"중심(?:이|의 좌표가).*지나는 원", centre_and_point),
    (r"원.*반지름의 길이", radius),
    (r"(?:현|선분 AB|잘린|잘려).*길이", chord),
    (r"평행이동.*꼭짓점의 좌표", moved_vertex),
    (r"꼭짓점의 좌표가", from_vertex),
    (r"점 ⟨\d⟩.*평행이동한 점", moved_point),
    (r"평행이동한 (?:직선|원|도형|포물선|그래프).*(?:방정식|식)", moved_curve),
    (r"점 ⟨\d⟩.*대칭이동한 점", mirrored_point),
    (r"대칭이동한 (?:직선|원|도형).*방정식", mirrored_curve),
    (r"(?:교점|만나는 점)의 좌표", crossing),
    (r"평행한? ?.*지나는|지나고.*(?:평행|수직)", beside),
)


def opinion(stem: Printed, key: Printed) -> str | None:
    """GP text that is 1 where the key is right; None for words that are not about the plane."""
    if not any(isinstance(node, Point | Rel) for node in stem.formulas) or re.search(
        "상수|만날 때", stem.words
    ):
        return None
    found = [rule for words, rule in RULES if re.search(words, stem.words)]
    return found[0](stem, key) if found else None

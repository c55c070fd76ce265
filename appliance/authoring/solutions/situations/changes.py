"""일정한 변화: y as a linear function of x, then the value that is asked."""

from fractions import Fraction

from appliance.authoring.solutions.build import add, frac, node, term
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import eq, line, math, measured
from appliance.authoring.solutions.situations.story import Story
from appliance.authoring.solutions.substitute import put
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Rel


def candle(story: Story) -> tuple[str, ...]:
    return _line(story, "time", -1)


def spring(story: Story) -> tuple[str, ...]:
    return _line(story, "mass", 1)


def _line(story: Story, run: str, sign: int) -> tuple[str, ...]:
    if not story.has("start", "step", "per") or story.has(run) == story.has("left"):
        raise Unsolvable("이 물음의 풀이는 쓸 수 없습니다.")
    size = story["step"] / story["per"]
    body = add(story["start"], term(sign * size, "x"))
    lines = list(story.conversions())
    if math(frac(story["step"], story["per"])) != math(size) and story["per"] != 1:
        lines.append(line("변화의 비율은 {}이다.", eq(frac(story["step"], story["per"]), size)))
    across, up = measured("$x$", story.unit(run)), measured("$y$", story.unit("left"))
    said = (
        f"{across} 후의 양초의 길이를"
        if run == "time"
        else f"무게가 {across}인 추를 매달 때의 용수철의 길이를"
    )
    lines.append(line(f"{said} {up}라 하면 {{}}이다.", eq("y", body)))
    if story.has(run):
        found = story["start"] + sign * size * story[run]
        put_in = put(body, {"x": node(story[run])})
        lines.append(line("이 식에 {을} 대입하면 {}이다.", eq("x", story[run]), eq("y", put_in, found)))
        return (*lines, *story.ending(left=found))
    at = Rel((body, node(story["left"])), ("=",))
    solved = solve_linear(at, "x")
    lines.append(line("이 식에 {을} 대입하면 {}이다.", eq("y", story["left"]), eq(*at.sides)))
    found = solved.value or Fraction(0)
    return (*lines, *solved.lines, *story.ending(**{run: found}))

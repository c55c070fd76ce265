"""Congruent triangles: corresponding sides are equally long, corresponding angles equally large."""

from appliance.authoring.solutions.build import add, neg, plain_sum, relation
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import closing, eq, line, math
from appliance.authoring.solutions.situations.formulas import degrees
from appliance.domain.answers import Answer, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Situation
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Group, Node, Sym, rational, symbols
from appliance.solving import quantity_text

_ORDER = ("first", "second", "third")
_OTHER = {"here": "there", "there": "here"}


def congruent(question: Question, answer: Answer) -> tuple[str, ...]:
    situation = question.only(Situation)
    assert situation is not None
    assert isinstance(answer, Scalar)
    known: dict[str, Node] = {role: rational(quantity.value) for role, quantity in situation.values}
    known |= {role: _bare(measure.value) for role, measure in situation.measures}
    if question.goal.kind is GoalKind.AT_SOLUTION:
        return _letter(question, situation, known, answer)
    role = str(question.goal.args[0])
    names = _names(situation)
    twin = _twin(role)
    if twin in known:
        said = quantity_text(answer.value, answer.unit)
        return (
            line(
                "합동인 두 삼각형에서 {} 서로 같으므로 {} {}이다.",
                _law(role),
                line("{은}", _called(role)),
                said,
            ),
        )
    if role.startswith("angle"):
        return _third(role, known, names, answer)
    raise Unsolvable("대응하는 변의 길이가 주어지지 않아 풀이를 쓸 수 없습니다.")


def _third(role: str, known: dict[str, Node], names: tuple[str, str], answer: Scalar) -> tuple[str, ...]:
    """180° less the other two angles of its triangle, which may be told of the other triangle."""
    which = role.rpartition("_")[2]
    others = [f"angle_{order}_{which}" for order in _ORDER if f"angle_{order}_{which}" != role]
    lines, parts = [], []
    for other in others:
        twin = _twin(other)
        found = known.get(other, known.get(twin))
        if found is None or symbols(found):
            raise Unsolvable("두 각의 크기가 주어지지 않아 풀이를 쓸 수 없습니다.")
        if other not in known:
            lines.append(
                line(
                    "합동인 두 삼각형에서 대응각의 크기는 서로 같으므로 {}이다.",
                    relation(_sym(other, names), _sym(twin, names), degrees(found)),
                )
            )
        parts.append(found)
    row = add(degrees(180), *(neg(degrees(part)) for part in parts))
    lines.append(
        f"삼각형의 세 내각의 크기의 합은 $180^\\circ$이므로 "
        f"{eq(_sym(role, names), row, degrees(answer.value))}이다."
    )
    lines.append(line("따라서 {} {}이다.", line("{은}", _called(role)), quantity_text(answer.value, "°")))
    return tuple(lines)


def _letter(
    question: Question, situation: Situation, known: dict[str, Node], answer: Scalar
) -> tuple[str, ...]:
    (wanted,) = question.goal.args
    names = _names(situation)
    if not isinstance(wanted, Sym):
        raise Unsolvable("식의 값을 묻는 합동의 풀이는 쓸 수 없습니다.")
    for role, value in known.items():
        twin = _twin(role)
        if wanted.name not in symbols(value):
            continue
        if twin in known:
            equation = relation(value, known[twin])
            reason = f"합동인 두 삼각형에서 {_law(role)} 서로 같으므로"
        elif role.startswith("angle"):
            which = role.rpartition("_")[2]
            parts = [
                known.get(f"angle_{order}_{which}", known.get(f"angle_{order}_{_OTHER[which]}"))
                for order in _ORDER
            ]
            if any(part is None for part in parts):
                raise Unsolvable("세 각의 크기를 알 수 없어 풀이를 쓸 수 없습니다.")
            equation = relation(
                plain_sum(*(Group(part) if hasattr(part, "terms") else part for part in parts if part)), 180
            )
            reason = (
                "합동인 두 삼각형에서 대응각의 크기는 서로 같고, 삼각형의 세 내각의 크기의 합은"
                " $180^\\circ$이므로"
            )
        else:
            continue
        solved = solve_linear(equation, wanted.name, brief=True)
        return (f"{reason} {math(equation)}이다.", *solved.lines, closing(line("{}의 값은", wanted), answer))
    raise Unsolvable(f"{names[0]}과 {names[1]}의 대응을 알 수 없어 풀이를 쓸 수 없습니다.")


def _bare(value: Node) -> Node:
    return value.arg if isinstance(value, Group) else value


def _twin(role: str) -> str:
    head, _, which = role.rpartition("_")
    return f"{head}_{_OTHER[which]}"


def _law(role: str) -> str:
    return "대응변의 길이는" if role.startswith("side") else "대응각의 크기는"


def _names(situation: Situation) -> tuple[str, str]:
    if len(situation.people) != 2:
        raise Unsolvable("두 삼각형의 이름이 없어 풀이를 쓸 수 없습니다.")
    return situation.people[0], situation.people[1]


def _sym(role: str, names: tuple[str, str]) -> Sym:
    part, order, which = role.split("_")
    triangle, at = names[0] if which == "here" else names[1], _ORDER.index(order)
    return Sym(f"∠{triangle[at]}") if part == "angle" else Sym(triangle[at] + triangle[(at + 1) % 3])


def _called(role: str) -> str:
    """What is asked, without its name: the stem may say DF where the corners are told as F, D."""
    return "구하는 변의 길이" if role.startswith("side") else "구하는 각의 크기"

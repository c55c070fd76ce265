"""Goals that ask for another form: calculated, simplified, expanded, factored, rationalised."""

from collections.abc import Callable

from appliance.domain.goals import Goal, GoalKind
from appliance.mathtext.tree import Add, Frac, Mul, Root, Sym, symbols, walk
from appliance.reading.givens.material import Material
from appliance.reading.goals.shared import NO_EXPRESSION, SEVERAL, expressions_goal, value_kind
from appliance.reading.outcome import Gap, Outcome
from appliance.reading.phrases import Fact, tiles

_SHOW = (
    "나타내시오|나타내어라|나타내라|나타내세요|나타내면|나타내기|나타낸 것은|표현[하라]|고치시오|고쳐라"
    "|고치면|바꾸시오|바꾸어라|바꾸면|쓰시오|써라"
)
_HOW = "(바르게 |옳게 |모두 |각각 )?"

TILES = (
    *tiles(
        "goal",
        f"~{{을}}? {_HOW}계산[하라]",
        f"~{{을}}? {_HOW}계산한 (것은|결과는|값은|결과로 옳은 것은)",
        f"~{{을}}? {_HOW}계산하여 ([쓰라]|간단히 [하라]|간단히 ({_SHOW})|답을 [구하라]|답[하라])",
        "계산 결과(?={을}|{은}|$)",
        "계산한 값(?={을}|{은}|$)",
        data=("calculate",),
    ),
    *tiles(
        "goal",
        f"~{{을}}? {_HOW}간단(히|하게) ([하라]|{_SHOW}|정리[하라])",
        f"~{{을}}? {_HOW}간단(히|하게) (한|나타낸|정리한) (것은|식은|결과는|값은)",
        f"~{{을}}? {_HOW}정리[하라]",
        data=("simplify",),
    ),
    *tiles("goal", f"<expr:shape>(의 )?꼴로 (간단히 )?({_SHOW})", data=("shape",)),
    *tiles(
        "goal",
        f"~{{을}}? {_HOW}전개[하라]",
        f"~{{을}}? {_HOW}전개한 (것은|식은|결과는)",
        f"~{{을}}? {_HOW}전개하여 (간단히 )?([하라]|{_SHOW}|정리[하라])",
        "전개식(?={을}|{은}|$)",
        data=("expand",),
    ),
    *tiles(
        "goal",
        f"~{{을}}? {_HOW}(완전히 )?인수분해[하라]",
        f"~{{을}}? {_HOW}인수분해한 (것은|식은|결과는|것으로 옳은 것은|결과로 옳은 것은)",
        f"~{{을}}? {_HOW}(일차식|두 일차식|인수|다항식)(들)?의 곱(으로|의 꼴로) ({_SHOW})",
        "인수분해(?={을}|{은}|$)",
        data=("factor",),
    ),
    *tiles(
        "goal",
        "~{을}?(의)? (분모(를|의) )?(바르게 )?유리화[하라]",
        f"~{{을}}?(의)? 분모(를|의) (바르게 )?유리화(한|하여) (것은|{_SHOW}|간단히 [하라])",
        "분모의 유리화(?={을})",
        data=("rationalise",),
    ),
    *tiles(
        "goal",
        f"~{{을}}? (가장 간단한 )?(기약분수|분수|기약분수의 꼴|분수의 꼴|분수 꼴)로 ({_SHOW})",
        data=("to_fraction",),
    ),
    *tiles(
        "goal",
        f"~{{을}}? (순환마디를 이용하여 |순환마디에 점을 찍어 |점을 찍어 )?(순환소수|소수|유한소수"
        f"|무한소수)(로|의 꼴로) ({_SHOW})",
        data=("to_decimal",),
    ),
)


def _one(material: Material) -> Gap | None:
    """None where exactly one expression is given, and nothing that it does not need."""
    if not material.expressions:
        return NO_EXPRESSION
    if len(material.expressions) > 1 or len(material.formulas) > 1 + len(material.assigned):
        return SEVERAL
    return None


def _form(kind: GoalKind) -> Callable[[Material, Fact], Outcome]:
    def resolve(material: Material, fact: Fact) -> Outcome:
        return _one(material) or expressions_goal(material, material.expressions, Goal(kind))

    return resolve


def _calculate(material: Material, fact: Fact) -> Outcome:
    if gap := _one(material):
        return gap
    return expressions_goal(material, material.expressions, Goal(value_kind(material.expressions[0].node)))


def _factor(material: Material, fact: Fact) -> Outcome:
    gap = _one(material)
    if gap is None and not symbols(material.expressions[0].node):
        return Gap("인수분해할 다항식에 문자가 없습니다. 소인수분해 문제인지 확인해 주십시오.", 3)
    return gap or expressions_goal(material, material.expressions, Goal(GoalKind.FACTOR))


def _to_decimal(material: Material, fact: Fact) -> Outcome:
    gap = _one(material)
    if gap is None and not any(isinstance(part, Frac) for part in walk(material.expressions[0].node)):
        return Gap("소수로 나타낼 분수가 없습니다.", 3)
    return gap or expressions_goal(material, material.expressions, Goal(GoalKind.TO_DECIMAL))


def _shape(material: Material, fact: Fact) -> Outcome:
    """a√b 꼴로 나타내시오: surds are simplified to it."""
    match material.tokens[fact.tokens["shape"]].node:
        case Mul((Sym(), Root(Sym())), _):
            return _calculate(material, fact)
        case Add() as shape if any(node == Sym("i") for node in walk(shape)):
            outcome = _calculate(material, fact)
            return outcome if isinstance(outcome, Gap) else outcome.using((fact.tokens["shape"],))
        case _:
            return Gap("이런 꼴로 나타내는 문제는 아직 다루지 못합니다.", 3)


RESOLVERS: dict[str, Callable[[Material, Fact], Outcome]] = {
    "calculate": _calculate,
    "simplify": _calculate,
    "shape": _shape,
    "expand": _form(GoalKind.EXPAND),
    "factor": _factor,
    "rationalise": _form(GoalKind.RATIONALISE),
    "to_fraction": _form(GoalKind.TO_FRACTION),
    "to_decimal": _to_decimal,
}

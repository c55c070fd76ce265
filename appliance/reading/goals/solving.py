"""Goals about the solutions of equations and inequalities."""

from appliance.domain.givens import Condition
from appliance.domain.goals import Goal, GoalKind
from appliance.mathtext.tree import Num, Rel, Sym, symbols, walk
from appliance.reading.givens.material import Formula, Material
from appliance.reading.goals.shared import NO_RELATION, SEVERAL, add_conditions, add_relations
from appliance.reading.outcome import Builder, Gap, Outcome
from appliance.reading.phrases import Fact, tiles

_ROOT = "(서로 다른 )?(두 |모든 )?(실)?(근|해)(들)?"
MEET = (
    "({을} )?(동시에 |모두 )?(만족하는|만족시키는|만족하게 하는|참이 되게 하는|참이 되도록 하는|성립하게 "
    "하는|성립하도록 하는)"
)
_VALUES = (
    "({은}|의) ?(모두 )?(?P<count>개수({은} (모두 )?<count?:how>(인가|인지|입니까|일까)?)?"
    "|<count?:how>(인가|인지|입니까|일까|인가요|이다)?|총 개수|몇 개(인가|인지)?)"
)
_WHOLE = "(?P<domain>자연수|정수|양의 정수)"

TILES = (
    *tiles(
        "goal",
        "~{을}?,? [풀라]",
        f"{_ROOT}(의 값)?(?={{을}}|{{은}}|$)",
        f"{_ROOT}(의 )?집합(?={{을}}|{{은}}|$)",
        f"{MEET} <sym>(, ?<sym>|{{와}} <sym>)?의 (모든 )?값(?={{을}}|{{은}}|$)",
        f"({MEET} )?<sym>의 (값의 )?범위",
        "해의 범위",
        data=("solve",),
    ),
    *tiles("goal", f"{_ROOT}의 (총)?합", f"{_ROOT}{{을}} (모두 )?(더한 값|더하면)", data=("roots", "sum")),
    *tiles("goal", f"{_ROOT}의 곱", f"{_ROOT}{{을}} (모두 )?(곱한 값|곱하면)", data=("roots", "product")),
    *tiles("goal", f"{_ROOT}의 차", data=("roots", "difference")),
    *tiles("goal", f"{_ROOT}의 제곱의 합", f"{_ROOT}{{을}} 제곱하여 더한 값", data=("roots", "square_sum")),
    *tiles("goal", f"{_ROOT}의 역수의 합", data=("roots", "reciprocal_sum")),
    *tiles(
        "goal",
        f"({_ROOT} 중(에서)? )?(더 )?큰 (근|해|것|쪽|수|쪽의 근)",
        f"{_ROOT} 중(에서)? (가장 큰 것|큰 값)",
        data=("roots", "larger"),
    ),
    *tiles(
        "goal",
        f"({_ROOT} 중(에서)? )?(더 )?작은 (근|해|것|쪽|수|쪽의 근)",
        f"{_ROOT} 중(에서)? (가장 작은 것|작은 값)",
        data=("roots", "smaller"),
    ),
    *tiles("goal", f"({_ROOT} 중(에서)? )?(양수인|양의) (근|해|것)", data=("signed", ">")),
    *tiles("goal", f"({_ROOT} 중(에서)? )?(음수인|음의) (근|해|것)", data=("signed", "<")),
    *tiles(
        "goal",
        f"({MEET} )?{_WHOLE} ?(<sym>)?(의 값)?{_VALUES}",
        f"({MEET} )?(?P<domain>정수|자연수)(인 )?해{_VALUES}",
        f"{_ROOT}(인|가 되는| 중) {_WHOLE} ?(<sym>)?(의 값)?{_VALUES}",
        data=("integers", "count"),
    ),
    *tiles(
        "goal",
        f"({MEET} )?(가장 큰|최대의|제일 큰|최대) {_WHOLE}( <sym>)?(의 값)?(?={{을}}|{{은}}|$)",
        f"({MEET} )?{_WHOLE}( <sym>)?(의 값)? ?(의|중(에서)?) (최댓값|가장 큰 (것|수|값))",
        f"({MEET} )?(<sym>의 값|{_ROOT}) 중(에서)? (가장 큰|최대의|제일 큰) {_WHOLE}",
        data=("integers", "largest"),
    ),
    *tiles(
        "goal",
        f"({MEET} )?(가장 작은|최소의|제일 작은|최소) {_WHOLE}( <sym>)?(의 값)?(?={{을}}|{{은}}|$)",
        f"({MEET} )?{_WHOLE}( <sym>)?(의 값)? ?(의|중(에서)?) (최솟값|가장 작은 (것|수|값))",
        f"({MEET} )?(<sym>의 값|{_ROOT}) 중(에서)? (가장 작은|최소의|제일 작은) {_WHOLE}",
        data=("integers", "smallest"),
    ),
    *tiles(
        "goal",
        f"({MEET} )?(모든 )?{_WHOLE}( <sym>)?(의 값)?(들)?의 (총)?합",
        f"({MEET} )?(모든 )?{_WHOLE}( <sym>)?(의 값)?(들)?{{을}} (모두 )?(더하면|더한 값|합하면|합한 값)",
        data=("integers", "sum"),
    ),
)


def relations_of(material: Material) -> tuple[Formula, ...] | Gap:
    """The relations that hold together, or why there is not one system."""
    found = material.relations
    if not found:
        return NO_RELATION
    if len(found) != len(material.formulas):
        return SEVERAL
    letters = frozenset(name for one in found for rel in one.relations for name in symbols(rel))
    if not letters:
        return Gap("방정식에 미지수가 없습니다.", 3)
    if len(found) > 1 and not any("연립" in noun for noun in material.nouns) and len(letters) < 2:
        return SEVERAL
    return found


def solve(material: Material, fact: Fact) -> Outcome:
    found = relations_of(material)
    if isinstance(found, Gap):
        return found
    builder = Builder()
    given = add_relations(builder, found, material.variable)
    count = sum(len(rel.ops) * (2 if _is_complex(rel) else 1) for rel in given.items)
    if len(given.unknowns) > count:
        return Gap(f"미지수가 {len(given.unknowns)}개인데 방정식이 {count}개뿐입니다.", 3)
    add_conditions(builder, material)
    return builder.build(Goal(GoalKind.SOLVE))


def _is_complex(relation: Rel) -> bool:
    """An equation of complex numbers is two."""
    return any(node == Sym("i") for node in walk(relation))


def _one_equation(material: Material) -> tuple[Formula, ...] | Gap:
    found = relations_of(material)
    if isinstance(found, Gap):
        return found
    if len(found) > 1 or found[0].token.category not in ("eq", "line", "assign"):
        return Gap("근을 구할 방정식이 하나여야 합니다.", 3)
    return found


def roots(material: Material, fact: Fact) -> Outcome:
    found = _one_equation(material)
    if isinstance(found, Gap):
        return found
    builder = Builder()
    add_relations(builder, found, material.variable)
    add_conditions(builder, material)
    return builder.build(Goal(GoalKind.ROOTS, (str(fact.data[1]),)))


def signed(material: Material, fact: Fact) -> Outcome:
    """양수인 해: the condition x>0 beside the equation."""
    found = _one_equation(material)
    if isinstance(found, Gap):
        return found
    builder = Builder()
    given = add_relations(builder, found, material.variable)
    if len(given.unknowns) != 1:
        return Gap("미지수가 하나인 방정식이 아닙니다.", 3)
    relation = Rel((Sym(given.unknowns[0]), Num("0")), (str(fact.data[1]),))
    builder.add(fact.start, Condition(relation))
    return builder.build(Goal(GoalKind.SOLVE))


def integers(material: Material, fact: Fact) -> Outcome:
    found = material.inequalities
    if not found:
        return Gap("부등식이 없습니다. 식을 적어 주십시오.", 3)
    if len(found) != len(material.formulas):
        return SEVERAL
    if len(found) > 1 and not any("연립" in noun for noun in material.nouns):
        return SEVERAL
    builder = Builder()
    given = add_relations(builder, found, material.variable)
    if len(given.unknowns) != 1:
        return Gap("미지수가 하나인 부등식이 아닙니다.", 3)
    domain = "integer" if fact.words.get("domain") == "정수" else "natural"
    return builder.build(Goal(GoalKind.INTEGERS, (str(fact.data[1]), domain)))


RESOLVERS = {"solve": solve, "roots": roots, "signed": signed, "integers": integers}

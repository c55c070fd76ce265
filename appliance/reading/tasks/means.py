# ruff: noqa: E501 (a table: each row on its line)
"""The greatest or least value of an expression of positive letters, by the means of two numbers."""

from collections.abc import Sequence

from appliance.domain.givens import Parts
from appliance.domain.goals import Goal, GoalKind
from appliance.mathtext.tree import Num, Rel, Sym, symbols
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import NOTHING_ASKED, SEVERAL_ASKED, Builder, Gap, Outcome
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.tokens import Token

CALLS = "최댓값|최솟값"
_WHEN = (
    "(이고,?|이며,?|일 때,?|이면,?|인|,|이다[.]?|에 대하여,?|을 만족(시킬|할) 때,?|를 만족(시킬|할) 때,?)?"
)
_POSITIVE = "(양수|양의 실수|양의 수)"
_EXTREMES = {"최댓값": "max", "최솟값": "min"}
POOL: tuple[Tile, ...] = (
    *common(),
    *tiles("above", f"<ineq:r>(,|이고,?|{{와}}) ?<ineq:r2>{_WHEN}", f"<ineq:r>{_WHEN}", r"\(단,? <ineq:r>(,|이고,?) ?<ineq:r2>(이다)?[.]?\)", r"\(단,? <ineq:r>(이다)?[.]?\)"),
    *tiles(
        "above",
        f"{_POSITIVE} <sym:a>({{이}}|에 대하여),?",
        f"(두 )?{_POSITIVE} <sym:a>(,|{{와}}) ?<sym:b>({{이}}|에 대하여),?",
        rf"\(단,? <sym:a>{{은}} {_POSITIVE}(이다)?[.]?\)",
        rf"\(단,? <sym:a>(,|{{와}}) ?<sym:b>{{은}} {_POSITIVE}(이다)?[.]?\)",
    ),
    *tiles("tie", f"<eq,line:tie>{_WHEN}", "<eq,line:tie>{을} 만족(시킬|할) 때,?", "<eq,line:tie>{을} 만족(시키는|하는)"),
    *tiles("goal", "(이때,? )?<expr,sym:target>의 (?P<extreme>최댓값|최솟값)", "<expr:target>{이} 가지는 (?P<extreme>최댓값|최솟값)"),
    *tiles("filler", "이때,?", "산술평균과 기하평균의 관계를 이용하여"),
)  # fmt: skip


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    goals = [fact for fact in facts if fact.tag == "goal"]
    ties = [fact for fact in facts if fact.tag == "tie"]
    if not goals:
        return NOTHING_ASKED
    if len(goals) > 1 or len(ties) > 1:
        return SEVERAL_ASKED
    positive = _positive(facts, tokens)
    if isinstance(positive, Gap):
        return positive
    (goal,) = goals
    target = tokens[goal.tokens["target"]].node
    tie = tokens[ties[0].tokens["tie"]].node if ties else None
    if target is None or not symbols(target) or (ties and tie is None):
        return Gap("어떤 식의 값을 구하는지 알 수 없습니다.", 2)
    letters = symbols(target) | (symbols(tie) if tie is not None else frozenset())
    if letters != positive:
        return Gap("식의 문자가 모두 양수라는 조건이 없습니다.", 2)
    builder = Builder()
    items = [("target", target)]
    places = {goal.tokens["target"]: ("items", "target")}
    if tie is not None:
        items.append(("tie", tie))
        places[ties[0].tokens["tie"]] = ("items", "tie")
    builder.add(goal.start, Parts(tuple(items)), places)
    builder.use(*(index for fact in facts if fact.tag == "above" for index in fact.tokens.values()))
    return builder.build(Goal(GoalKind.FIND, ("means", _EXTREMES[goal.words["extreme"]])))


def _positive(facts: Sequence[Fact], tokens: Sequence[Token]) -> frozenset[str] | Gap:
    """The letters of which the stem says that they are positive."""
    found: set[str] = set()
    for fact in facts:
        if fact.tag != "above":
            continue
        for index in fact.tokens.values():
            node = tokens[index].node
            if isinstance(node, Rel) and node.ops == (">",) and node.sides[1] == Num("0"):
                node = node.sides[0]
            if not isinstance(node, Sym) or len(node.name) != 1:
                return Gap("문자가 양수라는 조건이 아닙니다.", 2)
            found.add(node.name)
    return frozenset(found)

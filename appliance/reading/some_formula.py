# ruff: noqa: E501 (a table: each row on its line)
"""어떤 식에서 A를 빼었더니 B가 되었다: what the formula was, and what should have come out."""

from collections.abc import Sequence

from appliance.domain.givens import Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.mathtext.tree import Add, Group, Mul, Neg, Node, Num, symbols
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import NOTHING_ASKED, SEVERAL_ASKED, Builder, Gap, Outcome, Path
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.tokens import Token

CALLS = "(다항|일차)식.{3}에(서)?.*(니|면)|어떤(다항)?식|어떤(일|이)차식|어떤(유리|정|자연)?수에.*잘못"

_FORMULA = "(어떤 (다항식|식|일차식|이차식)|(다항식|일차식) <sym>)"
_A, _B = "<expr,sym,num:a>", "<expr,sym,num:b>"
_ADDED = "(더했더니|더하였더니|더하면|더하여|더하니|더한 결과|더했을 때)"
_TAKEN = "(뺐더니|빼었더니|빼면|빼니|뺀 결과|빼었을 때|뺐을 때)"
_BECAME = "{이} (되었다|된다|되었을 때,?|될 때,?|나왔다|되었다고 한다|되었다면|된다고 한다|된다고 할 때,?)"
_WRONGLY = "(을|를)? ?(해야 할 것을 |해야 하는데 )?(잘못하여 |잘못 |잘못해서 |실수로 )"
_SHOULD_ADD = "더해야 (할 것을|하는데|할 것을,)"
_NUMBER = "어떤 (수|유리수|정수|자연수)"
_SHOULD_TAKE = "(빼야|빼어야) (할 것을|하는데|할 것을,)"
POOL: tuple[Tile, ...] = (
    *common(),
    *tiles("done", f"{_FORMULA}에서 {_A}{{을}} {_TAKEN} {_B}{_BECAME}", data=("+",)),
    *tiles("done", f"{_FORMULA}에 {_A}{{을}} {_ADDED} {_B}{_BECAME}", data=("-",)),
    *tiles("done", f"{_FORMULA}에서 {_A}{{을}} {_SHOULD_TAKE} ?(잘못하여|잘못|잘못해서|실수로) {_ADDED} {_B}{_BECAME}", data=("-", "-")),
    *tiles("done", f"{_FORMULA}에 {_A}{{을}} {_SHOULD_ADD} ?(잘못하여|잘못|잘못해서|실수로) {_TAKEN} {_B}{_BECAME}", data=("+", "+")),
    *tiles("done", f"{_NUMBER}에서 {_A}{{을}} {_SHOULD_TAKE} ?(잘못하여|잘못|잘못해서|실수로) {_ADDED} {_B}{_BECAME}", data=("-", "-", "number")),
    *tiles("done", f"{_NUMBER}에 {_A}{{을}} {_SHOULD_ADD} ?(잘못하여|잘못|잘못해서|실수로) {_TAKEN} {_B}{_BECAME}", data=("+", "+", "number")),
    *tiles("from", f"{_A}에서 {_FORMULA}{{을}} {_TAKEN} {_B}{_BECAME}", data=("from",)),
    *tiles("goal", "(이때,? )?(이 )?어떤 (다항식|식|일차식|이차식)(?={을}|{은}|$)", "(이때,? )?(처음|원래)의? (다항식|식)", "(이때,? )?(다항식|일차식) <sym>(?={을}|{은}|$)", data=("formula",)),
    *tiles("goal", "(이때,? )?(바르게|옳게) (계산한|계산했을 때의) (식|결과|답|값)", "(이때,? )?(바르게|옳게) 계산하면", data=("right",)),
)  # fmt: skip


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    told = [fact for fact in facts if fact.tag in ("done", "from")]
    goals = [fact for fact in facts if fact.tag == "goal"]
    if len(told) != 1 or len(goals) != 1:
        return SEVERAL_ASKED if len(goals) > 1 else NOTHING_ASKED
    fact = told[0]
    first, second = (tokens[fact.tokens[name]].node for name in ("a", "b"))
    number = "number" in fact.data
    if first is None or second is None or bool(symbols(first) or symbols(second)) == number:
        return Gap("어떤 식에 무엇을 하는지 알 수 없습니다.", 2)
    right = goals[0].data == ("right",)
    if right and len(fact.data) < 2:
        return Gap("바르게 계산하면 무엇을 해야 하는지 적혀 있지 않습니다.", 3)
    places: dict[int, Path]
    if fact.tag == "from":  # A-(what it was)=B
        body: Node = Add((Group(first), Neg(Group(second))))
        places = {
            fact.tokens["a"]: ("body", "terms", "0", "arg"),
            fact.tokens["b"]: ("body", "terms", "1", "arg", "arg"),
        }
    else:
        taken = Group(first) if not right else Mul((Num("2"), Group(first)), ("",))
        deep: Path = ("arg",) if not right else ("factors", "1", "arg")
        minus = fact.data[0] == "-"
        body = Add((Group(second), Neg(taken) if minus else taken))
        places = {
            fact.tokens["b"]: ("body", "terms", "0", "arg"),
            fact.tokens["a"]: ("body", "terms", "1", *(("arg",) if minus else ()), *deep),
        }
    builder = Builder()
    builder.add(fact.start, Expression(body), places)
    return builder.build(Goal(GoalKind.CALCULATE if number else GoalKind.SIMPLIFY))

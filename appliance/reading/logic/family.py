"""How Korean texts speak of statements and conditions, and the Question of what they say."""

from collections.abc import Sequence

from appliance.domain.givens import Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.mathtext.tree import Rel, Sym
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import NOTHING_ASKED, SEVERAL_ASKED, Builder, Gap, Outcome
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.tokens import Token

CALLS = "조건|명제|대우|모든실수|어떤실수|임의의실수"

_REL = "eq,line,assign,ineq,double"
_Q = "['\"‘’“”`「」]?"
_IF = f"{_Q}<{_REL}:p>(이면|일 때|이라면|라면),? <{_REL}:q>(이다)?[.]?{_Q}"
_JUDGE = (
    "({의}|{은}|{이})? ?(참,? ?거짓|참과 거짓|참 거짓)({을})? (판별[하라]|판단[하라]|말[하라]|[쓰라])|"
    "({은}|{이}) (참인지 거짓인지|참인가 거짓인가|참인가,? 거짓인가)(를)? ?(판별[하라]|판단[하라]|말[하라]|"
    "[쓰라])?"
).replace("{의}", "의")
_ANY = "(모든|임의의)"
_FOR = "(실수 )?<sym:x>에 대하여,? "
_NAMED = "(조건 )?<sym:{0}>"
_SO_THAT = "(이|가) (되도록|되게) 하는|(이|가) 되기 위한|(이|가) 될 때,?|일 때,?|이도록 하는"
_LETTER = "(실수 |정수 |상수 |자연수 )?<sym:letter>"
_ASKS = (("range", "의 (값의 )?범위"), ("largest", "의 최댓값"), ("smallest", "의 최솟값"))

GOALS: tuple[Tile, ...] = (
    *tiles(
        "goal",
        f"{_NAMED.format('a')}{{은}} {_NAMED.format('b')}이기 위한 (무슨|어떤) 조건(인가|인지 "
        f"[쓰라]|인지 [구하라]|"
        f""
        f"입니까)?",
        data=("relation",),
    ),
    *tiles(
        "goal",
        f"(조건 )?<{_REL}:p>{{은}} (조건 )?<{_REL}:q>이기 위한 (무슨|어떤) 조건(인가|인지 [쓰라]|"
        f"인지 [구하라]|"
        f""
        f"입니까)?",
        data=("relation",),
    ),
    *(
        tile
        for op, ending in _ASKS
        for kind, turned in (("충분조건", False), ("필요조건", True))
        for tile in tiles(
            "goal",
            f"<{_REL}:p>{{이}} <{_REL}:q>이기 위한 {kind.replace('조건', ' ?조건')}({_SO_THAT}) "
            f"{_LETTER}{ending}",
            data=(op, turned),
        )
    ),
    *tiles("goal", f"(명제 )?{_IF}({_JUDGE})", data=("truth",)),
    *tiles("goal", f"(명제 )?{_IF}의 역({_JUDGE})", data=("truth", "turned")),
    *tiles("goal", f"(명제 )?{_Q}{_ANY} {_FOR}<{_REL}:p>(이다)?[.]?{_Q}({_JUDGE})", data=("all",)),
    *tiles("goal", f"(명제 )?{_Q}어떤 {_FOR}<{_REL}:p>(이다)?[.]?{_Q}({_JUDGE})", data=("some",)),
    *tiles("goal", f"(명제 )?{_IF}의 역", data=("converse",)),
    *tiles("goal", f"(명제 )?{_IF}의 대우", data=("contrapositive",)),
    *tiles("goal", f"(조건 )?{_Q}<{_REL}:p>{_Q}(이다)?{_Q}?의 부정".replace("?의", "의"), data=("negation",)),
    *(
        tile
        for op, ending in _ASKS
        for kind, turned in (("충분조건", False), ("필요조건", True))
        for tile in tiles(
            "goal",
            f"{_NAMED.format('a')}{{이}} {_NAMED.format('b')}이기 위한 "
            f"{kind.replace('조건', ' ?조건')}({_SO_THAT}) {_LETTER}{ending}",
            data=(op, turned),
        )
    ),
    *(
        tile
        for op, ending in _ASKS
        for tile in tiles(
            "goal",
            f"(명제 )?<logic:arrow>{{이}} (항상 )?참(이 되도록 하는|이 되게 하는|이 되기 위한|일 "
            f"때,?|이도록 하는) "
            f""
            f"{_LETTER}{ending}",
            f"(명제 )?{_IF}{{이}} (항상 )?참(이 되도록 하는|이 되게 하는|이 되기 위한|일 때,?|이도록 하는) "
            f"{_LETTER}{ending}",
            data=(op, False),
        )
    ),
)
_FURNITURE = (
    *tiles("naming", f"<sym:name> ?: ?<{_REL}:it>", f"조건 <sym:name>{{이}} <{_REL}:it>"),
    *tiles(
        "word",
        "(실수 <sym>에 대한 |<sym>에 대한 )?(두 )?조건",
        "(두 )?조건 <sym>, ?<sym>{이}",
        "두 실수 조건",
        "명제",
    ),
    *tiles("tells", "~에 대하여,?", "~에서,?", "~일 때,?", "~이고,?", "~,", "~{이} 다음과 같을 때,?"),
)
POOL: tuple[Tile, ...] = (*common(), *GOALS, *_FURNITURE)


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    goals = [fact for fact in facts if fact.tag == "goal"]
    if not goals:
        return NOTHING_ASKED
    if len(goals) > 1:
        return SEVERAL_ASKED
    (goal,) = goals
    named: dict[str, tuple[int, int, Rel]] = {}
    for fact in facts:
        if fact.tag == "naming":
            letter, index = tokens[fact.tokens["name"]].node, fact.tokens["it"]
            node = tokens[index].node
            if not isinstance(letter, Sym) or not isinstance(node, Rel) or letter.name in named:
                return Gap("조건의 이름이 없거나 두 번 쓰였습니다.", 3)
            named[letter.name] = (fact.start, index, node)
    for name in ("p", "q"):
        if name in goal.tokens:
            node = tokens[goal.tokens[name]].node
            assert isinstance(node, Rel)
            other = {"p": "q", "q": "p"}[name] if goal.data[1:] == ("turned",) else name
            named[other] = (goal.start + (name == "q"), goal.tokens[name], node)
    return _built(goal, tokens, named)


def _built(goal: Fact, tokens: Sequence[Token], named: dict[str, tuple[int, int, Rel]]) -> Outcome:
    op = str(goal.data[0])
    order = _order(goal, tokens)
    if order is None or not set(order) <= set(named):
        return Gap("조건이 모두 적혀 있지 않습니다. 조건을 적어 주십시오.", 2)
    builder = Builder()
    for name, (start, index, node) in named.items():
        if name not in order:
            return Gap(f"조건 {name}가 쓰이지 않았습니다.", 3)
        builder.add(start, Expression(node, name), {index: ("body",)})
    builder.use(*goal.tokens.values())
    if "letter" in goal.tokens:
        letter = tokens[goal.tokens["letter"]].node
        if not isinstance(letter, Sym):
            return Gap("어떤 문자의 범위인지 알 수 없습니다.", 2)
        how = "true" if "참" in goal.text else "necessary" if goal.data[1] else "sufficient"
        return builder.build(Goal(GoalKind.LOGIC, (op, letter, how, *order)))
    args: tuple[str, ...] = (op, *order) if op == "relation" else (op,)
    return builder.build(Goal(GoalKind.LOGIC, args))


def _order(goal: Fact, tokens: Sequence[Token]) -> tuple[str, ...] | None:
    """Which condition is said to lie within which."""
    if "a" in goal.tokens:
        names = [tokens[goal.tokens[key]].node for key in ("a", "b")]
        if not all(isinstance(node, Sym) for node in names):
            return None
        first, second = (node.name for node in names if isinstance(node, Sym))
        return (second, first) if goal.data[1:] == (True,) else (first, second)
    if "arrow" in goal.tokens:
        node = tokens[goal.tokens["arrow"]].node
        if (
            isinstance(node, Rel)
            and node.ops in (("→",), ("⇒",))
            and all(isinstance(s, Sym) for s in node.sides)
        ):
            return tuple(side.name for side in node.sides if isinstance(side, Sym))
        return None
    found = tuple(name for name in ("p", "q") if name in goal.tokens)
    return found[::-1] if goal.data[1:] == (True,) else found

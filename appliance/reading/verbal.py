"""Arithmetic told in words: 어떤 수의 3배에서 5를 뺀 수는 그 수의 2배보다 4만큼 크다.

The words are read from left to right: a number, what is done to it, and what it is compared with.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from appliance.domain.givens import Expression, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.mathtext.tree import Add, Frac, Group, Mul, Neg, Node, Num, Rel, Sym, rational, symbols
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import NOTHING_ASKED, Builder, Gap, Outcome, Path
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.tokens import Token

CALLS = "어떤|배|더한|더하|뺀|빼|곱한|나눈"

_RESULT = "(수|것|값)"
_END = "(다|다고 한다|다고 할 때|다고 하자|다면|을 때|ㄹ 때|고 한다)"
_IS = "(이다|일 때|이라고 한다|이라 한다|이라고 할 때|이다고 한다|이었다|라고 한다|였다)"
STEPS: tuple[Tile, ...] = (
    *tiles("times", "~의 <multiple:n>", "~{을} <multiple:n> ?(한|하여|하면) ?" + _RESULT + "?"),
    *(
        tile
        for op, after, verb, then in (
            ("add", "에", "더한", "더하"),
            ("sub", "에서", "뺀", "빼"),
            ("mul", "에", "곱한", "곱하"),
        )
        for tile in (
            *tiles("step", f"~{after} <num:n>{{을}} {verb} {_RESULT}?", data=(op,)),
            *tiles("step", f"~{after} <num:n>{{을}} {then}면,?", data=(op, "subject")),
            *tiles("step", f"~{after} <num:n>{{을}} {then}(여|고|어|어서|여서|ㄴ 후),?", data=(op,)),
        )
    ),
    *tiles("step", f"~{{을}} <num:n>{{으로}} 나눈 {_RESULT}", data=("div",)),
    *tiles("step", "~{을} <num:n>{으로} 나누면,?", data=("div", "subject")),
    *tiles("step", "~보다 <num:n>(만큼)? 큰 수", data=("add",)),
    *tiles("step", "~보다 <num:n>(만큼)? 작은 수", data=("sub",)),
)
POOL: tuple[Tile, ...] = (
    *common(),
    *STEPS,
    *tiles(
        "base",
        "어떤 (?P<kind>수|자연수|정수|유리수)( <sym:s>)?",
        "(이|그|처음|원래|원래의) (수|자연수|정수)",
        "(자연수 |수 |정수 )?<sym:s>",
    ),
    *tiles("value", "<num:n>"),
    *tiles("subject", "~{은}", "~{이}"),
    *tiles(
        "equals",
        f"~{{와}} 같{_END}",
        "~{와} (같아진다|일치한다|서로 같다|같을 때),?",
        "~{이} (된다|되었다|될 때|된다고 한다|되었을 때),?",
        f"~{_IS},?",
    ),
    *tiles(
        "more",
        f"~보다 <num:n>(만큼)? (?P<way>크|작|많|적){_END},?",
        "~보다 <num:n>(만큼)? (?P<way>클|작을) 때,?",
    ),
    *(
        tile
        for said, op in (
            ("크", ">"),
            ("작", "<"),
            ("크지 않", "≤"),
            ("작지 않", "≥"),
            ("크거나 같", "≥"),
            ("작거나 같", "≤"),
        )
        for tile in tiles("unequal", f"~보다 {said}{_END},?", data=(op,))
    ),
    *(
        tile
        for said, op in (("초과", ">"), ("미만", "<"), ("이하", "≤"), ("이상", "≥"))
        for tile in tiles("unequal", f"~ ?{said}({_IS}|{{이}} 된다),?", data=(op,))
    ),
    *tiles(
        "express",
        "~(라는 것|는 것)?{을}? (이를 )?(문자를 사용한 |<sym> ?에 대한 |문자 <sym>{을}"
        " 사용한 |<sym>{을} 사용한 |간단한 )?(?P<as>등식|식|방정식|부등식|일차식"
        "|일차부등식)으로 (나타내시오|나타내어라|나타내라|나타내면|나타낸 것은|나타내세요)",
        "~{을}? (문자를 사용하여|<sym>{을} 사용하여) (나타내시오|나타내어라|나타내라|나타내면)",
    ),
    *tiles("filler", "(이러한|이와 같은|이때|이를)"),
    *tiles(
        "whole",
        "(이를 )?(만족하는|만족시키는) (?P<size>가장 작은|가장 큰) (?P<sort>정수|자연수)",
        "(이러한|이와 같은|이를 만족하는|이를 만족시키는) (?P<sort>정수|자연수) (중(에서)?|가운데)"
        " (?P<size>가장 작은|가장 큰) (수|것|정수|자연수)",
        "(?P<size>가장 작은|가장 큰) (어떤 )?(?P<sort>정수|자연수)(?={을}|{은}|$)",
    ),
)
_UNCLEAR = Gap("어떤 수에 무엇을 하는지 알 수 없습니다. 다른 말로 적어 주십시오.", 1)


@dataclass(frozen=True, slots=True)
class _Built:
    """A formula and where in it the tokens stand."""

    node: Node
    places: tuple[tuple[int, Path], ...] = ()

    def under(self, *path: str) -> tuple[tuple[int, Path], ...]:
        return tuple((token, (*path, *inner)) for token, inner in self.places)


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    letters = {node.name for fact in facts if fact.tag == "base" and "s" in fact.tokens
               and isinstance(node := tokens[fact.tokens["s"]].node, Sym)}  # fmt: skip
    if len(letters) > 1:
        return _UNCLEAR
    name = next(iter(letters), "x")
    express = next((fact for fact in facts if fact.tag == "express"), None)
    left: _Built | None = None
    now: _Built | None = None
    relation: tuple[str, _Built, _Built] | None = None
    asked = False
    used = {token for fact in facts for token in fact.tokens.values()}
    for fact in facts:
        if fact.tag == "base":
            if relation is not None:
                asked = True
            elif now is not None:
                return _UNCLEAR
            else:
                now = _Built(Sym(name))
        elif fact.tag == "value":
            node = tokens[fact.tokens["n"]].node
            if now is not None or relation is not None or node is None:
                return _UNCLEAR
            now = _Built(node, ((fact.tokens["n"], ()),))
        elif fact.tag in ("times", "step"):
            if now is None:
                return _UNCLEAR
            done = _done(fact, now, tokens)
            if done is None:
                return _UNCLEAR
            now = done
            if "subject" in fact.data:
                left, now = now, None
        elif fact.tag == "subject":
            if relation is None:
                if now is None or left is not None:
                    return _UNCLEAR
                left, now = now, None
        elif fact.tag in ("equals", "more", "unequal"):
            if left is None or now is None or relation is not None:
                return _UNCLEAR
            relation, left, now = _compared(fact, left, now, tokens), None, None
            if relation is None:
                return _UNCLEAR
    sorts = {fact.words["kind"] for fact in facts if fact.tag == "base" and "kind" in fact.words}
    whole = [fact for fact in facts if fact.tag == "whole"]
    if whole and (len(whole) > 1 or sorts != {whole[0].words["sort"]}):
        return _UNCLEAR
    if whole and (relation is None or relation[0] == "="):
        return _UNCLEAR
    return _question(name, relation, now, express, asked, frozenset(used), whole[0] if whole else None)


def _question(
    name: str,
    relation: tuple[str, _Built, _Built] | None,
    now: _Built | None,
    express: Fact | None,
    asked: bool,
    used: frozenset[int],
    whole: Fact | None = None,
) -> Outcome:
    builder = Builder()
    if relation is None:
        if (
            express is None
            or now is None
            or not symbols(now.node)
            or express.words.get("as") not in ("식", "일차식", None)
        ):
            return NOTHING_ASKED if express is None else _UNCLEAR
        builder.add(0, Expression(now.node), dict(now.under("body")))
        return builder.build(Goal(GoalKind.EXPRESS)).using(used)
    op, left, right = relation
    places = dict((*left.under("items", "0", "sides", "0"), *right.under("items", "0", "sides", "1")))
    given = Relations((Rel((left.node, right.node), (op,)),), (name,))
    if not symbols(left.node) | symbols(right.node):
        return _UNCLEAR
    builder.add(0, given, places)
    if express is not None:
        wanted = "부등식" if op != "=" else "식"
        if not str(express.words.get("as", wanted)).endswith(wanted) and wanted != "식":
            return _UNCLEAR
        return builder.build(Goal(GoalKind.EXPRESS)).using(used)
    if whole is not None:
        end = "smallest" if whole.words["size"].endswith("작은") else "largest"
        domain = "integer" if whole.words["sort"] == "정수" else "natural"
        return builder.build(Goal(GoalKind.INTEGERS, (end, domain))).using(used)
    if not asked:
        return NOTHING_ASKED
    if op != "=":
        return Gap("부등식을 만족시키는 수가 하나가 아닙니다.", 3)
    return builder.build(Goal(GoalKind.NUMBER)).using(used)


def _number(index: int, tokens: Sequence[Token]) -> Node | None:
    token = tokens[index]
    if token.node is not None and token.value is None:
        return token.node
    return rational(token.value) if token.value is not None else None


def _done(fact: Fact, now: _Built, tokens: Sequence[Token]) -> _Built | None:
    """What is done to the number, in the form in which a book writes it."""
    index = fact.tokens["n"]
    number = _number(index, tokens)
    if number is None or symbols(number):
        return None
    op = "mul" if fact.tag == "times" else str(fact.data[0])
    bare = isinstance(now.node, Sym | Num)
    inner: Node = now.node if bare or isinstance(now.node, Mul | Frac) else Group(now.node)
    deeper: tuple[str, ...] = () if inner is now.node else ("arg",)
    shown = () if tokens[index].state == "word" else ((index, ()),)
    if op == "mul":
        if isinstance(number, Neg) or isinstance(now.node, Mul | Frac | Num):
            return None
        node: Node = Mul((number, inner), ("",))
        return _Built(node, (*((i, ("factors", "0")) for i, _ in shown), *now.under("factors", "1", *deeper)))
    if op == "div":
        if not isinstance(number, Num):
            return None
        return _Built(Frac(now.node, number), (*((i, ("den",)) for i, _ in shown), *now.under("num")))
    if isinstance(now.node, Add):
        return None
    if op == "add":
        sign = Group(number) if isinstance(number, Neg) else number
        at = ("terms", "1", "arg") if isinstance(number, Neg) else ("terms", "1")
        return _Built(Add((now.node, sign)), (*now.under("terms", "0"), *((i, at) for i, _ in shown)))
    taken = Neg(Group(number)) if isinstance(number, Neg) else Neg(number)
    deep: Path = ("terms", "1", "arg", "arg") if isinstance(number, Neg) else ("terms", "1", "arg")
    return _Built(Add((now.node, taken)), (*now.under("terms", "0"), *((i, deep) for i, _ in shown)))


def _compared(
    fact: Fact, left: _Built, right: _Built, tokens: Sequence[Token]
) -> tuple[str, _Built, _Built] | None:
    if fact.tag == "more":
        op = "add" if fact.words["way"] in ("크", "클", "많") else "sub"
        more = _done(Fact("step", fact.tokens, {}, (op,), fact.start, ""), right, tokens)
        return ("=", left, more) if more is not None else None
    return ("=" if fact.tag == "equals" else str(fact.data[0]), left, right)

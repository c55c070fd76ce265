"""Angles in words: vertical, straight and right ones, of parallel lines, triangles and quadrilaterals."""

from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.quantity import Quantity
from appliance.mathtext.tree import Mul, Node, Rel, Sym
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import NOTHING_ASKED, SEVERAL_ASKED, Gap, Outcome
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.situations.building import SEVERAL_VALUES, Where, build
from appliance.reading.situations.letters import LETTER_GOAL, asked_letter
from appliance.reading.tokens import CATEGORIES, Token

CALLS = f"각|{CATEGORIES['angled']}|{CATEGORIES['angle']}"
ORDER = ("first", "second", "third", "fourth", "fifth")
KINDS = {2: "angles.two", 3: "angles.three", 4: "angles.four"}

_IS = (
    "({이}고,?|{이}며,?|인(?!가|지)|일 ?때,?|{이}면,?|이다[.]?|다[.]?|인데,?|이라고 할 때,?|이라 할 때,?"
    "|라 할 때,?"
    "|라고 할 때,?|이라고 한다|라고 한다|이라 하자|라 하자|,)?"
)
_S = "({이}|{은}|{을})?"
_SIZE = "(의 ?크기)?"
_WHICH = "(?P<which>맞꼭지각|동위각|엇각|동측내각)"
_AGAIN = "(?P<again>동위각|엇각|맞꼭지각|동측내각)"
_ONE = "(한 |어느 한 |어떤 )?"
_MADE = "(만나서 |만날 때,? ?|만나 |만날 때에 ?|만나면서 )?(생기는 |생긴 |만들어지는 |이루는 )?"
_SPELLED = "angle,expr,sym"
_SAME_SIDE = "(같은 쪽에 있는 두 (내)?각|같은 쪽의 (두 )?내각|같은쪽 내각)"

TILES: tuple[Tile, ...] = (
    *tiles("named", f"<angled:v>{_IS}", f"<corner:v>{_IS}"),
    *tiles("named", f"<sym:n>{_SIZE}{_S} <angle:v>{_IS}"),
    *tiles(
        "line",
        f"<sym,expr:n>({{이}}|{{은}}) (?P<what>평각|직각){_IS}",
        "(?P<what>평각|직각) <sym,expr:n>(에서|에 대하여)?,?",
    ),
    *tiles(
        "on_line",
        "(세 )?점 <sym>,? ?<sym>,? ?<sym>{이} (이 순서대로 )?한 직선 위에 있(고,?|을 때,?|다[.]?|으며,?|는)",
        "점 <sym>{이} (직선|선분) <sym,expr> 위에 있(고,?|을 때,?|다[.]?|으며,?|는)",
    ),
    *tiles(
        "triangle",
        "(예각|둔각)?삼각형( <sym,expr:n>)?(의|에서|에 대하여|{은}|{이} 있다[.]?)?,?",
        "<sym:tri>(에서|에 대하여|의),?",
    ),
    *tiles("square", "(볼록)?사각형( <sym,expr:n>)?(의|에서|에 대하여|{은}|{이} 있다[.]?)?,?"),
    *tiles(
        "pair",
        f"{_ONE}(한 쌍의 |두 )?{_WHICH}{_SIZE}{_S} (각각 )?<angle,sym:v>(,|{{와}}) ?<angle,sym:w>{_IS}",
        f"{_ONE}{_SAME_SIDE}{_SIZE}{_S} (각각 )?<angle,sym:v>(,|{{와}}) ?<angle,sym:w>{_IS}",
    ),
    *tiles(
        "single",
        f"{_ONE}(한 쌍의 |두 )?{_WHICH}( 중에?서?)?( 한 각| 하나| 한 개)?{_SIZE}{_S} <angle:v>{_IS}",
        f"{_ONE}{_SAME_SIDE}( 중)?( 한 각| 하나)?{_SIZE}{_S} <angle:v>{_IS}",
    ),
    *tiles(
        "other",
        f"(그 각의 |이 각의 )?(다른 (한 )?|나머지 (한 )?)(각|내각|하나){_SIZE}",
        f"(그 각의 |이 각의 )?(다른 (한 )?|나머지 (한 )?){_AGAIN}{_SIZE}",
        f"(그 |이 각의 |그 각의 ){_AGAIN}{_SIZE}",
    ),
    *tiles(
        "lines",
        f"(한 점( <sym>)?에서 )?{_ONE}(두|서로 다른 두) 직선{{이}} (한 점( <sym>)?에서 )?{_MADE}",
    ),
    *tiles(
        "parallel",
        "(서로 )?평행한 두 직선( <sym>,? ?<sym>| <sym>{와} <sym>)?({이}|{와}|{을}) "
        f"(다른 |서로 다른 )?(한 |하나의 )?(직선( <sym>)?)({{이}}|{{와}}|{{으로}})? ?{_MADE}(각"
        f" 중(에서)? ?)?",
        f"(두 직선 )?<told,logic,ineq,eq:rel>(이고,?|일 때,?|인|이며,?) ?((두 직선 (<sym>,?"
        f" ?<sym>)?{{이}} )?(다른 )?한? ?직선( <sym>)?{{와}} {_MADE})?",
        f"두 직선( <sym>,? ?<sym>| <sym>{{와}} <sym>)?{{이}} (서로 )?평행하(고,?|며,?|다[.]?|ㄹ 때,?)?"
        f" ?((다른 )?(한 )?직선( <sym>)?{{와}} {_MADE})?",
        f"두 직선( <sym>,? ?<sym>| <sym>{{와}} <sym>)?{{이}} (서로 )?평행할 때,? ?((다른 )?(한 )?직선("
        f" <sym>)?{{와}} {_MADE})?",
    ),
    *tiles(
        "all",
        f"(세|네|다섯) (내)?각{_SIZE}{_S} (각각 )?(<{_SPELLED}:a>,? ?<{_SPELLED}:b>,?"
        f" ?<{_SPELLED}:c>)(,? ?<{_SPELLED}:d>)?(,? ?<{_SPELLED}:e>)?{_IS}",
    ),
    *tiles("some", f"두 (내)?각{_SIZE}{_S} (각각 )?<angle:a>(,|{{와}}) ?<angle:b>{_IS}"),
    *tiles("ratio", f"(세|네) (내)?각{_SIZE}의 비{_S} <ratio:r>{_IS}", f"<eq,ratio,chain:eq>{_IS}"),
    *tiles("goal", f"(가장 큰 |제일 큰 )(내)?각{_SIZE}", data=("largest",)),
    *tiles("goal", f"(가장 작은 |제일 작은 )(내)?각{_SIZE}", data=("smallest",)),
    *tiles("goal", f"(나머지|다른) (한 )?(내)?각{_SIZE}", data=("rest",)),
    *tiles("outer", f"<sym:n>의 외각{_SIZE}"),
    *tiles("wanted", f"<sym:n>{_SIZE}(?=[은는을를?.]|$)", "<sym:n>의 크기"),
    *tiles("filler", "두 직선 <sym>,? ?<sym>에 대하여", "이때,?", "크기가", "점 <sym>에서", "단,?"),
)
POOL: tuple[Tile, ...] = (*common(), *LETTER_GOAL, *TILES)


def _are_parallel(fact: Fact, tokens: Sequence[Token]) -> bool:
    """l∥m, where the lines are told by a formula."""
    node = tokens[fact.tokens["rel"]].node if "rel" in fact.tokens else None
    return "rel" not in fact.tokens or (isinstance(node, Rel) and set(node.ops) == {"∥"})


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    if any(not _are_parallel(fact, tokens) for fact in facts if fact.tag == "parallel"):
        return Gap("두 직선이 평행하다는 식이 아닙니다.", 2)
    found = _Angles(facts, tokens)
    pairs = [fact for fact in facts if fact.tag in ("pair", "single")]
    outcome = found.paired(pairs) if pairs else found.together()
    if isinstance(outcome, Gap):
        return outcome
    used = [index for fact in facts for index in fact.tokens.values()]
    return outcome.using(used)


class _Angles:
    def __init__(self, facts: Sequence[Fact], tokens: Sequence[Token]) -> None:
        self.facts, self.tokens = facts, tokens
        self.letter = asked_letter(facts, tokens)

    def all(self, tag: str) -> list[Fact]:
        return [fact for fact in self.facts if fact.tag == tag]

    def paired(self, pairs: list[Fact]) -> Outcome:
        """Two angles of equal size, or two that make a straight one."""
        if len(pairs) > 1:
            return SEVERAL_VALUES
        (pair,) = pairs
        which = pair.words.get("which", "동측내각")
        if which != "맞꼭지각" and not self.all("parallel"):
            return Gap("두 직선이 평행하다는 말이 없습니다.", 3)
        if any(fact.words.get("again", which) != which for fact in self.all("other")):
            return Gap("두 각이 어떤 각인지 서로 다르게 적혀 있습니다.", 3)
        values: dict[str, Where] = {"first": pair.tokens["v"]}
        if "w" in pair.tokens:
            values["second"] = pair.tokens["w"]
        asked = ["second"] if self.all("other") and "w" not in pair.tokens else []
        for role in [name for name, index in values.items() if self._is_wanted(index)]:
            del values[role]
            asked.append(role)
        if which == "동측내각":
            values["total"] = Quantity(Fraction(180), "°")
        kind = "angles.two" if which == "동측내각" else "angles.equal"
        return build(kind, values, asked, self.tokens, asked_letter=self.letter, people=(which,))

    def _is_wanted(self, where: Where) -> bool:
        """∠x of a pair whose size is asked."""
        node = self.tokens[where].node if isinstance(where, int) else None
        named = [self.tokens[fact.tokens["n"]].node for fact in self.all("wanted")]
        return isinstance(node, Sym) and node in named

    def together(self) -> Outcome:
        """Angles that add up to what the figure says."""
        if self.all("square"):
            return self._sum(4, 360, "사각형", self._names("square"))
        if self.all("triangle"):
            return self._sum(3, 180, "삼각형", self._names("triangle"))
        return self._beside()

    def _names(self, tag: str) -> str:
        (fact, *_) = self.all(tag)
        index = fact.tokens.get("n", fact.tokens.get("tri"))
        return _letters(self.tokens[index].node) if index is not None else ""

    def _sum(self, count: int, total: int, people: str, names: str) -> Outcome:
        if names and len(names) != count:
            return Gap("도형의 이름과 꼭짓점의 개수가 맞지 않습니다.", 3)
        values: dict[str, Where] = {"total": Quantity(Fraction(total), "°")}
        corners = dict(zip(names, ORDER, strict=False)) if names else {}
        free = iter(ORDER[:count])
        for fact in self.facts:
            if fact.tag == "named":
                index = fact.tokens["v"]
                name = (
                    self.tokens[index].source
                    if "n" not in fact.tokens
                    else _angle(self.tokens[fact.tokens["n"]].node)
                )
                role = corners.get(_middle(name, names), "") if names else ""
                if not role:
                    return Gap(f"각 {name}이(가) 도형의 어느 각인지 알 수 없습니다.", 3)
                if role in values:
                    return SEVERAL_VALUES
                values[role] = (
                    Quantity(Fraction(90), "°") if self.tokens[index].category == "corner" else index
                )
            elif fact.tag in ("all", "some"):
                for name in "abcde":
                    if name in fact.tokens:
                        values[next(free)] = fact.tokens[name]
            elif fact.tag == "ratio":
                if "r" not in fact.tokens:
                    return Gap("비를 나타내는 식을 알 수 없습니다.", 2)
                values["ratio"] = fact.tokens["r"]
        if len([name for name in values if name in ORDER]) > count or len(self.all("all")) > 1:
            return SEVERAL_VALUES
        if any("d" in fact.tokens for fact in self.all("all")) != (count == 4) and self.all("all"):
            return Gap("각의 개수가 도형과 맞지 않습니다.", 3)
        return self._asked(count, people, values, corners, names)

    def _asked(
        self, count: int, people: str, values: dict[str, Where], corners: dict[str, str], names: str
    ) -> Outcome:
        goals = [str(fact.data[0]) for fact in self.all("goal")]
        rest = [role for role in ORDER[:count] if role not in values]
        asked: list[str] = []
        for goal in goals:
            if goal == "rest" and len(rest) != 1:
                return Gap("나머지 각이 하나로 정해지지 않습니다.", 3)
            asked.append(rest[0] if goal == "rest" else goal)
        asked += [
            corners.get(_middle(_angle(self.tokens[fact.tokens["n"]].node), names), "")
            for fact in self.all("wanted")
        ]
        if outer := self.all("outer"):
            return self._outer(outer, values, corners, names, asked)
        if "" in asked:
            return Gap("묻는 각이 도형의 어느 각인지 알 수 없습니다.", 3)
        if len(asked) > 1:
            return SEVERAL_ASKED
        if not asked and not self.letter:
            return NOTHING_ASKED
        return build(KINDS[count], values, asked, self.tokens, asked_letter=self.letter, people=(people,))

    def _outer(
        self,
        outer: list[Fact],
        values: dict[str, Where],
        corners: dict[str, str],
        names: str,
        asked: list[str],
    ) -> Outcome:
        """The exterior angle is the sum of the two interior angles that are not beside it."""
        role = corners.get(_middle(_angle(self.tokens[outer[0].tokens["n"]].node), names), "")
        told = [name for name in ORDER[:3] if name in values]
        if len(outer) > 1 or asked or len(corners) != 3 or not role or role in told or len(told) != 2:
            return Gap("외각의 크기를 구하는 데 필요한 두 내각의 크기가 적혀 있지 않습니다.", 3)
        inner = dict(zip(("first", "second"), (values[name] for name in told), strict=True))
        return build("angles.exterior", inner, ["exterior"], self.tokens, people=("삼각형",))

    def _beside(self) -> Outcome:
        """∠AOB + ∠BOC = ∠AOC, which is a straight or a right angle."""
        named = [
            (self.tokens[fact.tokens["v"]].source, fact.tokens["v"])
            for fact in self.all("named")
            if "n" not in fact.tokens
        ]
        told = dict(named)
        if len(told) != len(named) or any(len(name) != 3 for name in told):
            return Gap("어떤 도형의 각인지 알 수 없습니다.", 1)
        whole = self._whole(told)
        if whole is None:
            return Gap("각이 모여 평각이나 직각이 되는지 알 수 없습니다.", 1)
        name, total, what = whole
        parts = {each: index for each, index in told.items() if each != name}
        wanted = [_angle(self.tokens[fact.tokens["n"]].node) for fact in self.all("wanted")]
        rays = _chain([*parts, *(each for each in wanted if each not in parts)], name)
        if rays is None:
            return Gap("각들이 이웃하여 한 각을 이루는지 알 수 없습니다.", 3)
        values: dict[str, Where] = {"total": Quantity(Fraction(total), "°")}
        values |= {ORDER[at]: parts[each] for at, each in enumerate(rays) if each in parts}
        asked = [ORDER[rays.index(each)] for each in wanted if each in rays]
        if len(asked) != len(wanted) or len(asked) > 1:
            return SEVERAL_ASKED
        if not asked and not self.letter:
            return NOTHING_ASKED
        if len(rays) not in KINDS:
            return Gap("각의 개수가 알맞지 않습니다.", 3)
        return build(KINDS[len(rays)], values, asked, self.tokens, asked_letter=self.letter, people=(what,))

    def _whole(self, told: dict[str, int]) -> tuple[str, int, str] | None:
        for fact in self.all("line"):
            straight = fact.words["what"] == "평각"
            return _angle(self.tokens[fact.tokens["n"]].node), 180 if straight else 90, fact.words["what"]
        for name, index in told.items():
            size = self.tokens[index].number
            if size in (90, 180):
                return name, int(size), "평각" if size == 180 else "직각"
        return None


def _chain(parts: Sequence[str], whole: str) -> list[str] | None:
    """The parts in their order from the first ray of the whole to its last; None where they do not join."""
    left = list(parts)
    if not left or any(len(each) != 3 or each[1] != whole[1] for each in (*left, whole)):
        return None
    ray, ordered = whole[0], []
    while left:
        found = next((each for each in left if ray in (each[0], each[2])), None)
        if found is None:
            return None
        ordered.append(found)
        left.remove(found)
        ray = found[2] if found[0] == ray else found[0]
    return ordered if ray == whole[2] else None


def _middle(name: str, names: str) -> str:
    """The corner of ∠A and of ∠BAC."""
    if len(name) == 3 and set(name) <= set(names):
        at = names.index(name[1])
        beside = {names[at - 1], names[(at + 1) % len(names)]}
        return name[1] if {name[0], name[2]} == beside else ""
    return name if len(name) == 1 else ""


def _angle(node: Node | None) -> str:
    return node.name.removeprefix("∠") if isinstance(node, Sym) and node.name.startswith("∠") else ""


def _letters(node: Node | None) -> str:
    """ABC of a triangle's name."""
    if isinstance(node, Sym):
        return node.name.removeprefix("△").removeprefix("□")
    if isinstance(node, Mul) and all(isinstance(factor, Sym) for factor in node.factors):
        return "".join(factor.name for factor in node.factors if isinstance(factor, Sym))
    return ""

"""Figures told by their sizes: polygons, circles and sectors, solids; any size may be asked for."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from appliance.domain.quantity import Measure, Quantity
from appliance.domain.situations import SITUATIONS
from appliance.mathtext.tree import Sym
from appliance.reading.lexicon.figures import CALLED, COUNTED, NOUNS, SIZES
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import NOTHING_ASKED, Built, Gap, Outcome
from appliance.reading.phrases import Fact, Tile, expand, tiles
from appliance.reading.situations.building import SEVERAL_VALUES, Where, build
from appliance.reading.situations.letters import LETTER_GOAL, asked_letter
from appliance.reading.tokens import CATEGORIES, Token

CALLS = (
    f"이등변|직선위에|시침|분침|바늘|다각형|부채꼴|원|기둥|뿔|면체|구[의를에로가]|구인|반구|공"
    f"|대각선|회전|{CATEGORIES['shape']}"
)

_IS = (
    "({이}고,?|{이}며,?|인(?!가|지)|일 ?때,?|{이}면,?|이다[.]?|다[.]?|인데,?|이라고 할 때,?|이라 할 때,?|라 "
    "할 때,?|라고 할 때,?|이라고 한다|라고 한다|이라 하자|라 하자|{이} 되도록|,)?"
)
_S = "({이}|{은}|{을})?"
_ALL = "|".join(phrase for phrase, _, _ in SIZES)
_ANY = "length,area,volume,angle,count,num,ratio,expr,sym"
_AFTER = (
    "(의|에서|{이} 있다[.]?|{이} 있을 때,?|{이} 있다고 하자[.]?|에 대하여|에 대해|에는|{은}|{이}"
    "|{을}|{이}고,?|일 ?때,?)?"
)


def _nouns() -> tuple[Tile, ...]:
    found: list[Tile] = []
    for phrase, kinds in NOUNS:
        found += tiles("figure", f"(이 |그 |한 |어떤 |두 )?({phrase}){_AFTER}", data=kinds)
    return (*found, *tiles("called", f"(이 |그 |한 |어떤 )?<shape!:shape>{_AFTER}"))


_COUNTS = tuple(
    tile
    for phrase, role in COUNTED
    for tile in (
        *tiles("counted", f"{phrase}({{이}}|의 개수{{이}}|{{은}}) (모두 )?<count!:v>{_IS}", data=(role,)),
        *tiles(
            "counted",
            f"{phrase}({{이}}|{{은}}) (모두 )?<count?:v>(인가|인지|일까|입니까|있는가)?",
            data=(role,),
        ),
        *tiles("counted", f"{phrase}{{을}} (모두 )?<count?:v> (그을|그릴) 수 있는가", data=(role,)),
    )
)
_ROTATION = (
    "(를|을|{을}) (한 )?(?P<axis>가로|세로|지름|높이|<length:axis_length>인 변|길이가"
    " <length:axis_length>인 변)(인 변|의 길이인 변)?"
    "{을} ?(회전)?축으로 (하여 |해서 |해 )?(<num:once>회전|한 바퀴|<count,num:once>|한 번) ?(회전)?"
    " ?(시킬 때|시켰을 때|시켜|돌릴 때|돌렸을 때"
    "|회전시킬 때|회전시켰을 때|회전할 때),? ?(생기는|만들어지는|생긴|얻어지는) (회전체|입체도형)(의"
    "|{은}|에서)?"
)
_ROTATED = tiles("rotated", f"(이 |그 )?(?P<what>직사각형|반원|원){_ROTATION}")

_GENERAL = (
    "(어느 세 점도 (한|일|같은) ?직선 위에 있지 않은|어느 세 점도 한 직선 위에 있지 않게|세 점이"
    " 한 직선 위에 있지 않은) "
)
_THERE = (
    "({이} 있다[.]?|{이} 있을 때,?|{을}|{으로}|에서|에 대하여|{이} 있는데,?|{이} 주어졌을 때,?)?"
    " ?(중(에서)? )?"
)
_WORDS = {"세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8}

TILES: tuple[Tile, ...] = (
    *_nouns(),
    *_COUNTS,
    *_ROTATED,
    *tiles("value", f"(?P<a>{_ALL}){_S} (각각 )?<{_ANY}:v>{_IS}"),
    *tiles(
        "values",
        f"(?P<a>{_ALL})({{와}}|,) ?(?P<b>{_ALL}){_S} (각각 |차례로 )?<{_ANY}:v>(,|{{와}}|이고,?)"
        f" ?<{_ANY}:w>{_IS}",
        f"(?P<a>{_ALL}){_S} <{_ANY}:v>,? ?(?P<b>{_ALL}){_S} <{_ANY}:w>{_IS}",
        f"(?P<a>{_ALL})({{와}}|,) ?(?P<b>{_ALL})(,|{{와}}) ?(?P<c>{_ALL}){_S} (각각 |차례로 )?<{_ANY}:v>,? "
        f"?<{_ANY}:w>,? ?<{_ANY}:u>{_IS}",
    ),
    *tiles("both", f"(두 )?밑면(인 원)?의 반지름(의 길이)?{_S} 각각 <length!:v>(,|{{와}}) ?<length!:w>{_IS}"),
    *tiles(
        "goal", f"(그 |이 |전체 )?(?P<a>{_ALL})", f"(이 (도형|입체도형|다각형|회전체)|그)의 (?P<a>{_ALL})"
    ),
    *tiles("goal", f"(그 |이 )?(?P<a>{_ALL}){{은}} (모두 )?<{_ANY}?:asked>"),
    *tiles("goals", f"(그 |이 )?(?P<a>{_ALL})({{와}}|,) ?(?P<b>{_ALL})"),
    *tiles(
        "shape_asked",
        "(이 |그 )?(다각형|정다각형|각기둥|각뿔|각뿔대|입체도형)?({은} )?(몇|<shape?:asked>)(인가|인지"
        "|일까|입니까)?",
    ),
    *tiles(
        "name_asked",
        "(이 |그 )?(?P<noun>정다각형|다각형|각기둥|각뿔대|각뿔)(?={을}구|{은}[?.]|{은}무엇|의이름"
        "|{은}어떤)(의 이름)?",
    ),
    *tiles("points", f"{_GENERAL}(서로 다른 )?<count,num:v>(개)?(의)? 점{_THERE}", data=("points.general",)),
    *tiles(
        "points",
        f"한 직선 위에 (있는 )?(서로 다른 )?<count,num:v>(개)?(의)? 점{_THERE}",
        data=("points.on_line",),
    ),
    *tiles(
        "words",
        f"{_GENERAL}(서로 다른 )?(?P<word>세|네|다섯|여섯|일곱|여덟) 점( <sym>(,? <sym>)*)?{_THERE}",
        data=("points.general",),
    ),
    *tiles(
        "words",
        f"한 직선 위에 (있는 )?(서로 다른 )?(?P<word>세|네|다섯|여섯|일곱|여덟) 점( <sym>(,?"
        f" <sym>)*)?{_THERE}",
        data=("points.on_line",),
    ),
    *tiles(
        "filler",
        "(이 중(에서)? |이들 중 )?두 점을 (이어(서)?|지나는|연결하여|선택하여|골라) ?(만들 수 있는|그을"
        " 수 있는|만들어지는)?( 서로 다른)?",
        "(만들 수 있는|그을 수 있는)( 서로 다른)?",
        "서로 다른",
    ),
    *tiles(
        "clock",
        "(시계가 |시계에서 |현재 시각이 |현재 시각은 |시각이 )?<num:h>시 <time:m>({을} 가리키고 있을 때"
        "|{을} 가리킬 때|일 ?때|에),? ?(시계의 )?"
        "(시침과 분침|분침과 시침|긴바늘과 짧은바늘|긴 바늘과 짧은 바늘|두 바늘){이} 이루는 (각"
        " 중(에서)? )?(작은 (쪽의 )?)각(의 크기)?",
        data=("angles.clock",),
    ),
    *tiles(
        "shape_asked",
        "(이 |그 )?(다각형|정다각형|각기둥|각뿔|각뿔대)?{은} (어떤|무슨) (도형|다각형|정다각형"
        "|입체도형)(인가|인지|일까|입니까)",
        data=("name",),
    ),
    *tiles(
        "based",
        "밑면({은}|{이}) 한 변의 길이{이} <length:v>인 정사각형(이고,?|이며,?|인)",
        data=("side",),
    ),
    *tiles("filler", "평면 위에", "공간에"),
    *tiles("wanted", "<expr:wanted>의 값"),
    *tiles("filler", "(한 |같은 )?원( <sym>)?에서(?=중심각|부채꼴|호|넓이)"),
    *tiles(
        "filler",
        "이 (도형|입체도형|회전체|다각형|정다각형|부채꼴)(의|에서|{이})?",
        "그(?=[가-힣])",
        "이때,?",
        "(단, )?원주율은 <sym>(이다|로 한다)",
    ),
)
POOL: tuple[Tile, ...] = (*common(), *LETTER_GOAL, *TILES)
_SHAPES = {"다각형": "각형", "정다각형": "정각형", "각기둥": "각기둥", "각뿔": "각뿔", "각뿔대": "각뿔대"}
_NAMED: dict[str, tuple[str, ...]] = {noun: CALLED[unit][0] for noun, unit in _SHAPES.items()}
_UNITS = (
    (("polygon",), "각형"),
    (("polygon.regular",), "정각형"),
    (("faces.prism",), "각기둥"),
    (("faces.pyramid",), "각뿔"),
    (("faces.frustum",), "각뿔대"),
)
_SPOKEN = tuple((re.compile(expand(phrase)), roles) for phrase, _, roles in SIZES)


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    collected = _Collected(facts, tokens)
    told_twice = None
    for kind in collected.kinds():
        outcome = collected.build(kind)
        if outcome is SEVERAL_VALUES:
            told_twice = SEVERAL_VALUES
        elif outcome is not None:
            return outcome
    return told_twice or Gap("어떤 도형의 무엇을 묻는 것인지 알 수 없습니다.", 1)


class _Collected:
    """What the facts say: roles by their candidates, figures by their kinds."""

    def __init__(self, facts: Sequence[Fact], tokens: Sequence[Token]) -> None:
        self.facts, self.tokens = facts, tokens

    def kinds(self) -> tuple[str, ...]:
        """The kinds that every noun of the stem allows, in order."""
        groups: list[tuple[str, ...]] = []
        for fact in self.facts:
            if fact.tag in ("figure", "points", "words", "clock"):
                groups.append(tuple(str(kind) for kind in fact.data))
            elif fact.tag == "called":
                groups.append(CALLED[self.tokens[fact.tokens["shape"]].unit][0])
            elif fact.tag == "name_asked":
                groups.append(_NAMED[fact.words["noun"]])
            elif fact.tag == "rotated":
                return {"직사각형": ("solid.cylinder",)}.get(fact.words["what"], ("solid.sphere",))
        if not groups:
            return ()
        return tuple(kind for kind in groups[0] if all(kind in group for group in groups))

    def build(self, kind: str) -> Outcome | None:
        """None where the kind lacks a size that the stem names."""
        values: dict[str, Where] = {}
        asked: list[str] = []
        used: list[int] = []
        unit = ""
        for fact in self.facts:
            if (problem := self._take(fact, kind, values, asked, used)) is not None:
                return problem if isinstance(problem, Gap) else None
            unit = self._shape_unit(fact) or unit
        letter = asked_letter(self.facts, self.tokens)
        wanted = next((fact.tokens["wanted"] for fact in self.facts if fact.tag == "wanted"), None)
        if wanted is not None:
            used.append(wanted)
        node = self.tokens[wanted].node if wanted is not None else None
        if (
            not asked
            and not letter
            and node is None
            and not any(self._is_asked(where) for where in values.values())
        ):
            return NOTHING_ASKED
        found = build(
            kind,
            values,
            list(dict.fromkeys(asked)),
            self.tokens,
            asked_letter=letter,
            wanted_value=node,
            people=("교점",)
            if any("교점" in fact.text or "교선" in fact.text for fact in self.facts)
            else (),
        )
        if isinstance(found, Gap):
            return found
        return _with_unit(found, unit).using(used)

    def _is_asked(self, where: Where) -> bool:
        return isinstance(where, int) and self.tokens[where].state == "asked"

    def _shape_unit(self, fact: Fact) -> str:
        if fact.tag == "shape_asked" and "asked" in fact.tokens:
            return self.tokens[fact.tokens["asked"]].unit
        if fact.tag == "shape_asked" and fact.data:
            return next((unit for kinds, unit in _UNITS if set(kinds) & set(self.kinds())), "")
        return _SHAPES[fact.words["noun"]] if fact.tag == "name_asked" else ""

    def _take(
        self, fact: Fact, kind: str, values: dict[str, Where], asked: list[str], used: list[int]
    ) -> Gap | bool | None:
        """Puts what a fact says in its place; a Gap, or True where the kind has no such size."""
        pairs: list[tuple[str | None, int]] = []
        if fact.tag in ("value", "values"):
            for group, name in (("a", "v"), ("b", "w"), ("c", "u")):
                if name in fact.tokens:
                    pairs.append((self._role(fact.words[group], kind), fact.tokens[name]))
        elif fact.tag == "counted":
            pairs.append((str(fact.data[0]) if _has(kind, str(fact.data[0])) else None, fact.tokens["v"]))
        elif fact.tag == "points":
            pairs.append(("points", fact.tokens["v"]))
        elif fact.tag == "words":
            values["points"] = Quantity(Fraction(_WORDS[fact.words["word"]]), "개")
        elif fact.tag == "based":
            pairs.append(("side" if _has(kind, "side") else None, fact.tokens["v"]))
        elif fact.tag == "clock":
            values |= {"hour": fact.tokens["h"], "minute": fact.tokens["m"]}
            asked.append("between")
        elif fact.tag == "both":
            pairs += [("top" if _has(kind, "top") else None, fact.tokens["v"]), ("bottom", fact.tokens["w"])]
        elif fact.tag == "called":
            return self._called(fact, kind, values, used)
        elif fact.tag in ("goal", "goals"):
            for group in ("a", "b"):
                if group in fact.words:
                    role = self._role(fact.words[group], kind)
                    if role is None:
                        return True
                    asked.append(_free(role, values) if kind == "sector.pair" else role)
            if "asked" in fact.tokens:
                values[asked.pop()] = fact.tokens["asked"]
        elif fact.tag in ("shape_asked", "name_asked"):
            role = "shape" if _has(kind, "shape") else "sides"
            if not _has(kind, role):
                return True
            asked.append(role)
            used.extend(fact.tokens.values())
        elif fact.tag == "rotated":
            used.extend(fact.tokens.values())
        used.extend(index for name, index in fact.tokens.items() if name == "name")
        for role, index in pairs:
            if role is None:
                return True
            role = _free(role, values) if kind == "sector.pair" else role
            if role in values:
                return SEVERAL_VALUES
            values[role] = index
        return None

    def _called(self, fact: Fact, kind: str, values: dict[str, Where], used: list[int]) -> Gap | bool | None:
        index = fact.tokens["shape"]
        token, role = self.tokens[index], CALLED[self.tokens[index].unit][1]
        if not _has(kind, role):
            fits = {"solid.cube": 6, "solid.square_pyramid": 4}.get(kind)
            if fits is not None and token.value != fits:
                return True
            used.append(index)
            return None
        if role in values:
            return SEVERAL_VALUES
        if token.state == "letter":
            values[role] = Measure(Sym("n"), token.unit)
            used.append(index)
        else:
            values[role] = index
        return None

    def _role(self, words: str, kind: str) -> str | None:
        """The size of the kind that these words name."""
        rotated = next((fact for fact in self.facts if fact.tag == "rotated"), None)
        for pattern, roles in _SPOKEN:
            if pattern.fullmatch(words):
                for role in (*roles, *(f"{each}_first" for each in roles)):
                    here = _turned(role, rotated) if rotated is not None else role
                    if _has(kind, here):
                        return here
        return None


def _free(role: str, values: dict[str, Where]) -> str:
    """The second sector's size where the first one's is told."""
    return role.replace("_first", "_second") if role in values else role


def _has(kind: str, role: str) -> bool:
    return any(each.name == role for each in SITUATIONS[kind].roles)


def _turned(role: str, rotated: Fact) -> str:
    """Turned about its 세로, a rectangle has its 가로 as the radius."""
    if rotated.words["what"] != "직사각형":
        return role
    upright = "depth" if rotated.words.get("axis") == "세로" else "width"
    return {upright: "height", ("width" if upright == "depth" else "depth"): "radius"}.get(role, role)


def _with_unit(built: Built, unit: str) -> Built:
    """몇 각형인가: the number of sides is said as a name."""
    if not unit:
        return built
    question = replace(built.question, goal=replace(built.question.goal, unit=unit))
    return replace(built, question=question)

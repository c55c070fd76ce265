"""Right triangles and rectangles by words."""

from collections.abc import Sequence

from appliance.domain.quantity import Quantity
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import SEVERAL_ASKED, Gap, Outcome
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.situations import triangles
from appliance.reading.situations.building import SEVERAL_VALUES, build
from appliance.reading.situations.letters import LETTER_GOAL, asked_letter
from appliance.reading.tokens import CATEGORIES, Token

CALLS = f"직각삼각형|사다리|막대|통나무|끼인각|사이의 각|직사각형|{CATEGORIES['corner']}"

_IS = (
    "({이}고,?|{이}며,?|인(?!가|지)|일 때,?|{이}면,?|이다[.]?|다[.]?|인데,?|이라고 할 때,?|이라 할 때,?|라 "
    "할 때,?|라고 할 때,?|이라고 한다|라고 한다|이라 하자|라 하자|,)?"
)
_LEGS = "(직각을 (낀|끼고 있는|이루는|사이에 둔|끼는|이룬|사이에 낀)|빗변이 아닌|빗변을 제외한)"
_LEN = "(의 길이)?"
_S = "({이}|{은}|{을})"

_BETWEEN = "(그 끼인각|그 사이의 각|두 변 사이의 끼인각|두 변의 끼인각|두 변 사이의 각|끼인각)"

TRIANGLE: tuple[Tile, ...] = (
    *tiles("figure",
    "(한 |어떤 )?(?P<kind>직각)?삼각형(의|에서|{이} 있다[.]?|{이} 있을 때,?|{이} 있다고 하자[.]?|에 대하여"
    "|{은}|{이})?",
    data=("triangle",)),
    *tiles(
        "values",
        f"{_LEGS} (두 )?변{_LEN}{_S} (각각 )?<length,num:leg_first>(,|{{와}}) ?<length,num:leg_second>{_IS}",
        f"두 변{_LEN}{_S} (각각 )?<length,num:leg_first>(,|{{와}}) ?<length,num:leg_second>이고,? {_BETWEEN}"
        f"(의 크기)?{{이}} (직각|<angle:right>){_IS}",
        f"두 변{_LEN}{_S} (각각 )?<length,num:leg_first>(,|{{와}}) ?<length,num:leg_second>{_IS} {_BETWEEN}"
        f"(의 크기)?{{이}} (직각|<angle:right>){_IS}",
        f"밑변{{와}} 높이{_LEN}{_S} (각각 )?<length,num:leg_first>(,|{{와}}) ?<length,num:leg_second>{_IS}",
    ),
    *tiles("legs", f"두 변{_LEN}{_S} (각각 )?<length,num:leg_first>(,|{{와}}) ?<length,num:leg_second>{_IS}"),
    *tiles("values", f"빗변{_LEN}{_S} <length,num:hypotenuse>{_IS}", f"빗변 <length:hypotenuse>{_IS}"),
    *tiles("values",
    f"빗변{{와}} (다른 )?한 변{_LEN}{_S} (각각 )?<length,num:hypotenuse>(,|{{와}}) "
    f"?<length,num:leg_first>{_IS}"),
    *tiles("values", f"({_LEGS} (다른 )?|직각을 낀 다른 )(한 )?변{_LEN}{_S} <length,num:leg>{_IS}"),
    *tiles("legs", f"(다른 |나머지 |나머지 다른 )?한 변{_LEN}{_S} <length,num:leg>{_IS}"),
    *tiles("values", f"(밑변|높이){_LEN}{_S} <length,num:leg>{_IS}", f"(밑변|높이) <length:leg>{_IS}"),
    *tiles("values", f"넓이{_S} <area:area>{_IS}"),
    *tiles("ladder",
    "길이{이} <length:hypotenuse>인 (사다리|막대|통나무){을} (수직인 )?(벽|벽면|건물)(으로부터|에서) "
    "<length:leg_first> ?(만큼 )?(떨어진|떨어져 있는) (곳|지점)에 (비스듬히 )?(세웠을 때|세워 놓았을 때"
    "|놓았을 때|걸쳐 놓았을 때|기대어 놓았을 때|기대어 세웠을 때),?"),
    *tiles("goal",
    "(사다리|막대|통나무)(의 끝)?{이} (벽에 )?(닿는|닿은) (곳의 |지점의 )?높이", data=("leg",)),
    *tiles("goal", f"빗변{_LEN}", "가장 긴 변의 길이", data=("hypotenuse",)),
    *tiles(
        "goal",
        "(직각을 낀 )?(나머지|다른) (한 )?변의 길이", "나머지 다른 한 변의 길이", "(밑변의 길이|높이|밑변)",
        "(직각을 낀 )?한 변의 길이",
        data=("leg",),
    ),
    *tiles("goal", "(이 |직각삼각형의 )?넓이", data=("area",)),
    *tiles("filler", "이 (직각)?삼각형의", "이 삼각형에서", "이때,?"),
)  # fmt: skip

_OF = "(의|에서|{이} 있다|{이} 있을 때,?|에 대하여|{은}|{이})?"
NAMED: tuple[Tile, ...] = (
    *tiles(
        "figure",
        f"<corner:corner>인 (직각)?삼각형( <expr,sym:name>)?{_OF}",
        f"(직각)?삼각형 <expr,sym:name>{_OF}",
        "<sym,expr:name>(에서|의)",
        data=("triangle",),
    ),
    *tiles("corner", f"<corner:corner>{_IS}"),
    *tiles("side", f"(변 |선분 |빗변 )?<side:side>{_IS}"),
    *tiles(
        "wanted",
        "(빗변 |변 |선분 )?<expr,sym:wanted>의 길이",
        "(빗변 |변 |선분 )?<expr,sym:wanted>(?={은}|{을}구)",
    ),
)

_W = "가로(의 길이)?"
_H = "세로(의 길이)?"
RECTANGLE: tuple[Tile, ...] = (
    *tiles("figure",
    "(어떤 |한 )?직사각형(의|에서|{이} 있다[.]?|{이} 있을 때,?|{이} 있다고 하자[.]?|에 대하여|{은}|{이}"
    "|{을})?( 모양의 (땅|밭|꽃밭|화단|종이|액자|운동장|텃밭)(의|{이} 있다[.]?)?)?", data=("rectangle",)),
    *tiles(
        "values",
        f"(가로,? ?세로|가로{{와}} 세로)(의 길이)?{_S} (각각 )?<length,num:width>(,|{{와}}) "
        f"?<length,num:height>{_IS}",
        f"가로의 길이{{와}} 세로의 길이{_S} (각각 )?<length,num:width>(,|{{와}}) ?<length,num:height>{_IS}",
    ),
    *tiles("values", f"{_W}{_S} <length,num:width>{_IS}", f"가로 <length:width>{_IS}"),
    *tiles("values", f"{_H}{_S} <length,num:height>{_IS}", f"세로 <length:height>{_IS}"),
    *tiles("values", f"{_W}{_S} {_H}보다 <length:longer>(만큼)? (더 )?(긴|길고,?|길다[.]?|길 때,?|길며,?)"),
    *tiles("shorter", f"{_H}{_S} {_W}보다 <length:shorter>(만큼)? (더 )?(긴|길고,?|길다[.]?|길 때,?|길며,?)"),
    *tiles("values",
    f"{_H}{_S} {_W}보다 <length:longer>(만큼)? (더 )?(짧은|짧고,?|짧다[.]?|짧을 때,?|짧으며,?)"),
    *tiles("shorter",
    f"{_W}{_S} {_H}보다 <length:shorter>(만큼)? (더 )?(짧은|짧고,?|짧다[.]?|짧을 때,?|짧으며,?)"),
    *tiles("values",
    f"둘레(의 길이)?{_S} <length,num:perimeter>{_IS}", "둘레(의 길이)? <length:perimeter>인"),
    *tiles("values", f"넓이{_S} <area,num:area>{_IS}"),
    *tiles("values", f"대각선(의 길이)?{_S} <length,num:diagonal>{_IS}"),
    *tiles("goal", _W, data=("width",)),
    *tiles("goal", _H, data=("height",)),
    *tiles("goal", "가로(의 길이)?(,|{와}) ?세로(의 길이)?", data=("width", "height")),
    *tiles("goal", "둘레(의 길이)?", data=("perimeter",)),
    *tiles("goal", "넓이", data=("area",)),
    *tiles("goal", "대각선(의 길이)?", data=("diagonal",)),
    *tiles("filler", "이 직사각형(의|에서|{이})", "그"),
)  # fmt: skip

POOL: tuple[Tile, ...] = (*common(), *LETTER_GOAL, *TRIANGLE, *NAMED, *RECTANGLE)


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    if any(fact.tag in ("side", "corner", "wanted") for fact in facts):
        return triangles.assemble(facts, tokens)
    right = [fact.tokens["right"] for fact in facts if "right" in fact.tokens]
    if any(tokens[index].number != 90 for index in right):
        return Gap("끼인각이 직각이 아닙니다.", 4)
    if any(fact.data == ("triangle",) and "kind" not in fact.words for fact in facts) and not _is_right(
        facts
    ):
        return Gap("직각삼각형인지 적혀 있지 않습니다.", 3)
    figures = {fact.data[0] for fact in facts if fact.tag == "figure"}
    figures |= {"triangle" for fact in facts if fact.tag == "ladder"}  # wall and ground are at right angles
    if len(figures) != 1:
        return Gap("어떤 도형인지 하나로 적혀 있지 않습니다.", 2)
    values: dict[str, int | Quantity] = {}
    for fact in facts:
        for name, index in fact.tokens.items():
            if fact.tag not in ("values", "shorter", "legs", "ladder") or name == "right":
                continue
            role = _role(name, values)
            if role in values:
                return SEVERAL_VALUES
            values[role] = _negative(tokens[index]) if fact.tag == "shorter" else index
    goals = {fact.data for fact in facts if fact.tag == "goal"}
    if len(goals) > 1:
        return SEVERAL_ASKED
    unsaid = any(fact.tag == "legs" for fact in facts)
    asked = [_goal_role(str(role), values, unsaid) for goal in goals for role in goal]
    if unsaid and asked != ["hypotenuse"] and "hypotenuse" not in values:
        return Gap("주어진 두 변이 직각을 낀 변인지 적혀 있지 않습니다.", 3)
    kind = "figure.right_triangle" if figures == {"triangle"} else "figure.rectangle"
    found = build(kind, values, asked, tokens, asked_letter=asked_letter(facts, tokens))
    if isinstance(found, Gap):
        return found
    shorter = [token for fact in facts if fact.tag == "shorter" for token in fact.tokens.values()]
    return found.using((*right, *shorter))


def _is_right(facts: Sequence[Fact]) -> bool:
    """Whether the stem says 직각 anywhere: of the triangle, or of the angle between two sides."""
    return any("kind" in fact.words or "right" in fact.tokens or "직각" in fact.text for fact in facts)


def _role(name: str, values: dict[str, int | Quantity]) -> str:
    """A leg without order takes the first free place; shorter is longer the other way round."""
    if name == "leg":
        return "leg_second" if "leg_first" in values else "leg_first"
    return "longer" if name == "shorter" else name


def _goal_role(name: str, values: dict[str, int | Quantity], unsaid: bool) -> str:
    """나머지 한 변: the leg that is left, or the hypotenuse where both legs are given as legs."""
    if name != "leg":
        return name
    if "leg_first" in values and "leg_second" in values and not unsaid:
        return "hypotenuse"
    return "leg_second" if "leg_first" in values else "leg_first"


def _negative(token: Token) -> Quantity:
    assert token.value is not None
    return Quantity(-token.value, token.unit)

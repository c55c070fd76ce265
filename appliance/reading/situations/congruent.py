"""△ABC≡△DEF: what one triangle measures, the other measures too, corner by corner."""

from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.quantity import Quantity
from appliance.mathtext.tree import Mul, Node, Rel, Sym
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import NOTHING_ASKED, SEVERAL_ASKED, Gap, Outcome
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.situations.building import SEVERAL_VALUES, Where, build
from appliance.reading.situations.letters import LETTER_GOAL, asked_letter
from appliance.reading.tokens import Token

CALLS = "합동|[\ue000-\ue0ff][\ue100-\ue1ff]"
_IS = (
    "({이}고,?|{이}며,?|인(?!가|지)|일 ?때,?|{이}면,?|이다[.]?|다[.]?|인데,?|이라고 할 때,?|이라 할 때,?"
    "|라 할 때,?"
    "|라고 할 때,?|이라고 한다|라고 한다|,)?"
)
_SIZE = "(의 ?크기|의 ?길이)?"
_FORM = "eq,told,logic,ineq,expr,chain"
TILES: tuple[Tile, ...] = (
    *tiles("same", f"<{_FORM}:same>{_IS}"),
    *tiles(
        "two",
        "(두 )?삼각형 <sym,expr:a>(,|{와}) ?(삼각형 )?<sym,expr:b>{이}? (서로 )?합동(이고,?|일 ?때,?"
        "|이다[.]?|이며,?|인|이면,?)",
        "(두 삼각형 )?<sym:a>(,|{와}) ?<sym:b>{이} (서로 )?합동(이고,?|일 ?때,?|이다[.]?|이며,?|인|이면,?)",
        "합동인 두 삼각형 <sym,expr:a>(,|{와}) ?<sym,expr:b>(에서|에 대하여)?,?",
    ),
    *tiles("side", f"(변 |선분 )?<side:v>{_IS}"),
    *tiles("angle", f"<angled:v>{_IS}", f"<corner:v>{_IS}"),
    *tiles("told", f"(변 |선분 )?<sym,expr:n>{_SIZE}{{이}} <length,angle:v>{_IS}"),
    *tiles(
        "wanted",
        f"(변 |선분 )?<sym,expr:n>{_SIZE}(?=[은는을를?.]|$)",
        "(변 |선분 )?<sym,expr:n>(의 크기|의 길이)",
    ),
    *tiles("wanted_sum", "<expr:sum>의 값"),
    *tiles("wanted", "(변 |선분 )?<sym,expr:n>(의 크기|의 길이){은} <length,angle?:how>"),
    *tiles(
        "filler",
        "이때,?",
        "(두 )?삼각형 <sym,expr:one>(,|{와}) ?<sym,expr:other>에 대하여,?",
        "(두 삼각형 )?<sym>(,|{와}) ?<sym>에 대하여,?",
    ),
)
POOL: tuple[Tile, ...] = (*common(), *LETTER_GOAL, *TILES)
_ORDER = ("first", "second", "third")


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    names = _names(facts, tokens)
    if names is None:
        return Gap("어느 두 삼각형이 합동인지 알 수 없습니다.", 1)
    values: dict[str, Where] = {}
    asked: list[str] = []
    for fact in facts:
        if fact.tag in ("side", "angle", "told"):
            index = fact.tokens["v"]
            name = _name(tokens[fact.tokens["n"]].node) if fact.tag == "told" else tokens[index].source
            role = _role(name, names, is_angle=fact.tag == "angle" or tokens[index].category == "angle")
            if not role:
                return Gap(f"{name}이(가) 두 삼각형의 무엇인지 알 수 없습니다.", 3)
            if role in values:
                return SEVERAL_VALUES
            values[role] = Quantity(Fraction(90), "°") if tokens[index].category == "corner" else index
        elif fact.tag == "wanted":
            node = tokens[fact.tokens["n"]].node
            is_angle = isinstance(node, Sym) and node.name.startswith("∠")
            asked.append(_role(_name(node), names, is_angle=is_angle))
    letter = asked_letter(facts, tokens)
    wanted = next((tokens[fact.tokens["sum"]].node for fact in facts if fact.tag == "wanted_sum"), None)
    if "" in asked:
        return Gap("묻는 변이나 각이 두 삼각형에 없습니다.", 3)
    if len(asked) > 1:
        return SEVERAL_ASKED
    if not asked and not letter and wanted is None:
        return NOTHING_ASKED
    found = build(
        "triangles.congruent", values, asked, tokens, asked_letter=letter, people=names, wanted_value=wanted
    )
    if isinstance(found, Gap):
        return found
    return found.using(index for fact in facts for index in fact.tokens.values())


def _names(facts: Sequence[Fact], tokens: Sequence[Token]) -> tuple[str, str] | None:
    """ABC and DEF in the order in which their corners belong together."""
    found: list[tuple[str, str]] = []
    for fact in facts:
        if fact.tag == "same":
            node = tokens[fact.tokens["same"]].node
            if not isinstance(node, Rel) or node.ops != ("≡",):
                return None
            found.append((_name(node.sides[0]), _name(node.sides[1])))
        elif fact.tag == "two":
            found.append((_name(tokens[fact.tokens["a"]].node), _name(tokens[fact.tokens["b"]].node)))
    if len(found) != 1 or any(len(name) != 3 or len(set(name)) != 3 for name in found[0]):
        return None
    return None if set(found[0][0]) & set(found[0][1]) else found[0]


def _name(node: Node | None) -> str:
    if isinstance(node, Sym):
        return node.name.lstrip("△∠")
    if isinstance(node, Mul) and all(isinstance(factor, Sym) for factor in node.factors):
        return "".join(factor.name for factor in node.factors if isinstance(factor, Sym))
    return ""


def _role(name: str, names: tuple[str, str], *, is_angle: bool) -> str:
    """side_first is AB, side_second BC, side_third CA; angle_first is A."""
    for triangle, which in zip(names, ("here", "there"), strict=True):
        if is_angle and len(name) in (1, 3) and set(name) <= set(triangle):
            at = triangle.index(name if len(name) == 1 else name[1])
            return f"angle_{_ORDER[at]}_{which}"
        if not is_angle and len(name) == 2 and len(set(name)) == 2 and set(name) <= set(triangle):
            pair = {triangle.index(letter) for letter in name}
            at = {(0, 1): 0, (1, 2): 1, (0, 2): 2}[tuple(sorted(pair))]  # type: ignore[index]
            return f"side_{_ORDER[at]}_{which}"
    return ""

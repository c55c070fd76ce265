"""Midpoints and points of trisection: every point stands at a part of one segment."""

from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.situations import SITUATIONS
from appliance.mathtext.tree import Mul, Node, Sym
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import NOTHING_ASKED, SEVERAL_ASKED, Gap, Outcome
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.situations.building import SEVERAL_VALUES, Where, build
from appliance.reading.situations.letters import LETTER_GOAL, asked_letter
from appliance.reading.tokens import Token

CALLS = "중점|등분"
_IS = (
    "({이}고,?|{이}며,?|인(?!가|지)|일 ?때,?|{이}면,?|이다[.]?|다[.]?|인데,?|이라고 할 때,?|이라 할 때,?"
    "|라 할 때,?"
    "|라고 할 때,?|이라고 한다|라고 한다|이라 하자[.]?|라 하자[.]?|이라 하고,?|라 하고,?|이라 하면,?|라"
    " 하면,?|,)?"
)
_P = "<sym:p>"
_AB = "(선분 )?<sym,expr:s>"
TILES: tuple[Tile, ...] = (
    *tiles(
        "middle",
        f"점 {_P}({{은}}|{{이}}) {_AB}의 중점{_IS}",
        f"{_P}({{은}}|{{이}}) {_AB}의 중점{_IS}",
        f"{_AB}의 중점{{을}} (점 )?{_P}{_IS}",
        f"길이{{이}} <length:v>인 {_AB}의 중점{{을}} (점 )?{_P}{_IS}",
    ),
    *tiles(
        "thirds",
        f"두 점 {_P}(,|{{와}}) ?<sym:q>{{은}}? ?{{이}}? ?{_AB}의 (삼등분점|삼등분하는 점){_IS}",
        f"두 점 {_P}(,|{{와}}) ?<sym:q>{{이}} {_AB}{{을}} 삼등분(할 때|하는 점일 때),?",
        f"{_AB}의 삼등분점{{을}} (각각 |차례로 )?{_P}(,|{{와}}) ?<sym:q>{_IS}",
        f"{_AB}{{을}} 삼등분하는 (두 )?점{{을}} (각각 |차례로 )?{_P}(,|{{와}}) ?<sym:q>{_IS}",
    ),
    *tiles("side", f"(선분 )?<side:v>{_IS}", f"{_AB}의 길이{{이}} <length:v>{_IS}"),
    *tiles("wanted", "(선분 )?<sym,expr:n>의 길이", "(선분 )?<sym,expr:n>(?=[은는을를?.]|$)"),
    *tiles("filler", "이때,?", "선분 <sym,expr> 위에"),
)
POOL: tuple[Tile, ...] = (*common(), *LETTER_GOAL, *TILES)
_PARTS = {role.name for role in SITUATIONS["segment.parts"].roles}


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    places = _places(facts, tokens)
    if places is None:
        return Gap("점들이 선분 위에 어떻게 놓여 있는지 알 수 없습니다.", 2)
    values: dict[str, Where] = {}
    asked: list[str] = []
    names: list[str] = []
    wanted: list[str] = []
    for fact in facts:
        if fact.tag not in ("side", "wanted") and "v" not in fact.tokens:
            continue
        index = fact.tokens["n"] if fact.tag == "wanted" else fact.tokens["v"]
        name = (
            tokens[index].source
            if tokens[index].category == "side"
            else _letters(tokens[fact.tokens.get("s", index)].node)
        )
        role = _role(name, places)
        if role is None:
            return Gap(f"선분 {name}의 길이를 알 수 없습니다.", 3)
        (wanted if fact.tag == "wanted" else names).append(name)
        if fact.tag == "wanted":
            asked.append(role)
        elif role in values:
            return SEVERAL_VALUES
        else:
            values[role] = index
    letter = asked_letter(facts, tokens)
    if not asked and not letter:
        return NOTHING_ASKED
    if len(asked) > 1:
        return SEVERAL_ASKED
    found = build("segment.parts", values, asked, tokens, asked_letter=letter, people=(*names, *wanted))
    if isinstance(found, Gap):
        return found
    return found.using(index for fact in facts for index in fact.tokens.values())


def _places(facts: Sequence[Fact], tokens: Sequence[Token]) -> dict[str, Fraction] | None:
    """Where each point stands; the first segment named whose ends are no such points is the whole."""
    told = [fact for fact in facts if fact.tag in ("middle", "thirds")]
    made = {
        _letters(tokens[fact.tokens[name]].node)
        for fact in told
        for name in ("p", "q")
        if name in fact.tokens
    }
    whole = next(
        (
            ends
            for fact in told
            if len(ends := _letters(tokens[fact.tokens["s"]].node)) == 2 and not set(ends) & made
        ),
        "",
    )
    if not whole:
        return None
    places = {whole[0]: Fraction(0), whole[1]: Fraction(1)}
    waiting = list(told)
    for _ in range(len(told) + 1):
        for fact in list(waiting):
            ends = _letters(tokens[fact.tokens["s"]].node)
            if len(ends) != 2 or not set(ends) <= set(places):
                continue
            start, span = places[ends[0]], places[ends[1]] - places[ends[0]]
            points = [_letters(tokens[fact.tokens[name]].node) for name in ("p", "q") if name in fact.tokens]
            for at, point in enumerate(points, 1):
                if point in places:
                    return None
                places[point] = start + span * at / (len(points) + 1)
            waiting.remove(fact)
    return None if waiting else places


def _role(name: str, places: dict[str, Fraction]) -> str | None:
    if len(name) != 2 or not set(name) <= set(places):
        return None
    part = abs(places[name[0]] - places[name[1]])
    role = f"part_{part.numerator}_{part.denominator}"
    return role if role in _PARTS else None


def _letters(node: Node | None) -> str:
    if isinstance(node, Sym):
        return node.name
    if isinstance(node, Mul) and all(isinstance(factor, Sym) for factor in node.factors):
        return "".join(factor.name for factor in node.factors if isinstance(factor, Sym))
    return ""

"""Salt water and sugar water: water or salt added, water evaporated, two solutions mixed, the salt in one."""

from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.quantity import Quantity
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import SEVERAL_ASKED, Built, Gap, Outcome
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.situations.building import SEVERAL_VALUES, build
from appliance.reading.situations.letters import LETTER_GOAL, asked_letter
from appliance.reading.tokens import Token

CALLS = "소금|설탕|농도"

_SOLUTION = "(소금물|설탕물|소금 수용액|설탕 수용액|소금 용액|설탕 용액)"
_SOLUTE = "(소금|설탕)"
_POT = "(그릇|비커|컵|병|용기|물통|냄비)"
_HERE = f"(여기에 |거기에 |이 {_SOLUTION}에 |그 {_SOLUTION}에 |이 {_POT}에 )?"
_FROM = f"(여기에서 |이 {_SOLUTION}에서 |이 {_POT}에서 )?"
_AMOUNT = "(<mass:w>|(?P<how>얼마나|얼마만큼|얼마))"
_MORE = "(더 )?(넣어야|부어야|첨가해야|추가해야|섞어야) (하는|할)"


def _both(suffix: str) -> tuple[str, ...]:
    """Names may stand once in a pattern, so full and partial descriptions are phrases of their own."""
    percent = ("(농도가|농도) <percent:p>(인|의)? ", "<percent:p>(의|짜리|인|농도의)? ")
    whole = tuple(f"(처음에 |먼저 )?{one}{_SOLUTION} ?<mass:m>" for one in percent)
    turned = tuple(f"<mass:m>(의|인)? {one}{_SOLUTION}" for one in percent)
    said = (
        f"{_SOLUTION} <mass:m>의 농도{{이}} <percent:p>",
        f"농도{{이}} <percent:p>이고,? 양{{이}} <mass:m>인 {_SOLUTION}",
    )
    part = tuple(f"(어떤 )?{one}{_SOLUTION}" for one in percent)
    mass = (f"(어떤 |농도를 모르는 )?{_SOLUTION} ?<mass:m>", f"(어떤 |농도를 모르는 )?<mass:m>의 {_SOLUTION}")
    return tuple(
        one + suffix for one in (*whole, *turned, *said, *part, *mass, f"(어떤|농도를 모르는) {_SOLUTION}")
    )


SOLUTIONS = (
    *tiles("base",
    *_both(f"(에|에는|에다|에다가|에서|{{이}} (들어 ?있는|담긴|담겨 있는|든) {_POT}(에|에서|{{이}} "
           f"있다[.]?)|{{이}} 있다[.]?|{{이}} 있을 때,?|{{이}} (들어|담겨) 있다[.]?)"),
           f"(농도가|농도) <percent:p>인 {_SOLUTION}{{이}} <mass:m>(이)? 있다",
           f"<percent:p>의 {_SOLUTION}{{이}} <mass:m>(이)? 있다",
           f"{_SOLUTION} <mass:m>의 농도({{이}}|{{은}}) <percent:p>(이다|이고,?|일 때,?|인)"),
    *tiles("component", *_both("({와}|,|,? 그리고|의|{이}|{을}|{을} (각각|모두|함께|서로))?")),
    *tiles("result",
    *_both("({이}|{으로}) [되]"), *_both("({을}|{으로}) (묽게 )?([만들]|하려면)"), *_both("{을} 얻[끝]")),
    *tiles("result",
    "농도{이} <percent:p>({이}|{으로}) [되]",
    "농도{을} <percent:p>{으로} (하|만들|낮추|높이|낮춰|높여|맞추)[끝]?",
           "농도{은} <percent:p>({이}|{으로}) [되]",
           "(그 |이 )?농도{이} <percent:p>인", "농도{이} <percent:p>(이었|였)[끝]?"),
)  # fmt: skip
CHANGES = (
    *tiles(
        "water",
        f"{_HERE}물(을)? {_AMOUNT}?{{을}}? (더 )?[넣]",
        f"{_HERE}{_AMOUNT}의 물{{을}} (더 )?[넣]",
        f"{_HERE}물(을)? (<mass:w>)?{{을}}? [섞]",
        f"{_HERE}<mass:w>의 물{{을}} [섞]",
        f"{_MORE} 물(의 양)?{{은}} <mass?:w>",
    ),
    *tiles(
        "evaporate",
        f"{_FROM}물(을|이|만)? {_AMOUNT}?({{을}}|{{이}}|만큼)? [증발]",
        f"{_FROM}{_AMOUNT}의 물(을|이|만) [증발]",
        "증발시켜야 (하는|할) 물(의 양)?{은} <mass?:w>",
        f"{_FROM}(끓여|가열하여|끓여서|가열해서) (물(을|이) <mass:w>)({{을}}|{{이}}|만큼)? [증발]",
    ),
    *tiles(
        "salt",
        f"{_HERE}{_SOLUTE}(을)? {_AMOUNT}?{{을}}? (더 )?([넣]|(녹이|녹인|녹였|녹여|녹일)[끝]?)",
        f"{_MORE} {_SOLUTE}(의 양)?{{은}} <mass?:w>",
        f"{_HERE}{_AMOUNT}의 {_SOLUTE}{{을}} (더 )?([넣]|(녹이|녹인|녹였|녹여|녹일)[끝]?)",
    ),
    *tiles("pure", "(순수한 )?물 ?<mass:m>(에|에다|에다가)", "<mass:m>의 물(에|에다|에다가)"),
    *tiles("mix", "(모두 |서로 |함께 |적당히 )?[섞]", "(모두 |서로 |함께 )?섞어서",
           "각각 <mass:each>(씩)?({을})? [섞]", "<mass:each>씩 [섞]"),
    *tiles("mixed_mass", "<mass:m>{을}? [섞]"),
    *tiles("content",
    f"{_SOLUTE}{{이}} <mass:salt>(이|가)? (들어 ?있|녹아 ?있)[끝]?",
    f"{_SOLUTE} ?<mass:salt>{{이}} (들어 ?있|녹아 ?있)[끝]?",
    f"<mass:salt>의 {_SOLUTE}{{이}} (들어 ?있|녹아 ?있)[끝]?",
           f"{_SOLUTE}(의 양)?{{은}} <mass?:salt>(?=인가|인지|일까|입니까|이|$)"),
)  # fmt: skip
_NEED = (
    "(더 )?((넣어야|부어야|첨가해야|추가해야|섞어야|증발시켜야|증발해야) (할|하는|하는지,?|한)|넣은|넣을"
    "|넣는|부은"
    "|첨가한|추가한|추가할|증발시킨|증발한|증발시킬|필요한|섞은)? ?"
)
GOALS = (
    *tiles("goal", f"{_NEED}물의 양({{은}} <mass?:asked>)?", data=("water",)),
    *tiles("goal", f"{_NEED}{_SOLUTE}의 양({{은}} <mass?:asked>)?", data=("salt",)),
    *tiles("goal",
    f"({_SOLUTION}에 )?(들어 ?있는|녹아 ?있는|포함된) {_SOLUTE}의 양({{은}} <mass?:asked>)?",
    f"(들어 ?있는|녹아 ?있는|포함된) {_SOLUTE}{{은}} (모두 )?<mass?:asked>",
    f"(이 {_SOLUTION}에 )(들어 ?있는|녹아 ?있는) {_SOLUTE}의 양", data=("salt",)),
    *tiles("goal",
    f"(처음|섞기 전|원래)(의)? {_SOLUTION}의 양({{은}} <mass?:asked>)?", data=("mass_before",)),
    *tiles("goal",
    f"(처음|섞기 전|원래)(의)? ({_SOLUTION}의 )?농도({{은}} <percent?:asked>)?", data=("percent_before",)),
    *tiles("goal",
    f"((이때|섞은|섞어서 만든|만들어진|만든|새로 만든|나중|새로운|섞어 만든|이) )?({_SOLUTION}의 )"
    f"?농도({{은}} <percent?:asked>)?",
    data=("percent",)),
    *tiles("goal",
    f"((섞은|섞어야 (할|하는)|넣어야 하는|넣은|필요한) )?<percent!:ref>(의|짜리|인)? {_SOLUTION}의 양",
           f"농도{{이}} <percent!:ref>인 {_SOLUTION}의 양", data=("component",)),
    *tiles("mass_asked",
    f"(이때,? )?<percent!:ref>(의|짜리|인)? {_SOLUTION}{{은}} (각각 )?<mass?:m>(을|를)? ?((섞|넣|필요)"
    f"(어야|은|었|한|해야)?( 하는|한|하는)?(가|지|는가|는지)?)?",
           f"(섞은 |넣은 )?<percent!:ref>(의|짜리|인)? {_SOLUTION}의 양{{은}} <mass?:m>"),
    *tiles("goal", f"(두 |각 )?{_SOLUTION}의 양", f"섞은 (두 )?{_SOLUTION}의 양", data=("masses",)),
)  # fmt: skip
FILLERS = tiles(
    "filler",
    f"(이|그|두) {_SOLUTION}(에|에서|을|를|의|은|는)?",
    "이때", "각각", "가열하여", "가열해서", "끓여", "끓여서", "졸여", "여기에", "두 개의",
    "서로 다른", f"(두|두 가지|두 종류의) {_SOLUTION}", "그릇에",
)  # fmt: skip
POOL: tuple[Tile, ...] = (*common(), *LETTER_GOAL, *SOLUTIONS, *CHANGES, *GOALS, *FILLERS)

Values = dict[str, int | Quantity]


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    tags = {tag: [fact for fact in facts if fact.tag == tag] for tag in
            ("base",
            "component",
            "result",
            "pure", "water", "evaporate", "salt", "mix", "content", "goal", "mass_asked")}  # fmt: skip
    changes = [tag for tag in ("water", "evaporate", "salt") if tags[tag]]
    solutions = sorted(tags["base"] + tags["component"], key=lambda fact: fact.start)
    if len(changes) > 1 or (changes and (tags["mix"] or len(solutions) > 1)):
        return Gap("물이나 소금을 넣고 섞는 일이 두 번 이상 일어나는 문제는 아직 다루지 못합니다.", 3)
    if len({fact.data for fact in tags["goal"]}) > 1:
        return SEVERAL_ASKED
    if not changes and len(solutions) == 1 and tags["result"]:
        changes = _told_by_goal(tags["goal"])
    if not changes:
        return (
            _mixed(tags, solutions, tokens, facts)
            if len(solutions) > 1
            else _content(tags, solutions, tokens, facts)
        )
    return _changed(changes[0], tags, solutions, tokens, facts)


def _told_by_goal(goals: Sequence[Fact]) -> list[str]:
    """`더 넣어야 하는 물의 양` tells what is done, where no other words do."""
    for fact in goals:
        if fact.data == ("water",):
            poured = any(verb in fact.text for verb in ("넣", "부", "첨가", "추가", "섞"))
            return ["evaporate"] if "증발" in fact.text else ["water"] if poured else []
        if fact.data == ("salt",) and "넣" in fact.text:
            return ["salt"]
    return []


def _put(values: Values, role: str, fact: Fact, name: str) -> bool:
    """Puts a token into a role; False where the role has one."""
    if name in fact.tokens:
        if role in values:
            return False
        values[role] = fact.tokens[name]
    return True


def _ask(values: Values, role: str, fact: Fact, asked: list[str]) -> bool:
    """물의 양은 몇 g인가 asks with its own unit, 물의 양은? without one. False where the role is given."""
    if "asked" in fact.tokens:
        return _put(values, role, fact, "asked")
    asked.append(role)
    return True


_KINDS = {"water": "mixture.add_water", "evaporate": "mixture.evaporate", "salt": "mixture.add_salt"}


def _changed(
    change: str,
    tags: dict[str, list[Fact]],
    solutions: list[Fact],
    tokens: Sequence[Token],
    facts: Sequence[Fact],
) -> Outcome:
    values: Values = {}
    moved = "salt" if change == "salt" else "water"
    good = all(
        _put(values, "percent_before", fact, "p") and _put(values, "mass_before", fact, "m")
        for fact in solutions
    )
    for fact in tags["pure"]:  # 물 160g에 소금 40g을 넣어: a solution of 0%
        values["percent_before"] = Quantity(Fraction(0), "%")
        good = good and change == "salt" and not solutions and _put(values, "mass_before", fact, "m")
    for fact in tags["result"]:
        if "m" in fact.tokens:
            return Gap("나중 소금물의 양이 주어진 문제는 아직 다루지 못합니다.", 3)
        good = good and _put(values, "percent_after", fact, "p")
    for fact in tags[change]:
        good = good and _put(values, moved, fact, "w")
    if not good:
        return SEVERAL_VALUES
    asked: list[str] = []
    for fact in tags["goal"]:
        role = {"percent": "percent_after"}.get(str(fact.data[0]), str(fact.data[0]))
        if role in ("component", "masses") or (role in ("water", "salt") and role != moved):
            return Gap("물이나 소금의 양 중 무엇을 묻는지 알 수 없습니다.", 3)
        good = _ask(values, role, fact, asked) and good
    if not good:
        return SEVERAL_VALUES
    if any("how" in fact.words for fact in tags[change]):
        asked.append(moved)
    return build(_KINDS[change], values, asked, tokens, asked_letter=asked_letter(facts, tokens))


def _mixed(
    tags: dict[str, list[Fact]], solutions: list[Fact], tokens: Sequence[Token], facts: Sequence[Fact]
) -> Outcome:
    values: Values = {}
    again = _again(solutions, tokens)
    good = True
    solutions = [fact for fact in solutions if fact not in again]
    if len(solutions) != 2:
        return Gap("섞는 소금물이 두 가지가 아닙니다.", 3)
    for fact, order in zip(solutions, ("first", "second"), strict=True):
        good = (
            good and _put(values, f"percent_{order}", fact, "p") and _put(values, f"mass_{order}", fact, "m")
        )
    for fact in tags["result"]:
        good = good and _put(values, "percent_mixed", fact, "p") and _put(values, "mass_mixed", fact, "m")
    for fact in again:
        good = good and _put(values, str(_component(fact, values, tokens)), fact, "m")
    for fact in (one for one in facts if one.tag == "mixed_mass"):
        before = [one for one in (*solutions, *again) if one.start < fact.start]
        role = _component(max(before, key=lambda one: one.start), values, tokens) if before else None
        good = good and role is not None and _put(values, role, fact, "m")
    asked: list[str] = []
    for fact in [*tags["goal"], *tags["mass_asked"]]:
        name = str(fact.data[0]) if fact.data else "component"
        role = (
            _component(fact, values, tokens)
            if name == "component"
            else {"percent": "percent_mixed"}.get(name, name)
        )
        if role is None or role in ("water", "salt", "mass_before", "percent_before"):
            return Gap("어느 소금물을 묻는지 알 수 없습니다.", 3)
        if "m" in fact.tokens:
            good = good and _put(values, role, fact, "m")
        elif role == "masses":
            asked += ["mass_first", "mass_second"]
        else:
            good = _ask(values, role, fact, asked) and good
    if any("each" in fact.tokens for fact in tags["mix"]):
        asked += ["mass_first", "mass_second"]
    if not good:
        return SEVERAL_VALUES
    found = build("mixture.mix", values, asked, tokens, asked_letter=asked_letter(facts, tokens))
    return _with_references(found, tags, again, values, tokens)


def _again(solutions: Sequence[Fact], tokens: Sequence[Token]) -> list[Fact]:
    """Solutions called a second time by their percentage: 12%의 소금물을 몇 g 섞어야 하는가."""
    seen: set[object] = set()
    found: list[Fact] = []
    for fact in solutions:
        percent = tokens[fact.tokens["p"]].number if "p" in fact.tokens else None
        if percent is not None and percent in seen:
            found.append(fact)
        elif percent is not None:
            seen.add(percent)
    return found


def _component(fact: Fact, values: Values, tokens: Sequence[Token]) -> str | None:
    """The mass of the solution that is called by its percentage."""
    name = "ref" if "ref" in fact.tokens else "p"
    wanted = tokens[fact.tokens[name]].number if name in fact.tokens else None
    for order in ("first", "second"):
        where = values.get(f"percent_{order}")
        if isinstance(where, int) and tokens[where].number == wanted:
            return f"mass_{order}"
    return None


def _with_references(
    found: Outcome,
    tags: dict[str, list[Fact]],
    again: Sequence[Fact],
    values: Values,
    tokens: Sequence[Token],
) -> Outcome:
    """`5%의 소금물의 양` shows the percentage of the first solution a second time."""
    if isinstance(found, Gap):
        return found
    paths = dict(found.paths)
    for fact in [*tags["goal"], *tags["mass_asked"], *again]:
        name = "ref" if "ref" in fact.tokens else "p"
        if name in fact.tokens and (role := _component(fact, values, tokens)):
            paths[fact.tokens[name]] = ("givens", "0", "values", role.replace("mass", "percent"))
    each = [fact.tokens["each"] for fact in tags["mix"] if "each" in fact.tokens]
    return Built(found.question, paths, found.used).using(each)


def _content(
    tags: dict[str, list[Fact]], solutions: list[Fact], tokens: Sequence[Token], facts: Sequence[Fact]
) -> Outcome:
    values: Values = {}
    good = all(_put(values, "percent", fact, "p") and _put(values, "mass", fact, "m") for fact in solutions)
    good = good and all(_put(values, "salt", fact, "salt") for fact in tags["content"])
    if not good or tags["result"] or tags["mix"]:
        return Gap("소금물에 무엇을 하는지 적혀 있지 않습니다.", 2)
    names = {"masses": "mass", "mass_before": "mass", "percent_before": "percent"}
    asked: list[str] = []
    for fact in tags["goal"]:
        role = names.get(str(fact.data[0]), str(fact.data[0]))
        if role not in ("percent", "mass", "salt"):
            return Gap("무엇을 묻는지 알 수 없습니다.", 2)
        if not _ask(values, role, fact, asked):
            return SEVERAL_VALUES
    return build("mixture.content", values, asked, tokens, asked_letter=asked_letter(facts, tokens))

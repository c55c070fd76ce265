"""Goals about numbers in a row: those of a kind, the largest, in order of size."""

from appliance.domain.givens import Numbers
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.rows import WHOLE_KINDS
from appliance.mathtext.tree import Node, Num, symbols
from appliance.reading.givens.material import Material
from appliance.reading.outcome import Builder, Gap, Outcome
from appliance.reading.phrases import Fact, Tile, tiles

# What a stem calls the numbers of a kind. The longest phrasing of a kind first is not needed: phrases sort.
KINDS: tuple[tuple[str, str], ...] = (
    ("natural", "자연수|양의 정수|양의정수"),
    ("negative_integer", "음의 정수"),
    ("integer", "정수"),
    ("fraction", "정수가 아닌 유리수|정수가 아닌 수|정수는 아닌 유리수|유리수이지만 정수가 아닌 수"),
    ("rational", "유리수|근호를 사용하지 않고 나타낼 수 있는 수|유한소수 또는 순환소수"),
    (
        "irrational",
        "무리수|유리수가 아닌 수|유리수가 아닌 실수|순환소수가 아닌 무한소수|순환하지 않는 무한소수",
    ),
    ("positive", "양수"),
    ("negative", "음수"),
    ("positive_rational", "양의 유리수"),
    ("negative_rational", "음의 유리수"),
    ("prime", "소수"),
    ("composite", "합성수"),
    ("terminating", "유한소수"),
    ("recurring", "순환소수|무한소수"),
)
_AS = "(로|으로)? (나타내어지|나타낼 수 있|나타내지|나타나|표현되|될 수 있|바꿀 수 있|고칠 수 있)는"
_NOT_AS = "(로|으로)? (나타낼 수 없|나타내어지지 않|나타내지지 않|나타내지 않|표현할 수 없|될 수 없)는"
_THING = "(것|수|분수|기약분수)"
_MANY = (
    "의 (총 )?(개수|갯수)({은} (모두 )?<count?:how>(인가|인지|입니까|일까|이다)?)?"
    "|{은} (모두 |총 )?<count?:how>(인가|인지|입니까|일까|인가요|이 있는가|가 있는가|있는가)?"
)


def _kind_tiles(kind: str, names: str) -> tuple[Tile, ...]:
    """A kind as its name, as 인 것, and as what it can be written as."""
    said = f"(모두 )?({names})((인|인지) {_THING}|에 (해당하는|속하는) {_THING}|{_AS} {_THING})?(들)?"
    found = [
        *tiles("goal", f"{said}({_MANY})", data=("pick", "count", kind)),
        *tiles(
            "goal",
            f"{said}(만)?{{을}} (있는 대로 |모두 |다 )?(?=고르|골라|찾|구|쓰|써|말|적|나열)",
            f"{said}{{은}} (어느 것|무엇)(인가|입니까)?",
            data=("pick", "all", kind),
        ),
    ]
    if kind in ("terminating", "recurring"):
        other = {"terminating": "recurring", "recurring": "terminating"}[kind]
        negated = f"(모두 )?({names}){_NOT_AS} {_THING}(들)?"
        found += tiles("goal", f"{negated}({_MANY})", data=("pick", "count", other))
        found += tiles(
            "goal",
            f"{negated}{{을}} (있는 대로 |모두 |다 )?(?=고르|골라|찾|구|쓰|써|말|적|나열)",
            data=("pick", "all", other),
        )
    return tuple(found)


_WAY = "(작은|큰)"
_ORDER = "(차례로|차례대로|순서대로|순서로)"
_LINE_UP = (
    f"({_ORDER} )?(나열[하라]|배열[하라]|쓰시오|써라|쓰면|적으시오|나타내시오|나타내어라"
    f"|늘어놓으시오|나열한 것은)"
)
_SIZE = "(수의 )?(크기가 )?"
_FROM = "(것|수|쪽)(부터|에서)"
_AT = "(?P<at>두|세|네|다섯) 번째"
PLACE = (
    "(?P<size{0}>절댓값이 )?((?P<ord{0}>두|세|네|다섯) 번째로 )?(가장 |제일 )?(?P<end{0}>큰|작은)"
    " (수|것|유리수|정수|실수|분수)"
)
_TWO = f"{PLACE.format(1)}({{와}}|,) ?{PLACE.format(2)}"

TILES = (
    *(tile for kind, names in KINDS for tile in _kind_tiles(kind, names)),
    *(
        tile
        for way, direction in (("작은", "ascending"), ("큰", "descending"))
        for key, said in (("value", ""), ("absolute", "절댓값이 "))
        for tile in tiles(
            "goal",
            f"~{{을}}? {said}{_SIZE}{way} {_FROM} ({_ORDER} )?{_LINE_UP}",
            f"~의 (크기|대소){{을}} 비교하여 {said}{way} {_FROM} ({_ORDER} )?{_LINE_UP}",
            data=("arrange", direction, key),
        )
    ),
    *(
        tile
        for way, end in (("작은", "smallest"), ("큰", "largest"))
        for tile in tiles(
            "goal",
            f"~{{을}}? {_SIZE}{way} {_FROM} ({_ORDER} )?(나열|배열)(할|했을|하였을|한다고 할) 때,?"
            f" {_AT}(에 오는|에 있는|에 놓이는|의|로 오는) 수",
            data=("rank_at", end),
        )
    ),
    *tiles("goal", f"{PLACE.format(1)}(?={{을}}|{{은}}|$)", data=("rank", "value")),
    *tiles("goal", f"{_TWO}의 합", f"{_TWO}{{을}} 더한 값", data=("rank", "sum")),
    *tiles("goal", f"{_TWO}의 곱", f"{_TWO}{{을}} 곱한 값", data=("rank", "product")),
    *tiles("goal", f"{_TWO}의 차", data=("rank", "difference")),
    *tiles(
        "among",
        "(다음|아래|주어진|위의|위) ((유리|실|자연|정)?수|분수|소수|값|것|보기)?(들)? (중에서|중에|중"
        "|에서|가운데|가운데서|에 대하여)",
        "(다음|주어진) (유리|실|자연|정)?수(들)?(의)?",
        "~(의 |인 )?(두 |세 |네 |다섯 |여섯 )?((유리|실|자연|정)?수|분수)?(들)? (중에서|중에|중|가운데"
        "|가운데서)",
        "~(의 )(두|세|네|다섯|여섯) (수|유리수|실수|정수|분수)(의|를|에서|에 대하여|{은})?",
        "(중에서|중에|중|가운데)",
        "(유리|실|자연|정)?수(들)?(에 대하여|에서|{을})",
    ),
    *tiles("write", "~{을}? (모두 )?(찾아|골라) (쓰시오|써라|쓰면|적으시오|나열하시오)"),
    *tiles("among", "네 (유리|실)?수|다섯 (유리|실)?수|여섯 (유리|실)?수"),
    *tiles(
        "method",
        "크기{을} 비교하여,?",
        "(수의 )?대소를 비교하여,?",
        "(부호{을} 생각하여|수직선{을} 이용하여)",
    ),
)

_COUNTS = {"두": 2, "세": 3, "네": 4, "다섯": 5}


def add_row(builder: Builder, material: Material) -> Gap | None:
    """The numbers of the stem as one given; None where they are added."""
    found = material.expressions
    if len(found) < 2:
        return Gap("비교하거나 분류할 수가 두 개 이상 있어야 합니다.", 3)
    if len(found) != len(material.formulas):
        return Gap("수가 아닌 식이 섞여 있습니다.", 3)
    if any(symbols(one.node) for one in found):
        return Gap("문자가 있는 식은 비교하거나 분류할 수 없습니다.", 3)
    values = tuple(one.node for one in found)
    if len(set(values)) < len(values):
        return Gap("같은 수가 두 번 적혀 있습니다. 문제를 다시 확인해 주십시오.", 3)
    places = {one.index: ("values", str(at)) for at, one in enumerate(found)}
    builder.add(min(one.start for one in found), Numbers(values), places)
    return None


def pick(material: Material, fact: Fact) -> Outcome:
    builder = Builder()
    if gap := add_row(builder, material):
        return gap
    _, op, kind = (str(word) for word in fact.data)
    row = [one.node for one in material.expressions]
    if kind in WHOLE_KINDS and not all(_is_natural(node) for node in row):
        return Gap("자연수가 아닌 수가 있어 소수와 합성수로 나눌 수 없습니다.", 3)
    return builder.build(Goal(GoalKind.PICK, (op, kind)))


def _is_natural(node: Node) -> bool:
    return isinstance(node, Num) and "." not in node.text


def place_of(fact: Fact, at: int) -> str:
    end = "largest" if fact.words.get(f"end{at}") == "큰" else "smallest"
    if f"size{at}" in fact.words:
        return f"{end}_size"
    return f"{end}_{_COUNTS[fact.words[f'ord{at}']]}" if f"ord{at}" in fact.words else end


def rank(material: Material, fact: Fact) -> Outcome:
    builder = Builder()
    if gap := add_row(builder, material):
        return gap
    op = str(fact.data[1])
    if any(f"size{at}" in fact.words and f"ord{at}" in fact.words for at in (1, 2)):
        return Gap("절댓값의 순서로 몇 번째인 수를 묻는 문제는 아직 다루지 못합니다.", 3)
    places = [place_of(fact, at) for at in ((1,) if op == "value" else (1, 2))]
    return builder.build(Goal(GoalKind.RANK, (op, *places)))


def rank_at(material: Material, fact: Fact) -> Outcome:
    builder = Builder()
    if gap := add_row(builder, material):
        return gap
    return builder.build(Goal(GoalKind.RANK, ("value", f"{fact.data[1]}_{_COUNTS[fact.words['at']]}")))


def arrange(material: Material, fact: Fact) -> Outcome:
    builder = Builder()
    if gap := add_row(builder, material):
        return gap
    return builder.build(Goal(GoalKind.ARRANGE, tuple(str(word) for word in fact.data[1:])))


RESOLVERS = {"pick": pick, "rank": rank, "rank_at": rank_at, "arrange": arrange}

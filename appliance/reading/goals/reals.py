"""Goals about single numbers: prime factors, roots, decimals, parts, and whole numbers between two."""

from collections.abc import Callable

from appliance.domain.givens import Condition, Expression, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.mathtext.tree import Abs, Frac, Node, Num, Recurring, Rel, Root, Sym, symbols, walk
from appliance.reading.givens.material import Material
from appliance.reading.goals import solving
from appliance.reading.goals.shared import SEVERAL, add_conditions, number_goal
from appliance.reading.outcome import Builder, Gap, Outcome
from appliance.reading.phrases import Fact, tiles

_ALL = "(있는 대로 |모두 |다 )?"
_WANTED = "(?=구하|구해|고르|골라|찾|쓰|써|말|적|나열)"
_ENOUGH = (
    "(하는|하려고 한다|하려고 할 때|할 때|하려면|하기 위해|하기 위해서|하기 위하여|만들려고 한다"
    "|만들려고 할 때|되기 위한|한다|하고자 한다|하고자 할 때)"
)
_TO = f"(되도록 {_ENOUGH}|되게 {_ENOUGH}|되기 위한|되는|될 때|만들 때|일 때)"
_WHAT: tuple[tuple[str, str], ...] = (
    ("square", "(어떤 |한 )?(자연수|정수|수)의 제곱|(어떤 )?제곱수|제곱인 수"),
    ("natural", "자연수"),
    ("integer", "정수"),
    ("terminating", "유한소수"),
    ("recurring", "순환소수|무한소수"),
    ("irrational", "무리수"),
    ("rational", "유리수"),
)
_DECIMAL = (
    "(로|으로) (나타낼 수 있도록|나타낼 수 있게|나타내어지도록|나타낼 수 있는|나타내려고 한다|나타내려고"
    " 할 때|나타낼 수 있을 때|나타내어질 때"
    f"|나타내려면|나타내어지게|나타내어지는|나타내고자 한다|표현되도록|만들려고 한다|만들려고 할 때)("
    f" {_ENOUGH})?"
)
_TIMES = "(곱하여|곱해서|곱한 수가|곱하면|곱했더니|곱하였더니|곱해)"
_OVER = "(나누어|나눠서|나눈 수가|나누면|나누어서|나눈 몫이)"
_SOME = (
    "((가능한 한 |되도록 |될 수 있는 대로 |가능한 )?작은 |(?P<least>가장 작은 |최소의 )|적당한 |어떤"
    " |어떠한 |한 )?"
)
_LEAST = "((이때|이 때|그때) )?"
_DIGITS = "(두|세|한) 자리(의)?"
_BOUND = "(?P<bound>이하|미만|이상|초과)(인|의)?"

TILES = (
    *tiles(
        "goal",
        f"(서로 다른 |모든 )?소인수(들)?{{을}} {_ALL}{_WANTED}",
        "(서로 다른 )?소인수{은}(?=[?.]*$)",
        "모든 소인수(?={을})",
        data=("primes",),
    ),
    *tiles(
        "goal",
        "(모든 )?제곱근(?={을}|{은}|$)",
        f"제곱근{{을}} {_ALL}{_WANTED}",
        data=("square_roots", "both"),
    ),
    *tiles(
        "goal",
        "(양의 제곱근|제곱근 중(에서)? (양수인 것|양수))(?={을}|{은}|$)",
        data=("square_roots", "positive"),
    ),
    *tiles(
        "goal",
        "(음의 제곱근|제곱근 중(에서)? (음수인 것|음수))(?={을}|{은}|$)",
        data=("square_roots", "negative"),
    ),
    *tiles(
        "goal",
        "제곱하여 <num,expr:e>{이} 되는 (모든 )?(수|실수|유리수)(?={을}|{은}|$)",
        "제곱하면 <num,expr:e>{이} 되는 (모든 )?수(?={을}|{은}|$)",
        f"제곱하여 <num,expr:e>{{이}} 되는 수{{을}} {_ALL}{_WANTED}",
        f"제곱해서 <num,expr:e>{{이}} 되는 수{{을}}? {_ALL}(?={{을}}|{{은}}|구하|구해)",
        data=("square_roots", "both"),
    ),
    *tiles("goal", "정수 부분(?={을}|{은}|$)", data=("part", "whole")),
    *tiles("goal", "소수 부분(?={을}|{은}|$)", data=("part", "broken")),
    *tiles("goal", "순환마디(?={을}|{은}|{이}|$)", data=("cycle", "digits")),
    *tiles(
        "goal",
        "순환마디의 숫자의 (개수|수)",
        "순환마디를 이루는 숫자의 개수",
        "순환마디의 개수",
        data=("cycle", "length"),
    ),
    *tiles(
        "goal",
        "소수점 (아래|이하) <num,count:place>(번째)? ?(자리|번째|번째 자리|째 자리|번째 오는|번째의"
        "|번째에 오는)(의|에 오는|에 있는)? ?(수|숫자)",
        data=("digit",),
    ),
    *tiles(
        "method",
        "~{을}? (순환)?소수로 (나타내었을 때|나타냈을 때|나타낼 때|나타내면|나타낸 것의|표현할 때|고칠"
        " 때|나타내고),?",
        "소수(로|으로) 나타낸 (것|수)(의|에서)",
    ),
    # between and by absolute value; the whole numbers themselves are goals of inequalities
    *tiles(
        "between",
        "~(의|{이})? 사이(에|의) ?(있는|놓인|존재하는|오는|놓여 있는)?",
        "~(보다)? 크고 <num,expr:q>보다 작은",
    ),
    *tiles(
        "between",
        "(두 )?(유리|실|자연|정)?수 <num,expr:p>(,|{와}) ?<num,expr:q>({이}|의)? 사이(에|의) ?(있는|놓인"
        "|존재하는|오는|놓여 있는)?",
    ),
    *(
        tile
        for said, op in (
            ("보다 작은", "<"),
            ("미만인", "<"),
            ("이하인", "≤"),
            ("보다 작거나 같은", "≤"),
            ("보다 크지 않은", "≤"),
        )
        for tile in tiles("absolute", f"절댓값이 <num,expr:n> ?{said}", data=(op,))
    ),
    *(
        tile
        for low, first in (
            ("보다 크고", "<"),
            ("초과", "<"),
            ("이상", "≤"),
            ("이상이고", "≤"),
            ("보다 크거나 같고", "≤"),
        )
        for high, second in (("보다 작은", "<"), ("미만인", "<"), ("이하인", "≤"), ("보다 작거나 같은", "≤"))
        for tile in tiles(
            "absolute", f"절댓값이 <num,expr:m> ?{low},? <num,expr:n> ?{high}", data=(first, second)
        )
    ),
    *tiles(
        "goal",
        "절댓값이 <num,expr:n>인 (모든 )?(수|유리수|정수|실수)(?={을}|{은}|$)",
        f"절댓값이 <num,expr:n>인 (수|유리수|정수|실수){{을}} {_ALL}{_WANTED}",
        "원점(으로부터의|에서의|과의|으로부터) 거리가 <num,expr:n>인 (점이 나타내는 )?(모든 )?(수"
        "|점)(?={을}|{은}|$)",
        f"원점(으로부터의|에서의|과의|으로부터) 거리가 <num,expr:n>인 (점이 나타내는 )?(모든 )?(수"
        f"|점){{을}} {_ALL}{_WANTED}",
        data=("size_of",),
    ),
    *tiles(
        "goal",
        f"(모든 )?(?P<domain>정수|자연수)( <sym>)?(의 값)?(들)?{{을}} {_ALL}{_WANTED}",
        "모든 (?P<domain>정수|자연수)( <sym>)?(의 값)?(?={을}|{은}|$)",
        f"{solving.MEET} (모든 )?(?P<domain>정수|자연수)( <sym>)?(의 값)?{{을}} {_ALL}{_WANTED}",
        data=("integers", "all"),
    ),
    # numbers that make something of an expression
    *(
        tile
        for what, names in _WHAT
        for tile in tiles("suits", f"~({{이}}|{{을}})? ?({names})({{이}}|{{으로}}) {_TO},?", data=(what,))
    ),
    *(
        tile
        for what, names in _WHAT
        if what in ("terminating", "recurring")
        for tile in tiles("suits", f"~({{이}}|{{을}})? ?({names}){_DECIMAL},?", data=(what,))
    ),
    *(
        tile
        for what, names in _WHAT
        if what in ("square",)
        for tile in tiles(
            "suits", f"({names}){{을}} 만들려고 (한다|할 때),?", f"({names}){{이}} 되었다,?", data=(what,)
        )
    ),
    *(
        tile
        for how, verb in (("times", _TIMES), ("divide", _OVER))
        for tile in tiles(
            "how",
            f"~(에|{{을}})? ?{_SOME}(자연수|수)( <sym>)?({{을}}|{{으로}}) {verb},?",
            f"~(에|{{을}})? ?<sym>({{을}}|{{으로}}) {verb},?",
            data=(how,),
        )
    ),
    *tiles(
        "goal",
        f"{_LEAST}(곱할 수 있는|곱해야 하는|곱해야 할|곱하는|곱할|나눌 수 있는|나누어야 하는|나누어야 할"
        f"|나누는|나눌) ?(자연수|수|값)?( 중에서?)? ?(?P<least>가장 작은|최소의|제일 작은)? ?(자연수|수"
        f"|것|값)(?={{을}}|{{은}}|$)",
        data=("suited",),
    ),
    *tiles(
        "goal",
        f"{_LEAST}(곱할 수 있는|곱해야 하는|곱해야 할|곱하는|나눌 수 있는|나누어야 하는|나누어야 할"
        f"|나누는) ?(?P<least>가장 작은|최소의|제일 작은) (자연수|수)(?={{을}}|{{은}}|$)",
        f"{_LEAST}(?P<least>가장 작은|최소의|제일 작은) (자연수|수)({{을}}|{{은}}) (곱|나누)(?=면)",
        data=("suited",),
    ),
    *tiles(
        "bounded",
        f"<num:n> ?{_BOUND}",
        f"(?P<digits>{_DIGITS})",
        "~{은} <num:n> ?(?P<bound>이하|미만)의 (자연수|정수)(일 때|이다),?",
    ),
)

# Which goals take notice of what narrows a number.
TAKEN_BY: dict[str, frozenset[str]] = {
    "between": frozenset({"integers"}),
    "absolute": frozenset({"integers"}),
    "suits": frozenset({"integers", "suited"}),
    "how": frozenset({"integers", "suited"}),
    "bounded": frozenset({"integers", "suited"}),
}
_DOMAIN = {"정수": "integer"}


def primes(material: Material, fact: Fact) -> Outcome:
    return number_goal(material, Goal(GoalKind.PRIMES))


def _one_number(material: Material, fact: Fact) -> tuple[Node, int, int] | Gap:
    """(the number, its token, where it stands): of the goal's own phrase, or the only one of the stem."""
    if "e" in fact.tokens:
        node = material.tokens[fact.tokens["e"]].node
        if node is None or material.formulas:
            return SEVERAL
        return node, fact.tokens["e"], fact.start
    found = list(material.expressions)
    if len(found) != 1 or len(material.formulas) != 1:
        return SEVERAL if found else Gap("수가 없습니다. 어떤 수에 대한 문제인지 적어 주십시오.", 3)
    return found[0].node, found[0].index, found[0].start


def _about(
    kind: GoalKind, fits: Callable[[Node], bool] = lambda node: True, reason: str = ""
) -> Callable[[Material, Fact], Outcome]:
    """A goal about one number without letters; fits: what it must be, or the reason."""

    def resolve(material: Material, fact: Fact) -> Outcome:
        found = _one_number(material, fact)
        if isinstance(found, Gap):
            return found
        node, index, start = found
        if symbols(node):
            return Gap("문자가 있는 식이라 하나의 수로 정해지지 않습니다.", 3)
        if not fits(node):
            return Gap(reason, 3)
        builder = Builder()
        builder.add(start, Expression(node), {index: ("body",)})
        return builder.build(Goal(kind, tuple(str(word) for word in fact.data[1:])))

    return resolve


def _is_fraction(node: Node) -> bool:
    return any(isinstance(part, Frac | Recurring) for part in walk(node))


def digit(material: Material, fact: Fact) -> Outcome:
    found = _one_number(material, fact)
    if isinstance(found, Gap):
        return found
    node, index, start = found
    place = material.tokens[fact.tokens["place"]]
    value = place.number
    if value is None or value.denominator != 1 or value < 1:
        return Gap("소수점 아래 몇째 자리인지 알 수 없습니다.", 3)
    if not _is_fraction(node):
        return Gap("소수로 나타낼 분수나 순환소수가 없습니다.", 3)
    builder = Builder()
    builder.add(start, Expression(node), {index: ("body",)})
    return builder.build(Goal(GoalKind.DIGIT, (Num(str(value)),)), {fact.tokens["place"]: ("args", "0")})


def size_of(material: Material, fact: Fact) -> Outcome:
    """절댓값이 7인 수."""
    index = fact.tokens["n"]
    node = material.tokens[index].node
    if node is None or symbols(node) or material.formulas:
        return Gap("절댓값이 얼마인 수인지 알 수 없습니다.", 3)
    builder = Builder()
    builder.add(fact.start, Expression(node), {index: ("body",)})
    return builder.build(Goal(GoalKind.SIZED))


def whole_numbers(material: Material, fact: Fact) -> Outcome:
    """The whole numbers between, or by absolute value, or that suit; else those of an inequality."""
    tags = {one.tag: one for one in material.facts if one.tag in ("between", "absolute", "suits", "how")}
    domain = _DOMAIN.get(fact.words.get("domain", ""), "natural")
    goal = Goal(GoalKind.INTEGERS, (str(fact.data[1]), domain))
    if "suits" in tags:
        return suited(material, fact, op=str(fact.data[1]))
    if "between" in tags:
        return _between(material, tags["between"], goal)
    if "absolute" in tags:
        return _by_size(material, tags["absolute"], goal)
    if any(one.tag == "bounded" for one in material.facts):
        return Gap("‘이하’나 ‘이상’이 무엇을 말하는지 알 수 없습니다.", 3)
    return solving.integers(material, fact)


def _between(material: Material, fact: Fact, goal: Goal) -> Outcome:
    found = [one.index for one in material.expressions]
    found += [fact.tokens[name] for name in ("p", "q") if name in fact.tokens]
    nodes = [material.tokens[index].node for index in found]
    if len(found) != 2 or len(material.expressions) != len(material.formulas):
        return Gap("사이에 있는 두 수를 알 수 없습니다.", 3)
    low, high = nodes
    if low is None or high is None or symbols(low) | symbols(high):
        return Gap("사이에 있는 두 수를 알 수 없습니다.", 3)
    builder = Builder()
    places = {index: ("items", "0", "sides", side) for index, side in zip(found, ("0", "2"), strict=True)}
    builder.add(fact.start, Relations((Rel((low, Sym("x"), high), ("<", "<")),), ("x",)), places)
    return builder.build(goal)


def _by_size(material: Material, fact: Fact, goal: Goal) -> Outcome:
    if material.formulas:
        return SEVERAL
    ops = tuple(str(op) for op in fact.data)
    names = ("m", "n") if len(ops) == 2 else ("n",)
    nodes = [material.tokens[fact.tokens[name]].node for name in names]
    if any(node is None or symbols(node) for node in nodes):
        return Gap("절댓값의 범위를 알 수 없습니다.", 3)
    inner: list[Node] = [node for node in nodes if node is not None]
    sides = (inner[0], Abs(Sym("x")), inner[1]) if len(ops) == 2 else (Abs(Sym("x")), inner[0])
    at = ("0", "2") if len(ops) == 2 else ("1",)
    places = {fact.tokens[name]: ("items", "0", "sides", side) for name, side in zip(names, at, strict=True)}
    builder = Builder()
    builder.add(fact.start, Relations((Rel(sides, ops),), ("x",)), places)
    return builder.build(goal)


def suited(material: Material, fact: Fact, op: str = "smallest") -> Outcome:
    """What the natural number is to make of the expression, and how it comes to it."""
    suits = [one for one in material.facts if one.tag == "suits"]
    hows = [one for one in material.facts if one.tag == "how"]
    if len(suits) != 1 or len(hows) > 1 or len(material.expressions) != 1 or len(material.formulas) != 1:
        return Gap("어떤 수가 무엇이 되어야 하는지 알 수 없습니다.", 3)
    least = any("least" in one.words for one in (fact, *hows))
    if fact.data[0] == "suited" and not least:
        return Gap("가장 작은 자연수를 구하는 것인지 적혀 있지 않습니다.", 3)
    body = material.expressions[0]
    letters = symbols(body.node)
    if len(letters) != (0 if hows else 1):
        return Gap("어떤 자연수를 구하는지 알 수 없습니다.", 3)
    how = str(hows[0].data[0]) if hows else next(iter(letters))
    builder = Builder()
    builder.add(body.start, Expression(body.node), {body.index: ("body",)})
    if gap := _bounds(builder, material, how):
        return gap
    add_conditions(builder, material)
    return builder.build(Goal(GoalKind.SUITS, (op, str(suits[0].data[0]), how)))


_OPS = {"이하": "≤", "미만": "<", "이상": "≥", "초과": ">"}


def _bounds(builder: Builder, material: Material, how: str) -> Gap | None:
    """10 이하의 자연수, 두 자리의 자연수: conditions on the number."""
    name = Sym("x" if how in ("times", "divide") else how)
    for one in material.facts:
        if one.tag != "bounded":
            continue
        if "digits" in one.words:
            size = {"한": 1, "두": 2, "세": 3}[one.words["digits"][0]]
            low, high = Num(str(10 ** (size - 1))), Num(str(10**size - 1))
            builder.add(one.start, Condition(Rel((low, name, high), ("≤", "≤"))))
            continue
        node = material.tokens[one.tokens["n"]].node
        if node is None:
            return Gap("수의 범위를 알 수 없습니다.", 3)
        relation = Rel((name, node), (_OPS[one.words["bound"]],))
        builder.add(one.start, Condition(relation), {one.tokens["n"]: ("relation", "sides", "1")})
    return None


RESOLVERS: dict[str, Callable[[Material, Fact], Outcome]] = {
    "primes": primes,
    "square_roots": _about(GoalKind.SQUARE_ROOTS),
    "part": _about(
        GoalKind.PART,
        lambda node: any(isinstance(part, Root) for part in walk(node)),
        "근호가 있는 무리수가 아닙니다.",
    ),
    "cycle": _about(GoalKind.CYCLE, _is_fraction, "순환마디가 있는 수가 아닙니다."),
    "digit": digit,
    "size_of": size_of,
    "integers": whole_numbers,
    "suited": suited,
}

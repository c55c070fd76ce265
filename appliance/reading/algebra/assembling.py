"""What the facts of a stem of this family mean: claims about formulas and one thing asked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from appliance.domain.givens import Claim, Condition, Expression, Function, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.mathtext.tree import Call, Conj, Group, Mul, Node, Num, Rel, Sym, rational, symbols, walk
from appliance.reading.givens.kinds import degree
from appliance.reading.givens.material import in_order, unknowns
from appliance.reading.outcome import NOTHING_ASKED, SEVERAL_ASKED, Builder, Gap, Outcome, Path
from appliance.reading.phrases import Fact
from appliance.reading.tokens import Token

NO_FORMULA = Gap("조건을 따질 식이 없습니다. 식을 적어 주십시오.", 3)
TOO_MUCH = Gap("이 문제의 식이나 조건이 무엇을 말하는지 분명하지 않습니다.", 2)
NO_CLAIM = Gap("문자의 값을 정하는 조건이 적혀 있지 않습니다.", 2)
_GRAPHS = ("이차함수", "일차함수", "함수", "직선", "포물선", "곡선", "그래프")
_INEQUALITIES = ("ineq", "double")


@dataclass(frozen=True, slots=True)
class Found:
    """A formula of the stem with its place and category."""

    index: int
    start: int
    token: Token

    @property
    def node(self) -> Node:
        assert self.token.node is not None
        return self.token.node

    @property
    def relations(self) -> tuple[Rel, ...]:
        if isinstance(self.node, Rel):
            return (self.node,)
        items = getattr(self.node, "items", ())
        return tuple(item for item in items if isinstance(item, Rel))

    @property
    def category(self) -> str:
        """As the cutter says, but P(x)=… with a capital letter is a function too, not a product."""
        if self.token.category == "eq" and self.relations and _named_so(self.relations[0].sides[0]):
            return "def"
        if self.token.category == "expr" and _named_so(self.node):
            return "call"
        return self.token.category


def _named_so(node: Node) -> tuple[str, str] | None:
    """("P", "x") of P(x), which reads as a product."""
    if isinstance(node, Call) and len(node.args) == 1 and isinstance(node.args[0], Sym):
        return node.name, node.args[0].name
    match node:
        case Mul((Sym(name), Group(Sym(variable))), _) if name.isupper():
            return name, variable
    return None


class Stem:
    """The facts of one cover, by what they are."""

    def __init__(self, facts: Sequence[Fact], tokens: Sequence[Token]) -> None:
        self.facts, self.tokens = facts, tokens
        self.builder = Builder()
        self.formulas = [
            Found(fact.tokens["m"], fact.start, tokens[fact.tokens["m"]])
            for fact in facts
            if fact.tag == "formula"
        ]
        self.nouns = {fact.words["noun"] for fact in facts if "noun" in fact.words}
        self.claims = [fact for fact in facts if fact.tag == "claim"]

    def tagged(self, *tags: str) -> list[Fact]:
        return [fact for fact in self.facts if fact.tag in tags]

    def node(self, fact: Fact, name: str) -> Node:
        token = self.tokens[fact.tokens[name]]
        if token.node is None and token.value is not None:
            return rational(token.value)
        assert token.node is not None
        return token.node

    def letter(self, fact: Fact, name: str) -> str:
        node = self.node(fact, name)
        return node.name if isinstance(node, Sym) else ""

    @property
    def variable(self) -> str:
        return next((self.letter(f, "variable") for f in self.facts if "variable" in f.tokens), "")

    @property
    def graph(self) -> bool:
        return bool(self.nouns & set(_GRAPHS) or self.tagged("graph", "axis"))


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    """The Question that the facts make, or what is missing."""
    stem = Stem(facts, tokens)
    goals = {(fact.data, *sorted(fact.tokens.items())): fact for fact in stem.tagged("goal")}
    if not goals:
        return NOTHING_ASKED
    if len(goals) > 1:
        return SEVERAL_ASKED
    (goal,) = goals.values()
    outcome = _RESOLVERS.get(str(goal.data[0]), _parameter)(stem, goal)
    if isinstance(outcome, Gap):
        return outcome
    counted = [fact.tokens["how"] for fact in facts if fact.tag == "request" and "how" in fact.tokens]
    others = [
        index
        for fact in facts
        if fact.tag in ("axis", "names", "parts", "noun", "letters", "all", "lead", "incidental", "holds")
        for index in fact.tokens.values()
    ]
    return outcome.using((*goal.tokens.values(), *counted, *others))


def _add_formulas(stem: Stem) -> Gap | None:
    """Every formula as a given, by what it is and by what the stem calls it."""
    if {fact.data for fact in stem.claims} & {("real_number",), ("pure",)}:
        return _complex_number(stem)
    equations = [one for one in stem.formulas if one.category in ("eq", "cases", "seq", "chain")]
    lines = [one for one in stem.formulas if one.category == "line"]
    defined = [one for one in stem.formulas if one.category == "def"]
    ranges = [one for one in stem.formulas if one.category in _INEQUALITIES]
    expressions = [one for one in stem.formulas if one.category in ("expr", "num")]
    if len(stem.formulas) != len(equations) + len(lines) + len(defined) + len(ranges) + len(expressions):
        return TOO_MUCH
    kinds = sum(map(bool, (equations, lines or defined, expressions)))
    if kinds > 1:
        return TOO_MUCH
    if lines or defined:
        if len(lines) + len(defined) > 2 or len(ranges) > 1:
            return TOO_MUCH
        for one in (*lines, *defined):
            _function(stem, one)
        for one in ranges:
            relation = one.relations[0]
            stem.builder.add(one.start, Condition(relation), {one.index: ("relation",)})
        return None
    if equations and ranges:
        return TOO_MUCH
    if equations or ranges:
        return _relations(stem, equations or ranges)
    if len(expressions) != 1:
        return NO_FORMULA if not expressions else TOO_MUCH
    one = expressions[0]
    stem.builder.add(one.start, Expression(one.node), {one.index: ("body",)})
    return None


def _complex_number(stem: Stem) -> Gap | None:
    """z=(x²-1)+(x-1)i, with or without its name."""
    if len(stem.formulas) != 1:
        return TOO_MUCH
    (one,) = stem.formulas
    node, path = one.node, ("body",)
    if isinstance(node, Rel):
        if node.ops != ("=",) or not isinstance(node.sides[0], Sym):
            return TOO_MUCH
        stem.builder.add(one.start, Expression(node.sides[1], node.sides[0].name), {one.index: path})
        return None
    stem.builder.add(one.start, Expression(node), {one.index: path})
    return None


def _function(stem: Stem, one: Found) -> None:
    left, right = one.relations[0].sides
    if (named := _named_so(left)) is not None:
        stem.builder.add(one.start, Function(right, named[1], named[0]), {one.index: ("body",)})
    else:
        stem.builder.add(one.start, Function(right), {one.index: ("body",)})


def _relations(stem: Stem, found: Sequence[Found]) -> Gap | None:
    items: list[Rel] = []
    places: dict[int, Path] = {}
    for one in found:
        whole = one.category in ("cases", "seq")
        places[one.index] = ("items",) if whole else ("items", str(len(items)))
        items.extend(one.relations)
    if not items:
        return NO_FORMULA
    names = unknowns(items, stem.variable)
    identity = any(fact.data == ("identity",) for fact in stem.claims) or _holds_always(stem)
    if identity and not stem.variable:
        letters = [name for item in items for name in in_order(item)]
        names = ("x",) if "x" in letters else names
    if len(names) != 1 and not identity:
        return Gap("미지수가 하나로 정해지지 않습니다.", 3)
    if any("이차" in noun for noun in stem.nouns) and max(degree(item) for item in items) < 2:
        return Gap("이차식이라는데 이차항이 없습니다. x^2처럼 지수를 적어 주십시오.", 5)
    stem.builder.add(min(one.start for one in found), Relations(tuple(items), names), places)
    return None


def _holds_always(stem: Stem) -> bool:
    return bool(stem.tagged("all")) and bool(stem.tagged("holds"))


def _add_claims(stem: Stem) -> Gap | None:
    count = 0
    for fact in stem.claims:
        for claim, places in _claims_of(stem, fact):
            stem.builder.add(fact.start + count, claim, places)
            count += 1
    if _holds_always(stem):
        inequality = any(one.category in _INEQUALITIES for one in stem.formulas)
        fact = stem.tagged("all")[0]
        stem.builder.add(fact.start, Claim("always" if inequality else "identity"))
        count += 1
    elif stem.tagged("all"):
        return TOO_MUCH
    for fact in stem.tagged("condition"):
        for name in ("r", "s"):
            if name in fact.tokens:
                relation = stem.node(fact, name)
                assert isinstance(relation, Rel)
                stem.builder.add(fact.start, Condition(relation))
                stem.builder.use(fact.tokens[name])
    return None if count else NO_CLAIM


def _claims_of(stem: Stem, fact: Fact) -> list[tuple[Claim, dict[int, Path]]]:
    kind = str(fact.data[0])
    said = [name for name in ("v", "w") if name in fact.tokens]
    nodes = [stem.node(fact, name) for name in said]
    indices = [fact.tokens[name] for name in said]
    if kind == "root" and isinstance(nodes[0], Rel):
        return [(Claim("root", (nodes[0].sides[1],)), {indices[0]: ("args", "0")})]
    if kind == "roots":
        return [
            (Claim("root", (node,)), {index: ("args", "0")})
            for node, index in zip(nodes, indices, strict=True)
        ]
    if kind == "divisible":
        return [(Claim("remainder", (nodes[0], Num("0"))), {indices[0]: ("args", "0")})]
    if kind == "at":
        place = stem.node(fact, "u")
        assert isinstance(place, Rel)
        args = (place.sides[1], nodes[0])
        return [
            (Claim(f"at_{fact.data[1]}", args), {fact.tokens["u"]: ("args", "0"), indices[0]: ("args", "1")})
        ]
    return [(Claim(kind, tuple(nodes)), {index: ("args", str(at)) for at, index in enumerate(indices)})]


def _of_complex(stem: Stem, goal: Fact) -> Outcome:
    """x, y의 값 of an equation of complex numbers."""
    relations = [rel for one in stem.formulas for rel in one.relations]
    names = unknowns(relations)
    mode = str(goal.data[0])
    asked = {stem.letter(goal, name) for name in "efg" if name in goal.tokens}
    if len(relations) != 1 or len(stem.formulas) != 1 or len(names) != 2 or mode not in ("values", "value"):
        return TOO_MUCH
    one = stem.formulas[0]
    stem.builder.add(one.start, Relations(tuple(relations), names), {one.index: ("items", "0")})
    if mode == "values":
        return stem.builder.build(Goal(GoalKind.SOLVE)) if asked == set(names) else TOO_MUCH
    node = stem.node(goal, "e")
    if not symbols(node) <= set(names):
        return TOO_MUCH
    return stem.builder.build(Goal(GoalKind.AT_SOLUTION, (node,)))


def _has_i(node: Node) -> bool:
    return any(part == Sym("i") for part in walk(node))


def _add_sign(stem: Stem, goal: Fact) -> Gap | None:
    """양수 k: a condition beside the claims."""
    sign = goal.words.get("sign", "")
    if not sign:
        return None
    names = [stem.letter(goal, name) for name in "efg" if name in goal.tokens]
    if len(names) != 1:
        return TOO_MUCH
    op = ">" if sign.startswith("양") else "<"
    stem.builder.add(goal.start, Condition(Rel((Sym(names[0]), Num("0")), (op,))))
    return None


def _parameter(stem: Stem, goal: Fact) -> Outcome:
    if not stem.claims and any(_has_i(one.node) for one in stem.formulas):
        return _of_complex(stem, goal)
    if gap := _add_formulas(stem) or _add_claims(stem) or _add_sign(stem, goal):
        return gap
    axes = {stem.letter(fact, "axis") for fact in stem.tagged("axis")}
    graphs = sum(one.category in ("line", "def") for one in stem.formulas)
    if axes - {"x"} or (axes and graphs != 1):
        return Gap("그래프가 무엇과 만나는지 분명하지 않습니다.", 3)
    mode = str(goal.data[0])
    rest: list[Node | str] = []
    if mode in ("count", "largest", "smallest", "sum"):
        rest.append("integer" if goal.words.get("domain") == "정수" else "natural")
    if mode == "value":
        if "e" not in goal.tokens:
            return TOO_MUCH
        rest.append(stem.node(goal, "e"))
    else:
        rest += [stem.letter(goal, name) for name in "efg" if name in goal.tokens]
    if mode == "values" and any(fact.data == ("imaginary_root",) for fact in stem.claims):
        mode, rest = "value", [Sym(str(rest[0]))]
    kind = (
        GoalKind.AT_SOLUTION
        if stem.claims and stem.claims[0].data == ("imaginary_root",)
        else GoalKind.PARAMETER
    )
    return stem.builder.build(Goal(kind, tuple(rest) if kind is GoalKind.AT_SOLUTION else (mode, *rest)))


def _divide(stem: Stem, goal: Fact) -> Outcome:
    """Dividend and divisor, or the parts of a division, or remainders of a polynomial that is not written."""
    asked = tuple(str(each) for each in goal.data[1:])
    cuts = stem.tagged("cut")
    if len(cuts) != 1:
        return Gap("무엇으로 나누는지 적혀 있지 않습니다.", 3)
    divisor = stem.node(cuts[0], "v")
    written = [one for one in stem.formulas if one.category in ("expr", "def", "assign")]
    unnamed: list[object] = [*stem.tagged("parts")] or [
        one for one in stem.formulas if one.category in ("call", "sym")
    ]
    if stem.claims:
        if any(fact.data not in (("remainder",), ("divisible",)) for fact in stem.claims) or written:
            return TOO_MUCH
        if gap := _add_claims(stem):
            return gap
    parts = stem.tagged("part")
    if len(written) + bool(unnamed) != 1 or len(stem.formulas) - len(written) > 3:
        return TOO_MUCH
    if written:
        one = written[0]
        body = one.relations[0].sides[1] if one.relations else one.node
        stem.builder.add(one.start, Expression(body, "dividend"), {one.index: ("body",)})
    index = cuts[0].tokens["v"]
    stem.builder.add(cuts[0].start, Expression(divisor, "divisor"), {index: ("body",)})
    for fact in parts:
        for role, name in zip(fact.data, "vw", strict=False):
            at = fact.tokens[name]
            stem.builder.add(
                fact.start + (name == "w"), Expression(stem.node(fact, name), str(role)), {at: ("body",)}
            )
    if stem.tagged("all", "holds", "condition"):
        return TOO_MUCH
    used = [each.index for each in stem.formulas if each.category in ("call", "sym")]
    return stem.builder.build(Goal(GoalKind.DIVIDE, asked)).using(used)


def _coefficient(stem: Stem, goal: Fact) -> Outcome:
    if len(stem.formulas) != 1 or stem.formulas[0].token.category != "expr" or stem.claims:
        return TOO_MUCH
    one = stem.formulas[0]
    stem.builder.add(one.start, Expression(one.node), {one.index: ("body",)})
    wanted = Num("1") if goal.data == ("constant",) else stem.node(goal, "e")
    return stem.builder.build(Goal(GoalKind.COEFFICIENT, (wanted,)))


def _judge(stem: Stem, goal: Fact) -> Outcome:
    if stem.claims or stem.graph:
        return TOO_MUCH
    if gap := _add_formulas(stem):
        return gap
    if any(one.category != "eq" for one in stem.formulas):
        return TOO_MUCH
    unit = {"unit": "개"} if goal.data[1] == "count" else {}
    return stem.builder.build(Goal(GoalKind.JUDGE, ("roots", str(goal.data[1])), **unit))


def _where(stem: Stem, goal: Fact) -> Outcome:
    if gap := _graphs(stem):
        return gap
    where = "x_axis" if stem.tagged("axis") else "line"
    unit = {"unit": "개"} if goal.data[1] == "count" else {}
    return stem.builder.build(Goal(GoalKind.JUDGE, (where, str(goal.data[1])), **unit))


def _graphs(stem: Stem) -> Gap | None:
    """One graph and the x-axis, or two graphs."""
    if stem.claims or any(one.category not in ("line", "def") for one in stem.formulas):
        return TOO_MUCH
    axes = {stem.letter(fact, "axis") for fact in stem.tagged("axis")}
    if len(stem.formulas) + len(axes) != 2 or axes - {"x"}:
        return Gap("무엇과 무엇이 만나는지 분명하지 않습니다.", 3)
    return _add_formulas(stem)


def _meeting(stem: Stem, goal: Fact) -> Outcome:
    if gap := _graphs(stem):
        return gap
    if goal.data[1] == "x" and stem.letter(goal, "axis") != "x":
        return TOO_MUCH
    return stem.builder.build(Goal(GoalKind.MEETING, (str(goal.data[1]),)))


def _extreme(stem: Stem, goal: Fact) -> Outcome:
    functions = [one for one in stem.formulas if one.category in ("line", "def")]
    if stem.claims or len(functions) != 1 or stem.tagged("axis"):
        return TOO_MUCH
    if gap := _add_formulas(stem):
        return gap
    return stem.builder.build(Goal(GoalKind.EXTREME, tuple(str(each) for each in goal.data[1:])))


def _quadratic(stem: Stem, goal: Fact) -> Outcome:
    pairs, leads = stem.tagged("pair"), stem.tagged("lead")
    if len(pairs) != 1 or stem.claims:
        return TOO_MUCH
    if len(leads) != 1:
        return Gap("이차방정식의 이차항의 계수가 적혀 있지 않습니다.", 3)
    if stem.formulas:
        if len(stem.formulas) != 1 or not stem.tagged("names"):
            return TOO_MUCH
        if gap := _add_formulas(stem):
            return gap
    pair = pairs[0]
    for at, name in enumerate("pq"):
        index = pair.tokens[name]
        stem.builder.add(pair.start + at, Expression(stem.node(pair, name)), {index: ("body",)})
    used = [index for name, index in leads[0].tokens.items()]
    return stem.builder.build(Goal(GoalKind.QUADRATIC, (stem.node(leads[0], "n"),))).using(used)


def _conjugate(stem: Stem, goal: Fact) -> Outcome:
    if len(stem.formulas) != 1 or stem.formulas[0].token.category not in ("expr", "sym", "num"):
        return TOO_MUCH
    one = stem.formulas[0]
    stem.builder.add(one.start, Expression(Conj(one.node)), {one.index: ("body", "arg")})
    return stem.builder.build(Goal(GoalKind.CALCULATE))


def _combine(stem: Stem, goal: Fact) -> Outcome:
    """A=…, B=…에 대하여 A-2B."""
    named = [one for one in stem.formulas if one.category in ("eq", "assign", "chain")]
    wanted = stem.node(goal, "e")
    if stem.claims or len(named) != len(stem.formulas) or not named:
        return TOO_MUCH
    names: set[str] = set()
    for one in named:
        left, right = one.relations[0].sides[0], one.relations[0].sides[-1]
        if not isinstance(left, Sym) or not left.name.isupper() or len(one.relations[0].sides) != 2:
            return TOO_MUCH
        names.add(left.name)
        stem.builder.add(one.start, Expression(right, left.name), {one.index: ("body",)})
    if symbols(wanted) != names or len(names) < 2:
        return Gap("어떤 식을 계산하는지 알 수 없습니다.", 3)
    index = goal.tokens["e"]
    stem.builder.add(goal.start, Expression(wanted), {index: ("body",)})
    return stem.builder.build(Goal(GoalKind.SIMPLIFY))


_RESOLVERS: dict[str, Callable[[Stem, Fact], Outcome]] = {
    "divide": _divide,
    "coefficient": _coefficient,
    "constant": _coefficient,
    "judge": _judge,
    "where": _where,
    "meeting": _meeting,
    "extreme": _extreme,
    "quadratic": _quadratic,
    "conjugate": _conjugate,
    "combine": _combine,
}

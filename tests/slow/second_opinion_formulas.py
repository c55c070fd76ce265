"""What GP is asked about stems whose matter is a formula: one rule for each thing that can be asked."""

import re
from collections.abc import Callable, Sequence

from second_opinion import Printed, both, gp, name, zero

from appliance.mathtext.tree import (
    Add,
    Call,
    Cases,
    Frac,
    Group,
    Mul,
    Neg,
    Node,
    Num,
    Point,
    Pow,
    Recurring,
    Rel,
    Root,
    Sym,
    symbols,
    walk,
)

Rule = Callable[[Printed, Printed], str]


def value(key: Printed) -> Node:
    """The key's one formula; of x=3 the right side."""
    (node,) = key.formulas
    return node.sides[1] if isinstance(node, Rel) and isinstance(node.sides[0], Sym) else node


def near(expected: str, key: Printed) -> str:
    return f"near({expected},{gp(value(key))})"


def tidy(node: Node) -> str:
    """Fractions in lowest terms; radicands square-free; no root under a bar."""
    said = ["1"]
    for part in walk(node):
        match part:
            case Frac(Num(num), Num(den)):
                said.append(f"(gcd({num},{den})==1&&{den}>1)")
            case Frac(_, den) if any(isinstance(below, Root) for below in walk(den)):
                said.append("0")
            case Root(Num(size), 2):
                said.append(f"(issquarefree({size})&&{size}>1)")
            case Root():
                said.append("0")
    return "&&".join(said)


def relations(stem: Printed) -> list[Rel]:
    """The equations and inequalities, chains and braces taken apart."""
    found: list[Rel] = []
    for node in stem.formulas:
        for item in node.items if isinstance(node, Cases) else (node,):
            if isinstance(item, Rel) and set(item.ops) == {"="}:
                found += [Rel(pair, ("=",)) for pair in zip(item.sides, item.sides[1:], strict=False)]
            elif isinstance(item, Rel):
                found.append(item)
    return found


def number(stem: Printed) -> str:
    (node,) = stem.formulas
    return gp(node)


def divisor_count(stem: Printed, key: Printed) -> str:
    return f"numdiv({number(stem)})=={gp(value(key))}"


def divisor_sum(stem: Printed, key: Printed) -> str:
    return f"sigma({number(stem)})=={gp(value(key))}"


def prime_sum(stem: Printed, key: Printed) -> str:
    return f"vecsum(factor({number(stem)})[,1]~)=={gp(value(key))}"


def gcd(stem: Printed, key: Printed) -> str:
    return f"gcd([{','.join(map(gp, stem.formulas))}])=={gp(value(key))}"


def lcm(stem: Printed, key: Printed) -> str:
    return f"lcm([{','.join(map(gp, stem.formulas))}])=={gp(value(key))}"


def prime_factor(stem: Printed, key: Printed) -> str:
    """The key's powers, in ascending order, are the rows of GP's factorisation."""
    body = value(key)
    rows = []
    for factor in body.factors if isinstance(body, Mul) else (body,):
        base, exp = (factor.base, factor.exp) if isinstance(factor, Pow) else (factor, Num("1"))
        assert isinstance(base, Num)
        assert isinstance(exp, Num)
        rows.append(f"{base.text},{exp.text}")
    return f"factor({number(stem)})==[{';'.join(rows)}]"


def factors(body: Node) -> list[Node]:
    """The factors of a product, a power's base once for each time."""
    match body:
        case Neg(arg):
            return [Num("1"), *factors(arg)]
        case Mul(parts, _):
            return [below for part in parts for below in factors(part)]
        case Pow(base, Num(times)):
            return factors(base) * int(times)
        case Group(arg, _):
            return factors(arg)
    return [body]


def factor(stem: Printed, key: Printed) -> str:
    (given,), body = stem.formulas, value(key)
    said = [f"{gp(given)}=={gp(body)}"]
    said += [f"(content({gp(part)})==1&&prime_form({gp(part)}))" for part in factors(body) if symbols(part)]
    return "&&".join(said)


def expand(stem: Printed, key: Printed) -> str:
    (given,), body = stem.formulas, value(key)
    return f"{gp(given)}=={gp(body)}&&{gathered(body)}"


def gathered(body: Node) -> str:
    """No brackets, and as many terms as there are monomials: none left to be gathered."""
    if any(isinstance(part, Group) for part in walk(body)):
        return "0"
    count = len(body.terms) if isinstance(body, Add) else 1
    return f"terms({gp(body)})=={count}"


def rationalise(stem: Printed, key: Printed) -> str:
    return f"{near(number(stem), key)}&&{tidy(value(key))}"


def to_fraction(stem: Printed, key: Printed) -> str:
    return f"{number(stem)}=={gp(value(key))}&&{tidy(value(key))}"


def to_decimal(stem: Printed, key: Printed) -> str:
    """The value, and the shortest cycle from the earliest place: known from the denominator's primes."""
    given, body = number(stem), value(key)
    if isinstance(body, Num):
        return f"{given}=={gp(body)}&&!({body.text.endswith('0'):d})"
    assert isinstance(body, Recurring)
    early = "max(valuation(d,2),valuation(d,5))"
    free = "(d/2^valuation(d,2)/5^valuation(d,5))"
    rows = f"{early}=={len(body.fixed)}&&znorder(Mod(10,{free}))=={len(body.cycle)}"
    return f"my(d=denominator({given}));{given}=={gp(body)}&&{rows}"


def simplify(stem: Printed, key: Printed) -> str:
    """Numbers by their value; letters by identity, gathered and without a common factor left in a fraction."""
    given, body = stem.formulas[-1], value(key)
    env = {
        node.sides[0].name: gp(node.sides[1])
        for node in stem.formulas[:-1]
        if isinstance(node, Rel) and isinstance(node.sides[0], Sym)
    }
    for before, node in stem.named[:-1]:
        if letter := re.search(r"([a-z])의 값이 $", before):
            env[letter[1]] = gp(node)
    assert len(env) == len(stem.formulas) - 1
    if not symbols(given) or env:
        return f"near({gp(given, env)},{gp(body)})&&{tidy(body)}"
    bare = body.arg if isinstance(body, Neg) else body
    if isinstance(bare, Frac) and not symbols(bare.den):
        top = gp(bare.num)
        lowest = f"gcd(content({top}),{gp(bare.den)})==1"
        return f"{gp(given)}=={gp(body)}&&{lowest}&&{gathered(bare.num)}"
    if isinstance(bare, Frac):
        return f"{gp(given)}=={gp(body)}&&denominator({gp(body)})=={gp(bare.den)}"
    return f"{gp(given)}=={gp(body)}&&{gathered(body)}"


def solve_one(stem: Printed, key: Printed) -> str:
    """All real roots, each once. A condition on the root stands as a relation between a letter and 0."""
    (equation,) = relations(stem)
    found = []
    for node in key.formulas:
        assert isinstance(node, Rel)
        found += dict.fromkeys(gp(side) for side in both(node.sides[1]))
    wanted = f"reals({zero(equation)})"
    if "양수" in stem.words:
        wanted = f"select(t->t>0,{wanted})"
    elif "음수" in stem.words:
        wanted = f"select(t->t<0,{wanted})"
    return f"same({wanted},[{','.join(found)}])"


def of_roots(expression: str) -> Rule:
    """expression: GP text of the two roots r[1] < r[2]."""

    def rule(stem: Printed, key: Printed) -> str:
        equation = relations(stem)[0]
        return f"my(r=reals({zero(equation)}));#r==2&&{near(expression, key)}"

    return rule


def greek(stem: Printed, key: Printed) -> str:
    """The value of an expression of α and β, which must be the same for either order unless it says α>β."""
    equation, *rest = relations(stem)
    expression = next(n for n in reversed(stem.formulas) if not isinstance(n, Rel))
    letters = sorted(symbols(expression))
    first = "r[1]" if any("<" in relation.ops for relation in rest) else "r[2]"
    second = "r[2]" if first == "r[1]" else "r[1]"
    ways = [gp(expression, dict(zip(letters, (first, second), strict=True)))]
    if not any(set(relation.ops) & {"<", ">"} for relation in rest):
        ways.append(gp(expression, dict(zip(letters, (second, first), strict=True))))
    return f"my(r=reals({zero(equation)}));#r==2&&{'&&'.join(near(way, key) for way in ways)}"


def solutions(equations: Sequence[Rel], unknowns: Sequence[str]) -> str:
    """GP text of the solutions [x,y] of two equations."""
    one, two = (zero(equation) for equation in equations)
    x, y = (name(letter) for letter in unknowns)
    return f"common({one},{two},{x},{y})"


def solve_system(stem: Printed, key: Printed) -> str:
    equations = relations(stem)
    unknowns = sorted(set().union(*(symbols(equation) for equation in equations)))
    got = {n.sides[0].name: gp(n.sides[1]) for n in key.formulas if isinstance(n, Rel)}  # type: ignore[union-attr]
    pair = f"[{','.join(got[letter] for letter in unknowns)}]"
    return f"my(S={solutions(equations, unknowns)});#S==1&&near(S[1][1],{pair}[1])&&near(S[1][2],{pair}[2])"


def at_solution(stem: Printed, key: Printed) -> str:
    """An expression at the solution of two equations; x=a, y=b only names it."""
    every = relations(stem)
    renamed = {
        r.sides[1].name: r.sides[0].name
        for r in every
        if isinstance(r.sides[0], Sym) and isinstance(r.sides[1], Sym)
    }
    equations = [r for r in every if not (isinstance(r.sides[0], Sym) and isinstance(r.sides[1], Sym))]
    unknowns = sorted(set().union(*(symbols(equation) for equation in equations)))
    expression = next(n for n in reversed(stem.formulas) if not isinstance(n, Rel | Cases))
    places = {letter: f"s[{at + 1}]" for at, letter in enumerate(unknowns)}
    env = places | {new: places[old] for new, old in renamed.items()}
    agree = f"vecmin([near({gp(expression, env)},{gp(value(key))})|s<-S])"
    return f"my(S={solutions(equations, unknowns)});#S>0&&{agree}"


def parameter(stem: Printed, key: Printed) -> str:
    """A constant from one value of the unknown, or from a point on the graph."""
    known: dict[str, str] = {}
    equation: Node | None = None
    for node in stem.formulas:
        match node:
            case Rel((Sym(letter), Num() | Neg(Num())), ("=",)):
                known[letter] = gp(node.sides[1])
            case Point(_, (x, y)):
                known |= {"x": gp(x), "y": gp(y)}
            case Rel():
                equation = node
    one_root = re.search(r"(?:해|근)[이가] (-?\d+)", stem.words)
    if one_root:
        known["x"] = one_root[1]
    assert isinstance(equation, Rel)
    left, right = (gp(side, known) for side in equation.sides)
    return near(f"lin({left}-{right})", key)


def interval(stem: Printed) -> str:
    """GP text: whether t satisfies every inequality of the stem."""
    inequalities = relations(stem)
    return "&&".join(gp(r, dict.fromkeys(symbols(r), "t")) for r in inequalities)


def solve_inequality(stem: Printed, key: Printed) -> str:
    """The stem and the key say the same of a grid, of the key's ends, and of points just beside them."""
    (answer,) = key.formulas
    assert isinstance(answer, Rel)
    (letter,) = symbols(answer)
    ends = [gp(side) for side in answer.sides if not symbols(side)]
    beside = ",".join(f"{end}-1/10^9,{end},{end}+1/10^9" for end in ends)
    points = f"concat(vector(1201,i,(i-601)/6),[{beside},-10^6,10^6])"
    return f"vecmin([({interval(stem)})==({gp(answer, {letter: 't'})})|t<-{points}])"


def integers(stem: Printed, key: Printed) -> str:
    start = "1" if "자연수" in stem.words else "-20000"
    found = f"[t|t<-[{start}..20000],{interval(stem)}]"
    if "개수" in stem.words or "몇 개" in stem.words:
        asked, edge = "#N", "N[#N]<20000"
    elif re.search(r"작은|최솟값", stem.words):
        asked, edge = "N[1]", "N[1]>-20000"
    elif re.search(r"큰|최댓값", stem.words):
        asked, edge = "N[#N]", "N[#N]<20000"
    else:
        asked, edge = "vecsum(N)", "N[#N]<20000&&N[1]>-20000"
    return f"my(N={found});#N>0&&{edge}&&{near(asked, key)}"


def body(stem: Printed) -> str:
    """The right side of y=…, in x."""
    function = next(n for n in stem.formulas if isinstance(n, Rel) and n.sides[0] in (Sym("y"),))
    return gp(function.sides[1])


FEATURES = {
    "기울기": "polcoef(g,1)",
    "x절편": "lin(g)",
    "y절편": "subst(g,v_x,0)",
}  # fmt: skip


def features(stem: Printed, key: Printed) -> str:
    wanted = re.findall(
        "기울기|x절편|y절편", re.sub(r"[xy]절편을 [ab]|기울기를 [ab]", lambda m: m[0], stem.words)
    )
    given = f"my(g={body(stem)});"
    if re.search(r"각각|차례로", stem.words):
        labels = [re.search("기울기|x절편|y절편", before) for before, _ in key.named]
        assert [label and label[0] for label in labels] == wanted
        return given + "&&".join(
            f"near({FEATURES[what]},{gp(node)})" for what, (_, node) in zip(wanted, key.named, strict=True)
        )
    op = re.search("(?<=의 )[합곱차]", stem.words)
    if op is None:
        op = re.search("a\\+b|ab|a-b", "".join(map(_source, stem.formulas)))
    if len(wanted) == 1:
        return given + near(FEATURES[wanted[0]], key)
    assert op
    first, second = (FEATURES[what] for what in wanted)
    made = {"합": "{}+{}", "a+b": "{}+{}", "곱": "({})*({})", "ab": "({})*({})"}.get(op[0], "abs({}-{})")
    return given + near(made.format(first, second), key)


def _source(node: Node) -> str:
    match node:
        case Add((Sym("a"), Sym("b"))):
            return "a+b"
        case Mul((Sym("a"), Sym("b")), _):
            return "ab"
    return ""


def vertex(stem: Printed, key: Printed) -> str:
    """The zero of the derivative, and the value there."""
    said = [f"my(g={body(stem)},h=lin(deriv(g)));poldegree(g)==2"]
    if "꼭짓점" in stem.words:
        x, y = next(n for n in key.formulas if isinstance(n, Point)).items
        said.append(f"near(h,{gp(x)})&&near(subst(g,v_x,h),{gp(y)})")
    if "축" in stem.words:
        axis = next(n for n in key.formulas if isinstance(n, Rel))
        assert axis.sides[0] == Sym("x")
        said.append(f"near(h,{gp(axis.sides[1])})")
    return "&&".join(said)


def function_value(stem: Printed, key: Printed) -> str:
    function = next(n for n in stem.formulas if isinstance(n, Rel) and isinstance(n.sides[0], Call))
    asked = next(n for n in stem.formulas if not isinstance(n, Rel))
    assert isinstance(function.sides[0], Call)
    assert function.sides[0].args == (Sym("x"),)
    return near(gp(asked, {function.sides[0].name + "(": gp(function.sides[1])}), key)


def find_function(stem: Printed, key: Printed) -> str:
    """The key is a straight line and has what the stem tells of it; two conditions fix a line."""
    (answer,) = key.formulas
    assert isinstance(answer, Rel)
    assert answer.sides[0] == Sym("y")
    said = []
    for before, node in stem.named:
        if isinstance(node, Point):
            said.append(f"subst(g,v_x,{gp(node.items[0])})=={gp(node.items[1])}")
            continue
        label = re.findall("기울기|x절편|y절편", before)[-1]
        said.append(f"{FEATURES[label]}=={gp(node)}")
    assert len(said) == 2
    return f"my(g={gp(answer.sides[1])});poldegree(g)<=1&&{'&&'.join(said)}"


# The first whose words are in the stem is taken: what is asked more closely stands before what is not.
RULES: tuple[tuple[str, Rule], ...] = (
    (r"소인수의 합|소인수를 모두 더", prime_sum),
    (r"약수의 개수|약수는 (?:모두 )?몇 개", divisor_count),
    (r"약수의 합", divisor_sum),
    (r"최대공약수", gcd),
    (r"최소공배수", lcm),
    (r"소인수분해하", prime_factor),
    (r"인수분해", factor),
    (r"전개", expand),
    (r"유리화", rationalise),
    (r"(?:기약)?분수로 (?:나타|고치)", to_fraction),
    (r"소수로 (?:나타|고치)", to_decimal),
    (r"꼭짓점|축의 방정식", vertex),
    (r"상수 [a-z]의 값", parameter),
    (r"일차함수의 식|직선의 방정식", find_function),
    (r"절편|기울기", features),
    (r"f\(x\)|함수 ⟨0⟩(?:에 대하여|에서) ⟨1⟩|⟨0⟩일 때, ⟨1⟩의 값.*함수", function_value),
    (r"부등식.*(?:자연수|정수)", integers),
    (r"부등식", solve_inequality),
    (r"(?:연립|동시에|일차)?방정식.*(?:해가 ⟨|만족하는 x, y에 대하여)|일 때, ⟨\d⟩의 값.*연립", at_solution),
    (r"연립방정식|동시에 만족", solve_system),
    (r"두 근의 제곱의 합", of_roots("r[1]^2+r[2]^2")),
    (r"두 근의 역수의 합", of_roots("1/r[1]+1/r[2]")),
    (r"[근해]의 합", of_roots("r[1]+r[2]")),
    (r"[근해]의 곱", of_roots("r[1]*r[2]")),
    (r"두 근의 차", of_roots("r[2]-r[1]")),
    (r"큰 [근해]", of_roots("r[2]")),
    (r"작은 [근해]", of_roots("r[1]")),
    (r"두 근을", greek),
    (r"방정식", solve_one),
    (r"간단히|계산|의 값", simplify),
)


def opinion(stem: Printed, key: Printed) -> str | None:
    """GP text that is 1 where the key is right; None where no rule knows the words."""
    functions = [n for n in stem.formulas if isinstance(n, Rel) and isinstance(n.sides[0], Call)]
    if functions:
        return function_value(stem, key)
    plain = [n for n in stem.formulas if isinstance(n, Rel)]
    if (
        "상수" not in stem.words
        and len(plain) == len(stem.formulas) - 1
        and re.search(r"일 때.*의 값", stem.words)
    ):
        if all(len(symbols(relation)) == 2 for relation in plain):
            return at_solution(stem, key)
        if "방정식" not in stem.words and "함수" not in stem.words:
            return simplify(stem, key)
    found = [rule for words, rule in RULES if re.search(words, stem.words)]
    return found[0](stem, key) if found else None

"""Keys about functions and matrices, proven by values."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import product

from appliance.domain.answers import Answer, Assignment, Elements, Formula, Range, Scalar, Several
from appliance.domain.question import Question
from appliance.mathtext.tree import (
    NODE_TYPES,
    Add,
    Call,
    Frac,
    Matrix,
    Mul,
    Neg,
    Node,
    Point,
    Rel,
    SetBuilder,
    SetOf,
    Sym,
    symbols,
    walk,
)
from appliance.verification.numeric import NotNumeric, close, holds, number
from appliance.verification.tasks.scene import ZERO, Scene
from appliance.verification.tasks.tables import calls_worked, map_of, matrices, same_table, worked
from appliance.verification.tasks.tables import inverse as back

PLACES = tuple(Decimal(n) for n in ("1.37", "-2.91", "5.03", "-7.77", "0.53"))
Way = Callable[[Scene, Question, Answer], str]


def _wanted(question: Question) -> Node:
    last = question.goal.args[-1]
    if not isinstance(last, NODE_TYPES):
        raise NotNumeric("nothing is wanted")
    return last  # type: ignore[return-value]


def _scalar(answer: Answer) -> Decimal:
    if not isinstance(answer, Scalar):
        raise NotNumeric("a number is needed")
    return number(answer.value)


def _body(answer: Answer) -> Node:
    if isinstance(answer, Formula) and isinstance(answer.body, Rel):
        return answer.body.sides[1]
    raise NotNumeric("a formula is needed")


def _agree(left: Decimal, right: Decimal) -> str:
    return "" if close(left, right) else "대입하여 구한 값과 다릅니다"


def value(s: Scene, question: Question, answer: Answer) -> str:
    return _agree(calls_worked(s, _wanted(question)), _scalar(answer))


def compose(s: Scene, question: Question, answer: Answer) -> str:
    name = next(mode for mode in s.modes if "∘" in mode or mode.endswith("⁻¹"))
    body = _body(answer)
    f = map_of(s, name.removesuffix("⁻¹")) if name.endswith("⁻¹") and "∘" not in name else map_of(s, name)
    for x in PLACES:
        if name.endswith("⁻¹") and "∘" not in name:
            if not close(number(body, {"x": f(x)}), x):
                return "함숫값을 되돌리지 못합니다"
        elif not close(number(body, {"x": x}), f(x)):
            return "합성하여 구한 값과 다릅니다"
    return ""


def inverse(s: Scene, question: Question, answer: Answer) -> str:
    node = s.parts["f"]
    assert isinstance(node, Rel)
    body = _body(answer)
    for x in PLACES:
        y = number(node.sides[1], {"x": x})
        if not close(number(body, {"x": y}), x):
            return "함숫값을 되돌리지 못합니다"
    return ""


def _law(s: Scene) -> tuple[str, str, str]:
    """(outer, inner, target) of h∘f=g."""
    node = s.parts["law"]
    assert isinstance(node, Rel)
    left, right = node.sides
    if not isinstance(left, Sym | Call) or not isinstance(right, Sym | Call):
        raise NotNumeric("law")
    outer, _, inner = left.name.partition("∘")
    return outer, inner, right.name


def hidden(s: Scene, question: Question, answer: Answer) -> str:
    outer, inner, target = _law(s)
    body = _body(answer)
    for x in PLACES:
        if outer == "h":
            left = number(body, {"x": map_of(s, inner)(x)})
        else:
            left = map_of(s, outer)(number(body, {"x": x}))
        if not close(left, map_of(s, target)(x)):
            return "조건의 합성함수와 다릅니다"
    return ""


def hidden_value(s: Scene, question: Question, answer: Answer) -> str:
    outer, inner, target = _law(s)
    wanted = _wanted(question)
    assert isinstance(wanted, Call)
    at = number(wanted.args[0])
    if outer == "h":
        found = map_of(s, target)(map_of(s, inner + "⁻¹")(at))
        return _agree(found, _scalar(answer))
    return _agree(map_of(s, outer)(_scalar(answer)), map_of(s, target)(at))


def shifted_rule(s: Scene, question: Question, answer: Answer) -> str:
    """The x for which the inside is what is wanted, by trying halves and thirds around."""
    node, wanted = s.parts["rule"], _wanted(question)
    assert isinstance(node, Rel)
    call, right = node.sides
    assert isinstance(call, Call)
    assert isinstance(wanted, Call)
    target = number(wanted.args[0])

    x = back(lambda t: number(call.args[0], {"x": t}))(target)
    return _agree(number(right, {"x": x}), _scalar(answer))


def _f(s: Scene) -> Callable[[Decimal], Decimal]:
    node = s.parts["f"]
    assert isinstance(node, Rel)
    return lambda x: number(node.sides[1], {**s.letters, "x": x})


def _interval(s: Scene) -> tuple[Decimal, Decimal, Rel]:
    node = s.parts["domain"]
    node = node.condition if isinstance(node, SetBuilder) else node
    if not isinstance(node, Rel) or len(node.sides) != 3:
        raise NotNumeric("an interval is needed")
    return number(node.sides[0]), number(node.sides[2]), node


def image(s: Scene, question: Question, answer: Answer) -> str:
    domain = s.parts["domain"]
    domain = domain.sides[1] if isinstance(domain, Rel) and len(domain.sides) == 2 else domain
    f = _f(s)
    if isinstance(domain, SetOf):
        if not isinstance(answer, Elements):
            return "치역은 집합입니다"
        found = [f(number(item)) for item in domain.items]
        told = [number(item) for item in answer.items]
        every = all(any(close(a, b) for b in told) for a in found)
        only = all(any(close(a, b) for b in found) for a in told)
        return "" if every and only and len(set(told)) == len(told) else "치역이 다릅니다"
    if not isinstance(answer, Range):
        raise NotNumeric("a range is needed")
    low, high, node = _interval(s)
    for n in range(-20, 121):
        x = low + (high - low) * n / 100
        if holds(node, {"x": x}) != holds(answer.relation, {"y": f(x)}):
            return "치역이 다릅니다"
    return ""


def count(s: Scene, question: Question, answer: Answer) -> str:
    """Every way to send the elements, listed."""
    sizes = []
    for role in ("X", "Y"):
        node = s.parts.get(role, s.parts["X"])
        body = node.sides[1] if isinstance(node, Rel) else node
        if not isinstance(body, SetOf) or len(set(body.items)) != len(body.items):
            raise NotNumeric("sets are needed")
        sizes.append(len(body.items))
    m, n = sizes
    if n**m > 20000:
        raise NotNumeric("too many functions to list")
    tests: dict[str, Callable[[tuple[int, ...]], bool]] = {
        "all": lambda way: True,
        "constant": lambda way: len(set(way)) == 1,
        "one_one": lambda way: len(set(way)) == len(way),
        "bijection": lambda way: len(set(way)) == len(way) == n,
    }
    found = sum(tests[s.modes[0]](way) for way in product(range(n), repeat=m))
    return _agree(Decimal(found), _scalar(answer)) if found else "그러한 함수가 없습니다"


def asymptotes(s: Scene, question: Question, answer: Answer) -> str:
    if not isinstance(answer, Assignment):
        raise NotNumeric("two lines are needed")
    told = {name: number(value) for name, value in answer.pairs}
    f, tiny, small = _f(s), Decimal("1e-25"), Decimal("1e-20")
    far = all(abs(f(sign / tiny) - told["y"]) < small for sign in (Decimal(1), Decimal(-1)))
    steep = all(abs(1 / f(told["x"] + sign * tiny)) < small for sign in (Decimal(1), Decimal(-1)))
    return "" if far and steep else "점근선이 아닙니다"


def form(s: Scene, question: Question, answer: Answer) -> str:
    body, f = _body(answer), _f(s)
    if any(not close(number(body, {"x": x}), f(x)) for x in PLACES):
        return "주어진 함수와 다릅니다"
    terms = body.terms if isinstance(body, Add) else (body,)
    tops = [t.arg if isinstance(t, Neg) else t for t in terms]
    fine = all(not symbols(t) or (isinstance(t, Frac) and not symbols(t.num)) for t in tops)
    return "" if fine else "물은 꼴이 아닙니다"


def domain(s: Scene, question: Question, answer: Answer) -> str:
    """Inside, the function has a value; outside, it has none."""
    if not isinstance(answer, Range):
        raise NotNumeric("a range is needed")
    f = _f(s)
    end = number(next(side for side in answer.relation.sides if not symbols(side)))
    for step in [Decimal(n) / 4 for n in range(-160, 161)] + [Decimal("0.001"), Decimal("-0.001")]:
        try:
            f(end + step)
            has = True
        except (NotNumeric, ArithmeticError):
            has = False
        if has != holds(answer.relation, {"x": end + step}):
            return "정의역이 다릅니다"
    return ""


def value_range(s: Scene, question: Question, answer: Answer) -> str:
    """Every value that is met lies in it, values come as near to its end as one likes, and go far away."""
    if not isinstance(answer, Range):
        raise NotNumeric("a range is needed")
    f = _f(s)
    end = number(next(side for side in answer.relation.sides if not symbols(side)))
    met: list[Decimal] = []
    for n in (*range(-4000, 4001, 7), 10**9, -(10**9), 10**18, -(10**18)):
        for x in (Decimal(n) / 100, Decimal(n) / 4):
            try:
                met.append(f(x))
            except (NotNumeric, ArithmeticError):
                continue
    if not met or not all(holds(answer.relation, {"y": y}) for y in met):
        return "치역이 다릅니다"
    near = min(abs(y - end) for y in met)
    if answer.relation.ops == ("≠",):
        return "" if near < Decimal("1e-5") else "치역이 다릅니다"
    root = next(node for node in walk(s.parts["f"]) if type(node).__name__ == "Root")
    inner = root.arg  # type: ignore[union-attr]
    at0, at1 = number(inner, {"x": ZERO}), number(inner, {"x": Decimal(1)})
    return "" if close(f(-at0 / (at1 - at0)), end) else "치역의 끝이 다릅니다"


def extremes(s: Scene, question: Question, answer: Answer) -> str:
    low, high, _ = _interval(s)
    f = _f(s)
    met = [f(low + (high - low) * n / 400) for n in range(401)]
    most, least = max(met), min(met)
    if isinstance(answer, Several):
        (_, a), (_, b) = answer.items
        right = close(number(a.value), most) and close(number(b.value), least)
        return "" if right else "최댓값이나 최솟값이 다릅니다"
    by = {"max": most, "min": least, "sum": most + least, "product": most * least}
    return _agree(by[next(mode for mode in s.modes if mode in by)], _scalar(answer))


def _told_grid(found: object, s: Scene, answer: Answer) -> str:
    if not isinstance(found, list):
        raise NotNumeric("a matrix is needed")
    if "total" in s.modes:
        return _agree(sum((each for row in found for each in row), ZERO), _scalar(answer))
    spots = [s.parts[role] for role in ("entry", "entry2") if role in s.parts]
    if spots:
        total = ZERO
        for spot in spots:
            assert isinstance(spot, Point)
            i, j = (int(number(item)) for item in spot.items)
            if not (1 <= i <= len(found) and 1 <= j <= len(found[0])):
                raise NotNumeric("no such entry")
            total += found[i - 1][j - 1]
        return _agree(total, _scalar(answer))
    if not isinstance(answer, Formula) or not isinstance(answer.body, Matrix):
        return "행렬로 답해야 합니다"
    return "" if same_table(found, worked(answer.body, {}, {})) else "행렬의 성분이 다릅니다"


def grid(s: Scene, question: Question, answer: Answer) -> str:
    return _told_grid(worked(_wanted(question), matrices(s), s.letters), s, answer)


def entry(s: Scene, question: Question, answer: Answer) -> str:
    known = [each for name, each in matrices(s).items() if name != "E"]
    if len(known) != 1:
        raise NotNumeric("one matrix is needed")
    return _told_grid(known[0], s, answer)


def by_rule(s: Scene, question: Question, answer: Answer) -> str:
    rule, size = s.parts["rule"], s.parts["size"]
    assert isinstance(rule, Rel)
    assert isinstance(size, Mul)
    m, n = (int(number(factor)) for factor in size.factors)
    found = [
        [number(rule.sides[1], {"i": Decimal(i), "j": Decimal(j)}) for j in range(1, n + 1)]
        for i in range(1, m + 1)
    ]
    return _told_grid(found, s, answer)


def unknown(s: Scene, question: Question, answer: Answer) -> str:
    law = s.parts["law"]
    assert isinstance(law, Rel)
    if not isinstance(answer, Formula) or not isinstance(answer.body, Matrix):
        raise NotNumeric("a matrix is needed")
    known = {**matrices(s), "X": worked(answer.body, {}, {})}
    left, right = (worked(side, known, {}) for side in law.sides)  # type: ignore[arg-type]
    return "" if same_table(left, right) else "등식이 성립하지 않습니다"


SPECIAL_MAPS: dict[str, Way] = {
    "value": value,
    "compose": compose,
    "inverse": inverse,
    "hidden": hidden,
    "hidden_value": hidden_value,
    "shifted_rule": shifted_rule,
    "image": image,
    "count": count,
    "asymptotes": asymptotes,
    "form": form,
    "domain": domain,
    "value_range": value_range,
    "extremes": extremes,
    "grid": grid,
    "entry": entry,
    "by_rule": by_rule,
    "unknown": unknown,
}


def such(s: Scene) -> Iterator[Decimal]:
    for role in ("c1", "c2", "c3"):
        if role in s.parts:
            node = s.parts[role]
            assert isinstance(node, Rel)
            call, right = node.sides
            assert isinstance(call, Call)
            at, there = number(call.args[0], s.letters), number(right, s.letters)
            if call.name.endswith("⁻¹") and "∘" not in call.name:
                yield map_of(s, call.name.removesuffix("⁻¹"))(there) - at
            else:
                yield map_of(s, call.name)(at) - there


def commute(s: Scene) -> Iterator[Decimal]:
    f, g = map_of(s, "f"), map_of(s, "g")
    for x in PLACES:
        yield f(g(x)) - g(f(x))


def own_inverse(s: Scene) -> Iterator[Decimal]:
    f = map_of(s, "f")
    for x in PLACES:
        yield f(f(x)) - x


def equal_on(s: Scene) -> Iterator[Decimal]:
    node = s.parts["domain"]
    node = node.sides[1] if isinstance(node, Rel) else node
    if not isinstance(node, SetOf):
        raise NotNumeric("a set is needed")
    f, g = map_of(s, "f"), map_of(s, "g")
    for item in node.items:
        yield f(number(item)) - g(number(item))


def crossing_own(s: Scene) -> Iterator[Decimal]:
    x, y = s.point("result")
    yield map_of(s, "f")(x) - y
    yield x - y


def rational_letters(s: Scene) -> Iterator[Decimal]:
    """The denominator vanishes at the one line; away from the other one it falls like 1/(x-p)."""
    f = _f(s)
    vertical, horizontal = s.parts["vertical"], s.parts["horizontal"]
    assert isinstance(vertical, Rel)
    assert isinstance(horizontal, Rel)
    p, q = number(vertical.sides[1], s.letters), number(horizontal.sides[1], s.letters)
    for node in walk(s.parts["f"]):
        if isinstance(node, Frac) and "x" in symbols(node.den):
            yield number(node.den, {**s.letters, "x": p})
    one, other, third = Decimal("3.7"), Decimal("-5.9"), Decimal("11.3")
    level = (f(one) - q) * (one - p)
    yield (f(other) - q) * (other - p) - level
    yield (f(third) - q) * (third - p) - level
    for role in ("P", "Q"):
        if s.has(role):
            x, y = s.point(role)
            yield f(x) - y


def radical_letters(s: Scene) -> Iterator[Decimal]:
    f = _f(s)
    for role in ("P", "Q"):
        if s.has(role):
            x, y = s.point(role)
            yield f(x) - y


def equal(s: Scene) -> Iterator[Decimal]:
    law = s.parts["law"]
    assert isinstance(law, Rel)
    known = matrices(s)
    left, right = (worked(side, known, s.letters) for side in law.sides)
    if not isinstance(left, list) or not isinstance(right, list) or len(left) != len(right):
        raise NotNumeric("matrices of one shape are needed")
    for a, b in zip(left, right, strict=True):
        for x, y in zip(a, b, strict=True):
            yield x - y


RESIDUAL_MAPS: dict[str, Callable[[Scene], Iterator[Decimal]]] = {
    "such": such,
    "commute": commute,
    "own_inverse": own_inverse,
    "equal_on": equal_on,
    "crossing_own": crossing_own,
    "rational_letters": rational_letters,
    "radical_letters": radical_letters,
    "equal": equal,
}

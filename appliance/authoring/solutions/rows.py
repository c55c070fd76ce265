"""Numbers in a row: which are of a kind, in which order they stand."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from math import lcm

from appliance.authoring.solutions.build import node as built
from appliance.authoring.solutions.build import plain_sum, subtract, times
from appliance.authoring.solutions.lines import closing, eq, line, listing, math
from appliance.authoring.solutions.primes import factorised, product_node
from appliance.authoring.solutions.surd import Surd, value
from appliance.domain.answers import Answer, Ordering
from appliance.domain.errors import Unsolvable
from appliance.domain.question import Question
from appliance.domain.rows import KINDS, WHOLE_KINDS, place_name
from appliance.korean.particles import attach
from appliance.mathtext.tree import Abs, Add, Frac, Neg, Node, Num, Rel, Root, Sym, walk
from appliance.solving.rows import ascending, at_place, of_kind, row_of


def pick(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    op, kind = (str(arg) for arg in question.goal.args)
    row = row_of(question)
    found = of_kind(row, kind)
    lines = _sorted_out(row, kind)
    name = KINDS[kind]
    if op == "all":
        return (*lines, closing(attach(name, "은/는"), answer))
    if not found:
        return (*lines, f"{attach(name, '은/는')} 없다.", closing(f"{name}의 개수는", answer))
    told = line("{} {}이다.", attach(name, "은/는"), listing(*found))
    return (*lines, told, closing(f"{name}의 개수는", answer))


def _sorted_out(row: Sequence[Node], kind: str) -> tuple[str, ...]:
    """What shows of which kind each number is."""
    if kind in WHOLE_KINDS:
        return _products(row)
    if kind in ("terminating", "recurring"):
        return _denominators(row)
    plain = [eq(each, simple) for each in row if (simple := _plainer(each)) is not None]
    return (line("주어진 수를 간단히 하면 {}이다.", ", ".join(plain)),) if plain else ()


def _plainer(each: Node) -> Node | None:
    """2 for 8/4 and 4 for √16; None where it is as plain as it can be."""
    if any(isinstance(part, Sym) for part in walk(each)):
        return None
    number = value(each)
    if not number.is_rational:
        return None
    has_root = any(isinstance(part, Root) for part in walk(each))
    body = each.arg if isinstance(each, Neg) else each
    body = body.terms[0] if isinstance(body, Add) and len(body.terms) == 1 else body
    if has_root or (isinstance(body, Frac) and number.rational.denominator == 1):
        return built(number.rational)
    return None


def _products(row: Sequence[Node]) -> tuple[str, ...]:
    """9=3×3: the composite numbers as products."""
    shown = []
    for each in row:
        number = int(value(each).rational)
        prime = next((p for p in range(2, number) if number % p == 0), 0)
        if prime:
            shown.append(eq(each, times(prime, number // prime)))
    return (line("합성수를 두 수의 곱으로 나타내면 {}이다.", ", ".join(shown)),) if shown else ()


def _denominators(row: Sequence[Node]) -> tuple[str, ...]:
    """3/8 = 3/2³: in lowest terms, the denominator as a product of primes."""
    shown = []
    for each in row:
        number = value(each).rational
        if number.denominator == 1:
            shown.append(eq(each, number) if each != built(number) else "")
            continue
        body: Node = Frac(built(abs(number.numerator)), product_node(factorised(number.denominator)))
        row_of_forms = eq(each, number, Neg(body) if number < 0 else body)
        shown.append(row_of_forms if "=" in row_of_forms else "")
    told = ", ".join(filter(None, shown))
    return (
        *([line("기약분수로 나타내고 분모를 소인수분해하여 나타내면 {}이다.", told)] if told else []),
        line("분모에 {} 이외의 소인수가 없으면 유한소수로 나타낼 수 있다.", "$2$나 $5$"),
    )


def rank(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    op, *places = (str(arg) for arg in question.goal.args)
    row = row_of(question)
    by_size = any(place.endswith("_size") for place in places)
    lines = _by_size(row) if by_size else _compared(row)
    names = [place_name(place) for place in places]
    if op == "value":
        return (*lines, closing(attach(names[0], "은/는"), answer))
    found = [at_place(row, place) for place in places]
    told = ", ".join(f"{attach(name, '은/는')} {math(each)}" for name, each in zip(names, found, strict=True))
    first, second = found
    if op == "difference" and value(first) < value(second):
        first, second = second, first
    steps = {
        "sum": plain_sum(first, second),
        "difference": subtract(first, second),
        "product": times(first, second),
    }
    word = {"sum": "합", "difference": "차", "product": "곱"}[op]
    return (
        *lines,
        f"{told}이다.",
        closing(f"두 수의 {word}은" if word != "차" else "두 수의 차는", answer, steps[op]),
    )


def arrange(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    direction, key = (str(arg) for arg in question.goal.args)
    row = row_of(question)
    lines = _by_size(row) if key == "absolute" else _compared(row)
    if not isinstance(answer, Ordering):
        raise Unsolvable("순서대로 나열한 답이 아닙니다.")
    way = "작은" if direction == "ascending" else "큰"
    said = "절댓값이 " if key == "absolute" else ""
    return (*lines, closing(f"{said}{way} 것부터 차례로 나열하면", answer))


def _compared(row: Sequence[Node]) -> tuple[str, ...]:
    """What makes the numbers comparable, then all of them in one chain."""
    ordered = ascending(row)
    chain = Rel(tuple(ordered), ("<",) * (len(ordered) - 1))
    return (*_made_alike(row, ordered), line("수의 크기를 비교하면 {}이다.", chain))


def _by_size(row: Sequence[Node]) -> tuple[str, ...]:
    shown = [eq(Abs(each), _size(each)) for each in row if each != Num("0")]
    sizes = sorted({_Sized(_size(each)) for each in row})
    chain = Rel(tuple(each.node for each in sizes), ("<",) * (len(sizes) - 1))
    return (
        line("절댓값을 구하면 {}이다.", ", ".join(shown)),
        line("절댓값의 크기를 비교하면 {}이다.", chain),
    )


def _size(each: Node) -> Node:
    if isinstance(each, Neg):
        return each.arg
    return each.terms[0] if isinstance(each, Add) and len(each.terms) == 1 else each


class _Sized:
    """A number that sorts by its value and is equal by it."""

    def __init__(self, node: Node) -> None:
        self.node, self.value = node, value(node)

    def __lt__(self, other: "_Sized") -> bool:
        return self.value < other.value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Sized) and self.value == other.value

    def __hash__(self) -> int:
        return hash(self.value)


def _made_alike(row: Sequence[Node], ordered: Sequence[Node]) -> tuple[str, ...]:
    if any(isinstance(part, Sym) for each in row for part in walk(each)):
        return ()
    numbers = [value(each) for each in row]
    if all(number.is_rational for number in numbers):
        return _common_denominators(row, [number.rational for number in numbers])
    if all(len(number.parts) <= 1 for number in numbers):
        return _under_roots(row, numbers)
    return _differences(ordered)


def _common_denominators(row: Sequence[Node], numbers: Sequence[Fraction]) -> tuple[str, ...]:
    """The fractions over one denominator where two would else be hard to compare."""
    fractions = [
        (each, number) for each, number in zip(row, numbers, strict=True) if isinstance(_size(each), Frac)
    ]
    below = lcm(*(number.denominator for _, number in fractions))
    if len(fractions) < 2 or below > 60:
        decimals = [eq(each, _decimal(number)) for each, number in fractions if 100 % number.denominator == 0]
        return (line("분수를 소수로 나타내면 {}이다.", ", ".join(decimals)),) if decimals else ()
    shown = []
    for each, number in fractions:
        body: Node = Frac(built(abs(number.numerator) * (below // number.denominator)), built(below))
        if body != _size(each):
            shown.append(eq(each, Neg(body) if number < 0 else body))
    return (line("분모를 통분하면 {}이다.", ", ".join(shown)),) if shown else ()


def _decimal(number: Fraction) -> Node:
    text = f"{float(abs(number)):.2f}".rstrip("0").rstrip(".")
    return Neg(Num(text)) if number < 0 else Num(text)


def _under_roots(row: Sequence[Node], numbers: Sequence[Surd]) -> tuple[str, ...]:
    """2 = √4, 3√2 = √18."""
    shown = []
    for each, number in zip(row, numbers, strict=True):
        square = (number * number).rational
        if square.denominator > 1 or not number or isinstance(_size(each), Root):
            continue
        root: Node = Root(built(square.numerator))
        shown.append(eq(each, Neg(root) if number.sign() < 0 else root))
    return (line("근호를 사용하여 나타내면 {}이다.", ", ".join(shown)),) if shown else ()


def _differences(ordered: Sequence[Node]) -> tuple[str, ...]:
    """Neighbours are compared by their difference: (1+√3)-2 = √3-1 > 0."""
    shown = []
    for low, high in pairwise(ordered):
        gap = value(high) - value(low)
        sides = (subtract(high, low), built(gap), Num("0"))
        shown.append(math(Rel(sides, ("=", ">")) if sides[0] != sides[1] else Rel(sides[1:], (">",))))
    return (line("두 수의 차의 부호를 알아보면 {}이다.", ", ".join(shown)),)

"""함수, 합성함수, 역함수 (10공수2-03-01 to 10공수2-03-03): images, values of compositions and inverses.

Drawn: the laws of the functions, and where the value is taken. Radicals: two lines, or a line and a parabola;
a value of the inverse, or the letters that it settles.
"""

import random

from appliance.domain.answers import Assignment, Elements, Scalar
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import equation, polynomial, product, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.plane_parts import Part, finds
from appliance.mathtext.tree import Call, Node, Rel, Seq, SetOf, Sym, integer

IMAGE = (
    "정의역이 {domain}인 함수 {f}의 치역을 구하시오.",
    "함수 {f}의 정의역이 {domain}일 때, 이 함수의 치역을 구하여라.",
    "정의역이 {domain}인 함수 {f}의 치역을 구하여라.",
)
COMPOSED = (
    "두 함수 {f}, {g}에 대하여 {asked}의 값을 구하시오.",
    "두 함수 {f}, {g}에 대하여 {asked}의 값은?",
    "두 함수 {f}, {g}에 대하여 {asked}의 값을 구하여라.",
)
INVERTED = (
    "함수 {f}에 대하여 {asked}의 값을 구하시오.",
    "함수 {f}에 대하여 {asked}의 값은?",
    "함수 {f}에 대하여 {asked}의 값을 구하여라.",
)
SUCH = (
    "함수 {f}에 대하여 {c1}, {c2}일 때, 상수 $a$, $b$의 값을 각각 구하시오.",
    "함수 {f}에 대하여 {c1}, {c2}일 때, 상수 $a$, $b$의 값을 구하여라.",
    "함수 {f}에 대하여 {c1}이고 {c2}일 때, 상수 $a$, $b$의 값을 각각 구하시오.",
)


def law(name: str, *coefficients: int) -> Rel:
    """f(x)=ax+b, or f(x)=ax²+bx+c."""
    return equation(Call(name, (Sym("x"),)), polynomial(*coefficients))


def at(name: str, place: int) -> Call:
    return Call(name, (integer(place),))


def image(rng: random.Random, a: int, b: int, first: int, step: int) -> Instance:
    """Three places of x and their values under a line."""
    places = [first, first + step, first + 2 * step]
    parts: list[Part] = [("domain", SetOf(tuple(map(integer, places)))), ("f", law("f", a, b))]
    values = sorted(a * x + b for x in places)
    return _in_order(rng, IMAGE, parts, Elements(tuple(map(integer, values))))


def image_of_square(rng: random.Random, a: int, b: int, width: int) -> Instance:
    """-n, 0, n, 2n: two of them have one value."""
    places = [-width, 0, width, 2 * width]
    parts: list[Part] = [("domain", SetOf(tuple(map(integer, places)))), ("f", law("f", a, 0, b))]
    values = sorted({a * x * x + b for x in places})
    return _in_order(rng, IMAGE, parts, Elements(tuple(map(integer, values))))


def _in_order(rng: random.Random, said: tuple[str, ...], parts: list[Part], answer: Elements) -> Instance:
    """The parts stand in the question as they stand in the stem."""
    phrasing = rng.randrange(len(said))
    if said[phrasing].index("{f}") < said[phrasing].index("{domain}"):
        parts = parts[::-1]
    found = finds(random.Random(0), said[phrasing : phrasing + 1], parts, ("image",), answer)
    return Instance(found.stem, found.question, found.answer, phrasing)


def composed(rng: random.Random, a: int, b: int, c: int, d: int, x: int) -> Instance:
    """g(f(x)) of two lines."""
    return _composed(rng, law("f", a, b), law("g", c, d), x, c * (a * x + b) + d)


def squared(rng: random.Random, a: int, b: int, c: int, d: int, x: int) -> Instance:
    """g(f(x)) of a line and a parabola."""
    inside = a * x + b
    return _composed(rng, law("f", a, b), law("g", 1, c, d), x, inside * inside + c * inside + d)


def _composed(rng: random.Random, f: Rel, g: Rel, x: int, result: int) -> Instance:
    asked = at("g∘f", x)
    parts: list[Part] = [("f", f), ("g", g)]
    return finds(rng, COMPOSED, parts, ("value", asked), Scalar(integer(result)), None, asked=tex(asked))


def inverted(rng: random.Random, a: int, b: int, x: int) -> Instance:
    """f⁻¹(f(x))=x."""
    asked = at("f⁻¹", a * x + b)
    answer = Scalar(integer(x))
    return finds(rng, INVERTED, [("f", law("f", a, b))], ("value", asked), answer, None, asked=tex(asked))


def such(rng: random.Random, a: int, b: int, x: int, step: int) -> Instance:
    """f(x) and f⁻¹ at another value settle f(x)=ax+b."""
    body: Node = equation(Call("f", (Sym("x"),)), total(product(Sym("a"), Sym("x")), Sym("b")))
    other = x + step
    parts: list[Part] = [
        ("f", body),
        ("c1", equation(at("f", x), integer(a * x + b))),
        ("c2", equation(at("f⁻¹", a * other + b), integer(other))),
    ]
    answer = Assignment((("a", integer(a)), ("b", integer(b))))
    return finds(rng, SUCH, parts, ("such", Seq((Sym("a"), Sym("b")))), answer)


def is_line(a: int, *rest: int) -> bool:
    return abs(a) > 1


def is_plain(a: int, b: int, c: int, d: int, x: int) -> bool:
    return abs(a) > 1 and abs(c) > 1 and a * x + b != 0


def is_humane(a: int, b: int, c: int, d: int, x: int) -> bool:
    return abs(a) > 1 and 1 < abs(a * x + b) < 10


MODELS = (
    item_model(
        "maps.image",
        "10공수2-03-01",
        "고1",
        1365,
        {
            1: Band(grid(nonzero(-4, 5), nonzero(-6, 7), range(-3, 3), range(1, 3), keep=is_line), image),
            2: Band(grid(nonzero(-3, 4), nonzero(-6, 7), range(1, 4)), image_of_square),
        },
        forms=("free",),
    ),
    item_model(
        "maps.composition",
        "10공수2-03-02",
        "고1",
        24_794,
        {
            1: Band(
                grid(
                    nonzero(-4, 5), nonzero(-5, 6), nonzero(-4, 5), nonzero(-5, 6), range(1, 4), keep=is_plain
                ),
                composed,
            ),
            2: Band(
                grid(
                    nonzero(-3, 4),
                    nonzero(-5, 6),
                    nonzero(-3, 4),
                    nonzero(-5, 6),
                    range(1, 4),
                    keep=is_humane,
                ),
                squared,
            ),
        },
    ),
    item_model(
        "maps.inverse_value",
        "10공수2-03-03",
        "고1",
        2394,
        {
            1: Band(grid(range(2, 8), nonzero(-9, 10), range(1, 8), keep=is_line), inverted),
            2: Band(grid(range(-7, -1), nonzero(-9, 10), range(-6, 8), keep=is_line), inverted),
        },
    ),
    item_model(
        "maps.inverse_letters",
        "10공수2-03-03",
        "고1",
        1560,
        {
            1: Band(grid(range(2, 6), nonzero(-6, 7), range(1, 4), range(1, 4)), such),
            2: Band(grid(range(-5, -1), nonzero(-6, 7), range(-3, 4), range(1, 4)), such),
        },
    ),
)

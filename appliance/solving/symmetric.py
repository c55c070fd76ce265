"""Values of symmetric expressions (a³+b³, αβ, x³+1/x³) out of what is known of sums and products.

Every symmetric polynomial is one of the elementary ones. The givens settle those, and they settle the value,
whether or not the letters themselves are real.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Relations
from appliance.mathtext.tree import Add, Frac, Group, Mul, Neg, Node, Num, Rel, Sym, symbols
from appliance.solving import build
from appliance.solving.evaluate import difference, evaluate
from appliance.solving.poly import Monomial, Poly
from appliance.solving.quotient import Quotient
from appliance.solving.surd import Surd
from appliance.solving.systems import solve_system, substituted


def symmetric_value(given: Relations, wanted: Node) -> Quotient:
    """The value of the wanted expression. Raises Unsolvable where symmetry does not settle it."""
    letters = tuple(sorted(symbols(wanted)))
    if len(given.unknowns) == 1 and set(letters).isdisjoint(given.unknowns) and len(letters) == 2:
        return _of_roots(given.items[0], given.unknowns[0], letters, wanted)
    there = tuple(sorted(frozenset().union(*(symbols(rel) for rel in given.items)) | set(letters)))
    if len(there) == 1:
        return _with_inverse(given, there[0], wanted)
    for signs in _signs(len(there)):
        try:
            return _settled(given, there, signs, wanted)
        except Unsolvable:
            continue
    raise Unsolvable("주어진 조건으로는 식의 값을 정할 수 없습니다.")


def _signs(count: int) -> Iterator[tuple[int, ...]]:
    """a-b=2, ab=3 is about a and -b."""
    yield (1,) * count
    if count == 2:
        yield (1, -1)


def _of_roots(rel: Rel, name: str, letters: tuple[str, ...], wanted: Node) -> Quotient:
    form = difference(rel.sides[0], rel.sides[1]).poly
    parts = form.coefficients(name)
    if form.degree_in(name) != 2 or form.letters != {name}:
        raise Unsolvable("두 근을 가지는 이차방정식이 아닙니다.")
    lead = parts[2].value.inverse()
    total = parts.get(1, Poly({})).scaled(-lead)
    product = parts.get(0, Poly({})).scaled(lead)
    value = evaluate(wanted)
    try:
        return _in_elementary(value, letters, {"e1": Quotient.of(total), "e2": Quotient.of(product)})
    except Unsolvable:
        return _with_reduction(value, letters, form, name, total, product)


def _with_reduction(
    value: Quotient, letters: tuple[str, ...], form: Poly, name: str, total: Poly, product: Poly
) -> Quotient:
    """(α²-3α+1)(β²-3β+1): each power of a root is brought down by its equation first."""
    if not value.is_polynomial:
        raise Unsolvable("두 근으로 된 이 식의 값을 정할 수 없습니다.")
    poly = value.num
    for letter in letters:
        own = form.substitute({name: Poly.letter(letter)})
        poly = _reduced(poly, own, letter)
    return _in_elementary(Quotient.of(poly), letters, {"e1": Quotient.of(total), "e2": Quotient.of(product)})


def _reduced(poly: Poly, own: Poly, letter: str) -> Poly:
    parts = own.coefficients(letter)
    size = max(parts)
    while poly.degree_in(letter) >= size:
        top = poly.degree_in(letter)
        piece = poly.coefficients(letter)[top].scaled(parts[size].value.inverse())
        poly = poly - piece * Poly.letter(letter).power(top - size) * own
    return poly


def _with_inverse(given: Relations, name: str, wanted: Node) -> Quotient:
    """x and 1/x are the roots of t² - (x+1/x)t + 1 = 0."""
    other = f"{name}'"
    entries = [_both(difference(rel.sides[0], rel.sides[1]), name, other) for rel in given.items]
    if len(entries) == 1 and entries[0].degree == 2 and other not in entries[0].letters:
        entries = [_divided_by(entries[0], name, other)]  # x²-3x+1=0 is x-3+1/x=0
    value = Quotient.of(_both(evaluate(wanted), name, other))
    product = Poly.letter(name) * Poly.letter(other) - Poly.constant(1)
    for sign in (1, -1):
        turned = {other: Poly.letter(other).scaled(Surd.of(sign))}
        try:
            return _solved(
                [poly.substitute(turned) for poly in (*entries, product)],
                (name, other),
                Quotient.of(value.num.substitute(turned)),
            )
        except Unsolvable:
            continue
    raise Unsolvable("주어진 조건으로는 식의 값을 정할 수 없습니다.")


def _both(value: Quotient, name: str, other: str) -> Poly:
    """A fraction whose denominator is a power of x, with 1/x as a letter."""
    if value.is_polynomial:
        return value.num
    ((monomial, number),) = value.den.terms.items() if len(value.den.terms) == 1 else ((None, None),)
    if monomial is None or number is None or {letter for letter, _ in monomial} != {name}:
        raise Unsolvable("분모에 있는 식을 다룰 수 없습니다.")
    below = dict(monomial)[name]
    total = Poly({})
    for power, part in value.num.coefficients(name).items():
        shift = power - below
        letter = Poly.letter(name).power(shift) if shift >= 0 else Poly.letter(other).power(-shift)
        total = total + part.scaled(number.inverse()) * letter
    return total


def _divided_by(poly: Poly, name: str, other: str) -> Poly:
    return _both(Quotient(poly, Poly.letter(name)), name, other)


def _settled(given: Relations, letters: tuple[str, ...], signs: tuple[int, ...], wanted: Node) -> Quotient:
    turned = {
        name: Quotient.of(Poly.letter(name).scaled(Surd.of(sign)))
        for name, sign in zip(letters, signs, strict=True)
    }
    entries = [substituted(difference(rel.sides[0], rel.sides[1]), turned) for rel in given.items]
    return _solved([entry.num for entry in entries], letters, substituted(evaluate(wanted), turned))


def _solved(entries: Sequence[Poly], letters: tuple[str, ...], wanted: Quotient) -> Quotient:
    names = tuple(f"e{at + 1}" for at in range(len(letters)))
    known = [elementary(entry, letters) for entry in entries]
    value = Quotient(elementary(wanted.num, letters), elementary(wanted.den, letters))
    values = set()
    for solution in solve_system(known, names):
        found = substituted(value, solution.values)
        if found.num.letters | found.den.letters:
            raise Unsolvable("주어진 조건으로는 식의 값을 정할 수 없습니다.")
        values.add(found)
    if len(values) != 1:
        raise Unsolvable("식의 값이 하나로 정해지지 않습니다.")
    return values.pop()


def _in_elementary(value: Quotient, letters: tuple[str, ...], known: dict[str, Quotient]) -> Quotient:
    above = substituted(Quotient.of(elementary(value.num, letters)), known)
    below = substituted(Quotient.of(elementary(value.den, letters)), known)
    return above / below


def elementary(poly: Poly, letters: tuple[str, ...]) -> Poly:
    """A symmetric polynomial in e1, e2, … . Raises Unsolvable for one that is not symmetric."""
    if not poly.letters <= set(letters):
        raise Unsolvable("다른 문자가 있는 식입니다.")
    if any(poly.substitute(_swapped(letters, order)) != poly for order in permutations(letters)):
        raise Unsolvable("문자를 서로 바꾸면 달라지는 식입니다.")
    basics = [_basic(letters, size + 1) for size in range(len(letters))]
    found = Poly({})
    while poly:
        powers = max(_exponents(monomial, letters) for monomial in poly.terms)
        number = poly.terms[_monomial(powers, letters)]
        product, image = Poly.constant(number), Poly.constant(number)
        for at in range(len(letters)):
            below = powers[at + 1] if at + 1 < len(letters) else 0
            product = product * basics[at].power(powers[at] - below)
            image = image * Poly.letter(f"e{at + 1}").power(powers[at] - below)
        poly, found = poly - product, found + image
    return found


def _swapped(letters: tuple[str, ...], order: tuple[str, ...]) -> dict[str, Poly]:
    return {one: Poly.letter(other) for one, other in zip(letters, order, strict=True)}


def _basic(letters: tuple[str, ...], size: int) -> Poly:
    total = Poly({})
    for chosen in combinations(letters, size):
        product = Poly.constant(1)
        for name in chosen:
            product = product * Poly.letter(name)
        total = total + product
    return total


def _exponents(monomial: Monomial, letters: tuple[str, ...]) -> tuple[int, ...]:
    powers = dict(monomial)
    return tuple(powers.get(name, 0) for name in letters)


def _monomial(powers: tuple[int, ...], letters: tuple[str, ...]) -> Monomial:
    return tuple(sorted((name, power) for name, power in zip(letters, powers, strict=True) if power))


@dataclass(frozen=True, slots=True)
class InElementary:
    """image: the wanted expression in e1, e2, …. known: the sums and products named, with values.

    vieta: they are those of the roots of an equation.
    """

    image: Node
    basics: tuple[tuple[str, Node], ...]
    values: tuple[tuple[str, Node], ...]
    vieta: bool

    @property
    def known(self) -> tuple[tuple[Node, Node], ...]:
        values = dict(self.values)
        used = symbols(self.image)
        return tuple(
            (body, values[name]) for name, body in self.basics if name in used and body != values[name]
        )

    def basic(self, name: str) -> Node:
        node = dict(self.basics)[name]
        return node if isinstance(node, Mul) else _closed(node)

    def number(self, name: str) -> Node:
        return _closed(dict(self.values)[name])


def _closed(node: Node) -> Node:
    return Group(node) if isinstance(node, Add | Neg | Mul | Frac) else node


def told_in_elementary(given: Relations, wanted: Node) -> InElementary:
    """How a solution book would say it. Raises Unsolvable where there is no plain way."""
    letters = tuple(sorted(symbols(wanted)))
    if len(given.unknowns) == 1 and set(letters).isdisjoint(given.unknowns) and len(letters) == 2:
        parts = difference(given.items[0].sides[0], given.items[0].sides[1]).poly.coefficients(
            given.unknowns[0]
        )
        lead = parts[2].value
        values = {
            "e1": Quotient.of(parts.get(1, Poly({})).scaled(-lead.inverse())),
            "e2": Quotient.of(parts.get(0, Poly({})).scaled(lead.inverse())),
        }
        one, other = (Sym(letter) for letter in letters)
        basics: dict[str, Node] = {"e1": Add((one, other)), "e2": Mul((one, other), ("",))}
        return _told(evaluate(wanted), letters, basics, values, vieta=True)
    there = tuple(sorted(frozenset().union(*(symbols(rel) for rel in given.items)) | set(letters)))
    if len(there) == 1:
        return _told_inverse(given, there[0], wanted)
    names = tuple(f"e{at + 1}" for at in range(len(there)))
    entries = [elementary(difference(rel.sides[0], rel.sides[1]).num, there) for rel in given.items]
    (solution,) = solve_system(entries, names)
    values = {name: value for name, value in solution.values.items() if not value.num.letters}
    basics = {name: build.polynomial(_basic(there, at + 1)) for at, name in enumerate(names)}
    return _told(evaluate(wanted), there, basics, values, vieta=False)


def _told_inverse(given: Relations, name: str, wanted: Node) -> InElementary:
    """x+1/x stands for the sum, and the product is 1."""
    other = f"{name}'"
    entries = [_both(difference(rel.sides[0], rel.sides[1]), name, other) for rel in given.items]
    if len(entries) == 1 and entries[0].degree == 2 and other not in entries[0].letters:
        entries = [_divided_by(entries[0], name, other)]
    product = Poly.letter(name) * Poly.letter(other) - Poly.constant(1)
    pair = (name, other)
    solved = solve_system([elementary(each, pair) for each in (*entries, product)], ("e1", "e2"))
    if len(solved) != 1:
        raise Unsolvable("식의 값이 하나로 정해지지 않습니다.")
    whole = elementary(_both(evaluate(wanted), name, other), pair).substitute({"e2": Poly.constant(1)})
    total = Add((Sym(name), Frac(Num("1"), Sym(name))))
    values = {"e1": solved[0].values["e1"]}
    return InElementary(
        build.polynomial(whole), (("e1", total),), (("e1", build.surd(values["e1"].number)),), False
    )


def _told(
    value: Quotient,
    letters: tuple[str, ...],
    basics: dict[str, Node],
    values: dict[str, Quotient],
    *,
    vieta: bool,
) -> InElementary:
    above, below = elementary(value.num, letters), elementary(value.den, letters)
    image = build.expression(Quotient(above, below))
    if not symbols(image) <= values.keys():
        raise Unsolvable("주어진 조건으로는 식의 값을 정할 수 없습니다.")
    said = tuple((name, build.surd(number.number)) for name, number in values.items())
    return InElementary(image, tuple(basics.items()), said, vieta)

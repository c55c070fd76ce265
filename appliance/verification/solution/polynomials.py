"""What solutions say about polynomials: coefficients, and the two numbers that a factorisation needs."""

from collections.abc import Iterator
from decimal import Decimal

from appliance.domain.givens import Expression, Relations
from appliance.mathtext.tree import Add, Frac, Neg, Node, PlusMinus, Pow, Rel, Root, Sym, symbols, walk
from appliance.verification.numeric import NotNumeric, close, number
from appliance.verification.solution.phrases import Hit
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.script import Value
from appliance.verification.solution.table import Table

POLYNOMIALS = Table()
ONE, ZERO = Decimal(1), Decimal(0)


def _polynomials(proof: Proof, before: Value) -> Iterator[tuple[str, tuple[Decimal, Decimal, Decimal]]]:
    """(letter, coefficients) of every quadratic in the stem and in the lines before, other letters 1."""
    question = proof.world.question
    roots: list[Node] = [given.body for given in question.all(Expression)]
    roots += [side for given in question.all(Relations) for rel in given.items for side in rel.sides]
    roots += [
        side
        for each in proof.relations
        if each.place < before.place and isinstance(each.node, Rel)
        for side in each.node.sides
    ]
    for root in roots:
        for node in walk(root):
            for letter in symbols(node):
                if (found := coefficients(node, letter)) is not None:
                    yield letter, found


def coefficients(node: Node, letter: str) -> tuple[Decimal, Decimal, Decimal] | None:
    """a, b, c of ax²+bx+c in a letter, the other letters 1; None for anything else."""
    others = dict.fromkeys(symbols(node) - {letter}, ONE)
    try:
        at = {n: number(node, others | {letter: Decimal(n)}) for n in (-2, -1, 0, 1, 2, 3)}
    except NotNumeric:
        return None
    a, b, c = (at[1] + at[-1]) / 2 - at[0], (at[1] - at[-1]) / 2, at[0]
    fits = all(close(at[n], a * n * n + b * n + c) for n in (-2, 2, 3))
    return (a, b, c) if fits and not close(a, ZERO) else None


@POLYNOMIALS.claim(r"더하여 {s}, 곱하여 {p}<이> 되는 두 정수는 {a}<과> {b}")
def two_numbers(proof: Proof, hit: Hit) -> bool:
    """They are what they must be, for a quadratic that stands in the stem or before."""
    values = [proof.number(hit[name].node) for name in ("s", "p", "a", "b")]
    if any(value is None for value in values):
        return False
    total, product, one, other = (value for value in values if value is not None)
    return (
        close(one + other, total)
        and close(one * other, product)
        and any(
            close(b, total * a) and close(c, product * a) for _, (a, b, c) in _polynomials(proof, hit["s"])
        )
    )


@POLYNOMIALS.claim(r"{square}의 계수는 {a}, (?:상수항|{other}의 계수)(?:은|는) {c}<이고> {x}의 계수는 {b}")
def coefficients_of(proof: Proof, hit: Hit) -> bool:
    square, letter = hit["square"].node, hit["x"].node
    found = [proof.result(hit[name]) for name in ("a", "b", "c")]
    if not isinstance(square, Pow) or not isinstance(square.base, Sym) or any(each is None for each in found):
        return False
    name = square.base.name
    if name not in symbols(letter):
        return False
    return any(
        name == of
        and all(
            value is not None and close(value, wanted) for value, wanted in zip(found, wanted_, strict=True)
        )
        for of, wanted_ in _polynomials(proof, hit["square"])
    )


@POLYNOMIALS.claim(r"\(합의 제곱\)-{n}×\(곱\)")
def products_of_roots(proof: Proof, hit: Hit) -> bool:
    """(p-q)²=(p+q)²-4pq, p²+q²=(p+q)²-2pq."""
    return proof.comes_to(hit["n"], 4 if "차의 제곱" in hit.line.text else 2)


@POLYNOMIALS.claim(r"근의 공식을 이용하면 {r}")
def formula(proof: Proof, hit: Hit) -> bool:
    """The root, the denominator and the sign before belong to the equation before, up to a common factor."""
    node = hit["r"].node
    before = proof.before(hit["r"])
    if not isinstance(node, Rel) or before is None or len(node.sides) < 2:
        return False
    raw = node.sides[1]
    if not isinstance(raw, Frac) or not isinstance(raw.num, Add) or len(raw.num.terms) != 2:
        return False
    head, tail = raw.num.terms
    if not isinstance(tail, PlusMinus) or not isinstance(tail.arg, Root):
        return False
    letter = next(iter(symbols(before)), "")
    found = coefficients(Add((before.sides[0], Neg(before.sides[1]))), letter)
    values = [proof.number(each) for each in (head, tail.arg.arg, raw.den)]
    if found is None or any(value is None for value in values):
        return False
    a, b, c = found
    minus_b, inside, below = (value for value in values if value is not None)
    scale = below / (2 * a)
    return close(minus_b, -b * scale) and close(inside, (b * b - 4 * a * c) * scale * scale)

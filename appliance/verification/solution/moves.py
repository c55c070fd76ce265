"""Steps from one relation to the next, by the move that the words name.

Each judge gets the relation before (from the lines, or the given one) and says whether the move leads from
it to what is written.
"""

from collections import Counter
from decimal import Decimal

from appliance.mathtext.tree import Add, Frac, Group, Mul, Neg, Node, Num, Pow, Rel, Sym, symbols
from appliance.verification.numeric import close
from appliance.verification.solution.algebra import same_pieces
from appliance.verification.solution.compare import at as value_at
from appliance.verification.solution.compare import (
    links,
    points,
    put_in,
    ratio,
    residual,
    same_function,
    whole_multiple,
)
from appliance.verification.solution.phrases import Hit
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.script import is_naming
from appliance.verification.solution.table import Table
from appliance.verification.solution.told_world import is_told
from appliance.verification.solution.truths import TURNED, same_truth

MOVES = Table()
FLIPPED = {"<": ">", ">": "<", "≤": "≥", "≥": "≤", "=": "="}
ONE = Decimal(1)
ROUND = Decimal("1e-30")
_MARK = "[①-⑨]"
_TURN = "(?P<turn> 부등호의 방향이 바뀌므로)?"


def rel(hit: Hit, name: str = "r") -> Rel | None:
    node = hit[name].node
    return node if isinstance(node, Rel) else None


@MOVES.claim(r"(?<!의 )(?:양변|각 변)에 {n}<을> 곱하면" + _TURN + " {r}")
@MOVES.claim(r"(?P<mark>" + _MARK + r")의 양변에 {n}<을> 곱하면(?P<turn>\b)? {r}")
def multiplied(proof: Proof, hit: Hit) -> bool:
    factor = proof.number(hit["n"].node)
    return factor is not None and _scaled(proof, hit, factor)


@MOVES.claim(r"(?:양변|각 변)<을> {n}<으로> 나누면" + _TURN + " {r}")
def divided(proof: Proof, hit: Hit) -> bool:
    factor = proof.number(hit["n"].node)
    return factor is not None and factor != 0 and _scaled(proof, hit, ONE / factor)


def _source(proof: Proof, hit: Hit) -> Rel | None:
    """The relation that a step starts from: the one of its mark, or the one before."""
    if "mark" in hit.found.re.groupindex and hit.word("mark"):
        return proof.marks.get(hit.word("mark"))
    return proof.before(hit["n"], _letters(proof, hit))


def _letters(proof: Proof, hit: Hit) -> frozenset[str] | None:
    """Where several equations are solved side by side, a step starts from the one in its own letters."""
    after = rel(hit)
    return symbols(after) if after is not None and is_told(proof.world.question) else None


def _scaled(proof: Proof, hit: Hit, factor: Decimal) -> bool:
    """Every side is the factor times the side before, and the signs turn exactly where they must."""
    before, after = _source(proof, hit), rel(hit)
    if before is None or after is None or len(after.sides) < len(before.sides):
        return False
    turns = factor < 0 and any(op in TURNED for op in before.ops)
    wanted = tuple(FLIPPED[op] for op in before.ops) if turns else before.ops
    told = bool(hit.word("turn"))
    rest = after.ops[len(wanted) :]
    return (
        after.ops[: len(wanted)] == wanted
        and set(rest) <= {"="}
        and told == turns
        and all(_times(a, b, factor) for a, b in zip(before.sides, after.sides, strict=False))
    )


def _times(before: Node, after: Node, factor: Decimal) -> bool:
    return same_function(_product(factor, before), after)


def _product(factor: Decimal, node: Node) -> Node:
    size = Num(f"{abs(factor):f}")
    product = Mul((size, Group(node)), ("×",))
    return Neg(product) if factor < 0 else product


@MOVES.claim(r"(?<!의 )양변에 {n}<을> 곱하여 정리하면 {r}")
@MOVES.claim(r"(?P<mark>" + _MARK + r")의 양변에 {n}<을> 곱하여 정리하면 {r}")
def cleared(proof: Proof, hit: Hit) -> bool:
    """No denominator is left, and what is left may have been divided by a whole number."""
    before, after, factor = _source(proof, hit), rel(hit), proof.number(hit["n"].node)
    if before is None or after is None or factor is None or not whole_multiple(before, factor):
        return False
    return _tidied(before, after, factor)


@MOVES.claim(r"(?P<mark>" + _MARK + r")<을> 정리하면 {r}")
def tidied(proof: Proof, hit: Hit) -> bool:
    before, after = proof.marks.get(hit.word("mark")), rel(hit)
    return before is not None and after is not None and _tidied(before, after, ONE)


def _tidied(before: Rel, after: Rel, factor: Decimal) -> bool:
    found = ratio(before, after)
    if found is None:
        return False
    rest = abs(factor / found)
    return close(rest, rest.to_integral_value())


@MOVES.claim(r"(?P<mark>" + _MARK + r")에서 {r}")
def from_mark(proof: Proof, hit: Hit) -> bool:
    before, after = proof.marks.get(hit.word("mark")), rel(hit)
    return before is not None and after is not None and ratio(before, after) is not None


@MOVES.claim(
    r"(?:{gone}<을> 없애기 위하여 )?(?P<one>"
    + _MARK
    + r")(?:×{a})?(?P<sign>[+-])(?P<two>"
    + _MARK
    + r")(?:×{b})?<을> 하면 {r}"
)
def combined(proof: Proof, hit: Hit) -> bool:
    """a times the one equation, plus or minus b times the other; the letter is gone."""
    one, two, after = proof.marks.get(hit.word("one")), proof.marks.get(hit.word("two")), rel(hit)
    if one is None or two is None or after is None:
        return False
    a, b = (proof.number(each.node) if (each := hit.get(name)) else ONE for name in ("a", "b"))
    gone = hit.get("gone")
    if a is None or b is None or (gone is not None and not _is_gone(gone.node, one, after)):
        return False
    return _is_sum(one, a, two, -b if hit.word("sign") == "-" else b, after)


def _is_gone(letter: Node, before: Rel, after: Rel) -> bool:
    return isinstance(letter, Sym) and letter.name in symbols(before) and letter.name not in symbols(after)


def _is_sum(one: Rel, a: Decimal, two: Rel, b: Decimal, after: Rel) -> bool:
    letters = sorted(symbols(one) | symbols(two) | symbols(after))
    for point in points(letters):
        values = [residual(each, point) for each in (one, two, after)]
        if any(value is None for value in values):
            return False
        first, second, third = (value for value in values if value is not None)
        total = a * first + b * second
        if not close(total, third) and not close(total, -third):
            return False
    return True


@MOVES.claim(r"{s}<을> (?P<mark>" + _MARK + r")에 대입하면 {r}")
def put_into(proof: Proof, hit: Hit) -> bool:
    """The marked equation with the value in its letter's place, side by side."""
    before, after, said = proof.marks.get(hit.word("mark")), rel(hit), rel(hit, "s")
    if before is None or after is None or said is None or not is_naming(said):
        return False
    name = said.sides[0]
    assert isinstance(name, Sym)
    if name.name in symbols(after):
        return False
    put = put_in(before, {name.name: said.sides[-1]})
    return isinstance(put, Rel) and ratio(put, after) is not None and _same_sides(put, after)


def _same_sides(one: Rel, other: Rel) -> bool:
    return all(same_function(a, b) for a, b in zip(one.sides, other.sides, strict=False))


@MOVES.claim(r"{common}<으로> 묶으면 {r}")
def taken_out(proof: Proof, hit: Hit) -> bool:
    """The common factor stands in front of, or is, a bracket of the next side."""
    after = rel(hit)
    if after is None or len(after.sides) < 2:
        return False
    product = after.sides[1]
    inner = product.arg if isinstance(product, Neg) else product
    if not isinstance(inner, Mul):
        return False
    front = _front(inner)
    candidates = [Neg(front) if isinstance(product, Neg) else front, *inner.factors]
    return any(same_function(hit["common"].node, each) for each in candidates)


def _front(product: Mul) -> Node:
    """What stands before the brackets: 2x of 2x(x-3)."""
    plain = [
        each
        for each in product.factors
        if not isinstance(each, Group | Pow) or (isinstance(each, Pow) and isinstance(each.base, Sym))
    ]
    if len(plain) < 2:
        return plain[0] if plain else Num("1")
    return Mul(tuple(plain), ("",) * (len(plain) - 1))


@MOVES.claim(r"분모, 분자에 {n}<을> 각각 곱하면 {r}")
def widened(proof: Proof, hit: Hit) -> bool:
    """Somewhere in the chain, above and below are the factor times what they were."""
    after = rel(hit)
    return after is not None and any(_is_widened(*link.sides, by=hit["n"].node) for link in links(after))


def _is_widened(one: Node, other: Node, *, by: Node) -> bool:
    before, wide = (each.arg if isinstance(each, Neg) else each for each in (one, other))
    if not isinstance(before, Frac) or not isinstance(wide, Frac):
        return False
    return all(
        same_function(Mul((Group(a), Group(by)), ("×",)), b)
        for a, b in ((before.num, wide.num), (before.den, wide.den))
    )


@MOVES.claim(r"이항하면 {r}")
def carried_over(proof: Proof, hit: Hit) -> bool | None:
    """The terms are those of the relation before, those that changed sides with the other sign."""
    before, after = proof.before(hit["r"], _letters(proof, hit)), rel(hit)
    if before is None or after is None or len(before.sides) != 2 or len(after.sides) != 2:
        return None
    return before.ops == after.ops and _terms(before) == _terms(after)


def _terms(relation: Rel) -> Counter[tuple[Decimal, ...]]:
    """All terms on the left, each by its values; without zeros."""
    found: Counter[tuple[Decimal, ...]] = Counter()
    letters = sorted(symbols(relation))
    for side, sign in zip(relation.sides, (1, -1), strict=True):
        for term in side.terms if isinstance(side, Add) else (side,):
            values = [value_at(term, point) for point in points(letters)]
            key = tuple((sign * value).quantize(ROUND) for value in values if value is not None)
            if any(key):
                found[key] += 1
    return found


@MOVES.claim(r"^괄호를 풀면 {r}", r"(?<=, )괄호를 풀면 {r}")
def opened(proof: Proof, hit: Hit) -> bool | None:
    """Side by side the same, and no bracket around a sum is left; an equation may be turned round."""
    before, after = proof.before(hit["r"], _letters(proof, hit)), rel(hit)
    if before is None or after is None or len(before.sides) != len(after.sides):
        return None
    turned = Rel(before.sides[::-1], before.ops) if before.ops == ("=",) else before
    return before.ops == after.ops and (_same_sides(before, after) or _same_sides(turned, after))


@MOVES.claim(r"각 변(?P<way>에서|에) {n}<을> (?:빼면|더하면) {r}")
def shifted(proof: Proof, hit: Hit) -> bool:
    """Every side less or more by the same number."""
    before, after, by = proof.before(hit["n"]), rel(hit), proof.number(hit["n"].node)
    if before is None or after is None or by is None or before.ops != after.ops:
        return False
    size = Num(f"{abs(by):f}")
    step = Neg(size) if (by < 0) != (hit.word("way") == "에서") else size
    return all(
        same_function(Add((one, step)), other) for one, other in zip(before.sides, after.sides, strict=True)
    )


@MOVES.claim(r"(?:양변|각 변)(?P<how>을|에|에서) {n}(?:을|를|으로|로) (?P<verb>곱|나누|더|빼)")
def known_move(proof: Proof, hit: Hit) -> bool | None:
    """양변을 2로 곱하면 is said by nobody."""
    moves = {("에", "곱"), ("을", "나누"), ("에", "더"), ("에서", "빼")}
    return None if (hit.word("how"), hit.word("verb")) in moves else False


@MOVES.claim(r"{given}<을> 풀면 {r}(?: 또는 {other})?")
def solved(proof: Proof, hit: Hit) -> bool:
    """One of several inequalities, and its solution."""
    before, after = rel(hit, "given"), rel(hit)
    if before is None or after is None:
        return False
    letters = symbols(before) | symbols(after)
    if (other := hit.get("other")) is not None:
        second = other.node
        if len(letters) != 1 or not isinstance(second, Rel) or symbols(second) != letters:
            return False
        return set(before.ops) != {"="} and same_pieces((after, second), (before,), next(iter(letters)))
    return len(letters) == 1 and any(
        same_truth((each,), (after,), next(iter(letters))) for each in (before, *links(before))
    )

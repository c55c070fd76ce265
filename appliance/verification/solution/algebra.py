"""What solutions of 공통수학1 say: discriminants, sums of roots, values put in, cases, ranges in pieces."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from appliance.domain.answers import Formula, Scalar
from appliance.domain.claims import parameters
from appliance.domain.givens import Claim, Expression, Relations
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Group, Node, Rel, Sym, symbols, transform
from appliance.verification.checkback.algebra import places_of
from appliance.verification.checkback.claims import form
from appliance.verification.numeric import NotNumeric, close, holds, number
from appliance.verification.roots import coefficients
from appliance.verification.solution.compare import links, ratio, residual
from appliance.verification.solution.phrases import Hit
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.script import Value
from appliance.verification.solution.table import Table

ALGEBRA = Table()
ALGEBRA_GOALS = {
    GoalKind.PARAMETER, GoalKind.JUDGE, GoalKind.MEETING, GoalKind.QUADRATIC, GoalKind.EXTREME,
}  # fmt: skip
GRID = tuple(Decimal(n) / 2 for n in range(-48, 49))
AROUND = tuple(Decimal(n) for n in ("-1", "-0.01", "0", "0.01", "1"))
TRIALS = tuple(Decimal(n) for n in ("1.37", "2.91", "-4.3", "0.53"))
_THREE = (Decimal(0), Decimal(1), Decimal(-1))
_PIECES = re.compile(r"⟨\d+⟩(?: 또는 ⟨\d+⟩)+")
_CASES = (
    re.compile(r"⟨(?P<c>\d+)⟩일 때, 부등식을 정리하면 ⟨(?P<r>\d+)⟩이므로 해는 ⟨(?P<t>\d+)⟩"),
    re.compile(r"⟨(?P<c>\d+)⟩일 때, 부등식을 정리하면 ⟨(?P<r>\d+)⟩이므로 해가 없다"),
    re.compile(r"⟨(?P<c>\d+)⟩일 때, 해는 ⟨(?P<t>\d+)⟩"),
    re.compile(r"⟨(?P<c>\d+)⟩일 때, 해가 없다"),
)


def says_stated(relation: Rel, proof: Proof) -> bool:
    """An equation that is one of the stated ones, multiplied by a number."""
    if relation.ops != ("=",):
        return relation in proof.world.stated
    return any(each.ops == ("=",) and ratio(each, relation) is not None for each in proof.world.stated)


def holds_at_places(relation: Rel, proof: Proof) -> bool:
    """Of sums and products of letters: true at every place where the givens hold, all letters together."""
    question = proof.world.asked
    given, wanted = question.only(Relations), question.goal.args[0] if question.goal.args else None
    if question.goal.kind is GoalKind.PARAMETER and question.goal.args[0] == "value":
        return relation.sides[0] == question.goal.args[1] and _at_all_values(relation, proof)
    if question.goal.kind is GoalKind.QUADRATIC and given is not None:
        wanted = Add(tuple(each.body for each in question.all(Expression)))
    elif question.goal.kind is not GoalKind.AT_SOLUTION:
        return False
    if given is None or not isinstance(wanted, Node) or relation.ops.count("=") != len(relation.ops):
        return False
    try:
        places = places_of(question, given, wanted)
        return bool(places) and all(_near(relation, place) for place in places)
    except (NotNumeric, ArithmeticError, ValueError):
        return False


def _at_all_values(relation: Rel, proof: Proof) -> bool:
    known = {name: found[0] for name, found in proof.world.letters.values.items() if len(set(found)) == 1}
    return symbols(relation) <= set(known) and holds(relation, known)


def _near(relation: Rel, place: dict[str, Decimal]) -> bool:
    values = [number(side, place) for side in relation.sides]
    return all(abs(value - values[0]) < Decimal(10) ** -18 for value in values)


def _sets(proof: Proof) -> Iterator[Sequence[Rel]]:
    givens = proof.world.givens
    yield givens
    for each in givens:
        yield (each,)
        for link in links(each):
            yield (link,)


def pieces_of(value: Value, proof: Proof) -> list[Rel]:
    """The relations that 또는 joins with this one; empty where none does."""
    line = proof.lines[value.line]
    for found in _PIECES.finditer(line.masked):
        places = [int(each) for each in re.findall(r"\d+", found[0])]
        if value.at in places:
            nodes = [line.values[at].node for at in places]
            return [node for node in nodes if isinstance(node, Rel)]
    return []


def is_piece(value: Value, proof: Proof) -> bool:
    """The pieces together are the solution of the givens, or of one of them."""
    pieces = pieces_of(value, proof)
    letters = {name for piece in pieces for name in symbols(piece)}
    if len(pieces) < 2 or len(letters) != 1 or any(piece.ops == ("=",) for piece in pieces[:1]):
        return False
    (letter,) = letters
    return any(same_pieces(pieces, every, letter) for every in _sets(proof))


def same_pieces(pieces: Sequence[Rel], every: Sequence[Rel], letter: str) -> bool:
    """Whether one of the pieces holds exactly where every relation does, all over the line."""
    ends = [end for piece in pieces for end in _ends(piece, letter)]
    try:
        return all(
            any(holds(piece, {letter: place}) for piece in pieces)
            == all(holds(rel, {letter: place}) for rel in every)
            for place in (*GRID, *(end + step for end in ends for step in AROUND))
        )
    except NotNumeric:
        return False


def _ends(piece: Rel, letter: str) -> list[Decimal]:
    found = []
    for link in links(piece):
        at = [residual(link, {letter: Decimal(n)}) for n in (0, 1)]
        if at[0] is not None and at[1] is not None and at[0] != at[1]:
            found.append(at[0] / (at[0] - at[1]))
    return found


def is_boundary(relation: Rel, proof: Proof) -> bool:
    """The equation that belongs to an inequality, or one of its roots."""
    if relation.ops != ("=",):
        return False
    for every in _sets(proof):
        for rel in every:
            for link in links(rel):
                equation = Rel(link.sides, ("=",))
                if ratio(equation, relation) is not None:
                    return True
                left = relation.sides[0]
                if isinstance(left, Sym) and not symbols(relation.sides[-1]):
                    at = residual(link, {left.name: number(relation.sides[-1])})
                    if at is not None and close(at, Decimal(0)):
                        return True
    return False


def in_case(value: Value, proof: Proof) -> bool:
    """Part of a line that tells a case of an absolute value; `case` judges the whole of it."""
    line = proof.lines[value.line]
    return any(
        str(value.at) in found.groupdict().values()
        for pattern in _CASES
        for found in pattern.finditer(line.masked)
    )


@ALGEBRA.claim(r"{c}일 때, 부등식을 정리하면 {r}이므로 해는 {t}")
@ALGEBRA.claim(r"{c}일 때, 부등식을 정리하면 {r}이므로 해가 없다(?P<t>\b)?")
@ALGEBRA.claim(r"{c}일 때, (?P<r>\b)?해는 {t}")
@ALGEBRA.claim(r"{c}일 때, (?P<r>\b)?해가 없다(?P<t>\b)?")
def case(proof: Proof, hit: Hit) -> bool:
    """Where the case holds, the tidied inequality is the given one; its solutions there are those told."""
    here = hit["c"].node
    plain = hit["r"].node if hit.word("r") else None
    told = hit["t"].node if hit.word("t") else None
    if not isinstance(here, Rel) or len(symbols(here)) != 1:
        return False
    (letter,) = symbols(here)
    rels = [each for each in (here, plain, told) if isinstance(each, Rel)]
    ends = [end for each in rels for end in _ends(each, letter)]
    for place in (*GRID, *(end + step for end in ends for step in AROUND)):
        at = {letter: place}
        inside = holds(here, at)
        truth = all(holds(rel, at) for rel in proof.world.givens)
        if inside and isinstance(plain, Rel) and holds(plain, at) != truth:
            return False
        if (isinstance(told, Rel) and holds(told, at)) != (inside and truth):
            return False
    return True


def _trial(proof: Proof, at: int) -> dict[str, Decimal]:
    question = proof.world.asked
    names = parameters(question) if question.all(Claim) else ()
    return {name: TRIALS[(at + n) % len(TRIALS)] for n, name in enumerate(names)}


def _quadratic(proof: Proof, values: dict[str, Decimal]) -> tuple[Decimal, Decimal, Decimal]:
    found = coefficients(form(proof.world.asked, values), 4)
    c, b, a = (*found, Decimal(0), Decimal(0))[:3]
    return a, b, c


@ALGEBRA.claim(r"판별식은 {r}")
def discriminant(proof: Proof, hit: Hit) -> bool:
    """Every side is b²-4ac, whatever the letters are; the sign behind it is judged as a relation."""
    node = hit["r"].node
    sides = list(node.sides) if isinstance(node, Rel) else [node]
    if isinstance(node, Rel) and node.ops[-1] != "=":
        sides = sides[:-1]
    for at in range(3):
        values = _trial(proof, at)
        a, b, c = _quadratic(proof, values)
        rest = b * b - 4 * a * c
        if not all(close(number(side, values), rest) for side in sides):
            return False
    return True


@ALGEBRA.claim(r"근과 계수의 관계에 의하여 두 근의 합은 {s}, 두 근의 곱은 {p}")
def vieta(proof: Proof, hit: Hit) -> bool | None:
    if proof.world.asked.goal.kind is not GoalKind.PARAMETER:
        return None
    return bool(sum_or_product(proof, hit["s"], "합") and sum_or_product(proof, hit["p"], "곱"))


def of_new_equation(proof: Proof, said: Value, op: str) -> bool | None:
    """Whether a number is the sum or the product of the roots of the equation that is the answer, or of the
    one that is given."""
    body = proof.world.answer.body if isinstance(proof.world.answer, Formula) else None
    if op not in ("합", "곱") or not isinstance(body, Rel):
        return None
    given = proof.world.question.only(Relations)
    found = proof.result(said)
    for equation in (body, *(given.items if given is not None else ())):
        (name,) = symbols(equation)
        left, right = equation.sides[0], equation.sides[-1]
        c, up, down = (number(left, {name: at}) - number(right, {name: at}) for at in _THREE)
        a, b = (up + down) / 2 - c, (up - down) / 2
        if a and found is not None and close(found, -b / a if op == "합" else c / a):
            return True
    return False


def sum_or_product(proof: Proof, said: Value, op: str) -> bool | None:
    """Whether a formula is the sum (합) or the product (곱) of the roots, whatever the letters are."""
    if op not in ("합", "곱"):
        return None
    for at in range(3):
        values = _trial(proof, at)
        a, b, c = _quadratic(proof, values)
        if not a or not close(number(said.result, values), -b / a if op == "합" else c / a):
            return False
    return True


@ALGEBRA.claim(r"주어진 방정식에 근 {n}<을> 대입하여 정리하면 {r}")
def put_in(proof: Proof, hit: Hit) -> bool:
    """The root is one that is claimed, and the equation is the form at that root."""
    node, root = hit["r"].node, number(hit["n"].node)
    claimed = [number(c.args[0]) for c in proof.world.asked.all(Claim) if c.kind == "root"]
    if not isinstance(node, Rel) or not any(close(root, each) for each in claimed):
        return False
    for at in range(3):
        values = _trial(proof, at)
        there = form(proof.world.asked, values)(root)
        if not close(number(node.sides[0], values) - number(node.sides[-1], values), there):
            return False
    return True


@ALGEBRA.claim(r"다항식에 {ns*}<을> (?:각각 )?대입한 값")
def zero_of_divisor(proof: Proof, hit: Hit) -> bool:
    """Each number makes a divisor 0."""
    question = proof.world.asked
    divisors = [claim.args[0] for claim in question.all(Claim) if claim.kind == "remainder"]
    divisors += [each.body for each in question.all(Expression) if each.name == "divisor"]
    return all(
        any(
            close(number(body, {next(iter(symbols(body))): number(each.node)}), Decimal(0))
            for body in divisors
        )
        for each in hit.all("ns")
    )


@ALGEBRA.claim(r"구하는 나머지를 {n}<이라> 하면")
def named_remainder(proof: Proof, hit: Hit) -> bool:
    """ax+b, with the letters of the answer."""
    answer = proof.world.answer
    body = (
        answer.body if isinstance(answer, Formula) else answer.value if isinstance(answer, Scalar) else None
    )
    if body is None:
        return False
    known = {name: found[0] for name, found in proof.world.letters.values.items() if len(found) == 1}
    letter = next(iter(symbols(body)), "x")
    return all(
        close(number(hit["n"].node, {**known, letter: at}), number(body, {letter: at})) for at in TRIALS
    )


def put_names(node: Node, question: Question) -> Node:
    """A and B of `A=2x^2-1` as the expressions that the stem names so."""
    named = {each.name: Group(each.body) for each in question.all(Expression) if each.name.isupper()}
    if not named:
        return node
    return transform(node, lambda each: named.get(each.name, each) if isinstance(each, Sym) else each)

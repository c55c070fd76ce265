"""Inequalities in one letter, and the whole numbers among their solutions."""

from collections.abc import Sequence

from appliance.domain.answers import Answer, AnySolution, Elements, NoSolution, Range, Ranges
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Relations
from appliance.domain.question import Question
from appliance.mathtext.tree import Rel, Sym, integer, symbols
from appliance.solving import build
from appliance.solving.absolute import has_bars, split
from appliance.solving.goals.common import relations_of, scalar, scope_of
from appliance.solving.integers import prime_factors
from appliance.solving.intervals import EVERYTHING, Interval, Reals, integers, intersection, solutions
from appliance.solving.poly import Poly
from appliance.solving.quotient import make
from appliance.solving.relations import comparisons, facts
from appliance.solving.rooted import is_rooted, unrooted
from appliance.solving.scope import Scope
from appliance.solving.signs import FLIPPED, sign_of

# Prime numbers are looked for one by one.
LONGEST = 1000


def range_answer(given: Relations, scope: Scope) -> Answer:
    """The solution of inequalities in one letter."""
    name = unknown(given)
    literal = with_parameters(given, name, scope)
    if literal is not None:
        return Range(literal)
    reals = solution_set(given, name, scope)
    if not reals:
        return NoSolution()
    if reals == EVERYTHING:
        return AnySolution()
    if len(reals) > 1:
        return Ranges(tuple(range_relation(piece, name) for piece in reals))
    return Range(range_relation(reals[0], name))


def range_relation(interval: Interval, name: str) -> Rel:
    """x ≤ -3, 1 < x ≤ 4, x = 2."""
    letter = Sym(name)
    if interval.low is not None and interval.low == interval.high:
        return Rel((letter, build.surd(interval.low)), ("=",))
    if interval.low is None or interval.high is None:
        bound, closed = (
            (interval.high, interval.high_closed)
            if interval.low is None
            else (interval.low, interval.low_closed)
        )
        op = "<" if interval.low is None else ">"
        if bound is None:
            raise AssertionError("the whole line has no relation")
        return Rel((letter, build.surd(bound)), ({"<": "≤", ">": "≥"}[op] if closed else op,))
    ops = ("≤" if interval.low_closed else "<", "≤" if interval.high_closed else "<")
    return Rel((build.surd(interval.low), letter, build.surd(interval.high)), ops)


def unknown(given: Relations) -> str:
    if len(given.unknowns) != 1:
        raise Unsolvable("미지수가 두 개 이상인 부등식은 풀 수 없습니다.")
    return given.unknowns[0]


def solution_set(given: Relations, name: str, scope: Scope) -> Reals:
    """The real solutions of all the relations together, conditions on the letter included."""
    sets = []
    for relation in (*given.items, *(fact for fact in scope.facts if _is_about(fact, name))):
        if is_rooted(relation, name):
            plain = Relations(unrooted(relation), given.unknowns)
            sets.append(solution_set(plain, name, Scope(scope.values)))
            continue
        if has_bars(relation, name):
            sets.append(split(relation, name, scope))
            continue
        for entry in comparisons(relation, scope):
            if not entry.den.is_constant:
                raise Unsolvable("분모에 미지수가 있는 부등식은 풀 수 없습니다.")
            poly = entry.num.scaled(entry.den.value.inverse())
            sets.append(solutions(poly, name, entry.op))
    return intersection(sets)


def _is_about(fact: Rel, name: str) -> bool:
    return symbols(fact) == {name}


def with_parameters(given: Relations, name: str, scope: Scope) -> Rel | None:
    """x < b/a out of ax > b with a < 0; None where no other letter stands in it.

    Raises Unsolvable where no condition tells the sign of the coefficient.
    """
    if any(has_bars(relation, name) for relation in given.items):
        return None
    entries = [entry for relation in given.items for entry in comparisons(relation, scope)]
    if all(entry.num.letters <= {name} for entry in entries):
        return None
    if len(entries) != 1 or entries[0].num.degree_in(name) != 1 or not entries[0].den.is_constant:
        raise Unsolvable("다른 문자가 있는 부등식은 일차일 때만 풀 수 있습니다.")
    poly = entries[0].num.scaled(entries[0].den.value.inverse())
    parts = poly.coefficients(name)
    sign = sign_of(parts[1], facts(scope.facts, Scope(scope.values)))
    if not sign:
        raise Unsolvable("문자인 계수의 부호를 정할 조건이 없습니다.")
    bound = make(-parts.get(0, Poly({})), parts[1])
    op = entries[0].op if sign > 0 else FLIPPED[entries[0].op]
    return Rel((Sym(name), build.expression(bound)), (op,))


def whole_solutions(question: Question) -> Answer:
    """The number of, the largest, the smallest, or the sum of the whole (or natural) solutions."""
    op, domain = (str(arg) for arg in question.goal.args)
    given = relations_of(question)
    reals = solution_set(given, unknown(given), scope_of(question))
    if domain in ("prime", "composite"):
        return _of_kind(op, domain, integers(reals, 2))
    if domain not in ("natural", "integer"):
        raise Unsolvable("자연수인 해와 정수인 해 가운데 어느 것인지 주어지지 않았습니다.")
    smallest = 1 if domain == "natural" else None
    if op in ("largest", "smallest"):
        return scalar(_extreme(reals, smallest, op == "largest"), question.goal.unit)
    if op not in ("count", "sum", "all"):
        raise Unsolvable(f"부등식의 해에 대하여 '{op}'은(는) 구할 수 없습니다.")
    runs = integers(reals, smallest)
    if op == "all":
        found = tuple(integer(each) for run in runs for each in run)
        if not found:
            raise Unsolvable("조건을 만족하는 정수가 없습니다.")
        return Elements(found, listed=True)
    return scalar(sum(len(run) if op == "count" else sum(run) for run in runs), question.goal.unit)


def _is_prime(number: int) -> bool:
    return dict(prime_factors(number)) == {number: 1}


def _of_kind(op: str, domain: str, runs: Sequence[range]) -> Answer:
    """The prime or composite numbers among the solutions."""
    if sum(len(run) for run in runs) > LONGEST:
        raise Unsolvable("범위가 너무 넓어 소수를 하나씩 찾을 수 없습니다.")
    found = [n for run in runs for n in run if _is_prime(n) == (domain == "prime")]
    if not found:
        raise Unsolvable("조건을 만족하는 수가 없습니다.")
    if op == "all":
        return Elements(tuple(integer(n) for n in found), listed=True)
    sizes = {"count": len(found), "sum": sum(found), "largest": found[-1], "smallest": found[0]}
    return scalar(sizes[op])


def _extreme(reals: Reals, smallest: int | None, largest: bool) -> int:
    """The last or first whole number of the set."""
    ends = []
    for piece in reals:
        low, high = piece.first_integer(), piece.last_integer()
        low = smallest if low is None else low if smallest is None else max(low, smallest)
        if low is not None and high is not None and low > high:
            continue
        ends.append(high if largest else low)
    known = [end for end in ends if end is not None]
    if not ends:
        raise Unsolvable("조건을 만족하는 정수가 없습니다.")
    if len(known) < len(ends):
        raise Unsolvable("조건을 만족하는 정수가 끝없이 많습니다.")
    return max(known) if largest else min(known)
